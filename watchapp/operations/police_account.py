"""The account of an import: how the file was read, what became of its rows, what to doubt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from watchapp import clock
from watchapp.exchange.meanings import Meaning
from watchapp.exchange.shapes import shape_named
from watchapp.exchange.tables import DELIMITERS, Table
from watchapp.operations.placing import RULE
from watchapp.operations.police_reading import Counts, Findings
from watchapp.records import Batch
from watchapp.speech import marked, say

_LIKE_ONE_IN_LOG = marked(
    "{n:,} rows have the time, address, code and words of one that stands in the log"
)
_LONGEST_LIST = 2000  # characters about the columns; the notes have room for 8,000 in all


def how_read(table: Table) -> str:
    """Return how a file's letters and columns were read."""
    letters = table.encoding.upper().removesuffix("-SIG")
    return say(
        "Read as {letters}, its columns parted by {signs}.",
        letters=letters,
        signs=say(DELIMITERS[table.delimiter]),
    )


def account_of(counts: Counts) -> str:
    """Return the sentences that account for every row of a file."""
    parts = (
        (counts.repeats, marked("{n:,} may be repeats")),
        (counts.time_unknown, marked("{n:,} have no known hour")),
        (counts.not_crime, marked("{n:,} are not crimes")),
        (counts.filed_not_crime, marked("{n:,} more are filed under what does not count as crime")),
        (counts.no_zone, marked("{n:,} lie in no zone")),
        (counts.many_zones, marked("{n:,} lie in more than one zone")),
    )
    told = "; ".join(say(words, n=number) for number, words in parts if number)
    return say(
        "{rows:,} rows: {kept:,} kept and {rejected:,} left out. Of those kept, {told}.",
        rows=counts.rows,
        kept=counts.kept,
        rejected=counts.rejected,
        told=told or say("nothing is special"),
    )


def doubts_about(findings: Findings) -> tuple[str, ...]:
    """Return the sentences that the captain should read before importing a file."""
    return tuple(_doubts(findings))


def batch_of(findings: Findings) -> Batch:
    """Return the batch that stands for an import."""
    counts = findings.counts
    return Batch(
        file_name=_printable(findings.table.name)[:260],
        file_sha256=findings.table.sha256,
        portal=findings.choices.portal,
        imported_at=clock.now(),
        rows=counts.rows,
        kept=counts.kept,
        rejected=counts.rejected,
        repeats=counts.repeats,
        time_unknown=counts.time_unknown,
        not_crime=counts.not_crime,
        no_zone=counts.no_zone,
        many_zones=counts.many_zones,
        notes="\n".join(_notes(findings)),
    )


def where_left_out(path: Path) -> str:
    """Return the sentence that names the file of the rows left out."""
    return say("The rows left out are in {path}.", path=_printable(str(path)))


def _printable(name: str) -> str:
    """Return the name of a file with a mark for each byte that is no letter."""
    return name.encode(errors="replace").decode()


def _notes(findings: Findings) -> Iterator[str]:
    table, choices = findings.table, findings.choices
    yield how_read(table)
    yield account_of(findings.counts)
    columns = "; ".join(
        f"{title}: {meaning.label}"
        for title, meaning in zip(table.header, choices.meanings, strict=True)
        if meaning is not Meaning.LEFT_OUT
    )
    if len(columns) > _LONGEST_LIST:
        columns = f"{columns[:_LONGEST_LIST]}…"
    yield say(
        "Dates read as {dates}. Columns: {columns}.", dates=choices.date_format, columns=columns
    )
    yield from doubts_about(findings)


def _doubts(findings: Findings) -> Iterator[str]:
    counts = findings.counts
    yield from findings.table.doubts
    shape = shape_named(findings.choices.portal)
    yield from map(say, shape.doubts if shape else ())
    if counts.repeats:
        yield _about_repeats(counts)
    if counts.time_unknown:
        yield say(
            "A time of 0:00 or 0:01 is how police write that nobody knows the hour: of these rows"
            " only the day counts."
        )
    if counts.many_zones:
        yield say(RULE)
    if counts.no_zone == counts.kept > counts.no_point:
        yield say(
            "No zone of the log holds any of them; import the outlines of your zones as well."
        )
    if counts.no_point:
        yield say("{n:,} rows have no point on the map, so they lie in no zone.", n=counts.no_point)
    yield from _about_words(findings)
    today = clock.today()
    if ahead := sum(report.occurred.date() > today for report in findings.reports):
        yield say("{n:,} rows lie in the future; look whether the dates are read right.", n=ahead)


def _about_repeats(counts: Counts) -> str:
    known, within = counts.repeats_known, counts.repeats - counts.repeats_known
    parts = (
        (within, marked("{n:,} rows equal an earlier row of the file in every column")),
        (
            known,
            marked(
                "{n:,} rows have the time, address, code and words of one that stands in the log"
            ),
        ),
    )
    told = say(", and ").join(say(words, n=number) for number, words in parts if number)
    return say("{told}; all are kept, and marked as possible repeats.", told=told)


def _about_words(findings: Findings) -> Iterator[str]:
    unknown = [each for each in findings.words if not each.understood]
    if unknown:
        rows = sum(each.count for each in unknown)
        yield say(
            "{n:,} police wordings ({rows:,} rows) are not known and go under the category for the"
            " rest; choose better ones where you can.",
            n=len(unknown),
            rows=rows,
        )
    if strange := findings.counts.disputed:
        yield say(
            "{n:,} rows that the police call no crime go under categories that count as crime;"
            " look at the table of categories.",
            n=strange,
        )
