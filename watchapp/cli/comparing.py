"""The latest counts against those before, each with what may be said of the difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from watchapp import clock
from watchapp.analysis.periods import Span, Unit, days_of, month_of, periods_in
from watchapp.analysis.sentences import Comparison, Judgment, judge
from watchapp.operations.coverage import Coverage, coverage_of
from watchapp.queries.tallies import By, Count, Filter, counts_by
from watchapp.store import Store

PERIODS = (By.DAY, By.WEEK, By.MONTH, By.YEAR)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two counts of one group and what may be said of them; no keys where all are one group."""

    keys: tuple[str, ...]
    judgment: Judgment

    @property
    def stands_out(self) -> bool:
        """Return whether it is more than chance alone would usually give."""
        return self.judgment.verdict.is_news


@dataclass(frozen=True, slots=True)
class Compared:
    """Two stretches of days and the differences between them, judged together."""

    now: Span
    before: Span
    by: tuple[By, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Comparing:
    """What was compared, None where nothing can be, and which days are not covered."""

    compared: Compared | None
    gaps: tuple[str, ...]


def comparing(
    store: Store, by: Sequence[By], picked: Filter, *, today: date | None = None
) -> Comparing:
    """Return the last whole period against the one before, group by group.

    Without a period among `by`, the days that the filter means are compared with as many before
    them, whole months with as many months. Only days that every chosen source covers are compared.
    """
    covered = coverage_of(store, picked, today or clock.today())
    finest = next((each for each in PERIODS if each in by), None)
    unit = _unit(finest, covered.span)
    spans = _spans(finest, covered, covered.known(unit))
    found = None if spans is None else _compared(store, by, picked, spans)
    return Comparing(found, tuple(covered.gaps(unit)))


def _compared(store: Store, by: Sequence[By], picked: Filter, spans: tuple[Span, Span]) -> Compared:
    now, before = spans
    groups = tuple(each for each in by if each not in PERIODS)
    counted = [_counts(store, groups, picked, span) for span in spans]
    keys = sorted(counted[0].keys() | counted[1].keys())
    judged = judge([_comparison(counted[0].get(key), counted[1].get(key), spans) for key in keys])
    found = tuple(Difference(*each) for each in zip(keys, judged, strict=True))
    return Compared(now, before, groups, found)


def _comparison(now: Count | None, before: Count | None, spans: tuple[Span, Span]) -> Comparison:
    return Comparison(
        now.count if now else 0,
        before.count if before else 0,
        now_exposure=spans[0].days,
        before_exposure=spans[1].days,
        now_repeats=now.repeats if now else 0,
        before_repeats=before.repeats if before else 0,
    )


def _counts(
    store: Store, by: Sequence[By], picked: Filter, span: Span
) -> dict[tuple[str, ...], Count]:
    within = replace(picked, first=span.first, last=span.last)
    if by:
        return {row.keys: row for row in counts_by(store, by, within).rows}
    every = counts_by(store, (By.YEAR,), within)
    return {(): Count((), every.total, every.repeats, every.hour_unknown)} if every.rows else {}


def _unit(finest: By | None, span: Span) -> Unit:
    """Return how exactly days must be known: whole months need no more than the month."""
    months = span.first.day == 1 and span.last == month_of(span.last).last
    if finest in {By.MONTH, By.YEAR} or (finest is None and months):
        return Unit.MONTH
    return Unit.DAY


def _spans(
    finest: By | None, covered: Coverage, known: frozenset[date]
) -> tuple[Span, Span] | None:
    """Return the days to compare, all of them known: those now, then those before."""
    if finest is None:
        pairs = [(Span(_start_before(covered.span), covered.span.first - _DAY), covered.span)]
    else:
        pairs = list(pairwise(_periods(finest, covered.span, known)))
    for before, now in reversed(pairs):
        if all(known.issuperset(days_of(span)) for span in (now, before)):
            return now, before
    return None


def _periods(by: By, whole: Span, known: frozenset[date]) -> Iterable[Span]:
    """Return the periods in the span; of days, the weeks that end with the last known day."""
    if by is By.YEAR:
        years = range(whole.first.year, whole.last.year + 1)
        periods = [Span(date(year, 1, 1), date(year, 12, 31)) for year in years]
    elif by is By.DAY:
        last = max((day for day in known if day <= whole.last), default=whole.last)
        week = Span(last - _WEEK + _DAY, last)
        periods = [Span(week.first - _WEEK, week.last - _WEEK), week]
    else:
        periods = [Span(each.start, each.end) for each in periods_in(whole, Unit(by.value))]
    return [each for each in periods if whole.first <= each.first and each.last <= whole.last]


def _start_before(now: Span) -> date:
    """Return the day as long before a span as it lasts: in months, if it is whole months."""
    after = now.last + _DAY
    if now.first.day == 1 == after.day:
        months = 12 * (2 * now.first.year - after.year) + 2 * now.first.month - after.month - 1
        return date(months // 12, months % 12 + 1, 1)
    return now.first - timedelta(days=now.days)
