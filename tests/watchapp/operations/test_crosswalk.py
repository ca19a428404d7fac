"""Filing police words anew: all records of those words, but for the ones filed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log
from tests.watchapp.police import BURGLARY, TOWED, write
from watchapp.operations.crosswalk import file_anew
from watchapp.operations.police_files import import_police_file
from watchapp.operations.sightings import save_sighting
from watchapp.queries.crosswalk import crosswalk_lines, lines_in_use, portals
from watchapp.records import Crosswalk, Sighting
from watchapp.store import Store

PORTAL = "Sacramento Police 2006"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with three police records of two wordings."""
    later = ("1/20/06 9:00", *BURGLARY[1:])
    with new_log(tmp_path / "log.db") as store:
        import_police_file(store, write(tmp_path / "f.csv", BURGLARY, later, TOWED))
        yield store


def categories_of(store: Store) -> list[int | None]:
    return [each.category for each in store.records(Sighting, "ORDER BY id")]


def test_lines_come_with_their_counts_the_most_frequent_first(log: Store) -> None:
    assert portals(log) == (PORTAL,)
    found = [(each.line.their_code, each.count) for each in lines_in_use(log, PORTAL)]
    assert found == [("2204", 2), ("7000", 1)]


def test_refiling_moves_the_records_as_one_change(log: Store) -> None:
    before = categories_of(log)
    (line, _) = crosswalk_lines(log, PORTAL)
    theft = category_named(log, "Other theft")
    change = file_anew(log, [replace(line, category=theft)])
    assert categories_of(log) == [theft, theft, before[2]]
    assert change.touches(Crosswalk, Sighting)
    log.undo()
    assert categories_of(log) == before
    assert crosswalk_lines(log, PORTAL)[0] == line


def test_what_was_filed_by_hand_stays(log: Store) -> None:
    first = log.records(Sighting, "ORDER BY id")[0]
    fraud, theft = category_named(log, "Scam or fraud"), category_named(log, "Other theft")
    save_sighting(log, replace(first, category=fraud))
    (line, _) = crosswalk_lines(log, PORTAL)
    file_anew(log, [replace(line, category=theft)])
    assert categories_of(log)[:2] == [fraud, theft]


def test_a_line_of_another_portal_moves_nothing(log: Store) -> None:
    before = categories_of(log)
    theft = category_named(log, "Other theft")
    words = "459 PC BURGLARY RESIDENCE"
    line = Crosswalk(portal="Elsewhere", their_code="2204", their_words=words, category=theft)
    file_anew(log, [line])
    assert categories_of(log) == before
    file_anew(log, [replace(line, portal=PORTAL)])
    assert categories_of(log)[:2] == [theft, theft]
