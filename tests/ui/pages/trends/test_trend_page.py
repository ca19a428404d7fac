"""A page of questions about trends, over a real log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.watchapp.issues import police
from tests.watchapp.logs import new_log, see
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.trends.pages import OverTimePage
from ui.tables.values_model import ValuesModel
from ui.widgets.empty_state import EmptyState
from watchapp import clock
from watchapp.charts.table import Table
from watchapp.operations.trends import TRENDS
from watchapp.records import Precision
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return a log of two days in January 2026, on the morning after them."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 7, 8, 0))
    with new_log(tmp_path / "log.db") as store:
        see(store, "2026-01-05 21:00")
        see(store, "2026-01-06 21:00", what="Noise or disorder")
        yield store


@pytest.fixture
def page(log: Store, qtbot: QtBot) -> Iterator[OverTimePage]:
    """Return the page with its first answer shown."""
    jobs = Jobs(log.path)
    made = OverTimePage(Desk(log), jobs)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    answered(made, qtbot)
    yield made
    made.close()
    jobs.stop()


def answered(page: OverTimePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)


def box(page: OverTimePage, name: str) -> QComboBox:
    (found,) = (each for each in page.findChildren(QComboBox) if each.accessibleName() == name)
    return found


def says(page: OverTimePage) -> str:
    return page.view.sentences


def copies(page: OverTimePage) -> list[QPushButton]:
    return [each for each in page.findChildren(QPushButton) if each.text().startswith("Copy")]


def test_it_answers_in_a_sentence_first(page: OverTimePage) -> None:
    assert says(page).splitlines() == [
        "1 on Jan 6, 2026 against 1 on Jan 5, 2026: too few to say anything.",
        "2 sightings and police records from Jan 5 to Jan 7, 2026.",
    ]


def test_a_choice_asks_again(page: OverTimePage, qtbot: QtBot) -> None:
    category = box(page, "Kind")
    category.setCurrentIndex(category.findText("Noise or disorder"))
    answered(page, qtbot)
    assert "\n1 sighting or police record" in says(page)


def test_no_answer_says_what_to_do_next(page: OverTimePage, qtbot: QtBot) -> None:
    source = box(page, "Source")
    source.setCurrentIndex(source.findText("Police records"))
    answered(page, qtbot)
    assert says(page).startswith("No police records")
    assert not any(button.isVisible() for button in copies(page))
    assert page.findChildren(EmptyState)[0].isVisible()
    assert page.offers() == frozenset()


def test_what_has_no_place_in_the_chart_is_no_empty_log(
    page: OverTimePage, log: Store, qtbot: QtBot
) -> None:
    police(log, *["2026-01-01 00:00"] * 30, precision=Precision.MONTH)
    source, unit = box(page, "Source"), box(page, "Counted by")
    source.setCurrentIndex(source.findText("Police records"))
    unit.setCurrentIndex(unit.findText("Week"))
    answered(page, qtbot)
    assert says(page) == (
        "30 police records are known only to the month and have no week here."
        " Counted by month, they have their place."
    )
    assert not page.findChildren(EmptyState)[0].isVisible()
    unit.setCurrentIndex(unit.findText("What suits the days"))
    answered(page, qtbot)
    assert "\n30 police records from Jan 1 to" in says(page)


def test_days_that_are_not_covered_are_named(page: OverTimePage, log: Store, qtbot: QtBot) -> None:
    police(log, *[f"2026-01-01 {hour:02}:00" for hour in range(24)])
    page.refresh()
    answered(page, qtbot)
    assert "The watch's log begins on Jan 5, 2026" in page.view.notes


def test_new_records_are_counted_after_a_refresh(
    page: OverTimePage, log: Store, qtbot: QtBot
) -> None:
    see(log, "2026-01-06 22:00")
    page.refresh()
    answered(page, qtbot)
    assert "\n3 sightings" in says(page)


def test_the_numbers_are_copied_as_csv(page: OverTimePage) -> None:
    page.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == '"Day","Property","Disorder","Total"'
    assert lines[1:] == [
        '"Jan 5, 2026","1","0","1"',
        '"Jan 6, 2026","0","1","1"',
        '"Jan 7, 2026 (not covered whole)","0","0","0"',
    ]


def test_the_chart_is_copied_as_a_picture(page: OverTimePage) -> None:
    page.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_the_model_of_numbers_is_sound(qtmodeltester: ModelTester) -> None:
    model = ValuesModel()
    model.show(Table(("Day", "Total"), (("Jan 1", 1200), ("Jan 2", 0))))
    qtmodeltester.check(model)
    assert model.data(model.index(0, 1)) == "1,200"


def test_the_keyboard_walks_as_the_eye_does(page: OverTimePage) -> None:
    page.resize(1280, 800)
    page.activateWindow()
    page._chips.setFocus()
    walked: list[str] = []
    while len(walked) < 14:
        widget = page.focusWidget()
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        walked.append(widget.accessibleName() or text.replace("&", ""))
        page.focusNextChild()
    boxes = ["Days", "Source", "Zone", "Kind", "Counted by", "Split by", "Rolling mean"]
    chart = "Sightings and police records by day"
    below = ["Copy picture", "Copy numbers (CSV)", chart, "How this is worked out"]
    first = walked.index("Days")
    assert walked[first : first + 12] == [*boxes, chart, *below]


def test_no_question_has_more_options_than_there_is_room_for(page: OverTimePage) -> None:
    assert max(len(each.options) for each in TRENDS) <= len(page._filter._slots)
