"""The photos and documents of a record, as one reads of them beside a list."""

from __future__ import annotations

from watchapp.queries.parts import parts_of
from watchapp.records import Attachment, AttachmentKind, Record
from watchapp.store import Store


def file_lines(store: Store, record: Record) -> list[str]:
    """Return a line for each file but tracks: what it shows, or else what it is called."""
    files = parts_of(store, Attachment, record)
    return [
        f"{each.caption} ({each.file_name})" if each.caption else each.file_name
        for each in files
        if each.kind is not AttachmentKind.TRACK
    ]
