"""`warmline run`: listen to live calls and prompt the agent."""

import argparse
from pathlib import Path

from warmline.config.profiles import LANGUAGES, Devices, Profile, read_profile
from warmline.core.events import Health, HealthState, Party
from warmline.core.settings import Level
from warmline.runtime.river import Record


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("run", help="listen to live calls and prompt the agent")
    parser.add_argument("--agent", metavar="DEVICE", help="the microphone (see: warmline devices)")
    parser.add_argument("--customer", metavar="DEVICE", help="what the customer is heard on")
    parser.add_argument("--stereo", metavar="DEVICE", help="one device with a party a channel instead")
    parser.add_argument("--agent-channel", choices=("left", "right"), default=None)
    parser.add_argument("--language", choices=LANGUAGES, help="language of the calls (default: the profile's)")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a team's limits and company")
    parser.add_argument("--level", choices=[str(level) for level in Level], help="how much to be told")
    parser.add_argument("--theme", choices=("system", "dark", "light"))
    parser.add_argument("--call-log", type=Path, metavar="FOLDER", help="write each call's events into this folder")
    parser.add_argument("--with-words", action="store_true", help="the call logs hold what was said")
    parser.add_argument("--no-words", action="store_true", help="do not recognise words: timing cues only")
    parser.add_argument("--model", type=Path, metavar="FOLDER", help="a recognition model of your own")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run until the agent quits."""
    from warmline.audio.capture import LiveCapture  # noqa: PLC0415  loads PortAudio
    from warmline.cli.chosen import chosen_devices  # noqa: PLC0415
    from warmline.cli.desk import Desk, DeskSetup, read_personal  # noqa: PLC0415  loads Qt
    from warmline.control.endpoint import ControlEndpoint  # noqa: PLC0415

    profile = read_profile(args.profile) if args.profile else Profile()
    personal, places = read_personal()
    given = {name: getattr(args, name) for name in ("level", "theme") if getattr(args, name) is not None}
    personal = personal.model_validate(personal.model_dump() | given)
    choice = chosen_devices(_devices(args, personal.devices), stereo=args.stereo is not None)
    language = args.language or profile.language
    setup = DeskSetup(
        language=args.language,
        profile=profile,
        personal=personal,
        places=places,
        logs=args.call_log,
        log_words=args.with_words,
        words=not args.no_words,
        models={**profile.models, **personal.models, **({language: args.model} if args.model else {})},
        boundaries=personal.call_boundaries,
        watch=_Greeter(words=not args.no_words).take,
    )
    desk = Desk(setup, lambda: LiveCapture(choice, patient=True))
    endpoint = ControlEndpoint(desk.session.telephone)
    try:
        return desk.run()
    finally:
        endpoint.close()


class _Greeter:
    """Says once that Warmline listens: both parties are live, and words can be understood or will not be."""

    def __init__(self, *, words: bool) -> None:
        self._awaited: set[Party | None] = {Party.AGENT, Party.CUSTOMER, *((None,) if words else ())}

    def take(self, record: Record) -> None:
        if not self._awaited or not isinstance(record, Health):
            return
        settled = record.party is None and record.state is HealthState.NO_WORDS
        if settled or record.state in (HealthState.LIVE, HealthState.MUTED):
            self._awaited.discard(record.party)
        if not self._awaited:
            print("Listening.", flush=True)  # noqa: T201  what a person waits for


def _devices(args: argparse.Namespace, kept: Devices) -> Devices:
    if args.stereo is not None:
        return Devices(agent=args.stereo, agent_channel=args.agent_channel or "left")
    return Devices(
        agent=args.agent or kept.agent,
        customer=args.customer or kept.customer,
        agent_channel=args.agent_channel or kept.agent_channel,
    )
