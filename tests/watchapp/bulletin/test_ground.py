"""A map on paper: shades where they were counted, names in their areas, nothing outside."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from watchapp.bulletin.drawing import draw_plot
from watchapp.bulletin.pen import Box, Print
from watchapp.charts.chart import Axis, Chart, Mark
from watchapp.charts.ground import FULL, Raster, Shape, Shapes, Spot, Spots
from watchapp.charts.inks import INKS
from watchapp.charts.table import Table

BOX = Box(50, 50, 300, 300)


def square(left: float, bottom: float, side: float, name: str = "") -> Shape:
    right, top = left + side, bottom + side
    ring = ((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom))
    return Shape((ring,), name, ((left + right) / 2, (bottom + top) / 2))


def page_of(*marks: Mark, one_ink: bool = False) -> bytes:
    axes = (Axis("", 0, 100, ()), Axis("", 0, 100, ()))

    chart = Chart("", *axes, marks, (), "", Table((), ()), is_map=True)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400), invariant=1)
    draw_plot(canvas, chart, BOX, style=Print(one_ink=one_ink))
    canvas.save()
    return file.getvalue()


def picture_of(pdf: bytes) -> Image.Image:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil()
    return image.convert("RGB")


def test_a_cell_is_shaded_where_it_lies_and_the_rest_is_clear() -> None:
    raster = Raster("", INKS[0], 0, 0, 50, 2, bytes([FULL, 0, 0, 0]), ())
    image = picture_of(page_of(raster))
    south_west, north_east = image.getpixel((100, 300)), image.getpixel((300, 100))
    assert south_west == (0x1D, 0x43, 0x6E)
    assert north_east == (255, 255, 255)
    black = picture_of(page_of(raster, one_ink=True))
    assert black.getpixel((100, 300)) == (0, 0, 0)


def test_a_hole_in_an_area_is_left_free() -> None:
    outer, inner = square(10, 10, 80).rings[0], square(40, 40, 20).rings[0]
    image = picture_of(page_of(Shapes("Zone", INKS[0], (Shape((outer, inner)),), filled=True)))
    assert image.getpixel((200, 200)) == (255, 255, 255)
    assert image.getpixel((100, 200)) != (255, 255, 255)


def test_names_stand_where_they_have_room() -> None:
    zones = (square(0, 0, 60, "Oak Park"), square(70, 70, 5, "Much too long a name"))
    words = PdfReader(io.BytesIO(page_of(Shapes("Zones", INKS[7], zones)))).pages[0].extract_text()
    assert "Oak Park" in words
    assert "too long" not in words


def test_nothing_is_drawn_beyond_the_map() -> None:
    far = (square(-500, -500, 2000), square(90, 90, 80))
    spots = Spots("Exact", INKS[0], (Spot(50, 50, 4), Spot(140, 50, 25)))
    marks = (Shapes("Zones", INKS[0], far, filled=True), spots)
    left, top, right, bottom = picture_of(page_of(*marks)).convert("L").point(
        lambda gray: 255 * (gray < 250)
    ).getbbox() or (0, 0, 0, 0)
    assert left >= 49
    assert top >= 49
    assert right <= 351
    assert bottom <= 351


def test_the_same_map_makes_the_same_bytes() -> None:
    raster = Raster("", INKS[0], 0, 0, 50, 2, bytes([FULL, 0, 90, 0]), ())
    assert page_of(raster) == page_of(raster)
