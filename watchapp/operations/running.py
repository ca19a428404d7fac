"""What the captain does with a patrol that is under way: each act is in the log at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from watchapp import clock
from watchapp.errors import Problems, WatchError
from watchapp.operations.parts import put_parts
from watchapp.queries.parts import keys_of_parts, parts_of
from watchapp.records import Leg, LogLine, Patrol, PatrolMode, PatrolState, Turnout
from watchapp.schema import Record
from watchapp.sheet.leg_lines import leg_problems
from watchapp.sheet.log_lines import read_log_line, retyped
from watchapp.sheet.times import Night
from watchapp.speech import marked, say
from watchapp.store import Change, Store, Writer


def start_patrol(
    store: Store,
    patrol: Patrol,
    *,
    was: Patrol | None = None,
    parts_were: Collection[Record] | None = None,
    turnouts: Sequence[Turnout] = (),
) -> Change:
    """Start a patrol, planned or not, with its first leg; what was planned stays beside it.

    Raises Problems or StoreError.
    """
    begins = patrol.actual_from or clock.now()
    begun = replace(patrol, state=PatrolState.UNDER_WAY, actual_from=begins, entered_at=clock.now())
    leg = Leg(patrol=None, starts=begins, mode=patrol.mode, zone=patrol.zone)
    with store.change(marked("Start patrol")) as writer:
        before = keys_of_parts(store, Turnout, patrol)
        saved = writer.put(begun, was=was)
        put_parts(writer, saved, Turnout, now=turnouts, standing=before, were=parts_were)
        put_parts(writer, saved, Leg, now=(leg,))
    return writer.change


def pause_patrol(store: Store, key: int) -> Change:
    """End the present leg of a patrol; the gap until the next one is a pause."""
    with store.change(marked("Pause patrol")) as writer:
        _end_leg(store, writer, _under_way(store, key), clock.now())
    return writer.change


def resume_patrol(store: Store, key: int) -> Change:
    """Begin a leg like the last one. Raises WatchError if the patrol is not paused."""
    legs = legs_of(store, _under_way(store, key))
    if not is_paused(legs):
        raise WatchError(say("The patrol is not paused; change its leg or end it."))
    last = legs[-1]
    with store.change(marked("Resume patrol")) as writer:
        writer.put(Leg(patrol=key, starts=clock.now(), mode=last.mode, zone=last.zone))
    return writer.change


def change_leg(
    store: Store,
    key: int,
    *,
    mode: PatrolMode,
    zone: int | None,
    turnouts: Sequence[Turnout] | None = None,
) -> Change:
    """Begin a leg with another mode, zone or team at this moment, and end the one before it.

    Of `turnouts`, whoever is new joined now, and whoever is missing left now.
    """
    patrol, now = _under_way(store, key), clock.now()
    with store.change(marked("Change leg")) as writer:
        _end_leg(store, writer, patrol, now)
        writer.put(Leg(patrol=key, starts=now, mode=mode, zone=zone))
        if turnouts is not None:
            _change_team(writer, parts_of(store, Turnout, patrol), turnouts, now)
    return writer.change


def _change_team(
    writer: Writer, before: Iterable[Turnout], after: Sequence[Turnout], now: datetime
) -> None:
    stay = {each.id for each in after if each.id is not None}
    for each in before:
        if each.id not in stay and each.left is None:
            writer.put(replace(each, left=now))
    for each in after:
        writer.put(each if each.id is not None else replace(each, joined=now))


def end_patrol(
    store: Store,
    patrol: Patrol,
    *,
    was: Patrol | None = None,
    parts_were: Collection[Record] | None = None,  # noqa: ARG001 - a form hands it over
) -> Change:
    """End a patrol, and its last leg with it.

    Raises Problems if a leg began or ended after the patrol came back, StoreError.
    """
    ended = replace(patrol, state=PatrolState.DONE, actual_to=patrol.actual_to or clock.now())
    begun = [leg for leg in legs_of(store, ended) if leg.ends or leg.starts != ended.actual_to]
    if found := tuple(leg_problems(ended, begun)):
        raise Problems(found)
    with store.change(marked("End patrol")) as writer:
        saved = writer.put(ended, was=was)
        if saved.actual_to is not None and legs_of(store, saved):
            _end_leg(store, writer, saved, saved.actual_to)
    return writer.change


def add_log_line(store: Store, key: int, text: str) -> Change:
    """Add a typed line to the log of a patrol, timed now unless it begins with its time.

    Raises ReadError if no word stands in it.
    """
    patrol, now = store.get(Patrol, key), clock.now()
    typed = read_log_line(text, night_of(patrol), now=now)
    places = [each.place or 0 for each in parts_of(store, LogLine, patrol)]
    line = LogLine(
        patrol=key,
        place=max(places, default=0) + 1,
        at=typed.at,
        what=typed.what,
        entered_at=now,
    )
    with store.change(marked("Add line")) as writer:
        writer.put(retyped(line, typed))
    return writer.change


def mark_line(store: Store, key: int, *, follow_up: bool) -> Change:
    """Let a line of a log wait to become a sighting, or no longer."""
    with store.change(marked("Mark line")) as writer:
        writer.put(replace(store.get(LogLine, key), follow_up=follow_up))
    return writer.change


def night_of(patrol: Patrol) -> Night:
    """Return the night of a patrol; one that has not begun is of the present moment."""
    begins = patrol.actual_from or patrol.planned_from or clock.now()
    return Night(begins, patrol.actual_to)


def is_paused(legs: Sequence[Leg]) -> bool:
    """Return whether the last leg of a patrol has ended; one without legs is on its way."""
    return bool(legs) and legs[-1].ends is not None


def legs_of(store: Store, patrol: Patrol) -> list[Leg]:
    """Return the legs of a patrol in the order in which they began."""
    found = parts_of(store, Leg, patrol)
    return sorted(found, key=lambda leg: str(leg.starts))


def _under_way(store: Store, key: int) -> Patrol:
    patrol = store.get(Patrol, key)
    if patrol.state is not PatrolState.UNDER_WAY:
        raise WatchError(say("This patrol is not under way any more; start a new one."))
    return patrol


def _end_leg(store: Store, writer: Writer, patrol: Patrol, now: datetime) -> None:
    """End the leg that has no end; one that has not lasted a minute never was."""
    legs = legs_of(store, patrol)
    if not legs and patrol.actual_from is not None:
        legs = [
            Leg(patrol=patrol.id, starts=patrol.actual_from, mode=patrol.mode, zone=patrol.zone)
        ]
    for leg in legs:
        if leg.ends is not None or leg.starts is None:
            continue
        if leg.starts < now:
            writer.put(replace(leg, ends=now))
        elif leg.id is not None:
            writer.remove(Leg, leg.id)
