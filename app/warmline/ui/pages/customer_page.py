"""Which device plays the customer: the agent hears the test sound, and so does Warmline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from warmline.audio.devices import DeviceName
from warmline.audio.soundtest import Machine, Moment
from warmline.config.profiles import Devices, Personal
from warmline.ui.pages.by_ear import Chime, CustomerModel
from warmline.ui.pages.device_list import DeviceList
from warmline.ui.pages.page import Page, label, set_role
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.theme import Tokens


class CustomerPage(Page):
    """All outputs; the test sound is played on one of them, and the input that hears it is found by itself."""

    def __init__(self, ear: SoundEar) -> None:
        super().__init__()
        self.model = CustomerModel()
        self._ear = ear
        self._devices = Devices()
        self._here = False
        self.list = DeviceList()
        self.says = label("lead")
        self.play, self.other, self.again = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.play)
        row.addStretch(1)
        row.addWidget(self.again)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.says)
        self.body.addLayout(row)
        self.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Customer's sound")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Where do you hear your customers?"))
        self.lead.setText(self.tr("Play a test sound. Do you hear it in your headset? Warmline listens along."))
        self.play.setText(self.tr("Play test sound"))
        self.other.setText(self.tr("I hear nothing, try the next one"))
        self.again.setText(self.tr("Look again"))
        self._say()

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Show which device is set."""
        self._devices = personal.devices
        self.model.kept, self.model.microphone = personal.devices.customer, personal.devices.agent
        for widget in (self.list, self.play, self.other):
            widget.setEnabled("devices" not in locked)
        self.show_locked("devices" in locked)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        super().wear(tokens)
        self.list.wear(tokens)

    def enter(self) -> None:
        """Begin to listen."""
        self._here = True
        self.model.state = Chime.LOOKING
        self._say()
        self._ear.start()
        self.play.setFocus()

    def leave(self) -> None:
        """Close the devices."""
        self._here = False
        self._ear.stop()

    def _connect(self) -> None:
        self._ear.machine.connect(self._machine)
        self._ear.moment.connect(self._moment)
        self._ear.not_played.connect(self._not_played)
        self.list.chosen.connect(self._choose)
        self.play.clicked.connect(self._play)
        self.other.clicked.connect(self._try_next)
        self.again.clicked.connect(self.enter)

    def _machine(self, machine: Machine) -> None:
        if self._here:
            self.model.machine(machine)
            self._show()
            if self.model.state is Chime.NONE:
                self.ready.emit()

    def _moment(self, moment: Moment) -> None:
        if not self._here:
            return
        before = self.model.setting
        state = self.model.state
        self.model.moment(moment)
        self.list.show_rows(self.model.rows, self.model.output)
        if self.model.state is not state:
            self._say()
        if self.model.setting is not None and self.model.setting != before:
            self.changed.emit({"devices": self._devices.model_copy(update={"customer": self.model.setting})})
            self.ready.emit()

    def _not_played(self, why: str) -> None:
        if self._here:
            self.model.failed(why)
            self._say()

    def _choose(self, output: DeviceName) -> None:
        self.model.choose(output)
        self._show()

    def _play(self) -> None:
        output = self.model.play()
        if output is not None:
            self._ear.play_chime(output)
        self._say()

    def _try_next(self) -> None:
        following = self.model.next_output
        if following is not None:
            self._choose(following)
            self._play()

    def _show(self) -> None:
        self.list.show_rows(self.model.rows, self.model.output)
        self._say()

    def _say(self) -> None:
        state = self.model.state
        self.says.setText(self.model.trouble or self._sentence())
        set_role(self.says, {Chime.HEARD: "good", Chime.FAILED: "trouble"}.get(state, "lead"))
        self.play.setVisible(state is not Chime.NONE)
        tried = state in (Chime.PLAYING, Chime.HEARD, Chime.UNHEARD, Chime.FAILED)
        self.other.setVisible(tried and self.model.next_output is not None)

    def _sentence(self) -> str:
        return {
            Chime.LOOKING: self.tr("Looking for outputs…"),
            Chime.NONE: self.tr("No output was found. Plug your headset in and look again, or set it up later."),
            Chime.READY: self.tr("Choose your headset, then play the sound."),
            Chime.PLAYING: self.tr("Playing…"),
            Chime.HEARD: self.tr("✓ Warmline hears it. If you hear it too, this is the one."),
            Chime.UNHEARD: self.tr(
                "It was played, but Warmline cannot hear this output. Try another one, or set it up later."
            ),
            Chime.FAILED: "",
        }[self.model.state]
