"""Weeks beside what was usual: the chart with its band, and the weeks outside by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchapp.analysis.bands import Limits, swing
from watchapp.analysis.odd_weeks import OddWeek
from watchapp.analysis.periods import Period
from watchapp.analysis.rolling import unbroken
from watchapp.analysis.sentences import Verdict, odds
from watchapp.charts.chart import Band, Chart, Dots, Line, Mark, Point, Stroke, legend_of
from watchapp.charts.inks import INKS, QUIET_INK
from watchapp.charts.noun import Noun
from watchapp.charts.table import Table
from watchapp.charts.ticks import count_axis, period_axis
from watchapp.speech import marked, say, say_count

_COUNTS, _ODD, _MEAN = INKS[0], INKS[3], INKS[5]
_MOST_MARKED = 60  # points; more markers than that run into each other
_MOST_NAMED = 5
_ROUGH = 0.01  # a band that chance leaves more often than once in a hundred weeks
_HALF = 0.4  # of the room of a week, by which a band reaches beyond the middle of its last one
_SAID = {
    Verdict.RISES: marked("More than chance alone would usually give: {weeks}."),
    Verdict.FALLS: marked("Fewer than chance alone would usually give: {weeks}."),
    Verdict.COULD_BE_REPEATS: marked("Perhaps because some are entered twice: {weeks}."),
    Verdict.COULD_BE_CHANCE: marked("Outside, but this could well be chance: {weeks}."),
    Verdict.TOO_FEW: marked("Outside, but too few to say anything: {weeks}."),
}
_NAMED = marked("{week} ({count:,})")
_NAMED_WITH_USUAL = marked("{week} ({count:,}, usual {least:,} to {most:,})")
_MOVED = 0.05  # of the weeks; with a steady mean three in a thousand lie outside


@dataclass(frozen=True, slots=True)
class Yardstick:
    """By what weeks are measured: the words for its mean, and for what is usual by it."""

    title: str
    mean: str
    last: str
    too_few: str


BEFORE = Yardstick(
    marked("{noun} by week, beside the eight weeks before"),
    marked("Mean of the 8 weeks before"),
    marked(
        "{count} in the {week}, where {least:,} to {most:,} would be usual after the eight weeks"
        " before: {meaning}."
    ),
    marked("There are not yet nine whole weeks in a row: no week can be compared."),
)
ALL = Yardstick(
    marked("{noun} by week, beside the mean of all weeks"),
    marked("Mean of all weeks"),
    marked(
        "{count} in the {week}, where {least:,} to {most:,} would be usual beside all the other"
        " weeks: {meaning}."
    ),
    marked("There are fewer than eight whole weeks: no week can be compared."),
)


@dataclass(frozen=True, slots=True)
class Weeks:
    """Weeks in a row with their counts, the limits of each that has any, and those outside."""

    periods: tuple[Period, ...]
    counts: tuple[int, ...]
    limits: tuple[Limits | None, ...]
    odd: tuple[OddWeek, ...]
    noun: Noun

    @property
    def judged(self) -> int:
        """Return how many weeks have limits."""
        return sum(each is not None for each in self.limits)

    @property
    def latest(self) -> int | None:
        """Return the place of the last week that has limits."""
        return max((n for n, each in enumerate(self.limits) if each is not None), default=None)

    def odd_at(self, place: int) -> OddWeek | None:
        """Return the week at a place if it lies outside its limits."""
        return next((each for each in self.odd if each.place == place), None)

    def name(self, place: int) -> str:
        """Return the name of a week, for a sentence."""
        return self.periods[place].name


def weeks_chart(weeks: Weeks, yardstick: Yardstick) -> Chart:
    """Return the weeks over the band of what was usual; those outside wear a mark of their own."""
    marks = _marks(weeks, yardstick)
    highest = max([*weeks.counts, *(each.high for each in weeks.limits if each)], default=0)
    noun = weeks.noun.heading
    return Chart(
        title=say(yardstick.title, noun=noun),
        x=period_axis(weeks.periods),
        y=count_axis(noun, int(highest) + 1),
        marks=marks,
        legend=legend_of(marks),
        summary=" ".join(weeks_sentences(weeks, yardstick)),
        table=_table(weeks, yardstick),
        notes=weeks_notes(weeks, yardstick),
    )


def weeks_sentences(weeks: Weeks, yardstick: Yardstick) -> tuple[str, ...]:
    """Return what to know: the latest week, and which of the others were out of the ordinary."""
    place = weeks.latest
    limits = None if place is None else weeks.limits[place]
    if place is None or limits is None:
        return (say(yardstick.too_few),)
    return (_said_of_latest(weeks, yardstick, place, limits), *_said_of_odd(weeks))


def weeks_notes(weeks: Weeks, yardstick: Yardstick) -> tuple[str, ...]:
    """Return what to beware of."""
    notes = []
    cut = sum(not period.is_whole for period in weeks.periods)
    if cut:
        notes.append(
            say_count(
                "{n} week that is not covered whole is left out.",
                "{n} weeks that are not covered whole are left out.",
                cut,
            )
        )
    roughest = max((each.chance_outside for each in weeks.limits if each), default=0)
    if roughest > _ROUGH:
        notes.append(
            say(
                "With so few, chance alone leaves the band in {odds} weeks: go by what is said to"
                " be more than chance, not by the band.",
                odds=odds(roughest),
            )
        )
    swings = swing(weeks.counts, [period.is_whole for period in weeks.periods])
    if swings is not None and swings.is_more and weeks.odd:
        notes.append(
            say(
                "From one week to the next these counts swing {times:.1f} times as far as they"
                " would if each event came by itself. Some come together, as five cars in one"
                " night; so a week may be more than chance and yet nothing new.",
                times=swings.width,
            )
        )
    if yardstick is ALL and len(weeks.odd) > max(1, _MOVED * weeks.judged):
        notes.append(
            say(
                "More than one week in twenty lies outside: the mean itself moved over these"
                " weeks. Choose fewer days to see which weeks stand out from their own time."
            )
        )
    return tuple(notes)


def _marks(weeks: Weeks, yardstick: Yardstick) -> tuple[Mark, ...]:
    known = [
        count if period.is_whole else None
        for period, count in zip(weeks.periods, weeks.counts, strict=True)
    ]
    stroke = Stroke.MARKED if len(known) <= _MOST_MARKED else Stroke.BARE
    counted = [
        Line(weeks.noun.heading, _COUNTS, _points(weeks.counts, places), stroke)
        for places in unbroken(known)
    ]
    bands = [_band(weeks, places) for places in unbroken(weeks.limits)]
    means = [
        Line(say(yardstick.mean), _MEAN, _means(weeks, places), Stroke.DASHED)
        for places in unbroken(weeks.limits)
    ]
    outside = tuple(Point(each.place, each.count) for each in weeks.odd)
    dots = (Dots(say("Outside what was usual"), _ODD, outside),) if outside else ()
    return (*bands, *means, *counted, *dots)


def _points(counts: Sequence[int], places: range) -> tuple[Point, ...]:
    return tuple(Point(place, counts[place]) for place in places)


def _means(weeks: Weeks, places: range) -> tuple[Point, ...]:
    return tuple(Point(place, each.mean) for place, each in _limits(weeks, places))


def _band(weeks: Weeks, places: range) -> Band:
    """Return the band over these weeks, as wide as they are."""
    each = _limits(weeks, places)
    (first, one), (last, other) = each[0], each[-1]
    edged = [(first - _HALF, one), *each, (last + _HALF, other)]
    lower = tuple(Point(place, limits.low) for place, limits in edged)
    upper = tuple(Point(place, limits.high) for place, limits in edged)
    return Band(say("What was usual"), QUIET_INK, lower, upper)


def _limits(weeks: Weeks, places: range) -> list[tuple[float, Limits]]:
    return [(place, each) for place in places if (each := weeks.limits[place]) is not None]


def _said_of_latest(weeks: Weeks, yardstick: Yardstick, place: int, limits: Limits) -> str:
    least, most = limits.usual
    return say(
        yardstick.last,
        count=weeks.noun.counted(weeks.counts[place]),
        week=weeks.name(place),
        least=least,
        most=most,
        meaning=_meaning(weeks.odd_at(place)),
    )


def _meaning(odd: OddWeek | None) -> str:
    if odd is None:
        return say("nothing out of the ordinary")
    return odd.judgment.said(day_for_day=False)


def _said_of_odd(weeks: Weeks) -> tuple[str, ...]:
    """Return how many weeks were out of the ordinary, and which, the surest ones first."""
    if not weeks.odd:
        return (
            say_count(
                "The {n} week that could be compared was not out of the ordinary.",
                "None of the {n} weeks that could be compared was out of the ordinary.",
                weeks.judged,
            ),
        )
    found = [
        say(
            "Of {all:,} weeks {n:,} lay outside what was usual; all were looked at together.",
            all=weeks.judged,
            n=len(weeks.odd),
        )
    ]
    for verdict, words in _SAID.items():
        if odd := [each for each in weeks.odd if each.judgment.verdict is verdict]:
            found.append(say(words, weeks=_names(weeks, odd)))
    return tuple(found)


def _names(weeks: Weeks, odd: Sequence[OddWeek]) -> str:
    """Return the names of weeks with their counts, the surest ones; the others are counted.

    What was usual is said with each, unless it was the same for all.
    """
    sure = sorted(odd, key=lambda each: (each.judgment.p or 1, -each.place))[:_MOST_NAMED]
    same = weeks.judged > 1 and len(set(weeks.limits) - {None}) == 1
    words = _NAMED if same else _NAMED_WITH_USUAL
    names = [
        say(
            words,
            week=weeks.name(each.place),
            count=each.count,
            least=each.limits.usual[0],
            most=each.limits.usual[1],
        )
        for each in sorted(sure, key=lambda each: each.place)
    ]
    if len(odd) > len(sure):
        names.append(say_count("{n} other", "{n} others", len(odd) - len(sure)))
    return "; ".join(names)


def _table(weeks: Weeks, yardstick: Yardstick) -> Table:
    columns = (
        say("Week"),
        weeks.noun.heading,
        say(yardstick.mean),
        say("Usual, at least"),
        say("Usual, at most"),
        say("Is that real?"),
    )
    return Table(columns, tuple(_row(weeks, place) for place in range(len(weeks.periods))))


def _row(weeks: Weeks, place: int) -> tuple[str | int, ...]:
    period, limits = weeks.periods[place], weeks.limits[place]
    name = period.name[:1].upper() + period.name[1:]
    if limits is None:
        words = say("not compared") if period.is_whole else say("not covered whole")
        return (name, weeks.counts[place], "", "", "", words)
    least, most = limits.usual
    mean = f"{limits.mean:,.1f}"
    return (name, weeks.counts[place], mean, least, most, _meaning(weeks.odd_at(place)))
