"""When a patrol would be more than a guess: suggested slots, each with its reason."""

from __future__ import annotations

from watchapp.analysis.slots import LOOKED_AT, Found, Slot, Suggested, suggest_slots
from watchapp.charts.slot_marks import with_slots
from watchapp.charts.slot_words import (
    hours_of,
    hours_out,
    name_of,
    none_sentence,
    reason_of,
    weekdays_of,
)
from watchapp.charts.table import Table, p_shown
from watchapp.charts.trend import Method, Titled, Trend
from watchapp.charts.week_grid import shown, week_grid
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.helped_options import SLOT_HOURS
from watchapp.operations.trends.methods import by_chance
from watchapp.operations.trends.patrolled import Patrolled, patrolled
from watchapp.operations.trends.when_words import aoristic_method, counted, nothing_drawn
from watchapp.progress import Progress
from watchapp.speech import say, say_count
from watchapp.store import Store

NAME = "slots"


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the suggested slots with their reasons, or that none is better than another."""
    found = patrolled(store, asked)
    title = say("Suggested patrol slots")
    if (nothing := nothing_drawn(NAME, title, found.timed)) is not None:
        return nothing
    hours = int(asked.choice(SLOT_HOURS))
    suggested = suggest_slots(
        found.risk.cells,
        found.out,
        events=found.risk.events,
        hours=hours,
        weekdays=found.timed.weekdays.tolist(),
    )
    sentences = _sentences(suggested, found)
    week = week_grid(found.risk.cells.tolist(), title=say("When it happened"), summary=sentences[0])
    chart = with_slots(week, suggested.slots)
    table = _table(suggested.slots)
    return Trend(
        NAME,
        title,
        (*sentences, counted(found.timed)),
        (chart,),
        (Titled(title, table), Titled(chart.title, chart.table)) if suggested.slots else (),
        methods=(_method(), aoristic_method(), by_chance()),
        left_out=found.left_out,
        notes=tuple(filter(None, (found.other_days, *found.timed.gaps))),
        figures={
            "found": suggested.found.value,
            "events": found.risk.events,
            "patrol_hours": found.time.hours,
            "slots_looked_at": LOOKED_AT,
            "zone": asked.picked.zone,
            "slots": [_figures(each) for each in suggested.slots],
        },
    )


def _sentences(suggested: Suggested, found: Patrolled) -> tuple[str, ...]:
    if suggested.found is not Found.SLOTS:
        return (none_sentence(suggested, found.risk.events),)
    many = len(suggested.slots)
    first = (
        say_count(
            "{n} slot stands out where patrols are few.",
            "{n} slots stand out where patrols are few.",
            many,
        )
        if len(found.time.start)
        else say_count(
            "{n} slot stands out; no patrol hours are noted in these days.",
            "{n} slots stand out; no patrol hours are noted in these days.",
            many,
        )
    )
    return (
        first,
        *(
            say("{slot}: {reason}", slot=name_of(each), reason=reason_of(each))
            for each in suggested.slots
        ),
    )


def _table(slots: tuple[Slot, ...]) -> Table:
    columns = (
        say("Slot"),
        say("Events"),
        say("If every hour were alike"),
        say("Patrol hours then"),
        say("p, all slots looked at"),
        say("Is that real?"),
    )
    return Table(columns, tuple(_row(each) for each in slots))


def _row(slot: Slot) -> tuple[str | int, ...]:
    return (
        name_of(slot),
        say("{events} of {of}", events=shown(slot.events), of=slot.of),
        shown(slot.expected),
        say("{out} of {all}", out=hours_out(slot.out), all=hours_out(slot.out_of)),
        p_shown(slot.p),
        say("More than chance"),
    )


def _method() -> Method:
    return Method(
        say("Suggested slots"),
        say(
            "Each slot of so many hours in the week, and of the hours alone on any day, is looked"
            " at: {n} in all. One is suggested if more happened in it than chance gives, were every"
            " hour alike, and more than its share of the patrols' hours; exact, and each so much"
            " rarer as there are slots (Bonferroni). Parts of events are rounded down. It comes"
            " from events alone, never from persons, and says nothing about who was there.",
            n=LOOKED_AT,
        ),
        "Clopper and Pearson (1934), Biometrika 26:404–413",
    )


def _figures(slot: Slot) -> dict[str, object]:
    return {
        "name": name_of(slot),
        "shift": say("{weekdays}, {hours}", weekdays=weekdays_of(slot), hours=hours_of(slot)),
        "reason": reason_of(slot),
        "weekday": slot.weekday,
        "hour": slot.hour,
        "hours": slot.hours,
        "events": slot.events,
        "if_alike": slot.expected,
        "patrol_hours": slot.out,
        "p": slot.p,
        "any_day": slot.any_day,
    }
