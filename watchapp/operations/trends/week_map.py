"""When in the week: weekday by hour, each event spread over the hours in which it can have been."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.aoristic import WeekMap, aoristic_weights
from watchapp.analysis.parts import Part, is_telling, parts_of
from watchapp.charts.day_words import hours_name, weekday_name
from watchapp.charts.trend import Trend
from watchapp.charts.week_grid import week_grid
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.part_words import (
    FEWEST,
    cautiously,
    part_figures,
    parts_method,
    standing_out,
)
from watchapp.operations.trends.timed import NO_HOUR, Timed, with_hour
from watchapp.operations.trends.when_words import (
    aoristic_method,
    can_leave_blank,
    counted,
    covered_method,
    left_out,
    nothing_drawn,
    to_check,
    weekday_notes,
)
from watchapp.progress import Progress
from watchapp.speech import say
from watchapp.store import Store

NAME = "week_map"
SLOT = 4
"""Hours that are judged together: single ones are too few for most watches."""


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the map of the week, and which parts of it see more than chance would give."""
    timed = with_hour(store, asked)
    title = say("{nouns} by weekday and hour", nouns=timed.noun.heading)
    if (nothing := nothing_drawn(NAME, title, timed)) is not None:
        return nothing
    week = aoristic_weights(timed.start, timed.end)
    slots = _slots(timed, week)
    sentences = (*_said(week, slots), counted(timed, left_out(timed, NO_HOUR)))
    cells = week.cells.tolist()
    fields = week.cells.ravel().tolist()
    chart = week_grid(cells, title=title, summary=" ".join(sentences))
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(aoristic_method(), parts_method(), covered_method(), repeats(), by_chance()),
        left_out=timed.left_out,
        notes=(*to_check(timed), *_week_long(week), *weekday_notes(timed), *timed.gaps),
        figures=_figures(timed, week, slots),
        street=is_for_street(timed.facts, fields)
        or can_leave_blank(asked, fields, (part for _, part in slots)),
    )


def _slots(timed: Timed, week: WeekMap) -> list[tuple[str, Part]]:
    """Return the parts of the week; none stands out only because of possible repeats."""
    slots = slots_of(week, timed.weekdays)
    if (once := timed.once) is None:
        return slots
    without = slots_of(aoristic_weights(once.start, once.end), timed.weekdays)
    return cautiously(slots, without)


def slots_of(week: WeekMap, weekdays: NDArray[np.float64]) -> list[tuple[str, Part]]:
    """Return the parts of the week, four hours each, by name; `weekdays` is how often each came.

    A weekday that was never counted, into which events reach from the one before, has no part.
    """
    sums = week.cells.reshape(7, 24 // SLOT, SLOT).sum(axis=2)
    counted_days = [day for day in range(7) if weekdays[day] > 0]
    places = [(day, slot) for day in counted_days for slot in range(24 // SLOT)]
    parts = parts_of(
        [float(sums[place]) for place in places], [float(weekdays[day]) for day, _ in places]
    )
    names = [
        say("{weekday} {hours}", weekday=weekday_name(day), hours=hours_name(first, first + SLOT))
        for day, first in ((day, slot * SLOT) for day, slot in places)
    ]
    return list(zip(names, parts, strict=True))


def _said(week: WeekMap, slots: list[tuple[str, Part]]) -> tuple[str, ...]:
    if week.events < FEWEST or not is_telling(week.events, [1.0] * len(slots)):
        return (say("Too few to say at which times of the week there are more."),)
    return standing_out(slots)


def _week_long(week: WeekMap) -> tuple[str, ...]:
    if not week.week_long:
        return ()
    return (
        say(
            "{n:,} can have happened at any hour of a week or more, and are spread over all hours.",
            n=week.week_long,
        ),
    )


def _figures(timed: Timed, week: WeekMap, slots: list[tuple[str, Part]]) -> dict[str, object]:
    return {
        "counted": week.events,
        "hour_unknown": left_out(timed, NO_HOUR),
        "reversed": week.reversed,
        "week_long": week.week_long,
        "by_weekday_and_hour": week.cells.tolist(),
        "share_of_days_by_weekday": timed.weekdays.tolist(),
        "parts_of_four_hours": part_figures(slots),
    }
