"""What stands beside the list of patrols: the selected one to read, and what it leads to."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import icon
from watchapp.queries.parts import parts_of
from watchapp.queries.patrol_log import waiting_lines
from watchapp.records import Attachment, AttachmentKind, Patrol
from watchapp.store import Store


class PatrolSide(QWidget):
    """A patrol to read over the buttons for its track, its marked lines and a new sighting."""

    def __init__(self, read: QWidget) -> None:
        super().__init__()
        self.show_track = QPushButton(self.tr("Show the track"))
        self.make_sightings = QPushButton(
            icon("sighting"), self.tr("Make sightings of the marked lines")
        )
        self.add_sighting = QPushButton(icon("add"), self.tr("Add a sighting to this patrol"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(read, 1)
        for button in (self.show_track, self.make_sightings, self.add_sighting):
            column.addWidget(button)

    def offer(self, store: Store, patrol: int | None) -> None:
        """Offer what makes sense for a patrol; nothing where none or several are selected."""
        self.add_sighting.setEnabled(patrol is not None)
        waiting = patrol is not None and bool(waiting_lines(store, patrol))
        self.make_sightings.setVisible(waiting)
        self.show_track.setVisible(patrol is not None and _has_track(store, patrol))


def _has_track(store: Store, patrol: int) -> bool:
    files = parts_of(store, Attachment, store.get(Patrol, patrol))
    return any(each.kind is AttachmentKind.TRACK for each in files)
