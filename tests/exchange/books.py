"""Workbooks as other hands make them, written for one test."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import xlwt

HEADER = (
    "STT",
    "Mã hồ sơ",
    "Mã TTHC",
    "Tên TTHC",
    "Lĩnh vực",
    "Tên cá nhân, tổ chức",
    "CCCD",
    "Địa chỉ",
    "Số điện thoại",
    "Hình thức tiếp nhận",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày trả kết quả",
    "Trạng thái",
    "Số hóa thành phần",
    "Số hóa kết quả",
    "Tái sử dụng",
    "Lệ phí",
    "Thanh toán trực tuyến",
    "Ghi chú",
)

ROW = (
    1,
    "H23.15.30-230605-0001",
    "2.000815",
    "Chứng thực bản sao từ bản chính",
    "Chứng thực",
    "Nguyễn Thị Đào",
    "030181056775",
    "Thôn Đồng Lạc",
    "0983982757",
    "Trực tuyến",
    datetime(2023, 6, 5, 7, 30),
    datetime(2023, 6, 6, 7, 30),
    datetime(2023, 6, 5, 15, 0),
    "Đã trả kết quả",
    "Có",
    "Có",
    "Không",
    15000,
    "x",
    "",
)


def changed(**cells: object) -> list[object]:
    """Return the row with cells replaced, named by the letter of their column."""
    row: list[object] = list(ROW)
    for letter, value in cells.items():
        row[ord(letter) - ord("A")] = value
    return row


def numbered(serial: int, **cells: object) -> list[object]:
    """Return a row of another dossier."""
    return changed(A=serial, B=f"H23.15.30-230605-{serial:04d}", **cells)


def xlsx(path: Path, *rows: Iterable[object], sheet: str = "Sổ", merged: Sequence[str] = ()) -> Path:
    """Write the rows to a new workbook and return its path."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for cells in merged:
        page.merge_cells(cells)
    book.save(path)
    return path


def xls(path: Path, *rows: Iterable[object]) -> Path:
    """Write the rows to a workbook of Excel 97 and return its path."""
    book = xlwt.Workbook()
    page = book.add_sheet("So")
    day, clock = xlwt.easyxf(num_format_str="DD/MM/YYYY"), xlwt.easyxf(num_format_str="DD/MM/YYYY HH:MM")
    for at, row in enumerate(rows):
        for place, value in enumerate(row):
            style = (
                clock if isinstance(value, datetime) else day if isinstance(value, date) else xlwt.Style.default_style
            )
            page.write(at, place, value, style)
    book.save(str(path))
    return path


def cells_of(path: Path) -> list[tuple[object, ...]]:
    """Return what a workbook holds, formulas as formulas."""
    page = openpyxl.load_workbook(path).active
    assert page is not None
    return list(page.iter_rows(values_only=True))
