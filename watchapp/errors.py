"""Problems that the captain can act on, each told in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class WatchError(Exception):
    """A sentence that names what is wrong and says what to do about it."""

    @property
    def sentence(self) -> str:
        """Return the sentence to show."""
        return str(self)


class StoreError(WatchError):
    """The log's file could not be read or written."""


class StoreBusyError(StoreError):
    """Somebody else is writing to the log at this moment."""


class ReadError(WatchError):
    """A text that someone typed or a file that someone sent cannot be understood."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a record."""

    field: str
    sentence: str


class Problems(WatchError):
    """All that is wrong with a record, gathered before complaining once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))
