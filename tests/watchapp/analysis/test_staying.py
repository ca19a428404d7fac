"""Do the busy places stay busy."""

from __future__ import annotations

import numpy as np
import pytest

from watchapp.analysis.staying import staying
from watchapp.analysis.surface import Grid


def counted(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return Grid(0, 0, 50, 60, 60).counted(x, y)


def test_a_corner_that_stays_busy_is_beyond_chance() -> None:
    draws = np.random.default_rng(5)
    first, second = (
        counted(
            np.concatenate((draws.uniform(0, 3000, 100), draws.normal(700, 60, 100))),
            np.concatenate((draws.uniform(0, 3000, 100), draws.normal(900, 60, 100))),
        )
        for _ in range(2)
    )
    found = staying(first, second, cell=50, bandwidth=200)
    assert found is not None
    assert found.of == 200
    assert found.ground == pytest.approx(0.1, abs=0.01)
    assert found.share > 0.5
    assert found.p < 1e-6
    assert found.index == pytest.approx(found.share / found.ground)


def test_what_falls_anywhere_says_nothing() -> None:
    surprises = 0
    for seed in range(20):
        draws = np.random.default_rng(seed)
        halves = (counted(*draws.uniform(0, 3000, (2, 400))) for _ in range(2))
        found = staying(*halves, cell=50, bandwidth=200)
        assert found is not None
        assert 0 < found.p <= 1
        surprises += found.p < 0.05
    assert surprises <= 4


def test_the_empty_rim_of_the_ground_does_not_pass_for_a_quiet_place() -> None:
    """What is within reach of the outermost events, but beyond them, is no ground of theirs."""
    surprises = 0
    for seed in range(40):
        draws = np.random.default_rng(seed)
        triangles = 200 + 2600 * np.sort(draws.random((2, 2, 750)), axis=1)
        halves = (counted(*triangle) for triangle in triangles)
        found = staying(*halves, cell=50, bandwidth=400)
        assert found is not None
        surprises += found.p < 0.05
    assert surprises <= 4


def test_few_are_not_judged() -> None:
    few = counted(np.full(19, 100.0), np.full(19, 100.0))
    assert staying(few, few * 2, cell=50, bandwidth=200) is None
