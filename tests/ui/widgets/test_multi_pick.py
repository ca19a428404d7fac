"""Several people, each with a role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.widgets.multi_pick import MultiPick

PEOPLE = ((1, "Ruth Okafor"), (2, "Sam Delgado"), (3, "Priya Nair"))
ROLES = (("member", "Member"), ("lead", "Lead"))
Show = Callable[[QWidget], None]


@pytest.fixture
def crew(show: Show) -> MultiPick:
    """Give an empty crew."""
    crew = MultiPick(PEOPLE, roles=ROLES, nobody="Nobody yet")
    show(crew)
    return crew


def _seen(crew: MultiPick, kind: type[QWidget]) -> list[QWidget]:
    """Return the widgets of a kind that can be seen."""
    QApplication.processEvents()  # what was just put in a layout is shown by an event
    return [widget for widget in crew.findChildren(kind) if widget.isVisible()]


def test_typing_a_name_adds_a_person_and_clears_the_line(crew: MultiPick, qtbot: QtBot) -> None:
    qtbot.keyClicks(crew.picker, "Ruth Okafor")
    assert crew.picked() == ()  # it might become a longer name
    with qtbot.waitSignal(crew.changed):
        qtbot.keyClick(crew.picker, Qt.Key.Key_Return)
    assert crew.picked() == ((1, "member"),)
    assert crew.picker.text() == ""
    assert [it.text() for it in _seen(crew, QLabel)] == ["Ruth Okafor"]  # type: ignore[attr-defined]


def test_tab_goes_down_the_list_and_only_then_on(show: Show, qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    crew, after = MultiPick(PEOPLE, roles=ROLES), QLineEdit()
    column.addWidget(crew)
    column.addWidget(after)
    show(form)
    crew.set_picked([(1, "member"), (2, "lead")])
    roles, buttons = _seen(crew, QComboBox), _seen(crew, QPushButton)
    crew.picker.setFocus()
    for expected in (roles[0], buttons[0], roles[1], buttons[1], after):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_choosing_in_the_list_adds_once(crew: MultiPick, qtbot: QtBot) -> None:
    told = list[None]()
    crew.changed.connect(lambda: told.append(None))
    for name in ("sam", "priya"):
        qtbot.keyClicks(crew.picker, name)
        popup = crew.picker.completer().popup()
        assert popup is not None
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        with qtbot.waitSignal(crew.changed):
            qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert crew.picked() == ((2, "member"), (3, "member"))
    assert (len(told), crew.picker.text(), crew.picker.key()) == (2, "", None)


def test_the_enter_that_adds_does_not_save_the_dialog(show: Show, qtbot: QtBot) -> None:
    dialog = QDialog()
    crew = MultiPick(PEOPLE, roles=ROLES)
    save = QPushButton("Save")
    column = QVBoxLayout(dialog)
    column.addWidget(crew)
    column.addWidget(save)
    save.setDefault(True)
    save.clicked.connect(dialog.accept)
    show(dialog)
    crew.setFocus()
    with qtbot.assertNotEmitted(dialog.accepted), qtbot.waitSignal(crew.changed):
        qtbot.keyClicks(crew.picker, "okaf")
        qtbot.keyClick(crew.picker, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(crew.picker, Qt.Key.Key_Return)


def test_nobody_is_said_and_a_person_is_not_offered_twice(crew: MultiPick, qtbot: QtBot) -> None:
    assert [it.text() for it in _seen(crew, QLabel)] == ["Nobody yet"]  # type: ignore[attr-defined]
    crew.set_picked([(1, "lead"), (2, "member")])
    crew.picker.setText("ruth okafor")
    qtbot.keyClick(crew.picker, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert crew.picked() == ((1, "lead"), (2, "member"))
    assert crew.problem()


def test_a_role_is_chosen_beside_the_name(crew: MultiPick, qtbot: QtBot) -> None:
    crew.set_picked([(1, "member"), (2, "member")])
    roles = crew.findChildren(QComboBox)[-1]
    assert roles.accessibleName() == "Role of Sam Delgado"
    with qtbot.waitSignal(crew.changed):
        qtbot.keyClick(roles, Qt.Key.Key_Down)
    assert crew.picked() == ((1, "member"), (2, "lead"))


def test_a_button_takes_a_person_off(crew: MultiPick, qtbot: QtBot) -> None:
    crew.set_picked([(1, "lead"), (2, "member")])
    remove = next(
        it for it in crew.findChildren(QPushButton) if it.accessibleName() == "Remove Ruth Okafor"
    )
    with qtbot.waitSignal(crew.changed):
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert crew.picked() == ((2, "member"),)
    assert crew.picker.hasFocus()


def test_delete_takes_the_person_of_the_row_off(crew: MultiPick, qtbot: QtBot) -> None:
    crew.set_picked([(1, "lead"), (2, "member")])
    roles = _seen(crew, QComboBox)[-1]
    roles.setFocus()
    qtbot.keyClick(roles, Qt.Key.Key_Delete)
    assert crew.picked() == ((1, "lead"),)


def test_somebody_no_longer_on_offer_keeps_the_name(crew: MultiPick) -> None:
    crew.set_picked([(1, "lead")])
    crew.set_pairs([(3, "Priya Nair")])
    assert crew.picked() == ((1, "lead"),)
    assert [it.text() for it in _seen(crew, QLabel)] == ["Ruth Okafor"]  # type: ignore[attr-defined]
