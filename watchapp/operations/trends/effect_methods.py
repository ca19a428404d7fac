"""How initiatives are judged, in words, each with where it was described."""

from __future__ import annotations

from watchapp.charts.trend import Method
from watchapp.operations.trends.methods import by_chance
from watchapp.speech import say


def effect_methods() -> tuple[Method, ...]:
    """Return how one initiative is judged."""
    return (
        Method(
            say("Equal spans"),
            say(
                "As many whole weeks before it began as after, or whole months where something is"
                " known to its month alone; only days that every source knows, and not today."
            ),
        ),
        Method(
            say("Weighted displacement difference (WDD)"),
            say(
                "The change in its zone less the change in the comparison, and the same next door"
                " where that has a comparison of its own. Its variance is the sum of all eight"
                " counts; it lies within 1.96 standard errors in 95 of 100 such cases. Several"
                " zones in the comparison count as their average."
            ),
            "Wheeler and Ratcliffe (2018), Crime Science 7:11",
        ),
        Method(
            say("Weighted displacement quotient (WDQ)"),
            say(
                "The change next door beside the change on the spot, both as shares of the"
                " comparison. Above 0 the good spread, below 0 it moved. It has no range, so take"
                " it as a hint; it is given only where there was a gain and no count of the"
                " comparison is none."
            ),
            "Bowers and Johnson (2003), J. Quant. Criminol. 19:275–301",
        ),
        Method(
            say("Zones of unequal size"),
            say(
                "Where the comparison had more or fewer before, beyond chance, a rise or fall that"
                " all share would pass for an effect. There the change must stand out as a share of"
                " what was before as well: the ratio of both ratios, by its logarithm."
            ),
        ),
        by_chance(),
        Method(
            say("When it cannot be judged"),
            say(
                "Where a count of the comparison is none; where the comparison had more than twice"
                " as many before, or less than half, beyond chance; where so few happened that"
                " even none at all afterward could not have stood out."
            ),
        ),
    )
