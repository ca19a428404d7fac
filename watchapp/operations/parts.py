"""Saving a record together with the parts that belong to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    standing: Sequence[int] = (),
    were: Collection[Record] | None = None,
) -> None:
    """Save the parts of a record as they are now, and remove those that are no longer among them.

    `standing` holds the numbers of the parts in the log. `were` are the parts, of any kind, as
    they were read before somebody worked on them: what others added since stays. Without it all
    that stand in the log count as read.
    """
    read = {each.id: each for each in were or () if type(each) is part}
    kept = {each.id for each in now}
    for key in standing:
        if key not in kept and (were is None or key in read):
            writer.remove(part, key)
    owner: dict[str, Any] = {table_of(type(whole)): whole.id}
    for each in now:
        writer.put(replace(each, **owner), was=read.get(each.id))
