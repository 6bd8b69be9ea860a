"""The forms as a workbook: II.06a of TT 01/2020/TT-VPCP, digitization, survey sheets, and every figure.

Made of the same values as the printed report, so that paper and workbook cannot differ.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain import localtime
from desk_app.reports import numbers, wording
from desk_app.reports.output import writing
from desk_app.reports.quarter_paper import Figure, Figures, QuarterPaper
from desk_app.reports.values import figure, is_rate

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from desk_app.reports.worksheet import FormSheet

MISSING = "[thiếu]"

Value = str | int | float
_Sums = tuple[str, ...]

_06A: tuple[_Sums, ...] = (
    ("received.total",),
    ("received.online",),
    ("received.direct", "received.postal"),
    ("received.carried_over",),
    ("resolved.total", "closed.refused", "closed.withdrawn"),
    ("resolved.early",),
    ("resolved.on_time", "closed.refused", "closed.withdrawn"),
    ("resolved.overdue",),
    ("pending.total",),
    ("pending.not_due", "pending.paused"),
    ("pending.overdue",),
)
"""Columns 3–13. Dossiers that ended without a result stand with those on time, so that 3 = 7 + 11 (domain.md §4);
the report's own table gives them a column."""

_HIGHER = (
    "higher.total", "higher.online", "higher.offline", "higher.carried_over",
    "higher.ended", "higher.ended_early", "higher.ended_on_time", "higher.ended_overdue",
    "higher.pending", "higher.pending_in_time", "higher.pending_overdue",
)  # fmt: skip
"""The same columns of the dossiers that went up to another authority: row II; row I is what remains."""

_DIGITIZED = (
    "received.in_period", "digitized.components", "reused.dossiers",
    "resolved.total", "digitized.results", "digitized.complete",
)  # fmt: skip


def write_forms(paper: QuarterPaper, out_path: Path) -> None:
    """Write the workbook; a figure that is missing is written as missing, never as 0."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    _form_06a(_sheet(book, "II.06a", paper, 13), paper)
    _digitization(_sheet(book, "Số hóa", paper, 10), paper)
    _survey(_sheet(book, "Phiếu đánh giá", paper, 7), paper)
    _all_figures(_sheet(book, "Số liệu", paper, 4), paper)
    _describe(book, paper)
    with writing(out_path):
        book.save(out_path)


def _sheet(book: "Workbook", title: str, paper: QuarterPaper, columns: int) -> "FormSheet":
    from desk_app.reports.worksheet import FormSheet

    made: Worksheet = book.create_sheet(title)
    return FormSheet(made, columns=columns, draft=not paper.approved)


def _describe(book: "Workbook", paper: QuarterPaper) -> None:
    book.properties.title = f"Biểu báo cáo {paper.period.label_vi}, UBND {paper.unit.name}"
    book.properties.creator = f"UBND {paper.unit.name}"
    book.properties.created = localtime.local(paper.printed_at_ms).replace(tzinfo=None)
    book.properties.language = "vi"


def _head(sheet: "FormSheet", paper: QuarterPaper, *, form: Sequence[str], title: Sequence[str]) -> None:
    """Write form number, title and period, and the two units, as the circular's head has them."""
    period = paper.period
    days = f"(Từ ngày {numbers.short_date(period.first)} đến ngày {numbers.short_date(period.last)})"
    units = ("Đơn vị báo cáo:", f"UBND {paper.unit.name}", "Đơn vị nhận báo cáo:", f"UBND {paper.unit.superior}")
    sheet.head(form, (*title, f"Kỳ báo cáo: {period.label_vi}", days), units, strong=len(title))


def _foot(sheet: "FormSheet", paper: QuarterPaper) -> None:
    day = numbers.long_date(paper.dated) if paper.dated and paper.approved else "ngày …… tháng …… năm ……"
    sheet.signatures(f"{paper.unit.place}, {day}", "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ")


def _sum(figures: Figures, codes: Sequence[str]) -> Figure:
    values = [figures.get(code) for code in codes]
    return None if any(value is None for value in values) else sum(value or 0 for value in values)


def _told(value: Figure) -> Value:
    return MISSING if value is None else value


def _busy(paper: QuarterPaper) -> Mapping[str, Figures]:
    return {name: of for name, of in paper.by_field.items() if of.get("received.total") != 0}


def _form_06a(sheet: "FormSheet", paper: QuarterPaper) -> None:
    title = ("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT")
    _head(sheet, paper, form=wording.FORM_06A, title=title)
    sheet.widths((5, 34, *[9.5] * 11))
    sheet.unit("Đơn vị tính: Số hồ sơ TTHC")
    _heads_06a(sheet)
    _part_06a(sheet, "I", "TTHC thuộc thẩm quyền cấp xã", _own, paper)
    _part_06a(sheet, "II", "TTHC tiếp nhận để chuyển cấp trên", _higher, paper)
    sheet.row("", "Tổng số", *_row_06a(paper.figures), bold=True)
    sheet.note(_note_06a(paper))
    _foot(sheet, paper)


def _part_06a(
    sheet: "FormSheet", number: str, title: str, row: Callable[[Figures], list[Figure]], paper: QuarterPaper
) -> None:
    """Write a row of the form's own, and below it the fields that have a dossier in it."""
    sheet.row(number, title, *map(_told, row(paper.figures)), bold=True)
    lines = {name: row(of) for name, of in _busy(paper).items()}
    busy = {name: cells for name, cells in lines.items() if cells[0] != 0}
    for place, (name, cells) in enumerate(busy.items(), 1):
        sheet.row(place, name, *map(_told, cells))


def _row_06a(figures: Figures) -> list[Value]:
    return [_told(_sum(figures, codes)) for codes in _06A]


def _own(figures: Figures) -> list[Figure]:
    return [_less(_sum(figures, codes), up) for codes, up in zip(_06A, _higher(figures), strict=True)]


def _higher(figures: Figures) -> list[Figure]:
    return [figures.get(code) for code in _HIGHER]


def _heads_06a(sheet: "FormSheet") -> None:
    """Write the three rows of heads and the row of formulas: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13."""
    sheet.headings(
        {
            "A0:A2": "TT",
            "B0:B2": "Lĩnh vực, công việc giải quyết theo cấp",
            "C0:F0": "Số hồ sơ tiếp nhận",
            "C1:C2": "Tổng số",
            "D1:E1": "Trong kỳ",
            "D2:D2": "Trực tuyến",
            "E2:E2": "Trực tiếp, bưu chính",
            "F1:F2": "Từ kỳ trước",
            "G0:J0": "Số hồ sơ đã giải quyết¹",
            "G1:G2": "Tổng số",
            "H1:H2": "Trước hạn",
            "I1:I2": "Đúng hạn",
            "J1:J2": "Quá hạn",
            "K0:M0": "Số hồ sơ đang giải quyết",
            "K1:K2": "Tổng số",
            "L1:L2": "Trong hạn",
            "M1:M2": "Quá hạn",
        }
    )
    formulas = {3: "(3) = (4) + (5) + (6)", 7: "(7) = (8) + (9) + (10)", 11: "(11) = (12) + (13)"}
    sheet.ordinals([formulas.get(number, f"({number})") for number in range(1, 14)])


def _note_06a(paper: QuarterPaper) -> str:
    """Say where the dossiers stand that ended without a result, and where the paused ones."""
    closed = figure(paper.figures, "closed.total")
    resolved, on_time = paper.figures.get("resolved.total"), paper.figures.get("resolved.on_time")
    paused = paper.figures.get("pending.paused")
    shown = [MISSING if value is None else numbers.prose(int(value)) for value in (closed, resolved, on_time, paused)]
    return (
        f"¹ Cột (9) gồm {shown[0]} hồ sơ kết thúc khác (từ chối hoặc công dân xin rút), ghi như hồ sơ đúng hạn để "
        f"cột (3) = (7) + (11); không kể số này, đã giải quyết {shown[1]} hồ sơ, trong đó đúng hạn {shown[2]} hồ sơ. "
        f"Cột (12) gồm {shown[3]} hồ sơ tạm dừng tại thời điểm chốt số liệu. "
        "Mục II gồm các hồ sơ xã đã tiếp nhận và chuyển đến cơ quan, cấp khác trước thời điểm chốt số liệu, mỗi hồ sơ "
        "ghi một lần dù chuyển nhiều lần, theo hạn trả kết quả cho người dân; mục I gồm các hồ sơ còn lại."
    )


def _digitization(sheet: "FormSheet", paper: QuarterPaper) -> None:
    _head(sheet, paper, form=(), title=("THEO DÕI MỨC ĐỘ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT TTHC",))
    sheet.widths((5, 34, *[12] * 8))
    sheet.unit("Đơn vị tính: Số hồ sơ TTHC")
    heads = (
        "TT", "Lĩnh vực", "Tiếp nhận trong kỳ", "Chưa số hóa đủ thành phần", "Số hóa đủ thành phần",
        "Có sử dụng lại dữ liệu số hóa", "Đã giải quyết", "Kết quả chưa số hóa", "Kết quả đã số hóa, ký số",
        "Số hóa đủ thành phần và kết quả",
    )  # fmt: skip
    sheet.headings({f"{chr(65 + at)}0:{chr(65 + at)}0": text for at, text in enumerate(heads)})
    sheet.ordinals([f"({number})" for number in range(1, 11)])
    for number, (name, of) in enumerate(_busy(paper).items(), 1):
        sheet.row(number, name, *_digitized(of))
    sheet.row("", "Tổng số", *_digitized(paper.figures), bold=True)
    sheet.note("Cột (3) = (4) + (5); cột (7) = (8) + (9). Thành phần đủ: mọi giấy tờ của hồ sơ đều đã số hóa.")
    _foot(sheet, paper)


def _digitized(figures: Figures) -> list[Value]:
    received, components, reused, resolved, results, complete = (figures.get(code) for code in _DIGITIZED)
    cells = (received, _less(received, components), components, reused, resolved, _less(resolved, results), results)
    return [_told(value) for value in (*cells, complete)]


def _less(whole: Figure, part: Figure) -> Figure:
    return None if whole is None or part is None else whole - part


def _survey(sheet: "FormSheet", paper: QuarterPaper) -> None:
    _head(sheet, paper, form=(), title=("TỔNG HỢP PHIẾU ĐÁNH GIÁ VIỆC GIẢI QUYẾT TTHC",))
    sheet.widths((5, 34, 14, 14, 14, 14, 14))
    sheet.unit("Đơn vị tính: Phiếu")
    heads = ("TT", "Đơn vị", "Tổng số phiếu", "Mức tốt", "Mức khá", "Mức chưa tốt", "Tỷ lệ mức tốt (%)")
    sheet.headings({f"{chr(65 + at)}0:{chr(65 + at)}0": text for at, text in enumerate(heads)})
    sheet.ordinals([f"({number})" for number in range(1, 8)])
    sheets, good, fair, poor = (paper.figures.get(f"survey.{of}") for of in ("sheets", "good", "fair", "poor"))
    share = None if sheets is None or good is None else numbers.percent(int(good), int(sheets))
    cells = [_told(value) for value in (sheets, good, fair, poor)]
    sheet.row(1, f"UBND {paper.unit.name}", *cells, "–" if sheets == 0 else _told(share))
    complaints = paper.figures.get("complaints.received")
    told = MISSING if complaints is None else numbers.prose(int(complaints))
    sheet.note(f"Cột (3) = (4) + (5) + (6). Khiếu nại theo dõi riêng, không tính vào số phiếu: {told}.")
    _foot(sheet, paper)


def _all_figures(sheet: "FormSheet", paper: QuarterPaper) -> None:
    _head(sheet, paper, form=(), title=("TOÀN BỘ SỐ LIỆU CỦA KỲ",))
    sheet.widths((28, 46, 16, 16))
    sheet.headings({"A0:A0": "Mã", "B0:B0": "Chỉ tiêu", "C0:C0": "Kỳ này", "D0:D0": "Kỳ trước"})
    for code, value in paper.figures.items():
        name = wording.LABELS.get(code, code)
        rate = " (%)" if is_rate(code) else ""
        sheet.row(code, name[:1].upper() + name[1:] + rate, _of(value), _of(paper.previous.get(code)))
    for one in paper.contradictions:
        sheet.note(f"Cần xem lại: {one.sentence}")


def _of(value: Figure) -> Value:
    return "–" if value is None else value
