"""How much of each zone takes part: households with a member, who came out, who came to meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from watchapp.analysis.periods import Span
from watchapp.charts.chart import Axis, Bar, Bars, Chart, Tick
from watchapp.charts.inks import ink_of
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Method, Titled, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.doing_months import span_of
from watchapp.progress import Progress
from watchapp.queries.beginnings import first_gathering
from watchapp.queries.participation import Part, Participation, participation
from watchapp.speech import say, say_count
from watchapp.store import Store

_HALF_A_BAR = 0.36
_TOPS = (10, 25, 50, 100)
_LEAST_ROOM = 4


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how the zones take part on the days asked for, as a full count."""
    span = span_of(asked.picked, asked.today, first_gathering(store))
    found = participation(store, span.first, span.last)
    title = say("Households with a member, by zone")
    if not found.zones or not found.whole.members:
        return Trend("participation", title, refused=_refusal())
    table = _table(found)
    sentences = _sentences(found)
    known = [each for each in found.zones if each.share is not None]
    chart = _chart(title, known, summary=sentences[0], table=table)
    return Trend(
        "participation",
        title,
        sentences,
        (chart,) if known else (),
        tables=(Titled(say("Zone by zone"), table),),
        methods=(_method(),),
        left_out=tuple(each for each in _left_out(found, len(known)) if each.n),
        figures=_figures(found),
    )


def _sentences(found: Participation) -> tuple[str, ...]:
    active = say(
        "In {active:,} of {zones} at least one member came to a patrol or a meeting from {days}.",
        active=found.zones_active,
        zones=say_count("{n} zone", "{n} zones", len(found.zones)),
        days=Span(found.first, found.last).name,
    )
    return (
        say("The whole watch: {said}.", said=found.whole.said),
        active,
        say("This counts everybody and is no sample, so that nothing in it is by chance."),
    )


def _chart(title: str, parts: Sequence[Part], *, summary: str, table: Table) -> Chart:
    bars = tuple(
        Bar(at - _HALF_A_BAR, at + _HALF_A_BAR, 0, 100 * (part.share or 0))
        for at, part in enumerate(parts)
    )
    beside = max(0, _LEAST_ROOM - len(parts)) / 2
    return Chart(
        title=title,
        x=Axis(
            say("Zone"),
            -0.5 - beside,
            len(parts) - 0.5 + beside,
            tuple(Tick(at, part.name) for at, part in enumerate(parts)),
        ),
        y=_share_axis(max((100 * (part.share or 0) for part in parts), default=0)),
        marks=(Bars(title, ink_of(0), bars),) if bars else (),
        legend=(),
        summary=summary,
        table=table,
    )


def _share_axis(highest: float) -> Axis:
    """Return an axis of percent from zero to a round number, the same for all small shares."""
    top = next(top for top in _TOPS if highest <= top)
    step = top // 5
    ticks = tuple(Tick(n, str(n)) for n in range(0, top + 1, step))
    return Axis(say("Households, %"), 0, top, ticks)


def _table(found: Participation) -> Table:
    columns = (
        say("Zone"),
        say("Households with a member"),
        say("Members"),
        say("Came out or to meet"),
        say("Patrols"),
        say("Meetings"),
    )
    parts = ((each.name, each) for each in found.zones)
    rows = (_row(name, each) for name, each in (*parts, (say("All together"), found.whole)))
    return Table(columns, tuple(rows))


def _row(name: str, part: Part) -> tuple[str | int, ...]:
    return (name, part.said, part.members, part.active, part.patrols, part.meetings)


def _left_out(found: Participation, known: int) -> tuple[LeftOut, ...]:
    unknown = say("zones of which it is not known how many households live there")
    return (
        LeftOut(found.elsewhere, say("members without a zone")),
        LeftOut(len(found.zones) - known, unknown),
    )


def _method() -> Method:
    return Method(
        say("Who is counted"),
        say(
            "Everybody who belonged to the watch on the last day, at the address that the log has"
            " now. Members at one address are one household. Members came out if they were on a"
            " finished patrol, or signed in at a meeting, on one of the days."
        ),
    )


def _refusal() -> str:
    return say(
        "There are no zones with members yet. Add zones and say of each member in which one they"
        " live, and this page says how much of each takes part."
    )


def _figures(found: Participation) -> Mapping[str, Any]:
    return {
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "full_count": True,
        "zones_active": found.zones_active,
        "whole": _figure(found.whole),
        "zones": [_figure(each) for each in found.zones],
    }


def _figure(part: Part) -> Mapping[str, Any]:
    return {
        "name": part.name,
        "households": part.households,
        "of": part.of,
        "share": part.share,
        "members": part.members,
        "active": part.active,
        "patrols": part.patrols,
        "meetings": part.meetings,
    }
