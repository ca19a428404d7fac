"""The kinds of record that can be entered from a terminal, and the operations that do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from watchapp.operations.categories import save_category
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.parts import parts_of
from watchapp.records import (
    ActionItem,
    Attendance,
    Category,
    Meeting,
    Member,
    Motion,
    Patrol,
    Person,
    Record,
    Sighting,
    Turnout,
    Vehicle,
    Watch,
    Zone,
)
from watchapp.store import Change, Store


@dataclass(frozen=True, slots=True)
class Entry:
    """A kind of record, and the operation that saves it, with its parts as they stand."""

    kind: type[Record]
    save: Callable[..., Change]


def _with_parts(
    save: Callable[..., Change],
    parts: Mapping[str, type[Record]],
    store: Store,
    record: Record,
    *,
    was: Record | None = None,
) -> Change:
    """Save a record together with the parts that it has already, so that none is dropped."""
    kept = {name: parts_of(store, part, record) for name, part in parts.items()}
    return save(store, record, was=was, **kept)


ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        "sighting": Entry(
            Sighting, partial(_with_parts, save_sighting, {"persons": Person, "vehicles": Vehicle})
        ),
        "patrol": Entry(Patrol, partial(_with_parts, save_patrol, {"turnouts": Turnout})),
        "meeting": Entry(
            Meeting,
            partial(
                _with_parts,
                save_meeting,
                {"attendance": Attendance, "motions": Motion, "action_items": ActionItem},
            ),
        ),
        "member": Entry(Member, save_member),
        "zone": Entry(Zone, save_zone),
        "category": Entry(Category, save_category),
        "watch": Entry(Watch, save_watch),
    }
)
"""By the word that stands in the command."""
