"""One line of a patrol's log as it is typed: `2140 garage open 400 block Elm, told owner`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from watchapp.errors import ReadError
from watchapp.moments import show_clock, show_weekday
from watchapp.records import LogLine
from watchapp.sheet.places import address_in
from watchapp.sheet.times import Beginning, Night, beginning_of, begun_with
from watchapp.speech import say

_POLICE = re.compile(
    r"\b(?:911|police (?:were )?(?:called|notified|informed)"
    r"|(?:called|notified|informed|phoned|rang|told) (?:the )?(?:police|pd|cops)"
    r"|(?:pd|cops) (?:called|notified)|non-?emergency (?:line )?called|called non-?emergency"
    r"|(?:llam|avis|report)(?:é|e|ó|o|amos|aron) (?:a la polic[ií]a|al 911))\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|n't|didn['’]t|never|without|nobody|no one)\b[^,.;]*$", re.IGNORECASE
)
_AFTER_NOT = re.compile(r"\s*(?:was|were)?\s*(?:not|n['’]t)\b", re.IGNORECASE)
_ASSISTED = re.compile(
    r"\b(?:assisted|assisting|helped|helping) (?:another|the other|other|\w+ ?\d* )? ?patrol",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What was understood of a line; `typed_time` and `what` together are all that was typed."""

    typed_time: str
    at: datetime
    until: datetime | None
    what: str
    address: str
    police_called: bool
    assisted: bool


def read_log_line(text: str, night: Night, *, now: datetime | None = None) -> TypedLine:
    """Return what a typed line of the log says.

    A line without a time is of `now`. On a patrol under way a number that would be a time ahead
    of `now` is a word like any other. Raises ReadError if there is no time, or no word after it.
    """
    found = beginning_of(text, night) if now is None else _not_ahead(text, night, now)
    at = found.at if found else now
    if at is None:
        raise ReadError(say("Begin the line with its time, like 2140 garage open."))
    what = text[len(found.typed) :].strip() if found else text.strip()
    if not what:
        raise ReadError(say("Say after the time what happened."))
    return TypedLine(
        typed_time=found.typed if found else "",
        at=at,
        until=found.until if found else None,
        what=what,
        address=address_in(what),
        police_called=calls_police(what),
        assisted=bool(_ASSISTED.search(what)),
    )


def _not_ahead(text: str, night: Night, now: datetime) -> Beginning | None:
    """Return the time that a line begins with, if the clock has shown it already."""
    try:
        found = beginning_of(text, night)
    except ReadError:
        return None
    return found if found and found.at <= now else None


def calls_police(what: str) -> bool:
    """Return whether words say that the police were called, and not that they were not."""
    return any(
        not _NOT.search(what[: found.start()]) and not _AFTER_NOT.match(what[found.end() :])
        for found in _POLICE.finditer(what)
    )


def write_log_line(line: LogLine) -> str:
    """Return a line of the log as one would type it: `2140-2155 garage open`."""
    times = [f"{each:%H%M}" for each in (line.at, line.until) if each is not None]
    return begun_with("-".join(times), line.what) if times else line.what


def retyped(line: LogLine, typed: TypedLine) -> LogLine:
    """Return a line of the log with what was typed in place of what it said."""
    return replace(
        line,
        at=typed.at,
        until=typed.until,
        what=typed.what,
        address=typed.address,
        police_called=typed.police_called,
        assisted=typed.assisted,
    )


def understood(line: TypedLine | LogLine, night: Night | None = None) -> str:
    """Return what a line was understood to say, to be read back under it."""
    return " · ".join(_understood(line, night))


def _understood(line: TypedLine | LogLine, night: Night | None) -> Iterator[str]:
    if line.at is not None:
        yield _span(line.at, line.until)
        if night is not None and not night.holds(line.at):
            yield say("outside the patrol's hours")
    if line.address:
        yield say("at {address}", address=line.address)
    if line.police_called:
        yield say("police called")
    if line.assisted:
        yield say("helped another patrol")


def _span(at: datetime, until: datetime | None) -> str:
    day = f"{show_weekday(at)} {show_clock(at)}"
    return say("{start} to {end}", start=day, end=show_clock(until)) if until else day
