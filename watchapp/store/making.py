"""Making the file of a log: whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from watchapp.errors import StoreError
from watchapp.speech import say
from watchapp.store import driver, versions


@contextmanager
def passing_name(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give the name under which a log is made; after the block the log gets its own.

    If anything goes wrong all of it goes. Raises StoreError if a file stands there already
    (unless `replace`), or the folder cannot be written.
    """
    # Nobody else's file can bear this name, least of all a log.
    part = path.with_name(f".{path.name}.{uuid4().hex}.part")
    with _folder_told(path):
        if path.exists() and not replace:
            raise StoreError(
                say(
                    "There is a file at {path} already; open it, or choose another name.", path=path
                )
            )
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield part
        with _folder_told(path):
            part.replace(path)
    finally:
        driver.unlink(part)


@contextmanager
def _folder_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            say("The folder {parent} cannot be written; choose another one.", parent=path.parent)
        ) from error


def make_empty(path: Path) -> None:
    """Make an empty log."""
    connection = driver.connect(path, create=True)
    try:
        connection.execute(f"PRAGMA application_id={versions.APPLICATION_ID}")
        driver.harden(connection)
        migrate(connection)
        driver.settle(connection)
    finally:
        connection.close()


def migrate(connection: driver.Connection) -> None:
    """Bring a log up to date."""
    from watchapp.store import migrations  # noqa: PLC0415 - sqlite_utils is slow to import

    migrations.migrate(connection)
