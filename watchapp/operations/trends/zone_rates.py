"""Zones side by side: rates with their limits, in an order that luck has no part in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from watchapp.analysis.parts import Part, Standing, is_telling
from watchapp.analysis.rates import Placed, Rate, side_by_side
from watchapp.analysis.sentences import odds
from watchapp.charts.rate_lines import RateLine, rate_lines
from watchapp.charts.table import Table
from watchapp.charts.trend import LeftOut, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.part_words import parts_method, standing_out
from watchapp.operations.trends.rate_options import PER
from watchapp.operations.trends.rate_words import shown_rate
from watchapp.operations.trends.rated import Rated, base_of, per_words, rate_methods, rated
from watchapp.progress import Progress
from watchapp.queries.facts import Facts
from watchapp.queries.zones import zones
from watchapp.records import Zone
from watchapp.speech import marked, say, say_count
from watchapp.store import Store

NAME = "zone_rates"
MOST_DRAWN = 30
_REFUSED = {
    "residents": marked(
        "Fewer than two zones have a number of residents, so there are no rates to set side by"
        " side. Enter the residents of each zone, and where the numbers come from, in its form."
    ),
    "households": marked(
        "Fewer than two zones have a number of households, so there are no rates to set side by"
        " side. Enter the households of each zone, and where the numbers come from, in its form."
    ),
}
_STANDINGS = {
    Standing.ABOVE: marked("higher than the others ({odds})"),
    Standing.BELOW: marked("lower than the others ({odds})"),
    Standing.COULD_BE_CHANCE: marked("could be chance"),
}


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the rates of the zones whose residents or households are known.

    Raises WatchError for a choice that does not exist.
    """
    per = asked.choice(PER)
    asked, crimes = _crimes_unless_asked(asked)
    title = say(
        "{what} a year per {thousand}, zone by zone",
        what=say("Crimes") if crimes else say("Events"),
        thousand=per_words(per),
    )
    every = zones(store)
    known = [zone for zone in every if base_of(zone, per)]
    if len(known) < 2:
        return Trend(NAME, title, refused=say(_REFUSED[per]))
    found = rated(store, asked)
    if found.refused:
        return Trend(NAME, title, refused=found.refused, notes=found.notes)
    return _told(found, known, per, title, without=len(every) - len(known))


def _told(found: Rated, known: Sequence[Zone], per: str, title: str, *, without: int) -> Trend:
    counts = _counts(found.facts, known)
    rates = [
        (zone.name, Rate(count, base_of(zone, per) or 0, found.years))
        for zone, count in zip(known, counts, strict=True)
    ]
    once = _counts(found.facts.that(~found.facts.is_repeat), known)
    placed = side_by_side(rates, once)
    sentences = _said(placed, found)
    together = sum(counts) * 1000 / sum(rate.exposure for _, rate in rates)
    chart = rate_lines(
        [_line(each) for each in placed[:MOST_DRAWN]],
        title=title,
        label=say("A year per {thousand}", thousand=per_words(per)),
        summary=" ".join(sentences),
        table=_table(placed),
        together=together,
    )
    elsewhere = len(found.facts) - sum(counts)
    left = LeftOut(elsewhere, say("in no zone, or in one whose number is not known"))
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(*rate_methods(), parts_method(), repeats(), by_chance()),
        left_out=(*found.left_out, *((left,) if elsewhere else ())),
        notes=(*_notes(placed, known, without), *found.notes),
        figures=_figures(placed, found, per, together),
        street=is_for_street(found.facts, counts),
    )


def _crimes_unless_asked(asked: Asked) -> tuple[Asked, bool]:
    """Return the question about crimes alone where it names no category and no class."""
    crimes = asked.picked.category is None and asked.picked.kind is None
    picked = replace(asked.picked, zone=None, crimes_only=crimes or asked.picked.crimes_only)
    return replace(asked, picked=picked), crimes


def _counts(facts: Facts, known: Sequence[Zone]) -> list[int]:
    size = max(zone.id or 0 for zone in known) + 1
    by_zone = np.bincount(facts.zone, minlength=size)
    return [int(by_zone[zone.id or 0]) for zone in known]


def _said(placed: Sequence[Placed], found: Rated) -> tuple[str, ...]:
    counted = say(
        "Counted: {counted} from {period}, {days:,} days, in {n:,} zones.",
        counted=found.noun.counted(sum(each.rate.count for each in placed)),
        period=found.span.name,
        days=found.days,
        n=len(placed),
    )
    if not is_telling(sum(each.rate.count for each in placed), _exposures(placed)):
        return (say("Too few to say whether zones differ."), counted)
    if all(each.standing is Standing.COULD_BE_CHANCE for each in placed):
        alike = say(
            "No zone can be told from the others: their differences could well be chance, and so"
            " would be any ranking."
        )
        return (alike, counted)
    return (*standing_out(_parts(placed)), counted)


def _exposures(placed: Sequence[Placed]) -> list[float]:
    return [each.rate.exposure for each in placed]


def _parts(placed: Sequence[Placed]) -> list[tuple[str, Part]]:
    total, whole = sum(each.rate.count for each in placed), sum(_exposures(placed))
    return [
        (each.name, Part(each.rate.count, total * each.rate.exposure / whole, each.p))
        for each in placed
    ]


def _line(each: Placed) -> RateLine:
    return RateLine(each.name, each.rate.per_thousand, *each.rate.interval)


def _table(placed: Sequence[Placed]) -> Table:
    heads = (
        say("Zone"),
        say("Count"),
        say("Live there"),
        say("Rate"),
        say("From"),
        say("To"),
        say("Beside the others"),
    )
    return Table(
        heads,
        tuple(
            (
                each.name,
                each.rate.count,
                each.rate.base,
                *map(shown_rate, (each.rate.per_thousand, *each.rate.interval)),
                say(_STANDINGS[each.standing], odds=odds(each.p)),
            )
            for each in placed
        ),
    )


def _notes(placed: Sequence[Placed], known: Sequence[Zone], without: int) -> list[str]:
    notes = [
        say(
            "First the zones with more than the others, then those that chance may have put in any"
            " order, by their names, then those with fewer."
        )
    ]
    if len(placed) > MOST_DRAWN:
        notes.append(say("The first {n} are drawn; the table has all.", n=MOST_DRAWN))
    if without:
        notes.append(
            say_count(
                "{n} zone has no number and no rate.",
                "{n} zones have no number and no rate.",
                without,
            )
        )
    sources = dict.fromkeys(zone.base_source.rstrip(".") for zone in known if zone.base_source)
    if sources:
        notes.append(say("Who lives there: {sources}.", sources="; ".join(sources)))
    else:
        notes.append(say("Where the numbers who live there come from is not said."))
    return notes


def _figures(
    placed: Sequence[Placed], found: Rated, per: str, together: float
) -> dict[str, object]:
    return {
        "days": found.days,
        "years": found.years,
        "per_1000": per,
        "together": together,
        "zones": [
            {
                "name": each.name,
                "count": each.rate.count,
                "base": each.rate.base,
                "rate": each.rate.per_thousand,
                "interval": list(each.rate.interval),
                "p_among_all": each.p,
                "standing": each.standing.value,
            }
            for each in placed
        ],
    }
