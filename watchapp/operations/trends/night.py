"""By day or by night, told by the sun over the watch and not by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.binomial import clopper_pearson
from watchapp.analysis.counts import holm
from watchapp.analysis.parts import Part, chance_of
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.analysis.sun import Nights, Sky, nights_of
from watchapp.charts.night_shares import NightShare, night_shares
from watchapp.charts.trend import Method, Trend
from watchapp.errors import WatchError
from watchapp.operations.sun_place import complaint_about_time_zone
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.part_words import part_figures, parts_method, standing_out
from watchapp.operations.trends.timed import NO_HOUR, Timed, with_hour
from watchapp.operations.trends.when_options import NIGHT
from watchapp.operations.trends.when_words import (
    aoristic_method,
    counted,
    left_out,
    nothing_drawn,
    to_check,
)
from watchapp.progress import Progress
from watchapp.queries.facts import MINUTES, Facts, day_of
from watchapp.records import CategoryClass, Watch
from watchapp.speech import say
from watchapp.store import Store

NAME = "night"


@dataclass(frozen=True, slots=True)
class _Dark:
    """How much of each sighting lies in the night, and which share of the hours was night."""

    shares: NDArray[np.float64]
    hours: float


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return which share happens at night, and whether that is more than the hours would give.

    Raises WatchError for a choice that does not exist.
    """
    timed = with_hour(store, asked)
    title = say("{nouns} by day and by night", nouns=timed.noun.heading)
    if (nothing := nothing_drawn(NAME, title, timed)) is not None:
        return nothing
    sky = _sky(store, float(asked.choice(NIGHT)))
    if sky is None:
        refused = say(
            "Night is told by the sun over the watch. Say in the form of the watch (Record menu,"
            " The watch) where it lies: latitude, longitude, time zone."
        )
        return Trend(NAME, title, refused=refused)
    dark = _dark(timed, sky)
    return _told(timed, dark, sky, title)


def _told(timed: Timed, dark: _Dark, sky: Sky, title: str) -> Trend:
    rows = list(_rows(timed.facts, dark.shares))
    ps = _cautious_ps(timed, dark, rows)
    parts = _parts(rows[1:], ps[1:], dark.hours)
    sentences = (
        _sentence(rows[0], ps[0], dark.hours),
        *(standing_out(parts) if len(parts) > 1 else ()),
        counted(timed, left_out(timed, NO_HOUR)),
    )
    chart = night_shares(rows, dark.hours, title=title, summary=" ".join(sentences))
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(_method(sky), aoristic_method(), parts_method(), repeats(), by_chance()),
        left_out=timed.left_out,
        notes=(*to_check(timed), *timed.gaps),
        figures={
            "counted": len(timed.facts),
            "hour_unknown": left_out(timed, NO_HOUR),
            "at_night": rows[0].dark,
            "share_of_hours_at_night": dark.hours,
            "p": ps[0],
            "interval": [rows[0].low, rows[0].high],
            "night_below_degrees": sky.night_below,
            "classes": part_figures(parts),
        },
        street=is_for_street(
            timed.facts, (n for row in rows for n in (row.dark, row.of - row.dark))
        ),
    )


def _sky(store: Store, night_below: float) -> Sky | None:
    """Return the sky over the watch, None where it was not said where that is."""
    watch = next(iter(store.records(Watch)), None)
    if watch is None or watch.lat is None or watch.lon is None or not watch.time_zone:
        return None
    if sentence := complaint_about_time_zone(watch.time_zone):
        raise WatchError(sentence)
    return Sky(watch.lat, watch.lon, watch.time_zone, night_below)


def _dark(timed: Timed, sky: Sky) -> _Dark:
    days = timed.days
    nights = nights_of(sky, day_of(int(days.min())), day_of(int(days.max())))
    by_day = nights.dark_shares(days * MINUTES, (days + 1) * MINUTES)
    return _Dark(_shares(timed, nights), float((by_day * timed.weights).sum()))


def _shares(timed: Timed, nights: Nights) -> NDArray[np.float64]:
    return nights.dark_shares(timed.start, timed.end)


def _rows(facts: Facts, shares: NDArray[np.float64]) -> Iterator[NightShare]:
    """Yield all together, then each class of which there is any."""
    yield _row(say("All"), float(shares.sum()), len(shares))
    kinds = facts.kinds
    place = np.zeros(max(kinds.names, default=0) + 1, dtype=np.intp)
    for turn, kind in enumerate(CategoryClass):
        place[list(kinds.of_class(kind))] = turn
    places = place[facts.category]
    counts = np.bincount(places, minlength=len(CategoryClass))
    sums = np.bincount(places, shares, minlength=len(CategoryClass))
    for kind, at_night, of in zip(CategoryClass, sums.tolist(), counts.tolist(), strict=True):
        if of:
            yield _row(kind.label, at_night, of)


def _row(name: str, at_night: float, of: int) -> NightShare:
    return NightShare(name, at_night, of, *clopper_pearson(round(at_night), of))


def _cautious_ps(timed: Timed, dark: _Dark, rows: list[NightShare]) -> list[float]:
    """Return how likely chance alone puts so many of each row into the night.

    Where only possible repeats make a row stand out, or keep it from that, the larger p stands.
    """
    certain = ~timed.facts.is_repeat
    once: dict[str, NightShare] = {}
    if not certain.all():
        kept = _rows(timed.facts.that(certain), dark.shares[certain])
        once = {row.name: row for row in kept}
    pairs = [(row, once.get(row.name, row)) for row in rows]
    both = [[chance_of(each.dark, each.of, dark.hours) for each in pair] for pair in pairs]
    return [max(pair) if len({p < SURPRISING for p in pair}) > 1 else pair[0] for pair in both]


def _parts(rows: list[NightShare], ps: list[float], hours: float) -> list[tuple[str, Part]]:
    return [
        (row.name, Part(row.dark, row.of * hours, p)) for row, p in zip(rows, holm(ps), strict=True)
    ]


def _sentence(row: NightShare, p: float, hours: float) -> str:
    if p >= SURPRISING:
        meaning = say("this could well be chance")
    elif row.dark > row.of * hours:
        meaning = say("more than chance alone would usually give ({odds})", odds=odds(p))
    else:
        meaning = say("fewer than chance alone would usually give ({odds})", odds=odds(p))
    return say(
        "{share:.0f} in 100 happened at night, and {hours:.0f} in 100 of the hours were night:"
        " {meaning}.",
        share=100 * row.dark / row.of,
        hours=100 * hours,
        meaning=meaning,
    )


def _method(sky: Sky) -> Method:
    return Method(
        say("Night by the sun"),
        say(
            "It is night while the middle of the sun is more than {degrees:g}° below the horizon at"
            " {lat:.3f}, {lon:.3f}, on the clock of {zone}. What may have happened over dusk or"
            " dawn counts as night for the share of its minutes that were dark. An even spread"
            " would put as many into the night as the night has hours, short in summer.",
            degrees=-sky.night_below,
            lat=sky.lat,
            lon=sky.lon,
            zone=sky.time_zone.replace("_", " "),
        ),
        "Meeus (1991), Astronomical Algorithms, by the astral library; Clopper and Pearson (1934)",
    )
