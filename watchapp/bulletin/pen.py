"""Words, lines and areas on a page of the PDF library, in the type of a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from watchapp.charts.chart import Point
from watchapp.charts.inks import (
    BLACK,
    WHITE,
    Hatch,
    Ink,
    Paint,
    mixed,
    paint_in_black,
    paint_in_color,
    word_color_on,
)
from watchapp.charts.strokes import Outline, hatching

TEXT = "#1a1a1a"
QUIET = "#4a4a4a"
RULE = "#cfcfcf"
_GAP = 3.4  # of the lines of a hatch
_DASH, _DASH_GAP = 4.0, 2.5  # of a dashed line, in its widths
_ROUND = 1  # PDF's number for round ends of lines


class Box(NamedTuple):
    """A rectangle on the page in points, from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @classmethod
    def around(cls, boxes: Sequence[Box]) -> Box:
        """Return the smallest box that holds all of these."""
        left, bottom = min(box.left for box in boxes), min(box.bottom for box in boxes)
        right, top = max(box.right for box in boxes), max(box.top for box in boxes)
        return cls(left, bottom, right - left, top - bottom)

    @property
    def top(self) -> float:
        """Return its upper edge."""
        return self.bottom + self.height

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.left + self.width

    def meets(self, other: Box) -> bool:
        """Return whether the two share any ground."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top

    def cut(self, *, above: float = 0, below: float = 0, left: float = 0, right: float = 0) -> Box:
        """Return what is left of it without these margins."""
        width, height = self.width - left - right, self.height - above - below
        return Box(self.left + left, self.bottom + below, width, height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """In what type a drawing is set, in points, and whether in color or with one ink."""

    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 8.5
    one_ink: bool = False

    @property
    def line(self) -> float:
        """Return the height of a line of text."""
        return self.size * 1.25

    def paint(self, ink: Ink, *, faint: bool) -> Paint:
        """Return how an area in this ink is printed."""
        if self.one_ink:
            return paint_in_black(ink.gray, faint=faint)
        return paint_in_color(ink.light, WHITE, faint=faint)

    def stroke(self, ink: Ink) -> str:
        """Return the color of lines and markers in this ink."""
        return BLACK if self.one_ink else ink.light


class Pen:
    """Draws on a canvas in one type."""

    def __init__(self, canvas: Canvas, style: Print) -> None:
        self.style = style
        self._canvas = canvas

    def width(self, text: str) -> float:
        """Return the width of a line of text."""
        return float(stringWidth(text, self.style.font, self.style.size))

    def wrapped(self, text: str, width: float) -> list[str]:
        """Return the text in lines that fit this width."""
        return list(simpleSplit(text, self.style.font, self.style.size, width))

    def shortened(self, text: str, width: float) -> str:
        """Return as much of the text as fits, with an ellipsis where something is missing."""
        if self.width(text) <= width:
            return text
        kept = len(text)
        while kept and self.width(text[:kept].rstrip() + "…") > width:
            kept -= 1
        return text[:kept].rstrip() + "…"

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        align: float = 0,
        bold: bool = False,
        color: str = TEXT,
    ) -> None:
        """Write a line of text on the baseline `y`; `align` is the share of it left of `x`."""
        font = self.style.bold if bold else self.style.font
        width = stringWidth(text, font, self.style.size)
        self._canvas.setFont(font, self.style.size)
        self._canvas.setFillColor(HexColor(color))
        self._canvas.drawString(x - width * align, y, text)

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, color: str, width: float) -> None:
        """Draw a straight line."""
        self._stroke(color, width)
        self._canvas.line(x1, y1, x2, y2)

    def run(
        self, points: Sequence[Point], *, color: str, width: float, dashed: bool = False
    ) -> None:
        """Draw a line through these points, with a white rim so that it shows on any area."""
        if color != WHITE:
            self.run(points, color=WHITE, width=2 * width)
        self._stroke(color, width)
        self._canvas.setDash([_DASH * width, _DASH_GAP * width] if dashed else [])
        path = self._canvas.beginPath()
        for place, point in enumerate(points):
            (path.lineTo if place else path.moveTo)(*point)
        self._canvas.drawPath(path)
        self._canvas.setDash([])

    def trace(
        self,
        rings: Sequence[Sequence[Point]],
        *,
        color: str,
        width: float,
        fill: str = "",
        closed: bool = True,
        dashed: bool = False,
    ) -> None:
        """Draw lines, or an area whose inner rings are holes, filled where a color is given."""
        self._stroke(color, width)
        path = self._canvas.beginPath()
        for ring in rings:
            for place, point in enumerate(ring):
                (path.lineTo if place else path.moveTo)(*point)
            if closed:
                path.close()
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        self._canvas.setDash([0.5 * self.style.size, 0.3 * self.style.size] if dashed else [])
        self._canvas.drawPath(path, stroke=1, fill=int(bool(fill)), fillMode=0)
        self._canvas.setDash([])

    def picture(self, image: Image.Image, box: Box) -> None:
        """Lay an image into a box; what is clear in it lets the page through."""
        self._canvas.drawImage(ImageReader(image), *box, mask="auto")

    def turned_picture(self, image: Image.Image, corner: Point, right: Point, foot: Point) -> None:
        """Lay an image by its upper left, upper right and lower left corner."""
        across, up = (
            (right.x - corner.x, right.y - corner.y),
            (corner.x - foot.x, corner.y - foot.y),
        )
        self._canvas.saveState()
        self._canvas.transform(*across, *up, *foot)
        self._canvas.drawImage(ImageReader(image), 0, 0, 1, 1)
        self._canvas.restoreState()

    def fill(self, boxes: Sequence[Box], ink: Ink, *, faint: bool = False) -> None:
        """Fill, hatch and frame areas in an ink; the hatch runs on from one to the next."""
        if not boxes:
            return
        path = self._canvas.beginPath()
        for box in boxes:
            path.rect(*box)
        self._fill(path, Box.around(boxes), ink, faint=faint)

    def spread(self, corners: Sequence[Point], ink: Ink, *, faint: bool = False) -> None:
        """Fill, hatch and frame the area within these corners."""
        path = self._canvas.beginPath()
        for place, corner in enumerate(corners):
            (path.lineTo if place else path.moveTo)(*corner)
        path.close()
        self._fill(path, Box.around([Box(*corner, 0, 0) for corner in corners]), ink, faint=faint)

    def _fill(self, path: PDFPathObject, around: Box, ink: Ink, *, faint: bool) -> None:
        """Fill, hatch and frame a path that lies in a box."""
        paint = self.style.paint(ink, faint=faint)
        self._canvas.setFillColor(HexColor(paint.fill))
        self._canvas.drawPath(path, stroke=0, fill=1)
        self._canvas.saveState()
        self._canvas.clipPath(path, stroke=0, fill=0)
        self._hatch(around, ink.hatch, color=paint.hatch)
        self._canvas.restoreState()
        self._stroke(paint.edge, 0.5)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def shade(self, box: Box, ink: Ink, *, share: float) -> str:
        """Fill an area with this share of an ink; return the color of words on it."""
        fill = mixed(self.style.stroke(ink), WHITE, share=share)
        self._canvas.setFillColor(HexColor(fill))
        self._stroke(RULE, 0.4)
        self._canvas.rect(*box, stroke=1, fill=1)
        return word_color_on(fill)

    def shape(self, outline: Outline, middle: Point, *, color: str, size: float) -> None:
        """Draw a marker around a point, `size` from its middle to its rim."""
        self._stroke(color, 1.1)
        self._canvas.setFillColor(HexColor(color if outline.filled else WHITE))
        corners = [(middle.x + x * size, middle.y + y * size) for x, y in outline.corners]
        path = self._canvas.beginPath()
        for place, corner in enumerate(corners):
            starts = place == 0 or (not outline.closed and place % 2 == 0)
            (path.moveTo if starts else path.lineTo)(*corner)
        if outline.closed:
            path.close()
        self._canvas.drawPath(path, stroke=1, fill=int(outline.closed))

    def _hatch(self, box: Box, hatch: Hatch, *, color: str) -> None:
        """Draw the lines of a hatch over a box."""
        lines = hatching(hatch, width=box.width, height=box.height, gap=_GAP)
        if not lines.segments:
            return
        self._stroke(color, 0.8)
        self._canvas.translate(box.left, box.bottom)
        self._canvas.setLineCap(_ROUND)
        self._canvas.setDash([0, lines.dots] if lines.dots else [])
        self._canvas.lines(lines.segments)

    def _stroke(self, color: str, width: float) -> None:
        self._canvas.setStrokeColor(HexColor(color))
        self._canvas.setLineWidth(width)
