"""The sentences about what cannot be read as a day or a time, with examples of what can."""

from __future__ import annotations

from watchapp.errors import ReadError
from watchapp.speech import say, spoken


def unread(text: str) -> ReadError:
    """Return the error about a text that is neither day nor time."""
    return ReadError(
        say(
            "“{text}” is no date or time that can be understood: {examples}.",
            text=text.strip(),
            examples=_examples(),
        )
    )


def not_in_calendar(text: str) -> ReadError:
    """Return the error about a day such as February 30."""
    return ReadError(
        say("“{text}” is not in the calendar: {examples}.", text=text.strip(), examples=_examples())
    )


def on_no_clock(text: str) -> ReadError:
    """Return the error about a time such as 25:00."""
    return ReadError(
        say(
            "“{text}” has a time that no clock shows: {examples}.",
            text=text.strip(),
            examples=_examples(),
        )
    )


def not_at_night(text: str) -> ReadError:
    """Return the error about a time such as last night 10 am."""
    return ReadError(
        say(
            "“{text}” is a time by day, not at night: {examples}.",
            text=text.strip(),
            examples=_examples(),
        )
    )


def _examples() -> str:
    if spoken().day_first:
        return say("type it like 31/1 9:40 pm, yesterday 2140 or 2026-01-31 21:40")
    return say("type it like 1/31 9:40 pm, yesterday 2140 or 2026-01-31 21:40")
