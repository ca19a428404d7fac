"""What a map shows at one place, in words."""

from __future__ import annotations

from collections.abc import Iterator

from watchapp.charts.chart import Chart
from watchapp.charts.ground import FULL, Place, Raster, Shape, Shapes, Spots
from watchapp.speech import say, say_count


def words_at(chart: Chart, place: Place, *, reach: float) -> str:
    """Return what is drawn at a place, a line each: the zone, how many events, how thick.

    A point counts that is no farther than `reach` meters. Nothing is told of what is not drawn.
    """
    return "\n".join(_lines(chart, place, reach))


def _lines(chart: Chart, place: Place, reach: float) -> Iterator[str]:
    for mark in chart.marks:
        match mark:
            case Shapes() if mark.series and mark.closed:
                yield from (shape.name for shape in mark.shapes if _holds(shape, place))
            case Spots():
                yield from _of_spots(mark, place, reach)
            case Raster():
                yield from _of_raster(mark, place)
            case _:
                pass


def _holds(shape: Shape, place: Place) -> bool:
    """Return whether a place lies in an area: on a way out it crosses edges an odd number."""
    x, y = place
    crossed = 0
    for ring in shape.rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossed += 1
    return crossed % 2 == 1


def _of_spots(mark: Spots, place: Place, reach: float) -> Iterator[str]:
    def away(spot: tuple[float, float, int]) -> float:
        return (spot[0] - place[0]) ** 2 + (spot[1] - place[1]) ** 2

    nearest = min(mark.spots, key=away, default=None)
    if nearest is not None and away(nearest) <= (reach * nearest.size) ** 2:
        here = say_count("{n} event here", "{n} events here", nearest.events)
        yield say("{here}: {known}", here=here, known=mark.series)


def _of_raster(mark: Raster, place: Place) -> Iterator[str]:
    """Yield what the shade of a cell means, nothing of a clear one."""
    column = int((place[0] - mark.left) // mark.cell)
    row = int((place[1] - mark.bottom) // mark.cell)
    if not (0 <= column < mark.columns and 0 <= row < mark.rows):
        return
    level = mark.levels[row * mark.columns + column]
    if level and mark.steps:
        shade = min(mark.steps, key=lambda step: abs(step[0] - level / FULL))
        yield say("{series}: {count}", series=mark.series, count=shade[1])
