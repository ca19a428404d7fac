"""Where Tab goes when widgets appear in a window that stands already: Qt would put them last.

Never ask a widget for its neighbors in the focus chain: PySide takes what `nextInFocusChain` and
`previousInFocusChain` return for children of the widget that was asked. When that one goes, all
that was reached through it counts as deleted, and the process dies sooner or later.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_tab(start: QWidget, *others: QWidget) -> QWidget:
    """Let Tab go from `start` through all that takes it in the others; return the last of it."""
    for other in others:
        for stop in _stops_in(other):
            QWidget.setTabOrder(start, stop)
            start = stop
    return start


def lead_tab_before(follower: QWidget, *others: QWidget) -> None:
    """Let Tab go through all that takes it in the others before it comes to the follower."""
    made = _stops_in(follower.window())
    first = next(iter(_stops_in(follower)), None)
    place = made.index(first) if first is not None else 0
    if place > 0:
        lead_tab(made[place - 1], *others)


def _stops_in(widget: QWidget) -> list[QWidget]:
    """Return what takes Tab in a widget, in the order in which it was made, its popups aside."""
    inside = (each for each in widget.children() if isinstance(each, QWidget))
    below = (stop for each in inside if not each.isWindow() for stop in _stops_in(each))
    return [*([widget] if _takes_tab(widget) else []), *below]


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.focusProxy() is None
