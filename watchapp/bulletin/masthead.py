"""What stands above and below the columns of the printed page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from watchapp.bulletin import style
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.fonts import BODY
from watchapp.bulletin.style import LINE, Sheet, words
from watchapp.speech import marked, say

_CAVEAT = marked(
    "Counts are as reported, not proven, and places are approximate. "
    "What a thing is called is how it looked, never a charge."
)
_SAMPLE = marked("Sample: everything here is invented")
_NAME_BASE = 3.25 * LINE  # below the top: the line on which name and month stand
_AREA_BASE = 4.75 * LINE
_MONTH_WIDTH = 9.5 * LINE
_ASCENT = 0.987  # of the font's size, above the line


def draw(canvas: Canvas, bulletin: Bulletin, sheet: Sheet) -> None:
    """Draw the name of the watch, its area and the month across the head of the first page."""
    top = sheet.height - sheet.margin
    canvas.setFillColor(style.ACCENT)
    canvas.rect(sheet.margin, top - 3, sheet.live, 3, stroke=0, fill=1)
    width = sheet.live - _MONTH_WIDTH - LINE
    name = _fitted(bulletin.watch.text("name"), style.NAMES, width)
    _stand(canvas, name, sheet.margin, base=top - _NAME_BASE, width=width)
    right = sheet.margin + sheet.live - _MONTH_WIDTH
    _stand(
        canvas,
        words(bulletin.month_name, style.MONTH),
        right,
        base=top - _NAME_BASE,
        width=_MONTH_WIDTH,
    )
    area = _fitted(_area(bulletin), style.AREAS, sheet.live)
    _stand(canvas, area, sheet.margin, base=top - _AREA_BASE, width=sheet.live)
    _rule(canvas, sheet, top - 5.75 * LINE)


def _stand(canvas: Canvas, made: Paragraph, x: float, *, base: float, width: float) -> None:
    """Draw words so that their last line stands at the height `base`."""
    made.wrapOn(canvas, width, sys.maxsize)
    below = made.style.leading - _ASCENT * made.style.fontSize
    made.drawOn(canvas, x, base - below)


def _fitted(text: str, styles: Iterable[ParagraphStyle], width: float) -> Paragraph:
    """Return a text on one line, as large as fits; on more lines only in the smallest style."""
    made = words("", style.AREAS[-1])
    for each in styles:
        made = words(text, each)
        if made.wrap(width, sys.maxsize)[1] <= each.leading:
            break
    return made


def _area(bulletin: Bulletin) -> str:
    area = bulletin.watch.text("area")
    parts = [area] if area else []
    if bulletin.watch.values.get("sample"):
        parts.append(say(_SAMPLE))
    return " · ".join(parts) or say("Neighborhood watch")


def draw_running_head(canvas: Canvas, bulletin: Bulletin, sheet: Sheet) -> None:
    """Draw the line at the head of a later page."""
    top = sheet.height - sheet.margin
    title = words(bulletin.title, style.SMALL)
    title.wrapOn(canvas, sheet.live, LINE)
    title.drawOn(canvas, sheet.margin, top - LINE)
    _rule(canvas, sheet, top - 1.5 * LINE)


def draw_foot(
    canvas: Canvas, sheet: Sheet, *, page: int, of: int, notes: Sequence[str] = ()
) -> None:
    """Draw the lines at the foot of a page."""
    base = sheet.margin - LINE / 2
    _rule(canvas, sheet, base + 2 * LINE)
    canvas.setFont(BODY, 7.6)
    canvas.setFillColor(style.QUIET)
    for place, line in enumerate((say(_CAVEAT), *notes)):
        canvas.drawString(sheet.margin, base + (1 - place) * 0.85 * LINE, line)
    pages = (
        say("Page {page} of {of}", page=page, of=of) if of > 1 else say("Page {page}", page=page)
    )
    canvas.drawRightString(sheet.margin + sheet.live, base + 0.85 * LINE, pages)


def _rule(canvas: Canvas, sheet: Sheet, y: float) -> None:
    canvas.setStrokeColor(style.RULE)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.margin, y, sheet.margin + sheet.live, y)
