"""Series are told apart by anyone: color-blind eyes, both looks, one ink on paper."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from watchapp.charts.inks import INKS, Ink, ink_of, mixed, paint_in_black, paint_in_color

Color = NDArray[np.float64]

# Machado, Oliveira and Fernandes (2009), IEEE TVCG 15:1291-1298, severity 1.0, on linear light.
EYES = {
    "all cones": np.eye(3),
    "no red cones": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green cones": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue cones": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE_POINT = np.array([0.9505, 1.0, 1.089])
LIGHT_GROUNDS = ("#ffffff", "#f4f5f3")
DARK_GROUNDS = ("#25292e", "#1b1e22")


def linear(color: str) -> Color:
    channels = np.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(light: Color) -> Color:
    """Return CIE L*a*b*, in which a distance of some 2 is just noticed side by side."""
    x, y, z = XYZ @ light / WHITE_POINT
    fx, fy, fz = (float(np.cbrt(v)) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((float(XYZ[1] @ linear(color)) for color in (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_two_colors_look_alike(eyes: str, look: str) -> None:
    seen = {ink.name: lab(np.clip(EYES[eyes] @ linear(getattr(ink, look)), 0, 1)) for ink in INKS}
    for one, other in combinations(seen, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 20, (one, other)


@pytest.mark.parametrize("ink", INKS, ids=lambda ink: ink.name)
def test_each_color_stands_out_from_its_ground(ink: Ink) -> None:
    assert all(contrast(ink.light, ground) >= 3 for ground in LIGHT_GROUNDS)
    assert all(contrast(ink.dark, ground) >= 3 for ground in DARK_GROUNDS)


def test_without_color_no_two_inks_share_hatch_or_marker() -> None:
    assert len({ink.hatch for ink in INKS}) == len(INKS)
    assert len({ink.marker for ink in INKS}) == len(INKS)


def test_after_the_last_ink_comes_the_first() -> None:
    assert ink_of(len(INKS)) == INKS[0]


def test_a_faint_area_is_nearer_to_its_ground_and_keeps_its_edge() -> None:
    full = paint_in_color("#1d436e", "#ffffff", faint=False)
    faint = paint_in_color("#1d436e", "#ffffff", faint=True)
    assert contrast(faint.fill, "#ffffff") < contrast(full.fill, "#ffffff") / 2
    assert faint.edge == full.fill


def test_one_ink_has_a_hatch_that_shows_on_its_gray() -> None:
    for ink in INKS:
        paint = paint_in_black(ink.gray, faint=False)
        assert contrast(paint.fill, paint.hatch) >= 4.5


def test_mixing() -> None:
    assert mixed("#000000", "#ffffff", share=0.5) == "#808080"
    assert mixed("#102030", "#ffffff", share=1) == "#102030"
