"""What a police file means in this log: its reports, filed and placed, and how many of what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from watchapp.errors import ReadError
from watchapp.exchange.dates import Fit, date_fits
from watchapp.exchange.meanings import Meaning
from watchapp.exchange.reports import PoliceReport, Reading, understand
from watchapp.exchange.shapes import UNKNOWN_PORTAL, meanings_of, shape_named, shape_of
from watchapp.exchange.tables import Rejected, Table
from watchapp.operations.crosswalk import FiledWords, Words, file_words
from watchapp.operations.placing import Placed, zones_at
from watchapp.operations.police_records import draft_of
from watchapp.queries.batches import reports_known, signature_of
from watchapp.queries.categories import categories
from watchapp.queries.zones import zones
from watchapp.records import PlacePrecision, Sighting
from watchapp.schema import check
from watchapp.speech import say
from watchapp.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportChoices:
    """What the captain settles before an import: the kind of file, columns, dates, categories.

    `categories` holds the captain's own choices only, as code, words and category number.
    """

    portal: str
    meanings: tuple[Meaning, ...]
    date_format: str = ""
    categories: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What becomes of the rows of a file. All but `kept` and `rejected` are parts of `kept`.

    `not_crime` are those that the police's own code calls no crime, or where they have no such
    code, that go under a category which does not count as crime; `filed_not_crime` are further
    ones under such a category. `repeats_known` are those of the
    `repeats` that stand in the log from an earlier file. `no_point` is a part of `no_zone`.
    `disputed` are those of `not_crime` that go under a category which does count as crime.
    """

    rows: int = 0
    kept: int = 0
    rejected: int = 0
    repeats: int = 0
    repeats_known: int = 0
    time_unknown: int = 0
    not_crime: int = 0
    filed_not_crime: int = 0
    no_zone: int = 0
    no_point: int = 0
    many_zones: int = 0
    disputed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """A police file worked out whole, before anything is written.

    `drafts` are the sightings of the `reports`, not yet filed, placed and marked.
    """

    table: Table
    choices: ImportChoices
    reports: tuple[PoliceReport, ...]
    drafts: tuple[Sighting, ...]
    placed: tuple[Placed, ...]
    words: tuple[FiledWords, ...]
    rejected: tuple[Rejected, ...]
    counts: Counts


def choices_for(table: Table) -> ImportChoices:
    """Return what can be settled without asking: a date format only if just one fits every row."""
    shape = shape_of(table.header)
    choices = ImportChoices(
        portal=shape.portal if shape else UNKNOWN_PORTAL, meanings=meanings_of(table.header)
    )
    return settle_dates(table, choices)


def settle_dates(table: Table, choices: ImportChoices) -> ImportChoices:
    """Return the choices with the date format, if none was chosen and just one fits every row."""
    if choices.date_format:
        return choices
    whole = [fit for fit in fits_of(table, choices) if not fit.misfits]
    return replace(choices, date_format=whole[0].name) if len(whole) == 1 else choices


def fits_of(table: Table, choices: ImportChoices) -> tuple[Fit, ...]:
    """Return the date formats to offer for the column that tells when."""
    if Meaning.WHEN not in choices.meanings:
        return ()
    place = choices.meanings.index(Meaning.WHEN)
    return date_fits(" ".join(row.cells[place].split()) for row in table.rows)


def work_out(
    store: Store,
    table: Table,
    choices: ImportChoices,
    *,
    step: Callable[[int, int], None] | None = None,
) -> Findings:
    """Return what a table means in this log by the captain's choices.

    Raises ReadError if it cannot be understood by them.
    """
    if len(choices.meanings) != len(table.header):
        raise ReadError(
            say("The choices belong to a file with other columns; look at this file first.")
        )
    reading = Reading(
        portal=choices.portal, meanings=choices.meanings, date_format=choices.date_format
    )
    understood = understand(table, reading, step=step)
    fit, unfit = _fit_for_the_log(table, understood.reports, place=_place_in(choices))
    reports, known = _with_repeats(store, [report for report, _ in fit])
    placed = zones_at([(report.lat, report.lon) for report in reports], zones(store))
    among = categories(store)
    words = file_words(
        store,
        choices.portal,
        found=(words_of(report) for report in reports),
        chosen={(code, words): key for code, words, key in choices.categories},
        among=among,
    )
    findings = Findings(
        table=table,
        choices=choices,
        reports=reports,
        drafts=tuple(draft for _, draft in fit),
        placed=tuple(placed),
        words=words,
        rejected=tuple(sorted((*understood.rejected, *unfit), key=lambda each: each.line)),
        counts=Counts(rows=table.row_count, repeats_known=known),
    )
    innocent = frozenset(category.id for category in among if not category.is_crime)
    return _counted(findings, innocent)


def words_of(report: PoliceReport) -> Words:
    """Return the code and words by which a report is filed."""
    return report.code, report.words


def _place_in(choices: ImportChoices) -> PlacePrecision:
    shape = shape_named(choices.portal)
    return PlacePrecision(shape.place) if shape else PlacePrecision.EXACT


def _fit_for_the_log(
    table: Table, reports: Sequence[PoliceReport], *, place: PlacePrecision
) -> tuple[list[tuple[PoliceReport, Sighting]], list[Rejected]]:
    """Return the reports that the log can keep as sightings, and the rows of those it cannot."""
    cells = {row.line: row.cells for row in table.rows}
    fit, unfit = [], []
    for report in reports:
        draft = draft_of(report, place=place)
        if problems := check(draft):
            reason = " ".join(problem.sentence for problem in problems)
            unfit.append(Rejected(report.line, cells[report.line], reason))
        else:
            fit.append((report, draft))
    return fit, unfit


def _with_repeats(
    store: Store, reports: Sequence[PoliceReport]
) -> tuple[tuple[PoliceReport, ...], int]:
    """Mark the reports that stand in the log from an earlier file; return how many those are.

    The rule: same time, same address, same code and same words.
    """
    if not reports:
        return (), 0
    moments = [report.occurred for report in reports]
    known = reports_known(store, min(moments), max(moments))
    again = [_signature(report) in known for report in reports] if known else []
    if not any(again):
        return tuple(reports), 0
    pairs = zip(reports, again, strict=True)
    marked = tuple(replace(report, repeat=True) if twice else report for report, twice in pairs)
    return marked, sum(again)


def _signature(report: PoliceReport) -> tuple[str, str, str, str]:
    moment = report.occurred.isoformat(" ", "minutes")
    return signature_of(moment, report.address, code=report.code, words=report.words)


def _counted(findings: Findings, innocent: frozenset[int | None]) -> Findings:
    """Return the findings with all that can be counted in them; `innocent` are not crimes."""
    reports, placed = findings.reports, findings.placed
    shape = shape_named(findings.choices.portal)
    codes = shape.no_crime_codes if shape else frozenset()
    filed = {(each.code, each.words): each.category in innocent for each in findings.words}
    told = [
        (report.code in codes if codes else filed[words_of(report)], filed[words_of(report)])
        for report in reports
    ]
    counts = replace(
        findings.counts,
        kept=len(reports),
        rejected=len(findings.rejected),
        repeats=sum(report.repeat for report in reports),
        time_unknown=sum(report.time_unknown for report in reports),
        not_crime=sum(by_code for by_code, _ in told),
        filed_not_crime=sum(by_table and not by_code for by_code, by_table in told),
        disputed=sum(by_code and not by_table for by_code, by_table in told),
        no_zone=sum(place.zone is None for place in placed),
        no_point=sum(report.lat is None for report in reports),
        many_zones=sum(place.chosen for place in placed),
    )
    return replace(findings, counts=counts)
