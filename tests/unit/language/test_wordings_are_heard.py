"""Whoever says what a card suggests has done what it asks: the spotter hears it."""

import pytest

from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.core.phrases import ELLIPSIS
from warmline.core.rules import answering, behalf, closing, greeting, hold, outbound, purpose

PART_PHRASES = {
    "greeting.missing": greeting.PART_PHRASES,
    "greeting.internal": greeting.PART_PHRASES,
    "greeting.outbound": outbound.PART_PHRASES,
    "greeting.behalf": behalf.PART_PHRASES,
    "hold.announce": {"why": hold.WHY, "how_long": hold.HOW_LONG, "consent": hold.CONSENT},
    "closing.parts": closing.PART_PHRASES,
}
KNOWN = {
    "en": {"company": "Northwind Support", "agent": "Joe Miller", "customer": "Mr Robinson"},
    "zh-Hans": {"company": "北风客服中心", "agent": "王小明", "customer": "欧阳女士"},
    "zh-Hant": {"company": "北風客服中心", "agent": "王小明", "customer": "歐陽小姐"},
    "hu": {"company": "Északi Áruház", "agent": "Kovács Péter", "customer": "Szabó úr"},
}


def spoken(wording, language):
    """The wording as an agent says it: slots filled, and their own name where dots stand for it."""
    book = load_phrasebook(language)
    known = KNOWN[language] | {"day_part": book.day_part(10), "holiday": book.holidays["christmas"]}
    text = wording.filled(known).text.lstrip(ELLIPSIS + " ")
    return text.replace("……", known["agent"]).replace(ELLIPSIS, known["agent"])


def unheard(hear, language, cues, wanted):
    """The wordings of these cues of which nothing that `wanted(wording)` lists is heard."""
    book = load_phrasebook(language)
    for wording in book.wordings:
        if wording.cue in cues:
            ids = {found.phrase for found in hear(language, spoken(wording, language))}
            for names in wanted(wording):
                if not ids & set(names):
                    yield wording.id, names


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_is_heard_as_every_part_that_it_supplies(hear, language):
    def wanted(wording):
        return [PART_PHRASES[wording.cue][part] for part in wording.parts]

    assert not list(unheard(hear, language, PART_PHRASES, wanted))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_opening_greets_and_offers_help(hear, language):
    parts = [greeting.PART_PHRASES["salutation"], greeting.PART_PHRASES["offer"]]
    assert not list(unheard(hear, language, ("greeting.bare",), lambda _: parts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opening_after_a_long_ring_apologises_greets_and_offers_help(hear, language):
    parts = [answering.APOLOGY, greeting.PART_PHRASES["salutation"], greeting.PART_PHRASES["offer"]]
    assert not list(unheard(hear, language, ("answer.late",), lambda _: parts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_asks_what_a_call_is_about_is_heard(hear, language):
    assert not list(unheard(hear, language, ("talk.purpose",), lambda _: [purpose.ASKED]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wished_on_a_holiday_is_a_salutation(hear, language):
    kivanok = " kívánok" if language == "hu" else ""
    wishes = [f"{wish}{kivanok}" for wish in load_phrasebook(language).holidays.values()]
    assert not [wish for wish in wishes if "greeting.salutation" not in {s.phrase for s in hear(language, wish)}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_on_behalf_of_somebody_supplies_nothing_that_is_not_missing(hear, language):
    for wording in load_phrasebook(language).for_cue("greeting.behalf"):
        ids = {found.phrase for found in hear(language, spoken(wording, language))}
        others = {part for part, names in behalf.PART_PHRASES.items() if ids & set(names)} - wording.parts
        assert not others, (wording.id, others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_in_lets_the_hold_go_on(hear, language):
    assert not list(unheard(hear, language, ("hold.checkin",), lambda _: [("hold.announce", "hold.lookup")]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_return_thanks_or_apologises(hear, language):
    assert not list(unheard(hear, language, ("hold.return",), lambda _: [hold.THANKS]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_offers_a_call_back_is_heard(hear, language):
    assert not list(unheard(hear, language, ("hold.callback_instead", "hold.limit"), lambda _: [hold.CALL_BACK]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suggestion_is_no_bare_greeting_and_no_other_part_of_a_closing(hear, language):
    for wording in load_phrasebook(language).wordings:
        ids = {found.phrase for found in hear(language, spoken(wording, language))}
        assert "greeting.bare" not in ids, wording.id
        assert wording.cue == "closing.parts" or not ids & {"closing.anything_else", "closing.goodbye"}, wording.id
