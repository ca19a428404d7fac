"""A question about trends: which sightings, until which day, and what was chosen of its options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from watchapp.charts.trend import Trend
from watchapp.errors import WatchError
from watchapp.progress import Progress
from watchapp.queries.tallies import Filter
from watchapp.speech import say
from watchapp.store import Store


class Part(StrEnum):
    """A part of the filter that a question understands."""

    DAYS = "days"
    SOURCE = "source"
    ZONE = "zone"
    KIND = "kind"
    """Category, class, and crimes only."""


EVERY_PART = frozenset(Part)


class Choice(NamedTuple):
    """One thing to choose, as a program names it and as people read it (in English)."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class TrendOption:
    """A choice that belongs to one question; the first one stands unless another is chosen.

    `choices` may depend on the log, as on its initiatives: then `of_log` gives them.
    """

    name: str
    label: str
    choices: tuple[Choice, ...] = ()
    of_log: Callable[[Store], tuple[Choice, ...]] | None = None

    def offered(self, store: Store) -> tuple[Choice, ...]:
        """Return what can be chosen now; what the log names is not looked up in the catalog."""
        if self.of_log is not None:
            return self.of_log(store)
        return tuple(Choice(value, say(label)) for value, label in self.choices)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sightings are meant, the last day that can be known, and the options by name."""

    today: date
    picked: Filter = field(default_factory=Filter)
    choices: Mapping[str, str] = field(default_factory=dict)

    def choice(self, option: TrendOption) -> str:
        """Return what was chosen of an option with fixed choices.

        Raises WatchError if there is no such choice.
        """
        given = self.choices.get(option.name, "")
        if not given:
            return option.choices[0].value if option.choices else ""
        if option.choices and given not in {each.value for each in option.choices}:
            raise WatchError(
                say(
                    "“{given}” is no choice of {option}; choose one of {words}.",
                    given=given,
                    option=option.name,
                    words=", ".join(each.value for each in option.choices),
                )
            )
        return given


Answer: TypeAlias = Callable[[Store, Asked, Progress], Trend]


@dataclass(frozen=True, slots=True)
class TrendDef:
    """A question that the log can answer: on which page it stands, what it asks, who answers.

    `load` imports the answer when it is first wanted. What is `slow` is asked for by a button and
    shows how far it has come.
    """

    name: str
    page: str
    title: str
    question: str
    load: Callable[[], Answer]
    options: tuple[TrendOption, ...] = ()
    parts: frozenset[Part] = EVERY_PART
    slow: bool = False

    def answer(self, store: Store, asked: Asked, progress: Progress | None = None) -> Trend:
        """Return what the log answers; raise WatchError where the question cannot be."""
        return self.load()(store, asked, progress or Progress())
