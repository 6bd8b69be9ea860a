"""Read a procedure catalogue (danh mục TTHC): CSV in the form of db/seeds/procedures.csv, or a workbook."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.localtime import local_date
from desk_app.domain.text import fold, nfc
from desk_app.errors import DeskError
from desk_app.exchange.cells import Cell, Trouble, money, shown, text, yes_or_no
from desk_app.exchange.columns import CatalogueColumn, titles
from desk_app.exchange.header import Header, Vocabulary, find_header
from desk_app.exchange.moments import moment
from desk_app.exchange.noise import is_footer, is_noise
from desk_app.exchange.rows import Line, RejectedRow, lines
from desk_app.exchange.sheets import locate, no_column

_C = CatalogueColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureRow:
    """A procedure as the catalogue tells it; ``term`` None: the catalogue does not say.

    ``code`` is '' for the few that no source gives a code for; their name is their key.
    """

    line: int
    code: str
    name: str
    field: str
    term: Term | None
    fee: int
    fee_unit: str
    result: str
    components: tuple[str, ...]
    online_level: str
    legal_basis: str
    published_on: date | None
    decision: str
    abolished_on: date | None
    public: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A catalogue as read."""

    path: Path
    header_rows: tuple[tuple[Cell, ...], ...]
    rows: tuple[ProcedureRow, ...]
    rejected: tuple[RejectedRow, ...]

    @property
    def read(self) -> int:
        """Return how many lines were taken for procedures."""
        return len(self.rows) + len(self.rejected)


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue in the file; raises DeskError where it holds none."""
    if path.suffix.lower() in {".csv", ".txt"}:
        table = _csv_rows(path)
        header = find_header(table, Vocabulary(titles(CatalogueColumn)))
    else:
        found = locate(path, Vocabulary(titles(CatalogueColumn)))
        table, header = found.sheet.rows, found.header
    if header is None:
        raise DeskError(
            f"Không thấy dòng tiêu đề quen thuộc nào trong tệp {path.name}.",
            "Dòng đầu cần có các cột như code, name, field, days (hoặc Mã TTHC, Tên TTHC, Lĩnh vực, Thời hạn).",
        )
    if _C.NAME not in header.columns:
        raise no_column(path, header, [titles(CatalogueColumn)[_C.NAME][1]])
    return _catalogue(path, table, header)


def _catalogue(path: Path, table: Sequence[Sequence[Cell]], header: Header[CatalogueColumn]) -> Catalogue:
    rows: dict[str, ProcedureRow] = {}
    rejected: list[RejectedRow] = []
    for line in lines(table, header):
        row = _row(line)
        if row is not None and (first := rows.setdefault(row.code or fold(row.name), row)) is not row:
            line.blame(_C.CODE, f"trùng thủ tục với dòng {first.line}; giữ dòng trước.")
        elif row is not None or is_noise(table[line.number - 1], header, header.columns.get(_C.CODE)):
            continue
        rejected.append(line.rejected)
    last = max((row.line for row in rows.values()), default=0)
    return Catalogue(
        path=path,
        header_rows=tuple(tuple(row) for row in table[header.first_row : header.data_row]),
        rows=tuple(rows.values()),
        rejected=tuple(
            one for one in rejected if one.line < last or not is_footer(one.cells, header.columns.get(_C.CODE))
        ),
    )


def _row(line: Line[CatalogueColumn]) -> ProcedureRow | None:
    """Return the procedure of the line, None where it is none; the line keeps why."""
    term = line.read(_C.DAYS, read_term)
    fee = line.read(_C.FEE, money)
    published, abolished = line.read(_C.PUBLISHED, moment), line.read(_C.ABOLISHED, moment)
    public = line.read(_C.PUBLIC, yes_or_no)
    if not line.text(_C.NAME):
        line.blame(_C.NAME, "thiếu tên thủ tục.")
    if line.troubles:
        return None
    return ProcedureRow(
        line=line.number,
        code=line.text(_C.CODE),
        name=line.text(_C.NAME),
        field=line.text(_C.FIELD),
        term=term,
        fee=fee or 0,
        fee_unit=line.text(_C.FEE_UNIT),
        result=line.text(_C.RESULT),
        components=_components(line.cell(_C.COMPONENTS)),
        online_level=line.text(_C.ONLINE_LEVEL),
        legal_basis=line.text(_C.LEGAL_BASIS),
        published_on=local_date(published.at) if published else None,
        decision=line.text(_C.DECISION),
        abolished_on=local_date(abolished.at) if abolished else None,
        public=public,
    )


_SAME_DAY = frozenset(
    {"same day", "trong ngay", "ngay trong ngay", "trong ngay lam viec", "ngay", "tra ngay", "0", "giai quyet ngay"}
)
_TERM = re.compile(r"(?:khong qua |toi da |trong )?(\d+(?:[.,]\d+)?)\s*(?:\(.*?\))?\s*([a-z ]*)")
_UNITS = {
    "": TermUnit.DAYS,
    "ngay": TermUnit.DAYS,
    "ngay lam viec": TermUnit.DAYS,
    "days": TermUnit.DAYS,
    "buoi": TermUnit.HALF_DAYS,
    "buoi lam viec": TermUnit.HALF_DAYS,
    "nua ngay": TermUnit.HALF_DAYS,
    "half days": TermUnit.HALF_DAYS,
    "gio": TermUnit.HOURS,
    "gio lam viec": TermUnit.HOURS,
    "hours": TermUnit.HOURS,
    "ngay lich": TermUnit.CALENDAR_DAYS,
    "ngay duong lich": TermUnit.CALENDAR_DAYS,
    "calendar days": TermUnit.CALENDAR_DAYS,
    "thang": TermUnit.MONTHS,
    "months": TermUnit.MONTHS,
}


def read_term(cell: Cell) -> Term | Trouble | None:
    """Return a processing time; half a working day is a half day (buổi).

    >>> read_term("same day").unit.value, read_term("15").amount, read_term("0.5")
    ('same day', 15, Term(amount=1, unit=<TermUnit.HALF_DAYS: 'half days'>))
    >>> read_term("05 ngày làm việc").amount, read_term("").__class__.__name__, read_term("2 tháng").unit.value
    (5, 'NoneType', 'months')
    >>> read_term("1 buổi làm việc").unit.value, read_term("1,5 ngày").amount
    ('half days', 3)
    """
    said = fold(text(cell)).strip(" .;")
    if not said or said in {"khong quy dinh", "-"}:
        return None
    if said in _SAME_DAY:
        return Term(unit=TermUnit.SAME_DAY)
    found = _TERM.fullmatch(said)
    unit = _UNITS.get(found[2].strip()) if found else None
    if found is None or unit is None:
        return Trouble(f"{shown(cell)} không phải là thời hạn giải quyết.")
    return _counted(float(found[1].replace(",", ".")), unit, cell)


def _counted(amount: float, unit: TermUnit, cell: Cell) -> Term | Trouble:
    if unit is TermUnit.DAYS and not amount.is_integer():
        amount, unit = amount * 2, TermUnit.HALF_DAYS
    if amount < 1 or not amount.is_integer():
        return Trouble(f"{shown(cell)} không phải là thời hạn giải quyết.")
    return Term(amount=int(amount), unit=unit)


def _components(cell: Cell) -> tuple[str, ...]:
    """Return the papers of a dossier: parted by " | ", or one a line as workbooks have them."""
    said = nfc(cell) if isinstance(cell, str) else text(cell)
    parts = said.split("|") if "|" in said else said.split("\n")
    return tuple(part for part in (text(one).removeprefix("- ") for one in parts) if part)


def _csv_rows(path: Path) -> list[list[Cell]]:
    """Return the lines of a CSV, equally wide; Excel writes UTF-8 with a mark and parts by ; in Vietnamese settings."""
    try:
        said = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise DeskError(f"Không tìm thấy tệp {path}.", "Kiểm tra lại tên tệp và thư mục.") from error
    except OSError as error:
        raise DeskError(f"Không đọc được tệp {path.name}.", "Đóng tệp trong chương trình khác rồi thử lại.") from error
    except UnicodeDecodeError as error:
        raise DeskError(
            f"Tệp {path.name} không phải là văn bản UTF-8.", "Lưu lại thành CSV UTF-8 hoặc .xlsx."
        ) from error
    if not said.strip():
        raise DeskError(f"Tệp {path.name} trống, không có dữ liệu.", "Kiểm tra xem đã chọn đúng tệp chưa.")
    first = said.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    read = [list(row) for row in csv.reader(io.StringIO(said, newline=""), delimiter=mark)]
    width = max(map(len, read))
    return [[*row, *[""] * (width - len(row))] for row in read]
