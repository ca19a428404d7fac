"""The notice for the street and the list for those who walk: what stands in them, what never."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.test_leaks import Log, leaks_in, words_in
from tests.watchapp.logs import category_named, new_log, see
from watchapp import clock
from watchapp.bulletin.contents import NotForTheStreetError
from watchapp.bulletin.street_notice import StreetNotice, notice_pdf
from watchapp.errors import WatchError
from watchapp.fields import LIAISON, STREET
from watchapp.operations.members import save_member
from watchapp.operations.notices import door_list, gather_notice, notice_preview
from watchapp.operations.warnings import add_doors, save_warning, tick_doors
from watchapp.queries.warnings import doors_of
from watchapp.records import Category, HouseCheck, Member, NeighborWarning, Printing, Reached, Watch
from watchapp.sharing import shared
from watchapp.speech import Speech, speaking
from watchapp.store import Store

DAY = date(2026, 1, 31)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 1, 9, 0))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_log(tmp_path / "log.db")
    yield store
    store.close()


def warned(store: Store, address: str = "1432 Oak St", words: str = "", **fields: object) -> int:
    key = see(store, "2026-01-31T21:00", address=address, **fields)  # type: ignore[arg-type]
    warning = NeighborWarning(
        sighting=key, starts=DAY, ends=date(2026, 2, 5), meters=200, public_words=words
    )
    return save_warning(store, warning, houses=()).key_of(NeighborWarning)


def read(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split())


def notice(store: Store, key: int) -> str:
    return read(notice_preview(store, key).pdf)


def test_it_says_what_where_until_when_and_what_helps_on_one_page(store: Store) -> None:
    key = warned(store, words="A back window was forced while nobody was at home.")
    pdf = notice_preview(store, key).pdf
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    said = read(pdf)
    assert "A break-in near you" in said
    assert "House break-in, on Saturday, January 31, on Oak St." in said
    assert "A back window was forced" in said
    assert "until Thursday, February 5, 2026" in said
    assert "Lock doors, windows" in said
    assert pdf == notice_preview(store, key).pdf


def test_no_house_number_and_no_hour_is_in_it(store: Store) -> None:
    said = notice(store, warned(store))
    assert not re.search(r"\b14\d\d\b", said)
    assert "21:00" not in said
    assert "9:00" not in said


def test_the_block_is_told_where_eight_houses_are_known_on_it(store: Store) -> None:
    key = warned(store)
    add_doors(store, key, "1402 to 1414 Oak St")
    assert "on Oak St." in notice(store, key)
    add_doors(store, key, "1416 Oak St")
    assert "on the 1400 block of Oak St." in notice(store, key)


def test_a_corner_and_a_place_that_is_not_known(store: Store) -> None:
    assert "near Oak St / Elm St." in notice(store, warned(store, "Oak St / Elm St"))
    assert "January 31." in notice(store, warned(store, ""))


def test_another_kind_is_no_break_in(store: Store) -> None:
    said = notice(store, warned(store, what="Taken from a car"))
    assert "Please look out" in said
    assert "break-in" not in said


@pytest.mark.parametrize("printing", [Printing.COUNT_ONLY, Printing.NEVER])
def test_what_is_not_told_one_by_one_has_no_notice(store: Store, printing: Printing) -> None:
    key = warned(store)
    kind = store.get(Category, category_named(store, "House break-in"))
    with store.change("Save category") as writer:
        writer.put(replace(kind, printing=printing), was=kind)
    with pytest.raises(WatchError, match="never told one by one"):
        notice_preview(store, key)


def test_words_that_give_pause_are_doubted(store: Store) -> None:
    save_member(store, Member(name="Delia Crane"))
    key = warned(store, words="Delia Crane at 1432 Oak St saw a thug, plate 7BKX482.")
    kinds = " ".join(doubt.sentence for doubt in notice_preview(store, key).doubts)
    assert "member's name" in kinds
    assert "house number" in kinds
    assert "license plate" in kinds
    assert "judges" in kinds


def test_words_that_do_not_fit_are_refused(store: Store) -> None:
    key = warned(store, words="word " * 200)
    assert len(PdfReader(io.BytesIO(notice_preview(store, key).pdf)).pages) == 1
    (watch,) = store.records(Watch)
    with store.change("Save watch") as writer:
        lines = "\n".join(f"{n}: 911" for n in range(100))
        writer.put(replace(watch, whom_to_call=lines), was=watch)
    with pytest.raises(WatchError, match="does not fit on one page"):
        notice_preview(store, key)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Store.create(tmp_path / "marked.db") as store:
        yield Log(store)


def test_no_private_word_of_any_record_is_in_the_notice(log: Log) -> None:
    made = gather_notice(log.store, log.keys["neighbor_warning"])
    pdf = notice_pdf(made)
    assert leaks_in(pdf, log.forbidden()) == []
    told = words_in(pdf)
    assert made.warning.text("public_words").casefold() in told.casefold()


def test_a_notice_refuses_what_was_made_for_others(log: Log) -> None:
    made = gather_notice(log.store, log.keys["neighbor_warning"])
    whole = shared(log.store.get(NeighborWarning, log.keys["neighbor_warning"]), LIAISON)
    parts = {name: getattr(made, name) for name in made.__dataclass_fields__}
    StreetNotice(**parts)
    with pytest.raises(NotForTheStreetError):
        StreetNotice(**{**parts, "warning": whole})
    assert made.watch.audience is STREET


def test_the_list_for_those_who_walk_holds_addresses_and_nothing_else(store: Store) -> None:
    save_member(store, Member(name="Delia Crane", address="1430 Oak St", phone="555-0199"))
    with store.change("Save house-check") as writer:
        writer.put(
            HouseCheck(address="1404 Oak St", first=DAY, last=date(2026, 2, 14), keyholder="Xyzzy")
        )
    key = warned(store)
    add_doors(store, key, "1402 to 1406 Oak St")
    add_doors(store, key, "1430 Oak St")
    tick_doors(store, [doors_of(store, key)[0].id or 0], Reached.NOT_WANTED)
    said = read(door_list(store, key))
    assert "1404 Oak St" in said  # as a door like any other
    assert "1402 Oak St" not in said  # who asked not to be called on
    for word in ("Delia", "555-0199", "Xyzzy", "away", "Typed", "1432"):
        assert word not in said.replace("leave it", "")
    assert "show it to nobody" in said


def test_a_list_without_doors_is_refused(store: Store) -> None:
    with pytest.raises(WatchError, match="No door is on the list"):
        door_list(store, warned(store))


def test_the_notice_speaks_the_language_that_is_spoken(store: Store) -> None:
    class Shouting:
        def gettext(self, message: str, /) -> str:
            return message.replace("A break-in near you", "Un robo cerca de usted")

        def pgettext(self, _: str, message: str, /) -> str:
            return message

        def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
            return msgid1 if n == 1 else msgid2

    key = warned(store)
    with speaking(Speech("es", Shouting())):
        assert "Un robo cerca de usted" in notice(store, key)
