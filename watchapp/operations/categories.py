"""The captain's pick-list of categories."""

from __future__ import annotations

from watchapp.records import Category, CategoryClass, Printing
from watchapp.store import Change, Store

_PERSON, _PROPERTY, _DISORDER = (
    CategoryClass.PERSON,
    CategoryClass.PROPERTY,
    CategoryClass.DISORDER,
)
_SUSPICIOUS, _HAZARD = CategoryClass.SUSPICIOUS, CategoryClass.HAZARD
_WELFARE, _OTHER = CategoryClass.WELFARE, CategoryClass.OTHER
_FULL, _COUNT, _NEVER = Printing.FULL, Printing.COUNT_ONLY, Printing.NEVER

_PICK_LIST: tuple[tuple[str, CategoryClass, str, str, bool, Printing], ...] = (
    ("House break-in", _PROPERTY, "220", "burglary", True, _FULL),
    ("Break-in of a business or other building", _PROPERTY, "220", "burglary", True, _FULL),
    ("Taken from a car", _PROPERTY, "23F", "vehicle-crime", True, _FULL),
    ("Car part taken", _PROPERTY, "23G", "vehicle-crime", True, _FULL),
    ("Car or motorcycle stolen", _PROPERTY, "240", "vehicle-crime", True, _FULL),
    ("Parcel taken from porch", _PROPERTY, "23H", "other-theft", True, _FULL),
    ("Bicycle taken", _PROPERTY, "23H", "bicycle-theft", True, _FULL),
    ("Shoplifting", _PROPERTY, "23C", "shoplifting", True, _FULL),
    ("Other theft", _PROPERTY, "23H", "other-theft", True, _FULL),
    ("Damage or graffiti", _PROPERTY, "290", "criminal-damage-arson", True, _FULL),
    ("Fire set", _PROPERTY, "200", "criminal-damage-arson", True, _COUNT),
    ("Scam or fraud", _PROPERTY, "26A", "", True, _COUNT),
    ("Stolen property found", _PROPERTY, "280", "other-crime", True, _COUNT),
    ("Robbed by force or threat", _PERSON, "120", "robbery", True, _COUNT),
    ("Snatched or pick-pocketed", _PERSON, "23B", "theft-from-the-person", True, _FULL),
    ("Threat", _PERSON, "13C", "violent-crime", True, _COUNT),
    ("Fight or assault", _PERSON, "13B", "violent-crime", True, _COUNT),
    ("Domestic trouble", _PERSON, "13B", "violent-crime", True, _NEVER),
    ("Sexual offense", _PERSON, "11D", "violent-crime", True, _NEVER),
    ("Death or killing", _PERSON, "09A", "violent-crime", True, _NEVER),
    ("Kidnapping or child in danger", _PERSON, "100", "violent-crime", True, _NEVER),
    ("Shots or weapon", _DISORDER, "520", "possession-of-weapons", True, _COUNT),
    ("Drug dealing seen", _DISORDER, "35A", "drugs", True, _COUNT),
    ("Drug offense", _DISORDER, "35A", "drugs", True, _COUNT),
    ("Trespass or door-trying", _DISORDER, "90J", "other-crime", True, _FULL),
    ("Noise or disorder", _DISORDER, "90C", "anti-social-behaviour", True, _FULL),
    ("Drunk or drugged driving", _DISORDER, "90D", "other-crime", True, _COUNT),
    ("Prostitution or gambling", _DISORDER, "40A", "other-crime", True, _COUNT),
    ("Other offense", _DISORDER, "90Z", "other-crime", True, _COUNT),
    ("Suspicious behavior, no offense", _SUSPICIOUS, "", "", False, _FULL),
    ("Street light out", _HAZARD, "", "", False, _FULL),
    ("Open garage", _HAZARD, "", "", False, _COUNT),
    ("Abandoned car", _HAZARD, "", "", False, _FULL),
    ("Graffiti to clean", _HAZARD, "", "", False, _FULL),
    ("Other hazard", _HAZARD, "", "", False, _FULL),
    ("Overdose or crisis", _WELFARE, "", "", False, _COUNT),
    ("Missing person", _WELFARE, "", "", False, _COUNT),
    ("Wellness concern", _WELFARE, "", "", False, _COUNT),
    ("Traffic accident", _OTHER, "", "", False, _COUNT),
    ("Police service, no offense", _OTHER, "", "", False, _COUNT),
)

DEFAULTS: tuple[Category, ...] = tuple(
    Category(
        name=name,
        kind=kind,
        nibrs=nibrs,
        police_uk=police_uk,
        is_crime=is_crime,
        printing=printing,
        place_in_list=place,
    )
    for place, (name, kind, nibrs, police_uk, is_crime, printing) in enumerate(_PICK_LIST, start=1)
)
"""The list that a new log begins with; each line can be edited."""


def save_category(store: Store, category: Category, *, was: Category | None = None) -> Change:
    """Save a category.

    `was` is how it was read before it was worked on: only what differs from that is written, so
    that what others wrote meanwhile stays. Raises Problems if it is not fit to be kept,
    StoreError if the log cannot be written.
    """
    with store.change("Save category") as writer:
        writer.put(category, was=was)
    return writer.change
