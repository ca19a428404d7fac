"""Chance that falls the same way each time, and the calendar of the invented year."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from watchapp import paths

YEAR = 364  # days, so that weekdays repeat
_DRAW = 3  # of many draws, one in which chance alone does not look like news
_SEASONS = {
    "summer": (0.3, 0.3, 0.6, 0.9, 1.4, 2.0, 2.2, 2.0, 1.2, 0.7, 0.4, 0.3),
    "winter": (1.5, 1.2, 0.9, 0.7, 0.5, 0.5, 0.5, 0.5, 0.7, 1.0, 1.8, 2.4),
}


def luck_for(what: str) -> random.Random:
    """Return the chance that one part of the sample is made with, so that no part moves another."""
    return random.Random(f"Maple Hill, {what}, {_DRAW}")  # noqa: S311 - invented, not secret


def read_sample(name: str) -> Any:
    """Return what one of the sample's files says."""
    return json.loads(paths.resource(f"sample/{name}.json").read_text("utf-8"))


def month_before(until: date, months: int) -> date:
    """Return the first day of the month that lies so many months before that of `until`."""
    number = until.year * 12 + until.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def weight_of(day: date, pattern: str, until: date) -> float:
    """Return how much more or less usual something is on a day than on others.

    `rising` is the one change of the year that is no chance: it begins with the last whole month.
    """
    if pattern == "rising":
        return 6.0 if day >= month_before(until, 1) else 1.0
    return _SEASONS[pattern][day.month - 1] if pattern in _SEASONS else 1.0


def day_for(luck: random.Random, entry: Mapping[str, Any], until: date) -> date:
    """Return a day of the year for something, at least two days before `until`."""
    days = [until - timedelta(days=back) for back in range(2, YEAR)]
    months = entry.get("months", ())
    weights = [
        weight_of(day, entry.get("pattern", ""), until) if not months or day.month in months else 0
        for day in days
    ]
    return luck.choices(days, weights)[0]


def at(day: date, hour: float) -> datetime:
    """Return a moment of a day to five minutes; from hour 24 on it is the day after."""
    minutes = round(hour * 12) * 5
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def count_for(luck: random.Random, mean: float) -> int:
    """Return a Poisson count by Knuth's product of chances."""
    limit, product, count = math.exp(-mean), luck.random(), 0
    while product > limit:
        product *= luck.random()
        count += 1
    return count


def fitting(entries: Sequence[Mapping[str, Any]], day: date) -> list[Mapping[str, Any]]:
    """Return the entries that may stand in a day's month."""
    return [each for each in entries if day.month in each.get("months", (day.month,))]
