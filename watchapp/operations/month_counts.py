"""A month's counts as the street may read them: what is small and sensitive stays untold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from watchapp.analysis.sentences import Judgment, Verdict, judge
from watchapp.bulletin.contents import FEWER, CountGroup, CountLine, CountSource, CountTable, Told
from watchapp.fields import STREET
from watchapp.moments import month_name
from watchapp.operations.counted import Cell, Column, columns_of
from watchapp.operations.sources import Source
from watchapp.records import Category, CategoryClass, Printing
from watchapp.sharing import Shared, shared
from watchapp.speech import say
from watchapp.store import Store

_SAID = {Verdict.RISES, Verdict.FALLS, Verdict.COULD_BE_REPEATS}


def count_table(
    store: Store, month: date, *, kinds: Sequence[Category], sources: Iterable[Source]
) -> CountTable:
    """Return what each source has counted, as far as the street may be told.

    A kind that is never printed is in none of it.
    """
    printed = {kind.id or 0: kind for kind in kinds if kind.printing is not Printing.NEVER}
    columns = columns_of(store, month, kinds=printed, sources=sources)
    return _Draft(columns, printed).table()


class _Draft:
    """A table in the making: some categories and what each source has counted of them."""

    def __init__(self, columns: Sequence[Column], kinds: Mapping[int, Category]) -> None:
        self._columns = columns
        self._kinds = kinds
        self._judged = _judged(columns)
        counted = [key for key in kinds if any(key in column.cells for column in columns)]
        self._shown = [key for key in counted if not all(c.tells_nothing for c in self._cells(key))]
        self._few = [key for key in counted if key not in self._shown]
        self._crimes = [key for key in self._shown if kinds[key].is_crime]

    def _cells(self, key: int) -> Iterator[Cell]:
        return (column.cells[key] for column in self._columns if key in column.cells)

    def table(self) -> CountTable:
        """Return the table as it may be printed."""
        sums = self._sums() if len(self._crimes) > 1 else []
        return CountTable(
            sources=tuple(
                CountSource(column.source.title, column.compared, tuple(column.notes()))
                for column in self._columns
            ),
            groups=tuple(self._groups()),
            sum_title=self._sum_title,
            sums=tuple(sums),
            few=tuple(self._shared(key) for key in self._few),
            standing_out=tuple(self._standing_out(sums)),
        )

    def _shared(self, key: int) -> Shared:
        return shared(self._kinds[key], STREET)

    @property
    def _sum_title(self) -> str:
        """Return the name of the sums, which may leave some crimes out."""
        hidden = any(not cell.tells_all for key in self._crimes for cell in self._cells(key))
        hidden = hidden or any(self._kinds[key].is_crime for key in self._few)
        return say("Crimes with a number") if hidden else say("Crimes in the table")

    def _groups(self) -> Iterator[CountGroup]:
        """Yield the crimes by class, then whatever is no crime."""
        titles = {key: self._kinds[key].kind.label for key in self._crimes}
        classes = [kind.label for kind in CategoryClass]
        no_crimes = say("Not crimes")
        for title in (*classes, no_crimes):
            keys = [key for key in self._shown if titles.get(key, no_crimes) == title]
            if keys:
                keys.sort(key=self._told_now, reverse=True)
                yield CountGroup(title, tuple(self._line(key) for key in keys))

    def _told_now(self, key: int) -> int:
        """Return the sum of what is told: what is not must not decide where a line stands."""
        return sum(cell.now for cell in self._cells(key) if cell.tells_now)

    def _line(self, key: int) -> CountLine:
        told = (
            _told(cell, judged.get(key)) if (cell := column.cells.get(key)) else None
            for column, judged in zip(self._columns, self._judged, strict=True)
        )
        return CountLine(self._shared(key), tuple(told))

    def _sums(self) -> list[Told]:
        """Return the sum of each source; they are the first question, and judged by themselves."""
        sums = [column.sum_of(self._crimes) for column in self._columns]
        pairs = [
            column.comparison(counts)
            for column, counts in zip(self._columns, sums, strict=True)
            if column.compared
        ]
        verdicts = iter(judge(pairs))
        return [
            Told(f"{each.now:,}", f"{each.before:,}", next(verdicts))
            if column.compared
            else Told(f"{each.now:,}")
            for column, each in zip(self._columns, sums, strict=True)
        ]

    def _standing_out(self, sums: Sequence[Told]) -> Iterator[str]:
        """Yield a sentence for each line that differs by more than chance, or one for none."""
        if not any(column.compared for column in self._columns):
            return
        news = [*self._news_of_sums(sums), *self._news_of_kinds()]
        yield from news or [say("Nothing stands out: all differences could well be chance.")]

    def _news_of_sums(self, sums: Sequence[Told]) -> Iterator[str]:
        for column, told in zip(self._columns, sums, strict=False):
            if told.judgment is not None and told.judgment.verdict in _SAID:
                yield _sentence(self._sum_title, column, told.judgment)

    def _news_of_kinds(self) -> Iterator[str]:
        for column, judged in zip(self._columns, self._judged, strict=True):
            for key, judgment in judged.items():
                if judgment.verdict in _SAID:
                    yield _sentence(self._kinds[key].name, column, judgment)


def _judged(columns: Sequence[Column]) -> list[Mapping[int, Judgment]]:
    """Return the judgments of each column by category, all of them made together.

    A comparison that could have shown nothing, however its counts had fallen, is no test and
    does not make the others stricter: Tarone (1990), Biometrics 46:515-522.
    """
    compared = [column.comparisons() for column in columns]
    telling = [pair for pairs in compared for pair in pairs.values() if pair.is_telling]
    verdicts = iter(judge(telling))
    return [
        {
            key: next(verdicts) if pair.is_telling else judge((pair,))[0]
            for key, pair in pairs.items()
        }
        for pairs in compared
    ]


def _sentence(name: str, column: Column, judgment: Judgment) -> str:
    spans = (column.now, column.before)
    months = (say("in {period}", period=month_name(span.first)) for span in spans)
    return f"{name} ({column.source.title.lower()}): {judgment.sentence(*months)}"


def _told(cell: Cell, judgment: Judgment | None) -> Told:
    now = f"{cell.now:,}" if cell.tells_now else FEWER
    if cell.before is None:
        return Told(now)
    return Told(now, f"{cell.before:,}" if cell.tells_before else FEWER, judgment)
