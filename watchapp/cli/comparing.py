"""The latest counts against those before, each with what may be said of the difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from watchapp.analysis.periods import Span, Unit, periods_in
from watchapp.analysis.sentences import Comparison, Judgment, Verdict, judge
from watchapp.operations.trends import span_of
from watchapp.queries.tallies import By, Filter, counts_by, days_covered
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
        return self.judgment.verdict in {Verdict.RISES, Verdict.FALLS}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two stretches of days and the differences between them, judged together."""

    now: Span
    before: Span
    by: tuple[By, ...]
    differences: tuple[Difference, ...]


def compared(store: Store, by: Sequence[By], picked: Filter) -> Compared | None:
    """Return the last whole period against the one before, group by group.

    Without a period among `by`, the days that the filter means are compared with as many before
    them, whole months with as many months. None where the log does not reach back so far.
    """
    spans = _spans(store, by, picked)
    if spans is None:
        return None
    now, before = spans
    groups = tuple(each for each in by if each not in PERIODS)
    counted = [_counts(store, groups, picked, span) for span in spans]
    keys = sorted(counted[0].keys() | counted[1].keys())
    judged = judge(
        [Comparison(counted[0][key], counted[1][key], now.days, before.days) for key in keys]
    )
    found = tuple(Difference(*each) for each in zip(keys, judged, strict=True))
    return Compared(now, before, groups, found)


def _counts(store: Store, by: Sequence[By], picked: Filter, span: Span) -> Counter[tuple[str, ...]]:
    within = replace(picked, first=span.first, last=span.last)
    rows = counts_by(store, by or (By.YEAR,), within).rows
    found: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        found[row.keys if by else ()] += row.count
    return found


def _spans(store: Store, by: Sequence[By], picked: Filter) -> tuple[Span, Span] | None:
    """Return the days to compare: those now, then those before."""
    whole = span_of(store, picked)
    finest = next((each for each in PERIODS if each in by), None)
    if finest is None:
        return _as_long_before(store, picked, whole)
    periods = [span for span in _periods(finest, whole) if _inside(span, whole)]
    return (periods[-1], periods[-2]) if len(periods) > 1 else None


def _periods(by: By, whole: Span) -> Iterable[Span]:
    """Return the periods that the span touches; of days, the weeks that end with its last day."""
    if by is By.YEAR:
        years = range(whole.first.year, whole.last.year + 1)
        return [Span(date(year, 1, 1), date(year, 12, 31)) for year in years]
    if by is By.DAY:
        week = Span(whole.last - _WEEK + _DAY, whole.last)
        return [Span(week.first - _WEEK, week.last - _WEEK), week]
    return [Span(each.start, each.end) for each in periods_in(whole, Unit(by.value))]


def _as_long_before(store: Store, picked: Filter, now: Span) -> tuple[Span, Span] | None:
    covered = days_covered(store, Filter(sources=picked.sources))
    before = Span(_start_before(now), now.first - _DAY)
    if covered is None or before.first < covered[0]:
        return None
    return now, before


def _start_before(now: Span) -> date:
    """Return the day as long before a span as it lasts: in months, if it is whole months."""
    after = now.last + _DAY
    if now.first.day == 1 == after.day:
        months = 12 * (2 * now.first.year - after.year) + 2 * now.first.month - after.month - 1
        return date(months // 12, months % 12 + 1, 1)
    return now.first - timedelta(days=now.days)


def _inside(span: Span, whole: Span) -> bool:
    return whole.first <= span.first and span.last <= whole.last
