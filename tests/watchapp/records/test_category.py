"""What may not be said of a category."""

from __future__ import annotations

import pytest

from watchapp.records import Category, CategoryClass, Printing
from watchapp.schema import check


@pytest.mark.parametrize("kind", CategoryClass)
@pytest.mark.parametrize("is_crime", [True, False])
def test_welfare_and_nothing_else_can_never_be_a_crime(
    kind: CategoryClass, *, is_crime: bool
) -> None:
    count_only = Printing.COUNT_ONLY
    problems = check(
        Category(name="Check on an elder", kind=kind, is_crime=is_crime, printing=count_only)
    )
    refused = kind is CategoryClass.WELFARE and is_crime
    assert [each.field for each in problems] == (["is_crime"] if refused else [])
