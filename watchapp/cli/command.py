"""What a command of the terminal is: its name, its help, what it takes and what it does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from watchapp.cli.reply import Reply
from watchapp.store import Store


def takes_nothing(_: ArgumentParser) -> None:
    """Take no arguments of one's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command about an open log, or (with `begin`) one that needs none."""

    name: str
    help: str
    example: str
    takes: Callable[[ArgumentParser], None] = takes_nothing
    do: Callable[[Store, Namespace], Reply] | None = None
    begin: Callable[[Namespace], Reply] | None = None
