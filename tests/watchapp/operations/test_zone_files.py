"""Files of outlines become zones; sightings without a zone are placed in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from tests.watchapp.police import BURGLARY, TOWED, square, write, write_zones
from watchapp.errors import ReadError
from watchapp.operations.keeping import check
from watchapp.operations.placing import place_in_zones, unplaced_count, zones_at
from watchapp.operations.police_files import import_police_file, preview_police_file
from watchapp.operations.zone_files import import_zones, preview_zones_file
from watchapp.operations.zones import save_zone
from watchapp.progress import Cancelled, Progress
from watchapp.records import Batch, Mark, Sighting, Zone, ZoneKind
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


@pytest.fixture
def zones_file(tmp_path: Path) -> Path:
    """Return a large zone, and a small one that lies in it."""
    town, park = square(-122, 38, side=1), square(-121.55, 38.45)
    return write_zones(tmp_path / "zones.geojson", Town=town, Park=park)


def test_zones_are_made_in_one_change(log: Store, zones_file: Path) -> None:
    preview = preview_zones_file(log, zones_file)
    assert (preview.fresh, preview.known) == (("Town", "Park"), ())
    assert not log.records(Zone)
    import_zones(log, zones_file, kind=ZoneKind.BEAT)
    assert [(zone.name, zone.kind) for zone in log.records(Zone)] == [
        ("Town", ZoneKind.BEAT),
        ("Park", ZoneKind.BEAT),
    ]
    log.undo()
    assert not log.records(Zone)


def test_a_known_zone_is_redrawn_and_keeps_the_rest(log: Store, zones_file: Path) -> None:
    save_zone(log, Zone(name="PARK", kind=ZoneKind.PARK, residents=12))
    assert preview_zones_file(log, zones_file).known == ("PARK",)
    import_zones(log, zones_file)
    (park,) = log.records(Zone, "WHERE residents = 12")
    assert (park.name, park.kind, bool(park.outline)) == ("PARK", ZoneKind.PARK, True)
    assert len(log.records(Zone)) == 2


def test_what_cannot_be_kept_is_told(log: Store, tmp_path: Path) -> None:
    path = write_zones(tmp_path / "z.geojson", **{"N" * 81: square(0, 0), "Oak": square(1, 1)})
    preview = preview_zones_file(log, path)
    assert preview.fresh == ("Oak",)
    assert "shorten it to 80" in preview.refused[0]
    only = write_zones(tmp_path / "y.geojson", Rail={"type": "Point", "coordinates": [0, 0]})
    with pytest.raises(ReadError, match="“Rail” is no area"):
        import_zones(log, only)


def test_the_smallest_zone_wins_and_borders_belong_to_it(log: Store, zones_file: Path) -> None:
    import_zones(log, zones_file)
    town, park = log.records(Zone, "ORDER BY id")
    points = [(38.5, -121.5), (38.1, -121.9), (38.5, -121.55), (10.0, 10.0), (None, None)]
    placed = zones_at(points, [town, park])
    assert [place.zone for place in placed] == [park.id, town.id, park.id, None, None]
    assert [place.chosen for place in placed] == [True, False, True, False, False]


def test_no_zone_holds_anything_without_an_outline() -> None:
    assert zones_at([(38.5, -121.5)], [Zone(id=1, name="Oak")])[0].zone is None
    assert zones_at([], []) == []


@pytest.mark.parametrize("outline", ['{"type": "Polygon", "coordinates": "x"}', "[" * 2000, "x"])
def test_an_outline_that_cannot_be_read_is_passed_over(
    log: Store, zones_file: Path, tmp_path: Path, outline: str
) -> None:
    """A damage, or a program of other rules, may have left it; the rest goes on."""
    import_zones(log, zones_file)
    town, park = log.records(Zone, "ORDER BY id")
    points = [(38.5, -121.5), (38.1, -121.9)]
    torn = replace(town, outline=outline)
    assert [place.zone for place in zones_at(points, [torn, park])] == [park.id, None]
    assert [place.zone for place in zones_at(points, [torn])] == [None, None]
    log._connection.execute("UPDATE zone SET outline = ? WHERE id = ?", (outline, town.id))
    preview = preview_police_file(log, write(tmp_path / "f.csv", BURGLARY, TOWED))
    assert (preview.counts.kept, preview.counts.no_zone) == (2, 1)
    assert any("Outline" in said for said in check(log))


def test_sightings_are_placed_later_as_one_change(
    log: Store, zones_file: Path, tmp_path: Path
) -> None:
    see(log, "2006-01-01 09:00", lat=38.2, lon=-121.5)
    elsewhere = see(log, "2006-01-01 09:00", lat=10.0, lon=10.0)
    change = import_police_file(log, write(tmp_path / "f.csv", BURGLARY, TOWED))
    import_zones(log, zones_file)
    before = log.get(Batch, change.batch or 0)
    assert (unplaced_count(log), before.no_zone) == (3, 2)
    place_in_zones(log)
    town, park = (zone.id for zone in log.records(Zone, "ORDER BY id"))
    placed = {each.address: each for each in log.records(Sighting, "WHERE batch IS NOT NULL")}
    assert placed["12 OAK ST"].zone == park
    assert set(placed["12 OAK ST"].marks) == {Mark.ZONE_CHOSEN}
    assert placed["ELM ST / 5TH ST"].zone == town
    assert log.get(Sighting, elsewhere).zone is None
    after = log.get(Batch, change.batch or 0)
    assert (after.no_zone, after.many_zones) == (0, 1)
    assert "2 of the rows were placed" in after.notes
    assert unplaced_count(log) == 0
    log.undo()
    assert log.get(Batch, change.batch or 0) == before
    assert unplaced_count(log) == 3


def test_a_zone_that_the_captain_chose_stays(log: Store, zones_file: Path) -> None:
    import_zones(log, zones_file)
    town = log.records(Zone, "ORDER BY id")[0].id
    kept = see(log, "2006-01-01 09:00", lat=38.5, lon=-121.5, zone=town)
    place_in_zones(log)
    assert log.get(Sighting, kept).zone == town


def test_placing_can_be_cancelled(log: Store, zones_file: Path) -> None:
    see(log, "2006-01-01 09:00", lat=38.2, lon=-121.5)
    import_zones(log, zones_file)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        place_in_zones(log, progress=progress)
    assert unplaced_count(log) == 1


def test_redrawing_keeps_what_is_unchanged_out_of_the_history(log: Store, zones_file: Path) -> None:
    import_zones(log, zones_file)
    park = log.records(Zone, "WHERE name = 'Park'")[0]
    save_zone(log, replace(park, residents=5))
    change = import_zones(log, zones_file)
    assert not change.rows
