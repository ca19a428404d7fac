"""Commands that bring files in, and the one that prints.

What these operations load is slow to load, so it is loaded when one of them is asked for.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date, timedelta
from pathlib import Path

from watchapp import clock
from watchapp.cli.command import Command
from watchapp.cli.filters import month_named
from watchapp.cli.reply import Reply
from watchapp.cli.reporting import told_on
from watchapp.moments import spell_month
from watchapp.records import Zone
from watchapp.speech import say
from watchapp.store import Store

_NAMED = 8  # zones named in the answer


def _take_police(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the file from the police")
    parser.add_argument("--dates", default="", metavar="FORMAT", help="how its dates are written")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_pair,
        metavar="TITLE=MEANING",
        help="what a column tells; may stand several times",
    )
    parser.add_argument(
        "--file-under",
        action="append",
        default=[],
        type=_pair,
        metavar="WORDS=CATEGORY",
        help="the category for a police code or wording; may stand several times",
    )


def _take_import(parser: ArgumentParser) -> None:
    _take_police(parser)
    parser.add_argument("--again", action="store_true", help="even if this file is in the log")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")


def _pair(text: str) -> tuple[str, str]:
    left, equals, right = text.rpartition("=")
    if not equals or not left or not right:
        raise ArgumentTypeError(f"“{text}” must be two words with = between")
    return left, right


def _preview(store: Store, arguments: Namespace) -> Reply:
    from watchapp.cli import previews  # noqa: PLC0415 - slow to load

    return previews.told(store, previews.preview_of(store, arguments))


def _import(store: Store, arguments: Namespace) -> Reply:
    from watchapp.cli import previews  # noqa: PLC0415 - slow to load

    preview = previews.preview_of(store, arguments)
    if arguments.dry_run:
        return previews.told_if_ready(store, preview, again=arguments.again)
    progress = told_on(sys.stderr)
    return previews.imported(store, preview, again=arguments.again, progress=progress)


def _take_zones(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a GeoJSON file of outlines")
    parser.add_argument("--name", default="", metavar="PROPERTY", help="which property is the name")


def _import_zones(store: Store, arguments: Namespace) -> Reply:
    from watchapp.operations.zone_files import import_zones  # noqa: PLC0415 - slow to load

    change = import_zones(store, arguments.file, name_property=arguments.name)
    keys = [row.key for row in change.rows if row.table == "zone"]
    names = [store.get(Zone, key).name for key in keys]
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    line = f"Imported {len(names):,} zones: {', '.join(names[:_NAMED])}{more}."
    data = {"change": change.id, "label": change.label, "zones": names}
    return Reply((line if names else say("Every zone stands in the log already."),), data)


def _take_bulletin(parser: ArgumentParser) -> None:
    parser.add_argument("--month", type=month_named, help="like 2006-01 (default: the last one)")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the PDF's name")
    parser.add_argument("--message", default="", metavar="TEXT", help="the captain's words")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")
    parser.add_argument(
        "--trend",
        action="append",
        default=[],
        metavar="NAME",
        help="a question about trends that is answered in it; may stand again and again",
    )
    parser.add_argument(
        "--counted-from",
        choices=("police", "watch"),
        help="whose counts the trends are about (default: the police's, else the watch's)",
    )


def _bulletin(store: Store, arguments: Namespace) -> Reply:
    from watchapp.bulletin.style import Paper  # noqa: PLC0415 - slow to load
    from watchapp.operations.bulletins import preview, save_pdf  # noqa: PLC0415 - slow to load
    from watchapp.operations.printed_trends import Wanted  # noqa: PLC0415 - slow to load

    month = arguments.month or _last_month(clock.today())
    police = None if arguments.counted_from is None else arguments.counted_from == "police"
    wanted = Wanted(tuple(arguments.trend), police)
    made = preview(store, month, arguments.message, paper=Paper(arguments.paper), wanted=wanted)
    path = save_pdf(store, made.pdf, arguments.out)
    doubts = [each.sentence for each in made.doubts]
    lines = (
        say("Saved the bulletin of {month} as {path}.", month=spell_month(month), path=path),
        *(
            say("Not printed: {title}. {why}", title=each.title, why=each.why)
            for each in made.unprinted
        ),
        *(f"Look: {d}" for d in doubts),
    )
    data = {
        "path": str(path),
        "month": f"{month:%Y-%m}",
        "doubts": doubts,
        "trends_not_printed": {each.name: each.why for each in made.unprinted},
    }
    return Reply(lines, data)


def _last_month(today: date) -> date:
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


COMMANDS = (
    Command(
        name="preview",
        help="tell how a police file would be imported",
        example="watchapp preview crimes.csv",
        takes=_take_police,
        do=_preview,
    ),
    Command(
        name="import",
        help="import a police file as one change",
        example='watchapp import crimes.csv --dates "M/D/YY H:MM"',
        takes=_take_import,
        do=_import,
    ),
    Command(
        name="import-zones",
        help="make zones of the outlines in a GeoJSON file",
        example="watchapp import-zones neighborhoods.geojson",
        takes=_take_zones,
        do=_import_zones,
    ),
    Command(
        name="bulletin",
        help="print a month's bulletin as a PDF",
        example='watchapp bulletin --month 2006-01 --out bulletin.pdf --message "Good news!"'
        " --trend weekdays",
        takes=_take_bulletin,
        do=_bulletin,
    ),
)
"""The commands about files other than the log."""
