"""How the window of a log closes: nothing that was typed goes with it unasked."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from ui.desk import Desk
from ui.page_stack import PageStack
from ui.widgets.notice_bar import Kind, NoticeBar


class Closing(QObject):
    """Lets a window go once its dialogs, its pages and the words typed in it are safe."""

    def __init__(
        self, window: QMainWindow, desk: Desk, *, stack: PageStack, notice: NoticeBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._stack = stack
        self._notice = notice
        self._leaves_words = False

    def may_close(self) -> bool:
        """Close the dialogs first; return whether they and all pages let the window go."""
        dialogs = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
        left = all(dialog.close() for dialog in dialogs) and self._stack.may_leave()
        return left and (self._leaves_words or self._words_kept())

    def _words_kept(self) -> bool:
        """Return whether all that was typed is in the log; say otherwise what to do."""
        if self._desk.settle():
            return True
        if trouble := self._desk.draft_trouble:
            said = self.tr("Your words are not kept yet; close again once this is mended: %1")
            said = said.replace("%1", trouble)
        else:
            said = self.tr(
                "Another program is writing in the log; your words are not kept yet. Wait a"
                " moment and close again."
            )
        leave = (self.tr("Close without them"), self._close_without_words)
        self._notice.tell(said, Kind.PROBLEM, offers=(leave,))
        return False

    def _close_without_words(self) -> None:
        """Close though words are lost by it, as with a disk that never comes back."""
        self._leaves_words = True
        self._leaves_words = self._window.close()
