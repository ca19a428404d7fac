"""The log's file: its shape as the records say it, and how it is opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.watchapp.logs import new_log
from watchapp.fields import Choice, Field, Flag, Key, Marks, Outline, Ref, Text, Uid
from watchapp.records import ALL, Member
from watchapp.schema import columns_of, fields_of, table_of
from watchapp.store import Store, driver, migrations, versions

ROOT = Path(__file__).resolve().parents[3]
ONE_SQLITE = """
import sys
opened = []
sys.addaudithook(lambda event, given: event == "sqlite3.connect" and opened.append(given))
from pathlib import Path
from watchapp.cli import main
folder = Path(sys.argv[1])
log = ["--log", str(folder / "log.db")]
assert main([*log, "sample"]) == main([*log, "undo"]) - 1 == main([*log, "check"]) == 0
assert main([*log, "backup", "--out", str(folder / "copy.db")]) == 0
assert not opened, opened
import sqlite3
sqlite3.connect(":memory:").close()
assert opened
"""


@pytest.mark.parametrize("kind", ALL, ids=table_of)
def test_columns_are_those_of_the_fields(store: Store, kind: type) -> None:
    info = store.select(f'PRAGMA table_info("{table_of(kind)}")')
    assert sorted(name for _, name, *_ in info) == sorted(columns_of(kind))
    found = {name: (declared, bool(notnull)) for _, name, declared, notnull, *_ in info}
    for name, field in fields_of(kind).items():
        assert found[name][0] == field.column, name
        if not isinstance(field, Key):
            assert found[name][1] == must_be_there(field), name


def must_be_there(field: Field[object]) -> bool:
    """Return whether the field has a value even when nothing was entered."""
    return field.required or isinstance(field, Uid | Text | Choice | Flag | Marks | Outline)


@pytest.mark.parametrize("kind", ALL, ids=table_of)
def test_links_are_those_of_the_fields(store: Store, kind: type) -> None:
    keys = store.select(f'PRAGMA foreign_key_list("{table_of(kind)}")')
    expected = {(n, f.to) for n, f in fields_of(kind).items() if isinstance(f, Ref)}
    assert {(column, to) for _, _, to, column, *_ in keys} == expected


def test_every_link_has_an_index(store: Store) -> None:
    """Removing a record asks each table that may name it."""
    for kind in ALL:
        led = {
            store.select(f'PRAGMA index_info("{index}")')[0][2]
            for _, index, *_ in store.select(f'PRAGMA index_list("{table_of(kind)}")')
        }
        links = {n for n, f in fields_of(kind).items() if isinstance(f, Ref)}
        assert links <= led, table_of(kind)


def test_the_migrations_are_those_that_are_named() -> None:
    assert migrations.names() == versions.NAMES


def test_migrating_again_changes_nothing_and_loses_no_trigger(store: Store) -> None:
    """A step that rebuilds a table drops the triggers on it without a word."""
    shape = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"
    before = store.select(shape)
    migrations.migrate(store._connection)
    assert store.select(shape) == before


def test_the_file_is_opened_so_that_no_save_is_lost(store: Store) -> None:
    def pragma(name: str) -> object:
        return store.select(f"PRAGMA {name}")[0][0]

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1
    assert pragma("secure_delete") == 1
    assert pragma("busy_timeout") == driver.BUSY_TIMEOUT
    assert pragma("application_id") == versions.APPLICATION_ID


def test_a_closed_log_is_one_file(path: Path) -> None:
    with new_log(path):
        assert path.with_name("log.db-wal").exists()
    assert [each.name for each in path.parent.glob("log.db*")] == ["log.db"]


def test_no_other_sqlite_opens_anything(tmp_path: Path) -> None:
    """Python's own is imported by a library, and tells when it opens a file."""
    command = [sys.executable, "-c", ONE_SQLITE, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_an_older_log_is_copied_before_it_is_brought_up_to_date(path: Path) -> None:
    """The oldest there can be has no step behind it."""
    connection = driver.connect(path, create=True)
    connection.execute(f"PRAGMA application_id={versions.APPLICATION_ID}")
    connection.execute("CREATE TABLE _sqlite_migrations (id, migration_set, name, applied_at)")
    connection.close()
    old = path.read_bytes()
    with Store.open(path) as store:
        assert store.records(Member) == []
    (copy,) = (path.parent / "backups").iterdir()
    assert copy.name.startswith("log before update ")
    kept = driver.connect(copy)
    assert kept.execute("SELECT name FROM sqlite_master").fetchall() == [("_sqlite_migrations",)]
    kept.close()
    assert path.read_bytes() != old
    with Store.open(path):
        assert len(list((path.parent / "backups").iterdir())) == 1


def test_the_copy_of_a_log_is_a_log(store: Store, tmp_path: Path) -> None:
    with store.change("Save member") as writer:
        writer.put(Member(name="Ana Ruiz"))
    target = tmp_path / "copies" / "copy.db"
    digest = store.copy_to(target)
    assert len(digest) == 64
    assert list(target.parent.iterdir()) == [target]
    with Store.open(target) as copy:
        assert [each.name for each in copy.records(Member)] == ["Ana Ruiz"]
        assert copy.undo_label == "Save member"
        assert copy.damage() == ()


def test_drafts_are_kept_until_they_are_dropped(path: Path) -> None:
    with new_log(path) as store:
        store.keep_draft("sighting:new", {"behavior": "Tried"})
        store.keep_draft("sighting:new", {"behavior": "Tried three – “doors”"})
        store.keep_draft("member:3", {"name": "Ana"})
    with Store.open(path) as store:
        found = {draft.form: dict(draft.words) for draft in store.drafts()}
        assert found["sighting:new"] == {"behavior": "Tried three – “doors”"}
        assert len(found) == 2
        assert store.undo_label == ""
        store.drop_draft("sighting:new")
        store.drop_draft("never kept")
        assert [draft.form for draft in store.drafts()] == ["member:3"]
