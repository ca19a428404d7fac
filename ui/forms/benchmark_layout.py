"""The form of a benchmark, laid out by hand."""

from __future__ import annotations

from typing import Any

from ui.forms.layout import Layout, Section
from watchapp.records import Benchmark, Counted


def _hidden(benchmark: Any) -> frozenset[str]:
    """Hide the category unless one alone is counted."""
    return frozenset() if benchmark.counts is Counted.CATEGORY else frozenset({"category"})


BENCHMARK = Layout(
    kind=Benchmark,
    sections=(
        Section(
            rows=(("name",), ("counts",), ("category",), ("rate", "per"), ("year",), ("source",))
        ),
    ),
    hidden=_hidden,
)
