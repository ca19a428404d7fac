"""A time of day without its day means the night that a captain thinks of."""

from __future__ import annotations

from datetime import datetime

import pytest

from ui.forms.typed_times import (
    Alone,
    Anchor,
    read_typed_day,
    read_typed_moment,
    read_typed_moment_or_day,
)
from watchapp import clock

MORNING = datetime(2026, 2, 1, 9, 0)
WENT_OUT = datetime(2026, 1, 31, 21, 40)


@pytest.fixture(autouse=True)
def sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MORNING)


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("2140", Alone.LATEST, WENT_OUT),
        ("8:15 am", Alone.LATEST, datetime(2026, 2, 1, 8, 15)),
        ("9:00 am", Alone.LATEST, MORNING),
        ("9:01 am", Alone.LATEST, datetime(2026, 1, 31, 9, 1)),
        ("noon", Alone.LATEST, datetime(2026, 1, 31, 12)),
        ("19:30", Alone.COMING, datetime(2026, 2, 1, 19, 30)),
        ("8 am", Alone.COMING, datetime(2026, 2, 2, 8)),
        ("2250", lambda: WENT_OUT, datetime(2026, 1, 31, 22, 50)),
        ("0030", lambda: WENT_OUT, datetime(2026, 2, 1, 0, 30)),
        ("2140", lambda: WENT_OUT, datetime(2026, 2, 1, 21, 40)),
        ("2140", lambda: None, WENT_OUT),
        ("1/30 9:40 pm", Alone.COMING, datetime(2026, 1, 30, 21, 40)),
        ("yesterday 2140", Alone.COMING, WENT_OUT),
        ("last night 2140", lambda: MORNING, WENT_OUT),
    ],
)
def test_a_time_alone_is_of_the_day_that_is_meant(
    text: str, anchor: Anchor, expected: datetime
) -> None:
    assert read_typed_moment(text, anchor) == expected


def test_what_is_no_time_is_refused_in_a_sentence() -> None:
    for text in ("soon", "1/31", "25:00"):
        with pytest.raises(ValueError, match=r"\.$"):
            read_typed_moment(text, Alone.LATEST)
    with pytest.raises(ValueError, match=r"\.$"):
        read_typed_day("soon")


def test_a_day_alone_leaves_its_time_open() -> None:
    assert read_typed_moment_or_day("1/31", Alone.LATEST) == (datetime(2026, 1, 31), True)
    assert read_typed_moment_or_day("2140", Alone.LATEST) == (WENT_OUT, False)
