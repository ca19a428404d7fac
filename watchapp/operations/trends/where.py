"""Where: the map, its surface with a bandwidth in words, and what is not on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from watchapp.analysis.sentences import SURPRISING, odds
from watchapp.analysis.staying import Staying, staying
from watchapp.analysis.surface import SQUARE_KILOMETER, SQUARE_MILE, Grid, bandwidth_for, surface
from watchapp.charts.noun import Noun
from watchapp.charts.table import Table
from watchapp.charts.trend import Titled, Trend
from watchapp.charts.where import FOOT, Ground, Points, map_of, surface_raster
from watchapp.operations.ground import Sheets, sheets_under
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.meant import noun_of
from watchapp.operations.trends.off_map import off_map
from watchapp.operations.trends.places import repeat_notes
from watchapp.operations.trends.sited import Sited, sited
from watchapp.operations.trends.where_methods import where_methods
from watchapp.operations.trends.where_options import BANDWIDTH, METERS, SHOWN, TOLD_TO
from watchapp.operations.trends.where_street import street_trend
from watchapp.operations.trends.where_table import zone_table
from watchapp.progress import Progress
from watchapp.queries.facts import PLACES, facts_of
from watchapp.queries.places import place_names
from watchapp.records import PlacePrecision
from watchapp.speech import marked, say, say_count
from watchapp.store import Store

NAME = "where"
FEWEST_FOR_SURFACE = 10
_MOST_BOTH = 300  # events of which points and surface can be looked at together
_ASKED = 20_000  # events that settle when the first half of the time ends
_CELLS = 400  # along the longer side of the map
_FINEST = 5.0  # meters
_KNOWN_TO = {  # meters: a finer surface would show what nobody knows
    PlacePrecision.EXACT: 100.0,
    PlacePrecision.BLOCK: 150.0,
    PlacePrecision.SNAPPED: 250.0,
}
_TELLING = 0.1  # the share of points from which on a coarser kind sets the bandwidth


@dataclass(frozen=True, slots=True, eq=False)
class Hill:
    """The surface over the map: how far an event reaches, and where it is thickest."""

    grid: Grid
    densities: np.ndarray
    bandwidth: float
    peak: float
    place: str
    staying: Staying | None


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return the map of the sightings that are meant, what it shows, and what is not on it."""
    whole = facts_of(store)
    facts = whole.where(asked.picked)
    if asked.choice(TOLD_TO):
        return street_trend(store, asked, whole, facts)
    found = sited(store, whole, facts)
    noun, title = noun_of(asked.picked), say("Where it happened")
    tables = (Titled(say("By zone"), zone_table(store, facts, found)), *off_map(store, found))
    if not len(found.facts):
        return Trend(
            NAME,
            title,
            refused=_nothing(len(facts), noun),
            tables=tables if len(facts) else (),
            left_out=found.left_out,
        )
    shown = _shown(asked, len(found.facts))
    hill = _hill(store, asked, found) if len(found.facts) >= FEWEST_FOR_SURFACE else None
    sheets = sheets_under(store, found.flat)
    sentences = _sentences(found, hill, total=len(facts), noun=noun)
    words = Words(title, sentences[0], tables[0].table)
    chart = map_of(_ground(found, words, hill=hill, sheets=sheets, shown=shown))
    return Trend(
        NAME,
        title,
        sentences,
        (chart,),
        tables,
        where_methods(None if hill is None else hill.bandwidth),
        found.left_out,
        (*sheets.troubles, *_notes(found, shown), *repeat_notes(facts)),
        figures=_figures(found, hill, len(facts)),
    )


@dataclass(frozen=True, slots=True)
class Words:
    """What is written beside a map."""

    title: str
    summary: str
    table: Table


def _nothing(total: int, noun: Noun) -> str:
    """Return why there is no map."""
    if not total:
        return ""
    return say(
        "None of {counted} has a point on the map, so there is nothing to draw; “80/20” and “Hot"
        " blocks” count by block instead.",
        counted=noun.counted(total),
    )


def _shown(asked: Asked, n: int) -> frozenset[str]:
    """Return what is drawn: points, surface or both."""
    chosen = asked.choice(SHOWN)
    if not chosen:
        chosen = "both" if n <= _MOST_BOTH else "surface"
    if n < FEWEST_FOR_SURFACE:
        chosen = "points"
    return frozenset({"points", "surface"} if chosen == "both" else {chosen})


def _hill(store: Store, asked: Asked, found: Sited) -> Hill:
    window = found.window
    side = max(_FINEST, max(window.width, window.height) / _CELLS)
    grid = Grid.over(*window, cell=side)
    cells = grid.cells(found.x, found.y)
    counts = grid.shaped(cells)
    least = max(_known_to(found), 2 * grid.cell)
    chosen = METERS.get(asked.choice(BANDWIDTH), 0)
    bandwidth = max(least, chosen) if chosen else bandwidth_for(grid, counts, least=least)
    bandwidth = round(bandwidth, -1)
    densities = surface(counts, cell=grid.cell, bandwidth=bandwidth)
    nearest = _nearest(found, grid, densities, bandwidth)
    place = place_names(store, [int(found.facts.key[nearest])])[0]
    start = found.facts.start
    first = start < np.median(start[:: max(1, len(start) // _ASKED)])
    earlier = grid.shaped(cells[first])
    stays = staying(earlier, counts - earlier, cell=grid.cell, bandwidth=bandwidth)
    return Hill(grid, densities, bandwidth, float(densities.max()), place, stays)


def _nearest(found: Sited, grid: Grid, densities: np.ndarray, reach: float) -> int:
    """Return the place of the event nearest to where they lie thickest, none farther than that."""
    row, column = np.unravel_index(int(densities.argmax()), densities.shape)
    x, y = grid.left + (column + 0.5) * grid.cell, grid.bottom + (row + 0.5) * grid.cell
    beside = reach + grid.cell
    near = np.flatnonzero((np.abs(found.x - x) < beside) & (np.abs(found.y - y) < beside))
    return int(near[np.argmin((found.x[near] - x) ** 2 + (found.y[near] - y) ** 2)])


def _known_to(found: Sited) -> float:
    """Return how well the points are known, in meters; the coarsest kind that is not rare."""
    shares = np.bincount(found.facts.place, minlength=len(PLACES)) / len(found.facts)
    return max(
        meters for kind, meters in _KNOWN_TO.items() if shares[PLACES.index(kind)] >= _TELLING
    )


def _ground(
    found: Sited, words: Words, *, hill: Hill | None, sheets: Sheets, shown: frozenset[str]
) -> Ground:
    ground = Ground(
        window=found.window,
        title=words.title,
        summary=words.summary,
        table=words.table,
        zones=found.zones,
        streets=sheets.streets,
        scans=sheets.scans,
    )
    if hill is not None and "surface" in shown:
        ground = replace(ground, surface=surface_raster(hill.densities, hill.grid))
    if "points" in shown:
        ground = replace(ground, points=Points(found.x, found.y, found.facts.place))
    return ground


def _sentences(found: Sited, hill: Hill | None, *, total: int, noun: Noun) -> tuple[str, ...]:
    n = len(found.facts)
    on = say("{n:,} of {counted} lie on this map", n=n, counted=noun.counted(total))
    if hill is None:
        few = say("too few to say where it is thickest")
        return (f"{on}; {few}.",)
    thickest = say(
        "they lie thickest near “{place}”, about {n:,.0f} to a square mile",
        place=hill.place,
        n=hill.peak * SQUARE_MILE,
    )
    return f"{on}; {thickest}.", _stays(hill.staying), _reach(hill.bandwidth)


def _stays(found: Staying | None) -> str:
    """Return whether the thick places are more than chance, in words."""
    if found is None:
        return say(
            "There are too few, or too few days, to say whether the same places stay busy: the"
            " thickest may be so by chance."
        )
    seen = say(
        "The tenth of the ground that was thickest in the first half of the time held {share:.0%}"
        " of the second half ({hits:,} of {of:,})",
        share=found.share,
        hits=found.hits,
        of=found.of,
    )
    if found.p < SURPRISING:
        meaning = marked("places that are busy stay busy, and chance would not do that ({odds})")
    else:
        meaning = marked(
            "chance alone would put {ground:.0%} there, so the thickest may be so by chance"
        )
    return f"{seen}: {say(meaning, odds=odds(found.p), ground=found.ground)}."


def _reach(bandwidth: float) -> str:
    return say(
        "On the surface each event reaches {feet:,} feet ({meters:,} m) around its point.",
        feet=round(bandwidth / FOOT / 10) * 10,
        meters=round(bandwidth),
    )


def _notes(found: Sited, shown: frozenset[str]) -> tuple[str, ...]:
    snapped = int((found.facts.place == PLACES.index(PlacePrecision.SNAPPED)).sum())
    notes = []
    if snapped:
        notes.append(
            say_count(
                "{n} point was moved by the police to a point nearby, so it is approximate: no"
                " point is a house, and a busy point may stand for a whole street.",
                "{n} points were moved by the police to a point nearby, so they are approximate:"
                " no point is a house, and a busy point may stand for a whole street.",
                snapped,
            )
        )
    if "points" in shown:
        notes.append(say("A larger mark stands for several at the same place."))
    return tuple(notes)


def _figures(found: Sited, hill: Hill | None, total: int) -> dict[str, object]:
    figures: dict[str, object] = {
        "events": total,
        "on_the_map": len(found.facts),
        "known_to": {
            kind.value: int((found.facts.place == place).sum()) for place, kind in enumerate(PLACES)
        },
        "window_degrees": [
            *found.flat.degrees_of(found.window.left, found.window.bottom),
            *found.flat.degrees_of(found.window.right, found.window.top),
        ],
    }
    if hill is not None:
        figures |= {
            "bandwidth_m": hill.bandwidth,
            "cell_m": hill.grid.cell,
            "surface_total": float(hill.densities.sum() * hill.grid.cell**2),
            "peak_per_square_mile": hill.peak * SQUARE_MILE,
            "peak_per_square_km": hill.peak * SQUARE_KILOMETER,
            "peak_near": hill.place,
        }
        if (stays := hill.staying) is not None:
            figures["staying"] = {
                "hits": stays.hits,
                "of": stays.of,
                "ground": stays.ground,
                "pai": stays.index,
                "p": stays.p,
            }
    return figures
