"""This year so far beside the same days of the years before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from watchapp.analysis.beside import Beside, beside
from watchapp.analysis.periods import Period, Span, Unit, days_of, month_of
from watchapp.analysis.sentences import Comparison
from watchapp.analysis.to_date import cuts_of, last_whole_day
from watchapp.charts.beside import Times, total_sentence
from watchapp.charts.chart import Axis, Chart, Tick
from watchapp.charts.marked_periods import BEFORE, NOW, bars_chart, marked_bars
from watchapp.charts.table import Table
from watchapp.charts.trend import Trend
from watchapp.moments import show_day_of_year
from watchapp.operations.trends import methods
from watchapp.operations.trends.asked import Asked
from watchapp.operations.trends.figures import Figures, judgment_figures
from watchapp.operations.trends.for_street import is_for_street
from watchapp.operations.trends.grid import grid_of_spans, groups_of
from watchapp.operations.trends.meant import Meant, meant
from watchapp.operations.trends.options import Split
from watchapp.progress import Progress
from watchapp.speech import marked, say, say_count
from watchapp.store import Store

_YEARS_BACK = 9
_DAY = timedelta(days=1)
_NO_DAY = marked("No day that is over is covered, so this year cannot be counted yet.")


@dataclass(frozen=True, slots=True)
class Cuts:
    """The cuts of the years, the latest first, their counts, and how many days are covered."""

    spans: tuple[Span, ...]
    counts: tuple[int, ...]
    repeats: tuple[int, ...]
    covered: tuple[int, ...]

    @property
    def whole(self) -> tuple[int, ...]:
        """Return the places of the years before that are covered whole; none if this one is not."""
        if not self.is_whole(0):
            return ()
        return tuple(place for place in range(1, len(self.spans)) if self.is_whole(place))

    def is_whole(self, place: int) -> bool:
        """Return whether every day of a cut is covered."""
        return self.covered[place] == self.spans[place].days

    def comparison(self, places: Sequence[int]) -> Comparison:
        """Return this year against those at some places taken together."""
        return Comparison(
            self.counts[0],
            sum(self.counts[place] for place in places),
            now_exposure=self.spans[0].days,
            before_exposure=sum(self.spans[place].days for place in places),
            now_repeats=self.repeats[0],
            before_repeats=sum(self.repeats[place] for place in places),
        )


def answer(store: Store, asked: Asked, _: Progress) -> Trend:
    """Return this year so far beside each year before up to the same day, and their average."""
    found = meant(store, replace(asked.picked, first=None), asked.today)
    as_of = last_day(found, asked.today)
    if as_of is None:
        return Trend("year_to_date", say("Year to date"), refused=say(_NO_DAY))
    cuts = _cuts(store, found, as_of)
    rows = _rows(cuts)
    said = (*_said(cuts, rows), *_together(rows))
    if not rows:
        said = (*said, *found.covered_days(Unit.MONTH))
    chart = _chart(found, cuts, rows, summary=" ".join(said))
    return Trend(
        "year_to_date",
        chart.title,
        said,
        (chart,),
        methods=(methods.same_cut(), *methods.two_counts(), methods.whole_times()),
        notes=(*_notes(cuts), *found.gaps(Unit.DAY if not found.month_alone else Unit.MONTH)),
        figures=_figures(cuts, rows),
        street=is_for_street(found.facts, cuts.counts),
    )


def last_day(found: Meant, today: date) -> date | None:
    """Return the last day that can be compared: over, covered, and of a whole month if need be.

    What is known only to the month has no place before the month is over. A file that ends in the
    middle of a month may end in the middle of a day: its last day is dropped.
    """
    unit = Unit.MONTH if found.month_alone else Unit.DAY
    known = found.covered.known(unit)
    last = last_whole_day(min(today, found.span.last + _DAY), known)
    if last is None or not found.month_alone:
        return last if last is None or not _may_be_cut(last, today) else last - _DAY
    return max((day for day in known if day <= last and month_of(day).last == day), default=None)


def _may_be_cut(last: date, today: date) -> bool:
    return last < today - _DAY and last != month_of(last).last


def _cuts(store: Store, found: Meant, as_of: date) -> Cuts:
    known = found.covered.known(Unit.MONTH if found.month_alone else Unit.DAY)
    earliest = min(*known, found.span.first).year
    years = min(_YEARS_BACK, max(0, as_of.year - earliest))
    spans = cuts_of(as_of, years=years)
    groups = groups_of(store, found.facts, Split.NOTHING, noun=found.noun)
    grid = grid_of_spans(found.facts, spans, groups)
    counts, repeats = grid.counts[:, 0].tolist(), grid.repeats[:, 0].tolist()
    covered = [sum(day in known for day in days_of(span)) for span in spans]
    told = [place for place in range(len(spans)) if place == 0 or covered[place] or counts[place]]
    return Cuts(
        tuple(spans[place] for place in told),
        tuple(counts[place] for place in told),
        tuple(repeats[place] for place in told),
        tuple(covered[place] for place in told),
    )


def _rows(cuts: Cuts) -> tuple[Beside, ...]:
    """Return this year against each year before, then against all of these together."""
    rows = [(str(cuts.spans[place].first.year), cuts.comparison([place])) for place in cuts.whole]
    if len(rows) > 1:
        rows.append((say("Their average"), cuts.comparison(cuts.whole)))
    return beside(rows)


def _said(cuts: Cuts, rows: Sequence[Beside]) -> tuple[str, ...]:
    year, span = str(cuts.spans[0].first.year), cuts.spans[0].name
    if not cuts.is_whole(0):
        return (
            say(
                "{n:,} in {year} so far, but of {span} only {part:,} of {whole:,} days are covered,"
                " so nothing is compared.",
                n=cuts.counts[0],
                year=year,
                span=span,
                part=cuts.covered[0],
                whole=cuts.spans[0].days,
            ),
        )
    if not rows:
        counted = say("{n:,} in {year} so far ({span}).", n=cuts.counts[0], year=year, span=span)
        return (counted, say("No other year is covered up to the same day, so none is compared."))
    now = say("in {year} so far ({span})", year=year, span=span)
    before = say("in the same days of {year}", year=rows[0].name)
    said = [total_sentence(rows[0], Times(year, rows[0].name, now, before))]
    if len(rows) > 1:
        said.append(_average(cuts, rows[-1]))
    return tuple(said)


def _average(cuts: Cuts, row: Beside) -> str:
    years = len(cuts.whole)
    return say(
        "The same days of the {n:,} covered years before had {mean:,.1f} on average; beside them"
        " the {now:,} of this year: {meaning}.",
        n=years,
        mean=row.comparison.before / years,
        now=row.comparison.now,
        meaning=row.judgment.said(day_for_day=False),
    )


def _together(rows: Sequence[Beside]) -> tuple[str, ...]:
    if len(rows) < 2:
        return ()
    return (say("All {n:,} comparisons were judged together.", n=len(rows)),)


def _notes(cuts: Cuts) -> tuple[str, ...]:
    cut = sum(not cuts.is_whole(place) for place in range(len(cuts.spans)))
    if not cut:
        return ()
    return (
        say_count(
            "{n} year is not covered whole up to this day, drawn lighter and not compared.",
            "{n} years are not covered whole up to this day, drawn lighter and not compared.",
            cut,
        ),
    )


def _chart(found: Meant, cuts: Cuts, rows: Sequence[Beside], *, summary: str) -> Chart:
    backward = range(len(cuts.spans) - 1, -1, -1)
    periods = [
        Period(Unit.YEAR, cuts.spans[place].first, cuts.spans[place], _counted(cuts, place))
        for place in backward
    ]
    counts = [cuts.counts[place] for place in backward]
    last = len(counts) - 1
    spoken_of = {last: (say("{year} so far", year=periods[last].name), NOW)}
    if rows and cuts.whole:
        place = last - cuts.whole[0]
        spoken_of[place] = (say("Same days of {year}", year=periods[place].name), BEFORE)
    marks = marked_bars(counts, periods, spoken_of, others=say("Same days of other years"))
    span = cuts.spans[0]
    to_day = show_day_of_year(span.last)
    ticks = tuple(Tick(place, period.name) for place, period in enumerate(periods))
    label = say("Jan 1 to {day} of each year", day=to_day)
    room = max(0, 6 - len(counts)) / 2
    x = Axis(label, -0.5 - room, last + 0.5 + room, ticks)
    title = say("{noun}, {span}", noun=found.noun.heading, span=span.name)
    return bars_chart(
        title, x, marks, noun=found.noun, summary=summary, table=_table(found, cuts, rows)
    )


def _counted(cuts: Cuts, place: int) -> int:
    """Return the days that a bar is drawn whole by: those of the calendar year if all is covered.

    A bar stands for the cut alone; what is left of the year is not missing.
    """
    span = cuts.spans[place]
    year = (date(span.first.year, 12, 31) - span.first).days + 1
    return year if cuts.is_whole(place) else 0


def _table(found: Meant, cuts: Cuts, rows: Sequence[Beside]) -> Table:
    judged = {row.name: row for row in rows}
    columns = (
        say("Year"),
        say("Days"),
        found.noun.heading,
        say("This year beside it"),
        say("Is that real?"),
    )
    lines = [_line(cuts, place, judged) for place in range(len(cuts.spans))]
    if len(rows) > 1:
        mean = rows[-1].comparison.before / len(cuts.whole)
        meaning = rows[-1].judgment.said(day_for_day=False)
        lines.append((rows[-1].name, "", f"{mean:,.1f}", rows[-1].change, meaning))
    return Table(columns, tuple(lines))


def _line(cuts: Cuts, place: int, judged: dict[str, Beside]) -> tuple[str | int, ...]:
    span = cuts.spans[place]
    year = str(span.first.year)
    row = judged.get(year)
    days = say("{part} of {whole} days", part=cuts.covered[place], whole=span.days)
    if row is not None:
        return (year, span.days, cuts.counts[place], row.change, row.meaning)
    if place == 0 and cuts.is_whole(0):
        return (year, span.days, cuts.counts[0], "", "")
    return (year, days, cuts.counts[place], "", say("not covered whole, not compared"))


def _figures(cuts: Cuts, rows: Sequence[Beside]) -> Figures:
    judged = {row.name: row for row in rows}
    return {
        "as_of": cuts.spans[0].last.isoformat(),
        "judged_together": len(rows),
        "years": [
            {
                "year": span.first.year,
                "first": span.first.isoformat(),
                "last": span.last.isoformat(),
                "days": span.days,
                "days_covered": cuts.covered[place],
                "count": cuts.counts[place],
                "this_year_against_it": _judged(judged.get(str(span.first.year))),
            }
            for place, span in enumerate(cuts.spans)
        ],
        "this_year_against_their_average": _judged(rows[-1] if len(rows) > 1 else None),
    }


def _judged(row: Beside | None) -> Figures | None:
    return None if row is None else {"percent": row.percent, **judgment_figures(row.judgment)}
