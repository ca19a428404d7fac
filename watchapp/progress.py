"""How far a long piece of work has come, and the captain's wish to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancelled(BaseException):
    """The captain stopped the work; nothing of it stays behind.

    Like KeyboardInterrupt it is no error, so that no `except Exception` swallows it.
    """


class Progress:
    """Tells a listener how far the work is, and raises Cancelled once it was asked to stop."""

    def __init__(self, told: Callable[[int, int], None] | None = None) -> None:
        self._told = told
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; may be called from any thread."""
        self._stop.set()

    def step(self, done: int, of: int) -> None:
        """Say that `done` of `of` pieces are finished (`of` 0 where the whole is not known).

        Raises Cancelled if the captain asked for it.
        """
        if self._stop.is_set():
            raise Cancelled
        if self._told is not None:
            self._told(done, of)
