"""Suggested slots drawn over the grid of the week, as frames around their hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from watchapp.analysis.slots import Slot
from watchapp.charts.chart import Chart, Line, Point, Stroke, legend_of
from watchapp.charts.inks import TEXT_INK
from watchapp.charts.week_grid import DAYS, HOURS
from watchapp.speech import say

_INSET = 0.04  # of a field, so that frames side by side do not run into one


def with_slots(week: Chart, slots: Sequence[Slot]) -> Chart:
    """Return the grid of the week with a frame around each slot; of any day, around all seven."""
    frames = tuple(
        Line(say("Suggested slot"), TEXT_INK, frame, Stroke.BARE)
        for slot in slots
        for frame in _frames(slot)
    )
    marks = (*week.marks, *frames)
    return replace(week, marks=marks, legend=legend_of(marks))


def _frames(slot: Slot) -> Iterator[tuple[Point, ...]]:
    """Yield the frames of a slot: two where it goes on after midnight."""
    tonight = min(slot.hours, HOURS - slot.hour)
    yield _frame(slot, slot.weekday, slot.hour, tonight)
    if slot.hours > tonight:
        yield _frame(slot, (slot.weekday + 1) % DAYS, 0, slot.hours - tonight)


def _frame(slot: Slot, day: int, hour: int, hours: int) -> tuple[Point, ...]:
    top, bottom = (DAYS, 0) if slot.any_day else (DAYS - day, DAYS - day - 1)
    left, right = hour + _INSET, hour + hours - _INSET
    low, high = bottom + _INSET, top - _INSET
    corners = ((left, low), (left, high), (right, high), (right, low), (left, low))
    return tuple(Point(x, y) for x, y in corners)
