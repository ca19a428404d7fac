"""The columns of the list of action items."""

from __future__ import annotations

from ui.marked_words import QT_TR_NOOP, translated
from ui.tables.record_model import Column
from watchapp import clock
from watchapp.moments import show_day
from watchapp.queries.action_items import ItemLine

_OVERDUE = QT_TR_NOOP("overdue")
_DONE = QT_TR_NOOP("done %1")


def action_item_columns() -> tuple[Column[ItemLine], ...]:
    """Return the columns of the list of action items."""
    return (
        Column(translated(QT_TR_NOOP("To do")), _what, order="what"),
        Column(translated(QT_TR_NOOP("Who")), lambda line: line.owner, order="owner"),
        Column(translated(QT_TR_NOOP("Due")), _due, order="due"),
        Column(translated(QT_TR_NOOP("State")), _state, order="done"),
        Column(translated(QT_TR_NOOP("From")), _meeting, order="meeting", shown=False),
    )


def _what(line: ItemLine) -> str:
    return " ".join(line.what.split())


def _due(line: ItemLine) -> str:
    return show_day(line.due) if line.due else ""


def _state(line: ItemLine) -> str:
    if line.done is not None:
        return translated(_DONE).replace("%1", show_day(line.done))
    return translated(_OVERDUE) if line.is_overdue(clock.today()) else ""


def _meeting(line: ItemLine) -> str:
    if line.kind is None or line.starts is None:
        return ""
    return f"{line.kind.label}, {show_day(line.starts.date())}"
