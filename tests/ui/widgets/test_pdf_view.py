"""The preview: pages drawn when seen, moved and enlarged by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.pdf_pages import PdfPages
from ui.widgets.pdf_view import LARGEST, STEP, PdfView


@pytest.fixture
def view(show: Callable[[QWidget], None], letter: bytes) -> PdfView:
    """Give a view of a PDF of three pages, less high than a page."""
    view = PdfView()
    view.resize(500, 400)
    view.set_pdf(letter)
    show(view)
    return view


def test_pages_know_their_sizes_and_words(letter: bytes) -> None:
    pages = PdfPages(letter)
    assert [size.toTuple() for size in pages.sizes] == [(612, 792), (612, 792), (792, 612)]
    assert "page 2 for neighbors" in pages.text(1)


def test_a_page_is_drawn_as_wide_as_asked_with_its_ink(letter: bytes) -> None:
    pages = PdfPages(letter)
    image = pages.image(0, width=306)
    assert (image.width(), image.height()) == (306, 396)
    assert image.pixelColor(150, 10) == QColor("black")
    assert image.pixelColor(150, 60) == QColor("white")


def test_a_file_is_shown_like_bytes_and_let_go(
    tmp_path: Path, letter: bytes, view: PdfView
) -> None:
    file = tmp_path / "bulletin.pdf"
    file.write_bytes(letter)
    view.set_pdf(file)
    file.unlink()
    assert _is_inked(view)


def test_the_widest_page_is_as_wide_as_the_view(view: PdfView) -> None:
    assert (view.page_count(), view.current_page()) == (3, 0)
    image = _seen(view)
    inked = sum(image.pixelColor(x, 20) == QColor("black") for x in range(image.width()))
    assert inked / image.width() == pytest.approx(612 / 792, abs=0.05)


def test_only_pages_in_view_are_drawn(view: PdfView) -> None:
    view.grab()
    assert {page for page, _ in view._drawn} == {0}
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert {page for page, _ in view._drawn} <= {1, 2}


def test_keys_go_through_the_pages(view: PdfView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_page() == 2
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() < view.verticalScrollBar().maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_keys_enlarge_about_the_middle(view: PdfView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    page = view.current_page()
    with qtbot.waitSignal(view.zoomed):
        qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == pytest.approx(STEP)
    assert view.current_page() == page
    assert view.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == pytest.approx(1 / STEP)
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == 1


def test_zoom_has_an_end(view: PdfView) -> None:
    view.set_zoom(100)
    assert view.zoom() == LARGEST


def test_a_new_document_keeps_the_place(view: PdfView, letter: bytes) -> None:
    view.verticalScrollBar().setValue(333)
    view.set_pdf(letter)
    assert view.verticalScrollBar().value() == 333


def test_a_screen_reader_is_given_the_words_of_the_page(view: PdfView, qtbot: QtBot) -> None:
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    qtbot.keyClick(view, Qt.Key.Key_End)
    QAccessible.setActive(was_active)
    assert "page 3 for neighbors" in view.accessibleDescription()


def test_without_a_document_the_view_is_empty(view: PdfView) -> None:
    view.set_pdf(None)
    assert view.page_count() == 0
    assert view.verticalScrollBar().maximum() == 0
    assert not _is_inked(view)


def _seen(view: PdfView) -> QImage:
    """Return what the view shows."""
    return view.viewport().grab().toImage()


def _is_inked(view: PdfView) -> bool:
    """Return whether the black band of the first page is in view."""
    image = _seen(view)
    return image.pixelColor(image.width() // 2, image.height() // 20) == QColor("black")
