"""A list of a large log is read behind the window; what stood there stays until then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import see
from ui.desk import Desk
from ui.jobs import Jobs
from ui.tables.listing import LongListing
from ui.tables.record_list import RecordList
from ui.tables.record_model import Column, RecordModel
from watchapp.errors import WatchError
from watchapp.queries.sightings import SightingLine, Sought, sighting_keys, sighting_lines
from watchapp.records import Sighting
from watchapp.store import Store

FIRST = datetime(2026, 1, 1, 12)


@pytest.fixture
def seen(store: Store) -> list[int]:
    """Return thirty sightings, one an hour."""
    return [see(store, f"{FIRST + timedelta(hours=n):%Y-%m-%dT%H:%M}") for n in range(30)]


class Asking:
    """What is looked for, and how often it was asked for."""

    def __init__(self, seen: list[int]) -> None:
        self.seen = seen
        self.sought = Sought()
        self.orders: list[str] = []
        self.refuses = False

    def question(self, order: str, backward: bool):  # type: ignore[no-untyped-def]
        self.orders.append(order)
        sought, refuses = self.sought, self.refuses

        def ask(store: Store) -> Sequence[int]:
            if refuses:
                raise WatchError("The log is being moved; try again.")
            return sighting_keys(store, sought, order=order, backward=backward)

        return ask


@pytest.fixture
def asking(seen: list[int]) -> Asking:
    return Asking(seen)


@pytest.fixture
def table(desk: Desk, jobs: Jobs, asking: Asking, qtbot: QtBot) -> RecordList:
    """Return a list for which thirty records are many."""
    columns: tuple[Column[SightingLine], ...] = (
        Column("When", lambda line: f"{line.occurred_from:%H}", order="when"),
        Column("Where", lambda line: line.address, order="where", shown=False),
    )
    listing = LongListing(
        kind=Sighting,
        question=asking.question,
        lines=sighting_lines,
        desk=desk,
        jobs=jobs,
        near=29,
    )
    table = RecordList(RecordModel(columns, listing, order="when"), name="long")
    qtbot.addWidget(table)
    return table


def read(table: RecordList, qtbot: QtBot) -> list[int]:
    """Wait for the answer and return the numbers that are listed."""
    qtbot.waitUntil(lambda: not table.records.is_waiting)
    return [table.records.key_at(row) for row in range(table.records.rowCount())]


def test_the_list_is_empty_until_it_is_read(
    table: RecordList, seen: list[int], qtbot: QtBot
) -> None:
    table.reload()
    assert table.records.rowCount() == 0
    assert table.records.is_waiting
    assert read(table, qtbot) == seen


def test_what_stood_there_stays_until_the_answer(
    table: RecordList, seen: list[int], asking: Asking, qtbot: QtBot
) -> None:
    table.reload()
    read(table, qtbot)
    table.select(seen[10:12])
    asking.sought = Sought(first=datetime(2026, 1, 1).date(), last=datetime(2026, 1, 1).date())
    table.reload()
    assert table.records.rowCount() == len(seen)
    assert read(table, qtbot) == seen[:12]
    assert table.selected() == seen[10:12]


def test_only_the_last_question_is_answered(
    table: RecordList, seen: list[int], asking: Asking, qtbot: QtBot
) -> None:
    answers: list[int] = []
    table.records.answered.connect(lambda: answers.append(table.records.rowCount()))
    for words in ("no", "nothing", ""):
        asking.sought = Sought(words=words)
        table.reload()
    assert read(table, qtbot) == seen
    qtbot.wait(50)
    assert answers == [len(seen)]


def test_sorting_waits_for_its_answer(table: RecordList, seen: list[int], qtbot: QtBot) -> None:
    table.reload()
    read(table, qtbot)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.records.key_at(0) == seen[0]
    assert read(table, qtbot) == seen[::-1]


def test_what_cannot_be_read_is_told_and_the_list_stands(
    table: RecordList, asking: Asking, jobs: Jobs, qtbot: QtBot
) -> None:
    table.reload()
    read(table, qtbot)
    asking.refuses = True
    with qtbot.waitSignal(jobs.troubled) as told:
        table.reload()
    assert told.args == ["The log is being moved; try again."]
    assert read(table, qtbot) == asking.seen


def test_a_short_list_is_there_at_once(desk: Desk, jobs: Jobs, asking: Asking) -> None:
    listing = LongListing(
        kind=Sighting, question=asking.question, lines=sighting_lines, desk=desk, jobs=jobs
    )
    columns: tuple[Column[SightingLine], ...] = (
        Column("When", lambda line: f"{line.occurred_from:%H}", order="when"),
    )
    model = RecordModel(columns, listing, order="when")
    model.reload()
    assert model.rowCount() == len(asking.seen)
