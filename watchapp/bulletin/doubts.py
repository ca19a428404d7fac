"""What in the words of a bulletin should give the captain pause before it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from watchapp.bulletin.contents import Bulletin, PrintedTrend
from watchapp.bulletin.fonts import MISSING, unprintable
from watchapp.charts.day_words import short_weekday, weekday_name
from watchapp.charts.ground import Shapes
from watchapp.moments import month_name, short_month_name
from watchapp.speech import marked, say
from watchapp.wording import DoubtKind, doubts_about


@dataclass(frozen=True, slots=True)
class Raised:
    """A doubt with the place of the words in the bulletin: `start` to before `end` of a text.

    `where` is empty for the captain's message.
    """

    where: str
    words: str
    sentence: str
    start: int
    end: int


def doubts_in(bulletin: Bulletin, names: Iterable[str]) -> tuple[Raised, ...]:
    """Return the doubts about all that a person wrote; `names` belong to those who did not agree.

    What a street or a category is called may judge (Gang Lane, Suspicious behavior), as it is
    what people go by; whom to call is printed as it stands.
    """
    known = tuple(names)
    return (*doubts_about_texts(_texts(bulletin), known), *_doubts_in_trends(bulletin, known))


def doubts_about_texts(
    texts: Iterable[tuple[str, str, bool]], names: Iterable[str]
) -> tuple[Raised, ...]:
    """Return the doubts about some texts: where each stands, what it says, whether it may judge."""
    known = tuple(names)
    return tuple(
        raised
        for where, text, judging in texts
        for raised in (*_doubts(where, text, known, judging=judging), *_lost(where, text))
    )


def _texts(bulletin: Bulletin) -> Iterator[tuple[str, str, bool]]:
    """Yield where a text stands, the text, and whether it may judge."""
    yield "", bulletin.message, False
    for name in dict.fromkeys(_categories(bulletin)):
        yield say("Name of a category"), name, True
    for item in bulletin.listed.items:
        where = f"{item.category.text('name')}, {item.when}"
        for name in ("address", "public_words"):
            if words := item.sighting.text(name):
                yield where, words, name == "address"
    for meeting in bulletin.meetings:
        if place := meeting.text("where"):
            yield meeting.text("kind"), place, False


def _doubts_in_trends(bulletin: Bulletin, names: Iterable[str]) -> Iterator[Raised]:
    """Yield doubts about the names that stand in answers; of what they say, about people alone.

    Numbers in their sentences are counts. June is a month there and nobody's neighbor.
    """
    calendar = _calendar()
    for answer in bulletin.trends.answers:
        texts = ((answer.title, name, True) for name in dict.fromkeys(_named_in(answer)))
        found = (*doubts_about_texts(texts, names), *_people_in(answer, names))
        yield from (each for each in found if each.words not in calendar)


def _people_in(answer: PrintedTrend, names: Iterable[str]) -> Iterator[Raised]:
    for text in (*answer.sentences, *answer.notes):
        for doubt in doubts_about(text, names):
            if doubt.kind is DoubtKind.NAME:
                yield Raised(answer.title, doubt.words, doubt.sentence, doubt.start, doubt.end)


def _calendar() -> frozenset[str]:
    """Return the names of months and weekdays, whole and short."""
    months = [date(2001, month, 1) for month in range(1, 13)]
    days = range(7)
    return frozenset(
        (
            *map(month_name, months),
            *map(short_month_name, months),
            *map(weekday_name, days),
            *map(short_weekday, days),
        )
    )


def _named_in(answer: PrintedTrend) -> Iterator[str]:
    """Yield what may bear a name that a person gave: an initiative, a zone, a benchmark."""
    yield answer.title
    for chart in answer.charts:
        yield from (key.label for key in chart.legend)
        yield from (tick.label for axis in (chart.x, chart.y) for tick in axis.ticks)
        shapes = (
            shape for mark in chart.marks if isinstance(mark, Shapes) for shape in mark.shapes
        )
        yield from (shape.name for shape in shapes)
    for _, table in answer.tables:
        yield from (str(row[0]) for row in table.rows)


def _categories(bulletin: Bulletin) -> Iterator[str]:
    for group in bulletin.counts.groups:
        yield from (line.name for line in group.lines)
    yield from (kind.text("name") for kind in bulletin.counts.few)
    yield from (item.category.text("name") for item in bulletin.listed.items)


def _doubts(where: str, text: str, names: Iterable[str], *, judging: bool) -> Iterator[Raised]:
    for doubt in doubts_about(text, names):
        if not (judging and doubt.kind is DoubtKind.ACCUSING):
            yield Raised(where, doubt.words, doubt.sentence, doubt.start, doubt.end)


def _lost(where: str, text: str) -> Iterator[Raised]:
    """Yield one doubt about all letters that cannot be printed, at the first of them."""
    letters = unprintable(text)
    if not letters:
        return
    start = max(0, text.find(letters[0]))
    listed = "".join(letters)
    words = (
        marked("“{letters}” cannot be printed; each will stand as {mark}.")
        if len(letters) > 1
        else marked("“{letters}” cannot be printed; it will stand as {mark}.")
    )
    sentence = say(words, letters=listed, mark=MISSING)
    yield Raised(where, listed, sentence, start, start + len(letters[0]))
