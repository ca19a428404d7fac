"""Commands about the log as a file: begin it, look at it, check it, copy it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from watchapp import paths
from watchapp.cli.command import Command
from watchapp.cli.release import release
from watchapp.cli.reply import Reply, table_lines
from watchapp.cli.reporting import told_on
from watchapp.errors import WatchError
from watchapp.operations.keeping import back_up, check
from watchapp.operations.sample import make_sample
from watchapp.operations.watch import begin_log
from watchapp.queries.watch import watch_kept
from watchapp.records import Meeting, Member, Patrol, Record, Watch, Zone
from watchapp.schema import table_of
from watchapp.settings import own_log
from watchapp.speech import say
from watchapp.store import Store

_SIGHTINGS = """
SELECT count(*) FILTER (WHERE source != 'police' AND state != 'private_note'),
    count(*) FILTER (WHERE source = 'police'),
    count(*) FILTER (WHERE state = 'private_note'),
    min(occurred_from) FILTER (WHERE state != 'private_note'),
    max(occurred_from) FILTER (WHERE state != 'private_note')
FROM sighting
"""
_COUNTED: tuple[type[Record], ...] = (Zone, Member, Patrol, Meeting)


def _take_init(parser: ArgumentParser) -> None:
    parser.add_argument("--name", required=True, help="the name of the watch")
    parser.add_argument("--area", default="", help="the area, as neighbors call it")
    parser.add_argument("--captain", required=True, help="the captain's name")


def _init(arguments: Namespace) -> Reply:
    path = arguments.log or own_log()
    watch = Watch(name=arguments.name, area=arguments.area, captain=arguments.captain)
    begin_log(path, watch)
    return Reply(
        (say("Began the log of {name} at {path}.", name=watch.name, path=path),), {"log": str(path)}
    )


def _sample(arguments: Namespace) -> Reply:
    path = make_sample(arguments.log or paths.sample_log(), progress=told_on(sys.stderr))
    return Reply((say("Made the sample log at {path}.", path=path),), {"log": str(path)})


def _info(store: Store, _: Namespace) -> Reply:
    data = _about(store)
    return Reply(table_lines(("about", "this log"), [*data.items()]), data)


def _about(store: Store) -> dict[str, Any]:
    watch = watch_kept(store)
    own, police, private, first, last = store.select(_SIGHTINGS)[0]
    return {
        "log": str(store.path),
        "watch": watch.name if watch else None,
        "area": watch.area if watch else None,
        "sample": bool(watch and watch.sample),
        **{f"{table_of(kind)}s": _count(store, kind) for kind in _COUNTED},
        "sightings": own,
        "police_records": police,
        "private_notes": private,
        "first": first and first[:10],
        "last": last and last[:10],
        "undo": store.undo_label,
        "redo": store.redo_label,
        "drafts": len(store.drafts()),
        "bytes": store.path.stat().st_size,
        "program": release(),
    }


def _count(store: Store, kind: type[Record]) -> int:
    found: int = store.select(f'SELECT count(*) FROM "{table_of(kind)}"')[0][0]  # noqa: S608
    return found


def _check(store: Store, _: Namespace) -> Reply:
    found = check(store, progress=told_on(sys.stderr))
    if found:
        raise WatchError("\n".join(found))
    return Reply((say("The log is sound."),), {"sound": True})


def _take_backup(parser: ArgumentParser) -> None:
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the copy's name")


def _backup(store: Store, arguments: Namespace) -> Reply:
    copied = back_up(store, arguments.out)
    line = say(
        "Copied the log to {path} ({size:,} bytes, SHA-256 {sha256}).",
        path=copied.path,
        size=copied.size,
        sha256=copied.sha256,
    )
    data = {"path": str(copied.path), "bytes": copied.size, "sha256": copied.sha256}
    return Reply((line,), data)


BEGINNING = (
    Command(
        name="init",
        help="begin the log of a watch",
        example='watchapp init --name "Oak Park Watch" --area "Oak Park" --captain "Ana Ruiz"',
        takes=_take_init,
        begin=_init,
    ),
    Command(
        name="sample",
        help="make the sample log: a year of an invented watch",
        example="watchapp sample --log sample.db",
        begin=_sample,
    ),
    Command(name="info", help="tell what the log holds", example="watchapp info", do=_info),
)
"""The commands with which one begins."""

KEEPING = (
    Command(
        name="check",
        help="check the file and every record in it",
        example="watchapp check",
        do=_check,
    ),
    Command(
        name="backup",
        help="copy the whole log to another file",
        example="watchapp backup --out /media/stick/watch.db",
        takes=_take_backup,
        do=_backup,
    ),
)
"""The commands that keep the log safe."""
