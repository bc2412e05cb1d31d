"""Words for ids: the headline of a cue, the names of its parts, and trouble said in sentences.

Everything here is in the user's language; the suggestion on a card comes in the call's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from warmline.core.events import Health, HealthState, Party
from warmline.ui.panel_model import Card, PanelState, Phase

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Headline:
    """`title` says what is the case, `why` adds the number that fired or what is missing."""

    title: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`short` stands in the strip; `sentence` says what happens next."""

    short: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PauseWords:
    """How long cues are paused: `short` is a time of day or nothing, `sentence` says it all."""

    short: str
    sentence: str


def pause_words(state: PanelState, until: str) -> PauseWords | None:
    """How long cues are paused, None if they are not; `until` is the time of day of a pause that has an end."""
    if not state.paused:
        return None
    if state.paused_until_s is not None:
        return PauseWords(until, translate("Titles", "Cues are paused until %1").replace("%1", until))
    if state.paused_this_call:
        return PauseWords("", translate("Titles", "Cues are paused for this call"))
    return PauseWords("", translate("Titles", "Cues are paused"))


def phase_name(phase: Phase) -> str:
    """What the call is doing, in a word or two."""
    return {
        Phase.IDLE: translate("Titles", "Ready"),
        Phase.RINGING: translate("Titles", "Ringing"),
        Phase.ON_CALL: translate("Titles", "On call"),
        Phase.ON_HOLD: translate("Titles", "On hold"),
        Phase.CONSULTING: translate("Titles", "Consulting"),
        Phase.ENDED: translate("Titles", "Call ended"),
    }[phase]


def duration(seconds: float) -> str:
    """Below ten seconds with a tenth, then whole seconds."""
    number = _number(round(seconds, 1) if seconds < 10 else round(seconds))
    return translate("Titles", "%1 s").replace("%1", number)


def clock(seconds: float) -> str:
    """`04:11`, from an hour on `1:04:11`."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"


def limit(seconds: float) -> str:
    """`1:30`."""
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes}:{second:02}"


def headline(card: Card) -> Headline:
    """What the card is about; a cue that this version has no words for is a plain reminder with its number."""
    known = _HEADLINES.get(card.cue)
    return known(card) if known is not None else Headline(translate("Titles", "Reminder"), _measured(card))


def checklist_name(checklist: str) -> str:
    """What the list is of."""
    names = {
        "greeting": translate("Titles", "Greeting"),
        "outbound": translate("Titles", "Your call"),
        "followup": translate("Titles", "Follow-up"),
        "behalf": translate("Titles", "On behalf"),
        "hold": translate("Titles", "Hold"),
        "return": translate("Titles", "Back from hold"),
        "closing": translate("Titles", "Goodbye"),
    }
    return names.get(checklist, checklist)


def part_name(part: str) -> str:
    """One word or two for an item of a checklist."""
    names = {
        "salutation": translate("Titles", "hello"),
        "identity": translate("Titles", "name"),
        "offer": translate("Titles", "offer of help"),
        "name": translate("Titles", "own name"),
        "company": translate("Titles", "company"),
        "whom": translate("Titles", "for whom"),
        "convenient": translate("Titles", "good time?"),
        "appointment": translate("Titles", "appointment"),
        "reported": translate("Titles", "what was reported"),
        "outcome": translate("Titles", "what came of it"),
        "away": translate("Titles", "away"),
        "covers": translate("Titles", "who covers"),
        "private": translate("Titles", "private reason told"),
        "thanks": translate("Titles", "thanks"),
        "why": translate("Titles", "why"),
        "how_long": translate("Titles", "how long"),
        "consent": translate("Titles", "agreed"),
        "thanks_or_apology": translate("Titles", "thanks"),
        "settled": translate("Titles", "settled?"),
        "next_steps": translate("Titles", "next steps"),
        "anything_else": translate("Titles", "anything else?"),
        "invite": translate("Titles", "invitation"),
        "wishes": translate("Titles", "good wishes"),
        "goodbye": translate("Titles", "goodbye"),
    }
    return names.get(part, part)


def party_name(party: Party) -> str:
    """How the panel calls the two who talk: it speaks to the agent."""
    return translate("Titles", "You") if party is Party.AGENT else translate("Titles", "Customer")


def language_name(language: str) -> str:
    """A language in its own name."""
    names = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "hu": "Magyar", "ko": "한국어"}
    return names.get(language, language)


def language_sign(language: str | None) -> str:
    """A language in a letter or two, as it is written there; a question mark while it is not known."""
    signs = {None: "?", "en": "EN", "zh-Hans": "简", "zh-Hant": "繁", "hu": "HU", "ko": "한"}
    return signs.get(language, "?")


def trouble_words(health: Health) -> Trouble:
    """What is wrong and what happens next."""
    if health.state in (HealthState.LOST, HealthState.MUTED):
        return _party_trouble(health)
    if health.state in (HealthState.NOISE, HealthState.MUSIC):
        return _background(health)
    sentences = {
        HealthState.ECHO: Trouble(
            translate("Titles", "Same sound twice"),
            translate("Titles", "You and the customer arrive as one sound. Cues are paused until they differ."),
        ),
        HealthState.BEHIND: Trouble(
            translate("Titles", "Words come late"),
            translate("Titles", "Some words were missed. Cues about wording wait; cues about silence go on."),
        ),
        HealthState.LATE: Trouble(
            translate("Titles", "Sound comes late"),
            translate("Titles", "This computer cannot keep up just now. Cues come late until it has caught up."),
        ),
        HealthState.NO_WORDS: Trouble(
            translate("Titles", "Timing only"),
            translate("Titles", "Timing cues only: no words are recognised for now."),
        ),
    }
    stopped = Trouble(
        translate("Titles", "Stopped for a moment"),
        translate("Titles", "Something failed and is being restarted. Cues come back by themselves."),
    )
    return sentences.get(health.state, stopped)


def _party_trouble(health: Health) -> Trouble:
    who = party_name(health.party or Party.CUSTOMER)
    if health.state is HealthState.MUTED:
        return Trouble(
            translate("Titles", "%1: muted").replace("%1", who),
            translate("Titles", "Cues about silence wait until the microphone is back on."),
        )
    if health.detail:
        gone = translate("Titles", "“%1” delivers no sound.").replace("%1", health.detail)
    else:
        gone = translate("Titles", "The device delivers no sound.")
    if health.party is Party.AGENT:
        rest = translate("Titles", "Cues that need your voice are paused; they come back by themselves.")
    else:
        rest = translate("Titles", "Cues that need the customer are paused; they come back by themselves.")
    both = translate("Titles", "%1 %2", "two sentences").replace("%1", gone).replace("%2", rest)
    return Trouble(translate("Titles", "%1: no sound").replace("%1", who), both)


def _background(health: Health) -> Trouble:
    """Noise and music: what it means for the cues, quietly."""
    who = party_name(health.party or Party.CUSTOMER)
    if health.state is HealthState.MUSIC:
        return Trouble(
            translate("Titles", "%1: music").replace("%1", who),
            translate(
                "Titles", "Music is playing. Nobody waits for an answer, so cues about silence rest until it ends."
            ),
        )
    if health.party is Party.AGENT:
        sentence = translate("Titles", "It is loud around you. Some words may be missed; cues about silence go on.")
    else:
        sentence = translate("Titles", "It is loud around the customer. Some words may be missed; cues go on.")
    return Trouble(translate("Titles", "%1: noisy").replace("%1", who), sentence)


def _measured(card: Card) -> str:
    if card.unit == "s":
        return duration(card.measured)
    return f"{_number(card.measured)} {card.unit}".strip()


def _number(value: float) -> str:
    return f"{value:g}".replace(".", QLocale().decimalPoint()) if value < 1e5 else f"{value:.0f}"


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    both = translate("Titles", "%1 and %2")
    return both.replace("%1", translate("Titles", ", ").join(parts[:-1])).replace("%2", parts[-1])


def _missing(card: Card) -> str:
    names = {
        "salutation": translate("Titles", "a hello"),
        "identity": translate("Titles", "your name"),
        "name": translate("Titles", "your own name"),
        "company": translate("Titles", "the company"),
        "offer": translate("Titles", "an offer of help"),
        "thanks": translate("Titles", "thanks for calling"),
    }
    return _listed([names.get(part, part_name(part)) for part in card.parts])


def _greeting_missing(card: Card) -> Headline:
    if not card.parts:
        return Headline(translate("Titles", "The greeting is missing"), _measured(card))
    one = len(card.parts) == 1
    title = translate("Titles", "%1 is missing") if one else translate("Titles", "%1 are missing")
    title = title.replace("%1", _missing(card))
    return Headline(title[:1].upper() + title[1:])


def _hold_announce(card: Card) -> Headline:
    names = {"consent": translate("Titles", "is that all right?")}
    parts = " · ".join(names.get(part, part_name(part)) for part in card.parts)
    return Headline(translate("Titles", "Before the hold"), parts)


def _answer_late(card: Card) -> Headline:
    rang = translate("Titles", "it rang %1 times").replace("%1", _number(card.measured))
    return Headline(translate("Titles", "An apology first"), rang)


def _opening(title: str, card: Card) -> Headline:
    return Headline(title, " · ".join(part_name(part) for part in card.parts))


def _outbound(card: Card) -> Headline:
    if card.parts == ("appointment",):
        return Headline(translate("Titles", "A better time?"), translate("Titles", "make an appointment"))
    return _opening(translate("Titles", "The opening lacks"), card)


def _closing_parts(card: Card) -> Headline:
    parts = " · ".join(part_name(part) for part in card.parts)
    return Headline(translate("Titles", "Before goodbye"), parts)


def _then() -> str:
    """The customer cannot hear the agent yet: the words are for the moment of return."""
    return translate("Titles", "resume, then say")


def _hold_limit(card: Card) -> Headline:
    return Headline(translate("Titles", "Hold is over %1").replace("%1", duration(card.limit)), _then())


def _hold_promise(card: Card) -> Headline:
    why = translate("Titles", "you said %1").replace("%1", duration(card.limit))
    return Headline(translate("Titles", "Longer than you said"), f"{why} · {_then()}")


_HEADLINES: dict[str, Callable[[Card], Headline]] = {
    "silence.response": lambda card: Headline(translate("Titles", "Customer is waiting"), _measured(card)),
    "silence.dead_air": lambda card: Headline(translate("Titles", "Nobody is speaking"), _measured(card)),
    "hold.checkin": lambda card: Headline(
        translate("Titles", "On hold for %1").replace("%1", duration(card.measured)),
        _then(),
    ),
    "hold.limit": _hold_limit,
    "hold.promise": _hold_promise,
    "hold.announce": _hold_announce,
    "hold.return": lambda card: Headline(
        translate("Titles", "Hold is over"), translate("Titles", "thank the customer for waiting")
    ),
    "hold.callback_instead": lambda card: Headline(translate("Titles", "Rather call back?"), _then()),
    "greeting.missing": _greeting_missing,
    "greeting.bare": lambda card: Headline(translate("Titles", "A full greeting, please")),
    "greeting.internal": _greeting_missing,
    "greeting.outbound": _outbound,
    "greeting.behalf": lambda card: _opening(translate("Titles", "On behalf of somebody"), card),
    "answer.late": _answer_late,
    "answer.ready": lambda card: Headline(translate("Titles", "It rings")),
    "talk.purpose": lambda card: Headline(translate("Titles", "What is the call about?")),
    "closing.parts": _closing_parts,
    "closing.hang_up_first": lambda card: Headline(translate("Titles", "Let the customer hang up first")),
    "closing.record": lambda card: Headline(translate("Titles", "Write down what matters")),
}
