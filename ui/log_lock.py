"""One window for each log: two of them would undo each other's acts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from watchapp.errors import StoreError


class LogLock:
    """A lock file beside a log. It never grows stale: a captain may leave the window for days."""

    def __init__(self, log: Path) -> None:
        """Take the lock; raise StoreError where another window or the folder is in the way."""
        self._file = QLockFile(str(beside(log)))
        self._file.setStaleLockTime(0)
        if not self._file.tryLock(0):
            raise StoreError(self._refusal(log))

    def release(self) -> None:
        """Let another window open the log."""
        self._file.unlock()

    def _refusal(self, log: Path) -> str:
        """Return why the log cannot be had, and what to do."""
        if not log.is_file():
            return f"There is no log at {log}; choose another file or begin a new log."
        if self._file.error() is not QLockFile.LockError.LockFailedError:
            return (
                f"The folder {log.parent} may not be written, so the log cannot be opened safely;"
                " copy the log to a folder of your own and open it there."
            )
        process, host, _ = self._file.getLockInfo()
        return (
            f"The log {log} is open in another window, on {host} (process {process}); go on there,"
            " or close it and try again. If there is no such window any more, delete the file"
            f" {beside(log).name} beside the log."
        )


def beside(log: Path) -> Path:
    """Return the lock file of a log."""
    return log.with_name(log.name + ".lock")
