"""Every kind of field has an editor that gives back what it was given, as value and as words."""

from __future__ import annotations

from datetime import date, datetime
from gettext import NullTranslations
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.forms.choice_editors import ChipsEditor, ListEditor
from ui.forms.editors import editor_for
from ui.forms.known import Known
from ui.forms.line_editors import LineEditor
from ui.forms.link_editors import RefEditor
from ui.forms.offered_editor import OfferedEditor
from watchapp.fields import (
    Address,
    Choice,
    Day,
    Degrees,
    Flag,
    Key,
    Kind,
    Marks,
    Measure,
    Moment,
    Outline,
    Ref,
    Text,
    Uid,
    Whole,
)
from watchapp.records import ALL, Mark, MeetingKind, Source
from watchapp.schema import fields_of
from watchapp.speech import Speech, speaking

KNOWN = Known({"zone": ((3, "Elm Row"), (4, "Oak Park"))}, ("12 Oak St", "3 Elm St"))
SQUARE = '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}'

KINDS: list[tuple[Kind, Any]] = [
    (Text(label="Name"), "Ada <b>Marsh</b>"),
    (Text(label="Notes", lines=3), "One\nTwo"),
    (Text(label="Age", offered=("20s", "30s")), "30s"),
    (Text(label="Age", offered=("20s", "30s")), "about 35"),
    (Address(label="Where"), "12 Oak St"),
    (Choice(label="Source", of=Source), Source.CAMERA),
    (Choice(label="Kind", of=MeetingKind), MeetingKind.WORKSHOP),
    (Flag(label="Carried"), True),
    (Whole(label="Households"), 1200),
    (Measure(label="Distance", unit="miles"), 2.5),
    (Degrees(label="Latitude"), 38.581572),
    (Day(label="Due"), date(2026, 1, 31)),
    (Moment(label="When"), datetime(2026, 1, 31, 21, 40)),
    (Ref(label="Zone", to="zone"), 4),
    (Marks(label="Marks", of=Mark), frozenset({Mark.POSSIBLE_REPEAT, Mark.ZONE_CHOSEN})),
    (Outline(label="Outline"), SQUARE),
]


@pytest.mark.parametrize(("field", "value"), KINDS, ids=lambda each: type(each).__name__)
def test_an_editor_gives_back_its_value_and_its_words(
    qtbot: QtBot, field: Kind, value: Any
) -> None:
    one, other = editor_for(field, KNOWN), editor_for(field, KNOWN)
    for editor in (one, other):
        qtbot.addWidget(editor)
    one.set_value(value)
    assert one.value() == value
    assert one.problem() == ""
    other.set_words(one.words())
    assert other.value() == value


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (Whole(label="Households"), "about forty"),
        (Measure(label="Distance", unit="miles"), "far"),
        (Day(label="Due"), "soon"),
        (Moment(label="When"), "half past"),
        (Ref(label="Zone", to="zone"), "Nowhere"),
        (Text(label="Name", longest=3), "Adam"),
        (Whole(label="Households", least=1), "0"),
    ],
    ids=lambda each: each if isinstance(each, str) else type(each).__name__,
)
def test_words_that_cannot_stay_are_kept_and_complained_of(
    qtbot: QtBot, field: Kind, words: str
) -> None:
    editor = editor_for(field, KNOWN)
    qtbot.addWidget(editor)
    editor.set_words(words)
    assert editor.problem().endswith(".")
    assert editor.words() == words


def test_every_field_of_every_record_has_an_editor_but_the_logs_own(qtbot: QtBot) -> None:
    for kind in ALL:
        for field in fields_of(kind).values():
            if isinstance(field, Key | Uid):
                with pytest.raises(TypeError):
                    editor_for(field, KNOWN)
            else:
                qtbot.addWidget(editor_for(cast("Kind", field), KNOWN))


def test_few_options_stand_in_sight_and_many_in_a_list(qtbot: QtBot) -> None:
    few = editor_for(Choice(label="Source", of=Source), KNOWN, without={Source.POLICE})
    many = editor_for(Choice(label="Kind", of=MeetingKind), KNOWN)
    for editor in (few, many):
        qtbot.addWidget(editor)
    assert isinstance(few, ChipsEditor)
    assert isinstance(many, ListEditor)
    few.set_value(Source.POLICE)  # not offered, and yet not lost
    assert few.value() is Source.POLICE


def test_an_address_is_completed_from_those_used_before(qtbot: QtBot) -> None:
    editor = editor_for(Address(label="Where"), KNOWN)
    qtbot.addWidget(editor)
    assert isinstance(editor, LineEditor)
    completer = editor.line.completer()
    completer.setCompletionPrefix("oak")
    assert completer.currentCompletion() == "12 Oak St"


def test_a_record_is_found_by_a_part_of_its_name_with_the_keyboard(qtbot: QtBot) -> None:
    editor = editor_for(Ref(label="Zone", to="zone"), KNOWN)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    assert isinstance(editor, RefEditor)
    heard: list[int | None] = []
    editor.changed.connect(lambda: heard.append(editor.value()))
    qtbot.keyClicks(editor.picker, "park")
    popup = editor.picker.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == 4
    assert heard[-1] == 4


def test_typing_tells_of_each_change(qtbot: QtBot) -> None:
    for field, _ in KINDS[:3]:
        editor = editor_for(field, KNOWN)
        qtbot.addWidget(editor)
        with qtbot.waitSignal(editor.changed):
            qtbot.keyClicks(editor.focusProxy(), "a")


def test_offered_words_open_by_arrow_and_any_other_may_be_typed(qtbot: QtBot) -> None:
    editor = editor_for(Text(label="Body", offered=("Sedan", "Van", "Delivery van")), KNOWN)
    assert isinstance(editor, OfferedEditor)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    editor.line.setFocus()
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    popup = editor.line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == "Sedan"
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, "van")
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "Van",
        "Delivery van",
    ]
    editor.set_words("milk float")
    assert editor.value() == "milk float"


def test_offered_words_stand_in_the_language_spoken_and_are_kept_in_english(qtbot: QtBot) -> None:
    field = Text(label="Color", offered=("Black", "Red"))
    words = NullTranslations()
    words.gettext = lambda message: {"Red": "Rojo"}.get(message, message)  # type: ignore[method-assign]
    with speaking(Speech("es", words)):
        editor = editor_for(field, KNOWN)
        qtbot.addWidget(editor)
        editor.set_value("Red")
        assert editor.words() == "Rojo"
        assert editor.value() == "Red"
