"""Commands that list what the log holds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from watchapp.cli.command import Command
from watchapp.cli.filters import (
    category_of,
    limit_of,
    sources_of,
    take_days,
    take_limit,
    take_sightings,
    take_zone,
    zone_of,
)
from watchapp.cli.reply import Reply, table_lines
from watchapp.cli.values import data_of, names_in
from watchapp.queries import categories, meetings, members, patrols, sightings, zones
from watchapp.records import Meeting, Patrol, PatrolState, Record, Sighting, Source
from watchapp.speech import say
from watchapp.store import Store

_PIECE = 500  # records read at once


def _zones(store: Store, _: Namespace) -> Reply:
    found = zones.zones(store)
    lines = zones.zone_lines(store, [each.id or 0 for each in found]).values()
    rows = [
        (z.id, z.name, z.kind.label, z.households, z.residents, z.members, "yes" if z.drawn else "")
        for z in lines
    ]
    head = ("no.", "zone", "kind", "households", "residents", "members", "drawn")
    return _listed(store, found, head, rows)


def _members(store: Store, _: Namespace) -> Reply:
    found = members.members(store)
    lines = members.member_lines(store, [each.id or 0 for each in found]).values()
    rows = [(m.id, m.name, m.role.label, m.zone, m.phone, m.patrols, m.left) for m in lines]
    return _listed(store, found, ("no.", "name", "role", "zone", "phone", "patrols", "left"), rows)


def _categories(store: Store, _: Namespace) -> Reply:
    found = categories.categories(store)
    rows = [
        (c.id, c.name, c.kind.label, "yes" if c.is_crime else "", c.printing.label, c.nibrs)
        for c in found
    ]
    return _listed(store, found, ("no.", "category", "class", "crime", "in print", "NIBRS"), rows)


def _listed(
    store: Store,
    found: Sequence[Record],
    head: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> Reply:
    names = names_in(store)
    lines = table_lines(head, rows) if found else iter((say("None yet."),))
    return Reply(lines, (data_of(each, names) for each in found))


def _take_patrols(parser: ArgumentParser) -> None:
    take_days(parser)
    take_zone(parser)
    parser.add_argument("--state", choices=[each.value for each in PatrolState])
    take_limit(parser)


def _patrols(store: Store, arguments: Namespace) -> Reply:
    first, last = arguments.first or date.min, arguments.last or date.max
    zone, state = zone_of(store, arguments), arguments.state
    keys = [
        each.id or 0
        for each in patrols.patrols_between(store, first, last)
        if zone in {None, each.zone} and state in {None, each.state.value}
    ]
    return _latest(store, Patrol, keys[::-1], _patrol_lines, limit=limit_of(arguments))


def _patrol_lines(store: Store, keys: Sequence[int]) -> Iterator[str]:
    found = patrols.patrol_lines(store, keys)
    head = ("no.", "begins", "minutes", "state", "how", "zone", "who", "sightings")
    rows = (
        (
            p.id,
            _when(p.begins),
            _minutes(p),
            p.state.label,
            p.mode.label,
            p.zone,
            p.crew,
            p.sightings,
        )
        for p in (found[key] for key in keys)
    )
    return table_lines(head, rows)


def _minutes(patrol: patrols.PatrolLine) -> int | None:
    if patrol.begins is None or patrol.ends is None:
        return None
    return (patrol.ends - patrol.begins) // timedelta(minutes=1)


def _take_sightings(parser: ArgumentParser) -> None:
    take_sightings(parser)
    parser.add_argument("--words", default="", help="only where these words stand")
    take_limit(parser)


def _sightings(store: Store, arguments: Namespace) -> Reply:
    sources = sources_of(arguments)
    single = next(iter(sources)) if len(sources) == 1 else None
    keys = list(sightings.sighting_keys(store, _sought(store, arguments, single)))
    if sources and single is None:
        police = set(sightings.sighting_keys(store, _sought(store, arguments, Source.POLICE)))
        keys = [key for key in keys if key not in police]
    return _latest(store, Sighting, keys, _sighting_lines, limit=limit_of(arguments))


def _sought(store: Store, arguments: Namespace, source: Source | None) -> sightings.Sought:
    return sightings.Sought(
        words=arguments.words,
        category=category_of(store, arguments),
        zone=zone_of(store, arguments),
        source=source,
        first=arguments.first,
        last=arguments.last,
    )


def _sighting_lines(store: Store, keys: Sequence[int]) -> Iterator[str]:
    found = sightings.sighting_lines(store, keys)
    head = ("no.", "when", "category", "zone", "where", "source", "state", "what")
    rows = (
        (
            s.id,
            _when(s.occurred_from),
            s.category,
            s.zone,
            s.address,
            s.source.value,
            s.state.label,
            s.what,
        )
        for s in (found[key] for key in keys)
    )
    return table_lines(head, rows)


def _take_meetings(parser: ArgumentParser) -> None:
    take_days(parser)
    take_limit(parser)


def _meetings(store: Store, arguments: Namespace) -> Reply:
    first, last = arguments.first or date.min, arguments.last or date.max
    keys = [
        each.id or 0
        for each in meetings.meetings(store)
        if each.starts is not None and first <= each.starts.date() <= last
    ]
    return _latest(store, Meeting, keys, _meeting_lines, limit=limit_of(arguments))


def _meeting_lines(store: Store, keys: Sequence[int]) -> Iterator[str]:
    found = meetings.meeting_lines(store, keys)
    head = ("no.", "begins", "kind", "where", "came", "open items", "minutes")
    rows = (
        (
            m.id,
            _when(m.starts),
            m.kind.label,
            "cancelled" if m.cancelled else m.where,
            m.came,
            m.open_items,
            "yes" if m.has_minutes else "",
        )
        for m in (found[key] for key in keys)
    )
    return table_lines(head, rows)


def _latest(
    store: Store,
    kind: type[Record],
    keys: Sequence[int],
    lines_of: Callable[[Store, Sequence[int]], Iterator[str]],
    *,
    limit: int,
) -> Reply:
    """Return the records with these numbers, at most `limit` of them, in their order."""
    shown = keys[:limit] if limit else keys
    return Reply(
        _with_tail(lines_of(store, shown), shown=len(shown), of=len(keys)),
        _data(store, kind, shown),
    )


def _with_tail(lines: Iterator[str], *, shown: int, of: int) -> Iterator[str]:
    yield from lines
    if not of:
        yield "None."
    elif shown < of:
        yield say("The latest {shown:,} of {of:,}; --limit 0 lists all.", shown=shown, of=of)


def _data(store: Store, kind: type[Record], keys: Sequence[int]) -> Iterator[dict[str, Any]]:
    names = names_in(store)
    for start in range(0, len(keys), _PIECE):
        piece = keys[start : start + _PIECE]
        marks = ",".join("?" * len(piece))
        found = {each.id: each for each in store.records(kind, f"WHERE id IN ({marks})", piece)}
        yield from (data_of(found[key], names) for key in piece)


def _when(moment: datetime | None) -> str:
    return "" if moment is None else moment.strftime("%Y-%m-%d %H:%M")


COMMANDS = (
    Command(
        name="zones",
        help="list the zones",
        example="watchapp zones --json",
        do=_zones,
    ),
    Command(name="members", help="list the members", example="watchapp members", do=_members),
    Command(
        name="categories",
        help="list the captain's categories",
        example="watchapp categories",
        do=_categories,
    ),
    Command(
        name="patrols",
        help="list the patrols, the latest first",
        example="watchapp patrols --from 2026-01-01 --state done",
        takes=_take_patrols,
        do=_patrols,
    ),
    Command(
        name="sightings",
        help="list sightings and police records, the latest first",
        example='watchapp sightings --source own --zone "Mill Pond" --limit 20',
        takes=_take_sightings,
        do=_sightings,
    ),
    Command(
        name="meetings",
        help="list the meetings, the latest first",
        example="watchapp meetings --from 2026-01",
        takes=_take_meetings,
        do=_meetings,
    ),
)
"""The commands that list, in the order of the help."""
