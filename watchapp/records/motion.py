"""A motion: its wording, its vote, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import Choice, Flag, Moment, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say
from watchapp.votes import Ballot, has_majority, has_two_thirds, tell_ballot


class VoteRule(Option):
    """What a motion needs, counted on votes cast."""

    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"

    @property
    @override
    def words(self) -> str:
        return "Two thirds" if self is VoteRule.TWO_THIRDS else "Majority"


class Disposition(Option):
    """What became of a motion: voted on, or set aside in one of the usual ways."""

    VOTED = "voted"
    TABLED = "tabled"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"

    @property
    @override
    def words(self) -> str:
        return _DISPOSITIONS[self]


_DISPOSITIONS = {
    Disposition.VOTED: "Voted on",
    Disposition.TABLED: "Laid on the table",
    Disposition.REFERRED: "Referred to a committee",
    Disposition.WITHDRAWN: "Withdrawn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(Record):
    """A main motion in its final wording, with its vote."""

    meeting: Annotated[
        int | None, Ref(label="Meeting", to="meeting", required=True, on_remove=OnRemove.FOLLOW)
    ]
    wording: Annotated[str, Text(label="Final wording", required=True, lines=2, longest=2000)]
    mover: Annotated[
        str, Text(label="Moved by", help="Not who seconded", longest=120, names="member")
    ] = ""
    ayes: Annotated[int | None, Whole(label="Yes")] = None
    noes: Annotated[int | None, Whole(label="No")] = None
    abstained: Annotated[int | None, Whole(label="Abstained")] = None
    carried: Annotated[bool, Flag(label="Carried")] = False
    rule: Annotated[VoteRule, Choice(label="Needs", of=VoteRule)] = VoteRule.MAJORITY
    disposition: Annotated[Disposition, Choice(label="What became of it", of=Disposition)] = (
        Disposition.VOTED
    )
    at: Annotated[datetime | None, Moment(label="Voted at", coming=True)] = None

    noun: ClassVar[str] = "motion"

    @property
    def ballot(self) -> Ballot | None:
        """Return the votes that were counted, None where nobody counted them."""
        if self.disposition is not Disposition.VOTED or self.ayes is None or self.noes is None:
            return None
        return Ballot(self.ayes, self.noes)

    @property
    def outcome(self) -> bool:
        """Return whether it carried: by its votes, or where none were counted as the chair said."""
        if (ballot := self.ballot) is None:
            return self.carried and self.disposition is Disposition.VOTED
        two_thirds = self.rule is VoteRule.TWO_THIRDS
        return has_two_thirds(ballot) if two_thirds else has_majority(ballot)

    @property
    def told_outcome(self) -> str:
        """Return the outcome in a sentence; empty where no votes were counted."""
        if (ballot := self.ballot) is None:
            return ""
        return tell_ballot(ballot, two_thirds=self.rule is VoteRule.TWO_THIRDS)

    @override
    def problems(self) -> Iterator[Problem]:
        if self.carried == self.outcome:
            return
        if self.ballot is None:
            yield Problem(
                "carried", say("What was not voted on is not carried; correct one of the two.")
            )
        elif self.carried:
            yield Problem(
                "carried",
                say("{outcome} Correct the votes, or untick Carried.", outcome=self.told_outcome),
            )
        else:
            yield Problem(
                "carried",
                say("{outcome} Correct the votes, or tick Carried.", outcome=self.told_outcome),
            )

    @override
    def doubts(self) -> Iterator[Problem]:
        if self.disposition is Disposition.VOTED and (self.ayes is None) != (self.noes is None):
            yield Problem(
                "noes" if self.noes is None else "ayes",
                say("A counted vote has both numbers, 0 if nobody: was the other one counted?"),
            )
