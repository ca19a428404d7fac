"""The real police file of Sacramento, January 2006: every one of its 7,584 rows accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.operations.police_files import Preview, import_police_file, preview_police_file
from watchapp.operations.zone_files import import_zones, preview_zones_file
from watchapp.records import Batch, Mark, Sighting, Source, Zone
from watchapp.store import Store

Find = Callable[[str], Path]


@pytest.fixture(scope="module")
def file(shared_data: Find) -> Path:
    return shared_data("SacramentocrimeJanuary2006.csv")


@pytest.fixture(scope="module")
def log(shared_data: Find, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a log with the neighborhoods of Sacramento."""
    with new_log(tmp_path_factory.mktemp("sacramento") / "log.db") as store:
        import_zones(store, shared_data("sacramento-neighborhoods.geojson"))
        yield store


@pytest.fixture(scope="module")
def preview(log: Store, file: Path) -> Preview:
    return preview_police_file(log, file)


@pytest.fixture(scope="module")
def batch(log: Store, file: Path, preview: Preview) -> Batch:
    """Return the import of the file, with the log as it is afterwards."""
    assert preview.imported_before is None
    return log.get(Batch, import_police_file(log, file).batch or 0)


def count(log: Store, where: str) -> int:
    (row,) = log.select(f"SELECT count(*) FROM sighting s WHERE {where}")  # noqa: S608
    return int(row[0])


def test_the_neighborhoods_are_all_there(log: Store, shared_data: Find) -> None:
    assert len(log.records(Zone)) == 121
    again = preview_zones_file(log, shared_data("sacramento-neighborhoods.geojson"))
    assert (len(again.known), again.fresh, again.refused) == (121, (), ())


def test_the_preview_says_it_all_before(preview: Preview) -> None:
    counts = preview.counts
    assert (preview.recognized, preview.trouble) == (True, "")
    assert [fit.name for fit in preview.date_fits] == ["M/D/YY H:MM"]
    assert (counts.rows, counts.kept, counts.rejected) == (7584, 7584, 0)
    assert (counts.repeats, counts.repeats_known) == (38, 0)
    assert (counts.time_unknown, counts.not_crime) == (379, 2470)
    assert (counts.no_zone, counts.no_point, counts.many_zones) == (395, 0, 2)
    # 358 traffic accidents and one justifiable homicide
    assert (counts.filed_not_crime, counts.disputed) == (359, 0)
    assert len(preview.words) == 304
    assert all(each.understood for each in preview.words)
    assert sum(each.count for each in preview.words) == 7584


def test_the_batch_says_it_all_afterwards(batch: Batch) -> None:
    assert (batch.rows, batch.kept, batch.rejected) == (7584, 7584, 0)
    assert (batch.repeats, batch.time_unknown, batch.not_crime) == (38, 379, 2470)
    assert (batch.no_zone, batch.many_zones) == (395, 2)
    assert "smallest" in batch.notes


def test_the_log_holds_what_the_batch_says(log: Store, batch: Batch) -> None:
    assert count(log, f"batch = {batch.id} AND source = '{Source.POLICE}'") == 7584
    assert count(log, f"marks LIKE '%{Mark.POSSIBLE_REPEAT}%'") == 38
    assert count(log, f"marks LIKE '%{Mark.TIME_UNKNOWN}%' AND precision = 'day'") == 379
    assert count(log, "precision = 'day'") == 379
    assert count(log, "zone IS NULL") == 395
    assert count(log, f"marks LIKE '%{Mark.ZONE_CHOSEN}%'") == 2
    innocent = "category IN (SELECT id FROM category WHERE NOT is_crime)"
    assert count(log, f"their_code = '7000' AND {innocent}") == 2470
    assert count(log, innocent) == 2470 + 359


def test_days_stay_in_january(log: Store, batch: Batch) -> None:
    (span,) = log.select("SELECT min(occurred_from), max(occurred_from) FROM sighting")
    assert span == ("2006-01-01 00:00", "2006-01-31 23:50")
    first = log.records(Sighting, "WHERE batch = ? ORDER BY id LIMIT 1", (batch.id,))[0]
    assert (first.address, first.lat, first.lon) == (
        "3108 OCCIDENTAL DR",
        38.55042047,
        -121.3914158,
    )


def test_every_row_of_a_wording_goes_under_one_category(log: Store, batch: Batch) -> None:
    rows = log.select(
        "SELECT their_code, their_words, count(DISTINCT category), count(*)"
        " FROM sighting WHERE batch = ? GROUP BY 1, 2",
        (batch.id,),
    )
    assert len(rows) == 304
    assert {kinds for _, _, kinds, _ in rows} == {1}
    assert len(log.select("SELECT id FROM crosswalk")) == 304
