"""A PDF's pages as pictures and text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """An open PDF; it holds no file open, since the bytes are read at once."""

    def __init__(self, pdf: bytes | Path) -> None:
        import pypdfium2  # noqa: PLC0415 - heavy, and not on the way to the window

        data = pdf.read_bytes() if isinstance(pdf, Path) else pdf
        self._document = pypdfium2.PdfDocument(data)
        self.sizes = tuple(QSizeF(*page.get_size()) for page in self._document)  # in points

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.sizes)

    def image(self, page: int, *, width: int) -> QImage:
        """Return a page (counted from 0) drawn `width` device pixels wide."""
        scale = width / self.sizes[page].width()
        bitmap = self._document[page].render(scale=scale, prefer_bgrx=True)
        format_ = QImage.Format.Format_RGB32
        drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, format_).copy()
        bitmap.close()
        return drawn

    def text(self, page: int) -> str:
        """Return the words of a page (counted from 0), for those who do not see it."""
        words = self._document[page].get_textpage()
        found = str(words.get_text_bounded())
        words.close()
        return found

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()
