"""Số liệu 17:00: one row a unit against the targets, units not heard from pinned on top and judged by nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.county.views import words
from desk_app.county.views.table import Figures, Freshness, Limits, Line, Table, freshness, met
from desk_app.county.views.words import NONE, Value
from desk_app.domain.localtime import MINUTE_MS, local_date

RECENT_MS = 30 * MINUTE_MS
"""Who was heard within it before the moment of asking has sent the day."""
NEED = "can-chu-y"
"""The default order: what needs attention first."""
SCALE = 54
"""Width of a bullet, 0 to 100 per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A figure of the table: its head, whether it is a rate, and whether its sum stands in the strip above."""

    code: str
    title: str
    rate: bool = False
    told: bool = True


COLUMNS = (
    Column(code="received.total", title="Tiếp nhận"),
    Column(code="apologies.owed", title="Quá hạn"),
    Column(code="pending.paused", title="Tạm dừng"),
    Column(code="closed.refused", title="Từ chối"),
    Column(code="contacts.owed", title="Chưa liên hệ", told=False),
    Column(code="paper.missing", title="Chưa có bản giấy", told=False),
    Column(code="online.rate", title="Trực tuyến", rate=True, told=False),
    Column(code="rate.paid_online", title="Thanh toán trực tuyến", rate=True, told=False),
    Column(code="rate.digitized", title="Số hóa đầy đủ", rate=True, told=False),
    Column(code="rate.reused", title="Tái sử dụng", rate=True, told=False),
)
RATES = tuple(column.code for column in COLUMNS if column.rate)
CODES = tuple(column.code for column in COLUMNS)
_LATE_WHEN_SOME = "apologies.owed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure as it stands in its cell; ``met`` None is judged by nobody; ``fill`` and ``mark`` draw the bullet."""

    code: str
    text: str
    rate: bool
    zero: bool = False
    late: bool = False
    met: bool | None = None
    fill: float | None = None
    mark: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit: ``heard`` is when, ``age`` how long ago where that is too long, ``reached`` targets met of all."""

    code: str
    name: str
    state: Freshness
    heard: str
    age: str
    cells: tuple[Cell, ...]
    reached: str

    @property
    def stale(self) -> bool:
        """Whether its figures are old."""
        return self.state is not Freshness.FRESH


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A column's head: ``ascends`` None where the table is not sorted by it; ``turn`` is the order a click asks for."""

    code: str
    title: str
    target: str
    rate: bool
    ascends: bool | None
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole page: heads, rows, the total, and the strip above."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    total: tuple[Cell, ...]
    stale: tuple[Row, ...]
    sent: str
    sums: tuple[tuple[str, Cell], ...]
    failing: int
    by_need: bool


def board(table: Table, limits: Limits, *, order: str = NEED, ascending: bool = False) -> Board:
    """Return the page's table; an order that is no column's is what needs attention first."""
    order = order if order in CODES else NEED
    lines = _ordered(table, limits, order, ascending)
    rows = tuple(row_of(line, table, limits) for line in lines)
    stale = tuple(row for row in rows if row.stale)
    total = tuple(_cell(column, table.whole, table.targets) for column in COLUMNS)
    return Board(
        heads=tuple(_head(column, table.targets, order, ascending) for column in COLUMNS),
        rows=rows,
        total=total,
        stale=stale,
        sent=_sent(table),
        sums=tuple((column.title, cell) for column, cell in zip(COLUMNS, total, strict=True) if column.told),
        failing=sum(1 for line in lines if _judged(line, table, limits) and misses(line.figures, table.targets)),
        by_need=order == NEED,
    )


def misses(figures: Figures, targets: Mapping[str, float]) -> tuple[str, ...]:
    """Return the rates that do not reach their targets."""
    return tuple(code for code in RATES if met(code, figures.get(code), targets) is False)


def row_of(line: Line, table: Table, limits: Limits) -> Row:
    """Return a unit's row; one that was never heard has no figures."""
    state = freshness(line.heard, table.at, limits)
    figures = {} if line.heard is None else line.figures
    targets = table.targets if state is Freshness.FRESH else {}
    return Row(
        code=line.code,
        name=line.name,
        state=state,
        heard="" if line.heard is None else words.moment(line.heard, table.at),
        age=_age(line, table, state),
        cells=tuple(_cell(column, figures, targets, marks=table.targets) for column in COLUMNS),
        reached=_reached(figures, targets),
    )


def _judged(line: Line, table: Table, limits: Limits) -> bool:
    return freshness(line.heard, table.at, limits) is Freshness.FRESH


def _age(line: Line, table: Table, state: Freshness) -> str:
    if state is Freshness.FRESH:
        return ""
    return "chưa nghe lần nào" if line.heard is None else words.age(table.at - line.heard)


def _reached(figures: Figures, targets: Mapping[str, float]) -> str:
    judged = [met(code, figures.get(code), targets) for code in RATES]
    known = [one for one in judged if one is not None]
    return f"{sum(known)}/{len(known)}" if known else NONE


def _cell(
    column: Column, figures: Figures, targets: Mapping[str, float], *, marks: Mapping[str, float] | None = None
) -> Cell:
    value = figures.get(column.code)
    judged = met(column.code, value, targets)
    mark = (targets if marks is None else marks).get(column.code)
    fresh = marks is None or bool(targets)
    return Cell(
        code=column.code,
        text=words.figure(value),
        rate=column.rate,
        zero=value == 0 and not column.rate,
        late=judged is False if column.rate else fresh and _is_late(column, value, judged),
        met=judged,
        fill=_on_scale(value) if column.rate else None,
        mark=_on_scale(mark) if column.rate else None,
    )


def _is_late(column: Column, value: Value, judged: bool | None) -> bool:
    """Say whether a count speaks in the late colour: overdue dossiers do, with or without a target."""
    return bool(value) and (column.code == _LATE_WHEN_SOME or (judged is False and column.code != "pending.paused"))


def _on_scale(value: Value) -> float | None:
    return None if value is None else round(min(max(value, 0), 100) * SCALE / 100, 1)


def _head(column: Column, targets: Mapping[str, float], order: str, ascending: bool) -> Head:
    wanted = targets.get(column.code)
    sign = "chỉ tiêu ≥ " if column.rate else "chỉ tiêu "
    said = "" if wanted is None else f"{sign}{words.target(wanted)}"
    current = order == column.code
    return Head(
        code=column.code,
        title=column.title,
        target=", ".join(part for part in ("%" if column.rate else "", said) if part),
        rate=column.rate,
        ascends=ascending if current else None,
        turn="tang" if (current and not ascending) or (not current and column.rate) else "giam",
    )


def _ordered(table: Table, limits: Limits, order: str, ascending: bool) -> list[Line]:
    """Return the lines in the order asked for; stale units stay on top, the longest silent first."""
    stale = [line for line in table.lines if not _judged(line, table, limits)]
    fresh = [line for line in table.lines if _judged(line, table, limits)]
    stale.sort(key=lambda line: -1 if line.heard is None else line.heard)
    if order == NEED:
        fresh.sort(key=lambda line: _need(line, table.targets))
    else:
        fresh.sort(key=lambda line: _rank(line.figures.get(order), ascending))
    return [*stale, *fresh]


def _need(line: Line, targets: Mapping[str, float]) -> tuple[int, int, int]:
    overdue, paused = (int(line.figures.get(code) or 0) for code in (_LATE_WHEN_SOME, "pending.paused"))
    return -overdue, -len(misses(line.figures, targets)), -paused


def _rank(value: Value, ascending: bool) -> tuple[bool, float]:
    """Return the key of a figure in its order; what has no value comes last either way."""
    return value is None, (value or 0) * (1 if ascending else -1)


def _sent(table: Table) -> str:
    """Say how many units were heard shortly before the moment of asking."""
    since = table.at - RECENT_MS
    heard = sum(1 for line in table.lines if line.heard is not None and line.heard >= since)
    return f"{heard}/{len(table.lines)} đơn vị đã gửi sau {words.clock(since)}"


def stale_words(rows: Sequence[Row]) -> str:
    """Say under the total how many units' figures are old in it."""
    return f"gồm {len(rows)} đơn vị số liệu cũ" if rows else ""


def basis(table: Table) -> str:
    """Say of which moment and days the table is."""
    day = words.whole_day(local_date(table.at))
    return (
        f"Số liệu tính đến {words.clock(table.at)} {day} theo kỳ {words.days_of(table.window)}; "
        "chỉ số 766 theo tháng, quý dương lịch"
    )
