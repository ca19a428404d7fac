"""Counting columns by period and group: against the plainest way of counting."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.periods import Span, Unit, days_of, periods_in, start_of
from watchapp.operations.trends.grid import Groups, grid_of, grid_of_spans
from watchapp.queries.facts import EPOCH, Facts, Kinds, Numbers

NAMES = tuple(f"Group {n}" for n in range(10))
events = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 1439), st.integers(0, 9), st.booleans())
)
spans = st.builds(
    lambda first, length: Span(
        EPOCH + timedelta(days=first), EPOCH + timedelta(days=first + length)
    ),
    st.integers(0, 800),
    st.integers(0, 400),
)


def made(found: list[tuple[int, int, int, bool]]) -> tuple[Facts, Groups]:
    """Return events as columns, and the group of each."""
    whole: dict[str, Numbers] = {
        "key": np.arange(1, len(found) + 1),
        "start": np.array([day * 1440 + minute for day, minute, _, _ in found], dtype=np.int32),
        "flags": np.array([int(repeat) for *_, repeat in found], dtype=np.uint8),
    }
    kinds = Kinds(names={}, classes={}, crimes=frozenset(), printed=frozenset())
    return Facts(whole, kinds), Groups(NAMES, np.array([each[2] for each in found], dtype=np.int8))


def day_of(event: tuple[int, int, int, bool]) -> date:
    return EPOCH + timedelta(days=event[0])


@given(events, spans, st.sampled_from(Unit))
def test_periods_hold_what_plain_counting_finds(
    found: list[tuple[int, int, int, bool]], span: Span, unit: Unit
) -> None:
    periods = periods_in(span, unit)
    facts, groups = made(found)
    grid = grid_of(facts, periods, groups)
    plain = Counter((start_of(day_of(each), unit), each[2]) for each in found)
    doubtful = Counter((start_of(day_of(each), unit), each[2]) for each in found if each[3])
    for row, period in enumerate(periods):
        for column in range(len(NAMES)):
            assert grid.counts[row, column] == plain[period.start, column]
            assert grid.repeats[row, column] == doubtful[period.start, column]


@given(events, st.lists(spans, min_size=1, max_size=4))
def test_spans_may_share_days_and_leave_some_out(
    found: list[tuple[int, int, int, bool]], some: list[Span]
) -> None:
    facts, groups = made(found)
    grid = grid_of_spans(facts, some, groups)
    for row, span in enumerate(some):
        days = set(days_of(span))
        inside = Counter(each[2] for each in found if day_of(each) in days)
        assert grid.counts[row].tolist() == [inside[column] for column in range(len(NAMES))]


@given(events)
def test_fewer_groups_hold_as_many(found: list[tuple[int, int, int, bool]]) -> None:
    facts, groups = made(found)
    span = Span(EPOCH, EPOCH + timedelta(days=900))
    grid = grid_of_spans(facts, [span], groups)
    fewer = grid.fewer
    assert len(fewer.names) <= len(NAMES)
    assert np.count_nonzero(fewer.counts.sum(axis=0)) <= 8
    for one, other in ((grid.counts, fewer.counts), (grid.repeats, fewer.repeats)):
        assert one.sum() == other.sum()
