"""How many there were, day by day, week by week, month by month or year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from watchapp.analysis.periods import Unit, periods_in, unit_for
from watchapp.charts.chart import Chart
from watchapp.charts.latest import latest_comparison
from watchapp.charts.over_time import over_time_sentences, tallied_chart
from watchapp.charts.tally import Tallied
from watchapp.charts.trend import Trend
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.figures import comparison_figures
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.grid import grid_of, groups_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.operations.trends.options import COUNTED_BY, ROLLING, SPLIT, Rolling, Split
from watchapp.progress import Progress
from watchapp.speech import marked, say
from watchapp.store import Store

_WINDOWS: dict[str, dict[Unit, int]] = {
    Rolling.NONE: {},
    Rolling.SHORT: {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 3},
    Rolling.LONG: {Unit.DAY: 28, Unit.WEEK: 13, Unit.MONTH: 12},
}
_MOST_BARS = 1000
_NO_PLACE = {
    Unit.DAY: (
        marked("{counted} is known only to the month and has no day here."),
        marked("{counted} are known only to the month and have no day here."),
    ),
    Unit.WEEK: (
        marked("{counted} is known only to the month and has no week here."),
        marked("{counted} are known only to the month and have no week here."),
    ),
}


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many sightings there were when, split as asked, with the rolling mean."""
    found = meant(store, asked.picked, asked.today)
    by = asked.choice(COUNTED_BY)
    wanted = Unit(by) if by else _fitting(found)
    unit = _drawable(found, wanted)
    counts = _tallied(store, found, unit, split=Split(asked.choice(SPLIT)))
    window = _WINDOWS[asked.choice(ROLLING)].get(unit, 0)
    chart = _chart(found, counts, window)
    if refused := _no_place(found, unit):
        return Trend("over_time", chart.title, refused=refused, left_out=found.left_out(unit))
    how = (*methods.two_counts(), methods.whole_times())
    return Trend(
        "over_time",
        chart.title,
        _answer_first(over_time_sentences(counts, span=found.span, noun=found.noun)),
        (chart,),
        methods=(methods.rolling_mean(), *how) if window else how,
        left_out=found.left_out(unit),
        notes=(*_too_thin(wanted, unit), *chart.notes),
        figures=_figures(counts, window),
        street=is_for_street(found.facts, _drawn(counts)),
    )


def _tallied(store: Store, found: Meant, unit: Unit, *, split: Split) -> Tallied:
    """Return the counts by period, the periods knowing how many of their days are covered."""
    periods = periods_in(found.span, unit, found.covered.known(unit))
    facts = found.placed(unit)
    grid = grid_of(facts, periods, groups_of(store, facts, split, noun=found.noun))
    return grid.fewer.tallied(periods)


def _chart(found: Meant, counts: Tallied, window: int) -> Chart:
    chart = tallied_chart(counts, span=found.span, noun=found.noun, window=window)
    return replace(chart, notes=(*chart.notes, *found.gaps(counts.unit)))


def _fitting(found: Meant) -> Unit:
    """Return the unit that shows the span best and leaves nothing out."""
    return Unit.MONTH if found.month_alone else unit_for(found.span)


def _drawable(found: Meant, wanted: Unit) -> Unit:
    """Return the unit, weeks instead of days where their bars would be thinner than a line."""
    return Unit.WEEK if wanted is Unit.DAY and found.span.days > _MOST_BARS else wanted


def _too_thin(wanted: Unit, unit: Unit) -> tuple[str, ...]:
    if wanted is unit:
        return ()
    return (
        say(
            "Over more than {n:,} days, bars by day would be thinner than a line: this is counted"
            " by week. Choose fewer days to see them one by one.",
            n=_MOST_BARS,
        ),
    )


def _no_place(found: Meant, unit: Unit) -> str:
    """Return why nothing can be counted by this unit; nothing where something can."""
    left_out = sum(each.n for each in found.left_out(unit))
    if not left_out or left_out < len(found.facts):
        return ""
    said = say(_NO_PLACE[unit][left_out != 1], counted=found.noun.counted(left_out))
    return " ".join((said, say("Counted by month, they have their place.")))


def _answer_first(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return what may be said of the change first, then how many there were in all."""
    total, *latest = sentences
    return (*latest[:1], total, *latest[1:])


def _drawn(counts: Tallied) -> Iterator[int]:
    """Yield how many each part of each bar stands for."""
    return (count for row in counts.counts for count in row.values())


def _figures(counts: Tallied, window: int) -> dict[str, object]:
    pair = latest_comparison(counts)
    return {
        "unit": counts.unit.value,
        "total": sum(counts.totals),
        "possible_repeats": sum(counts.total_repeats),
        "window": window or None,
        "periods": [
            {
                "start": period.start.isoformat(),
                "end": period.end.isoformat(),
                "days_covered": period.counted,
                "whole": period.is_whole,
                "count": total,
            }
            for period, total in zip(counts.periods, counts.totals, strict=True)
        ],
        "series": {name: list(counts.of(name)) for name in counts.shown},
        "latest": None if pair is None else comparison_figures(pair),
    }
