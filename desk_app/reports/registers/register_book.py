"""The register as a workbook: the columns of the circular, split where a spreadsheet wants one thing in a cell."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.reports.registers.content import Progress, RegisterPaper, RegisterRow
from desk_app.reports.registers.legal import law_on
from desk_app.reports.registers.register import GIVEN, Told, imprint, period_line

if TYPE_CHECKING:
    from desk_app.reports.registers.workbook import BookColumn, Value


def write_register_xlsx(
    paper: RegisterPaper, rows: Iterable[RegisterRow], out_path: Path, progress: Progress | None = None
) -> int:
    """Write the register and return how many dossiers are in it; rows are taken one by one, as they come."""
    from desk_app.reports.registers import workbook

    law = law_on(paper.last, paper.unit)
    told = Told(paper.total, progress)
    with workbook.written(out_path, imprint(paper, law)) as book:
        pages = workbook.Pages(book, "Sổ theo dõi", _columns(), landscape=True)
        above = [(line, workbook.Title) for line in law.lines("register.title")]
        about = f"{law.counter} {paper.unit.name}", f"{period_line(paper)} ({law.text('register.form')})"
        pages.open([*above, *((line, workbook.Italic) for line in about)], frozen=3)
        for row in told.each(rows):
            pages.row(_values(row))
        pages.line([(1, told.sentence)], workbook.Italic)
        pages.line([(4, "NGƯỜI GHI SỔ"), (10, law.text("register.head"))], workbook.Bold)
        pages.line([(4, paper.keeper.name), (10, paper.head.name)])
    return told.count


def _values(row: RegisterRow) -> "tuple[Value, ...]":
    from desk_app.reports.registers.workbook import moment

    return (
        row.number,
        row.official,
        row.reception,
        row.procedure,
        row.sets,
        row.person,
        row.address,
        row.phone,
        row.agency,
        moment(row.received_at, timed=row.received_timed),
        moment(row.due_at, timed=row.due_timed),
        moment(row.returned_at, timed=row.returned_timed),
        row.delivery,
        row.signed,
        row.note,
        row.volume,
    )


def _columns() -> "tuple[BookColumn, ...]":
    from desk_app.reports.registers.workbook import BookColumn

    return (
        BookColumn(title="STT", width=7, where="center"),
        BookColumn(title="Mã chính thức", width=24, group="Mã hồ sơ"),
        BookColumn(title="Số tiếp nhận", width=15, group="Mã hồ sơ"),
        BookColumn(title="Tên thủ tục hành chính", width=42),
        BookColumn(title="Số lượng hồ sơ (bộ)", width=9, where="center"),
        BookColumn(title="Tên cá nhân, tổ chức", width=24),
        BookColumn(title="Địa chỉ", width=30, group="Địa chỉ, số điện thoại"),
        BookColumn(title="Số điện thoại", width=14, group="Địa chỉ, số điện thoại"),
        BookColumn(title="Cơ quan chủ trì giải quyết", width=20),
        BookColumn(title="Nhận hồ sơ", width=17, group=GIVEN, where="center"),
        BookColumn(title="Hẹn trả kết quả", width=17, group=GIVEN, where="center"),
        BookColumn(title="Trả kết quả", width=17, group=GIVEN, where="center"),
        BookColumn(title="Phương thức nhận kết quả", width=16),
        BookColumn(title="Ký nhận", width=18),
        BookColumn(title="Ghi chú", width=24),
        BookColumn(title="Quyển số", width=9, where="center"),
    )
