"""Photos and documents of a record: taken in at once, each with what it shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.folders import Location, folder_of
from ui.forms.file_card import FileCard
from ui.forms.parts_editor import PartsEditor
from ui.theme import icon
from ui.widgets.words import em, words
from watchapp.errors import WatchError
from watchapp.operations.attachments import take_in
from watchapp.records import Attachment, AttachmentKind
from watchapp.schema import check, columns_of, from_row, to_row
from watchapp.store import Store


class FilesEditor(PartsEditor):
    """Cards of files, and a button that takes in more; files may be dropped here as well.

    A file's bytes go into the log when it is chosen: a form that is torn away by a power cut
    comes back with its photos, wherever their stick may be by then. Without a log there is no
    place to keep them, and nothing is offered.
    """

    def __init__(self, store: Store | None) -> None:
        super().__init__()
        self._store = store
        self.cards: list[FileCard] = []
        self.setAcceptDrops(True)
        self.add = QPushButton(icon("add"), self.tr("Add p&hotos or documents…"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._choose)
        self._trouble = words("", "problem")
        self._trouble.hide()
        self.setHidden(store is None)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self, 0.5))
        self._column.addLayout(row)
        self._column.addWidget(self._trouble)

    def take(self, paths: Iterable[Path]) -> None:
        """Take files in; those that cannot be kept are named, with the reason."""
        if self._store is None:
            return
        refused = []
        for path in paths:
            try:
                self._show(take_in(self._store, path)).caption.setFocus()
            except WatchError as trouble:
                refused.append(trouble.sentence)
        self._trouble.setText("\n".join(refused))
        self._trouble.setVisible(bool(refused))
        self.changed.emit()
        self.taken.emit()

    @override
    def parts(self) -> tuple[Any, ...]:
        return tuple(card.attachment() for card in self.cards)

    @override
    def set_parts(self, parts: Sequence[Any]) -> None:
        self._clear()
        for part in parts:
            if part.kind is not AttachmentKind.TRACK:
                self._show(part)

    @override
    def words(self) -> dict[str, str]:
        rows = [to_row(card.attachment()) for card in self.cards]
        return {f"{place}.row": json.dumps(row) for place, row in enumerate(rows)}

    @override
    def set_words(self, kept: Mapping[str, str]) -> None:
        self._clear()
        for place in range(len(kept)):
            if text := kept.get(f"{place}.row"):
                row = json.loads(text)
                values = tuple(row.get(name) for name in columns_of(Attachment))
                self._show(from_row(Attachment, values))

    @override
    def problems(self) -> tuple[str, ...]:
        return tuple(said for card in self.cards for said in _problems(card))

    @override
    def tell_problems(self) -> None:
        for card in self.cards:
            card.tell(" ".join(_problems(card)))

    @override
    def first_problem(self) -> QWidget | None:
        return next((card.caption for card in self.cards if _problems(card)), None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.take(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()

    def _choose(self) -> None:
        """Ask which files to take in."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Photos or documents"),
            str(folder_of(Location.PicturesLocation)),
            self.tr("Photos and documents")
            + " (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp *.pdf *.txt *.docx *.xlsx"
            " *.odt *.ods *.doc *.xls)",
        )
        self.take(map(Path, names))

    def _show(self, attachment: Attachment) -> FileCard:
        card = FileCard(attachment, self._store)
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._column.insertWidget(len(self.cards) - 1, card)
        return card

    def _remove(self, card: FileCard) -> None:
        self.cards.remove(card)
        self.add.setFocus()
        card.hide()
        card.deleteLater()
        self.changed.emit()

    def _clear(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards.clear()


def _problems(card: FileCard) -> tuple[str, ...]:
    """Return what is wrong with a file's words; whose file it is the log sees to."""
    owned = replace(card.attachment(), sighting=1, patrol=None, meeting=None, story=None)
    return tuple(problem.sentence for problem in check(owned))
