"""Rates against the worked numbers, and zones that luck must not rank."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.parts import Standing
from watchapp.analysis.rates import Rate, side_by_side, years_covered


def test_three_burglaries_in_eight_months_among_two_hundred_households() -> None:
    rate = Rate(3, 200, 8 / 12)
    assert rate.per_thousand == pytest.approx(22.5)
    assert rate.interval == pytest.approx((4.64, 65.75), abs=5e-3)


def test_none_among_two_hundred_is_not_yet_nothing() -> None:
    rate = Rate(0, 200, 1)
    assert rate.per_thousand == 0
    assert rate.interval == pytest.approx((0, 18.44), abs=5e-3)


def test_the_published_rate_per_hundred_thousand() -> None:
    assert Rate(215, 75_000, 1).per_thousand * 100 == pytest.approx(286.7, abs=0.05)


@pytest.mark.parametrize(("base", "years"), [(0, 1), (-3, 1), (200, 0)])
def test_there_is_no_rate_without_base_or_time(base: int, years: float) -> None:
    with pytest.raises(ValueError, match="no rate"):
        Rate(3, base, years)


@pytest.mark.parametrize(
    ("benchmark", "standing"),
    [
        (22.0, Standing.COULD_BE_CHANCE),
        (6.5, Standing.COULD_BE_CHANCE),
        (4.0, Standing.ABOVE),
        (66.0, Standing.BELOW),
    ],
)
def test_a_benchmark_inside_the_interval_could_be_chance(
    benchmark: float, standing: Standing
) -> None:
    assert Rate(3, 200, 8 / 12).against(benchmark) is standing


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_calendar_year_is_one_year_leap_or_not(year: int) -> None:
    first = date(year, 1, 1)
    days = (first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days))
    assert years_covered(days) == pytest.approx(1)


def test_luck_makes_no_ranking() -> None:
    """Four zones of one true rate, as luck had it: none is told apart, and names give the order."""
    counts = {"Oak": 9, "Elm": 15, "Ash": 12, "Fir": 6}
    placed = side_by_side([(name, Rate(count, 300, 1)) for name, count in counts.items()])
    assert [each.name for each in placed] == ["Ash", "Elm", "Fir", "Oak"]
    assert {each.standing for each in placed} == {Standing.COULD_BE_CHANCE}


def test_a_zone_that_differs_stands_apart_whatever_its_size() -> None:
    placed = side_by_side(
        [
            ("Quiet", Rate(2, 1000, 1)),
            ("Zoo", Rate(31, 900, 1)),
            ("Apple", Rate(25, 700, 1)),
            ("Loud", Rate(30, 200, 1)),
            ("Tiny", Rate(1, 10, 1)),
        ]
    )
    assert [(each.name, each.standing) for each in placed] == [
        ("Loud", Standing.ABOVE),
        ("Apple", Standing.COULD_BE_CHANCE),
        ("Tiny", Standing.COULD_BE_CHANCE),
        ("Zoo", Standing.COULD_BE_CHANCE),
        ("Quiet", Standing.BELOW),
    ]


def test_a_zone_alone_and_zones_without_events_are_not_told_apart() -> None:
    (alone,) = side_by_side([("Oak", Rate(50, 10, 1))])
    assert (alone.standing, alone.p) == (Standing.COULD_BE_CHANCE, 1)
    assert all(each.p == 1 for each in side_by_side([("A", Rate(0, 9, 1)), ("B", Rate(0, 7, 1))]))


_RATES = st.lists(
    st.builds(Rate, st.integers(0, 60), st.integers(1, 5000), st.floats(0.1, 10)),
    min_size=2,
    max_size=6,
)


@given(_RATES)
def test_the_interval_holds_the_rate_and_the_order_of_zones_does_not_matter(
    rates: list[Rate],
) -> None:
    for rate in rates:
        lower, upper = rate.interval
        assert 0 <= lower <= rate.per_thousand < upper
    named = [(f"{n}", rate) for n, rate in enumerate(rates)]
    one, other = side_by_side(named), side_by_side(named[::-1])
    assert [each.name for each in one] == [each.name for each in other]
    assert [each.p for each in one] == pytest.approx([each.p for each in other])


@given(st.integers(0, 200), st.floats(0.1, 200))
def test_the_p_and_the_interval_say_the_same(count: int, benchmark: float) -> None:
    rate = Rate(count, 1000, 1)
    p = rate.p_against(benchmark)
    assert 0 < p <= 1
    if abs(p - 0.05) > 1e-6:
        assert (p < 0.05) is (rate.against(benchmark) is not Standing.COULD_BE_CHANCE)


def test_a_benchmark_of_none_is_beaten_by_any() -> None:
    assert Rate(1, 1000, 1).p_against(0) < 1e-9
    assert Rate(0, 1000, 1).p_against(0) == 1
