"""The map as a value: squares that add up and stand still, streets in sight, a bar that is true."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.charts.chart import Chart
from watchapp.charts.ground import Raster, Shape, Shapes, Spots, Window
from watchapp.charts.scale_bar import furniture
from watchapp.charts.table import Table
from watchapp.charts.where import FOOT, Ground, Points, Ways, map_of

WINDOW = Window(0, 0, 4000, 3000)


def scattered(n: int, seed: int = 1) -> Points:
    draws = np.random.default_rng(seed)
    x, y = draws.uniform(0, 4000, n), draws.uniform(0, 3000, n)
    return Points(x, y, np.zeros(n, np.uint8))


def shown(points: Points, *, square: float = 0, least: int = 1, seen: Window = WINDOW) -> Chart:
    ground = Ground(
        window=WINDOW,
        title="Map",
        summary="",
        table=Table((), ()),
        points=points,
        square=square,
        least=least,
    )
    return map_of(ground, seen)


def squares_on(chart: Chart) -> Raster:
    (squares,) = [mark for mark in chart.marks if isinstance(mark, Raster)]
    return squares


def test_few_places_are_points_and_many_are_squares() -> None:
    few, many = shown(scattered(1500)), shown(scattered(1501))
    assert [type(mark) for mark in few.marks[:1]] == [Spots]
    assert [type(mark) for mark in many.marks[:1]] == [Raster]


def test_many_events_at_few_places_are_points() -> None:
    one = Points(np.full(60_000, 5.0), np.full(60_000, 7.0), np.zeros(60_000, np.uint8))
    near = shown(Points(one.x[:9000], one.y[:9000], one.known[:9000]))
    (spots,) = [mark for mark in near.marks if isinstance(mark, Spots)]
    assert [(spot.x, spot.y, spot.events) for spot in spots.spots] == [(5, 7, 9000)]


@given(st.integers(1501, 4000), st.integers(0, 50))
def test_every_shade_says_which_counts_it_stands_for(n: int, seed: int) -> None:
    points = scattered(n, seed)
    squares = squares_on(shown(points))
    side = squares.cell
    assert (side / FOOT) % 1 == pytest.approx(0, abs=1e-6)
    counts: dict[tuple[int, int], int] = {}
    for x, y in zip(points.x, points.y, strict=True):
        cell = (int((x - squares.left) / side), int((y - squares.bottom) / side))
        counts[cell] = counts.get(cell, 0) + 1
    meant = {round(share * 255): label.split(" in ")[0] for share, label in squares.steps}
    for (column, row), count in counts.items():
        low, _, high = meant[squares.levels[row * squares.columns + column]].partition(" to ")
        assert int(low) <= count <= int(high or low)


def test_squares_stand_still_while_the_map_is_moved() -> None:
    points = scattered(20_000)
    one = squares_on(shown(points, seen=Window(0, 0, 2000, 1500)))
    moved = squares_on(shown(points, seen=Window(137, 91, 2137, 1591)))
    assert one.cell == moved.cell
    assert (moved.left - one.left) / one.cell == pytest.approx(
        round((moved.left - one.left) / one.cell)
    )


def test_squares_under_the_least_are_clear() -> None:
    x = np.array([10.0, 20.0, 30.0, 900.0, 910.0])
    points = Points(x, np.full(5, 10.0), np.zeros(5, np.uint8))
    squares = squares_on(shown(points, square=100, least=3))
    assert sum(level > 0 for level in squares.levels) == 1
    assert squares.levels[0] > 0
    assert squares.least == 3


def test_squares_of_a_fixed_size_do_not_follow_the_window() -> None:
    points = scattered(500)
    whole, near = (
        squares_on(shown(points, square=400, seen=seen)) for seen in (WINDOW, Window(0, 0, 50, 50))
    )
    assert whole == near, "coming closer tells the street no more"


def test_streets_in_sight_are_drawn_and_the_tiniest_are_not() -> None:
    near = Shape((((0.0, 0.0), (500.0, 0.0)),), "Oak St")
    tiny = Shape((((100.0, 100.0), (101.0, 100.0)),))
    far = Shape((((9000.0, 9000.0), (9500.0, 9000.0)),))
    ways = Ways.of((near, tiny, far))
    assert ways.in_sight(WINDOW) == (near,)
    assert ways.in_sight(Window(90, 90, 110, 110)) == (tiny,)
    assert Ways.of(()).in_sight(WINDOW) == ()


def test_of_very_many_streets_the_longest_are_drawn() -> None:
    streets = tuple(Shape((((0.0, float(n)), (100.0 + n, float(n))),)) for n in range(6000))
    seen = Ways.of(streets).in_sight(Window(0, 0, 8000, 8000))
    assert len(seen) == 3000
    assert set(seen) == set(streets[3000:])


@pytest.mark.parametrize(
    ("width", "words"),
    [(100, "50 feet"), (1500, "1,000 feet"), (3000, "1/4 mile"), (40_000, "5 miles")],
)
def test_the_bar_is_as_long_as_it_says(width: float, words: str) -> None:
    bar, _ = furniture(Window(0, 0, width, width))
    (shape,) = bar.shapes
    assert shape.name == words
    feet = {"50 feet": 50, "1,000 feet": 1000, "1/4 mile": 1320, "5 miles": 26_400}[words]
    assert shape.window.width == pytest.approx(feet * FOOT)


@given(st.floats(60, 1e6), st.floats(0.2, 5))
def test_bar_and_arrow_stay_on_the_map(width: float, shape: float) -> None:
    window = Window(10, 20, 10 + width, 20 + width * shape)
    bar, north = furniture(window)
    assert isinstance(bar, Shapes)
    for mark in (bar, north):
        inside = mark.shapes[0].window
        assert inside.left >= window.left
        assert inside.bottom >= window.bottom
        assert inside.top <= window.top
        assert inside.right <= window.right
