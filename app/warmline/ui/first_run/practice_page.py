"""The practice call: what the agent is told while it runs."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from warmline.ui.pages.page import Page, label, set_role


class Practice(StrEnum):
    """How far the practice call has come."""

    BEFORE = "before"
    RINGING = "ringing"  # the panel is being put up
    LISTEN = "listen"  # the customer speaks, or has spoken
    CARD = "card"  # the first card is shown
    ANSWERED = "answered"  # the agent spoke, and the card went
    OVER = "over"
    FAILED = "failed"


class PracticePage(Page):
    """`wanted` asks for the call; whoever runs it says how it goes through `show_state`."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = Practice.BEFORE
        self._why = ""
        self.says = QLabel(wordWrap=True)
        self.then = label("muted")
        self.body.addWidget(self.says)
        self.body.addWidget(self.then)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Half a minute of practice"))
        self.lead.setText(
            self.tr("A customer who is not real calls you. Listen to the question, and for once do not answer at once.")
        )
        self._say()

    def show_state(self, state: Practice, why: str = "") -> None:
        """Go on; `why` is a sentence where it failed."""
        self.state, self._why = state, why
        self._say()
        if state in (Practice.CARD, Practice.OVER, Practice.FAILED):
            self.ready.emit()

    def next_text(self) -> str:
        """What the natural next thing is called."""
        if self.state is Practice.BEFORE:
            return self.tr("Start the practice call")
        return "" if self.can_go_on else self.tr("Wait for the card…")

    @property
    def can_go_on(self) -> bool:
        """There is nothing to wait for."""
        return self.state not in (Practice.RINGING, Practice.LISTEN)

    @property
    def can_wait(self) -> bool:
        """Before the call, and where it failed."""
        return self.state in (Practice.BEFORE, Practice.FAILED)

    def forward(self) -> bool:
        """The first Next starts the call; true: it was taken here."""
        if self.state is not Practice.BEFORE:
            return False
        self.show_state(Practice.RINGING)
        self.wanted.emit()
        return True

    def leave(self) -> None:
        """End the call."""
        self.unwanted.emit()
        self.state = Practice.BEFORE

    def _say(self) -> None:
        says, then = self._sentences()
        self.says.setText(says)
        self.then.setText(then)
        set_role(self.says, {Practice.ANSWERED: "good", Practice.FAILED: "trouble"}.get(self.state, "plain"))

    def _sentences(self) -> tuple[str, str]:
        answer = self.tr("Say the words on the card, or your own, and it goes by itself.")
        return {
            Practice.BEFORE: (
                self.tr("The panel that you will see during calls appears on your screen, above everything else."),
                self.tr("It never takes the keyboard away from what you are typing in."),
            ),
            Practice.RINGING: (self.tr("The panel comes up…"), ""),
            Practice.LISTEN: (
                self.tr("The customer is on the line. Listen, and wait."),
                self.tr("When an answer is due, a bar in the panel fills. Then come the words."),
            ),
            Practice.CARD: (self.tr("That is a card: words to say, and above them why."), answer),
            Practice.ANSWERED: (self.tr("✓ You spoke, and the card went. That is all there is to it."), ""),
            Practice.OVER: (self.tr("The practice call is over. The card goes as soon as you speak."), ""),
            Practice.FAILED: (self._why, self.tr("You can go on; everything else works.")),
        }[self.state]
