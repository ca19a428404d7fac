"""What the captain does with shifts: who comes, who cannot, which day is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from watchapp import clock
from watchapp.errors import WatchError
from watchapp.moments import show_day
from watchapp.operations.patrols import save_patrol
from watchapp.operations.running import start_patrol
from watchapp.queries.parts import parts_of
from watchapp.queries.roster import shift_on
from watchapp.queries.roster_entry import RosterEntry, RosterState
from watchapp.records import (
    Member,
    Patrol,
    PatrolState,
    Shift,
    ShiftException,
    SignUp,
    Turnout,
    TurnoutRole,
)
from watchapp.speech import say
from watchapp.store import Change, Store, Writer


def save_shift(store: Store, shift: Shift, *, was: Shift | None = None) -> Change:
    """Save a shift.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save shift") as writer:
        writer.put(shift, was=was)
    return writer.change


def sign_up(
    store: Store,
    shift: int,
    member: int,
    *,
    day: date | None = None,
    role: TurnoutRole = TurnoutRole.PARTNER,
) -> Change:
    """Sign a member up for a shift, on one day or for every time.

    What the member said of the same before, as that they cannot come, holds no more. Raises
    WatchError if the shift is not on that day or the member has left the watch.
    """
    _demand_member(store, member, day)
    if day is not None:
        _demand_time(store, shift, day)
    with store.change("Sign up") as writer:
        _unsay(store, writer, shift=shift, member=member, day=day)
        writer.put(SignUp(shift=shift, member=member, day=day, role=role))
    return writer.change


def cannot_come(store: Store, shift: int, member: int, day: date) -> Change:
    """Keep that a member cannot come to a shift on a day.

    A place for that day alone is given up; one for every time stays for the others. Raises
    WatchError if the shift is not on that day.
    """
    _demand_time(store, shift, day)
    with store.change("Cannot come") as writer:
        _unsay(store, writer, shift=shift, member=member, day=day)
        writer.put(SignUp(shift=shift, member=member, day=day, cannot=True))
    return writer.change


def give_up_place(store: Store, shift: int, member: int, day: date) -> Change:
    """Take a member's standing place in a shift away, and those for a day and the days after it."""
    with store.change("Give up the place") as writer:
        for each in _said_by(store, shift=shift, member=member):
            if each.id is not None and (each.day is None or each.day >= day):
                writer.remove(SignUp, each.id)
    return writer.change


def skip_day(store: Store, shift: int, day: date, *, reason: str = "") -> Change:
    """Leave a shift out on a day. Raises WatchError if it is not on that day, or is already."""
    if _demand_time(store, shift, day).state is RosterState.SKIPPED:
        raise WatchError(say("It is left out on {day} already.", day=show_day(day)))
    with store.change("Leave out a day") as writer:
        writer.put(ShiftException(shift=shift, day=day, reason=reason))
    return writer.change


def hold_day(store: Store, shift: int, day: date) -> Change:
    """Let a shift take place again on a day that was left out.

    Raises WatchError if it was not, or if a public holiday is the reason.
    """
    keys = _exceptions(store, shift, day)
    if not keys:
        raise WatchError(
            say(
                "{day} was not left out by hand; if it is a public holiday, let the shift take"
                " place on holidays in its form.",
                day=show_day(day),
            )
        )
    with store.change("Let it take place") as writer:
        for key in keys:
            writer.remove(ShiftException, key)
    return writer.change


def make_patrol(store: Store, shift: int, day: date) -> Change:
    """Make the planned patrol of a shift on a day, with those who signed up as its crew.

    Its planned times are those of the roster; what really happened is still to be written. Raises
    WatchError if the shift is not on that day, or a patrol stands for it.
    """
    patrol, crew = patrol_of_shift(store, shift, day)
    return save_patrol(store, patrol, turnouts=crew)


def start_shift(store: Store, shift: int, day: date) -> Change:
    """Make the patrol of a shift on a day and start it now; what was planned stays beside it.

    A patrol that was made of it and has not begun is started. Raises WatchError if the shift is
    not on that day, or its patrol has begun.
    """
    entry = _demand_time(store, shift, day)
    if entry.patrol is not None:
        return start_planned(store, entry.patrol)
    patrol, crew = patrol_of_shift(store, shift, day)
    return start_patrol(store, patrol, turnouts=crew)


def start_planned(store: Store, key: int) -> Change:
    """Start a planned patrol now. Raises WatchError if it has begun or was called off."""
    patrol = store.get(Patrol, key)
    if patrol.state is not PatrolState.PLANNED:
        raise WatchError(say("This patrol has begun already, or was called off."))
    crew = parts_of(store, Turnout, patrol)
    return start_patrol(store, patrol, was=patrol, parts_were=crew, turnouts=crew)


def write_down(store: Store, patrol: Patrol, **kept: Any) -> Change:
    """Save a planned patrol as done: what happened stands beside what was planned.

    `kept` is what `save_patrol` takes besides. Raises Problems if it is not said when the patrol
    went out and came back, StoreError if the log cannot be written.
    """
    entered = patrol.entered_at or clock.now()
    return save_patrol(store, replace(patrol, state=PatrolState.DONE, entered_at=entered), **kept)


def patrol_of_shift(store: Store, shift: int, day: date) -> tuple[Patrol, tuple[Turnout, ...]]:
    """Return the patrol that a shift on a day would be, and its crew; nothing is written.

    Raises WatchError if the shift is not on that day, or a patrol stands for it.
    """
    entry = _demand_time(store, shift, day)
    if not entry.can_become_patrol:
        raise WatchError(_why_not(entry))
    patrol = Patrol(
        state=PatrolState.PLANNED,
        shift=shift,
        shift_day=day,
        planned_from=entry.begins,
        planned_to=entry.ends,
        mode=entry.mode,
        zone=store.get(Shift, shift).zone,
    )
    crew = (Turnout(patrol=None, member=each.member, role=each.role) for each in entry.crew)
    return patrol, tuple(crew)


def _demand_time(store: Store, shift: int, day: date) -> RosterEntry:
    """Return what stands in the roster for a shift on a day, or raise WatchError."""
    entry = shift_on(store, shift, day, now=clock.now())
    if entry is None:
        raise WatchError(
            say("The shift does not take place on {day}; choose another.", day=show_day(day))
        )
    return entry


def _demand_member(store: Store, member: int, day: date | None) -> None:
    kept = store.get(Member, member)
    if kept.left is not None and kept.left <= (day or clock.today()):
        raise WatchError(
            say(
                "{name} has left the watch on {day}; choose somebody else.",
                name=kept.name,
                day=show_day(kept.left),
            )
        )


def _why_not(entry: RosterEntry) -> str:
    if entry.patrol is not None:
        return say("A patrol stands for this shift already; open that one.")
    return say("The shift is left out on this day; let it take place first.")


def _unsay(store: Store, writer: Writer, *, shift: int, member: int, day: date | None) -> None:
    """Take away what a member said before about the same day of a shift, or about every time."""
    for each in _said_by(store, shift=shift, member=member):
        if each.day == day and each.id is not None:
            writer.remove(SignUp, each.id)


def _said_by(store: Store, *, shift: int, member: int) -> list[SignUp]:
    return store.records(SignUp, "WHERE shift = ? AND member = ? ORDER BY id", (shift, member))


def _exceptions(store: Store, shift: int, day: date) -> list[int]:
    found = store.records(
        ShiftException, "WHERE shift = ? AND day = ? ORDER BY id", (shift, day.isoformat())
    )
    return [each.id for each in found if each.id is not None]
