"""What every page of the window is, and what the window may ask of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.jobs import Jobs
from ui.widgets.notice_bar import Kind, Offers
from watchapp.schema import Record
from watchapp.store import Change, Draft


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the bar above the page, with buttons for what may be wanted next."""

    message: str
    kind: Kind = Kind.NEWS
    offers: Offers = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page would like the window to do: go to a page and do something there.

    `page` is a name in PAGES, empty for the page itself; `act` is called with that page.
    """

    page: str
    act: Callable[[Page], object] | None = None


class Page(QWidget):
    """One task of the captain's, filling the window beside the sidebar.

    It is made when it is first shown. The window calls `refresh` then, and again after each
    change that concerns it: at once while it is shown, otherwise when it is next shown.
    The acts below do nothing unless a page offers them.
    """

    concerns: ClassVar[tuple[type[Record], ...]] = ()
    """The kinds of record that this page shows."""

    opens: ClassVar[tuple[type[Record], ...]] = ()
    """The kinds of record that are opened here when they are found elsewhere."""

    always_fresh: ClassVar[bool] = False
    """Whether the page is refreshed whenever it is shown, as by what the hour changes."""

    told = Signal(object)  # Notice
    wished = Signal(object)  # Wish
    asked = Signal(str)  # the name of an act in ACTIONS
    offers_changed = Signal()
    settings_changed = Signal()  # by the page of settings, once they are kept

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self.desk = desk
        self.jobs = jobs

    def refresh(self) -> None:
        """Show the log as it is now, keeping what was selected and where one had scrolled."""

    def concerned_by(self, change: Change) -> bool:
        """Return whether a change may alter what this page shows."""
        return change.touches(*self.concerns)

    def offers(self) -> frozenset[str]:
        """Return which acts (`edit`, `remove`, `copy`, `search`) make sense at this moment.

        Emit `offers_changed` when that may have become another answer, as by a selection.
        """
        return frozenset()

    def add(self) -> None:
        """Begin a new record in its form."""

    def edit(self) -> None:
        """Open the selected record in its form."""

    def remove(self) -> None:
        """Remove the selected records; undo brings them back."""

    def copy(self) -> None:
        """Put what is selected on the clipboard."""

    def chosen_record(self) -> tuple[type[Record], int] | None:
        """Return the one record that is selected, for what can be done with any record."""
        return None

    def show_history(self) -> None:
        """Show how the selected record came to be as it is; offer it where one is selected."""
        from ui.dialogs.history_dialog import HistoryDialog  # noqa: PLC0415 - seldom wanted

        if (chosen := self.chosen_record()) is not None:
            dialog = HistoryDialog(self.desk, *chosen, parent=self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def search(self) -> None:
        """Put the keyboard where one searches."""

    def open_record(self, key: int) -> None:
        """Select the record with a number and open it in its form."""

    def open_found(self, kind: type[Record], key: int) -> None:  # noqa: ARG002 - mostly one kind
        """Open a record of one of the kinds that this page `opens`."""
        self.open_record(key)

    def resume(self, draft: Draft) -> None:
        """Open the form that a draft belongs to, with its words in it."""

    def may_leave(self) -> bool:
        """Return whether the window may close now; ask the captain first where words would go."""
        return True

    def tell(self, message: str, kind: Kind = Kind.NEWS, *, offers: Offers = ()) -> None:
        """Say something in the bar above the page."""
        self.told.emit(Notice(message, kind, offers))

    def ask(self, action: str) -> None:
        """Ask the window to do one of ACTIONS, as if it were chosen in the menu."""
        self.asked.emit(action)

    def wish(self, page: str, act: Callable[[Page], object] | None = None) -> None:
        """Ask the window to go to a page and do something there."""
        self.wished.emit(Wish(page, act))
