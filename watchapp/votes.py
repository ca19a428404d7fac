"""The arithmetic of votes and quorums, as deliberating bodies count them.

A majority is more than half, and two thirds are two thirds, of the votes cast: abstentions and
blanks are not cast, illegal ballots are. Source: Robert's Rules, www.roberts-rules.com/parl17.htm.
"""

from __future__ import annotations

from dataclasses import dataclass

from watchapp.speech import say


@dataclass(frozen=True, slots=True)
class Ballot:
    """The votes cast: `illegal` ones help nobody, and are cast all the same."""

    yes: int
    no: int
    illegal: int = 0

    @property
    def cast(self) -> int:
        """Return how many votes were cast."""
        return self.yes + self.no + self.illegal

    @property
    def is_tie(self) -> bool:
        """Return whether as many were for it as against it."""
        return self.yes == self.no


def majority_of(cast: int) -> int:
    """Return the fewest yes that are more than half of the votes cast."""
    return cast // 2 + 1


def two_thirds_of(cast: int) -> int:
    """Return the fewest yes that are two thirds of the votes cast; of none it is one."""
    return max(1, -(-2 * cast // 3))


def has_majority(ballot: Ballot) -> bool:
    """Return whether more than half of the votes cast are yes; a tie fails."""
    return ballot.yes >= majority_of(ballot.cast)


def has_two_thirds(ballot: Ballot) -> bool:
    """Return whether two thirds of the votes cast are yes: at least twice as many as no."""
    return ballot.yes >= two_thirds_of(ballot.cast)


def quorum_of(members: int) -> int:
    """Return how many members must be present where no bylaw says it: more than half of all."""
    return members // 2 + 1


def tell_ballot(ballot: Ballot, *, two_thirds: bool) -> str:
    """Return the outcome in a sentence, with what would have been needed."""
    if not ballot.cast:
        return say("Nobody voted, so it fails.")
    return _of_two_thirds(ballot) if two_thirds else _of_majority(ballot)


def _of_majority(ballot: Ballot) -> str:
    counts = _counts(ballot, needed=majority_of(ballot.cast))
    if ballot.is_tie:
        return say(
            "{yes} yes, {no} no: a tie, so it fails; a majority needs {needed} of {cast}.", **counts
        )
    if not has_majority(ballot):
        return say("{yes} yes, {no} no: lost; a majority needs {needed} of {cast}.", **counts)
    if has_two_thirds(ballot):
        return say(
            "{yes} yes, {no} no: carried by a majority, which needs {needed} of {cast}.", **counts
        )
    return say(
        "{yes} yes, {no} no: carried by a majority; two thirds would need {needed} of {cast}.",
        **_counts(ballot, needed=two_thirds_of(ballot.cast)),
    )


def _of_two_thirds(ballot: Ballot) -> str:
    counts = _counts(ballot, needed=two_thirds_of(ballot.cast))
    if has_two_thirds(ballot):
        return say(
            "{yes} yes, {no} no: carried by two thirds, which need {needed} of {cast}.", **counts
        )
    if has_majority(ballot):
        return say(
            "{yes} yes, {no} no: lost; a majority, but two thirds need {needed} of {cast}.",
            **counts,
        )
    return say("{yes} yes, {no} no: lost; two thirds need {needed} of {cast}.", **counts)


def _counts(ballot: Ballot, *, needed: int) -> dict[str, int]:
    return {"yes": ballot.yes, "no": ballot.no, "needed": needed, "cast": ballot.cast}
