"""How the printed page looks: paper, grid, one color, and the styles of its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from watchapp.bulletin.fonts import BODY, BOLD, ITALIC, markup

LINE = 12.0
"""The grid, in points: every line of body text stands on it, in both columns."""

TEXT, QUIET, RULE = HexColor("#1b2024"), HexColor("#545d65"), HexColor("#c9ced2")
ACCENT, TINT = HexColor("#1c5a92"), HexColor("#eef3f8")


class Paper(StrEnum):
    """The sheet that lies in the printer."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its margins and columns, in points from its lower left corner.

    It is laid out larger than the paper and drawn smaller by `scale`, so that the grid stays.
    """

    width: float
    height: float
    scale: float = 1.0
    margin: float = 42.0
    masthead: float = 6.5 * LINE
    footer: float = 3 * LINE
    gutter: float = 22.0
    side: float = 162.0

    @property
    def live(self) -> float:
        """Return the width between the margins."""
        return self.width - 2 * self.margin

    @property
    def main(self) -> float:
        """Return the width of the main column of the first page."""
        return self.live - self.side - self.gutter

    @property
    def floor(self) -> float:
        """Return how high above the sheet's edge text may end."""
        return self.margin - LINE + self.footer

    @property
    def first_height(self) -> float:
        """Return the height of the columns under the masthead, in whole lines."""
        return (self.height - self.margin - self.masthead - self.floor) // LINE * LINE

    @property
    def later_height(self) -> float:
        """Return the height of the column of a later page, in whole lines."""
        return (self.height - self.margin - 3 * LINE - self.floor) // LINE * LINE


_SHEETS = {Paper.LETTER: LETTER, Paper.A4: A4}


def sheet_of(paper: Paper, scale: float = 1.0) -> Sheet:
    """Return the measures of a sheet on which everything is printed at a scale."""
    width, height = _SHEETS[paper]
    return Sheet(width / scale, height / scale, scale)


def _style(
    font: str,
    size: float,
    *,
    lines: float = 1,
    color: Color = TEXT,
    right: bool = False,
    room: tuple[float, float] = (0, 0),
    stays: bool = False,
) -> ParagraphStyle:
    """Return a style; `lines` and the `room` above and below are in lines of the grid."""
    above, below = room
    return ParagraphStyle(
        font,
        fontName=font,
        fontSize=size,
        leading=lines * LINE,
        textColor=color,
        spaceBefore=above * LINE,
        spaceAfter=below * LINE,
        alignment=TA_RIGHT if right else TA_LEFT,
        splitLongWords=1,
        keepWithNext=int(stays),
    )


WORDS = _style(BODY, 9.4, room=(0, 0.5))
HEADING = _style(BOLD, 11, color=ACCENT, room=(1, 0.25), stays=True)
LEAD = _style(BOLD, 9.4)
SMALL = _style(BODY, 8, lines=10 / 12, color=QUIET)
NOTE = _style(ITALIC, 8, lines=10 / 12, color=QUIET, room=(0.25, 0))
ROW = _style(BODY, 8.8)
CLASS = _style(BOLD, 8, color=QUIET)
SUM = _style(BOLD, 8.8)
SOURCE = _style(BOLD, 8)
FEW = _style(ITALIC, 8.2, color=QUIET, right=True)
NUMBER = _style(BODY, 8.8, right=True)
NUMBER_SUM = _style(BOLD, 8.8, right=True)
COLUMN = _style(BODY, 8, color=QUIET, right=True)
COLUMN_LEFT = _style(BODY, 8, color=QUIET)
CHANCE = _style(BODY, 8, color=QUIET)
REAL = _style(BOLD, 8, color=ACCENT)
SIDE = _style(BODY, 8.8)
SIDE_QUIET = _style(BODY, 8.2, color=QUIET)
SIDE_CLASS = _style(BOLD, 8.2, color=QUIET, room=(0, 0.25), stays=True)
ITEM = _style(BOLD, 8.8, stays=True)
CHART_TITLE = _style(BOLD, 8.8, color=QUIET, room=(0.5, 0.25), stays=True)
BOXED = _style(BODY, 9)
MONTH = _style(BOLD, 13, lines=1.25, color=ACCENT, right=True)
NAMES = tuple(_style(BOLD, size, lines=size * 1.15 / LINE) for size in (27, 24, 21, 18, 15, 11))
AREAS = tuple(_style(BODY, size, lines=size * 1.15 / LINE, color=QUIET) for size in (11, 9.5, 8, 7))


def words(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a person's text in a style: nothing in it acts, and no letter of it is lost."""
    return Paragraph(markup(text, style.fontName), style)
