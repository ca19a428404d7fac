"""What is said of patrols beside what happens: sentences, tables, and how it is worked out."""

from __future__ import annotations

from collections.abc import Sequence

from watchapp.analysis.beats import FEWEST, Beat
from watchapp.analysis.sentences import odds
from watchapp.charts.table import Table, p_shown
from watchapp.charts.trend import Method
from watchapp.charts.week_grid import shown
from watchapp.speech import say, say_count

_MOST_NAMED = 3
_LEAST = 0.005  # of a whole: rounded to percent it would be none
NO_BREAK = "\N{NO-BREAK SPACE}"


def beat_sentences(beats: Sequence[Beat], counted: str) -> tuple[str, ...]:
    """Return what patrols miss beyond chance, where they are more than enough, and the counts."""
    if all(each.of < FEWEST for each in beats):
        return (say("Too few to hold patrols against."), counted)
    news = [each for each in beats if each.is_news]
    missed = sorted(
        (each for each in news if each.share > each.out_share),
        key=lambda each: each.out_share - each.share,
    )
    covered = sorted(
        (each for each in news if each.share < each.out_share),
        key=lambda each: each.share - each.out_share,
    )
    told = [_sentence(each) for each in missed[:_MOST_NAMED]]
    if not told:
        told = [
            say(
                "Nowhere does more happen, beyond chance, than the share of the patrols' hours"
                " spent there."
            )
        ]
    if covered:
        told.append(
            say(
                "More of the patrols' time than of what happens, beyond chance: {names}.",
                names="; ".join(_named(covered)),
            )
        )
    return (*told, counted)


def _sentence(beat: Beat) -> str:
    return say(
        "{name}: {beside}; chance alone hardly gives that ({odds}).",
        name=f"{beat.name[:1].upper()}{beat.name[1:]}",
        beside=say(
            "{share} of what happened and {out} of the patrol hours",
            share=_percent(beat.share),
            out=_percent(beat.out_share),
        ),
        odds=odds(beat.p),
    )


def _named(covered: Sequence[Beat]) -> list[str]:
    names = [_beside(each) for each in covered[:_MOST_NAMED]]
    if (more := len(covered) - _MOST_NAMED) > 0:
        names.append(say_count("{n} other", "{n} others", more))
    return names


def _beside(beat: Beat) -> str:
    return say(
        "{name} ({share} of what happened, {out} of the patrol hours)",
        name=beat.name,
        share=_percent(beat.share),
        out=_percent(beat.out_share),
    )


def beats_table(beats: Sequence[Beat], what: str) -> Table:
    """Return a table of beats; `what` heads their names."""
    columns = (
        what,
        say("Events"),
        say("Share"),
        say("May be"),
        say("Patrol hours"),
        say("Share of hours"),
        say("p"),
        say("Is that real?"),
    )
    return Table(columns, tuple(_row(each) for each in beats))


def _row(beat: Beat) -> tuple[str | int, ...]:
    low, high = beat.limits
    return (
        beat.name,
        shown(beat.events) or "0",
        _percent(beat.share),
        say("{low} to {high}", low=_percent(low), high=_percent(high)),
        shown(beat.hours) or "0",
        _percent(beat.out_share),
        p_shown(beat.p) if beat.hours else "",
        _verdict(beat),
    )


def _verdict(beat: Beat) -> str:
    if beat.of < FEWEST:
        return say("Too few to say anything")
    if not beat.hours and beat.events:
        return say("No patrol was there")
    if not beat.is_news:
        return say("Could well be chance")
    if beat.share > beat.out_share:
        return say("More happens than patrols are there")
    return say("Patrols are there more than it happens")


def beats_method() -> Method:
    """Return how patrols are held against what happens."""
    return Method(
        say("Share against share"),
        say(
            "If what happens fell as the patrols' hours do, how likely were so many, or so few,"
            " there (exact binomial, both sides). Patrol hours are the actual times of each leg,"
            " without pauses; two patrols at once count twice, two members on one patrol once."
            " Events that hang together, as five cars in one night, make chance look rarer than"
            " it is. What a patrol saw itself is counted too, so that more is known of the hours in"
            " which patrols are out; choose police records alone to see without it."
        ),
        "Clopper and Pearson (1934), Biometrika 26:404–413",
    )


def _percent(share: float) -> str:
    """Return a share in percent that no line breaks apart; a little is not shown as nothing."""
    percent = "<1" if 0 < share < _LEAST else f"{100 * share:.0f}"
    return say("{percent} %", percent=percent).replace(" ", NO_BREAK)


def beat_figures(beat: Beat) -> dict[str, object]:
    """Return the exact values of a beat, for JSON."""
    low, high = beat.limits
    return {
        "name": beat.name,
        "events": beat.events,
        "share": beat.share,
        "low": low,
        "high": high,
        "hours": beat.hours,
        "share_of_hours": beat.out_share,
        "p": beat.p,
    }
