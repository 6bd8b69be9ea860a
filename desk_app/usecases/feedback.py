"""Feedback, proposals and complaints."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived, FeedbackVoided
from desk_app.domain.localtime import day_start, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.store.queries import records
from desk_app.store.queries.records import FeedbackLine
from desk_app.usecases.survey import find_dossier

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveFeedback:
    """What somebody told the unit. ``dossier`` is either number of it, or empty."""

    what: FeedbackKind
    day: date
    text: str
    due: date | None = None
    dossier: str = ""
    channel: str = ""


def receive_feedback(work: "Work", command: ReceiveFeedback) -> str:
    """Record feedback or a complaint and return its id."""
    if not command.text.strip():
        raise RuleBroken("text", "Chưa ghi nội dung.", "Ghi tóm tắt nội dung phản ánh.")
    if command.day > local_date(work.now):
        raise RuleBroken("day", "Ngày nhận ở tương lai.", "Kiểm tra lại ngày nhận.")
    if command.due is not None and command.due < command.day:
        raise RuleBroken("due", "Hạn trả lời trước ngày nhận.", "Chọn lại hạn trả lời.")
    fact = FeedbackReceived(
        what=command.what,
        day=command.day,
        text=nfc(command.text.strip()),
        due=command.due,
        dossier=find_dossier(work, command.dossier),
        channel=nfc(command.channel.strip()),
    )
    subject = work.new_subject()
    work.record(subject, fact, happened=day_start(command.day))
    return subject


def answer_feedback(work: "Work", subject: str, day: date, text: str) -> None:
    """Record the unit's answer."""
    if not text.strip():
        raise RuleBroken("text", "Chưa ghi nội dung trả lời.", "Ghi tóm tắt nội dung đã trả lời.")
    if day > local_date(work.now):
        raise RuleBroken("day", "Ngày trả lời ở tương lai.", "Kiểm tra lại ngày trả lời.")
    work.record(subject, FeedbackAnswered(day=day, text=nfc(text.strip())), happened=day_start(day))


def void_feedback(work: "Work", subject: str, reason: str) -> None:
    """Void an entry made by mistake."""
    work.record(subject, FeedbackVoided(reason=nfc(reason.strip())))


def feedback(work: "Work") -> list[FeedbackLine]:
    """Return feedback and complaints, the unanswered first."""
    return records.feedback(work.driver)
