"""Marks of a map: one scale both ways, a legend that names what is seen, markers that grow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from watchapp.charts.chart import Axis, Chart, Key, Swatch, legend_of
from watchapp.charts.ground import INSIDE, Raster, Shape, Shapes, Spot, Spots
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table

SQUARE = Shape((((0, 0), (100, 0), (100, 100), (0, 0)),), "Oak Park", (50, 50))


def a_map(wide: float = 1000, high: float = 500) -> Chart:
    marks = (Shapes("Zones", INKS[7], (SQUARE,)),)
    axes = (Axis("", 0, wide, ()), Axis("", 0, high, ()))
    return Chart("Map", *axes, marks, legend_of(marks), "", Table((), ()), is_map=True)


@given(st.floats(10, 1e5), st.floats(10, 1e5), st.floats(10, 3000), st.floats(10, 3000))
def test_a_meter_is_as_long_upward_as_across(
    wide: float, high: float, width: float, height: float
) -> None:
    chart = a_map(wide, high)
    drawn = chart.fitting(width, height)
    across, up = (drawn.x.high - drawn.x.low) / width, (drawn.y.high - drawn.y.low) / height
    assert abs(across - up) <= 1e-9 * across
    for axis, whole in ((chart.x, drawn.x), (chart.y, drawn.y)):
        assert whole.low <= axis.low + 1e-6
        assert whole.high >= axis.high - 1e-6


def test_the_legend_names_what_has_a_name_and_the_steps_of_a_surface() -> None:
    marks = (
        Raster("Surface", INKS[0], 0, 0, 10, 2, bytes(4), ((0.2, "few"), (0.8, "many"))),
        Shapes("Zones", INKS[7], (SQUARE,)),
        Shapes("Hot blocks", INKS[1], (SQUARE,), filled=True),
        Spots("Exact", INKS[0], (Spot(1, 1),)),
        Shapes("", INKS[7], (SQUARE,), closed=False),
    )
    assert legend_of(marks) == (
        Key("few", INKS[0], Swatch.SHADE, 0.2),
        Key("many", INKS[0], Swatch.SHADE, 0.8),
        Key("Zones", INKS[7], Swatch.BARE, INSIDE),
        Key("Hot blocks", INKS[1], Swatch.SHADE, INSIDE),
        Key("Exact", INKS[0], Swatch.DOT),
    )


def test_a_marker_grows_by_its_area_and_not_for_ever() -> None:
    assert [Spot(0, 0, events).size for events in (1, 4, 9, 10_000)] == [1, 2, 3, 3]


def test_a_raster_knows_its_edges() -> None:
    raster = Raster("", INKS[0], 100, 200, 10, 3, bytes(6), ())
    assert (raster.rows, raster.right, raster.top) == (2, 130, 220)
