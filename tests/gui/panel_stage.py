"""What the panel's tests have in common: cues to show, and a panel whose clock the test sets."""

from dataclasses import replace

from warmline.core.cues import Appearance, CueCleared, CueRaised, Severity
from warmline.ui import Bridge, Panel, Place, Theme

SEVERITIES = {Appearance.CARD: Severity.NUDGE, Appearance.ALERT: Severity.ALERT}


class NoPlaces:
    def __init__(self, *places: Place):
        self.places = places

    def load(self):
        return self.places

    def save(self, places):
        self.places = places


def cue(t, name="silence.response", show=Appearance.CARD, text="Let me look.", key=None, **more):
    fields = {"measured": 4.0, "limit": 4.0, "unit": "s", "since": t - 4.0, "until": t + 8.0, **more}
    severity = SEVERITIES.get(show, Severity.HINT)
    return CueRaised(t=t, cue=name, key=key or f"{name}@{t}", severity=severity, show=show, text=text, **fields)


def cleared(shown, t, done=False):
    return CueCleared(t=t, cue=shown.cue, key=shown.key, reason="agent spoke", done=done)


class Stage:
    """A panel, what the agent did, and a clock that only `at` moves."""

    def __init__(self, options, places, theme=Theme.DARK):
        self.now_s = 1000.0
        self.acts = []
        self.bridge = Bridge()
        options = replace(options, clock=lambda: self.now_s)
        self.panel = Panel(self.bridge, self.acts.append, places, theme=theme, options=options)
        self.panel.show()

    @property
    def done(self):
        """What the agent did, as events at 0 s."""
        return [act(0.0) for act in self.acts]

    def at(self, t, *records):
        """Records arrive on time; then it is `t` seconds into a call that began at 1,000 s of the machine's clock."""
        for record in records:
            self.now_s = 1000.0 + record.t
            self.panel.take(record)
        self.now_s = 1000.0 + t
        self.panel._refresh()
        return self.panel

    def close(self):
        self.panel.close()
        self.panel.deleteLater()
