"""Windows no larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SHARE = 0.92  # of the screen: its frame and a rim of what lies behind stay in view


def room_of(window: QWidget) -> QSize:
    """Return how large a window may be on its screen."""
    return window.screen().availableGeometry().size() * SHARE


def fit_screen(window: QWidget, width: int, height: int) -> None:
    """Make a window as large as is wanted, in pixels, and no larger than its screen."""
    window.resize(QSize(width, height).boundedTo(room_of(window)))
