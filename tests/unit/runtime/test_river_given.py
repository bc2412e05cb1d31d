"""What is given in a call stays in its river: rules and logs see ids and times, and the call's end forgets it."""

from warmline.core.codec import to_line, without_words
from warmline.core.events import Answered, LanguageChosen, Party, Spotted, Words
from warmline.runtime.wiring import CallSetup, phrasebooks, river_for

SAID = "My order number is 442910 and my name is Anna Smith."


def played(*said: Words):
    books, records, log = phrasebooks(), [], []
    header = CallSetup("en").header(books)
    river = river_for(header, books, recognising=True, emit=records.append, log=log.append)
    river.event(LanguageChosen(t=0.0, language="en"))
    river.event(Answered(t=0.0))
    for words in said:
        river.words(words)
    return river, records, log


def words(text: str, t: float = 6.0, *, final: bool = True, utterance: int = 1) -> Words:
    return Words(
        t=t, party=Party.CUSTOMER, utterance=utterance, final=final, start=2.0, end=t, text=text, confidence=0.9
    )  # fmt: skip


def test_values_stay_in_memory_and_the_log_holds_ids_and_times():
    river, records, log = played(words(SAID))
    assert [one.value for one in river.given.of("number")] == ["442910"]
    assert [one.value for one in river.given.of("name")] == ["Anna Smith"]
    assert {one.phrase for one in records if isinstance(one, Spotted)} >= {"given.number", "given.name"}
    kept = [to_line(event) for event in map(without_words, log) if event is not None]
    assert any("given.number" in line for line in kept)
    assert not any("442910" in line or "Anna" in line for line in kept)


def test_the_end_of_the_call_forgets_it():
    river, _, _ = played(words(SAID))
    river.finish()
    assert river.given.of("number") == river.given.of("name") == ()


def test_a_partial_gives_nothing_yet():
    river, records, _ = played(words(SAID, final=False))
    assert river.given.of("number") == ()
    assert not any(isinstance(one, Spotted) and one.phrase.startswith("given.") for one in records)


def test_a_phrase_that_stood_in_partials_is_an_event_once():
    said = "Thank you for your help and goodbye then my friend"
    rows = [words(f"{said} {'x' * number}", 6.0 + number / 5, final=False) for number in range(4)]
    _, records, _ = played(*rows, words(said, 8.0))
    spotted = [one for one in records if isinstance(one, Spotted) and one.phrase == "closing.goodbye"]
    assert len(spotted) == 1
    assert spotted[0].t < 8.0
