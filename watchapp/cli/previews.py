"""A police file in the terminal: how it would be imported, and what became of it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from watchapp.cli.filters import named
from watchapp.cli.reply import Reply, table_lines
from watchapp.cli.values import data_of
from watchapp.errors import ReadError, WatchError
from watchapp.exchange.meanings import Meaning
from watchapp.operations.crosswalk import FiledWords
from watchapp.operations.police_account import account_of
from watchapp.operations.police_files import Preview, import_police_file, preview_police_file
from watchapp.operations.police_reading import ImportChoices
from watchapp.progress import Progress
from watchapp.queries.categories import category_names
from watchapp.records import Batch
from watchapp.speech import say
from watchapp.store import Store

_WORDS_SHOWN = 30


def preview_of(store: Store, arguments: Namespace) -> Preview:
    """Return how the file would be imported by what the options choose; raise WatchError."""
    preview = preview_police_file(store, arguments.file)
    choices = preview.choices
    if arguments.dates:
        choices = replace(choices, date_format=arguments.dates)
    if arguments.column:
        choices = replace(choices, meanings=_meanings(preview, arguments.column))
    if choices != preview.choices:
        preview = preview_police_file(store, arguments.file, choices)
    if arguments.file_under:
        choices = _filed(store, preview, arguments.file_under)
        preview = preview_police_file(store, arguments.file, choices)
    return preview


def _meanings(preview: Preview, pairs: Sequence[tuple[str, str]]) -> tuple[Meaning, ...]:
    meanings = dict(zip(preview.header, preview.choices.meanings, strict=True))
    for title, meaning in pairs:
        if title not in meanings:
            listed = ", ".join(meanings)
            raise WatchError(
                say(
                    "There is no column “{title}”; the file has: {listed}.",
                    title=title,
                    listed=listed,
                )
            )
        if meaning not in set(Meaning):
            listed = ", ".join(Meaning)
            raise WatchError(
                say(
                    "“{meaning}” is no meaning of a column; choose one of: {listed}.",
                    meaning=meaning,
                    listed=listed,
                )
            )
        meanings[title] = Meaning(meaning)
    return tuple(meanings[title] for title in preview.header)


def _filed(store: Store, preview: Preview, pairs: Sequence[tuple[str, str]]) -> ImportChoices:
    chosen = []
    for text, category in pairs:
        key = named("category", category, category_names(store))
        meant = [each for each in preview.words if text in {each.code, each.words}]
        if not meant:
            raise WatchError(say("The file has no code and no wording “{text}”.", text=text))
        chosen += [(each.code, each.words, key) for each in meant]
    return replace(preview.choices, categories=(*preview.choices.categories, *chosen))


def told(store: Store, preview: Preview) -> Reply:
    """Return a preview in words and as data."""
    names = dict(category_names(store))
    return Reply(_lines(preview, names), _data(preview, names))


def told_if_ready(store: Store, preview: Preview, *, again: bool) -> Reply:
    """Return a preview; raise ReadError if the import would be refused."""
    if preview.trouble:
        raise ReadError(preview.trouble)
    if preview.imported_before and not again:
        raise ReadError(say("This very file stands in the log already; --again imports it anyway."))
    return told(store, preview)


def imported(store: Store, preview: Preview, *, again: bool, progress: Progress) -> Reply:
    """Import the file as previewed and return what became of it; raise WatchError."""
    if preview.trouble:
        raise ReadError(preview.trouble)
    change = import_police_file(
        store, preview.path, preview.choices, progress=progress, again=again
    )
    batch = store.get(Batch, change.batch or 0)
    lines = (
        say("Imported {file_name} as import {id}.", file_name=batch.file_name, id=batch.id),
        *batch.notes.splitlines(),
    )
    data = {"change": change.id, "label": change.label, "batch": data_of(batch)}
    return Reply((*lines, say("`watchapp undo` takes the whole import back.")), data)


def _lines(preview: Preview, names: dict[int, str]) -> Iterator[str]:
    yield f"{preview.path.name}: {preview.how_read}"
    yield from table_lines(
        ("column", "means"),
        [
            (title, meaning.label)
            for title, meaning in zip(preview.header, preview.choices.meanings, strict=True)
        ],
    )
    fits = ", ".join(fit.name for fit in preview.date_fits) or "none"
    yield f"Dates: {preview.choices.date_format or 'not settled'} (possible: {fits})"
    if preview.trouble:
        yield preview.trouble
        return
    yield account_of(preview.counts)
    yield say("From {first} to {last}.", first=preview.first, last=preview.last)
    yield from table_lines(
        ("police wording", "code", "rows", "category"),
        [(w.words, w.code, w.count, _category(w, names)) for w in preview.words[:_WORDS_SHOWN]],
    )
    if len(preview.words) > _WORDS_SHOWN:
        yield say("And {n:,} more; --json tells all.", n=len(preview.words) - _WORDS_SHOWN)
    yield from preview.doubts
    if preview.imported_before:
        yield say("This very file stands in the log already.")


def _category(words: FiledWords, names: dict[int, str]) -> str:
    if words.category is None:
        return "none yet"
    return names.get(words.category, "") + ("" if words.understood else " (a guess)")


def _data(preview: Preview, names: dict[int, str]) -> dict[str, Any]:
    return {
        "file": str(preview.path),
        "portal": preview.choices.portal,
        "recognized": preview.recognized,
        "columns": [
            {"title": title, "meaning": meaning.value}
            for title, meaning in zip(preview.header, preview.choices.meanings, strict=True)
        ],
        "date_format": preview.choices.date_format,
        "date_formats": [asdict(fit) for fit in preview.date_fits],
        "counts": asdict(preview.counts),
        "from": preview.first and preview.first.isoformat(),
        "to": preview.last and preview.last.isoformat(),
        "words": [
            {
                "code": each.code,
                "words": each.words,
                "count": each.count,
                "category": each.category,
                "category_name": names.get(each.category or 0),
                "understood": each.understood,
            }
            for each in preview.words
        ],
        "rejected": [asdict(each) for each in preview.rejected],
        "doubts": list(preview.doubts),
        "trouble": preview.trouble,
        "imported_before": preview.imported_before and preview.imported_before.id,
    }
