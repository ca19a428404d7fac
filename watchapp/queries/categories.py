"""What the log knows of the captain's categories."""

from __future__ import annotations

from watchapp.records import Category, CategoryClass
from watchapp.store import Store

_IN_ORDER = "ORDER BY place_in_list IS NULL, place_in_list, name COLLATE NOCASE, id"
BURGLARIES = "SELECT id FROM category WHERE nibrs = '220' OR police_uk = 'burglary'"


def categories(store: Store) -> list[Category]:
    """Return all categories in the order of the captain's list."""
    return store.records(Category, _IN_ORDER)


def category_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the word of every category, in the order of the captain's list."""
    rows = store.select("SELECT id, name FROM category " + _IN_ORDER)
    return tuple((key, name) for key, name in rows)


def category_kinds(store: Store) -> dict[int, CategoryClass]:
    """Return the class of every category by its number."""
    return {key: CategoryClass(kind) for key, kind in store.select("SELECT id, kind FROM category")}


def burglary_kinds(store: Store) -> frozenset[int]:
    """Return the numbers of the categories that police call burglary."""
    return frozenset(key for (key,) in store.select(BURGLARIES))
