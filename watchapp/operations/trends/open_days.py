"""How long small wins and concerns stand open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from watchapp.analysis.waiting import Waited, Waits, waits_of
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Titled, Trend
from watchapp.charts.waits import Group, Scale, waits_chart
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.waits_words import (
    days_words,
    usual_words,
    waits_columns,
    waits_figure,
    waits_methods,
    waits_row,
)
from watchapp.progress import Progress
from watchapp.queries.waits import OpenFor, concerns_open, small_wins
from watchapp.speech import say, say_count
from watchapp.store import Store


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many days small wins and concerns stand open, those open now included."""
    wins = list(small_wins(store, asked.picked))
    concerns = list(concerns_open(store, asked.picked))
    title = say("Days open")
    if not wins and not concerns:
        return Trend("open_days", title, refused=_refusal())
    fixed, answered = _waits(wins, asked.today), _waits(concerns, asked.today)
    groups = (Group(say("Small wins"), fixed), Group(say("Concerns"), answered))
    sentences = (_wins_words(fixed), _concern_words(answered))
    rows = tuple((name, *waits_row(waits, words=days_words)) for name, waits in groups)
    table = Table((say("What"), *waits_columns()), rows)
    scale = Scale(say("Days open"))
    chart = waits_chart(title, groups, scale=scale, summary=" ".join(sentences), table=table)
    closed = sum(each.closed for each in wins)
    return Trend(
        "open_days",
        title,
        sentences,
        () if chart.is_empty else (chart,),
        tables=(Titled(title, table),),
        methods=waits_methods(),
        notes=chart.notes,
        left_out=_left_out(closed),
        figures={
            "small_wins": waits_figure(fixed),
            "concerns": waits_figure(answered),
            "closed_without_a_day": closed,
        },
    )


def _waits(found: Iterable[OpenFor], today: date) -> Waits:
    """Return the waits in days; what began after today is not open yet."""
    return waits_of(
        Waited(max(0, ((each.ended or today) - each.since).days), ended=each.ended is not None)
        for each in found
        if not each.closed and each.since <= today
    )


def _wins_words(waits: Waits) -> str:
    if not waits.count:
        return say("No small win is in the log here.")
    said = say(
        "{counted}: {fixed:,} fixed, {open:,} open.",
        counted=say_count("{n} small win", "{n} small wins", waits.count),
        fixed=waits.answered,
        open=waits.waiting,
    )
    return f"{said} {usual_words(waits, words=days_words)}"


def _concern_words(waits: Waits) -> str:
    if not waits.count:
        return say("No concern is in the log here.")
    said = say(
        "{counted}: {answered:,} answered, {open:,} open.",
        counted=say_count("{n} concern", "{n} concerns", waits.count),
        answered=waits.answered,
        open=waits.waiting,
    )
    return f"{said} {usual_words(waits, words=days_words)}"


def _left_out(closed: int) -> tuple[LeftOut, ...]:
    return (
        (LeftOut(closed, say("closed, and nobody wrote down when it was fixed")),) if closed else ()
    )


def _refusal() -> str:
    return say(
        "There is no hazard or small fix in the log, and no concern. Enter what is broken as a"
        " sighting of that kind, and what neighbors ask as a concern; say when each was settled."
    )
