"""`python -m warmline`, and the one program of a frozen Warmline: the command line, or the recogniser child."""

import os
import runpy
import sys

from warmline.speech.childprocess import CHILD


def _give_back_library_path() -> None:
    """Programs that we start are the system's: the path to our own libraries, which PyInstaller sets, is not theirs."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


def _main() -> int:
    if getattr(sys, "frozen", False):
        _give_back_library_path()
    if sys.argv[1:] == [CHILD]:
        runpy.run_module("warmline.speech.child", run_name="__main__")
    from warmline.cli.main import main  # noqa: PLC0415  the child does without

    return main()


if __name__ == "__main__":
    sys.exit(_main())
