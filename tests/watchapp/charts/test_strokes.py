"""Hatches and markers as lines."""

from __future__ import annotations

import pytest

from watchapp.charts.inks import Hatch, Marker
from watchapp.charts.strokes import hatching, outline_of, tile_of


@pytest.mark.parametrize("hatch", [hatch for hatch in Hatch if hatch is not Hatch.PLAIN])
def test_a_hatch_leaves_no_corner_of_its_box_bare(hatch: Hatch) -> None:
    """A box as large as the longest distance of two lines is always crossed by one."""
    lines = hatching(hatch, width=60, height=40, gap=5)
    side = 8
    for left in range(0, 60 - side, 4):
        for bottom in range(0, 40 - side, 4):
            assert any(
                left <= line.x1 + (line.x2 - line.x1) * step / 200 <= left + side
                and bottom <= line.y1 + (line.y2 - line.y1) * step / 200 <= bottom + side
                for line in lines.segments
                for step in range(201)
            )


def test_plain_has_no_lines() -> None:
    assert hatching(Hatch.PLAIN, width=60, height=40, gap=5).segments == ()


def test_only_dots_are_broken() -> None:
    broken = [hatch for hatch in Hatch if hatching(hatch, width=9, height=9, gap=3).dots]
    assert broken == [Hatch.DOTTED]


def test_rising_rises_and_falling_falls() -> None:
    rising = hatching(Hatch.RISING, width=60, height=40, gap=5).segments
    falling = hatching(Hatch.FALLING, width=60, height=40, gap=5).segments
    assert all((line.x2 - line.x1) * (line.y2 - line.y1) > 0 for line in rising)
    assert all((line.x2 - line.x1) * (line.y2 - line.y1) < 0 for line in falling)


@pytest.mark.parametrize("hatch", Hatch)
def test_a_tile_repeats_what_a_large_box_shows(hatch: Hatch) -> None:
    """Every line of a box of two tiles, moved back by a tile, is on a line of the one tile."""
    width, height = tile_of(hatch, gap=3)
    one = hatching(hatch, width=width, height=height, gap=3).segments
    two = hatching(hatch, width=2 * width, height=height, gap=3).segments
    slope = {_offset(line, width) for line in one}
    assert {_offset(line, width) for line in two} == slope


def _offset(line: tuple[float, float, float, float], width: float) -> tuple[float, float, float]:
    """Return where a line crosses the foot of the box, tiles aside, and how steep it is."""
    x1, y1, x2, y2 = line
    run, rise = x2 - x1, y2 - y1
    if rise == 0:
        return (round(y1, 6), 0, 0)
    steepness = run / rise
    foot = (x1 - y1 * steepness) % width
    return (round(foot, 6) % round(width, 6), round(steepness, 6), 1)


@pytest.mark.parametrize("marker", Marker)
def test_a_marker_stays_within_reach_of_its_point(marker: Marker) -> None:
    outline = outline_of(marker)
    assert all(abs(x) <= 1 and abs(y) <= 1 for x, y in outline.corners)
    assert outline.closed or len(outline.corners) % 2 == 0
    middle = [sum(axis) / len(outline.corners) for axis in zip(*outline.corners, strict=True)]
    assert all(abs(value) < 0.2 for value in middle)
