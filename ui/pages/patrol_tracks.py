"""Tracks of a patrol at its page: attached from a file, shown, taken over."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from ui.dialogs.track_dialog import TrackDialog
from ui.folders import Location, folder_of
from ui.pages.page import Page
from ui.widgets.notice_bar import Kind
from watchapp.analysis.tracks import Measure
from watchapp.errors import WatchError
from watchapp.operations.tracks import (
    KeptTrack,
    attach_track,
    distance_with_tracks,
    take_from_track,
    tracks_of,
)
from watchapp.records import Patrol


class PatrolTracks:
    """What the page of patrols does with the tracks of the one that is selected."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.dialog: TrackDialog | None = None

    def attach(self, key: int) -> None:
        """Ask for a file and attach it."""
        title, kinds = self._page.tr("Attach a track"), self._page.tr("Tracks (*.gpx)")
        folder = str(folder_of(Location.DownloadLocation))
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, folder, kinds)
        if chosen:
            self.attach_file(key, Path(chosen))

    def attach_file(self, key: int, path: Path) -> None:
        """Attach a file, then show what it measures."""
        if self._page.desk.do(partial(attach_track, key=key, path=path)) is not None:
            self.show(key)

    def show(self, key: int) -> None:
        """Show the tracks of a patrol, and offer what it may take over from them."""
        store = self._page.desk.store
        patrol = store.get(Patrol, key)
        try:
            tracks, distance = tracks_of(store, patrol), distance_with_tracks(store, patrol)
        except WatchError as error:
            self._page.tell(error.sentence, Kind.PROBLEM)
            return
        told = "" if distance is None else distance.told
        self.dialog = TrackDialog(tracks, told, self._page.window())
        self.dialog.taken.connect(partial(self._take, key))
        self.dialog.open()

    def found(self, patrol: Patrol) -> list[KeptTrack]:
        """Return the tracks of a patrol, none where they cannot be read."""
        try:
            return tracks_of(self._page.desk.store, patrol)
        except WatchError as error:
            self._page.tell(error.sentence, Kind.PROBLEM)
            return []

    def _take(self, key: int, measured: Measure, times: bool) -> None:  # noqa: FBT001 - a signal's
        try:
            self._page.desk.do(partial(take_from_track, key=key, measured=measured, times=times))
        except WatchError as error:
            self._page.tell(error.sentence, Kind.PROBLEM)
