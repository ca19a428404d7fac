"""The bulletin on paper: its words, pages, fonts, and what the file says of itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.watchapp.logs import category_named, new_log, see
from watchapp.bulletin.contents import Bulletin
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.bulletin.style import Paper
from watchapp.operations.bulletins import gather
from watchapp.operations.meetings import save_meeting
from watchapp.operations.watch import save_watch
from watchapp.records import Category, Meeting, Watch
from watchapp.store import Store

JANUARY = date(2026, 1, 1)
TODAY = date(2026, 2, 3)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    """Return a small log: a few sightings in two months, and a meeting ahead."""
    with new_log(tmp_path / "log.db") as store:
        see(store, "2025-12-30 21:00")
        see(store, "2026-01-05 21:00", address="1432 Oak St", public_words="A back door was tried.")
        see(store, "2026-01-06 02:10", what="Noise or disorder", address="Oak St / Elm Ave")
        meeting = Meeting(starts=datetime(2026, 2, 12, 19, 0), where="Library, room B")
        save_meeting(store, meeting)
        yield store


def issue(store: Store, message: str = "") -> Bulletin:
    return gather(store, JANUARY, message, today=TODAY)


def text_of(pdf: bytes) -> str:
    """Return the words of all pages in one line."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())


def pages_of(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def test_one_page_says_it_all(log: Store) -> None:
    pdf = bulletin_pdf(issue(log, "Dear neighbors,\nlock your doors.\n\nAda"))
    said = text_of(pdf)
    assert pages_of(pdf) == 1
    for words in (
        "Maple Hill Watch",
        "January 2026",
        "Dear neighbors, lock your doors.",
        "House break-in 1 1 this could well be chance",
        "1400 block of Oak St",
        "A back door was tried.",
        "Thursday, February 12 7:00 PM Library, room B",
        "Emergency: 911",
        "Counts are as reported, not proven",
        "Page 1",
    ):
        assert words in said


def test_an_empty_log_gives_a_page_too(tmp_path: Path) -> None:
    with new_log(tmp_path / "empty.db") as store:
        pdf = bulletin_pdf(issue(store))
    said = text_of(pdf)
    assert pages_of(pdf) == 1
    assert "Nothing is on record for January 2026." in said
    assert "None is planned yet." in said


def test_the_same_issue_gives_the_same_bytes(log: Store) -> None:
    assert bulletin_pdf(issue(log, "Hello ☐")) == bulletin_pdf(issue(log, "Hello ☐"))


def test_every_font_is_embedded_as_a_subset(log: Store) -> None:
    pdf = bulletin_pdf(issue(log, "Hello ☐"))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = [
            font
            for page in document.pages
            for font in page.resources.get("/Font", pikepdf.Dictionary()).values()
        ]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert all("+" in str(font.BaseFont) for font in fonts)


def test_it_says_of_itself_only_title_author_and_month(log: Store) -> None:
    with pikepdf.open(io.BytesIO(bulletin_pdf(issue(log)))) as document:
        said = {name: str(value) for name, value in document.docinfo.items()}
        assert said == {
            "/Title": "Maple Hill Watch, January 2026",
            "/Author": "Maple Hill Watch",
            "/CreationDate": "D:20260101",
        }
        assert str(document.Root.Lang) == "en-US"
        assert "/Metadata" not in document.Root
        assert not document.attachments


def test_a_very_long_message_goes_on_over_the_pages(log: Store) -> None:
    pdf = bulletin_pdf(issue(log, "lamp " * 1990 + "the last of it"))
    assert pages_of(pdf) > 1
    said = text_of(pdf)
    assert said.count("lamp") == 1990
    assert "the last of it" in said
    assert f"Page {pages_of(pdf)} of {pages_of(pdf)}" in said


def test_a_word_without_end_is_broken(log: Store) -> None:
    pdf = bulletin_pdf(issue(log, "x" * 3000))
    assert text_of(pdf).replace(" ", "").count("x") >= 3000


def test_markup_in_a_message_is_printed_as_it_stands(log: Store) -> None:
    typed = '<img src="/etc/passwd"/> <b>Tom & Ann</b> </para>'
    assert typed in text_of(bulletin_pdf(issue(log, typed)))


def test_a_letter_that_no_font_has_is_seen_to_be_missing(log: Store) -> None:
    assert "Ni □□ hao ☐" in text_of(bulletin_pdf(issue(log, "Ni 你好 hao ☐")))


def test_a4_is_as_good(log: Store) -> None:
    page = PdfReader(io.BytesIO(bulletin_pdf(issue(log), Paper.A4))).pages[0]
    assert [round(side) for side in page.mediabox[2:]] == [595, 842]


def test_names_and_lists_of_any_length_find_room(log: Store) -> None:
    watch = log.records(Watch)[0]
    long = replace(
        watch,
        name="The Neighborhood Watch of " + "Maple " * 29,
        area="Wherever " * 12,
        print_name="N" * 190,
        whom_to_call="\n".join(f"Service {place}: 555-01{place:02}" for place in range(45)),
    )
    save_watch(log, long)
    kinds = [
        replace(log.records(Category)[0], id=None, uid="", name=f"{'Kind ' * 14}{n}")
        for n in range(90)
    ]
    with log.change("More kinds") as writer:
        for kind in kinds:
            writer.put(kind)
    for kind in kinds:
        see(log, "2026-01-09 10:00", what=kind.name, public_words="Words " * 60)
    said = text_of(bulletin_pdf(issue(log)))
    assert "Kind 89" in said
    assert "555-0144" in said


def test_a_small_sensitive_count_is_not_told(log: Store) -> None:
    see(log, "2026-01-08 10:00", what="Threat")
    see(log, "2026-01-08 10:00", what="Domestic trouble")
    said = text_of(bulletin_pdf(issue(log)))
    assert "Fewer than three of each: Threat." in said
    assert "Domestic" not in said
    assert category_named(log, "Domestic trouble")
