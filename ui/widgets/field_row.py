"""One field of a form: its label, its editor, and what is said under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.sign import Shape, Sign
from ui.widgets.tab_order import lead_tab_before
from ui.widgets.words import em, repolish, words

ANY_WIDTH = (1 << 24) - 1  # pixels: what Qt calls QWIDGETSIZE_MAX


class FieldRow(QWidget):
    """A label over an editor, with its unit beside it and help or a problem under it.

    The label stands above so that rows line up in any grid and wrap at any text size.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        unit: str = "",
        required: bool = False,
    ) -> None:
        super().__init__()
        self.editor = editor
        self._help = words(help_text, "quiet")
        self._help.setVisible(bool(help_text))
        self._problem = words("", "problem")
        self._problem_line = self._said_row(self._problem, "problem")
        self._doubt = words("", "warning")
        self._doubt_line = self._said_row(self._doubt, "warning")
        self._name_editor(label)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.2))
        column.addLayout(self._label_row(label, required=required))
        column.addLayout(self._editor_row(unit))
        column.addWidget(self._help)
        column.addWidget(self._problem_line)
        column.addWidget(self._doubt_line)
        column.addStretch()
        self._describe()

    def problem(self) -> str:
        """Return the problem that is shown, empty when there is none."""
        return self._problem.text()

    def set_problem(self, sentence: str) -> None:
        """Show a problem under the editor, or take it away with an empty sentence."""
        if sentence == self.problem():
            return
        self._problem.setText(sentence)
        self._problem_line.setVisible(bool(sentence))
        repolish(self._focused_part(), "problem", bool(sentence))
        self._describe()

    def doubt(self) -> str:
        """Return the question that is shown, empty when there is none."""
        return self._doubt.text()

    def set_doubt(self, question: str) -> None:
        """Ask gently under the editor, or be silent with an empty question."""
        if question == self.doubt():
            return
        self._doubt.setText(question)
        self._doubt_line.setVisible(bool(question))
        self._describe()

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between the label and the editor, for the eye and for Tab."""
        self._column.insertWidget(1, widget)
        lead_tab_before(self.editor, widget)

    def _label_row(self, label: str, *, required: bool) -> QHBoxLayout:
        """Return the label, with a word after it where an answer is needed."""
        name = QLabel(label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(self.editor)
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.4))
        row.addWidget(name)
        if required:
            note = words(self.tr("required"), "quiet")
            note.setWordWrap(False)
            row.addWidget(note)
        row.addStretch()
        return row

    def _editor_row(self, unit: str) -> QHBoxLayout:
        """Return the editor with its unit to the right; a short one keeps to the left."""
        row = QHBoxLayout()
        row.setSpacing(em(self, 0.4))
        is_short = self.editor.maximumWidth() < ANY_WIDTH
        row.addWidget(self.editor, 0 if is_short else 1)
        if unit:
            note = words(unit, "quiet")
            note.setWordWrap(False)
            row.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)
        if is_short:
            row.addStretch(1)
        return row

    def _said_row(self, said: QLabel, role: str) -> QWidget:
        """Return the hidden line that holds a sign and what is said beside it."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.3))
        row.addWidget(Sign(Shape.TRIANGLE, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line.hide()
        return line

    def _focused_part(self) -> QWidget:
        """Return the part of the editor that takes the keyboard."""
        return self.editor.focusProxy() or self.editor

    def _name_editor(self, label: str) -> None:
        """Tell screen readers what the editor is called."""
        name = label.replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.editor.setAccessibleName(name)
        if not isinstance(self._focused_part(), QAbstractButton):  # a button has its own words
            self._focused_part().setAccessibleName(name)

    def _describe(self) -> None:
        """Tell screen readers the help, the problem and the question."""
        said = (self._problem.text(), self._doubt.text(), self._help.text())
        self._focused_part().setAccessibleDescription(" ".join(part for part in said if part))
