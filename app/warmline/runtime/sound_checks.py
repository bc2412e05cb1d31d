"""Checks of sound: server, microphone, the customer's source, and whether what is played is heard."""

import sys
import threading
from collections.abc import Sequence

from warmline.audio.byear import ChimeFinder
from warmline.audio.chime import LENGTH_S, chime
from warmline.audio.devices import DeviceName, InputDevice, list_devices
from warmline.audio.ears import Ears
from warmline.audio.sound import PULSEAUDIO, AudioError, Sound, SoundServerGoneError
from warmline.audio.speakers import OutputDevice, Speakers
from warmline.config.profiles import Devices
from warmline.runtime.checks import Check, CheckState

OK, ATTENTION, MISSING, NOT_APPLICABLE = CheckState
RATE_HZ = 48_000
LISTEN_S = LENGTH_S + 1.5
_LOOK_S = 0.1


def check_sound(sound: Sound, speakers: Speakers, kept: Devices) -> list[Check]:
    """All checks of sound, in the order in which one explains the next. Plays the test sound; takes three seconds."""
    inputs = list_devices(sound)
    agent = _microphone(kept.agent, inputs)
    customer = _customer(kept, inputs)
    checks = [check_server(sound), _check_microphone(kept.agent, agent), _check_customer(kept, agent, customer)]
    return [*checks, _check_loopback(sound, speakers, customer)]


def check_server(sound: Sound) -> Check:
    """A sound server answers; only Linux has one."""
    if sys.platform != "linux":
        return Check("sound_server", NOT_APPLICABLE, "server.other_system")
    if sound.connect is None:
        return Check("sound_server", MISSING, "server.no_library")
    server = sound.connect()
    try:
        server.sources()
    except SoundServerGoneError:
        return Check("sound_server", MISSING, "server.silent")
    finally:
        server.close()
    return Check("sound_server", OK, "server.fine")


def server_version(sound: Sound) -> str:
    """Such as `pulseaudio 16.1`; a dash where no server answers."""
    if sound.connect is None:
        return "—"
    server = sound.connect()
    try:
        return server.version()
    except SoundServerGoneError:
        return "—"
    finally:
        server.close()


def _microphone(kept: str, inputs: Sequence[InputDevice]) -> InputDevice | None:
    return _named(kept, inputs) if kept else next((one for one in inputs if one.is_default), None)


def _customer(kept: Devices, inputs: Sequence[InputDevice]) -> InputDevice | None:
    if kept.customer:
        return _named(kept.customer, inputs)
    return next((one for one in inputs if one.is_default_monitor), None)


def _named(name: str, inputs: Sequence[InputDevice]) -> InputDevice | None:
    return next((one for one in inputs if name in (one.name.name, str(one.name), one.description)), None)


def _check_microphone(kept: str, found: InputDevice | None) -> Check:
    if found is None:
        return Check("microphone", MISSING, "microphone.gone" if kept else "microphone.none", {"device": kept})
    facts = {"device": found.description}
    if found.muted:
        return Check("microphone", ATTENTION, "microphone.muted", facts)
    return Check("microphone", OK, "microphone.fine", facts)


def _check_customer(kept: Devices, agent: InputDevice | None, found: InputDevice | None) -> Check:
    if found is None:
        finding = "customer.gone" if kept.customer else "customer.none"
        return Check("customer", MISSING, finding, {"device": kept.customer})
    facts = {"device": found.description}
    if agent is not None and agent.name == found.name:
        return Check("customer", ATTENTION, "customer.same", facts)
    return Check("customer", OK, "customer.fine", facts)


def _check_loopback(sound: Sound, speakers: Speakers, customer: InputDevice | None) -> Check:
    """What the customer's output plays is heard on the customer's source."""
    output = None if customer is None else _output_of(customer, speakers.outputs())
    if customer is None or output is None:
        return Check("loopback", NOT_APPLICABLE, "loopback.no_device")
    facts = {"output": output.description, "device": customer.description}
    try:
        heard = _hears(sound, speakers, output.name, customer)
    except AudioError as error:
        return Check("loopback", ATTENTION, "loopback.not_played", {"sentence": str(error)})
    return (
        Check("loopback", OK, "loopback.fine", facts) if heard else Check("loopback", ATTENTION, "loopback.deaf", facts)
    )


def _output_of(customer: InputDevice, outputs: Sequence[OutputDevice]) -> OutputDevice | None:
    if customer.name.host_api == PULSEAUDIO and customer.name.name.endswith(".monitor"):
        name = DeviceName(customer.name.name.removesuffix(".monitor"), PULSEAUDIO)
        return next((one for one in outputs if one.name == name), None)
    return next((one for one in outputs if one.is_default), None)


def _hears(sound: Sound, speakers: Speakers, output: DeviceName, customer: InputDevice) -> bool:
    finder, pause = ChimeFinder(), threading.Event()
    ears = Ears([customer], sound)
    try:
        playing = speakers.play(chime(RATE_HZ), RATE_HZ, output)
        try:
            for _ in range(round(LISTEN_S / _LOOK_S)):
                pause.wait(_LOOK_S)
                if finder.hear(ears.hear()) is not None:
                    return True
        finally:
            playing.stop()
    finally:
        ears.close()
    return False
