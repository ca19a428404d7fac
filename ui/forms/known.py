"""What the log already knows and a form can therefore offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from watchapp.queries.categories import category_names
from watchapp.queries.checks import checkpoint_names, house_names
from watchapp.queries.meetings import meeting_names
from watchapp.queries.members import member_names, members_who_left
from watchapp.queries.patrols import patrol_names
from watchapp.queries.roster import shift_names
from watchapp.queries.sightings import addresses_used
from watchapp.queries.zones import zone_names
from watchapp.store import Store

Names = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The records that others may name, by table, the addresses used before, who left.

    `log` is where a form keeps the bytes of photos, and looks up what it cannot know beforehand.
    """

    names: Mapping[str, Names] = field(default_factory=dict)
    addresses: tuple[str, ...] = ()
    left: frozenset[int] = frozenset()
    log: Store | None = None

    def names_in(self, table: str) -> Names:
        """Return the numbers and names of a table's records."""
        return self.names.get(table, ())

    def gone_from(self, table: str) -> frozenset[int]:
        """Return the numbers of those that are not offered for anything new."""
        return self.left if table == "member" else frozenset()

    def name_of(self, table: str, key: int | None) -> str:
        """Return the name of one record; its number where the name is not known."""
        if key is None:
            return ""
        return next((name for each, name in self.names_in(table) if each == key), f"#{key}")


def known_to(store: Store) -> Known:
    """Return what a log knows now."""
    names = {
        "zone": zone_names(store),
        "category": category_names(store),
        "member": member_names(store),
        "patrol": patrol_names(store),
        "meeting": meeting_names(store),
        "shift": shift_names(store),
        "checkpoint": checkpoint_names(store),
        "house_check": house_names(store),
    }
    return Known(names, addresses_used(store), members_who_left(store), store)
