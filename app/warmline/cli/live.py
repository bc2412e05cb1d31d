"""`warmline run`: listen to live calls and prompt the agent."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from warmline.config.files import SettingsError
from warmline.config.profiles import LANGUAGES, Devices, Personal, Profile, read_profile
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
    parser.add_argument("--no-first-run", action="store_true", help="go straight to the panel")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run until the agent quits; the first time, after an introduction."""
    from warmline.cli.first_run import Introduction, has_screen, is_first  # noqa: PLC0415  loads Qt
    from warmline.cli.own_settings import OwnSettings  # noqa: PLC0415
    from warmline.ui.app import build_application  # noqa: PLC0415
    from warmline.ui.translation import Translation  # noqa: PLC0415

    own = OwnSettings.read()
    profile = _profile(args, own.personal)
    guided = has_screen() and not (args.agent or args.customer or args.stereo)
    first = guided and not args.no_first_run and own.kept and is_first(own.personal)
    devices = None if first else _devices_of(args, own.personal, guided=guided)
    application = build_application(sys.argv[:1])
    translation = Translation(application)
    translation.speak(own.personal.window_language)
    if first:
        if not Introduction(application, own, profile, translation).run():
            return 0
        profile = _profile(args, own.personal)
    return _at_the_desk(args, profile, own, devices or _devices_of(args, own.personal, guided=guided), translation)


def _profile(args: argparse.Namespace, personal: Personal) -> Profile:
    """The profile that was asked for, else the one in the agent's settings; if that cannot be read it is said."""
    from warmline.cli.own_settings import say  # noqa: PLC0415

    if args.profile or not personal.profile:
        return read_profile(args.profile) if args.profile else Profile()
    try:
        return read_profile(Path(personal.profile).expanduser())
    except SettingsError as error:
        say(f"{error} Until then the team's settings are the defaults.")
        return Profile()


def _at_the_desk(
    args: argparse.Namespace,
    profile: Profile,
    own: "OwnSettings",
    devices: "ChangingDevices",
    translation: "Translation",
) -> int:
    from warmline.cli.agent_windows import AgentWindows  # noqa: PLC0415  loads Qt
    from warmline.cli.desk import Desk  # noqa: PLC0415
    from warmline.control.endpoint import ControlEndpoint  # noqa: PLC0415
    from warmline.ui.pages.headset_page import HeadsetPage  # noqa: PLC0415

    desk = Desk(_setup(args, profile, own), devices.capture)
    windows = AgentWindows(desk, own, devices, translation=translation, profile=profile)
    endpoint = ControlEndpoint(desk.session.act)
    try:
        if devices.none:
            windows.open(HeadsetPage)
        return desk.run()
    finally:
        endpoint.close()


def _setup(args: argparse.Namespace, profile: Profile, own: "OwnSettings") -> "DeskSetup":
    from warmline.cli.desk import DeskSetup, Places  # noqa: PLC0415  loads Qt

    given = {name: getattr(args, name) for name in ("level", "theme") if getattr(args, name) is not None}
    personal = own.personal.model_validate(own.personal.model_dump() | given)
    return DeskSetup(
        language=args.language or personal.call_language or profile.language,
        profile=profile,
        personal=personal,
        places=Places(personal, own.path),
        logs=args.call_log,
        log_words=args.with_words,
        words=not args.no_words,
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
        choice = chosen_devices(_named(args, personal.devices), stereo=args.stereo is not None)
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


def _named(args: argparse.Namespace, kept: Devices) -> Devices:
    if args.stereo is not None:
        return Devices(agent=args.stereo, agent_channel=args.agent_channel or "left")
    return Devices(
        agent=args.agent or kept.agent,
        customer=args.customer or kept.customer,
        agent_channel=args.agent_channel or kept.agent_channel,
    )
