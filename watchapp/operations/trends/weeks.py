"""Was a week out of the ordinary: beside the eight weeks before it, or beside all the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

from watchapp.analysis.bands import PRIOR, Limits, c_limits, weekly_bands
from watchapp.analysis.odd_weeks import OddWeek, against_others, against_prior
from watchapp.analysis.periods import Unit, periods_in, start_of
from watchapp.charts.trend import Method, Trend
from watchapp.charts.weeks import ALL, BEFORE, Weeks, Yardstick, weeks_chart, weeks_sentences
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.figures import Figures, judgment_figures, limits_figures
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.grid import grid_of, groups_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.operations.trends.options import Split
from watchapp.progress import Progress
from watchapp.queries.tallies import Filter
from watchapp.speech import say
from watchapp.store import Store

_LEAST_WEEKS = 8
_WEEK = timedelta(days=7)

_Limits: TypeAlias = tuple[Limits | None, ...]
_Measure: TypeAlias = Callable[[Sequence[int], Sequence[bool]], _Limits]
_Judge: TypeAlias = Callable[
    [Sequence[int], Sequence[int], Sequence[Limits | None]], tuple[OddWeek, ...]
]


def weekly_band(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return each week over the band of the eight weeks before it.

    Where days are chosen, the weeks before them are looked at too: bands are made from them.
    """
    found = meant(store, _with_weeks_before(asked.picked), asked.today)
    weeks = _weeks(store, found, measure=weekly_bands, judge=against_prior)
    return _trend("weekly_band", found, weeks, yardstick=BEFORE, method=methods.weekly_band())


def control_chart(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return each week beside the mean of all."""
    found = meant(store, asked.picked, asked.today)
    weeks = _weeks(store, found, measure=_same_limits, judge=against_others)
    return _trend("control_chart", found, weeks, yardstick=ALL, method=methods.control_chart())


def _with_weeks_before(picked: Filter) -> Filter:
    if picked.first is None:
        return picked
    return replace(picked, first=start_of(picked.first, Unit.WEEK) - PRIOR * _WEEK)


def _weeks(store: Store, found: Meant, *, measure: _Measure, judge: _Judge) -> Weeks:
    periods = periods_in(found.span, Unit.WEEK, found.covered.known(Unit.WEEK))
    facts = found.placed(Unit.WEEK)
    grid = grid_of(facts, periods, groups_of(store, facts, Split.NOTHING, noun=found.noun))
    counts, repeats = grid.counts[:, 0].tolist(), grid.repeats[:, 0].tolist()
    limits = measure(counts, [period.is_whole for period in periods])
    return Weeks(periods, tuple(counts), limits, judge(counts, repeats, limits), found.noun)


def _same_limits(counts: Sequence[int], whole: Sequence[bool]) -> _Limits:
    """Return for each whole week the limits of all of them, none where they are too few."""
    known = [count for count, is_whole in zip(counts, whole, strict=True) if is_whole]
    limits = c_limits(known) if len(known) >= _LEAST_WEEKS else None
    return tuple(limits if is_whole else None for is_whole in whole)


def _trend(name: str, found: Meant, weeks: Weeks, *, yardstick: Yardstick, method: Method) -> Trend:
    chart = weeks_chart(weeks, yardstick)
    left_out = found.left_out(Unit.WEEK)
    if refused := _refused(found, weeks, yardstick):
        return Trend(name, chart.title, refused=refused, left_out=left_out)
    sentences = weeks_sentences(weeks, yardstick)
    return Trend(
        name,
        chart.title,
        sentences,
        (chart,),
        methods=_methods(method),
        left_out=left_out,
        notes=(*chart.notes, *found.gaps(Unit.WEEK)),
        figures=_figures(weeks),
        street=is_for_street(found.facts, weeks.counts),
    )


def _methods(limits: Method) -> tuple[Method, ...]:
    tests = (methods.c_test(), methods.holm(), methods.repeats(), methods.by_chance())
    return (limits, *tests, methods.whole_times())


def _refused(found: Meant, weeks: Weeks, yardstick: Yardstick) -> str:
    """Return why weeks cannot be compared; nothing where they can."""
    if found.facts and not len(found.placed(Unit.WEEK)):
        return say(
            "Of these {nouns} only the month is known, so there are no weeks to look at;"
            " look at the months instead.",
            nouns=found.noun.several,
        )
    if weeks.latest is not None:
        return ""
    return " ".join((*weeks_sentences(weeks, yardstick), *found.covered_days(Unit.WEEK)))


def _figures(weeks: Weeks) -> Figures:
    odd = {each.place: each for each in weeks.odd}
    return {
        "weeks_compared": weeks.judged,
        "weeks_outside": len(weeks.odd),
        "weeks": [
            {
                "start": period.start.isoformat(),
                "whole": period.is_whole,
                "count": weeks.counts[place],
                "limits": None if limits is None else limits_figures(limits),
                "outside": judgment_figures(odd[place].judgment) if place in odd else None,
            }
            for place, (period, limits) in enumerate(zip(weeks.periods, weeks.limits, strict=True))
        ],
    }
