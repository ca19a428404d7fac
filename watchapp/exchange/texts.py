"""A file's bytes as text: which encoding it is in, and what is no text at all."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path

from watchapp.errors import ReadError
from watchapp.speech import marked, say

LARGEST = 400_000_000  # bytes that are read into memory at once
GUESSED_ENCODING = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_KINDS = (
    (b"PK\x03\x04", marked("a workbook or a zip file"), marked("open it and save it as CSV")),
    (b"\xd0\xcf\x11\xe0", marked("an old Excel workbook"), marked("open it and save it as CSV")),
    (b"%PDF", marked("a PDF"), marked("ask for the data as CSV")),
    (b"SQLite format 3", marked("a database"), marked("choose the police file itself")),
    (b"\x1f\x8b", marked("a compressed file"), marked("unpack it first")),
)


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, and how it was found out."""

    name: str
    text: str
    sha256: str
    encoding: str
    guessed: bool = False


def read_text(path: Path) -> FileText:
    """Return the text of a file: by its byte order mark, else UTF-8, else a guess that is named.

    Raises ReadError if there is no such file, or it is empty, too large or no text.
    """
    content = _bytes_of(path)
    sha256 = hashlib.sha256(content).hexdigest()
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return FileText(path.name, _decoded(path, content, encoding), sha256, encoding)
    _refuse_other_kinds(path, content)
    try:
        return FileText(path.name, content.decode(), sha256, "utf-8")
    except UnicodeDecodeError:
        text = _decoded(path, content, GUESSED_ENCODING)
        return FileText(path.name, text, sha256, GUESSED_ENCODING, guessed=True)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise ReadError(say("“{name}” is a folder; choose a file inside it.", name=path.name))
    if not path.is_file():
        raise ReadError(say("There is no file “{path}”; choose another one.", path=path))
    try:
        if path.stat().st_size > LARGEST:
            raise ReadError(
                say("“{name}” is too large to be read; split it into years first.", name=path.name)
            )
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(
            say(
                "“{name}” cannot be read; copy it to your own folder and try again.", name=path.name
            )
        ) from error
    if not content.strip():
        raise ReadError(say("“{name}” is empty; fetch the file again.", name=path.name))
    return content


def _refuse_other_kinds(path: Path, content: bytes) -> None:
    for start, kind, remedy in _OTHER_KINDS:
        if content.startswith(start):
            raise ReadError(
                say(
                    "“{name}” is {kind}; {remedy}.",
                    name=path.name,
                    kind=say(kind),
                    remedy=say(remedy),
                )
            )
    if b"\x00" in content:
        raise ReadError(say("“{name}” is no text file; choose a CSV file.", name=path.name))


def _decoded(path: Path, content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            say(
                "“{name}” is damaged, or no text file; fetch it again or choose a CSV file.",
                name=path.name,
            )
        ) from error
    if "\x00" in text:
        raise ReadError(say("“{name}” is no text file; choose a CSV file.", name=path.name))
    return text
