"""Sending a period's summary to the county: its approved figures, frozen, with the PDF that says them."""

import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.localtime import local
from desk_app.domain.quarter import Quarter, SummaryApproved, SummarySent
from desk_app.domain.rule import RuleBroken
from desk_app.store.subjects import quarter_subject
from desk_app.usecases import report, review
from desk_app.usecases.report import Progress, Summary

if TYPE_CHECKING:
    from desk_app.store.work import Work

Opened = Callable[[], "AbstractContextManager[Work]"]
"""Opens the data: a view, or a work in somebody's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An edition's PDF in the paper store."""

    digest: str
    size: int


def send(view: Opened, work: Opened, directory: Path, period: str, progress: Progress | None = None) -> SummarySent:
    """Freeze the approved summary and its PDF for the county; the next exchange takes them along.

    ``directory`` is the unit's data. The PDF lies in the paper store before the ledger speaks of it. Raises
    ``RuleBroken``, ``PeriodError``, ``DeskError``.
    """
    with view() as reading:
        told = report.summary(reading, period)
    approved_as_it_stands(told)
    printed = keep_paper(told, directory, progress)
    with work() as recording:
        return record_sent(recording, told, printed)


def approved_as_it_stands(told: Summary) -> SummaryApproved:
    """Return the approval under which the summary may go. Raises ``RuleBroken`` where it may not."""
    approved = told.quarter.approved
    if approved is None:
        raise RuleBroken(
            "approved",
            f"Báo cáo {told.window.label_vi} chưa được phê duyệt.",
            "Lãnh đạo phụ trách mở trang Báo cáo quý, xem số liệu và duyệt (F10), rồi gửi lại.",
        )
    if changed := review.changed_since_approval(told):
        raise RuleBroken(
            "approved",
            f"Có {len(changed)} số liệu đã khác so với lúc phê duyệt.",
            "Thu hồi phê duyệt, xem lại số liệu và duyệt lại, rồi gửi.",
        )
    return approved


def keep_paper(told: Summary, directory: Path, progress: Progress | None = None) -> Printed:
    """Print the summary into the paper store. Raises ``DeskError`` where the disk refuses."""
    from desk_app.store.papers import Papers

    with tempfile.TemporaryDirectory(prefix="motcua-") as scratch:
        file = Path(scratch) / "paper.pdf"
        report.print_summary(told, file, progress=progress)
        content = file.read_bytes()
    return Printed(digest=Papers(directory).put(content), size=len(content))


def record_sent(work: "Work", told: Summary, printed: Printed) -> SummarySent:
    """Record that the edition goes. Raises ``RuleBroken`` where it went before, or changed while it was printed."""
    from desk_app.store import papers

    approved, now = told.quarter.approved, work.quarter(told.window.label)
    if approved is None or _as_printed(now) != _as_printed(told.quarter):
        raise RuleBroken("approved", "Báo cáo vừa được sửa trong lúc in.", "Xem lại, duyệt nếu cần, rồi gửi lại.")
    if now.sent is not None and now.sent.pdf == printed.digest:
        when = "" if now.sent_at is None else f" lúc {local(now.sent_at):%H:%M %d/%m/%Y}"
        raise RuleBroken(
            "sent",
            f"Bản này đã gửi{when}, từ đó chưa có gì thay đổi.",
            "Chờ huyện tiếp nhận; nếu cần bổ sung, sửa báo cáo và duyệt lại rồi gửi.",
        )
    fact = SummarySent(
        period=told.window.label,
        first=told.window.first,
        last=told.window.last,
        pdf=printed.digest,
        pdf_bytes=printed.size,
        number=told.quarter.number,
        signer=approved.signer,
        approved_at=approved.approved_at,
        figures=dict(told.figures.whole),
    )
    papers.note(work.driver, printed.digest, printed.size, here=True, now=work.now)
    work.record(quarter_subject(told.window.label), fact)
    return fact


def _as_printed(quarter: Quarter) -> tuple[object, ...]:
    """Return what of a summary stands on its paper and may have been written meanwhile."""
    return quarter.approved, quarter.number, quarter.day
