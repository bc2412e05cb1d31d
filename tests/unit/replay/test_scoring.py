"""Scoring, by hand-made truth and cues."""

import pytest

from warmline.core.cues import Appearance, CueRaised, CueWithheld, Severity
from warmline.core.settings import Limits
from warmline.replay.annotation import Annotation, AnnotationError, expectations, judged, read_annotation
from warmline.replay.scoring import score_call, table

TRUTH = Annotation.model_validate(
    {
        "lang": "zh",
        "utterances": [
            {"role": "agent", "start": 1.0, "end": 3.0, "tags": ["cue:greeting.missing"]},
            {"role": "customer", "start": 4.0, "end": 6.0, "tags": []},
            {"role": "agent", "start": 12.0, "end": 14.0, "tags": ["no:hold.return"]},
        ],
        "silences": [{"start": 6.0, "end": 12.0, "kind": "gap"}, {"start": 14.0, "end": 114.0, "kind": "hold"}],
        "holds": [{"start": 14.0, "end": 114.0}],
    }
)


def raised(cue, t, severity=Severity.NUDGE):
    appearance = Appearance.CARD
    return CueRaised(
        t=t,
        cue=cue,
        key=f"{cue}@{t}",
        severity=severity,
        show=appearance,
        measured=0,
        limit=0,
        unit="s",
        text=None,
        since=t,
    )


def score(*records):
    return score_call(TRUTH, records, judged(TRUTH), Limits())


def test_what_the_truth_asks_for():
    assert [(e.cue, e.due) for e in expectations(TRUTH, Limits())] == [
        ("greeting.missing", 3.0),
        ("silence.response", 10.0),
        ("hold.checkin", 59.0),
        ("hold.limit", 104.0),
    ]
    assert TRUTH.language == "zh-Hans"


@pytest.mark.parametrize(("t", "found"), [(0.49, 0), (0.5, 1), (8.0, 1), (8.01, 0)])
def test_a_tagged_cue_counts_within_its_window(t, found):
    assert score(raised("greeting.missing", t)).tallies["greeting.missing"].found == found


@pytest.mark.parametrize(("t", "shown"), [(9.4, 0), (10.0, 1), (11.0, 1), (11.1, 0)])
def test_a_silence_cue_counts_within_a_second_of_its_limit(t, shown):
    assert score(raised("silence.response", t)).tallies["silence.response"].shown == shown


def test_a_withheld_cue_is_found_but_not_shown():
    held = CueWithheld(t=4.0, cue="greeting.missing", key="k", severity=Severity.NUDGE, reason="cool-down")
    tally = score(held).tallies["greeting.missing"]
    assert (tally.found, tally.shown, tally.false) == (1, 0, 0)


def test_a_card_nobody_asked_for_is_false_and_a_hint_is_not():
    result = score(raised("hold.return", 16.0), raised("hold.return", 17.0, Severity.HINT), raised("words.taboo", 3.0))
    assert [(card.cue, card.t) for card in result.false_cards] == [("hold.return", 16.0)]


def test_the_table_has_a_line_a_cue_and_a_total():
    lines = table(score(raised("greeting.missing", 4.0)).tallies)
    assert [line.split()[0] for line in lines] == [
        "cue", "greeting.missing", "hold.checkin", "hold.limit", "silence.response", "total",
    ]  # fmt: skip
    assert lines[-1].split()[1:4] == ["4", "1", "1"]


def promised(*, hold_s, tags=("promise:60",), waited_s=2.0):
    said = {"role": "agent", "start": 1.0, "end": 4.0, "tags": list(tags)}
    hold = {"start": 4.0 + waited_s, "end": 4.0 + waited_s + hold_s}
    truth = Annotation.model_validate({"utterances": [said], "holds": [hold]})
    return [(one.cue, one.due) for one in expectations(truth, Limits()) if one.cue == "hold.promise"]


@pytest.mark.parametrize(("hold_s", "due"), [(58.4, []), (58.5, [("hold.promise", 64.0)])])
def test_a_promised_time_is_due_in_a_hold_that_outlasts_it(hold_s, due):
    assert promised(hold_s=hold_s) == due


@pytest.mark.parametrize(("waited_s", "due"), [(15.0, [("hold.promise", 64.0)]), (15.1, [])])
def test_a_promise_belongs_to_the_hold_that_follows_it_soon(waited_s, due):
    assert promised(hold_s=90.0, waited_s=waited_s) == due


def test_a_promise_makes_its_cue_one_that_is_judged():
    said = {"role": "agent", "start": 1.0, "end": 4.0, "tags": ["promise:60"]}
    assert "hold.promise" in judged(Annotation.model_validate({"utterances": [said]}))
    assert "hold.promise" not in judged(TRUTH)


def test_a_promise_without_a_number_is_no_annotation(tmp_path):
    path = tmp_path / "call.json"
    path.write_text('{"utterances": [{"role": "agent", "start": 1, "end": 4, "tags": ["promise:soon"]}]}')
    with pytest.raises(AnnotationError, match=r"call\.json"):
        read_annotation(path)


@pytest.mark.parametrize(("tags", "cues"), [([], ["silence.dead_air"]), (["no:silence.dead_air"], [])])
def test_a_silence_in_which_the_customer_looks_for_something_asks_for_no_cue(tags, cues):
    said = {"role": "agent", "start": 1.0, "end": 4.0, "tags": tags}
    truth = Annotation.model_validate({"utterances": [said], "silences": [{"start": 4.0, "end": 14.0}]})
    assert [one.cue for one in expectations(truth, Limits())] == cues


def test_a_card_that_was_due_and_withheld_is_told_apart_from_one_that_was_missed():
    held = CueWithheld(t=4.0, cue="greeting.missing", key="k", severity=Severity.NUDGE, reason="cool-down")
    assert [one.cue for one in score(held).held] == ["greeting.missing"]
    assert "greeting.missing" not in [one.cue for one in score(held).missed]
    assert score(raised("greeting.missing", 4.0)).held == ()
