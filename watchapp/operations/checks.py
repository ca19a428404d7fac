"""What the captain does with checkpoints and house-checks."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp import clock
from watchapp.queries.checks import Looked, patrol_out_at
from watchapp.records import Checkpoint, Finding, HouseCheck, Visit
from watchapp.store import Change, Store


def save_checkpoint(
    store: Store, checkpoint: Checkpoint, *, was: Checkpoint | None = None
) -> Change:
    """Save a checkpoint; only what differs from `was` is written. Raises Problems, StoreError."""
    with store.change("Save checkpoint") as writer:
        writer.put(checkpoint, was=was)
    return writer.change


def save_house_check(
    store: Store, house_check: HouseCheck, *, was: HouseCheck | None = None
) -> Change:
    """Save a house-check; only what differs from `was` is written. Raises Problems, StoreError."""
    with store.change("Save house-check") as writer:
        writer.put(house_check, was=was)
    return writer.change


def save_visit(store: Store, visit: Visit, *, was: Visit | None = None) -> Change:
    """Save that somebody looked; only what differs from `was` is written.

    Raises Problems if it is not fit to be kept, StoreError if the log cannot be written.
    """
    with store.change("Save check") as writer:
        writer.put(visit, was=was)
    return writer.change


def look_at(
    store: Store,
    kind: Looked,
    key: int,
    *,
    finding: Finding = Finding.ALL_WELL,
    notes: str = "",
) -> Change:
    """Keep that somebody has just looked at a checkpoint or a house, on the patrol that is out."""
    return save_visit(store, visit_now(store, kind, key, finding=finding, notes=notes))


def all_well(store: Store, seen: Sequence[tuple[Looked, int]]) -> Change:
    """Keep that somebody has just looked at several things, and all was well; one change."""
    with store.change("All well") as writer:
        for kind, key in seen:
            writer.put(visit_now(store, kind, key))
    return writer.change


def visit_now(
    store: Store,
    kind: Looked,
    key: int,
    *,
    finding: Finding = Finding.ALL_WELL,
    notes: str = "",
) -> Visit:
    """Return the visit of this moment; it belongs to the patrol that is out, if one is."""
    now = clock.now()
    return Visit(
        checkpoint=key if kind is Checkpoint else None,
        house_check=key if kind is HouseCheck else None,
        patrol=patrol_out_at(store, now),
        at=now,
        finding=finding,
        notes=notes,
    )
