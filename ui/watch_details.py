"""The watch itself in its form: its name, whom to call, and what the bulletin prints of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.forms.entry import Entry
from ui.forms.layout import Layout, Section
from ui.forms.sun_place_aside import SunPlaceAside
from ui.marked_words import QT_TR_NOOP
from ui.pages.entering import Asked, Entering
from watchapp.operations.watch import save_watch
from watchapp.queries.watch import watch_of
from watchapp.records import Watch
from watchapp.store import Change, Store

WATCH = Layout(
    kind=Watch,
    sections=(
        Section(
            rows=(
                ("name", "area"),
                ("captain",),
                ("households", "residents"),
                ("base_source",),
            )
        ),
        Section(
            title=QT_TR_NOOP("Meetings and shifts"),
            rows=(("quorum", "holidays_of"),),
        ),
        Section(
            title=QT_TR_NOOP("Printed on the bulletin"),
            rows=(("print_name",), ("print_phone", "print_email"), ("whom_to_call",)),
        ),
        Section(
            title=QT_TR_NOOP("Where it lies, for the hours of daylight"),
            rows=(("lat", "lon"), ("time_zone",)),
            parts=("sun_place",),
        ),
    ),
    asides={"sun_place": SunPlaceAside},
)


def entering_watch(window: QWidget, desk: Desk) -> Entering:
    """Return what opens the form of the watch and saves what it hands over."""
    return Entering(window, desk, _saved)


def form_of_watch(store: Store) -> Asked:
    """Return the form of the watch as it is."""
    title = QCoreApplication.translate("watch_details", "The watch")
    return Asked(title=title, layout=WATCH, record=watch_of(store))


def _saved(store: Store, entry: Entry[Any]) -> Change:
    return save_watch(store, entry.record, was=entry.was)
