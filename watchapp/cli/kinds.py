"""The kinds of record that can be entered from a terminal, and the operations that do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from watchapp.operations.benchmarks import save_benchmark
from watchapp.operations.categories import save_category
from watchapp.operations.concerns import save_concern
from watchapp.operations.initiatives import save_initiative
from watchapp.operations.meetings import save_meeting
from watchapp.operations.members import save_member
from watchapp.operations.partners import save_partner
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.operations.stories import save_story
from watchapp.operations.watch import save_watch
from watchapp.operations.zones import save_zone
from watchapp.queries.parts import parts_of
from watchapp.records import (
    ActionItem,
    Aim,
    Attendance,
    Benchmark,
    Category,
    ComparedZone,
    Concern,
    Initiative,
    Meeting,
    Member,
    Motion,
    Partner,
    Patrol,
    Person,
    Record,
    Sighting,
    Story,
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
        "initiative": Entry(
            Initiative,
            partial(_with_parts, save_initiative, {"aims": Aim, "comparisons": ComparedZone}),
        ),
        "concern": Entry(Concern, save_concern),
        "partner": Entry(Partner, save_partner),
        "story": Entry(Story, save_story),
        "category": Entry(Category, save_category),
        "benchmark": Entry(Benchmark, save_benchmark),
        "watch": Entry(Watch, save_watch),
    }
)
"""By the word that stands in the command."""
