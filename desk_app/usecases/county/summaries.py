"""Quarterly summaries as the county has them: sent, held against the book, acknowledged or returned."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.event import Event
from desk_app.domain.quarter import (
    Delivery,
    NarrativeWritten,
    PaperNumbered,
    SummaryAcknowledged,
    SummaryReturned,
    SummarySent,
)
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.errors import DeskError
from desk_app.store.queries import summaries
from desk_app.store.queries.summaries import SummaryLine
from desk_app.store.subjects import quarter_subject
from desk_app.usecases.county.by import By, note

if TYPE_CHECKING:
    from desk_app.store.county.office import County
    from desk_app.store.work import Work

Value = int | float | None

WAITING = frozenset({Delivery.WAITING, Delivery.SUPPLEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A commune's summary of a period; ``line`` None where none was sent, ``editions`` how many were.

    ``differs`` maps a frozen figure to what the book says now, where the two are not the same.
    """

    unit: str
    name: str
    line: SummaryLine | None
    editions: int = 0
    explained: int = 0
    differs: "dict[str, tuple[Value, Value]] | None" = None

    @property
    def delivery(self) -> Delivery:
        """Where it stands."""
        return Delivery.NOT_SENT if self.line is None else Delivery(self.line.delivery)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One summary with all that is shown beside the list.

    ``now`` is what the book says of its days today, ``sealed`` whether the sender's signature covers what was sent,
    ``paper`` the PDF where it has arrived whole, ``broken`` how many rules its frozen figures break, ``device`` the
    name of the PC that sent it, ``written_at`` when its texts or its number were last written before that (UTC ms).
    """

    received: Received
    now: dict[str, Value]
    sealed: bool
    paper: Path | None
    broken: int
    device: str
    written_at: int | None


def period(county: "County", label: str) -> list[Received]:
    """Return every commune's summary of a period, in the county's order."""
    return [_received(county, book.unit, book.name, label) for book in county.books.all()]


def _received(county: "County", unit: str, name: str, label: str) -> Received:
    with county.books.view(unit) as work:
        line = summaries.summary(work.driver, label)
        if line is None:
            return Received(unit=unit, name=name, line=None)
        return _told(work, unit, name, line, _now(work, line))


def _told(work: "Work", unit: str, name: str, line: SummaryLine, now: "dict[str, Value]") -> Received:
    sent = [event.fact for event in work.history(quarter_subject(line.period)) if isinstance(event.fact, SummarySent)]
    return Received(
        unit=unit,
        name=name,
        line=line,
        editions=len({fact.pdf for fact in sent}),
        explained=len(work.quarter(line.period).explanations),
        differs=differences(line.figures, now),
    )


def _now(work: "Work", line: SummaryLine) -> "dict[str, Value]":
    """Return the book's figures of the days of a summary."""
    from desk_app.figures.compute import compute
    from desk_app.figures.span import Span

    return dict(compute(work.connection, Span(line.first_at, min(line.last_at, work.now + 1))).whole)


def differences(frozen: "dict[str, Value]", now: "dict[str, Value]") -> "dict[str, tuple[Value, Value]]":
    """Return what is not as it was frozen: code → then, now."""
    return {code: (value, now[code]) for code, value in frozen.items() if code in now and value != now[code]}


def opened(county: "County", unit: str, label: str) -> Opened:
    """Return one summary. Raises ``DeskError`` where the commune sent none."""
    from desk_app.figures.reconcile import declared

    names = {book.unit: book.name for book in county.books.all()}
    with county.books.view(unit) as work:
        line = summaries.summary(work.driver, label)
        if line is None:
            raise not_sent()
        now = _now(work, line)
        received = _told(work, unit, names[unit], line, now)
        events = work.history(quarter_subject(label))
        sealed, device = _is_sealed(work, events), _device(work, events)
    known = {code: value for code, value in line.figures.items() if value is not None}
    return Opened(
        received=received,
        now=now,
        sealed=sealed,
        paper=paper(county, unit, line.pdf),
        broken=len({found.rule for found in declared({"figures": known})}),
        device=device,
        written_at=_written_at(events),
    )


def not_sent() -> DeskError:
    """Return what is said of a summary that is not there."""
    return DeskError("Đơn vị chưa gửi tổng hợp của kỳ này.", "Chọn một đơn vị khác trong danh sách.")


def paper(county: "County", unit: str, digest: str) -> Path | None:
    """Return where a commune's summary lies as a PDF, None while it has not arrived whole."""
    papers = county.papers(unit)
    return papers.path(digest) if digest and papers.has(digest) else None


def _last_sent(events: Sequence[Event]) -> Event:
    return [event for event in events if isinstance(event.fact, SummarySent)][-1]


def _device(work: "Work", events: Sequence[Event]) -> str:
    from desk_app.store import replica

    known = replica.known(work.driver, _last_sent(events).device)
    return "" if known is None else known.name


def _written_at(events: Sequence[Event]) -> int | None:
    sent = _last_sent(events)
    written = [
        event.happened
        for event in events
        if isinstance(event.fact, NarrativeWritten | PaperNumbered) and event.clock < sent.clock
    ]
    return max(written, default=None)


def _is_sealed(work: "Work", events: Sequence[Event]) -> bool:
    """Say whether a seal of the sender that checks by its key stands over the latest edition."""
    from desk_app.store import replica
    from desk_app.sync.identity import verify
    from desk_app.sync.seals import sealed

    last = _last_sent(events)
    known = replica.known(work.driver, last.device)
    seals = replica.seals(work.driver, last.device, last.seq - 1, 1)
    if known is None or not seals:
        return False
    seq, signature = seals[0]
    link = replica.hash_at(work.driver, last.device, seq)
    return link is not None and verify(known.verify_key, signature, sealed(last.device, seq, link))


def acknowledge(county: "County", unit: str, label: str, pdf: str, remark: str, *, by: By) -> None:
    """Take a summary (tiếp nhận). Raises ``RuleBroken`` where another edition came meanwhile."""
    with county.books.work(unit, by.title) as work:
        _same_edition(work, label, pdf)
        fact = SummaryAcknowledged(period=label, pdf=pdf, remark=nfc(remark.strip()))
        work.record(quarter_subject(label), fact)
    note(county, by, "summary-acknowledge", label, unit)


def send_back(county: "County", unit: str, label: str, pdf: str, remark: str, *, by: By) -> None:
    """Return a summary with a remark (trả lại). Raises ``RuleBroken`` without one, or where another edition came."""
    if not remark.strip():
        raise RuleBroken("remark", "Trả lại cần có nhận xét.", "Ghi rõ xã cần sửa hoặc bổ sung điều gì.")
    with county.books.work(unit, by.title) as work:
        _same_edition(work, label, pdf)
        work.record(quarter_subject(label), SummaryReturned(period=label, pdf=pdf, remark=nfc(remark.strip())))
    note(county, by, "summary-return", label, unit)


def _same_edition(work: "Work", label: str, pdf: str) -> None:
    line = summaries.summary(work.driver, label)
    if line is None:
        raise not_sent()
    if line.pdf != pdf:
        raise RuleBroken("pdf", "Xã vừa gửi một bản khác.", "Xem bản mới rồi quyết định lại.")


def waiting(county: "County") -> int:
    """Return how many summaries of any period wait for the county's answer."""
    count = 0
    for book in county.books.all():
        with county.books.view(book.unit) as work:
            count += sum(1 for line in summaries.summaries(work.driver) if line.delivery in WAITING)
    return count


def paper_of(county: "County", unit: str, label: str) -> Path | None:
    """Return where the PDF of a commune's summary lies, None while there is none or it has not arrived whole."""
    with county.books.view(unit) as work:
        line = summaries.summary(work.driver, label)
    return None if line is None else paper(county, unit, line.pdf)
