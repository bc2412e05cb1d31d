"""Does the recogniser child still run? It says so several times a second, whatever it is doing."""

from typing import Final

EVERY_S: Final = 0.2
SILENT_S: Final = 0.7
"""Without a sign for this long the child hangs, or gets no processor: words will be late."""
DEAD_S: Final = 12.0
"""Without a sign for this long nothing will come of it: it is ended and started again."""
AWAY_S: Final = 0.5
"""We ourselves did not look for this long: what came meanwhile has still to be read."""


class SignsOfLife:
    """When the child was last heard of; counts from its first sign on. Not thread-safe; `now` in seconds."""

    def __init__(self) -> None:
        self.silent = False
        self._last: float | None = None
        self._looked: float | None = None

    def came(self, now: float) -> bool:
        """A sign has come; true if the child was silent."""
        self._last = now
        was, self.silent = self.silent, False
        return was

    def missing(self, now: float) -> bool:
        """True, once, when the child has become silent."""
        away = self._looked is not None and now - self._looked > AWAY_S
        self._looked = now
        if self._last is None or self.silent:
            return False
        if away:
            self._last = now
        self.silent = now - self._last > SILENT_S
        return self.silent

    def over(self, now: float) -> bool:
        """It has been silent for so long that it will not come back."""
        return self.silent and self._last is not None and now - self._last > DEAD_S
