"""How far long work has come, told on a terminal."""

from __future__ import annotations

from typing import TextIO

from watchapp.progress import Progress


def told_on(stream: TextIO) -> Progress:
    """Return a progress that tells its percentage on a stream, if a person is watching it."""
    if not stream.isatty():
        return Progress()

    def tell(done: int, of: int) -> None:
        if of:
            ending = "\r\x1b[K" if done >= of else "\r"
            stream.write(f"\r{100 * done // of:3} %{ending}")
            stream.flush()

    return Progress(tell)
