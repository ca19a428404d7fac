"""A copy of the log, written behind the window to where the captain says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.folders import Location, folder_of
from ui.jobs import Jobs
from ui.pages.page import Notice
from ui.widgets.notice_bar import Kind
from watchapp import clock
from watchapp.operations import keeping
from watchapp.operations.keeping import Copied
from watchapp.progress import Progress
from watchapp.store import Store


def place_of_copy(log: Path, parent: QWidget) -> Path | None:
    """Let the captain say where a copy of a log shall lie."""
    usual = (
        folder_of(Location.DocumentsLocation)
        / f"{log.name.partition('.')[0]} copy {clock.today():%Y-%m-%d}.db"
    )
    title = QCoreApplication.translate("back_up", "Where shall the copy lie?")
    kinds = QCoreApplication.translate("back_up", "Watch logs (*.db)")
    found, _ = QFileDialog.getSaveFileName(parent, title, str(usual), kinds)
    return Path(found) if found else None


def copied(store: Store, _: Progress, *, path: Path) -> Copied:
    """Write the copy; a file of that name was given up by the captain when it was chosen."""
    return keeping.back_up(store, path, replace=True)


def begin_copy(jobs: Jobs, path: Path, *, tell: Callable[[Notice], None]) -> None:
    """Write a copy behind the window, and tell how it went."""
    tell(Notice(QCoreApplication.translate("back_up", "The copy is being written…")))
    job = partial(copied, path=path)
    jobs.start(job, lambda copy: tell(_done(copy)), must_finish=True)


def _done(copy: Copied) -> Notice:
    said = QCoreApplication.translate("back_up", "The log is copied, whole and checked, to %1.")
    return Notice(said.replace("%1", str(copy.path)), Kind.GOOD)
