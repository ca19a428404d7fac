"""Police files: looked at, brought in as one change, accounted for row by row, undone whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.watchapp.logs import category_named, new_log
from tests.watchapp.police import BURGLARY, TOWED, square, write, write_zones
from watchapp.errors import ReadError
from watchapp.exchange.meanings import Meaning
from watchapp.operations.police_files import import_police_file, preview_police_file
from watchapp.operations.zone_files import import_zones
from watchapp.progress import Cancelled, Progress
from watchapp.queries.batches import batches
from watchapp.records import (
    Batch,
    Category,
    Crosswalk,
    Mark,
    Precision,
    Sighting,
    SightingState,
    Source,
    Zone,
)
from watchapp.store import Store

UNKNOWN = ("1/15/06 0:01", *BURGLARY[1:])
NEW_WORDS = (*BURGLARY[:5], "9999 SOMETHING NEW", "6100", *BURGLARY[7:])
NO_DATE = ("", *BURGLARY[1:])


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a log with one zone, which holds the burglary and not the tow."""
    with new_log(tmp_path / "log.db") as store:
        zones = write_zones(tmp_path / "zones.geojson", Oak=square(-121.55, 38.45))
        import_zones(store, zones)
        yield store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with a row for each thing that an import has to decide."""
    return write(tmp_path / "january.csv", BURGLARY, TOWED, UNKNOWN, NEW_WORDS, BURGLARY)


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that an import can touch."""
    tables = ("batch", "crosswalk", "sighting", "zone", "category")
    return {table: store.select(f"SELECT * FROM {table} ORDER BY id") for table in tables}  # noqa: S608


def test_a_preview_counts_everything_and_writes_nothing(log: Store, file: Path) -> None:
    before = dump(log)
    preview = preview_police_file(log, file)
    counts = preview.counts
    assert (preview.recognized, preview.trouble) == (True, "")
    assert preview.choices.date_format == "M/D/YY H:MM"
    assert (counts.rows, counts.kept, counts.rejected) == (5, 5, 0)
    assert (counts.repeats, counts.time_unknown, counts.not_crime, counts.no_zone) == (1, 1, 1, 1)
    assert [(each.words, each.count) for each in preview.words if not each.understood] == [
        ("9999 SOMETHING NEW", 1)
    ]
    assert preview.words[0].count == 3
    assert [report.address for report in preview.reports][:2] == ["12 OAK ST", "ELM ST / 5TH ST"]
    assert dump(log) == before


def test_rows_become_police_records(log: Store, file: Path) -> None:
    change = import_police_file(log, file)
    assert change.label == "Import police file"
    burglary, tow, unknown, new, again = log.records(Sighting, "ORDER BY id")
    assert {each.source for each in (burglary, tow, unknown, new, again)} == {Source.POLICE}
    assert burglary.state is SightingState.CLOSED
    assert (burglary.their_code, burglary.their_words) == ("2204", "459 PC BURGLARY RESIDENCE")
    assert burglary.category == category_named(log, "House break-in")
    assert burglary.notes == "district: 1; beat: 1A; grid: 7"
    assert burglary.zone == log.records(Zone)[0].id
    assert (tow.zone, tow.category) == (None, category_named(log, "Police service, no offense"))
    assert unknown.precision is Precision.DAY
    assert set(unknown.marks) == {Mark.TIME_UNKNOWN}
    assert new.category == category_named(log, "Other offense")
    assert (set(burglary.marks), set(again.marks)) == (set(), {Mark.POSSIBLE_REPEAT})
    assert {each.batch for each in (burglary, tow, again)} == {change.batch}


def test_the_batch_accounts_for_every_row(log: Store, file: Path) -> None:
    change = import_police_file(log, file)
    batch = log.get(Batch, change.batch or 0)
    assert (batch.rows, batch.kept, batch.rejected, batch.repeats) == (5, 5, 0, 1)
    assert (batch.time_unknown, batch.not_crime, batch.no_zone, batch.many_zones) == (1, 1, 1, 0)
    assert batch.portal == "Sacramento Police 2006"
    assert "M/D/YY H:MM" in batch.notes
    assert "5 rows: 5 kept and 0 left out" in batch.notes


def test_undo_takes_it_back_whole_and_redo_brings_it_back(log: Store, file: Path) -> None:
    before = dump(log)
    import_police_file(log, file)
    after = dump(log)
    assert len(after["crosswalk"]) == 3
    log.undo()
    assert dump(log) == before
    log.redo()
    assert dump(log) == after


def test_the_same_file_twice_is_noticed(log: Store, file: Path) -> None:
    import_police_file(log, file)
    assert preview_police_file(log, file).imported_before == batches(log)[0]
    with pytest.raises(ReadError, match="This very file was imported"):
        import_police_file(log, file.rename(file.with_name("other name.csv")))
    assert len(batches(log)) == 1


def test_the_same_file_again_on_purpose_is_all_repeats(log: Store, file: Path) -> None:
    import_police_file(log, file)
    import_police_file(log, file, again=True)
    newest, oldest = batches(log)
    assert (newest.repeats, oldest.repeats) == (5, 1)


def test_an_undone_import_is_not_held_against_the_file(log: Store, file: Path) -> None:
    import_police_file(log, file)
    log.undo()
    assert preview_police_file(log, file).imported_before is None
    assert import_police_file(log, file).batch


def test_a_row_of_an_earlier_file_is_a_possible_repeat(
    log: Store, file: Path, tmp_path: Path
) -> None:
    import_police_file(log, file)
    cased = (BURGLARY[0], "12 Oak St", "2", *BURGLARY[3:])
    later = write(tmp_path / "february.csv", cased, ("1/13/06 21:41", *BURGLARY[1:]))
    preview = preview_police_file(log, later)
    assert (preview.counts.repeats, preview.counts.repeats_known) == (1, 1)
    import_police_file(log, later)
    first, second = log.records(Sighting, "ORDER BY id DESC LIMIT 2")[::-1]
    assert (set(first.marks), set(second.marks)) == ({Mark.POSSIBLE_REPEAT}, set())


def test_reports_are_repeats_whatever_the_capitals_of_any_letters(
    log: Store, tmp_path: Path
) -> None:
    shouted = (BURGLARY[0], "AV. JUÁREZ 120", *BURGLARY[2:5], "ROBO DE AÑO", *BURGLARY[6:])
    plain = (BURGLARY[0], "Av. Juárez 120", *BURGLARY[2:5], "Robo de año", *BURGLARY[6:])
    import_police_file(log, write(tmp_path / "january.csv", plain))
    later = write(tmp_path / "again.csv", shouted, ("1/13/06 21:40", "Av. Juarez", *plain[2:]))
    assert preview_police_file(log, later).counts.repeats_known == 1


def test_dates_that_fit_two_ways_must_be_settled(log: Store, tmp_path: Path) -> None:
    file = write(tmp_path / "f.csv", ("1/2/06 9:00", *BURGLARY[1:]))
    preview = preview_police_file(log, file)
    assert "M/D/YY H:MM or D/M/YY H:MM" in preview.trouble
    assert not preview.reports
    with pytest.raises(ReadError, match="choose the date format"):
        import_police_file(log, file)
    choices = replace(preview.choices, date_format="D/M/YY H:MM")
    assert preview_police_file(log, file, choices).trouble == ""
    import_police_file(log, file, choices)
    (sighting,) = log.records(Sighting)
    assert f"{sighting.occurred_from:%m-%d}" == "02-01"


def test_a_bad_date_is_left_out_only_after_the_captain_chose(log: Store, tmp_path: Path) -> None:
    file = write(tmp_path / "f.csv", *[BURGLARY] * 9, ("unknown", *BURGLARY[1:]))
    preview = preview_police_file(log, file)
    assert "1 say something like “unknown”" in preview.trouble
    choices = replace(preview.choices, date_format=preview.date_fits[0].name)
    counts = preview_police_file(log, file, choices).counts
    assert (counts.kept, counts.rejected) == (9, 1)


def test_dates_in_no_known_way_are_told(log: Store, tmp_path: Path) -> None:
    file = write(tmp_path / "f.csv", ("1136073600000", *BURGLARY[1:]))
    preview = preview_police_file(log, file)
    assert "“cdatetime” is no date" in preview.trouble
    assert preview.counts.rows == 1


def test_an_unknown_file_needs_what_and_when(log: Store, tmp_path: Path) -> None:
    row = ("2006-01-31 21:40", "Burglary", "12 Oak St")
    file = write(tmp_path / "f.csv", row, header=("Stamp", "What", "Address"))
    preview = preview_police_file(log, file)
    assert not preview.recognized
    assert "No column says when" in preview.trouble
    settled = replace(
        preview.choices,
        meanings=(Meaning.WHEN, Meaning.WORDS, Meaning.ADDRESS),
        portal="Springfield Police",
    )
    import_police_file(log, file, settled)
    (sighting,) = log.records(Sighting)
    assert sighting.category == category_named(log, "House break-in")
    assert log.records(Crosswalk)[0].portal == "Springfield Police"


def test_the_captain_files_words_elsewhere(log: Store, file: Path) -> None:
    hazard = category_named(log, "Other hazard")
    choices = replace(
        preview_police_file(log, file).choices,
        categories=(("6100", "9999 SOMETHING NEW", hazard),),
    )
    preview = preview_police_file(log, file, choices)
    assert all(each.understood for each in preview.words)
    assert preview.counts.filed_not_crime == 1
    import_police_file(log, file, choices)
    (line,) = log.records(Crosswalk, "WHERE their_code = '6100'")
    assert line.category == hazard


def test_no_crime_filed_as_crime_is_a_doubt(log: Store, file: Path) -> None:
    theft = category_named(log, "Other theft")
    choices = replace(
        preview_police_file(log, file).choices,
        categories=(("7000", "TOWED/STORED VEHICLE", theft),),
    )
    preview = preview_police_file(log, file, choices)
    assert (preview.counts.not_crime, preview.counts.disputed) == (1, 1)
    assert any("no crime" in doubt for doubt in preview.doubts)


def test_the_table_of_an_earlier_import_counts(log: Store, file: Path, tmp_path: Path) -> None:
    hazard = category_named(log, "Other hazard")
    first = preview_police_file(log, file)
    choices = replace(first.choices, categories=(("6100", "9999 SOMETHING NEW", hazard),))
    import_police_file(log, file, choices)
    later = write(tmp_path / "later.csv", NEW_WORDS, TOWED)
    import_police_file(log, later)
    assert len(log.records(Crosswalk)) == 3
    newest = log.records(Sighting, "WHERE their_code = '6100' ORDER BY id DESC")[0]
    assert newest.category == hazard


def test_without_the_category_for_the_rest_words_must_be_filed(log: Store, file: Path) -> None:
    with log.change("Rename") as writer:
        for category in [log.get(Category, category_named(log, "Other offense"))]:
            writer.put(replace(category, name="The rest"))
    preview = preview_police_file(log, file)
    assert "“9999 SOMETHING NEW”" in preview.trouble
    assert [each.words for each in preview.words if each.category is None] == ["9999 SOMETHING NEW"]
    with pytest.raises(ReadError, match="under no category"):
        import_police_file(log, file)


def test_choices_for_another_file_are_refused(log: Store, file: Path, tmp_path: Path) -> None:
    choices = preview_police_file(log, file).choices
    other = write(tmp_path / "o.csv", ("1", "2"), header=("a", "b"))
    with pytest.raises(ReadError, match="other columns"):
        import_police_file(log, other, choices)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_cancelled_import_leaves_nothing_behind(log: Store, tmp_path: Path, share: float) -> None:
    rows = [(f"1/{n % 28 + 1}/06 9:00", f"{n} OAK ST", *BURGLARY[2:]) for n in range(2500)]
    file = write(tmp_path / "in" / "many.csv", *rows, NO_DATE)
    before = dump(log)

    def cancel(done: int, of: int) -> None:
        if done >= share * of:
            progress.cancel()

    progress = Progress(cancel)
    with pytest.raises(Cancelled):
        import_police_file(log, file, progress=progress)
    assert dump(log) == before
    assert [path.name for path in file.parent.iterdir()] == ["many.csv"]
    assert log.undo_label == "Import zones"


def test_progress_reaches_the_end(log: Store, file: Path) -> None:
    told: list[tuple[int, int]] = []
    import_police_file(log, file, progress=Progress(lambda done, of: told.append((done, of))))
    assert told[0][0] == 0
    assert told[-1] == (10, 10)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
