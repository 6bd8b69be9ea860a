"""Tổng hợp quý: the inbox of summaries in the order of work, and one of them held against the book of today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.county.views import words
from desk_app.county.views.words import Value
from desk_app.domain.localtime import at
from desk_app.domain.period import Window
from desk_app.domain.quarter import Delivery
from desk_app.usecases.county.summaries import Opened, Received

DUE_HOUR = 17
ALL = ""
GROUPS = (
    ("cho", "Chờ xử lý", frozenset({Delivery.WAITING, Delivery.SUPPLEMENT})),
    ("tra", "Trả lại", frozenset({Delivery.RETURNED})),
    ("chua", "Chưa gửi", frozenset({Delivery.NOT_SENT})),
    ("xong", "Đã tiếp nhận", frozenset({Delivery.ACKNOWLEDGED})),
)
"""Filters, in the order of work."""
_TAGS = {
    Delivery.WAITING: ("info", "upload", "Chờ xử lý"),
    Delivery.SUPPLEMENT: ("warn", "pen", "Bản bổ sung"),
    Delivery.RETURNED: ("late", "undo", "Trả lại"),
    Delivery.ACKNOWLEDGED: ("good", "check", "Đã tiếp nhận"),
}
COMPARED = (
    ("Tiếp nhận, kể cả kỳ trước", ("received.total",)),
    ("Đã giải quyết", ("resolved.total",)),
    ("Trước hạn", ("resolved.early",)),
    ("Đúng hạn", ("resolved.on_time",)),
    ("Quá hạn", ("resolved.overdue",)),
    ("Từ chối, rút", ("closed.refused", "closed.withdrawn")),
    ("Đang giải quyết", ("pending.total",)),
    ("Số hóa đầy đủ", ("digitized.complete",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A state in colour, icon and words."""

    kind: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """A unit's line of the inbox."""

    unit: str
    name: str
    tag: Tag
    edition: str
    sent: str
    explained: str
    agrees: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A tab over the list with its count."""

    name: str
    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A frozen figure beside today's."""

    title: str
    frozen: str
    now: str
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something that was checked of a summary."""

    kind: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedView:
    """The summary that stands beside the list."""

    unit: str
    name: str
    pdf: str
    tag: Tag
    about: str
    steps: tuple[tuple[str, str, str], ...]
    checks: tuple[Check, ...]
    compared: tuple[Compared, ...]
    answered: str
    remark: str
    acts: bool
    """Whether it waits for an answer."""


def due_at(window: Window) -> int:
    """Return until when a summary has to be here: 17:00 of the day after the period."""
    return at(window.last + timedelta(days=1), DUE_HOUR)


def due_words(window: Window, received: Sequence[Received], now: int) -> str:
    """Say until when summaries are due, and how many did not come by then."""
    day: date = window.last + timedelta(days=1)
    late = len(overdue(window, received, now))
    said = f"Hạn gửi {DUE_HOUR}:00 ngày {words.day(day)}"
    return f"{said} · {late} đơn vị quá hạn" if late else said


def overdue(window: Window, received: Sequence[Received], now: int) -> list[Received]:
    """Return the units whose summary is not here although it should be."""
    return [one for one in received if one.line is None and now > due_at(window)]


def rows(
    window: Window, received: Sequence[Received], heard: Mapping[str, int | None], now: int, chosen: str
) -> list[SummaryRow]:
    """Return the lines of a filter, what has to be done first."""
    order = [delivery for _, _, group in GROUPS for delivery in sorted(group, reverse=True)]
    kept = [one for one in received if chosen == ALL or one.delivery in _group(chosen)]
    kept.sort(key=lambda one: (order.index(one.delivery), 0 if one.line is None else one.line.sent_at))
    return [_row(window, one, heard.get(one.unit), now) for one in kept]


def _group(chosen: str) -> frozenset[Delivery]:
    return next((group for name, _, group in GROUPS if name == chosen), frozenset(Delivery))


def filters(received: Sequence[Received]) -> list[Filter]:
    """Return the tabs with their counts."""
    found = [Filter(name=ALL, text="Tất cả", count=len(received))]
    for name, text, group in GROUPS:
        found.append(Filter(name=name, text=text, count=sum(1 for one in received if one.delivery in group)))
    return found


def tag(window: Window, delivery: Delivery, now: int) -> Tag:
    """Return a summary's state; one that is not here after its day is late."""
    if delivery is Delivery.NOT_SENT:
        late = now > due_at(window)
        kind, icon, said = ("late", "alert", "Chưa gửi, quá hạn") if late else ("neutral", "clock", "Chưa gửi")
    else:
        kind, icon, said = _TAGS[delivery]
    return Tag(kind=kind, icon=icon, words=said)


def _row(window: Window, one: Received, heard: int | None, now: int) -> SummaryRow:
    line = one.line
    if line is None:
        silent = "Chưa nghe lần nào" if heard is None else f"Nghe lần cuối {words.moment(heard, now)}"
        return SummaryRow(
            unit=one.unit,
            name=words.short_unit(one.name),
            tag=tag(window, one.delivery, now),
            edition=words.NONE,
            sent=words.NONE,
            explained=words.NONE,
            agrees=silent,
            differs=False,
        )
    said = agreement(one.differs or {})
    return SummaryRow(
        unit=one.unit,
        name=words.short_unit(one.name),
        tag=tag(window, one.delivery, now),
        edition=str(one.editions),
        sent=words.moment(line.sent_at, now),
        explained=f"{one.explained} đã giải trình" if one.explained else words.NONE,
        agrees=said or "Khớp",
        differs=bool(said),
    )


def agreement(differs: Mapping[str, tuple[Value, Value]]) -> str:
    """Say how the book of today differs from what was frozen; nothing where it agrees.

    >>> agreement({"received.total": (10, 12)}), agreement({"survey.good": (1, 2)}), agreement({})
    ('+2 hồ sơ', 'khác 1 số liệu', '')
    """
    if "received.total" in differs:
        then, now = differs["received.total"]
        return f"{_signed(int(now or 0) - int(then or 0))} hồ sơ"
    return f"khác {len(differs)} số liệu" if differs else ""


def _signed(number: int) -> str:
    return f"+{words.figure(number)}" if number > 0 else f"−{words.figure(-number)}"


def opened(window: Window, told: Opened, now: int) -> OpenedView:
    """Return a summary as it stands beside the list."""
    one, line = told.received, told.received.line
    assert line is not None
    number = f" · Số {line.number}" if line.number else ""
    return OpenedView(
        unit=one.unit,
        name=f"{words.named_unit(one.name)}, {words.within(window)}",
        pdf=line.pdf,
        tag=tag(window, one.delivery, now),
        about=f"Bản {one.editions} · {words.days_of(window)}{number}",
        steps=_steps(told, now),
        checks=_checks(told),
        compared=tuple(_compared(title, codes, line.figures, told.now) for title, codes in COMPARED),
        answered="" if line.answered_at is None else words.moment(line.answered_at, now),
        remark=line.remark,
        acts=one.delivery in (Delivery.WAITING, Delivery.SUPPLEMENT),
    )


def _steps(told: Opened, now: int) -> tuple[tuple[str, str, str], ...]:
    """Return who made, approved and sent it, by role, and when."""
    line = told.received.line
    assert line is not None
    steps = []
    if told.written_at is not None:
        steps.append(("Lập", "Công chức của đơn vị", words.moment(told.written_at, now)))
    if line.approved_at is not None:
        steps.append(("Duyệt", "Lãnh đạo UBND", words.moment(line.approved_at, now)))
    steps.append(("Gửi", told.device or "Một máy của đơn vị", words.moment(line.sent_at, now)))
    return tuple(steps)


def _checks(told: Opened) -> tuple[Check, ...]:
    line = told.received.line
    assert line is not None
    seal = Check(kind="good", icon="check", words="Chữ ký số của máy gửi hợp lệ")
    if not told.sealed:
        seal = Check(kind="late", icon="alert", words="Chưa kiểm được chữ ký số của máy gửi")
    rules = Check(kind="good", icon="check", words="Mọi đẳng thức đều đúng")
    if told.broken:
        rules = Check(kind="late", icon="alert", words=f"{told.broken} đẳng thức không đúng")
    digest = " ".join(line.pdf[start : start + 4] for start in (0, 4, 8))
    paper = Check(kind="second", icon="lock", words=f"Dấu kiểm {digest}")
    if told.paper is None:
        paper = Check(kind="warn", icon="clock", words=f"Dấu kiểm {digest}: tệp PDF chưa tới")
    return seal, rules, paper


def _compared(title: str, codes: Sequence[str], frozen: Mapping[str, Value], now: Mapping[str, Value]) -> Compared:
    then, today = (sum(int(of.get(code) or 0) for code in codes) for of in (frozen, now))
    return Compared(
        title=title,
        frozen=words.figure(then),
        now=words.figure(today),
        difference="" if then == today else _signed(today - then),
    )
