"""A small screen reader, for the system's Python, which has pyatspi: finds Warmline's panel and says what it is told.

Prints JSON lines: each announcement, then, for each name that arrives on standard input, what is shown; a name after
`press ` is a button to be pressed.
"""

import json
import sys
import threading

import pyatspi

URGENCY = {1: "polite", 2: "assertive"}


def tell(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def shown(parent):
    """Role and name of everything that is shown below `parent`, in its order."""
    for index in range(parent.childCount):
        child = parent.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from shown(child)


def panel():
    return next(app for app in pyatspi.Registry.getDesktop(0) if app is not None and app.name == "warmline")


def obey():
    for line in sys.stdin:
        verb, _, name = line.strip().partition(" ")
        if verb == "press":
            button = next(one for one in shown(panel()) if one.name == name)
            tell(pressed=button.queryAction().doAction(0))
        else:
            tell(shown=[[one.getRoleName(), one.name] for one in shown(panel())])
    pyatspi.Registry.stop()


def announced(event):
    tell(announced=event.any_data, urgency=URGENCY.get(event.detail1, event.detail1))


pyatspi.Registry.registerEventListener(announced, "object:announcement")
threading.Thread(target=obey, daemon=True).start()
tell(ready=True)
pyatspi.Registry.start()
