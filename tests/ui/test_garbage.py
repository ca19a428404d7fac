"""Garbage is cleared by the window's thread and no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.garbage import Garbage
from ui.jobs import Jobs
from watchapp.progress import Progress
from watchapp.store import Store


class Ring(QObject):
    """Something of Qt that only the collector can clear away, since it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture(autouse=True)
def _as_python_starts() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


def make_much(_: Store, __: Progress) -> list[list[int]]:
    """Make so much that Python would look for garbage many times."""
    return [[number] for number in range(100 * gc.get_threshold()[0])]


def test_what_nobody_holds_goes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    garbage = Garbage()
    cleared_on: list[threading.Thread] = []
    weakref.finalize(Ring(), lambda: cleared_on.append(threading.current_thread()))
    made: list[list[list[int]]] = []
    jobs.start(make_much, made.append)
    qtbot.waitUntil(lambda: bool(made))
    qtbot.waitUntil(lambda: bool(cleared_on))
    assert cleared_on == [threading.main_thread()]
    garbage.deleteLater()


def test_the_program_takes_over_from_python(qapp: QApplication) -> None:
    application = Application(qapp)
    assert not gc.isenabled()
    assert application.garbage.parent() is application
