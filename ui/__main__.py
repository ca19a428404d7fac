"""Where the window starts: `watchapp-ui`, or `python -m ui`."""

from __future__ import annotations

import builtins
import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window and return the exit code."""
    gc.disable()  # until it is painted: of what is read at the start nothing is garbage
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - after that, which spares 20 ms

    # PySide reads the source of every module that is imported, to see if it wants snake_case.
    builtins.__import__ = plain_import
    from ui.start import run  # noqa: PLC0415

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
