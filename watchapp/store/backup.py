"""Copies of the log, made by SQLite itself; the live file is never opened or copied otherwise."""

from __future__ import annotations

from pathlib import Path

from watchapp import clock
from watchapp.errors import StoreError
from watchapp.store.driver import Connection
from watchapp.store.trouble import told


def copy_to(connection: Connection, target: Path) -> str:
    """Write a whole copy of the log to a new file and return the copy's SHA-256 in hex.

    The file appears under its name only when it is complete. Raises StoreError if it cannot be,
    and leaves nothing behind.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            return _copy(connection, part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"The copy {target} cannot be written; check that you may write to its folder, or"
            " choose another one."
        ) from error


def _copy(connection: Connection, part: Path, target: Path) -> str:
    import hashlib  # noqa: PLC0415 - brings OpenSSL, which a start does not need

    with told(target):
        connection.execute("VACUUM INTO ?", (str(part),))
    with part.open("rb") as copy:
        digest = hashlib.file_digest(copy, "sha256").hexdigest()
    part.replace(target)
    return digest


def before(connection: Connection, path: Path, event: str) -> Path:
    """Copy the log beside itself before something that changes all of it; return the copy."""
    name = f"{path.stem} before {event} {clock.now():%Y-%m-%d %H%M}.db"
    target = path.parent / "backups" / name
    copy_to(connection, target)
    return target
