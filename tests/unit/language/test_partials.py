"""A phrase in a partial counts once it has stood, and only once."""

import pytest

from warmline.core.events import Party, Words
from warmline.core.phrases import Pattern, Phrasebook
from warmline.language.partials import PartialPhrases
from warmline.language.spotter import Spotter

HOLD = Pattern(id="hold.announce", phrases=("hold the line",), never=("hold the line open",))
PROMISE = Pattern(id="hold.promise", phrases=("<duration>",))
ASSENT = Pattern(id="hold.assent", phrases=("please",), whole=True)
SPOTTER = Spotter(Phrasebook(language="en", patterns=(HOLD, PROMISE, ASSENT)), "en")


def words(text: str, t: float, *, final: bool = False, utterance: int = 1, party: Party = Party.AGENT) -> Words:
    return Words(t=t, party=party, utterance=utterance, final=final, start=0.0, end=t, text=text, confidence=0.9)


def played(*said: Words) -> list[tuple[str, float]]:
    partials = PartialPhrases()
    return [(one.phrase, one.t) for each in said for one in partials.take(each, SPOTTER.spot(each))]


STOOD = (
    words("hold the line please", 1.0),
    words("hold the line please sir", 1.15),
    words("hold the line please so", 1.3),
)


def test_a_phrase_counts_at_the_third_partial_once_three_tenths_of_a_second_have_passed():
    assert played(*STOOD[:2]) == []
    assert played(*STOOD) == [("hold.announce", 1.3)]


def test_three_partials_in_a_shorter_time_are_not_enough():
    assert played(STOOD[0], words("hold the line please sir", 1.1), words("hold the line please so", 1.29)) == []


def test_two_partials_are_not_enough_however_old():
    assert played(STOOD[0], words("hold the line please so", 3.0)) == []


def test_the_final_does_not_spot_it_again_but_spots_its_repetition():
    final = words("hold the line please so", 2.0, final=True)
    assert played(*STOOD, final) == [("hold.announce", 1.3)]
    twice = words("hold the line please hold the line", 2.0, final=True)
    assert played(*STOOD, twice) == [("hold.announce", 1.3), ("hold.announce", 2.0)]


def test_the_next_utterance_starts_anew():
    final = words("hold the line", 5.0, final=True, utterance=2)
    assert played(*STOOD, final) == [("hold.announce", 1.3), ("hold.announce", 5.0)]


def test_a_phrase_that_went_away_has_to_stand_anew():
    gone = words("old and fine please", 1.2)
    assert played(STOOD[0], gone, *(words(f"hold the line please {n}", 1.3 + n / 10) for n in range(2))) == []


def test_the_other_partys_words_do_not_break_the_row():
    other = words("yes", 1.2, party=Party.CUSTOMER, utterance=9)
    assert played(STOOD[0], other, *STOOD[1:]) == [("hold.announce", 1.3)]


@pytest.mark.parametrize("text", ["please hold the line", "about two minutes for it", "please"])
def test_what_the_next_word_may_change_waits_for_the_final(text):
    assert SPOTTER.spot(words(text, 1.0)) == ()
    assert SPOTTER.spot(words(text, 1.0, final=True)) != ()
