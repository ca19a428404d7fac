"""The map for the street: squares with three or more, nothing finer, and called approximate."""

from __future__ import annotations

from watchapp.charts.noun import Noun
from watchapp.charts.trend import LeftOut, Method, Titled, Trend
from watchapp.charts.where import FOOT, Ground, Points, map_of
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.meant import noun_of
from watchapp.operations.trends.sited import Sited, sited
from watchapp.operations.trends.where_table import zone_table
from watchapp.queries.facts import Facts
from watchapp.speech import say
from watchapp.store import Store

NAME = "where"
LEAST = 3
SQUARE = 500 * FOOT
"""The side of the smallest square: about a block, with more than eight homes in it."""
_MOST_SQUARES = 60  # across a map: squares of a city are larger


def street_trend(store: Store, asked: Asked, whole: Facts, facts: Facts) -> Trend:
    """Return the map as the street may see it.

    Kinds that are printed as a count only, or never, are not on it; no point is drawn, only
    squares with three or more, and counts below three are not told.
    """
    told, kept_back = _told(facts)
    found = sited(store, whole, told)
    title, noun = say("Where it happened, approximately"), noun_of(asked.picked)
    left_out = (*kept_back, *found.left_out)
    if len(found.facts) < LEAST:
        refused = say("Fewer than three of these can be shown to the street, so no map is drawn.")
        return Trend(NAME, title, refused=refused, left_out=left_out)
    sentence = _sentence(found, noun, total=len(facts))
    table = zone_table(store, told, found, least=LEAST)
    ground = Ground(
        window=found.window,
        title=title,
        summary=sentence,
        table=table,
        points=Points(found.x, found.y, found.facts.place),
        zones=found.zones,
        square=_side(found),
        least=LEAST,
    )
    return Trend(
        NAME,
        title,
        (sentence,),
        (map_of(ground),),
        (Titled(say("By zone"), table),),
        (_method(_side(found)),),
        left_out,
        figures={"events": len(facts), "on_the_map": len(found.facts), "square_m": _side(found)},
        street=True,
    )


def _told(facts: Facts) -> tuple[Facts, tuple[LeftOut, ...]]:
    may = facts.kinds.lookup(facts.kinds.printed)[facts.category]
    n = int((~may).sum())
    words = say("kinds that are printed as a count only, or not at all")
    return facts.that(may), (LeftOut(n, words),) if n else ()


def _side(found: Sited) -> float:
    wide = max(found.window.width, found.window.height) / _MOST_SQUARES
    return max(1, -(-wide // SQUARE)) * SQUARE


def _sentence(found: Sited, noun: Noun, *, total: int) -> str:
    return say(
        "About where {n:,} of {counted} happened: counted in squares, those with fewer than three"
        " are left blank. Squares are approximate, and busy squares may be so by chance.",
        n=len(found.facts),
        counted=noun.counted(total),
    )


def _method(side: float) -> Method:
    return Method(
        say("Squares for the street"),
        say(
            "Points are counted into squares of {feet:,} feet, a block or more, so that no house"
            " and no single event can be told. Welfare and other kinds that could point to a person"
            " are not on the map.",
            feet=round(side / FOOT),
        ),
    )
