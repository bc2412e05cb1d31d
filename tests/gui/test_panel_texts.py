"""No text is clipped: every string may grow by 40 %, and the words to say may be long."""

import pytest
from panel_stage import cue
from pseudo_language import cut_texts
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from warmline.core.cues import Appearance, ChecklistChanged, CueCleared
from warmline.core.events import Answered, Ended, Health, HealthState, HoldStarted, Party, Paused, Ringing
from warmline.ui import PanelOptions
from warmline.ui.buttons import PanelButton
from warmline.ui.checklist import PartButton
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import Card
from warmline.ui.titles import headline, trouble_words
from warmline.ui.translation import WINDOW_LANGUAGES, Translation
from warmline.ui.words import set_words

LONGEST = {
    "en": "I'm sorry, this is taking longer than I said it would. Shall I keep looking, or may I call you back?",
    "hu": "Elnézést kérek, ez tovább tart, mint ahogyan mondtam. Keressem tovább, vagy inkább visszahívhatom Önt?",
    "zh-Hans": "非常抱歉让您久等了，查询所需要的时间比我刚才说的还要长一些，"
    "请问您愿意在线上再稍等片刻，还是由我查到结果之后马上给您回电话呢？",
    "zh-Hant": "非常抱歉讓您久等了，查詢所需要的時間比我剛才說的還要長一些，"
    "請問您願意在線上再稍候片刻，還是由我查到結果之後馬上回電給您呢？",
}
PARTS = ("salutation", "identity", "offer", "thanks")
LIST = ChecklistChanged(t=1.0, checklist="greeting", parts=tuple((part, part == "offer") for part in PARTS))
STATES = {
    "ready": (),
    "ringing": (Ringing(t=0.0),),
    "on call": (Answered(t=0.0), LIST),
    "on hold": (Answered(t=0.0), HoldStarted(t=1.0, since=1.0)),
    "ended": (Answered(t=0.0), Ended(t=9.0)),
    "an hour": (Answered(t=-4000.0), LIST),
    "paused": (Answered(t=0.0), Paused(t=1.0, on=True)),
    "paused until": (Answered(t=0.0), Paused(t=1.0, on=True, until=901.0)),
    "recall": (Answered(t=0.0), cue(2.0, key="k"), CueCleared(t=3.0, cue="silence.response", key="k", reason="over")),
    "heard": (Answered(t=0.0, inferred=True),),
    "end heard": (Answered(t=0.0), Ended(t=9.0, inferred=True)),
    "card": (Answered(t=0.0), cue(2.0, text=LONGEST["en"])),
    "trouble": (Answered(t=0.0), Health(t=1.0, party=Party.CUSTOMER, state=HealthState.LOST, detail="Jabra Evolve 20")),
    "language not known": (Answered(t=0.0, language="und"), LIST),
    "trouble on hold": (
        Answered(t=0.0),
        HoldStarted(t=1.0, since=1.0),
        Health(t=1.0, party=Party.CUSTOMER, state=HealthState.LOST),
    ),
}


@pytest.fixture
def spoken(qapp):
    translation = Translation(qapp)
    yield translation
    translation.speak("en")
    QLocale.setDefault(QLocale.system())


def overlapping(widgets):
    boxes = [(widget, widget.geometry()) for widget in widgets if not widget.isHidden() and widget.width()]
    return [
        (one, other)
        for place, (one, box) in enumerate(boxes)
        for other, other_box in boxes[place + 1 :]
        if box.intersects(other_box)
    ]


def visible_parts(parent):
    direct = [child for child in parent.children() if isinstance(child, QWidget)]
    return [child for child in direct if not child.isHidden()]


@pytest.mark.parametrize("state", STATES)
def test_in_the_strip_nothing_overlaps_and_nothing_leaves_it(stage, state):
    strip = stage().at(10.0, *STATES[state]).strip
    assert overlapping(visible_parts(strip)) == []
    assert all(strip.rect().contains(part.geometry()) for part in visible_parts(strip) if part.width())
    assert not strip.clock.is_cut


@pytest.mark.parametrize("size", ["normal", "large", "larger"])
@pytest.mark.parametrize("state", STATES)
def test_with_strings_40_percent_longer_nothing_overlaps_or_leaves_the_panel(longer, stage, state, size):
    panel = stage(PanelOptions(reduced_motion=True, text_size=size)).at(10.0, *STATES[state])
    for row in (panel.strip, panel.fold.card, panel.fold.checklist, panel.fold.paused):
        if row.isHidden():
            continue
        assert overlapping(visible_parts(row)) == []
        assert all(row.rect().contains(part.geometry()) for part in visible_parts(row) if part.width())
    assert not panel.strip.clock.is_cut


def test_the_menus_have_room_for_every_item(longer, stage):
    panel = stage().at(10.0, *STATES["on call"])
    for menu in (panel.menu(), panel.language_menu()):
        widest = max(QFontMetrics(menu.font()).horizontalAdvance(action.text()) for action in menu.actions())
        assert menu.sizeHint().width() >= widest
        assert cut_texts(menu) == []
        menu.close()


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_in_each_language_nothing_overlaps_leaves_the_panel_or_is_cut(spoken, stage, state, language):
    spoken.speak(language)
    panel = stage().at(10.0, *STATES[state])
    for row in (panel.strip, panel.fold.card, panel.fold.checklist, panel.fold.paused):
        if row.isHidden():
            continue
        assert overlapping(visible_parts(row)) == []
        assert all(row.rect().contains(part.geometry()) for part in visible_parts(row) if part.width())
    lines = [*panel.strip.findChildren(LineLabel), *panel.fold.findChildren(LineLabel)]
    shown = [line for line in lines if line.text and not line.isHidden() and not line.parentWidget().isHidden()]
    cut = [line.text for line in shown if line.is_cut and line is not panel.strip.trouble]  # whole in its sentence
    assert cut == []


@pytest.mark.parametrize("state", ["on call", "card", "an hour"])
def test_labels_of_buttons_and_lists_are_whole_even_when_longer(longer, stage, state):
    panel = stage().at(10.0, *STATES[state])
    buttons = [*panel.fold.findChildren(PanelButton), *panel.fold.findChildren(PartButton)]
    shown = [button for button in buttons if not button.isHidden() and not button.parentWidget().isHidden()]
    assert shown
    assert all(button.width() >= button.sizeHint().width() for button in shown)


def test_the_sentence_about_trouble_has_room_for_all_its_lines(longer, stage):
    row = stage().at(10.0, *STATES["trouble"]).fold.trouble
    assert row.height() >= row.height_for(row.width()) > 2 * QFontMetrics(row.font()).height()


@pytest.mark.parametrize("language", LONGEST)
def test_the_longest_words_are_shown_whole_in_three_lines(stage, language):
    words = stage().at(10.0, Answered(t=0.0, language=language), cue(10.0, text=LONGEST[language])).fold.card.words
    setting = words.setting()
    assert not setting.cut
    assert len(setting.lines) <= 3
    assert "".join(setting.lines)[1:-1] == LONGEST[language]
    metrics = QFontMetrics(setting.font)
    assert all(metrics.horizontalAdvance(line.rstrip()) <= words.width() for line in setting.lines)
    assert words.height() == len(setting.lines) * setting.line_height
    assert all(metrics.tightBoundingRect(line).height() <= setting.line_height for line in setting.lines)


def test_words_beyond_all_measure_are_cut_at_the_end_and_whole_in_the_tool_tip(stage):
    text = LONGEST["en"] * 4
    words = stage().at(10.0, Answered(t=0.0), cue(10.0, text=text)).fold.card.words
    assert words.setting().cut
    assert len(words.setting().lines) == 3
    assert words.setting().lines[-1].endswith("…")
    assert words.toolTip() == text


def test_a_word_wider_than_the_card_is_broken(qapp):
    setting = set_words("Donaudampfschifffahrtsgesellschaftskapitänsmütze", "en", 200)
    metrics = QFontMetrics(setting.font)
    assert len(setting.lines) > 1
    assert all(metrics.horizontalAdvance(line) <= 200 for line in setting.lines)


def card(cue_id, parts=(), measured=4.0, limit=4.0, unit="s"):
    shown = cue(0.0, cue_id, Appearance.CARD, parts=parts, measured=measured, limit=limit, unit=unit)
    return Card(cue_id, shown.key, False, "", parts, measured, limit, unit, 0.0, 8.0)


@pytest.mark.parametrize(
    ("shown", "title", "why"),
    [
        (card("silence.response", measured=4.1), "Customer is waiting", "4.1 s"),
        (card("silence.dead_air", measured=10.0), "Nobody is speaking", "10 s"),
        (card("hold.checkin", measured=45.0), "On hold for 45 s", "resume, then say"),
        (card("hold.limit", measured=90.0, limit=90.0), "Hold is over 90 s", "resume, then say"),
        (card("hold.limit", measured=94.2, limit=90.0), "Hold is over 90 s", "resume, then say"),
        (card("hold.promise", measured=61.0, limit=60.0), "Longer than you said", "you said 60 s · resume, then say"),
        (card("hold.announce", ("why", "how_long")), "Before the hold", "why · how long"),
        (card("hold.return", ("thanks_or_apology",)), "Hold is over", "thank the customer for waiting"),
        (card("greeting.missing", ("identity", "offer")), "Your name and an offer of help are missing", ""),
        (card("greeting.missing", ("offer",)), "An offer of help is missing", ""),
        (card("greeting.missing", PARTS[:3]), "A hello, your name and an offer of help are missing", ""),
        (card("greeting.missing", measured=5.0), "The greeting is missing", "5 s"),
        (card("greeting.bare"), "A full greeting, please", ""),
        (card("closing.parts", ("anything_else", "thanks")), "Before goodbye", "anything else? · thanks"),
        (card("cue.from.tomorrow", measured=3.0, unit="questions"), "Reminder", "3 questions"),
    ],
)
def test_a_headline_says_what_is_the_case_and_the_number_that_fired(qapp, shown, title, why):
    assert (headline(shown).title, headline(shown).why) == (title, why)


@pytest.mark.parametrize("state", [state for state in HealthState if state is not HealthState.LIVE])
@pytest.mark.parametrize("party", [*Party, None])
def test_every_trouble_has_a_short_word_and_a_sentence(qapp, state, party):
    said = trouble_words(Health(t=0.0, party=party, state=state))
    assert 0 < len(said.short) <= 22
    assert said.sentence.endswith(".")
    assert "%1" not in said.short + said.sentence
