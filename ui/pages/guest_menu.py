"""The guests of a meeting, to choose one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from watchapp.records import Attendance


def choose_guest(
    beside: QWidget, guests: Sequence[Attendance], chosen: Callable[[int], object]
) -> None:
    """Let one of the guests be chosen in a menu beside a widget; their number goes to `chosen`."""
    menu = QMenu(beside)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for guest in guests:
        act = menu.addAction(guest.guest.replace("&", "&&"))
        act.triggered.connect(partial(chosen, guest.id or 0))
    menu.setActiveAction(menu.actions()[0])
    menu.popup(beside.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
