"""This against that, over a real log: the sentence first, then every line with its verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.trends.pages import ComparePage
from watchapp import clock
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return a log of two years in which only noise grew."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 6, 23, 0))
    first = datetime(2024, 1, 1, 20)
    days = [first + timedelta(days=n) for n in range(731)]
    with new_log(tmp_path / "log.db") as store:
        police(store, *(str(day) for day in days), what="Bicycle taken")
        noisy = [day for day in days if day.year == 2025 or day.day % 2 == 0]
        police(store, *(str(day) for day in noisy), what="Noise or disorder")
        yield store


@pytest.fixture
def page(log: Store, qtbot: QtBot) -> Iterator[ComparePage]:
    """Return the page with its first answer shown."""
    jobs = Jobs(log.path)
    made = ComparePage(Desk(log), jobs)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
    yield made
    made.close()
    jobs.stop()


def ask(page: ComparePage, name: str, qtbot: QtBot) -> None:
    page.ask_question(name)
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)


def test_months_are_compared_first(page: ComparePage) -> None:
    assert page.view.sentences.splitlines()[0] == (
        "62 in December 2025 against 60 in November 2025: this could well be chance."
    )


def test_each_line_says_whether_it_is_real(page: ComparePage, qtbot: QtBot) -> None:
    ask(page, "year_over_year", qtbot)
    first, second = page.view.sentences.splitlines()
    assert first.startswith("730 in 2025 against 545 in 2024 (+34 %): more than chance")
    assert second.endswith("give: more of Noise or disorder (365 against 179).")
    table = next(each for each in page.view.findChildren(QTableView) if each.isVisible())
    model = table.model()
    last = model.columnCount() - 1
    assert model.headerData(last, Qt.Orientation.Horizontal) == "Is that real?"
    said = {model.index(row, 0).data(): model.index(row, last).data() for row in range(3)}
    assert said["Bicycle taken"] == "this could well be chance"
    assert said["Noise or disorder"].startswith("more than chance alone would usually give")


def test_numbers_stand_under_each_other(page: ComparePage, qtbot: QtBot) -> None:
    ask(page, "year_over_year", qtbot)
    model = next(each for each in page.view.findChildren(QTableView) if each.isVisible()).model()
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [model.index(1, column).data(role) & Qt.AlignmentFlag.AlignRight for column in range(5)]
    assert [bool(side) for side in sides] == [False, True, True, True, False]
    head = model.headerData(3, Qt.Orientation.Horizontal, role)
    assert head & Qt.AlignmentFlag.AlignRight


def test_the_lines_are_copied_with_their_verdicts(page: ComparePage, qtbot: QtBot) -> None:
    ask(page, "year_to_date", qtbot)
    page.copy_table()
    text = QGuiApplication.clipboard().text()
    head, this_year, before = text.splitlines()
    assert head.endswith('"Is that real?"')
    assert this_year == '"2025","365","730","",""'
    assert before.startswith('"2024","366","545","\'+34 %","more than chance')
