"""The names of the migrations, light to import, and the mark that tells a log from other files."""

from __future__ import annotations

from pathlib import Path

from watchapp.errors import StoreError
from watchapp.speech import say
from watchapp.store.driver import Connection

APPLICATION_ID = 0x57415443  # "WATC", kept in the file's header
SET = "watchapp"
NAMES = ("m001_the_log", "m002_the_logbook", "m003_search", "m004_trends")
"""Every migration in order; once released a name and its function never change."""

_HAS_STEPS = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"


def pending(connection: Connection, path: Path) -> bool:
    """Return whether a log must be brought up to date.

    Raises StoreError if the file is no log, or was written by a newer program. Reads only.
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    if mark != APPLICATION_ID:
        raise StoreError(
            say(
                "The file {path} is not a watch log; it was left as it is. Choose another file.",
                path=path,
            )
        )
    if not connection.execute(_HAS_STEPS).fetchone():
        raise StoreError(
            say(
                "The log {path} is damaged and was left as it is; open your newest backup instead.",
                path=path,
            )
        )
    applied = {
        name
        for (name,) in connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,)
        )
    }
    if applied - set(NAMES):
        raise StoreError(
            say(
                "The log {path} was written by a newer version of this program; it was left as"
                " it is. Install the newer version to open it.",
                path=path,
            )
        )
    return applied != set(NAMES)


def demand_writable(connection: Connection) -> None:
    """Raise the driver's error if the log is being written by another, or may only be read.

    BEGIN alone asks for less than it was told to where a file may only be read.
    """
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE _sqlite_migrations SET name = name WHERE false")
    connection.execute("ROLLBACK")
