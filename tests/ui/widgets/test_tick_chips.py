"""Chips of which any number hold: found by typing, pressed with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tick_chips import USUAL, TickChips

WORDS = ["Tried car doors", "Looked into cars", "Set fire", *(f"Act {n}" for n in range(12))]


@pytest.fixture
def chips(qtbot: QtBot) -> TickChips:
    chips = TickChips([(word, word) for word in WORDS], hint="Type to find")
    qtbot.addWidget(chips)
    chips.show()
    chips.activateWindow()
    qtbot.waitUntil(chips.isActiveWindow)
    chips.setFocus()
    return chips


def sight(chips: TickChips) -> list[str]:
    return [chip.text() for chip in chips.in_sight()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_only_the_usual_ones_are_in_sight_until_one_asks(qtbot: QtBot, chips: TickChips) -> None:
    assert sight(chips) == WORDS[:USUAL]
    qtbot.mouseClick(chips.all, Qt.MouseButton.LeftButton)
    assert sight(chips) == WORDS


def test_typing_finds_and_enter_takes_the_first(qtbot: QtBot, chips: TickChips) -> None:
    qtbot.keyClicks(chips.line, "CAR")
    assert sight(chips) == ["Tried car doors", "Looked into cars"]
    with qtbot.waitSignal(chips.changed):
        qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert chips.keys() == {"Tried car doors"}
    assert chips.line.text() == ""
    qtbot.keyClicks(chips.line, "act 11")
    qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert chips.keys() == {"Tried car doors", "Act 11"}
    assert "Act 11" in sight(chips)


def test_what_is_meant_most_closely_is_taken_and_marked(qtbot: QtBot) -> None:
    words = ["Knocked or rang, then left", "Drank", "Ran away"]
    chips = TickChips([(word, word) for word in words], hint="")
    qtbot.addWidget(chips)
    chips.show()
    qtbot.keyClicks(chips.line, "ran")
    assert [chip.text() for chip in chips.in_sight() if chip.property("next")] == ["Ran away"]
    qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert chips.keys() == {"Ran away"}
    assert not any(chip.property("next") for chip in chips.chips.values())


def test_enter_with_nothing_found_ticks_nothing(qtbot: QtBot, chips: TickChips) -> None:
    qtbot.keyClicks(chips.line, "juggled")
    qtbot.keyClick(chips.line, Qt.Key.Key_Return)
    assert chips.keys() == frozenset()
    assert chips.line.text() == "juggled"


def test_arrows_and_the_space_bar_press_chips(qtbot: QtBot, chips: TickChips) -> None:
    qtbot.keyClick(chips.line, Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert chips.keys() == {"Looked into cars"}
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert chips.keys() == frozenset()
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is chips.line
    qtbot.keyClick(chips.line, Qt.Key.Key_Down)
    qtbot.keyClicks(focused(), "f")
    assert focused() is chips.line
    assert sight(chips) == ["Set fire"]


def test_tab_leaves_in_one_step(qtbot: QtBot, chips: TickChips) -> None:
    qtbot.keyClick(chips.line, Qt.Key.Key_Tab)
    assert focused() is chips.line  # there is nothing else in this window


def test_what_is_set_holds_and_says_nothing(qtbot: QtBot, chips: TickChips) -> None:
    with qtbot.assertNotEmitted(chips.changed):
        chips.set_keys({"Act 11", "Set fire"})
    assert chips.keys() == {"Act 11", "Set fire"}
    assert "Act 11" in sight(chips)
