"""Finding one of many by any part of its name."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.picker import Picker

PEOPLE = ((1, "Ruth Okafor"), (2, "Sam Delgado"), (3, "Priya Nair"), (4, "Sam Delgado"))
Show = Callable[[QWidget], None]


@pytest.fixture
def picker(show: Show) -> Picker:
    """Give a picker of people, two of whom share a name."""
    picker = Picker(PEOPLE)
    show(picker)
    return picker


def _popup(picker: Picker) -> QAbstractItemView:
    """Return the list under the line."""
    popup = picker.completer().popup()
    assert popup is not None
    return popup


def _offered(picker: Picker) -> list[str]:
    """Return what the list offers."""
    model = picker.completer().completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_any_part_of_the_name_finds_it(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "kaf")
    assert _popup(picker).isVisible()
    assert _offered(picker) == ["Ruth Okafor"]
    assert picker.key() is None
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(_popup(picker), Qt.Key.Key_Down)
        qtbot.keyClick(_popup(picker), Qt.Key.Key_Return)
    assert told.args == [1]
    assert (picker.key(), picker.text()) == (1, "Ruth Okafor")


def test_of_two_of_one_name_the_list_tells_which(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "delg")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(_popup(picker), key)
    assert picker.key() == 4
    picker.setText("sam delgado")
    assert picker.key() == 4
    picker.setText("")
    picker.setText("sam delgado")
    assert picker.key() is None
    assert "more than once" in picker.problem()


def test_down_opens_the_whole_list(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert _popup(picker).isVisible()
    assert len(_offered(picker)) == len(PEOPLE)
    _popup(picker).hide()


def test_enter_takes_the_only_one_found(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "nai")
    with qtbot.waitSignal(picker.taken) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert told.args == [3]
    assert picker.text() == "Priya Nair"
    assert not _popup(picker).isVisible()


def test_going_on_takes_the_only_one_found(show: Show, qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    picker, after = Picker(PEOPLE), QLineEdit()
    column.addWidget(picker)
    column.addWidget(after)
    show(form)
    picker.setFocus()
    qtbot.keyClicks(picker, "kaf")
    with qtbot.waitSignal(picker.taken) as told:
        qtbot.keyClick(_popup(picker), Qt.Key.Key_Tab)
    assert told.args == [1]
    assert picker.text() == "Ruth Okafor"
    assert after.hasFocus()


def test_a_part_of_several_names_is_said_to_be_that(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "a")
    assert picker.key() is None
    assert picker.problem() == "“a” is part of several names: pick one from the list."


def test_of_several_found_enter_takes_none(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "r")
    with qtbot.assertNotEmitted(picker.taken):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.key() is None
    _popup(picker).hide()


def test_a_full_name_needs_no_list(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "priya nair")
    assert picker.key() == 3
    _popup(picker).hide()


def test_what_is_not_known_stays_and_is_a_problem(picker: Picker, qtbot: QtBot) -> None:
    picker.set_key(1)
    with qtbot.waitSignal(picker.picked) as told:
        picker.setText("Somebody else")
    assert told.args == [None]
    assert picker.property("problem") is not True
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.text() == "Somebody else"
    assert "Somebody else" in picker.problem()
    assert picker.property("problem") is True
    picker.set_key(1)
    assert picker.problem() == ""
    assert picker.property("problem") is False


def test_nothing_picked_is_no_problem(picker: Picker) -> None:
    picker.set_key(1)
    picker.set_key(None)
    assert (picker.text(), picker.key(), picker.problem()) == ("", None, "")


def test_other_things_on_offer_keep_what_is_picked(picker: Picker) -> None:
    picker.set_key(1)
    picker.set_pairs([(1, "Ruth Okafor-Lee"), (9, "Walter")])
    assert (picker.key(), picker.text()) == (1, "Ruth Okafor-Lee")
    picker.set_pairs([(9, "Walter")])
    assert picker.key() is None
    assert "Ruth Okafor-Lee" in picker.problem()


def test_ten_thousand_are_quick(show: Show, qtbot: QtBot) -> None:
    picker = Picker(
        [(n, f"{n} block of Elm Street, house of neighbor {n * 7919}") for n in range(10_000)]
    )
    show(picker)
    started = time.thread_time()
    qtbot.keyClicks(picker, "neighbor 79")
    assert (time.thread_time() - started) / 11 < 0.1
    assert _popup(picker).isVisible()
    _popup(picker).hide()
