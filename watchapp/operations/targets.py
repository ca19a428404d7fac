"""Files that the captain asks for: written whole or not at all, and never over the log."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from watchapp.errors import WatchError
from watchapp.speech import marked, say
from watchapp.store import Store, backup

_SENTENCES = {
    errno.ENOSPC: marked("The disk is full; free some space, then save {} again."),
    errno.EDQUOT: marked("Your share of the disk is full; free some space, then save {} again."),
    errno.ENOENT: marked("The folder of {} is not there; choose another place for it."),
    errno.ENOTDIR: marked("The folder of {} is not there; choose another place for it."),
    errno.EISDIR: marked("{} is a folder; choose another name."),
}
_OTHER = marked("{} cannot be written; choose another place, or close it where it is open.")


def refuse_own(store: Store, path: Path) -> None:
    """Raise StoreError if a file written to a path would take the place of the log's own."""
    # Where the log was opened by a link, SQLite's files stand beside what the link points to.
    for log in {store.path, store.path.resolve()}:
        backup.refuse_own(log, path)


def write_whole(store: Store, path: Path, content: bytes) -> Path:
    """Write a file whole or not at all, in place of one of that name; return where it lies.

    Raises WatchError with what to do, leaving a file of that name as it was, if it cannot be
    written or belongs to the log.
    """
    # A name that cannot be guessed is nobody else's.
    part = path.with_name(f".{uuid4().hex}.part")
    try:
        refuse_own(store, path)
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _told(error, path) from error
    return path


def write_new(store: Store, name: str, content: bytes, *, folders: Sequence[Path]) -> Path:
    """Write a file into the first of the folders that can be written; return where it lies.

    It gets a number where there is a file of that name. Raises WatchError if no folder can be
    written.
    """
    *others, last = folders
    for folder in others:
        with suppress(WatchError):
            return _write_free(store, folder / name, content)
    return _write_free(store, last / name, content)


def _write_free(store: Store, path: Path, content: bytes) -> Path:
    target = _reserved(path)
    try:
        return write_whole(store, target, content)
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise


def _reserved(path: Path) -> Path:
    """Return a path like this one at which there was no file, with an empty one there now."""
    target, number = path, 1
    while not _is_made(target):
        number += 1
        target = path.with_stem(f"{path.stem}-{number}")
    return target


def _is_made(path: Path) -> bool:
    """Make an empty file, and return whether there was none; raise WatchError if it cannot be."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError as error:
        raise _told(error, path) from error
    return True


def _told(error: OSError, path: Path) -> WatchError:
    return WatchError(say(_SENTENCES.get(error.errno or 0, _OTHER)).format(path))
