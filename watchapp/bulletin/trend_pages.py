"""The answers about trends, each kept together, on as many pages as they need, all of them full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportlab.platypus import Flowable, PageBreak, Spacer

from watchapp.bulletin import style
from watchapp.bulletin.contents import PrintedTrend, PrintedTrends
from watchapp.bulletin.number_table import number_table
from watchapp.bulletin.sections import ChartBox, height_of
from watchapp.bulletin.style import LINE, Sheet, words
from watchapp.charts.chart import Chart
from watchapp.speech import say

_CHART = (10 * LINE, 34 * LINE)  # how low it can be read, and how high it may grow
_MAP = (20 * LINE, 38 * LINE)
_BESIDE_A_MAP = 0.6  # of its height: a map has more to show
_STEPS = 24  # in halves, to the height that fills a page
_GAP = LINE  # between two answers
_SLACK = 2.0  # points that are not filled
_SIZE = 8.2  # of the type in charts, which are wider than elsewhere

Page: TypeAlias = list[PrintedTrend]


def trend_pages(trends: PrintedTrends, sheet: Sheet) -> list[list[Flowable]]:
    """Return what stands on each page, answer by answer in their order.

    Pages are filled alike, and the charts of each grow until it is full.
    """
    if not trends.answers:
        return []
    head = [words(say("Trends"), style.HEADING), words(trends.note, style.SMALL)]
    gap: list[Flowable] = [Spacer(0, _GAP)]
    least = [
        height_of([*gap, *_answer(each, 0, sheet.live)], sheet.live) for each in trends.answers
    ]
    least[0] += height_of(head, sheet.live)
    room = sheet.later_height - _SLACK
    made: list[list[Flowable]] = []
    for page in _shared_out(trends.answers, least, room):
        above = [] if made else [*head, Spacer(0, _GAP)]
        made.append(_filled(page, above, sheet.live, room=room))
    return made


def in_a_row(pages: Sequence[Sequence[Flowable]]) -> Iterator[Flowable]:
    """Yield what stands on the pages, each of which begins anew."""
    for page in pages:
        yield PageBreak()
        yield from page


def _shared_out(
    answers: Sequence[PrintedTrend], heights: Sequence[float], room: float
) -> list[Page]:
    """Return the answers by page: as few pages as hold them, and the fullest as empty as can be."""
    fewest = len(_packed(answers, heights, room))
    ends = range(1, len(answers) + 1)
    sums = {sum(heights[start:end]) for end in ends for start in range(end)}
    levels = sorted(each for each in sums if each <= room)
    ways = (_packed(answers, heights, level) for level in (*levels, room))
    return next(way for way in ways if len(way) == fewest)


def _packed(answers: Sequence[PrintedTrend], heights: Sequence[float], level: float) -> list[Page]:
    """Return the answers in order, each page filled up to a level; one at least stands on it."""
    pages: list[Page] = []
    first = 0
    for place, answer in enumerate(answers):
        if not pages or sum(heights[first : place + 1]) > level:
            pages.append([])
            first = place
        pages[-1].append(answer)
    return pages


def _filled(page: Page, above: list[Flowable], width: float, *, room: float) -> list[Flowable]:
    """Return what stands on a page, its charts as high as there is room."""
    charts = [chart for each in page for chart in each.charts]
    lowest = height_of([*above, *_page(page, 0, width)], width)
    level = _level(charts, room - lowest + sum(_height(chart, 0) for chart in charts))
    return [*above, *_page(page, level, width)]


def _level(charts: Sequence[Chart], room: float) -> float:
    """Return up to which height charts can grow until they fill the room."""
    low, high = 0.0, max(_MAP[1], _CHART[1] / _BESIDE_A_MAP)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if sum(_height(chart, middle) for chart in charts) <= room:
            low = middle
        else:
            high = middle
    return low


def _height(chart: Chart, level: float) -> float:
    if chart.is_map:
        return _within(_MAP, level)
    return _within(_CHART, level * _BESIDE_A_MAP)


def _within(ends: tuple[float, float], value: float) -> float:
    return max(ends[0], min(ends[1], value))


def _page(page: Page, level: float, width: float) -> list[Flowable]:
    made: list[Flowable] = []
    for place, answer in enumerate(page):
        made += [*([Spacer(0, _GAP)] if place else []), *_answer(answer, level, width)]
    return made


def _answer(answer: PrintedTrend, level: float, width: float) -> list[Flowable]:
    """Return an answer with charts up to a level, in points, as far as that suits them."""
    made: list[Flowable] = [words(answer.title, style.HEADING)]
    made += [words(sentence, style.LEAD) for sentence in answer.sentences[:1]]
    if rest := " ".join(answer.sentences[1:]):
        made.append(words(rest, style.WORDS))
    for chart in answer.charts:
        if chart.title != answer.title:
            made.append(words(chart.title, style.CHART_TITLE))
        made += [Spacer(0, LINE / 2), ChartBox(chart, height=_height(chart, level), size=_SIZE)]
    for title, table in answer.tables:
        made += [words(title, style.CHART_TITLE), number_table(table, width)]
    return [*made, *([words(" ".join(answer.notes), style.SMALL)] if answer.notes else [])]
