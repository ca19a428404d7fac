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

_LONGEST_LIST = 2000  # characters about the columns; the notes have room for 8,000 in all


def how_read(table: Table) -> str:
    """Return how a file's letters and columns were read."""
    letters = table.encoding.upper().removesuffix("-SIG")
    return f"Read as {letters}, its columns parted by {DELIMITERS[table.delimiter]}."


def account_of(counts: Counts) -> str:
    """Return the sentences that account for every row of a file."""
    parts = (
        (counts.repeats, "may be repeats"),
        (counts.time_unknown, "have no known hour"),
        (counts.not_crime, "are not crimes"),
        (counts.filed_not_crime, "more are filed under what does not count as crime"),
        (counts.no_zone, "lie in no zone"),
        (counts.many_zones, "lie in more than one zone"),
    )
    told = "; ".join(f"{number:,} {words}" for number, words in parts if number)
    return (
        f"{counts.rows:,} rows: {counts.kept:,} kept and {counts.rejected:,} left out."
        f" Of those kept, {told or 'nothing is special'}."
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
    return f"The rows left out are in {_printable(str(path))}."


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
    yield f"Dates read as {choices.date_format}. Columns: {columns}."
    yield from doubts_about(findings)


def _doubts(findings: Findings) -> Iterator[str]:
    counts = findings.counts
    yield from findings.table.doubts
    shape = shape_named(findings.choices.portal)
    yield from shape.doubts if shape else ()
    if counts.repeats:
        yield _about_repeats(counts)
    if counts.time_unknown:
        yield (
            "A time of 0:00 or 0:01 is how police write that nobody knows the hour: of these rows"
            " only the day counts."
        )
    if counts.many_zones:
        yield RULE
    if counts.no_zone == counts.kept > counts.no_point:
        yield "No zone of the log holds any of them; import the outlines of your zones as well."
    if counts.no_point:
        yield f"{counts.no_point:,} rows have no point on the map, so they lie in no zone."
    yield from _about_words(findings)
    today = clock.today()
    if ahead := sum(report.occurred.date() > today for report in findings.reports):
        yield f"{ahead:,} rows lie in the future; look whether the dates are read right."


def _about_repeats(counts: Counts) -> str:
    known, within = counts.repeats_known, counts.repeats - counts.repeats_known
    parts = (
        (within, "equal an earlier row of the file in every column"),
        (known, "have the time, address, code and words of one that stands in the log"),
    )
    told = ", and ".join(f"{number:,} rows {words}" for number, words in parts if number)
    return f"{told}; all are kept, and marked as possible repeats."


def _about_words(findings: Findings) -> Iterator[str]:
    unknown = [each for each in findings.words if not each.understood]
    if unknown:
        rows = sum(each.count for each in unknown)
        yield (
            f"{len(unknown):,} police wordings ({rows:,} rows) are not known and go under the"
            " category for the rest; choose better ones where you can."
        )
    if strange := findings.counts.disputed:
        yield (
            f"{strange:,} rows that the police call no crime go under categories that count as"
            " crime; look at the table of categories."
        )
