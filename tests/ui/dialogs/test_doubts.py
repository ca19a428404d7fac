"""What is doubtful is asked about once, and kept as it is when the captain says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.dialogs.record_dialog import RecordDialog
from ui.forms.blanks import blank
from ui.forms.form_draft import FormDraft, draft_name
from ui.forms.known import Known
from ui.forms.member_layout import MEMBER
from ui.forms.record_form import RecordForm
from watchapp import clock
from watchapp.records import Member

Opens = Callable[[Member], RecordDialog]


@pytest.fixture
def opens(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))
    store = new_log(tmp_path / "log.db")

    def dialog(member: Member) -> RecordDialog:
        form: RecordForm[Any] = RecordForm(MEMBER, Known(), member)
        opened = RecordDialog("Member", form, FormDraft(Desk(store), draft_name(member), form))
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(opened, before_close_func=lambda _: form.begin_anew())
        opened.show()
        return opened

    yield dialog
    store.close()


def test_a_day_ahead_is_asked_about_once(qtbot: QtBot, opens: Opens) -> None:
    dialog = opens(blank(Member, name="Ada Marsh", joined=date(2026, 3, 1)))
    with qtbot.assertNotEmitted(dialog.handed_over):
        dialog.save.click()
    assert "in the future" in dialog.form.fields.rows["joined"].doubt()
    assert "Save once more" in dialog._said.text()
    with qtbot.waitSignal(dialog.handed_over):
        dialog.save.click()


def test_another_doubt_is_asked_about_anew(qtbot: QtBot, opens: Opens) -> None:
    dialog = opens(blank(Member, name="Ada Marsh", joined=date(2026, 3, 1)))
    dialog.save.click()
    dialog.form.fields.editors["joined"].set_value(date(1981, 3, 1))
    with qtbot.assertNotEmitted(dialog.handed_over):
        dialog.save.click()
    assert "long ago" in dialog.form.fields.rows["joined"].doubt()


def test_what_stood_in_the_log_before_is_not_asked_about(qtbot: QtBot, opens: Opens) -> None:
    dialog = opens(Member(id=3, uid="", name="Ada Marsh", joined=date(1981, 3, 1)))
    with qtbot.waitSignal(dialog.handed_over):
        dialog.save.click()


def test_a_problem_comes_before_a_doubt(qtbot: QtBot, opens: Opens) -> None:
    dialog = opens(blank(Member, name="", joined=date(2026, 3, 1)))
    with qtbot.assertNotEmitted(dialog.handed_over):
        dialog.save.click()
        dialog.save.click()
    assert dialog.form.fields.rows["name"].problem()
