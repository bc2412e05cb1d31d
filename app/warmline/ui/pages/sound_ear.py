"""The sound test on the GUI thread: what its thread tells comes as signals."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from warmline.audio.chime import chime
from warmline.audio.devices import DeviceName
from warmline.audio.soundtest import Machine, Moment, News, NotPlayed, SoundTest

CHIME_RATE_HZ = 48_000
MakeSoundTest = Callable[[Callable[[News], None]], SoundTest]


class SoundEar(QObject):
    """One sound test at a time; for all pages of a window."""

    machine = Signal(object)
    moment = Signal(object)
    not_played = Signal(str)
    _news = Signal(object, int)

    def __init__(self, make: MakeSoundTest, parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._test: SoundTest | None = None
        self._number = 0
        self._news.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to hear; what was heard before ends."""
        self.stop()
        number = self._number
        self._test = self._make(lambda news: self._news.emit(news, number))
        self._test.start()

    def stop(self) -> None:
        """Close the devices."""
        self._number += 1
        test, self._test = self._test, None
        if test is not None:
            test.stop()

    def play_chime(self, output: DeviceName) -> None:
        """Play the test sound."""
        if self._test is not None:
            self._test.play(chime(CHIME_RATE_HZ), CHIME_RATE_HZ, output)

    def _pass_on(self, news: News, number: int) -> None:
        if number != self._number:
            return
        match news:
            case Machine():
                self.machine.emit(news)
            case Moment():
                self.moment.emit(news)
            case NotPlayed():
                self.not_played.emit(news.why)
