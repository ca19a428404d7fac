"""A record's form in a window of its own; it hands over what was typed and writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.forms.form_draft import FormDraft
from ui.forms.record_form import RecordForm
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.errors import Problem

WIDE = 88  # digits: two fields side by side read well


class RecordDialog(Dialog):
    """Asks for a record. `handed_over` brings the entry and what the captain wants next.

    Whoever opened it saves the entry, and then says `finish`, or `complain` or `show_found`
    while the words still stand.
    """

    handed_over = Signal(object, str)

    def __init__(
        self,
        title: str,
        form: RecordForm[Any],
        draft: FormDraft,
        *,
        above: QWidget | None = None,
        below: QWidget | None = None,
        followups: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = form
        self._draft = draft
        self._said = words("", "problem")
        self._asked: frozenset[str] = frozenset()
        self._old_words = self._make_old_words()
        self.save = QPushButton(self.tr("&Save"))
        self.save.setProperty("role", "primary")
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.followups = {name: QPushButton(text) for name, text in followups}
        self._connect()
        self._lay_out((self._old_words, above, form, below))

    def offer_old_words(self, sentence: str) -> None:
        """Say that the form holds words that were typed before, and offer to let them go."""
        self._old_said.setText(sentence)
        self._old_words.show()

    def complain(self, sentence: str) -> None:
        """Say why the entry could not be saved; the words stay."""
        self._said.setText(sentence)

    def show_found(self, problems: Sequence[Problem]) -> None:
        """Show what the log itself found wrong."""
        self.form.show_found(problems)
        self._said.setText(self.tr("The log did not take this; see above what to mend."))

    def finish(self) -> None:
        """Close: the entry is saved."""
        self._draft.end()
        self.accept()

    def hand_over(self, then: str = "") -> None:
        """Hand the entry over, unless something is wrong with it; then show all of that.

        What is only doubtful is asked about once: the same press again keeps it as it is.
        """
        found = self.form.problems()
        if not found and not self._asks():
            self._said.setText("")
            self.handed_over.emit(self.form.entry(), then)
            return
        self.form.tell_problems()
        if not found:
            return
        self.form.go_to_first_problem()
        if len(found) == 1:
            self._said.setText(self.tr("One thing is to be mended before this can be saved."))
        else:
            several = self.tr("%1 things are to be mended before this can be saved.")
            self._said.setText(several.replace("%1", str(len(found))))

    def _asks(self) -> bool:
        """Ask about what is doubtful, unless it was asked before; return whether it was asked."""
        doubts = self.form.doubts()
        if self._asked.issuperset(doubts):
            return False
        self._asked |= frozenset(doubts)
        again = self.tr("Please look at this again; Save once more keeps it as it is.")
        self._said.setText("\n".join((*doubts, again)))
        return True

    @override
    def reject(self) -> None:
        """Close without saving; ask first where words would go."""
        if not self.form.was_altered():
            self._let_go()
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            self.tr("What you typed is not saved yet."),
            parent=self,
        )
        question.setInformativeText(self.tr("Go on writing, or discard it?"))
        question.addButton(self.tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton(self.tr("&Go on writing"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(stay)
        question.setEscapeButton(stay)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.buttonClicked.connect(lambda button: None if button is stay else self._let_go())
        question.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.go_to_first_field()

    def _press_save(self) -> None:
        """Hand the entry over with nothing wanted after it."""
        self.hand_over()

    def _let_go(self) -> None:
        """Close and drop what was typed."""
        self._draft.end()
        super().reject()

    def _begin_anew(self) -> None:
        """Let the words of the draft go."""
        self.form.begin_anew()
        self._draft.drop()
        self._old_words.hide()
        self.form.go_to_first_field()

    def _connect(self) -> None:
        self.save.clicked.connect(self._press_save)
        self.form.save_asked.connect(self._press_save)
        self.cancel.clicked.connect(self.reject)
        for name, button in self.followups.items():
            button.clicked.connect(lambda _=False, name=name: self.hand_over(name))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._press_save)
        for button in (self.save, self.cancel, *self.followups.values()):
            button.setAutoDefault(False)

    def _make_old_words(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "notice")
        self._old_said = words("")
        anew = QPushButton(self.tr("Begin anew"))
        anew.setAutoDefault(False)
        anew.clicked.connect(self._begin_anew)
        row = QHBoxLayout(frame)
        row.addWidget(self._old_said, 1)
        row.addWidget(anew)
        frame.hide()
        return frame

    def _lay_out(self, shown: Sequence[QWidget | None]) -> None:
        inside = QWidget()
        margins = QVBoxLayout(inside)
        margins.setContentsMargins(em(self, 1), em(self, 0.4), em(self, 1), em(self, 1))
        for widget in shown:
            if widget is not None:
                margins.addWidget(widget)
        margins.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(em(self, 0.4))
        foot.setContentsMargins(em(self, 1), em(self, 0.5), em(self, 1), em(self, 0.5))
        foot.addWidget(self._said, 1)
        for button in (self.cancel, *self.followups.values(), self.save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scroll(inside), 1)
        column.addLayout(foot)
        self._fit_screen()

    def _fit_screen(self) -> None:
        """Be as large as the form wants, and no larger than the screen."""
        wanted = self.sizeHint().expandedTo(self.minimumSizeHint())
        width = max(width_of(self, WIDE), wanted.width())
        height = self.form.sizeHint().height() + em(self, 6)
        fit_screen(self, width, height)
