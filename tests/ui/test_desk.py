"""The desk: what the captain does reaches the log once, and everybody hears of it once."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.watchapp.logs import category_named
from ui.desk import Desk
from watchapp.errors import Problems, WatchError
from watchapp.operations.members import save_member
from watchapp.operations.sightings import save_sighting
from watchapp.records import Member, Sighting
from watchapp.store import Change, ChangeKind, Store

ADA = partial(save_member, member=Member(name="Ada Marsh"))

BUSY = 5.0  # seconds for which the store itself would wait for another that writes


@pytest.fixture
def heard(desk: Desk) -> list[Change]:
    changes: list[Change] = []
    desk.changed.connect(changes.append)
    return changes


@pytest.fixture
def troubles(desk: Desk) -> list[str]:
    sentences: list[str] = []
    desk.troubled.connect(sentences.append)
    return sentences


def refuse(_: Store) -> Change:
    raise WatchError("The street is closed; come back tomorrow.")


def test_an_act_is_done_and_told_once(desk: Desk, heard: list[Change]) -> None:
    change = desk.do(ADA)
    assert heard == [change]
    assert [member.name for member in desk.store.records(Member)] == ["Ada Marsh"]
    assert desk.store.undo_label == "Save member"


def test_undo_and_redo_are_told_too(desk: Desk, heard: list[Change]) -> None:
    desk.do(ADA)
    desk.undo()
    assert not desk.store.records(Member)
    assert (desk.store.undo_label, desk.store.redo_label) == ("", "Save member")
    desk.redo()
    assert desk.store.records(Member)
    assert [change.kind for change in heard] == [ChangeKind.ACT, ChangeKind.UNDO, ChangeKind.REDO]


def test_a_save_that_alters_nothing_is_no_news(desk: Desk, heard: list[Change]) -> None:
    desk.do(ADA)
    (ada,) = desk.store.records(Member)
    change = desk.do(partial(save_member, member=ada))
    assert change is not None
    assert len(heard) == 1


def test_trouble_is_one_sentence_and_no_change(
    desk: Desk, heard: list[Change], troubles: list[str]
) -> None:
    assert desk.do(refuse) is None
    assert troubles == ["The street is closed; come back tomorrow."]
    assert not heard


def test_trouble_goes_to_the_dialog_that_asked(desk: Desk, troubles: list[str]) -> None:
    said: list[str] = []
    assert desk.do(refuse, on_trouble=said.append) is None
    assert said == ["The street is closed; come back tomorrow."]
    assert not troubles


def test_nothing_to_undo_is_told_in_words(desk: Desk, troubles: list[str]) -> None:
    assert desk.undo() is None
    assert troubles == ["There is nothing to undo."]


def test_problems_are_for_the_form_that_asked(desk: Desk, troubles: list[str]) -> None:
    sighting = Sighting(occurred_from=None, category=category_named(desk.store, "House break-in"))
    with pytest.raises(Problems) as found:
        desk.do(partial(save_sighting, sighting=sighting))
    assert [problem.field for problem in found.value.problems] == ["occurred_from"]
    assert not troubles
    assert desk.next_undo is None


def test_a_change_made_elsewhere_is_announced(desk: Desk, heard: list[Change]) -> None:
    with Store.open(desk.store.path) as other:
        change = ADA(other)
    desk.announce(change)
    assert heard == [change]


def test_a_draft_waits_while_another_writes(desk: Desk, troubles: list[str], qtbot: QtBot) -> None:
    with Store.open(desk.store.path) as other, other.change("Save member") as writer:
        writer.put(Member(name="Ada Marsh"))
        begun = time.monotonic()
        desk.keep_draft("sighting:new", {"behavior": "tried d"})
        desk.keep_draft("sighting:new", {"behavior": "tried doors"})
        assert time.monotonic() - begun < BUSY
        assert not desk.store.drafts()
        assert desk.typed_words("sighting:new") == {"behavior": "tried doors"}
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    (draft,) = desk.store.drafts()
    assert draft.words == {"behavior": "tried doors"}
    assert not troubles


def test_a_draft_that_still_waits_is_kept_before_the_log_closes(log: Path, qtbot: QtBot) -> None:
    with Store.open(log) as mine:
        desk = Desk(mine)
        with Store.open(log) as other, other.change("Save member") as writer:
            writer.put(Member(name="Ada Marsh"))
            desk.keep_draft("sighting:new", {"behavior": "tried doors"})
        desk.settle()
        (draft,) = mine.drafts()
    assert draft.form == "sighting:new"


def test_drafts_are_kept_and_dropped(desk: Desk, heard: list[Change]) -> None:
    desk.keep_draft("sighting:new", {"behavior": "tried doors"})
    (draft,) = desk.store.drafts()
    assert draft.words == {"behavior": "tried doors"}
    desk.drop_draft("sighting:new")
    assert not desk.store.drafts()
    assert not heard
