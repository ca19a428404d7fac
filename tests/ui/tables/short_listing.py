"""A list that is asked at once, for tests of what shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic

from ui.tables.listing import Keys, Line, Take


@dataclass(frozen=True, slots=True)
class Listing(Generic[Line]):
    """Numbers in an order, and the lines of some of them."""

    keys: Callable[[str, bool], Keys]
    lines: Callable[[Keys], Mapping[int, Line]]

    def ask(self, order: str, take: Take, *, backward: bool) -> None:
        take(self.keys(order, backward))

    def lines_of(self, keys: Keys) -> Mapping[int, Line]:
        return self.lines(keys)
