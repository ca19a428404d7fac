"""The page of the map: what it shows, and how streets and scanned maps come under it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.watchapp.operations.test_map_sheets import picture, streets
from tests.watchapp.operations.trends.places import SIDE, SOUTH, WEST, place, town
from ui.charts.map_plot import MapPlot
from ui.desk import Desk
from ui.dialogs.scan_dialog import ScanDialog
from ui.jobs import Jobs
from ui.pages.page import Notice
from ui.pages.trends.where_page import WherePage
from watchapp import clock
from watchapp.charts.ground import Scan, Shapes
from watchapp.queries.map_sheets import map_sheets
from watchapp.records import MapSheet
from watchapp.store import Change, Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 3, 31, 9, 0))
    with town(tmp_path) as made:
        for n in range(28):
            place(made, f"2026-02-{n + 1:02}", 5, 5, address="120 Oak St")
            place(made, f"2026-02-{n + 1:02}", n, n / 2, address=f"{n}00 Elm St")
        yield made


@pytest.fixture
def jobs(store: Store) -> Iterator[Jobs]:
    jobs = Jobs(store.path)
    yield jobs
    jobs.stop()


@pytest.fixture
def page(store: Store, jobs: Jobs, qtbot: QtBot) -> Iterator[WherePage]:
    desk = Desk(store)
    page = WherePage(desk, jobs)
    qtbot.addWidget(page)

    def take_in(change: Change) -> None:
        if page.concerned_by(change):
            page.refresh()

    desk.changed.connect(take_in)
    page.resize(1100, 800)
    page.show()
    page.refresh()
    settle(page, qtbot)
    yield page
    page.close()


def settle(page: WherePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.jobs.busy, timeout=10_000)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    chosen = "" if path is None else str(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (chosen, ""))


def ground(page: WherePage) -> MapPlot:
    (found,) = [each for each in page.findChildren(MapPlot) if each.isVisible()]
    return found


def drawn(page: WherePage, name: str) -> int:
    chart = ground(page).chart
    assert chart is not None
    found = [mark for mark in chart.marks if isinstance(mark, Shapes) and mark.series == name]
    return sum(len(mark.shapes) for mark in found)


def test_the_map_is_drawn_under_its_sentence(page: WherePage) -> None:
    assert "56 of 56 sightings" in page.view.sentences
    assert drawn(page, "Zones") == 2
    assert ground(page).height() > 300


def test_the_other_questions_have_no_map_and_no_sheets(page: WherePage, qtbot: QtBot) -> None:
    page.ask_question("places")
    settle(page, qtbot)
    assert "busiest fifth" in page.view.sentences
    assert not page.sheets.isVisible()
    page.ask_question("where")
    settle(page, qtbot)
    assert page.sheets.isVisible()


def test_streets_come_by_the_button_and_go_by_undo(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, streets(tmp_path))
    told: list[Notice] = []
    page.told.connect(told.append)
    button_named(page, "Import &streets…").click()
    qtbot.waitUntil(lambda: drawn(page, "Streets") == 2, timeout=10_000)
    assert "lie under the map" in told[-1].message
    page.desk.undo()
    qtbot.waitUntil(lambda: drawn(page, "Streets") == 0, timeout=10_000)


def test_a_bad_file_gets_a_sentence(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.geojson"
    bad.write_text(json.dumps({"type": "FeatureCollection", "features": []}))
    choose(monkeypatch, bad)
    with qtbot.waitSignal(page.jobs.troubled) as said:
        page.import_streets()
    assert "holds no streets" in said.args[0]


def test_nothing_chosen_changes_nothing(page: WherePage, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, None)
    page.import_streets()
    page.lay_scan()
    assert not page.jobs.busy


def test_a_sheet_is_unticked_and_removed(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, streets(tmp_path))
    page.import_streets()
    qtbot.waitUntil(lambda: drawn(page, "Streets") == 2, timeout=10_000)
    qtbot.waitUntil(lambda: len(boxes(page)) == 1)
    assert boxes(page)[0].text() == "streets"
    boxes(page)[0].click()
    qtbot.waitUntil(lambda: drawn(page, "Streets") == 0, timeout=10_000)
    qtbot.waitUntil(lambda: len(boxes(page)) == 1)
    button_named(page, "Remove").click()
    qtbot.waitUntil(lambda: not boxes(page), timeout=10_000)
    assert not map_sheets(page.desk.store)


def test_a_scanned_map_is_laid_down_by_two_clicks(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, picture(tmp_path))
    page.lay_scan()
    settle(page, qtbot)
    (dialog,) = page.findChildren(ScanDialog)
    assert not dialog.lay.isEnabled()
    area = dialog.view._area()
    for spot, words in (
        (area.bottomLeft(), f"{SOUTH}, {WEST}"),
        (area.topRight(), f"{SOUTH + SIDE}, {WEST + 2 * SIDE}"),
    ):
        toward = QPoint(2, -2) if spot == area.bottomLeft() else QPoint(-2, 2)
        qtbot.mouseClick(dialog.view, Qt.MouseButton.LeftButton, pos=spot.toPoint() + toward)
        focused = dialog.focusWidget()
        assert focused in {point.place for point in dialog.points}
        qtbot.keyClicks(focused, words)
    assert dialog.lay.isEnabled()
    assert "feet" in dialog.said.text()
    dialog.lay.click()
    qtbot.waitUntil(lambda: scans(page) == 1, timeout=10_000)
    (sheet,) = map_sheets(page.desk.store)
    assert sheet.first_lat == pytest.approx(SOUTH)
    assert sheet.first_x == pytest.approx(0, abs=5)
    assert sheet.first_y == pytest.approx(200, abs=5)


def test_two_equal_places_are_told_and_the_dialog_stays(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, picture(tmp_path))
    page.lay_scan()
    settle(page, qtbot)
    (dialog,) = page.findChildren(ScanDialog)
    dialog.points[1].set_pixel(300, 100)
    for point in dialog.points:
        point.place.setText(f"{SOUTH}, {WEST}")
    assert "same place on the ground" in dialog.said.text()
    assert not dialog.lay.isEnabled()
    dialog.reject()


def scans(page: WherePage) -> int:
    chart = ground(page).chart
    assert chart is not None
    return sum(isinstance(mark, Scan) for mark in chart.marks)


def boxes(page: WherePage) -> list[QCheckBox]:
    return [each for each in page.sheets.findChildren(QCheckBox) if each.isVisible()]


def button_named(page: WherePage, text: str) -> QPushButton:
    (found,) = [
        each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()
    ]
    return found


def test_a_sheet_that_was_found_elsewhere_has_the_keyboard(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, streets(tmp_path))
    page.import_streets()
    settle(page, qtbot)
    (sheet,) = map_sheets(page.desk.store)
    page.ask_question("places")
    settle(page, qtbot)
    page.open_found(MapSheet, sheet.id or 0)
    settle(page, qtbot)
    assert page.question.name == "where"
    assert page.focusWidget() is next(
        box for box in page.findChildren(QCheckBox) if box.text() == sheet.name
    )


def test_the_keyboard_stays_at_a_sheet_that_was_ticked(
    page: WherePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, streets(tmp_path))
    page.import_streets()
    settle(page, qtbot)
    (sheet,) = map_sheets(page.desk.store)

    def box() -> QCheckBox:
        return next(each for each in page.findChildren(QCheckBox) if each.text() == sheet.name)

    box().setFocus()
    qtbot.keyClick(box(), Qt.Key.Key_Space)
    settle(page, qtbot)
    assert not map_sheets(page.desk.store)[0].shown
    qtbot.waitUntil(lambda: box().isVisible() and page.focusWidget() is box())
