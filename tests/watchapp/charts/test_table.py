"""The table of a chart as CSV."""

from __future__ import annotations

from watchapp.charts.table import Table


def test_all_is_quoted_and_lines_end_as_spreadsheets_expect() -> None:
    table = Table(("Month", "Person"), (("January 2006", 3), ('the "other" one', 0)))
    assert table.csv() == '"Month","Person"\r\n"January 2006","3"\r\n"the ""other"" one","0"\r\n'


def test_no_text_is_left_that_a_spreadsheet_would_run() -> None:
    lines = Table(("=1+1", "@name", "ok"), (("-2", -2, "+3"),)).csv().splitlines()
    assert lines == ['"\'=1+1","\'@name","ok"', '"\'-2","-2","\'+3"']
