"""A month's counts as the street may read them: what is small and sensitive stays untold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.analysis.periods import Span
from watchapp.analysis.sentences import Comparison, Judgment, judge
from watchapp.bulletin.contents import (
    FEWER,
    FEWEST,
    CountGroup,
    CountLine,
    CountTable,
    Together,
)
from watchapp.fields import STREET
from watchapp.queries.counts import counts_by_category, first_own_day, police_spans
from watchapp.records import Category, CategoryClass, Printing
from watchapp.sharing import shared
from watchapp.store import Store

_DAY = timedelta(days=1)
_NOT_CRIMES = "Not crimes"


@dataclass(frozen=True, slots=True)
class Source:
    """The watch itself or the police files: what it is called, and the days it can speak of."""

    title: str
    subject: str
    days: frozenset[date]
    police: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A category's counts before it is decided what is told of them."""

    category: Category
    now: int
    before: int
    repeats: int

    @property
    def tells_now(self) -> bool:
        return self.category.printing is Printing.FULL or self.now >= FEWEST

    @property
    def tells_before(self) -> bool:
        return self.category.printing is Printing.FULL or self.before >= FEWEST

    @property
    def tells_both(self) -> bool:
        return self.tells_now and self.tells_before


def sources_of(store: Store, today: date) -> tuple[Source, Source]:
    """Return what the police files and the watch can speak of; the watch until today."""
    imported = (day for span in police_spans(store) for day in _days(Span(*span)))
    begun = first_own_day(store)
    own = _days(Span(begun, today)) if begun else ()
    return (
        Source(
            "What the police recorded", "The police files hold", frozenset(imported), police=True
        ),
        Source("What the watch saw", "The watch has", frozenset(own), police=False),
    )


def _days(span: Span) -> Iterable[date]:
    return (span.first + _DAY * place for place in range(span.days))


def month_of(day: date) -> Span:
    """Return the calendar month that holds a day."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - _DAY)


@dataclass(frozen=True, slots=True)
class _Account:
    """What one source has counted in a month and in the month before."""

    source: Source
    now: Span
    before: Span
    rows: tuple[_Row, ...]
    compared: bool

    def exposure(self, span: Span) -> int:
        """Return for how many days of a span the source can speak."""
        return len(self.source.days.intersection(_days(span)))

    def comparison(self, now: int, before: int) -> Comparison:
        return Comparison(now, before, self.exposure(self.now), self.exposure(self.before))


def count_tables(
    store: Store, month: date, *, categories: Sequence[Category], sources: Iterable[Source]
) -> tuple[CountTable, ...]:
    """Return what each source has counted, as far as the street may be told.

    A kind that is printed never is in none of it. All that is judged is judged together.
    """
    accounts = [_account(store, month, categories, source) for source in sources]
    drafts = [_Draft(account) for account in accounts if account.rows]
    verdicts = iter(judge([pair for draft in drafts for pair in draft.comparisons()]))
    return tuple(draft.table(verdicts) for draft in drafts)


def _account(store: Store, month: date, categories: Sequence[Category], source: Source) -> _Account:
    now, before = month_of(month), month_of(month - _DAY)
    counts = {
        span: {
            each.category: each
            for each in counts_by_category(store, span.first, span.last)
            if each.police is source.police
        }
        for span in (now, before)
    }
    rows = [
        _Row(
            category,
            one.count if (one := counts[now].get(category.id or 0)) else 0,
            other.count if (other := counts[before].get(category.id or 0)) else 0,
            one.repeats if one else 0,
        )
        for category in categories
        if category.printing is not Printing.NEVER
    ]
    compared = bool(counts[before])
    told = tuple(row for row in rows if row.now or (compared and row.before))
    return _Account(source, now, before, told, compared)


class _Draft:
    """A table in the making: which of its lines are judged, and how it reads afterwards."""

    def __init__(self, account: _Account) -> None:
        self._account = account
        crimes = [row for row in account.rows if row.category.is_crime]
        self._groups = [
            (kind.label, _in_order(row for row in crimes if row.category.kind is kind))
            for kind in CategoryClass
        ]
        others = [row for row in account.rows if not row.category.is_crime]
        self._groups.append((_NOT_CRIMES, _in_order(others)))
        self._summed = [row for row in crimes if self._is_told(row)]
        self._sum_is_whole = len(self._summed) == len(crimes)

    def _is_told(self, row: _Row) -> bool:
        return row.tells_both if self._account.compared else row.tells_now

    def comparisons(self) -> Iterator[Comparison]:
        """Yield what is to be judged, in the order in which `table` takes the judgments."""
        if not self._account.compared:
            return
        for _, rows in self._groups:
            for row in filter(self._is_told, rows):
                yield self._account.comparison(row.now, row.before)
        if len(self._summed) > 1:
            yield self._account.comparison(*self._sums())

    def table(self, verdicts: Iterator[Judgment]) -> CountTable:
        """Return the table, taking its judgments from the front of `verdicts`."""
        account = self._account
        groups = tuple(
            CountGroup(title, tuple(self._line(row, verdicts) for row in rows))
            for title, rows in self._groups
            if rows
        )
        sums = (self._together(verdicts),) if len(self._summed) > 1 else ()
        notes = tuple(_notes(account))
        return CountTable(account.source.title, groups, sums, account.compared, notes)

    def _line(self, row: _Row, verdicts: Iterator[Judgment]) -> CountLine:
        category = shared(row.category, STREET)
        now = f"{row.now:,}" if row.tells_now else FEWER
        if not self._account.compared:
            return CountLine(category, now)
        before = f"{row.before:,}" if row.tells_before else FEWER
        return CountLine(category, now, before, next(verdicts) if row.tells_both else None)

    def _sums(self) -> tuple[int, int]:
        return sum(row.now for row in self._summed), sum(row.before for row in self._summed)

    def _together(self, verdicts: Iterator[Judgment]) -> Together:
        now, before = self._sums()
        title = "All crimes above" if self._sum_is_whole else "Crimes with a number above"
        if not self._account.compared:
            return Together(title, f"{now:,}")
        return Together(title, f"{now:,}", f"{before:,}", next(verdicts))


def _in_order(rows: Iterable[_Row]) -> list[_Row]:
    """Return the rows from many to few; what is not told does not decide where a row stands."""
    return sorted(rows, key=lambda row: -row.now if row.tells_now else 0)


def _notes(account: _Account) -> Iterator[str]:
    """Yield what one must know to read the counts."""
    repeats = sum(row.repeats for row in account.rows if row.tells_now)
    if repeats:
        yield f"{repeats:,} of these may be entered twice."
    yield from _gap(account, account.now)
    if account.compared:
        yield from _gap(account, account.before)
    else:
        before = f"{account.before.first:%B %Y}"
        yield f"{account.source.subject} no records for {before} to compare with."


def _gap(account: _Account, span: Span) -> Iterator[str]:
    """Yield a sentence if the source can speak of a part of the month only."""
    known = sorted(account.source.days.intersection(_days(span)))
    if len(known) == span.days or not known:
        return
    reach = Span(known[0], known[-1])
    when = f"only {reach.name}" if reach.days == len(known) else f"only some days of {reach.name}"
    yield (
        f"{account.source.subject} records of {len(known)} of the {span.days} days of"
        f" {span.first:%B}: {when}."
    )
