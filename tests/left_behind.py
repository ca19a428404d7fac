"""What a test leaves behind: threads and windows, found, and things of Qt, swept away."""

from __future__ import annotations

import gc
import sys
import threading

SECONDS_FOR_A_THREAD_TO_END = 20.0


def threads_beyond(before: set[threading.Thread]) -> list[str]:
    """Return the names of the threads that run beside those before and do not end."""
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(SECONDS_FOR_A_THREAD_TO_END)
    return [thread.name for thread in left if thread.is_alive()]


def visible_windows() -> list[str]:
    """Return the class names of the windows on screen, without loading Qt for tests that do not."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [type(w).__name__ for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]


def sweep() -> None:
    """Delete all windows and what of ours hangs on the application: the next test dresses anew.

    A widget that stays is dressed again with every change of the look, for as long as the tests
    run; a look or a language that stays goes on changing the application.
    """
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets and widgets.QApplication.instance()
    if widgets is None or app is None:
        return
    # What Qt made for itself, such as the widget inside each layout of a plot, it also deletes.
    made = sys.modules["shiboken6"].createdByPython
    windows = [each for each in app.topLevelWidgets() if each.parent() is None and made(each)]
    ours = [each for each in app.children() if type(each).__module__.startswith("ui.")]
    for each in (*windows, *ours):
        each.deleteLater()
    core = sys.modules["PySide6.QtCore"]
    app.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


def clear_garbage() -> None:
    """Do what Python does by itself elsewhere, where no thread and no walk of Qt's is disturbed."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
