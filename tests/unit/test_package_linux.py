"""The Debian package: what is in it, what it asks for, and that the same input gives the same bytes."""

import gzip
import importlib
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import pytest

from warmline import __version__

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "packaging" / "linux" / "package"
DEPENDS = ("libc6 (>= 2.35)", "libportaudio2", "libxcb-cursor0")


def loaded(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGE))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module(name)


@pytest.fixture
def make_deb(monkeypatch) -> ModuleType:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    module = loaded("make_deb", monkeypatch)
    monkeypatch.setattr(module, "system_packages", lambda program: list(DEPENDS))
    return module


@pytest.fixture
def frozen(tmp_path) -> Path:
    """What PyInstaller and the scripts before have left, in small."""
    folder = tmp_path / "frozen"
    inside = folder / "_internal" / "warmline" / "phrasebook"
    inside.mkdir(parents=True)
    (folder / "warmline").write_bytes(b"\x7fELF program")
    (folder / "_internal" / "libsome.so.1").write_bytes(b"\x7fELF" + bytes(3000))
    (inside / "closing.toml").write_text("# phrases\n", encoding="utf-8")
    icons = tmp_path / "icons" / "48x48" / "apps"
    icons.mkdir(parents=True)
    (icons / "warmline.png").write_bytes(b"png")
    (tmp_path / "THIRD_PARTY").write_text("licences\n", encoding="utf-8")
    return folder


@pytest.fixture
def tree(make_deb, frozen, tmp_path) -> Path:
    tree = tmp_path / "tree"
    make_deb.stage(frozen, tmp_path, tree)
    make_deb.finish(tree, DEPENDS)
    return tree


def fields(tree: Path) -> dict[str, str]:
    lines = (tree / "DEBIAN" / "control").read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if not line.startswith(" "))


def test_the_control_file_says_what_dpkg_asks_for(tree):
    said = fields(tree)
    assert (said["Package"], said["Version"], said["Architecture"]) == ("warmline", __version__, "amd64")
    assert said["Depends"] == "libc6 (>= 2.35), libportaudio2, libxcb-cursor0"
    assert "pulseaudio | pipewire-pulse" in said["Recommends"]
    assert "fonts-noto-cjk" in said["Recommends"]
    assert 8 <= int(said["Installed-Size"]) < 100


def test_the_version_is_that_of_the_program_everywhere(tree):
    assert f"Version: {__version__}\n" in (tree / "DEBIAN" / "control").read_text(encoding="utf-8")
    assert f'release version="{__version__}"' in (tree / "usr/share/metainfo/warmline.metainfo.xml").read_text("utf-8")
    assert (
        f"Warmline {__version__}" in gzip.decompress((tree / "usr/share/man/man1/warmline.1.gz").read_bytes()).decode()
    )
    changes = gzip.decompress((tree / "usr/share/doc/warmline/changelog.gz").read_bytes()).decode()
    assert changes.startswith(f"warmline ({__version__}) ")
    assert "Tue, 14 Nov 2023 22:13:20 +0000" in changes


def test_the_command_leads_to_the_program(tree):
    command = tree / "usr/bin/warmline"
    assert command.is_symlink()
    assert command.resolve() == tree / "usr/lib/warmline/warmline"
    assert os.access(command, os.X_OK)


def test_only_the_program_can_be_run_and_only_root_may_write(tree):
    modes = {
        path.relative_to(tree).as_posix(): path.stat().st_mode & 0o777 for path in tree.rglob("*") if path.is_file()
    }
    assert {name for name, mode in modes.items() if mode == 0o755} == {"usr/bin/warmline", "usr/lib/warmline/warmline"}
    assert set(modes.values()) == {0o755, 0o644}


def test_every_file_has_its_sum(tree):
    listed = (tree / "DEBIAN" / "md5sums").read_text(encoding="utf-8").splitlines()
    files = [
        path for path in tree.rglob("*") if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    ]
    assert sorted(line.split("  ")[1] for line in listed) == sorted(str(path.relative_to(tree)) for path in files)


def test_licences_policy_example_and_icon_are_in_it(tree):
    documents = tree / "usr/share/doc/warmline"
    assert {"copyright", "THIRD_PARTY.gz", "policy.toml.example", "changelog.gz"} <= {
        p.name for p in documents.iterdir()
    }
    assert (tree / "usr/share/icons/hicolor/48x48/apps/warmline.png").is_file()


def test_there_is_no_script_that_runs_as_root_and_nothing_in_etc(tree):
    assert {path.name for path in (tree / "DEBIAN").iterdir()} == {"control", "md5sums"}
    assert not (tree / "etc").exists()


def test_no_text_names_a_place_of_the_machine_it_was_built_on(tree):
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            assert str(ROOT).encode() not in content, path
            assert str(Path.home()).encode() + b"/" not in content, path


@pytest.mark.parametrize(
    "stray", ["numpy/tests/test_it.py", "warmline/__pycache__/x.pyc", "pip/RECORD", "notes.py.orig"]
)
def test_what_has_no_business_in_a_package_stops_the_build(make_deb, frozen, tmp_path, stray):
    path = frozen / "_internal" / stray
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    with pytest.raises(make_deb.StrayFileError, match=re.escape(stray)):
        make_deb.stage(frozen, tmp_path, tmp_path / "another")


def test_a_file_that_names_the_checkout_stops_the_build(make_deb, frozen, tmp_path):
    (frozen / "_internal" / "paths.toml").write_text(f'here = "{ROOT}/app"\n', encoding="utf-8")
    with pytest.raises(make_deb.StrayFileError, match=re.escape("paths.toml")):
        make_deb.stage(frozen, tmp_path, tmp_path / "another")


def test_the_same_input_gives_the_same_package(make_deb, frozen, tmp_path):
    packages = []
    for name in ("one", "another"):
        out = tmp_path / name
        out.mkdir()
        packages.append(make_deb.build(frozen, tmp_path, out))
        for path in frozen.rglob("*"):
            path.touch()
    first, second = packages
    assert first.name == f"warmline_{__version__}_amd64.deb"
    assert first.read_bytes() == second.read_bytes()


def test_files_of_the_package_belong_to_root(make_deb, frozen, tmp_path):
    package = make_deb.build(frozen, tmp_path, tmp_path)
    tar = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], capture_output=True, check=True).stdout
    (tmp_path / "content.tar").write_bytes(tar)
    with tarfile.open(tmp_path / "content.tar") as content:
        assert {(member.uname, member.gname) for member in content} == {("root", "root")}


def test_the_entry_of_the_menu_is_valid_and_speaks_four_languages(tree):
    entry = tree / "usr/share/applications/warmline.desktop"
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    text = entry.read_text(encoding="utf-8")
    assert "\nExec=warmline run\n" in text
    for language in ("hu", "zh_CN", "zh_TW"):
        assert f"\nComment[{language}]=" in text


# ---- what the system must have -----------------------------------------------------------------------------


def test_libraries_are_read_from_readelf(monkeypatch):
    system_libraries = loaded("system_libraries", monkeypatch)
    said = """
File: one.so
 0x0000000000000001 (NEEDED)             Shared library: [libxcb-cursor.so.0]
 0x0000000000000001 (NEEDED)             Shared library: [ld-linux-x86-64.so.2]
 0x000000000000001d (RUNPATH)            Library runpath: [$ORIGIN]
"""
    assert system_libraries.needed_names(said) == {"libxcb-cursor.so.0"}


def test_the_newest_c_library_that_is_asked_for_counts_as_a_number(monkeypatch):
    system_libraries = loaded("system_libraries", monkeypatch)
    assert system_libraries.newest_glibc("Name: GLIBC_2.9  Flags\nName: GLIBC_2.34  Flags\nName: GLIBC_2.4") == "2.34"


def test_the_packages_of_a_real_program_are_found(monkeypatch):
    system_libraries = loaded("system_libraries", monkeypatch)
    packages = system_libraries.packages_for([Path("/usr/bin/dpkg-deb")], ())
    assert any(re.fullmatch(r"libc6 \(>= 2\.\d+\)", package) for package in packages)
    assert "zlib1g" in packages
    without = system_libraries.packages_for([Path("/usr/bin/dpkg-deb")], ("libz.so.1",))
    assert packages - without == {"zlib1g"}


def test_a_library_that_nobody_has_stops_the_build(monkeypatch):
    system_libraries = loaded("system_libraries", monkeypatch)
    monkeypatch.setattr(system_libraries, "library_places", lambda said: {})
    with pytest.raises(system_libraries.UnknownLibraryError, match=r"libz\.so\.1"):
        system_libraries.packages_for([Path("/usr/bin/dpkg-deb")], ())


# ---- licences --------------------------------------------------------------------------------------------------


class Wheel:
    """An installed distribution, in a folder."""

    def __init__(self, folder: Path, name: str, *files: str) -> None:
        self.metadata = Metadata({"Name": name, "License": "MIT"})
        self.version = "1.0"
        self.files = [Path(file) for file in files]
        self._folder = folder
        for file in self.files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(f"{name}: {file.name}\n", encoding="utf-8")

    def locate_file(self, file: Path) -> Path:
        return self._folder / file


class Metadata(dict[str, str]):
    def get_all(self, name: str, otherwise: list[str]) -> list[str]:
        return otherwise


def test_each_bundled_distribution_is_named_with_its_licence_and_no_other(monkeypatch, tmp_path):
    third_party = loaded("third_party", monkeypatch)
    bundled = Wheel(tmp_path, "bundled", "bundled/it.py", "bundled-1.0.dist-info/LICENSE")
    other = Wheel(tmp_path, "other", "other/it.py", "other-1.0.dist-info/LICENSE")
    monkeypatch.setattr(third_party, "distributions", lambda: [bundled, other])
    text = third_party.texts([str(tmp_path / "bundled/it.py")])
    assert "bundled 1.0 (MIT)" in text
    assert "bundled: LICENSE" in text
    assert "Python" in text
    assert "other 1.0" not in text


def test_a_bundled_distribution_without_a_licence_stops_the_build(monkeypatch, tmp_path):
    third_party = loaded("third_party", monkeypatch)
    monkeypatch.setattr(third_party, "distributions", lambda: [Wheel(tmp_path, "bare", "bare/it.py")])
    with pytest.raises(third_party.LicenceError, match="bare is bundled and has no licence text"):
        third_party.texts([str(tmp_path / "bare/it.py")])
