"""`warmline run`: listen to live calls and prompt the agent."""

import argparse
from pathlib import Path
from typing import Any

from warmline.cli.layered import LayeredSettings
from warmline.config.layers import Effective
from warmline.config.profiles import LANGUAGES, personal_path
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
    from warmline.cli.desk import Desk, DeskSetup, Places, say  # noqa: PLC0415  loads Qt
    from warmline.cli.hot_reload import HotReload  # noqa: PLC0415
    from warmline.cli.lead_windows import LeadWindows  # noqa: PLC0415
    from warmline.control.endpoint import ControlEndpoint  # noqa: PLC0415
    from warmline.ui.theme import Theme  # noqa: PLC0415

    settings = LayeredSettings(_given(args))
    if args.call_log is not None:
        settings.policy.refuse_call_logs(with_words=args.with_words)
    now = settings.start(say)
    choice = chosen_devices(now.personal.devices, stereo=args.stereo is not None)
    setup = DeskSetup(
        profile=now.profile,
        personal=now.personal,
        places=Places(now.personal, personal_path()),
        logs=args.call_log,
        log_words=args.with_words,
        words=not args.no_words,
        models=_own_models(args, now),
        boundaries=now.personal.call_boundaries,
        watch=_Greeter(words=not args.no_words).take,
    )
    desk = Desk(setup, lambda: LiveCapture(choice, patient=True))
    HotReload(settings, now, use=desk.use, act=desk.session.act, tell=desk.panel.tell, parent=desk.panel)
    LeadWindows(desk.panel, settings, Theme(now.personal.theme))
    endpoint = ControlEndpoint(desk.session.telephone)
    try:
        return desk.run()
    finally:
        endpoint.close()


def _own_models(args: argparse.Namespace, now: Effective) -> dict[str, Path]:
    """Folders that somebody chose: the agent's before the team's, the command line's before both."""
    asked: dict[str, Path] = {now.profile.language: args.model} if args.model else {}
    return {**now.profile.models, **now.personal.models, **asked}


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


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """What the command line says, as settings."""
    devices = {"agent": args.stereo or args.agent, "customer": args.customer, "agent_channel": args.agent_channel}
    own = {name: getattr(args, name) for name in ("level", "theme", "language")}
    given = {**own, "profile": str(args.profile) if args.profile else None}
    tree: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    return tree | {"devices": {name: value for name, value in devices.items() if value is not None}}
