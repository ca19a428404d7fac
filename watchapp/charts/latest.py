"""The last whole period against the one before: what may be said of a row of counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.analysis.periods import Period, Span, Unit
from watchapp.analysis.sentences import Comparison, Verdict, judge
from watchapp.charts.tally import Tallied

_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some periods in a row, from one place up to another, and when that was, in words."""

    start: int
    stop: int
    when: str
    days: int

    def sum(self, counts: Sequence[int]) -> int:
        return sum(counts[self.start : self.stop])


def latest_sentences(tallied: Tallied) -> tuple[str, ...]:
    """Return what the end of the row says, all together and for each series that stands out."""
    pair = _pair(tallied.periods)
    if pair is None:
        return (f"There are not yet two whole {tallied.unit}s to compare.",)
    now, before = pair
    together = _comparison(tallied.totals, now, before).sentence(now.when, before.when)
    return (together, *_outstanding(tallied, now, before))


def _outstanding(tallied: Tallied, now: _Stretch, before: _Stretch) -> list[str]:
    """Return a sentence on the series that differ by more than chance, all judged together."""
    if len(tallied.shown) < 2:
        return []
    judgments = judge([_comparison(tallied.of(name), now, before) for name in tallied.shown])
    named = {Verdict.RISES: list[str](), Verdict.FALLS: list[str]()}
    for name, judgment in zip(tallied.shown, judgments, strict=True):
        if judgment.verdict in named:
            named[judgment.verdict].append(f"{name} ({judgment.comparison.counts})")
    words = {Verdict.RISES: "more of", Verdict.FALLS: "fewer of"}
    parts = [f"{words[verdict]} {', '.join(names)}" for verdict, names in named.items() if names]
    if not parts:
        return []
    return [f"One by one, beyond what chance alone would usually give: {'; '.join(parts)}."]


def _comparison(counts: Sequence[int], now: _Stretch, before: _Stretch) -> Comparison:
    return Comparison(now.sum(counts), before.sum(counts), now.days, before.days)


def _pair(periods: Sequence[Period]) -> tuple[_Stretch, _Stretch] | None:
    """Return the last two whole periods; two weeks of days where there are so many.

    A week against the week before has the same weekdays in it, a day against a day has not.
    """
    whole = [place for place, period in enumerate(periods) if period.is_whole]
    if len(whole) < 2:
        return None
    stop = whole[-1] + 1
    if periods[0].unit is Unit.DAY and len(whole) >= 2 * _WEEK:
        last = Span(periods[stop - _WEEK].start, periods[stop - 1].end)
        now = _Stretch(stop - _WEEK, stop, f"in the last 7 days ({last.name})", _WEEK)
        before = _Stretch(stop - 2 * _WEEK, stop - _WEEK, "in the 7 days before", _WEEK)
        return now, before
    return _stretch(periods, stop - 1), _stretch(periods, stop - 2)


def _stretch(periods: Sequence[Period], place: int) -> _Stretch:
    period = periods[place]
    words = {Unit.DAY: "on", Unit.WEEK: "in the", Unit.MONTH: "in"}
    return _Stretch(place, place + 1, f"{words[period.unit]} {period.name}", period.length)
