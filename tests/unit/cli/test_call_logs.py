"""Call logs of a desk: a disk that fails ends a log, never a call, and the panel no longer says that one is kept."""

from datetime import datetime

import pytest

from warmline.cli.call_logs import CallLogs, prepare_folder
from warmline.cli.main import main
from warmline.core.call_log import Header, is_call_log
from warmline.core.errors import WarmlineError
from warmline.core.events import Ended
from warmline.core.settings import Limits
from warmline.runtime.call_log_file import CallLogUnwritableError
from warmline.ui.kept import Kept

NOW = datetime(2026, 3, 4, 10, 0, 0)
HEADER = Header(language="en", limits=Limits())


@pytest.fixture
def shown() -> list[Kept]:
    return []


@pytest.fixture
def logs(tmp_path, shown) -> CallLogs:
    return CallLogs(tmp_path, with_words=False, show=shown.append)


def test_each_call_has_a_file_of_its_own(logs, shown, tmp_path):
    for _ in range(2):
        log = logs.open(HEADER, NOW)
        assert log is not None
        log.take(Ended(t=3.0))
        log.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["call-20260304-100000-2.jsonl", "call-20260304-100000.jsonl"]
    assert all(is_call_log(file.read_text()) and len(file.read_text().splitlines()) == 2 for file in files)
    assert shown == [Kept.LOG, Kept.LOG]


def test_without_a_folder_nothing_is_kept(shown):
    logs = CallLogs(None, with_words=True, show=shown.append)
    assert logs.kept is Kept.NOTHING
    assert logs.open(HEADER, NOW) is None
    assert shown == []


def test_a_log_that_cannot_be_begun_is_said_and_shown(logs, shown, tmp_path, capsys):
    tmp_path.rmdir()
    assert logs.open(HEADER, NOW) is None
    assert shown == [Kept.NOTHING]
    assert "goes on without a log" in capsys.readouterr().err


def test_a_disk_that_fills_in_mid_call_is_said_once_and_the_call_goes_on(logs, shown, monkeypatch, capsys):
    log = logs.open(HEADER, NOW)
    assert log is not None

    def full(_self, _event):
        raise CallLogUnwritableError("disk full")

    monkeypatch.setattr("warmline.runtime.call_log_file.CallLogFile.take", full)
    for t in (1.0, 2.0):
        log.take(Ended(t=t))
    log.close()
    assert shown == [Kept.LOG, Kept.NOTHING]
    assert capsys.readouterr().err.count("goes on without a log") == 1


def test_the_folder_is_made_or_the_start_refused(tmp_path, capsys):
    prepare_folder(tmp_path / "logs")
    assert (tmp_path / "logs").is_dir()
    with pytest.raises(WarmlineError, match="cannot hold call logs"):
        prepare_folder(tmp_path / "no" / "logs")
    (tmp_path / "file").write_text("")
    assert main(["demo", "--call-log", str(tmp_path / "file")]) == 2
    assert "cannot hold call logs" in capsys.readouterr().err
