"""The window's language: Qt asks the program's catalog, and for its own dialogs Qt's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui.marked_words import QT_TR_NOOP, translated
from ui.tongue import Tongue
from watchapp.errors import StoreError
from watchapp.settings import DayOrder, Language, Settings
from watchapp.speech import say, spoken

SPANISH = Settings(language=Language.SPANISH)
ENGLISH = Settings(language=Language.ENGLISH)


class Page(QObject):
    """Says something as a page does."""

    def says(self, words: str) -> str:
        return self.tr(words)

    def opens(self) -> str:
        return self.tr("Open", "to open it")


@pytest.fixture
def tongue(qtbot: QtBot) -> Iterator[Tongue]:
    tongue = Tongue(cast("QApplication", QApplication.instance()), ENGLISH)
    yield tongue
    tongue.choose(ENGLISH)


def test_window_core_and_dialogs_speak_one_language(tongue: Tongue, qtbot: QtBot) -> None:
    assert tongue.choose(SPANISH)
    assert Page().says("Meetings") == say("Meetings") == "Reuniones"
    assert translated(QT_TR_NOOP("&File")) == "&Archivo"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text() for button in box.buttons()] == ["Cancelar"]
    assert tongue.choose(ENGLISH)
    assert Page().says("Meetings") == say("Meetings") == "Meetings"


def test_one_word_may_mean_two_things(tongue: Tongue) -> None:
    tongue.choose(SPANISH)
    assert Page().opens() == "Abrir"
    assert Page().says("Open") == "Abierta"


def test_what_nobody_translated_stays(tongue: Tongue) -> None:
    tongue.choose(SPANISH)
    for words in ("", "Maple Hill"):
        assert Page().says(words) == words
        assert translated(words) == words
        assert QCoreApplication.translate("somewhere", words) == words


def test_keys_are_named_as_they_stand_on_the_keyboard(tongue: Tongue) -> None:
    tongue.choose(SPANISH)
    shown = QKeySequence("Ctrl+Shift+Del").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Ctrl+Mayús+Supr"
    assert QKeySequence("Ctrl+Shift+Del").toString() == "Ctrl+Shift+Del"


def test_only_what_is_new_is_told(tongue: Tongue) -> None:
    assert tongue.choose(SPANISH)
    assert not tongue.choose(SPANISH)
    assert tongue.choose(replace(SPANISH, day_order=DayOrder.MONTH_FIRST))
    assert not spoken().day_first


def test_words_that_cannot_be_read_leave_english(
    tongue: Tongue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise StoreError("The words are gone.")

    monkeypatch.setattr("ui.tongue.speech_chosen", gone)
    tongue.choose(SPANISH)
    assert tongue.trouble == "The words are gone."
    assert Page().says("Meetings") == "Meetings"
