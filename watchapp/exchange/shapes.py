"""The kinds of police files that are known by the names of their columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from watchapp.exchange.meanings import Meaning, guessed_meanings, plain
from watchapp.speech import marked

UNKNOWN_PORTAL = "Police file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A kind of police file that is known by the names of its columns.

    `no_crime_codes` are the police's own codes for what is no crime; `place` is how well the
    points are known (exact, block, snapped); `reported` says that the file tells when a report
    was made and not when it happened; `doubts` are told in the preview.
    """

    portal: str
    columns: Mapping[str, Meaning]
    no_crime_codes: frozenset[str] = frozenset()
    place: str = "exact"
    reported: bool = False
    doubts: tuple[str, ...] = ()


SHAPES: tuple[Shape, ...] = (
    Shape(
        portal="Sacramento Police 2006",
        columns={
            "cdatetime": Meaning.WHEN,
            "address": Meaning.ADDRESS,
            "district": Meaning.NOTE,
            "beat": Meaning.NOTE,
            "grid": Meaning.NOTE,
            "crimedescr": Meaning.WORDS,
            "ucr_ncic_code": Meaning.CODE,
            "latitude": Meaning.LATITUDE,
            "longitude": Meaning.LONGITUDE,
        },
        no_crime_codes=frozenset({"7000"}),
    ),
    Shape(
        portal="police.uk street level",
        columns={
            "Crime ID": Meaning.LEFT_OUT,
            "Month": Meaning.WHEN,
            "Reported by": Meaning.LEFT_OUT,
            "Falls within": Meaning.LEFT_OUT,
            "Longitude": Meaning.LONGITUDE,
            "Latitude": Meaning.LATITUDE,
            "Location": Meaning.ADDRESS,
            "LSOA code": Meaning.LEFT_OUT,
            "LSOA name": Meaning.NOTE,
            "Crime type": Meaning.WORDS,
            "Last outcome category": Meaning.NOTE,
            "Context": Meaning.LEFT_OUT,
        },
        place="snapped",
        doubts=(
            marked(
                "police.uk moves every crime to one of a few fixed points, so a point is not a"
                " house."
            ),
            marked(
                "Reports of disorder carry no number there: equal rows may well be different"
                " events."
            ),
        ),
    ),
    Shape(
        portal="Charlottesville Police",
        columns={
            "RecordID": Meaning.LEFT_OUT,
            "Offense": Meaning.WORDS,
            "IncidentID": Meaning.REFERENCE,
            "BlockNumber": Meaning.HOUSE_NUMBER,
            "StreetName": Meaning.STREET,
            "Agency": Meaning.LEFT_OUT,
            "DateReported": Meaning.WHEN,
            "HourReported": Meaning.CLOCK,
        },
        place="block",
        reported=True,
        doubts=(marked("The file tells when each report was made, not when it happened."),),
    ),
)
"""The kinds of files that are known; add a shape here and its words in `police_words`."""


def shape_of(header: Sequence[str]) -> Shape | None:
    """Return the known shape whose columns all stand in a header, whatever their order."""
    present = {plain(title) for title in header}
    for shape in SHAPES:
        if present >= {plain(title) for title in shape.columns}:
            return shape
    return None


def shape_named(portal: str) -> Shape | None:
    """Return the known shape of a kind of file."""
    return next((shape for shape in SHAPES if shape.portal == portal), None)


def meanings_of(header: Sequence[str]) -> tuple[Meaning, ...]:
    """Return what each column means: as its shape says, else as its name lets one guess."""
    shape = shape_of(header)
    if shape is None:
        return guessed_meanings(header)
    by_name = {plain(title): meaning for title, meaning in shape.columns.items()}
    return tuple(by_name.get(plain(title), Meaning.LEFT_OUT) for title in header)
