"""Calls as text: what is said when, and the cues that must follow.

    answered inbound
     0.4  agent     Good morning, Acme support, this is Kim, how can I help?
     4.0  customer  My invoice is wrong.
     5.9  (nothing)
    12.0  ended
    →  7.9 silence.response hint

A line of speech lasts until the next line. `(both) …` is not supported: write overlaps as event tests. Other
lines are call events (`hold`, `resume`, `ringing`, `ringing outbound`, `answered inbound type=behalf`, `ended agent`;
`type=`, `customer=`, `language=` go with any), tones (`tone ring on`), acts (`dismiss CUE`, `pause on`,
`pause on SECONDS`), the customer's line (`noise on`, `faded on`) and other limits (`settings hold.limit_s=60`).
Expectations: `→ T CUE SEVERITY`, `→ T CUE SEVERITY says TEXT` (the suggestion holds it), `→ T CUE withheld`,
`→ T CUE cleared`, `→ T CUE noted`; `→ no CUE`, `→ no card`. Times are seconds and must match within 0.05.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from warmline.config.keys import put
from warmline.control.script import call_event
from warmline.core.call_log import Header
from warmline.core.cues import CueCleared, CueEscalated, CueNoted, CueRaised, CueWithheld, Severity
from warmline.core.events import (
    AnyEvent,
    Dismissed,
    Faded,
    Health,
    HealthState,
    LanguageChosen,
    Noise,
    Party,
    Paused,
    SettingsChanged,
    SpeechEnded,
    SpeechStarted,
    Tone,
    ToneKind,
    Words,
)
from warmline.core.settings import Limits
from warmline.runtime.river import Record, River
from warmline.runtime.wiring import Books, CallSetup, Spotters, phrasebooks, river_for
from warmline.speech.listener import Begin, FrameHeard

LATENCY_S = 0.8
FRAME_S = 0.032
TOLERANCE_S = 0.05
_DIRECTIONS = {"inbound": "in", "outbound": "out"}
_SPEAKERS = {party.value for party in Party}


@dataclass(frozen=True)
class Line:
    t: float
    what: str
    rest: str


@dataclass
class Scenario:
    name: str
    language: str = "en"
    words: bool = True
    day: date | None = None
    lines: list[Line] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    log: list[AnyEvent] = field(default_factory=list)


def read_scenarios(path: Path) -> Iterator[Scenario]:
    """Scenarios of a file; each begins with `# name [language] [no words] [2026-12-25]`."""
    current: Scenario | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            if current:
                yield current
            name, _, options = line[2:].partition("[")
            current = Scenario(name.strip(), words="no words" not in options)
            language = re.search(r"\b(en|zh-Hans|zh-Hant|hu)\b", options)
            current.language = language.group() if language else "en"
            day = re.search(r"\d{4}-\d\d-\d\d", options)
            current.day = date.fromisoformat(day.group()) if day else None
        elif current and line.strip().startswith("→"):
            current.expected.append(line.strip()[1:].strip())
        elif current and line.strip():
            t, what, rest = re.fullmatch(r"\s*([\d.]+)\s+(\S+)\s*(.*)", line).groups()  # type: ignore[union-attr]
            current.lines.append(Line(float(t), what, rest))
    if current:
        yield current


@cache
def books() -> Books:
    """The phrasebooks that we ship."""
    return phrasebooks()


@cache
def _spotters() -> Spotters:
    return Spotters(books())


def header_of(scenario: Scenario) -> Header:
    """The first line of the call's log."""
    return CallSetup(scenario.language, day=scenario.day).header(books())


def play(scenario: Scenario, frame_s: float = FRAME_S) -> list[Record]:
    """Run the scenario in frames of `frame_s` seconds."""
    records: list[Record] = []
    river = river_for(
        header_of(scenario),
        books(),
        recognising=scenario.words,
        emit=records.append,
        log=scenario.log.append,
        spotters=_spotters(),
    )
    river.event(LanguageChosen(t=0.0, language=scenario.language))
    if not scenario.words:
        river.event(Health(t=0.0, party=None, state=HealthState.NO_WORDS))
    for t, act in sorted(_acts(scenario, river, records), key=lambda pair: pair[0]):
        _run_to(river, t, frame_s)
        act()
    _run_to(river, max(line.t for line in scenario.lines) + 2.0, frame_s)
    river.finish()
    return records


def _run_to(river: River, t: float, frame_s: float) -> None:
    while river.now + frame_s <= t:
        now = river.now + frame_s
        river.frame(FrameHeard(now, now, (-60.0, -60.0), (), ()))
    river.frame(FrameHeard(t, t, (-60.0, -60.0), (), ()))


def _acts(scenario: Scenario, river: River, records: list[Record]):
    for number, line in enumerate(scenario.lines):
        if line.what == "(nothing)":
            continue
        if line.what not in _SPEAKERS:
            yield line.t, lambda line=line: river.event(_event(line, records))
            continue
        end = scenario.lines[number + 1].t
        party = Party(line.what)
        started = SpeechStarted(t=line.t, party=party, known=line.t)
        ended = SpeechEnded(t=end, party=party, known=end)
        begin = Begin(number, party, line.t)
        yield (
            line.t,
            lambda s=started, b=begin: river.frame(FrameHeard(river.now, river.now, (-30.0, -30.0), (s,), (b,))),
        )
        yield end, lambda e=ended: river.frame(FrameHeard(river.now, river.now, (-30.0, -30.0), (e,), ()))
        if scenario.words:
            yield end + LATENCY_S, lambda line=line, n=number, p=party, end=end: _say(river, line, n, p, end)


def _say(river: River, line: Line, number: int, party: Party, end: float) -> None:
    river.words(
        Words(
            t=end + LATENCY_S, party=party, utterance=number, final=True, start=line.t, end=end, text=line.rest,
            confidence=0.9,
        )
    )  # fmt: skip
    river.done(number)


def _event(line: Line, records: list[Record]) -> AnyEvent:
    if line.what == "dismiss":
        shown = [r for r in records if isinstance(r, CueRaised | CueEscalated) and r.cue == line.rest]
        return Dismissed(t=line.t, key=shown[-1].key)
    if line.what == "pause":
        state, _, seconds = line.rest.partition(" ")
        return Paused(t=line.t, on=state == "on", until=line.t + float(seconds) if seconds else None)
    if line.what in ("noise", "faded"):
        kind = Noise if line.what == "noise" else Faded
        return kind(t=line.t, party=Party.CUSTOMER, on=line.rest == "on")
    if line.what == "settings":
        return SettingsChanged(t=line.t, limits=_limits(line.rest))
    if line.what == "tone":
        kind, state = line.rest.split()
        return Tone(t=line.t, party=Party.CUSTOMER, kind=ToneKind(kind), on=state == "on", known=line.t)
    return call_event(line.t, {"event": line.what, **_fields(line.rest)})


def _fields(words: str) -> dict[str, str]:
    """`outbound type=followup`: what a call event says besides its name."""
    fields: dict[str, str] = {}
    for word in words.split():
        name, given, value = word.partition("=")
        if given:
            fields[name] = value
        elif word in _DIRECTIONS:
            fields["direction"] = _DIRECTIONS[word]
        else:
            fields["by"] = word
    return fields


def _limits(words: str) -> Limits:
    """`hold.limit_s=60,cues_off=hold.limit`: the defaults but for these; a list goes on to the next `=`."""
    tree: dict[str, Any] = {}
    for one in re.split(r",(?=[a-z_.]+=)", words):
        name, _, value = one.partition("=")
        listed = name.endswith(("parts", "cues_off", "cues_on"))
        number = float(value) if re.fullmatch(r"[\d.]+", value) else value
        put(tree, name.split("."), value.split(",") if listed else number)
    return Limits.model_validate(tree)


def check(scenario: Scenario, records: list[Record]) -> None:
    """Every expectation holds."""
    told = [_told(record) for record in records]
    seen = [row for row in told if row is not None]
    listing = "\n".join(f"{t:6.2f} {cue} {kind}" for t, cue, kind in seen)
    for wanted in scenario.expected:
        if wanted.startswith("no "):
            what = wanted[3:]
            cards = [row for row in seen if row[2] in ("nudge", "alert")]
            bad = (
                cards
                if what == "card"
                else [row for row in seen if row[1] == what and row[2] not in ("cleared", "withheld")]
            )
            assert not bad, f"{scenario.name}: {wanted}, but\n{listing}"
            continue
        said, _, text = wanted.split("#")[0].partition(" says ")
        t, cue, kind = said.split()
        at = [
            (row, record)
            for row, record in zip(told, records, strict=True)
            if row and abs(row[0] - float(t)) <= TOLERANCE_S
        ]
        hits = [record for row, record in at if row[1:] == (cue, kind)]
        assert hits, f"{scenario.name}: wanted {wanted}, got\n{listing}"
        assert any(text.strip() in (getattr(hit, "text", None) or "") for hit in hits), (
            f"{scenario.name}: {wanted}: {hits}"
        )


def _told(record: Record) -> tuple[float, str, str] | None:
    match record:
        case CueRaised() | CueEscalated():
            return record.t, record.cue, str(Severity(record.severity))
        case CueCleared():
            return record.t, record.cue, "cleared"
        case CueNoted():
            return record.t, record.cue, "noted"
        case CueWithheld():
            return record.t, record.cue, "withheld"
        case _:
            return None
