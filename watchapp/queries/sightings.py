"""What the log knows of sightings and police records."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from typing_extensions import override

from watchapp.fields import Option, SqlValue
from watchapp.queries.matching import keys_holding
from watchapp.queries.search_rows import asked_words, holding
from watchapp.queries.sizes import highest_number
from watchapp.queries.told_acts import acts_told
from watchapp.records import Precision, Sighting, SightingState, Source
from watchapp.records.waiting import Waiting, wait
from watchapp.store import Store

_JOINED = """
FROM sighting s LEFT JOIN zone z ON z.id = s.zone LEFT JOIN category c ON c.id = s.category
"""
_REPORTED = "(s.reported_at IS NOT NULL OR s.police_reference != '')"
_WAITS = (
    "s.reported_at IS NOT NULL AND s.answered_at IS NULL AND s.fixed_on IS NULL"
    " AND s.state = 'open' AND s.source <> 'police'"
)
_SMALL_WIN = (
    "s.state = 'open' AND s.fixed_on IS NULL AND s.source <> 'police'"
    " AND s.category IN (SELECT id FROM category WHERE kind = 'hazard')"
)
_WHAT = "CASE WHEN s.behavior != '' THEN s.behavior ELSE s.their_words END"
_THEN = ("s.occurred_from", "s.id")
_ORDERS = {
    "when": _THEN,
    "category": ("c.name COLLATE NOCASE", *_THEN),
    "zone": ("z.name COLLATE NOCASE", *_THEN),
    "source": ("s.source", *_THEN),
    "where": ("s.address COLLATE NOCASE", *_THEN),
    "what": (f"{_WHAT} COLLATE NOCASE", *_THEN),
    "state": ("s.state", *_THEN),
    "reported": (_REPORTED, *_THEN),
    "waiting": (f"CASE WHEN {_WAITS} THEN s.reported_at ELSE '9' END", *_THEN),
}
_KEYS = "SELECT s.id " + _JOINED
_LINES = f"""
SELECT s.id, s.occurred_from, s.precision, c.name, z.name, s.address, s.source, s.state,
    s.deeds, {_WHAT}, {_REPORTED}, s.marks LIKE '%possible_repeat%',
    s.reported_at, s.answered_at, s.fixed_on
{_JOINED} WHERE s.id IN
"""
_TEXTS = f"""
SELECT s.id, s.behavior || ' ' || s.address || ' ' || s.their_words || ' ' || s.their_code || ' '
    || s.notes || ' ' || s.public_words || ' ' || s.police_reference || ' '
    || coalesce(c.name, '') || ' ' || coalesce(z.name, '')
{_JOINED}
"""
_DESCRIBED = """
SELECT sighting, sex || ' ' || age || ' ' || height || ' ' || build || ' ' || hair || ' '
    || clothing || ' ' || features || ' ' || direction AS said FROM person
UNION ALL
SELECT sighting, color || ' ' || make || ' ' || body || ' ' || plate || ' '
    || replace(replace(plate, ' ', ''), '-', '') || ' ' || plate_state || ' ' || features || ' '
    || direction FROM vehicle
"""
_HOLDS = f"""
(s.behavior LIKE ? ESCAPE '!' OR s.address LIKE ? ESCAPE '!' OR s.their_words LIKE ? ESCAPE '!'
OR s.their_code LIKE ? ESCAPE '!' OR s.notes LIKE ? ESCAPE '!' OR s.public_words LIKE ? ESCAPE '!'
OR s.police_reference LIKE ? ESCAPE '!'
OR s.category IN (SELECT id FROM category WHERE name LIKE ? ESCAPE '!')
OR s.zone IN (SELECT id FROM zone WHERE name LIKE ? ESCAPE '!')
OR s.id IN (SELECT sighting FROM ({_DESCRIBED}) WHERE said LIKE ? ESCAPE '!'))
"""
_ADDRESSES = """
SELECT DISTINCT address FROM (
    SELECT address FROM sighting WHERE address != '' ORDER BY occurred_from DESC, id DESC LIMIT ?
)
UNION SELECT address FROM member WHERE address != '' ORDER BY 1
"""
_NOT_PLAIN = re.compile(r"[^\x00-\x7f]+")
MANY = 20_000  # sightings among which any part of a word is found while one types
_LOOKED_BACK = 4000  # sightings among whose addresses a form looks; read in a few milliseconds


class Standing(Option):
    """What the watch still waits for."""

    WAITING = "waiting"
    SMALL_WIN = "small_win"

    @property
    @override
    def words(self) -> str:
        return _STANDINGS[self]


_STANDINGS = {Standing.WAITING: "Waiting for an answer", Standing.SMALL_WIN: "Open small wins"}
_STANDING = {Standing.WAITING: _WAITS, Standing.SMALL_WIN: _SMALL_WIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which sightings are looked for; what is empty does not narrow. The last day is inside."""

    words: str = ""
    category: int | None = None
    zone: int | None = None
    source: Source | None = None
    state: SightingState | None = None
    standing: Standing | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class SightingLine:
    """A sighting or police record as a list shows it."""

    id: int
    occurred_from: datetime
    precision: Precision
    category: str
    zone: str
    address: str
    source: Source
    state: SightingState
    what: str
    reported: bool
    possible_repeat: bool
    reported_at: datetime | None = None
    answered_at: datetime | None = None
    fixed_on: date | None = None

    def waiting(self, today: date) -> Waiting | None:
        """Return how long an answer is waited for, or was; None where there is no telling."""
        if self.reported_at is None or self.source is Source.POLICE:
            return None
        return wait(
            self.reported_at,
            today,
            answered=self.answered_at,
            fixed=self.fixed_on,
            is_closed=self.state is not SightingState.OPEN,
        )


def sighting_keys(
    store: Store, sought: Sought, *, order: str = "when", backward: bool = True
) -> array[int]:
    """Return the numbers of the sightings that are sought, in an order.

    In a large log words are found by the index: by their beginnings, not by any part of them.
    """
    is_large = highest_number(store, Sighting) > MANY
    if is_large and asked_words(sought.words):
        conditions, values = _conditions(replace(sought, words=""))
        sql, asked = holding(store, Sighting, sought.words)
        conditions.append(f"s.id IN ({sql})")
        values += asked
    else:
        conditions, values = _conditions(sought)
    if not conditions and order != "when":
        return array("q", (key for (key,) in store.select(_all_by(order, backward=backward))))
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    turn = "DESC" if backward else "ASC"
    by = ", ".join(f"{term} {turn}" for term in _ORDERS[order])
    picked = f"{where} ORDER BY {by}"
    if is_large or sought.words.isascii():
        return array("q", (key for (key,) in store.select(f"{_KEYS} {picked}", values)))
    described = _described(store)
    rows = store.select(f"{_TEXTS} {picked}", values)
    told = ((key, f"{text} {described.get(key, '')}") for key, text in rows)
    return array("q", keys_holding(sought.words, told, backward=False))


def _all_by(order: str, *, backward: bool) -> str:
    """Return the SELECT of all sightings in an order, on the way that is short in a large log.

    By the name of what they name an index has them so; else they are read as they lie in the
    file, not by way of an index that happens to hold the term.
    """
    turn = "DESC" if backward else "ASC"
    if order not in {"category", "zone"}:
        by = ", ".join(f"{term} {turn}" for term in _ORDERS[order])
        return f"SELECT s.id FROM sighting s NOT INDEXED ORDER BY {by}"
    named = f"SELECT id, name FROM {order} UNION ALL SELECT NULL, NULL"
    by = ", ".join(f"{term} {turn}" for term in ("n.name COLLATE NOCASE", *_THEN))
    return f"SELECT s.id FROM ({named}) n CROSS JOIN sighting s ON s.{order} IS n.id ORDER BY {by}"


def _described(store: Store) -> dict[int, str]:
    """Return all that is told of persons and vehicles, by the number of their sighting."""
    found: dict[int, str] = {}
    for key, text in store.select(_DESCRIBED):
        found[key] = f"{found.get(key, '')} {text}"
    return found


def sighting_lines(store: Store, keys: Sequence[int]) -> dict[int, SightingLine]:
    """Return the lines of some sightings by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {row[0]: _line(row) for row in store.select(f"{_LINES} ({marks})", tuple(keys))}


def sightings_on(store: Store, patrol: int) -> list[Sighting]:
    """Return the sightings that were made on a patrol, in the order of time."""
    return store.records(Sighting, "WHERE patrol = ? ORDER BY occurred_from, id", (patrol,))


def addresses_used(store: Store) -> tuple[str, ...]:
    """Return the addresses of members and of the latest sightings, each once."""
    return tuple(address for (address,) in store.select(_ADDRESSES, (_LOOKED_BACK,)))


def _conditions(sought: Sought) -> tuple[list[str], list[SqlValue]]:
    """Return the terms of a WHERE and their values."""
    conditions: list[str] = []
    values: list[SqlValue] = []
    terms: dict[str, SqlValue] = {
        "s.category = ?": sought.category,
        "s.zone = ?": sought.zone,
        "s.source = ?": sought.source and sought.source.value,
        "s.state = ?": sought.state and sought.state.value,
        "s.occurred_from >= ?": _iso(sought.first),
        "s.occurred_from < ?": _iso(sought.last and sought.last + timedelta(days=1)),
    }
    for condition, wanted in terms.items():
        if wanted is not None:
            conditions.append(condition)
            values.append(wanted)
    if sought.standing is not None:
        conditions.append(_STANDING[sought.standing])
    for word in sought.words.split():
        conditions.append(_HOLDS)
        values += [_within(word)] * _HOLDS.count("?")
    return conditions, values


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _within(word: str) -> str:
    """Return the pattern that finds a word inside a text, its own signs taken as they are.

    SQLite knows capitals of plain letters only: for any other it finds too much, never too little.
    """
    for sign in "!%_":
        word = word.replace(sign, "!" + sign)
    return f"%{_NOT_PLAIN.sub('%', word)}%"


def _line(row: tuple[Any, ...]) -> SightingLine:
    key, occurred_from, precision, category, zone, address, source, *rest = row
    state, deeds, what, reported, possible_repeat, reported_at, answered_at, fixed_on = rest
    return SightingLine(
        key,
        datetime.fromisoformat(occurred_from),
        Precision(precision),
        category,
        zone or "",
        address,
        Source(source),
        SightingState(state),
        acts_told(deeds, what),
        bool(reported),
        bool(possible_repeat),
        reported_at and datetime.fromisoformat(reported_at),
        answered_at and datetime.fromisoformat(answered_at),
        fixed_on and date.fromisoformat(fixed_on),
    )
