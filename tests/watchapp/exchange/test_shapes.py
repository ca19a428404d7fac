"""What columns mean: by a known shape, else a guess by their names."""

from __future__ import annotations

from tests.watchapp.police import SACRAMENTO
from watchapp.exchange.meanings import Meaning, guessed_meanings
from watchapp.exchange.shapes import SHAPES, meanings_of, shape_named, shape_of


def test_a_known_file_is_known_whatever_the_order_of_its_columns() -> None:
    header = ("Extra", *reversed(SACRAMENTO))
    shape = shape_of(header)
    assert shape is not None
    assert shape.portal == "Sacramento Police 2006"
    meanings = dict(zip(header, meanings_of(header), strict=True))
    assert meanings["cdatetime"] is Meaning.WHEN
    assert meanings["beat"] is Meaning.NOTE
    assert meanings["Extra"] is Meaning.LEFT_OUT


def test_a_missing_column_makes_it_unknown() -> None:
    assert shape_of(SACRAMENTO[1:]) is None


def test_an_unknown_file_is_guessed_by_its_names() -> None:
    header = ("Case Number", "Date Occurred", "Time Occurred", "Offense Description", "UCR Code",
              "Block Address", "Lat", "Long", "Ward")  # fmt: skip
    assert guessed_meanings(header) == (
        Meaning.REFERENCE,
        Meaning.WHEN,
        Meaning.CLOCK,
        Meaning.WORDS,
        Meaning.CODE,
        Meaning.ADDRESS,
        Meaning.LATITUDE,
        Meaning.LONGITUDE,
        Meaning.LEFT_OUT,
    )


def test_a_meaning_is_given_once() -> None:
    meanings = guessed_meanings(("Date Reported", "Date Occurred", "Date Closed"))
    assert meanings == (Meaning.LEFT_OUT, Meaning.WHEN, Meaning.LEFT_OUT)


def test_shapes_are_told_apart_and_sound() -> None:
    for shape in SHAPES:
        assert shape_of(tuple(shape.columns)) is shape
        assert shape_named(shape.portal) is shape
        meanings = list(shape.columns.values())
        assert Meaning.WHEN in meanings
        assert all(meaning.many or meanings.count(meaning) == 1 for meaning in meanings)
        assert len(shape.portal) <= 40
