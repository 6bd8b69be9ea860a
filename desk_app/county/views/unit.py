"""One unit: eight figures over eight quarters, its fields, its place among the others, what is open and missing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.county.views import today, words
from desk_app.county.views.table import Figures, Freshness, Limits, Table, freshness, met
from desk_app.county.views.trend import Trend, trend
from desk_app.county.views.words import Value
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window
from desk_app.figures.figure import half_up
from desk_app.figures.records import Record
from desk_app.figures.registry import RATIOS

SURVEYED = "survey.good"
"""Its card shows the share of good sheets, which is no figure of the registry."""
CARDS = (
    ("received.total", "Tiếp nhận, kể cả kỳ trước"),
    ("rate.early", "Giải quyết trước hạn"),
    ("apologies.owed", "Hồ sơ quá hạn"),
    ("online.rate", "Nộp trực tuyến"),
    ("rate.paid_online", "Thanh toán trực tuyến"),
    ("rate.digitized", "Số hóa đầy đủ"),
    ("rate.reused", "Tái sử dụng dữ liệu số hóa"),
    (SURVEYED, "Phiếu đánh giá mức tốt"),
)
TREND_CODES = (*(code for code, _ in CARDS), "survey.sheets")
FIELD_COLUMNS = (
    ("Tiếp nhận", ("received.total",)),
    ("Trực tuyến", ("received.online",)),
    ("Đã giải quyết", ("resolved.total",)),
    ("Trước hạn", ("resolved.early",)),
    ("Đúng hạn", ("resolved.on_time",)),
    ("Quá hạn", ("resolved.overdue",)),
    ("Từ chối, rút", ("closed.refused", "closed.withdrawn")),
    ("Đang giải quyết", ("pending.total",)),
)
OPEN_SHOWN = 12
FIELDS_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A figure with what it was before and its line."""

    code: str
    title: str
    text: str
    rate: bool
    met: bool | None
    target: str
    """The target in words, or what the figure is counted over."""
    before: str
    year_before: str
    trend: Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A unit's place among those heard from; ``place`` None where nothing can be said of it."""

    code: str
    title: str
    place: int | None
    count: int
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDossier:
    """A dossier that is open, by its numbers: no names. ``left`` counts working days, below 0 those it is late."""

    subject: str
    number: str
    field: str
    received: str
    due: str
    left: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """How many dossiers a missed target lacks."""

    code: str
    title: str
    missing: int
    part: str
    whole: str
    needed: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pc:
    """A PC with its last acknowledged event."""

    name: str
    event: str
    heard: str
    age: str
    state: Freshness


def cards(
    windows: Sequence[Window],
    series: Mapping[str, Sequence[Value]],
    year_before: Figures,
    targets: Mapping[str, float],
) -> list[Card]:
    """Return the cards of a unit; ``series`` ends with the period that is shown."""
    told = dict(series) | {SURVEYED: _shares(series[SURVEYED], series["survey.sheets"])}
    then = dict(year_before) | {
        SURVEYED: next(iter(_shares([year_before.get(SURVEYED)], [year_before.get("survey.sheets")])))
    }
    sheets = series["survey.sheets"][-1]
    return [_card(code, title, windows, told[code], then.get(code), targets.get(code), sheets) for code, title in CARDS]


def _shares(good: Sequence[Value], sheets: Sequence[Value]) -> list[Value]:
    """Return the percentage of good sheets; None without sheets."""
    return [
        None if part is None or whole is None else half_up(100 * int(part), int(whole))
        for part, whole in zip(good, sheets, strict=True)
    ]


def _card(
    code: str,
    title: str,
    windows: Sequence[Window],
    values: Sequence[Value],
    then: Value,
    target: float | None,
    sheets: Value,
) -> Card:
    surveyed = code == SURVEYED
    rate = code in RATIOS or surveyed
    sign = "chỉ tiêu ≥ " if rate else "chỉ tiêu "
    counted = f"{words.figure(sheets)} phiếu" if surveyed and sheets else ""
    return Card(
        code=code,
        title=title,
        text=f"{words.figure(values[-1])} %" if rate and values[-1] is not None else words.figure(values[-1]),
        rate=rate,
        met=None if target is None else met(code, values[-1], {code: target}),
        target=counted if target is None else f"{sign}{words.target(target)}",
        before=_said(values[-2] if len(values) > 1 else None),
        year_before=_said(then),
        trend=trend(windows, values, target=target, from_least=surveyed),
    )


def _said(value: Value) -> str:
    return "chưa có" if value is None else words.figure(value)


def fields(by_field: Mapping[str, Figures], most: int = FIELDS_SHOWN) -> list[tuple[str, tuple[int, ...]]]:
    """Return each field with its counts, in the order of the columns; those beyond the largest are one line."""
    rows = [(name, counts(figures)) for name, figures in by_field.items()]
    busy = [(name, values) for name, values in rows if any(values)]
    if len(busy) <= most:
        return busy
    rest = [values for _, values in busy[most - 1 :]]
    return [*busy[: most - 1], (f"{len(rest)} lĩnh vực khác", tuple(map(sum, zip(*rest, strict=True))))]


def counts(figures: Figures) -> tuple[int, ...]:
    """Return the counts of the columns of fields."""
    return tuple(sum(int(figures.get(code) or 0) for code in codes) for _, codes in FIELD_COLUMNS)


def ranks(table: Table, limits: Limits, unit: str) -> list[Rank]:
    """Return a unit's place by each rate among the units heard from; equal figures share a place."""
    titles = {column.code: column.title for column in today.COLUMNS}
    return [
        Rank(
            code=code,
            title=titles[code],
            place=places(table, limits, code).get(unit),
            count=len(places(table, limits, code)),
            whole=words.figure(table.whole.get(code)),
        )
        for code in today.RATES
    ]


def places(table: Table, limits: Limits, code: str) -> dict[str, int]:
    """Return unit → place by a rate, the highest first, of the units heard from that have the figure."""
    values = {
        line.code: value
        for line in table.lines
        if (value := line.figures.get(code)) is not None and freshness(line.heard, table.at, limits) is Freshness.FRESH
    }
    return {unit: 1 + sum(1 for other in values.values() if other > value) for unit, value in values.items()}


def open_dossiers(records: Sequence[Record], at: int, is_working: Callable[[date], bool]) -> list[OpenDossier]:
    """Return the open dossiers by due date, with the working days left."""
    due = sorted(records, key=lambda record: (record.due_at is None, record.due_at or 0, record.reception))
    return [_open(record, local_date(at), is_working) for record in due]


def _open(record: Record, today_: date, is_working: Callable[[date], bool]) -> OpenDossier:
    due = None if record.due_at is None else local_date(record.due_at)
    left = 0 if due is None else days_left(today_, due, is_working)
    return OpenDossier(
        subject=record.subject,
        number=number(record, today_.year),
        field=record.field,
        received="" if record.received_at is None else words.day(local_date(record.received_at)),
        due=words.NONE if due is None else words.day(due),
        left=left,
        words="hôm nay" if left == 0 and due == today_ else f"quá {-left}" if due and due < today_ else str(left),
    )


def number(record: Record, year: int) -> str:
    """Return a dossier's number as lists show it: the year of reception is left out where it is the year of asking."""
    return record.reception.removesuffix(f"/{year}") or record.official or record.subject[:8]


def days_left(today_: date, due: date, is_working: Callable[[date], bool]) -> int:
    """Return the working days from after today to the due day; negative, those from after it to today.

    >>> wednesday, weekday = date(2023, 6, 14), lambda day: day.weekday() < 5
    >>> days_left(wednesday, date(2023, 6, 19), weekday), days_left(wednesday, date(2023, 6, 9), weekday)
    (3, -3)
    """
    first, last = sorted((today_, due))
    days = sum(is_working(first + timedelta(days=step)) for step in range(1, (last - first).days + 1))
    return days if due >= today_ else -days


def summed_up(dossiers: Sequence[OpenDossier]) -> str:
    """Say how many dossiers are open, and how they stand."""
    late = sum(1 for one in dossiers if one.left < 0)
    if not dossiers:
        return "không có hồ sơ nào"
    return f"{words.figure(len(dossiers))} hồ sơ, " + (f"{late} quá hạn" if late else "đều trong hạn")


def lacks(figures: Figures, targets: Mapping[str, float]) -> list[Lack]:
    """Return what each missed rate lacks in dossiers.

    >>> told = {"fees.paid_online": 262, "fees.dossiers": 934, "rate.paid_online": 28.05}
    >>> [(one.missing, one.needed) for one in lacks(told, {"rate.paid_online": 30})]
    [(19, '281')]
    """
    titles = {column.code: column.title for column in today.COLUMNS}
    found = []
    for code in today.misses(figures, targets):
        ratio = RATIOS[code]
        part, whole = int(figures.get(ratio.listed) or 0), int(figures.get(ratio.per) or 0)
        needed = -int(-targets[code] * whole // 100)
        found.append(
            Lack(
                code=code,
                title=titles[code],
                missing=needed - part,
                part=words.figure(part),
                whole=words.figure(whole),
                needed=words.figure(needed),
                target=words.target(targets[code]),
            )
        )
    return found


def pc(name: str, last_seq: int, heard: int | None, at: int, limits: Limits) -> Pc:
    """Return a PC's line."""
    return Pc(
        name=name,
        event=words.figure(last_seq) if last_seq else words.NONE,
        heard="chưa nghe" if heard is None else words.moment(heard, at),
        age="" if heard is None else words.age(at - heard),
        state=freshness(heard, at, limits),
    )


def freshness_of(table: Table, limits: Limits, unit: str) -> Freshness:
    """Return how far a unit's figures may be believed."""
    return freshness(_heard(table, unit), table.at, limits)


def oldest(table: Table, unit: str) -> str:
    """Return when a unit's oldest PC was last heard."""
    heard = _heard(table, unit)
    return "chưa nghe" if heard is None else words.moment(heard, table.at)


def sent_anything(table: Table, unit: str) -> bool:
    """Say whether anything of a unit's own has arrived."""
    return any(line.figures for line in table.lines if line.code == unit)


def _heard(table: Table, unit: str) -> int | None:
    return next((line.heard for line in table.lines if line.code == unit), None)
