"""What a page of records says in the captain's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words of a page, in the captain's language."""

    title: str
    add: str
    search: str
    empty: str
    what_next: str
