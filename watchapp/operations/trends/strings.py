"""What next: strings, events that hang together because each is near another in place and time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.near_repeat import SEED, Excess
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.analysis.strings import SHUFFLES, linked, string_numbers
from watchapp.charts.table import Table
from watchapp.charts.trend import Method, Titled, Trend
from watchapp.moments import show_day
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.near_events import NearEvents, near_events
from watchapp.operations.trends.near_options import REACH, SPAN
from watchapp.progress import Progress
from watchapp.queries.event_places import EventPlace, event_places
from watchapp.queries.facts import day_of
from watchapp.speech import marked, say
from watchapp.store import Store

NAME = "strings"
MOST_LISTED = 40
"""Strings in the tables, the latest; the sentence and the figures count all."""
_TITLES = (marked("Strings of events"), marked("Strings of burglaries"))
_REAL = (
    marked(
        "{linked:,} of {events:,} of these hang together in {strings:,} strings; shuffled days tie"
        " about {mean:,.0f}. That is more than chance alone would usually give ({odds})."
    ),
    marked(
        "{linked:,} of {events:,} burglaries hang together in {strings:,} strings; shuffled days"
        " tie about {mean:,.0f}. That is more than chance alone would usually give ({odds})."
    ),
)
_CHANCE = (
    marked(
        "{linked:,} of {events:,} of these hang together in {strings:,} strings; shuffled days tie"
        " about {mean:,.0f}. This could well be chance."
    ),
    marked(
        "{linked:,} of {events:,} burglaries hang together in {strings:,} strings; shuffled days"
        " tie about {mean:,.0f}. This could well be chance."
    ),
)


@dataclass(frozen=True, eq=False)
class Strings:
    """The events and the number of the string that each belongs to."""

    found: NearEvents
    number: NDArray[np.int64]

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """Return how many events the string of each number has."""
        return np.bincount(self.number)

    @cached_property
    def several(self) -> list[NDArray[np.int64]]:
        """Return the strings of two events and more, each as its events' places, latest first."""
        kept = np.flatnonzero(self.sizes[self.number] > 1)
        order = kept[np.argsort(self.number[kept], kind="stable")]
        cuts = np.flatnonzero(np.diff(self.number[order])) + 1
        strings = np.split(order, cuts) if len(order) else []
        return sorted(strings, key=lambda places: -int(places[-1]))

    def days(self, places: NDArray[np.int64]) -> tuple[int, int]:
        """Return the first and the last day of a string."""
        days = self.found.events.day[places]
        return int(days.min()), int(days.max())

    def keys(self, places: NDArray[np.int64]) -> list[int]:
        """Return the numbers of a string's events in the log."""
        return [int(key) for key in self.found.keys[places]]


def answer(store: Store, asked: Asked, progress: Progress) -> Trend:
    """Return the strings, listed by events, days and blocks, and whether chance ties as many.

    Raises Cancelled when told to stop, WatchError for a choice that does not exist.
    """
    found = near_events(store, asked)
    title = say(_TITLES[found.burglary])
    reach, span = float(asked.choice(REACH)), int(asked.choice(SPAN))
    if found.refused:
        return Trend(NAME, title, refused=found.refused, left_out=found.left_out, notes=found.notes)
    meters = 1.0 if found.by_block else reach
    events = found.events
    number = string_numbers(events.x, events.y, events.day, meters=meters, span=span)
    strings = Strings(found, number)
    chance = linked(events, meters=meters, days=span, progress=progress)
    return Trend(
        NAME,
        title,
        (_sentence(strings, chance),),
        tables=_tables(store, strings),
        methods=(_method(found, reach, span),),
        left_out=found.left_out,
        notes=_notes(strings),
        figures=_figures(strings, chance, reach=reach, span=span),
    )


def _sentence(strings: Strings, chance: Excess) -> str:
    words = _REAL if chance.p < SURPRISING else _CHANCE
    return say(
        words[strings.found.burglary],
        linked=chance.observed,
        events=len(strings.found.events),
        strings=len(strings.several),
        mean=chance.mean,
        odds=odds(chance.p),
    )


def _tables(store: Store, strings: Strings) -> tuple[Titled, ...]:
    listed = strings.several[:MOST_LISTED]
    if not listed:
        return ()
    told = event_places(store, [key for places in listed for key in strings.keys(places)])
    heads = (say("String"), say("Events"), say("From"), say("To"), say("Blocks"))
    events = (say("String"), say("Number"), say("Day"), say("Block"), say("Category"))
    return (
        Titled(say("The strings, the latest first"), Table(heads, tuple(_lines(strings, told)))),
        Titled(say("Their events"), Table(events, tuple(_events(strings, told)))),
    )


def _lines(strings: Strings, told: Mapping[int, EventPlace]) -> Iterator[tuple[str | int, ...]]:
    for turn, places in enumerate(strings.several[:MOST_LISTED], 1):
        first, last = strings.days(places)
        blocks = dict.fromkeys(_block(told[key]) for key in strings.keys(places))
        yield turn, len(places), show_day(day_of(first)), show_day(day_of(last)), "; ".join(blocks)


def _events(strings: Strings, told: Mapping[int, EventPlace]) -> Iterator[tuple[str | int, ...]]:
    for turn, places in enumerate(strings.several[:MOST_LISTED], 1):
        days = strings.found.events.day[places].tolist()
        for key, day in zip(strings.keys(places), days, strict=True):
            yield turn, key, show_day(day_of(day)), _block(told[key]), told[key].category


def _block(place: EventPlace) -> str:
    return place.block or say("block not known")


def _notes(strings: Strings) -> tuple[str, ...]:
    several = len(strings.several)
    notes = [
        *strings.found.notes,
        say(
            "A string says that events lie near each other, not who did them: it is made of places"
            " and days alone."
        ),
    ]
    if several > MOST_LISTED:
        said = say("The latest {most} of {n:,} strings are listed.", most=MOST_LISTED, n=several)
        notes.append(said)
    return tuple(notes)


def _method(found: NearEvents, reach: float, span: int) -> Method:
    near = (
        say("on the same block")
        if found.by_block
        else say("less than {meters:g} m apart", meters=reach)
    )
    how = say(
        "Two events are linked that happened {near} and less than {days} days apart; a string is"
        " all that hangs together by such links. The days are then dealt out anew among the"
        " places, {shuffles:,} times (seed {seed}), to see how many events chance alone links.",
        near=near,
        days=span,
        shuffles=SHUFFLES,
        seed=SEED,
    )
    return Method(say("Near-repeat strings"), how, "Wheeler, Riddell and Haberman 2021")


def _figures(strings: Strings, chance: Excess, *, reach: float, span: int) -> dict[str, object]:
    return {
        "events": len(strings.found.events),
        "by_block": strings.found.by_block,
        "meters": reach,
        "days": span,
        "linked": chance.observed,
        "linked_by_chance": chance.mean,
        "p": chance.p,
        "shuffles": SHUFFLES,
        "seed": SEED,
        "strings": [strings.keys(places) for places in strings.several],
    }
