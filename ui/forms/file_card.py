"""One photo or document in a form: what it looks like, what it shows, and what can be done."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout

from ui.theme import icon
from ui.widgets.field_row import FieldRow
from ui.widgets.words import em, words
from watchapp.errors import WatchError
from watchapp.moments import show_moment
from watchapp.records import Attachment, AttachmentKind
from watchapp.store import Store

_KILOBYTE = 1000


class FileCard(QFrame):
    """A file with its thumbnail; Enter or a click on that shows the whole of it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, attachment: Attachment, store: Store | None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._attachment = attachment
        self._store = store
        self.look = self._make_look()
        self.caption = QLineEdit(attachment.caption)
        self.caption.textEdited.connect(self.changed)
        self.row = FieldRow(self.tr("What it shows"), self.caption)
        self.remove = QPushButton(icon("remove"), self.tr("Remove"))
        self.remove.setAutoDefault(False)
        self.remove.setAccessibleName(self.tr("Remove %1").replace("%1", attachment.file_name))
        self.remove.clicked.connect(self.removed)
        self._lay_out()

    def attachment(self) -> Attachment:
        """Return the attachment as it stands in the form."""
        return replace(self._attachment, caption=self.caption.text().strip())

    def tell(self, sentence: str) -> None:
        """Show what is wrong with it."""
        self.row.set_problem(sentence)

    def _make_look(self) -> QToolButton:
        """Return the thumbnail, or a sign where there is none."""
        look = QToolButton()
        side = em(self, 5)
        look.setIconSize(QSize(side, side))
        look.setIcon(self._thumbnail() or icon("bulletin"))
        look.setAccessibleName(self.tr("Look at %1").replace("%1", self._attachment.file_name))
        look.setToolTip(self.tr("Look at the whole of it"))
        look.clicked.connect(self._open)
        return look

    def _thumbnail(self) -> QIcon | None:
        if not self._attachment.thumbnail or self._store is None:
            return None
        try:
            image = QImage.fromData(self._store.content(self._attachment.thumbnail))
        except WatchError:
            return None
        return None if image.isNull() else QIcon(QPixmap.fromImage(image))

    def _open(self) -> None:
        """Show the whole file in a window of its own."""
        from ui.forms.file_dialog import FileDialog  # noqa: PLC0415 - seldom wanted

        if self._store is None:
            return
        FileDialog(self._attachment, self._store, self.window()).open()

    def _lay_out(self) -> None:
        name = words(self._attachment.file_name, selectable=True)
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(self.remove)
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(words(self._said(), "quiet"))
        right.addWidget(self.row)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.4), em(self, 0.6), em(self, 0.6))
        row.setSpacing(em(self, 0.7))
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def _said(self) -> str:
        """Return what is known of the file, and what will not leave with a photo."""
        kilobytes = math.ceil((self._attachment.size or 0) / _KILOBYTE)
        parts = [self.tr("%1 KB").replace("%1", f"{kilobytes:,}")]
        if self._attachment.taken_at:
            taken = self.tr("taken %1")
            parts.append(taken.replace("%1", show_moment(self._attachment.taken_at)))
        if self._attachment.kind is AttachmentKind.PHOTO:
            parts.append(self.tr("place, time and camera never leave with it"))
        return " · ".join(parts)
