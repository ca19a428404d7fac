"""The counted columns of sightings, kept beside them page by page in each change.

A page holds the slots of so many sightings in the order of their numbers; the slot of a private
note, or of a sighting that is gone, is empty. Who reads them asks for the pages that were written
since, so that a million sightings are read once and then followed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from watchapp.addresses import block_of
from watchapp.fields import SqlValue
from watchapp.records import Mark, PlacePrecision, Precision, SightingState, Source
from watchapp.store.driver import Connection

SLOTS = 88
"""Sightings to a page: as many as fit one page of the file, so that a save writes one."""

FIELDS = (
    ("key", "i4"),
    ("start", "i4"),
    ("end", "i4"),
    ("category", "i4"),
    ("zone", "i4"),
    ("source", "u1"),
    ("precision", "u1"),
    ("place", "u1"),
    ("flags", "u1"),
    ("lat", "i4"),
    ("lon", "i4"),
    ("block", "i8"),
    ("batch", "i4"),
)
"""What a slot holds, in order, little-endian; a key of 0 says that it is empty.

`start` and `end` are minutes since the start of EPOCH on the street's own clock, `lat` and `lon`
millionths of a degree, `source`, `precision` and `place` the places of their words in the lists
below, `block` an identity of the block or the point.
"""

EPOCH = date(2000, 1, 1)
NOTHING = -(2**31)
"""Stands for an end, a latitude or a longitude that is not known."""

SOURCES = tuple(Source)
PRECISIONS = tuple(Precision)
PLACES = tuple(PlacePrecision)
REPEAT, TIME_UNKNOWN = 1, 2
"""The flags."""

_SLOT = struct.Struct("<iiiiiBBBBiiqi")
_EMPTY = bytes(_SLOT.size)
_MILLIONTHS = 1_000_000
_FAR = 2**31 - 1
_SELECT = f"""
SELECT id, occurred_from, occurred_to, category, zone, source, precision, place, marks, lat, lon,
    address, batch
FROM sighting WHERE state <> '{SightingState.PRIVATE_NOTE}' AND
"""
_PAGE = "SELECT slots FROM fact_page WHERE page = ?"
_KEEP = """
INSERT INTO fact_page VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET stamp = excluded.stamp, slots = excluded.slots
"""


class Page(NamedTuple):
    """The slots of one page, and when it was written, in a count of its own."""

    page: int
    stamp: int
    slots: bytes


class Upkeep:
    """Brings the pages up to date at the end of a change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._touched: dict[int, None] = {}

    def note(self, table: str, key: int) -> None:
        """Take note of a row that was changed just now."""
        if table == "sighting":
            self._touched[key] = None

    def finish(self) -> None:
        """Write the slots of what was changed, before the commit."""
        stamp = _next_stamp(self._connection) if self._touched else 0
        for key in self._touched:
            row = self._connection.execute(f"{_SELECT} id = ?", (key,)).fetchone()
            _fill(self._connection, stamp, [(key, _EMPTY if row is None else _packed(row))])
        self._touched.clear()


def pages_since(connection: Connection, stamp: int) -> list[Page]:
    """Return the pages written after a stamp, all of them after -1."""
    sql = "SELECT page, stamp, slots FROM fact_page WHERE stamp > ?"
    return list(map(Page._make, connection.execute(sql, (stamp,)).fetchall()))


def add_batch(connection: Connection, batch: int) -> None:
    """Fill the slots of all rows of an import."""
    _fill_from(connection, f"batch = {batch:d}")


def drop_batch(connection: Connection, batch: int) -> None:
    """Empty the slots of all rows of an import, before these go."""
    found = connection.execute("SELECT id FROM sighting WHERE batch = ? ORDER BY id", (batch,))
    _fill(connection, _next_stamp(connection), ((key, _EMPTY) for (key,) in found.fetchall()))


def build(connection: Connection) -> None:
    """Write every page anew, inside a transaction; a page that has nothing left is emptied."""
    stamp = _next_stamp(connection)
    connection.execute(
        "UPDATE fact_page SET stamp = ?, slots = zeroblob(?)", (stamp, SLOTS * _SLOT.size)
    )
    _fill_from(connection, "TRUE")


def gaps(connection: Connection) -> int:
    """Return how many slots differ from their sighting."""
    kept = {page: slots for page, _, slots in pages_since(connection, -1)}
    wrong = 0
    found = connection.execute(f"{_SELECT} TRUE ORDER BY id")
    for page, rows in groupby(found, lambda row: row[0] // SLOTS):
        slots = bytearray(SLOTS * _SLOT.size)
        for row in rows:
            _put(slots, row[0], _packed(row))
        wrong += _different(kept.pop(page, b""), bytes(slots))
    return wrong + sum(_different(left, bytes(len(left))) for left in kept.values())


def _different(slots: bytes, meant: bytes) -> int:
    if len(slots) != len(meant):
        return SLOTS
    pairs = zip(_SLOT.iter_unpack(slots), _SLOT.iter_unpack(meant), strict=True)
    return sum(one != other for one, other in pairs)


def _fill_from(connection: Connection, condition: str) -> None:
    found = connection.execute(f"{_SELECT} {condition} ORDER BY id")
    _fill(connection, _next_stamp(connection), ((row[0], _packed(row)) for row in found))


def _fill(connection: Connection, stamp: int, filled: Iterable[tuple[int, bytes]]) -> None:
    """Write slots, whose keys ascend, each page of theirs once."""
    for page, slots in groupby(filled, lambda each: each[0] // SLOTS):
        found = connection.execute(_PAGE, (page,)).fetchone()
        whole = bytearray(found[0] if found else SLOTS * _SLOT.size)
        for key, slot in slots:
            _put(whole, key, slot)
        connection.execute(_KEEP, (page, stamp, bytes(whole)))


def _put(page: bytearray, key: int, slot: bytes) -> None:
    start = key % SLOTS * _SLOT.size
    page[start : start + _SLOT.size] = slot


def _next_stamp(connection: Connection) -> int:
    (stamp,) = connection.execute("SELECT coalesce(max(stamp), 0) + 1 FROM fact_page").fetchone()
    return int(stamp)


def _packed(row: Sequence[SqlValue]) -> bytes:
    key, start, end, category, zone, source, precision, place, marks, lat, lon, where, batch = row
    return _SLOT.pack(
        key,
        _minute(str(start)),
        NOTHING if end is None else _minute(str(end)),
        category,
        zone or 0,
        _SOURCE_PLACES[source],
        _PRECISION_PLACES[precision],
        _PLACE_PLACES[place],
        _flags(str(marks)) if marks else 0,
        _millionths(lat),
        _millionths(lon),
        _block(str(where), lat, lon),
        batch or 0,
    )


_SOURCE_PLACES: dict[SqlValue, int] = {each.value: place for place, each in enumerate(SOURCES)}
_PRECISION_PLACES: dict[SqlValue, int] = {
    each.value: place for place, each in enumerate(PRECISIONS)
}
_PLACE_PLACES: dict[SqlValue, int] = {each.value: place for place, each in enumerate(PLACES)}


@lru_cache(maxsize=4096)
def _midnight(day: str) -> int:
    return (date.fromisoformat(day) - EPOCH).days * 1440


def _minute(stored: str) -> int:
    """Return the minutes from EPOCH to a stored time, as near as a slot can hold them."""
    minute = _midnight(stored[:10]) + int(stored[11:13] or 0) * 60 + int(stored[14:16] or 0)
    return max(NOTHING + 1, min(minute, _FAR))


def _flags(marks: str) -> int:
    return (REPEAT if Mark.POSSIBLE_REPEAT in marks else 0) | (
        TIME_UNKNOWN if Mark.TIME_UNKNOWN in marks else 0
    )


def _millionths(degrees: SqlValue) -> int:
    return NOTHING if degrees is None else round(float(degrees) * _MILLIONTHS)


def _block(address: str, lat: SqlValue, lon: SqlValue) -> int:
    """Return the identity of a block, or of a point where no block is known; 0 for nowhere."""
    if address and (known := _identity(address)):
        return known
    if lat is None or lon is None:
        return 0
    return _named(f"{float(lat):.4f} {float(lon):.4f}")


@lru_cache(maxsize=1 << 17)
def _identity(address: str) -> int:
    """Return the identity of an address's block, 0 where no block can be told of it."""
    told = block_of(address)
    return _named(told.casefold()) if told else 0


def _named(text: str) -> int:
    from hashlib import blake2b  # noqa: PLC0415 - brings OpenSSL, which a start does not need

    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little", signed=True)
