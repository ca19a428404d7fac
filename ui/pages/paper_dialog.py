"""A paper before it is printed: how it will look, what in it gives pause, print or save it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.folders import Location, folder_of
from ui.jobs import Jobs
from ui.pages.bulletin_doubts import DoubtList
from ui.theme import icon
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.pdf_view import PdfView
from ui.widgets.printing import print_pdf
from ui.widgets.words import em, width_of, words
from watchapp.operations.bulletins import Preview, save_pdf
from watchapp.progress import Progress
from watchapp.store import Store


def _saved(store: Store, _: Progress, *, pdf: bytes, path: Path) -> Path:
    return save_pdf(store, pdf, path)


class PaperDialog(Dialog):
    """Shows a paper under a sentence; `printed` and `saved` say what became of it.

    Nothing is printed or saved while a doubt about its words is open.
    """

    printed = Signal()
    saved = Signal(object)  # Path

    def __init__(
        self,
        title: str,
        sentence: str,
        *,
        jobs: Jobs,
        make: Callable[[Store, Progress], Preview],
        file_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs, self._made, self._file_name = jobs, b"", file_name
        self._said = words(sentence, "quiet")
        self._trouble = words("", "problem")
        self.doubts = DoubtList()
        self.doubts.settled.connect(self._enable)
        self.view = PdfView()
        self.paper = QPushButton(icon("print", ink="on_accent"), self.tr("&Print…"))
        self.paper.setProperty("role", "primary")
        self.file = QPushButton(icon("bulletin"), self.tr("&Save PDF…"))
        self.cancel = QPushButton(self.tr("Close"))
        self.paper.clicked.connect(self.print_page)
        self.file.clicked.connect(self.save_page)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title)
        self._enable()
        jobs.start(make, self._show, on_trouble=self._trouble.setText, replaces="paper")

    def sentence(self) -> str:
        """Return what stands over the paper."""
        return self._said.text()

    def print_page(self) -> None:
        """Print the paper."""
        if print_pdf(self._made, title=self.windowTitle(), parent=self):
            self.printed.emit()
            self.accept()

    def save_page(self) -> None:
        """Save the paper as a PDF where the captain says."""
        usual = folder_of(Location.DocumentsLocation) / self._file_name
        title, kinds = self.tr("Save as PDF"), self.tr("PDF (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual), kinds)
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
        job = partial(_saved, pdf=self._made, path=path)
        done = partial(self._tell_saved)
        self._jobs.start(job, done, on_trouble=self._trouble.setText, must_finish=True)

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(path)
        self.accept()

    def _show(self, made: Preview) -> None:
        self._made = made.pdf
        self.view.set_pdf(made.pdf)
        self.doubts.show_doubts(made.doubts)
        self._enable()
        if self.doubts.open():
            self.doubts.setFocus()
        else:
            self.paper.setFocus()

    def _enable(self) -> None:
        sure = bool(self._made) and not self.doubts.open()
        self.paper.setEnabled(sure)
        self.file.setEnabled(sure)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1), em(self, 0.8), em(self, 1), em(self, 0.8))
        column.setSpacing(em(self, 0.6))
        for widget in (words(title, "heading"), self._said, self._trouble, self.doubts):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (self.cancel, self.file, self.paper):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        fit_screen(self, width_of(self, 84), em(self, 44))
