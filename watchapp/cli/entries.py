"""Commands that write: add, edit, remove, undo, redo; and the history of what was written."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from watchapp.cli.command import Command
from watchapp.cli.filters import whole_number
from watchapp.cli.kinds import ENTRIES
from watchapp.cli.reply import Reply, table_lines
from watchapp.cli.typed import new_record, open_fields, read_back, read_words
from watchapp.cli.values import data_of, names_in
from watchapp.errors import WatchError
from watchapp.fields import Choice, Marks
from watchapp.operations.removals import remove_records
from watchapp.speech import say
from watchapp.store import Change, ChangeKind, Revision, Store


def _take_kind(parser: ArgumentParser, *, number: bool = False) -> None:
    parser.add_argument("kind", choices=tuple(ENTRIES), help="what it is about")
    if number:
        parser.add_argument("number", type=whole_number, help="its number")


def _take_add(parser: ArgumentParser) -> None:
    _take_kind(parser)
    _take_words(parser)


def _take_edit(parser: ArgumentParser) -> None:
    _take_kind(parser, number=True)
    _take_words(parser)


def _take_words(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="+",
        metavar="field=words",
        help="see `watchapp fields KIND`; words are read as a form reads them",
    )


def _take_number(parser: ArgumentParser) -> None:
    _take_kind(parser, number=True)


def _add(store: Store, arguments: Namespace) -> Reply:
    entry = ENTRIES[arguments.kind]
    values = read_words(store, entry.kind, arguments.words)
    change = entry.save(store, new_record(entry.kind, values))
    key = change.key_of(entry.kind)
    return _saved(store, change, word=arguments.kind, key=key, names=[*values])


def _edit(store: Store, arguments: Namespace) -> Reply:
    entry = ENTRIES[arguments.kind]
    record = store.get(entry.kind, arguments.number)
    values = read_words(store, entry.kind, arguments.words)
    change = entry.save(store, replace(record, **values), was=record)
    return _saved(store, change, word=arguments.kind, key=arguments.number, names=[*values])


def _saved(store: Store, change: Change, *, word: str, key: int, names: Sequence[str]) -> Reply:
    saved = store.get(ENTRIES[word].kind, key)
    known = names_in(store)
    return Reply(
        (
            say("Saved {noun} {key}.", noun=say(saved.noun), key=key),
            *read_back(saved, names, known),
        ),
        {**_change_data(change), "kind": word, "id": key, "record": data_of(saved, known)},
    )


def _change_data(change: Change) -> dict[str, Any]:
    return {"change": change.id, "label": change.label}


def _remove(store: Store, arguments: Namespace) -> Reply:
    if arguments.kind == "watch":
        raise WatchError(
            say("The watch itself cannot be removed; begin a new log for another watch.")
        )
    change = remove_records(store, ENTRIES[arguments.kind].kind, [arguments.number])
    line = say(
        "Removed {kind} {number}; `watchapp undo` brings it back.",
        kind=arguments.kind,
        number=arguments.number,
    )
    return Reply((line,), {**_change_data(change), "kind": arguments.kind, "id": arguments.number})


def _undo(store: Store, _: Namespace) -> Reply:
    change = store.undo()
    return Reply((say("Undone: {label}.", label=say(change.label)),), _change_data(change))


def _redo(store: Store, _: Namespace) -> Reply:
    change = store.redo()
    return Reply((say("Done again: {label}.", label=say(change.label)),), _change_data(change))


def _history(store: Store, arguments: Namespace) -> Reply:
    kind = ENTRIES[arguments.kind].kind
    found = store.history(kind, arguments.number)
    lines = [line for each in found for line in _revision_lines(each, arguments.kind)]
    none = say(
        "The history knows no {kind} {number}.", kind=arguments.kind, number=arguments.number
    )
    return Reply(lines or (none,), [_revision_data(each) for each in found])


def _revision_lines(revision: Revision, word: str) -> Iterator[str]:
    yield f"{revision.at:%Y-%m-%d %H:%M}  {_act_of(revision)}  ({revision.origin})"
    if revision.forgotten:
        yield "  forgotten"
    elif revision.after is None:
        yield "  removed"
    known = open_fields(ENTRIES[word].kind)
    before, after = revision.before or {}, revision.after or {}
    for name, value in after.items():
        old = before.get(name)
        if value != old and (value not in {None, ""} or before) and name in known:
            yield f"  {known[name].label}: {_change_of(old, value)}"


def _act_of(revision: Revision) -> str:
    """Return what was done, or taken back, or done again."""
    said = {ChangeKind.UNDO: "Undone: ", ChangeKind.REDO: "Done again: "}
    return said.get(revision.kind, "") + revision.label


def _change_of(old: object, new: object) -> str:
    return str(new) if old in {None, ""} else f"{old} → {'' if new is None else new}"


def _revision_data(revision: Revision) -> dict[str, Any]:
    return {
        "change": revision.change,
        "at": revision.at.isoformat(timespec="minutes"),
        "origin": revision.origin,
        "label": revision.label,
        "act": revision.kind.value,
        "before": revision.before,
        "after": revision.after,
        "forgotten": revision.forgotten,
    }


def _fields(arguments: Namespace) -> Reply:
    known = open_fields(ENTRIES[arguments.kind].kind)
    rows = [
        (name, field.label, "yes" if field.required else "", _hint(field))
        for name, field in known.items()
    ]
    data = [
        {
            "name": name,
            "label": field.label,
            "kind": type(field).__name__,
            "required": field.required,
            "audience": field.audience.name.lower(),
            "help": field.help,
            "options": _options(field),
        }
        for name, field in known.items()
    ]
    return Reply(table_lines(("field", "label", "required", "hint"), rows), data)


def _hint(field: Any) -> str:
    return ", ".join(_options(field)) or field.help


def _options(field: Any) -> list[str]:
    return [each.value for each in field.of] if isinstance(field, Choice | Marks) else []


COMMANDS = (
    Command(
        name="add",
        help="enter a record",
        example='watchapp add sighting occurred_from="yesterday 9:40 pm" category="Open garage"'
        ' address="412 Cedar St" behavior="Garage open, nobody in sight"',
        takes=_take_add,
        do=_add,
    ),
    Command(
        name="edit",
        help="change fields of a record",
        example="watchapp edit member 3 phone=555-0123",
        takes=_take_edit,
        do=_edit,
    ),
    Command(
        name="remove",
        help="remove a record; undo brings it back",
        example="watchapp remove patrol 12",
        takes=_take_number,
        do=_remove,
    ),
    Command(name="undo", help="take back the last change", example="watchapp undo", do=_undo),
    Command(name="redo", help="do again what was undone", example="watchapp redo", do=_redo),
    Command(
        name="history",
        help="tell what became of a record, change by change",
        example="watchapp history sighting 17 --json",
        takes=_take_number,
        do=_history,
    ),
    Command(
        name="fields",
        help="list the fields of a kind of record",
        example="watchapp fields sighting",
        takes=_take_kind,
        begin=_fields,
    ),
)
"""The commands that write, and those about what was written."""
