"""The papers that a meeting begins with: its agenda before, its minutes after."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from watchapp import clock
from watchapp.minutes.agenda import LeftOpen, Owed, agenda_for
from watchapp.minutes.session import Roll, Session
from watchapp.minutes.text import begun_minutes
from watchapp.queries.left_open import (
    approved_at,
    items_open_before,
    members_on,
    unanswered_concerns,
    unapproved_minutes,
)
from watchapp.queries.members import member_names
from watchapp.queries.watch import watch_kept
from watchapp.records import Meeting, MeetingKind
from watchapp.store import Store


def open_agenda(store: Store, kind: MeetingKind, starts: datetime | None = None) -> str:
    """Return the agenda of a new meeting, with what earlier ones left open, as Markdown."""
    moment = starts or clock.now()
    left_open = LeftOpen(
        unapproved=tuple(unapproved_minutes(store, moment)),
        items=tuple(Owed(*each) for each in items_open_before(store, moment)),
        concerns=tuple(unanswered_concerns(store, moment.date())),
    )
    return agenda_for(kind, left_open, moment.date())


def begin_minutes(store: Store, session: Session) -> str:
    """Return the minutes of a session as they begin, in Markdown, to be filled in."""
    meeting = session.meeting
    settled = approved_at(store, meeting.id) if meeting.id is not None else []
    waiting = unapproved_minutes(store, meeting.starts) if meeting.starts else []
    earlier = [*settled, *(each for each in waiting if session.votes)]
    return begun_minutes(session, dict(member_names(store)), earlier=earlier)


def with_roll(store: Store, session: Session) -> Session:
    """Return a session that knows how many members the watch had on its day."""
    return replace(session, roll=roll_at(store, session.meeting))


def roll_at(store: Store, meeting: Meeting) -> Roll:
    """Return what decides the quorum of a meeting: the watch's own, or its members on the day."""
    watch = watch_kept(store)
    day = (meeting.starts or clock.now()).date()
    return Roll(members=members_on(store, day), quorum=watch.quorum if watch else None)
