"""Strings of events: the published example, strict ends, and what no order may change."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from watchapp.analysis.near_repeat import Events
from watchapp.analysis.strings import linked, string_numbers

rows = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30)), max_size=30)


def numbers(events: list[tuple[int, int, int]], meters: float, span: float) -> list[int]:
    x, y, time = np.array(events, dtype=float).reshape(-1, 3).T
    return [int(number) for number in string_numbers(x, y, time, meters=meters, span=span)]


def test_the_published_example() -> None:
    events = list(zip((1, 2, 3, 4, 5), (0,) * 5, (0, 0, 0, 4, 4), strict=True))
    assert numbers(events, 2, 1) == [1, 1, 1, 2, 2]


def test_both_ends_are_strict() -> None:
    assert numbers([(0, 0, 0), (2, 0, 0)], 2, 1) == [1, 2]
    assert numbers([(0, 0, 0), (1, 0, 1)], 2, 1) == [1, 2]
    assert numbers([(0, 0, 0), (1, 0, 0)], 2, 1) == [1, 1]


def test_a_long_chain_is_one_string() -> None:
    events = [(place, 0, place) for place in range(500)]
    assert set(numbers(events[::-1], 1.5, 1.5)) == {1}


def test_no_events_have_no_strings() -> None:
    assert numbers([], 2, 1) == []


@given(rows, st.integers(1, 8), st.integers(1, 8))
def test_strings_are_what_walking_from_link_to_link_finds(
    events: list[tuple[int, int, int]], meters: int, span: int
) -> None:
    found = numbers(events, meters, span)
    walked = [0] * len(events)
    for start in range(len(events)):
        if walked[start]:
            continue
        walked[start] = max(walked) + 1
        open_ends = [start]
        while open_ends:
            x, y, time = events[here := open_ends.pop()]
            for place, (x2, y2, time2) in enumerate(events):
                near = (x - x2) ** 2 + (y - y2) ** 2 < meters**2 and abs(time - time2) < span
                if near and not walked[place]:
                    walked[place] = walked[here]
                    open_ends.append(place)
    assert found == walked


@given(rows, st.randoms(use_true_random=False))
def test_the_order_changes_the_numbers_but_not_the_strings(
    events: list[tuple[int, int, int]], chance: Random
) -> None:
    mixed = list(range(len(events)))
    chance.shuffle(mixed)
    one, other = numbers(events, 5, 5), numbers([events[place] for place in mixed], 5, 5)
    together = {
        (mixed[a], mixed[b])
        for a in range(len(mixed))
        for b in range(len(mixed))
        if other[a] == other[b]
    }
    assert together == {
        (a, b) for a in range(len(mixed)) for b in range(len(mixed)) if one[a] == one[b]
    }


@given(rows)
def test_as_many_are_linked_as_do_not_stand_alone(events: list[tuple[int, int, int]]) -> None:
    x, y, time = np.array(events, dtype=float).reshape(-1, 3).T
    found = numbers(events, 5, 4)
    happened = Events(x, y, time.astype(np.int64))
    asked = linked(happened, meters=5, days=4, shuffles=9)
    assert asked.observed == sum(found.count(number) > 1 for number in found)
    assert 0.1 <= asked.p <= 1
    assert linked(happened, meters=5, days=100, shuffles=9).p == 1  # every shuffle links them too


def test_strings_that_chance_would_not_tie_are_seen() -> None:
    chance = np.random.default_rng(3)
    x, y = chance.uniform(0, 9000, (2, 30))
    day = chance.integers(0, 900, 30)
    twice = Events(np.append(x, x + 50), np.append(y, y), np.append(day, day + 2))
    asked = linked(twice, meters=200, days=7, shuffles=199)
    assert asked.observed >= 60
    assert asked.p == 1 / 200
    assert asked.mean < 20
