"""How many sightings there are, by any of a few groupings and under any filter.

Private notes are never counted. A record that is known only to its month has no place in a count
by day or by week: it is left out there, and the answer says how many were.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from watchapp.fields import SqlValue
from watchapp.records import CategoryClass, Mark, Printing, Source
from watchapp.store import Store


class By(StrEnum):
    """What sightings can be grouped by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    CATEGORY = "category"
    CLASS = "class"
    ZONE = "zone"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which sightings are meant; what is None or empty does not restrict. Days are inside.

    `printed_only` leaves the kinds that the street is told in full.
    """

    first: date | None = None
    last: date | None = None
    zone: int | None = None
    category: int | None = None
    kind: CategoryClass | None = None
    sources: frozenset[Source] = frozenset()
    crimes_only: bool = False
    printed_only: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many sightings share these keys, and how far they can be trusted.

    `repeats` may have been entered twice; of `hour_unknown` only the day is known.
    """

    keys: tuple[str, ...]
    count: int
    repeats: int
    hour_unknown: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts in the order of their keys, and how many sightings had no place among them."""

    by: tuple[By, ...]
    rows: tuple[Count, ...]
    left_out: int = 0

    @property
    def total(self) -> int:
        """Return how many were counted."""
        return sum(row.count for row in self.rows)

    @property
    def repeats(self) -> int:
        """Return how many of them may have been entered twice."""
        return sum(row.repeats for row in self.rows)

    @property
    def hour_unknown(self) -> int:
        """Return of how many only the day is known."""
        return sum(row.hour_unknown for row in self.rows)


_KEYS = {
    By.DAY: "substr(s.occurred_from, 1, 10)",
    By.WEEK: "date(s.occurred_from, 'weekday 0', '-6 days')",  # its Monday
    By.MONTH: "substr(s.occurred_from, 1, 7)",
    By.YEAR: "substr(s.occurred_from, 1, 4)",
    By.CATEGORY: "c.name",
    By.CLASS: "c.kind",
    By.ZONE: "coalesce(z.name, '')",
    By.SOURCE: "s.source",
}
_JOINS = {
    By.CATEGORY: " JOIN category c ON c.id = s.category",
    By.CLASS: " JOIN category c ON c.id = s.category",
    By.ZONE: " LEFT JOIN zone z ON z.id = s.zone",
}
_KEPT = {  # what the index of counts holds, in its order, and how the keys follow from it
    By.MONTH: ("substr(s.occurred_from, 1, 7)", "{}"),
    By.YEAR: ("substr(s.occurred_from, 1, 7)", "substr({}, 1, 4)"),
    By.CATEGORY: ("s.category", "(SELECT name FROM category WHERE id = {})"),
    By.CLASS: ("s.category", "(SELECT kind FROM category WHERE id = {})"),
    By.SOURCE: ("s.source", "{}"),
}
_COUNTABLE = "WHERE s.state <> 'private_note'"
_FROM = f"FROM sighting s {_COUNTABLE}"
_COUNTED = f"""
count(*) AS n, sum(s.marks <> '' AND instr(s.marks, '{Mark.POSSIBLE_REPEAT}') > 0) AS repeats,
sum(s.marks <> '' AND instr(s.marks, '{Mark.TIME_UNKNOWN}') > 0) AS vague
"""
_SHORT = frozenset({By.DAY, By.WEEK})
_MONTHS = frozenset({By.MONTH, By.YEAR})


def counts_by(store: Store, by: Sequence[By], picked: Filter | None = None) -> Counts:
    """Return how many sightings there are for each combination of keys.

    Periods read as ISO text (2006-01-31, its week's Monday, 2006-01, 2006); no zone is "".
    """
    where, values = _where(picked or Filter())
    short = bool(_SHORT.intersection(by))
    matching = where + (" AND s.precision <> 'month'" if short else "")
    rows = tuple(
        Count(tuple(row[:-3]), row[-3], row[-2], row[-1])
        for row in store.select(_statement(by, matching), values)
    )
    return Counts(tuple(by), rows, _vague(store, where, values) if short else 0)


def _statement(by: Sequence[By], matching: str) -> str:
    """Return the quickest statement for these groups: by months along the index of counts."""
    if _MONTHS.intersection(by) and _KEPT.keys() >= set(by):
        return _by_months(by, matching)
    joins = "".join(dict.fromkeys(_JOINS[each] for each in by if each in _JOINS))
    keys = ", ".join(_KEYS[each] for each in by)
    places = ", ".join(str(place + 1) for place in range(len(by)))
    return (
        f"SELECT {keys}, {_COUNTED} FROM sighting s{joins} {_COUNTABLE}{matching}"
        f" GROUP BY {places} ORDER BY {places}"
    )


def _by_months(by: Sequence[By], matching: str) -> str:
    """Return a statement that groups first by what the index holds, then by what people read."""
    kept = [_KEPT[each] for each in by]
    inner = ", ".join(f"{column} AS k{place}" for place, (column, _) in enumerate(kept))
    outer = ", ".join(shown.format(f"k{place}") for place, (_, shown) in enumerate(kept))
    in_order = sorted(range(len(by)), key=lambda place: by[place] not in _MONTHS)
    keys = ", ".join(f"k{place}" for place in in_order)
    places = ", ".join(str(place + 1) for place in range(len(by)))
    return (
        f"SELECT {outer}, sum(n), sum(repeats), sum(vague)"
        f" FROM (SELECT {inner}, {_COUNTED} {_FROM}{matching} GROUP BY {keys})"
        f" GROUP BY {places} ORDER BY {places}"
    )


def _vague(store: Store, where: str, values: Sequence[SqlValue]) -> int:
    """Return how many are known to the month only."""
    sql = f"SELECT count(*) {_FROM}{where} AND s.precision = 'month'"
    return int(store.select(sql, values)[0][0])


def days_covered(store: Store, picked: Filter | None = None) -> tuple[date, date] | None:
    """Return the days of the first and the last sighting meant; None if there is none."""
    where, values = _where(picked or Filter())
    first, last = store.select(_ends(where), values * 2)[0]
    if first is None:
        return None
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _ends(where: str) -> str:
    """Return a statement of two parts, each of which follows an index from its end."""
    each = (f"(SELECT {end}(s.occurred_from) {_FROM}{where})" for end in ("min", "max"))
    return f"SELECT {', '.join(each)}"


def _where(picked: Filter) -> tuple[str, tuple[SqlValue, ...]]:
    """Return the conditions of a filter, ready to follow another, and their values."""
    found = list(_conditions(picked))
    sql = "".join(f" AND {condition}" for condition, _ in found)
    return sql, tuple(value for _, values in found for value in values)


def _conditions(picked: Filter) -> Iterable[tuple[str, tuple[SqlValue, ...]]]:
    if picked.first is not None:
        yield "s.occurred_from >= ?", (picked.first.isoformat(),)
    if picked.last is not None:
        yield "s.occurred_from < ?", (f"{picked.last.isoformat()} 24:00",)
    if picked.zone is not None:
        yield "s.zone = ?", (picked.zone,)
    yield from _of_kind(picked)
    if picked.sources:
        sources = sorted(source.value for source in picked.sources)
        yield f"s.source IN ({', '.join('?' * len(sources))})", tuple(sources)
        if Source.POLICE not in picked.sources:
            yield "s.batch IS NULL AND s.source <> 'police'", ()  # by an index of their own


def _of_kind(picked: Filter) -> Iterable[tuple[str, tuple[SqlValue, ...]]]:
    if picked.category is not None:
        yield "s.category = ?", (picked.category,)
    if picked.kind is not None:
        yield "s.category IN (SELECT id FROM category WHERE kind = ?)", (picked.kind.value,)
    if picked.crimes_only:
        yield "s.category IN (SELECT id FROM category WHERE is_crime)", ()
    if picked.printed_only:
        yield "s.category IN (SELECT id FROM category WHERE printing = ?)", (Printing.FULL.value,)
