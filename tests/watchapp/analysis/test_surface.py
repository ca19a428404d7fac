"""How thickly events lie: the kernel's printed values, and that no event is lost or made."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchapp.analysis.surface import Grid, bandwidth_for, quartic, surface


@pytest.mark.parametrize(("distance", "height"), [(0, 0.954930), (0.5, 0.537148), (1, 0), (1.5, 0)])
def test_the_printed_values_of_the_kernel(distance: float, height: float) -> None:
    assert quartic(distance, 1) == pytest.approx(height, abs=5e-7)


@given(st.floats(0.01, 10_000))
def test_the_kernel_sums_to_one_over_its_circle(bandwidth: float) -> None:
    edges = np.linspace(0, bandwidth, 4001)
    middle = (edges[:-1] + edges[1:]) / 2
    rings = math.pi * np.diff(edges**2)
    assert float((quartic(middle, bandwidth) * rings).sum()) == pytest.approx(1, abs=1e-6)


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 700)), max_size=60),
    st.floats(1, 120),
    st.floats(5, 40),
)
@settings(deadline=None)
def test_no_event_is_lost_or_made(
    points: list[tuple[float, float]], bandwidth: float, cell: float
) -> None:
    margin = bandwidth + 2 * cell
    grid = Grid.over(-margin, -margin, 1000 + margin, 700 + margin, cell=cell)
    x, y = (np.array([point[axis] for point in points]) for axis in (0, 1))
    counts = grid.counted(x, y)
    assert counts.sum() == len(points)
    total = surface(counts, cell=grid.cell, bandwidth=bandwidth).sum() * grid.cell**2
    assert total == pytest.approx(len(points), abs=1e-6 * (1 + len(points)))


def test_one_event_is_a_quartic_hill_of_its_bandwidth() -> None:
    grid = Grid(-500, -500, 10, 101, 101)
    hill = surface(grid.counted(np.array([5.0]), np.array([5.0])), cell=10, bandwidth=300)
    middle = 50
    for cells in (0, 10, 20, 29):
        wanted = quartic(cells * 10, 300)
        assert hill[middle, middle + cells] == pytest.approx(
            wanted, abs=0.003 * float(quartic(0, 300))
        )
        assert hill[middle + cells, middle] == pytest.approx(hill[middle, middle + cells])
    assert hill[middle, middle + 31] == pytest.approx(0, abs=1e-15)


def test_a_point_on_the_last_edge_is_in_and_one_beyond_is_out() -> None:
    grid = Grid(0, 0, 10, 4, 2)
    x = np.array([0.0, 40.0, 40.001, -0.001, 20.0])
    y = np.array([0.0, 20.0, 5.0, 5.0, 20.001])
    assert grid.counted(x, y).tolist() == [[1, 0, 0, 0], [0, 0, 0, 1]]


def test_a_grid_is_made_coarser_rather_than_huge() -> None:
    grid = Grid.over(0, 0, 100_000, 10_000, cell=10, most=400)
    assert (grid.columns, grid.rows, grid.cell) == (400, 40, 250)
    assert grid.right == 100_000
    assert grid.top >= 10_000


def test_the_bandwidth_follows_the_points_and_is_not_finer_than_they_are_known() -> None:
    draws = np.random.default_rng(7)
    x, y = draws.normal(0, 1000, (2, 32_000))
    grid = Grid.over(-6000, -6000, 6000, 6000, cell=20, most=1000)
    counts = grid.counted(x, y)
    spread = 1000 * math.sqrt(2)
    wanted = 0.9 * spread * int(counts.sum()) ** -0.2
    assert bandwidth_for(grid, counts, least=1) == pytest.approx(wanted, rel=0.02)
    assert bandwidth_for(grid, counts, least=500) == 500
    assert bandwidth_for(grid, np.zeros_like(counts), least=150) == 150


def test_points_far_out_hardly_widen_the_bandwidth() -> None:
    draws = np.random.default_rng(7)
    x, y = draws.normal(0, 300, (2, 1000))
    grid = Grid.over(-20_000, -20_000, 20_000, 20_000, cell=40, most=1000)
    near = bandwidth_for(grid, grid.counted(x, y), least=1)
    far = np.append(x, [19_000] * 10), np.append(y, [19_000] * 10)
    assert bandwidth_for(grid, grid.counted(*far), least=1) < 1.25 * near


def test_a_million_points_are_counted_and_spread_in_a_tenth_of_a_second() -> None:
    draws = np.random.default_rng(1)
    x, y = draws.normal(0, 4000, (2, 1_000_000))
    grid = Grid.over(-12_000, -12_000, 12_000, 12_000, cell=60)
    best = math.inf
    for _ in range(5):
        start = time.thread_time()
        counts = grid.counted(x, y)
        bandwidth = bandwidth_for(grid, counts, least=100)
        surface(counts, cell=grid.cell, bandwidth=bandwidth)
        best = min(best, time.thread_time() - start)
    assert best < 0.1
