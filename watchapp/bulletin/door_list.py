"""The list of doors for the volunteers who walk it: addresses and empty boxes, nothing else."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table, TableStyle

from watchapp.bulletin import fonts, style
from watchapp.bulletin.finish import finished
from watchapp.bulletin.style import LINE, Paper, words
from watchapp.moments import spell_day
from watchapp.speech import marked, say

_BOXES = (
    marked("Spoken to"),
    marked("Leaflet left"),
    marked("No answer"),
    marked("Asked not to"),
)
_BOX = 74.0  # points, the width of a column of boxes
_ROW = 22.0
_PADDING = 6.0  # of the library's frame, at each side
_PROMISE = marked(
    "Only for those who walk for the watch: leave it at no door, show it to nobody, bring it back."
)


@dataclass(frozen=True, slots=True)
class DoorList:
    """The addresses in the order in which one walks them; no name, no reason, no note."""

    watch: str
    place: str
    until: date
    addresses: tuple[str, ...]


def door_list_pdf(listed: DoorList, paper: Paper = Paper.LETTER) -> bytes:
    """Return the list as a PDF; the same list gives the same bytes."""
    fonts.register()
    sheet = style.sheet_of(paper)
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=(sheet.width, sheet.height),
        leftMargin=sheet.margin,
        rightMargin=sheet.margin,
        topMargin=sheet.margin,
        bottomMargin=sheet.margin,
        invariant=1,
        lang="en-US",
        initialFontName=fonts.BODY,
    )
    title = say("Doors to reach")
    document.build([*_head(listed, title), _table(listed, sheet.live - 2 * _PADDING)])
    return finished(file.getvalue(), title=title, author=listed.watch, day=listed.until)


def _head(listed: DoorList, title: str) -> list[Flowable]:
    until = say("Until {day}", day=spell_day(listed.until))
    where = " · ".join(part for part in (listed.watch, listed.place, until) if part)
    return [
        words(title, style.NAMES[2]),
        Spacer(0, LINE / 2),
        words(where, style.SIDE_QUIET),
        words(say(_PROMISE), style.LEAD),
        Spacer(0, LINE),
    ]


def _table(listed: DoorList, width: float) -> Table:
    heads = [
        words(say("Address"), style.CLASS),
        *(words(say(each), style.CLASS) for each in _BOXES),
    ]
    rows = [[words(each, style.ROW), "", "", "", ""] for each in listed.addresses]
    widths = [width - len(_BOXES) * _BOX, *[_BOX] * len(_BOXES)]
    heights = [None, *[_ROW] * len(rows)]
    table = Table([heads, *rows], colWidths=widths, rowHeights=heights, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), fonts.BODY),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, style.RULE),
                ("INNERGRID", (1, 1), (-1, -1), 0.5, style.RULE),
                ("BOX", (1, 1), (-1, -1), 0.5, style.RULE),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
            ]
        )
    )
    return table
