"""The month's patrol hours as the police want them on the 1st: by member and by zone, by mode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from watchapp.analysis.periods import month_of
from watchapp.charts.table import Table
from watchapp.moments import spell_month
from watchapp.operations.targets import write_whole
from watchapp.queries.members import member_names
from watchapp.queries.patrol_hours import member_hours, patrol_hours, patrols_of_members
from watchapp.queries.zones import zone_names
from watchapp.records import PatrolMode
from watchapp.speech import say, say_count
from watchapp.store import Store

Minutes = Mapping[str, Counter[PatrolMode]]


@dataclass(frozen=True, slots=True)
class HoursReport:
    """The hours of one month; a member's hours are those in which the member was there."""

    month: date
    by_member: Table
    by_zone: Table
    sentence: str


def hours_of_month(store: Store, month: date) -> HoursReport:
    """Return the hours of the month in which a day lies; raises StoreError."""
    span = month_of(month)
    found = member_hours(store, span.first, span.last)
    names, zones = dict(member_names(store)), dict(zone_names(store))
    went = patrols_of_members(store, span.first, span.last)
    by_member = _summed((names.get(each.member, ""), each.mode, each.minutes) for each in found)
    by_zone = _summed(
        (zones.get(each.zone or 0, say("No zone")), each.mode, each.minutes) for each in found
    )
    patrols = {names.get(key, ""): count for key, count in went.items()}
    return HoursReport(
        span.first,
        _table(say("Member"), by_member, patrols),
        _table(say("Zone"), by_zone, None),
        _sentence(store, span.first, span.last, by_member),
    )


def save_hours(store: Store, month: date, path: Path) -> Path:
    """Write the hours of a month by member as a CSV file; return where it lies.

    Raises WatchError if it cannot be written.
    """
    table = hours_of_month(store, month).by_member
    return write_whole(store, path, b"\xef\xbb\xbf" + table.csv().encode())


def hours_words(minutes: int) -> str:
    """Return minutes as hours and minutes: 90 is 1:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _summed(parts: Iterable[tuple[str, PatrolMode, int]]) -> Minutes:
    found: dict[str, Counter[PatrolMode]] = {}
    for name, mode, minutes in parts:
        found.setdefault(name, Counter())[mode] += minutes
    return {name: found[name] for name in sorted(found, key=str.casefold)}


def _table(head: str, minutes: Minutes, patrols: Mapping[str, int] | None) -> Table:
    """Return a row for each name and one for all together, with a column for each mode."""
    modes = tuple(PatrolMode)
    columns = (head, *(mode.label for mode in modes), say("Together"))
    rows = [(name, *_row(by_mode)) for name, by_mode in minutes.items()]
    if rows:
        together: Counter[PatrolMode] = sum(minutes.values(), Counter())
        rows.append((say("All together"), *_row(together)))
    if patrols is None:
        return Table(columns, tuple(rows))
    counted = tuple((*row, str(patrols.get(row[0], ""))) for row in rows)
    return Table((*columns, say("Patrols")), counted)


def _row(by_mode: Counter[PatrolMode]) -> tuple[str, ...]:
    each = [hours_words(by_mode[mode]) if by_mode[mode] else "" for mode in PatrolMode]
    return (*each, hours_words(by_mode.total()))


def _sentence(store: Store, first: date, last: date, by_member: Minutes) -> str:
    """Return what the month comes to: patrols, hours out, hours of members."""
    out = patrol_hours(store, first, last)
    patrols = sum(each.patrols for each in out)
    if not patrols:
        return say("No patrol went out in {month}.", month=spell_month(first))
    return say(
        "{month}: {patrols}, {out} hours out, {hours} hours of {members}. Pauses are not counted.",
        month=spell_month(first),
        patrols=say_count("{n} patrol", "{n} patrols", patrols),
        out=hours_words(sum(each.minutes for each in out)),
        hours=hours_words(sum(each.total() for each in by_member.values())),
        members=say_count("{n} member", "{n} members", len(by_member)),
    )
