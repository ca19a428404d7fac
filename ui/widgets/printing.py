"""A PDF on paper, by way of the system's print dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from ui.widgets.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600  # dots per inch: a Letter page at 1200 would take half a gigabyte


def print_pdf(pdf: bytes | Path, *, title: str, parent: QWidget | None = None) -> bool:
    """Ask which printer, print the PDF there, and return whether it was sent."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom needed

    pages = PdfPages(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    take_page_size(printer, pages.sizes[0])
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, len(pages))
    return dialog.exec() == QPrintDialog.DialogCode.Accepted and paint_pages(pages, printer)


def take_page_size(printer: QPrinter, size: QSizeF) -> None:
    """Give the printer the size (in points) and the orientation of a page."""
    is_wide = size.width() > size.height()
    upright = size.transposed() if is_wide else size
    landscape, portrait = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageSize(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    )
    printer.setPageOrientation(landscape if is_wide else portrait)


def paint_pages(pages: PdfPages, printer: QPrinter) -> bool:
    """Draw the pages that were asked for and return whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for count, page in enumerate(_asked_for(pages, printer)):
        if count:
            printer.newPage()
        _paint(pages, page, painter)
    return painter.end()


def _asked_for(pages: PdfPages, printer: QPrinter) -> list[int]:
    """Return the pages that were chosen in the dialog, counted from 0."""
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    return list(range(first - 1, min(last, len(pages))))


def _paint(pages: PdfPages, page: int, painter: QPainter) -> None:
    """Draw one page as large as the paper allows, in its middle."""
    device = painter.device()
    paper = QSize(device.width(), device.height())
    size = pages.sizes[page].scaled(QSizeF(paper), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(QRect(0, 0, paper.width(), paper.height()).center())
    dots = device.logicalDpiX()
    width = round(size.width() * min(1.0, FINEST / dots))
    painter.drawImage(place, pages.image(page, width=width))
