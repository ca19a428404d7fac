"""The last touch on a finished PDF: what it says of itself, and no word more."""

from __future__ import annotations

import io
from datetime import date

import pikepdf


def finished(pdf: bytes, *, title: str, author: str, day: date) -> bytes:
    """Return the PDF with this title, author and day, and nothing else, in what it says of itself.

    The day stands for the issue, so that the same issue gives the same bytes.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.docinfo
        document.docinfo["/Title"] = pikepdf.String(title)
        document.docinfo["/Author"] = pikepdf.String(author)
        document.docinfo["/CreationDate"] = pikepdf.String(f"D:{day:%Y%m%d}")
        document.Root.Lang = pikepdf.String("en-US")
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        file = io.BytesIO()
        document.save(file, deterministic_id=True)
    return file.getvalue()
