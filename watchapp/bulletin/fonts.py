"""The type of the printed page, and what stands in where a letter is missing from it."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from watchapp.paths import resource

BODY, BOLD, ITALIC = "Lato", "Lato-Bold", "Lato-Italic"
MISSING = "□"

_FILES = {
    BODY: "Lato-Regular.ttf",
    BOLD: "Lato-Bold.ttf",
    ITALIC: "Lato-Italic.ttf",
    "DejaVu": "DejaVuSans.ttf",
    "DejaVu-Bold": "DejaVuSans-Bold.ttf",
}
_STANDS_IN = {BODY: "DejaVu", BOLD: "DejaVu-Bold", ITALIC: "DejaVu"}
_UNSEEN = {"Cc", "Cf"}
_RIGHT_TO_LEFT = {"R", "AL", "AN"}  # the library would set these letters in the wrong order


def font(name: str) -> str:
    """Return the name of a font after making it known to the PDF library."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{_FILES[name]}"))))
    return name


def register() -> None:
    """Make the fonts of the page known to the PDF library; the stand-ins wait until needed."""
    for name in (BODY, BOLD, ITALIC):
        font(name)
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


@cache
def _letters(name: str) -> frozenset[int]:
    known = pdfmetrics.getFont(font(name))
    return frozenset(known.face.charToGlyph) if isinstance(known, TTFont) else frozenset()


def plain(text: str) -> str:
    """Return a text as it can be set: letters composed, unseen signs left out."""
    lines = "\n".join(unicodedata.normalize("NFC", text).splitlines())
    spaced = (" " if _is_blank(sign) else sign for sign in lines)
    return "".join(sign for sign in spaced if sign == "\n" or not _is_unseen(sign))


def _is_blank(sign: str) -> bool:
    """Return whether a sign is a space of some width; the one that holds words together is not."""
    return sign == "\t" or (sign != "\u00a0" and unicodedata.category(sign) == "Zs")


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN or "\ufe00" <= sign <= "\ufe0f"


def runs(text: str, name: str = BODY) -> list[tuple[str, str]]:
    """Return a text in pieces, each with the font that has all its letters.

    A letter that no font has, or that would stand in the wrong order, becomes MISSING.
    """
    fitted = [_fitted(sign, name) for sign in plain(text)]
    return [
        (chosen, "".join(sign for _, sign in piece))
        for chosen, piece in groupby(fitted, key=lambda pair: pair[0])
    ]


def _fitted(sign: str, name: str) -> tuple[str, str]:
    if unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT:
        return _STANDS_IN[name], MISSING
    if sign == "\n" or ord(sign) in _letters(name):
        return name, sign
    other = _STANDS_IN[name]
    return (other, sign) if ord(sign) in _letters(other) else (other, MISSING)


def markup(text: str, name: str = BODY) -> str:
    """Return a person's text as the PDF library's markup: nothing in it acts, no letter is lost."""
    return "".join(
        piece if chosen == name else f'<font name="{chosen}">{piece}</font>'
        for chosen, piece in ((chosen, _escaped(piece)) for chosen, piece in runs(text, name))
    )


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def unprintable(text: str) -> tuple[str, ...]:
    """Return the letters of a text that the page can only mark with MISSING, each once."""
    lost = (sign for sign in plain(text) if sign != MISSING and _fitted(sign, BODY)[1] == MISSING)
    return tuple(dict.fromkeys(lost))
