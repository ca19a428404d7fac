"""A small chart beside a sentence: a row of months or weeks, those that are compared in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchapp.analysis.periods import Span
from watchapp.charts.chart import Axis, Bar, Bars, Chart, Tick
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.moments import show_day_of_year, show_month
from watchapp.speech import say

_HALF_A_BAR = 0.36
_LONGEST_WEEK = 7


class Bit(NamedTuple):
    """A span, how many there were in it, and whether the sentence beside it is about it."""

    span: Span
    n: int
    is_meant: bool


def months_chart(title: str, bits: Sequence[Bit], summary: str) -> Chart:
    """Return the chart of some spans, the earliest first; what is not meant is drawn faint.

    A gap stands where a span between them was not counted.
    """
    places = _places([bit.span for bit in bits])
    top = max((bit.n for bit in bits), default=0) or 1
    bars = tuple(
        Bar(at - _HALF_A_BAR, at + _HALF_A_BAR, 0, bit.n, faint=not bit.is_meant)
        for at, bit in zip(places, bits, strict=True)
    )
    labels = [_label(bit.span) for bit in bits]
    ends = sorted({0, len(bits) - 1})
    return Chart(
        title=title,
        x=Axis(
            "",
            -0.5,
            (places[-1] if places else 0) + 0.5,
            tuple(Tick(places[end], labels[end]) for end in ends if bits),
        ),
        y=Axis("", 0, top, (Tick(0, "0"), Tick(top, f"{top:,}"))),
        marks=(Bars(title, ink_of(0), bars),) if bits else (),
        legend=(),
        summary=summary,
        table=Table(
            (say("When"), say("How many")),
            tuple((label, bit.n) for label, bit in zip(labels, bits, strict=True)),
        ),
    )


def _places(spans: Sequence[Span]) -> list[int]:
    """Return where the spans stand, so that what lies between two of them leaves a gap of one."""
    places: list[int] = []
    for before, span in zip((None, *spans), spans, strict=False):
        if before is None:
            places.append(0)
        else:
            apart = (span.first - before.last).days > 1
            places.append(places[-1] + 1 + apart)
    return places


def _label(span: Span) -> str:
    if span.days <= _LONGEST_WEEK:
        return show_day_of_year(span.first)
    return show_month(span.first)
