"""The bulletin on paper: masthead, two columns, and as many pages as the words need."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from watchapp.bulletin import fonts, masthead, sections, style
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.finish import finished
from watchapp.bulletin.style import LINE, Paper, Sheet


def bulletin_pdf(bulletin: Bulletin, paper: Paper = Paper.LETTER) -> bytes:
    """Return the bulletin as a PDF; the same bulletin gives the same bytes."""
    fonts.register()
    sheet = style.sheet_of(paper)
    pdf, pages = _set(bulletin, sheet, of=1)
    if pages > 1:
        pdf, _ = _set(bulletin, sheet, of=pages)
    author = bulletin.watch.text("name")
    return finished(pdf, title=bulletin.title, author=author, day=bulletin.month)


def _set(bulletin: Bulletin, sheet: Sheet, *, of: int) -> tuple[bytes, int]:
    """Return the pages and how many there are; `of` is how many the footer counts."""
    main, side = _columns(bulletin, sheet)
    file = io.BytesIO()
    document = BaseDocTemplate(
        file, pagesize=(sheet.width, sheet.height), invariant=1, lang="en-US"
    )
    first = partial(_first_page, bulletin=bulletin, sheet=sheet, side=side, of=of)
    later = partial(_later_page, bulletin=bulletin, sheet=sheet, of=of)
    document.addPageTemplates(
        [
            _template(
                "first", _frame(sheet, head=sheet.masthead, height=sheet.first_height), first
            ),
            _template("later", _frame(sheet, head=3 * LINE, height=sheet.later_height), later),
        ]
    )
    document.build(main)
    return file.getvalue(), document.page


def _template(
    name: str, frame: Frame, paint: Callable[[Canvas, BaseDocTemplate], None]
) -> PageTemplate:
    return PageTemplate(id=name, frames=[frame], onPage=paint, autoNextPageTemplate="later")


def _columns(bulletin: Bulletin, sheet: Sheet) -> tuple[list[Flowable], list[Flowable]]:
    """Return what flows through the main column, and what stands beside it on the first page."""
    main = sections.message(bulletin)
    for table in bulletin.tables:
        main += sections.counts(bulletin, table, sheet.main)
    main += sections.chart(bulletin)
    side: list[Flowable] = []
    for section in (sections.meetings, sections.whom_to_call, sections.patrols):
        part = section(bulletin)
        (side if _fits([*side, *part], sheet) else main).extend(part)
    beside = _listed_beside(bulletin, side, sheet)
    side += beside
    main += [] if beside else sections.listed(bulletin)
    return [*main, *sections.notes(bulletin)], side


def _fits(side: list[Flowable], sheet: Sheet) -> bool:
    return sections.height_of(side, sheet.side) <= sheet.first_height


def _listed_beside(bulletin: Bulletin, side: list[Flowable], sheet: Sheet) -> list[Flowable]:
    """Return as many of the sightings as fit into the side column, none if not all of our own."""
    own = sum(not item.police for item in bulletin.listed.items)
    for most in range(len(bulletin.listed.items), max(0, own - 1), -1):
        part = sections.listed(bulletin, most)
        if _fits([*side, *part], sheet):
            return part
    return []


def _frame(sheet: Sheet, *, head: float, height: float) -> Frame:
    top = sheet.height - sheet.margin - head
    return _column(sheet.margin, top, sheet.main, height=height)


def _column(left: float, top: float, width: float, *, height: float) -> Frame:
    return Frame(left, top - height, width, height, 0, 0, 0, 0)


def _first_page(
    canvas: Canvas,
    _document: BaseDocTemplate,
    *,
    bulletin: Bulletin,
    sheet: Sheet,
    side: list[Flowable],
    of: int,
) -> None:
    masthead.draw(canvas, bulletin, sheet)
    top = sheet.height - sheet.margin - sheet.masthead
    left = sheet.margin + sheet.main + sheet.gutter
    column = _column(left, top, sheet.side, height=sheet.first_height)
    column.addFromList(list(side), canvas)
    masthead.draw_foot(canvas, sheet, page=1, of=of)


def _later_page(
    canvas: Canvas, document: BaseDocTemplate, *, bulletin: Bulletin, sheet: Sheet, of: int
) -> None:
    masthead.draw_running_head(canvas, bulletin, sheet)
    masthead.draw_foot(canvas, sheet, page=document.page, of=of)
