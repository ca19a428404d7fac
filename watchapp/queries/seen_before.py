"""Earlier sightings in which a vehicle like the one being described was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watchapp.fields import SqlValue
from watchapp.queries.told_acts import acts_told
from watchapp.records import Precision
from watchapp.store import Store

MOST = 6
FEWEST_SIGNS = 2  # of a plate, not counting ? and *: fewer would find half of the street
FEWEST_LETTERS = 3  # of a make
_NOT_READ = re.compile(r"[?*]")
_SIGNS = re.compile(r"[!%_]")  # that mean something to LIKE
_BLANKS = re.compile(r"[\s.·-]+")
_PLATE = "upper(replace(replace(replace(v.plate, ' ', ''), '-', ''), '.', ''))"  # as its index says
_SEEN = """
SELECT s.id, s.occurred_from, s.precision, s.deeds, s.behavior, s.their_words,
    v.color, v.make, v.body, v.plate
FROM vehicle v JOIN sighting s ON s.id = v.sighting
WHERE v.id IN ({keys}) AND s.id <> ? AND s.state <> 'private_note'
ORDER BY s.occurred_from DESC, s.id DESC LIMIT ?
"""
_BY_PLATE = f"""
SELECT v.id FROM vehicle v WHERE v.plate <> '' AND {_PLATE} >= ? AND {_PLATE} < ?
    AND {_PLATE} GLOB ?
"""
_PARTLY_READ = f"""
SELECT v.id, {_PLATE} FROM vehicle v
WHERE v.plate <> '' AND (instr(v.plate, '?') OR instr(v.plate, '*'))
    AND (? = '' OR substr({_PLATE}, 1, 1) IN (?, '?', '*'))
"""
_BY_LOOKS = """
SELECT v.id FROM vehicle v JOIN sighting s ON s.id = v.sighting
WHERE v.color = ? COLLATE NOCASE {words} AND s.id <> ? AND s.state <> 'private_note'
ORDER BY s.occurred_from DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """What is known of a vehicle so far; in a plate ? is one sign not read and * are any."""

    plate: str = ""
    color: str = ""
    make: str = ""


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """An earlier sighting of such a vehicle: when, and what was done; nothing of persons."""

    sighting: int
    occurred_from: datetime
    precision: Precision
    acts: str
    vehicle: str
    by_plate: bool


def plain_plate(typed: str) -> str:
    """Return a plate as it is compared: capitals and digits without blanks, ? and * as they are."""
    return _BLANKS.sub("", typed).upper()


def seen_before(
    store: Store, looks: Looks, *, besides: int | None = None, most: int = MOST
) -> tuple[SeenBefore, ...]:
    """Return earlier sightings of such a vehicle, by its plate first, the latest first.

    A plate is taken for its beginning, so that it is found while it is typed; a plate of which
    the log itself knows a part is met halfway. Color and make count together only. `besides` is
    the sighting in which the vehicle is being described.
    """
    found = tuple(_told(store, _by_plate(store, looks.plate), besides, most=most, by_plate=True))
    if len(found) < most:
        known = {each.sighting for each in found}
        alike = _told(store, _by_looks(store, looks, besides, most), besides, most=most)
        found += tuple(each for each in alike if each.sighting not in known)
    return found[:most]


def _by_plate(store: Store, typed: str) -> list[int]:
    wanted = plain_plate(typed)
    if len(_NOT_READ.sub("", wanted)) < FEWEST_SIGNS:
        return []
    wanted = wanted.rstrip("*") + "*"
    begins = _NOT_READ.split(wanted, maxsplit=1)[0]
    span = (begins, begins + "\U0010ffff", _globbed(wanted))
    exact = [key for (key,) in store.select(_BY_PLATE, span)]
    halfway = store.select(_PARTLY_READ, (begins[:1], begins[:1]))
    partly = [key for key, plate in halfway if _may_be_one(wanted, plate)]
    return list(dict.fromkeys((*exact, *partly)))


def _globbed(plate: str) -> str:
    """Return a plate as SQLite's pattern, where a bracket would mean something else."""
    return plate.replace("[", "[[]")


def _may_be_one(one: str, other: str) -> bool:
    """Return whether one plate may be the other, with what was not read on either side.

    Follows all ways in which the signs so far of `other` can be met by those of `one`.
    """
    places = _past_any(one, {0})
    for sign in other:
        if sign == "*":
            places = set(range(min(places), len(one) + 1))
        else:
            places = _past_any(one, set(_met(one, places, sign)))
        if not places:
            return False
    return len(one) in places


def _met(one: str, places: set[int], sign: str) -> Iterator[int]:
    """Yield the places in `one` after a sign of the other plate was met."""
    for place in places:
        if place < len(one):
            here = one[place]
            if here == "*":
                yield place
            elif "?" in (here, sign) or here == sign:
                yield place + 1


def _past_any(one: str, places: set[int]) -> set[int]:
    """Return the places, and those behind a * at which any number of signs may end."""
    found = set(places)
    for place in sorted(places):
        after = place
        while after < len(one) and one[after] == "*":
            after += 1
            found.add(after)
    return found


def _by_looks(store: Store, looks: Looks, besides: int | None, most: int) -> list[int]:
    words = looks.make.split()
    if not looks.color.strip() or len("".join(words)) < FEWEST_LETTERS:
        return []
    like = "AND v.make LIKE ? ESCAPE '!' " * len(words)
    values: Sequence[SqlValue] = (
        looks.color.strip(),
        *map(_within, words),
        besides or 0,
        most,
    )
    return [key for (key,) in store.select(_BY_LOOKS.format(words=like), values)]


def _within(word: str) -> str:
    """Return the pattern that finds a word inside a text, its own signs taken as they are."""
    return "%" + _SIGNS.sub(r"!\g<0>", word) + "%"


def _told(
    store: Store, keys: Sequence[int], besides: int | None, *, most: int, by_plate: bool = False
) -> Iterator[SeenBefore]:
    if not keys:
        return
    listed = ",".join(map(str, keys))
    for row in store.select(_SEEN.format(keys=listed), (besides or 0, most)):
        yield _line(row, by_plate=by_plate)


def _line(row: tuple[Any, ...], *, by_plate: bool) -> SeenBefore:
    key, when, precision, deeds, behavior, their_words, *vehicle = row
    return SeenBefore(
        key,
        datetime.fromisoformat(when),
        Precision(precision),
        acts_told(deeds, behavior or their_words),
        " ".join(filter(None, vehicle)),
        by_plate,
    )
