"""What the log knows of patrols."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from watchapp.moments import show_moment
from watchapp.queries.matching import keys_holding
from watchapp.queries.narrowing import after, where
from watchapp.queries.search_rows import keys_found
from watchapp.records import Patrol, PatrolMode, PatrolState
from watchapp.sheet.late import entered_late
from watchapp.store import Store

_BEGINS = "coalesce(p.actual_from, p.planned_from)"
_CREW = """
(SELECT group_concat(name, ', ') FROM (
    SELECT m.name AS name FROM turnout t JOIN member m ON m.id = t.member
    WHERE t.patrol = p.id ORDER BY t.id
))
"""
_SEEN = "(SELECT count(*) FROM sighting s WHERE s.patrol = p.id AND s.state <> 'private_note')"
_MILES = """
coalesce(p.odometer_to - p.odometer_from, p.miles,
    (SELECT sum(l.miles) FROM leg l WHERE l.patrol = p.id))
"""
_TERMS = {
    "when": _BEGINS,
    "state": "p.state",
    "zone": "z.name IS NULL, z.name COLLATE NOCASE",
    "members": f"{_CREW} IS NULL, {_CREW} COLLATE NOCASE",
    "sightings": _SEEN,
    "mode": "p.mode",
    "miles": _MILES,
}
_ORDERS = {name: f"{term}, {_BEGINS}, p.id" for name, term in _TERMS.items()}
_KEYS = f"""
SELECT p.id, p.notes || ' ' || p.weather || ' ' || coalesce(z.name, '') || ' '
    || coalesce({_CREW}, '')
FROM patrol p LEFT JOIN zone z ON z.id = p.zone
"""
_LINES = f"""
SELECT p.id, p.state, p.planned_from, p.planned_to, p.actual_from, p.actual_to, p.mode,
    z.name, {_CREW}, {_MILES}, {_SEEN}, p.entered_at
FROM patrol p LEFT JOIN zone z ON z.id = p.zone
WHERE p.id IN
"""
_NAMES = f"""
SELECT p.id, {_BEGINS}, z.name FROM patrol p LEFT JOIN zone z ON z.id = p.zone
ORDER BY {_BEGINS} DESC, p.id DESC
"""


@dataclass(frozen=True, slots=True)
class PatrolLine:
    """A patrol as a list shows it; the times are the actual ones, or else the planned ones.

    The miles are those of the odometer, or else as written down, or of the legs; `late` says that
    it was entered long after it came back.
    """

    id: int
    state: PatrolState
    begins: datetime | None
    ends: datetime | None
    mode: PatrolMode
    zone: str
    crew: str
    miles: float | None
    sightings: int
    late: bool = False


def patrols_between(store: Store, first: date, last: date) -> list[Patrol]:
    """Return the patrols that began, or were to begin, on the days from first to last."""
    rest = f"AS p WHERE substr({_BEGINS}, 1, 10) BETWEEN ? AND ? ORDER BY {_BEGINS}, p.id"
    return store.records(Patrol, rest, (first.isoformat(), last.isoformat()))


def patrol_names(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the number of every patrol with when and where it went, newest first."""
    return tuple((key, _name(key, begins, zone)) for key, begins, zone in store.select(_NAMES))


def _name(key: int, begins: str | None, zone: str | None) -> str:
    when = show_moment(datetime.fromisoformat(begins)) if begins else ""
    return ", ".join(part for part in (when, zone, f"no. {key}") if part)


def patrol_keys(
    store: Store,
    words: str = "",
    *,
    order: str = "when",
    backward: bool = True,
    first: date | None = None,
    last: date | None = None,
    zone: int | None = None,
    state: PatrolState | None = None,
) -> list[int]:
    """Return the numbers of the patrols in whose record all of `words` stand, in an order.

    What is None does not narrow; the last day is inside.
    """
    terms = {
        f"{_BEGINS} >= ?": first,
        f"{_BEGINS} < ?": after(last),
        "p.zone = ?": zone,
        "p.state = ?": state,
    }
    narrowed, values = where(terms)
    rows = store.select(f"{_KEYS} {narrowed} ORDER BY {_ORDERS[order]}", values)
    also = keys_found(store, Patrol, words)
    return keys_holding(words, rows, backward=backward, also=also)


def patrol_lines(store: Store, keys: Sequence[int]) -> dict[int, PatrolLine]:
    """Return the lines of some patrols by number; those that are gone are left out."""
    marks = ",".join("?" * len(keys))
    return {row[0]: _line(row) for row in store.select(f"{_LINES} ({marks})", keys)}


def _line(row: tuple[Any, ...]) -> PatrolLine:
    key, state, planned_from, planned_to, actual_from, actual_to, mode, *rest = row
    zone, crew, miles, sightings, entered = rest
    begins, ends = (actual_from, actual_to) if actual_from else (planned_from, planned_to)
    return PatrolLine(
        key,
        PatrolState(state),
        _moment(begins),
        _moment(ends),
        PatrolMode(mode),
        zone or "",
        crew or "",
        miles,
        sightings,
        late=entered_late(_moment(actual_to), _moment(entered)),
    )


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
