"""The files shipped with the program: the icons can be drawn and recolored, the fonts embedded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.pdfbase.ttfonts import TTFontFile

from watchapp.paths import resource

ICONS = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "watchapp")
FONTS = sorted(resource("fonts").glob("*.ttf"))
EMBEDDING_FORBIDDEN = 0x0002
IN_A_BULLETIN = "The captain’s “watch” – 1,234 Nguyễn Łukasz Peña ʻAwapuhi −12 % ≥ 3 × ½ → € § •"


def ink(path: Path, size: int) -> float:
    """Return which part of the square an icon covers, from 0 to 1."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor("transparent"))
    painter = QPainter(image)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    covered = sum(image.pixelColor(x, y).alphaF() for x in range(size) for y in range(size))
    return covered / size**2


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_a_drawing_in_one_ink(path: Path) -> None:
    text = path.read_text("utf-8")
    assert 'stroke="#000"' in text, "the theme puts its own ink in place of this one"
    assert text.count("#") == text.count("#000")
    assert 0.05 < ink(path, 24) < 0.5


def test_the_application_has_a_face() -> None:
    assert ink(resource("icons/watchapp.svg"), 32) > 0.8
    assert resource("icons/watchapp.ico").read_bytes().startswith(b"\0\0\1\0")
    assert resource("icons/watchapp.icns").read_bytes().startswith(b"icns")


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_may_be_embedded_and_has_what_a_bulletin_needs(path: Path) -> None:
    font = TTFontFile(str(path))
    font.seek_table("OS/2", 8)
    assert not font.read_ushort() & EMBEDDING_FORBIDDEN
    missing = {sign for sign in IN_A_BULLETIN if ord(sign) not in font.charToGlyph}
    assert not missing


def test_each_font_comes_with_its_license() -> None:
    described = (resource("fonts") / "README.md").read_text("utf-8")
    assert FONTS
    assert all(f"`{font.name}`" in described for font in FONTS)
    for license_file in ("Lato-OFL.txt", "DejaVu-LICENSE.txt"):
        assert license_file in described
        assert resource(f"fonts/{license_file}").stat().st_size > 4000
