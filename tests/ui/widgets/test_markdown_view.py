"""Markdown is shown from its words alone; a light says in words how it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QLabel

from tests.ui.widgets.conftest import Show
from ui.widgets.light import Light, Standing
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.sign import Sign


def test_headings_lists_and_lines_are_shown_as_they_were_typed(show: Show) -> None:
    view = MarkdownView()
    show(view)
    view.show_markdown("# Minutes\n\nOne\nTwo\n\n- [ ] Signs\n- [x] Vests")
    assert view.toPlainText().splitlines() == ["Minutes", "One", "Two", "Signs", "Vests"]
    assert view.document().firstBlock().blockFormat().headingLevel() == 1


def test_no_picture_is_fetched_from_the_disk(show: Show, tmp_path: Path) -> None:
    picture = tmp_path / "large.png"
    drawn = QImage(300, 300, QImage.Format.Format_RGB32)
    drawn.fill(0)
    assert drawn.save(str(picture))
    view = MarkdownView()
    show(view)
    view.resize(600, 400)
    for where in (str(picture), picture.as_uri(), "http://127.0.0.1:9/large.png"):
        view.show_markdown(f"before ![signs]({where}) after")
        view.grab()
        assert view.document().size().height() < 100
        kept = view.document().resource(QTextDocument.ResourceType.ImageResource, where)
        assert (kept.width(), kept.height()) == (1, 1)


def test_html_stays_text_and_a_link_opens_nothing(show: Show) -> None:
    view = MarkdownView()
    show(view)
    view.show_markdown('<img src="/etc/passwd"> and [here](file:///etc/passwd)')
    assert '<img src="/etc/passwd">' in view.toPlainText()
    before = view.source()
    view.anchorClicked.emit("file:///etc/passwd")
    assert view.source() == before
    assert not view.openLinks()


@pytest.mark.parametrize("standing", Standing)
def test_a_light_shows_one_sign_and_its_words(show: Show, standing: Standing) -> None:
    light = Light()
    show(light)
    light.show_standing(standing, "A quorum.")
    assert [sign.isVisible() for sign in light.findChildren(Sign)].count(True) == 1
    assert [label.text() for label in light.findChildren(QLabel)] == ["A quorum."]
    assert light.accessibleName() == light.sentence() == "A quorum."
