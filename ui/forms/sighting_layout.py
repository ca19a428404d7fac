"""The form of a sighting, in the order in which one tells it: what they did, when, where, who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from ui.forms.blanks import blank
from ui.forms.layout import Cards, Files, Layout, Links, Section
from ui.forms.seen_before import SeenBeforeAside
from ui.forms.sighting_advice import FirstCallAside, PrivateNoteAside, WaitingAside, ZoneAside
from ui.marked_words import QT_TR_NOOP
from watchapp.records import CategoryClass, Person, Sighting, SightingLink, Source, Vehicle

PERSON = Layout(
    kind=Person,
    sections=(
        Section(
            rows=(
                ("sex", "age", "height"),
                ("build", "hair", "hat"),
                ("coat", "trousers", "shoes"),
                ("features", "direction"),
            )
        ),
        Section(
            rows=(
                ("weight", "facial_hair", "glasses"),
                ("shirt", "jewelry", "scars"),
                ("clothing", "speech", "weapon"),
                ("complexion", "race"),
            ),
            more=True,
        ),
    ),
)
"""What tells most from across a street first, then head to foot; race last of all."""
VEHICLE = Layout(
    kind=Vehicle,
    sections=(
        Section(rows=(("plate", "plate_state", "color"), ("make", "body"))),
        Section(
            rows=(("activity", "direction"), ("year", "occupants"), ("features",)),
            more=True,
        ),
    ),
)
LINK = Layout(kind=SightingLink, sections=(Section(rows=(("other", "why"),)),))

SIGHTING = Layout(
    kind=Sighting,
    sections=(
        Section(
            title=QT_TR_NOOP("What happened"),
            rows=(("behavior",), ("deeds",), ("category",)),
            parts=("first_call", "private_note"),
        ),
        Section(
            title=QT_TR_NOOP("When and where"),
            rows=(
                ("occurred_from", "occurred_to"),
                ("precision",),
                ("address", "cross_street"),
                ("zone",),
            ),
            parts=("zone_of_address",),
        ),
        Section(
            title=QT_TR_NOOP("Who and what was there"),
            rows=(("persons_seen", "weapons", "injuries"),),
            parts=("persons", "vehicles", "seen_before"),
        ),
        Section(title=QT_TR_NOOP("Photos and documents"), parts=("attachments",)),
        Section(
            title=QT_TR_NOOP("Reported"),
            rows=(
                ("reported_to", "reported_at"),
                ("reported_how",),
                ("police_reference", "officer", "fixed_on"),
                ("answered_at",),
                ("answer",),
            ),
            parts=("waiting",),
        ),
        Section(title=QT_TR_NOOP("What it may belong to"), parts=("links",)),
        Section(
            title=QT_TR_NOOP("How the watch knows"),
            rows=(("source",), ("patrol",), ("state",)),
        ),
        Section(title=QT_TR_NOOP("In words"), rows=(("public_words",), ("notes",))),
    ),
    parts={
        "attachments": Files(),
        "persons": Cards(
            layout=PERSON,
            add=QT_TR_NOOP("Add another &person"),
            first=QT_TR_NOOP("Describe a &person"),
        ),
        "vehicles": Cards(
            layout=VEHICLE,
            add=QT_TR_NOOP("Add another &vehicle"),
            first=QT_TR_NOOP("Describe a &vehicle"),
        ),
        "links": Links(
            layout=LINK,
            add=QT_TR_NOOP("&Link another sighting"),
            first=QT_TR_NOOP("&Link an earlier sighting"),
        ),
    },
    exactness={"occurred_from": "precision"},
    anchors={
        "occurred_to": "occurred_from",
        "reported_at": "occurred_from",
        "answered_at": "reported_at",
    },
    without=frozenset({Source.POLICE}),
    asides={
        "first_call": FirstCallAside,
        "private_note": PrivateNoteAside,
        "zone_of_address": ZoneAside,
        "seen_before": SeenBeforeAside,
        "waiting": WaitingAside,
    },
)

POLICE_RECORD = Layout(
    kind=Sighting,
    sections=(
        Section(
            title=QT_TR_NOOP("What the watch makes of it"),
            rows=(("category", "zone"), ("state",), ("public_words",), ("notes",)),
        ),
    ),
)
"""A police record is the police's: the captain files it, and adds to it."""

_OF_A_HAZARD = frozenset({"fixed_on"})
_OF_A_REPORT = frozenset({"reported_how", "officer"})
_OF_AN_ANSWER = frozenset({"answered_at", "answer"})
_NOT_OF_A_HAZARD = frozenset(
    {"deeds", "persons_seen", "weapons", "injuries", "persons", "reported_how", "officer"}
)
_NOT_OF_WELFARE = frozenset({"deeds", "weapons"})
_LOOKS = frozenset({"race", "complexion"})


def sighting_layout(kinds: Mapping[int, CategoryClass]) -> Layout:
    """Return the form of a sighting that shows what belongs to its class; `kinds` by category."""
    persons = SIGHTING.parts["persons"]
    assert isinstance(persons, Cards)  # noqa: S101 - stands above
    cards = replace(persons, unfit=partial(_unfit_in_a_person, kinds))
    return replace(
        SIGHTING, hidden=partial(_out_of_place, kinds), parts={**SIGHTING.parts, "persons": cards}
    )


def _out_of_place(kinds: Mapping[int, CategoryClass], sighting: Sighting) -> frozenset[str]:
    """Return what does not belong to the class of a sighting, but never what is filled in."""
    match kinds.get(sighting.category or 0):
        case CategoryClass.HAZARD:
            names = _NOT_OF_A_HAZARD | _OF_AN_ANSWER
        case CategoryClass.WELFARE:
            names = _NOT_OF_WELFARE | _OF_A_HAZARD
        case _:
            names = _OF_A_HAZARD
    if sighting.reported_at is None:
        names |= _OF_AN_ANSWER
        if not sighting.reported_to and not sighting.police_reference:
            names |= _OF_A_REPORT
    usual = blank(Sighting)
    return frozenset(name for name in names if _is_as_usual(sighting, usual, name))


def _is_as_usual(sighting: Sighting, usual: Sighting, name: str) -> bool:
    return bool(getattr(sighting, name, None) == getattr(usual, name, None))


def _unfit_in_a_person(kinds: Mapping[int, CategoryClass], sighting: Any) -> frozenset[str]:
    """Return the looks that help nobody to be helped."""
    is_welfare = kinds.get(sighting.category) is CategoryClass.WELFARE
    return _LOOKS if is_welfare else frozenset()
