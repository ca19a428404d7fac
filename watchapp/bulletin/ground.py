"""Draws the marks of a map on the printed page."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TypeAlias, assert_never

from PIL import Image

from watchapp.bulletin.pen import Box, Pen
from watchapp.charts.chart import Point
from watchapp.charts.ground import FULL, INSIDE, GroundMark, Raster, Scan, Shape, Shapes, Spots
from watchapp.charts.inks import WHITE, mixed
from watchapp.charts.strokes import outline_of

ToPage: TypeAlias = Callable[[float, float], Point]
_FADED = 0.4  # of white over a scanned map
_SPOT = 0.27  # of the size of the type


class GroundPen:
    """Draws marks where `to_page` says that they lie."""

    def __init__(self, pen: Pen, to_page: ToPage) -> None:
        self._pen = pen
        self._to_page = to_page
        self._taken: list[Box] = []  # by names

    def draw(self, mark: GroundMark) -> None:
        """Draw a mark; names that would run into each other or out of their area are left out."""
        match mark:
            case Shapes():
                self._draw_shapes(mark)
            case Spots():
                outline, color = outline_of(mark.ink.marker), self._pen.style.stroke(mark.ink)
                for spot in mark.spots:
                    size = self._pen.style.size * _SPOT * spot.size
                    self._pen.shape(outline, self._to_page(*spot[:2]), color=color, size=size)
            case Raster():
                self._draw_raster(mark)
            case Scan():
                self._draw_scan(mark)
            case _:
                assert_never(mark)

    def _draw_shapes(self, mark: Shapes) -> None:
        color = self._pen.style.stroke(mark.ink)
        fill = mixed(color, WHITE, share=INSIDE if mark.series else 1) if mark.filled else ""
        width = mark.width * self._pen.style.size
        for shape in mark.shapes:
            rings = [[self._to_page(x, y) for x, y in ring] for ring in shape.rings]
            self._pen.trace(
                rings, color=color, width=width, fill=fill, closed=mark.closed, dashed=mark.dashed
            )
        for shape in mark.shapes:
            self._write_name(shape, mark)

    def _write_name(self, shape: Shape, mark: Shapes) -> None:
        if not shape.name or shape.at is None:
            return
        size, width = self._pen.style.size, self._pen.width(shape.name)
        middle = self._to_page(*shape.at)
        box = Box(middle.x - width / 2, middle.y - size / 2, width, size)
        if mark.series and not self._has_room(box, shape):
            return
        self._taken.append(box)
        self._pen.write(shape.name, middle.x, middle.y - 0.35 * size, align=0.5)

    def _has_room(self, box: Box, shape: Shape) -> bool:
        across = [self._to_page(x, y).x for ring in shape.rings for x, y in ring]
        return box.width <= max(across) - min(across) and not any(map(box.meets, self._taken))

    def _draw_scan(self, mark: Scan) -> None:
        """Print a scanned map half faded, so that what lies on it is seen."""
        image = Image.open(io.BytesIO(mark.content)).convert("RGB")
        wide, high = mark.size
        corners = [self._to_page(*mark.at(*pixel)) for pixel in ((0, 0), (wide, 0), (0, high))]
        faded = Image.blend(image, Image.new("RGB", image.size, "white"), _FADED)
        self._pen.turned_picture(faded, *corners)

    def _draw_raster(self, mark: Raster) -> None:
        """Print the shades mixed with the white of the paper; what is 0 stays clear."""
        levels = Image.frombytes("L", (mark.columns, mark.rows), mark.levels)
        clear = levels.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        color = self._pen.style.stroke(mark.ink)
        red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
        image = Image.new("RGBA", clear.size, (red, green, blue, FULL))
        image.putalpha(clear)
        low, high = self._to_page(mark.left, mark.bottom), self._to_page(mark.right, mark.top)
        self._pen.picture(image, Box(low.x, low.y, high.x - low.x, high.y - low.y))
