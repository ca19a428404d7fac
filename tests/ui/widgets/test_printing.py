"""Paper: every page, on its own size, in its own ink."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QColor, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.widgets.pdf_pages import PdfPages
from ui.widgets.printing import FINEST, paint_pages, print_pdf, take_page_size


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path) -> QPrinter:
    """Give a printer whose paper is a PDF file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(150)
    return printer


@pytest.fixture
def pages(letter: bytes) -> PdfPages:
    """Give a document of three pages."""
    return PdfPages(letter)


def test_every_page_reaches_the_paper(printer: QPrinter, pages: PdfPages) -> None:
    take_page_size(printer, pages.sizes[0])
    assert paint_pages(pages, printer)
    paper = PdfPages(Path(printer.outputFileName()))
    assert len(paper) == 3
    assert paper.sizes[0] == QSizeF(612, 792)
    image = paper.image(0, width=612)
    assert image.pixelColor(306, 36) == QColor("black")
    assert image.pixelColor(306, 120) == QColor("white")


def test_only_the_pages_asked_for_are_printed(printer: QPrinter, pages: PdfPages) -> None:
    take_page_size(printer, pages.sizes[0])
    printer.setFromTo(2, 2)
    assert paint_pages(pages, printer)
    paper = PdfPages(Path(printer.outputFileName()))
    assert len(paper) == 1


def test_nothing_is_printed_when_the_dialog_is_cancelled(letter: bytes, qtbot: QtBot) -> None:
    asked = list[str]()

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        asked.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(0, cancel)
    assert not print_pdf(letter, title="January bulletin")
    assert asked == ["January bulletin"]


def test_a_page_on_its_side_turns_the_paper(printer: QPrinter, pages: PdfPages) -> None:
    take_page_size(printer, pages.sizes[2])
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert printer.pageLayout().fullRectPoints().size().toTuple() == (792, 612)


def test_a_page_on_other_paper_stays_whole(printer: QPrinter, pages: PdfPages) -> None:
    take_page_size(printer, QSizeF(595, 842))
    printer.setFromTo(3, 3)
    paint_pages(pages, printer)
    paper = PdfPages(Path(printer.outputFileName()))
    image = paper.image(0, width=595)
    rows = [y for y in range(image.height()) if image.pixelColor(300, y) == QColor("black")]
    assert rows[0] == pytest.approx((842 - 612 * 595 / 792) / 2, abs=3)
    assert image.pixelColor(2, rows[5]) == QColor("black")
    assert image.pixelColor(592, rows[5]) == QColor("black")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, printer: QPrinter, pages: PdfPages
) -> None:
    printer.setOutputFileName(str(tmp_path / "no such folder" / "paper.pdf"))
    assert not paint_pages(pages, printer)


def test_a_fine_printer_does_not_take_all_the_memory(printer: QPrinter, letter: bytes) -> None:
    class Measured(PdfPages):
        """Pages that remember how wide they were drawn."""

        widest = 0

        @override
        def image(self, page: int, *, width: int) -> QImage:
            self.widest = max(self.widest, width)
            return super().image(page, width=width)

    pages = Measured(letter)
    printer.setResolution(1200)
    take_page_size(printer, pages.sizes[0])
    printer.setFromTo(1, 1)
    paint_pages(pages, printer)
    assert pages.widest == pytest.approx(8.5 * FINEST, abs=2)
