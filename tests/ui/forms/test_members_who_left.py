"""Who has left is offered for nothing new, and stays wherever the member was named before."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import shown
from ui.forms.blanks import blank
from ui.forms.crew_editor import CrewEditor
from ui.forms.link_editors import RefEditor
from ui.forms.patrol_layout import PATROL
from watchapp.fields import Ref
from watchapp.records import Patrol, Turnout

ADA, GONE = 7, 9
NAMES = ((ADA, "Ada Marsh"), (GONE, "Gus Ray"))


def test_a_crew_keeps_who_has_left_since_and_offers_nobody_who_has(qtbot: QtBot) -> None:
    form = shown(qtbot, PATROL, blank(Patrol))
    crew = form.parts["turnouts"]
    assert isinstance(crew, CrewEditor)
    crew.members.pick.picker.setText("Cy Gone")
    assert crew.members.pick.problem()
    form = shown(qtbot, PATROL, blank(Patrol), turnouts=[Turnout(id=1, patrol=2, member=GONE)])
    crew = form.parts["turnouts"]
    assert isinstance(crew, CrewEditor)
    assert [each.member for each in crew.parts()] == [GONE]


def test_a_link_keeps_who_has_left_until_another_is_chosen(qtbot: QtBot) -> None:
    editor = RefEditor(Ref(label="Called by", to="member"), NAMES, {GONE})
    qtbot.addWidget(editor)
    editor.picker.setText("Gus Ray")
    assert editor.value() is None
    assert editor.problem()
    editor.set_value(GONE)
    assert editor.value() == GONE
    kept = editor.words()
    editor.set_value(ADA)
    assert editor.value() == ADA
    editor.set_words(kept)
    assert editor.value() == GONE
