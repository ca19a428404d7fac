"""The form of the watch itself: quorum and public holidays, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.dialogs.record_dialog import RecordDialog
from ui.forms.known import known_to
from ui.pages.entering import Entering
from ui.watch_details import entering_watch, form_of_watch
from watchapp.queries.watch import watch_of


@pytest.fixture
def entering(desk: Desk, qtbot: QtBot) -> Iterator[Entering]:
    window = QWidget()
    qtbot.addWidget(window)
    found = entering_watch(window, desk)
    found.open(form_of_watch(desk.store), known_to(desk.store))
    yield found
    if found.dialog is not None:
        found.dialog._let_go()


def dialog_of(entering: Entering) -> RecordDialog:
    assert entering.dialog is not None
    return entering.dialog


def test_quorum_and_holidays_are_kept(entering: Entering, desk: Desk) -> None:
    editors = dialog_of(entering).form.fields.editors
    editors["quorum"].set_words("7")
    editors["holidays_of"].set_words("US-CA")
    dialog_of(entering).hand_over()
    kept = watch_of(desk.store)
    assert (kept.quorum, kept.holidays_of) == (7, "US-CA")
    assert entering.dialog is None


def test_a_country_without_known_holidays_is_told_under_its_field(
    entering: Entering, desk: Desk
) -> None:
    fields = dialog_of(entering).form.fields
    fields.editors["holidays_of"].set_words("XX")
    dialog_of(entering).hand_over()
    assert "XX" in fields.rows["holidays_of"].problem()
    assert watch_of(desk.store).holidays_of == "US"
