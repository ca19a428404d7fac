"""Python's garbage, which only the window's thread may clear away."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS_BETWEEN = 1000


class Garbage(QObject):
    """Clears away what nobody holds any more, on the window's thread and between its events.

    Left to itself Python does so wherever it happens to run. On the worker's thread that ends
    things of Qt which only the window's thread may end; in the midst of Qt's walk over all
    widgets it pulls one from under its feet. The program dies of either.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from Python, for as long as the program runs."""
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(clear_what_is_due)
        timer.start(MILLISECONDS_BETWEEN)


def clear_what_is_due() -> None:
    """Clear the generations that Python itself would clear by now."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
