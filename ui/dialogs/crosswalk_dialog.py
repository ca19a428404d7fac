"""The table from police words to categories, to be looked at and changed at any time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.dialogs.words_editor import WordsEditor
from ui.jobs import Jobs
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_row import FieldRow
from ui.widgets.fit_screen import fit_screen
from ui.widgets.words import em, repolish, width_of, words
from watchapp.operations.crosswalk import FiledWords, file_anew
from watchapp.progress import Progress
from watchapp.queries.categories import category_names
from watchapp.queries.crosswalk import lines_in_use, portals
from watchapp.records import Crosswalk
from watchapp.store import Change, Store


class CrosswalkDialog(Dialog):
    """Shows a kind of file's words with their counts; moves the records of those that change."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.setWindowTitle(self.tr("Police words and categories"))
        self.portals = QComboBox()
        self.portals.addItems(portals(desk.store))
        self.portals.activated.connect(lambda _: self.refresh())
        self.words = WordsEditor(category_names(desk.store))
        self.words.filed.connect(self._file)
        self.move_records = QCheckBox(self.tr("&Move the records that are in the log as well"))
        self.move_records.setChecked(True)
        self.said = words("", "good", selectable=True)
        self.leave = QPushButton(self.tr("Close"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(lambda *_: self.accept())
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the table as it stands in the log."""
        found = lines_in_use(self._desk.store, self.portals.currentText())
        self.words.set_lines([_as_filed(each.line, each.count) for each in found])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self), em(self, 0.8), em(self), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        column.addWidget(words(self.tr("Police words and your categories"), "title"))
        if self.portals.count():
            column.addWidget(FieldRow(self.tr("&Kind of file"), self.portals))
            column.addWidget(self.words, 1)
            column.addWidget(self.move_records)
            column.addWidget(self.said)
        else:
            sentence = self.tr("The table is made by the first import of a police file.")
            column.addWidget(EmptyState(self.tr("No table yet"), sentence), 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.leave)
        column.addLayout(buttons)
        fit_screen(self, width_of(self, 100), em(self, 34))

    def _file(self, lines: tuple[FiledWords, ...], category: int) -> None:
        """Let words go under another category from now on, and their records if asked."""
        changed = [replace(each.line, category=category) for each in lines if each.line]
        self.words.setEnabled(False)
        self._jobs.start(
            partial(_filed, lines=changed, move_records=self.move_records.isChecked()),
            self._finish,
            on_trouble=self._fail,
            must_finish=True,
        )

    def _finish(self, change: Change) -> None:
        self._desk.announce(change)
        self.words.setEnabled(True)
        self.refresh()
        moved = sum(row.table == "sighting" for row in change.rows)
        said = self.tr("Done: %1 police records moved. Undo takes it back.")
        self._say(said.replace("%1", f"{moved:,}"), "good")

    def _fail(self, sentence: str) -> None:
        self.words.setEnabled(True)
        self._say(sentence, "problem")

    def _say(self, sentence: str, role: str) -> None:
        repolish(self.said, "role", role)
        self.said.setText(sentence)


def _as_filed(line: Crosswalk, count: int) -> FiledWords:
    return FiledWords(
        code=line.their_code,
        words=line.their_words,
        count=count,
        category=line.category,
        understood=True,
        line=line,
    )


def _filed(
    store: Store, progress: Progress, *, lines: list[Crosswalk], move_records: bool
) -> Change:
    return file_anew(store, lines, move_records=move_records, progress=progress)
