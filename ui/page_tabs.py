"""The pages of one group, side by side above the page that is shown."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from ui.marked_words import translated
from ui.pages.groups import group_of, page_groups


class PageTabs(QTabBar):
    """Chooses among the pages of a group, and remembers in each group which one it was."""

    chosen = Signal(str)  # the name of a page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages that belong together"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.hide()
        self._pages = {group.name: group.pages for group in page_groups()}
        self._group = ""
        self._latest: dict[str, str] = {}
        self.currentChanged.connect(self._choose)

    def show_group(self, group: str) -> None:
        """Go to the page of a group that was shown last; it is told by `chosen`."""
        self.show_page(self._latest.get(group, self._pages[group][0].name))

    def show_page(self, name: str) -> None:
        """Go to a page of PAGES; it is told by `chosen`."""
        group = group_of(name)
        with QSignalBlocker(self):
            if group != self._group:
                self._fill(group)
            self.setCurrentIndex([page.name for page in self._pages[group]].index(name))
        self._latest[group] = name
        self.chosen.emit(name)

    def step(self, by: int) -> None:
        """Go so many tabs on, from the last to the first."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _fill(self, group: str) -> None:
        self._group = group
        while self.count():
            self.removeTab(0)
        for place, page in enumerate(self._pages[group]):
            self.addTab(translated(page.title).replace("&", "&&"))
            self.setTabToolTip(place, translated(page.tip))
        self.setVisible(self.count() > 1)

    def _choose(self, place: int) -> None:
        self.show_page(self._pages[self._group][place].name)
