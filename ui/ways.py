"""The ways into a log: choose one, begin one, look at the sample.

A way returns the log to open, or None if the captain thought better of it, and raises WatchError.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from watchapp.paths import data_folder, default_log, sample_log
from watchapp.records import Watch
from watchapp.store import Store

if TYPE_CHECKING:
    from ui.dialogs.door import Door

# Most starts go straight to a log, so each way reads what it needs when it is taken.
# ruff: noqa: PLC0415
Way: TypeAlias = Callable[[], Path | None]


def welcomed() -> Way | None:
    """Welcome the captain; return the way that was chosen, None to leave."""
    from ui.dialogs.welcome_dialog import WelcomeDialog

    answer = WelcomeDialog().ask()
    if isinstance(answer, Watch):
        return partial(begin, answer)
    return _through(answer)


def ways_on(sentence: str) -> Way | None:
    """Say why a log cannot be opened; return the way on, None to leave."""
    from ui.dialogs.trouble_dialog import TroubleDialog

    return _through(TroubleDialog(sentence).ask())


def _through(door: Door | None) -> Way | None:
    from ui.dialogs.door import Door

    ways: dict[Door, Way] = {Door.OTHER: choose, Door.BEGIN: ask_and_begin, Door.SAMPLE: sample}
    return ways[door] if door is not None else None


def choose(parent: QWidget | None = None) -> Path | None:
    """Let the captain choose a log on this computer."""
    title = QCoreApplication.translate("ways", "Open a log")
    found, _ = QFileDialog.getOpenFileName(parent, title, str(data_folder()), _file_kinds())
    return Path(found) if found else None


def ask_and_begin(parent: QWidget | None = None) -> Path | None:
    """Ask whose log it shall be and begin it."""
    from ui.dialogs.welcome_dialog import WelcomeDialog

    watch = WelcomeDialog(doors=False, parent=parent).ask()
    return begin(watch, parent) if isinstance(watch, Watch) else None


def begin(watch: Watch, parent: QWidget | None = None) -> Path | None:
    """Begin a watch's log: in the usual place if that is free, else where the captain says."""
    path = default_log()
    if path.exists():
        title = QCoreApplication.translate("ways", "Where shall the new log lie?")
        usual = data_folder() / f"{_as_file_name(watch.name)}.log.db"
        found, _ = QFileDialog.getSaveFileName(
            parent,
            title,
            str(usual),
            _file_kinds(),
            options=QFileDialog.Option.DontConfirmOverwrite,  # it is never overwritten
        )
        if not found:
            return None
        path = Path(found)
    from watchapp.operations.watch import begin_watch

    with Store.create(path) as store:
        begin_watch(store, watch)
    return path


def sample() -> Path:
    """Return the sample log, made now if there is none yet or it has grown old."""
    from watchapp.operations.sample import is_outdated, make_sample

    path = sample_log()
    if not path.exists() or is_outdated(path):
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            make_sample(path)
        finally:
            QGuiApplication.restoreOverrideCursor()
    return path


def _file_kinds() -> str:
    return QCoreApplication.translate("ways", "Watch logs (*.db);;All files (*)")


def _as_file_name(name: str) -> str:
    """Return a name without what no file system takes."""
    return "".join(sign for sign in name if sign.isalnum() or sign in " -_").strip() or "watch"
