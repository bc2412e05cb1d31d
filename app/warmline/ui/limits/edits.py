"""Edits of a profile that can be undone."""

from typing import Any

from PySide6.QtGui import QUndoCommand

from warmline.ui.limits import words
from warmline.ui.limits.form import LimitsForm, Values

_NEVER_MERGED = -1


class ValueEdit(QUndoCommand):
    """One setting is another; edits of the same setting in a row are undone together."""

    def __init__(self, form: LimitsForm, name: str, value: Any) -> None:  # noqa: ANN401  a plain value of any kind
        super().__init__(words.full_title(form.keys[name]))
        self._form = form
        self._name = name
        self._before = form.chosen
        self._after = form.with_value(name, value)

    def id(self) -> int:
        """Says to Qt which edits may be merged."""
        return list(self._form.keys).index(self._name)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        """Go on with the same setting."""
        if not isinstance(other, ValueEdit):
            return False
        self._after = other._after
        if self._after == self._before:
            self.setObsolete(True)
        return True

    def redo(self) -> None:
        """Make the edit."""
        self._form.chosen = self._after

    def undo(self) -> None:
        """Take it back."""
        self._form.chosen = self._before


class WholeEdit(QUndoCommand):
    """The whole profile is another: it was imported, or set back to the defaults."""

    def __init__(self, form: LimitsForm, text: str, values: Values) -> None:
        super().__init__(text)
        self._form = form
        self._before = form.chosen
        self._after = values

    def id(self) -> int:
        """Stands alone."""
        return _NEVER_MERGED

    def redo(self) -> None:
        """Take the other profile."""
        self._form.chosen = self._after

    def undo(self) -> None:
        """Take the old one back."""
        self._form.chosen = self._before
