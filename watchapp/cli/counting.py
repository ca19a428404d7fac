"""The command that counts, and says of each difference whether it could be chance."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from watchapp.cli.command import Command
from watchapp.cli.filters import category_of, sources_of, take_sightings, zone_of
from watchapp.cli.reply import Reply, table_lines
from watchapp.queries.tallies import By, Counts, Filter, counts_by
from watchapp.records import CategoryClass, Source
from watchapp.speech import say
from watchapp.store import Store

if TYPE_CHECKING:
    from watchapp.cli.comparing import Compared, Comparing, Difference

_NO_COMPARISON = (
    "There is nothing to compare with: not all of these days, or of those before them, are covered."
)
_NOT_COUNTED = "Private notes are not counted."


def _take(parser: ArgumentParser) -> None:
    words = ", ".join(By)
    parser.add_argument(
        "--by",
        type=_groups,
        default=(By.MONTH,),
        metavar="GROUPS",
        help=f"one or more of {words}, with commas between (default: month)",
    )
    take_sightings(parser)
    parser.add_argument("--crimes", action="store_true", help="only what counts as crime")


def _groups(text: str) -> tuple[By, ...]:
    words = [word.strip() for word in text.split(",")]
    unknown = [word for word in words if word not in set(By)]
    if unknown or len(set(words)) < len(words):
        raise ArgumentTypeError(f"“{text}” must be one or more of {', '.join(By)}, each once")
    return tuple(By(word) for word in words)


def _counts(store: Store, arguments: Namespace) -> Reply:
    picked = Filter(
        first=arguments.first,
        last=arguments.last,
        zone=zone_of(store, arguments),
        category=category_of(store, arguments),
        sources=sources_of(arguments),
        crimes_only=arguments.crimes,
    )
    counts = counts_by(store, arguments.by, picked)
    by_source = {row.keys[0]: row.count for row in counts_by(store, (By.SOURCE,), picked).rows}
    police = by_source.get(Source.POLICE, 0)
    from watchapp.cli.comparing import comparing  # noqa: PLC0415 - numpy is slow to load

    told = comparing(store, arguments.by, picked)
    return Reply(
        _lines(counts, told, police=police, every=sum(by_source.values())),
        _data(counts, told, police=police, every=sum(by_source.values())),
    )


def _lines(counts: Counts, told: Comparing, *, police: int, every: int) -> Iterator[str]:
    head = (*(each.value for each in counts.by), "count", "may be repeats", "hour not known")
    yield from table_lines(
        head,
        [
            (*_words(counts.by, row.keys), f"{row.count:,}", row.repeats, row.hour_unknown)
            for row in counts.rows
        ],
    )
    yield say(
        "{every:,} in all: {police:,} police records and {own:,} of the watch's own.",
        every=every,
        police=police,
        own=every - police,
    )
    if counts.repeats:
        yield say(
            "{repeats:,} of those listed may have been entered twice.", repeats=counts.repeats
        )
    if counts.hour_unknown:
        yield say(
            "Of {hour_unknown:,} of those listed the hour is not known.",
            hour_unknown=counts.hour_unknown,
        )
    if counts.left_out:
        yield say(
            "{left_out:,} more are known only to the month and not listed.",
            left_out=counts.left_out,
        )
    yield _NOT_COUNTED
    yield from told.gaps
    yield from _sentences(told.compared) if told.compared else (_NO_COMPARISON,)


def _sentences(told: Compared) -> Iterator[str]:
    """Yield what stands out, and how many differences do not."""
    standing_out = [each for each in told.differences if each.stands_out]
    single = len(told.differences) == 1
    for each in told.differences if single else standing_out:
        yield _sentence(told, each)
    quiet = len(told.differences) - len(standing_out)
    if quiet and not single:
        stretch = f"{told.now.name} against {told.before.name}"
        yield f"{stretch}: {quiet:,} differences could be chance or are too few to say anything."


def _sentence(told: Compared, difference: Difference) -> str:
    words = ", ".join(filter(None, _words(told.by, difference.keys)))
    now, before = f"from {told.now.name}", f"from {told.before.name}"
    return (f"{words}: " if words else "") + difference.judgment.sentence(now, before)


def _words(by: Sequence[By], keys: Sequence[str]) -> list[str]:
    return [_word(each, key) for each, key in zip(by, keys, strict=True)]


def _word(by: By, key: str) -> str:
    if by is By.CLASS:
        return CategoryClass(key).label
    return key or "in no zone"


def _data(counts: Counts, told: Comparing, *, police: int, every: int) -> dict[str, Any]:
    return {
        "by": [each.value for each in counts.by],
        "rows": [
            {
                **_keyed(counts.by, row.keys),
                "count": row.count,
                "possible_repeats": row.repeats,
                "hour_unknown": row.hour_unknown,
            }
            for row in counts.rows
        ],
        "total": every,
        "police": police,
        "own": every - police,
        "possible_repeats": counts.repeats,
        "hour_unknown": counts.hour_unknown,
        "left_out": counts.left_out,
        "compared": _compared_data(told.compared) if told.compared else None,
        "notes": [_NOT_COUNTED, *told.gaps, *([] if told.compared else [_NO_COMPARISON])],
    }


def _compared_data(told: Compared) -> dict[str, Any]:
    return {
        "from": told.now.first.isoformat(),
        "to": told.now.last.isoformat(),
        "before_from": told.before.first.isoformat(),
        "before_to": told.before.last.isoformat(),
        "differences": [
            {
                **_keyed(told.by, each.keys),
                "now": each.judgment.comparison.now,
                "before": each.judgment.comparison.before,
                "method": each.judgment.comparison.method,
                "p": each.judgment.p,
                "verdict": each.judgment.verdict.value,
                "sentence": _sentence(told, each),
            }
            for each in told.differences
        ],
    }


def _keyed(by: Sequence[By], keys: Sequence[str]) -> dict[str, str]:
    return {each.value: key for each, key in zip(by, keys, strict=True)}


COMMANDS = (
    Command(
        name="counts",
        help="count sightings and police records, and say which differences are no chance",
        example="watchapp counts --by month,category --source police --json",
        takes=_take,
        do=_counts,
    ),
)
