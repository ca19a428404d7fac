"""The areas and tables of one initiative: before and after, and the differences in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from watchapp.analysis.displacement import BeforeAfter, Estimate
from watchapp.analysis.effect import Effect
from watchapp.analysis.effect_words import quotient_sentence, range_words
from watchapp.charts.before_after import Area, Difference, changed
from watchapp.charts.table import Table, p_shown
from watchapp.operations.trends.held import Held
from watchapp.operations.trends.likely_zones import Likely
from watchapp.records import ZonePart
from watchapp.speech import marked, say

_AVERAGED = {
    ZonePart.COMPARISON: marked("Comparison"),
    ZonePart.NEIGHBOR: marked("Next door"),
    ZonePart.NEIGHBOR_COMPARISON: marked("Like next door"),
}


def proposed_table(likely: Likely, names: Mapping[int, str]) -> Table | None:
    """Return the zones that are proposed for each part, with their counts; None without any."""
    rows = tuple(
        (part.label, names[key], likely.before[key])
        for part, keys in likely.zones.items()
        for key in keys
    )
    columns = (say("What it is"), say("Zone"), say("In the year before"))
    return Table(columns, rows) if rows else None


def areas_of(found: Held, names: Mapping[int, str]) -> list[Area]:
    """Return the areas that are compared, each under its name."""
    areas = found.areas
    if areas is None:
        return []
    listed: list[tuple[ZonePart, BeforeAfter | None]] = [
        (ZonePart.COMPARISON, areas.comparison),
        (ZonePart.NEIGHBOR, areas.neighbor),
        (ZonePart.NEIGHBOR_COMPARISON, areas.neighbor_comparison),
    ]
    own = Area(names.get(found.initiative.zone or 0, ""), areas.response)
    rest = [
        Area(_area_name(part, found.zones[part], names), counts)
        for part, counts in listed
        if counts is not None
    ]
    return [own, *rest]


def _area_name(part: ZonePart, keys: tuple[int, ...], names: Mapping[int, str]) -> str:
    """Return the name of an area on two lines: what it is, and which zone or how many."""
    if len(keys) == 1:
        return f"{say(_AVERAGED[part])}:\n{names.get(keys[0], '')}"
    many = (
        say("{n} zones together", n=len(keys))
        if part is ZonePart.NEIGHBOR
        else say("average of {n} zones", n=len(keys))
    )
    return f"{say(_AVERAGED[part])}:\n{many}"


def with_zones(table: Table, found: Held, names: Mapping[int, str]) -> Table:
    """Return the table of areas with each zone of those that stand for several under it."""
    rows = list(table.rows)
    for part, keys in found.zones.items():
        if len(keys) > 1:
            rows += [_zone_row(part, key, found, names) for key in keys]
    return replace(table, rows=tuple(rows))


def _zone_row(
    part: ZonePart, key: int, found: Held, names: Mapping[int, str]
) -> tuple[str | int, ...]:
    counts = found.counts[key]
    name = f"{names.get(key, '')} ({say(_AVERAGED[part])})"
    return (name, counts.before, counts.after, changed(counts.change))


def differences_of(effect: Effect) -> list[Difference]:
    """Return the differences with their 95 % limits, for a chart."""
    return [Difference(name, *_ends(estimate)) for name, estimate in _estimates(effect)]


def _ends(estimate: Estimate) -> tuple[float, float, float]:
    low, high = estimate.interval()
    return low, estimate.value, high


def _estimates(effect: Effect) -> list[tuple[str, Estimate]]:
    """Return the differences by name: on the spot, and next door and both where compared."""
    found = effect.difference
    if found.displaced is None:
        return [(say("In its zone"), found.local)]
    return [
        (say("In its zone"), found.local),
        (say("Next door"), found.displaced),
        (say("Both together"), found.total),
    ]


def differences_table(effect: Effect) -> Table:
    """Return the differences with their ranges, and what the quotient says; z only where it may."""
    columns = (say("What"), say("Difference"), say("May be"), say("p"))
    rows: list[tuple[str | int, ...]] = []
    if effect.outcome.has_range:
        rows = [
            (name, changed(round(each.value, 1)), range_words(*each.interval()), p_shown(p))
            for (name, each), p in zip(
                _estimates(effect), (*effect.ps_apart, effect.p), strict=False
            )
        ]
    if effect.outcome.has_range and effect.shows_z:
        rows.append((say("z of the whole"), f"{effect.difference.total.z:.2f}", "", ""))
    rows.append((say("Displacement quotient"), _quotient(effect), quotient_sentence(effect), ""))
    return Table(columns, tuple(rows))


def _quotient(effect: Effect) -> str:
    value = effect.quotient.quotient
    return "–" if value is None else f"{value:.2f}"
