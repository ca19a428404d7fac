"""What a test leaves behind: threads and windows, found, and things of Qt, swept away."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import createdByPython

SECONDS_FOR_A_THREAD_TO_END = 20.0


def threads_beyond(before: set[threading.Thread]) -> list[str]:
    """Return the names of the threads that run beside those before and do not end."""
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(SECONDS_FOR_A_THREAD_TO_END)
    return [thread.name for thread in left if thread.is_alive()]


def visible_windows() -> list[str]:
    """Return the class names of the windows on screen."""
    if QApplication.instance() is None:
        return []
    return [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]


def sweep() -> None:
    """Delete all windows and what of ours hangs on the application: the next test dresses anew.

    A widget that stays is dressed again with every change of the look, for as long as the tests
    run; a look or a language that stays goes on changing the application.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    # What Qt made for itself, such as the widget inside each layout of a plot, it also deletes.
    tops = [each for each in app.topLevelWidgets() if each.parent() is None]
    windows = [each for each in tops if createdByPython(each)]
    ours = [each for each in app.children() if type(each).__module__.startswith("ui.")]
    for each in (*windows, *ours):
        each.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _release_keys(app)


def _release_keys(app: QApplication) -> None:
    """Let go of Ctrl and its like, which a typed shortcut leaves held: clicks mean others then."""
    if app.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        nobody = QWidget()
        QTest.keyRelease(nobody, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
        nobody.deleteLater()


def clear_garbage() -> None:
    """Do what Python does by itself elsewhere, where no thread and no walk of Qt's is disturbed."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
