"""The categories of a log as columns of counts can be looked up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchapp.records import CategoryClass, Printing
from watchapp.store import Store


@dataclass(frozen=True, slots=True)
class Kinds:
    """The categories of the log, by their numbers, as columns can be looked up in."""

    names: Mapping[int, str]
    classes: Mapping[int, CategoryClass]
    crimes: frozenset[int]
    printed: frozenset[int]
    """Those that the street is told in full."""

    def of_class(self, kind: CategoryClass) -> frozenset[int]:
        """Return the categories of a class."""
        return frozenset(key for key, each in self.classes.items() if each is kind)

    def lookup(self, keys: frozenset[int]) -> NDArray[np.bool_]:
        """Return an array that is True at the number of each of these categories."""
        marked = np.zeros(max(self.names, default=0) + 1, dtype=np.bool_)
        marked[[key for key in keys if key < marked.size]] = True
        return marked


def kinds_of(store: Store) -> Kinds:
    """Return the categories of the log."""
    rows = store.select("SELECT id, name, kind, is_crime, printing FROM category")
    return Kinds(
        names={key: name for key, name, *_ in rows},
        classes={key: CategoryClass(kind) for key, _, kind, *_ in rows},
        crimes=frozenset(key for key, _, _, crime, _ in rows if crime),
        printed=frozenset(key for key, *_, printing in rows if printing == Printing.FULL),
    )
