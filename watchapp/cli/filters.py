"""Options that narrow what is listed or counted, and names as people type them."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from watchapp import clock
from watchapp.errors import ReadError, WatchError
from watchapp.moments import read_day
from watchapp.queries.categories import category_names
from watchapp.queries.zones import zone_names
from watchapp.records import Source
from watchapp.speech import say
from watchapp.store import Store

OWN = frozenset(source for source in Source if source is not Source.POLICE)
_SOURCES = ("own", *(source.value for source in Source))


def take_days(parser: ArgumentParser) -> None:
    """Take --from and --to, both days inside."""
    parser.add_argument("--from", dest="first", type=first_day, metavar="DAY", help="from this day")
    parser.add_argument(
        "--to", dest="last", type=last_day, metavar="DAY", help="to this day, itself inside"
    )


def take_zone(parser: ArgumentParser) -> None:
    """Take --zone."""
    parser.add_argument("--zone", metavar="ZONE", help="only this zone, by name or number")


def take_limit(parser: ArgumentParser) -> None:
    """Take --limit."""
    parser.add_argument(
        "--limit",
        type=whole_number,
        metavar="N",
        help="at most N; 0 lists all (default: 50 to read, all with --json)",
    )


def take_sightings(parser: ArgumentParser) -> None:
    """Take what narrows sightings: days, zone, category, source."""
    take_days(parser)
    take_zone(parser)
    parser.add_argument("--category", metavar="WORD", help="only this category, by name or number")
    parser.add_argument(
        "--source", choices=_SOURCES, help="only what came this way; own is all but police"
    )


def first_day(text: str) -> date:
    """Return the day that an option names; of a month (2006-01) the first."""
    return _day(f"{text}-01" if _is_month(text) else text)


def last_day(text: str) -> date:
    """Return the day that an option names; of a month (2006-01) the last."""
    if not _is_month(text):
        return _day(text)
    return (_day(f"{text}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def month_named(text: str) -> date:
    """Return the first day of a month like 2006-01."""
    if not _is_month(text):
        raise ArgumentTypeError(say("“{text}” is no month; type it like 2006-01", text=text))
    return first_day(text)


def _is_month(text: str) -> bool:
    year, dash, month = text.partition("-")
    return bool(dash) and len(year) == 4 and len(month) == 2 and (year + month).isdecimal()


def _day(text: str) -> date:
    try:
        return read_day(text, today=clock.today())
    except ReadError as error:
        raise ArgumentTypeError(error.sentence) from error


def whole_number(text: str) -> int:
    """Return the whole number that an option or a record's number says."""
    if not text.isdecimal() or len(text) > 15:
        raise ArgumentTypeError(say("“{text}” is no number that can stand here", text=text))
    return int(text)


def limit_of(arguments: Namespace) -> int:
    """Return how many lines to list; 0 for all."""
    chosen: int | None = arguments.limit
    return chosen if chosen is not None else 0 if arguments.json else 50


def zone_of(store: Store, arguments: Namespace) -> int | None:
    """Return the number of the zone that an option names; raise WatchError if there is none."""
    return named("zone", arguments.zone, zone_names(store)) if arguments.zone else None


def category_of(store: Store, arguments: Namespace) -> int | None:
    """Return the number of the category that an option names; raise WatchError if none."""
    given = arguments.category
    return named("category", given, category_names(store)) if given else None


def sources_of(arguments: Namespace) -> frozenset[Source]:
    """Return the sources that an option names; none for all."""
    if not arguments.source:
        return frozenset()
    return OWN if arguments.source == "own" else frozenset({Source(arguments.source)})


def named(noun: str, text: str, known: Sequence[tuple[int, str]]) -> int:
    """Return the number of the thing that a text names: its number, its name or how that begins.

    Raises WatchError, listing the names, if none or several are meant.
    """
    by_key: Mapping[int, str] = dict(known)
    plain = text.strip().lstrip("#").casefold()
    if plain.isdecimal() and int(plain) in by_key:
        return int(plain)
    same = [key for key, name in known if name.casefold() == plain]
    begins = same or [key for key, name in known if name.casefold().startswith(plain)]
    if len(begins) == 1 and plain:
        return begins[0]
    listed = "; ".join(name for _, name in known) or "none yet"
    raise WatchError(
        say(
            "“{text}” names no single {noun}; choose one of: {listed}.",
            text=text,
            noun=say(noun),
            listed=listed,
        )
    )
