"""Where the window starts: `watchapp-ui`, or `python -m ui`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window and return the exit code."""
    gc.disable()  # until it is painted: of what is read at the start nothing is garbage
    from ui.start import run  # noqa: PLC0415 - after that, which spares 20 ms

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
