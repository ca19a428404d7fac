"""The last whole period against the one before: what may be said of a row of counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.analysis.periods import Period, Span, Unit
from watchapp.analysis.sentences import Comparison, Verdict, judge
from watchapp.charts.tally import Tallied
from watchapp.speech import marked, say

_WEEK = 7
_NOT_YET = {
    Unit.DAY: marked("There are not yet two whole days to compare."),
    Unit.WEEK: marked("There are not yet two whole weeks to compare."),
    Unit.MONTH: marked("There are not yet two whole months to compare."),
    Unit.YEAR: marked("There are not yet two whole years to compare."),
}
_NOT_WHOLE = {
    Unit.DAY: marked("No two days in a row are covered whole, so nothing is compared."),
    Unit.WEEK: marked("No two weeks in a row are covered whole, so nothing is compared."),
    Unit.MONTH: marked("No two months in a row are covered whole, so nothing is compared."),
    Unit.YEAR: marked("No two years in a row are covered whole, so nothing is compared."),
}


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
    pair, together = _pair(tallied.periods), latest_comparison(tallied)
    if pair is None or together is None:
        return (_why_not(tallied),)
    now, before = pair
    return (together.sentence(now.when, before.when), *_outstanding(tallied, now, before))


def latest_comparison(tallied: Tallied) -> Comparison | None:
    """Return the comparison that the sentences are about, None where nothing is compared."""
    pair = _pair(tallied.periods)
    return None if pair is None else _comparison(tallied.totals, tallied.total_repeats, *pair)


def _why_not(tallied: Tallied) -> str:
    """Return why nothing is compared: the days are too few, or not all of them were counted."""
    if sum(period.is_inside for period in tallied.periods) < 2:
        return say(_NOT_YET[tallied.unit])
    return say(_NOT_WHOLE[tallied.unit])


def _outstanding(tallied: Tallied, now: _Stretch, before: _Stretch) -> list[str]:
    """Return a sentence on the series that differ by more than chance, all judged together."""
    if len(tallied.shown) < 2:
        return []
    judgments = judge(
        [
            _comparison(tallied.of(name), tallied.repeats_of(name), now, before)
            for name in tallied.shown
        ]
    )
    named = {Verdict.RISES: list[str](), Verdict.FALLS: list[str]()}
    for name, judgment in zip(tallied.shown, judgments, strict=True):
        if judgment.verdict in named:
            named[judgment.verdict].append(f"{name} ({judgment.comparison.counts})")
    words = {Verdict.RISES: marked("more of {names}"), Verdict.FALLS: marked("fewer of {names}")}
    parts = [
        say(words[verdict], names=", ".join(names)) for verdict, names in named.items() if names
    ]
    if not parts:
        return []
    return [
        say(
            "One by one, beyond what chance alone would usually give: {parts}.",
            parts="; ".join(parts),
        )
    ]


def _comparison(
    counts: Sequence[int], repeats: Sequence[int], now: _Stretch, before: _Stretch
) -> Comparison:
    return Comparison(
        now.sum(counts),
        before.sum(counts),
        now_exposure=now.days,
        before_exposure=before.days,
        now_repeats=now.sum(repeats),
        before_repeats=before.sum(repeats),
    )


def _pair(periods: Sequence[Period]) -> tuple[_Stretch, _Stretch] | None:
    """Return the last two whole periods in a row; two weeks of days where there are so many.

    A week against the week before has the same weekdays in it, a day against a day has not.
    """
    weeks = bool(periods) and periods[0].unit is Unit.DAY
    stop = _last_whole(periods, 2 * _WEEK) if weeks else None
    if stop is not None:
        last = Span(periods[stop - _WEEK].start, periods[stop - 1].end)
        when = say("in the last 7 days ({span})", span=last.name)
        now = _Stretch(stop - _WEEK, stop, when, _WEEK)
        before = _Stretch(stop - 2 * _WEEK, stop - _WEEK, say("in the 7 days before"), _WEEK)
        return now, before
    stop = _last_whole(periods, 2)
    return None if stop is None else (_stretch(periods, stop - 1), _stretch(periods, stop - 2))


def _last_whole(periods: Sequence[Period], length: int) -> int | None:
    """Return the place after the last so many whole periods in a row, None if there are none."""
    for stop in range(len(periods), length - 1, -1):
        if all(period.is_whole for period in periods[stop - length : stop]):
            return stop
    return None


def _stretch(periods: Sequence[Period], place: int) -> _Stretch:
    period = periods[place]
    words = {
        Unit.DAY: marked("on {period}"),
        Unit.WEEK: marked("in the {period}"),
        Unit.MONTH: marked("in {period}"),
        Unit.YEAR: marked("in {period}"),
    }
    return _Stretch(place, place + 1, say(words[period.unit], period=period.name), period.length)
