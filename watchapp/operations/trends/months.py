"""Month against month: the last whole month beside the one before, or a year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from watchapp.analysis.periods import Period, Span, Unit, periods_in
from watchapp.analysis.rare import rare_count
from watchapp.analysis.sentences import Comparison, Judgment, judge
from watchapp.charts.beside import Times, rows_sentence, total_sentence
from watchapp.charts.chart import Chart
from watchapp.charts.marked_periods import BEFORE, NOW, bars_chart, level, marked_bars
from watchapp.charts.table import Table
from watchapp.charts.ticks import period_axis
from watchapp.charts.trend import Titled, Trend
from watchapp.moments import short_month_name
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.beside import Tables, tables_of
from watchapp.operations.trends.figures import Figures, judgment_figures
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.grid import grid_of, groups_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.operations.trends.options import AGAINST, ROWS, Against, Split
from watchapp.progress import Progress
from watchapp.speech import marked, say
from watchapp.store import Store

_SHOWN = 25  # months, so that the same month stands in it twice and one more
_BACK = {Against.MONTH_BEFORE: 1, Against.YEAR_BEFORE: 12}
_YEAR = 12
_LEAST_FOR_RULE = 6  # months, of which a mean means something
_BESIDE = marked("Beside the {n} whole months before ({mean} in as many days): {meaning}.")
_BUT_BESIDE = marked("But beside the {n} whole months before ({mean} in as many days): {meaning}.")
_FROM_HERE = marked(
    "By the rule for rare events, chance alone gives {in_a_hundred:,} or more less than once in 100"
    " such months, and {in_a_thousand:,} or more less than once in 1,000."
)


class _Rule(NamedTuple):
    """The month beside so many before it, and from which count on it is rare by their mean."""

    months: int
    mean: float
    in_a_hundred: int
    in_a_thousand: int
    judgment: Judgment


class _Months(NamedTuple):
    """The months shown with their counts, and the places of the two that are compared."""

    periods: tuple[Period, ...]
    counts: tuple[int, ...]
    repeats: tuple[int, ...]
    now: int
    before: int


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the last whole month beside an earlier one, and whether it is rare by itself."""
    found = meant(store, replace(asked.picked, first=None), asked.today)
    months = _months(store, found, _BACK[Against(asked.choice(AGAINST))])
    if months is None:
        refused = " ".join((_refused(asked), *found.covered_days(Unit.MONTH)))
        return Trend("months", say("Month against month"), refused=refused)
    now, before = (months.periods[place] for place in (months.now, months.before))
    spans = (Span(now.start, now.end), Span(before.start, before.end))
    split = Split(asked.choice(ROWS))
    tables = tables_of(store, found.facts, spans, by=(split,), noun=found.noun)
    times = _times(now, before)
    rule = _rule(months)
    beside_mean = _said(rule, tables.total.judgment)
    said = (total_sentence(tables.total, times), *beside_mean, rows_sentence(tables.rows))
    chart = _chart(found, months, rule, summary=" ".join(said))
    return Trend(
        "months",
        say("{now} against {before}", now=now.name, before=before.name),
        said,
        (chart,),
        (*tables.titled(times), Titled(chart.title, chart.table)),
        methods=(*methods.two_counts(), methods.rare_events(), methods.whole_times()),
        notes=(methods.judged_apart(), *found.gaps(Unit.MONTH)),
        figures=_figures(months, rule, tables),
        street=is_for_street(found.facts, (*months.counts, *tables.told)),
    )


def _months(store: Store, found: Meant, back: int) -> _Months | None:
    """Return the months that end with the last one that can be compared, None if none can."""
    periods = periods_in(found.span, Unit.MONTH, found.covered.known(Unit.MONTH))
    whole = [period.is_whole for period in periods]
    latest = max((n for n in range(back, len(whole)) if whole[n] and whole[n - back]), default=None)
    if latest is None:
        return None
    first = max(0, latest - _SHOWN + 1)
    shown = periods[first : latest + 1]
    groups = groups_of(store, found.facts, Split.NOTHING, noun=found.noun)
    grid = grid_of(found.facts, shown, groups)
    counts, repeats = (tuple(each[:, 0].tolist()) for each in (grid.counts, grid.repeats))
    return _Months(shown, counts, repeats, now=latest - first, before=latest - back - first)


def _refused(asked: Asked) -> str:
    if asked.choice(AGAINST) == Against.YEAR_BEFORE:
        return say(
            "No month and the same month a year before are both covered whole;"
            " compare with the month before instead."
        )
    return say("No two months in a row are covered whole, so nothing is compared.")


def _times(now: Period, before: Period) -> Times:
    return Times(
        _head(now),
        _head(before),
        say("in {period}", period=now.name),
        say("in {period}", period=before.name),
    )


def _head(period: Period) -> str:
    return say("{month} {year}", month=short_month_name(period.start), year=period.start.year)


def _rule(months: _Months) -> _Rule | None:
    """Return from which count on the month is rare, None where too few stand before it."""
    places = [
        place
        for place in range(max(0, months.now - _YEAR), months.now)
        if months.periods[place].is_whole
    ]
    if len(places) < _LEAST_FOR_RULE:
        return None
    (judgment,) = judge([_comparison(months, places)])
    counts = judgment.comparison
    mean = counts.before / counts.before_exposure * counts.now_exposure
    in_a_hundred, in_a_thousand = (rare_count(mean, once_in=often) for often in (100, 1000))
    return _Rule(len(places), mean, in_a_hundred, in_a_thousand, judgment)


def _comparison(months: _Months, places: Sequence[int]) -> Comparison:
    """Return the month against those at some places taken together."""
    return Comparison(
        months.counts[months.now],
        sum(months.counts[place] for place in places),
        now_exposure=months.periods[months.now].length,
        before_exposure=sum(months.periods[place].length for place in places),
        now_repeats=months.repeats[months.now],
        before_repeats=sum(months.repeats[place] for place in places),
    )


def _said(rule: _Rule | None, total: Judgment) -> tuple[str, ...]:
    """Return what the month is beside those before it, and from which count on it would be rare."""
    if rule is None:
        return ()
    words = _BESIDE if rule.judgment.verdict is total.verdict else _BUT_BESIDE
    meaning = rule.judgment.said(day_for_day=False)
    return (
        say(words, n=rule.months, mean=f"{rule.mean:,.1f}", meaning=meaning),
        say(_FROM_HERE, in_a_hundred=rule.in_a_hundred, in_a_thousand=rule.in_a_thousand),
    )


def _chart(found: Meant, months: _Months, rule: _Rule | None, *, summary: str) -> Chart:
    names = [period.name for period in months.periods]
    spoken_of = {
        months.before: (names[months.before], BEFORE),
        months.now: (names[months.now], NOW),
    }
    x = period_axis(months.periods)
    marks = marked_bars(months.counts, months.periods, spoken_of, others=say("Other months"))
    if rule is not None and marks:
        reach = range(max(0, months.now - _YEAR), months.now + 1)
        line = level(say("By chance once in 100 months"), rule.in_a_hundred, reach)
        marks = (*marks, line)
    table = Table((say("Month"), found.noun.heading), tuple(zip(names, months.counts, strict=True)))
    title = say("{noun} by month", noun=found.noun.heading)
    return bars_chart(title, x, marks, noun=found.noun, summary=summary, table=table)


def _figures(months: _Months, rule: _Rule | None, tables: Tables) -> Figures:
    return {
        "now": months.periods[months.now].start.isoformat(),
        "before": months.periods[months.before].start.isoformat(),
        "rule_for_rare_events": None if rule is None else _rule_figures(rule),
        **tables.figures,
    }


def _rule_figures(rule: _Rule) -> Figures:
    return {
        "months": rule.months,
        "mean": rule.mean,
        "in_a_hundred": rule.in_a_hundred,
        "in_a_thousand": rule.in_a_thousand,
        "now_against_them": judgment_figures(rule.judgment),
    }
