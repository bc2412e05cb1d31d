"""A team's own phrases: laid over ours, in the head and the events of a call's log, and so in its replay."""

import json
from dataclasses import replace

import pytest

from warmline.core.call_log import Header, header_line, read_call_log
from warmline.core.codec import event_from_line, to_line
from warmline.core.events import AnotherWording, Answered, Heard, Party, SettingsChanged, SpeechEnded, SpeechStarted
from warmline.core.phrases import Pattern, Phrasebook, TeamWordings, Wording
from warmline.core.settings import BudgetLimits, Limits
from warmline.runtime.wiring import engine_for

CUE = "silence.response"
LIMITS = Limits(budget=BudgetLimits(card_s=60), cues_off=("greeting.missing",))
OURS = {
    "en": Phrasebook(
        language="en",
        wordings=(Wording(id="fill.1", cue=CUE, text="Ours."), Wording(id="hold.1", cue="hold.limit", text="Sorry.")),
        patterns=(Pattern(id="a.b", phrases=("x",), prompt=("Say x.",)), Pattern(id="c.d", phrases=("y",))),
        day_parts=((0, "night"),),
        sha256="ours",
    )
}


def team(text, sha256="theirs"):
    wording = Wording(id="fill.1", cue=CUE, text=text, parts=frozenset({"b", "a"}))
    return TeamWordings(wordings=(replace(wording, parts=frozenset()),), sha256=sha256)


def test_a_wording_of_the_team_stands_in_place_of_ours_and_the_others_stay():
    book = OURS["en"].laid(team("Theirs."))
    assert [wording.text for wording in book.wordings] == ["Theirs.", "Sorry."]
    assert (book.patterns, book.day_parts) == (OURS["en"].patterns, OURS["en"].day_parts)


def test_patterns_of_the_team_replace_all_of_ours_of_the_id_and_their_sentences_for_the_recogniser():
    book = OURS["en"].laid(TeamWordings(), (Pattern(id="a.b", phrases=("z",), prompt=("Say z.",)),))
    assert [(pattern.id, pattern.phrases) for pattern in book.patterns] == [("c.d", ("y",)), ("a.b", ("z",))]
    assert book.prompt == ("Say z.",)


def test_the_hash_names_ours_and_theirs():
    hashes = {OURS["en"].sha256, OURS["en"].laid(team("a")).sha256, OURS["en"].laid(team("a", "other")).sha256}
    assert len(hashes) == 3


def test_the_head_of_a_log_holds_what_the_team_says_always_in_the_same_order():
    wording = Wording(id="x.1", cue="x.y", text="…", parts=frozenset(("why", "consent", "how_long")))
    header = Header(team={"en": TeamWordings(wordings=(wording,), day_parts=((6, "morning"),), sha256="s")})
    line = header_line(header)
    assert json.loads(line)["team"]["en"]["wordings"][0]["parts"] == ["consent", "how_long", "why"]
    assert read_call_log([line], "log").header == header


def test_a_change_of_phrases_survives_the_log():
    wording = Wording(id="x.1", cue="x.y", text="…", parts=frozenset(("why", "consent")), stage="alert")
    event = SettingsChanged(t=3.0, limits=Limits(), phrases={"hu": TeamWordings(wordings=(wording,), sha256="s")})
    assert event_from_line(to_line(event)) == event
    assert event_from_line(to_line(replace(event, phrases=None))).phrases is None


def test_a_log_from_before_there_were_teams_phrases_is_read():
    fields = json.loads(header_line(Header()))
    del fields["team"]
    assert read_call_log([json.dumps(fields)], "log").header == Header()
    old = json.loads(to_line(SettingsChanged(t=1.0, limits=Limits())))
    del old["phrases"]
    assert event_from_line(json.dumps(old)) == SettingsChanged(t=1.0, limits=Limits())


WAITING = [
    Answered(t=0.0),
    SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.1),
    SpeechEnded(t=3.0, party=Party.CUSTOMER, known=3.1),
    Heard(t=7.5, heard_until=7.5, understood_until=None),
]


def texts(header, *more):
    engine = engine_for(header, OURS)
    records = [record for event in (*WAITING, *more) for record in engine.take(event)]
    return [record.text for record in records if getattr(record, "text", None)]


def changed(phrases):
    return SettingsChanged(t=8.0, limits=LIMITS, phrases=phrases)


@pytest.mark.parametrize(
    ("begins_with", "change", "shown"),
    [
        ({}, {"en": team("Theirs.")}, ["Ours.", "Theirs."]),
        ({"en": team("Before.")}, {"en": team("After.")}, ["Before.", "After."]),
        ({"en": team("Before.")}, {}, ["Before.", "Ours."]),
        ({"en": team("Before.")}, None, ["Before.", "Before."]),
        ({"en": team("Before.")}, {"hu": team("Más.")}, ["Before.", "Ours."]),
    ],
    ids=["first", "another", "no longer", "limits alone", "another language"],
)
def test_the_call_says_the_teams_words_from_the_change_on(begins_with, change, shown):
    header = Header(limits=LIMITS, team=begins_with)
    assert texts(header, changed(change), AnotherWording(t=9.0, key=f"{CUE}@3.00")) == shown


def test_a_card_that_is_up_keeps_its_words_until_somebody_asks_for_others():
    header = Header(limits=LIMITS)
    assert texts(header, changed({"en": team("Theirs.")})) == ["Ours."]


def test_what_the_agents_name_and_the_language_were_stays_through_a_change_of_phrases():
    header = Header(limits=LIMITS, known={"agent": "Kim"})
    change = replace(changed({"en": team("It is {agent}.")}), known={"agent": "Kim"})
    assert texts(header, change, AnotherWording(t=9.0, key=f"{CUE}@3.00")) == ["Ours.", "It is Kim."]
