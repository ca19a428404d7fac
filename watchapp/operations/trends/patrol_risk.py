"""Patrol hours against what happens: over the hours of the week, and zone by zone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.beats import Beat, judge_beats
from watchapp.charts.beside_shares import Beside, Names, beside_shares_chart
from watchapp.charts.chart import Chart
from watchapp.charts.day_words import hours_name
from watchapp.charts.slot_words import hours_out
from watchapp.charts.trend import Titled, Trend
from watchapp.charts.week_grid import week_grid
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.beat_words import (
    beat_figures,
    beat_sentences,
    beats_method,
    beats_table,
)
from watchapp.operations.trends.patrolled import Patrolled, met_at_any_hour, patrolled
from watchapp.operations.trends.when_words import aoristic_method
from watchapp.progress import Progress
from watchapp.queries.zones import zone_names
from watchapp.speech import say
from watchapp.store import Store

NAME = "patrol_risk"
_PART = 6  # hours of a part of the day
_MOST_ROWS = 12  # zones whose names have room beside a chart


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return where and when patrols are out of step with what happens, beyond chance."""
    found = patrolled(store, asked)
    title = say("Patrol hours against what happens")
    if not len(found.time.start):
        return Trend(
            NAME,
            title,
            refused=say(
                "No finished patrol with its times is in the log for these days; enter patrols"
                " first, or choose other days."
            ),
        )
    counts = np.bincount(met_at_any_hour(store, asked).zone, minlength=1)
    by_zone = [] if asked.picked.zone else _by_zone(found, counts, zone_names(store))
    zones, parts = judge_beats(by_zone, _by_part(found))
    sentences = beat_sentences((*parts, *zones), _counted(found, int(counts.sum())))
    charts, tables = _shown(found, zones, parts, sentences)
    return Trend(
        NAME,
        title,
        sentences,
        charts,
        tables,
        methods=(beats_method(), methods.holm(), aoristic_method()),
        left_out=found.left_out,
        notes=_notes(found, int(counts[0]), zones),
        figures={
            "patrol_hours": found.time.hours,
            "events": int(counts.sum()),
            "with_hour": found.risk.events,
            "by_zone": [beat_figures(each) for each in zones],
            "by_part_of_day": [beat_figures(each) for each in parts],
            "events_by_weekday_and_hour": found.risk.cells.tolist(),
            "hours_by_weekday_and_hour": found.out.tolist(),
        },
    )


def _by_zone(
    found: Patrolled, counts: NDArray[np.int64], names: Sequence[tuple[int, str]]
) -> list[Beat]:
    """Return each zone that has events or patrols; what is in none has no place there."""
    hours = found.time.hours_by_zone()
    of, out = int(counts[1:].sum()), sum(hours.get(key, 0.0) for key, _ in names)
    if not out:
        return []
    events = {key: int(counts[key]) if key < len(counts) else 0 for key, _ in names}
    return [
        Beat(name, events[key], of, hours.get(key, 0.0), out)
        for key, name in names
        if events[key] or hours.get(key)
    ]


def _by_part(found: Patrolled) -> list[Beat]:
    """Return the four parts of the day."""
    if not found.risk.events:
        return []
    risk, out = found.risk.hours, found.out.sum(axis=0)
    return [
        Beat(
            hours_name(first, first + _PART),
            float(risk[first : first + _PART].sum()),
            found.risk.events,
            float(out[first : first + _PART].sum()),
            found.time.hours,
        )
        for first in range(0, 24, _PART)
    ]


def _drawn(zones: Sequence[Beat]) -> list[Beat]:
    """Return the zones that are drawn, from the top down: those with most of either."""
    largest = sorted(zones, key=lambda each: -max(each.share, each.out_share))[:_MOST_ROWS]
    return sorted(largest, key=lambda each: -each.share)


def _without_zone(events: int, hours: float) -> list[str]:
    """Return how many events and hours have no place in the comparison of zones."""
    if not events and not hours:
        return []
    return [
        say(
            "Zone by zone, {n:,} in no zone and {hours} patrol hours without a zone are left out.",
            n=events,
            hours=hours_out(hours),
        )
    ]


def _counted(found: Patrolled, events: int) -> str:
    return say(
        "Counted: {n} from {period}, and {hours} patrol hours.",
        n=found.timed.noun.counted(events),
        period=found.span.name,
        hours=hours_out(found.time.hours),
    )


def _notes(found: Patrolled, nowhere: int, zones: Sequence[Beat]) -> tuple[str, ...]:
    left = _without_zone(nowhere, found.time.hours_by_zone().get(0, 0.0)) if zones else []
    if len(zones) > _MOST_ROWS:
        left.append(
            say(
                "Of {all} zones the {n} with most are drawn; all stand in the table.",
                all=len(zones),
                n=_MOST_ROWS,
            )
        )
    known = (found.timed.refused, found.other_days, *left, *found.timed.gaps)
    return tuple(each for each in known if each)


def _shown(
    found: Patrolled, zones: Sequence[Beat], parts: Sequence[Beat], sentences: tuple[str, ...]
) -> tuple[tuple[Chart, ...], tuple[Titled, ...]]:
    """Return the two maps of the week, and the zones beside each other, with their tables."""
    charts: list[Chart] = []
    tables: list[Titled] = []
    if found.risk.events:
        maps = (
            (say("When it happened"), found.risk.cells),
            (say("When patrols were out, in hours"), found.out),
        )
        for title, cells in maps:
            chart = week_grid(cells.tolist(), title=title, summary=sentences[0])
            charts.append(chart)
            tables.append(Titled(title, chart.table))
        part_table = beats_table(parts, say("Part of the day"))
        tables.insert(0, Titled(say("By part of the day"), part_table))
    if len(zones) > 1:
        title = say("What happened and patrol hours, zone by zone")
        table = beats_table(zones, say("Zone"))
        rows = [
            Beside(each.name, each.limits[0], each.share, each.limits[1], each.out_share)
            for each in _drawn(zones)
        ]
        names = Names(
            say("Share of what happened, and what it may be"), say("Share of patrol hours")
        )
        charts.insert(
            0,
            beside_shares_chart(rows, names, title=title, summary=sentences[0], table=table),
        )
        tables.insert(0, Titled(title, table))
    return tuple(charts), tuple(tables)
