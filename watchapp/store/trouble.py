"""What SQLite's troubles mean for the captain, told apart by result code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchapp.errors import StoreBusyError, StoreError
from watchapp.speech import marked, say
from watchapp.store.driver import Error

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _AUTH, _NOTADB, _PERM = 13, 14, 23, 26, 3

_IN_USE = marked(
    "The log {} is being written by another window or program; wait until it has finished, or"
    " close it, and try again."
)
_SENTENCES = {
    _BUSY: _IN_USE,
    _LOCKED: _IN_USE,
    _READONLY: marked(
        "The log {} may only be read, not written; copy it to a folder of your own"
        " or ask for the right to write there."
    ),
    _PERM: marked("The log {} may not be opened by you; ask whoever set up this computer."),
    _AUTH: marked("The log {} may not be opened by you; ask whoever set up this computer."),
    _IOERR: marked(
        "The disk failed while the log {} was in use; nothing of this step was kept."
        " Check the disk or the stick and try again."
    ),
    _CORRUPT: marked(
        "The log {} is damaged and was left as it is; open your newest backup instead."
    ),
    _NOTADB: marked(
        "The file {} is no watch log, or it is damaged or locked with a passphrase;"
        " it was left as it is. Choose another file or open a backup."
    ),
    _FULL: marked(
        "The disk is full, so nothing was saved; free some room and save again."
        " What you typed is still here. ({})"
    ),
    _CANTOPEN: marked(
        "The log {} cannot be opened; check that you may read and write it, and its folder too."
    ),
}

_OF_A_COPY = {
    _FULL: marked(
        "There is no room for the copy {}, so none was made; free some room or choose another"
        " place."
    ),
    _IOERR: marked(
        "The disk failed while the copy {} was made, so there is none; choose another place."
    ),
    _READONLY: marked("The copy {} cannot be written there; choose another place."),
    _CANTOPEN: marked("The copy {} cannot be written there; choose another place."),
}
_NAMES_NOTHING = marked(
    "Something that is named here was removed meanwhile, so nothing was saved; choose again and"
    " save. ({})"
)
_BY_WORDS = {
    "file is not a database": _SENTENCES[_NOTADB],
    "Could not decode to UTF-8": _SENTENCES[_CORRUPT],
    "FOREIGN KEY constraint failed": _NAMES_NOTHING,
}
"""What has no code of its own, by a part of SQLite's or the driver's words."""


def storage_trouble(error: Exception, path: Path) -> StoreError | None:
    """Return the sentence for an error that the captain can act on; None if it is our bug."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    by_words = (words for part, words in _BY_WORDS.items() if part in str(error))
    sentence = next(by_words, sentence)
    if sentence is None:
        return None
    kind = StoreBusyError if sentence is _IN_USE else StoreError
    return kind(say(sentence).format(path))


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


@contextmanager
def told_of_copy(path: Path, target: Path) -> Iterator[None]:
    """Turn SQLite's troubles with copying a log into a StoreError about the copy or the log."""
    try:
        with told(path):
            yield
    except StoreError as trouble:
        code = getattr(trouble.__cause__, "sqlite_errorcode", 0) & 0xFF
        if code not in _OF_A_COPY:
            raise
        raise StoreError(say(_OF_A_COPY[code]).format(target)) from trouble
