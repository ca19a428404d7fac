"""Who came later and who left sooner, as it is typed: `Bea joined 2150; Ada left 2250`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from watchapp.errors import ReadError
from watchapp.moments import show_clock
from watchapp.records import Turnout
from watchapp.sheet.times import Night, beginning_of
from watchapp.speech import say

Times = Mapping[int, tuple[datetime | None, datetime | None]]

_APART = re.compile(r"[;,\n]+")
_WHEN = re.compile(
    r"\b(?P<what>joined|joins|from|lleg[óo]|desde|left|leaves|until|to|se fue|hasta)\s+(?=\d)",
    re.IGNORECASE,
)
_JOINED = frozenset(("joined", "joins", "from", "llegó", "llego", "desde"))


def read_team_times(text: str, night: Night, names: Mapping[int, str]) -> Times:
    """Return when members joined and left, by number; `names` are those who were on the patrol.

    Raises ReadError if a name or a time is not understood.
    """
    found: dict[int, tuple[datetime | None, datetime | None]] = {}
    for part in filter(str.strip, _APART.split(text)):
        marks = list(_WHEN.finditer(part))
        if not marks:
            raise ReadError(
                say(
                    "“{words}” does not say when; type it like Bea joined 2150.", words=part.strip()
                )
            )
        member = _named(part[: marks[0].start()].strip(), names)
        joined, left = found.get(member, (None, None))
        for mark in marks:
            at = _time_at(part[mark.end() :], night)
            if mark["what"].casefold() in _JOINED:
                joined = at
            else:
                left = at
        found[member] = (joined, left)
    return found


def _named(words: str, names: Mapping[int, str]) -> int:
    """Return the member whose name, or the only one whose name in part, the words are."""
    sought = words.casefold()
    found = [key for key, name in names.items() if sought and sought in name.casefold()]
    whole = [key for key in found if names[key].casefold() == sought]
    if len(found := whole or found) != 1:
        raise ReadError(
            say("“{words}” is not one of the members above; type more of the name.", words=words)
        )
    return found[0]


def _time_at(rest: str, night: Night) -> datetime:
    beginning = beginning_of(rest, night)
    if beginning is None:
        raise ReadError(say("“{words}” is no time; type it like 2150.", words=rest.strip()))
    return beginning.at


def write_team_times(turnouts: Iterable[Turnout], names: Mapping[int, str]) -> str:
    """Return when members joined and left as one would type it."""
    return "; ".join(
        words
        for each in turnouts
        if (words := _written(each, f"{names.get(each.member or 0, '')}"))
    )


def _written(turnout: Turnout, name: str) -> str:
    parts = [
        f"{what} {at:%H%M}"
        for what, at in (("joined", turnout.joined), ("left", turnout.left))
        if at is not None
    ]
    return " ".join((name, *parts)) if parts else ""


def with_times(turnouts: Iterable[Turnout], times: Times) -> Iterator[Turnout]:
    """Yield turnouts with the times that were typed; who is not named was there all along."""
    for each in turnouts:
        joined, left = times.get(each.member or 0, (None, None))
        yield replace(each, joined=joined, left=left)


def team_in_words(times: Times, names: Mapping[int, str]) -> str:
    """Return what was understood, to be read back."""
    return "; ".join(_told(names.get(key, ""), *both) for key, both in times.items())


def _told(name: str, joined: datetime | None, left: datetime | None) -> str:
    if joined is not None and left is not None:
        start, end = show_clock(joined), show_clock(left)
        return say("{name} from {start} to {end}", name=name, start=start, end=end)
    if joined is not None:
        return say("{name} from {start}", name=name, start=show_clock(joined))
    return say("{name} until {end}", name=name, end=show_clock(left) if left else "")
