"""How well a flagged part of the ground did."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.pai import pai


def test_the_published_example() -> None:
    assert pai([6, 3, 0], [3, 2, 1], [1, 1, 1]).tolist() == pytest.approx([2, 1.5, 1])


def test_the_order_is_that_of_the_prediction() -> None:
    assert pai([0, 6, 3], [1, 3, 2], [1, 1, 1]).tolist() == pytest.approx([2, 1.5, 1])


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0.1, 9)), min_size=1, max_size=30))
def test_the_whole_ground_has_no_merit(places: list[tuple[int, float]]) -> None:
    counts, areas = zip(*places, strict=True)
    found = pai(counts, areas, areas)
    assert np.isnan(found).all() if sum(counts) == 0 else found[-1] == pytest.approx(1)


def test_ground_without_extent_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        pai([1], [1], [0])
