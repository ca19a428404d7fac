"""What stands above and below the columns of the printed page."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from watchapp.bulletin import style
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.fonts import BODY
from watchapp.bulletin.style import LINE, Sheet, words

_CAVEAT = (
    "Counts are as reported, not proven, and places are approximate. "
    "What a thing is called is how it looked, never a charge."
)
_SAMPLE = "Sample: everything here is invented"
_SIZES = (27, 22, 18, 14, 11, 8)
_ROOM = 3.5 * LINE  # for the name, however long


def draw(canvas: Canvas, bulletin: Bulletin, sheet: Sheet) -> None:
    """Draw the name of the watch, its area and the month across the head of the first page."""
    top = sheet.height - sheet.margin
    canvas.setFillColor(style.ACCENT)
    canvas.rect(sheet.margin, top - 3, sheet.live, 3, stroke=0, fill=1)
    month = words(bulletin.month_name, style.MONTH)
    month_width = 9.5 * LINE
    month.wrapOn(canvas, month_width, LINE)
    month.drawOn(canvas, sheet.margin + sheet.live - month_width, top - 3 * LINE - 3)
    name = _name(bulletin.watch.text("name"), sheet.live - month_width - LINE)
    _, high = name.wrapOn(canvas, sheet.live - month_width - LINE, 4 * LINE)
    name.drawOn(canvas, sheet.margin, top - LINE - high)
    under = _under(bulletin)
    under.wrapOn(canvas, sheet.live, 2 * LINE)
    under.drawOn(canvas, sheet.margin, top - 5 * LINE - 3)
    _rule(canvas, sheet, top - 5.75 * LINE)


def _name(name: str, width: float) -> Paragraph:
    """Return the name as large as it fits: on one line, or smaller on a few."""
    made = words(name, style.name_style(_SIZES[0]))
    for size in _SIZES:
        made = words(name, style.name_style(size))
        if made.wrap(width, _ROOM)[1] <= (_ROOM if size < _SIZES[1] else size * 1.2):
            break
    return made


def _under(bulletin: Bulletin) -> Paragraph:
    area = bulletin.watch.text("area")
    parts = [area] if area else []
    if bulletin.watch.values.get("sample"):
        parts.append(_SAMPLE)
    return words(" · ".join(parts) or "Neighborhood watch", style.AREA)


def draw_running_head(canvas: Canvas, bulletin: Bulletin, sheet: Sheet) -> None:
    """Draw the line at the head of a later page."""
    top = sheet.height - sheet.margin
    title = words(bulletin.title, style.SMALL)
    title.wrapOn(canvas, sheet.live, LINE)
    title.drawOn(canvas, sheet.margin, top - LINE)
    _rule(canvas, sheet, top - 1.5 * LINE)


def draw_foot(canvas: Canvas, sheet: Sheet, *, page: int, of: int) -> None:
    """Draw the line at the foot of a page."""
    base = sheet.margin - LINE
    _rule(canvas, sheet, base + 1.2 * LINE)
    canvas.setFont(BODY, 7.6)
    canvas.setFillColor(style.QUIET)
    canvas.drawString(sheet.margin, base, _CAVEAT)
    pages = f"Page {page} of {of}" if of > 1 else f"Page {page}"
    canvas.drawRightString(sheet.margin + sheet.live, base, pages)


def _rule(canvas: Canvas, sheet: Sheet, y: float) -> None:
    canvas.setStrokeColor(style.RULE)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.margin, y, sheet.margin + sheet.live, y)
