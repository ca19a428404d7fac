"""Whom to call before anything is written down."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from watchapp.records.category import Category, CategoryClass
from watchapp.records.sighting import Sighting
from watchapp.records.sighting_words import Deed, Source

LONGEST_DANGER = timedelta(hours=12)
"""What began longer ago is over; a night that is written down at breakfast may not be."""


class FirstCall(StrEnum):
    """Who should hear of it before the log does."""

    NOBODY = "nobody"
    POLICE = "police"
    EMERGENCY = "emergency"
    WELFARE = "welfare"


_DANGEROUS = frozenset(
    {
        Deed.FORCED_ENTRY,
        Deed.TRIED_HOUSE_DOOR,
        Deed.FOLLOWED_SOMEONE,
        Deed.SET_FIRE,
        Deed.FOUGHT,
        Deed.THREATENED,
        Deed.SHOWED_WEAPON,
        Deed.DROVE_DANGEROUSLY,
    }
)
_OFFENSES = frozenset(
    {
        Deed.TRIED_CAR_DOORS,
        Deed.TOOK_PARCEL,
        Deed.TOOK_SOMETHING,
        Deed.HANDED_OVER_GOODS,
        Deed.DAMAGED_PROPERTY,
        Deed.PAINTED_GRAFFITI,
    }
)
_DANGEROUS_CODES = frozenset({"120", "200", "220", "520", "90D"})
"""NIBRS: robbery, arson, break-in, weapons, drunk driving; all against persons besides."""


def first_call(sighting: Sighting, category: Category | None, now: datetime) -> FirstCall:
    """Return whom to call first about a sighting as it stands, NOBODY once it was reported.

    `category` is that of the sighting, None while none is chosen. A welfare matter has its own
    list of whom to call, at any hour; police records were reported by whoever made them.
    """
    if sighting.source is Source.POLICE or sighting.reported_at is not None:
        return FirstCall.NOBODY
    if category is not None and category.kind is CategoryClass.WELFARE:
        return FirstCall.WELFARE
    if _is_dangerous(sighting, category):
        over = sighting.occurred_from and now - sighting.occurred_from > LONGEST_DANGER
        return FirstCall.POLICE if over else FirstCall.EMERGENCY
    offense = category is not None and category.is_crime
    return FirstCall.POLICE if offense or sighting.deeds & _OFFENSES else FirstCall.NOBODY


def _is_dangerous(sighting: Sighting, category: Category | None) -> bool:
    if sighting.deeds & _DANGEROUS or sighting.weapons.strip() or sighting.injuries.strip():
        return True
    if category is None:
        return False
    return category.kind is CategoryClass.PERSON or category.nibrs in _DANGEROUS_CODES
