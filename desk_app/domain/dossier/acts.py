"""What may be done to a dossier. Each act returns the facts that it makes, or raises the rule that it breaks.

Instants are UTC milliseconds. Sources: NĐ 61/2018/NĐ-CP art. 17–20, NĐ 118/2025/NĐ-CP art. 17–22.
"""

from dataclasses import replace

from desk_app.domain import official_number
from desk_app.domain.deadline import Due, extended
from desk_app.domain.dossier.facts import (
    ApologySent,
    Component,
    ComponentsMarked,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    FeeCollected,
    OfficialNumberGiven,
    PauseReason,
    Payment,
    ResultDigitized,
    ResultIssued,
)
from desk_app.domain.dossier.state import Dossier, Standing
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.working_time import WorkingCalendar

OPEN = frozenset({Standing.PROCESSING, Standing.PAUSED, Standing.SUPPLEMENT})
WAITING = frozenset({Standing.PAUSED, Standing.SUPPLEMENT})


def receive(draft: DossierReceived, now: int) -> DossierReceived:
    """Return the reception to record, checked: a person, a procedure, a moment that has come, a due date after it."""
    if not draft.person.name.strip():
        raise RuleBroken("person", "Chưa có họ và tên người nộp.", "Nhập họ và tên hoặc quét thẻ căn cước.")
    if not draft.procedure.code:
        raise RuleBroken("procedure", "Chưa chọn thủ tục.", "Gõ vài chữ của tên thủ tục rồi nhấn Enter.")
    if draft.received_at > now + 60_000:
        raise RuleBroken("received_at", "Thời điểm tiếp nhận ở tương lai.", "Kiểm tra ngày giờ tiếp nhận.")
    if draft.due_at < draft.received_at:
        raise RuleBroken("due_at", "Ngày hẹn trả trước ngày tiếp nhận.", "Chọn lại ngày hẹn trả.")
    if draft.fee < 0:
        raise RuleBroken("fee", "Lệ phí không thể là số âm.", "Nhập lại số tiền.")
    return replace(draft, official=checked_official(draft.official), person=replace(draft.person, name=_tidy(draft)))


def _tidy(draft: DossierReceived) -> str:
    return " ".join(nfc(draft.person.name).split())


def checked_official(text: str) -> str:
    """Return the official number in its normal form, or raise where its shape is not one."""
    if not text.strip():
        return ""
    number = official_number.normalise(text)
    if not official_number.is_valid(number):
        raise RuleBroken(
            "official",
            f"Mã hồ sơ “{text.strip()}” không đúng dạng.",
            "Nhập đúng như trên hệ thống tỉnh: H23.15.30-230615-0007.",
        )
    return number


def give_official_number(dossier: Dossier, text: str) -> list[OfficialNumberGiven]:
    """Take the province's number; the same number again changes nothing."""
    _not_voided(dossier)
    number = checked_official(text)
    if not number:
        raise RuleBroken("official", "Chưa nhập mã hồ sơ.", "Nhập hoặc quét mã hồ sơ của hệ thống tỉnh.")
    return [] if number == dossier.official else [OfficialNumberGiven(official=number)]


def issue_result(
    dossier: Dossier, issued_at: int, now: int, *, timed: bool = True, digitized: bool | None = None
) -> ResultIssued:
    """Issue the result of an open dossier; a dossier that waits must be resumed first."""
    _may_end(dossier, "issued_at", issued_at, now, timed=timed)
    return ResultIssued(issued_at=issued_at, timed=timed, digitized=digitized)


def refuse(dossier: Dossier, refused_at: int, now: int, reason: str) -> DossierRefused:
    """Refuse an open dossier, only with a written reason (NĐ 61/2018 art. 17)."""
    if not reason.strip():
        raise RuleBroken("reason", "Từ chối phải có lý do bằng văn bản.", "Ghi lý do, nêu căn cứ pháp lý.")
    _may_end(dossier, "refused_at", refused_at, now, timed=True, waiting_may=True)
    return DossierRefused(refused_at=refused_at, reason=nfc(reason.strip()))


def withdraw(dossier: Dossier, withdrawn_at: int, now: int, reason: str = "") -> DossierWithdrawn:
    """Give an open dossier back to the citizen who asks for it."""
    _may_end(dossier, "withdrawn_at", withdrawn_at, now, timed=True, waiting_may=True)
    return DossierWithdrawn(withdrawn_at=withdrawn_at, reason=nfc(reason.strip()))


def pause(dossier: Dossier, paused_at: int, now: int, why: PauseReason, reason: str) -> DossierPaused:
    """Stop the clock of a dossier in process."""
    if dossier.standing is not Standing.PROCESSING:
        raise RuleBroken("paused_at", "Hồ sơ không ở trạng thái đang xử lý.", "Chỉ tạm dừng hồ sơ đang xử lý.")
    if not reason.strip():
        raise RuleBroken("reason", "Tạm dừng phải có lý do.", "Ghi lý do tạm dừng hoặc giấy tờ cần bổ sung.")
    _in_its_time(dossier, "paused_at", paused_at, now, timed=True)
    return DossierPaused(paused_at=paused_at, why=why, reason=nfc(reason.strip()))


def resume(dossier: Dossier, resumed_at: int, now: int, calendar: WorkingCalendar) -> DossierResumed:
    """Let the clock run again; the due moment is the first one, moved by the working time of all pauses."""
    if dossier.standing not in WAITING:
        raise RuleBroken("resumed_at", "Hồ sơ không ở trạng thái tạm dừng.", "Chỉ tiếp tục hồ sơ đang tạm dừng.")
    _in_its_time(dossier, "resumed_at", resumed_at, now, timed=True)
    since = dossier.pauses[-1].since
    if resumed_at < since:
        raise RuleBroken("resumed_at", "Tiếp tục trước khi tạm dừng.", "Chọn thời điểm sau lúc tạm dừng.")
    pauses = [(pause.since, resumed_at if pause.until is None else pause.until) for pause in dossier.pauses]
    moved = extended(Due(at=dossier.dues[0][1], timed=dossier.due_timed), pauses, calendar)
    return DossierResumed(resumed_at=resumed_at, due_at=moved.at, due_timed=moved.timed)


def mark_components(dossier: Dossier, components: tuple[Component, ...]) -> list[ComponentsMarked]:
    """Record which papers are there, digitized, reused; nothing where nothing changed."""
    _not_voided(dossier)
    if any(component.reused and not component.present for component in components):
        raise RuleBroken("components", "Giấy tờ không có thì không thể dùng lại.", "Đánh dấu có giấy tờ trước.")
    return [] if components == dossier.components else [ComponentsMarked(components=components)]


def answer_components(dossier: Dossier, digitized: bool | None, reused: bool | None) -> list[ComponentsMarked]:
    """Record a register's two answers about the papers; nothing where nothing changed."""
    changed = ComponentsMarked(
        components_digitized=None if digitized == dossier.components_digitized else digitized,
        reused=None if reused == dossier.reused else reused,
    )
    return [] if changed == ComponentsMarked() else [changed]


def mark_result_digitized(dossier: Dossier, digitized: bool) -> list[ResultDigitized]:
    """Record that the result is digitized and signed, or is not; nothing where nothing changed."""
    _not_voided(dossier)
    return [] if digitized == dossier.result_digitized else [ResultDigitized(digitized=digitized)]


def collect_fee(dossier: Dossier, collected_at: int, now: int, amount: int, way: Payment) -> FeeCollected:
    """Take money; a negative amount reverses an earlier entry and may not exceed what was paid."""
    _not_voided(dossier)
    if amount == 0 or dossier.paid + amount < 0:
        raise RuleBroken("amount", "Số tiền không hợp lệ.", "Nhập số tiền đã thu, lớn hơn 0.")
    _in_its_time(dossier, "collected_at", collected_at, now, timed=True)
    return FeeCollected(collected_at=collected_at, amount=amount, way=way)


def apologise(dossier: Dossier, sent_at: int, new_due_at: int, reason: str) -> ApologySent:
    """Record the letter of apology with its new date, which must lie after the due date."""
    if dossier.standing not in OPEN:
        raise RuleBroken("sent_at", "Hồ sơ đã kết thúc.", "Chỉ xin lỗi với hồ sơ chưa có kết quả.")
    if new_due_at <= dossier.due_at:
        raise RuleBroken("new_due_at", "Ngày hẹn lại phải sau ngày hẹn trả.", "Chọn ngày hẹn lại muộn hơn.")
    if not reason.strip():
        raise RuleBroken("reason", "Thư xin lỗi phải nêu lý do.", "Ghi lý do chậm trả kết quả.")
    return ApologySent(sent_at=sent_at, new_due_at=new_due_at, reason=nfc(reason.strip()))


def correct(dossier: Dossier, correction: DossierCorrected) -> list[DossierCorrected]:
    """Correct what was recorded at reception, with a reason that stays in the history."""
    _not_voided(dossier)
    if not correction.reason.strip():
        raise RuleBroken("reason", "Sửa hồ sơ phải có lý do.", "Ghi lý do sửa; lý do được giữ trong lịch sử.")
    received = dossier.received_at if correction.received_at is None else correction.received_at
    due = dossier.due_at if correction.due_at is None else correction.due_at
    if due < received:
        raise RuleBroken("due_at", "Ngày hẹn trả trước ngày tiếp nhận.", "Kiểm tra lại hai ngày.")
    return [correction]


def reopen(dossier: Dossier, reason: str) -> DossierReopened:
    """Take back an end that was recorded by mistake."""
    if dossier.end is None or dossier.voided is not None:
        raise RuleBroken("reason", "Hồ sơ chưa kết thúc.", "Chỉ mở lại hồ sơ đã kết thúc.")
    if not reason.strip():
        raise RuleBroken("reason", "Mở lại phải có lý do.", "Ghi lý do; lý do được giữ trong lịch sử.")
    return DossierReopened(reason=nfc(reason.strip()))


def void(dossier: Dossier, reason: str) -> DossierVoided:
    """Void a dossier entered by mistake: it counts nowhere and its number stays explained."""
    _not_voided(dossier)
    if not reason.strip():
        raise RuleBroken("reason", "Hủy hồ sơ nhập nhầm phải có lý do.", "Ghi lý do; số tiếp nhận vẫn được giải trình.")
    return DossierVoided(reason=nfc(reason.strip()))


def _may_end(dossier: Dossier, name: str, at: int, now: int, *, timed: bool, waiting_may: bool = False) -> None:
    standing = dossier.standing
    if standing not in OPEN:
        raise RuleBroken(name, "Hồ sơ đã kết thúc.", "Mở lại hồ sơ trước, nếu kết quả ghi nhầm.")
    if standing in WAITING and not waiting_may:
        raise RuleBroken(name, "Hồ sơ đang tạm dừng.", "Cho hồ sơ tiếp tục trước khi trả kết quả.")
    _in_its_time(dossier, name, at, now, timed=timed)


def _in_its_time(dossier: Dossier, name: str, at: int, now: int, *, timed: bool) -> None:
    if at > now + 60_000:
        raise RuleBroken(name, "Thời điểm ở tương lai.", "Kiểm tra lại ngày giờ.")
    if timed and dossier.received.received_timed and at < dossier.received_at:
        raise RuleBroken(name, "Thời điểm trước khi tiếp nhận.", "Kiểm tra lại ngày giờ.")


def _not_voided(dossier: Dossier) -> None:
    if dossier.voided is not None:
        raise RuleBroken("dossier", "Hồ sơ này đã hủy.", "Tiếp nhận hồ sơ mới nếu cần.")
