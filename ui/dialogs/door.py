"""The ways into a log."""

from __future__ import annotations

from enum import Enum, auto


class Door(Enum):
    """Where the captain wants to go when no log is open yet."""

    OTHER = auto()
    BEGIN = auto()
    SAMPLE = auto()
