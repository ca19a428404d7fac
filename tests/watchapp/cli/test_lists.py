"""What is listed and counted in the terminal, in words and as JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.watchapp.cli.conftest import Ask
from watchapp.records import ALL, Member, Sighting, Zone
from watchapp.schema import columns_of
from watchapp.store import Store


def test_zones(tell: Ask) -> None:
    data = tell("zones", "--json").data
    assert [zone["name"] for zone in data] == [
        "Mill Pond",
        "Orchard Row",
        "Ridge Top",
        "Schoolside",
    ]
    assert list(data[0]) == list(columns_of(Zone))
    assert data[0]["households"] == 118
    assert data[0]["outline"]["type"] == "Polygon"
    lines = tell("zones").out.splitlines()
    assert lines[0].split() == [
        "no.",
        "zone",
        "kind",
        "households",
        "residents",
        "members",
        "drawn",
    ]
    assert lines[1].split()[:3] == ["1", "Mill", "Pond"]
    assert len(lines) == 5


def test_members(tell: Ask) -> None:
    data = tell("members", "--json").data
    assert len(data) == 14
    ruth = next(each for each in data if each["name"] == "Ruth Calloway")
    assert ruth["role"] == "captain"
    assert ruth["zone_name"] == "Ridge Top"
    assert date.fromisoformat(ruth["joined"]) < date(2026, 3, 10)
    assert set(ruth) == {*columns_of(Member), "zone_name", "phone_tree_name"}
    assert "Ruth Calloway" in tell("members").out


def test_categories(tell: Ask) -> None:
    data = tell("categories", "--json").data
    welfare = [each for each in data if each["kind"] == "welfare"]
    assert welfare
    assert not any(each["is_crime"] for each in welfare)
    assert "Open garage" in tell("categories").out


def test_patrols(tell: Ask) -> None:
    every = tell("patrols", "--json").data
    done = tell("patrols", "--json", "--state", "done").data
    assert len(every) > len(done) > 90
    begins = [each["actual_from"] for each in done]
    assert begins == sorted(begins, reverse=True)
    inside = tell(
        "patrols", "--json", "--from", "2026-01", "--to", "2026-01", "--zone", "mill"
    ).data
    assert inside
    assert {each["zone_name"] for each in inside} == {"Mill Pond"}
    assert all((each["actual_from"] or each["planned_from"])[:7] == "2026-01" for each in inside)
    assert len(tell("patrols", "--limit", "3").out.splitlines()) == 5


def test_sightings_by_source(tell: Ask) -> None:
    every, own, police, camera = (
        tell("sightings", "--json", *words).data
        for words in ([], ["--source", "own"], ["--source", "police"], ["--source", "camera"])
    )
    assert len(every) == len(own) + len(police)
    assert all(each["batch"] for each in police)
    assert not any(each["batch"] for each in own)
    assert {each["source"] for each in camera} == {"camera"}
    assert {each["id"] for each in camera} <= {each["id"] for each in own}
    assert set(every[0]) == {*columns_of(Sighting), "zone_name", "category_name"}


def test_sightings_narrowed(tell: Ask) -> None:
    words = (
        "--category",
        "taken from a car",
        "--zone",
        "3",
        "--from",
        "2026-02",
        "--to",
        "2026-02",
    )
    found = tell("sightings", "--json", *words).data
    assert found
    for each in found:
        assert (each["category_name"], each["zone"]) == ("Taken from a car", 3)
        assert each["occurred_from"][:7] == "2026-02"
    moments = [each["occurred_from"] for each in found]
    assert moments == sorted(moments, reverse=True)
    held = tell("sightings", "--json", "--words", "catalytic converter").data
    assert len(held) == 1


def test_a_short_list_says_that_it_is_short(tell: Ask) -> None:
    lines = tell("sightings").out.splitlines()
    assert len(lines) == 52
    assert lines[-1].startswith("The latest 50 of ")
    assert lines[-1].endswith("--limit 0 lists all.")
    assert len(tell("sightings", "--json", "--limit", "7").data) == 7
    assert tell("sightings", "--words", "zeppelin").out == "None.\n"
    assert tell("sightings", "--words", "zeppelin", "--json").data == []


def test_meetings(tell: Ask) -> None:
    data = tell("meetings", "--json").data
    assert len(data) == 12
    assert data[0]["minutes"] == ""
    assert data[1]["minutes"].startswith("Called to order")
    assert len(tell("meetings", "--json", "--to", "2026-01-31").data) < 12
    assert "Watch meeting" in tell("meetings").out


@pytest.mark.parametrize("words", [["--zone", "nowhere"], ["--category", "o"], ["--zone", "99"]])
def test_a_name_that_is_not_there_is_refused_with_those_that_are(
    tell: Ask, words: list[str]
) -> None:
    answer = tell("sightings", *words)
    assert (answer.code, answer.out) == (1, "")
    assert "choose one of:" in answer.err
    assert answer.err.count("\n") == 1


def test_info(tell: Ask, log: Path) -> None:
    data = tell("info", "--json").data
    assert data["log"] == str(log)
    assert data["sample"] is True
    assert data["zones"] == 4
    assert data["members"] == 14
    assert data["private_notes"] == 1
    assert data["sightings"] + data["police_records"] + 1 == len(tell("sightings", "--json").data)
    assert data["last"] < "2026-03-10"
    assert "Maple Hill" in tell("info").out


def test_every_kind_of_record_can_be_told_as_data(tell: Ask, log: Path) -> None:
    from watchapp.cli.values import data_of  # noqa: PLC0415

    with Store.open(log) as store:
        for kind in ALL:
            for record in store.records(kind, "LIMIT 20"):
                assert list(json.loads(json.dumps(data_of(record)))) == list(columns_of(kind))
