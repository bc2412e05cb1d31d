"""The models' window of a program that has others: opened when it is asked for, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from warmline.config.layers import Effective
from warmline.ui.theme import Theme

if TYPE_CHECKING:
    from warmline.ui.models.window import ModelsWindow


class OneModelsWindow:
    """`closed` is called when the agent has closed it: a model may be there now. GUI thread."""

    def __init__(self, now: Callable[[], Effective], closed: Callable[[], None] = lambda: None) -> None:
        self._now = now
        self._closed = closed
        self._window: ModelsWindow | None = None

    def open(self) -> None:
        """Open it, or bring it forward."""
        if self._window is None:
            from warmline.cli.models import models_window  # noqa: PLC0415  the panel need not wait for downloads

            now = self._now()
            self._window = models_window(now.policy, now.personal)
            self._window.closed.connect(self._forget)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def follow(self) -> None:
        """Look as the settings say now."""
        if self._window is not None:
            personal = self._now().personal
            self._window.change_look(Theme(personal.theme), personal.text_size)

    def close(self) -> None:
        """Stop its work and take it away."""
        window, self._window = self._window, None
        if window is not None:
            window.page.leave()
            window.hide()
            window.deleteLater()

    def _forget(self) -> None:
        self.close()
        self._closed()
