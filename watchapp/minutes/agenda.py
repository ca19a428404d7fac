"""What a meeting begins with: the usual order of its kind, and what was left open before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from watchapp.minutes.session import MEETINGS_THAT_VOTE
from watchapp.moments import show_day
from watchapp.records import Concern, Meeting, MeetingKind
from watchapp.speech import marked, say, say_count

CALL_TO_ORDER = marked("Call to order, who is here, quorum")
ADJOURNMENT = marked("Adjournment")
_WELCOME = marked("Welcome, and who we are")
_SIGN_IN = marked("Sign-in sheet at the door: name, block, may we write to you?")
_WHAT_WE_HEARD = marked("What we heard, and what happens next")
_CRISIS = marked("Whom to call, and when: police, crisis line, city")
_SAFETY = marked("Where the exits and the first-aid box are")
_TASKS = marked("Who does what until next time")

_BUSINESS = (
    marked("Report of the police liaison"),
    marked("Patrols and sightings since the last meeting"),
    marked("Old business"),
    marked("New business"),
    marked("Next meeting"),
    ADJOURNMENT,
)
_USUAL: dict[MeetingKind, tuple[str, ...]] = {
    MeetingKind.WATCH_MEETING: _BUSINESS,
    MeetingKind.TOWN_HALL: (
        _WELCOME,
        marked("What the watch, the police and the city report"),
        marked("Questions from the floor, each with who will answer and by when"),
        _WHAT_WE_HEARD,
        ADJOURNMENT,
    ),
    MeetingKind.COFFEE_WITH_A_COP: (
        _WELCOME,
        _SIGN_IN,
        marked("Ask anything: questions and answers are written down without names"),
        _CRISIS,
    ),
    MeetingKind.WORKSHOP: (
        _WELCOME,
        _SIGN_IN,
        marked("What is shown: doors, windows, lights, serial numbers"),
        marked("Try it yourself"),
        marked("What to take home"),
    ),
    MeetingKind.TRAINING: (
        _WELCOME,
        marked("What is learned today, and why"),
        marked("Say what they did, not how they looked"),
        marked("Practice in pairs"),
        _CRISIS,
        marked("Who has finished the course"),
    ),
    MeetingKind.YOUTH_EVENT: (
        _WELCOME,
        marked("Which grown-ups are responsible"),
        _SAFETY,
        marked("Games and what we make together"),
        marked("Cleaning up"),
    ),
    MeetingKind.LISTENING_SESSION: (
        _WELCOME,
        marked("How we listen: one speaks, nobody answers back, no names are kept"),
        marked("What worries you? What would help?"),
        _WHAT_WE_HEARD,
    ),
    MeetingKind.NATIONAL_NIGHT_OUT: (
        marked("Street closed, tables up: who and when"),
        _SAFETY,
        _WELCOME,
        marked("Police, fire and city at their tables"),
        marked("Food, music, games"),
        _SIGN_IN,
        _TASKS,
    ),
}


@dataclass(frozen=True, slots=True)
class Owed:
    """An action item that is still open, and the name of whoever promised it."""

    what: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """What earlier meetings left for the next: minutes, action items, concerns."""

    unapproved: tuple[Meeting, ...] = ()
    items: tuple[Owed, ...] = ()
    concerns: tuple[Concern, ...] = ()


def agenda_for(kind: MeetingKind, left_open: LeftOpen, on: date) -> str:
    """Return the agenda of a meeting on a day, as Markdown: a numbered list to be edited."""
    topics = [*_opening(kind, left_open, on), *((say(each), ()) for each in _USUAL[kind])]
    lines: list[str] = []
    for number, (topic, under) in enumerate(topics, start=1):
        lines.append(f"{number}. {topic}")
        lines += [f"   - {each}" for each in under]
    return "\n".join(lines)


def _opening(
    kind: MeetingKind, left_open: LeftOpen, on: date
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what stands before the usual order; only meetings that vote approve minutes."""
    if kind in MEETINGS_THAT_VOTE:
        yield say(CALL_TO_ORDER), ()
        for meeting in left_open.unapproved:
            yield approval_topic(meeting), ()
    if left_open.items:
        yield say("Action items that are still open"), [_owed(each) for each in left_open.items]
    if left_open.concerns:
        asked = [_concern(each, on) for each in left_open.concerns]
        yield say("Concerns that wait for an answer"), asked


def approval_topic(meeting: Meeting) -> str:
    """Return the line under which the minutes of an earlier meeting come up."""
    day = show_day(meeting.starts.date()) if meeting.starts else ""
    return say("Approval of the minutes of {day}", day=day)


def _owed(item: Owed) -> str:
    due = say("due {day}", day=show_day(item.due)) if item.due else ""
    notes = ", ".join(part for part in (item.owner, due) if part)
    return f"{item.what} ({notes})" if notes else item.what


def _concern(concern: Concern, on: date) -> str:
    since = concern.put_on or concern.raised
    if since is None or (days := (on - since).days) < 1:
        return concern.what
    waiting = say_count("waiting {n} day", "waiting {n} days", days)
    notes = ", ".join(part for part in (concern.put_to, waiting) if part)
    return f"{concern.what} ({notes})"
