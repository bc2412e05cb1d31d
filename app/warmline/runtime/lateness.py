"""Is what we hear old? Our own lag is neither the agent's silence nor the customer's, and it is said."""

LATE_S = 0.75
"""So far behind the call's clock, frames are late; a healthy capture keeps within 0.3 s, a lost one within 0.6 s."""
CAUGHT_UP_S = 0.5


class Lateness:
    """One call, on the engine thread; times are seconds on the call's clock."""

    def __init__(self) -> None:
        self.late = False
        self._heard = 0.0

    def heard(self, until: float) -> None:
        """A frame came that ends there."""
        self._heard = until

    def changed(self, now: float) -> bool:
        """Look at the clock; true if `late` is another now."""
        before, lag_s = self.late, now - self._heard
        self.late = lag_s > (CAUGHT_UP_S if before else LATE_S)
        return self.late != before
