"""One log that is open: its lock, its store, its desk, its worker and its window."""

from __future__ import annotations

from pathlib import Path

from ui.desk import Desk
from ui.jobs import Jobs
from ui.log_lock import LogLock
from ui.main_window import MainWindow
from watchapp.queries.watch import watch_of
from watchapp.store import Store


class OpenLog:
    """Opens a log with all that belongs to it, and closes it in the right order."""

    def __init__(self, path: Path, *, has_own_log: bool = True) -> None:
        """Open the log in a window not yet shown; raise WatchError, leaving the file as it was."""
        self.path = path
        self._lock = LogLock(path)
        try:
            self._store = Store.open(path)
        except BaseException:
            self._lock.release()
            raise
        try:
            watch_of(self._store)
            self.jobs = Jobs(path)
            self.desk = Desk(self._store)
            self.window = MainWindow(self.desk, self.jobs, has_own_log=has_own_log)
        except BaseException:
            self._store.close()
            self._lock.release()
            raise

    def close(self) -> None:
        """Wait for the worker, close the log and let others have it."""
        self.jobs.stop()
        self.desk.stop()
        self._store.close()
        self._lock.release()
