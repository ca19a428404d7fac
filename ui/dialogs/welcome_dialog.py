"""The first start: three answers begin a log, or the captain looks around in a sample."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.door import Door
from ui.widgets.field_row import FieldRow
from ui.widgets.fit_screen import fit_screen, room_of
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, width_of, words
from watchapp.records import Watch
from watchapp.records.watch import WHOM_TO_CALL
from watchapp.schema import check
from watchapp.speech import say


class WelcomeDialog(QDialog):
    """Asks for the watch's name, its area and the captain's name, and hands back the watch."""

    def __init__(self, *, doors: bool = True, parent: QWidget | None = None) -> None:
        """Ask; with `doors` also offer the sample log and a log that exists already."""
        super().__init__(parent)
        self.answer: Watch | Door | None = None
        self.setWindowTitle(self.tr("Welcome") if doors else self.tr("Begin a new log"))
        self._asked_once = False
        self.lines = {"name": QLineEdit(), "area": QLineEdit(), "captain": QLineEdit()}
        self.rows = self._rows()
        self.begin = QPushButton(self.tr("&Begin the log"))
        self.begin.setProperty("role", "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._begin)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(em(self, 1.5), em(self, 1.2), em(self, 1.5), em(self, 1.2))
        column.setSpacing(em(self, 0.7))
        column.addWidget(words(self._greeting(doors=doors), "title"))
        column.addWidget(words(self._promise()))
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self.begin)
        if doors:
            self._add_doors(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(inside))
        self._fit_screen(inside)
        self.lines["name"].setFocus()

    def ask(self) -> Watch | Door | None:
        """Show the dialog; return the new watch, another way in, or None to leave."""
        self.exec()
        return self.answer

    def _greeting(self, *, doors: bool) -> str:
        return self.tr("Welcome, captain") if doors else self.tr("A new log")

    def _promise(self) -> str:
        return self.tr(
            "This is the log of your neighborhood watch: patrols, sightings, meetings, and the"
            " bulletin for your street. It is one file on this computer and goes nowhere by"
            " itself. All three answers can be changed later."
        )

    def _rows(self) -> dict[str, FieldRow]:
        """Return the three lines with their labels."""
        self.lines["name"].setPlaceholderText(self.tr("Like Maple Hill Watch"))
        self.lines["area"].setPlaceholderText(self.tr("Like Maple Hill, Springfield"))
        for line in self.lines.values():
            line.textEdited.connect(self._show_problems)
        return {
            "name": FieldRow(self.tr("&Name of the watch"), self.lines["name"], required=True),
            "area": FieldRow(self.tr("&Area"), self.lines["area"]),
            "captain": FieldRow(self.tr("Your na&me"), self.lines["captain"], required=True),
        }

    def _fit_screen(self, inside: QWidget) -> None:
        """Be as high as the words need, and no larger than the screen."""
        self.ensurePolished()
        width = min(width_of(self, 62), room_of(self).width())
        fit_screen(self, width, inside.heightForWidth(width))

    def _add_doors(self, column: QVBoxLayout) -> None:
        """Offer the other ways in, under a line."""
        self.sample = QPushButton(self.tr("&Look around with a sample log"))
        self.other = QPushButton(self.tr("&Open a log that I have…"))
        column.addSpacing(em(self, 0.8))
        column.addWidget(
            words(self.tr("Not sure yet? The sample is a year of an invented watch."), "quiet")
        )
        flow = FlowLayout(gap=em(self, 0.4))
        for button, door in ((self.sample, Door.SAMPLE), (self.other, Door.OTHER)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda *_, door=door: self._leave_by(door))
            flow.addWidget(button)
        column.addLayout(flow)

    def _watch(self) -> Watch:
        """Return the watch as it stands in the lines."""
        name, area, captain = (line.text().strip() for line in self.lines.values())
        return Watch(name=name, area=area, captain=captain, whom_to_call=say(WHOM_TO_CALL))

    def _show_problems(self) -> None:
        """Show what is wrong under its line, once the captain has tried to begin."""
        if not self._asked_once:
            return
        found = {problem.field: problem.sentence for problem in check(self._watch())}
        for name, row in self.rows.items():
            row.set_problem(found.get(name, ""))

    def _begin(self) -> None:
        self._asked_once = True
        self._show_problems()
        wrong = next((name for name, row in self.rows.items() if row.problem()), None)
        if wrong is not None:
            self.lines[wrong].setFocus()
            return
        self.answer = self._watch()
        self.accept()

    def _leave_by(self, door: Door) -> None:
        self.answer = door
        self.accept()
