"""Sound for the pages that exists only here: devices, a voice, a chime."""

from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.ears import Heard
from warmline.audio.sound import PULSEAUDIO
from warmline.audio.soundtest import Machine, Moment, NotPlayed
from warmline.audio.speakers import OutputDevice


def named(name):
    return DeviceName(name, PULSEAUDIO)


HEADSET, WEBCAM, MONITOR = named("headset"), named("webcam"), named("out.monitor")
OUT, HDMI = named("out"), named("hdmi")
MACHINE = Machine(
    (
        InputDevice(HEADSET, "Headset", 1, 48_000),
        InputDevice(WEBCAM, "Webcam", 2, 48_000, is_default=True),
        InputDevice(MONITOR, "Monitor of out", 2, 48_000, is_default_monitor=True),
        InputDevice(named("hdmi.monitor"), "Monitor of HDMI", 2, 48_000),
    ),
    (OutputDevice(OUT, "Headphones", True), OutputDevice(HDMI, "HDMI")),
)
NOTHING = Machine()


def moment(*, headset=-70.0, webcam=-70.0, out=-120.0, hdmi=-120.0, chime=0.0, playing=False):
    levels = ((HEADSET, headset), (WEBCAM, webcam), (MONITOR, out), (named("hdmi.monitor"), hdmi))
    heard = [Heard(device, level, chime if device == MONITOR else 0.0, 0.1) for device, level in levels]
    return Moment(tuple(heard), playing)


class ImaginedTest:
    """Tells the machine when it is started; `hears` what a page is to hear, and `played` what it played."""

    def __init__(self, notify, machine=MACHINE, deaf=False, refuses=""):
        self._notify, self._machine, self._deaf, self._refuses = notify, machine, deaf, refuses
        self.played, self.stopped = [], False

    def start(self):
        self._notify(self._machine)

    def stop(self):
        self.stopped = True

    def hears(self, one, times=1):
        for _ in range(times):
            self._notify(one)

    def play(self, samples, rate_hz, output):
        self.played.append(output)
        if self._refuses:
            self._notify(NotPlayed(self._refuses))
        heard = output == OUT and not self._deaf
        self.hears(moment(out=-24.0 if heard else -120.0, chime=0.97, playing=True), 35)


class Studio:
    """Makes imagined tests and remembers them."""

    def __init__(self, **how):
        self.made, self.how = [], how

    def __call__(self, notify):
        self.made.append(ImaginedTest(notify, **self.how))
        return self.made[-1]

    @property
    def now(self):
        return self.made[-1]
