"""Before and after against like places: the published numbers and the laws they obey."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from watchapp.analysis.displacement import (
    Areas,
    BeforeAfter,
    Unjudged,
    weighted_displacement_difference,
    weighted_displacement_quotient,
)

counts = st.builds(BeforeAfter, st.integers(0, 400), st.integers(0, 400))
full = st.builds(BeforeAfter, st.integers(1, 400), st.integers(1, 400))


def test_two_zones_give_the_published_difference() -> None:
    areas = Areas(response=BeforeAfter(20, 10), comparison=BeforeAfter(20, 20))
    found = weighted_displacement_difference(areas)
    assert found.total.value == -10
    assert found.total.error == pytest.approx(8.366600, abs=5e-7)
    assert found.total.z == pytest.approx(-1.195229, abs=5e-7)
    assert found.total.interval(0.9) == pytest.approx((-23.761833, 3.761833), abs=5e-7)
    assert found.displaced is None
    assert found.local == found.total


def test_four_zones_give_the_published_difference() -> None:
    areas = Areas(
        response=BeforeAfter(207, 110),
        comparison=BeforeAfter(308, 318),
        neighbor=BeforeAfter(178, 157),
        neighbor_comparison=BeforeAfter(150, 140),
    )
    found = weighted_displacement_difference(areas)
    assert found.displaced is not None
    assert (found.local.value, found.displaced.value, found.total.value) == (-107, -11, -118)
    assert found.total.error == pytest.approx(math.sqrt(1568))
    assert round(found.total.z, 2) == -2.98
    assert [round(limit) for limit in found.total.interval()] == [-196, -40]


def test_the_published_quotient_and_effects() -> None:
    found = weighted_displacement_quotient(
        Areas(
            response=BeforeAfter(100, 50),
            neighbor=BeforeAfter(60, 70),
            comparison=BeforeAfter(200, 200),
        )
    )
    assert found.gross == 50
    assert found.net == pytest.approx(0.25)
    assert found.success == pytest.approx(-0.25)
    assert found.buffer == pytest.approx(0.05)
    assert found.quotient == pytest.approx(-0.2)
    assert found.total_net == pytest.approx(40)
    assert found.unjudged is None


@pytest.mark.parametrize(
    ("areas", "why"),
    [
        (
            Areas(
                response=BeforeAfter(9, 3),
                neighbor=BeforeAfter(4, 4),
                comparison=BeforeAfter(0, 7),
            ),
            Unjudged.EMPTY_COMPARISON,
        ),
        (
            Areas(
                response=BeforeAfter(9, 3),
                neighbor=BeforeAfter(4, 4),
                comparison=BeforeAfter(7, 0),
            ),
            Unjudged.EMPTY_COMPARISON,
        ),
        (
            Areas(
                response=BeforeAfter(50, 100),
                neighbor=BeforeAfter(60, 70),
                comparison=BeforeAfter(200, 200),
            ),
            Unjudged.NO_SUCCESS,
        ),
        (
            Areas(
                response=BeforeAfter(3, 3),
                neighbor=BeforeAfter(2, 3),
                comparison=BeforeAfter(7, 7),
            ),
            Unjudged.NO_SUCCESS,
        ),
        (
            Areas(response=BeforeAfter(9, 3), comparison=BeforeAfter(7, 7)),
            Unjudged.NO_NEIGHBOR,
        ),
    ],
)
def test_what_cannot_be_judged_has_no_quotient(areas: Areas, why: Unjudged) -> None:
    found = weighted_displacement_quotient(areas)
    assert found.quotient is None
    assert found.unjudged is why


@given(counts, counts, counts, counts)
def test_the_variance_is_the_sum_of_all_eight_counts(
    one: BeforeAfter, two: BeforeAfter, three: BeforeAfter, four: BeforeAfter
) -> None:
    areas = Areas(response=one, comparison=two, neighbor=three, neighbor_comparison=four)
    found = weighted_displacement_difference(areas).total
    events = sum(each.events for each in (one, two, three, four))
    assert found.error**2 == pytest.approx(events)
    low, high = found.interval()
    assert low <= found.value <= high
    assert (low > 0 or high < 0) == (found.p < 0.05) or found.p == pytest.approx(0.05)


@given(counts, counts)
def test_swapping_the_zones_or_the_spans_turns_the_sign(one: BeforeAfter, two: BeforeAfter) -> None:
    found = weighted_displacement_difference(Areas(response=one, comparison=two)).total
    swapped = weighted_displacement_difference(Areas(response=two, comparison=one)).total
    back = weighted_displacement_difference(
        Areas(
            response=BeforeAfter(one.after, one.before),
            comparison=BeforeAfter(two.after, two.before),
        )
    ).total
    assert swapped.value == back.value == -found.value
    assert swapped.p == back.p == found.p
    assert 0 < found.p <= 1


@given(counts, counts)
def test_p_is_that_of_the_normal_law(one: BeforeAfter, two: BeforeAfter) -> None:
    found = weighted_displacement_difference(Areas(response=one, comparison=two)).total
    assert found.p == pytest.approx(2 * stats.norm.sf(abs(found.z)), rel=1e-9)


@given(full, counts, st.integers(1, 6))
def test_several_like_zones_count_as_their_average(
    one: BeforeAfter, response: BeforeAfter, times: int
) -> None:
    together = BeforeAfter(one.before * times, one.after * times, weight=1 / times)
    alone = weighted_displacement_difference(Areas(response=response, comparison=one)).local
    averaged = weighted_displacement_difference(Areas(response=response, comparison=together)).local
    assert averaged.value == pytest.approx(alone.value)
    assert averaged.error <= alone.error or averaged.error == pytest.approx(alone.error)


@given(full, counts, counts)
def test_the_quotient_is_judged_only_after_a_gain(
    comparison: BeforeAfter, response: BeforeAfter, neighbor: BeforeAfter
) -> None:
    found = weighted_displacement_quotient(
        Areas(response=response, comparison=comparison, neighbor=neighbor)
    )
    gain = response.after * comparison.before < response.before * comparison.after
    assert (found.quotient is not None) == gain
    assert found.net is not None
    assert found.success == -found.net


@given(full, counts)
def test_a_neighbor_that_goes_as_the_zone_has_a_quotient_of_one(
    comparison: BeforeAfter, response: BeforeAfter
) -> None:
    found = weighted_displacement_quotient(
        Areas(response=response, comparison=comparison, neighbor=response)
    )
    assume(found.quotient is not None)
    assert found.quotient == pytest.approx(1)
