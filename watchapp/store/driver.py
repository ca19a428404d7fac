"""The one SQLite of this process.

Two copies of the library on one file lost committed rows without an error, so everything goes
through sqlcipher3, and sqlite_utils is made to find it before it is first imported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3
from sqlcipher3 import dbapi2

from watchapp.store.folding import folded

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

Connection: TypeAlias = Any  # the driver ships no types
Error: type[Exception] = dbapi2.Error

BUSY_TIMEOUT = 5000  # milliseconds
FILES_OF_A_LOG = ("", "-wal", "-shm", "-journal", ".lock")
"""What is added to a log's name for the file itself and those beside it."""


def connect(path: Path, *, create: bool = False) -> Connection:
    """Return a connection in autocommit mode; without `create` a missing file is an error."""
    mode = "rwc" if create else "rw"
    connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
    connection.create_function("folded", 1, folded, deterministic=True)
    return connection


@contextmanager
def patient(connection: Connection, milliseconds: int) -> Iterator[None]:
    """Wait no longer than this for others who write, as long as the block lasts."""
    connection.execute(f"PRAGMA busy_timeout={milliseconds}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")


def settle(connection: Connection) -> None:
    """Bring into the file what still stands in the journal beside it."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def unlink(path: Path) -> None:
    """Remove a log that nobody has open, and its journal, which would be played into another."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def harden(connection: Connection) -> None:
    """Set what keeps an acknowledged save: WAL, FULL, foreign keys, and erased bytes erased."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
