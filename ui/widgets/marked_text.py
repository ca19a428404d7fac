"""A line of text with some of its words marked, painted and never read as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

Marks: TypeAlias = Sequence[tuple[int, int]]
"""Where each mark begins, and how many letters it has."""

_SHADE = 80  # of 255: the marker behind a word


def draw_marked(
    painter: QPainter, where: QRect, text: str, font: QFont, *, ink: QColor, marks: Marks = ()
) -> None:
    """Draw a text on one line, its marks bold on a shade, cut with dots where there is no room."""
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetricsF(bold if marks else font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    # What is cut short ends with dots: no mark may reach into them.
    kept = len(text) if shown == text else len(shown) - 1
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(marks, kept)))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    painter.save()
    painter.setPen(ink)
    layout.draw(painter, QPointF(where.topLeft()))
    painter.restore()


def _formats(marks: Marks, kept: int) -> Iterator[QTextLayout.FormatRange]:
    palette = QApplication.palette()
    shade = palette.accent().color()
    shade.setAlpha(_SHADE)
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setBackground(shade)
    look.setForeground(palette.text())
    for begin, length in marks:
        if begin < kept:
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = begin, min(length, kept - begin), look
            yield each
