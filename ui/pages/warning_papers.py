"""The papers of a warning, shown before they are printed: the notice, and the list of doors."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ui.pages.page import Page
from ui.pages.paper_dialog import PaperDialog
from ui.widgets.notice_bar import Kind
from watchapp.operations.bulletins import Preview
from watchapp.operations.notices import door_list, notice_preview
from watchapp.progress import Progress
from watchapp.store import Store


class WarningPapers(QObject):
    """Shows each paper in a dialog over its page, and says there what became of it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def show_notice(self, key: int) -> None:
        """Show the notice of a warning for the street."""
        said = self.tr(
            "For the doors of the street: no house number, no name. Your own words for it stand"
            " under How long, words."
        )
        title = self.tr("Notice for the street")
        self._show(title, said, make=partial(_notice, key=key), file_name="notice.pdf")

    def show_doors(self, key: int) -> None:
        """Show the list of doors for those who walk."""
        said = self.tr(
            "This list is private: it says at whose doors the watch calls. Print it only for"
            " those who walk for you, and take it back. It bears addresses, no names."
        )
        title = self.tr("List of doors")
        self._show(title, said, make=partial(_doors, key=key), file_name="doors.pdf")

    def _show(self, title: str, sentence: str, *, make: Any, file_name: str) -> None:
        dialog = PaperDialog(
            title,
            sentence,
            jobs=self._page.jobs,
            make=make,
            file_name=file_name,
            parent=self._page.window(),
        )
        dialog.saved.connect(self._tell_saved)
        dialog.printed.connect(self._tell_printed)
        dialog.open()

    def _tell_saved(self, path: Path) -> None:
        said = self.tr("Saved as %1.").replace("%1", str(path))
        shown = (
            (self.tr("Open", "to open it"), partial(_open, path)),
            (self.tr("Show in folder"), partial(_open, path.parent)),
        )
        self._page.tell(said, Kind.GOOD, offers=shown)

    def _tell_printed(self) -> None:
        self._page.tell(self.tr("It went to the printer."), Kind.GOOD)


def _notice(store: Store, _: Progress, *, key: int) -> Preview:
    return notice_preview(store, key)


def _doors(store: Store, _: Progress, *, key: int) -> Preview:
    return Preview(door_list(store, key), ())


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
