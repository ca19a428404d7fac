"""The bytes that a forgotten record leaves in the file, and the promise to clear them."""

from __future__ import annotations

from pathlib import Path

from watchapp.errors import StoreError
from watchapp.speech import say
from watchapp.store import driver, search
from watchapp.store.driver import Connection
from watchapp.store.trouble import told


def owe(connection: Connection) -> None:
    """Note, in the change that forgets, that the file has to be cleared of traces."""
    connection.execute("INSERT OR IGNORE INTO owed VALUES ('clear traces')")


def clear(connection: Connection, path: Path) -> None:
    """Rewrite the file without a byte of what was forgotten; raise StoreError if it fails."""
    try:
        with told(path):
            search.purge(connection)
            # Rows that moved between pages left copies behind, which secure_delete misses.
            connection.execute("VACUUM")
            connection.execute("DELETE FROM owed")
            driver.settle(connection)
    except StoreError as trouble:
        raise StoreError(
            say(
                "What was forgotten is gone from the log, but its traces are still in the file"
                " {path}; free as much room as the file takes, then start the program again.",
                path=path,
            )
        ) from trouble
