"""Any row of acts leaves index and counted columns in step with the records."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchapp.logs import category_named, new_log
from tests.watchapp.store.search_check import in_step
from watchapp.errors import WatchError
from watchapp.records import (
    Batch,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Sighting,
    Source,
    Turnout,
    Zone,
)
from watchapp.schema import Record
from watchapp.store import Store

NOON = datetime(2026, 1, 31, 12, 0)


def report(store: Store, words: str, at: datetime) -> Sighting:
    return Sighting(
        occurred_from=at,
        category=category_named(store, "House break-in"),
        source=Source.POLICE,
        their_words=words,
    )


def put_zone(store: Store, chance: Random) -> None:
    with store.change("Save") as writer:
        writer.put(Zone(name=f"Zone {chance.choice(['Elm', 'Oak', 'Ñandú'])}"))


def put_sighting(store: Store, chance: Random) -> None:
    zones = [zone.id for zone in store.records(Zone)]
    with store.change("Save") as writer:
        saved = writer.put(
            Sighting(
                occurred_from=NOON + timedelta(minutes=chance.randrange(3)),
                category=1,
                behavior=chance.choice(["Tried doors", "O'Neil's gate", "Käthe ran"]),
                zone=chance.choice([None, *zones]),
            )
        )
        if chance.random() < 0.5:
            writer.put(Person(sighting=saved.id, hair="Auburn"))


def put_meeting(store: Store, _: Random) -> None:
    with store.change("Save") as writer:
        saved = writer.put(Meeting(starts=NOON, agenda="Lights"))
        writer.put(Motion(meeting=saved.id, wording="To buy lights"))


def put_patrol(store: Store, _: Random) -> None:
    with store.change("Save") as writer:
        ana = writer.put(Member(name="Ana Ruiz"))
        saved = writer.put(Patrol(actual_from=NOON, actual_to=NOON + timedelta(hours=1)))
        writer.put(Turnout(patrol=saved.id, member=ana.id))


def edit(store: Store, chance: Random) -> None:
    found = store.records(Sighting)
    if found:
        chosen = chance.choice(found)
        later = NOON + timedelta(minutes=chance.randrange(4))
        with store.change("Edit") as writer:
            writer.put(replace(chosen, notes="Seen again", occurred_from=later))


def remove(store: Store, chance: Random) -> None:
    kinds: list[type[Record]] = [Sighting, Zone, Meeting, Person, Member]
    kind = chance.choice(kinds)
    found = store.records(kind)
    if found:
        with suppress(WatchError), store.change("Remove") as writer:
            writer.remove(kind, chance.choice(found).id or 0)


def load(store: Store, chance: Random) -> None:
    many = [report(store, f"Larkspur {n}", NOON + timedelta(minutes=n % 3)) for n in range(12)]
    with store.change("Import") as writer:
        writer.load(Batch(file_name=f"{chance.random()}", imported_at=NOON), many)


def withdraw(store: Store, chance: Random) -> None:
    found = store.records(Batch)
    if found:
        with store.change("Remove import") as writer:
            writer.withdraw(chance.choice(found).id or 0)


def undo(store: Store, _: Random) -> None:
    if store.undo_label:
        store.undo()


def redo(store: Store, _: Random) -> None:
    if store.redo_label:
        store.redo()


def forget(store: Store, chance: Random) -> None:
    found = store.records(Sighting)
    if found and chance.random() < 0.3:
        store.forget(Sighting, chance.choice(found).id or 0)


DEEDS: list[Callable[[Store, Random], None]] = [
    put_zone,
    put_sighting,
    put_meeting,
    put_patrol,
    edit,
    remove,
    load,
    withdraw,
    undo,
    redo,
    forget,
]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(DEEDS), min_size=3, max_size=14), st.integers(0, 10**6))
def test_any_row_of_acts_leaves_the_index_in_step(
    deeds: list[Callable[[Store, Random], None]], seed: int
) -> None:
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder, new_log(Path(folder) / "log.db") as store:
        for deed in deeds:
            deed(store, chance)
        assert in_step(store)
        assert store.fact_gaps() == 0
