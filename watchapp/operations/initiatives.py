"""What the captain does with initiatives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from watchapp.errors import Problem, Problems
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts, parts_of
from watchapp.records import Aim, ComparedZone, Initiative, ZonePart
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.store import Change, Store


def save_initiative(
    store: Store,
    initiative: Initiative,
    *,
    was: Initiative | None = None,
    parts_were: Collection[Record] | None = None,
    aims: Sequence[Aim] = (),
    comparisons: Sequence[ComparedZone] = (),
    neighbors: Sequence[ComparedZone] = (),
    like_neighbors: Sequence[ComparedZone] = (),
) -> Change:
    """Save an initiative with the categories that it is aimed at and the zones beside it.

    `was` is how it was read before it was worked on, `parts_were` are its parts as they were read:
    only what differs is written, so that what others wrote meanwhile stays. Raises Problems if it
    is not fit to be kept, StoreError if the log cannot be written.
    """
    compared = (*comparisons, *neighbors, *like_neighbors)
    if refused := list(_refused(initiative, compared)):
        raise Problems(refused)
    with store.change("Save initiative") as writer:
        parts: tuple[tuple[type[Record], Sequence[Record]], ...] = (
            (Aim, aims),
            (ComparedZone, compared),
        )
        standing = {kind: keys_of_parts(store, kind, initiative) for kind, _ in parts}
        saved = writer.put(initiative, was=was)
        for kind, now in parts:
            put_parts(writer, saved, kind, now=now, standing=standing[kind], were=parts_were)
    return writer.change


def compare_zones(store: Store, initiative: int, zones: Mapping[ZonePart, Sequence[int]]) -> Change:
    """Hold an initiative against these zones, and no others.

    Raises Problems if a zone has two parts, StoreError if the log cannot be written.
    """
    kept = store.get(Initiative, initiative)
    standing = {(each.part, each.zone): each for each in parts_of(store, ComparedZone, kept)}
    compared = [
        standing.get((part, zone)) or ComparedZone(initiative=initiative, zone=zone, part=part)
        for part, keys in zones.items()
        for zone in keys
    ]
    if refused := list(_refused(kept, compared)):
        raise Problems(refused)
    with store.change("Choose zones to compare") as writer:
        keys = keys_of_parts(store, ComparedZone, kept)
        put_parts(writer, kept, ComparedZone, now=compared, standing=keys)
    return writer.change


def _refused(initiative: Initiative, compared: Sequence[ComparedZone]) -> Iterator[Problem]:
    """Yield what is wrong with the zones that an initiative is held against."""
    zones = Counter(each.zone for each in compared)
    if initiative.zone is not None and initiative.zone in zones:
        yield Problem(
            "zone",
            say("An initiative cannot be held against its own zone; untick it among the others."),
        )
    if any(times > 1 for times in zones.values()):
        yield Problem(
            "zone", say("A zone can be only one of these: similar, next to it, or similar to that.")
        )
