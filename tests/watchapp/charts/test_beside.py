"""Two times side by side: the printed table of three cities, and what is said of its lines."""

from __future__ import annotations

from watchapp.analysis.beside import Beside, beside
from watchapp.analysis.sentences import Comparison
from watchapp.charts.beside import Times, beside_table, rows_sentence, total_sentence

YEARS = Times("2024", "2023", "in 2024", "in 2023")


def year(now: int, before: int) -> Comparison:
    return Comparison(now, before, now_exposure=365, before_exposure=365)


def one(comparison: Comparison) -> Beside:
    (row,) = beside([("Total", comparison)])
    return row


def test_three_cities_make_the_printed_table() -> None:
    rows = beside(
        [
            ("Chicago", year(2560, 3200)),
            ("New York", year(2100, 2800)),
            ("Los Angeles", year(2975, 3500)),
        ]
    )
    real = "fewer than chance alone would usually give (less than 1 in a million)"
    table = beside_table(rows, YEARS, about="City")
    assert table.columns == ("City", "2023", "2024", "Change", "Is that real?")
    assert table.rows == (
        ("Chicago", 3200, 2560, "−20 %", real),
        ("New York", 2800, 2100, "−25 %", real),
        ("Los Angeles", 3500, 2975, "−15 %", real),
    )
    assert rows_sentence(rows) == (
        "Line by line, all 3 looked at together, beyond what chance alone would usually give:"
        " fewer of New York (2,100 against 2,800), Chicago (2,560 against 3,200),"
        " Los Angeles (2,975 against 3,500)."
    )


def test_a_percentage_is_said_only_of_counts_that_can_bear_it() -> None:
    assert total_sentence(one(year(25, 16)), YEARS) == (
        "25 in 2024 against 16 in 2023 (+56 %): this could well be chance."
    )
    assert total_sentence(one(year(3, 2)), YEARS) == (
        "3 in 2024 against 2 in 2023: this could well be chance."
    )
    assert total_sentence(one(year(3, 0)), YEARS) == (
        "3 in 2024 against none in 2023: too few to say anything."
    )


def test_times_of_different_length_are_compared_day_for_day() -> None:
    row = one(Comparison(62, 28, now_exposure=31, before_exposure=28))
    table = beside_table([row], YEARS, about="Kind")
    assert table.columns[3] == "Change, day for day"
    assert table.rows[0][3] == "+100 %"
    assert "%" not in total_sentence(row, YEARS)
    assert "day for day" in total_sentence(row, YEARS)


def test_a_leap_day_makes_no_other_time() -> None:
    row = one(Comparison(2560, 3200, now_exposure=365, before_exposure=366))
    assert row.judgment.comparison.method == "C-test"
    assert beside_table([row], YEARS, about="City").columns[3] == "Change"
    assert total_sentence(row, YEARS).startswith(
        "2,560 in 2024 against 3,200 in 2023 (−20 %): fewer than chance alone"
    )


def test_where_nothing_stands_out_that_is_said_of_all_lines() -> None:
    rows = beside([(str(n), year(5, 6)) for n in range(12)])
    assert rows_sentence(rows) == (
        "Line by line, all 12 looked at together: none differs by more than chance."
    )
    assert rows_sentence(rows[:1]) == "Line by line: there is 1, and it could well be chance."


def test_beyond_four_names_the_others_are_counted() -> None:
    rows = beside([(f"Kind {n}", year(100 + n, 10)) for n in range(6)])
    said = rows_sentence(rows)
    assert said.endswith("2 others.")
    assert said.index("Kind 5") < said.index("Kind 4")
