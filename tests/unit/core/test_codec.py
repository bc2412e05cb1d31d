"""Events survive their written form; what is private does not reach it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmline.core.codec import UnreadableEventError, event_from_line, to_line, without_words
from warmline.core.events import (
    Answered,
    Direction,
    Ended,
    Health,
    HealthState,
    Heard,
    HoldSource,
    HoldStarted,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Ticked,
    Transferred,
    Word,
    Words,
)

SECRET = "Suzanne 47291"
times = st.integers(0, 36_000_000).map(lambda ms: ms / 1000)
parties = st.sampled_from(Party)
words = st.builds(Word, text=st.text(max_size=5), start=times, end=times, confidence=st.just(0.9))
events = st.one_of(
    st.builds(SpeechStarted, t=times, party=parties, known=times),
    st.builds(SpeechEnded, t=times, party=parties, known=times, level_db=st.none() | st.just(-26.5)),
    st.builds(
        Words,
        t=times, party=parties, utterance=st.integers(0, 10_000), final=st.booleans(), start=times, end=times,
        text=st.text(max_size=20), confidence=st.sampled_from([0.0, 0.5, 1.0]),
        words=st.lists(words, max_size=2).map(tuple),
    ),
    st.builds(
        Spotted, t=times, party=parties, utterance=st.just(3), phrase=st.just("hold.why"), start=times, end=times
    ),
    st.builds(Heard, t=times, heard_until=times, understood_until=st.none() | times),
    st.builds(HoldStarted, t=times, since=times, source=st.sampled_from(HoldSource)),
    st.builds(Answered, t=times, direction=st.none() | st.sampled_from(Direction), language=st.none() | st.just("hu")),
    st.builds(Ended, t=times, by=st.none() | parties),
    st.builds(Ticked, t=times, checklist=st.just("greeting"), part=st.just("offer"), on=st.booleans()),
    st.builds(Health, t=times, party=st.none() | parties, state=st.sampled_from(HealthState)),
)  # fmt: skip


@given(events)
def test_an_event_survives_its_line(event):
    assert event_from_line(to_line(event)) == event


@given(events)
def test_writing_twice_changes_nothing(event):
    line = to_line(event)
    assert to_line(event_from_line(line)) == line


@pytest.mark.parametrize(
    "event",
    [
        Words(t=1.0, party=Party.CUSTOMER, utterance=1, final=True, start=0.0, end=1.0, text=SECRET, confidence=1.0),
        Answered(t=0.0, customer=SECRET),
        Transferred(t=1.0, to=SECRET),
        Health(t=1.0, party=Party.AGENT, state=HealthState.LOST, detail=SECRET),
    ],
)
def test_a_log_without_words_holds_nothing_private(event):
    kept = without_words(event)
    assert kept is None or SECRET not in to_line(kept)


@pytest.mark.parametrize(
    "line", ["", "[]", "{}", '{"t": 1, "type": "nothing"}', '{"t": "x", "type": "ended"}', '{"t": 1.0, "type": "words"']
)
def test_a_damaged_line_is_refused_without_quoting_it(line):
    with pytest.raises(UnreadableEventError) as refused:
        event_from_line(line)
    assert "nothing" not in str(refused.value).replace("nothing'", "")


def test_an_error_does_not_quote_what_was_said():
    with pytest.raises(UnreadableEventError) as refused:
        event_from_line('{"t": 1, "type": "words", "party": "customer", "text": "' + SECRET + '"}')
    assert SECRET not in str(refused.value)


def test_a_private_name_is_not_in_the_printed_form():
    assert SECRET not in repr(Answered(t=0.0, customer=SECRET)) + repr(Transferred(t=0.0, to=SECRET))
