"""Etiquette chapters 1, 2, 6 and 8 on calls that were rendered for it: what should have come, and what came.

    python tests/benchmarks/etiquette.py [--short] [--again] [--worklist] [--only tuning|scored]

The scripts are in `calls/`: `tuning` was looked into while patterns and rules were mended, `scored` never. Recordings
come from $WARMLINE_CALLS, else build/calls; $WARMLINE_RENDERER (and $WARMLINE_RENDERER_PYTHON) make them, see
render_calls.py. What a call says is recognised once and kept beside the recordings. `--again` goes further and takes
all that the listener heard from the last run: right for a change in phrasebooks or rules, not for one in the listener.
`--worklist` lists every miss and false card of the tuning half with what was heard around it.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from etiquette_calls import HALVES, SOUNDS, Call, Runner, folder, render_missing
from report import Result, tell

from warmline.core.cues import CueEscalated, CueNoted, CueRaised, CueWithheld, Severity
from warmline.core.events import Words
from warmline.core.settings import Limits
from warmline.replay.annotation import judged
from warmline.replay.scoring import CARDS, CallScore, Tally, score_call, table

TIMING = frozenset(("silence.response", "silence.dead_air", "hold.checkin", "hold.limit", "hold.promise"))
FAMILIES = {"en": "English", "zh": "Chinese", "hu": "Hungarian"}
BEFORE_S, AFTER_S = 14.0, 9.0
"""How much of what was heard around a miss the worklist shows."""


def gathered(scores: Sequence[tuple[Call, CallScore]], families: Sequence[str]) -> dict[str, Tally]:
    """The counts of all calls in these languages, by cue."""
    total: dict[str, Tally] = {}
    for call, score in scores:
        if call.family in families:
            for cue, tally in score.tallies.items():
                total.setdefault(cue, Tally()).add(tally)
    return total


def rates(tallies: dict[str, Tally], *, timing: bool, found: bool = False) -> tuple[float, float, int]:
    """Recall on shown, precision, and how many were expected; of timing cues or of the others.

    Recall is on `found` for hints, and where that is said: in Hungarian a cue that concludes from missing words goes
    to the summary of the call and is never shown.
    """
    chosen = {cue: tally for cue, tally in tallies.items() if (cue in TIMING) == timing}
    expected = sum(tally.expected for tally in chosen.values())
    right = sum(tally.shown if cue in CARDS and not found else tally.found for cue, tally in chosen.items())
    false = sum(tally.false for tally in chosen.values())
    return right / expected if expected else 1.0, right / (right + false) if right + false else 1.0, expected


def cards(call: Call) -> list[CueRaised | CueEscalated]:
    shown = (one for one in call.records if isinstance(one, CueRaised | CueEscalated))
    return [one for one in shown if one.severity is not Severity.HINT]


def promises(half: str, sound: str, scores: Sequence[tuple[Call, CallScore]], *, binding: bool) -> None:
    """What must hold on the half that is only scored; of the other half it is told."""
    where = f"{half}{' telephone' if sound else ''}"
    for families, words in ((("en", "zh"), (0.9, 0.95)), (("hu",), (0.7, 0.9))):
        tallies = gathered(scores, families)
        for timing, least in ((False, words), (True, (0.98, 0.98))):
            recall, precision, expected = rates(tallies, timing=timing, found=families == ("hu",) and not timing)
            name = f"{where}, {' '.join(FAMILIES[one] for one in families)}, {'timing' if timing else 'words'}"
            for what, value, bound in (("recall", recall, least[0]), ("precision", precision, least[1])):
                result = Result(f"{name}: {what}", value, "", least=bound, timing=False, remark=f"{expected} expected")
                tell(result) if binding else print(f"{result.name} {value:.3f} (for {bound})")
    compliant = [call for call, _ in scores if call.compliant]
    unwanted = Counter(card.cue for call in compliant for card in cards(call))
    remark = f"{len(compliant)} calls; {', '.join(f'{cue} {count}' for cue, count in unwanted.items())}"
    name = f"{where}: cards in compliant calls"
    result = Result(name, sum(unwanted.values()), "", most=0, timing=False, remark=remark)
    tell(result) if binding else print(f"{name} {result.value} ({remark})")


def worklist(call: Call, score: CallScore) -> Iterator[str]:
    """Each miss, each card that was held back and each false one, with what was heard around it."""
    wrong = [(one.due, one.cue, "missed") for one in score.missed]
    wrong += [(one.due, one.cue, "held back") for one in score.held]
    wrong += [(one.t, one.cue, "FALSE") for one in score.false_cards]
    for t, cue, what in sorted(wrong):
        yield f"### {cue} {what} at {t:.1f} s – {call.path.parent.name}/{call.path.stem}"
        for record in call.records:
            if isinstance(record, Words) and record.end > t - BEFORE_S and record.start < t + AFTER_S:
                yield f"    {record.start:6.1f}–{record.end:5.1f} {record.party:<9}{record.text}"
            elif isinstance(record, CueRaised | CueEscalated | CueWithheld | CueNoted) and record.cue == cue:
                more = getattr(record, "reason", "") or " ".join(getattr(record, "parts", ()))
                kind = record.severity if isinstance(record, CueRaised | CueEscalated) else type(record).__name__
                yield f"    {record.t:6.1f}       * {kind} {record.cue} {more}"


def row(half: str, sound: str, scores: Sequence[tuple[Call, CallScore]]) -> Iterator[str]:
    """Lines of a Markdown table, one a language: how many were expected, recall and precision (see `rates`)."""
    for family, name in FAMILIES.items():
        calls = [call for call, _ in scores if call.family == family]
        tallies = gathered(scores, (family,))
        words = rates(tallies, timing=False, found=family == "hu")
        timing = rates(tallies, timing=True)
        unwanted = sum(len(cards(call)) for call in calls if call.compliant)
        compliant = sum(call.compliant for call in calls)
        numbers = " | ".join(f"{count} | {recall:.2f} | {right:.2f}" for recall, right, count in (words, timing))
        sort = "telephone" if sound else "clean"
        yield f"| {half}, {sort} | {name} | {len(calls)} | {numbers} | {unwanted} in {compliant} |"


HEAD = (
    "| half | language | calls | words expected | recall | precision | timing expected | recall | precision "
    "| cards in compliant calls |",
    "|---|---|---|---|---|---|---|---|---|---|",
)


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the rendered calls.")
    parser.add_argument("--short", action="store_true", help="the telephone versions are left out")
    parser.add_argument("--again", action="store_true", help="search the words of the last run anew")
    parser.add_argument("--worklist", action="store_true", help="what went wrong in the tuning half")
    parser.add_argument("--only", choices=HALVES, help="one half")
    asked = parser.parse_args()
    render_missing()
    if not any(folder().glob("*/*.wav")):
        print(f"no rendered calls in {folder()} and no renderer named; nothing could be scored")
        return
    runner = Runner(again=asked.again)
    rows = list(HEAD)
    for half in (asked.only,) if asked.only else HALVES:
        for sound in SOUNDS[:1] if asked.short else SOUNDS:
            calls = list(runner.calls(half, sound))
            known = set().union(*(judged(call.truth) for call in calls))
            scores = [(call, score_call(call.truth, call.records, known, Limits())) for call in calls]
            for family, name in FAMILIES.items():
                print(f"{half}{sound}, {name}, {sum(call.family == family for call in calls)} calls")
                print("\n".join(table(gathered(scores, (family,)))))
            promises(half, sound, scores, binding=half == "scored")
            rows += row(half, sound, scores)
            if asked.worklist and half == "tuning":
                print("\n".join(line for call, score in scores for line in worklist(call, score)))
    print("\n".join(rows))


if __name__ == "__main__":
    main()
