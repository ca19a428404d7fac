"""What is said of suggested patrol slots: when, and why."""

from __future__ import annotations

from watchapp.analysis.sentences import odds
from watchapp.analysis.slots import FEWEST, Found, Slot, Suggested
from watchapp.charts.day_words import hour_name, hours_name
from watchapp.speech import marked, say

_WEEKDAYS = (
    marked("Mondays"),
    marked("Tuesdays"),
    marked("Wednesdays"),
    marked("Thursdays"),
    marked("Fridays"),
    marked("Saturdays"),
    marked("Sundays"),
)
_NONE = {
    Found.TOO_FEW: marked(
        "Too few to suggest a slot: the hour of only {events:,} is known, and it takes {fewest}."
    ),
    Found.EVEN: marked("No hours stand out from what chance alone gives, so none is suggested."),
    Found.COVERED: marked(
        "The hours that stand out already get their share of the patrols: nothing to change."
    ),
}


def name_of(slot: Slot) -> str:
    """Return a slot as people say it: Fridays, 8 PM to 11 PM; any day, midnight to 3 AM."""
    day = say("Any day") if slot.any_day else weekdays_of(slot)
    return say("{day}, {hours}", day=day, hours=hours_of(slot))


def weekdays_of(slot: Slot) -> str:
    """Return the weekday of a slot, as it comes again and again: Fridays."""
    return say(_WEEKDAYS[slot.weekday])


def hours_of(slot: Slot) -> str:
    """Return the hours of a slot: 8 PM to 11 PM."""
    return hours_name(slot.hour, slot.hour + slot.hours)


def reason_of(slot: Slot) -> str:
    """Return why a slot is suggested, in sentences with its exact counts."""
    parts = [_fell(slot), _patrols(slot), _which_day(slot) if slot.any_day else ""]
    return " ".join(part for part in parts if part)


def none_sentence(suggested: Suggested, events: int) -> str:
    """Return why no slot is suggested."""
    return say(_NONE[suggested.found], events=events, fewest=FEWEST)


def _fell(slot: Slot) -> str:
    words = (
        marked(
            "About {events} of {of:,} happened between {hours} on all days together, where about"
            " {expected} would if every hour were alike; chance alone hardly gives that"
            " ({rarely})."
        )
        if slot.any_day
        else marked(
            "About {events} of {of:,} happened in these hours, where about {expected} would if"
            " every hour were alike; chance alone hardly gives that ({rarely})."
        )
    )
    return say(
        words,
        events=_about(slot.events),
        of=slot.of,
        hours=_between(slot),
        expected=_about(slot.expected),
        rarely=odds(slot.p),
    )


def _patrols(slot: Slot) -> str:
    if not slot.out_of:
        return ""
    if not slot.out:
        return say("Of {all} patrol hours none were then.", all=hours_out(slot.out_of))
    return say(
        "Of {all} patrol hours {out} were then.",
        all=hours_out(slot.out_of),
        out=hours_out(slot.out),
    )


def _which_day(slot: Slot) -> str:
    day = weekdays_of(slot)
    if not slot.out_of:
        return say("No day stands out.") if slot.days_alike else ""
    if slot.days_alike:
        return say("No day stands out; patrols were out least on {weekdays}.", weekdays=day)
    return say("Patrols were out least on {weekdays}.", weekdays=day)


def _between(slot: Slot) -> str:
    return say(
        "{start} and {end}", start=hour_name(slot.hour), end=hour_name(slot.hour + slot.hours)
    )


def _about(number: float) -> str:
    """Return a number as a sentence has it: whole, or with one place where it is small."""
    return f"{number:,.1f}" if number < 10 and number % 1 else f"{number:,.0f}"


def hours_out(hours: float) -> str:
    """Return hours of patrols as sentences and tables have them: 16.5; 62."""
    return f"{hours:,.1f}".removesuffix(".0")
