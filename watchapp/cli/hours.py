"""The command that tells the patrol hours of a month."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from watchapp import clock
from watchapp.analysis.periods import month_of
from watchapp.cli.command import Command
from watchapp.cli.reply import Reply, table_lines
from watchapp.operations.hours import HoursReport, hours_of_month, save_hours
from watchapp.queries.patrol_hours import member_hours
from watchapp.speech import say
from watchapp.store import Store

_MONTH = re.compile(r"(\d{4})-(\d{2})")


def _take(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--month", type=_month, metavar="YYYY-MM", help="which month (default: the last full one)"
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help="write a CSV file as well")


def _month(text: str) -> date:
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12 or int(found[1]) < 1:
        raise ArgumentTypeError(say("“{text}” is no month; write it like 2026-01", text=text))
    return date(int(found[1]), int(found[2]), 1)


def _hours(store: Store, arguments: Namespace) -> Reply:
    first = clock.today().replace(day=1)
    month = arguments.month or first.replace(
        year=first.year - (first.month == 1), month=(first.month - 2) % 12 + 1
    )
    report = hours_of_month(store, month)
    written = save_hours(store, month, arguments.to) if arguments.to else None
    span = month_of(month)
    data = {
        "month": f"{month:%Y-%m}",
        "hours": [
            {
                "member": each.member,
                "mode": each.mode.value,
                "zone": each.zone,
                "minutes": each.minutes,
                "patrols": each.patrols,
            }
            for each in member_hours(store, span.first, span.last)
        ],
        "file": None if written is None else str(written),
    }
    return Reply(_lines(report, written), data)


def _lines(report: HoursReport, written: Path | None) -> Iterator[str]:
    yield report.sentence
    for table in (report.by_member, report.by_zone):
        if table.rows:
            yield ""
            yield from table_lines(table.columns, table.rows)
    if written is not None:
        yield say("Written to {written}.", written=written)


COMMANDS = (
    Command(
        name="hours",
        help="tell the patrol hours of a month, by member and zone and how they went",
        example="watchapp hours --month 2026-01 --to hours.csv",
        takes=_take,
        do=_hours,
    ),
)
