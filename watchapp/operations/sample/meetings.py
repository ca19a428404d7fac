"""The invented year's meetings: eleven held, one to come."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from watchapp.operations.sample.chance import at, luck_for, month_before, read_sample
from watchapp.operations.sample.people import present
from watchapp.records import (
    ActionItem,
    Approval,
    Attendance,
    Meeting,
    MeetingKind,
    Member,
    Motion,
    VoteRule,
)

_HOUR = 19.0
_THURSDAY = 3
_CORRECTION = "The vests cost $114."


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting with who came, what was decided and what is to be done."""

    meeting: Meeting
    attendance: tuple[Attendance, ...] = ()
    motions: tuple[Motion, ...] = ()
    action_items: tuple[ActionItem, ...] = ()


def sessions(members: Sequence[Member], until: date) -> Iterator[Session]:
    """Yield the meetings, oldest first, each on a month's third Thursday."""
    luck, words = luck_for("meetings"), read_sample("meetings")
    thursdays = [_third_thursday(month_before(until, back)) for back in range(13, -3, -1)]
    held = [day for day in thursdays if day < until][-len(words["past"]) :]
    for day, entry in zip(held, words["past"], strict=True):
        yield _held(luck, words, entry, members=present(members, day), day=day, until=until)
    soon = next(day for day in thursdays if day >= until)
    yield Session(_meeting(words, words["next"], soon))


def approvals(meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """Yield the meetings of the watch whose minutes the next one approved, so approved."""
    voting = [each for each in meetings if each.kind is MeetingKind.WATCH_MEETING and each.minutes]
    for meeting, following in pairwise(voting):
        if following.starts is None:
            continue
        corrected = "approved as corrected" in following.minutes
        yield replace(
            meeting,
            approval=Approval.CORRECTED if corrected else Approval.APPROVED,
            approved_on=following.starts.date(),
            approved_at=following.id,
            approved_by="RC",
            corrections=_CORRECTION if corrected else "",
        )


def _third_thursday(first: date) -> date:
    return first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 14)


def _meeting(words: Mapping[str, Any], entry: Mapping[str, Any], day: date) -> Meeting:
    return Meeting(
        kind=MeetingKind(entry["kind"]),
        starts=at(day, _HOUR),
        ends=at(day, _HOUR + entry["hours"]),
        where=words["places"][entry["place"]],
        agenda=entry["agenda"],
        minutes=entry.get("minutes", ""),
        chair="Ruth Calloway",
        secretary="Lucille Grant" if "minutes" in entry else "",
    )


def _held(
    luck: random.Random,
    words: Mapping[str, Any],
    entry: Mapping[str, Any],
    *,
    members: Sequence[Member],
    day: date,
    until: date,
) -> Session:
    captain, *others = members
    came = [captain, *luck.sample(others, min(entry["came"] - 1, len(others)))]
    guests = [words["guests"][number] for number in entry["guests"]]
    return Session(
        _meeting(words, entry, day),
        (
            *(Attendance(meeting=None, member=each.id) for each in came),
            *(Attendance(meeting=None, guest=name, is_new="new" in name) for name in guests),
        ),
        tuple(_motion(given) for given in entry["motions"]),
        tuple(_item(given, members, day=day, until=until) for given in entry["items"]),
    )


def _motion(given: Sequence[Any]) -> Motion:
    wording, mover, ayes, noes, abstained, carried, *rule = given
    return Motion(
        meeting=None,
        wording=wording,
        mover=mover,
        ayes=ayes,
        noes=noes,
        abstained=abstained,
        carried=carried,
        rule=VoteRule(*rule) if rule else VoteRule.MAJORITY,
    )


def _item(given: Sequence[Any], members: Sequence[Member], *, day: date, until: date) -> ActionItem:
    what, owner, due, done = given
    settled = None if done is None else day + timedelta(days=done)
    return ActionItem(
        what=what,
        owner=members[owner].id,
        due=day + timedelta(days=due),
        done=settled if settled and settled < until else None,
    )
