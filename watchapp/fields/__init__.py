"""The kinds of field that records are made of."""

from __future__ import annotations

from typing import TypeAlias

from watchapp.fields.choices import Choice, Marks
from watchapp.fields.field import Audience, Field, Option, SqlValue
from watchapp.fields.links import Key, OnRemove, Ref, Uid
from watchapp.fields.numbers import Degrees, Flag, Measure, Whole
from watchapp.fields.outlines import Outline
from watchapp.fields.rule import Rule
from watchapp.fields.text import Address, Text
from watchapp.fields.times import Day, Moment

STREET = Audience.STREET
LIAISON = Audience.LIAISON
CAPTAIN = Audience.CAPTAIN

Kind: TypeAlias = (
    Key | Uid | Ref | Text | Choice | Marks | Flag | Whole | Measure | Day | Moment | Outline
)
"""Every kind there is (Address and Rule are Texts, Degrees a Measure): assert_never last."""

__all__ = [
    "CAPTAIN",
    "LIAISON",
    "STREET",
    "Address",
    "Audience",
    "Choice",
    "Day",
    "Degrees",
    "Field",
    "Flag",
    "Key",
    "Kind",
    "Marks",
    "Measure",
    "Moment",
    "OnRemove",
    "Option",
    "Outline",
    "Ref",
    "Rule",
    "SqlValue",
    "Text",
    "Uid",
    "Whole",
]
