"""Where the labels of an axis stand, so that they are round and do not run into each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from watchapp.analysis.periods import Period, Unit
from watchapp.charts.chart import Axis, Tick
from watchapp.moments import short_month_name, show_day_of_year, show_weekday
from watchapp.speech import marked, say

_MOST_COUNTS = 5  # steps from zero to the top
_FINEST = 0.01  # the top of a scale on which nothing was measured
_MOST_DAYS = 9
_MOST_WEEKS = 8
_MOST_MONTHS = 13
_MOST_YEARS = 13
_LEAST_ROOM = 6  # periods, so that a lone bar does not fill the page
_MONTH_STEPS = (1, 2, 3, 6)
_AXIS_LABELS = {
    Unit.DAY: marked("Day"),
    Unit.WEEK: marked("Week, by its Monday"),
    Unit.MONTH: marked("Month"),
    Unit.YEAR: marked("Year"),
}


def count_axis(label: str, highest: int) -> Axis:
    """Return an axis of whole numbers from zero to a round number not below `highest`."""
    step = round_step(max(1, highest) / _MOST_COUNTS)
    steps = max(1, math.ceil(highest / step))
    ticks = tuple(Tick(step * n, f"{step * n:,}") for n in range(steps + 1))
    return Axis(label, 0, step * steps, ticks)


def measure_axis(label: str, highest: float) -> Axis:
    """Return an axis of a measure from zero to a round number not below `highest`."""
    least = max(_FINEST, highest) / _MOST_COUNTS
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * digit for digit in (1, 2, 5, 10) if power * digit >= least * (1 - 1e-9))
    steps = max(1, math.ceil(highest / step - 1e-9))
    ticks = tuple(Tick(step * n, f"{step * n:,.10g}") for n in range(steps + 1))
    return Axis(label, 0, step * steps, ticks)


def period_axis(periods: Sequence[Period]) -> Axis:
    """Return an axis on which the period at place n is centered on n; few leave room beside."""
    if not periods:
        return Axis("", -0.5, 0.5, ())
    unit = periods[0].unit
    places = _places(periods, unit)
    labels = _labels([periods[place] for place in places], unit)
    ticks = tuple(Tick(place, label) for place, label in zip(places, labels, strict=True))
    beside = max(0, _LEAST_ROOM - len(periods)) / 2
    return Axis(say(_AXIS_LABELS[unit]), -0.5 - beside, len(periods) - 0.5 + beside, ticks)


def roomy_ticks(axis: Axis, *, length: float, width_of: Callable[[str], float]) -> tuple[Tick, ...]:
    """Return the ticks on a line of this length, without every other label until none collide.

    `width_of` gives the width of a word in the unit of `length`, a gap beside it included.
    """
    widths = [max(width_of(line) for line in tick.label.split("\n")) for tick in axis.ticks]
    step = 1
    while step < len(axis.ticks) and not _is_roomy(axis, widths, length=length, step=step):
        step += 1
    return tuple(
        tick if place % step == 0 else tick._replace(label="")
        for place, tick in enumerate(axis.ticks)
    )


def _is_roomy(axis: Axis, widths: Sequence[float], *, length: float, step: int) -> bool:
    """Return whether every so many labels stand beside each other without touching."""
    left = list(zip(axis.ticks, widths, strict=True))[::step]
    return all(
        (next_.at - tick.at) / (axis.high - axis.low) * length >= (width + next_width) / 2
        for (tick, width), (next_, next_width) in pairwise(left)
    )


def round_step(least: float) -> int:
    """Return the smallest of 1, 2, 5, 10, 20, … that is not below `least`."""
    power: int = 10 ** max(0, math.floor(math.log10(least)))
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit >= least)


def _places(periods: Sequence[Period], unit: Unit) -> list[int]:
    """Return which periods get a label: all, or every so many from a natural beginning."""
    match unit:
        case Unit.DAY if len(periods) <= _MOST_DAYS:
            return list(range(len(periods)))
        case Unit.DAY:
            mondays = [n for n, period in enumerate(periods) if period.start.weekday() == 0]
            return mondays[:: math.ceil(len(mondays) / _MOST_DAYS)]
        case Unit.WEEK:
            return list(range(0, len(periods), math.ceil(len(periods) / _MOST_WEEKS)))
        case Unit.MONTH:
            step = _month_step(len(periods))
            return [n for n, period in enumerate(periods) if _months(period) % step == 0]
        case Unit.YEAR:
            return list(range(0, len(periods), math.ceil(len(periods) / _MOST_YEARS)))


def _months(period: Period) -> int:
    """Return how many months have gone since the year 0."""
    return period.start.year * 12 + period.start.month - 1


def _month_step(months: int) -> int:
    """Return every how many months a label stands: some part of a year, or whole years."""
    for step in _MONTH_STEPS:
        if months <= step * _MOST_MONTHS:
            return step
    return 12 * math.ceil(months / (12 * _MOST_MONTHS))


def _labels(labeled: Sequence[Period], unit: Unit) -> list[str]:
    """Return a label for each of them; the year stands where it is new."""
    if unit is Unit.DAY:
        return [f"{show_weekday(each.start)}\n{_day(each)}" for each in labeled]
    if unit is Unit.YEAR:
        return [each.name for each in labeled]
    show = short_month_name if unit is Unit.MONTH else show_day_of_year
    words = [show(period.start) for period in labeled]
    years = [True, *(one.start.year != next_.start.year for one, next_ in pairwise(labeled))]
    return [
        f"{word}\n{period.start.year}" if is_new else word
        for word, period, is_new in zip(words, labeled, years, strict=True)
    ]


def _day(period: Period) -> str:
    return show_day_of_year(period.start)
