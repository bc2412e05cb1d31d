"""Which device is the headset: the one that answers to the voice."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from warmline.audio.devices import DeviceName
from warmline.audio.soundtest import Machine, Moment
from warmline.config.profiles import Devices, Personal
from warmline.ui.pages.by_ear import HeadsetModel, Voice
from warmline.ui.pages.device_list import DeviceList
from warmline.ui.pages.page import Page, label, set_role
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.theme import Tokens


class HeadsetPage(Page):
    """All microphones with their levels; says the choice as soon as there is one."""

    def __init__(self, ear: SoundEar) -> None:
        super().__init__()
        self.model = HeadsetModel()
        self._ear = ear
        self._devices = Devices()
        self._here = False
        self._told: DeviceName | None = None
        self.list = DeviceList()
        self.says = label("lead")
        self.again = QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.says, 1)
        row.addWidget(self.again)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        ear.machine.connect(self._machine)
        ear.moment.connect(self._moment)
        self.list.chosen.connect(self._choose)
        self.again.clicked.connect(self._look_again)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Headset")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Say something"))
        self.lead.setText(
            self.tr(
                "Put your headset on and speak, for instance the way you pick up the telephone. Nothing is recorded."
            )
        )
        self.again.setText(self.tr("Look again"))
        self._say()

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Show which microphone is set."""
        self._devices = personal.devices
        self.model.show_kept(personal.devices.agent)
        self.list.setEnabled("devices" not in locked)
        self.show_locked("devices" in locked)
        self.list.show_rows(self.model.rows, self.model.chosen)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        super().wear(tokens)
        self.list.wear(tokens)

    def enter(self) -> None:
        """Begin to listen."""
        self._here = True
        self.model.state = Voice.LOOKING
        self._say()
        self._ear.start()

    def leave(self) -> None:
        """Close the devices."""
        self._here = False
        self._ear.stop()

    def _look_again(self) -> None:
        self._told = None
        self.enter()

    def _machine(self, machine: Machine) -> None:
        if not self._here:
            return
        self.model.machine(machine)
        self.list.show_rows(self.model.rows, self.model.chosen)
        self._say()

    def _moment(self, moment: Moment) -> None:
        if not self._here:
            return
        before = self.model.state
        self.model.moment(moment)
        self.list.show_rows(self.model.rows, self.model.chosen)
        if self.model.state is not before:
            self._say()
        if self.model.state is Voice.HEARD and self.model.chosen != self._told:
            self._tell()
            self.ready.emit()

    def _choose(self, device: DeviceName) -> None:
        self.model.choose(device)
        self._tell()

    def _tell(self) -> None:
        self._told = self.model.chosen
        self.changed.emit({"devices": self._devices.model_copy(update={"agent": self.model.setting})})

    def _say(self) -> None:
        self.says.setText(self.model.trouble or self._sentence())
        set_role(self.says, "good" if self.model.state is Voice.HEARD else "lead")

    def _sentence(self) -> str:
        return {
            Voice.LOOKING: self.tr("Looking for microphones…"),
            Voice.NONE: self.tr("No microphone was found. Plug your headset in and look again, or set it up later."),
            Voice.LISTENING: self.tr("Listening to all of them…"),
            Voice.HEARD: self.tr("✓ You are heard. The marked microphone answers to your voice."),
            Voice.NOBODY: self.tr("Nobody was heard. Choose your headset by hand, look again, or set it up later."),
        }[self.model.state]
