"""Bringing in a police file: looked at and settled first, then imported behind the window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QTabWidget,
    QWidget,
)
from typing_extensions import override

from ui import stepping
from ui.desk import Desk
from ui.dialogs.columns_editor import ColumnsEditor
from ui.dialogs.file_in_dialog import FileInDialog, plain_button
from ui.dialogs.import_findings import AccountPanel, RowsPanel
from ui.dialogs.words_editor import WordsEditor
from ui.jobs import Jobs
from ui.widgets.fit_screen import fit_screen
from ui.widgets.words import em, width_of, words
from watchapp.operations.crosswalk import FiledWords
from watchapp.operations.police_files import (
    Preview,
    import_police_file,
    preview_police_file,
    said_of_earlier,
)
from watchapp.operations.police_reading import ImportChoices
from watchapp.progress import Progress
from watchapp.queries.categories import category_names
from watchapp.queries.zones import zone_names
from watchapp.records import Batch
from watchapp.store import Change, Step, Store


class ImportDialog(FileInDialog):
    """Shows a police file as it is understood, lets the captain correct it, then imports it.

    `change` is what the import did, None while nothing was imported.
    """

    def __init__(self, desk: Desk, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, path, parent)
        self.change: Change | None = None
        self.preview: Preview | None = None
        self._looking = False
        self._zones = dict(zone_names(desk.store))
        self._categories = category_names(desk.store)
        self.setWindowTitle(self.tr("Import police file"))
        self._kind = words(self.tr("Reading the file…"), "quiet")
        self.account, self.rows, self.columns = AccountPanel(), RowsPanel(), ColumnsEditor()
        self.words = WordsEditor(self._categories)
        self.columns.changed.connect(self._look)
        self.words.filed.connect(self._take_words)
        self.tabs = QTabWidget()
        self.again = QCheckBox(self.tr("Import it &again all the same; every row is a repeat then"))
        self.again.toggled.connect(self.enable)
        self.again.hide()
        self.button = plain_button(self.tr("&Import"), self._import)
        self.button.setProperty("role", "primary")
        self.undo = plain_button(self.tr("&Undo the import"), self._take_back)
        self.undo.hide()
        self.leave = plain_button(self.tr("Cancel"), self.reject)
        self._arrange()
        self._look(None)

    def _arrange(self) -> None:
        for panel, title in (
            (self.account, self.tr("What was &found")),
            (self.rows, self.tr("First &rows")),
            (self.columns, self.tr("&Columns and dates")),
            (self.words, self.tr("Ca&tegories")),
        ):
            self.tabs.addTab(panel, title)
        self.tabs.setEnabled(False)
        self.lay_out(
            (self._kind, self.said, self.again, self.tabs), (self.undo, self.leave, self.button)
        )
        fit_screen(self, width_of(self, 100), em(self, 34))

    # What the captain does

    def _take_words(self, lines: tuple[FiledWords, ...], category: int) -> None:
        """File words of the file under another category."""
        if self.preview is None:
            return
        choices = self.preview.choices
        filed = {(code, said): key for code, said, key in choices.categories}
        filed.update({(line.code, line.words): category for line in lines})
        told = tuple((code, said, key) for (code, said), key in filed.items())
        self._look(replace(choices, categories=told))

    def _look(self, choices: ImportChoices | None) -> None:
        """Look at the file, by the captain's choices if there are any."""
        self._looking = True
        self.enable()
        self._jobs.start(
            partial(_looked_at, path=self._path, choices=choices),
            self._show,
            replaces="police file",
            on_trouble=self._refuse,
        )

    def _import(self) -> None:
        if self.preview is None:
            return
        job = partial(
            _brought_in,
            path=self._path,
            choices=self.preview.choices,
            again=self.again.isChecked(),
        )
        self.write(self.tr("Importing…"), job, self._finish)

    def _take_back(self) -> None:
        """Undo the import, which is the last thing that was done, and leave."""
        listener = stepping.Listener(self._taking_back, self._was_taken_back, self.fail)
        stepping.undo(self._desk, self._jobs, listener)

    def _taking_back(self, _: Step) -> None:
        self.undo.setEnabled(False)
        self.leave.setEnabled(False)
        self.say(self.tr("The import is being undone…"), "quiet")

    def _was_taken_back(self, _: Change) -> None:
        self.change = None
        self.accept()

    # What comes back

    def _show(self, preview: Preview) -> None:
        """Show how the file is understood, and where something must be settled go there."""
        is_first, self.preview = self.preview is None, preview
        if is_first and not preview.recognized:
            self.tabs.setCurrentWidget(self.columns)
        self._looking = False
        self._kind.setText(self._kind_of(preview))
        self.account.show_preview(preview)
        self.rows.show_preview(preview, zones=self._zones, categories=dict(self._categories))
        self.columns.show_preview(preview)
        self.words.set_lines(preview.words)
        before = preview.imported_before
        self.again.setVisible(before is not None)
        self.say(preview.trouble or (said_of_earlier(before) if before else ""), "problem")
        if preview.trouble:
            unsettled = any(each.category is None for each in preview.words)
            self.tabs.setCurrentWidget(self.words if unsettled else self.columns)
        self.enable()
        if is_first and self.button.isEnabled():
            self.button.setFocus()  # most files need nothing but a look

    def _refuse(self, sentence: str) -> None:
        """Say why the file is none that can be read at all."""
        self._looking = False
        self.preview = None
        self._kind.setText("")
        self.say(sentence, "problem")
        self.enable()

    def _finish(self, change: Change) -> None:
        """Say what was done, with the way to take it back."""
        self.change = change
        self.enable()
        self._desk.announce(change)
        batch = self._desk.store.get(Batch, change.batch or 0)
        while self.tabs.count() > 1:
            self.tabs.removeTab(1)
        self.tabs.setTabText(0, self.tr("What was imported"))
        done = self.tr("Done: %1 rows are in the log now.").replace("%1", f"{batch.kept or 0:,}")
        left_out = batch.notes.splitlines()[-1] if batch.rejected else ""
        self.say(f"{done} {left_out}".strip(), "good")
        self.again.hide()
        self.button.hide()
        self.undo.show()
        self.leave.setText(self.tr("Close"))
        self.leave.setFocus()

    @override
    def fail(self, sentence: str) -> None:
        """Say why it could not be done, and let the captain leave."""
        super().fail(sentence)
        self.leave.setEnabled(True)

    @override
    def stopped_sentence(self) -> str:
        return self.tr("Stopped; nothing of the file was kept.")

    # How it looks

    @override
    def enable(self) -> None:
        """Let the captain do what can be done now."""
        preview, idle = self.preview, self.is_idle()
        self.tabs.setEnabled(preview is not None and idle)
        self.leave.setVisible(idle)
        self.button.setVisible(idle and self.change is None)
        fit = preview is not None and not preview.trouble and not self._looking
        settled = self.again.isChecked() or preview is None or preview.imported_before is None
        self.button.setEnabled(fit and settled)
        if preview is not None and not preview.trouble:
            kept = f"{preview.counts.kept:,}"
            self.button.setText(self.tr("&Import %1 rows").replace("%1", kept))

    def _kind_of(self, preview: Preview) -> str:
        if preview.recognized:
            known = self.tr("This kind of file is known: %1.")
            return known.replace("%1", preview.choices.portal)
        return self.tr("This kind of file is not known: look at every column before you import it.")


def _looked_at(
    store: Store, progress: Progress, *, path: Path, choices: ImportChoices | None
) -> Preview:
    progress.step(0, 0)
    return preview_police_file(store, path, choices)


def _brought_in(
    store: Store, progress: Progress, *, path: Path, choices: ImportChoices, again: bool
) -> Change:
    return import_police_file(store, path, choices, progress=progress, again=again)
