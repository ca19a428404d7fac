"""Exclusive choices by mouse and by arrows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.chips import Chips
from ui.widgets.field_row import FieldRow

MODES = (("drive", "Drive"), ("walk", "Walk"), ("bike", "Bike"), ("stationary", "Stationary"))
Show = Callable[[QWidget], None]


@pytest.fixture
def chips(show: Show) -> Chips:
    """Give the four modes with none chosen."""
    chips = Chips(MODES)
    show(chips)
    return chips


def _chip(chips: Chips, text: str) -> QRadioButton:
    """Return the chip that says `text`."""
    return next(chip for chip in chips.findChildren(QRadioButton) if chip.text() == text)


def test_a_click_chooses_one_alone(chips: Chips, qtbot: QtBot) -> None:
    assert chips.key() is None
    for text in ("Bike", "Walk"):
        with qtbot.waitSignal(chips.picked):
            qtbot.mouseClick(_chip(chips, text), Qt.MouseButton.LeftButton)
    assert chips.key() == "walk"
    assert not _chip(chips, "Bike").isChecked()


def test_arrows_move_the_choice(chips: Chips, qtbot: QtBot) -> None:
    chips.set_key("drive")
    chips.setFocus()
    focused = QApplication.focusWidget()
    assert focused is _chip(chips, "Drive")
    with qtbot.waitSignal(chips.picked) as told:
        qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert told.args == ["walk"]
    assert chips.key() == "walk"


def test_setting_is_silent_and_can_be_taken_back(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.picked):
        chips.set_key("bike")
        assert chips.key() == "bike"
        chips.set_key(None)
        assert chips.key() is None


def test_a_chip_keeps_its_own_name_in_a_form(qtbot: QtBot) -> None:
    chips = Chips(MODES)
    row = FieldRow("&Mode", chips)
    qtbot.addWidget(row)
    assert chips.accessibleName() == "Mode"
    assert _chip(chips, "Drive").accessibleName() == ""


def test_chips_wrap_when_there_is_no_room(show: Show) -> None:
    holder = QWidget()
    chips = Chips(MODES)
    column = QVBoxLayout(holder)
    column.addWidget(chips)
    column.addStretch()
    holder.setFixedSize(170, 300)
    show(holder)
    assert len({_chip(chips, text).y() for _, text in MODES}) > 1
    for _, text in MODES:
        assert chips.rect().contains(_chip(chips, text).geometry())
