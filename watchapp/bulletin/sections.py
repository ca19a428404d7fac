"""The parts of the printed page, each as the flowables that make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle
from typing_extensions import override

from watchapp.bulletin import style
from watchapp.bulletin.contents import Bulletin, Item
from watchapp.bulletin.count_table import count_table, legend
from watchapp.bulletin.drawing import draw_plot
from watchapp.bulletin.fonts import BODY, BOLD, markup
from watchapp.bulletin.pen import Box, Print
from watchapp.bulletin.style import LINE, words
from watchapp.charts.chart import Chart
from watchapp.moments import month_name, show_clock, spell_day_of_year
from watchapp.sharing import Shared
from watchapp.speech import say, say_count

_HOLDING = "\u00a0"  # a space at which no line ends
_SHORT = 24  # characters, which fit on any line
_BOX = (
    ("FONTNAME", (0, 0), (-1, -1), BODY),
    ("BACKGROUND", (0, 0), (-1, -1), style.TINT),
    ("LINEBEFORE", (0, 0), (0, -1), 2, style.ACCENT),
    ("LEFTPADDING", (0, 0), (-1, -1), 9),
    ("RIGHTPADDING", (0, 0), (-1, -1), 6),
    ("TOPPADDING", (0, 0), (-1, -1), LINE / 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), LINE / 2),
)


class ChartBox(Flowable):
    """A chart as wide as its column, its height and the size of its type in points."""

    def __init__(self, chart: Chart, *, height: float = 11 * LINE, size: float = 7.4) -> None:
        super().__init__()
        self.keepWithNext = 1
        self._chart = chart
        self._style = Print(font=BODY, bold=BOLD, size=size)
        self.height = height

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    def draw(self) -> None:
        """Draw the chart; the library calls this when the place is settled."""
        box = Box(0, 0, _map_width(self._chart, self.width, self.height), self.height)
        draw_plot(self.canv, self._chart, box, style=self._style)


def _map_width(chart: Chart, width: float, height: float) -> float:
    """Return how wide a chart is drawn: a map of high ground no wider than that needs."""
    if not chart.is_map:
        return width
    needed = height * (chart.x.high - chart.x.low) / (chart.y.high - chart.y.low)
    return max(width / 2, min(width, needed))


def message(bulletin: Bulletin) -> list[Flowable]:
    """Return the captain's words, a paragraph for each that a blank line ends."""
    lines = (line.strip() for line in bulletin.message.splitlines())
    paragraphs = ("\n".join(part) for filled, part in groupby(lines, key=bool) if filled)
    return [words(part, style.WORDS) for part in paragraphs]


def counts(bulletin: Bulletin, width: float) -> list[Flowable]:
    """Return the counts of the month under what stands out in them."""
    table = bulletin.counts
    made: list[Flowable] = [words(say("The month in numbers"), style.HEADING)]
    if not table.sources:
        return [
            *made,
            words(say("Nothing is on record for {month}.", month=bulletin.month_name), style.WORDS),
        ]
    made += [words(sentence, style.LEAD) for sentence in table.standing_out]
    if not table.is_compared and len(table.sources) == 1:
        made.append(words(table.sources[0].title, style.SIDE_CLASS))
    made += [Spacer(0, LINE / 4), count_table(bulletin, width), Spacer(0, LINE / 4)]
    if not table.is_compared and len(table.sources) == 1:
        made += [words(f"{table.sum_title}: {told.now}", style.LEAD) for told in table.sums if told]
    if table.few:
        few = ", ".join(kind.text("name") for kind in table.few)
        made.append(words(say("Fewer than three of each: {few}.", few=few), style.SMALL))
    said = [*(note for source in table.sources for note in source.notes), legend(table)]
    return [*made, words(" ".join(filter(None, said)), style.NOTE)] if any(said) else made


def chart(bulletin: Bulletin) -> list[Flowable]:
    """Return the chart with its sentence."""
    drawn = bulletin.chart
    if drawn is None:
        return []
    # Where the table compares the months, the chart need not say it again.
    summary = () if bulletin.counts.is_compared else (drawn.summary,)
    said = " ".join((*summary, *drawn.notes, bulletin.chart_note))
    return [words(drawn.title, style.HEADING), ChartBox(drawn), words(said, style.SMALL)]


def meetings(bulletin: Bulletin) -> list[Flowable]:
    """Return the next meeting, in a box of its own."""
    lines: list[Flowable] = [words(say("Next meeting"), style.HEADING), Spacer(0, LINE / 4)]
    for meeting in bulletin.meetings:
        lines += _meeting(meeting)
    if not bulletin.meetings:
        lines.append(words(say("None is planned yet."), style.BOXED))
    box = Table([[lines]], colWidths="*")
    box.setStyle(TableStyle(_BOX))
    return [box]


def _meeting(meeting: Shared) -> list[Paragraph]:
    kind = meeting.text("kind")
    if meeting.values.get("cancelled"):
        kind = say("Cancelled: {meeting}", meeting=kind)
    starts, ends = meeting.values["starts"], meeting.values.get("ends")
    clock = show_clock(starts)
    if ends and ends.date() == starts.date():
        clock = say("{start} to {end}", start=clock, end=show_clock(ends))
    return [
        words(kind, style.LEAD),
        words(spell_day_of_year(starts), style.BOXED),
        words(clock, style.BOXED),
        *(words(place, style.BOXED) for place in [meeting.text("where")] if place),
    ]


def whom_to_call(bulletin: Bulletin) -> list[Flowable]:
    """Return whom to call, and whom the watch names for questions."""
    made: list[Flowable] = [words(say("Whom to call"), style.HEADING)]
    made += [whom(line) for line in bulletin.whom_to_call]
    contact = [bulletin.watch.text(f"print_{part}") for part in ("name", "phone", "email")]
    if any(contact):
        said = ", ".join(_held(part) for part in contact if part)
        made += [Spacer(0, LINE / 2), words(say("Your watch: {contact}", contact=said), style.SIDE)]
    return made


def _held(text: str) -> str:
    """Return a short text, such as a phone number, so that no line ends within it."""
    return text.replace(" ", _HOLDING) if len(text) < _SHORT else text


def whom(line: str, look: ParagraphStyle = style.SIDE) -> Paragraph:
    """Return a line that says whom to call, with the number after its colon in bold."""
    who, colon, number = line.rpartition(": ")
    if not colon:
        return words(line, look)
    return Paragraph(f"{markup(who + colon)}<b>{markup(number, BOLD)}</b>", look)


def patrols(bulletin: Bulletin) -> list[Flowable]:
    """Return how long patrols were out, and the thanks."""
    told = bulletin.patrols
    made: list[Flowable] = [words(say("Patrols"), style.HEADING)]
    if not told.hours:
        return [*made, words(say("None in {month}.", month=month_name(bulletin.month)), style.SIDE)]
    modes = ", ".join(f"{one.mode.lower()} {_halves(one.minutes):,g}" for one in told.hours)
    said = say_count(
        "Out once, {hours} in all ({modes}).",
        "Out {n} times, {hours} in all ({modes}).",
        told.patrols,
        hours=_hours(told.minutes),
        modes=modes,
    )
    made.append(words(said, style.SIDE))
    if thanked := list(_thanked(bulletin)):
        *firsts, last = thanked
        joined = say("{first} and {last}", first=", ".join(firsts), last=last) if firsts else last
        thanks = say("Thank you to {names}.", names=joined)
        made += [Spacer(0, LINE / 2), words(thanks, style.SIDE)]
    return made


def _thanked(bulletin: Bulletin) -> Iterator[str]:
    """Yield the names of those who agreed, then how many others there were."""
    told = bulletin.patrols
    yield from (member.text("name") for member in told.thanked)
    if told.unnamed and told.thanked:
        yield say_count("one other", "{n} others", told.unnamed)
    elif told.unnamed:
        yield say_count("the neighbor", "the {n} neighbors who went out", told.unnamed)


def _halves(minutes: int) -> float:
    """Return a time in hours, to the nearest half and never none."""
    return max(1, round(minutes / 30)) / 2


def _hours(minutes: int) -> str:
    """Return a time in words: 18.5 hours."""
    halves = _halves(minutes)
    if halves < 1:
        return say("half an hour")
    return say("1 hour") if halves == 1 else say("{hours:,g} hours", hours=halves)


def listed(bulletin: Bulletin, most: int | None = None) -> list[Flowable]:
    """Return the sightings that are told one by one, the first `most` of them."""
    items = bulletin.listed.items[:most]
    if not items:
        return []
    made: list[Flowable] = [words(say("Where and when"), style.HEADING)]
    for police, group in groupby(items, key=lambda item: item.police):
        source = (
            say("Police records, the latest") if police else say("Seen by or told to the watch")
        )
        made.append(words(source, style.SIDE_CLASS))
        made += [part for item in group for part in _item(item)]
    left_out = len(bulletin.listed.items) - len(items)
    room = " " + say("There was no room for {n} more.", n=left_out) if left_out else ""
    return [*made, words(bulletin.listed.rule + room, style.NOTE)]


def _item(item: Item) -> list[Flowable]:
    place = item.sighting.text("address")
    where = ", ".join(part for part in (item.when, place) if part)
    parts: list[Flowable] = [
        words(item.category.text("name"), style.ITEM),
        words(where, style.SIDE_QUIET),
    ]
    if said := item.sighting.text("public_words"):
        parts.append(words(said, style.SIDE))
    return [*parts, Spacer(0, LINE / 4)]


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Return how high flowables stand at a width, with the space between them, in points."""
    high, gap = 0.0, 0.0
    for place, flowable in enumerate(flowables):
        above = flowable.getSpaceBefore() if place else 0
        high += max(gap, above) + flowable.wrap(width, 10_000)[1]
        gap = flowable.getSpaceAfter()
    return high + gap
