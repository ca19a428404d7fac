"""Reading tables: any line end, any usual delimiter, nothing dropped or misread in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from watchapp.errors import ReadError
from watchapp.exchange.tables import Table, read_table


def table(tmp_path: Path, content: bytes) -> Table:
    path = tmp_path / "reports.csv"
    path.write_bytes(content)
    return read_table(path)


def refusal(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(ReadError) as refused:
        table(tmp_path, content)
    return refused.value.sentence


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_every_age(tmp_path: Path, end: bytes) -> None:
    read = table(tmp_path, end.join([b"day,what", b'1/2/06,"a ""b"", c"', b"1/3/06,d", b""]))
    assert read.header == ("day", "what")
    assert [row.cells for row in read.rows] == [("1/2/06", 'a "b", c'), ("1/3/06", "d")]
    assert [row.line for row in read.rows] == [2, 3]


def test_a_line_break_inside_quotes_belongs_to_the_cell(tmp_path: Path) -> None:
    read = table(tmp_path, b'a,b\r\n1,"x\r\ny"\r\n')
    assert read.rows[0].cells == ("1", "x\r\ny")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = ("day|what|where", "1/2/06|a, b|c; d", "1/3/06|e|f")
    text = "\n".join(row.replace("|", delimiter) for row in rows)
    if delimiter in ",;":
        text = "\n".join(row.replace("|", delimiter) for row in (rows[0], rows[2]))
    read = table(tmp_path, text.encode())
    assert (read.delimiter, len(read.header)) == (delimiter, 3)
    assert not read.rejected


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Straße".encode("utf-8-sig"), "utf-8-sig"),
        ("Straße".encode(), "utf-8"),
        ("Straße".encode("utf-16"), "utf-16"),
    ],
)
def test_letters_are_read_by_what_the_file_says(
    tmp_path: Path, content: bytes, encoding: str
) -> None:
    rest = ",b\n1,2\n"
    wide = "utf-16-le" if encoding == "utf-16" else "utf-8"
    read = table(tmp_path, content + rest.encode(wide))
    assert (read.header, read.encoding, read.doubts) == (("Straße", "b"), encoding, ())


def test_a_guess_at_the_letters_is_told(tmp_path: Path) -> None:
    read = table(tmp_path, "what,cost\nCafé,£5\n".encode("cp1252"))
    assert read.rows[0].cells == ("Café", "£5")
    assert "guess" in read.doubts[0]
    assert "cp1252" in read.doubts[0]


def test_rows_of_another_width_are_rejected_with_the_reason(tmp_path: Path) -> None:
    read = table(tmp_path, b"a,b,c\n1,2,3\n1,2\n1,2,3,4\n\n5,6,7\n")
    assert [row.cells[0] for row in read.rows] == ["1", "5"]
    assert [(row.line, row.reason) for row in read.rejected] == [
        (3, "This row has 2 cells and the header has 3."),
        (4, "This row has 4 cells and the header has 3."),
    ]
    assert read.row_count == 4


def test_columns_of_no_name_or_the_same_name_are_told_apart(tmp_path: Path) -> None:
    assert table(tmp_path, b"a, ,a,A\n1,2,3,4\n").header == ("a", "Column 2", "a (2)", "A")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \r\n \n", "is empty"),
        (b"\xef\xbb\xbf", "no table"),
        (b"PK\x03\x04rest", "save it as CSV"),
        (b"%PDF-1.7", "is a PDF"),
        (b"a,b\n1,\x002\n", "no text file"),
        (b"\x89PNG\x81\x8d\x8f", "damaged, or no text"),
        (b"just words\nand more words\n", "no table"),
        (b"a,b\n", "no rows"),
        (b'a,b\n1,"2\n3,4\n', "quotation mark"),
        (b'a,b\n1,"2"x\n', "quotation mark"),
        (b",".join(b"c%d" % n for n in range(10_000)) + b"\n1\n", "10,000 columns"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, told: str
) -> None:
    sentence = refusal(tmp_path, content)
    assert told in sentence
    assert sentence.endswith(".")
    assert "“reports.csv”" in sentence


def test_a_long_cell_is_the_trouble_of_its_row_only(tmp_path: Path) -> None:
    long = b"x" * 200_000
    read = table(tmp_path, b"a,b\n1,2\n3," + long + b"\n5,6\n")
    assert [len(row.cells[1]) for row in read.rows] == [1, 200_000, 1]
    assert "quotation mark" in refusal(tmp_path, b'a,b\n1,"' + long + b"\n5,6\n")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read_table(tmp_path)
    with pytest.raises(ReadError, match="There is no file"):
        read_table(tmp_path / "gone.csv")
