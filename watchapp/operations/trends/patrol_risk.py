"""Patrol hours against what happens: over the hours of the week, and zone by zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.analysis.binomial import at_least, clopper_pearson
from watchapp.analysis.counts import SMALLEST_P, holm
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.charts.beside_shares import Beside, Names, beside_shares_chart
from watchapp.charts.chart import Chart
from watchapp.charts.day_words import hours_name
from watchapp.charts.table import Table
from watchapp.charts.trend import Method, Titled, Trend
from watchapp.charts.week_grid import shown, week_grid
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.patrolled import Patrolled, patrolled
from watchapp.operations.trends.when_words import aoristic_method
from watchapp.progress import Progress
from watchapp.queries.zones import zone_names
from watchapp.speech import say
from watchapp.store import Store

NAME = "patrol_risk"
_PART = 6  # hours of a part of the day
_FEWEST = 10
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Beat:
    """A zone or a part of the day: its part of the events and of the patrols' hours.

    `p` is how likely chance alone parts the two so far, all that were looked at allowed for.
    """

    name: str
    events: float
    of: int
    hours: float
    of_hours: float
    p: float = 1.0

    @property
    def share(self) -> float:
        """Return its part of the events."""
        return self.events / self.of if self.of else 0.0

    @property
    def out_share(self) -> float:
        """Return its part of the patrols' hours."""
        return self.hours / self.of_hours if self.of_hours else 0.0

    @property
    def limits(self) -> tuple[float, float]:
        """Return the exact 95 % limits of its part of the events."""
        return clopper_pearson(round(self.events), self.of)

    @property
    def is_news(self) -> bool:
        """Return whether chance alone would hardly part the two so far."""
        return self.p < SURPRISING and self.of >= _FEWEST

    def chance(self) -> float:
        """Return how likely it is to hold so many events, or as odd a number, by its hours."""
        above = self.share > self.out_share
        if above:
            tail = at_least(int(self.events + _ROUNDING), self.of, share=self.out_share)
        else:
            few = -int(-(self.events - _ROUNDING) // 1)
            tail = at_least(self.of - few, self.of, share=1 - self.out_share)
        return min(1.0, max(SMALLEST_P, 2 * tail))


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return where and when patrols are out of step with what happens, beyond chance."""
    found = patrolled(store, asked)
    title = say("Patrol hours against what happens")
    if not len(found.time.start):
        return Trend(
            NAME,
            title,
            refused=say(
                "No finished patrol with its times is in the log for these days; enter patrols"
                " first, or choose other days."
            ),
        )
    names = [*zone_names(store), (0, say("Zone not noted"))]
    zones, parts = _judged(_by_zone(found, names), _by_part(found))
    sentences = _sentences([*parts, *zones], found)
    charts, tables = _shown(found, zones, parts, sentences)
    return Trend(
        NAME,
        title,
        sentences,
        charts,
        tables,
        methods=(_method(), methods.holm(), aoristic_method()),
        left_out=found.left_out,
        notes=tuple(filter(None, (found.timed.refused, found.other_days, *found.timed.gaps))),
        figures={
            "patrol_hours": found.time.hours,
            "events": len(found.events),
            "with_hour": found.risk.events,
            "by_zone": [_figures(each) for each in zones],
            "by_part_of_day": [_figures(each) for each in parts],
            "events_by_weekday_and_hour": found.risk.cells.tolist(),
            "hours_by_weekday_and_hour": found.out.tolist(),
        },
    )


def _by_zone(found: Patrolled, names: Sequence[tuple[int, str]]) -> list[Beat]:
    """Return each zone that has events or patrols; without a zone filter."""
    hours = found.time.hours_by_zone()
    zone = found.events.zone
    counts = {key: int((zone == key).sum()) for key, _ in names}
    return [
        Beat(name, counts[key], len(zone), hours.get(key, 0.0), found.time.hours)
        for key, name in names
        if counts[key] or hours.get(key)
    ]


def _by_part(found: Patrolled) -> list[Beat]:
    """Return the four parts of the day."""
    if not found.risk.events:
        return []
    risk, out = found.risk.hours, found.out.sum(axis=0)
    return [
        Beat(
            hours_name(first, first + _PART),
            float(risk[first : first + _PART].sum()),
            found.risk.events,
            float(out[first : first + _PART].sum()),
            found.time.hours,
        )
        for first in range(0, 24, _PART)
    ]


def _judged(*groups: list[Beat]) -> tuple[list[Beat], ...]:
    """Return the beats with their p, each raised for all that are looked at."""
    raised = iter(holm(each.chance() for group in groups for each in group))
    return tuple(
        [
            Beat(each.name, each.events, each.of, each.hours, each.of_hours, next(raised))
            for each in group
        ]
        for group in groups
    )


def _sentences(beats: list[Beat], found: Patrolled) -> tuple[str, ...]:
    counted = say(
        "Counted: {n} from {period}, and {hours} patrol hours.",
        n=found.timed.noun.counted(len(found.events)),
        period=found.span.name,
        hours=f"{found.time.hours:,.1f}".removesuffix(".0"),
    )
    if len(found.events) < _FEWEST:
        return (say("Too few to hold patrols against."), counted)
    news = [each for each in beats if each.is_news]
    missed = sorted(
        (each for each in news if each.share > each.out_share),
        key=lambda each: each.out_share - each.share,
    )
    covered = [each for each in news if each.share < each.out_share]
    told = [_sentence(each) for each in missed[:3]]
    if not told:
        told = [
            say(
                "Nowhere does more happen, beyond chance, than the share of the patrols' hours"
                " spent there."
            )
        ]
    if covered:
        told.append(
            say(
                "More patrol hours than events, beyond chance: {names}.",
                names="; ".join(_beside(each) for each in covered),
            )
        )
    return (*told, counted)


def _sentence(beat: Beat) -> str:
    return say(
        "{name}: {beside}; chance alone hardly gives that ({odds}).",
        name=beat.name,
        beside=say(
            "{share} of what happened and {out} of the patrol hours",
            share=_percent(beat.share),
            out=_percent(beat.out_share),
        ),
        odds=odds(beat.p),
    )


def _beside(beat: Beat) -> str:
    return say(
        "{name} ({share} of what happened, {out} of the patrol hours)",
        name=beat.name,
        share=_percent(beat.share),
        out=_percent(beat.out_share),
    )


def _shown(
    found: Patrolled, zones: list[Beat], parts: list[Beat], sentences: tuple[str, ...]
) -> tuple[tuple[Chart, ...], tuple[Titled, ...]]:
    """Return the two maps of the week, and the zones beside each other, with their tables."""
    charts: list[Chart] = []
    tables: list[Titled] = []
    if found.risk.events:
        maps = (
            (say("When it happened"), found.risk.cells),
            (say("When patrols were out, in hours"), found.out),
        )
        for title, cells in maps:
            chart = week_grid(cells.tolist(), title=title, summary=sentences[0])
            charts.append(chart)
            tables.append(Titled(title, chart.table))
        part_table = _table(parts, say("Part of the day"))
        tables.insert(0, Titled(say("By part of the day"), part_table))
    if len(zones) > 1:
        title = say("What happened and patrol hours, zone by zone")
        table = _table(zones, say("Zone"))
        rows = [
            Beside(each.name, each.limits[0], each.share, each.limits[1], each.out_share)
            for each in sorted(zones, key=lambda each: -each.share)
        ]
        names = Names(
            say("Share of what happened, and what it may be"), say("Share of patrol hours")
        )
        charts.insert(
            0,
            beside_shares_chart(rows, names, title=title, summary=sentences[0], table=table),
        )
        tables.insert(0, Titled(title, table))
    return tuple(charts), tuple(tables)


def _table(beats: list[Beat], what: str) -> Table:
    columns = (
        what,
        say("Events"),
        say("Share"),
        say("May be"),
        say("Patrol hours"),
        say("Share of hours"),
        say("p"),
        say("Is that real?"),
    )
    return Table(columns, tuple(_row(each) for each in beats))


def _row(beat: Beat) -> tuple[str | int, ...]:
    low, high = beat.limits
    return (
        beat.name,
        shown(beat.events) or "0",
        _percent(beat.share),
        say("{low} to {high}", low=_percent(low), high=_percent(high)),
        shown(beat.hours) or "0",
        _percent(beat.out_share),
        f"{beat.p:.3f}",
        _verdict(beat),
    )


def _verdict(beat: Beat) -> str:
    if beat.of < _FEWEST:
        return say("Too few to say anything")
    if not beat.is_news:
        return say("Could well be chance")
    if beat.share > beat.out_share:
        return say("More happens than patrols are there")
    return say("Patrols are there more than it happens")


def _method() -> Method:
    return Method(
        say("Share against share"),
        say(
            "If what happens fell as the patrols' hours do, how likely were so many, or so few,"
            " there (exact binomial, both sides). Patrol hours are the actual times of each leg,"
            " without pauses; two patrols at once count twice, two members on one patrol once."
            " Events that hang together, as five cars in one night, make chance look rarer than"
            " it is."
        ),
        "Clopper and Pearson (1934), Biometrika 26:404–413",
    )


def _percent(share: float) -> str:
    return say("{percent} %", percent=f"{100 * share:.0f}")


def _figures(beat: Beat) -> dict[str, object]:
    low, high = beat.limits
    return {
        "name": beat.name,
        "events": beat.events,
        "share": beat.share,
        "low": low,
        "high": high,
        "hours": beat.hours,
        "share_of_hours": beat.out_share,
        "p": beat.p,
    }
