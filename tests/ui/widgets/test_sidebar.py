"""The list of pages by mouse, by arrows and by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.sidebar import Sidebar


@pytest.fixture
def sidebar(show: Callable[[QWidget], None]) -> Sidebar:
    """Give a list of three pages."""
    sidebar = Sidebar()
    for key in ("today", "patrols", "sightings"):
        sidebar.add_page(key, key.title(), QIcon())
    show(sidebar)
    return sidebar


def test_the_first_page_is_current(sidebar: Sidebar) -> None:
    assert sidebar.current() == "today"


def test_arrows_go_through_the_pages(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as told:
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert told.args == ["patrols"]
    assert sidebar.current() == "patrols"


def test_a_page_is_gone_to_by_its_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as told:
        sidebar.set_current("sightings")
    assert told.args == ["sightings"]
    with qtbot.assertNotEmitted(sidebar.chosen):
        sidebar.set_current("sightings")


def test_many_pages_at_large_text_are_scrolled_to(sidebar: Sidebar, qtbot: QtBot) -> None:
    for number in range(12):
        sidebar.add_page(f"page {number}", f"Page {number}", QIcon())
    font = sidebar.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    sidebar.setFont(font)
    sidebar.resize(sidebar.sizeHint().width(), 300)
    qtbot.waitUntil(lambda: sidebar.verticalScrollBar().maximum() > 0)
    for key in ("page 11", "today"):
        sidebar.set_current(key)
        seen = sidebar.visualItemRect(sidebar.currentItem())
        assert sidebar.viewport().rect().contains(seen)


def test_it_is_wide_enough_for_its_longest_name_at_any_size(sidebar: Sidebar) -> None:
    narrow = sidebar.sizeHint().width()
    font = sidebar.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    sidebar.setFont(font)
    wide = sidebar.sizeHint().width()
    assert wide > 1.5 * narrow
    assert wide > sidebar.fontMetrics().horizontalAdvance("Sightings")
