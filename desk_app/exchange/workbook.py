"""Open a workbook of any age (.xlsx, .xls, .xlsb, .ods) and give its sheets; every trouble is one clear DeskError.

python-calamine reads ten times as fast as openpyxl and knows .xls. It takes a formula that was never computed
for an empty cell, so the sheets of an .xlsx are also searched for such formulas (module formulas).
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.errors import DeskError
from desk_app.exchange.cells import Cell
from desk_app.exchange.formulas import FormulaGaps, formula_gaps

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF_STREAM = b"\x09\x08\x10\x00\x00\x06"
_FILEPASS = 0x2F
_MOST_CELLS = 40_000_000
"""A stray mark at the end of an Excel sheet must not fill the PC's memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as read: rows from the first line on, all equally wide; ``gaps`` are formulas without a value."""

    name: str
    visible: bool
    rows: list[list[Cell]]
    gaps: Mapping[tuple[int, int], str] = field(default_factory=dict)


def read_sheets(path: Path) -> list[Sheet]:
    """Return the worksheets that have anything in them; raises DeskError where there is none."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    data = _bytes_of(path)
    book = _opened(path, data)
    tables = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    with ThreadPoolExecutor(1) as scanner:
        sheets = [
            _read(path, book, data, meta.name, meta.visible == SheetVisibleEnum.Visible, scanner) for meta in tables
        ]
    sheets = [sheet for sheet in sheets if sheet.rows]
    if not sheets:
        raise DeskError(f"Tệp {path.name} trống, không có dữ liệu.", "Kiểm tra xem đã chọn đúng tệp chưa.")
    return sheets


def _read(
    path: Path, book: CalamineWorkbook, data: bytes, name: str, visible: bool, scanner: ThreadPoolExecutor
) -> Sheet:
    """Read one sheet; its formulas are searched meanwhile, as calamine lets other threads run."""
    gaps = scanner.submit(formula_gaps, data, name) if data.startswith(_ZIP) else None
    try:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > _MOST_CELLS:
            raise DeskError(
                f"Trang “{name}” của {path.name} có {sheet.total_height} dòng × {sheet.total_width} cột, quá rộng.",
                "Chép riêng phần dữ liệu sang một tệp mới rồi nhập lại.",
            )
        rows: list[list[Cell]] = sheet.to_python(skip_empty_area=False)
    except (DeskError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # calamine's own panics are no Exception
        raise _damaged(path) from error
    found: FormulaGaps = gaps.result() if gaps else {}
    return Sheet(name=name, visible=visible, rows=rows, gaps=found)


def _bytes_of(path: Path) -> bytes:
    """Return the whole file, so that Excel is not kept from saving it while we read."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DeskError(f"Không tìm thấy tệp {path}.", "Kiểm tra lại tên tệp và thư mục.") from error
    except IsADirectoryError as error:
        raise DeskError(f"{path} là một thư mục, không phải tệp.", "Chọn tệp Excel trong thư mục đó.") from error
    except PermissionError as error:
        raise DeskError(
            f"Không đọc được tệp {path.name}: tệp đang mở trong chương trình khác hoặc không cho phép đọc.",
            "Đóng tệp trong Excel rồi thử lại.",
        ) from error
    except OSError as error:
        title = f"Không đọc được tệp {path.name}: {error.strerror}."
        raise DeskError(title, "Chép tệp về máy này rồi thử lại.") from error
    if not data.strip(b"\0"):
        raise DeskError(f"Tệp {path.name} trống, không có dữ liệu.", "Kiểm tra xem đã chọn đúng tệp chưa.")
    return data


def _opened(path: Path, data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    if not data.startswith((_ZIP, _OLE)):
        raise _no_workbook(path, data)
    if _is_locked(data):
        raise _locked(path)
    try:
        return CalamineWorkbook.from_object(io.BytesIO(data))
    except PasswordError as error:
        raise _locked(path) from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # as above
        raise _damaged(path) from error


def _is_locked(data: bytes) -> bool:
    """Say whether the file is encrypted: [MS-OFFCRYPTO] keeps an .xlsx in an OLE stream, .xls has a FILEPASS record."""
    if not data.startswith(_OLE):
        return False
    if "EncryptedPackage".encode("utf-16-le") in data:
        return True
    place = data.find(_BIFF_STREAM)
    for _ in range(8):
        record, length = int.from_bytes(data[place : place + 2], "little"), data[place + 2 : place + 4]
        if place < 0 or not length:
            return False
        if record == _FILEPASS:
            return True
        place += 4 + int.from_bytes(length, "little")
    return False


def _locked(path: Path) -> DeskError:
    return DeskError(
        f"Tệp {path.name} bị khóa bằng mật khẩu.",
        "Mở tệp bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu và nhập lại.",
    )


def _damaged(path: Path) -> DeskError:
    return DeskError(
        f"Tệp {path.name} không phải là sổ Excel hoặc đã hỏng.",
        "Mở tệp bằng Excel, lưu lại thành .xlsx rồi nhập lại.",
    )


def _no_workbook(path: Path, data: bytes) -> DeskError:
    """Name what the file is: many portals give a web page the name .xls."""
    head = data[:400].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head")):
        return DeskError(
            f"Tệp {path.name} là trang web mang tên Excel, không phải sổ Excel.",
            "Mở tệp bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi nhập tệp mới.",
        )
    return DeskError(f"Tệp {path.name} không phải là sổ Excel.", "Chọn một tệp .xlsx hoặc .xls.")
