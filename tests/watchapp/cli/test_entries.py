"""Writing from the terminal: words are read as a form reads them, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.watchapp.cli.conftest import Ask
from tests.watchapp.store.whole import whole
from watchapp.cli.kinds import ENTRIES
from watchapp.store import Store

ADDED = {
    "member": ["name=Ana Ruiz", "role=patrol", "zone=mill", "joined=1/31"],
    "zone": ["name=Far End", "kind=park", "households=12"],
    "category": ["name=Lost cat", "kind=hazard", "printing=full"],
    "patrol": ["state=planned", "planned_from=tomorrow 7 pm", "mode=bike", "zone=Schoolside"],
    "meeting": ["kind=coffee with a cop", "starts=2026-04-02 10:00", "where=Corner Cup"],
    "sighting": [
        "occurred_from=yesterday 9:40 pm",
        "category=open garage",
        "address=412 Cedar St",
        "behavior=Garage open, nobody in sight.",
        "patrol=3",
    ],
    "concern": ["what=No crosswalk", "raised=2026-01-20", "put_to=City", "zone=2"],
    "initiative": ["name=Porch lights", "starts=2026-01-05", "zone=2"],
    "partner": ["name=Crisis line", "kind=crisis", "for_welfare=yes", "phone=988"],
    "story": ["title=Bike found", "body=It came back.", "consent=2026-01-25"],
    "benchmark": [
        "name=United States",
        "counts=one category",
        "category=house break-in",
        "rate=6.5",
        "per=households",
        "year=2023",
        "source=FBI",
    ],
}


def everything(log: Path) -> dict[str, list[tuple[object, ...]]]:
    with Store.open(log) as store:
        return whole(store)


@pytest.mark.parametrize("kind", ADDED)
def test_each_kind_can_be_added_and_taken_back(tell: Ask, log: Path, kind: str) -> None:
    before = everything(log)
    answer = tell("add", kind, *ADDED[kind], "--json")
    assert answer.code == 0, answer.err
    data = answer.data
    assert (data["kind"], data["label"]) == (kind, f"Save {kind}")
    assert data["record"]["id"] == data["id"]
    assert everything(log) != before
    assert tell("undo").out == f"Undone: Save {kind}.\n"
    assert everything(log) == before
    assert tell("redo").out == f"Done again: Save {kind}.\n"
    assert everything(log) != before


def test_everything_but_the_watch_can_be_added(tell: Ask) -> None:
    assert set(ADDED) == set(ENTRIES) - {"watch"}
    answer = tell("remove", "watch", "1")
    assert answer.code == 1
    assert "begin a new log" in answer.err


def test_what_was_understood_is_read_back(tell: Ask) -> None:
    lines = tell(
        "add", "patrol", *ADDED["patrol"][:1], "planned_from=2026-04-02 7 pm", "zone=2"
    ).out
    assert "  Planned start: Thursday, April 2, 2026, 7:00 PM\n" in lines
    assert "  Zone: Orchard Row\n" in lines


def test_a_field_is_changed_and_the_parts_stay(tell: Ask, log: Path) -> None:
    with Store.open(log) as store:
        before = store.select("SELECT * FROM turnout ORDER BY id")
        meeting = store.select("SELECT meeting FROM motion")[0][0]
        parts = {
            part: store.select(f"SELECT * FROM {part} ORDER BY id")  # noqa: S608
            for part in ("attendance", "motion", "action_item", "person", "vehicle")
        }
        sighting = store.select("SELECT sighting FROM person")[0][0]
    assert tell("edit", "patrol", "3", "notes=Quiet.", "zone=").code == 0
    assert tell("edit", "meeting", str(meeting), "minutes=Short.").code == 0
    assert tell("edit", "sighting", str(sighting), "notes=Asked.").code == 0
    with Store.open(log) as store:
        assert store.select("SELECT * FROM turnout ORDER BY id") == before
        assert store.select("SELECT notes, zone FROM patrol WHERE id = 3") == [("Quiet.", None)]
        for part, rows in parts.items():
            assert store.select(f"SELECT * FROM {part} ORDER BY id") == rows  # noqa: S608


def test_the_watch_is_changed(tell: Ask) -> None:
    answer = tell("edit", "watch", "1", "households=421", "--json")
    assert answer.data["record"]["households"] == 421


def test_saving_what_stands_there_already_is_no_change(tell: Ask) -> None:
    answer = tell("edit", "zone", "1", "name=Mill Pond", "--json")
    assert answer.code == 0
    assert tell("undo").code == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["add", "member", "nme=Ana"], "“nme=Ana” is no field of a member; write one of name,"),
        (["add", "member", "Ana"], "“Ana” is no field of a member"),
        (["add", "member", "id=7"], "is no field"),
        (["add", "sighting", "batch=1"], "is no field"),
        (["add", "member", "role=patrol"], "Name is missing; add name=…"),
        (["add", "member", "name= "], "Name is missing; please fill it in."),
        (["add", "category", "name=Lost"], "Class is missing"),
        (["add", "member", "name=A", "zone=9"], "“9” names no single zone"),
        (["add", "sighting", "patrol=999"], "There is no patrol 999"),
        (["add", "sighting", "occurred_from=yesterday"], "add the time"),
        (["add", "zone", "name=A", "outline=round"], "is not GeoJSON"),
        (["edit", "member", "99", "name=A"], "There is no member 99 in the log"),
        (["remove", "member", "1"], "write the day under Left"),
        (["remove", "sighting", "9999"], "no sighting 9999"),
        (["redo"], "There is nothing to redo."),
        (["undo"], "There is nothing to undo."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(
    tell: Ask, log: Path, words: list[str], sentence: str
) -> None:
    before = everything(log)
    answer = tell(*words)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert everything(log) == before


def test_all_problems_are_said_at_once(tell: Ask) -> None:
    err = tell("add", "member", "role=king", "joined=soon", "zone=x").err
    assert all(label in err for label in ("Role: ", "Joined: ", "Zone: "))


def test_police_records_stay_together(tell: Ask) -> None:
    police = tell("sightings", "--source", "police", "--json", "--limit", "1").data[0]
    answer = tell("remove", "sighting", str(police["id"]))
    assert answer.code == 1
    assert "is a police record" in answer.err


def test_a_removal_is_taken_back(tell: Ask, log: Path) -> None:
    own = tell("sightings", "--source", "own", "--json", "--limit", "1").data[0]
    before = everything(log)
    answer = tell("remove", "sighting", str(own["id"]))
    assert answer.out == f"Removed sighting {own['id']}; `watchapp undo` brings it back.\n"
    tell("undo")
    assert everything(log) == before


def test_the_history_of_a_record_is_told(tell: Ask) -> None:
    tell("edit", "zone", "1", "households=119", "notes=New houses.")
    tell("undo")
    data = tell("history", "zone", "1", "--json").data
    assert [each["label"] for each in data][1:] == ["Save zone", "Save zone"]
    assert [each["after"]["households"] for each in data] == [118, 119, 118]
    lines = tell("history", "zone", "1").out
    assert "  Households: 118 → 119\n" in lines
    assert "  Notes: New houses.\n" in lines
    assert "  Notes: New houses. → \n" in lines
    assert tell("history", "zone", "77").out == "The history knows no zone 77.\n"
    tell("remove", "meeting", "12")
    assert "\n  removed\n" in tell("history", "meeting", "12").out


def test_the_fields_of_each_kind_are_told(ask: Ask) -> None:
    for kind in ENTRIES:
        data = ask("fields", kind, "--json").data
        assert all(each["label"] for each in data)
    sighting = {each["name"]: each for each in ask("fields", "sighting", "--json").data}
    assert "batch" not in sighting
    assert sighting["occurred_from"]["required"]
    assert sighting["source"]["options"] == ["seen", "told", "camera", "police"]
    assert sighting["notes"]["audience"] == "captain"
    assert "planned, under_way, done, cancelled" in ask("fields", "patrol").out
