"""What is written is text where it was text, and can be read again."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desk_app.domain.localtime import at
from desk_app.errors import DeskError
from desk_app.exchange.export import Column, Kind, Value, export_table
from desk_app.exchange.register import read_register
from desk_app.exchange.rejects import rejected_path, write_rejected
from tests.exchange.books import HEADER, ROW, cells_of, changed, numbered, xlsx


def test_refused_rows_keep_their_header_and_cells_and_say_why(tmp_path: Path):
    path = xlsx(tmp_path / "so.xlsx", ["SỔ"], HEADER, changed(K=None, T="ghi"), numbered(2))
    sheet = read_register(path)
    written = write_rejected(path, sheet.header_rows, sheet.rejected)
    assert written == rejected_path(path) == tmp_path / "so.rejected.xlsx"
    header, row = cells_of(written)
    assert header == (*HEADER, "Lý do")
    assert row == (*changed(K=None, T="ghi"), "Ô K3: thiếu ngày tiếp nhận.")


def test_mended_refused_rows_can_be_imported_as_they_are(tmp_path: Path):
    path = xlsx(tmp_path / "so.xlsx", HEADER, changed(K=None))
    sheet = read_register(path)
    written = write_rejected(path, sheet.header_rows, sheet.rejected)
    book = openpyxl.load_workbook(written)
    page = book.active
    assert page is not None
    page["K2"] = ROW[10]
    book.save(written)
    assert read_register(written).rows == read_register(xlsx(tmp_path / "tot.xlsx", HEADER, ROW)).rows


@pytest.mark.parametrize("said", ['=HYPERLINK("http://x";"y")', "+84", "-1", "@SUM(A1)", "#N/A", "\x0bchữ"])
def test_text_never_becomes_a_formula(tmp_path: Path, said: str):
    export_table(tmp_path / "ra.xlsx", [Column(title="Tên")], [[said]])
    page = openpyxl.load_workbook(tmp_path / "ra.xlsx").active
    assert page is not None
    assert (page["A2"].data_type, page["A2"].value) == ("s", said.lstrip("\x0b"))
    text = xlsx(tmp_path / "so.xlsx", HEADER, changed(K=None, T="'" + said.lstrip("\x0b")))
    sheet = read_register(text)
    written = openpyxl.load_workbook(write_rejected(text, sheet.header_rows, sheet.rejected)).active
    assert written is not None
    assert written["T2"].data_type == "s"


def test_a_table_has_real_dates_and_numbers(tmp_path: Path):
    columns = [
        Column(title="Mã", width=24),
        Column(title="Ngày", kind=Kind.DAY),
        Column(title="Lúc", kind=Kind.MOMENT),
        Column(title="Phí", kind=Kind.NUMBER),
        Column(title="Tỷ lệ", kind=Kind.RATE),
        Column(title="Số hóa"),
    ]
    rows: list[list[Value]] = [["001", date(2023, 6, 5), at(date(2023, 6, 5), 7, 30), 15000, 98.53, True], [None] * 6]
    assert export_table(tmp_path / "ra.xlsx", columns, rows, title="Hồ sơ quý II") == 2
    page = openpyxl.load_workbook(tmp_path / "ra.xlsx").active
    assert page is not None
    assert [cell.value for cell in page[3]] == [column.title for column in columns]
    assert [cell.value for cell in page[4]] == [
        "001",
        datetime(2023, 6, 5),
        datetime(2023, 6, 5, 7, 30),
        15000,
        98.53,
        "Có",
    ]
    assert [cell.number_format for cell in page[4]][1:5] == ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0", "#,##0.00"]
    assert (page["A1"].value, page.freeze_panes, page.column_dimensions["A"].width) == ("Hồ sơ quý II", "A4", 24)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(DeskError, match="Không ghi được tệp"):
        export_table(tmp_path / "khong-co" / "ra.xlsx", [Column(title="Tên")], [])
