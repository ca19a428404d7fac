"""A line in which one of many known things is found by any part of its name."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from ui.widgets.words import repolish

Pairs = Sequence[tuple[Hashable, str]]


class Picker(QLineEdit):
    """A line edit over (key, text) pairs; what it does not know stays visible as a problem.

    `picked` tells at once what the text means now, None when nothing; `taken` tells the key when
    the captain has done with it: by Enter, by choosing in the list, or by going on. The only
    thing that is found need not be typed in full.
    """

    picked = Signal(object)
    taken = Signal(object)

    def __init__(self, pairs: Pairs = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: Pairs = ()
        self._keys: dict[str, list[Hashable]] = {}
        self._key: Hashable | None = None
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(12)
        self._completer.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]
        self._dress_list()
        self.setCompleter(self._completer)
        self.textChanged.connect(self._recognize)
        self.editingFinished.connect(self._finish)
        self.set_pairs(pairs)

    def key(self) -> Hashable | None:
        """Return the key of what is picked, None when nothing is or when it is not known."""
        return self._key

    def set_key(self, key: Hashable | None) -> None:
        """Show the text of `key`, or nothing; an unknown key shows nothing."""
        text = next((text for known, text in self._pairs if known == key), "")
        self.setText(text)
        self._choose(key if text else None)
        self._settle()

    def set_pairs(self, pairs: Pairs) -> None:
        """Offer other things; what was picked stays picked where it is still known."""
        before = self._key
        self._pairs = pairs
        self._keys = {}
        for key, text in pairs:
            self._keys.setdefault(_folded(text), []).append(key)
        self._names.setStringList([text for _, text in pairs])
        if before is not None and any(key == before for key, _ in pairs):
            self.set_key(before)
        else:
            self._recognize()

    def problem(self) -> str:
        """Return why what stands there picks nothing; empty when all is well or blank."""
        typed = self.text().strip()
        if not typed or self._key is not None:
            return ""
        if len(self._keys.get(_folded(typed), ())) > 1:
            return self.tr("“%1” is there more than once: pick one from the list.").replace(
                "%1", typed
            )
        if sum(_folded(typed) in _folded(text) for _, text in self._pairs) > 1:
            return self.tr("“%1” is part of several names: pick one from the list.").replace(
                "%1", typed
            )
        return self.tr("“%1” is not in the list: pick one that is.").replace("%1", typed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the whole list on Down; let Enter take the only thing that is found."""
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Down and (popup is None or not popup.isVisible()):
            self._completer.setCompletionPrefix("" if self._key is not None else self.text())
            self._completer.complete()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self._take_only():
            super().keyPressEvent(event)

    def _dress_list(self) -> None:
        """Give the list its padding, and let it measure one row for all."""
        popup = self._completer.popup()
        if isinstance(popup, QListView):
            popup.setProperty("role", "choices")
            popup.setUniformItemSizes(True)

    def _recognize(self) -> None:
        """Know the thing by its full name as it is typed."""
        keys = self._keys.get(_folded(self.text()), [])
        if self._key in keys:
            return
        self._choose(keys[0] if len(keys) == 1 else None)

    def _take_row(self, index: QModelIndex) -> None:
        """Pick the row that was chosen in the list."""
        proxy = self._completer.completionModel()
        row = proxy.mapToSource(index).row()  # type: ignore[attr-defined]
        key, text = self._pairs[row]
        self.setText(text)
        self._choose(key)
        self._finish()

    def _take_only(self) -> bool:
        """Pick what is found where it is the only thing, and return whether it was."""
        typed = self.text().strip()
        if not typed or self._key is not None:
            return False
        self._completer.setCompletionPrefix(typed)
        if self._completer.completionCount() != 1:
            return False
        if (popup := self._completer.popup()) is not None:
            popup.hide()
        self._take_row(self._completer.completionModel().index(0, 0))
        return True

    def _choose(self, key: Hashable | None) -> None:
        """Let `key` be what is picked, and say so where it is news."""
        if key != self._key:
            self._key = key
            self.picked.emit(key)

    def _finish(self) -> None:
        """Say what was taken, be it the only thing that was found, or mark the line."""
        if self._take_only():
            return  # it has said so
        self._settle()
        if self._key is not None:
            self.taken.emit(self._key)

    def _settle(self) -> None:
        """Mark the line once it is left while it means nothing."""
        repolish(self, "problem", bool(self.problem()))


def _folded(text: str) -> str:
    """Return the text without regard to case and outer blanks."""
    return text.strip().casefold()
