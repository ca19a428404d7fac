"""The pages one behind the other: made when first shown, refreshed when it matters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages import PAGES
from ui.pages.page import Page
from watchapp.store import Change


class PageStack(QStackedWidget):
    """Shows one page; passes on what any page says."""

    told = Signal(object)
    wished = Signal(object)
    asked = Signal(str)
    offers_changed = Signal()
    settings_changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pages: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}
        self._stale: set[str] = set()
        desk.changed.connect(self._take_in)

    def show_page(self, name: str) -> Page:
        """Show a page of PAGES, with the log as it is now, and return it."""
        if name not in self._pages:
            self._pages[name] = self._made(name)
            self._stale.add(name)
        page = self._pages[name]
        if name in self._stale or page.always_fresh:
            self._stale.discard(name)
            page.refresh()
        self.setCurrentWidget(self._frames[name])
        self.offers_changed.emit()
        return page

    def widget_of(self, name: str) -> Page:
        """Return a page that was shown before, by its name in PAGES."""
        return self._pages[name]

    def page(self) -> Page | None:
        """Return the page that is shown."""
        frame = self.currentWidget()
        page = frame.widget() if isinstance(frame, QScrollArea) else None
        return page if isinstance(page, Page) else None

    def may_leave(self) -> bool:
        """Return whether every page lets the window close."""
        return all(page.may_leave() for page in self._pages.values())

    def _made(self, name: str) -> Page:
        """Return a new page, its signals passed on."""
        kind = next(each.load for each in PAGES if each.name == name)()
        page = kind(self._desk, self._jobs)
        page.setObjectName(name)
        page.told.connect(self.told)
        page.wished.connect(self.wished)
        page.asked.connect(self.asked)
        page.offers_changed.connect(self.offers_changed)
        page.settings_changed.connect(self.settings_changed)
        self._frames[name] = _framed(page)
        self.addWidget(self._frames[name])
        return page

    def _take_in(self, change: Change) -> None:
        """Refresh the page that is shown, if it is concerned; the others when they are shown."""
        for name, page in self._pages.items():
            if not page.concerned_by(change):
                continue
            if page is self.page():
                page.refresh()
            else:
                self._stale.add(name)


def _framed(page: Page) -> QScrollArea:
    """Return what scrolls a page where the window is smaller than it, so that nothing is cut."""
    frame = QScrollArea()
    frame.setFrameShape(QFrame.Shape.NoFrame)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidgetResizable(True)
    frame.setWidget(page)
    return frame
