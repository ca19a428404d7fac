"""Votes: more than half or two thirds of what was cast, a tie fails, a quorum is who is present."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.votes import (
    Ballot,
    has_majority,
    has_two_thirds,
    majority_of,
    quorum_of,
    tell_ballot,
    two_thirds_of,
)

COUNTS = st.integers(0, 5000)
BALLOTS = st.builds(Ballot, yes=COUNTS, no=COUNTS, illegal=st.integers(0, 50))


@pytest.mark.parametrize(
    ("cast", "needed"), [(19, 10), (20, 11), (26, 14), (1000, 501), (1, 1), (2, 2)]
)
def test_a_majority_is_more_than_half_of_the_votes_cast(cast: int, needed: int) -> None:
    assert majority_of(cast) == needed


@pytest.mark.parametrize(("cast", "needed"), [(19, 13), (20, 14), (21, 14), (3, 2), (1, 1)])
def test_two_thirds_of_the_votes_cast(cast: int, needed: int) -> None:
    assert two_thirds_of(cast) == needed


def test_a_tie_fails() -> None:
    assert not has_majority(Ballot(13, 13))


def test_a_majority_is_not_fifty_one_percent() -> None:
    assert has_majority(Ballot(501, 499))
    assert not has_majority(Ballot(500, 500))


def test_ten_to_nine_is_a_majority_and_not_two_thirds() -> None:
    assert has_majority(Ballot(10, 9))
    assert not has_two_thirds(Ballot(10, 9))
    assert has_two_thirds(Ballot(13, 6))
    assert not has_two_thirds(Ballot(12, 7))


def test_an_illegal_ballot_is_cast_and_helps_nobody() -> None:
    assert has_majority(Ballot(10, 9))
    assert not has_majority(Ballot(10, 9, illegal=1))
    assert has_two_thirds(Ballot(14, 7))
    assert not has_two_thirds(Ballot(14, 7, illegal=1))


@given(BALLOTS)
def test_the_needed_number_decides(ballot: Ballot) -> None:
    assert has_majority(ballot) == (2 * ballot.yes > ballot.cast)
    assert has_majority(ballot) == (ballot.yes >= majority_of(ballot.cast))


@given(COUNTS, COUNTS.filter(bool))
def test_two_thirds_is_at_least_twice_as_many_yes_as_no(yes: int, no: int) -> None:
    assert has_two_thirds(Ballot(yes, no)) == (yes >= 2 * no)


@given(BALLOTS)
def test_two_thirds_is_always_a_majority_too(ballot: Ballot) -> None:
    assert has_majority(ballot) or not has_two_thirds(ballot)


@given(BALLOTS)
def test_yes_and_no_never_both_have_a_majority(ballot: Ballot) -> None:
    against = Ballot(ballot.no, ballot.yes, ballot.illegal)
    assert not (has_majority(ballot) and has_majority(against))


@given(st.integers(0, 100_000))
def test_a_quorum_is_more_than_half_of_all_members(members: int) -> None:
    assert 2 * quorum_of(members) > members >= 2 * (quorum_of(members) - 1)


@pytest.mark.parametrize(
    ("ballot", "two_thirds", "said"),
    [
        (
            Ballot(10, 9),
            False,
            "10 yes, 9 no: carried by a majority; two thirds would need 13 of 19.",
        ),
        (Ballot(10, 9), True, "10 yes, 9 no: lost; a majority, but two thirds need 13 of 19."),
        (
            Ballot(13, 13),
            False,
            "13 yes, 13 no: a tie, so it fails; a majority needs 14 of 26.",
        ),
        (Ballot(14, 6), True, "14 yes, 6 no: carried by two thirds, which need 14 of 20."),
        (Ballot(15, 4), False, "15 yes, 4 no: carried by a majority, which needs 10 of 19."),
        (Ballot(4, 15), False, "4 yes, 15 no: lost; a majority needs 10 of 19."),
        (Ballot(4, 15), True, "4 yes, 15 no: lost; two thirds need 13 of 19."),
        (Ballot(0, 0), False, "Nobody voted, so it fails."),
    ],
)
def test_the_outcome_is_told_with_what_was_needed(
    ballot: Ballot, two_thirds: bool, said: str
) -> None:
    assert tell_ballot(ballot, two_thirds=two_thirds) == said
