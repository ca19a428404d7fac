"""Year over year: two whole years, or two stretches as long, by category and by zone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from watchapp.analysis.periods import Period, Span, Unit, days_of, month_of, periods_in
from watchapp.analysis.to_date import cut_of
from watchapp.charts.beside import Times, rows_sentence, total_sentence
from watchapp.charts.chart import Axis, Chart, Line, Point, Tick, legend_of
from watchapp.charts.marked_periods import BEFORE, NOW
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis
from watchapp.charts.trend import Trend
from watchapp.moments import short_month_name, show_month
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.beside import Tables, tables_of
from watchapp.operations.trends.figures import Figures
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.grid import grid_of, groups_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.operations.trends.options import YEARS, Split, Years
from watchapp.operations.trends.to_date import last_day
from watchapp.progress import Progress
from watchapp.speech import marked, say
from watchapp.store import Store

_DAY = timedelta(days=1)
_YEAR = 12
_REFUSED = {
    Years.ANY: marked(
        "Neither two calendar years, nor twice twelve months, nor this year so far and the one"
        " before are covered whole, so nothing is compared."
    ),
    Years.CALENDAR: marked(
        "No two calendar years in a row are covered whole, so nothing is compared. Choose the last"
        " 12 whole months, or this year so far."
    ),
    Years.TWELVE_MONTHS: marked(
        "The last 12 whole months and the 12 before are not both covered, so nothing is compared."
    ),
    Years.TO_DATE: marked(
        "This year and the one before are not both covered up to the same day, so nothing is"
        " compared."
    ),
}


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return two years side by side, category by category and zone by zone."""
    found = meant(store, replace(asked.picked, first=None), asked.today)
    chosen = Years(asked.choice(YEARS))
    tried = list(_PAIRS) if chosen is Years.ANY else [chosen]
    years = next((each for each in tried if _spans(found, each, asked.today)), chosen)
    spans = _spans(found, years, asked.today)
    if spans is None:
        refused = " ".join((say(_REFUSED[chosen]), *found.covered_days(Unit.MONTH)))
        return Trend("year_over_year", say("Year over year"), refused=refused)
    by = (Split.CATEGORY, Split.ZONE)
    tables = tables_of(store, found.facts, spans, by=by, noun=found.noun)
    times = _times(spans, years)
    said = (total_sentence(tables.total, times), rows_sentence(tables.rows))
    chart = _chart(store, found, spans, times=times, summary=" ".join(said))
    return Trend(
        "year_over_year",
        say("{now} against {before}", now=times.now, before=times.before),
        said,
        (chart,),
        tables.titled(times),
        methods=(*methods.two_counts(), methods.whole_times()),
        notes=(
            methods.judged_apart(),
            *found.gaps(Unit.MONTH),
        ),
        figures=_figures(spans, tables),
        street=is_for_street(found.facts, (*_drawn(chart), *tables.told)),
    )


def _spans(found: Meant, years: Years, today: date) -> tuple[Span, Span] | None:
    """Return this year's days and the ones before, all of them covered; None if there are none."""
    if years not in _PAIRS:
        return None
    unit = Unit.MONTH if found.month_alone or years is not Years.TO_DATE else Unit.DAY
    known = found.covered.known(unit)
    for now, before in _PAIRS[years](found, today):
        if known.issuperset(days_of(now)) and known.issuperset(days_of(before)):
            return now, before
    return None


def _calendar_years(found: Meant, today: date) -> Iterator[tuple[Span, Span]]:
    """Yield two calendar years in a row that are over, the latest first."""
    for year in range(min(found.span.last, today).year, found.span.first.year, -1):
        if date(year, 12, 31) < today:
            yield _calendar(year), _calendar(year - 1)


def _twelve_months(found: Meant, today: date) -> Iterator[tuple[Span, Span]]:
    """Yield twelve whole months that are over and the twelve before, the latest first."""
    for period in reversed(periods_in(found.span, Unit.MONTH)):
        if period.end < today:
            yield _months_until(period.end), _months_until(_a_year_before(period.end))


def _to_date(found: Meant, today: date) -> Iterator[tuple[Span, Span]]:
    """Yield this year so far and the same days of the year before."""
    last = last_day(found, today)
    if last is not None:
        yield cut_of(last.year, last), cut_of(last.year - 1, last)


def _calendar(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))


def _months_until(last: date) -> Span:
    """Return the twelve whole months that end with a day."""
    return Span(_a_year_before(last) + _DAY, last)


def _a_year_before(last: date) -> date:
    """Return the end of the same month of the year before."""
    return month_of(date(last.year - 1, last.month, 1)).last


_PAIRS: dict[Years, Callable[[Meant, date], Iterator[tuple[Span, Span]]]] = {
    Years.CALENDAR: _calendar_years,
    Years.TWELVE_MONTHS: _twelve_months,
    Years.TO_DATE: _to_date,
}


def _times(spans: tuple[Span, Span], years: Years) -> Times:
    now, before = spans
    if years is Years.CALENDAR:
        names = [str(span.first.year) for span in spans]
    elif years is Years.TWELVE_MONTHS:
        names = [
            say("{first} to {last}", first=show_month(span.first), last=show_month(span.last))
            for span in spans
        ]
    else:
        names = [now.name, before.name]
    words = "from {period}" if years is Years.TO_DATE else marked("in {period}")
    in_now, in_before = (say(words, period=name) for name in names)
    return Times(names[0], names[1], in_now, in_before)


def _chart(
    store: Store, found: Meant, spans: tuple[Span, Span], *, times: Times, summary: str
) -> Chart:
    """Return both years month by month, one line each; a month that is cut is left out."""
    now, before = (_months(span) for span in spans)
    counts = [_counts(store, found, months) for months in (now, before)]
    named = ((times.before, BEFORE, counts[1]), (times.now, NOW, counts[0]))
    marks = tuple(
        Line(name, ink, tuple(Point(place, count) for place, count in enumerate(line)))
        for name, ink, line in named
    )
    ticks = tuple(Tick(n, short_month_name(period.start)) for n, period in enumerate(now))
    x = Axis(say("Month"), -0.5, max(len(now), _YEAR // 2) - 0.5, ticks)
    y = count_axis(found.noun.heading, max([*counts[0], *counts[1]], default=0))
    title = say("{noun}, month by month", noun=found.noun.heading)
    table = Table(
        (say("Month"), times.before, times.now),
        tuple(
            (tick.label, *pair)
            for tick, pair in zip(ticks, zip(*counts[::-1], strict=True), strict=True)
        ),
    )
    return Chart(title, x, y, marks if ticks else (), legend_of(marks), summary, table)


def _drawn(chart: Chart) -> Iterator[int]:
    """Yield how many each point stands for."""
    return (int(point.y) for mark in chart.marks if isinstance(mark, Line) for point in mark.points)


def _months(span: Span) -> tuple[Period, ...]:
    return tuple(period for period in periods_in(span, Unit.MONTH) if period.is_whole)


def _counts(store: Store, found: Meant, months: Sequence[Period]) -> list[int]:
    groups = groups_of(store, found.facts, Split.NOTHING, noun=found.noun)
    counts: list[int] = grid_of(found.facts, months, groups).counts.sum(axis=1).tolist()
    return counts


def _figures(spans: tuple[Span, Span], tables: Tables) -> Figures:
    now, before = spans
    return {
        "now": {"first": now.first.isoformat(), "last": now.last.isoformat()},
        "before": {"first": before.first.isoformat(), "last": before.last.isoformat()},
        **tables.figures,
    }
