"""Copies of the log, made by SQLite itself; the live file is never opened or copied otherwise."""

from __future__ import annotations

from pathlib import Path

from watchapp import clock
from watchapp.errors import StoreError
from watchapp.speech import say
from watchapp.store.driver import FILES_OF_A_LOG, Connection
from watchapp.store.making import passing_name
from watchapp.store.trouble import told_of_copy


def copy_to(connection: Connection, path: Path, target: Path) -> str:
    """Write a whole copy of the log at `path` to a file and return the copy's SHA-256 in hex.

    The file appears under its name, in place of one that was there, only when it is complete.
    Raises StoreError if it cannot be, leaving nothing behind, or if it is the log's own.
    """
    refuse_own(path, target)
    import hashlib  # noqa: PLC0415 - brings OpenSSL, which a start does not need

    with passing_name(target, replace=True) as part:
        with told_of_copy(path, target):
            connection.execute("VACUUM INTO ?", (str(part),))
        with part.open("rb") as copy:
            return hashlib.file_digest(copy, "sha256").hexdigest()


def refuse_own(path: Path, target: Path) -> None:
    """Raise StoreError if writing to a target would write over the log or what belongs to it."""
    own = {path.with_name(path.name + ending).resolve() for ending in FILES_OF_A_LOG}
    same = target.exists() and path.exists() and target.samefile(path)
    if same or target.resolve() in own:
        raise StoreError(
            say("{target} belongs to the log itself; choose another name.", target=target)
        )


def before(connection: Connection, path: Path, event: str) -> Path:
    """Copy the log beside itself before something that changes all of it; return the copy."""
    name = f"{path.stem} before {event} {clock.now():%Y-%m-%d %H%M}.db"
    target = path.parent / "backups" / name
    copy_to(connection, path, target)
    return target
