"""Starting the program as a captain does: what it asks, what it opens, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.stories.captain import Captain
from ui.application import Application
from ui.open_log import OpenLog

D = TypeVar("D", bound=QDialog)


class Start:
    """The program from its first window to its last."""

    def __init__(self, qtbot: QtBot, patch: pytest.MonkeyPatch) -> None:
        self._qtbot = qtbot
        self._patch = patch
        self._app = cast("QApplication", QApplication.instance())
        self.application: Application | None = None

    def starts(self, log: Path | None = None) -> bool:
        """Start the program; return whether a window came of it."""
        self.application = Application(self._app)
        return self.application.start(log)

    def a_second_time(self) -> Start:
        """Return the same program, started once more."""
        return Start(self._qtbot, self._patch)

    def leaves(self) -> None:
        """Close the window, as by the cross in its corner."""
        if self.application is not None and self.application.log is not None:
            self.application.log.window.close()
        self.application = None

    def answers(self, kind: type[D], act: Callable[[D], object]) -> None:
        """Do something to the next dialog of a kind, as soon as it asks."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                act(dialog)
            else:
                QTimer.singleShot(10, look)

        QTimer.singleShot(0, look)

    def chooses_file(self, path: Path) -> None:
        """Choose a file in the next file dialogs, which belong to the desktop."""
        for name in ("getOpenFileName", "getSaveFileName"):
            self._patch.setattr(
                QFileDialog, name, lambda *_, **__: (str(path) if path.name else "", "")
            )

    def waits_until(self, condition: Callable[[], bool]) -> None:
        """Wait until something has come true behind the window."""
        self._qtbot.waitUntil(condition, timeout=20_000)

    @property
    def open(self) -> OpenLog:
        """Return the log that is open."""
        assert self.application is not None
        assert self.application.log is not None
        return self.application.log

    @property
    def captain(self) -> Captain:
        """Return the captain at the window that is open."""
        return Captain(self._qtbot, self.open.window, self.open.desk.store)
