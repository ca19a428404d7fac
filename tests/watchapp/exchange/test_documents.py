"""Documents are told by what is in them."""

from __future__ import annotations

import io
import zipfile

import pytest

from watchapp.errors import ReadError
from watchapp.exchange import documents
from watchapp.exchange.documents import check_document


def office(name: str = "[Content_Types].xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr(name, "<Types/>")
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\nwords\n%%EOF\n", office(), office("mimetype"), "Plain words, señor".encode()],
    ids=["pdf", "docx", "odt", "text"],
)
def test_sound_documents_are_taken(content: bytes) -> None:
    check_document(content, "a")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7\nwords", "damaged"),
        (office()[:-8], "damaged"),
        (office("evil.exe"), "no photo, PDF"),
        (b"MZ\x90\x00\x03\x00\xff", "no photo, PDF"),
        (b"words\0words", "no photo, PDF"),
    ],
    ids=["empty", "half a pdf", "half a zip", "zip", "program", "nul"],
)
def test_others_are_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as refused:
        check_document(content, "letter.pdf")
    assert "letter.pdf" in refused.value.sentence


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST", 10)
    with pytest.raises(ReadError, match="larger"):
        check_document(b"more than ten bytes", "a.txt")
