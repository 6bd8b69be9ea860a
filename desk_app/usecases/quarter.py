"""The texts, number, day and approval of a period's summary, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.period import Window, WindowKind, parse_period, preceding
from desk_app.domain.quarter import (
    ApprovalWithdrawn,
    ContradictionExplained,
    Delivery,
    NarrativeWritten,
    PaperNumbered,
    Quarter,
    SummaryApproved,
    SummarySent,
)
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.store.queries import arrival
from desk_app.store.subjects import quarter_subject

if TYPE_CHECKING:
    from desk_app.store.work import Work

_LOOK_BACK = 20
"""Periods that are searched backwards for a paragraph to start from: five years of quarters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How far the latest edition has come; moments are UTC milliseconds."""

    delivery: Delivery
    sent_at: int | None = None
    sent_by: str = ""
    is_there: bool = False
    """The county said that it holds the figures."""
    paper_is_there: bool = False
    """The county said that it holds the PDF, which travels after."""
    answered_at: int | None = None
    remark: str = ""
    is_newer: bool = False
    """What stands now is not the edition that went."""


def window(work: "Work", period: str) -> Window:
    """Return the period's days under the unit's own window setting. Raises ``PeriodError``."""
    return parse_period(period, window_kind(work))


def window_kind(work: "Work") -> WindowKind:
    """Return whether the unit's periods are calendar months or run from the 15th to the 14th."""
    return work.unit().profile.window


def write_narrative(work: "Work", period: str, section: str, text: str | None) -> None:
    """Write a paragraph of the summary; None takes it back to what it starts from."""
    written = None if text is None else nfc(text)
    if work.quarter(period).narratives.get(section) != written:
        work.record(quarter_subject(period), NarrativeWritten(period=period, section=section, text=written))


def number_paper(work: "Work", period: str, number: str, day: date | None) -> None:
    """Give the summary its number in the outgoing register, and its day."""
    work.record(quarter_subject(period), PaperNumbered(period=period, number=nfc(number.strip()), day=day))


def explain_contradiction(work: "Work", period: str, rule: str, text: str) -> None:
    """Write why a contradiction among the figures stands."""
    work.record(quarter_subject(period), ContradictionExplained(period=period, rule=rule, text=nfc(text.strip())))


def approve(work: "Work", period: str, signer: str, figures: dict[str, float | int | None]) -> None:
    """Approve the summary as it stands, with the figures that the signer saw."""
    if not signer.strip():
        raise RuleBroken("signer", "Chưa có người ký.", "Khai họ tên người ký trong Cài đặt.")
    fact = SummaryApproved(period=period, approved_at=work.now, signer=nfc(signer.strip()), figures=figures)
    work.record(quarter_subject(period), fact)


def withdraw_approval(work: "Work", period: str, reason: str) -> None:
    """Make an approved summary a draft again, with the reason."""
    if not reason.strip():
        raise RuleBroken("reason", "Chưa ghi lý do.", "Ghi lý do thu hồi phê duyệt.")
    work.record(quarter_subject(period), ApprovalWithdrawn(period=period, reason=nfc(reason.strip())))


def summary(work: "Work", period: str) -> Quarter:
    """Return the summary with its paragraphs; one that was not written yet starts from the newest earlier period's."""
    kind = window_kind(work)
    current = work.quarter(period)
    texts = dict(current.narratives)
    earlier = parse_period(period, kind)
    for _ in range(_LOOK_BACK):
        earlier = preceding(earlier, kind)
        for section, text in work.quarter(earlier.label).narratives.items():
            texts.setdefault(section, text)
    current.narratives = texts
    return current


def way(work: "Work", quarter: Quarter) -> Way:
    """Return how far the latest edition of a summary has come."""
    if quarter.sent is None:
        return Way(delivery=Delivery.NOT_SENT)
    subject = quarter_subject(quarter.period)
    return Way(
        delivery=quarter.delivery,
        sent_at=quarter.sent_at,
        sent_by=quarter.sent_by,
        is_there=arrival.is_there(work.driver, subject, SummarySent.kind),
        paper_is_there=arrival.paper_is_there(work.driver, quarter.sent.pdf),
        answered_at=quarter.answered_at,
        remark="" if quarter.answer is None else quarter.answer.remark,
        is_newer=quarter.is_newer_than_sent,
    )
