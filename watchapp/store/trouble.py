"""What SQLite's troubles mean for the captain, told apart by result code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchapp.errors import StoreError
from watchapp.store.driver import Error

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_MISSING_LINK = 787  # the extended code of a broken foreign key
_FULL, _CANTOPEN, _AUTH, _NOTADB, _PERM = 13, 14, 23, 26, 3

_SENTENCES = {
    _BUSY: "The log {} is in use by another program; close that program and try again.",
    _LOCKED: "The log {} is in use by another program; close that program and try again.",
    _READONLY: "The log {} may only be read, not written; copy it to a folder of your own"
    " or ask for the right to write there.",
    _PERM: "The log {} may not be opened by you; ask whoever set up this computer.",
    _AUTH: "The log {} may not be opened by you; ask whoever set up this computer.",
    _IOERR: "The disk failed while the log {} was in use; nothing of this step was kept."
    " Check the disk or the stick and try again.",
    _CORRUPT: "The log {} is damaged and was left as it is; open your newest backup instead.",
    _NOTADB: "The file {} is no watch log, or it is damaged or locked with a passphrase;"
    " it was left as it is. Choose another file or open a backup.",
    _FULL: "The disk is full, so nothing was saved; free some room and save again."
    " What you typed is still here. ({})",
    _CANTOPEN: "The log {} cannot be opened; check that its folder exists and may be written.",
}

_NAMES_NOTHING = (
    "Something that is named here was removed meanwhile, so nothing was saved; choose again and"
    " save. ({})"
)


def storage_trouble(error: Exception, path: Path) -> StoreError | None:
    """Return the sentence for an error that the captain can act on; None if it is our bug."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    if code == _MISSING_LINK:
        sentence = _NAMES_NOTHING
    if sentence is None and "file is not a database" in str(error):
        sentence = _SENTENCES[_NOTADB]
    return StoreError(sentence.format(path)) if sentence else None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's troubles with a file into a StoreError; let bugs through as they are."""
    try:
        yield
    except Error as error:
        trouble = storage_trouble(error, path)
        if trouble is None:
            raise
        raise trouble from error
