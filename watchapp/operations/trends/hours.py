"""How long the watch was on patrol, month by month, by mode and by member."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from watchapp.analysis.periods import Period, Span
from watchapp.charts.chart import Bar, Bars, Chart, legend_of
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis, period_axis
from watchapp.charts.trend import Method, Titled, Trend
from watchapp.moments import short_month_name, spell_month
from watchapp.operations.hours import hours_words
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.doing_months import months_in, not_whole, span_of
from watchapp.progress import Progress
from watchapp.queries.counts import first_patrol
from watchapp.queries.members import member_names
from watchapp.queries.patrol_hours import MemberHours, ModeHours, MonthHours, hours_by_month
from watchapp.records import PatrolMode
from watchapp.speech import say, say_count
from watchapp.store import Store

_HALF_A_BAR = 0.4
_COLUMNS = 12  # months that have room beside a name


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the hours out by mode and the hours of each member, month by month."""
    span = span_of(asked.picked, asked.today, first_patrol(store))
    months = months_in(span, asked.today)
    found = hours_by_month(store, span.first, span.last)
    out = [found.get(each.start, MonthHours()).by_mode for each in months]
    title = say("Patrol hours by month")
    if not any(out):
        return Trend("hours", title, refused=_refusal(span))
    members = [found.get(each.start, MonthHours()).by_member for each in months]
    by_mode = _by_mode(months, out)
    sentences = _sentences(months, out, members)
    chart = _chart(title, months, out, summary=sentences[0], table=by_mode)
    by_member = _by_member(months, members, dict(member_names(store)))
    whose = say("Hours of each member, and in the last {n} months", n=min(_COLUMNS, len(months)))
    return Trend(
        "hours",
        title,
        sentences,
        (chart,),
        tables=(
            Titled(say("Hours out, by how the patrol moved"), by_mode),
            Titled(whose, by_member),
        ),
        methods=(_method(),),
        notes=not_whole(months),
        figures=_figures(months, out, members),
    )


def _chart(
    title: str,
    months: Sequence[Period],
    out: Sequence[tuple[ModeHours, ...]],
    *,
    summary: str,
    table: Table,
) -> Chart:
    minutes = [{each.mode: each.minutes for each in found} for found in out]
    floor = [0.0] * len(months)
    marks = []
    for place, mode in enumerate(PatrolMode):
        bars = []
        for at, month in enumerate(months):
            if lasted := minutes[at].get(mode, 0) / 60:
                base, floor[at] = floor[at], floor[at] + lasted
                left, right = at - _HALF_A_BAR, at + _HALF_A_BAR
                bars.append(Bar(left, right, base, floor[at], faint=not month.is_whole))
        if bars:
            marks.append(Bars(mode.label, ink_of(place), tuple(bars)))
    return Chart(
        title=title,
        x=period_axis(months),
        y=count_axis(say("Hours out"), round(max(floor) + 0.5)),
        marks=tuple(marks),
        legend=legend_of(tuple(marks)),
        summary=summary,
        table=table,
    )


def _by_mode(months: Sequence[Period], out: Sequence[tuple[ModeHours, ...]]) -> Table:
    modes = [mode for mode in PatrolMode if any(e.mode is mode for found in out for e in found)]
    columns = (say("Month"), *(m.label for m in modes), say("Together"), say("Patrols"))
    rows: list[tuple[str | int, ...]] = []
    for month, found in zip(months, out, strict=True):
        minutes = {each.mode: each.minutes for each in found}
        together = sum(minutes.values())
        cells = (hours_words(minutes[mode]) if minutes.get(mode) else "" for mode in modes)
        patrols = sum(each.patrols for each in found)
        rows.append((spell_month(month.start), *cells, hours_words(together), patrols))
    return Table(columns, tuple(rows))


def _by_member(
    months: Sequence[Period], found: Sequence[tuple[MemberHours, ...]], names: Mapping[int, str]
) -> Table:
    """Return a row for each member, those who were out longest first."""
    minutes: Counter[tuple[int, int]] = Counter()
    for place, of_month in enumerate(found):
        for each in of_month:
            minutes[each.member, place] += each.minutes
    together = _together(found)
    shown = range(max(0, len(months) - _COLUMNS), len(months))
    heads = (short_month_name(months[place].start) for place in shown)
    columns = (say("Member"), say("Together"), *heads)
    in_order = sorted(together, key=lambda key: (-together[key], names.get(key, "").casefold()))
    rows = []
    for key in in_order:
        by_month = (minutes[key, place] for place in shown)
        cells = (hours_words(lasted) if lasted else "" for lasted in by_month)
        rows.append((names.get(key, f"#{key}"), hours_words(together[key]), *cells))
    return Table(columns, tuple(rows))


def _together(found: Sequence[tuple[MemberHours, ...]]) -> Counter[int]:
    together: Counter[int] = Counter()
    for of_month in found:
        for each in of_month:
            together[each.member] += each.minutes
    return together


def _sentences(
    months: Sequence[Period],
    out: Sequence[tuple[ModeHours, ...]],
    members: Sequence[tuple[MemberHours, ...]],
) -> tuple[str, ...]:
    together = _together(members)
    return (
        say(
            "{patrols} in {months}: {out} hours out, {hours} hours of {members}.",
            patrols=say_count("{n} patrol", "{n} patrols", sum(e.patrols for f in out for e in f)),
            months=say_count("{n} month", "{n} months", len(months)),
            out=hours_words(sum(each.minutes for found in out for each in found)),
            hours=hours_words(together.total()),
            members=say_count("{n} member", "{n} members", len(together)),
        ),
        say(
            "This is all that was written down, not a sample of it: a difference between two"
            " months is no chance, but a patrol that nobody wrote down is missing."
        ),
    )


def _method() -> Method:
    return Method(
        say("How hours are counted"),
        say(
            "Hours out are those of the legs of every finished patrol, without the pauses between"
            " them. A member has those hours in which the member was there. A patrol counts in the"
            " month in which it went out."
        ),
    )


def _refusal(span: Span) -> str:
    return say(
        "No finished patrol went out from {days}. Write patrols down, or end those under way, and"
        " this page adds up their hours.",
        days=span.name,
    )


def _figures(
    months: Sequence[Period],
    out: Sequence[tuple[ModeHours, ...]],
    members: Sequence[tuple[MemberHours, ...]],
) -> Mapping[str, Any]:
    return {
        "unit": "minutes",
        "months": [
            {
                "month": month.start.isoformat(),
                "whole": month.is_whole,
                "by_mode": {each.mode.value: each.minutes for each in found},
                "patrols": sum(each.patrols for each in found),
                "of_members": sum(each.minutes for each in by_member),
            }
            for month, found, by_member in zip(months, out, members, strict=True)
        ],
        "by_member": {str(key): n for key, n in sorted(_together(members).items())},
    }
