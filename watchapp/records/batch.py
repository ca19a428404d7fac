"""A file that was imported, and how the words in such files are understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from watchapp.fields import Moment, OnRemove, Ref, Text, Whole
from watchapp.schema import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Record):
    """One import of a police data file, with what became of each of its rows."""

    file_name: Annotated[str, Text(label="File", required=True, longest=260)]
    file_sha256: Annotated[str, Text(label="Fingerprint of the file", longest=64)] = ""
    portal: Annotated[str, Text(label="Kind of file", longest=40)] = ""
    imported_at: Annotated[datetime | None, Moment(label="Imported", required=True)]
    rows: Annotated[int | None, Whole(label="Rows in the file")] = 0
    kept: Annotated[int | None, Whole(label="Kept")] = 0
    rejected: Annotated[int | None, Whole(label="Rejected")] = 0
    repeats: Annotated[int | None, Whole(label="Possible repeats")] = 0
    time_unknown: Annotated[int | None, Whole(label="Hour not known")] = 0
    not_crime: Annotated[int | None, Whole(label="Not a crime")] = 0
    no_zone: Annotated[int | None, Whole(label="In no zone")] = 0
    many_zones: Annotated[int | None, Whole(label="In more than one zone")] = 0
    notes: Annotated[str, Text(label="How it was read", lines=4, longest=8000)] = ""

    noun: ClassVar[str] = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk(Record):
    """One line of the table from a police file's words to the captain's categories."""

    portal: Annotated[str, Text(label="Kind of file", required=True, longest=40)]
    their_code: Annotated[str, Text(label="Police code", longest=60)] = ""
    their_words: Annotated[str, Text(label="Police wording", longest=200)] = ""
    category: Annotated[
        int | None,
        Ref(label="Category", to="category", required=True, on_remove=OnRemove.REFUSE),
    ]

    noun: ClassVar[str] = "line of the table of categories"
