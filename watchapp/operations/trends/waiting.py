"""How long the watch waits for an answer to what it reports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from watchapp import clock
from watchapp.analysis.waiting import Waited, Waits, waits_of
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Titled, Trend
from watchapp.charts.waits import Group, Scale, waits_chart
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.waits_words import (
    minutes_words,
    quartile_words,
    usual_words,
    waits_columns,
    waits_figure,
    waits_methods,
    waits_row,
)
from watchapp.progress import Progress
from watchapp.queries.waits import Report, reports
from watchapp.records import ReportedHow
from watchapp.speech import say, say_count
from watchapp.store import Store

_HOUR, _DAY = 60, 24 * 60
_BY_HOUR = 3 * _DAY  # up to here an axis of hours reads better


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how long answers take: all together and by how it was reported."""
    found = list(reports(store, asked.picked))
    if not found:
        return Trend("waiting", say("From report to answer"), refused=_refusal())
    kept = [each for each in found if not each.closed]
    now = min(clock.now(), datetime.combine(asked.today, datetime.max.time()))
    together = _waits(kept, now)
    groups = [Group(say("All reports"), together)]
    for how in ReportedHow:
        if any(each.how is how for each in kept):
            waits = _waits((each for each in kept if each.how is how), now)
            groups.append(Group(how.label, waits))
    sentences = _sentences(together)
    table = Table((say("Reported"), *waits_columns()), tuple(_row(group) for group in groups))
    title = say("From report to answer")
    chart = waits_chart(
        title, groups[:1], scale=_scale(together), summary=sentences[0], table=table
    )
    return Trend(
        "waiting",
        title,
        sentences,
        () if chart.is_empty else (chart,),
        tables=(Titled(say("By how it was reported"), table),),
        methods=waits_methods(),
        notes=chart.notes,
        left_out=_left_out(len(found) - len(kept)),
        figures={group.name: waits_figure(group.waits) for group in groups},
    )


def _waits(found: Iterable[Report], now: datetime) -> Waits:
    """Return the waits in minutes."""
    return waits_of(
        Waited(
            max(0, ((each.ended or now) - each.reported) / timedelta(minutes=1)),
            ended=each.ended is not None,
        )
        for each in found
    )


def _sentences(waits: Waits) -> tuple[str, ...]:
    said = say(
        "{counted}: {answered:,} answered, {waiting:,} still waiting.",
        counted=say_count("{n} report", "{n} reports", waits.count),
        answered=waits.answered,
        waiting=waits.waiting,
    )
    usual = usual_words(waits, words=minutes_words)
    quarters = quartile_words(waits, words=minutes_words)
    return tuple(filter(None, (f"{said} {usual}", quarters)))


def _scale(waits: Waits) -> Scale:
    longest = max((step.after for step in waits.steps), default=0)
    if longest <= _BY_HOUR:
        return Scale(say("Hours after the report"), _HOUR)
    return Scale(say("Days after the report"), _DAY)


def _left_out(closed: int) -> tuple[LeftOut, ...]:
    return (LeftOut(closed, say("closed, and nobody wrote an answer down")),) if closed else ()


def _refusal() -> str:
    return say(
        "No sighting here says when it was reported. Fill in Reported and Answered in a sighting's"
        " form, and this page says how long answers take."
    )


def _row(group: Group) -> tuple[str | int, ...]:
    return (group.name, *waits_row(group.waits, words=minutes_words))
