"""Two stretches of days side by side, group by group, all groups judged together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from watchapp.analysis.beside import Beside, beside
from watchapp.analysis.periods import Span
from watchapp.analysis.sentences import Comparison
from watchapp.charts.beside import Times, beside_table
from watchapp.charts.noun import Noun
from watchapp.charts.trend import Titled
from watchapp.operations.trends.figures import Figures, judgment_figures
from watchapp.operations.trends.grid import Grid, grid_of_spans, groups_of
from watchapp.operations.trends.options import Split
from watchapp.queries.facts import Facts
from watchapp.speech import marked, say
from watchapp.store import Store

TOTAL = marked("Total")
_ABOUT = {
    Split.CLASS: marked("Class"),
    Split.CATEGORY: marked("Category"),
    Split.ZONE: marked("Zone"),
    Split.SOURCE: marked("Source"),
}
_TITLES = {
    Split.CLASS: marked("By class"),
    Split.CATEGORY: marked("By category"),
    Split.ZONE: marked("By zone"),
    Split.SOURCE: marked("By source"),
}
_NOW, _BEFORE = 0, 1


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of one table or several that were judged together, and the total by itself."""

    total: Beside
    parts: tuple[tuple[Split, tuple[Beside, ...]], ...]

    @property
    def rows(self) -> tuple[Beside, ...]:
        """Return all rows without the total."""
        return tuple(row for _, rows in self.parts for row in rows)

    @property
    def told(self) -> tuple[int, ...]:
        """Return the counts that sentences tell: of the total, and of the rows that stand out."""
        rows = (self.total, *(row for row in self.rows if row.judgment.verdict.is_news))
        pairs = (row.comparison for row in rows)
        return tuple(count for pair in pairs for count in (pair.now, pair.before))

    def titled(self, times: Times) -> tuple[Titled, ...]:
        """Return the tables under their titles, each with the total in its last line."""
        return tuple(
            Titled(
                say(_TITLES[split]),
                beside_table(rows, times, about=say(_ABOUT[split]), total=self.total),
            )
            for split, rows in self.parts
        )

    @property
    def figures(self) -> Figures:
        """Return the exact values of the rows and the total."""
        return {
            "total": _row_figures(self.total),
            "judged_together": len(self.rows),
            **{str(split): [_row_figures(row) for row in rows] for split, rows in self.parts},
        }


def tables_of(
    store: Store, facts: Facts, spans: tuple[Span, Span], *, by: Iterable[Split], noun: Noun
) -> Tables:
    """Return the tables of the counts now and before, in the order of `spans`.

    The rows of all tables are judged together; a group without any at both times has no row, and
    where all fall into one group, a further table would say nothing.
    """
    grids = {
        split: grid_of_spans(facts, spans, groups_of(store, facts, split, noun=noun))
        for split in by
    }
    first, *_ = grids
    named = {split: list(_rows(grid, spans)) for split, grid in grids.items()}
    named = {split: rows for split, rows in named.items() if split is first or len(rows) > 1}
    judged = iter(beside(row for rows in named.values() for row in rows))
    parts = tuple((split, tuple(next(judged) for _ in rows)) for split, rows in named.items())
    return Tables(_total(grids[first], spans), parts)


def _rows(grid: Grid, spans: tuple[Span, Span]) -> Iterable[tuple[str, Comparison]]:
    """Yield the groups that have any, the largest first."""
    totals = grid.counts.sum(axis=0).tolist()
    for place in sorted(range(len(totals)), key=lambda each: -totals[each]):
        if totals[place]:
            yield grid.names[place], _comparison(grid, slice(place, place + 1), spans)


def _total(grid: Grid, spans: tuple[Span, Span]) -> Beside:
    (total,) = beside([(say(TOTAL), _comparison(grid, slice(None), spans))])
    return total


def _comparison(grid: Grid, columns: slice, spans: tuple[Span, Span]) -> Comparison:
    counts = grid.counts[:, columns].sum(axis=1).tolist()
    repeats = grid.repeats[:, columns].sum(axis=1).tolist()
    return Comparison(
        counts[_NOW],
        counts[_BEFORE],
        now_exposure=spans[_NOW].days,
        before_exposure=spans[_BEFORE].days,
        now_repeats=repeats[_NOW],
        before_repeats=repeats[_BEFORE],
    )


def _row_figures(row: Beside) -> Figures:
    return {"name": row.name, "percent": row.percent, **judgment_figures(row.judgment)}
