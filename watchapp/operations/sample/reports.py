"""To whom the invented watch reported what it saw, and what came of it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from watchapp.records import CategoryClass, ReportedHow, Sighting, SightingState

_WAYS = (ReportedHow.NON_EMERGENCY, ReportedHow.ONLINE, ReportedHow.IN_PERSON)
_OFFICERS = ("Officer Dell, 2114", "Officer Ruiz, 1980", "")
_ANSWERS = (
    "No camera on the block; they keep the report open.",
    "They will pass by more often for two weeks.",
    "Nothing found; closed.",
)
_ANSWERED = 0.5  # share of the reports that were answered
_SERVED = 0.9  # share of the hazards that somebody was told of


def told_more(
    luck: random.Random,
    sighting: Sighting,
    entry: Mapping[str, Any],
    *,
    kind: CategoryClass,
    until: date,
) -> Sighting:
    """Return a sighting with who was told, how, and what they answered or mended."""
    if kind is CategoryClass.HAZARD:
        return _service(luck, sighting, entry, until)
    return _report(luck, sighting, kind, until)


def _report(luck: random.Random, sighting: Sighting, kind: CategoryClass, until: date) -> Sighting:
    """Return a sighting with the answer of the police, if they were told."""
    reported = sighting.reported_at
    if reported is None:
        return sighting
    is_urgent = kind in {CategoryClass.PERSON, CategoryClass.WELFARE}
    told = replace(
        sighting,
        reported_to="911" if is_urgent else "Police",
        reported_how=ReportedHow.CALL_911 if is_urgent else luck.choice(_WAYS),
        officer=luck.choice(_OFFICERS) if sighting.police_reference else "",
    )
    answered = reported + timedelta(days=luck.randint(1, 12), hours=luck.randint(0, 4))
    if is_urgent or luck.random() > _ANSWERED or answered.date() >= until:
        return told
    return replace(told, answered_at=answered, answer=luck.choice(_ANSWERS))


def _service(
    luck: random.Random, sighting: Sighting, entry: Mapping[str, Any], until: date
) -> Sighting:
    """Return a hazard with the service that was told of it; what is closed was fixed."""
    to = entry.get("reported_to", "")
    begun = sighting.occurred_from
    if not to or begun is None or luck.random() > _SERVED:
        return sighting
    reported = datetime.combine(begun.date() + timedelta(days=1), time(9, 5 * luck.randint(0, 11)))
    told = replace(
        sighting,
        reported_to=to,
        reported_at=reported,
        reported_how=ReportedHow.ONLINE,
        police_reference=f"311-{luck.randint(10_000, 99_999)}",
    )
    fixed = min(reported.date() + timedelta(days=luck.randint(2, 40)), until - timedelta(days=1))
    is_fixed = sighting.state is SightingState.CLOSED and fixed >= reported.date()
    return replace(told, fixed_on=fixed) if is_fixed else told
