"""Where: how few places hold how much, and whether chance alone would do the same."""

from __future__ import annotations

import numpy as np

from watchapp.analysis.places import ByChance, Ranked, by_chance, curve_by_chance, ranked
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.charts.eighty_twenty import eighty_twenty
from watchapp.charts.noun import Noun
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.meant import noun_of
from watchapp.progress import Progress
from watchapp.queries.facts import Facts, facts_of
from watchapp.queries.places import Places, place_names, places_of
from watchapp.speech import marked, say, say_count
from watchapp.store import Store

NAME = "places"
FEWEST_EVENTS = 10
FEWEST_PLACES = 10
_FIFTH, _MOST = 0.2, 0.8
_NAMED = 25


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the shares of the busiest places, beside what chance would give on as many places."""
    facts = facts_of(store).where(asked.picked)
    places = places_of(store, facts)
    counts, nowhere = places.counted(facts)
    title, noun = say("Few places with many: the 80/20"), noun_of(asked.picked)
    left_out = nowhere_left_out(nowhere)
    found, chance = ranked(counts), by_chance(counts, _FIFTH)
    if refused := too_few(found.total, len(places)):
        return Trend(NAME, title, refused=refused, left_out=left_out)
    assert chance is not None  # noqa: S101 - there are events
    sentences = _sentences(found, chance, noun)
    table = _table(store, places, found)
    chart = eighty_twenty(
        (found.cumu_lperc, found.cumu_perc),
        curve_by_chance(found.total, len(places)),
        title=title,
        summary=sentences[0],
        table=table,
    )
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=_methods(chance),
        left_out=left_out,
        notes=repeat_notes(facts),
        figures=_figures(found, chance),
        street=True,
    )


def too_few(events: int, places: int) -> str:
    """Return why there is no answer, or nothing."""
    if events == 0:
        return say("Nothing of this has a place that is known, so no places are compared.")
    if events < FEWEST_EVENTS or places < FEWEST_PLACES:
        return say(
            "{events} at {places} are too few to compare places; choose more days or more kinds.",
            events=say_count("{n} event", "{n} events", events),
            places=say_count("{n} known place", "{n} known places", places),
        )
    return ""


def nowhere_left_out(n: int) -> tuple[LeftOut, ...]:
    """Return how many have no place that can be counted."""
    words = say("neither a block nor a corner nor a point can be told of the place")
    return (LeftOut(n, words),) if n else ()


def repeat_notes(facts: Facts) -> tuple[str, ...]:
    """Return a sentence on those that may have been entered twice."""
    repeats = int(np.count_nonzero(facts.is_repeat))
    return (say("{n:,} of these may have been entered twice.", n=repeats),) if repeats else ()


def _sentences(found: Ranked, chance: ByChance, noun: Noun) -> tuple[str, str]:
    known = len(found.icount)
    held = say(
        "The busiest fifth of the {known:,} known places holds {share:.0%} of {counted}:"
        " {meaning}.",
        known=known,
        share=found.held_by(_FIFTH),
        counted=noun.counted(found.total),
        meaning=_meaning(chance),
    )
    needed = found.places_for(_MOST)
    most = say(
        "80 % of them happened at {n:,} of the places ({share:.0%}).",
        n=needed,
        share=needed / known,
    )
    return held, most


def _meaning(chance: ByChance) -> str:
    if chance.p >= SURPRISING:
        words = marked("chance alone would put about {mean:.0%} there, so this says little")
    else:
        words = marked("chance alone would put only about {mean:.0%} there ({odds} or rarer)")
    return say(words, mean=chance.mean, odds=odds(chance.p))


def _table(store: Store, places: Places, found: Ranked) -> Table:
    """Return the busiest places and the rest in one line, so that it all adds up."""
    top = [n for n in range(min(_NAMED, len(found.icount))) if found.icount[n]]
    keys = [int(places.keys[found.order[n]]) for n in top]
    rows: list[tuple[str | int, ...]] = [
        (name, *_numbers(found, n)) for n, name in zip(top, place_names(store, keys), strict=True)
    ]
    rest = found.total - int(found.icount[: len(top)].sum())
    others = len(found.icount) - len(top)
    if others:
        share = rest / found.total * 100
        words = say("{n:,} other places", n=others)
        rows.append((words, rest, f"{share:.1f}", "100.0", "100.0"))
    heads = (say("Place"), say("Events"), say("Percent"), say("Percent so far"))
    return Table((*heads, say("Percent of places so far")), tuple(rows))


def _numbers(found: Ranked, n: int) -> tuple[int, str, str, str]:
    shares = (found.perc[n], found.cumu_perc[n], found.cumu_lperc[n])
    return (int(found.icount[n]), *(f"{share:.1f}" for share in shares))  # type: ignore[return-value]


def _methods(chance: ByChance) -> tuple[Method, ...]:
    return (
        Method(
            say("80/20 of places"),
            say(
                "Places are sorted by how much happened there, and both are added up. A place is a"
                " block of a street, a corner, or the point that police moved events to. Known are"
                " all places of this log, also those where nothing of the kind asked for happened."
            ),
            "ArcGIS Pro, 80-20 Analysis (ICOUNT, PERC, CUMU_PERC, CUMU_LPERC)",
        ),
        Method(
            say("Beside chance"),
            say(
                "So many events were thrown on as many places {shuffles:,} times (seed {seed}),"
                " each place as likely as the other. Where events are fewer than places, a fifth"
                " of the places holds nearly all by chance alone. Places with more homes, and"
                " quiet places that the log does not know, are not allowed for.",
                shuffles=chance.shuffles,
                seed=chance.seed,
            ),
            "Bernasco and Steenbeek (2017), J. Quant. Criminol. 33:451–467",
        ),
    )


def _figures(found: Ranked, chance: ByChance) -> dict[str, object]:
    return {
        "events": found.total,
        "places": len(found.icount),
        "share_at_busiest_fifth": found.held_by(_FIFTH),
        "by_chance": {
            "mean": chance.mean,
            "low": chance.low,
            "high": chance.high,
            "p": chance.p,
            "shuffles": chance.shuffles,
            "seed": chance.seed,
        },
        "places_for_80_percent": found.places_for(_MOST),
        "method": "equal chance on all known places",
    }
