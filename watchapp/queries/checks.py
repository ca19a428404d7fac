"""What is looked after: checkpoints, and the houses of neighbors who are away.

The captain's alone: nothing that is printed, exported or shared may ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from watchapp.queries.due import CheckState, Standing, standing_on
from watchapp.records import Checkpoint, Finding, HouseCheck, Patrol, Visit
from watchapp.store import Store

Looked: TypeAlias = type[Checkpoint] | type[HouseCheck]

_STATES = tuple(CheckState)
_ANY = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM checkpoint) OR EXISTS (SELECT 1 FROM house_check)
"""
_OUT = """
WHERE (state = 'under_way' AND actual_from <= ?)
    OR (state = 'done' AND actual_from <= ? AND actual_to >= ?)
"""


@dataclass(frozen=True, slots=True)
class Check:
    """A checkpoint or a house, as its list shows it; `last` is the last visit to it."""

    record: Checkpoint | HouseCheck
    name: str
    standing: Standing
    last: Visit | None

    @property
    def kind(self) -> Looked:
        """Return whether it is a checkpoint or a house."""
        return type(self.record)

    @property
    def id(self) -> int:
        """Return its number."""
        return self.record.id or 0


def checks_on(store: Store, day: date) -> list[Check]:
    """Return all that is looked after as it stands on a day, what is most urgent first."""
    visits = store.records(Visit, "ORDER BY at, id")
    found = [*_checkpoints(store, visits, day), *_houses(store, visits, day)]
    found.sort(key=lambda each: (*_urgency(each.standing), each.name.casefold(), each.id))
    return found


def has_checks(store: Store) -> bool:
    """Return whether anything is looked after."""
    return bool(store.select(_ANY))


def visits_to(store: Store, kind: Looked, key: int) -> list[Visit]:
    """Return the visits to a checkpoint or a house, the latest first."""
    column = "checkpoint" if kind is Checkpoint else "house_check"
    return store.records(Visit, f"WHERE {column} = ? ORDER BY at DESC, id DESC", (key,))


def visits_on(store: Store, patrol: int) -> list[Visit]:
    """Return the visits that were made on a patrol, in order."""
    return store.records(Visit, "WHERE patrol = ? ORDER BY at, id", (patrol,))


def checkpoint_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the name of every checkpoint."""
    return tuple(store.select("SELECT id, name FROM checkpoint ORDER BY name COLLATE NOCASE, id"))


def house_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number and the address of every house-check, the latest first."""
    return tuple(store.select("SELECT id, address FROM house_check ORDER BY first DESC, id DESC"))


def patrol_out_at(store: Store, moment: datetime) -> int | None:
    """Return the number of the patrol that was out at a moment, None if none or several were."""
    at = moment.isoformat(" ", "minutes")
    found = store.records(Patrol, _OUT, (at, at, at))
    return found[0].id if len(found) == 1 else None


def _urgency(standing: Standing) -> tuple[int, date]:
    return _STATES.index(standing.state), standing.due or date.max


def _checkpoints(store: Store, visits: Sequence[Visit], day: date) -> Iterator[Check]:
    for each in store.records(Checkpoint, "ORDER BY id"):
        own = [visit for visit in visits if visit.checkpoint == each.id]
        last = each.retired - timedelta(days=1) if each.retired else None
        standing = standing_on(day, _days(own), each.every_days or 1, first=None, last=last)
        yield Check(each, each.name, standing, own[-1] if own else None)


def _houses(store: Store, visits: Sequence[Visit], day: date) -> Iterator[Check]:
    for each in store.records(HouseCheck, "ORDER BY id"):
        own = [visit for visit in visits if visit.house_check == each.id]
        standing = standing_on(
            day, _days(own), each.every_days or 1, first=each.first, last=each.last
        )
        yield Check(each, each.address, standing, own[-1] if own else None)


def _days(visits: Sequence[Visit]) -> list[date]:
    """Return the days on which somebody could look."""
    return [v.at.date() for v in visits if v.at and v.finding is not Finding.COULD_NOT]
