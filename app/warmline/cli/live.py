"""`warmline run`: listen to live calls and prompt the agent."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warmline.cli.layered import LayeredSettings
from warmline.config.layers import Effective
from warmline.config.profiles import LANGUAGES, Personal
from warmline.core.events import Health, HealthState, Party
from warmline.core.settings import Level
from warmline.runtime.river import Record

if TYPE_CHECKING:
    from warmline.audio.switching import ChangingDevices
    from warmline.cli.desk import DeskSetup
    from warmline.cli.own_settings import OwnSettings
    from warmline.ui.translation import Translation


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
    parser.add_argument("--no-first-run", action="store_true", help="go straight to the panel")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run until the agent quits; the first time, after an introduction."""
    from warmline.cli.call_language import language_at_start, refuse_model_alone  # noqa: PLC0415
    from warmline.cli.call_logs import prepare_folder  # noqa: PLC0415
    from warmline.cli.first_run import Introduction, has_screen, is_first  # noqa: PLC0415  loads Qt
    from warmline.cli.own_settings import OwnSettings, say  # noqa: PLC0415
    from warmline.ui.app import build_application  # noqa: PLC0415
    from warmline.ui.translation import Translation  # noqa: PLC0415

    own = OwnSettings.read(quietly=True)
    settings = LayeredSettings(_given(args), own=own)
    if args.call_log is not None:
        settings.policy.refuse_call_logs(with_words=args.with_words)
        prepare_folder(args.call_log)
    now = settings.start(say)
    refuse_model_alone(args.model, language_at_start(args.language, now.personal, now.profile))
    guided = has_screen() and not (args.agent or args.customer or args.stereo)
    first = guided and not args.no_first_run and own.kept and is_first(own.personal)
    devices = None if first else _devices_of(args, now.personal, guided=guided)
    application = build_application(sys.argv[:1])
    translation = Translation(application)
    translation.speak(now.personal.window_language)
    if first:
        if not Introduction(application, own, lambda: settings.start(lambda said: None), translation).run():
            return 0
        now = settings.start(say)
        translation.speak(now.personal.window_language)
    return _at_the_desk(
        args, settings, now, own, devices or _devices_of(args, now.personal, guided=guided), translation
    )


def _at_the_desk(  # noqa: PLR0917  what a desk is made of
    args: argparse.Namespace,
    settings: LayeredSettings,
    now: Effective,
    own: "OwnSettings",
    devices: "ChangingDevices",
    translation: "Translation",
) -> int:
    from warmline.cli.agent_windows import AgentWindows  # noqa: PLC0415  loads Qt
    from warmline.cli.desk import Desk  # noqa: PLC0415
    from warmline.cli.hot_reload import HotReload  # noqa: PLC0415
    from warmline.cli.lead_windows import LeadWindows  # noqa: PLC0415
    from warmline.cli.phrases_reload import PhrasesReload  # noqa: PLC0415
    from warmline.control.endpoint import ControlEndpoint  # noqa: PLC0415
    from warmline.ui.pages.headset_page import HeadsetPage  # noqa: PLC0415
    from warmline.ui.theme import Theme  # noqa: PLC0415

    desk = Desk(_setup(args, now, own), devices.capture)
    act, tell = desk.session.act, desk.panel.tell
    reload = HotReload(settings, now, use=desk.use, act=act, tell=tell, parent=desk.panel)
    phrases = PhrasesReload(reload, desk.library, make=desk.spotters_of, use=desk.use_phrases, act=act, tell=tell)
    windows = AgentWindows(desk, own, devices, reload, translation)
    leads = LeadWindows(desk.panel, settings, lambda: Theme(reload.now.personal.theme))
    reload.taken.connect(leads.follow)
    endpoint = ControlEndpoint(desk.session.telephone)
    try:
        if devices.none:
            windows.open(HeadsetPage)
        return desk.run()
    finally:
        phrases.stop()
        endpoint.close()


def _setup(args: argparse.Namespace, now: Effective, own: "OwnSettings") -> "DeskSetup":
    from warmline.cli.desk import DeskSetup, Places  # noqa: PLC0415  loads Qt

    return DeskSetup(
        profile=now.profile,
        personal=now.personal,
        places=Places(own),
        logs=args.call_log,
        log_words=args.with_words,
        words=not args.no_words,
        models={now.profile.language: args.model} if args.model else {},
        boundaries=True,
        watch=_Greeter(words=not args.no_words).take,
    )


def _devices_of(args: argparse.Namespace, personal: Personal, *, guided: bool) -> "ChangingDevices":
    """What is heard. Without devices an agent who sees a window is shown where to choose them.

    Raises:
        DeviceError: there are none, and nobody to choose.
    """
    from warmline.audio.capture import LiveCapture  # noqa: PLC0415  loads PortAudio
    from warmline.audio.sound import DeviceError  # noqa: PLC0415
    from warmline.audio.switching import ChangingDevices  # noqa: PLC0415
    from warmline.cli.chosen import chosen_devices  # noqa: PLC0415

    try:
        choice = chosen_devices(personal.devices, stereo=args.stereo is not None)
    except DeviceError:
        if not guided:
            raise
        return ChangingDevices(None)
    return ChangingDevices(lambda: LiveCapture(choice, patient=True))


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
