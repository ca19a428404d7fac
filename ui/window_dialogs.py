"""What opens over the window of a log by menu and key; each is read when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.page import Notice

if TYPE_CHECKING:
    from ui.pages.entering import Entering
    from ui.pages.page import Page
    from watchapp.queries.search import Hit


class WindowDialogs:
    """Opens the dialogs that belong to no page."""

    def __init__(
        self,
        window: QMainWindow,
        desk: Desk,
        jobs: Jobs,
        *,
        tell: Callable[[Notice], None],
        go: Callable[[str], Page],
        act: Callable[[str], object],
    ) -> None:
        """Open over `window`; `go` shows a page of it, `act` does one of its acts by name."""
        self._window = window
        self._tell = tell
        self._desk = desk
        self._jobs = jobs
        self._entering: Entering | None = None  # of the watch itself
        self._searched = ""
        self._go = go
        self._act = act

    def search_everything(self) -> None:
        """Let the captain look for any record by its words."""
        from ui.dialogs.search_dialog import MOST, SearchDialog  # noqa: PLC0415 - seldom wanted
        from watchapp.queries.search import found  # noqa: PLC0415

        find = partial(found, self._desk.store, most=MOST)
        dialog = SearchDialog(find, begin=self._searched, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.line.textChanged.connect(self._remember)
        dialog.wanted.connect(self._open_found_soon)
        dialog.open()

    def _remember(self, searched: str) -> None:
        self._searched = searched

    def _open_found_soon(self, hit: Hit) -> None:
        """Open what was found once the box is gone."""
        QTimer.singleShot(0, self._window, partial(self._open_found, hit))

    def _open_found(self, hit: Hit) -> None:
        from ui.record_places import open_record  # noqa: PLC0415 - seldom wanted

        if not open_record(hit.kind, hit.key, go=self._go, act=self._act):
            said = QCoreApplication.translate("WindowDialogs", "There is no page for this yet: %1")
            self._tell(Notice(said.replace("%1", f"{hit.what}, {hit.title.text}")))

    def show_removed(self) -> None:
        """Show what was removed, to be put back."""
        from ui.dialogs.removed_dialog import RemovedDialog  # noqa: PLC0415 - seldom wanted

        dialog = RemovedDialog(self._desk, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_imports(self) -> None:
        """Show what was imported, and what can be done with it."""
        from ui.dialogs.imports_dialog import ImportsDialog  # noqa: PLC0415 - seldom wanted

        ImportsDialog(self._desk, self._jobs, self._window).open()

    def import_police(self) -> None:
        """Read reports from a file of the police."""
        from ui.files_in import import_police_file  # noqa: PLC0415 - seldom wanted

        import_police_file(self._desk, self._jobs, self._window)

    def import_zones(self) -> None:
        """Read the outlines of neighborhoods from a map file."""
        from ui.files_in import import_zones_file  # noqa: PLC0415 - seldom wanted

        import_zones_file(self._desk, self._jobs, self._window)

    def edit_watch(self) -> None:
        """Open the form of the watch itself."""
        from ui.forms.known import Known  # noqa: PLC0415 - seldom wanted
        from ui.watch_details import entering_watch, form_of_watch  # noqa: PLC0415

        if self._entering is None:
            self._entering = entering_watch(self._window, self._desk)
        self._entering.open(form_of_watch(self._desk.store), Known())

    def back_up(self) -> None:
        """Write a copy of the log to where the captain says."""
        from ui.back_up import begin_copy, place_of_copy  # noqa: PLC0415 - seldom wanted

        path = place_of_copy(self._desk.store.path, self._window)
        if path is not None:
            begin_copy(self._jobs, path, tell=self._tell)

    def show_keys(self) -> None:
        """Show every act with its key."""
        from ui.dialogs.keys_dialog import KeysDialog  # noqa: PLC0415 - seldom wanted
        from ui.menus import key_rows  # noqa: PLC0415

        KeysDialog(key_rows(), self._window).exec()

    def show_about(self) -> None:
        """Show the version and where the log lies."""
        from ui.dialogs.about_dialog import AboutDialog  # noqa: PLC0415 - seldom wanted

        AboutDialog(self._desk.store.path, self._window).exec()
