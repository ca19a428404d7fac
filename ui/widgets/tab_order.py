"""Where Tab goes when widgets appear in a window that stands already: Qt would put them last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_tab(start: QWidget, *others: QWidget) -> QWidget:
    """Let Tab go from `start` through all that takes it in the others; return the last of it."""
    for other in others:
        for stop in tuple(_stops_in(other)):
            QWidget.setTabOrder(start, stop)
            start = stop
    return start


def stop_before(widget: QWidget) -> QWidget | None:
    """Return what takes Tab before a widget, None where it is the first in its window."""
    each = widget.previousInFocusChain()
    while each is not None and each is not widget and not _takes_tab(each):
        each = each.previousInFocusChain()
    return None if each is widget or each is None or each.isWindow() else each


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes Tab in a widget, in the order in which it does."""
    each: QWidget | None = widget
    while each is not None:
        if (each is widget or widget.isAncestorOf(each)) and _takes_tab(each):
            yield each
        each = each.nextInFocusChain()
        if each is widget:
            return


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.focusProxy() is None
