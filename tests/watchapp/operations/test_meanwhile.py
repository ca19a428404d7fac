"""What somebody else does to the log while an act is being prepared is neither lost nor refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log, see
from tests.watchapp.meanwhile import Crowded
from tests.watchapp.police import BURGLARY, square, write, write_zones
from watchapp.errors import ReadError
from watchapp.operations.placing import place_in_zones
from watchapp.operations.police_files import import_police_file
from watchapp.operations.removals import remove_records
from watchapp.operations.sightings import save_sighting
from watchapp.operations.zone_files import import_zones
from watchapp.operations.zones import save_zone
from watchapp.records import Batch, Person, Sighting, Zone
from watchapp.store import Change, Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Crowded]:
    path = tmp_path / "log.db"
    new_log(path).close()
    with Crowded.open(path) as store:
        yield store


@pytest.fixture
def zones_file(tmp_path: Path) -> Path:
    return write_zones(tmp_path / "zones.geojson", Oak=square(-122, 38, side=1))


def test_placing_keeps_what_was_written_meanwhile(log: Crowded, zones_file: Path) -> None:
    key = see(log, "2026-01-31 21:40", lat=38.5, lon=-121.5)
    gone = see(log, "2026-01-31 21:50", lat=38.5, lon=-121.5)
    import_zones(log, zones_file)

    def edit(other: Store) -> None:
        save_sighting(other, replace(other.get(Sighting, key), notes="He limped."))
        remove_records(other, Sighting, [gone])

    log.meanwhile = edit
    place_in_zones(log)
    placed = log.get(Sighting, key)
    assert (placed.notes, placed.zone) == ("He limped.", log.records(Zone)[0].id)


def test_redrawing_keeps_what_was_written_meanwhile(log: Crowded, zones_file: Path) -> None:
    key = save_zone(log, Zone(name="Oak")).key_of(Zone)

    def count(other: Store) -> Change:
        return save_zone(other, replace(other.get(Zone, key), residents=120))

    log.meanwhile = count
    import_zones(log, zones_file)
    (zone,) = log.records(Zone)
    assert (zone.residents, bool(zone.outline)) == (120, True)


def test_zones_are_not_made_twice(log: Crowded, zones_file: Path) -> None:
    log.meanwhile = lambda other: import_zones(other, zones_file)
    import_zones(log, zones_file)
    assert [zone.name for zone in log.records(Zone)] == ["Oak"]


def test_a_police_file_does_not_come_in_twice(log: Crowded, tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "f.csv", BURGLARY, ("", *BURGLARY[1:]))
    log.meanwhile = lambda other: import_police_file(other, file)
    with pytest.raises(ReadError, match="This very file was imported"):
        import_police_file(log, file)
    (batch,) = log.records(Batch)
    (left_out,) = file.parent.glob("*.rejected*")
    assert str(left_out) in batch.notes


def test_a_part_that_is_gone_already_is_no_trouble(log: Crowded) -> None:
    sighting = log.get(Sighting, see(log, "2026-01-31 21:40"))
    save_sighting(log, sighting, persons=[Person(sighting=None, hair="gray")])
    log.meanwhile = lambda other: save_sighting(other, sighting)
    save_sighting(log, replace(sighting, notes="Nobody was seen."))
    assert log.records(Person) == []
    assert log.records(Sighting)[0].notes == "Nobody was seen."
