"""The sheet of a month: its days, its marks, and what is painted of them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.colors import DARK, LIGHT
from ui.widgets.day_cell import DayMark, MonthModel
from ui.widgets.month_view import MonthView

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = date(2026, 3, 10)


@pytest.fixture
def view(qtbot: QtBot) -> MonthView:
    view = MonthView(WEEKDAYS, spell=date.isoformat, colors=lambda: LIGHT, day=DAY)
    qtbot.addWidget(view)
    view.resize(840, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_model_is_one(qtmodeltester: ModelTester) -> None:
    model = MonthModel(WEEKDAYS, date.isoformat)
    model.show_month(DAY)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("day", "weeks", "first", "last"),
    [
        (date(2026, 2, 10), 4, date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 3, 10), 5, date(2026, 3, 1), date(2026, 4, 4)),
        (date(2026, 8, 31), 6, date(2026, 7, 26), date(2026, 9, 5)),
    ],
)
def test_a_month_has_whole_weeks_from_sunday(  # noqa: PLR0917 - a table
    view: MonthView, day: date, weeks: int, first: date, last: date
) -> None:
    view.set_day(day)
    model = view.model()
    assert model.rowCount() == weeks
    assert view.days() == (first, last)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(7)]
    assert heads == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert view.currentIndex().data() == str(day.day)


def test_another_month_asks_for_its_marks_and_another_day_does_not(
    view: MonthView, qtbot: QtBot
) -> None:
    turned: list[date] = []
    view.turned.connect(lambda: turned.append(view.day()))
    view.set_day(date(2026, 3, 31))
    assert turned == []
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert turned == [date(2026, 4, 1)]


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
        (date(2027, 2, 28), 12, date(2028, 2, 28)),
    ],
)
def test_a_shorter_month_ends_sooner(view: MonthView, day: date, months: int, there: date) -> None:
    view.set_day(day)
    view.turn(months)
    assert view.day() == there


def test_a_day_is_opened_by_enter_and_by_a_double_click(view: MonthView, qtbot: QtBot) -> None:
    opened: list[date] = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    at = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [DAY, DAY]


def test_a_press_chooses_its_day(view: MonthView, qtbot: QtBot) -> None:
    index: QModelIndex = view.model().index(0, 3)
    at = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.day() == date(2026, 3, 4)


def test_marks_are_said_in_full(view: MonthView) -> None:
    mark = DayMark("!", "1/2 Evening", "warning", "one more member wanted")
    view.set_marks({DAY: (mark,)}, today=DAY)
    said = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "2026-03-10\none more member wanted"


def inks(view: MonthView, day: date) -> set[str]:
    """Return the colors that stand in a day's cell."""
    view.viewport().repaint()
    image: QImage = view.viewport().grab().toImage()
    cell = view.visualRect(view.model().index((day - view.days()[0]).days // 7, 2))
    points = [
        (x, y) for x in range(cell.left(), cell.right()) for y in range(cell.top(), cell.bottom())
    ]
    return {image.pixelColor(x, y).name() for x, y in points}


def test_what_is_painted_follows_marks_and_look(qtbot: QtBot) -> None:
    looks = [LIGHT]
    view = MonthView(WEEKDAYS, spell=date.isoformat, colors=lambda: looks[-1], day=date(2026, 3, 1))
    qtbot.addWidget(view)
    view.resize(840, 600)
    with qtbot.waitExposed(view):
        view.show()
    assert LIGHT.danger not in inks(view, DAY)
    view.set_marks({DAY: (DayMark("✗", "█████", "danger"),)}, today=date(2026, 3, 2))
    assert {LIGHT.danger, LIGHT.raised} <= inks(view, DAY)
    looks.append(DARK)
    assert {DARK.danger, DARK.raised} <= inks(view, DAY)


def test_what_has_no_room_is_counted(view: MonthView) -> None:
    """A day may hold more than its cell: nothing is painted over the next one."""
    marks = tuple(DayMark("!", f"shift {n}", "warning") for n in range(30))
    view.set_marks({DAY: marks}, today=DAY)
    view.resize(300, 300)
    below = date(2026, 3, 17)
    assert LIGHT.warning not in inks(view, below)
