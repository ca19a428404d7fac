"""What next: whether a burglary makes more of them soon and close by likelier than chance does."""

from __future__ import annotations

from typing import Any

import numpy as np

from watchapp.analysis.near_bands import Bands
from watchapp.analysis.near_pairs import Metric
from watchapp.analysis.near_repeat import Events, NearRepeat, near_repeat
from watchapp.analysis.sentences import odds
from watchapp.charts.near_repeat import BandNames, near_repeat_chart
from watchapp.charts.trend import Method, Trend
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.near_events import BLOCKS, DAYS, POINTS, NearEvents, near_events
from watchapp.operations.trends.near_options import METRIC
from watchapp.progress import Progress
from watchapp.speech import marked, say, say_count
from watchapp.store import Store

NAME = "near_repeat"
_TITLES = (marked("Near repeats: events like these"), marked("Near repeats: burglaries"))
_AFTER = (
    marked(
        "After one of these, places {near} had {times:.1f} times as many within {days} days as"
        " chance would give: that is beyond chance ({odds})."
    ),
    marked(
        "After a burglary, homes {near} had {times:.1f} times as many within {days} days as"
        " chance would give: that is beyond chance ({odds})."
    ),
)
_CHANCE = marked(
    "No near repeats beyond chance: {pairs} {near} and {days} days, where shuffled days give about"
    " {mean:,.1f}."
)


def answer(store: Store, asked: Asked, progress: Progress) -> Trend:
    """Return whether near repeats are beyond chance, with each band's counts.

    Raises Cancelled when told to stop, WatchError for a choice that does not exist.
    """
    found = near_events(store, asked)
    title = say(_TITLES[found.burglary])
    if found.refused:
        return Trend(NAME, title, refused=found.refused, left_out=found.left_out, notes=found.notes)
    metric = Metric(asked.choice(METRIC))
    result = shuffled_result(found, metric=metric, progress=progress)
    return _trend(found, result, title=title, metric=metric)


def shuffled_result(
    found: NearEvents, *, metric: Metric = Metric.EUCLIDEAN, progress: Progress | None = None
) -> NearRepeat:
    """Return the pairs of these events in each band beside those of shuffled days."""
    bands = BLOCKS if found.by_block else POINTS
    return near_repeat(found.events, meters=bands, days=DAYS, metric=metric, progress=progress)


def finding(found: NearEvents, result: NearRepeat) -> str:
    """Return in a sentence what near repeats there are, and whether chance alone gives as many."""
    lasting = result.lasting()
    row, column = lasting or (min(2, result.meters.closed - 1), 0)
    within = result.within(row, column)
    near = _within(result.meters, row, by_block=found.by_block)
    days = f"{DAYS.ends[column]:g}"
    if lasting is None or within.ratio is None:
        pairs = _pairs(within.observed, burglary=found.burglary)
        return say(_CHANCE, near=near, days=days, pairs=pairs, mean=within.mean)
    first_row = next((row for row in range(row + 1) if result.beyond_chance()[row, 0]), 0)
    return say(
        _AFTER[found.burglary],
        near=near,
        days=days,
        times=within.ratio,
        odds=odds(float(result.holm()[first_row, 0])),
    )


def _pairs(n: int, *, burglary: bool) -> str:
    if burglary:
        return say_count("{n} pair of burglaries", "{n} pairs of burglaries", n)
    return say_count("{n} pair of these", "{n} pairs of these", n)


def _trend(found: NearEvents, result: NearRepeat, *, title: str, metric: Metric) -> Trend:
    sentence = finding(found, result)
    names = BandNames(_near_names(result.meters, by_block=found.by_block), DAYS.days())
    chart = near_repeat_chart(result, names, title=title, summary=sentence)
    return Trend(
        NAME,
        title,
        (sentence, *_elsewhere(result, names)),
        (chart,),
        methods=_methods(result, metric),
        left_out=found.left_out,
        notes=_notes(found),
        figures=_figures(found, result, names, metric),
    )


def _elsewhere(result: NearRepeat, names: BandNames) -> tuple[str, ...]:
    """Return a sentence on the cells beyond chance that the first sentence does not hold."""
    row, column = result.lasting() or (-1, -1)
    real = result.beyond_chance().copy()
    real[: row + 1, : column + 1] = False
    if not real.any():
        return ()
    cells = "; ".join(f"{names.near[r]}, {names.days[c]}" for r, c in np.argwhere(real).tolist())
    return (say("Also more pairs than chance would give: {cells}.", cells=cells),)


def _near_names(meters: Bands, *, by_block: bool) -> tuple[str, ...]:
    if by_block:
        return (say("the same block"), say("another block"))
    return meters.meters()


def _within(meters: Bands, row: int, *, by_block: bool) -> str:
    """Return how near the bands up to this one are, in the middle of a sentence."""
    if by_block:
        return say("on the same block")
    if row == 0:
        return say("at the same place")
    return spell_within(meters.ends[row - 1])


def spell_within(meters: float) -> str:
    """Return a distance as a sentence has it, for those who think in feet too."""
    if meters >= 400:
        miles = {400: say("a quarter mile"), 800: say("half a mile")}
        about = miles.get(int(meters)) or say("{miles:.1f} miles", miles=meters / 1609.344)
    else:
        about = say("{feet:,} feet", feet=round(meters / 0.3048 / 10) * 10)
    return say("within {meters:,g} m (about {about})", meters=meters, about=about)


def _notes(found: NearEvents) -> tuple[str, ...]:
    return (*found.notes, _how_near(found), *_at_once(found.events))


def _at_once(events: Events) -> tuple[str, ...]:
    """Return a sentence on pairs of one place and day, which may be one event told twice."""
    _, counts = np.unique(np.stack((events.x, events.y, events.day)), axis=1, return_counts=True)
    pairs = int((counts * (counts - 1) // 2).sum())
    if not pairs:
        return ()
    return (
        say_count(
            "{n} of the pairs happened at the same place on the same day; it may be one event"
            " written down twice.",
            "{n} of the pairs happened at the same place on the same day; some may be one event"
            " written down twice.",
            pairs,
        ),
    )


def _how_near(found: NearEvents) -> str:
    if found.by_block:
        return say("Too few of these have a point on the map, so that only blocks are told apart.")
    return say(
        "Points are as near as their source knows them: those of a block stand at its middle, so"
        " that two of one block count as the same place."
    )


def _methods(result: NearRepeat, metric: Metric) -> tuple[Method, ...]:
    straight = metric is Metric.EUCLIDEAN
    how = say(
        "All pairs are counted by how far apart they are ({metric}) and how many days between."
        " Then the days are dealt out anew among the places, {shuffles:,} times (seed {seed}),"
        " and counted again. p is the rank of the true count among all these, divided by their"
        " number and one: the smallest that it can be is {least:.3f}.",
        metric=say("as the crow flies") if straight else say("along the streets of a grid"),
        shuffles=result.shuffles,
        seed=result.seed,
        least=1 / (result.shuffles + 1),
    )
    many = say(
        "{n} bands are looked at together; Holm's method raises each p so that luck is not taken"
        " for a finding.",
        n=result.meters.closed * result.days.closed,
    )
    return (
        Method(
            say("Knox test with shuffled days"),
            how,
            "Johnson et al. 2007, J. Quant. Criminol. 23:201–219",
        ),
        Method(say("Many looked at together"), many, "Holm 1979, Scand. J. Stat. 6:65–70"),
    )


def _figures(
    found: NearEvents, result: NearRepeat, names: BandNames, metric: Metric
) -> dict[str, Any]:
    lasting = result.lasting()
    rows, columns = result.observed.shape
    cells = [[result.cell(row, column) for column in range(columns)] for row in range(rows)]
    return {
        "events": len(found.events),
        "pairs": int(result.observed.sum()),
        "by_block": found.by_block,
        "metric": metric.value,
        "shuffles": result.shuffles,
        "seed": result.seed,
        "near": list(names.near),
        "days": list(names.days),
        "observed": result.observed.tolist(),
        "mean": [[cell.mean for cell in row] for row in cells],
        "median": [[cell.median for cell in row] for row in cells],
        "ratio": [[cell.ratio for cell in row] for row in cells],
        "ratio_to_median": [[cell.ratio_to_median for cell in row] for row in cells],
        "p": [
            [cell.p for cell in row[: result.days.closed]] for row in cells[: result.meters.closed]
        ],
        "p_holm": result.holm().tolist(),
        "lasting": None if lasting is None else list(lasting),
    }
