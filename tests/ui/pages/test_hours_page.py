"""The hours of a month, to read, to copy and to hand over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.hours_page import HoursPage
from watchapp import clock
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.records import Member, Patrol, Turnout


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HoursPage]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))
    path = tmp_path / "log.db"
    with new_log(path) as store:
        save_member(store, Member(name="Ada Marsh"))
        patrol = Patrol(
            actual_from=datetime(2026, 1, 10, 20), actual_to=datetime(2026, 1, 10, 21, 30)
        )
        save_patrol(store, patrol, turnouts=[Turnout(patrol=None, member=1)])
        jobs = Jobs(path)
        shown = HoursPage(Desk(store), jobs)
        qtbot.addWidget(shown)
        shown.refresh()
        yield shown
        jobs.stop()


def test_the_last_full_month_is_shown_first(page: HoursPage) -> None:
    model = page.by_member.table.model()
    assert [model.index(0, column).data() for column in (0, 2, 5)] == ["Ada Marsh", "1:30", "1:30"]
    page.before.click()
    assert not page.offers()
    page.after.click()
    assert page.offers() == {"copy"}


def test_hours_are_copied_and_saved(page: HoursPage, tmp_path: Path) -> None:
    page.copy()
    assert "Ada Marsh\t\t1:30" in QGuiApplication.clipboard().text()
    page.save_to(tmp_path / "hours.csv")
    assert b'"Ada Marsh"' in (tmp_path / "hours.csv").read_bytes()
