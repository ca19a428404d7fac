"""A PDF's pages as pictures and text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """The bytes of a PDF, opened for as long as a page is drawn: nothing is left to be closed."""

    def __init__(self, pdf: bytes | Path) -> None:
        self._bytes = pdf.read_bytes() if isinstance(pdf, Path) else pdf
        with self._opened() as document:
            self.sizes = tuple(QSizeF(*page.get_size()) for page in document)  # in points

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.sizes)

    def image(self, page: int, *, width: int) -> QImage:
        """Return a page (counted from 0) drawn `width` device pixels wide."""
        scale = width / self.sizes[page].width()
        with self._opened() as document:
            bitmap = document[page].render(scale=scale, prefer_bgrx=True)
        with closing(bitmap):
            rgb = QImage.Format.Format_RGB32
            return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, rgb).copy()

    def text(self, page: int) -> str:
        """Return the words of a page (counted from 0), for those who do not see it."""
        with self._opened() as document, closing(document[page].get_textpage()) as words:
            return str(words.get_text_bounded())

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        import pypdfium2  # noqa: PLC0415 - heavy, and not on the way to the window

        with closing(pypdfium2.PdfDocument(self._bytes)) as document:
            yield document
