"""The sightings that a rate counts, and how many years the days are on which they were counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from watchapp.analysis.periods import Span, Unit, days_of, month_of
from watchapp.analysis.rates import years_covered
from watchapp.charts.noun import Noun
from watchapp.charts.trend import LeftOut, Method
from watchapp.operations.coverage import Coverage, coverage_of
from watchapp.operations.sources import sources_of
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.known_days import NOT_COVERED, are_among, numbers_of
from watchapp.operations.trends.meant import noun_of
from watchapp.queries.facts import Facts, facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import Per, Source, Watch, Zone
from watchapp.speech import say
from watchapp.store import Store

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Rated:
    """Sightings on days that are covered whole, those days as years, and what to know of both."""

    facts: Facts
    noun: Noun
    span: Span
    days: int
    years: float
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]
    refused: str


def rated(store: Store, asked: Asked) -> Rated:
    """Return the sightings of which rates are made.

    Where no source is chosen and there are police files, police records alone count: the watch
    often writes down the same events.
    """
    picked, only_police = _one_source(store, asked)
    covered = coverage_of(store, picked, asked.today)
    known = _known(covered)
    facts = facts_of(store).where(replace(picked, first=covered.span.first, last=covered.span.last))
    kept = facts.that(are_among(facts.day, numbers_of(known)))
    lost = len(facts) - len(kept)
    return Rated(
        kept,
        noun_of(picked),
        Span(min(known), max(known)) if known else covered.span,
        len(known),
        years_covered(known),
        (LeftOut(lost, say(NOT_COVERED)),) if lost else (),
        tuple(_notes(covered, known, facts, only_police=only_police)),
        "" if known else say("Which days are covered is not known, so there is no rate a year."),
    )


def base_of(record: Watch | Zone, per: str) -> int | None:
    """Return how many residents or households there are in the watch or a zone, None if unsaid."""
    return record.households if per == Per.HOUSEHOLDS else record.residents


def per_words(per: str) -> str:
    """Return what a rate is of: 1,000 residents."""
    return say("1,000 households") if per == Per.HOUSEHOLDS else say("1,000 residents")


def rate_methods() -> tuple[Method, ...]:
    """Return how a rate and its limits are worked out."""
    return (
        Method(
            say("Rate a year"),
            say(
                "The count, divided by residents or households in thousands and by the years that"
                " were covered: a part of a year counts as that part, and nothing is added for"
                " the rest of it. Where files tell only months, whole months count."
            ),
            "Home Office crime reduction toolkits; Rhode Island UCR",
        ),
        Method(
            say("How far off a rate may be"),
            say(
                "Exact limits, also for few: of 100 such intervals about 95 hold the rate that the"
                " watch would show if nothing changed for very long."
            ),
            "Garwood (1936), Biometrika 28:437–442",
        ),
    )


def _one_source(store: Store, asked: Asked) -> tuple[Filter, bool]:
    picked = asked.picked
    if picked.sources:
        return picked, False
    police, own = sources_of(store, asked.today)
    if not police.has_any:
        return picked, False
    return replace(picked, sources=frozenset({Source.POLICE})), own.has_any


def _known(covered: Coverage) -> frozenset[date]:
    """Return the days that count: all covered ones, in whole months where files tell no days."""
    known = covered.known(Unit.MONTH) & frozenset(days_of(covered.span))
    if not any(source.by_month for source in covered.sources):
        return known
    months = {day.replace(day=1) for day in known}
    whole = (month for month in months if known.issuperset(days_of(month_of(month))))
    return frozenset(day for month in whole for day in days_of(month_of(month)))


def _notes(
    covered: Coverage, known: frozenset[date], facts: Facts, *, only_police: bool
) -> list[str]:
    notes = []
    if only_police:
        notes.append(
            say(
                "Police records alone are counted, as the watch often writes down the same events;"
                " choose the other source to count those."
            )
        )
    if known and years_covered(known) < 1 - _ROUNDING:
        notes.append(
            say(
                "Counted on {n:,} days and told as so many a year; seasons that were not counted"
                " may differ.",
                n=len(known),
            )
        )
    if repeats := int(np.count_nonzero(facts.is_repeat)):
        notes.append(say("{n:,} of these may have been entered twice.", n=repeats))
    return [*notes, *covered.gaps(Unit.MONTH)]
