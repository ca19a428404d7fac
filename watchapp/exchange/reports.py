"""Police reports as a file tells them, neutral: what happened, when and where, in their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from watchapp.errors import ReadError
from watchapp.exchange.dates import ClockFormat, DateFormat, clock_format_of, date_format
from watchapp.exchange.meanings import Meaning
from watchapp.exchange.shapes import Shape, shape_named
from watchapp.exchange.tables import Rejected, Row, Table
from watchapp.speech import say

UNKNOWN_TIMES = frozenset({time(0, 0), time(0, 1)})
"""Times that police write where nobody knows the hour."""

_STEP = 1000  # rows between two words about the progress


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliceReport:
    """One row of a police file. `precision` is minute, day or month; `line` is that of the file."""

    line: int
    occurred: datetime
    precision: str
    time_unknown: bool = False
    reported: datetime | None = None
    address: str = ""
    lat: float | None = None
    lon: float | None = None
    words: str = ""
    code: str = ""
    reference: str = ""
    note: str = ""
    repeat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a table is to be understood: the kind of file, its columns, its dates."""

    portal: str
    meanings: tuple[Meaning, ...]
    date_format: str


@dataclass(frozen=True, slots=True)
class Understood:
    """The reports of a file, and the rows that tell none."""

    reports: tuple[PoliceReport, ...]
    rejected: tuple[Rejected, ...]


def understand(
    table: Table, reading: Reading, *, step: Callable[[int, int], None] | None = None
) -> Understood:
    """Return the reports that the rows of a table tell, each row either told or rejected.

    Raises ReadError if the columns or the dates cannot be understood at all.
    """
    interpreter = _Interpreter(table, reading)
    reports: list[PoliceReport] = []
    rejected = list(table.rejected)
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(table.rows):
        if step is not None and number % _STEP == 0:
            step(number, table.row_count)
        told = interpreter.report(row, repeat=row.cells in seen)
        seen.add(row.cells)
        if isinstance(told, PoliceReport):
            reports.append(told)
        else:
            rejected.append(told)
    rejected.sort(key=lambda each: each.line)
    return Understood(tuple(reports), tuple(rejected))


def column_of(reading_meanings: tuple[Meaning, ...], meaning: Meaning) -> int | None:
    """Return the place of the column with a meaning, or None."""
    return reading_meanings.index(meaning) if meaning in reading_meanings else None


class _Interpreter:
    """Makes a report of a row, by one reading of its table."""

    def __init__(self, table: Table, reading: Reading) -> None:
        self._header = table.header
        self._meanings = reading.meanings
        self._shape: Shape | None = shape_named(reading.portal)
        self._check_columns()
        found = date_format(reading.date_format)
        if found is None:
            raise ReadError(
                say("How the dates are written is not settled; choose the date format.")
            )
        self._dates: DateFormat = found
        self._clocks = self._clock_format(table)
        self._days_only = found.utc and self._all_midnight(table)
        if found.utc and not self._days_only and self._clocks is None:
            raise ReadError(
                say(
                    "The times in “{title}” are in UTC, not on the street's clock; choose the"
                    " column that holds the local time of day.",
                    title=self._title(Meaning.WHEN),
                )
            )

    def report(self, row: Row, *, repeat: bool) -> PoliceReport | Rejected:
        """Return what a row tells, or why it tells nothing."""
        written = self._cell(row, Meaning.WHEN)
        moment = self._dates.read(written)
        if moment is None:
            return Rejected(row.line, row.cells, self._why_no_date(written))
        clock = self._clock(row)
        if isinstance(clock, str):
            return Rejected(row.line, row.cells, clock)
        return self._told(row, self._on_the_street(moment, clock), clock=clock, repeat=repeat)

    def _told(
        self, row: Row, moment: datetime, *, clock: time | None, repeat: bool
    ) -> PoliceReport:
        reported = self._shape is not None and self._shape.reported
        written = self._has_clock and not reported
        missing = self._clocks is not None and clock is None
        unknown = written and (missing or moment.time() in UNKNOWN_TIMES)
        lat, lon = self._point(row)
        moment = moment.replace(second=0, microsecond=0)
        return PoliceReport(
            line=row.line,
            occurred=moment,
            precision=self._precision(known=written and not unknown),
            time_unknown=unknown,
            reported=moment if reported else None,
            address=self._address(row),
            lat=lat,
            lon=lon,
            words=self._cell(row, Meaning.WORDS),
            code=self._cell(row, Meaning.CODE),
            reference=self._cell(row, Meaning.REFERENCE),
            note="; ".join(self._notes(row)),
            repeat=repeat,
        )

    @property
    def _has_clock(self) -> bool:
        return self._clocks is not None or (self._dates.has_clock and not self._days_only)

    def _precision(self, *, known: bool) -> str:
        if not self._dates.has_day:
            return "month"
        return "minute" if known else "day"

    def _on_the_street(self, moment: datetime, clock: time | None) -> datetime:
        """Return the local moment: the day as written, or the one that a UTC moment falls on.

        Of the days around a UTC moment, the local one is that on which the street's clock reads
        within twelve hours of it; so no table of time zones is needed.
        """
        if clock is None:
            return moment
        local = datetime.combine(moment.date(), clock)
        if not self._dates.utc or self._days_only:
            return local
        half_day = timedelta(hours=12)
        if local - moment >= half_day:
            return local - timedelta(days=1)
        return local + timedelta(days=1) if local - moment < -half_day else local

    def _clock(self, row: Row) -> time | str | None:
        """Return the time of day in a column of its own, None for none, or why it is none."""
        written = self._cell(row, Meaning.CLOCK)
        if self._clocks is None:
            return None
        if written:
            return self._clocks.read(written) or say(
                "The time of day “{written}” is no time.", written=written
            )
        if self._dates.utc and not self._days_only:
            return say("The local time of day is missing, and the date is in UTC.")
        return None

    def _why_no_date(self, written: str) -> str:
        if not written:
            return say("The date is missing.")
        return say(
            "The date “{written}” is not written like {name}.",
            written=written,
            name=self._dates.name,
        )

    def _address(self, row: Row) -> str:
        street = self._cell(row, Meaning.STREET)
        number = self._cell(row, Meaning.HOUSE_NUMBER)
        block = number and self._shape is not None and self._shape.place == "block"
        named = f"{number} block of {street}" if block else f"{number} {street}"
        return self._cell(row, Meaning.ADDRESS) or named.strip()

    def _point(self, row: Row) -> tuple[float | None, float | None]:
        """Return latitude and longitude, or twice None where they are missing or impossible."""
        try:
            lat = float(self._cell(row, Meaning.LATITUDE))
            lon = float(self._cell(row, Meaning.LONGITUDE))
        except ValueError:
            return None, None
        possible = -90 <= lat <= 90 and -180 <= lon <= 180 and (lat, lon) != (0, 0)
        return (lat, lon) if possible else (None, None)

    def _notes(self, row: Row) -> Iterator[str]:
        for title, meaning, cell in zip(self._header, self._meanings, row.cells, strict=True):
            if meaning is Meaning.NOTE and cell.strip():
                yield f"{title}: {cell.strip()}"

    def _cell(self, row: Row, meaning: Meaning) -> str:
        place = column_of(self._meanings, meaning)
        return "" if place is None else " ".join(row.cells[place].split())

    def _title(self, meaning: Meaning) -> str:
        place = column_of(self._meanings, meaning)
        return "" if place is None else self._header[place]

    def _check_columns(self) -> None:
        for meaning in Meaning:
            if not meaning.many and self._meanings.count(meaning) > 1:
                raise ReadError(
                    say("Two columns mean “{label}”; choose one of them.", label=meaning.label)
                )
        if Meaning.WHEN not in self._meanings:
            raise ReadError(say("No column says when it happened; choose the one that does."))
        if not {Meaning.WORDS, Meaning.CODE} & set(self._meanings):
            raise ReadError(say("No column says what happened; choose the one that does."))

    def _clock_format(self, table: Table) -> ClockFormat | None:
        place = column_of(self._meanings, Meaning.CLOCK)
        if place is None:
            return None
        found = clock_format_of(" ".join(row.cells[place].split()) for row in table.rows)
        if found is None:
            raise ReadError(
                say(
                    "The times of day in “{header}” are not all written in one way that is known;"
                    " leave that column out, or mend the file.",
                    header=self._header[place],
                )
            )
        return found

    def _all_midnight(self, table: Table) -> bool:
        """Return whether a date in UTC tells no time at all, only days."""
        moments = (self._dates.read(self._cell(row, Meaning.WHEN)) for row in table.rows)
        return all(moment is None or moment.time() == time(0, 0) for moment in moments)
