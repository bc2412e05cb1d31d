"""A pause of cues that outlives a call: what the next call is to begin with, and when it is over between calls."""

from dataclasses import dataclass

from warmline.core.events import AnyEvent, Paused


@dataclass(slots=True)
class LastingPause:
    """Whether cues are paused, and until when, whatever calls come and go. Engine thread only.

    Instants are on the clock that the caller reads, in seconds.
    """

    _on: bool = False
    _until: float | None = None
    _of_call: float | None = None

    def note(self, event: AnyEvent, begun: float) -> None:
        """Something happened in the call that began at `begun`; between calls, at `begun`."""
        if isinstance(event, Paused):
            self._on = event.on
            self._until = None if event.until is None else begun + event.until
            self._of_call = begun if event.this_call else None

    def over(self, now: float) -> bool:
        """The pause has come to its end; true once."""
        if not self._on or self._until is None or now < self._until:
            return False
        self._on = False
        return True

    def for_call(self, begun: float) -> Paused | None:
        """What the call that begins, or begins again, at `begun` has to know of the pause; None: cues are shown."""
        if not self._on or self._of_call not in (None, begun):
            return None
        until = None if self._until is None else self._until - begun
        return Paused(t=0.0, on=True, until=until, this_call=self._of_call is not None)
