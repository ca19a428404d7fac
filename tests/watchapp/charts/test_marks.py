"""Grids and whiskers as values: what their shades mean, and how far their lines go."""

from __future__ import annotations

import pytest

from watchapp.charts.chart import Axis, Cells, Point, Step, Swatch, Whisker, Whiskers, legend_of
from watchapp.charts.inks import BLACK, INKS, WHITE, mixed, word_color_on

X, Y = Axis("", 0, 30, ()), Axis("", -0.5, 1.5, ())


def test_the_legend_of_a_grid_tells_every_shade() -> None:
    cells = Cells("Sightings", INKS[0], (), (Step(0, "none"), Step(0.5, "up to 2"), Step(1, "3")))
    assert [(key.label, key.shade) for key in legend_of((cells,))] == [
        ("none", 0),
        ("up to 2", 0.5),
        ("3", 1),
    ]


def test_a_level_whisker_runs_along_x_and_an_upright_one_along_y() -> None:
    level = Whiskers("", INKS[0], (Whisker(1, 4, 10, 20),), level=True)
    assert level.points == (Point(10, 1),)
    assert level.reaches(X, Y) == ((Point(4, 1), Point(20, 1), True, True),)
    upright = Whiskers("", INKS[0], (Whisker(1, 4, 10, 20),))
    assert upright.points == (Point(1, 10),)
    assert upright.reaches(Y, X) == ((Point(1, 4), Point(1, 20), True, True),)


def test_a_whisker_that_leaves_the_axis_is_cut_there_and_has_no_cap() -> None:
    (reach,) = Whiskers("", INKS[0], (Whisker(0, 4, 10, 65.75),), level=True).reaches(X, Y)
    assert reach == (Point(4, 0), Point(30, 0), True, False)


def test_whiskers_have_their_own_swatch() -> None:
    (key,) = legend_of((Whiskers("Rates", INKS[0], ()),))
    assert (key.label, key.swatch) == ("Rates", Swatch.WHISKER)


@pytest.mark.parametrize("ground", [WHITE, "#25292e"])
@pytest.mark.parametrize("ink", [INKS[0].light, INKS[0].dark, BLACK])
@pytest.mark.parametrize("share", [0, 0.15, 0.35, 0.55, 0.78, 1])
def test_words_can_be_read_on_every_shade(ground: str, ink: str, share: float) -> None:
    fill = mixed(ink, ground, share=share)
    light = sorted((_light(fill), _light(word_color_on(fill))))
    assert (light[1] + 0.05) / (light[0] + 0.05) >= 4.5


def _light(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
