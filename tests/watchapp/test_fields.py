"""The kinds of field: codecs in pairs, words as people type them, and who may be told."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.inventing import values_of
from watchapp.errors import ReadError
from watchapp.fields import (
    CAPTAIN,
    LIAISON,
    STREET,
    Address,
    Choice,
    Day,
    Degrees,
    Field,
    Flag,
    Key,
    Marks,
    Measure,
    Moment,
    Option,
    Outline,
    Ref,
    Text,
    Uid,
    Whole,
)

TRIANGLE = '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 1], [0, 0]]]}'


class Color(Option):
    """A few words to choose from."""

    RED = "red"
    LIGHT_BLUE = "light_blue"


FIELDS: dict[str, Field[Any]] = {
    "key": Key(),
    "uid": Uid(),
    "ref": Ref(label="Zone", to="zone"),
    "text": Text(label="Notes"),
    "address": Address(label="Where"),
    "choice": Choice(label="Color", of=Color),
    "marks": Marks(label="Colors", of=Color),
    "flag": Flag(label="Done"),
    "whole": Whole(label="Households"),
    "year": Whole(label="Year", least=1900, most=2200, grouped=False),
    "measure": Measure(label="Distance", unit="miles", most=500),
    "whole measure": Measure(label="Share", unit="%", most=10_000, digits=0),
    "degrees": Degrees(label="Longitude"),
    "day": Day(label="Due"),
    "moment": Moment(label="When"),
    "outline": Outline(label="Outline"),
}
READABLE = {name: field for name, field in FIELDS.items() if name != "outline"}


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
@given(data=st.data())
def test_what_is_encoded_is_decoded(field: Field[Any], data: st.DataObject) -> None:
    value = data.draw(values_of(field))
    if value is not None:
        assert field.decode(field.encode(value)) == value
        assert field.complain(value) == ""


@pytest.mark.parametrize("field", READABLE.values(), ids=READABLE)
@given(data=st.data())
def test_what_is_shown_is_read_again(field: Field[Any], data: st.DataObject) -> None:
    value = data.draw(values_of(field))
    assert field.read(field.show(value) if value is not None else "") == (
        value if value is not None else field.read("")
    )


@pytest.mark.parametrize("field", READABLE.values(), ids=READABLE)
@given(text=st.text(max_size=30))
def test_anything_may_be_typed(field: Field[Any], text: str) -> None:
    """What cannot be understood is said in a sentence that ends, and nothing else happens."""
    value, sentence = _understood(field, text)
    assert not sentence or sentence.endswith(".")
    assert sentence or value is None or isinstance(field.complain(value), str)


def _understood(field: Field[Any], text: str) -> tuple[Any, str]:
    try:
        return field.read(text), ""
    except ReadError as error:
        return None, error.sentence


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("key", " #12 ", 12),
        ("key", "", None),
        ("whole", "1,200", 1200),
        ("whole", "1 200", 1200),
        ("measure", "2.50 miles", 2.5),
        ("measure", "1,000", 1000.0),
        ("measure", "1,000.5", 1000.5),
        ("whole", "1,200,300", 1_200_300),
        ("flag", "Yes", True),
        ("flag", "x", True),
        ("flag", "", False),
        ("choice", "LIGHT BLUE", Color.LIGHT_BLUE),
        ("choice", "light_blue", Color.LIGHT_BLUE),
        ("marks", "red, Light blue,", frozenset(Color)),
        ("marks", "", frozenset()),
        ("text", "  words \n", "words"),
        ("day", "2026-01-31", date(2026, 1, 31)),
        ("moment", "2026-01-31 21:40", datetime(2026, 1, 31, 21, 40)),
        ("outline", f" {TRIANGLE} ", TRIANGLE),
    ],
)
def test_words_are_read(field: str, text: str, value: object) -> None:
    assert FIELDS[field].read(text) == value


def test_a_year_is_shown_without_a_comma() -> None:
    year = FIELDS["year"]
    assert year.show(2025) == "2025"
    assert year.complain(25) == "Year must be from 1900 to 2200."


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("key", "twelve", "is no record's number"),
        ("key", "9" * 20, "is no record's number"),
        ("whole", "2.5", "is no whole number"),
        ("measure", "far", "is no number"),
        ("measure", "2,5", "type it like 2.5"),
        ("measure", "1_0", "is no number"),
        ("measure", "nan", "is no number"),
        ("whole", "1_0", "is no whole number"),
        ("whole", "2,5", "is no whole number"),
        ("whole", "1200,30", "is no whole number"),
        ("flag", "maybe", "neither yes nor no"),
        ("choice", "green", "none of: Red, Light blue"),
        ("marks", "red, green", "none of: Red, Light blue"),
        ("moment", "2026-01-31", "add the time"),
        ("outline", "a field", "is not GeoJSON"),
        ("outline", '{"type": "Point"}', "is a Point, not an area"),
        ("outline", "[" * 200_000, "is not GeoJSON"),
        ("outline", '{"type": "Polygon"}', "no closed line"),
    ],
)
def test_what_is_not_understood_is_said(field: str, text: str, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        FIELDS[field].read(text)


POINTS = [[-121.5, 38.5], [-121.4, 38.5], [-121.4, 38.6], [-121.5, 38.5]]


@pytest.mark.parametrize(
    "coordinates",
    ["x", 7, None, {}, [], [[]], ["x"], [POINTS[0]], [POINTS[:3]], [[*POINTS[:3], [-121.5, 38.6]]],
     [[*POINTS[:3], "x"]], [[[-121.5], *POINTS[1:3], [-121.5]]], [[[True, True]] * 4],
     [[["-121", "38"]] * 4], [[[float("nan"), 38.5]] * 4], [[[6_700_000, 38.5]] * 4],
     [[[10**400, 38.5]] * 4], [POINTS, []], [POINTS, POINTS[:2]]],
)  # fmt: skip
def test_an_outline_must_be_closed_lines_in_degrees(coordinates: object) -> None:
    outline = FIELDS["outline"]
    for kind, found in (("Polygon", coordinates), ("MultiPolygon", [[POINTS], coordinates])):
        text = json.dumps({"type": kind, "coordinates": found})
        assert "no closed line" in outline.complain(text), kind


def test_lines_with_holes_heights_and_several_areas_are_outlines() -> None:
    outline, high = FIELDS["outline"], [[*point, 12.5] for point in POINTS]
    for kind, found in (("Polygon", [POINTS, high]), ("MultiPolygon", [[high], [POINTS]])):
        assert outline.complain(json.dumps({"type": kind, "coordinates": found})) == ""


def test_numbers_are_shown_as_people_write_them() -> None:
    assert FIELDS["whole"].show(7584) == "7,584"
    assert FIELDS["measure"].show(2.50) == "2.5 miles"
    assert FIELDS["measure"].show(100.0) == "100 miles"
    assert FIELDS["whole measure"].show(100.0) == "100 %"
    assert FIELDS["ref"].show(3) == "#3"
    assert FIELDS["outline"].show('{"type": "Polygon"}') == "drawn"


def test_years_keep_their_four_digits() -> None:
    """Otherwise what was kept could not be read again."""
    early = datetime(206, 1, 31, 9, 5)
    assert FIELDS["moment"].encode(early) == "0206-01-31 09:05"
    assert FIELDS["moment"].decode("0206-01-31 09:05") == early
    assert FIELDS["moment"].complain(early) == "When is in the year 206; check the year."


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_who_is_not_named_is_not_told(field: Field[Any]) -> None:
    """Deny by default: without a word about it, only the captain hears."""
    assert field.audience is CAPTAIN
    assert field.tell("Oak", STREET) is None
    assert field.tell("Oak", LIAISON) is None
    assert field.tell("Oak", CAPTAIN) == "Oak"


def test_each_circle_hears_what_the_wider_one_hears() -> None:
    for audience in (STREET, LIAISON, CAPTAIN):
        field = Text(label="Words", audience=audience)
        told = [field.tell("x", each) is not None for each in (STREET, LIAISON, CAPTAIN)]
        assert told == [each >= audience for each in (STREET, LIAISON, CAPTAIN)]


def test_an_address_tells_its_block() -> None:
    field = Address(label="Where", audience=STREET)
    assert field.tell("1432 Oak St", STREET) == "1400 block of Oak St"
    assert field.tell("1432 Oak St", LIAISON) == "1400 block of Oak St"
    assert field.tell("1432 Oak St", CAPTAIN) == "1432 Oak St"


def test_a_point_is_told_to_about_a_hundred_meters() -> None:
    field = Degrees(label="Latitude", audience=LIAISON)
    assert field.tell(39.801234, CAPTAIN) == 39.801234
    assert field.tell(39.801234, LIAISON) == 39.801
    assert field.tell(39.801234, STREET) is None
    assert field.tell(None, LIAISON) is None
