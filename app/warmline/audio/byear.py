"""Finding a device by ear: which input answers to a voice, which one hears the test sound. No clock, no device."""

from collections.abc import Iterable, Sequence

from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.ears import Heard
from warmline.audio.sound import PULSEAUDIO

VOICE_DB = -50.0  # quieter is no voice at a headset (ours)
OVER_FLOOR_DB = 12.0  # a voice stands out by this much (ours)
VOICE_S = 0.6  # so long, pauses apart, before a microphone has answered (ours)
CHIME_DB = -60.0
CHIME_SHARE = 0.5  # a bell note is nearly pure: measured 0.97 on its own, under 0.1 in speech
CHIME_S = 0.25
_FLOOR_AT_MOST_DB = -50.0  # somebody who speaks already when we begin to listen is no noise
_FLOOR_AT_LEAST_DB = -80.0  # digital silence between words is no merit


class VoiceFinder:
    """Which microphone answers to the voice: the one over whose own noise it stands out most."""

    def __init__(self) -> None:
        self._floor_db: dict[DeviceName, float] = {}
        self._voiced_s: dict[DeviceName, float] = {}
        self._over_db_s: dict[DeviceName, float] = {}

    def hear(self, heard: Iterable[Heard]) -> DeviceName | None:
        """Take what every input heard in the same moment; the one that answers, or None so far."""
        for one in heard:
            if one.level_db is not None:
                self._take(one.device, one.level_db, one.seconds)
        answered = [device for device, seconds in self._voiced_s.items() if seconds >= VOICE_S]
        if not answered:
            return None
        return max(answered, key=lambda device: self._over_db_s[device] / self._voiced_s[device])

    def _take(self, device: DeviceName, level_db: float, seconds: float) -> None:
        floor = min(level_db, self._floor_db.get(device, _FLOOR_AT_MOST_DB))
        self._floor_db[device] = floor = max(floor, _FLOOR_AT_LEAST_DB)
        if level_db < max(VOICE_DB, floor + OVER_FLOOR_DB):
            return
        self._voiced_s[device] = self._voiced_s.get(device, 0.0) + seconds
        self._over_db_s[device] = self._over_db_s.get(device, 0.0) + (level_db - floor) * seconds


class ChimeFinder:
    """Which input hears the test sound; of several (a microphone near the loudspeaker) the one that hears it best."""

    def __init__(self) -> None:
        self._seconds: dict[DeviceName, float] = {}
        self._loud_db_s: dict[DeviceName, float] = {}

    def hear(self, heard: Iterable[Heard]) -> DeviceName | None:
        """Take what every input heard in the same moment; the one that hears the sound, or None so far."""
        for one in heard:
            if one.level_db is None or one.level_db < CHIME_DB or one.chime < CHIME_SHARE:
                continue
            self._seconds[one.device] = self._seconds.get(one.device, 0.0) + one.seconds
            gain = self._loud_db_s.get(one.device, 0.0)
            self._loud_db_s[one.device] = gain + (one.level_db - CHIME_DB) * one.chime * one.seconds
        found = [device for device, seconds in self._seconds.items() if seconds >= CHIME_S]
        return max(found, key=lambda device: self._loud_db_s[device], default=None)


def carries_output(device: DeviceName) -> bool:
    """The input hears what an output plays, by its name: PulseAudio's monitors, PyAudioWPatch's loopbacks."""
    if device.host_api == PULSEAUDIO:
        return device.name.endswith(".monitor")
    return "loopback" in device.name.lower() or "blackhole" in device.name.lower()


def microphones(devices: Sequence[InputDevice]) -> list[InputDevice]:
    """The inputs that may be a headset; all of them where every one carries an output."""
    return [device for device in devices if not carries_output(device.name)] or list(devices)
