"""What a table asks of the log: at once where the answer is near, behind the window elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeAlias, TypeVar

from ui.desk import Desk
from ui.jobs import Jobs
from watchapp.progress import Progress
from watchapp.queries.sizes import highest_number
from watchapp.records import Record
from watchapp.store import Store

Line = TypeVar("Line")
Line_co = TypeVar("Line_co", covariant=True)
Keys: TypeAlias = Sequence[int]
Question: TypeAlias = Callable[[Store], Keys]
Take: TypeAlias = Callable[[Keys | None], None]
NEAR = 10_000  # records among which every question is answered before the eye sees a pause


class Asks(Protocol[Line_co]):
    """What a table may ask: the numbers of all its records in an order, and the lines of some."""

    def ask(self, order: str, take: Take, *, backward: bool) -> None:
        """Hand the numbers in an order to `take`, None if they could not be read."""

    def lines_of(self, keys: Keys) -> Mapping[int, Line_co]:
        """Return the lines of some records by number; those that are gone are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LongListing(Generic[Line]):
    """A list of records of a kind, asked behind the window once the log holds many of them.

    `question(order, backward)` returns what is asked of a store: a partial of a query with plain
    values. Of two questions only the later one is answered.
    """

    kind: type[Record]
    question: Callable[[str, bool], Question]
    lines: Callable[[Store, Keys], Mapping[int, Line]]
    desk: Desk
    jobs: Jobs
    near: int = NEAR

    def ask(self, order: str, take: Take, *, backward: bool) -> None:
        """Hand the numbers in an order to `take`, None if they could not be read."""
        asked = self.question(order, backward)
        if highest_number(self.desk.store, self.kind) <= self.near:
            take(asked(self.desk.store))
            return

        def fail(sentence: str) -> None:
            self.jobs.troubled.emit(sentence)
            take(None)

        self.jobs.start(partial(_answer, asked), take, replaces=f"list {id(self)}", on_trouble=fail)

    def lines_of(self, keys: Keys) -> Mapping[int, Line]:
        """Return the lines of some records by number."""
        return self.lines(self.desk.store, keys)


def _answer(asked: Question, store: Store, _: Progress) -> Keys:
    return asked(store)
