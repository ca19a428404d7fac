"""Filing police words under the captain's categories, and filing them anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from watchapp.errors import ReadError
from watchapp.exchange.police_words import FALLBACK, category_meant
from watchapp.languages import LANGUAGES, speech_of
from watchapp.operations.categories import DEFAULTS
from watchapp.progress import Progress
from watchapp.queries.crosswalk import crosswalk_lines, filed_by
from watchapp.records import Category, Crosswalk
from watchapp.speech import say, speaking
from watchapp.store import Change, Store, Writer

Words: TypeAlias = tuple[str, str]
"""A police code and police wording, as they stand together in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledWords:
    """A code and words of a file, how many rows bear them, and the category they go under.

    `understood` is False where neither the table nor a rule knows them, and they went to the
    category for the rest. `line` is the line of the table, if there is one yet.
    """

    code: str
    words: str
    count: int
    category: int | None
    understood: bool
    line: Crosswalk | None = None


def file_words(
    store: Store,
    portal: str,
    *,
    found: Iterable[Words],
    chosen: Mapping[Words, int],
    among: Sequence[Category],
) -> tuple[FiledWords, ...]:
    """Return what the words of a file go under, the most frequent first.

    The captain's choice comes first, then the table, then the built-in rules, then the category
    for the rest.
    """
    lines = {(line.their_code, line.their_words): line for line in crosswalk_lines(store, portal)}
    named = _by_name(among)
    filed = []
    for (code, words), count in Counter(found).most_common():
        line = lines.get((code, words))
        meant = category_meant(portal, code, words)
        by_rule = named.get(meant) if meant else None
        known = chosen.get((code, words)) or (line.category if line else by_rule)
        category = known or named.get(FALLBACK)
        filed.append(
            FiledWords(
                code=code,
                words=words,
                count=count,
                category=category,
                understood=known is not None,
                line=line,
            )
        )
    return tuple(filed)


def _by_name(categories: Sequence[Category]) -> dict[str, int | None]:
    """Return the categories by their names, those of the pick-list in English too.

    The pick-list is written into a log in the language of that day, and may be read in another.
    """
    found = {category.name: category.id for category in categories}
    for language in LANGUAGES:
        with speaking(speech_of(language)):
            own = {each.name: found[say(each.name)] for each in DEFAULTS if say(each.name) in found}
        found = {**own, **found}
    return found


def put_lines(writer: Writer, portal: str, filed: Iterable[FiledWords]) -> None:
    """Write the lines of the table that are new or that the captain changed."""
    for each in filed:
        if each.line is not None and each.line.category == each.category:
            continue
        line = each.line or Crosswalk(
            portal=portal, their_code=each.code, their_words=each.words, category=None
        )
        writer.put(replace(line, category=each.category))


def demand_categories(filed: Iterable[FiledWords]) -> None:
    """Raise ReadError if any words go under no category at all."""
    homeless = [each for each in filed if each.category is None]
    if homeless:
        first = homeless[0].words or homeless[0].code or say("an empty wording")
        raise ReadError(
            say(
                "“{first}” and {number} other police wordings go under no category; choose one"
                " for each, or add a category named “{fallback}”.",
                first=first,
                number=len(homeless) - 1,
                fallback=FALLBACK,
            )
        )


def file_anew(
    store: Store,
    lines: Sequence[Crosswalk],
    *,
    move_records: bool = True,
    progress: Progress | None = None,
) -> Change:
    """Save lines of the table, and unless `move_records` is False file their records anew.

    Records that stand under another category than their line had were filed by hand, and stay.
    All of it is one change; cancelling leaves everything as it was.
    """
    with store.change("Change table of categories") as writer:
        for number, line in enumerate(lines):
            if progress is not None:
                progress.step(number, len(lines))
            before = writer.get(Crosswalk, line.id) if line.id is not None else None
            writer.put(line)
            for sighting in filed_by(store, line) if move_records else ():
                if before is None or sighting.category == before.category:
                    writer.put(replace(sighting, category=line.category))
    return writer.change
