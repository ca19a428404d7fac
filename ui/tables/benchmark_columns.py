"""The columns of the list of benchmarks."""

from __future__ import annotations

from ui.marked_words import QT_TR_NOOP, translated
from ui.tables.record_model import Column
from watchapp.queries.benchmarks import BenchmarkLine


def benchmark_columns() -> tuple[Column[BenchmarkLine], ...]:
    """Return the columns of the list of benchmarks."""
    return (
        Column(translated(QT_TR_NOOP("Name")), lambda line: line.name, order="name"),
        Column(
            translated(QT_TR_NOOP("Counts")),
            lambda line: line.category or line.counts.label,
            order="counts",
        ),
        Column(
            translated(QT_TR_NOOP("A year per 1,000")),
            lambda line: f"{line.rate:,.2f}".removesuffix("0"),
            order="rate",
            right=True,
        ),
        Column(translated(QT_TR_NOOP("Per 1,000")), lambda line: line.per.label, order="per"),
        Column(translated(QT_TR_NOOP("Year")), lambda line: str(line.year), order="year"),
        Column(translated(QT_TR_NOOP("Source")), lambda line: line.source, order="source"),
    )
