"""Saving a record together with the parts that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from watchapp.schema import Record, table_of
from watchapp.store import Writer


def put_parts(
    writer: Writer,
    whole: Record,
    part: type[Record],
    *,
    now: Sequence[Record],
    before: Sequence[int],
) -> None:
    """Save the parts of a record as they are now, and remove those that are no longer among them.

    `before` holds the numbers of the parts that stand in the log.
    """
    kept = {each.id for each in now}
    for key in before:
        if key not in kept:
            writer.remove(part, key)
    owner: dict[str, Any] = {table_of(type(whole)): whole.id}
    for each in now:
        writer.put(replace(each, **owner))
