"""An initiative held against the zones that the captain chose: the counts, or why it cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from watchapp.analysis.around import Around
from watchapp.analysis.displacement import Areas, BeforeAfter
from watchapp.charts.street import is_small
from watchapp.charts.trend import LeftOut
from watchapp.operations.trends.aimed import Aimed, Tallies, aimed_at, aims_of
from watchapp.operations.trends.asked import Asked
from watchapp.queries.categories import category_names
from watchapp.queries.parts import parts_of
from watchapp.records import ComparedZone, Initiative, ZonePart
from watchapp.speech import say
from watchapp.store import Store

Zones = Mapping[ZonePart, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An initiative, the zones beside it, and the counts, also `once` without possible repeats.

    `counts` are those of each zone alone, `aims` the names of what is counted, none for all
    crimes. Where `refused` says why not, `areas` is None.
    """

    initiative: Initiative
    zones: Zones
    aims: tuple[str, ...] = ()
    around: Around | None = None
    areas: Areas | None = None
    once: Areas | None = None
    counts: Mapping[int, BeforeAfter] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    refused: str = ""

    @property
    def fits_the_street(self) -> bool:
        """Return whether no count is so small that a neighbor could be told from it."""
        every = (count for each in self.counts.values() for count in (each.before, each.after))
        return self.areas is not None and not any(is_small(count) for count in every)


def held(store: Store, initiative: Initiative, asked: Asked) -> Held:
    """Return an initiative with the counts of its zone and of those it is held against."""
    zones = zones_beside(store, initiative)
    aimed = aimed_at(store, initiative, asked)
    refused = _refused(initiative, zones, asked) or aimed.refused
    if refused or initiative.zone is None:
        return Held(initiative=initiative, zones=zones, around=aimed.around, refused=refused)
    tallies = aimed.tallies()
    every = (initiative.zone, *(zone for part in zones.values() for zone in part))
    return Held(
        initiative=initiative,
        zones=zones,
        aims=_aims(store, initiative),
        around=aimed.around,
        areas=_areas(tallies, initiative.zone, zones),
        once=_areas(aimed.tallies(repeats=False), initiative.zone, zones),
        counts={zone: BeforeAfter(*tallies.of((zone,))) for zone in every},
        left_out=_left_out(aimed),
    )


def _aims(store: Store, initiative: Initiative) -> tuple[str, ...]:
    """Return the names of the categories that it is aimed at."""
    aims = aims_of(store, initiative)
    return tuple(name for key, name in category_names(store) if key in aims)


def zones_beside(store: Store, initiative: Initiative) -> Zones:
    """Return the zones that the captain chose for each part, without the initiative's own."""
    chosen = [
        (each.part, each.zone)
        for each in parts_of(store, ComparedZone, initiative)
        if each.zone is not None and each.zone != initiative.zone
    ]
    return {part: tuple(zone for at, zone in chosen if at is part) for part in ZonePart}


def _refused(initiative: Initiative, zones: Zones, asked: Asked) -> str:
    """Return why it cannot be held against anything, empty where it can."""
    if initiative.zone is None:
        return say(
            "Cannot be judged: it is done everywhere, so there is no place without it to hold it"
            " against. Name its zone in its form, if it has one."
        )
    if initiative.starts is not None and initiative.starts > asked.today:
        return say("It has not begun; there is nothing to judge yet.")
    if not zones[ZonePart.COMPARISON]:
        return say(
            "Cannot be judged: no zone is chosen to hold it against. Choose one in its form, as"
            " like it as can be, where nothing was done."
        )
    return ""


def _areas(tallies: Tallies, own: int, zones: Zones) -> Areas:
    """Return the counts; zones that stand for one are averaged, those next door are added up."""
    neighbors, like = zones[ZonePart.NEIGHBOR], zones[ZonePart.NEIGHBOR_COMPARISON]
    comparison = zones[ZonePart.COMPARISON]
    return Areas(
        response=BeforeAfter(*tallies.of((own,))),
        comparison=BeforeAfter(*tallies.of(comparison), weight=1 / len(comparison)),
        neighbor=BeforeAfter(*tallies.of(neighbors)) if neighbors else None,
        neighbor_comparison=(
            BeforeAfter(*tallies.of(like), weight=len(neighbors) / len(like))
            if neighbors and like
            else None
        ),
    )


def _left_out(aimed: Aimed) -> tuple[LeftOut, ...]:
    nowhere = aimed.nowhere
    return (LeftOut(nowhere, say("in these days, but in no zone")),) if nowhere else ()
