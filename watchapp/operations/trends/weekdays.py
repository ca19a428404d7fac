"""On which weekdays: exact where there are few."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from watchapp.analysis.parts import Part, is_telling, parts_of
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.analysis.weekdays import MOST_EXACT, Pattern, g_test
from watchapp.analysis.weekdays import Method as Found
from watchapp.charts.day_bars import weekday_points
from watchapp.charts.day_words import weekday_name
from watchapp.charts.trend import Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.methods import by_chance, repeats
from watchapp.operations.trends.part_words import (
    cautiously,
    part_figures,
    parts_method,
    standing_out,
)
from watchapp.operations.trends.timed import Timed, weekday_of, with_weekday
from watchapp.operations.trends.when_words import (
    counted,
    covered_method,
    nothing_drawn,
    weekday_notes,
)
from watchapp.progress import Progress
from watchapp.speech import say
from watchapp.store import Store

NAME = "weekdays"


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return how many there were on each weekday, and whether the days differ beyond chance."""
    timed = with_weekday(store, asked)
    title = say("{nouns} by weekday", nouns=timed.noun.heading)
    if (nothing := nothing_drawn(NAME, title, timed)) is not None:
        return nothing
    counts, shares = _counts(timed), timed.weekdays.tolist()
    pattern, days = g_test(counts, shares), _days(counts, shares)
    if (once := timed.once) is not None:
        pattern = _cautious(pattern, g_test(_counts(once), shares))
        days = cautiously(days, _days(_counts(once), shares))
    sentences = (*_said(counts, shares, pattern, days), counted(timed))
    chart = weekday_points(
        counts,
        [part.expected for _, part in days],
        title=title,
        label=timed.noun.heading,
        summary=" ".join(sentences),
    )
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=(_method(pattern), parts_method(), covered_method(), repeats(), by_chance()),
        left_out=timed.left_out,
        notes=(*weekday_notes(timed), *timed.gaps),
        figures=_figures(timed, counts, pattern, days),
        street=is_for_street(timed.facts, counts),
    )


def _counts(timed: Timed) -> list[int]:
    return [int(n) for n in np.bincount(weekday_of(timed.facts.day), minlength=7)]


def _cautious(pattern: Pattern | None, once: Pattern | None) -> Pattern | None:
    """Return a pattern that is news only if it is so without possible repeats, too."""
    if pattern is None or once is None:
        return once
    both = {pattern.p < SURPRISING, once.p < SURPRISING}
    return pattern if len(both) == 1 else replace(pattern, p=max(pattern.p, once.p))


def _days(counts: list[int], shares: list[float]) -> list[tuple[str, Part]]:
    names = [weekday_name(day) for day in range(7)]
    return list(zip(names, parts_of(counts, shares), strict=True))


def _said(
    counts: list[int], shares: list[float], pattern: Pattern | None, days: list[tuple[str, Part]]
) -> tuple[str, ...]:
    if pattern is None or not is_telling(sum(counts), shares):
        return (say("Too few to say whether some weekdays see more than others."),)
    if pattern.p >= SURPRISING:
        return (say("The weekdays do not differ by more than could well be chance."),)
    uneven = say(
        "The weekdays differ by more than chance alone would usually give ({odds}).",
        odds=odds(pattern.p),
    )
    if all(part.p >= SURPRISING for _, part in days):
        return (uneven, say("No single weekday stands out from the others, though."))
    return (uneven, *standing_out(days))


def _method(pattern: Pattern | None) -> Method:
    exact = pattern is None or pattern.method is Found.EXACT
    how = (
        say(
            "All ways in which so many events can fall on the weekdays are gone through, and those"
            " counted up that are no more even than what was seen: exact, as there are no more"
            " than {most}.",
            most=MOST_EXACT,
        )
        if exact
        else say(
            "How uneven the weekdays are (G) is held against what chance gives with so many"
            " events (chi-square); for up to {most} events all ways are gone through instead.",
            most=MOST_EXACT,
        )
    )
    return Method(
        say("G-test of the weekdays"),
        how,
        "Wheeler (2016), J. Investig. Psychol. Offender Profiling 13:148–165",
    )


def _figures(
    timed: Timed, counts: list[int], pattern: Pattern | None, days: list[tuple[str, Part]]
) -> dict[str, object]:
    return {
        "counted": len(timed.facts),
        "by_weekday": counts,
        "share_of_days_by_weekday": timed.weekdays.tolist(),
        "g": None if pattern is None else pattern.g,
        "p": None if pattern is None else pattern.p,
        "method": None if pattern is None else pattern.method.value,
        "weekdays": part_figures(days),
    }
