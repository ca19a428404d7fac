"""Photos and documents in a form: taken in, told apart, kept in a draft, handed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.watchapp.exchange.test_pictures import CAMERA, photo
from tests.watchapp.logs import new_log
from ui.desk import Desk
from ui.forms.blanks import blank
from ui.forms.community_layouts import STORY
from ui.forms.file_dialog import FileDialog, PictureView
from ui.forms.files_editor import FilesEditor
from ui.forms.form_draft import FormDraft
from ui.forms.known import known_to
from ui.forms.record_form import RecordForm
from watchapp.operations.attachments import take_in
from watchapp.records import AttachmentKind, Story
from watchapp.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as log:
        yield log


@pytest.fixture
def editor(qtbot: QtBot, store: Store) -> FilesEditor:
    made = FilesEditor(store)
    qtbot.addWidget(made)
    made.show()
    return made


def files(folder: Path) -> list[Path]:
    (folder / "gate.jpg").write_bytes(photo((800, 600)))
    (folder / "letter.txt").write_text("Dear captain")
    return [folder / "gate.jpg", folder / "letter.txt"]


def test_chosen_files_are_taken_in(
    qtbot: QtBot, editor: FilesEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(path) for path in files(tmp_path)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (chosen, ""))
    with qtbot.waitSignal(editor.changed):
        editor.add.click()
    kinds = [part.kind for part in editor.parts()]
    assert kinds == [AttachmentKind.PHOTO, AttachmentKind.DOCUMENT]
    qtbot.keyClicks(editor.cards[1].caption, "What the city wrote")
    assert editor.parts()[1].caption == "What the city wrote"


def test_dropped_files_are_taken_in(editor: FilesEditor, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in files(tmp_path)])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.dropEvent(event)
    assert len(editor.parts()) == 2


def test_a_bad_file_is_named_and_the_others_stay(editor: FilesEditor, tmp_path: Path) -> None:
    good = files(tmp_path)
    (tmp_path / "torn.jpg").write_bytes(photo()[:200])
    editor.take([tmp_path / "torn.jpg", *good])
    assert "torn.jpg" in editor._trouble.text()
    assert len(editor.parts()) == 2


def test_a_draft_brings_them_back_without_the_files(
    qtbot: QtBot, editor: FilesEditor, store: Store, tmp_path: Path
) -> None:
    paths = files(tmp_path)
    editor.take(paths)
    editor.cards[0].caption.setText("The open gate")
    for path in paths:
        path.unlink()
    again = FilesEditor(store)
    qtbot.addWidget(again)
    again.set_words(editor.words())
    assert again.parts() == editor.parts()
    assert again.words() == editor.words()


def test_one_is_removed(editor: FilesEditor, tmp_path: Path) -> None:
    editor.take(files(tmp_path))
    editor.cards[0].remove.click()
    assert [part.file_name for part in editor.parts()] == ["letter.txt"]


def test_a_caption_too_long_is_told(editor: FilesEditor, tmp_path: Path) -> None:
    editor.take(files(tmp_path))
    assert editor.problems() == ()
    editor.cards[0].caption.setText("x" * 401)
    editor.tell_problems()
    assert "401 characters" in editor.cards[0].row.problem()
    assert editor.first_problem() is editor.cards[0].caption


def test_a_photo_is_looked_at_and_a_bare_copy_saved(
    qtbot: QtBot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = FileDialog(take_in(store, files(tmp_path)[0]), store)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    assert dialog.findChild(PictureView) is not None
    target = tmp_path / "copy.jpg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    dialog.copy.click()
    assert "copy.jpg" in dialog.said.text()
    assert CAMERA.encode() not in target.read_bytes()


def test_a_text_is_read_as_it_is(qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<b>Dear</b> captain")
    dialog = FileDialog(take_in(store, tmp_path / "a.txt"), store)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    texts = [label.text() for label in dialog.findChildren(type(dialog.said))]
    assert "<b>Dear</b> captain" in texts


def test_a_chosen_photo_stands_in_the_draft_at_once(
    qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    desk = Desk(store)
    form: RecordForm[Any] = RecordForm(STORY, known_to(store), blank(Story))
    qtbot.addWidget(form)
    draft = FormDraft(desk, "story:new", form)
    files_editor = form.parts["attachments"]
    assert isinstance(files_editor, FilesEditor)
    files_editor.take(files(tmp_path))
    (kept,) = store.drafts()
    assert files_editor.parts()[0].content in "".join(kept.words.values())
    draft.drop()
    desk.stop()
