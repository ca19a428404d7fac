"""A meeting with all that belongs to it, and what its quorum allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from watchapp.moments import show_clock
from watchapp.records import ActionItem, Attendance, Disposition, Meeting, MeetingKind, Motion
from watchapp.speech import say, say_count
from watchapp.votes import quorum_of

MEETINGS_THAT_VOTE = frozenset({MeetingKind.WATCH_MEETING, MeetingKind.TOWN_HALL})
"""The kinds that usually have a quorum and minutes to approve; any other may vote as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What the watch has when it meets: its members by its books, its own quorum or none."""

    members: int = 0
    quorum: int | None = None

    def needed(self, own: int | None = None) -> int:
        """Return how many members must be present; `own` is what the meeting itself says.

        Without bylaws it is a majority of all members.
        """
        return own or self.quorum or quorum_of(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting, who came, what was moved and what is to be done."""

    meeting: Meeting
    attendance: tuple[Attendance, ...] = ()
    motions: tuple[Motion, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    roll: Roll = Roll()

    @property
    def needed(self) -> int:
        """Return how many members must be present."""
        return self.roll.needed(self.meeting.quorum)

    @property
    def votes(self) -> bool:
        """Return whether a quorum matters here."""
        return self.meeting.kind in MEETINGS_THAT_VOTE or bool(self.motions)

    @property
    def came(self) -> int:
        """Return how many members came at all."""
        return len(_members(self.attendance))

    @property
    def here(self) -> int:
        """Return how many members are present, those who left not among them."""
        return sum(each.left is None for each in _members(self.attendance))

    @property
    def has_quorum(self) -> bool:
        """Return whether as many members are present as must be."""
        return self.here >= self.needed and self.meeting.quorum_lost is None

    @property
    def quorum_lost(self) -> datetime | None:
        """Return when the quorum was lost: as written down, or as the times of leaving say."""
        return self.meeting.quorum_lost or quorum_lost_at(self.attendance, self.needed)

    def present_at(self, moment: datetime | None) -> int:
        """Return how many members were present at a moment; None asks for all who came."""
        return sum(
            each.left is None or moment is None or each.left > moment
            for each in _members(self.attendance)
        )


def quorum_lost_at(attendance: Iterable[Attendance], needed: int) -> datetime | None:
    """Return when so many members had left that fewer than needed stayed; None if never.

    A meeting that never had a quorum cannot lose it.
    """
    members = _members(attendance)
    leaving = sorted(each.left for each in members if each.left is not None)
    to_spare = len(members) - needed
    return leaving[to_spare] if 0 <= to_spare < len(leaving) else None


def refusals(session: Session) -> Iterator[tuple[int, str]]:
    """Yield what cannot stand, with the place of its motion: none once the quorum was lost."""
    lost = session.meeting.quorum_lost
    for place, motion in enumerate(session.motions):
        if lost and motion.at and motion.at > lost and _was_acted_on(motion):
            yield (
                place,
                say(
                    "“{motion}” was voted on at {time}, after the quorum was lost at {lost};"
                    " correct one of the times, or withdraw the motion.",
                    motion=motion.wording,
                    time=show_clock(motion.at),
                    lost=show_clock(lost),
                ),
            )


def questions(session: Session) -> Iterator[str]:
    """Yield what to ask before the session is saved; it may be meant."""
    acted = [motion for motion in session.motions if _was_acted_on(motion)]
    lost = session.quorum_lost
    if acted and session.came < session.needed:
        yield say_count(
            "{needed} members must be present for a vote, and only {n} is ticked."
            " Is somebody missing from the list?",
            "{needed} members must be present for a vote, and only {n} are ticked."
            " Is somebody missing from the list?",
            session.came,
            needed=session.needed,
        )
        return
    for motion in acted:
        yield from _questions_about(motion, session, lost)


def _questions_about(motion: Motion, session: Session, lost: datetime | None) -> Iterator[str]:
    if lost and motion.at is None:
        yield say(
            "The quorum was lost at {lost}: was “{motion}” voted on before? Say when.",
            motion=motion.wording,
            lost=show_clock(lost),
        )
    elif lost and motion.at and motion.at > lost and session.meeting.quorum_lost is None:
        yield say(
            "So many had left by {lost} that there was no quorum for “{motion}” at {time}."
            " Is a time wrong?",
            motion=motion.wording,
            time=show_clock(motion.at),
            lost=show_clock(lost),
        )
    if (ballot := motion.ballot) and ballot.cast > (here := session.present_at(motion.at)):
        yield say(
            "“{motion}” has {cast} votes, but {here} members were there. Did guests vote?",
            motion=motion.wording,
            cast=ballot.cast,
            here=here,
        )


def _was_acted_on(motion: Motion) -> bool:
    return motion.disposition is not Disposition.WITHDRAWN


def _members(attendance: Iterable[Attendance]) -> list[Attendance]:
    return [each for each in attendance if each.member is not None]
