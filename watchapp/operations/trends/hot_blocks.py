"""Where: the places at which more happened than chance would put there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.analysis.places import hot_places
from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.charts.hot_places import hot_places as hot_chart
from watchapp.charts.table import Table
from watchapp.charts.trend import Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.places import nowhere_left_out, repeat_notes, too_few
from watchapp.progress import Progress
from watchapp.queries.facts import facts_of
from watchapp.queries.places import place_names, places_of
from watchapp.speech import say
from watchapp.store import Store

NAME = "hot_blocks"
_DRAWN, _LISTED = 12, 40


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """How much happened at each place, and how likely chance alone puts so much there.

    `corrected` allows for all places being looked at, `once` leaves out possible repeats too.
    """

    counts: NDArray[np.int64]
    ps: NDArray[np.float64]
    corrected: NDArray[np.float64]
    once: NDArray[np.float64]

    @property
    def is_hot(self) -> NDArray[np.bool_]:
        """Return whether each place stands out, with and without possible repeats."""
        return np.asarray((self.corrected < SURPRISING) & (self.once < SURPRISING))

    @property
    def by_repeats(self) -> int:
        """Return how many places stand out only with what may have been entered twice."""
        return int(((self.corrected < SURPRISING) & (self.once >= SURPRISING)).sum())


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the places that stand out, the busiest first, with each one's chance."""
    facts = facts_of(store).where(asked.picked)
    places = places_of(store, facts)
    counts, nowhere = places.counted(facts)
    title, left_out = say("Hot blocks"), nowhere_left_out(nowhere)
    if refused := too_few(int(counts.sum()), len(places)):
        return Trend(NAME, title, refused=refused, left_out=left_out)
    once, _nowhere = places.counted(facts.that(~facts.is_repeat))
    heat = Heat(counts, *hot_places(counts), once=hot_places(once)[1])
    order = np.argsort(-counts, kind="stable")
    hot = order[heat.is_hot[order]]
    names = place_names(store, [int(places.keys[place]) for place in hot[:_LISTED]])
    sentences = _sentences(heat, names)
    table = _table(heat, hot, names)
    chart = hot_chart(
        [(name, int(counts[place])) for name, place in zip(names[:_DRAWN], hot, strict=False)],
        mean=float(counts.mean()),
        title=title,
        summary=sentences[0],
        table=table,
    )
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        methods=_methods(),
        left_out=left_out,
        notes=repeat_notes(facts),
        figures=_figures(heat, hot, names),
    )


def _sentences(heat: Heat, names: list[str]) -> tuple[str, ...]:
    known, mean, hot = len(heat.counts), float(heat.counts.mean()), int(heat.is_hot.sum())
    if not hot:
        first = say(
            "No place stands out: with {mean:.1f} at a place on average, the busiest has {most:,},"
            " and among {known:,} places chance alone gives such a one.",
            mean=mean,
            most=int(heat.counts.max()),
            known=known,
        )
    else:
        top = int(np.argmax(np.where(heat.is_hot, heat.counts, -1)))
        first = say(
            "{n:,} of {known:,} known places had more than chance would put there, all places"
            " looked at together. Most at “{place}”: {count:,}, where {mean:.1f} is the average"
            " ({odds}).",
            n=hot,
            known=known,
            place=names[0],
            count=int(heat.counts[top]),
            mean=mean,
            odds=odds(float(heat.corrected[top])),
        )
    if not heat.by_repeats:
        return (first,)
    doubtful = say(
        "{n:,} more stand out only by what may have been entered twice, and are not listed.",
        n=heat.by_repeats,
    )
    return first, doubtful


def _table(heat: Heat, hot: NDArray[np.int64], names: list[str]) -> Table:
    """Return the hot places, those that are not named together, and all others in one line."""
    rows: list[tuple[str | int, ...]] = [
        (name, int(heat.counts[place]), odds(float(heat.corrected[place])))
        for name, place in zip(names, hot, strict=False)
    ]
    unnamed = hot[len(names) :]
    if len(unnamed):
        words = say("{n:,} more hot places", n=len(unnamed))
        rows.append((words, int(heat.counts[unnamed].sum()), ""))
    others = len(heat.counts) - len(hot)
    rest = int(heat.counts.sum() - heat.counts[hot].sum())
    rows.append((say("{n:,} other places", n=others), rest, ""))
    return Table((say("Place"), say("Events"), say("So many by chance")), tuple(rows))


def _methods() -> tuple[Method, ...]:
    return (
        Method(
            say("Exact Poisson tail"),
            say(
                "How often chance alone puts so many on one place, if each event fell on any of the"
                " known places alike. Places with more homes or more passers-by have more for that"
                " reason alone, and one burglar may stand for several events: what stands out"
                " deserves a look, and names no cause and nobody."
            ),
            "Wheeler (2024), crimede-coder.com/blogposts/2024/SimpleRule",
        ),
        Method(
            say("Holm's method"),
            say(
                "Among hundreds of places some are busy by chance. So each must be the rarer, the"
                " more places were looked at together; it must stand out without possible repeats"
                " as well."
            ),
            "Holm (1979), Scand. J. Stat. 6:65–70",
        ),
    )


def _figures(heat: Heat, hot: NDArray[np.int64], names: list[str]) -> dict[str, object]:
    return {
        "events": int(heat.counts.sum()),
        "places": len(heat.counts),
        "mean": float(heat.counts.mean()),
        "hot": len(hot),
        "only_by_possible_repeats": heat.by_repeats,
        "listed": [
            {
                "place": name,
                "events": int(heat.counts[place]),
                "p": float(heat.ps[place]),
                "p_among_all": float(heat.corrected[place]),
                "p_among_all_without_repeats": float(heat.once[place]),
            }
            for name, place in zip(names, hot, strict=False)
        ],
    }
