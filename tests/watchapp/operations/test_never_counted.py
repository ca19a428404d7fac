"""Private notes change no count, print or list of the street; welfare changes no count of crime."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.watchapp.issues import JANUARY, TODAY, issue, police
from tests.watchapp.logs import category_named, new_log, see
from watchapp.cli import main
from watchapp.fields import Audience
from watchapp.operations.bulletins import bulletin_bytes
from watchapp.operations.categories import DEFAULTS
from watchapp.operations.patrols import save_patrol
from watchapp.operations.sightings import save_sighting
from watchapp.operations.trends import Asked, trend_named
from watchapp.queries.counts import (
    counts_by_category,
    counts_by_day,
    first_own_sighting,
    months_with_records,
)
from watchapp.queries.patrols import patrol_lines
from watchapp.queries.printable import sightings_with_words
from watchapp.queries.sightings import Sought, Standing, sighting_keys
from watchapp.queries.tallies import By, Filter, counts_by, days_covered
from watchapp.queries.today import open_sightings
from watchapp.records import (
    Category,
    CategoryClass,
    Patrol,
    Person,
    Printing,
    Sighting,
    SightingState,
    Source,
    Vehicle,
)
from watchapp.schema import check
from watchapp.sharing import shared
from watchapp.store import Store

FIRST, LAST = date(2025, 11, 1), date(2026, 2, 28)
WORD = "Zqsecretnote"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        for day in range(2, 9):
            see(store, f"2026-01-{day:02}T21:00", address="412 Elm St")
        see(store, "2026-01-12T22:00", what="Bicycle taken", public_words="A bicycle.")
        police(store, *(f"2026-01-{day:02} 08:00" for day in range(1, 29)))
        yield store


@pytest.fixture
def patrol(log: Store) -> int:
    out = Patrol(actual_from=datetime(2026, 1, 5, 21), actual_to=datetime(2026, 1, 5, 22))
    return save_patrol(log, out).key_of(Patrol)


def all_counts(store: Store, patrol: int, *, crimes_only: bool = False) -> Mapping[str, Any]:
    """Return whatever anybody is told about how many there are."""
    picked = Filter(crimes_only=crimes_only)
    own = Filter(crimes_only=crimes_only, sources=frozenset(Source) - {Source.POLICE})
    found: dict[str, Any] = {
        f"by {by}": counts_by(store, (by,), each) for by in By for each in (picked, own)
    }
    found["by month and class"] = counts_by(store, (By.MONTH, By.CLASS), picked)
    found["covered"] = days_covered(store, picked)
    over_time = trend_named("over_time")
    assert over_time is not None
    found["chart"] = over_time.answer(store, Asked(TODAY, picked))
    if crimes_only:
        crimes = {
            each.id for each in store.records(Category, "WHERE is_crime") if each.id is not None
        }
        by_category = counts_by_category(store, FIRST, LAST)
        found["categories"] = [each for each in by_category if each.category in crimes]
        found["sums"] = issue(store).counts.sums
        return found
    found["categories"] = counts_by_category(store, FIRST, LAST)
    found["days"] = counts_by_day(store, FIRST, LAST)
    found["months"] = months_with_records(store)
    found["first"] = first_own_sighting(store)
    found["bulletin"] = issue(store)
    found["told"] = sightings_with_words(store, FIRST, LAST, most=99)
    found["today"] = open_sightings(store, most=99)
    found["patrol"] = patrol_lines(store, [patrol])
    waited = (sighting_keys(store, Sought(standing=each)) for each in Standing)
    found["waited for"] = [list(each) for each in waited]
    return found


def note(store: Store, when: str, **fields: Any) -> Sighting:
    """Save appearance without an act, in all fields in which it could be told."""
    sighting = Sighting(
        occurred_from=datetime.fromisoformat(when),
        **{
            "category": category_named(store, "Suspicious behavior, no offense"),
            "state": SightingState.PRIVATE_NOTE,
            "public_words": WORD,
            "notes": WORD,
            "address": f"12 {WORD} St",
            "reported_at": datetime.fromisoformat(when),
            **fields,
        },
    )
    save_sighting(
        store,
        sighting,
        persons=(Person(sighting=None, hat=WORD),),
        vehicles=(Vehicle(sighting=None, plate="7BKC482"),),
    )
    return sighting


def test_private_notes_change_nothing_that_anybody_is_told(log: Store, patrol: int) -> None:
    before = all_counts(log, patrol)
    note(log, "2026-01-06T21:00", patrol=patrol)
    note(log, "2024-03-01T21:00", category=category_named(log, "Street light out"))
    note(log, "2026-02-02T21:00", category=category_named(log, "House break-in"))
    after = all_counts(log, patrol)
    assert after == before
    assert all_counts(log, patrol, crimes_only=True)["chart"]


def test_no_word_of_a_private_note_is_printed_or_shared(log: Store) -> None:
    sighting = note(log, "2026-01-06T21:00")
    pages = PdfReader(io.BytesIO(bulletin_bytes(log, JANUARY))).pages
    assert WORD.lower() not in " ".join(page.extract_text() for page in pages).lower()
    for audience in (Audience.STREET, Audience.LIAISON):
        assert dict(shared(sighting, audience).texts) == {}


def test_the_terminal_counts_no_private_note(
    log: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(log.path)

    def told(*words: str) -> Any:
        capsys.readouterr()
        main(["--log", path, *words, "--json"])
        return json.loads(capsys.readouterr().out)

    def counted() -> list[Any]:
        info = told("info")
        about = {name: info[name] for name in ("sightings", "police_records", "first", "last")}
        return [about, *(told("counts", "--by", by.value) for by in By)]

    before = counted()
    note(log, "2024-01-06T21:00")
    note(log, "2026-01-06T21:00")
    assert counted() == before


def test_welfare_changes_no_count_of_crimes(log: Store, patrol: int) -> None:
    before = all_counts(log, patrol, crimes_only=True)
    welfare = [each for each in DEFAULTS if each.kind is CategoryClass.WELFARE]
    for place, each in enumerate(welfare):
        for day in range(3, 20):
            see(log, f"2026-01-{day:02}T1{place}:00", what=each.name, public_words="Somebody.")
    assert all_counts(log, patrol, crimes_only=True) == before
    everything = counts_by(log, (By.CLASS,))
    assert {row.keys[0]: row.count for row in everything.rows}["welfare"] == 17 * len(welfare)


def test_welfare_is_printed_as_a_count_only(log: Store) -> None:
    welfare = [each for each in DEFAULTS if each.kind is CategoryClass.WELFARE]
    assert welfare
    assert {each.printing for each in welfare} == {Printing.COUNT_ONLY}
    see(log, "2026-01-09T10:00", what="Overdose or crisis", public_words=f"{WORD} collapsed.")
    pages = PdfReader(io.BytesIO(bulletin_bytes(log, JANUARY))).pages
    text = " ".join(page.extract_text() for page in pages)
    assert WORD not in text
    assert not sightings_with_words(log, JANUARY, LAST, most=99)[1:]


def test_no_category_of_welfare_can_be_told_one_by_one_or_be_a_crime() -> None:
    welfare = Category(
        name="Found wandering", kind=CategoryClass.WELFARE, printing=Printing.COUNT_ONLY
    )
    assert check(welfare) == ()
    told = check(replace(welfare, printing=Printing.FULL))
    assert [problem.field for problem in told] == ["printing"]
    crime = check(replace(welfare, is_crime=True))
    assert [problem.field for problem in crime] == ["is_crime"]
