"""Documents that a record may carry: told by their contents, never by their name alone."""

from __future__ import annotations

import io
import zipfile

from watchapp.errors import ReadError
from watchapp.speech import say

LARGEST = 20_000_000  # bytes
_PDF_END = 2048  # bytes at the end of a PDF in which its last mark stands
_OFFICE = ("[Content_Types].xml", "mimetype")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_document(content: bytes, name: str) -> None:
    """Raise ReadError unless the bytes are a sound PDF, office document or text."""
    if len(content) > LARGEST:
        raise ReadError(
            say("{file} is larger than 20 MB; keep it elsewhere and note where.", file=name)
        )
    if not content:
        raise ReadError(say("{file} is empty; choose another file.", file=name))
    if content.startswith(b"%PDF-"):
        if b"%%EOF" not in content[-_PDF_END:]:
            raise _damaged(name)
    elif content.startswith(b"PK"):
        _check_office(content, name)
    elif not content.startswith(_OLD_OFFICE):
        _check_text(content, name)


def _check_office(content: bytes, name: str) -> None:
    """Accept a zip only as an office document, all of its parts whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if not any(each in parts.namelist() for each in _OFFICE):
                raise _unknown(name)
            if sum(part.file_size for part in parts.infolist()) > 20 * LARGEST:
                raise _unknown(name)
            if parts.testzip() is not None:
                raise _damaged(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _damaged(name) from error


def _check_text(content: bytes, name: str) -> None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unknown(name) from error
    if "\0" in text:
        raise _unknown(name)


def _damaged(name: str) -> ReadError:
    return ReadError(say("The document {file} is damaged; copy it again.", file=name))


def _unknown(name: str) -> ReadError:
    return ReadError(
        say("{file} is no photo, PDF, office document or plain text; save it as one.", file=name)
    )
