"""The minutes of a meeting as they begin: what was done, in Markdown to be filled in.

Kind, place and time, who led, quorum, minutes approved, each topic of the agenda, motions in their
final wording with the mover and what became of them, action items, the hour of adjournment.
Source: www.parlipro.org/basics/minutes.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from watchapp.minutes.agenda import ADJOURNMENT, CALL_TO_ORDER, approval_topic
from watchapp.minutes.session import Session
from watchapp.moments import show_clock, show_day, spell_day, spell_moment
from watchapp.records import ActionItem, Approval, Disposition, Meeting, Motion, VoteRule
from watchapp.speech import say, say_count

_TOPIC = re.compile(r"(?:\d+[.)]|[-*])\s+(?P<words>.+)")
_MARKS = re.compile(r"([\\`*_\[\]<>#])")
_NAMES_AT_MOST = 60


def begun_minutes(
    session: Session, names: Mapping[int, str], *, earlier: Sequence[Meeting] = ()
) -> str:
    """Return minutes to go on from; `earlier` are the meetings whose minutes came up in this one.

    `names` has each member's name by number.
    """
    parts = (
        [_headline(session.meeting)],
        [*_led(session), *_present(session, names)],
        *([_came_up(each)] for each in earlier),
        *_topics(session.meeting.agenda, earlier),
        _motions(session.motions),
        _items(session.action_items, names),
        [_adjourned(session.meeting)],
    )
    return "\n\n".join("\n".join(part) for lines in parts if (part := list(lines)))


def tell_motion(motion: Motion) -> str:
    """Return what became of a motion, in a few words with its counts."""
    if motion.disposition is not Disposition.VOTED:
        return motion.disposition.label
    outcome = say("Carried") if motion.carried else say("Lost")
    if motion.ayes is None or motion.noes is None:
        return outcome
    counted = say("{yes} yes, {no} no", yes=motion.ayes, no=motion.noes)
    if motion.abstained:
        counted += ", " + say_count("{n} abstained", "{n} abstained", motion.abstained)
    if motion.rule is VoteRule.TWO_THIRDS:
        counted += ", " + say("two thirds needed")
    return f"{outcome}, {counted}"


def plain(text: str) -> str:
    """Return words so that Markdown shows them as they were typed, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _headline(meeting: Meeting) -> str:
    when = spell_moment(meeting.starts) if meeting.starts else ""
    where = plain(meeting.where)
    return f"# {meeting.kind.label}\n\n" + ", ".join(part for part in (when, where) if part)


def _led(session: Session) -> Iterator[str]:
    meeting = session.meeting
    unnamed = say("(name)")
    yield "- " + say("Chair: {name}, present", name=plain(meeting.chair) or unnamed)
    yield "- " + say("Secretary: {name}, present", name=plain(meeting.secretary) or unnamed)


def _present(session: Session, names: Mapping[int, str]) -> Iterator[str]:
    members = [names.get(each.member, "") for each in session.attendance if each.member is not None]
    guests = [each.guest for each in session.attendance if each.member is None]
    if members:
        yield "- " + _listed(say_count("{n} member", "{n} members", len(members)), members)
    if guests:
        yield "- " + _listed(say_count("{n} guest", "{n} guests", len(guests)), guests)
    if session.votes:
        yield "- " + _quorum(session)


def _listed(count: str, people: Iterable[str]) -> str:
    found = [plain(each) for each in people]
    return f"{count}: {', '.join(found)}" if len(found) <= _NAMES_AT_MOST else count


def _quorum(session: Session) -> str:
    counts = {"here": session.came, "needed": session.needed}
    if session.came < session.needed:
        return say("No quorum: {here} members came, {needed} are needed", **counts)
    if lost := session.quorum_lost:
        return say(
            "A quorum at the beginning ({here} came, {needed} are needed), lost at {time}",
            **counts,
            time=show_clock(lost),
        )
    return say("A quorum: {here} members came, {needed} are needed", **counts)


def _came_up(meeting: Meeting) -> str:
    day = show_day(meeting.starts.date()) if meeting.starts else ""
    if meeting.approval is Approval.APPROVED:
        return say("The minutes of {day} were approved as read.", day=day)
    if meeting.approval is Approval.CORRECTED:
        return say("The minutes of {day} were approved as corrected.", day=day)
    return say("The minutes of {day} were (approved / approved as corrected).", day=day)


def _topics(agenda: str, earlier: Sequence[Meeting]) -> Iterator[list[str]]:
    """Yield a heading for each topic of the agenda that the minutes do not treat by themselves."""
    own = {say(CALL_TO_ORDER), say(ADJOURNMENT), *(approval_topic(each) for each in earlier)}
    found: list[list[str]] = []
    for line in agenda.splitlines():
        topic = _TOPIC.fullmatch(line.rstrip())
        if topic:
            found.append([f"## {topic['words']}", ""])
        elif line.strip() and found:
            found[-1].append(line.strip())
    for part in found:
        if part[0].removeprefix("## ") not in own:
            yield part if len(part) > 2 else part[:1]


def _motions(motions: Sequence[Motion]) -> Iterator[str]:
    if not motions:
        return
    yield "## " + say("Motions") + "\n"
    for number, motion in enumerate(motions, start=1):
        moved = say("Moved by {name}.", name=plain(motion.mover)) if motion.mover else ""
        told = f"**{tell_motion(motion)}.**"
        yield f"{number}. " + " ".join(p for p in (plain(motion.wording), moved, told) if p)


def _items(items: Sequence[ActionItem], names: Mapping[int, str]) -> Iterator[str]:
    if not items:
        return
    yield "## " + say("Action items") + "\n"
    for item in items:
        owner = plain(names.get(item.owner, "")) if item.owner is not None else ""
        due = say("due {day}", day=show_day(item.due)) if item.due else ""
        notes = ", ".join(part for part in (owner, due) if part)
        mark = "x" if item.done else " "
        yield f"- [{mark}] {plain(item.what)}" + (f" ({notes})" if notes else "")


def _adjourned(meeting: Meeting) -> str:
    if meeting.ends is None:
        return say("Adjourned at (time).")
    if meeting.starts and meeting.ends.date() != meeting.starts.date():
        return say(
            "Adjourned at {time} on {day}.",
            time=show_clock(meeting.ends),
            day=spell_day(meeting.ends.date()),
        )
    return say("Adjourned at {time}.", time=show_clock(meeting.ends))
