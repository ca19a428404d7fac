"""What stands over a paper that the program can begin: its button, or why it is locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QWidget

from ui.marked_words import QT_TR_NOOP, translated
from ui.widgets.words import em, words

_QUESTION = QT_TR_NOOP("Keep it as it is, write the new one below, or replace it?")
_BELOW = QT_TR_NOOP("Write &below")
_REPLACE = QT_TR_NOOP("&Replace")
_KEEP = QT_TR_NOOP("&Keep")


class Papers(QWidget):
    """A button that begins a paper; where the paper is locked, that, and a button to unlock it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.button = QPushButton(text)
        self.unlock = QPushButton()
        self.unlock.hide()
        self._said = words("", "good")
        self._said.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.5))
        row.addWidget(self._said, 1)
        for button in (self.button, self.unlock):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()

    def say_locked(self, sentence: str, unlock: str) -> None:
        """Say that and why the paper is locked; two empty texts say that it is not."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.unlock.setText(unlock)
        self.unlock.setVisible(bool(unlock))


def ask_to_replace(
    parent: QWidget, sentence: str, *, replaced: Callable[[], None], added: Callable[[], None]
) -> None:
    """Ask what to do with words that stand there already; do nothing unless told."""
    question = QMessageBox(
        QMessageBox.Icon.Question, parent.window().windowTitle(), sentence, parent=parent
    )
    question.setInformativeText(translated(_QUESTION))
    below = question.addButton(translated(_BELOW), QMessageBox.ButtonRole.AcceptRole)
    anew = question.addButton(translated(_REPLACE), QMessageBox.ButtonRole.DestructiveRole)
    keep = question.addButton(translated(_KEEP), QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    acts = {below: added, anew: replaced}
    question.buttonClicked.connect(lambda button: acts.get(button, _nothing)())
    question.open()


def _nothing() -> None:
    """Keep what stands there."""
