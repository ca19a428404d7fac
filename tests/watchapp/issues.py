"""Issues of a bulletin for tests: January 2026, as gathered on the third of February."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from tests.watchapp.logs import category_named
from watchapp.bulletin.contents import Bulletin, CountTable, Told
from watchapp.operations.bulletins import gather
from watchapp.records import Batch, Sighting, Source
from watchapp.store import Store

JANUARY = date(2026, 1, 1)
TODAY = date(2026, 2, 3)


def issue(store: Store, message: str = "", *, today: date = TODAY) -> Bulletin:
    return gather(store, JANUARY, message, today=today)


def police(store: Store, *moments: str, what: str = "House break-in", **fields: Any) -> None:
    """Import police records of these moments as one file."""
    records = [
        Sighting(
            occurred_from=datetime.fromisoformat(moment),
            category=category_named(store, what),
            source=Source.POLICE,
            **{"address": "1432 OAK ST", **fields},
        )
        for moment in moments
    ]
    with store.change("Import") as writer:
        writer.load(Batch(file_name="p.csv", imported_at=datetime(2026, 2, 2, 9, 0)), records)


def told(table: CountTable, name: str) -> tuple[Told | None, ...]:
    """Return what the sources say of a category."""
    lines = (line for group in table.groups for line in group.lines)
    return next(line.told for line in lines if line.name == name)


def notes(bulletin: Bulletin) -> str:
    return " ".join(note for source in bulletin.counts.sources for note in source.notes)


def few(bulletin: Bulletin) -> list[str]:
    return [kind.text("name") for kind in bulletin.counts.few]
