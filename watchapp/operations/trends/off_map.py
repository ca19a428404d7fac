"""What is not on the map, listed so that it can be looked up and mended."""

from __future__ import annotations

from collections.abc import Iterable

from watchapp.charts.table import Table
from watchapp.charts.trend import Titled
from watchapp.moments import show_day, show_month
from watchapp.operations.trends.sited import Sited
from watchapp.queries.facts import PRECISIONS, Facts, day_of
from watchapp.queries.places import place_names
from watchapp.records import Precision
from watchapp.speech import say
from watchapp.store import Store

_LISTED = 12
_MONTH = PRECISIONS.index(Precision.MONTH)


def off_map(store: Store, found: Sited) -> tuple[Titled, ...]:
    """Return a table of the latest that are not on the map, of each reason in turn."""
    rows = [row for why, facts in found.off for row in _rows(store, facts, say(why))]
    if not rows:
        return ()
    heads = (say("Number"), say("When"), say("Where"), say("Why it is not on the map"))
    return (Titled(say("Not on the map"), Table(heads, tuple(rows))),)


def _rows(store: Store, facts: Facts, why: str) -> Iterable[tuple[str | int, ...]]:
    """Yield the latest, and how many more there are."""
    keys = [int(key) for key in facts.key[-_LISTED:][::-1]]
    days = [
        show_month(day_of(day)) if known == _MONTH else show_day(day_of(day))
        for day, known in zip(
            facts.day[-_LISTED:][::-1], facts.precision[-_LISTED:][::-1], strict=True
        )
    ]
    names = place_names(store, keys)
    for key, day, name in zip(keys, days, names, strict=True):
        yield f"#{key}", day, name, why
    if (more := len(facts) - len(keys)) > 0:
        yield say("{n:,} more", n=more), "", "", why
