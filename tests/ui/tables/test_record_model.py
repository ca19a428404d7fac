"""A table of records reads no more than is looked at, and keeps what was selected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.tables.short_listing import Listing
from ui.tables.record_list import RecordList
from ui.tables.record_model import BLOCK, BLOCKS, Column, RecordModel


@dataclass
class Log:
    """Records 1 to `size`, each a word, and which of them were read."""

    size: int
    read: list[int] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)

    def keys(self, order: str, backward: bool) -> list[int]:
        found = [key for key in range(1, self.size + 1) if key not in self.gone]
        if order == "ending":
            found.sort(key=lambda key: (key % 10, key))
        return found[::-1] if backward else found

    def lines(self, keys: Sequence[int]) -> Mapping[int, str]:
        self.read.extend(keys)
        return {key: f"record {key}" for key in keys if key not in self.gone}


def model_of(log: Log) -> RecordModel[str]:
    columns: tuple[Column[str], ...] = (
        Column("Name", lambda line: line, order="number"),
        Column("End", lambda line: line[-1], order="ending", right=True),
        Column("Sign", lambda _: "", icon=lambda _: "zone"),
    )
    model = RecordModel(columns, Listing(log.keys, log.lines), order="number")
    model.reload()
    return model


def words(model: RecordModel[str], row: int) -> object:
    return model.index(row, 0).data()


def test_it_is_a_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model_of(Log(300)))


def test_only_what_is_looked_at_is_read() -> None:
    log = Log(100_000)
    model = model_of(log)
    assert log.read == []
    assert words(model, 70_000) == "record 70001"
    assert len(log.read) == BLOCK
    assert words(model, 70_001) == "record 70002"
    assert len(log.read) == BLOCK
    assert words(model, 99_999) == "record 100000"


def test_no_more_blocks_are_kept_than_fit() -> None:
    log = Log(BLOCK * (BLOCKS + 1))
    model = model_of(log)
    for block in range(BLOCKS + 1):
        words(model, block * BLOCK)
    read = len(log.read)
    words(model, BLOCKS * BLOCK)
    assert len(log.read) == read
    words(model, 0)
    assert len(log.read) == read + BLOCK


def test_sorting_goes_by_the_columns_that_have_an_order() -> None:
    model = model_of(Log(12))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [words(model, row) for row in range(3)] == ["record 9", "record 8", "record 7"]
    assert model.order == (1, Qt.SortOrder.DescendingOrder)
    model.sort(2)
    assert model.order == (1, Qt.SortOrder.DescendingOrder)


def test_a_change_of_words_alone_repaints_and_moves_nothing(qtbot: QtBot) -> None:
    log = Log(5)
    model = model_of(log)
    words(model, 0)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.reload()
    words(model, 0)
    assert log.read == [1, 2, 3, 4, 5] * 2


def test_a_record_that_went_meanwhile_is_blank() -> None:
    log = Log(3)
    model = model_of(log)
    log.gone.add(2)
    assert [words(model, row) for row in range(3)] == ["record 1", None, "record 3"]
    assert model.index(1, 2).data(Qt.ItemDataRole.DecorationRole) is None


def test_heads_and_numbers_stand_to_the_right_together() -> None:
    model = model_of(Log(1))
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == model.index(0, 1).data(role)
    assert model.headerData(0, Qt.Orientation.Horizontal, role) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.fixture
def listed(qtbot: QtBot) -> tuple[Log, RecordList]:
    log = Log(400)
    view = RecordList(model_of(log), name="numbers")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    qtbot.waitExposed(view)
    return log, view


def test_selection_stays_with_its_records(listed: tuple[Log, RecordList]) -> None:
    log, view = listed
    view.select([7, 200])
    log.gone = {1, 2, 200}
    view.reload()
    assert view.selected() == [7]
    assert view.selected_rows() == [4]
    log.gone = set()
    view.reload()
    assert view.selected() == [7]


def test_sorting_by_the_head_keeps_the_selection(
    qtbot: QtBot, listed: tuple[Log, RecordList]
) -> None:
    _, view = listed
    view.select([7])
    header = view.horizontalHeader()
    header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert view.records.order == (1, Qt.SortOrder.DescendingOrder)
    assert view.selected() == [7]
    header.setSortIndicator(2, Qt.SortOrder.AscendingOrder)  # that column has no order
    assert header.sortIndicatorSection() == 1


def test_a_record_is_brought_into_sight(listed: tuple[Log, RecordList]) -> None:
    _, view = listed
    assert view.show_record(399)
    assert view.selected() == [399]
    assert view.viewport().rect().contains(view.visualRect(view.records.index(398, 0)).center())
    assert not view.show_record(4000)


def test_the_place_in_the_list_is_kept(listed: tuple[Log, RecordList]) -> None:
    log, view = listed
    view.verticalScrollBar().setValue(500)
    log.gone = {400}
    view.reload()
    assert view.verticalScrollBar().value() == 500
