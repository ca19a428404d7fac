"""Which answers about trends a bulletin may print, how they are asked, and what of them is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from watchapp.analysis.periods import Span, Unit, month_of
from watchapp.bulletin.contents import FEWER, PrintedTrend, PrintedTrends
from watchapp.charts.chart import Chart
from watchapp.charts.street import is_small, street_chart, tells_several
from watchapp.charts.trend import LeftOut, Titled, Trend
from watchapp.errors import WatchError
from watchapp.moments import spell_month
from watchapp.operations.sources import Source, sources_of
from watchapp.operations.trends import TRENDS, Asked, TrendDef, trend_named
from watchapp.operations.trends.options import COUNTED_BY, SPLIT, Split
from watchapp.operations.trends.where_options import TOLD_TO
from watchapp.queries.categories import categories
from watchapp.queries.facts import facts_of
from watchapp.queries.tallies import Filter
from watchapp.records import Category, Printing
from watchapp.records import Source as SightingSource
from watchapp.speech import marked, say
from watchapp.store import Store

_MONTHS = 12
_MOST_ROWS = 16
_BY_DAY = 62  # days: in fewer there are no months to set side by side
_POLICE = frozenset({SightingSource.POLICE})
_OWN = frozenset(SightingSource) - _POLICE
_CAPTAINS = re.compile(r"#\d")
"""A note with the number of a record is for who can look it up."""
NOT_FOR_STREET = marked(
    "It would show counts under three, or something else that the street is not told."
)
_NOTHING_TO_DRAW = marked("There is nothing to set side by side.")
_KEPT_BACK = marked(
    "It counts all kinds, and some of these are printed as a count only or not at all."
)
_KINDS = marked(
    "On these pages, kinds that could point to a person are not counted, and counts under three are"
    " neither drawn nor told."
)
_FEW = marked("On these pages, counts under three are neither drawn nor told.")
_WHOLE = frozenset({"rates"})
"""Questions that nothing may be left out of: their numbers stand beside those of other places."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that an issue may answer in print, or why it cannot."""

    name: str
    title: str
    question: str
    answer: PrintedTrend | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions are to be answered in print, in order, and whose counts are asked.

    `police` is None for whoever suits the month.
    """

    names: tuple[str, ...] = ()
    police: bool | None = None


NOTHING_WANTED = Wanted()


def trends_for(store: Store, month: date, wanted: Wanted, *, today: date) -> tuple[Offer, ...]:
    """Return the answers to some questions for the issue of a month, in their order.

    Each is about the year up to the month's end, as far as the police or the watch can speak of
    it: the police where they can speak of the month, unless said otherwise. Nothing after `today`
    is known. Raises WatchError for a question that does not exist.
    """
    span = month_of(month)
    last = min(span.last, max(today, span.first))
    source = _source(sources_of(store, last), Span(span.first, last), police=wanted.police)
    asked = None if source is None else _asked(source, month, last)
    names = dict.fromkeys(wanted.names)
    return tuple(_offer(store, _named(name), asked, month) for name in names)


def every_trend(
    store: Store, month: date, *, police: bool | None = None, today: date
) -> tuple[Offer, ...]:
    """Return all questions that need no patience, with their answers for the issue of a month."""
    names = tuple(each.name for each in TRENDS if not each.slow)
    return trends_for(store, month, Wanted(names, police), today=today)


def printed_trends(offers: Sequence[Offer], kinds: Sequence[Category]) -> PrintedTrends:
    """Return the answers that can be printed, and what holds for all of them."""
    answers = tuple(each.answer for each in offers if each.answer is not None)
    cut = any(kind.printing is not Printing.FULL for kind in kinds)
    return PrintedTrends(answers, say(_KINDS if cut else _FEW) if answers else "")


def _named(name: str) -> TrendDef:
    question = trend_named(name)
    if question is None:
        names = ", ".join(each.name for each in TRENDS if not each.slow)
        raise WatchError(
            say("There is no trend “{name}”; choose one of {names}.", name=name, names=names)
        )
    return question


def _source(sources: Sequence[Source], span: Span, *, police: bool | None) -> Source | None:
    """Return who is asked: the first who can speak of any of these days, or the one chosen."""
    return next(
        (
            each
            for each in sources
            if (each.police is police if police is not None else each.has_any)
            and each.days_of(span)
        ),
        None,
    )


def _asked(source: Source, month: date, last: date) -> Asked:
    place = month.year * 12 + month.month - _MONTHS
    first = date(place // 12, place % 12 + 1, 1)
    days = source.days_of(Span(first, last))
    picked = Filter(
        first=days[0],
        last=days[-1],
        sources=_POLICE if source.police else _OWN,
        printed_only=True,
    )
    return Asked(today=last, picked=picked)


def _offer(store: Store, question: TrendDef, asked: Asked | None, month: date) -> Offer:
    offer = Offer(question.name, say(question.title), say(question.question), None)
    if asked is None:
        why = say("Nothing is on record for {month}.", month=spell_month(month))
        return replace(offer, why=why)
    if question.slow or (question.name in _WHOLE and _is_cut(store, asked.picked)):
        return replace(offer, why=say(NOT_FOR_STREET if question.slow else _KEPT_BACK))
    try:
        trend = question.answer(store, replace(asked, choices=_choices(question, asked)))
    except WatchError as error:
        return replace(offer, why=error.sentence)
    if trend.refused or not trend.street:
        return replace(offer, why=trend.refused or say(NOT_FOR_STREET))
    printed = printed_trend(trend, _untold(store))
    if trend.charts and not any(map(tells_several, printed.charts)):
        return replace(offer, why=say(_NOTHING_TO_DRAW))
    return replace(offer, answer=printed)


def _is_cut(store: Store, picked: Filter) -> bool:
    """Return whether anything of a kind that is not printed in full was counted on these days."""
    facts = facts_of(store)
    return len(facts.where(picked)) < len(facts.where(replace(picked, printed_only=False)))


def _choices(question: TrendDef, asked: Asked) -> Mapping[str, str]:
    """Return what is chosen of the options that a question has."""
    first, last = asked.picked.first, asked.picked.last
    short = first is not None and last is not None and (last - first).days < _BY_DAY
    chosen = {
        COUNTED_BY.name: "" if short else Unit.MONTH.value,
        SPLIT.name: Split.NOTHING.value,
        TOLD_TO.name: "street",
    }
    own = {option.name for option in question.options}
    return {name: choice for name, choice in chosen.items() if name in own}


def _untold(store: Store) -> frozenset[str]:
    """Return the names of kinds that have no line of their own in a chart for the street."""
    return frozenset(kind.name for kind in categories(store) if kind.printing is not Printing.FULL)


def printed_trend(trend: Trend, untold: frozenset[str]) -> PrintedTrend:
    """Return what is printed of an answer; kinds named `untold` have no line of their own."""
    charts = [street_chart(chart, untold=untold) for chart in trend.charts]
    drawn = tuple(chart for chart in charts if not chart.is_empty)
    notes = (*trend.notes, *(note for chart in drawn for note in chart.notes))
    told = [note for note in notes if not _CAPTAINS.search(note)]
    return PrintedTrend(
        trend.title,
        trend.sentences,
        drawn,
        tuple(each for each in trend.tables if _may_be_told(each, untold, drawn)),
        tuple(dict.fromkeys((*told, *_left_out(trend.left_out)))),
    )


def _may_be_told(titled: Titled, untold: frozenset[str], drawn: Sequence[Chart]) -> bool:
    """Return whether a table is short, no drawn one, names no untold kind and has no small count.

    Whole or not at all: from the sums of a table follows what is missing in it.
    """
    cells = [cell for row in titled.table.rows for cell in row]
    small = any(is_small(cell) for cell in cells if isinstance(cell, int))
    hidden = say(FEWER) in cells or not untold.isdisjoint(cells)
    again = any(chart.title == titled.title for chart in drawn)
    return 0 < len(titled.table.rows) <= _MOST_ROWS and not (small or hidden or again)


def _left_out(left_out: Sequence[LeftOut]) -> Iterator[str]:
    for n, why in left_out:
        if is_small(n):
            yield say("Left out: fewer than three: {why}.", why=why)
        elif n:
            yield say("Left out: {n:,}: {why}.", n=n, why=why)
