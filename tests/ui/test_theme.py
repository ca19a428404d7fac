"""Both looks: words that can be read, icons that follow, sizes that grow with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.colors import DARK, LIGHT, OUTLINE_PAIRS, TEXT_PAIRS, Colors, contrast
from ui.stylesheet import SHEET
from ui.theme import SMALLEST_TEXT, Look, Theme, colors_in_use, icon
from watchapp.paths import resource

LOOKS = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application and take its clothes off afterwards."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def theme(app: QApplication) -> Iterator[Theme]:
    """Give a theme in the light look."""
    theme = Theme(app, Look.LIGHT)
    yield theme
    theme.deleteLater()


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@LOOKS
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_words_can_be_read(colors: Colors, ink: str, ground: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@LOOKS
@pytest.mark.parametrize(("ink", "ground"), OUTLINE_PAIRS)
def test_edges_can_be_seen(colors: Colors, ink: str, ground: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 3


def test_every_pair_in_the_style_sheet_is_one_that_was_computed() -> None:
    rules = re.findall(r"\{([^{}]*)\}", re.sub(r"\$\{(\w+)\}", r"$\1", SHEET.template))
    pairs = {
        (ink[1], ground[1])
        for rule in rules
        if (ink := re.search(r"(?<![\w-])color: \$(\w+)", rule))
        and (ground := re.search(r"(?<![\w-])background: \$(\w+)", rule))
    }
    assert pairs
    assert pairs <= set(TEXT_PAIRS)


@LOOKS
def test_the_drawn_marks_wear_the_look_they_are_named_for(colors: Colors) -> None:
    inks = {"tick": colors.on_accent, "dot": colors.on_accent, "up": colors.text}
    for mark, ink in {**inks, "down": colors.text}.items():
        assert ink in resource(f"marks/{mark}-{colors.name}.svg").read_text()


@pytest.mark.parametrize("name", sorted({*re.findall(r"\$marks/(\w+)-", SHEET.template)}))
def test_every_mark_of_the_style_sheet_is_there(name: str) -> None:
    assert resource(f"marks/{name}-light.svg").is_file()
    assert resource(f"marks/{name}-dark.svg").is_file()


def test_the_captain_chooses_a_look(theme: Theme, app: QApplication, qtbot: QtBot) -> None:
    assert colors_in_use() == LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.choose(Look.DARK)
    assert theme.look is Look.DARK
    assert theme.colors == DARK
    assert app.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)


def test_the_look_of_the_system_is_followed(app: QApplication) -> None:
    theme = Theme(app)
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.colors == (DARK if dark else LIGHT)
    theme.deleteLater()


def test_controls_grow_with_the_text(theme: Theme, app: QApplication, qtbot: QtBot) -> None:
    button, line = QPushButton("Save"), QLineEdit()
    for widget in (button, line):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    heights = [button.sizeHint().height(), line.sizeHint().height()]
    theme.resize_text(200)
    assert app.font().pointSizeF() >= 2 * SMALLEST_TEXT
    grown = [button.sizeHint().height(), line.sizeHint().height()]
    assert all(now >= 1.7 * before for now, before in zip(grown, heights, strict=True))


def test_focus_can_be_seen_on_a_button(theme: Theme, qtbot: QtBot) -> None:
    assert theme.colors == LIGHT
    button = QPushButton("Save")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    plain = button.grab().toImage()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    ringed = button.grab().toImage()
    assert ringed != plain
    middle = ringed.pixelColor(ringed.width() // 2, 0)
    assert middle == QColor(LIGHT.accent)


def test_an_icon_follows_the_look(theme: Theme) -> None:
    print_icon = icon("print")
    for look, colors in ((Look.LIGHT, LIGHT), (Look.DARK, DARK)):
        theme.choose(look)
        assert _inks(print_icon) == {colors.text}


def test_an_icon_takes_another_ink_and_a_fainter_one_when_disabled(theme: Theme) -> None:
    assert theme.colors == LIGHT
    assert _inks(icon("print", ink="on_accent")) == {LIGHT.on_accent}
    assert _inks(icon("print"), QIcon.Mode.Disabled) == {LIGHT.edge}


def test_an_icon_that_is_not_there_is_empty(theme: Theme) -> None:
    assert theme.colors == LIGHT
    assert _inks(icon("no such thing")) == set()


def test_an_icon_can_be_added_to(theme: Theme) -> None:
    assert theme.colors == LIGHT
    first = icon("print")
    second = QIcon(first)
    second.addPixmap(icon("add").pixmap(8, 8))  # Qt clones the engine here
    assert _inks(first) == _inks(second) == {LIGHT.text}


def _inks(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """Return the colors of the pixels that are wholly covered."""
    image = drawn.pixmap(QSize(48, 48), mode).toImage()
    covered = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in covered if color.alpha() == 255}
