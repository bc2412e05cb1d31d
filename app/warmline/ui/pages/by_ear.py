"""What the two sound pages decide, without a window: which device is which, and what to say about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from warmline.audio.byear import ChimeFinder, VoiceFinder, carries_output, microphones
from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.sound import PULSEAUDIO
from warmline.audio.soundtest import Machine, Moment
from warmline.audio.speakers import OutputDevice

LISTEN_S = 20.0
"""Nobody speaks to a window for longer (ours)."""
VERDICT_S = 3.0
"""The test sound takes 1.3 s, and PulseAudio up to a second to begin (ours)."""
DYING_S = 0.3
"""So long, after the sound was stopped on one output, it can still be heard there (ours)."""
_MOMENT_S = 0.1
"""Where no input delivers anything, time passes all the same."""


class Voice(StrEnum):
    """How far the search for the headset has come."""

    LOOKING = "looking"
    NONE = "none"  # there is no microphone
    LISTENING = "listening"
    HEARD = "heard"
    NOBODY = "nobody"  # nobody was heard in time


@dataclass(frozen=True, slots=True)
class Row:
    """A device on the page; `answers`: by ear it is the one."""

    device: DeviceName
    text: str
    level_db: float | None = None
    answers: bool = False


def kept_name(device: DeviceName, inputs: Sequence[InputDevice]) -> str:
    """How a device is kept in the settings: by its name, with the host API where others have the same name."""
    same = [one for one in inputs if one.name.name == device.name]
    return device.name if len(same) <= 1 else str(device)


class HeadsetModel:
    """A voice chooses the microphone, unless the agent has chosen by hand or before."""

    def __init__(self) -> None:
        self.state = Voice.LOOKING
        self.rows: tuple[Row, ...] = ()
        self.trouble = ""
        self.chosen: DeviceName | None = None
        self._kept = ""
        self._by_hand = False
        self._inputs: tuple[InputDevice, ...] = ()
        self._finder = VoiceFinder()
        self._listened_s = 0.0

    def show_kept(self, name: str) -> None:
        """The microphone that is in the settings; empty: none."""
        self._kept, self._by_hand = name, bool(name)
        self.chosen = _by_name(name, self._inputs) or self.chosen

    def machine(self, machine: Machine) -> None:
        """What devices there are."""
        self._inputs, self.trouble = machine.inputs, machine.trouble
        self._finder, self._listened_s = VoiceFinder(), 0.0
        shown = microphones(machine.inputs)
        self.rows = tuple(Row(one.name, one.description) for one in shown)
        self.state = Voice.LISTENING if shown else Voice.NONE
        usual = next((one.name for one in shown if one.is_default), shown[0].name if len(shown) == 1 else None)
        self.chosen = _by_name(self._kept, shown) or usual

    def moment(self, moment: Moment) -> None:
        """What was heard in the last tenth of a second."""
        shown = {row.device for row in self.rows}
        heard = {one.device: one for one in moment.heard if one.device in shown}
        found = self._finder.hear(heard.values()) if self.state is not Voice.NOBODY else None
        if found is not None:
            self.state = Voice.HEARD
            if not self._by_hand:
                self.chosen = found
        self._listened_s += max((one.seconds for one in heard.values()), default=0.0)
        if self.state is Voice.LISTENING and self._listened_s >= LISTEN_S:
            self.state = Voice.NOBODY
        self.rows = tuple(
            Row(row.device, row.text, heard[row.device].level_db if row.device in heard else None, row.device == found)
            for row in self.rows
        )

    def choose(self, device: DeviceName) -> None:
        """By hand: no voice changes it any more."""
        self.chosen, self._by_hand = device, True

    @property
    def setting(self) -> str:
        """The microphone as it is kept; empty for none."""
        return kept_name(self.chosen, self._inputs) if self.chosen is not None else ""


class Chime(StrEnum):
    """How far the search for the customer's sound has come."""

    LOOKING = "looking"
    NONE = "none"  # there is no output
    READY = "ready"
    PLAYING = "playing"
    HEARD = "heard"
    UNHEARD = "unheard"  # it was played, and no input heard it
    FAILED = "failed"  # it could not be played


@dataclass
class CustomerModel:
    """The test sound is played on an output; the input that hears it carries the customer."""

    state: Chime = Chime.LOOKING
    rows: tuple[Row, ...] = ()
    trouble: str = ""
    output: DeviceName | None = None
    heard_on: DeviceName | None = None
    microphone: str = ""
    kept: str = ""
    _inputs: tuple[InputDevice, ...] = ()
    _finder: ChimeFinder = field(default_factory=ChimeFinder)
    _waited_s: float = 0.0

    def machine(self, machine: Machine) -> None:
        """What devices there are; the output that the kept input carries, else the usual one, is chosen."""
        self._inputs, self.trouble = machine.inputs, machine.trouble
        self.rows = tuple(Row(one.name, one.description) for one in machine.outputs)
        self.state = Chime.READY if machine.outputs else Chime.NONE
        self.output = self._usual(machine.outputs)

    def choose(self, output: DeviceName) -> None:
        """Another output; it has not been heard yet."""
        if output != self.output:
            self.output, self.heard_on, self.state = output, None, Chime.READY

    def play(self) -> DeviceName | None:
        """The sound is about to be played on the output that is returned; None: there is none."""
        if self.output is None:
            return None
        self._finder, self._waited_s, self.heard_on = ChimeFinder(), 0.0, None
        self.state, self.trouble = Chime.PLAYING, ""
        return self.output

    def failed(self, why: str) -> None:
        """It could not be played."""
        self.state, self.trouble = Chime.FAILED, why

    def moment(self, moment: Moment) -> None:
        """What was heard in the last tenth of a second. The agent's own microphone is nobody's loopback."""
        heard = [one for one in moment.heard if self._may_carry(one.device)]
        if self.state in (Chime.PLAYING, Chime.HEARD) and self._waited_s < VERDICT_S:
            self._waited_s += max((one.seconds for one in moment.heard), default=0.0) or _MOMENT_S
            if self._waited_s > DYING_S:
                self.heard_on = self._finder.hear(heard) or self.heard_on
            if self.heard_on is not None:
                self.state = Chime.HEARD
            elif self._waited_s >= VERDICT_S:
                self.state = Chime.UNHEARD
        levels = {one.device: one.level_db for one in moment.heard}
        self.rows = tuple(self._row(row, levels) for row in self.rows)

    @property
    def setting(self) -> str | None:
        """The input that hears the customer, as it is kept; None until it was heard."""
        return kept_name(self.heard_on, self._inputs) if self.heard_on is not None else None

    @property
    def next_output(self) -> DeviceName | None:
        """The output after the chosen one, round and round."""
        names = [row.device for row in self.rows]
        if self.output not in names or len(names) < 2:
            return None
        return names[(names.index(self.output) + 1) % len(names)]

    def _row(self, row: Row, levels: dict[DeviceName, float | None]) -> Row:
        carrier = self.heard_on if row.device == self.output and self.heard_on else carrier_of(row.device, self._inputs)
        level_db = levels.get(carrier) if carrier is not None else None
        return Row(row.device, row.text, level_db, row.device == self.output and self.heard_on is not None)

    def _usual(self, outputs: Sequence[OutputDevice]) -> DeviceName | None:
        for one in outputs:
            carrier = carrier_of(one.name, self._inputs)
            if self.kept and carrier is not None and self.kept in (carrier.name, str(carrier)):
                return one.name
        usual = next((one.name for one in outputs if one.is_default), None)
        return usual or (outputs[0].name if outputs else None)

    def _may_carry(self, device: DeviceName) -> bool:
        """Where names tell, no other input is asked."""
        by_name = carrier_of(self.output, self._inputs) if self.output is not None else None
        return device == by_name or (by_name is None and self.microphone not in (device.name, str(device)))


def carrier_of(output: DeviceName, inputs: Sequence[InputDevice]) -> DeviceName | None:
    """The input that, by its name, hears this output; None where names do not tell."""
    for one in inputs:
        if output.host_api == PULSEAUDIO and one.name == DeviceName(f"{output.name}.monitor", PULSEAUDIO):
            return one.name
        if output.host_api != PULSEAUDIO and carries_output(one.name) and one.name.name.startswith(output.name):
            return one.name
    return None


def _by_name(name: str, inputs: Sequence[InputDevice]) -> DeviceName | None:
    return next((one.name for one in inputs if name and name in (one.name.name, str(one.name))), None)
