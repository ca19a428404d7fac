"""What is laid under the map: kept in the log, drawn where it belongs, undone like the rest."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.watchapp.logs import new_log, see
from tests.watchapp.operations.trends.places import SIDE, SOUTH, WEST, place, town
from watchapp.analysis.projection import Flat
from watchapp.analysis.underlay import Pin
from watchapp.charts.chart import Chart
from watchapp.charts.ground import Scan, Shapes
from watchapp.errors import ReadError, WatchError
from watchapp.operations.ground import sheets_under
from watchapp.operations.map_sheets import (
    lay_scanned_map,
    lay_streets,
    pin_sheet,
    read_scanned_map,
    save_sheet,
)
from watchapp.operations.removals import remove_records
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.map_sheets import map_sheets
from watchapp.records import MapSheet
from watchapp.store import Store

PINS = (
    Pin(0, 200, SOUTH, WEST),
    Pin(400, 0, SOUTH + SIDE, WEST + 2 * SIDE),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with town(tmp_path) as made:
        place(made, "2026-02-01", 5, 5)
        yield made


def streets(folder: Path, name: str = "streets.geojson") -> Path:
    ways = [[[WEST, SOUTH], [WEST + SIDE, SOUTH]], [[WEST, SOUTH], [WEST, SOUTH + SIDE]]]
    content = {"type": "MultiLineString", "coordinates": ways}
    path = folder / name
    path.write_text(json.dumps(content))
    return path


def picture(folder: Path, name: str = "old map.png") -> Path:
    image = Image.new("RGB", (400, 200), "beige")
    path = folder / name
    image.save(path)
    return path


def chart_of(store: Store) -> Chart:
    question = trend_named("where")
    assert question is not None
    (chart,) = question.answer(store, Asked(date(2026, 3, 1))).charts
    return chart


def streets_on(chart: Chart) -> int:
    found = [m for m in chart.marks if isinstance(m, Shapes) and m.series == "Streets"]
    return sum(len(mark.shapes) for mark in found)


def scans_on(chart: Chart) -> list[Scan]:
    return [mark for mark in chart.marks if isinstance(mark, Scan)]


def test_streets_are_kept_and_drawn_until_undone(store: Store, tmp_path: Path) -> None:
    path = streets(tmp_path)
    change = lay_streets(store, path)
    path.unlink()
    assert change.label == "Import streets"
    assert streets_on(chart_of(store)) == 2
    store.undo()
    assert streets_on(chart_of(store)) == 0
    store.redo()
    assert streets_on(chart_of(store)) == 2


def test_streets_lie_where_the_zones_lie(store: Store, tmp_path: Path) -> None:
    lay_streets(store, streets(tmp_path))
    chart = chart_of(store)
    ways, zones = (
        next(m for m in chart.marks if isinstance(m, Shapes) and m.series == name)
        for name in ("Streets", "Zones")
    )
    oak = zones.shapes[1].window
    assert ways.shapes[0].rings[0][0] == pytest.approx((oak.left, oak.bottom), abs=0.01)


def test_a_sheet_is_hidden_shown_and_removed(store: Store, tmp_path: Path) -> None:
    key = lay_streets(store, streets(tmp_path)).key_of(MapSheet)
    sheet = store.get(MapSheet, key)
    save_sheet(store, replace(sheet, shown=False), was=sheet)
    assert streets_on(chart_of(store)) == 0
    store.undo()
    remove_records(store, MapSheet, [key])
    assert not map_sheets(store)
    store.undo()
    assert streets_on(chart_of(store)) == 2


def test_a_file_that_is_no_map_gets_one_sentence_and_leaves_nothing(
    store: Store, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.geojson"
    bad.write_text("Dear neighbors")
    with pytest.raises(ReadError, match="is no GeoJSON file"):
        lay_streets(store, bad)
    with pytest.raises(ReadError, match="cannot be read"):
        lay_streets(store, tmp_path / "gone.geojson")
    assert not map_sheets(store)


def far_streets(folder: Path) -> Path:
    path = folder / "turned.geojson"
    ways = [[WEST + 180, SOUTH], [WEST + 180.1, SOUTH]]
    path.write_text(json.dumps({"type": "LineString", "coordinates": ways}))
    return path


def test_streets_far_away_are_refused_instead_of_lying_under_no_map(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(ReadError, match="more than 60 miles away"):
        lay_streets(store, far_streets(tmp_path))
    assert not map_sheets(store)


def test_the_sightings_say_where_the_area_is_where_no_zone_is_drawn(tmp_path: Path) -> None:
    with new_log(tmp_path / "bare.db") as bare:
        lay_streets(bare, far_streets(tmp_path))
        bare.undo()
        see(bare, "2026-02-01 10:00", lat=SOUTH, lon=WEST)
        with pytest.raises(ReadError, match="more than 60 miles away"):
            lay_streets(bare, far_streets(tmp_path))
        lay_streets(bare, streets(tmp_path))


def test_a_scanned_map_lies_where_its_points_say(store: Store, tmp_path: Path) -> None:
    lay_scanned_map(store, read_scanned_map(picture(tmp_path)), PINS, source="City, 1962")
    chart = chart_of(store)
    (scan,) = scans_on(chart)
    zones = next(m for m in chart.marks if isinstance(m, Shapes) and m.series == "Zones")
    oak = zones.shapes[1].window
    assert scan.at(0, 200) == pytest.approx((oak.left, oak.bottom), abs=0.5)
    assert scan.size == (400, 200)
    assert map_sheets(store)[0].source == "City, 1962"


def test_its_points_can_be_set_anew(store: Store, tmp_path: Path) -> None:
    lay_scanned_map(store, read_scanned_map(picture(tmp_path)), PINS)
    (sheet,) = map_sheets(store)
    before = scans_on(chart_of(store))[0].corner
    moved = (PINS[0], Pin(400, 0, SOUTH + 2 * SIDE, WEST + 2 * SIDE))
    pin_sheet(store, sheet, moved)
    assert scans_on(chart_of(store))[0].corner != pytest.approx(before, abs=50)


def test_points_that_cannot_hold_it_are_refused(store: Store, tmp_path: Path) -> None:
    scan = read_scanned_map(picture(tmp_path))
    with pytest.raises(WatchError, match="same place on the ground"):
        lay_scanned_map(store, scan, (PINS[0], Pin(400, 0, SOUTH, WEST)))
    assert not map_sheets(store)


def test_a_photo_of_a_map_is_kept_upright_and_tells_nothing_else(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # held on its side
    exif[0x010E] = "taken at 12 Oak St"
    Image.new("RGB", (400, 200), "beige").save(path, exif=exif)
    scan = read_scanned_map(path)
    assert (scan.width, scan.height) == (200, 400)
    assert b"Oak St" not in scan.content
    assert not Image.open(io.BytesIO(scan.content)).getexif()


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    path.write_bytes(b"no picture")
    with pytest.raises(ReadError, match=r"map\.png is no photo"):
        read_scanned_map(path)


def test_a_damaged_sheet_is_told_and_the_rest_is_drawn(store: Store, tmp_path: Path) -> None:
    lay_streets(store, streets(tmp_path))
    with store.change("Save") as writer:
        writer.put(MapSheet(name="gone", content="0" * 64))
    question = trend_named("where")
    assert question is not None
    trend = question.answer(store, Asked(date(2026, 3, 1)))
    assert streets_on(trend.charts[0]) == 2
    assert len(trend.notes) >= 1


def test_a_huge_scan_is_made_as_small_as_the_window_can_draw(tmp_path: Path) -> None:
    large = tmp_path / "wall map.png"
    Image.new("L", (9000, 3000), "white").save(large)
    scan = read_scanned_map(large)
    assert (scan.width, scan.height) == (6000, 2000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among the files here")
def test_what_never_ends_is_no_map(store: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.geojson")
    (tmp_path / "zero.geojson").symlink_to("/dev/zero")
    for name in ("pipe.geojson", "zero.geojson"):
        with pytest.raises(ReadError, match="cannot be read"):
            lay_streets(store, tmp_path / name)


def test_streets_of_ground_that_is_asked_for_no_more_are_not_kept_in_memory(
    store: Store, tmp_path: Path
) -> None:
    lay_streets(store, streets(tmp_path))
    for north in range(3):
        sheets_under(store, Flat(SOUTH + north, WEST))
    assert len(store.memory["streets"]) == 1  # type: ignore[arg-type]
