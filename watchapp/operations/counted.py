"""What was counted in a month and in the month before, and what of it may be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from watchapp.analysis.periods import Span, month_of
from watchapp.analysis.sentences import Comparison
from watchapp.moments import month_name, spell_month
from watchapp.operations.sources import Source
from watchapp.queries.counts import CategoryCount, counts_by_category
from watchapp.records import Category, Printing
from watchapp.speech import marked, say
from watchapp.store import Store

FEWEST = 3
"""A smaller count of a kind that is printed as a count only could point to a person."""

# Each of the watch's own, then of the police files.
_NONE_BEFORE = (
    marked("The watch has no records for {month} to compare with."),
    marked("The police files hold no records for {month} to compare with."),
)
_FEW_BEFORE = (
    marked("The watch has too few records for {month} to compare with."),
    marked("The police files hold too few records for {month} to compare with."),
)
_DAYS_IN_A_ROW = (
    marked("The watch has records of {known} of the {days} days of {month}: only {span}."),
    marked("The police files hold records of {known} of the {days} days of {month}: only {span}."),
)
_SOME_DAYS = (
    marked(
        "The watch has records of {known} of the {days} days of {month}: only some days of {span}."
    ),
    marked(
        "The police files hold records of {known} of the {days} days of {month}: only some days of"
        " {span}."
    ),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A category's counts by one source; `before` is None where nothing can be compared.

    Of each count so many may have been entered twice.
    """

    now: int
    before: int | None
    repeats: int
    repeats_before: int
    sensitive: bool

    @property
    def tells_now(self) -> bool:
        """Return whether the count of the month may be told."""
        return self._is_told(self.now)

    @property
    def tells_before(self) -> bool:
        """Return whether there is a count of the month before, and it may be told."""
        return self.before is not None and self._is_told(self.before)

    @property
    def tells_all(self) -> bool:
        """Return whether nothing of it must be hidden."""
        return self.tells_now and (self.before is None or self.tells_before)

    @property
    def tells_nothing(self) -> bool:
        """Return whether no number of it may be told."""
        return not self.tells_now and not self.tells_before

    def _is_told(self, count: int) -> bool:
        return not self.sensitive or count >= FEWEST


class Sums(NamedTuple):
    """Counts of a month and the month before, and how many of each may be entered twice."""

    now: int
    before: int
    repeats: int
    repeats_before: int


@dataclass(frozen=True, slots=True)
class Column:
    """What one source has counted in a month and in the month before, by category.

    They are compared if it can speak of some days of both; `held_before` says whether it has any
    record of the month before.
    """

    source: Source
    now: Span
    before: Span
    cells: Mapping[int, Cell]
    held_before: bool

    @property
    def compared(self) -> bool:
        """Return whether both months can be compared."""
        return is_comparable(self.source, self.now, self.before)

    def comparison(self, counts: Sums) -> Comparison:
        """Return two counts with the days for which each was counted."""
        now, before = (len(self.source.days_of(span)) for span in (self.now, self.before))
        return Comparison(
            counts.now,
            counts.before,
            now_exposure=now,
            before_exposure=before,
            now_repeats=counts.repeats,
            before_repeats=counts.repeats_before,
        )

    def comparisons(self) -> dict[int, Comparison]:
        """Return what may be compared in print, by category."""
        return {
            key: self.comparison(_sums([cell]))
            for key, cell in self.cells.items()
            if cell.before is not None and cell.tells_all
        }

    def sum_of(self, keys: Iterable[int]) -> Sums:
        """Return the sums of those categories that hide nothing: nothing follows from them."""
        return _sums([cell for key in keys if (cell := self.cells.get(key)) and cell.tells_all])

    def notes(self) -> Iterator[str]:
        """Yield what one must know to read the counts."""
        repeats = sum(cell.repeats for cell in self.cells.values() if cell.tells_now)
        if repeats:
            yield say("{n:,} of these may be entered twice.", n=repeats)
        yield from self._gap(self.now)
        if self.source.days_of(self.before):
            yield from self._gap(self.before)
        else:
            words = (_NONE_BEFORE, _FEW_BEFORE)[self.held_before]
            yield say(words[self.source.police], month=spell_month(self.before.first))

    def _gap(self, span: Span) -> Iterator[str]:
        """Yield a sentence if the source can speak of a part of the month only."""
        known = self.source.days_of(span)
        if not known:
            month = month_name(span.first)
            yield say("Which days of {month} these cover is not known.", month=month)
        if len(known) == span.days or not known:
            return
        reach = Span(known[0], known[-1])
        words = (_SOME_DAYS, _DAYS_IN_A_ROW)[reach.days == len(known)]
        yield say(
            words[self.source.police],
            known=len(known),
            days=span.days,
            month=month_name(span.first),
            span=reach.name,
        )


def columns_of(
    store: Store, month: date, *, kinds: Mapping[int, Category], sources: Iterable[Source]
) -> list[Column]:
    """Return what each source has counted of some kinds; a source that has nothing is left out."""
    now = month_of(month)
    before = month_of(now.first - timedelta(days=1))
    counts_now = counts_by_category(store, now.first, now.last)
    counts_before = counts_by_category(store, before.first, before.last)
    columns = []
    for source in sources:
        ours, theirs = (_of(source, counts, kinds) for counts in (counts_now, counts_before))
        compared = is_comparable(source, now, before)
        cells = {
            key: _cell(kind, ours.get(key), theirs.get(key), compared=compared)
            for key, kind in kinds.items()
            if key in ours or key in theirs
        }
        columns.append(Column(source, now, before, cells, held_before=bool(theirs)))
    return [column for column in columns if column.cells]


def is_comparable(source: Source, now: Span, before: Span) -> bool:
    """Return whether a source can speak of some days of both."""
    return all(source.days_of(span) for span in (now, before))


def _of(
    source: Source, counts: Iterable[CategoryCount], kinds: Mapping[int, Category]
) -> dict[int, CategoryCount]:
    ours = (each for each in counts if each.police is source.police)
    return {each.category: each for each in ours if each.category in kinds}


def _cell(
    kind: Category, now: CategoryCount | None, before: CategoryCount | None, *, compared: bool
) -> Cell:
    count, repeats = (now.count, now.repeats) if now else (0, 0)
    earlier, repeats_before = (before.count, before.repeats) if before else (0, 0)
    sensitive = kind.printing is not Printing.FULL
    return Cell(count, earlier if compared else None, repeats, repeats_before, sensitive)


def _sums(cells: Sequence[Cell]) -> Sums:
    return Sums(
        sum(cell.now for cell in cells),
        sum(cell.before or 0 for cell in cells),
        sum(cell.repeats for cell in cells),
        sum(cell.repeats_before for cell in cells),
    )
