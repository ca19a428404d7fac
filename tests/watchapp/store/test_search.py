"""The index of words is never out of step with the records, whatever is done to them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.marked_records import ANOTHER, marked
from tests.watchapp.logs import category_named, see
from tests.watchapp.store.search_check import in_step, kept
from watchapp.errors import WatchError
from watchapp.fields import Text
from watchapp.operations.keeping import check
from watchapp.queries.facts import facts_of
from watchapp.records import (
    ALL,
    Batch,
    Member,
    Person,
    Sighting,
    Source,
    Vehicle,
    Zone,
)
from watchapp.schema import fields_of, table_of
from watchapp.store import Store, driver, versions
from watchapp.store.folding import words_in
from watchapp.store.steps import the_log, the_logbook, the_search

NOON = datetime(2026, 1, 31, 12, 0)


def rows_holding(store: Store, word: str) -> list[tuple[str, int]]:
    sql = (
        'SELECT r."table", r.key FROM search JOIN search_row r ON r.row = search.rowid'
        " WHERE search MATCH ? ORDER BY search.rowid DESC"
    )
    return store.select(sql, (f'"{word}"*',))


def report(store: Store, words: str, at: datetime = NOON) -> Sighting:
    return Sighting(
        occurred_from=at,
        category=category_named(store, "House break-in"),
        source=Source.POLICE,
        their_words=words,
    )


def test_a_new_log_is_in_step(store: Store) -> None:
    assert in_step(store)
    assert len(kept(store)) > 20  # its categories


def test_a_record_of_every_kind_is_found_by_each_of_its_words(store: Store) -> None:
    """Parts are found under what they are parts of; the prints of files are not searched."""
    keys: dict[str, int] = {}
    records = []
    for kind in ALL:
        with store.change("Save") as writer:
            records.append(writer.put(marked(kind, keys)))
            keys[table_of(kind)] = records[-1].id or 0
            if kind is Sighting:
                keys[ANOTHER] = writer.put(marked(kind, keys, suffix="Another")).id or 0
    assert in_step(store)
    unsearched = {"file_sha256", "portal", "content", "thumbnail", "rule"}
    for record in records:
        for name, field in fields_of(type(record)).items():
            if isinstance(field, Text) and name not in unsearched:
                for word in words_in(getattr(record, name)):
                    assert rows_holding(store, word), (record, name)


def test_parts_come_and_go_with_their_record(store: Store) -> None:
    key = see(store, "2026-01-31T12:00")
    with store.change("Describe") as writer:
        person = writer.put(Person(sighting=key, clothing="Lavender parka"))
        car = writer.put(Vehicle(sighting=key, plate="7ABC-123"))
    assert rows_holding(store, "lavender") == [("sighting", key)]
    assert rows_holding(store, "7abc123") == [("sighting", key)] == rows_holding(store, "7abc")
    other = see(store, "2026-02-01T12:00")
    with store.change("Move") as writer:
        writer.put(replace(person, sighting=other))
        writer.remove(Vehicle, car.id or 0)
    assert rows_holding(store, "lavender") == [("sighting", other)]
    assert rows_holding(store, "7abc") == []
    store.undo()
    assert rows_holding(store, "lavender") == [("sighting", key)]
    with store.change("Remove") as writer:
        writer.remove(Sighting, key)
    assert rows_holding(store, "lavender") == []
    store.undo()
    assert rows_holding(store, "7abc123") == [("sighting", key)]
    assert in_step(store)


def test_a_change_that_fails_leaves_the_index_alone(store: Store) -> None:
    before = kept(store)
    with suppress(WatchError), store.change("Save") as writer:
        writer.put(Zone(name="Lavender Row"))
        writer.remove(Zone, 99)
    assert kept(store) == before


def test_the_latest_come_first_and_what_has_no_time_before_them(store: Store) -> None:
    keys = [
        see(store, when, behavior="Lavender.")
        for when in ("2026-01-02", "1969-05-01", "2031-01-01")
    ]
    with store.change("Save") as writer:
        zone = writer.put(Zone(name="Lavender Row")).id
    found = [(table, key) for table, key in rows_holding(store, "lavender")]
    assert found == [("zone", zone), *(("sighting", keys[place]) for place in (2, 0, 1))]


def test_many_in_one_minute_find_their_rows(store: Store) -> None:
    """A file that knows the month only puts thousands in one minute."""
    with store.change("Import") as writer:
        batch = writer.load(
            Batch(file_name="a", imported_at=NOON),
            [report(store, f"Larkspur {n}") for n in range(50)],
        )
    with store.change("Import") as writer:
        around = [report(store, f"Later {n}", NOON + timedelta(minutes=n % 9)) for n in range(60)]
        writer.load(Batch(file_name="b", imported_at=NOON), around)
    see(store, NOON.isoformat())
    assert in_step(store)
    with store.change("Remove import") as writer:
        writer.withdraw(batch.id or 0)
    assert rows_holding(store, "larkspur") == []
    assert in_step(store)
    store.undo()
    assert len(rows_holding(store, "larkspur")) == 50
    assert in_step(store)


def test_what_the_captain_added_to_imported_records_survives_taking_them_out(store: Store) -> None:
    with store.change("Import") as writer:
        batch = writer.load(Batch(file_name="a", imported_at=NOON), [report(store, "Larkspur")])
    (key,) = (key for _, key in rows_holding(store, "larkspur"))
    with store.change("Describe") as writer:
        writer.put(Person(sighting=key, clothing="Lavender parka"))
    with store.change("Remove import") as writer:
        writer.withdraw(batch.id or 0)
    assert in_step(store)
    store.undo()
    assert rows_holding(store, "lavender") == [("sighting", key)]
    assert in_step(store)


def test_an_index_that_is_out_of_step_is_seen_and_made_anew(store: Store) -> None:
    store._connection.execute("UPDATE zone SET name = name")
    store._connection.execute(
        "UPDATE category SET name = 'Lavender' WHERE id = (SELECT min(id) FROM category)"
    )
    assert not in_step(store)
    store.rebuild_search()
    assert in_step(store)
    assert rows_holding(store, "lavender")


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM search_row WHERE row = (SELECT max(row) FROM search_row)",
        "INSERT INTO search_row VALUES (5, 'zone', 99)",
        "DELETE FROM search WHERE rowid = (SELECT max(row) FROM search_row)",
        "DELETE FROM category WHERE id = (SELECT max(id) FROM category)",
    ],
)
def test_a_record_that_the_index_knows_wrongly_is_counted(store: Store, harm: str) -> None:
    assert store.search_gaps() == 0
    store._connection.execute(harm)
    assert store.search_gaps() > 0
    (sentence,) = check(store)
    assert "index was made anew" in sentence
    assert check(store) == ()
    assert in_step(store)


def old_log(path: Path, *statements: str) -> None:
    """Make a log as an older program left it, with a zone in it."""
    connection = driver.connect(path, create=True)
    connection.execute(f"PRAGMA application_id={versions.APPLICATION_ID}")
    connection.execute("CREATE TABLE _sqlite_migrations (id, migration_set, name, applied_at)")
    for name, statement in zip(versions.NAMES, statements, strict=False):
        connection.executescript(statement)
        line = "INSERT INTO _sqlite_migrations (migration_set, name) VALUES (?, ?)"
        connection.execute(line, (versions.SET, name))
    connection.execute(
        "INSERT INTO zone (uid, name, kind, outline, notes) VALUES ('1', 'Lavender Row', 'block',"
        " '', '')"
    )
    connection.execute("PRAGMA foreign_keys=OFF")
    columns = connection.execute("PRAGMA table_info(sighting)").fetchall()
    row = {name: 0 if kind == "INTEGER" else "" for _, name, kind, needed, *_ in columns if needed}
    row |= {"occurred_from": "2026-01-31 12:00", "zone": 1, "category": 1, **FIXED}
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO sighting ({names}) VALUES ({marks})", tuple(row.values()))  # noqa: S608
    connection.execute(
        "INSERT INTO category (uid, name, kind, nibrs, police_uk, is_crime, printing)"
        " VALUES ('1', 'Open garage', 'hazard', '', '', 0, 'full')"
    )
    connection.close()


FIXED = {"source": "seen", "precision": "minute", "place": "exact", "state": "open"}


@pytest.mark.parametrize(
    "steps",
    [
        (the_log.STATEMENTS,),
        (the_log.STATEMENTS, the_logbook.STATEMENTS),
        (the_log.STATEMENTS, the_logbook.STATEMENTS, the_search.STATEMENTS),
    ],
)
def test_an_older_log_is_found_and_counted_once_it_is_opened(
    path: Path, steps: tuple[str, ...]
) -> None:
    old_log(path, *steps)
    with Store.open(path) as store:
        assert facts_of(store).zone.tolist() == [1]
        assert store.fact_gaps() == 0
        assert rows_holding(store, "lavender") == [("zone", 1)]
        assert in_step(store)
    assert list((path.parent / "backups").iterdir())


def test_what_is_forgotten_leaves_no_letters_in_the_index(store: Store, path: Path) -> None:
    """The index keeps words folded, and only what differs from the word before."""
    with store.change("Save") as writer:
        key = writer.put(Member(name="Zanzibarquartz")).id or 0
        writer.put(Member(name="Zanzibar"))
    store.forget(Member, key)
    store.close()
    left = b"".join(each.read_bytes() for each in path.parent.glob("log.db*")).lower()
    assert b"barquartz" not in left
    assert b"quartz" not in left
