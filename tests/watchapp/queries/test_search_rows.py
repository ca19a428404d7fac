"""Looking at rows one by one finds what the index itself would, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchapp.logs import new_log
from watchapp.queries import search_rows
from watchapp.queries.search_rows import Question, asked_words, latest_rows
from watchapp.records import Member, Person, Sighting, Zone
from watchapp.store import Store

WORDS = ("gard", "garden", "gardener", "Gärtner", "gardens-gate", "larkspur", "gar_den", "a")
BEGINNINGS = ("gard", "garde", "gardene", "gart", "gartn", "larks", "larkspurs", "g", "den", "gate")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a log of records that hold two of the words each, in a zone that is called so too."""
    with new_log(tmp_path_factory.mktemp("rows") / "log.db") as opened:
        with opened.change("Save") as writer:
            zone = writer.put(Zone(name="Gardener Row")).id
            start = datetime(2026, 1, 1, 12, 0)
            for number, (one, other) in enumerate(product(WORDS, WORDS)):
                writer.put(Member(name=f"{other} {one}", zone=zone if number % 9 == 0 else None))
                saved = writer.put(
                    Sighting(
                        occurred_from=start + timedelta(minutes=number),
                        category=1,
                        behavior=one,
                        zone=zone if number % 5 == 0 else None,
                    )
                )
                writer.put(Person(sighting=saved.id, hair=other))
        yield opened


@given(
    st.lists(st.sampled_from(BEGINNINGS), min_size=1, max_size=3),
    st.integers(1, 90),
    st.sampled_from([(2, 3), (5, 40), search_rows._CANDIDATES]),
)
def test_both_ways_find_the_same(
    store: Store, asked: list[str], most: int, candidates: tuple[int, int]
) -> None:
    question = Question.of(store, asked_words(" ".join(asked)))
    by_index = search_rows._rows(store, question.match(), search_rows._END, most)
    assert latest_rows(store, question, most, candidates=candidates) == by_index
    if by_index:
        below = by_index[len(by_index) // 2].row
        rest = search_rows._rows(store, question.match(), below, most)
        found = latest_rows(store, question, most, below=below, candidates=candidates)
        assert found == rest
