"""At which hours of the day, each event spread over the hours in which it can have been."""

from __future__ import annotations

from watchapp.analysis.aoristic import aoristic_weights
from watchapp.analysis.parts import Part, is_telling, parts_of
from watchapp.charts.day_bars import hour_bars
from watchapp.charts.day_words import hours_name
from watchapp.charts.trend import Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.part_words import (
    FEWEST,
    cautiously,
    part_figures,
    parts_method,
    standing_out,
)
from watchapp.operations.trends.timed import NO_HOUR, with_hour
from watchapp.operations.trends.when_words import (
    aoristic_method,
    can_leave_blank,
    counted,
    left_out,
    nothing_drawn,
    to_check,
)
from watchapp.progress import Progress
from watchapp.speech import say
from watchapp.store import Store

NAME = "hours_of_day"
SLOT = 3
"""Hours that are judged together."""


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many there are at each hour, and which parts of the day stand out."""
    timed = with_hour(store, asked)
    title = say("{nouns} by hour of the day", nouns=timed.noun.heading)
    if (nothing := nothing_drawn(NAME, title, timed)) is not None:
        return nothing
    hours = aoristic_weights(timed.start, timed.end).hours.tolist()
    slots = slots_of(hours)
    if (once := timed.once) is not None:
        without = aoristic_weights(once.start, once.end).hours.tolist()
        slots = cautiously(slots, slots_of(without))
    few = len(timed.facts) < FEWEST or not is_telling(len(timed.facts), [1.0] * len(slots))
    said = (say("Too few to say at which hours there are more."),) if few else standing_out(slots)
    sentences = (*said, counted(timed, left_out(timed, NO_HOUR)))
    chart = hour_bars(hours, title=title, label=timed.noun.heading, summary=" ".join(sentences))
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(aoristic_method(), parts_method(), repeats(), by_chance()),
        left_out=timed.left_out,
        notes=(*to_check(timed), *timed.gaps),
        figures={
            "counted": len(timed.facts),
            "hour_unknown": left_out(timed, NO_HOUR),
            "by_hour": hours,
            "parts_of_three_hours": part_figures(slots),
        },
        street=is_for_street(timed.facts, hours)
        or can_leave_blank(asked, hours, (part for _, part in slots)),
    )


def slots_of(hours: list[float]) -> list[tuple[str, Part]]:
    """Return the parts of the day, three hours each, by name."""
    firsts = range(0, 24, SLOT)
    parts = parts_of([sum(hours[first : first + SLOT]) for first in firsts], [1.0] * len(firsts))
    names = [hours_name(first, first + SLOT) for first in firsts]
    return list(zip(names, parts, strict=True))
