"""Bảng 1, results by field, and Bảng 2, digitization, survey and post."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.reports import numbers, wording
from desk_app.reports.grid import HEAD, ORDINAL, Cell, Grid, figure, grid, label, middle
from desk_app.reports.quarter_paper import Contradiction, Figure, Figures, QuarterPaper
from desk_app.reports.values import figure as value_of

_MISSING = "[thiếu]"
_DASH = "–"

_COLUMNS_1 = (8, 29, 14, 12, 13, 12, 14, 13, 12, 12, 13, 13)
_CODES_1 = (
    "received.total",
    "received.carried_over",
    "received.online",
    "received.direct",
    "resolved.total",
    "resolved.early",
    "resolved.on_time",
    "resolved.overdue",
    "closed.total",
    "pending.total",
)
_SUMS = frozenset(_CODES_1) | {
    "received.postal", "received.in_period", "closed.refused", "closed.withdrawn",
    "pending.not_due", "pending.overdue", "pending.paused",
}  # fmt: skip

_COLUMNS_2 = (10, 68, 17, 17, 18, 18, 17)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field and its figures."""

    name: str
    figures: Figures


def field_rows(by_field: Mapping[str, Figures], own_rows: int) -> tuple[FieldRow, ...]:
    """Return a row for each of the largest fields, in their order, and one for all that are smaller.

    A field in which nothing was received, carried or open has no row.
    """
    busy = [name for name, of in by_field.items() if of.get("received.total") != 0]
    busy.sort(key=lambda name: name == wording.OTHER_FIELDS)
    if len(busy) <= own_rows:
        return tuple(FieldRow(name=name, figures=by_field[name]) for name in busy)
    ranked = sorted(busy, key=lambda name: -(by_field[name].get("received.total") or 0))
    own = set([name for name in ranked if name != wording.OTHER_FIELDS][: own_rows - 1])
    rows = [FieldRow(name=name, figures=by_field[name]) for name in busy if name in own]
    rest = [by_field[name] for name in busy if name not in own]
    return (*rows, FieldRow(name=wording.OTHER_FIELDS, figures=pooled(rest)))


def pooled(parts: Sequence[Figures]) -> Figures:
    """Return the sums of the parts; a figure that one part lacks is lacking."""
    return {code: _sum([value_of(part, code) for part in parts]) for code in sorted(_SUMS)}


def _sum(values: Sequence[Figure]) -> Figure:
    return None if any(value is None for value in values) else sum(value or 0 for value in values)


def results_table(paper: QuarterPaper) -> Grid:
    """Return Bảng 1, where column 3 = 7 + 11 + 12 adds up before the reader's eye."""
    rows = field_rows(paper.by_field, paper.own_rows)
    body = [_field_row(number, row) for number, row in enumerate(rows, 1)]
    total = [label(""), label("Tổng số", bold=True), *_total_cells(paper)]
    return grid(
        "Bảng 1. Kết quả giải quyết thủ tục hành chính theo lĩnh vực",
        _COLUMNS_1,
        [*_heads_1(_posted(paper)), *body, total],
        unit_line="Đơn vị tính: hồ sơ",
        notes=_notes_1(paper),
    )


def _posted(paper: QuarterPaper) -> bool:
    return bool(paper.figures.get("received.postal"))


def _heads_1(posted: bool) -> list[list[Cell]]:
    direct = "Trực tiếp, BC²" if posted else "Trực tiếp"
    seconds = ("Tổng số", "Kỳ trước", "Trực tuyến", direct, "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn")
    first = [
        _head("TT", down=2),
        _head("Lĩnh vực", down=2),
        _head("Hồ sơ phải giải quyết", across=4),
        _head("Hồ sơ đã giải quyết", across=4),
        _head("Kết thúc khác¹", down=2),
        _head("Đang giải quyết", down=2),
    ]
    return [first, [_head(text) for text in seconds], [Cell(text=f"({n})", style=ORDINAL) for n in range(1, 13)]]


def _head(text: str, *, across: int = 1, down: int = 1) -> Cell:
    return Cell(text=text, style=HEAD, across=across, down=down)


def _field_row(number: int, row: FieldRow) -> list[Cell]:
    cells = [_count(_received_by(row.figures, code)) for code in _CODES_1]
    return [middle(str(number)), label(row.name), *cells]


def _received_by(figures: Figures, code: str) -> Figure:
    """Return a cell's figure; post stands with direct, so that the columns add up."""
    if code != "received.direct":
        return value_of(figures, code)
    posted = figures.get("received.postal")
    direct = figures.get("received.direct")
    return None if direct is None else direct + (posted or 0)


def _total_cells(paper: QuarterPaper) -> list[Cell]:
    doubted = _doubted(paper.contradictions)
    return [_count(_received_by(paper.figures, code), bold=True, doubted=code in doubted) for code in _CODES_1]


def _doubted(contradictions: Sequence[Contradiction]) -> frozenset[str]:
    codes = {code for contradiction in contradictions for code in contradiction.figures}
    return frozenset(codes | ({"closed.total"} if codes & {"closed.refused", "closed.withdrawn"} else set()))


def _count(value: Figure, *, bold: bool = False, doubted: bool = False) -> Cell:
    if value is None:
        return figure(_MISSING, flagged=True)
    return figure(numbers.count(int(value)), bold=bold, flagged=doubted)


def _notes_1(paper: QuarterPaper) -> list[str]:
    notes = [
        "¹ Hồ sơ bị từ chối có văn bản nêu lý do hoặc công dân xin rút.",
        "Cột (3) = (4) + (5) + (6) = (7) + (11) + (12); cột (7) = (8) + (9) + (10).",
    ]
    if _posted(paper):
        postal = numbers.prose(int(paper.figures["received.postal"] or 0))
        notes.insert(1, f"² Hồ sơ nộp trực tiếp và qua dịch vụ bưu chính công ích ({postal} hồ sơ).")
    late = [
        f"{name} {numbers.prose(int(value))} hồ sơ"
        for name, code in (("quá hạn", "pending.overdue"), ("tạm dừng", "pending.paused"))
        if (value := paper.figures.get(code))
    ]
    return [*notes, f"Cột (12): trong đó {', '.join(late)}."] if late else notes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """A row of Bảng 2: a count, what it is a share of, and the code of its rate and target."""

    text: str
    part: str
    whole: str
    rate: str
    optional: bool = False


_GROUPS = (
    ("Số hóa hồ sơ, nộp trực tuyến", (
        _Share(text="Hồ sơ số hóa đủ thành phần và kết quả", part="digitized.complete", whole="resolved.total",
               rate="rate.digitized"),
        _Share(text="Hồ sơ tiếp nhận số hóa đủ thành phần", part="digitized.components", whole="received.in_period",
               rate="rate.digitized_components", optional=True),
        _Share(text="Kết quả số hóa, ký số", part="digitized.results", whole="resolved.total",
               rate="rate.digitized_results", optional=True),
        _Share(text="Hồ sơ sử dụng lại dữ liệu số hóa", part="reused.dossiers", whole="received.in_period",
               rate="rate.reused", optional=True),
        _Share(text="Hồ sơ nộp trực tuyến", part="received.online", whole="received.in_period", rate="online.rate"),
        _Share(text="Hồ sơ thanh toán trực tuyến", part="fees.paid_online", whole="fees.dossiers",
               rate="rate.paid_online", optional=True),
    )),
    ("Phiếu đánh giá việc giải quyết TTHC", (
        _Share(text="Mức tốt", part="survey.good", whole="survey.sheets", rate="rate.survey_good"),
        _Share(text="Mức khá; mức chưa tốt", part="survey.below", whole="survey.sheets", rate="rate.survey_below"),
    )),
    ("Dịch vụ bưu chính công ích", (
        _Share(text="Hồ sơ tiếp nhận qua bưu chính", part="received.postal", whole="received.in_period",
               rate="rate.postal_received"),
        _Share(text="Kết quả trả qua bưu chính", part="postal.returned", whole="resolved.total",
               rate="rate.postal_returned"),
    )),
)  # fmt: skip


def digital_table(paper: QuarterPaper) -> Grid:
    """Return Bảng 2; a row that may be absent is there when somebody counted it."""
    doubted = _doubted(paper.contradictions)
    rows: list[list[Cell]] = [
        [_head(text) for text in ("TT", "Nội dung", "Số lượng", "Mẫu số", "Tỷ lệ (%)", "Chỉ tiêu (%)", "Đánh giá")]
    ]
    for roman, (title, shares) in zip(("I", "II", "III"), _GROUPS, strict=True):
        rows.append([middle(roman), Cell(text=title, style=label("", bold=True).style, across=6)])
        told = [share for share in shares if not share.optional or _counted(paper, share)]
        rows += [_share_row(number, share, paper, doubted) for number, share in enumerate(told, 1)]
    return grid("Bảng 2. Số hóa, phiếu đánh giá và dịch vụ bưu chính công ích", _COLUMNS_2, rows, pad=(1.4, 2.8))


def _counted(paper: QuarterPaper, share: _Share) -> bool:
    return value_of(paper.figures, share.part) is not None and bool(value_of(paper.figures, share.whole))


def _share_row(number: int, share: _Share, paper: QuarterPaper, doubted: frozenset[str]) -> list[Cell]:
    part, whole = value_of(paper.figures, share.part), value_of(paper.figures, share.whole)
    rate = None if part is None or whole is None else numbers.percent(int(part), int(whole))
    shown_rate = figure(_DASH) if rate is None else figure(numbers.decimal(rate), flagged=share.rate in doubted)
    return [
        middle(str(number)),
        label(share.text),
        _count(part, doubted=share.part in doubted),
        _count(whole, doubted=share.whole in doubted),
        shown_rate,
        *_verdict(rate, paper.targets.get(share.rate)),
    ]


def _verdict(rate: float | None, least: float | None) -> list[Cell]:
    if least is None:
        return [middle(_DASH), middle(_DASH)]
    verdict = _DASH if rate is None else "Đạt" if rate >= least else "Chưa đạt"
    return [middle(f"≥ {numbers.target(least)}"), middle(verdict)]
