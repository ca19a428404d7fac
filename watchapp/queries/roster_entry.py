"""One time in the roster: when, who has signed up, who is missing, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from watchapp.records import Patrol, PatrolMode, PatrolState, Shift, SignUp, TurnoutRole


class RosterState(StrEnum):
    """What became of a time in the roster."""

    COMING = "coming"
    UNDER_WAY = "under_way"
    DONE = "done"
    MISSED = "missed"  # its time is over and no patrol stands for it
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Place:
    """A member who comes, every time (`standing`) or on this day only."""

    member: int
    name: str
    role: TurnoutRole
    standing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry:
    """A time of a shift, a patrol that was made of one, or a patrol without a shift.

    `needed` is None where nobody said how many. `reason` says why it was left out.
    """

    shift: int | None
    patrol: int | None
    name: str
    day: date
    begins: datetime
    ends: datetime | None
    mode: PatrolMode
    zone: str
    needed: int | None
    crew: tuple[Place, ...] = ()
    cannot: tuple[str, ...] = ()
    state: RosterState = RosterState.COMING
    reason: str = ""

    @property
    def gap(self) -> int:
        """Return how many members are still missing; of what is over or left out nobody is."""
        if self.state is not RosterState.COMING:
            return 0
        return max(0, (1 if self.needed is None else self.needed) - len(self.crew))

    @property
    def can_become_patrol(self) -> bool:
        """Return whether a patrol can be made of it."""
        open_still = self.state in {RosterState.COMING, RosterState.MISSED}
        return open_still and self.patrol is None and self.shift is not None


def state_of_patrol(patrol: Patrol, now: datetime) -> RosterState:
    """Return what became of a patrol; one that was planned and never begun is missed when past."""
    match patrol.state:
        case PatrolState.DONE:
            return RosterState.DONE
        case PatrolState.UNDER_WAY:
            return RosterState.UNDER_WAY
        case PatrolState.CANCELLED:
            return RosterState.SKIPPED
        case PatrolState.PLANNED:
            end = patrol.planned_to or patrol.planned_from
            return RosterState.MISSED if end and end < now else RosterState.COMING


def signed_up(sign_ups: Iterable[SignUp], shift: Shift, day: date) -> dict[int, SignUp]:
    """Return who comes to a shift on a day, and who said that they cannot, by member.

    What a member said of the day counts more than what was said for every time; of two such
    sayings the later one does.
    """
    own = [each for each in sign_ups if each.shift == shift.id and each.day in {None, day}]
    own.sort(key=lambda each: (each.day is not None, each.id or 0))
    return {each.member: each for each in own if each.member is not None}


def places_of(found: Mapping[int, SignUp], names: Mapping[int, str]) -> tuple[Place, ...]:
    """Return the places of those who come; `names` has the members who belong to the watch then."""
    return tuple(
        Place(member, names[member], each.role, standing=each.day is None)
        for member, each in found.items()
        if not each.cannot and member in names
    )
