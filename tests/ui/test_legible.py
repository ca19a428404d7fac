"""Every page and every form can be read: at any size of text, in any language, by ear as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.legible import cut_off, unnamed
from ui.actions import ACTIONS
from ui.open_log import OpenLog
from ui.pages import PAGES
from ui.theme import Look, Theme
from ui.tongue import Tongue
from watchapp.operations.sample import make_sample
from watchapp.settings import Language, Settings

FORMS = tuple(each for each in ACTIONS if each.name.startswith("new_") and each.slot == "add")
SCREEN = (1280, 800)


class Reader:
    """Goes through the window and writes down what cannot be read."""

    def __init__(self, qtbot: QtBot, opened: OpenLog) -> None:
        self._qtbot = qtbot
        self._opened = opened
        self.found: dict[str, list[str]] = {}

    def reads_pages(self) -> None:
        """Look at every page, with its first record beside the list."""
        for page in PAGES:
            shown = self._opened.window.go(page.name)
            self._settles()
            if (table := getattr(shown, "table", None)) is not None:
                table.selectRow(0)
                self._settles()
            self._reads(page.name, self._opened.window)

    def reads_forms(self) -> None:
        """Look at the empty form of every kind of record."""
        for form in FORMS:
            self._opened.window.act_named(form.name)
            self._settles()
            for dialog in _dialogs():
                self._reads(form.name, dialog)
                dialog.reject()
            self._settles()

    def _reads(self, name: str, window: QWidget) -> None:
        if wrong := [*cut_off(window), *(f"no name: {each}" for each in unnamed(window))]:
            self.found[name] = wrong

    def _settles(self) -> None:
        self._qtbot.waitUntil(lambda: not self._opened.jobs.busy)
        self._qtbot.wait(20)


def _dialogs() -> list[QDialog]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    return [each for each in found if each.isVisible()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample") / "sample.db")


@pytest.fixture
def reader(
    qtbot: QtBot, qapp: QApplication, sample: Path, request: pytest.FixtureRequest
) -> Iterator[Reader]:
    percent, language = request.param
    font, palette = qapp.font(), qapp.palette()
    tongue = Tongue(qapp, Settings(language=language))
    theme = Theme(qapp, Look.LIGHT, text_percent=percent)
    opened = OpenLog(sample, has_own_log=False)
    opened.window.resize(*SCREEN)
    opened.window.show()
    yield Reader(qtbot, opened)
    opened.window.close()
    opened.close()
    tongue.choose(Settings(language=Language.ENGLISH))
    theme.deleteLater()
    tongue.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize(
    "reader",
    [
        (100, Language.ENGLISH),
        (200, Language.ENGLISH),
        (100, Language.SPANISH),
        (200, Language.SPANISH),
    ],
    indirect=True,
    ids=["usual", "large", "usual in Spanish", "large in Spanish"],
)
def test_nothing_is_cut_off_or_without_a_name(reader: Reader) -> None:
    reader.reads_pages()
    reader.reads_forms()
    assert reader.found == {}
