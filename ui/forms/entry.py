"""What a form hands over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from watchapp.records import Record

R = TypeVar("R", bound=Record)


PARTS_WERE = "parts_were"
"""The name under which an operation is given the parts as the form found them."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with its parts by the names that its operation gives them.

    `was` is the record as the form found it, None where the form began a new one.
    """

    record: R
    parts: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    was: R | None = None
