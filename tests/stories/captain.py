"""The captain at the whole window: verbs for stories, over menu, key and button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.widgets.field_row import FieldRow
from ui.widgets.multi_pick import MultiPick
from watchapp.store import Store


class Captain:
    """Does to the window what a person does, and reads what a person reads."""

    def __init__(self, qtbot: QtBot, window: MainWindow, store: Store) -> None:
        self._qtbot = qtbot
        self.window = window
        self.store = store

    # What is done

    def goes_to(self, page: str) -> None:
        """Choose a page in the Go menu."""
        self.chooses("Go", page)

    def chooses(self, menu: str, entry: str) -> None:
        """Choose an entry of a menu, as it reads at this moment."""
        found = [a for a in self._menu(menu).actions() if _plain(a.text()) == entry]
        assert found, f"{menu} has no {entry}, but {self.entries(menu)}"
        assert found[0].isEnabled(), f"{entry} cannot be chosen now"
        found[0].trigger()
        self.waits()

    def presses(self, keys: str) -> None:
        """Press a combination of keys where the keyboard is."""
        self.comes_to_front()
        QTest.keySequence(self.focused, QKeySequence(keys))
        self.waits()

    def clicks(self, text: str) -> None:
        """Click the button or box that reads so, in the dialog in front or else in the window."""
        found = [
            button
            for button in self.in_front.findChildren(QAbstractButton)
            if _plain(button.text()) == text and button.isVisible()
        ]
        assert found, f"no button reads {text}"
        assert found[0].isEnabled(), f"{text} cannot be pressed now"
        at = QPoint(found[0].height() // 2, found[0].height() // 2)
        self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton, pos=at)
        self.waits()

    def types(self, words: str) -> None:
        """Type where the keyboard is."""
        self.comes_to_front()
        self._qtbot.keyClicks(self.focused, words)

    def fills_in(self, label: str, words: str, *, place: int = 0) -> None:
        """Put words in place of what stands in a field of the form, and leave it by Tab."""
        self._field(label, place).editor.setFocus()
        self.presses("Ctrl+A")
        self.types(words)
        self.presses("Tab")

    def picks(self, label: str, option: str) -> None:
        """Choose one of the options that stand side by side."""
        buttons = self._field(label, 0).editor.findChildren(QAbstractButton)
        (found,) = [button for button in buttons if _plain(button.text()) == option]
        self._qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def adds(self, label: str, *names: str) -> None:
        """Add people by name, each with Enter."""
        picks = self._field(label, 0).editor
        assert isinstance(picks, MultiPick)
        picks.setFocus()
        for name in names:
            self.types(name)
            with self._qtbot.waitSignal(picks.changed):
                self.presses("Return")

    def ticks(self, label: str, *names: str) -> None:
        """Tick names on a list, by their first letters and the space bar."""
        names_listed = self._field(label, 0).editor
        assert isinstance(names_listed, QListWidget)
        names_listed.setFocus()
        for name in names:
            (item,) = names_listed.findItems(name, Qt.MatchFlag.MatchExactly)
            names_listed.setCurrentItem(item)
            self.presses("Space")

    def selects(self, words: str) -> None:
        """Click the row of the list in which words stand."""
        self.comes_to_front()
        table = self.table
        found = [row for row in range(table.model().rowCount()) if words in self._row(row)]
        assert found, f"no row holds {words}: {self.rows()}"
        index = table.model().index(found[0], 0)
        table.scrollTo(index)
        at = table.visualRect(index).center()
        self._qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.waits()

    def comes_to_front(self) -> None:
        """Give the keyboard to what is in front, as a desktop does when a dialog closes."""
        if not self.in_front.isActiveWindow():
            self.in_front.activateWindow()
            self._qtbot.waitUntil(self.in_front.isActiveWindow)

    def waits(self) -> None:
        """Let the window do what it was asked."""
        for _ in range(3):
            QApplication.processEvents()

    # What is read

    @property
    def in_front(self) -> QWidget:
        """Return the dialog in front, or else the window."""
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        shown = [dialog for dialog in dialogs if dialog.isVisible()]
        return shown[-1] if shown else self.window

    @property
    def focused(self) -> QWidget:
        """Return what has the keyboard."""
        return QApplication.focusWidget() or self.in_front

    @property
    def table(self) -> QTableView:
        """Return the list that is in sight."""
        (table,) = [t for t in self.window.findChildren(QTableView) if t.isVisible()]
        return table

    def rows(self) -> list[str]:
        """Return the rows of the list in sight, each as one text."""
        tables = [t for t in self.window.findChildren(QTableView) if t.isVisible()]
        return [self._row(row) for t in tables for row in range(t.model().rowCount())]

    def reads(self) -> str:
        """Return all the words in sight, of the dialog in front or else of the window."""
        labels = self.in_front.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def entries(self, menu: str) -> list[str]:
        """Return the entries of a menu as they read at this moment."""
        return [_plain(a.text()) for a in self._menu(menu).actions() if a.text()]

    def _menu(self, name: str) -> QMenu:
        found = [a for a in self.window.menuBar().actions() if _plain(a.text()) == name]
        menu = found[0].menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        return menu

    def _row(self, row: int) -> str:
        model = self.table.model()
        cells = (model.index(row, column).data() for column in range(model.columnCount()))
        return " | ".join(str(cell) for cell in cells)

    def _field(self, label: str, place: int) -> FieldRow:
        rows = [
            row
            for row in self.in_front.findChildren(FieldRow)
            if row.isVisible() and _names(row) == label
        ]
        assert len(rows) > place, f"no field is called {label}"
        return rows[place]


@contextmanager
def at_the_window(qtbot: QtBot, path: Path) -> Iterator[Captain]:
    """Sit the captain down at the window of a log; close both after the story."""
    store = Store.open(path)
    jobs = Jobs(path)
    window = MainWindow(Desk(store), jobs)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    try:
        yield Captain(qtbot, window, store)
    finally:
        window.close()
        jobs.stop()
        store.close()


def _plain(text: str) -> str:
    """Return the words of a menu or button without its mnemonic and dots."""
    return text.replace("&", "").removesuffix("…")


def _names(row: FieldRow) -> str:
    """Return what a field is called, without what is said in brackets."""
    return row.editor.accessibleName().partition(" (")[0]
