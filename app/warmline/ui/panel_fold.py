"""How records change what the panel shows: one pure function, told when each of them arrived."""

from dataclasses import replace

from warmline.core.cues import (
    AnyCue,
    Appearance,
    CallEnded,
    ChecklistChanged,
    CueCleared,
    CueEscalated,
    CueRaised,
    CueReworded,
)
from warmline.core.events import (
    Answered,
    AnyEvent,
    CallEvent,
    Consult,
    Dismissed,
    Ended,
    Health,
    HealthState,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    Music,
    Noise,
    NotRight,
    Paused,
    Reading,
    Ringing,
    SettingsChanged,
    SpeechEnded,
    SpeechStarted,
    Ticked,
    Transferred,
)
from warmline.core.languages import UNSURE
from warmline.ui.inferred import inference_after
from warmline.ui.panel_model import BACKGROUND, DONE_S, Bar, Card, Checklist, PanelState, Phase


def after(state: PanelState, record: AnyCue | AnyEvent, now_s: float) -> PanelState:
    """The panel after `record`, which arrived at `now_s`."""
    return inference_after(_after(state, record, now_s), state, record, now_s)


def _after(state: PanelState, record: AnyCue | AnyEvent, now_s: float) -> PanelState:
    state = _on_the_calls_clock(state, record, now_s)
    match record:
        case CallEvent():
            return _after_call_event(state, record)
        case CueRaised() | CueEscalated():
            return state if state.paused else _with_cue(state, record)
        case CueCleared():
            return _cleared(state, record, now_s)
        case Dismissed() | NotRight() | Reading():
            return _after_act_on_card(state, record)
        case _:
            return _after_other(state, record, now_s)


def _after_other(state: PanelState, record: AnyCue | AnyEvent, now_s: float) -> PanelState:
    match record:
        case CueReworded():
            state = _reworded(state, record)
        case ChecklistChanged():
            state = _with_checklist(state, record)
        case CallEnded():
            state = _over(state, record.t)
        case Health():
            state = _after_health(state, record)
        case Noise() | Music():
            state = _after_background(state, record)
        case SpeechStarted():
            state = replace(state, speaking=state.speaking | {record.party})
        case SpeechEnded():
            state = replace(state, speaking=state.speaking - {record.party})
        case Paused():
            state = _paused(state, record, now_s)
        case Ticked():
            state = _ticked(state, record)
        case LanguageChosen():
            state = _speaking(state, record.language)
        case SettingsChanged():
            state = replace(state, level=record.level, undo_s=record.limits.boundaries.undo_s)
    return state


def _on_the_calls_clock(state: PanelState, record: AnyCue | AnyEvent, now_s: float) -> PanelState:
    """Set the clock by the record: none arrives before its time, so the quickest one tells it best."""
    resting = state.phase in (Phase.IDLE, Phase.ENDED)
    if isinstance(record, Ringing) or (isinstance(record, Answered) and resting):
        known_t = record.t if record.known is None else record.known
        return replace(state.between_calls(), origin_s=now_s - known_t)
    if state.origin_s is None and resting and not isinstance(record, CueRaised):
        return state
    origin_s = now_s - record.t
    if state.origin_s is None or origin_s < state.origin_s:
        return replace(state, origin_s=origin_s)
    return state


def _after_call_event(state: PanelState, event: CallEvent) -> PanelState:
    if event.language is not None:
        state = _speaking(state, event.language)
    match event:
        case Ringing():
            state = replace(state, phase=Phase.RINGING)
        case Answered():
            state = state if state.in_call else replace(state, phase=Phase.ON_CALL, answered_t=event.t)
        case HoldStarted():
            state = replace(state, phase=Phase.ON_HOLD, hold_since_t=event.since)
        case HoldEnded():
            state = replace(state, phase=Phase.ON_CALL)
        case Consult():
            state = replace(state, phase=Phase.CONSULTING)
        case Ended() | Transferred():
            state = _over(state, event.t)
    return state


def _speaking(state: PanelState, language: str) -> PanelState:
    return replace(state, language=None if language == UNSURE else language)


def _over(state: PanelState, t: float) -> PanelState:
    """Whatever was on the panel belongs to the call that is over, and so may a pause."""
    state = replace(state, troubles=state.lasting_troubles)
    if state.paused_this_call:
        state = replace(state, paused=False, paused_this_call=False)
    if state.phase in (Phase.IDLE, Phase.ENDED):
        return replace(state, bar=None, card=None, line=None, checklists=(), speaking=frozenset())
    answered_t = t if state.phase is Phase.RINGING else state.answered_t
    state = replace(state, phase=Phase.ENDED, ended_t=t, answered_t=answered_t, speaking=frozenset())
    return replace(state, bar=None, card=None, line=None, checklists=())


def _paused(state: PanelState, event: Paused, now_s: float) -> PanelState:
    if not event.on:
        return replace(state, paused=False, paused_until_s=None, paused_this_call=False)
    until_s = None if event.until is None else now_s + event.until - event.t
    state = replace(state, paused=True, paused_until_s=until_s, paused_this_call=event.this_call)
    return replace(state, bar=None, card=None, line=None)


def _cleared(state: PanelState, cue: CueCleared, now_s: float) -> PanelState:
    seen = {shown.key for shown in (state.card, state.line) if shown is not None}
    if cue.done and cue.key in seen:
        state = replace(state, done_until_s=now_s + DONE_S)
    return _without(state, cue.key)


def _with_cue(state: PanelState, cue: CueRaised | CueEscalated) -> PanelState:
    if cue.show is Appearance.BAR:
        return replace(state, bar=Bar(cue.key, shown_t=cue.t, until_t=cue.until))
    card = Card(
        cue=cue.cue,
        key=cue.key,
        alert=cue.show is Appearance.ALERT,
        text=cue.text,
        parts=cue.parts,
        measured=cue.measured,
        limit=cue.limit,
        unit=cue.unit,
        shown_t=cue.t,
        until_t=cue.until,
    )
    if state.card is not None and state.card.key == cue.key and state.card.reading_t is not None:
        card = replace(card, reading_t=cue.t)  # it is pointed at: its time goes on standing still
    state = _without(state, cue.key)
    if cue.show is Appearance.LINE:
        return replace(state, line=card)
    return replace(state, card=card, last_card=card)


def _reworded(state: PanelState, cue: CueReworded) -> PanelState:
    if state.card is not None and state.card.key == cue.key:
        state = replace(state, card=replace(state.card, text=cue.text))
    if state.last_card is not None and state.last_card.key == cue.key:
        state = replace(state, last_card=replace(state.last_card, text=cue.text))
    return state


def _without(state: PanelState, key: str) -> PanelState:
    if state.bar is not None and state.bar.key == key:
        state = replace(state, bar=None)
    if state.line is not None and state.line.key == key:
        state = replace(state, line=None)
    if state.card is not None and state.card.key == key and not state.card.recalled:
        state = replace(state, card=None)
    return state


def _after_health(state: PanelState, health: Health) -> PanelState:
    others = tuple(one for one in state.troubles if one.party is not health.party or one.state in BACKGROUND)
    if health.state is HealthState.LIVE:
        return replace(state, troubles=others)
    return replace(state, troubles=(*others, health))


def _after_background(state: PanelState, heard: Noise | Music) -> PanelState:
    kind = HealthState.NOISE if isinstance(heard, Noise) else HealthState.MUSIC
    others = tuple(one for one in state.troubles if (one.party, one.state) != (heard.party, kind))
    if not heard.on:
        return replace(state, troubles=others)
    return replace(state, troubles=(*others, Health(t=heard.t, party=heard.party, state=kind)))


def _with_checklist(state: PanelState, change: ChecklistChanged) -> PanelState:
    others = tuple(item for item in state.checklists if item.name != change.checklist)
    if not change.parts:
        return replace(state, checklists=others)
    return replace(state, checklists=(*others, Checklist(change.checklist, change.parts)))


def _after_act_on_card(state: PanelState, event: Dismissed | NotRight | Reading) -> PanelState:
    """Show an act at once, without waiting for the engine; its own word, when it comes, changes nothing more."""
    if isinstance(event, Reading):
        return _reading(state, event)
    if state.card is not None and state.card.key == event.key:
        return replace(state, card=None)
    return _without(state, event.key)


def _reading(state: PanelState, event: Reading) -> PanelState:
    card = state.card
    if card is None or card.key != event.key:
        return state
    if event.on:
        return state if card.reading_t is not None else replace(state, card=replace(card, reading_t=event.t))
    if card.reading_t is None:
        return state
    stood_s = event.t - card.reading_t
    until_t = None if card.until_t is None else card.until_t + stood_s
    return replace(state, card=replace(card, reading_t=None, shown_t=card.shown_t + stood_s, until_t=until_t))


def _ticked(state: PanelState, event: Ticked) -> PanelState:
    lists = tuple(
        Checklist(item.name, tuple((part, event.on if part == event.part else on) for part, on in item.parts))
        if item.name == event.checklist
        else item
        for item in state.checklists
    )
    return replace(state, checklists=lists)
