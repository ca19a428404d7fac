"""Labels: words on the window, always taken literally."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def words(text: str, role: str = "", *, selectable: bool = False) -> QLabel:
    """Return a wrapping label that shows `text` as it is, never as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def em(widget: QWidget, lines: float = 1) -> int:
    """Return the height of so many lines of the widget's text, in pixels."""
    return round(widget.fontMetrics().height() * lines)


def width_of(widget: QWidget, characters: int) -> int:
    """Return the width of so many digits of the widget's text, in pixels."""
    return widget.fontMetrics().horizontalAdvance("0") * characters


def repolish(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet look at it again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
