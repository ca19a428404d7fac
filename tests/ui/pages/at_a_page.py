"""What tests of pages do to a page: fill its form, save it, read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QPushButton

from tests.watchapp.logs import see
from ui.pages.records_page import RecordsPage
from ui.widgets.empty_state import EmptyState
from watchapp.operations.zones import save_zone
from watchapp.records import (
    Source,
    Zone,
)
from watchapp.store import Store

MORNING = datetime(2026, 2, 1, 9, 0)
NIGHT = datetime(2026, 1, 31, 21, 40)
P = TypeVar("P", bound=RecordsPage)
Open = Callable[[type[P]], P]


def fill(page: RecordsPage, **words: str) -> None:
    assert page.entering.dialog is not None
    for name, text in words.items():
        page.entering.dialog.form.fields.editors[name].set_words(text)


def save(page: RecordsPage, then: str = "") -> None:
    assert page.entering.dialog is not None
    page.entering.dialog.hand_over(then)


def read(page: RecordsPage) -> str:
    """Return all that stands beside the list."""
    labels = page.view.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if not each.isHidden() and each.isVisible())


def button_of(page: RecordsPage) -> QPushButton:
    """Return the button of what stands in place of the list."""
    shown = page._stack.currentWidget()
    assert shown is not None
    (empty,) = shown.findChildren(EmptyState)
    return empty.button


def add_zone(store: Store, name: str = "Elm Row") -> int:
    return save_zone(store, Zone(name=name)).key_of(Zone)


def police_record(store: Store) -> int:
    return see(store, "2026-01-30T10:00", source=Source.POLICE, behavior="", their_words="459 PC")
