"""A line of a patrol's log: its time, its words, and nothing guessed silently."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchapp.errors import ReadError
from watchapp.records import LogLine
from watchapp.sheet.log_lines import calls_police, read_log_line, understood, write_log_line
from watchapp.sheet.places import address_in
from watchapp.sheet.times import LEEWAY, Night

OUT = datetime(2026, 1, 31, 21, 0)
BACK = datetime(2026, 2, 1, 0, 30)
NIGHT = Night(OUT, BACK)

EVENING, AFTER_MIDNIGHT = datetime(2026, 1, 31), datetime(2026, 2, 1)


@pytest.mark.parametrize(
    ("typed", "at", "what"),
    [
        ("2140 garage open", EVENING.replace(hour=21, minute=40), "garage open"),
        ("9:40 garage open", EVENING.replace(hour=21, minute=40), "garage open"),
        ("940 garage open", EVENING.replace(hour=21, minute=40), "garage open"),
        ("9.40 pm: garage open", EVENING.replace(hour=21, minute=40), "garage open"),
        ("10pm garage open", EVENING.replace(hour=22), "garage open"),
        ("0015 garage open", AFTER_MIDNIGHT.replace(minute=15), "garage open"),
        ("1215 garage open", AFTER_MIDNIGHT.replace(minute=15), "garage open"),
        ("2140 2 men drive away", EVENING.replace(hour=21, minute=40), "2 men drive away"),
        ("2140 a dog barks", EVENING.replace(hour=21, minute=40), "a dog barks"),
    ],
)
def test_a_time_belongs_to_the_night_of_the_patrol(typed: str, at: datetime, what: str) -> None:
    line = read_log_line(typed, NIGHT)
    assert (line.at, line.what) == (at, what)


@pytest.mark.parametrize("between", ["-", " - ", "–", " to "])
def test_a_line_can_say_when_it_was_over(between: str) -> None:
    line = read_log_line(f"2350{between}0010 quiet", NIGHT)
    assert (line.at, line.until) == (
        datetime(2026, 1, 31, 23, 50),
        datetime(2026, 2, 1, 0, 10),
    )
    assert understood(line, NIGHT) == "Sat 11:50 PM to 12:10 AM"


def test_on_the_way_a_line_is_of_now_unless_it_says_when() -> None:
    now = datetime(2026, 1, 31, 22, 5)
    assert read_log_line("garage open", NIGHT, now=now).at == now
    assert read_log_line("2150 garage open", NIGHT, now=now).at == now.replace(hour=21, minute=50)
    ahead = read_log_line("2340 Elm St is dark", NIGHT, now=now)
    assert (ahead.at, ahead.what) == (now, "2340 Elm St is dark")
    house = read_log_line("2570 Elm St is dark", NIGHT, now=now)
    assert (house.at, house.what) == (now, "2570 Elm St is dark")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("garage open", "Begin the line with its time, like 2140 garage open."),
        ("400 block Elm, garage open", "Begin the line with its time, like 2140 garage open."),
        ("2140", "Say after the time what happened."),
        ("2570 x", "“2570” is a time that no clock shows; type it like 2140."),
        ("13pm x", "“13pm” is a time that no clock shows; type it like 2140."),
        ("2140-2130 x", "“2140-2130” ends before it begins; check both times."),
    ],
)
def test_what_cannot_be_read_is_said(typed: str, sentence: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_log_line(typed, NIGHT)
    assert refused.value.sentence == sentence


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("garage open 400 block Elm, told owner", "400 block Elm"),
        ("garage open 400 blk of Elm St told owner", "400 blk of Elm St"),
        ("man at 412 elm st. He left", "412 elm st"),
        ("light out 12 Oak Avenue", "12 Oak Avenue"),
        ("crash at Elm St and 5th Ave", "Elm St and 5th Ave"),
        ("crash at Oak & 5th Ave", "Oak & 5th Ave"),
        ("2 men drive away", ""),
        ("100 kids on the way", ""),
        ("3 men on Elm and Oak", ""),
        ("met Ada and Bea", ""),
        ("plate 7KLM 423", ""),
        ("tel 555 0123 called", ""),
    ],
)
def test_an_address_is_taken_only_where_one_stands_for_sure(words: str, address: str) -> None:
    assert address_in(words) == address


@pytest.mark.parametrize(
    "words",
    ["called 911", "police called", "Police notified at once", "told the police", "PD called"],
)
def test_a_call_to_the_police_is_noticed(words: str) -> None:
    assert calls_police(f"garage open, {words}")


@pytest.mark.parametrize(
    "words",
    [
        "no police called",
        "did not call 911",
        "police car parked",
        "owner told",
    ],
)
def test_no_call_is_not_taken_for_one(words: str) -> None:
    assert not calls_police(words)


def test_what_was_kept_is_typed_again_as_it_was() -> None:
    line = LogLine(
        patrol=1,
        at=datetime(2026, 2, 1, 0, 5),
        until=datetime(2026, 2, 1, 0, 20),
        what="garage open",
    )
    assert write_log_line(line) == "0005-0020 garage open"


@pytest.mark.parametrize("what", ["AM patrol met us", "to 2130 and back", "block party"])
def test_words_that_could_be_of_the_time_are_kept_apart_from_it(what: str) -> None:
    line = LogLine(patrol=1, at=OUT, what=what)
    assert write_log_line(line) == f"2100: {what}"
    assert read_log_line(write_log_line(line), NIGHT).what == what


WORDS = st.text(max_size=60) | st.from_regex(
    r"\A\d{1,4}[:.]?\d{0,2} ?(am|pm|p)?( ?[-–] ?\d{3,4})? ?[\w ,&/]{0,30}\Z"
)
NIGHTS = st.builds(
    lambda begins, hours: Night(
        begins.replace(second=0, microsecond=0),
        None if hours is None else begins.replace(second=0, microsecond=0) + timedelta(hours=hours),
    ),
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),
    st.none() | st.integers(1, 12),
)


@given(WORDS, NIGHTS, st.booleans())
def test_any_line_is_read_whole_or_refused_with_a_sentence(
    text: str, night: Night, under_way: bool
) -> None:
    now = night.begins + timedelta(minutes=30) if under_way else None
    try:
        line = read_log_line(text, night, now=now)
    except ReadError:
        return
    assert night.begins - LEEWAY <= line.at < night.begins - LEEWAY + timedelta(days=1)
    assert line.until is None or line.until >= line.at
    assert "".join((line.typed_time + line.what).split()) == "".join(text.split())
    assert line.what
    assert line.address == "" or all(word in text for word in line.address.split())


@given(WORDS, NIGHTS)
def test_a_kept_line_reads_back_as_itself(text: str, night: Night) -> None:
    try:
        line = read_log_line(text, night)
    except ReadError:
        return
    kept = LogLine(patrol=1, at=line.at, until=line.until, what=line.what)
    try:
        again = read_log_line(write_log_line(kept), night)
    except ReadError:
        assert line.until is not None
        return
    assert again.what == line.what
