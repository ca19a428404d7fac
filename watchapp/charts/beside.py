"""Two times side by side, line by line: the table and the sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchapp.analysis.beside import Beside
from watchapp.analysis.sentences import Verdict, amount
from watchapp.charts.table import Table
from watchapp.speech import marked, say, say_count

_LEAST_FOR_PERCENT = 10  # below, one more or less moves the percentage too far to be said alone
_MOST_NAMED = 4
_OF = {Verdict.RISES: marked("more of {names}"), Verdict.FALLS: marked("fewer of {names}")}


class Times(NamedTuple):
    """The two times: as the head of a column has them, and as a sentence does ("in 2025")."""

    now: str
    before: str
    in_now: str
    in_before: str


def beside_table(
    rows: Sequence[Beside], times: Times, *, about: str, total: Beside | None = None
) -> Table:
    """Return a line for each row, what it is `about` in the first column; the total comes last.

    Where the times differ in length, the change is the one of the count by day.
    """
    every = [*rows, *([total] if total else [])]
    as_long = all(row.is_as_long for row in every)
    change = say("Change") if as_long else say("Change, day for day")
    columns = (about, times.before, times.now, change, say("Is that real?"))
    return Table(columns, tuple(_line(row) for row in every))


def total_sentence(total: Beside, times: Times) -> str:
    """Return the two counts with what may be said of them; the change in percent if not few."""
    counts = total.comparison
    if counts.before < _LEAST_FOR_PERCENT or not total.is_as_long:
        return total.judgment.sentence(times.in_now, times.in_before)
    words = say(
        "{now_count} {now} against {before_count} {before} ({change}): {meaning}.",
        now_count=amount(counts.now),
        now=times.in_now,
        before_count=amount(counts.before),
        before=times.in_before,
        change=total.change,
        meaning=total.meaning,
    )
    return f"{words[:1].upper()}{words[1:]}"


def rows_sentence(rows: Sequence[Beside]) -> str:
    """Return which rows differ by more than chance, all looked at together."""
    parts = []
    for verdict, words in _OF.items():
        found = [row for row in rows if row.judgment.verdict is verdict]
        if found:
            parts.append(say(words, names=_names(found)))
    if not parts:
        return say_count(
            "Line by line: there is {n}, and it could well be chance.",
            "Line by line, all {n} looked at together: none differs by more than chance.",
            len(rows),
        )
    return say(
        "Line by line, all {n:,} looked at together, beyond what chance alone would usually give:"
        " {parts}.",
        n=len(rows),
        parts="; ".join(parts),
    )


def _names(rows: Sequence[Beside]) -> str:
    """Return the rows by name with their counts, the surest first; others are counted."""
    sure = sorted(rows, key=lambda row: row.judgment.p or 1)
    names = [
        say("{name} ({counts})", name=row.name, counts=row.comparison.counts)
        for row in sure[:_MOST_NAMED]
    ]
    if len(sure) > _MOST_NAMED:
        names.append(say_count("{n} other", "{n} others", len(sure) - _MOST_NAMED))
    return ", ".join(names)


def _line(row: Beside) -> tuple[str | int, ...]:
    counts = row.comparison
    return (row.name, counts.before, counts.now, row.change, row.meaning)
