"""The logs of the invented year's patrols: legs of some, a few lines of each, what they saw."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from watchapp.operations.patrols import in_order
from watchapp.operations.sample.chance import luck_for, read_sample
from watchapp.records import Leg, LogLine, Patrol, PatrolMode, PatrolState, Sighting

_LONG = timedelta(minutes=85)
_PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class PatrolLog:
    """What a patrol's sheet says beside its head."""

    patrol: Patrol
    legs: tuple[Leg, ...]
    lines: tuple[LogLine, ...]


def patrol_logs(patrols: Iterable[Patrol], sightings: Iterable[Sighting]) -> Iterator[PatrolLog]:
    """Yield the logs of the patrols that went out; a sheet is entered the morning after."""
    luck, words = luck_for("logs"), read_sample("patrols")["log"]
    seen: dict[int | None, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        seen[sighting.patrol].append(sighting)
    for patrol in patrols:
        if patrol.actual_from is None:
            continue
        out = patrol.actual_to is None
        back = patrol.actual_to or patrol.actual_from + timedelta(minutes=60)
        lines = [
            *_quiet(luck, words, patrol.actual_from, back),
            *(_line_of(each, patrol.actual_from, back) for each in seen[patrol.id]),
        ]
        lines.sort(key=lambda line: str(line.at))
        # The log of the one that is out is written as it happens.
        entered = back if out else back.replace(hour=9, minute=0) + timedelta(days=1)
        yield PatrolLog(patrol, _legs(luck, patrol, back), tuple(in_order(lines, entered)))


def _quiet(
    luck: random.Random, words: Sequence[str], out: datetime, back: datetime
) -> Iterator[LogLine]:
    minutes = int((back - out) / timedelta(minutes=1))
    for what in luck.sample(words, luck.randint(1, 3)):
        at = out + timedelta(minutes=luck.randrange(5, max(6, minutes)))
        yield LogLine(patrol=None, at=at, what=what)


def _line_of(sighting: Sighting, out: datetime, back: datetime) -> LogLine:
    """Return the line of which a sighting was made."""
    at = min(max(sighting.occurred_from or out, out), back)
    what = sighting.behavior.partition(". ")[0] or sighting.notes or "Noted"
    return LogLine(
        patrol=None,
        at=at,
        what=what,
        address=sighting.address,
        police_called=sighting.reported_at is not None,
        sighting=sighting.id,
    )


def _legs(luck: random.Random, patrol: Patrol, back: datetime) -> tuple[Leg, ...]:
    """Return the legs of a patrol: the one that it is on, a pause in a long one, or none."""
    out = patrol.actual_from
    if out is None:
        return ()
    first = Leg(patrol=None, starts=out, mode=patrol.mode, zone=patrol.zone)
    if patrol.state is PatrolState.UNDER_WAY:
        return (first,)
    if back - out < _LONG or luck.random() < 0.4:
        return ()
    middle = out + timedelta(minutes=luck.choice((35, 40, 45)))
    mode = patrol.mode if luck.random() < 0.5 else PatrolMode.WALK
    pause = _PAUSE if luck.random() < 0.5 else timedelta()
    before = Leg(patrol=None, starts=out, ends=middle, mode=patrol.mode, zone=patrol.zone)
    after = Leg(patrol=None, starts=middle + pause, ends=back, mode=mode, zone=patrol.zone)
    return before, after
