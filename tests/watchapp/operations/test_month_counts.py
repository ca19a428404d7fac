"""What the street is told of a month's counts, and what nobody can work out from it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.watchapp.issues import few, issue, notes, police, told
from tests.watchapp.logs import new_log, see
from watchapp.analysis.sentences import Verdict
from watchapp.bulletin.contents import FEWER, Told
from watchapp.bulletin.layout import bulletin_pdf
from watchapp.records import Mark, SightingState, Source
from watchapp.store import Store


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Store]:
    with new_log(tmp_path / "log.db") as store:
        yield store


# What is counted


def test_private_notes_are_never_counted(log: Store) -> None:
    see(log, "2026-01-05 21:00")
    see(log, "2026-01-06 21:00", state=SightingState.PRIVATE_NOTE, public_words="Secret")
    bulletin = issue(log)
    assert told(bulletin.counts, "House break-in") == (Told("1"),)
    assert bulletin.listed.items == ()


def test_a_kind_that_is_never_printed_is_in_nothing(log: Store) -> None:
    alone = issue(log)
    for _ in range(9):
        see(log, "2026-01-05 21:00", what="Sexual offense", public_words="Secret")
    bulletin = issue(log)
    assert (bulletin.counts, bulletin.chart, bulletin.listed) == (
        alone.counts,
        alone.chart,
        alone.listed,
    )


def test_a_sensitive_kind_is_told_from_three_on(log: Store) -> None:
    for hour in (8, 9):
        see(log, f"2026-01-05 {hour:02}:00", what="Threat")
    assert few(issue(log)) == ["Threat"]
    see(log, "2026-01-05 10:00", what="Threat")
    bulletin = issue(log)
    assert few(bulletin) == []
    assert told(bulletin.counts, "Threat") == (Told("3"),)


def test_one_and_two_of_a_sensitive_kind_cannot_be_told_apart(log: Store) -> None:
    """Not by the sum, the order of lines, the chart, nor by how surprising anything is."""
    for day in range(1, 9):
        see(log, f"2026-01-{day:02} 08:00")
        see(log, f"2025-12-{day:02} 08:00")
    see(log, "2026-01-05 21:00", what="Threat")
    for day in range(1, 7):
        see(log, f"2025-12-{day:02} 21:00", what="Drug dealing seen")
    see(log, "2026-01-07 21:00", what="Drug dealing seen")
    one = issue(log)
    see(log, "2026-01-06 21:00", what="Threat")
    see(log, "2026-01-08 21:00", what="Drug dealing seen")
    two = issue(log)
    assert one == two
    assert told(two.counts, "Drug dealing seen") == (Told(FEWER, "6"),)


def test_the_sum_adds_up_only_what_is_told(log: Store) -> None:
    for hour in range(4):
        see(log, f"2026-01-05 {hour:02}:00")
        see(log, f"2026-01-06 {hour:02}:00", what="Fight or assault")
    see(log, "2026-01-07 01:00", what="Threat")
    see(log, "2026-01-07 02:00", what="Sexual offense")
    counts = issue(log).counts
    assert counts.sum_title == "Crimes with a number"
    assert counts.sums == (Told("8"),)


def test_welfare_is_no_crime_and_sensitive_kinds_have_no_day(log: Store) -> None:
    for day in (3, 4, 5, 6):
        see(log, f"2026-01-{day:02} 21:00", what="Overdose or crisis")
        see(log, f"2026-01-{day:02} 21:00", what="Fight or assault")
    for hour in (20, 21, 22):
        see(log, f"2026-01-09 {hour}:00")
    bulletin = issue(log)
    assert [group.title for group in bulletin.counts.groups][-1] == "Not crimes"
    assert bulletin.counts.sums == (Told("7"),)
    assert bulletin.chart is not None
    assert [mark.series for mark in bulletin.chart.marks] == ["House break-in"]


def test_crimes_stand_first_by_class_and_from_many_to_few(log: Store) -> None:
    for what, times in (
        ("Noise or disorder", 2),
        ("Bicycle taken", 1),
        ("House break-in", 3),
        ("Street light out", 5),
    ):
        for hour in range(times):
            see(log, f"2026-01-05 {hour:02}:00", what=what)
    groups = [(g.title, [line.name for line in g.lines]) for g in issue(log).counts.groups]
    assert groups == [
        ("Property", ["House break-in", "Bicycle taken"]),
        ("Disorder", ["Noise or disorder"]),
        ("Not crimes", ["Street light out"]),
    ]


# What is compared


def test_nothing_is_compared_with_a_month_without_records(log: Store) -> None:
    see(log, "2026-01-05 21:00")
    bulletin = issue(log)
    assert not bulletin.counts.is_compared
    assert bulletin.counts.standing_out == ()
    assert "no records for December 2025 to compare with" in notes(bulletin)


def test_a_difference_that_chance_hardly_makes_is_named(log: Store) -> None:
    see(log, "2025-12-01 12:00", what="Noise or disorder")
    for day in range(1, 16):
        see(log, f"2026-01-{day:02} 21:00")
    see(log, "2025-12-05 21:00")
    bulletin = issue(log)
    (line,) = told(bulletin.counts, "House break-in")
    assert line is not None
    assert (line.now, line.before) == ("15", "1")
    assert line.judgment is not None
    assert line.judgment.verdict is Verdict.RISES
    assert any(
        said.startswith("House break-in (seen by the watch): 15 in January against 1 in December:")
        for said in bulletin.counts.standing_out
    )


def test_where_nothing_stands_out_that_is_said(log: Store) -> None:
    for day in (1, 9, 17):
        see(log, f"2026-01-{day:02} 21:00")
        see(log, f"2025-12-{day:02} 21:00")
    assert issue(log).counts.standing_out == (
        "Nothing stands out: all differences could well be chance.",
    )


def test_a_month_that_is_not_over_is_compared_by_its_days(log: Store) -> None:
    for day in range(1, 32):
        see(log, f"2025-12-{day:02} 21:00")
    for day in range(1, 11):
        see(log, f"2026-01-{day:02} 21:00")
    bulletin = issue(log, today=date(2026, 1, 10))
    (line,) = told(bulletin.counts, "House break-in")
    assert line is not None
    assert line.judgment is not None
    assert line.judgment.comparison.method == "C-test"
    assert line.judgment.verdict is Verdict.COULD_BE_CHANCE
    assert "10 of the 31 days of January: only Jan 1 to Jan 10, 2026." in notes(bulletin)


def test_a_police_file_that_ends_early_is_said(log: Store) -> None:
    police(log, *(f"2026-01-{day:02} {hour:02}:00" for day in range(1, 16) for hour in range(3)))
    assert "15 of the 31 days of January: only Jan 1 to Jan 15, 2026." in notes(issue(log))


def test_quiet_days_at_the_edge_of_a_month_are_not_missing(log: Store) -> None:
    police(log, "2026-01-04 08:00", "2026-01-11 08:00", "2026-01-25 08:00")
    assert "of the 31 days" not in notes(issue(log))


def test_police_records_stand_apart_from_the_watch(log: Store) -> None:
    see(log, "2026-01-05 21:00")
    police(log, *["2026-01-05 21:00"] * 3, "2026-01-06 21:00")
    bulletin = issue(log)
    assert [source.title for source in bulletin.counts.sources] == [
        "Police records",
        "Seen by the watch",
    ]
    assert told(bulletin.counts, "House break-in") == (Told("4"), Told("1"))
    assert bulletin.chart is not None
    assert bulletin.chart.title == "Police records by day"


def test_stray_records_of_another_month_are_not_compared(log: Store) -> None:
    """A file of January with three that came late must not make December look quiet."""
    strays = [f"2025-12-{day:02} 09:00" for day in (3, 17, 29)]
    january = [f"2026-01-{day:02} {hour:02}:00" for day in range(1, 32) for hour in range(10)]
    police(log, *strays, *january)
    bulletin = issue(log)
    assert not bulletin.counts.is_compared
    assert bulletin.counts.standing_out == ()
    assert "hold too few records for December 2025 to compare with" in notes(bulletin)


def test_police_records_typed_by_hand_are_counted_but_not_compared(log: Store) -> None:
    for month in ("2025-12", "2026-01"):
        for day in range(1, 10 if month == "2025-12" else 28):
            see(log, f"{month}-{day:02} 21:00", source=Source.POLICE)
    bulletin = issue(log)
    assert told(bulletin.counts, "House break-in") == (Told("27"),)
    assert "Which days of January these cover is not known." in notes(bulletin)


def test_a_quiet_month_of_the_watch_is_compared_all_the_same(log: Store) -> None:
    see(log, "2025-11-28 21:00")
    for day in range(1, 16):
        see(log, f"2026-01-{day:02} 21:00")
    (line,) = told(issue(log).counts, "House break-in")
    assert line is not None
    assert line.judgment is not None
    assert (line.before, line.judgment.verdict) == ("0", Verdict.RISES)


def test_what_stands_out_by_possible_repeats_alone_is_said_to(log: Store) -> None:
    for month in ("2025-12", "2026-01"):
        for what in ("House break-in", "Bicycle taken"):
            once = [f"{month}-{day:02} 09:00" for day in range(1, 31)]
            police(log, *once, *once, what=what)
    repeat = frozenset({Mark.POSSIBLE_REPEAT})
    police(log, *[f"2026-01-{day:02} 09:00" for day in range(1, 31)] * 2, marks=repeat)
    police(log, *[f"2025-11-{day:02} 09:00" for day in range(1, 31)])
    bulletin = issue(log)
    assert bulletin.chart is not None
    assert "this could be because some are entered twice" in bulletin.chart.summary
    (line,) = told(bulletin.counts, "House break-in")
    assert line is not None
    assert line.judgment is not None
    assert line.judgment.verdict is Verdict.COULD_BE_REPEATS
    assert bulletin.counts.sums[0] is not None
    assert bulletin.counts.sums[0].judgment is not None
    assert bulletin.counts.sums[0].judgment.verdict is Verdict.COULD_BE_REPEATS
    said = " ".join(bulletin.counts.standing_out)
    assert "120 in January against 60 in December: this could be because some are" in said
    assert "more than chance" not in said


def test_on_paper_a_verdict_that_repeats_may_have_made_is_short_and_explained(log: Store) -> None:
    see(log, "2025-11-05 21:00")
    see(log, "2026-01-05 21:00")
    police(log, *[f"2025-12-{day:02} 09:00" for day in range(1, 31)])
    january = [f"2026-01-{day:02} 09:00" for day in range(1, 31)]
    police(log, *january)
    police(log, *january, marks=frozenset({Mark.POSSIBLE_REPEAT}))
    pages = PdfReader(io.BytesIO(bulletin_pdf(issue(log)))).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "60 30 repeats?" in words
    assert "“repeats?”: this could be because some are entered twice" in words


def test_possible_repeats_are_counted_and_said(log: Store) -> None:
    repeat = frozenset({Mark.POSSIBLE_REPEAT})
    police(log, "2026-01-05 21:00", "2026-01-05 21:00", marks=repeat)
    bulletin = issue(log)
    assert told(bulletin.counts, "House break-in") == (Told("2"),)
    assert "2 of these may be entered twice." in notes(bulletin)
