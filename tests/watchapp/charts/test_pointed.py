"""What a map shows at one place, in words."""

from __future__ import annotations

import pytest

from watchapp.charts.chart import Axis, Chart
from watchapp.charts.ground import FULL, Raster, Shape, Shapes, Spot, Spots
from watchapp.charts.inks import INKS
from watchapp.charts.pointed import words_at
from watchapp.charts.table import Table

OUTER = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0))
HOLE = ((40.0, 40.0), (60.0, 40.0), (60.0, 60.0), (40.0, 60.0), (40.0, 40.0))


@pytest.fixture
def chart() -> Chart:
    marks = (
        Raster("Thick", INKS[6], 0, 0, 50, 2, bytes([FULL, 0, 0, 100]), ((0.4, "3"), (1, "9"))),
        Spots("Known to the house", INKS[0], (Spot(20, 80), Spot(80, 20, 9))),
        Shapes("Zones", INKS[7], (Shape((OUTER, HOLE), "Oak Park", (20, 20)),)),
        Shapes("", INKS[7], (Shape((OUTER,), "N", (20, 20)),), filled=True),
    )
    axes = (Axis("", 0, 100, ()), Axis("", 0, 100, ()))
    return Chart("Map", *axes, marks, (), "", Table((), ()), is_map=True)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((10, 10), "Thick: 9\nOak Park"),
        ((50, 50), "Thick: 3"),
        ((21, 80), "1 event here: Known to the house\nOak Park"),
        ((75, 20), "9 events here: Known to the house\nOak Park"),
        ((10, 90), "Oak Park"),
        ((200, 200), ""),
    ],
)
def test_what_is_at_a_place(chart: Chart, place: tuple[float, float], words: str) -> None:
    assert words_at(chart, place, reach=3) == words
