"""The windows speak four languages: which one, all of it, and another one while they are open."""

import ast
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from panel_stage import cue
from PySide6.QtCore import QCoreApplication, QLocale

from warmline.core.cues import ChecklistChanged
from warmline.core.events import Answered, Health, HealthState, Party, Paused
from warmline.ui.translation import WINDOW_LANGUAGES, Translation, window_language
from warmline.ui.tray import Tray

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))
import translations

TRANSLATED = [language for language in WINDOW_LANGUAGES if language != "en"]
TS = translations.sources_of_translation()
PLACEHOLDER = re.compile(r"%L?\d|%n|%[a-z]{2,}|\{\w*\}")
LIST = ChecklistChanged(t=1.0, checklist="greeting", parts=(("offer", True), ("thanks", False)))


@pytest.fixture
def translation(qapp):
    one = Translation(qapp)
    yield one
    one.speak("en")
    QLocale.setDefault(QLocale.system())


def messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    root = ElementTree.fromstring(file.read_text(encoding="utf-8").split("<!DOCTYPE TS>")[1])
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in root.findall("context")
        for message in context.findall("message")
    }


def texts(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


# ---- the files --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> dict[tuple[str, str, str], ElementTree.Element]:
    """What the sources ask for today, by lupdate."""
    fresh = tmp_path_factory.mktemp("fresh") / "warmline_hu.ts"
    translations.update([fresh])
    return messages(fresh)


@pytest.mark.parametrize("file", TS, ids=lambda file: file.stem)
def test_no_string_is_missing_unfinished_or_stale(sources, file):
    kept = messages(file)
    assert sorted(sources.keys() - kept.keys()) == []
    assert sorted(kept.keys() - sources.keys()) == []
    assert [key for key, message in kept.items() if message.find("translation").get("type") is not None] == []
    assert [key for key, message in kept.items() if not all(texts(message))] == []


@pytest.mark.parametrize("file", TS, ids=lambda file: file.stem)
def test_placeholders_and_line_ends_are_those_of_the_source(file):
    for (_, source, _), message in messages(file).items():
        wanted = set(PLACEHOLDER.findall(source)) - {"%n"}
        for text in texts(message):
            assert set(PLACEHOLDER.findall(text)) - {"%n"} == wanted, source
            assert source.endswith("…") == text.endswith("…"), source


@pytest.mark.parametrize("file", TS, ids=lambda file: file.stem)
def test_the_compiled_file_is_that_of_its_source(tmp_path, file):
    translations.compile_to(tmp_path, [file])
    assert (tmp_path / f"{file.stem}.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", TS, ids=lambda file: file.stem)
def test_an_update_of_what_is_up_to_date_changes_nothing(tmp_path, file):
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    translations.update([copy])
    assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


def test_every_text_that_is_to_be_translated_is_a_literal_that_lupdate_finds(sources):
    found = {source for _, source, _ in sources}
    for path in sorted((translations.PACKAGE / "ui").rglob("*.py")):
        for call in [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]:
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            place = {"tr": 0, "translate": 1}.get(name)
            if place is None or len(call.args) <= place or "painter" in ast.dump(call.func):
                continue
            text = call.args[place]
            assert isinstance(text, ast.Constant), f"{path.name}, line {call.lineno}: not a literal"
            assert text.value in found, f"{path.name}, line {call.lineno}"


# ---- which language ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [
        ("system", ["hu-HU", "en-US"], "hu"),
        ("system", ["de-DE", "hu-Latn-HU"], "hu"),
        ("system", ["zh-TW"], "zh-Hant"),
        ("system", ["zh-Hant-HK"], "zh-Hant"),
        ("system", ["zh_MO"], "zh-Hant"),
        ("system", ["zh-Hans-SG"], "zh-Hans"),
        ("system", ["zh-CN"], "zh-Hans"),
        ("system", ["zh"], "zh-Hans"),
        ("system", ["de-DE", "C"], "en"),
        ("system", [], "en"),
        ("zh-Hant", ["hu-HU"], "zh-Hant"),
        ("en", ["hu-HU"], "en"),
    ],
)
def test_the_language_of_the_windows_is_the_chosen_one_or_the_best_of_the_systems(wanted, system, language):
    assert window_language(wanted, system) == language


# ---- in another language while windows are open -----------------------------------------------------------


def shown(panel) -> dict[str, str]:
    """Everything that stands on the panel and in its menu."""
    strip, card, menu = panel.strip, panel.fold.card, panel.menu()
    labels = {
        "state": strip.state.text,
        "end": strip.end.text(),
        "cues": strip.cues.toolTip(),
        "meters": strip.meters.accessibleName(),
        "title": card.title.text,
        "another": card.another.text(),
        "wrong": card.wrong.text(),
        "close": card.close_card.text(),
        "part": panel.fold.checklist.parts[0].text(),
        "tick": panel.fold.checklist.parts[0].toolTip(),
        "trouble": panel.fold.trouble.sentence,
        **{f"menu {number}": action.text() for number, action in enumerate(menu.actions()) if action.text()},
    }
    menu.close()
    return labels


@pytest.fixture
def panel(stage):
    health = Health(t=2.0, party=Party.CUSTOMER, state=HealthState.LOST)
    return stage().at(3.0, Answered(t=0.0), LIST, health, cue(3.0, text="One moment, please."))


@pytest.mark.parametrize("language", TRANSLATED)
def test_an_open_panel_changes_every_text_and_back(qapp, translation, panel, language):
    before = shown(panel)
    assert translation.speak(language) == language
    qapp.processEvents()
    after = shown(panel)
    assert [name for name in before if after[name] == before[name]] == []
    assert panel.fold.card.words.text() == "One moment, please."  # the call's language, not the windows'
    translation.speak("en")
    qapp.processEvents()
    assert shown(panel) == before


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_shown_while_cues_are_paused_changes_too(qapp, translation, stage, language):
    panel = stage().at(3.0, Answered(t=0.0), Paused(t=1.0, on=True))
    translation.speak(language)
    qapp.processEvents()
    assert panel.strip.cues.text() != "Show cues again"
    assert panel.fold.paused._resume.text() == panel.strip.cues.text()


def test_the_tray_speaks_the_language_when_it_opens(qapp, translation, panel):
    tray = Tray(panel)
    translation.speak("hu")
    tray._menu.aboutToShow.emit()
    assert [tray.show_or_hide.text(), tray.pause.text(), tray.quit.text()] == [
        "Panel elrejtése",
        "Jelzések szüneteltetése",
        "Kilépés",
    ]
    tray.close()


def test_qts_own_buttons_and_numbers_speak_the_language_too(translation):
    translation.speak("hu")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Mégse"
    assert QLocale().decimalPoint() == ","
    translation.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
