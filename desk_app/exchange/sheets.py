"""Choose the sheet of a workbook that holds the table looked for: the one whose header says most."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from desk_app.errors import DeskError
from desk_app.exchange.header import SEARCHED_ROWS, ColumnT, Header, Vocabulary, find_header
from desk_app.exchange.workbook import Sheet, read_sheets


@dataclass(frozen=True, slots=True, kw_only=True)
class Located(Generic[ColumnT]):
    """A table found; ``others`` names further sheets with as good a header, which are not read."""

    sheet: Sheet
    header: Header[ColumnT]
    others: tuple[str, ...]


def locate(path: Path, vocabulary: Vocabulary[ColumnT]) -> Located[ColumnT]:
    """Return the sheet with the best header, of equals the first shown; raises DeskError where there is none."""
    headed = [(sheet, header) for sheet in read_sheets(path) if (header := find_header(sheet.rows, vocabulary))]
    if not headed:
        raise DeskError(
            f"Không thấy dòng tiêu đề nào quen thuộc trong {SEARCHED_ROWS} dòng đầu của tệp {path.name}.",
            "Đặt tên các cột ở một dòng phía trên dữ liệu (ví dụ: Mã hồ sơ, Tên TTHC, Ngày tiếp nhận) rồi nhập lại.",
        )
    sheet, header = max(headed, key=lambda one: (len(one[1].columns), one[0].visible))
    others = [other.name for other, its in headed if other is not sheet and set(its.columns) == set(header.columns)]
    return Located(sheet=sheet, header=header, others=tuple(others))


def no_column(path: Path, header: Header[ColumnT], missing: Iterable[str]) -> DeskError:
    """Return what to say of a table without a column that it cannot do without."""
    seen = ", ".join(f"“{header.titles[place]}”" for place in sorted(header.columns.values()))
    return DeskError(
        f"Tệp {path.name} thiếu cột {' và '.join(f'“{name}”' for name in missing)}"
        f" (dòng tiêu đề {header.first_row + 1} chỉ có {seen}).",
        "Thêm cột đó hoặc sửa lại tên cột rồi nhập lại.",
    )
