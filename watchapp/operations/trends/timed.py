"""The sightings that a question about weekdays and hours means, and how often each day came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.periods import Unit, days_of
from watchapp.charts.noun import Noun
from watchapp.charts.trend import LeftOut
from watchapp.operations.coverage import Coverage
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.known_days import NOT_COVERED, are_among, numbers_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.queries.facts import MINUTES, NOTHING, PRECISIONS, SOURCES, Facts
from watchapp.records import Precision, Source
from watchapp.speech import marked, say
from watchapp.store import Store

Numbers = NDArray[Any]
Mask = NDArray[np.bool_]

_MONTH, _DAY = PRECISIONS.index(Precision.MONTH), PRECISIONS.index(Precision.DAY)
_POLICE = SOURCES.index(Source.POLICE)
_FIRST_WEEKDAY = 5  # the first day that is counted from, 2000-01-01, was a Saturday

ONLY_MONTH = marked("known only to the month, which has no weekday and no hour")
NO_HOUR = marked("known only to the day, or brought in without the hour at which it happened")
OVERNIGHT = marked("may have happened on one day or on the next")
_ALL_BY_MONTH = marked(
    "All {counted} are known only to the month. A month has no weekday and no hour, so nothing is"
    " drawn here."
)
_ALL_BY_DAY = marked(
    "The hour of all {counted} is not known: their files tell the day alone, or when it was"
    " reported. Nothing is drawn by the hour; ask by weekday instead."
)
_BOTH = marked(
    "What the watch saw and the police recorded too is counted twice here; choose one source to"
    " see each event once."
)
_NONE_COVERED = marked(
    "None of the {counted} is on a day of which its source tells everything, so days and hours"
    " cannot be compared."
)


@dataclass(frozen=True, slots=True)
class Timed:
    """The sightings whose time is known well enough, and the days on which they were counted.

    `days` are the numbers of those days, of both sources one after the other; `weights` how much
    each counts, in all 1: a source with more sightings counts for more.
    """

    facts: Facts
    noun: Noun
    asked: int
    when: str
    days: Numbers
    weights: NDArray[np.float64]
    left_out: tuple[LeftOut, ...]
    gaps: tuple[str, ...]
    refused: str

    @property
    def start(self) -> Numbers:
        """Return when each happened at the earliest, in minutes."""
        return self.facts.start

    @property
    def end(self) -> Numbers:
        """Return when each happened at the latest; where that is not known, the start again."""
        end = self.facts.end
        return np.where(end == NOTHING, self.facts.start, end)

    @property
    def weekdays(self) -> NDArray[np.float64]:
        """Return what share of the days that count were Mondays, Tuesdays and so on."""
        shares = np.bincount(weekday_of(self.days), self.weights, minlength=7)
        return np.asarray(shares, dtype=np.float64)

    @property
    def once(self) -> Timed | None:
        """Return it without what may have been entered twice, None where there is none."""
        doubted = self.facts.is_repeat
        if not doubted.any():
            return None
        return replace(self, facts=self.facts.that(~doubted))


def weekday_of(days: Numbers) -> Numbers:
    """Return the weekday of days by their number, 0 for Monday."""
    return (days + _FIRST_WEEKDAY) % 7


def with_weekday(store: Store, asked: Asked) -> Timed:
    """Return the sightings of which it is known on which one day they happened."""
    found = meant(store, asked.picked, asked.today)
    sieve = _Sieve(found)
    sieve.drop(lambda facts: facts.precision == _MONTH, ONLY_MONTH)
    days = sieve.keep_covered(found.covered)
    sieve.drop(_is_overnight, OVERNIGHT)
    return sieve.timed(days)


def with_hour(store: Store, asked: Asked) -> Timed:
    """Return the sightings of which an hour, or from when to when, is known."""
    found = meant(store, asked.picked, asked.today)
    sieve = _Sieve(found)
    sieve.drop(lambda facts: facts.precision == _MONTH, ONLY_MONTH)
    sieve.drop(lambda facts: (facts.precision == _DAY) | facts.is_time_unknown, NO_HOUR)
    return sieve.timed(sieve.keep_covered(found.covered))


class _Sieve:
    """What is left of some sightings, and how many were left out for which reason."""

    def __init__(self, found: Meant) -> None:
        self._found = found
        self._facts = found.facts
        self._left: list[LeftOut] = []

    def drop(self, is_out: Any, why: str) -> None:
        """Leave out those for which the condition holds."""
        self._keep(~is_out(self._facts), why)

    def keep_covered(self, covered: Coverage) -> list[tuple[Numbers, int]]:
        """Leave out those on days that their source does not cover; return each one's days.

        With the days comes how many sightings the source has on them.
        """
        facts = self._facts
        is_police = facts.source == _POLICE
        kept = np.zeros(len(facts), dtype=np.bool_)
        found = []
        for source in covered.sources:
            days = numbers_of(source.days_by(Unit.DAY).intersection(days_of(covered.span)))
            own = (is_police == source.police) & are_among(facts.day, days)
            kept |= own
            found.append((days, int(np.count_nonzero(own))))
        self._keep(kept, NOT_COVERED)
        return found

    def timed(self, sources: list[tuple[Numbers, int]]) -> Timed:
        """Return what is left, with the days weighted by the sightings of their source."""
        total = sum(count for _, count in sources)
        parts = [(days, count) for days, count in sources if count]
        days = np.concatenate([days for days, _ in parts]) if parts else np.zeros(0, dtype=np.int64)
        weights = [np.full(len(days), count / total / len(days)) for days, count in parts]
        return Timed(
            self._facts,
            self._found.noun,
            len(self._found.facts),
            self._found.span.name,
            days,
            np.concatenate(weights) if weights else np.zeros(0),
            tuple(self._left),
            (*self._found.gaps(Unit.DAY), *((say(_BOTH),) if len(parts) > 1 else ())),
            self._refusal(),
        )

    def _keep(self, kept: Mask, why: str) -> None:
        if lost := int(len(kept) - np.count_nonzero(kept)):
            self._left.append(LeftOut(lost, say(why)))
            self._facts = self._facts.that(kept)

    def _refusal(self) -> str:
        """Return why nothing can be drawn, empty if something can or nothing was meant."""
        whole = self._found.facts
        if len(self._facts) or not len(whole):
            return ""
        counted = self._found.noun.counted(len(whole))
        if self._found.month_alone == len(whole):
            return say(_ALL_BY_MONTH, counted=counted)
        reasons = {each.why for each in self._left}
        return say(_ALL_BY_DAY if say(NO_HOUR) in reasons else _NONE_COVERED, counted=counted)


def _is_overnight(facts: Facts) -> Mask:
    """Return which reach over midnight, so that they may belong to either day."""
    last = np.where(facts.end == NOTHING, facts.start, facts.end - 1)
    return np.asarray(last // MINUTES > facts.day)
