"""What a reader of the screen needs: words that are not cut off, and a name on every control."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLabel,
    QScrollBar,
    QWidget,
)

LEEWAY = 2  # pixels by which a style may round


def cut_off(window: QWidget) -> list[str]:
    """Return the words in sight that have less room than they need."""
    return [
        f"{type(widget).__name__}: {words}"
        for widget in _in_sight(window)
        for words in _too_long(widget)
    ]


def _too_long(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton) and widget.text():
        wanted = widget.sizeHint()
        narrow = widget.width() < wanted.width() - LEEWAY
        if narrow or widget.height() < wanted.height() - LEEWAY:
            yield widget.text()
    elif isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()) - LEEWAY:
                yield widget.text()
        elif widget.width() < widget.sizeHint().width() - LEEWAY:
            yield widget.text()


def unnamed(window: QWidget) -> list[str]:
    """Return the controls that Tab reaches and that a screen reader could not name."""
    found = []
    for widget in _in_sight(window):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        if isinstance(widget, QScrollBar) or _is_inner(widget):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def _is_inner(widget: QWidget) -> bool:
    """Return whether a widget is the inside of another that has the name."""
    proxied = widget.parentWidget()
    if isinstance(proxied, QAbstractSpinBox):
        return bool(proxied.accessibleName())
    if proxied is not None and proxied.focusProxy() is widget:
        return bool(proxied.accessibleName() or widget.accessibleName())
    return isinstance(proxied, QAbstractScrollArea) and proxied.viewport() is widget


def _in_sight(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())
