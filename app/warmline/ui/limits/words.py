"""Settings in the user's words: titles, names of cues and parts, values with their unit.

The models in core speak English; a test holds the lists here against them, so that no title goes untranslated.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from warmline.config.keys import Key
from warmline.config.layers import Effective
from warmline.ui.titles import language_name

translate = QCoreApplication.translate


def title(text: str) -> str:
    """The title of a setting or a table."""
    names = {
        "Team": translate("Limits", "Team"),
        "Company": translate("Limits", "Company"),
        "Language of the calls": translate("Limits", "Language of the calls"),
        "Other languages of the calls": translate("Limits", "Other languages of the calls"),
        "Folders of own recognition models, by language": translate(
            "Limits", "Folders of own recognition models, by language"
        ),
        "Folder of the team's phrasebook": translate("Limits", "Folder of the team's phrasebook"),
        "Country of the holidays, in two letters": translate("Limits", "Country of the holidays, in two letters"),
        "Cues that are off": translate("Limits", "Cues"),
        "Cues that are on only where a team wants them": translate("Limits", "Only where a team wants them"),
        "Silence after the customer": translate("Limits", "Silence after the customer"),
        "Silence after the agent": translate("Limits", "Silence after the agent"),
        "The line": translate("Limits", "The line"),
        "Hold": translate("Limits", "Hold"),
        "Ringing": translate("Limits", "Ringing"),
        "Greeting": translate("Limits", "Greeting"),
        "Outbound and follow-up calls": translate("Limits", "Outbound and follow-up calls"),
        "Answering for somebody": translate("Limits", "Answering for somebody"),
        "Purpose of the call": translate("Limits", "Purpose of the call"),
        "Back from a hold": translate("Limits", "Back from a hold"),
        "Goodbye": translate("Limits", "Goodbye"),
        "Start and end of calls": translate("Limits", "Start and end of calls"),
        "Cards": translate("Limits", "Cards"),
    }
    titles = names | _limit_titles() | _opening_titles() | _line_titles() | _boundary_titles()
    return titles.get(text, text)


def _limit_titles() -> dict[str, str]:
    return {
        "Bar after": translate("Limits", "Bar after"),
        "Words after": translate("Limits", "Words after"),
        "Alert after": translate("Limits", "Alert after"),
        "Longer while the customer is in mid-thought by": translate(
            "Limits", "Longer while the customer is in mid-thought by"
        ),
        "Parts of an announced hold": translate("Limits", "Parts of an announced hold"),
        "Return to the customer after": translate("Limits", "Return to the customer after"),
        "Longest hold": translate("Limits", "Longest hold"),
        "A look-up needs no duration or consent under": translate(
            "Limits", "A look-up needs no duration or consent under"
        ),
        "Wait for the rest of an announcement": translate("Limits", "Wait for the rest of an announcement"),
        "Offer a call back from this many holds on": translate("Limits", "Offer a call back from this many holds on"),
        "Parts of a greeting": translate("Limits", "Parts of a greeting"),
        "Greeting missing after": translate("Limits", "Greeting missing after"),
        "Wait for the rest of a greeting": translate("Limits", "Wait for the rest of a greeting"),
        "Thanks are due after a hold of": translate("Limits", "Thanks are due after a hold of"),
        "Wait for the rest of a turn": translate("Limits", "Wait for the rest of a turn"),
        "Parts of a closing": translate("Limits", "Parts of a closing"),
        "Wait for the agent after the customer's goodbye": translate(
            "Limits", "Wait for the agent after the customer's goodbye"
        ),
        "The agent may hang up first after a silence of": translate(
            "Limits", "The agent may hang up first after a silence of"
        ),
        "A card stays": translate("Limits", "A card stays"),
        "The same cue again after": translate("Limits", "The same cue again after"),
        "Cards a minute": translate("Limits", "Cards a minute"),
        "Cards a call": translate("Limits", "Cards a call"),
        "For experts, words come later by": translate("Limits", "For experts, words come later by"),
    }


def _opening_titles() -> dict[str, str]:
    return {
        "Apologise from this ring on": translate("Limits", "Apologise from this ring on"),
        "A ring takes": translate("Limits", "A ring takes"),
        "Calls are picked up": translate("Limits", "Calls are picked up"),
        "Parts of a greeting in an internal call": translate("Limits", "Parts of a greeting in an internal call"),
        "Parts of the opening of an outbound call": translate("Limits", "Parts of the opening of an outbound call"),
        "Parts of the opening of a follow-up call": translate("Limits", "Parts of the opening of a follow-up call"),
        "All of it said within": translate("Limits", "All of it said within"),
        "Wait for the rest of an opening": translate("Limits", "Wait for the rest of an opening"),
        "Parts of an answer on behalf of somebody": translate("Limits", "Parts of an answer on behalf of somebody"),
        "Wait for the rest of an answer": translate("Limits", "Wait for the rest of an answer"),
        "Asked or said within": translate("Limits", "Asked or said within"),
    }


def _line_titles() -> dict[str, str]:
    return {
        "Customer unheard after the greeting for": translate("Limits", "Customer unheard after the greeting for"),
        "Unclear once asked again": translate("Limits", "Unclear once asked again"),
        "Unclear after noise for": translate("Limits", "Unclear after noise for"),
        "Unclear when the customer is below": translate("Limits", "Unclear when the customer is below"),
        "Customer gone when there is no answer for": translate("Limits", "Customer gone when there is no answer for"),
        "Wait for a politer word after “what?”": translate("Limits", "Wait for a politer word after “what?”"),
    }


def _boundary_titles() -> dict[str, str]:
    return {
        "Each side must have spoken for": translate("Limits", "Each side must have spoken for"),
        "One side answers the other within": translate("Limits", "One side answers the other within"),
        "After the ring somebody speaks within": translate("Limits", "After the ring somebody speaks within"),
        "No call after all if the customer is not heard for": translate(
            "Limits", "No call after all if the customer is not heard for"
        ),
        "Over when silent after a goodbye for": translate("Limits", "Over when silent after a goodbye for"),
        "Over when both are silent for": translate("Limits", "Over when both are silent for"),
        "The same where no words are recognised": translate("Limits", "The same where no words are recognised"),
        "The same on hold": translate("Limits", "The same on hold"),
        "What was inferred can be undone for": translate("Limits", "What was inferred can be undone for"),
    }


def about(section: str) -> str:
    """One sentence on what a table of limits is for."""
    sentences = {
        "Team": translate("Limits", "Who the profile is for, and what agents say about the company."),
        "Cues that are off": translate("Limits", "What agents are prompted for. What is off is not noted either."),
        "Silence after the customer": translate("Limits", "The customer has spoken and waits for an answer."),
        "Silence after the agent": translate("Limits", "The agent has spoken and nobody says anything."),
        "The line": translate("Limits", "One of the two cannot hear or understand the other."),
        "Hold": translate("Limits", "The customer is on hold."),
        "Ringing": translate("Limits", "The telephone rings."),
        "Greeting": translate("Limits", "Picking up."),
        "Outbound and follow-up calls": translate(
            "Limits", "The agent has called, with a matter of their own or to follow one up."
        ),
        "Answering for somebody": translate("Limits", "The agent answers for somebody who is away."),
        "Purpose of the call": translate("Limits", "What the call is about."),
        "Back from a hold": translate("Limits", "The agent returns to the customer."),
        "Goodbye": translate("Limits", "Before the call ends."),
        "Start and end of calls": translate("Limits", "Where a call begins and ends, as far as only its sound tells."),
        "Cards": translate("Limits", "How much attention cues may ask for."),
    }
    return sentences.get(section, "")


def choice(value: str) -> str:
    """A cue, a part or a language that can be ticked or chosen."""
    names = {
        "greeting.bare": translate("Limits", "Picking up with a mere “hello?”"),
        "greeting.missing": translate("Limits", "Greeting incomplete"),
        "answer.ready": translate("Limits", "Getting ready while it rings"),
        "answer.late": translate("Limits", "Picked up late without an apology"),
        "greeting.outbound": translate("Limits", "Opening of an outbound call incomplete"),
        "greeting.behalf": translate("Limits", "Answer on behalf of somebody incomplete"),
        "greeting.internal": translate("Limits", "Greeting of an internal call incomplete"),
        "talk.purpose": translate("Limits", "Purpose of the call not asked"),
        "silence.response": translate("Limits", "Silence after the customer"),
        "silence.dead_air": translate("Limits", "Silence after the agent"),
        "line.customer_unheard": translate("Limits", "Customer not heard"),
        "line.customer_unclear": translate("Limits", "Customer hard to understand"),
        "line.one_way": translate("Limits", "Customer gone in mid-call"),
        "line.agent_unclear": translate("Limits", "Asking again with a mere “what?”"),
        "hold.announce": translate("Limits", "Hold not explained"),
        "hold.checkin": translate("Limits", "Time to return to the customer"),
        "hold.promise": translate("Limits", "Hold longer than promised"),
        "hold.limit": translate("Limits", "Hold over its limit"),
        "hold.return": translate("Limits", "Back from a hold without thanks"),
        "hold.callback_instead": translate("Limits", "Call back instead of another hold"),
        "closing.parts": translate("Limits", "Goodbye incomplete"),
        "closing.hang_up_first": translate("Limits", "Hung up before the customer’s goodbye"),
        "closing.record": translate("Limits", "Notes after the call"),
        "salutation": translate("Limits", "A hello"),
        "identity": translate("Limits", "Own name or company"),
        "offer": translate("Limits", "Offer of help"),
        "name": translate("Limits", "Own name"),
        "company": translate("Limits", "Name of the company"),
        "thanks": translate("Limits", "Thanks"),
        "whom": translate("Limits", "Whom the call is for"),
        "convenient": translate("Limits", "Whether it is a good time"),
        "reported": translate("Limits", "What the customer reported, and when"),
        "outcome": translate("Limits", "What came of it"),
        "away": translate("Limits", "That somebody is away"),
        "covers": translate("Limits", "Who covers for them"),
        "by_hand": translate("Limits", "by hand"),
        "by_itself": translate("Limits", "by themselves"),
        "why": translate("Limits", "Why"),
        "how_long_or_consent": translate("Limits", "How long, or whether the customer agrees"),
        "how_long": translate("Limits", "How long"),
        "consent": translate("Limits", "Whether the customer agrees"),
        "settled": translate("Limits", "Whether all is settled"),
        "next_steps": translate("Limits", "Next steps summed up"),
        "anything_else": translate("Limits", "Anything else?"),
        "invite": translate("Limits", "Invitation to suggest something or call again"),
        "wishes": translate("Limits", "Good wishes"),
        "goodbye": translate("Limits", "Goodbye"),
    }
    return names.get(value) or language_name(value)


def unit(name: str) -> str:
    """A unit, as it stands behind a number."""
    names = {
        "s": translate("Limits", "s"),
        "cards": translate("Limits", "cards"),
        "rings": translate("Limits", "rings"),
        "holds": translate("Limits", "holds"),
        "times": translate("Limits", "times"),
        "dBFS": translate("Limits", "dBFS"),
    }
    return names.get(name, name)


def number(value: float) -> str:
    """A number in the user's notation, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", QLocale().decimalPoint())


def value(key: Key, given: Any) -> str:  # noqa: ANN401  a plain value of any kind
    """A value as a person would write it."""
    if key.name == "limits.cues_on":
        return translate("Limits", "on: %1").replace("%1", listed(given)) if given else translate("Limits", "all off")
    if key.name == "limits.cues_off":
        return translate("Limits", "off: %1").replace("%1", listed(given)) if given else translate("Limits", "all on")
    if isinstance(given, list):
        return listed(given) if given else translate("Limits", "none")
    if isinstance(given, dict):
        return listed([f"{name} {one}" for name, one in given.items()]) if given else translate("Limits", "none")
    if key.step is not None:
        return f"{number(given)} {unit(key.unit)}"
    return choice(str(given)) if given else translate("Limits", "not given")


def listed(values: Sequence[str]) -> str:
    """Several names in a row."""
    return ", ".join(choice(one) for one in values)


def full_title(key: Key) -> str:
    """A title that can stand alone: with its table's."""
    table = "" if key.section in ("", "Limits") else title(key.section)
    return f"{table} · {title(key.title)}" if table else title(key.title)


def changes_said(before: Effective, after: Effective) -> str:
    """What is different for a call, in a sentence; empty: nothing that a person would miss."""
    pairs = [(one, after.setting(one.key.name)) for one in before.settings]
    changed = [(was, now) for was, now in pairs if was.value != now.value and _matters(was.key)]
    if not changed:
        return ""
    was, now = changed[0]
    first = translate("Limits", "Settings have changed. %1: %2, was %3.")
    first = first.replace("%1", full_title(now.key)).replace("%2", value(now.key, now.value))
    first = first.replace("%3", value(was.key, was.value))
    if len(changed) == 1:
        return first
    return f"{first} " + translate("Limits", "And %1 more.").replace("%1", str(len(changed) - 1))


def _matters(key: Key) -> bool:
    return key.name.startswith("limits.") or key.name == "company"
