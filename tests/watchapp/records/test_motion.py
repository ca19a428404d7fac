"""A motion's votes decide whether it carried; a contradiction is refused in words."""

from __future__ import annotations

from typing import Any

import pytest

from watchapp.records import Disposition, Motion, VoteRule
from watchapp.schema import check, doubts


def motion(**said: Any) -> Motion:
    return Motion(meeting=1, wording="Buy signs", **said)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            {"ayes": 13, "noes": 13, "carried": True},
            (
                "13 yes, 13 no: a tie, so it fails; a majority needs 14 of 26."
                " Correct the votes, or untick Carried."
            ),
        ),
        (
            {"ayes": 10, "noes": 9},
            (
                "10 yes, 9 no: carried by a majority; two thirds would need 13 of 19."
                " Correct the votes, or tick Carried."
            ),
        ),
        (
            {"ayes": 10, "noes": 9, "carried": True, "rule": VoteRule.TWO_THIRDS},
            (
                "10 yes, 9 no: lost; a majority, but two thirds need 13 of 19."
                " Correct the votes, or untick Carried."
            ),
        ),
        (
            {"carried": True, "disposition": Disposition.TABLED},
            "What was not voted on is not carried; correct one of the two.",
        ),
    ],
)
def test_a_contradiction_is_refused_in_words(said: dict[str, Any], sentence: str) -> None:
    (problem,) = check(motion(**said))
    assert (problem.field, problem.sentence) == ("carried", sentence)


@pytest.mark.parametrize(
    "said",
    [
        {"ayes": 10, "noes": 9, "carried": True},
        {"ayes": 10, "noes": 9, "rule": VoteRule.TWO_THIRDS},
        {"ayes": 13, "noes": 13},
        {"carried": True},
        {},
        {"ayes": 3, "noes": 4, "disposition": Disposition.REFERRED},
    ],
)
def test_what_agrees_is_taken_and_a_voice_vote_is_the_chairs(said: dict[str, Any]) -> None:
    assert check(motion(**said)) == ()


def test_half_a_count_is_asked_about() -> None:
    (question,) = doubts(motion(ayes=4, carried=True))
    assert question.field == "noes"
    assert doubts(motion(ayes=4, noes=1, carried=True)) == ()
