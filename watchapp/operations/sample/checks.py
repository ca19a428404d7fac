"""What the invented watch looks after: checkpoints, and a house whose people are away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from watchapp.operations.sample.chance import at
from watchapp.records import Checkpoint, Finding, HouseCheck, Visit, Zone

_CHECKPOINTS = (
    ("School yard", "300 Alder St", 3, (1, 4, 8, 11)),
    ("Pump house", "", 7, (9, 15)),
    ("Bus shelter", "", 14, (3,)),
)
"""Each with how often somebody looks, and how many days ago somebody did."""
_LOOKED = (4, 3, 1)  # days ago, at the house
_AWAY = (-5, 6)


@dataclass(frozen=True, slots=True)
class LookedAfter:
    """A checkpoint or a house, with the visits to it."""

    record: Checkpoint | HouseCheck
    visits: tuple[Visit, ...]


def looked_after(zones: Sequence[Zone], until: date) -> Iterator[LookedAfter]:
    """Yield what is looked after; one checkpoint is overdue, and the house is due."""
    for place, (name, address, every, days) in enumerate(_CHECKPOINTS):
        checkpoint = Checkpoint(
            name=name, address=address, zone=zones[place % len(zones)].id, every_days=every
        )
        yield LookedAfter(checkpoint, tuple(_visit(until, back) for back in reversed(days)))
    first, last = (until + timedelta(days=days) for days in _AWAY)
    house = HouseCheck(
        address="118 Alder St",
        who="The Ferrers",
        phone="555-0171",
        first=first,
        last=last,
        every_days=1,
        keyholder="Next door, at 120",
        expected="Hall light on a timer from 6 to 11 PM; the blue car stays in the drive.",
        agreed=first - timedelta(days=3),
    )
    visits = [_visit(until, back) for back in _LOOKED]
    visits[1] = _visit(until, _LOOKED[1], notes="Side gate was open; closed it.")
    yield LookedAfter(house, tuple(visits))


def _visit(until: date, back: int, notes: str = "") -> Visit:
    finding = Finding.NEEDS_ATTENTION if notes else Finding.ALL_WELL
    when = at(until - timedelta(days=back), 20.5)
    return Visit(checkpoint=None, house_check=None, at=when, finding=finding, notes=notes)
