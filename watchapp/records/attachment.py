"""A photo, a document or a track that belongs to a record; its bytes lie in the log as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from typing_extensions import override

from watchapp.errors import Problem
from watchapp.fields import Choice, Degrees, Moment, OnRemove, Option, Ref, Text, Whole
from watchapp.schema import Record
from watchapp.speech import say


class AttachmentKind(Option):
    """What an attachment is."""

    PHOTO = "photo"
    DOCUMENT = "document"
    TRACK = "track"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """Belongs to one record. `content` and `thumbnail` are the SHA-256 names of kept bytes.

    Where and when a photo was taken is the captain's alone; what leaves is stripped of it.
    """

    sighting: Annotated[
        int | None, Ref(label="Sighting", to="sighting", on_remove=OnRemove.FOLLOW)
    ] = None
    patrol: Annotated[int | None, Ref(label="Patrol", to="patrol", on_remove=OnRemove.FOLLOW)] = (
        None
    )
    meeting: Annotated[
        int | None, Ref(label="Meeting", to="meeting", on_remove=OnRemove.FOLLOW)
    ] = None
    story: Annotated[int | None, Ref(label="Story", to="story", on_remove=OnRemove.FOLLOW)] = None
    kind: Annotated[AttachmentKind, Choice(label="Kind", of=AttachmentKind)] = (
        AttachmentKind.DOCUMENT
    )
    file_name: Annotated[str, Text(label="File", required=True, longest=260)]
    caption: Annotated[str, Text(label="What it shows", longest=400)] = ""
    size: Annotated[int | None, Whole(label="Bytes")] = None
    content: Annotated[str, Text(label="Fingerprint", required=True, longest=64)]
    thumbnail: Annotated[str, Text(label="Fingerprint of the thumbnail", longest=64)] = ""
    taken_at: Annotated[datetime | None, Moment(label="Taken")] = None
    lat: Annotated[float | None, Degrees(label="Latitude", least=-90, most=90)] = None
    lon: Annotated[float | None, Degrees(label="Longitude")] = None

    noun: ClassVar[str] = "attachment"

    @override
    def problems(self) -> Iterator[Problem]:
        owners = (self.sighting, self.patrol, self.meeting, self.story)
        if sum(owner is not None for owner in owners) != 1:
            yield Problem("file_name", say("An attachment belongs to exactly one record."))
