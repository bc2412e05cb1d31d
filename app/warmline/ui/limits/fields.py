"""One control a setting, made from what the models say about it."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from warmline.config.keys import Key
from warmline.config.mistakes import choices_of
from warmline.ui.limits import words

LONGEST_TEXT = 60
NUMBER_PX = 120
CONTROL_PX = 28


class Field(QObject):
    """A control and what is done with it: `edited` carries the new plain value."""

    edited = Signal(object)

    def __init__(self, key: Key, widget: QWidget) -> None:
        super().__init__(widget)
        self.key = key
        self.widget = widget
        widget.setAccessibleName(words.full_title(key))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        return (self.widget,)

    def show_value(self, value: Any) -> None:  # noqa: ANN401  a plain value of any kind
        """Show `value`, which is not an edit."""
        raise NotImplementedError

    def lock(self) -> None:
        """Nobody can edit it here."""
        self.widget.setEnabled(False)


class _Decimal(QDoubleSpinBox):
    """A number without needless zeros; the wheel scrolls the page unless the control has the focus."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 (Qt's name)
        """As a person would write it."""
        return words.number(value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave it to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Whole(QSpinBox):
    """A whole number; the wheel scrolls the page unless the control has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave it to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(Field):
    """A spin box with the setting's bounds, step and unit."""

    def __init__(self, key: Key, parent: QWidget) -> None:
        whole = isinstance(key.default, int)
        self.box: QSpinBox | QDoubleSpinBox = _Whole(parent) if whole else _Decimal(parent)
        super().__init__(key, self.box)
        if isinstance(self.box, QDoubleSpinBox):
            self.box.setDecimals(2)
            self.box.setRange(key.low or 0.0, key.high or 0.0)
            self.box.setSingleStep(key.step or 1.0)
        else:
            self.box.setRange(int(key.low or 0), int(key.high or 0))
            self.box.setSingleStep(int(key.step or 1))
        self.box.setSuffix(f" {words.unit(key.unit)}")
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.box.setMinimumSize(NUMBER_PX, CONTROL_PX)
        self.box.setKeyboardTracking(False)  # "90" is not first a 9
        self.box.valueChanged.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show the number."""
        self.box.blockSignals(True)
        self.box.setValue(value)
        self.box.blockSignals(False)


class TextField(Field):
    """A line of text."""

    def __init__(self, key: Key, parent: QWidget) -> None:
        self.line = QLineEdit(parent)
        super().__init__(key, self.line)
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setMinimumSize(2 * NUMBER_PX, CONTROL_PX)
        self.line.textEdited.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show the text; the cursor stays where it is being typed."""
        if self.line.text() != value:
            self.line.setText(value)


class ChoiceField(Field):
    """One of several."""

    def __init__(self, key: Key, parent: QWidget) -> None:
        self.box = QComboBox(parent)
        super().__init__(key, self.box)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setMinimumSize(NUMBER_PX, CONTROL_PX)
        for one in choices_of(key.annotation):
            self.box.addItem(words.choice(one), one)
        self.box.activated.connect(lambda index: self.edited.emit(self.box.itemData(index)))

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show the choice."""
        self.box.setCurrentIndex(self.box.findData(value))


class TicksField(Field):
    """Any of several, in the order in which they are said; `off` means that a value lists what is not ticked."""

    def __init__(self, key: Key, parent: QWidget) -> None:
        group = QGroupBox(parent)
        super().__init__(key, group)
        group.setFlat(True)
        self._off = key.name == "limits.cues_off"
        self._value: list[str] = []
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.boxes = {one: QCheckBox(words.choice(one), group) for one in choices_of(key.annotation)}
        for one, box in self.boxes.items():
            box.setAccessibleName(f"{words.title(key.title)}: {words.choice(one)}")
            box.clicked.connect(lambda on, one=one: self._clicked(one, on))
            column.addWidget(box)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Each of the boxes."""
        return tuple(self.boxes.values())

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Tick what is on."""
        self._value = list(value)
        for one, box in self.boxes.items():
            box.setChecked((one in value) is not self._off)

    def _clicked(self, one: str, on: bool) -> None:
        chosen = set(self._value) ^ {one} if (one in self._value) is not (on is not self._off) else set(self._value)
        self.edited.emit([name for name in self.boxes if name in chosen])


def field_for(key: Key, parent: QWidget) -> Field:
    """The control for a setting."""
    if key.step is not None:
        return NumberField(key, parent)
    if isinstance(key.default, tuple):
        return TicksField(key, parent)
    return ChoiceField(key, parent) if choices_of(key.annotation) else TextField(key, parent)
