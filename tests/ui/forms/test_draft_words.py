"""A draft of a record in the log keeps what was altered, and nothing that others may mend."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from tests.ui.forms.at_a_form import shown
from ui.forms import sighting_layout
from ui.forms.blanks import blank
from ui.forms.card_list import CardList
from watchapp.records import Person, Sighting

NOON = datetime(2026, 1, 31, 12, 0)
RED = Person(id=5, sighting=1, hair="red")
GRAY = Person(id=6, sighting=1, hair="gray")


def seen(behavior: str) -> Sighting:
    return Sighting(id=1, occurred_from=NOON, category=1, behavior=behavior)


def test_what_others_mended_meanwhile_stays(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, seen("Tried a door."), persons=[RED])
    form.fields.editors["notes"].set_words("ask the neighbor")
    again = shown(qtbot, sighting_layout.SIGHTING, seen("Tried two doors."), persons=[RED, GRAY])
    again.set_words(form.draft_words())
    entry = again.entry()
    assert (entry.record.behavior, entry.record.notes) == ("Tried two doors.", "ask the neighbor")
    assert [person.hair for person in entry.parts["persons"]] == ["red", "gray"]


def test_parts_that_were_altered_come_back_whole_also_when_none_is_left(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, seen("Tried a door."), persons=[RED])
    persons = form.parts["persons"]
    assert isinstance(persons, CardList)
    persons.cards[0].remove.click()
    again = shown(qtbot, sighting_layout.SIGHTING, seen("Tried a door."), persons=[RED])
    again.set_words(form.draft_words())
    assert again.entry().parts["persons"] == ()


def test_of_a_new_record_every_word_is_kept(qtbot: QtBot) -> None:
    form = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting, notes="from a patrol"))
    assert form.draft_words() == form.words()
    again = shown(qtbot, sighting_layout.SIGHTING, blank(Sighting))
    again.set_words(form.draft_words())
    assert again.entry().record == form.entry().record
