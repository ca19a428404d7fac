"""A photo or document in a window of its own, and a copy of it for others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.folders import Location, folder_of
from ui.widgets.dialog import Dialog
from ui.widgets.fit_screen import fit_screen
from ui.widgets.pdf_view import PdfView
from ui.widgets.scroll import Scroll
from ui.widgets.words import em, words
from watchapp.errors import WatchError
from watchapp.operations.attachments import save_copy
from watchapp.records import Attachment, AttachmentKind
from watchapp.store import Store

_MOST_TEXT = 200_000  # characters shown of a text


class PictureView(QWidget):
    """A picture as large as its window allows, its shape kept."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)
        self.setMinimumSize(em(self, 20), em(self, 15))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = (self.width() - fitted.width()) // 2
        above = (self.height() - fitted.height()) // 2
        painter.drawImage(self.rect().adjusted(left, above, -left, -above), self._image)


class FileDialog(Dialog):
    """Shows a file; the copy that is saved of a photo tells nothing but what it shows."""

    def __init__(self, attachment: Attachment, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(attachment.file_name)
        self._attachment = attachment
        self._store = store
        self.said = words("", selectable=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(self.tr("&Save a copy…"))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.addWidget(self._view(), 1)
        if attachment.caption:
            column.addWidget(words(attachment.caption))
        column.addWidget(self.said)
        column.addWidget(buttons)
        fit_screen(self, em(self, 60), em(self, 45))

    def _view(self) -> QWidget:
        """Return what shows the file, or why it cannot be shown here."""
        try:
            content = self._store.content(self._attachment.content)
        except WatchError as trouble:
            return words(trouble.sentence, "problem")
        if self._attachment.kind is AttachmentKind.PHOTO:
            return self._picture(content)
        if content.startswith(b"%PDF-"):
            pages = PdfView()
            pages.set_pdf(content)
            return pages
        return Scroll(words(_text_of(content) or self._unseen(), selectable=True))

    def _picture(self, content: bytes) -> QWidget:
        image = upright(content)
        if image.isNull():
            return words(self._unseen(), "quiet")
        return PictureView(image, self._attachment.caption or self._attachment.file_name)

    def _unseen(self) -> str:
        return self.tr("This document cannot be shown here; save a copy and open that.")

    def _save(self) -> None:
        """Write a copy to where the captain says."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy"),
            str(folder_of(Location.DocumentsLocation) / self._name_of_copy()),
        )
        if not name:
            return
        try:
            target = save_copy(self._store, self._attachment, Path(name))
        except WatchError as trouble:
            self.said.setText(trouble.sentence)
            return
        self.said.setText(self.tr("The copy lies in %1").replace("%1", str(target)))

    def _name_of_copy(self) -> str:
        """Return a name for the copy: a photo leaves as a JPEG."""
        name = Path(self._attachment.file_name)
        is_photo = self._attachment.kind is AttachmentKind.PHOTO
        return str(name.with_suffix(".jpg")) if is_photo else name.name


def upright(content: bytes) -> QImage:
    """Return a picture as its camera was held; a null one if it cannot be drawn."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


def _text_of(content: bytes) -> str:
    """Return the words of a plain text, the empty text for any other document."""
    try:
        return content.decode("utf-8-sig")[:_MOST_TEXT]
    except UnicodeDecodeError:
        return ""
