"""The pages' tables as they are printed and written into workbooks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desk_app.county.views import directives as directive_views
from desk_app.county.views import letters as letter_views
from desk_app.county.views import scores as score_views
from desk_app.county.views import summaries as summary_views
from desk_app.county.views import today, unit, words
from desk_app.county.views.behind import FieldRow, RecordRow
from desk_app.county.views.ranking import RankedRow, Ranking
from desk_app.county.views.scores import ScoreRow
from desk_app.county.views.table import Figures, Limits, Table
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window
from desk_app.reports.county_table import CountyTable, Kind, TableColumn, TableRow, Value
from desk_app.usecases.county.summaries import Received


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Who draws the table up, and when (UTC ms)."""

    county: str
    superior: str
    now: int

    def table(
        self,
        title: str,
        about: Sequence[str],
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow],
        *,
        total: TableRow | None = None,
        notes: Sequence[str] = (),
        sheet: str = "Số liệu",
    ) -> CountyTable:
        """Return a table of this county."""
        return CountyTable(
            county=self.county,
            superior=self.superior,
            title=title,
            about=tuple(about),
            columns=tuple(columns),
            rows=tuple(rows),
            total=total,
            notes=tuple(notes),
            made_at_ms=self.now,
            sheet=sheet,
        )


def board(issuer: Issuer, table: Table, limits: Limits, order: str, ascending: bool) -> CountyTable:
    """Return the table of 17:00."""
    shown = today.board(table, limits, order=order, ascending=ascending)
    figures = {line.code: line.figures for line in table.lines}
    columns = [
        TableColumn(title="Đơn vị", share=2.2),
        TableColumn(title="Nghe lần cuối", share=2.4),
        *(_column(column, table) for column in today.COLUMNS),
        TableColumn(title="Đạt", share=0.7),
    ]
    rows = [
        TableRow(
            values=(row.name, heard(row), *_values(row.code, figures, row.heard), row.reached),
            old=row.stale,
        )
        for row in shown.rows
    ]
    total = (
        words.whole_of(issuer.county),
        today.stale_words(shown.stale),
        *(table.whole.get(code) for code in today.CODES),
        "",
    )
    return issuer.table(
        "Số liệu giải quyết thủ tục hành chính các đơn vị",
        [f"{words.named_window(table.window)}, tính đến {words.clock(table.at)} {_day(table.at)}"],
        columns,
        rows,
        total=TableRow(values=total, strong=True),
        notes=["Chữ nghiêng: số liệu cũ, không xét đạt hay không đạt chỉ tiêu.", f"{shown.sent}."],
        sheet="Số liệu 17 giờ",
    )


def heard(row: today.Row) -> str:
    """Return when a unit was last heard, and how long ago where that is too long."""
    return f"{row.heard} ({row.age})" if row.heard and row.age else row.heard or row.age


def _values(code: str, figures: dict[str, Figures], heard: str) -> tuple[Value, ...]:
    return tuple(figures[code].get(one) if heard else None for one in today.CODES)


def _column(column: today.Column, table: Table) -> TableColumn:
    wanted = table.targets.get(column.code)
    sign = "≥ " if column.rate else ""
    said = "" if wanted is None else f"\nchỉ tiêu {sign}{words.target(wanted)}"
    title = f"{column.title}{' (%)' if column.rate else ''}{said}"
    return TableColumn(title=title, kind=Kind.RATE if column.rate else Kind.COUNT, share=1.5 if column.rate else 1.1)


def _day(moment: int) -> str:
    return words.whole_day(local_date(moment))


def ranking(issuer: Issuer, table: Table, told: Ranking) -> CountyTable:
    """Return the ranking."""
    columns = [TableColumn(title="Hạng", kind=Kind.COUNT, share=0.6), TableColumn(title="Đơn vị", share=2)]
    for title, wanted in told.titles:
        columns.append(TableColumn(title=f"{title}\n{wanted}", kind=Kind.RATE, share=1.4))
        columns.append(TableColumn(title="Hạng", kind=Kind.COUNT, share=0.6))
    columns.append(TableColumn(title="Đạt", share=0.6))
    figures = {line.code: line.figures for line in table.lines}
    rows = [
        TableRow(
            values=(row.place, row.name, *_ranked(row, figures[row.code]), row.reached),
            old=row.place is None,
        )
        for row in told.rows
    ]
    return issuer.table(
        "Xếp hạng các đơn vị",
        [f"{words.named_window(table.window)}, tính đến {words.clock(table.at)} {_day(table.at)}"],
        columns,
        rows,
        notes=[
            "Xếp theo số chỉ tiêu đạt, rồi theo tổng thứ hạng của bốn tỷ lệ; đơn vị số liệu cũ (chữ nghiêng) không xếp."
        ],
        sheet="Xếp hạng",
    )


def _ranked(row: RankedRow, figures: Figures) -> list[Value]:
    found: list[Value] = []
    for placed in row.rates:
        found += [figures.get(placed.code), placed.place]
    return found


def of_unit(issuer: Issuer, period: str, told: Mapping[str, Any]) -> list[CountyTable]:
    """Return a unit's tables: its fields, what is watched there, its open dossiers, what its missed targets lack."""
    about = [f"{told['name']}, {period}"]
    counts = [TableColumn(title=title, kind=Kind.COUNT) for title, _ in unit.FIELD_COLUMNS]
    fields = issuer.table(
        "Kết quả giải quyết theo lĩnh vực",
        about,
        [TableColumn(title="Lĩnh vực", share=2.5), *counts],
        [TableRow(values=(name, *values)) for name, values in told["fields"]],
        total=TableRow(values=("Cả đơn vị", *told["total"]), strong=True),
        sheet="Theo lĩnh vực",
    )
    watched = issuer.table(
        "Theo dõi tại quầy",
        about,
        [TableColumn(title="Số liệu", share=3), TableColumn(title="Trong kỳ"), TableColumn(title="Nhóm", share=2)],
        [TableRow(values=(one.title, one.text, group.title)) for group in told["followed"] for one in group.items],
        notes=[f"{group.title}, không phát sinh: {group.idle}." for group in told["followed"] if group.idle],
        sheet="Theo dõi tại quầy",
    )
    opened = issuer.table(
        "Hồ sơ đang giải quyết",
        about,
        [
            TableColumn(title="Số tiếp nhận"),
            TableColumn(title="Lĩnh vực", share=2),
            TableColumn(title="Nhận"),
            TableColumn(title="Hẹn trả"),
            TableColumn(title="Còn (ngày làm việc)", kind=Kind.COUNT),
        ],
        [TableRow(values=(one.number, one.field, one.received, one.due, one.left)) for one in told["dossiers"]],
        sheet="Đang giải quyết",
    )
    lacking = issuer.table(
        "Chỉ tiêu chưa đạt",
        about,
        [
            TableColumn(title="Chỉ tiêu", share=2),
            TableColumn(title="Đã có"),
            TableColumn(title="Trên tổng số"),
            TableColumn(title="Cần"),
            TableColumn(title="Thiếu (hồ sơ)", kind=Kind.COUNT),
        ],
        [
            TableRow(values=(f"{one.title} ≥ {one.target} %", one.part, one.whole, one.needed, one.missing))
            for one in told["lacks"]
        ],
        sheet="Chưa đạt",
    )
    return [fields, watched, opened, lacking]


def behind(
    issuer: Issuer, title: str, about: Sequence[str], records: Sequence[RecordRow], fields: Sequence[FieldRow]
) -> list[CountyTable]:
    """Return the list behind a figure, and the figure by field."""
    heads = (("Số tiếp nhận", 1.2), ("Mã hồ sơ", 2), ("Thủ tục", 4), ("Lĩnh vực", 1.6), ("Nhận", 1), ("Hẹn trả", 1))
    listing = issuer.table(
        title,
        about,
        [TableColumn(title=head, share=share) for head, share in (*heads, ("Xong", 1), ("Tình trạng", 1.3))],
        [
            TableRow(
                values=(
                    *(one.number, one.official, one.procedure, one.field),
                    *(one.received, one.due, one.ended, one.state),
                )
            )
            for one in records
        ],
        notes=["Danh sách chỉ có số hồ sơ, không có tên công dân."],
        sheet="Danh sách",
    )
    columns = [TableColumn(title="Lĩnh vực", share=3), *(TableColumn(title=one) for one in ("Số hồ sơ", "Trên", "%"))]
    rows = [TableRow(values=(row.field, row.part, row.whole, row.text)) for row in fields]
    return [listing, issuer.table(title, about, columns, rows, sheet="Theo lĩnh vực")]


def summaries(issuer: Issuer, window: Window, received: Sequence[Received], now: int) -> list[CountyTable]:
    """Return the inbox of a quarter, and the frozen figures of all units with their sums."""
    about = [words.named_window(window)]
    rows = summary_views.rows(window, received, {}, now, summary_views.ALL)
    heads = (("Đơn vị", 1.6), ("Trạng thái", 1.6), ("Bản", 0.5), ("Gửi lúc", 1.2), ("Mâu thuẫn", 1.4), ("So với sổ", 2))
    inbox = issuer.table(
        "Tổng hợp báo cáo quý của các đơn vị",
        about,
        [TableColumn(title=title, share=share) for title, share in heads],
        [TableRow(values=(row.name, row.tag.words, row.edition, row.sent, row.explained, row.agrees)) for row in rows],
        sheet="Tình hình gửi",
    )
    frozen = [(words.short_unit(one.name), _frozen(one.line.figures)) for one in received if one.line is not None]
    total = tuple(map(sum, zip(*(values for _, values in frozen), strict=True))) if frozen else ()
    figures = issuer.table(
        "Số liệu đã duyệt của các đơn vị",
        about,
        [
            TableColumn(title="Đơn vị", share=2),
            *(TableColumn(title=title, kind=Kind.COUNT) for title, _ in summary_views.COMPARED),
        ],
        [TableRow(values=(name, *values)) for name, values in frozen],
        total=TableRow(values=("Tổng số", *total), strong=True) if total else None,
        sheet="Số liệu đã duyệt",
    )
    return [inbox, figures]


def _frozen(figures: Figures) -> tuple[int, ...]:
    return tuple(sum(int(figures.get(code) or 0) for code in codes) for _, codes in summary_views.COMPARED)


def letters(issuer: Issuer, rows: Sequence[letter_views.Row]) -> CountyTable:
    """Return the letters of direction."""
    heads = (
        *(("Đơn vị", 1.4), ("Số", 1.3), ("Trích yếu", 4), ("Ngày", 1), ("Hạn giải trình", 1)),
        *(("Trạng thái", 1.6), ("Giải trình lúc", 1.2)),
    )
    return issuer.table(
        "Thư chỉ đạo và giải trình của các đơn vị",
        [],
        [TableColumn(title=title, share=share) for title, share in heads],
        [TableRow(values=_letter(row)) for row in rows],
        sheet="Thư chỉ đạo",
    )


def _letter(row: letter_views.Row) -> tuple[Value, ...]:
    one = row.letter
    return row.name, one.number, one.title, one.day, one.due, one.words, one.explained


def directives(issuer: Issuer, told: Mapping[str, Any]) -> list[CountyTable]:
    """Return what the county set: targets, days, regimes, and the catalogues in numbers."""
    columns = [TableColumn(title=column.title) for column in directive_views.TARGETED]
    targets = issuer.table(
        "Chỉ tiêu giao cho các đơn vị",
        [],
        [
            TableColumn(title="Áp dụng từ", share=1.2),
            TableColumn(title="Trạng thái", share=1.3),
            TableColumn(title="Căn cứ", share=3),
            *columns,
            TableColumn(title="Đơn vị", share=1.5),
        ],
        [TableRow(values=(one.since, one.state, one.basis, *one.values, one.units)) for one in told["targets"]],
        sheet="Chỉ tiêu",
    )
    days = issuer.table(
        f"Ngày nghỉ, ngày làm bù năm {told['year']}",
        [],
        [TableColumn(title=title, share=share) for title, share in (("Ngày", 2), ("", 1), ("Tên", 4), ("Của", 2))],
        [TableRow(values=(one.day, one.kind, one.name, one.whose)) for one in told["days"]],
        sheet="Ngày nghỉ",
    )
    catalogues = issuer.table(
        "Danh mục thủ tục hành chính của các đơn vị",
        [],
        [TableColumn(title=title) for title in ("Đơn vị", "Thủ tục", "Đang công khai", "Chưa khớp danh mục")],
        [TableRow(values=(one.name, one.total, one.public, one.unmatched)) for one in told["catalogues"]],
        sheet="Danh mục",
    )
    return [targets, days, catalogues]


def scores(issuer: Issuer, about: str, rows: Sequence[ScoreRow], first: str) -> CountyTable:
    """Return points by QĐ 766, of units or of months."""
    columns = [
        TableColumn(title=f"{part.code} {part.title}\ntối đa {part.most}", kind=Kind.RATE) for part in score_views.PARTS
    ]
    return issuer.table(
        "Điểm theo Quyết định 766/QĐ-TTg",
        [f"{about}; theo tháng dương lịch"],
        [TableColumn(title=first, share=1.8), *columns, TableColumn(title=f"Cộng\ntối đa {score_views.TOLD}")],
        [
            TableRow(values=(row.name, *(score.points for score in row.scores), row.total), old=row.state != "fresh")
            for row in rows
        ],
        notes=[
            f"Tính được {score_views.TOLD}/100 điểm từ sổ của các xã; phần chưa tính không phải là 0 điểm: "
            + "; ".join(missing for *_, missing in score_views.GROUPS if missing)
            + "."
        ],
        sheet="Chỉ số 766",
    )
