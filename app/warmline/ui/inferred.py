"""What was concluded from sound, shown with one click to undo it: the values, the words and the row."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from warmline.core.cues import AnyCue
from warmline.core.events import (
    Answered,
    AnyEvent,
    Consult,
    Ended,
    HoldEnded,
    HoldSource,
    HoldStarted,
    MachineVoice,
    Ringing,
    Undone,
    VoiceKind,
)
from warmline.ui.buttons import PanelButton
from warmline.ui.faces import SMALL_PX, Type
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import BACKGROUND, Inference, PanelState, Phase
from warmline.ui.theme import DARK, Tokens

EARLIER_S = 0.5
"""The row goes this much before the session's time is up: a click must not come too late."""

INSET_PX = 20
translate = QCoreApplication.translate

What = Literal["ringing", "answered", "ended", "hold.started", "consult"]


def inference_after(state: PanelState, before: PanelState, record: AnyCue | AnyEvent, now_s: float) -> PanelState:
    """`state` with what `record` says of inferences; `before` is the state that it found."""
    match record:
        case Undone():
            return _undone(state, record)
        case MachineVoice():
            return replace(state, machine=record if record.on else None)
        case HoldStarted(source=HoldSource.INFERRED):
            return _shown(state, "hold.started", before, now_s)
        case Ringing(inferred=True) | Answered(inferred=True) | Ended(inferred=True) | Consult(inferred=True):
            state = replace(state, machine=None) if isinstance(record, Ended) else state
            return _shown(state, record.type, before, now_s)
        case Ringing() | Answered() | Ended() | Consult() | HoldStarted() | HoldEnded():
            return replace(state, inference=None)
        case _:
            return state


def _shown(state: PanelState, what: What, before: PanelState, now_s: float) -> PanelState:
    if state.inference is not None and state.inference.what == what:
        return state  # told on ringing, and again as the call begins
    return replace(state, inference=Inference(what, replace(before, inference=None), now_s + state.undo_s - EARLIER_S))


def _undone(state: PanelState, undone: Undone) -> PanelState:
    if undone.what in ("ringing", "answered"):
        return state.between_calls()
    if undone.what == "ended" and state.phase is Phase.ENDED:
        state = _going_on(state)
    elif state.phase in (Phase.ON_HOLD, Phase.CONSULTING):
        state = replace(state, phase=Phase.ON_CALL)
    return replace(state, inference=None)


def _going_on(state: PanelState) -> PanelState:
    """The call that seemed over, with its background and its pause."""
    shown = state.inference
    if shown is None or shown.what != "ended":
        return replace(state, phase=Phase.ON_CALL)
    was = shown.was
    background = tuple(one for one in was.troubles if one.state in BACKGROUND)
    state = replace(state, phase=was.phase, troubles=(*state.lasting_troubles, *background))
    if was.paused_this_call and not state.paused:
        state = replace(state, paused=True, paused_until_s=was.paused_until_s, paused_this_call=True)
    return state


def inference_words(what: str) -> tuple[str, str]:
    """What was inferred, and what the button says that takes it back."""
    undo = translate("Inferred", "Undo")
    words = {
        "ringing": (translate("Inferred", "Ringing – heard"), undo),
        "answered": (translate("Inferred", "Call begun – heard"), translate("Inferred", "No call")),
        "ended": (translate("Inferred", "Call ended – heard"), translate("Inferred", "Go on")),
        "hold.started": (translate("Inferred", "Hold – heard"), undo),
        "consult": (translate("Inferred", "Consultation – heard"), undo),
    }
    return words[what]


def machine_words(voice: MachineVoice) -> str:
    """Who speaks if it is no person; with doubt where there is some."""
    names = {
        VoiceKind.RECORDED_GREETING: translate("Inferred", "A recorded greeting speaks"),
        VoiceKind.MENU: translate("Inferred", "A menu or notice speaks"),
        VoiceKind.VOICEMAIL: translate("Inferred", "A voicemail speaks"),
    }
    doubtful = {
        VoiceKind.RECORDED_GREETING: translate("Inferred", "Perhaps a recorded greeting, not sure"),
        VoiceKind.MENU: translate("Inferred", "Perhaps a menu or notice, not sure"),
        VoiceKind.VOICEMAIL: translate("Inferred", "Perhaps a voicemail, not sure"),
    }
    return (names if voice.sure else doubtful)[voice.kind]


class InferredRow(QWidget):
    """Says what was inferred, and takes it back."""

    undone = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._what: str | None = None
        self._label = LineLabel(Type(SMALL_PX), self)
        self._undo = PanelButton(inference_words("ringing")[1], self, framed=True)
        self._undo.worded = True
        self._undo.clicked.connect(self._clicked)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._label.text

    @property
    def button(self) -> PanelButton:
        """Takes it back."""
        return self._undo

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self._undo.wear(tokens)
        self._label.wear(tokens, tokens.muted)
        self.update()

    def show_state(self, state: PanelState) -> None:
        """The inference, or else who speaks."""
        self._what = None if state.inference is None else state.inference.what
        if self._what is not None:
            said, undo = inference_words(self._what)
            self._undo.rename(undo, None)
        else:
            said = "" if state.machine is None else machine_words(state.machine)
        self._undo.setVisible(self._what is not None)
        self._label.say(said, self._tokens.muted)
        self._arrange()

    def height_for(self, width: int) -> int:
        """One line."""
        return self._tokens.px(34)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The words left, the way back right."""
        self._arrange()

    def _arrange(self) -> None:
        px = self._tokens.px
        wanted = 0 if self._what is None else min(self._undo.sizeHint().width(), self.width() // 2)
        left = self.width() - px(8) - wanted
        self._undo.setGeometry(left, px(3), wanted, px(28))
        self._label.setGeometry(px(INSET_PX), 0, left - px(INSET_PX) - px(8), self.height())

    def _clicked(self) -> None:
        if self._what is not None:
            self.undone.emit(self._what)
