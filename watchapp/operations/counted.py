"""What was counted in a month and in the month before, and what of it may be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.analysis.periods import Span
from watchapp.analysis.sentences import Comparison
from watchapp.operations.sources import Source, month_of
from watchapp.queries.counts import CategoryCount, counts_by_category
from watchapp.records import Category, Printing
from watchapp.store import Store

FEWEST = 3
"""A smaller count of a kind that is printed as a count only could point to a person."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A category's counts by one source; `before` is None where nothing can be compared."""

    now: int
    before: int | None
    repeats: int
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


@dataclass(frozen=True, slots=True)
class Column:
    """What one source has counted in a month and in the month before, by category."""

    source: Source
    now: Span
    before: Span
    compared: bool
    cells: Mapping[int, Cell]

    def comparison(self, now: int, before: int) -> Comparison:
        """Return two counts with the days for which each was counted."""
        days = [len(self.source.days_of(span)) for span in (self.now, self.before)]
        return Comparison(now, before, *days)

    def comparisons(self) -> dict[int, Comparison]:
        """Return what may be compared in print, by category."""
        return {
            key: self.comparison(cell.now, cell.before)
            for key, cell in self.cells.items()
            if cell.before is not None and cell.tells_all
        }

    def sum_of(self, keys: Iterable[int]) -> tuple[int, int]:
        """Return the sums of those categories that hide nothing: nothing follows from them."""
        told = [cell for key in keys if (cell := self.cells.get(key)) and cell.tells_all]
        return sum(cell.now for cell in told), sum(cell.before or 0 for cell in told)

    def notes(self) -> Iterator[str]:
        """Yield what one must know to read the counts."""
        repeats = sum(cell.repeats for cell in self.cells.values() if cell.tells_now)
        if repeats:
            yield f"{repeats:,} of these may be entered twice."
        yield from self._gap(self.now)
        if self.compared:
            yield from self._gap(self.before)
        else:
            before = f"{self.before.first:%B %Y}"
            yield f"{self.source.subject} no records for {before} to compare with."

    def _gap(self, span: Span) -> Iterator[str]:
        """Yield a sentence if the source can speak of a part of the month only."""
        known = self.source.days_of(span)
        if len(known) == span.days or not known:
            return
        reach = Span(known[0], known[-1])
        part = "" if reach.days == len(known) else "some days of "
        yield (
            f"{self.source.subject} records of {len(known)} of the {span.days} days of"
            f" {span.first:%B}: only {part}{reach.name}."
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
        cells = {
            key: _cell(kind, ours.get(key), theirs.get(key), compared=bool(theirs))
            for key, kind in kinds.items()
            if key in ours or key in theirs
        }
        columns.append(Column(source, now, before, bool(theirs), cells))
    return [column for column in columns if column.cells]


def _of(
    source: Source, counts: Iterable[CategoryCount], kinds: Mapping[int, Category]
) -> dict[int, CategoryCount]:
    ours = (each for each in counts if each.police is source.police)
    return {each.category: each for each in ours if each.category in kinds}


def _cell(
    kind: Category, now: CategoryCount | None, before: CategoryCount | None, *, compared: bool
) -> Cell:
    count, repeats = (now.count, now.repeats) if now else (0, 0)
    earlier = before.count if before else 0
    sensitive = kind.printing is not Printing.FULL
    return Cell(count, earlier if compared else None, repeats, sensitive)
