"""Which parts of the week, of the day or of the watch stand out, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from watchapp.analysis.parts import Part, Standing, cautious
from watchapp.analysis.sentences import odds
from watchapp.charts.trend import Method
from watchapp.charts.week_grid import shown
from watchapp.speech import say, say_count

_MOST_NAMED = 3
FEWEST = 5
"""Of fewer events no time of the day or week is told: two at one corner may be one story."""


def standing_out(named: Sequence[tuple[str, Part]]) -> tuple[str, ...]:
    """Return a sentence on the parts with more than their share, and one on those with fewer.

    The most telling are named first; without any, one sentence says that chance could do it.
    """
    above, below = (
        sorted((pair for pair in named if pair[1].standing is standing), key=lambda pair: pair[1].p)
        for standing in (Standing.ABOVE, Standing.BELOW)
    )
    found = []
    if above:
        found.append(
            say("More than chance alone would usually give: {names}.", names=_names(above))
        )
    if below:
        found.append(
            say("Fewer than chance alone would usually give: {names}.", names=_names(below))
        )
    if not found:
        found.append(
            say(
                "None of these {n} parts stands out: their differences could well be chance.",
                n=len(named),
            )
        )
    return tuple(found)


def cautiously(
    named: Sequence[tuple[str, Part]], once: Sequence[tuple[str, Part]]
) -> list[tuple[str, Part]]:
    """Return named parts, muted where only possible repeats make them stand out, or keep them."""
    muted = cautious([part for _, part in named], [part for _, part in once])
    return [(name, part) for (name, _), part in zip(named, muted, strict=True)]


def part_figures(named: Iterable[tuple[str, Part]]) -> list[dict[str, Any]]:
    """Return the exact values of parts, for JSON."""
    return [
        {
            "name": name,
            "count": part.value,
            "if_alike": part.expected,
            "p": part.p,
            "standing": part.standing.value,
        }
        for name, part in named
    ]


def parts_method() -> Method:
    """Return how parts are told from luck."""
    return Method(
        say("Each part against the rest"),
        say(
            "How often chance alone gives a part so many of all, if its share were that of its"
            " hours and days (exact, also for few). All parts are looked at together, so each must"
            " be the rarer (Holm's method). Rarer than once in 20 is called more than chance."
        ),
        "Przyborowski and Wilenski (1940), Biometrika 31:313–323; Holm (1979), Scand. J. Stat."
        " 6:65–70",
    )


def _names(found: Sequence[tuple[str, Part]]) -> str:
    names = [
        say(
            "{name} ({count}, if all were alike {expected}; {odds})",
            name=name,
            count=shown(part.value) or say("none"),
            expected=shown(part.expected) or f"{part.expected:.2f}",
            odds=odds(part.p),
        )
        for name, part in found[:_MOST_NAMED]
    ]
    if (more := len(found) - _MOST_NAMED) > 0:
        names.append(say_count("{n} other", "{n} others", more))
    return "; ".join(names)
