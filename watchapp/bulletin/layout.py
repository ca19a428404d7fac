"""The bulletin on paper: masthead, two columns, and as many pages as the words need."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
)

from watchapp.bulletin import fonts, masthead, sections, style
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.finish import finished
from watchapp.bulletin.style import LINE, Paper, Sheet
from watchapp.bulletin.trend_pages import in_a_row, trend_pages

Painter: TypeAlias = Callable[[Canvas, BaseDocTemplate], None]

_FEWEST = 4  # sightings that still make a list
_SCALES = (1.0, 0.96, 0.92)  # below that, old eyes give up


def bulletin_pdf(bulletin: Bulletin, paper: Paper = Paper.LETTER) -> bytes:
    """Return the bulletin as a PDF; the same bulletin gives the same bytes.

    To stay on one page, sightings that are told one by one give way to the rest, and the type
    becomes a little smaller. Where the words need more pages anyway, neither is done. Answers
    about trends follow on pages of their own.
    """
    fonts.register()
    pdf = _on_one_page(bulletin, paper) or _on_pages(bulletin, paper)
    author = bulletin.watch.text("name")
    return finished(pdf, title=bulletin.title, author=author, day=bulletin.month)


def _on_one_page(bulletin: Bulletin, paper: Paper) -> bytes | None:
    """Return the bulletin with all but its trends on one page, or None if it needs more."""
    fewest = min(_FEWEST, len(bulletin.listed.items))
    for scale in _SCALES:
        sheet = style.sheet_of(paper, scale)
        hoped = 1 + len(trend_pages(bulletin.trends, sheet))
        pdf, pages = _set(bulletin, sheet, fewest=fewest, of=hoped)
        if pages == hoped:
            return pdf
    return None


def _on_pages(bulletin: Bulletin, paper: Paper) -> bytes:
    sheet, every = style.sheet_of(paper), len(bulletin.listed.items)
    _, pages = _set(bulletin, sheet, fewest=every)
    pdf, _ = _set(bulletin, sheet, fewest=every, of=pages)
    return pdf


def _set(bulletin: Bulletin, sheet: Sheet, *, fewest: int, of: int = 1) -> tuple[bytes, int]:
    """Return the pages and how many there are; `of` is how many the footer counts.

    `fewest` is how many sightings stand beside the main column if they stand there at all.
    """
    main, side = _columns(bulletin, sheet, fewest)
    file = io.BytesIO()
    size = (sheet.width * sheet.scale, sheet.height * sheet.scale)
    document = BaseDocTemplate(
        file, pagesize=size, invariant=1, lang="en-US", initialFontName=fonts.BODY
    )
    column = _frame(sheet, head=sheet.masthead, height=sheet.first_height)
    later = _frame(sheet, head=3 * LINE, height=sheet.later_height)
    wide = _frame(sheet, head=3 * LINE, height=sheet.later_height, width=sheet.live)
    begin = partial(_begin_later, bulletin=bulletin, sheet=sheet)
    end = partial(_end_later, sheet=sheet, of=of)
    document.addPageTemplates(
        [
            _template(
                "first",
                column,
                partial(_begin_first, bulletin=bulletin, sheet=sheet),
                partial(_end_first, bulletin=bulletin, sheet=sheet, side=side, of=of),
            ),
            _template("later", later, begin, end),
            _template("wide", wide, begin, end, after="wide"),
        ]
    )
    trends = trend_pages(bulletin.trends, sheet)
    document.build([*main, NextPageTemplate("wide"), *in_a_row(trends)] if trends else main)
    return file.getvalue(), document.page


def _template(
    name: str, frame: Frame, begin: Painter, end: Painter, *, after: str = "later"
) -> PageTemplate:
    return PageTemplate(
        id=name, frames=[frame], onPage=begin, onPageEnd=end, autoNextPageTemplate=after
    )


def _columns(
    bulletin: Bulletin, sheet: Sheet, fewest: int
) -> tuple[list[Flowable], list[Flowable]]:
    """Return what flows through the main column, and what stands beside it on the first page."""
    main = [
        *sections.message(bulletin),
        *sections.counts(bulletin, sheet.main),
        *sections.chart(bulletin),
    ]
    side, rest = next(way for way in _ways(bulletin, fewest) if _fits(way[0], sheet))
    return [*main, *rest], side


def _ways(bulletin: Bulletin, fewest: int) -> Iterator[tuple[list[Flowable], list[Flowable]]]:
    """Yield what could stand beside the main column and what then goes into it, the best first."""
    meetings, calls = sections.meetings(bulletin), sections.whom_to_call(bulletin)
    patrols = sections.patrols(bulletin)
    every = len(bulletin.listed.items)
    for most in range(every, fewest - 1, -1):
        yield [*meetings, *calls, *patrols, *sections.listed(bulletin, most)], []
    listed = sections.listed(bulletin)
    yield [*meetings, *calls, *patrols], listed
    yield [*meetings, *patrols], [*calls, *listed]
    yield [], [*meetings, *calls, *patrols, *listed]


def _fits(side: list[Flowable], sheet: Sheet) -> bool:
    return sections.height_of(side, sheet.side) <= sheet.first_height


def _frame(sheet: Sheet, *, head: float, height: float, width: float = 0) -> Frame:
    top = sheet.height - sheet.margin - head
    return _column(sheet.margin, top, width or sheet.main, height=height)


def _column(left: float, top: float, width: float, *, height: float) -> Frame:
    return Frame(left, top - height, width, height, 0, 0, 0, 0)


def _begin_first(
    canvas: Canvas, _document: BaseDocTemplate, *, bulletin: Bulletin, sheet: Sheet
) -> None:
    canvas.scale(sheet.scale, sheet.scale)
    masthead.draw(canvas, bulletin, sheet)


def _end_first(
    canvas: Canvas,
    _document: BaseDocTemplate,
    *,
    bulletin: Bulletin,
    sheet: Sheet,
    side: list[Flowable],
    of: int,
) -> None:
    """Draw the side column after the main one, which is read first."""
    top = sheet.height - sheet.margin - sheet.masthead
    left = sheet.margin + sheet.main + sheet.gutter
    column = _column(left, top, sheet.side, height=sheet.first_height)
    column.addFromList(list(side), canvas)
    masthead.draw_foot(canvas, sheet, page=1, of=of, notes=bulletin.notes)


def _begin_later(
    canvas: Canvas, _document: BaseDocTemplate, *, bulletin: Bulletin, sheet: Sheet
) -> None:
    canvas.scale(sheet.scale, sheet.scale)
    masthead.draw_running_head(canvas, bulletin, sheet)


def _end_later(canvas: Canvas, document: BaseDocTemplate, *, sheet: Sheet, of: int) -> None:
    masthead.draw_foot(canvas, sheet, page=document.page, of=of)
