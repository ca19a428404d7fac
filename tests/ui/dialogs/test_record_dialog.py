"""A form's window: it hands over, asks before words go, and stays open while they are unsaved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.dialogs.record_dialog import RecordDialog
from ui.forms.blanks import blank
from ui.forms.form_draft import FormDraft, draft_name
from ui.forms.known import Known
from ui.forms.record_form import RecordForm
from ui.forms.zone_layout import ZONE
from watchapp.errors import Problem
from watchapp.records import Zone
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as log:
        yield log


@pytest.fixture
def dialog(qtbot: QtBot, store: Store) -> RecordDialog:
    zone = blank(Zone)
    form: RecordForm[Any] = RecordForm(ZONE, Known(), zone)
    draft = FormDraft(Desk(store), draft_name(zone), form)
    opened = RecordDialog("New zone", form, draft, followups=[("more", "Save and add another")])
    opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(opened, before_close_func=lambda each: each.form.begin_anew())
    opened.show()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def type_name(qtbot: QtBot, words: str = "Elm Row") -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def question() -> QMessageBox | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    return next((each for each in found if each.isVisible()), None)


def answer(words: str) -> None:
    box = question()
    assert box is not None
    next(b for b in box.buttons() if b.text().replace("&", "") == words).click()


def said(dialog: RecordDialog) -> str:
    return dialog._said.text()


def test_the_first_field_has_the_keyboard_and_ctrl_enter_hands_over(
    qtbot: QtBot, dialog: RecordDialog
) -> None:
    type_name(qtbot)
    with qtbot.waitSignal(dialog.handed_over) as handed:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert handed.args is not None
    entry, then = handed.args
    assert (entry.record.name, then) == ("Elm Row", "")
    assert dialog.isVisible()


def test_enter_alone_saves_nothing(qtbot: QtBot, dialog: RecordDialog) -> None:
    type_name(qtbot)
    with qtbot.assertNotEmitted(dialog.handed_over):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_followup_is_handed_over_with_its_name(qtbot: QtBot, dialog: RecordDialog) -> None:
    type_name(qtbot)
    with qtbot.waitSignal(dialog.handed_over) as handed:
        dialog.followups["more"].click()
    assert handed.args is not None
    assert handed.args[1] == "more"


def test_save_is_gated_and_says_why(qtbot: QtBot, dialog: RecordDialog) -> None:
    dialog.form.fields.editors["households"].set_words("some")
    with qtbot.assertNotEmitted(dialog.handed_over):
        dialog.save.click()
    assert said(dialog).startswith("2 things")
    assert [bool(row.problem()) for row in dialog.form.fields.rows.values()].count(True) == 2
    type_name(qtbot)
    dialog.save.click()
    assert said(dialog).startswith("One thing")


def test_escape_closes_at_once_where_nothing_was_typed(qtbot: QtBot, dialog: RecordDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert question() is None
    assert not dialog.isVisible()


def test_escape_asks_before_words_go(qtbot: QtBot, dialog: RecordDialog, store: Store) -> None:
    type_name(qtbot)
    qtbot.waitUntil(lambda: bool(store.drafts()))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    answer("Go on writing")
    assert dialog.isVisible()
    dialog.close()
    assert dialog.isVisible()
    answer("Discard")
    assert not dialog.isVisible()
    assert store.drafts() == ()


def test_words_are_kept_within_a_second_and_dropped_when_saved(
    qtbot: QtBot, dialog: RecordDialog, store: Store
) -> None:
    type_name(qtbot)
    qtbot.waitUntil(lambda: bool(store.drafts()))
    (draft,) = store.drafts()
    assert (draft.form, draft.words["name"]) == ("zone:new", "Elm Row")
    dialog.finish()
    assert store.drafts() == ()


def test_trouble_leaves_the_words_standing(qtbot: QtBot, dialog: RecordDialog) -> None:
    type_name(qtbot)
    dialog.complain("The disk is full; make room and save again.")
    assert said(dialog) == "The disk is full; make room and save again."
    dialog.show_found([Problem("name", "There is such a zone."), Problem("uid", "No UUID.")])
    assert dialog.form.fields.rows["name"].problem() == "There is such a zone."
    assert dialog.form._elsewhere.text() == "No UUID."
    assert dialog.form.entry().record.name == "Elm Row"


def test_old_words_are_offered_and_can_be_let_go(
    qtbot: QtBot, dialog: RecordDialog, store: Store
) -> None:
    dialog.form.set_words({"name": "Elm R"})
    dialog.offer_old_words("Typed yesterday and not saved.")
    qtbot.waitUntil(lambda: bool(store.drafts()))
    (anew,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Begin anew"]
    anew.click()
    assert dialog.form.fields.editors["name"].words() == ""
    assert store.drafts() == ()
    assert not dialog.form.was_altered()


def test_no_button_is_pressed_by_enter_from_a_field(dialog: RecordDialog) -> None:
    buttons = dialog.findChildren(QPushButton)
    assert buttons
    assert not [button.text() for button in buttons if button.autoDefault() or button.isDefault()]
    assert not dialog.findChildren(QDialogButtonBox)
