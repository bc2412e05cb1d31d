"""A thread's work that is started again after a crash: never a silent end."""

import logging
import threading
from collections.abc import Callable

from warmline.core.errors import WarmlineError

log = logging.getLogger(__name__)

AGAIN_AFTER_S = 0.5
"""Between a crash and the new start, so that a lasting cause does not spin."""


def keep_going(
    work: Callable[[], None], stopping: threading.Event, crashed: Callable[[], None], mended: Callable[[], None]
) -> None:
    """Run `work` until it returns, or until `stopping`; `crashed` is told of each crash, `mended` of the new start.

    Runs on the thread whose work it is, as the others do.
    """
    while True:
        try:
            work()
        except WarmlineError as error:
            name = threading.current_thread().name
            log.error("the %s thread: %s", name, type(error).__name__)  # its sentence may name devices
            crashed()
        except Exception:
            log.exception("the %s thread crashed; it is started again", threading.current_thread().name)
            crashed()
        else:
            return
        if stopping.wait(AGAIN_AFTER_S):
            return
        mended()
