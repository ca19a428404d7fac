"""Police files: looked at first, then brought in as one change that undo takes back whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from watchapp.errors import ReadError, WatchError
from watchapp.exchange.dates import Fit
from watchapp.exchange.meanings import Meaning
from watchapp.exchange.rejected import rejected_csv, rejected_name
from watchapp.exchange.reports import PoliceReport
from watchapp.exchange.shapes import shape_of
from watchapp.exchange.tables import Rejected, Table, read_table
from watchapp.moments import show_moment
from watchapp.operations.crosswalk import FiledWords, demand_categories, put_lines
from watchapp.operations.police_account import batch_of, doubts_about, how_read, where_left_out
from watchapp.operations.police_reading import (
    Counts,
    Findings,
    ImportChoices,
    choices_for,
    fits_of,
    settle_dates,
    words_of,
    work_out,
)
from watchapp.operations.police_records import settled
from watchapp.operations.targets import write_new
from watchapp.progress import Progress
from watchapp.queries.batches import batch_of_file
from watchapp.records import Batch, Sighting
from watchapp.speech import say
from watchapp.store import Change, Store

SAMPLE = 20  # rows shown in a preview
_STEP = 500  # rows between two words about the progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A police file as it would be imported, before anything is written.

    `trouble` says what must be settled first, and is empty when it can be imported; `doubts` are
    sentences worth reading; `imported_before` is the import of this very file in the log. `rows`
    are from all over the file, `reports` its first ones, and `zones` where these lie.
    """

    path: Path
    choices: ImportChoices
    recognized: bool
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    date_fits: tuple[Fit, ...]
    reports: tuple[PoliceReport, ...] = ()
    zones: tuple[int | None, ...] = ()
    words: tuple[FiledWords, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    counts: Counts
    first: date | None = None
    last: date | None = None
    how_read: str = ""
    doubts: tuple[str, ...] = ()
    trouble: str = ""
    imported_before: Batch | None = None


def preview_police_file(store: Store, path: Path, choices: ImportChoices | None = None) -> Preview:
    """Return how a police file would be imported, by the captain's choices or by what is known.

    Writes nothing. Raises ReadError if the file is no table at all.
    """
    table = read_table(path)
    chosen = settle_dates(table, choices) if choices else choices_for(table)
    before = batch_of_file(store, table.sha256)
    preview = Preview(
        path=path,
        choices=chosen,
        recognized=shape_of(table.header) is not None,
        header=table.header,
        rows=tuple(row.cells for row in table.rows[:: max(1, len(table.rows) // SAMPLE)][:SAMPLE]),
        date_fits=fits_of(table, chosen),
        counts=Counts(rows=table.row_count),
        how_read=how_read(table),
        doubts=table.doubts,
        imported_before=before,
    )
    try:
        preview = _with_findings(preview, work_out(store, table, chosen))
        demand_categories(preview.words)
    except ReadError as error:
        return replace(preview, trouble=_trouble(preview, error))
    return preview


def import_police_file(
    store: Store,
    path: Path,
    choices: ImportChoices | None = None,
    *,
    progress: Progress | None = None,
    again: bool = False,
) -> Change:
    """Import a police file as one change, which names its batch.

    Rows that tell nothing are written to `NAME.rejected.csv`, beside the file or beside the log.
    Raises ReadError if something must be settled first, or if the same file stands in the log and
    `again` is False; WatchError if the rows left out cannot be written; Cancelled. Nothing is left
    behind then.
    """
    table = read_table(path)
    if not again:
        _refuse_known(store, table)
    chosen = settle_dates(table, choices) if choices else choices_for(table)
    step = (progress or Progress()).step
    findings = work_out(store, table, chosen, step=lambda done, of: step(done, 2 * of))
    demand_categories(findings.words)
    left_out: list[Path] = []
    with _removed_on_error(left_out), store.change("Import police file") as writer:
        if not again:
            _refuse_known(store, table)  # it may have come in meanwhile
        put_lines(writer, chosen.portal, findings.words)
        batch = writer.load(batch_of(findings), _stepping(findings, step))
        if findings.rejected:
            # Last of all, so that a program that is stopped before leaves no such file behind.
            left_out.append(_write_left_out(store, path, findings))
            writer.put(replace(batch, notes=f"{batch.notes}\n{where_left_out(left_out[0])}"))
    return writer.change


def _refuse_known(store: Store, table: Table) -> None:
    before = batch_of_file(store, table.sha256)
    if before is not None:
        raise ReadError(said_of_earlier(before))


@contextmanager
def _removed_on_error(files: Sequence[Path]) -> Iterator[None]:
    """Take the files away again if what they belong to is not kept."""
    try:
        yield
    except BaseException:
        for file in files:
            with suppress(OSError):
                file.unlink()
        raise


def _write_left_out(store: Store, path: Path, findings: Findings) -> Path:
    """Write the rows that are left out of an import, and return where."""
    content = rejected_csv(findings.rejected, findings.table.header)
    folders = (path.parent, store.path.parent)
    try:
        return write_new(store, rejected_name(path), content, folders=folders)
    except WatchError as error:
        raise WatchError(
            say(
                "{rejected:,} rows are left out, and they can be written neither beside the"
                " file nor beside the log, so nothing was imported; free some space on the disk"
                " and import the file again.",
                rejected=findings.counts.rejected,
            )
        ) from error


def said_of_earlier(batch: Batch) -> str:
    """Return what to say when the very file of an import is to be imported again."""
    when = show_moment(batch.imported_at) if batch.imported_at else "?"
    return say(
        "This very file was imported on {when} as “{name}” and stands in the log; leave it at that,"
        " or import it again on purpose: every row is a possible repeat then.",
        when=when,
        name=batch.file_name,
    )


def _with_findings(preview: Preview, findings: Findings) -> Preview:
    days = [report.occurred.date() for report in findings.reports]
    return replace(
        preview,
        reports=findings.reports[:SAMPLE],
        zones=tuple(place.zone for place in findings.placed[:SAMPLE]),
        words=findings.words,
        rejected=findings.rejected[:SAMPLE],
        counts=findings.counts,
        first=min(days, default=None),
        last=max(days, default=None),
        doubts=doubts_about(findings),
    )


def _trouble(preview: Preview, error: ReadError) -> str:
    """Return what must be settled, in more helpful words where only the dates are open."""
    fits, meanings = preview.date_fits, preview.choices.meanings
    if preview.choices.date_format or Meaning.WHEN not in meanings:
        return error.sentence
    if not fits:
        title = preview.header[meanings.index(Meaning.WHEN)]
        return say(
            "What stands in “{title}” is no date in any way that is known; choose another column,"
            " or ask for the file with dates like 2006-01-31.",
            title=title,
        )
    if fits[0].misfits:
        return say(
            "No date format fits every row: {n:,} say something like “{misfit}”; choose the format"
            " that fits the others, and these rows are left out.",
            n=fits[0].misfits,
            misfit=fits[0].first_misfit,
        )
    names = say(" or ").join(fit.name for fit in fits)
    return say("The dates can be read as {names}; choose which one the police use.", names=names)


def _stepping(findings: Findings, step: Callable[[int, int], None]) -> Iterator[Sighting]:
    """Yield the sightings of a file while telling how far they are."""
    total = len(findings.reports)
    homes = {(each.code, each.words): each.category for each in findings.words}
    rows = zip(findings.drafts, findings.reports, findings.placed, strict=True)
    for number, (draft, report, placed) in enumerate(rows):
        if number % _STEP == 0:
            step(total + number, 2 * total)
        yield settled(draft, report, placed=placed, category=homes[words_of(report)])
    step(2 * total, 2 * total)
