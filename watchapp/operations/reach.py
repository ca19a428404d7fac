"""Of which days a police file can speak: it does not say so itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from operator import itemgetter
from typing import TypeAlias

from watchapp.analysis.periods import Span, days_of, month_of, runs_of
from watchapp.queries.counts import FileMonth, PoliceImport, counts_of_file
from watchapp.store import Store

_DAY = timedelta(days=1)
_STRAYS = 100  # beyond its reach a file may still hold one record for each hundred inside
_SURE = math.log(1000)  # how much likelier missing days must be than quiet ones

_Way: TypeAlias = "tuple[bool, _Way] | None"  # whether the last one lay in a gap, and those before
_score = itemgetter(0)


def reach_of(store: Store, imported: PoliceImport) -> frozenset[date]:
    """Return the days of which an import can speak.

    Months with so few records, beside the file's own rate, that they were surely not meant to be
    in it are left out, and so are days at either end of what remains: a record that came late
    does not make its month known. Quiet days belong to the file (Poisson, odds of 1,000 to 1).
    """
    months = _filled(imported.months)
    kept = _kept(months)
    runs: Iterable[Span] = runs_of(day for start in kept for day in days_of(month_of(start)))
    if imported.months[0].day_known:
        rate = _rate(kept)
        runs = [_trimmed(store, imported, run, rate=rate, months=months) for run in runs]
    return frozenset(day for run in runs for day in days_of(run))


def _filled(months: Sequence[FileMonth]) -> dict[date, int]:
    """Return the count of each month from the first to the last by its first day."""
    counts = {month.first.replace(day=1): month.count for month in months}
    span = Span(min(counts), max(counts))
    starts = (day for day in days_of(span) if day.day == 1)
    return {start: counts.get(start, 0) for start in starts}


def _kept(months: Mapping[date, int]) -> Mapping[date, int]:
    """Return the months that are not surely missing beside the rate of those that are kept."""
    rate = _rate(months)
    evidence = [_evidence(count, rate * month_of(start).days) for start, count in months.items()]
    gaps = _gaps(evidence)
    kept = {start: months[start] for start, gap in zip(months, gaps, strict=True) if not gap}
    return _kept(kept) if any(gaps) else months


def _gaps(evidence: Sequence[float]) -> list[bool]:
    """Return which in a row lie in gaps, as is likeliest if each gap by itself must be sure."""
    inside: tuple[float, _Way] = (0.0, None)
    gap: tuple[float, _Way] = (-_SURE, None)
    for here in evidence:
        to_inside = max(inside, gap, key=_score)
        to_gap = max((inside[0] - _SURE, inside[1]), gap, key=_score)
        inside = (to_inside[0], (False, to_inside[1]))
        gap = (to_gap[0] + here, (True, to_gap[1]))
    way = max(inside, gap, key=_score)[1]
    found = []
    while way is not None:
        found.append(way[0])
        way = way[1]
    return found[::-1]


def _rate(months: Mapping[date, int]) -> float:
    """Return the records a day."""
    return sum(months.values()) / sum(month_of(start).days for start in months)


def _evidence(count: int, expected: float) -> float:
    """Return how much likelier a count is if only strays are there, as a logarithm."""
    return expected * (1 - 1 / _STRAYS) - count * math.log(_STRAYS)


def _trimmed(
    store: Store, imported: PoliceImport, run: Span, *, rate: float, months: Mapping[date, int]
) -> Span:
    """Return the days of these months without those that are missing at both ends.

    A month beside them that was left out may hold the first days or the last.
    """
    before, after = month_of(run.first - _DAY), month_of(run.last + _DAY)
    first_month = Span(run.first, month_of(run.first).last)
    last_month = Span(run.last.replace(day=1), run.last)
    head = Span(before.first, first_month.last) if before.first in months else first_month
    tail = Span(last_month.first, after.last) if after.first in months else last_month
    counts = _daily(store, imported, head)
    first = head.first + _DAY * _missing(counts, rate, likely=(run.first - head.first).days)
    counts = _daily(store, imported, tail)
    last = tail.last - _DAY * _missing(counts[::-1], rate, likely=(tail.last - run.last).days)
    seen = [day for day, count in zip(days_of(tail), counts, strict=True) if count and day <= last]
    return Span(first, min(last, _latest(imported.imported, max(seen, default=first))))


def _latest(imported: date | None, seen: date) -> date:
    """Return the last day that a file can speak of: the one before it came.

    A clock that had it come before the last day `seen` in it was wrong and says nothing.
    """
    if imported is None or imported < seen:
        return date.max
    return max(seen, imported - _DAY)


def _daily(store: Store, imported: PoliceImport, span: Span) -> list[int]:
    counts = counts_of_file(store, imported.batch, span.first, span.last)
    return [counts.get(day, 0) for day in days_of(span)]


def _missing(counts: Sequence[int], rate: float, *, likely: int) -> int:
    """Return how many days at the beginning are missing; the likely number unless surely not."""
    sums = [0.0, *accumulate(_evidence(count, rate) for count in counts)]
    best = max(range(len(sums)), key=sums.__getitem__)
    return best if sums[best] - sums[likely] >= _SURE else likely
