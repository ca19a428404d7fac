"""The sightings that a question means, on which days they were counted, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from watchapp.analysis.periods import Span, Unit, runs_of
from watchapp.charts.noun import SIGHTINGS, Noun
from watchapp.charts.trend import LeftOut
from watchapp.operations.coverage import Coverage, coverage_of
from watchapp.queries.facts import PRECISIONS, Facts, facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import Precision, Source
from watchapp.speech import marked, say
from watchapp.store import Store

RECORDS = Noun(marked("police record"), marked("police records"))
BOTH = Noun(marked("sighting or police record"), marked("sightings and police records"))
_MOST_NAMED = 3
_MONTH_ALONE = PRECISIONS.index(Precision.MONTH)
_NO_PLACE = {
    Unit.DAY: marked("known only to the month, and without a day here"),
    Unit.WEEK: marked("known only to the month, and without a week here"),
}


@dataclass(frozen=True, slots=True)
class Meant:
    """The sightings on the days of a span, the sources that tell of these days, and their noun."""

    facts: Facts
    covered: Coverage
    noun: Noun
    month_alone: int
    """Of how many no more than the month is known."""

    @property
    def span(self) -> Span:
        """Return the days."""
        return self.covered.span

    def placed(self, unit: Unit) -> Facts:
        """Return those that have a place in counts by this unit."""
        if unit not in _NO_PLACE or not self.month_alone:
            return self.facts
        return self.facts.that(self.facts.precision != _MONTH_ALONE)

    def left_out(self, unit: Unit) -> tuple[LeftOut, ...]:
        """Return how many have no place in counts by this unit."""
        if unit not in _NO_PLACE or not (n := self.month_alone):
            return ()
        return (LeftOut(n, say(_NO_PLACE[unit])),)

    def covered_days(self, unit: Unit) -> Iterator[str]:
        """Yield which days each source can speak of in counts by this unit, in a sentence."""
        runs = {each.title: runs_of(each.days_by(unit)) for each in self.covered.sources}
        parts = [
            say("{source}, {days}", source=title, days=_names(spans))
            for title, spans in runs.items()
            if spans
        ]
        if parts:
            yield say("Covered are: {parts}.", parts="; ".join(parts))
        if len(parts) > 1:
            yield say("One source alone may be covered for long enough: choose one.")

    def gaps(self, unit: Unit) -> Iterator[str]:
        """Yield which days a source cannot speak of, and how many may have been entered twice."""
        if len(self.facts):
            yield from self.covered.gaps(unit)
        if repeats := int(np.count_nonzero(self.facts.is_repeat)):
            yield say("{n:,} of these may have been entered twice.", n=repeats)


def _names(spans: Sequence[Span]) -> str:
    return ", ".join(span.name for span in spans[-_MOST_NAMED:])


def meant(store: Store, picked: Filter, today: date) -> Meant:
    """Return the sightings that a filter means; `today` ends what can have been seen."""
    covered = coverage_of(store, picked, today)
    facts = facts_of(store).where(picked)
    month_alone = int(np.count_nonzero(facts.precision == _MONTH_ALONE))
    return Meant(facts, covered, noun_of(picked), month_alone)


def noun_of(picked: Filter) -> Noun:
    """Return the word for what is counted, so that police records never pass as the watch's own."""
    if picked.sources == {Source.POLICE}:
        return RECORDS
    return SIGHTINGS if picked.sources and Source.POLICE not in picked.sources else BOTH
