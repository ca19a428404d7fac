"""What is forgotten leaves no word in the files of a log: marked words, looked for in the bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.marked_records import mark_of, marked, planted_in
from tests.test_leaks import Log
from watchapp.operations.sightings import save_sighting
from watchapp.records import ALL, Door, NeighborWarning, Person, Sighting
from watchapp.schema import Record, fields_of, table_of
from watchapp.store import Store


def bytes_left(folder: Path) -> bytes:
    """Return all that stands in the files of a log's folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_what_is_forgotten_leaves_no_word_in_the_files(tmp_path: Path, kind: type[Record]) -> None:
    marks = [mark_of(kind, name, suffix=s) for name in fields_of(kind) for s in ("Gone", "Then")]
    with Store.create(tmp_path / "log.db") as store:
        log = Log(store)
        key = log.put(kind, suffix="Gone")
        with store.change("Edit") as writer:
            writer.put(
                replace(marked(kind, log.keys, suffix="Then"), id=key, uid=store.get(kind, key).uid)
            )
        store.keep_draft(f"{table_of(kind)}:{key}", {"words": marks[0]})
        texts = {each.mark for s in ("Gone", "Then") for each in planted_in(kind, suffix=s)}
        before = bytes_left(tmp_path)
        assert all(mark.encode() in before for mark in texts)
        store.forget(kind, key)
    left = bytes_left(tmp_path)
    assert [mark for mark in marks if mark.encode() in left] == []


def test_a_forgotten_sighting_takes_its_descriptions_along(tmp_path: Path) -> None:
    with Store.create(tmp_path / "log.db") as store:
        log = Log(store)
        person = marked(Person, log.keys, suffix="Gone")
        sighting = Sighting(
            occurred_from=datetime(2026, 1, 3, 4, 5),
            category=log.keys["category"],
            behavior=mark_of(Sighting, "behavior", suffix="Gone"),
        )
        assert isinstance(person, Person)
        key = save_sighting(store, sighting, persons=[person]).key_of(Sighting)
        marks = [mark_of(Person, name, suffix="Gone") for name in fields_of(Person)]
        marks.append(sighting.behavior)
        assert mark_of(Person, "clothing", suffix="Gone").encode() in bytes_left(tmp_path)
        store.forget(Sighting, key)
    left = bytes_left(tmp_path)
    assert [mark for mark in marks if mark.encode() in left] == []


def test_a_forgotten_sighting_takes_the_doors_of_its_removed_warning_along(tmp_path: Path) -> None:
    words = [mark_of(Door, name) for name in ("address", "notes")]
    drafts = {"neighbor_warning": "Zqwarningdraft", "door": "Zqdoordraft"}
    planned = "Zqplanneddraft"
    with Store.create(tmp_path / "log.db") as store:
        log = Log(store)
        for table, draft in drafts.items():
            store.keep_draft(f"{table}:{log.keys[table]}", {"notes": draft})
        about = f"sighting:{log.keys['sighting']}"
        store.keep_draft(f"neighbor_warning:about-{about}", {"public_words": planned})
        store.keep_draft(f"neighbor_warning:about-{about}1", {"public_words": "Of another."})
        with store.change("Remove warning") as writer:
            writer.remove(NeighborWarning, log.keys["neighbor_warning"])
        store.forget(Sighting, log.keys["sighting"])
        assert [draft.form for draft in store.drafts()] == [f"neighbor_warning:about-{about}1"]
    left = bytes_left(tmp_path)
    gone = (*words, *drafts.values(), planned)
    assert [word for word in gone if word.encode() in left] == []
