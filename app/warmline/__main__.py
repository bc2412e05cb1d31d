"""`python -m warmline`."""

import sys

from warmline.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
