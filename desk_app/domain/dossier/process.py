"""A dossier's steps from hand-over to giving back. Each returns the fact that it makes, or raises the rule it breaks.

Instants are UTC milliseconds. Sources: NĐ 61/2018/NĐ-CP art. 17–20, NĐ 118/2025/NĐ-CP art. 17–22; that a supplement
is asked for once, and a new date promised once, is domain.md's reading of both.
"""

from collections.abc import Sequence

from desk_app.domain.deadline import Due, extended
from desk_app.domain.dossier.acts import in_its_time
from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    ContactMade,
    Delivery,
    DossierPaused,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierWithdrawn,
    HandedOver,
    Left,
    PauseReason,
    ProcessingBegun,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.dossier.machine import OPEN_STEPS, STEP_WORDS, Act, require
from desk_app.domain.dossier.state import Dossier, Step
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.working_time import WorkingCalendar


def hand_over(dossier: Dossier, at: int, now: int, giver: str, receiver: str, note: str = "") -> HandedOver:
    """Hand the dossier with its control slip to an officer, or from one officer to another."""
    require(dossier, Act.HAND_OVER, "receiver")
    _named("receiver", receiver, "Chưa chọn người nhận hồ sơ.", "Chọn công chức thụ lý.")
    in_its_time(dossier, "handed_at", at, now, timed=True)
    return HandedOver(handed_at=at, giver=giver, receiver=nfc(receiver.strip()), after=dossier.officer, note=note)


def begin(dossier: Dossier, at: int, now: int, officer: str) -> ProcessingBegun:
    """Take the dossier into process."""
    require(dossier, Act.BEGIN, "begun_at")
    in_its_time(dossier, "begun_at", at, now, timed=True)
    return ProcessingBegun(begun_at=at, officer=nfc(officer.strip()))


def request_supplement(
    dossier: Dossier, at: int, now: int, missing: Sequence[str], reason: str, exception: str = ""
) -> DossierPaused:
    """Stop the clock and ask for all that is missing in one request (form 02); a second time only by exception."""
    require(dossier, Act.REQUEST_SUPPLEMENT, "paused_at")
    asked = tuple(nfc(paper.strip()) for paper in missing if paper.strip())
    if not asked and not reason.strip():
        raise RuleBroken("missing", "Chưa nêu giấy tờ cần bổ sung.", "Ghi đủ mọi giấy tờ còn thiếu trong một lần.")
    if not exception.strip() and any(pause.why is PauseReason.SUPPLEMENT for pause in dossier.pauses):
        title = "Hồ sơ đã một lần yêu cầu bổ sung; chỉ được yêu cầu một lần."
        raise RuleBroken(
            "exception", title, "Nếu pháp luật cho phép, ghi lý do ngoại lệ; lý do được giữ trong lịch sử."
        )
    in_its_time(dossier, "paused_at", at, now, timed=True)
    return DossierPaused(
        paused_at=at,
        why=PauseReason.SUPPLEMENT,
        reason=nfc(reason.strip()) or "; ".join(asked),
        missing=asked,
        exception=nfc(exception.strip()),
    )


def pause(dossier: Dossier, at: int, now: int, reason: str) -> DossierPaused:
    """Stop the clock of a dossier in process, with a reason that the citizen is told the same day."""
    require(dossier, Act.PAUSE, "paused_at")
    _named("reason", reason, "Tạm dừng phải có lý do.", "Ghi lý do tạm dừng để giải thích với người dân.")
    in_its_time(dossier, "paused_at", at, now, timed=True)
    return DossierPaused(paused_at=at, why=PauseReason.OTHER, reason=nfc(reason.strip()))


def resume(dossier: Dossier, at: int, now: int, calendar: WorkingCalendar) -> DossierResumed:
    """Let the clock run again; the due moment is the first one, moved by the working time of all pauses."""
    require(dossier, Act.TAKE_SUPPLEMENT if dossier.step is Step.SUPPLEMENT else Act.RESUME, "resumed_at")
    in_its_time(dossier, "resumed_at", at, now, timed=True)
    if at < dossier.pauses[-1].since:
        raise RuleBroken("resumed_at", "Tiếp tục trước khi tạm dừng.", "Chọn thời điểm sau lúc tạm dừng.")
    pauses = [(pause.since, at if pause.until is None else pause.until) for pause in dossier.pauses]
    moved = extended(Due(at=dossier.dues[0][1], timed=dossier.due_timed), pauses, calendar)
    own = dossier.received.internal_due_at
    internal = None if own is None else extended(Due(at=own, timed=True), pauses, calendar).at
    return DossierResumed(resumed_at=at, due_at=moved.at, due_timed=moved.timed, internal_due_at=internal)


def contact(
    dossier: Dossier, at: int, now: int, explained: str, way: str = "phone", reached: bool = True
) -> ContactMade:
    """Note that the citizen was told: by whom (the actor), when, what."""
    if dossier.step is Step.VOIDED:
        raise RuleBroken("contacted_at", "Hồ sơ đã hủy vì nhập nhầm.", "Không cần liên hệ về hồ sơ này.")
    _named("explained", explained, "Chưa ghi đã giải thích gì.", "Ghi ngắn gọn điều đã nói với người dân.")
    in_its_time(dossier, "contacted_at", at, now, timed=True)
    return ContactMade(contacted_at=at, explained=nfc(explained.strip()), way=way, reached=reached)


def send_on(dossier: Dossier, at: int, now: int, authority: str, due_at: int | None, note: str = "") -> SentOn:
    """Send the dossier up to another authority, with the term that it has there; the unit's own term runs on."""
    require(dossier, Act.SEND_ON, "authority")
    _named("authority", authority, "Chưa ghi cơ quan nhận hồ sơ.", "Chọn hoặc ghi tên cơ quan có thẩm quyền.")
    in_its_time(dossier, "sent_at", at, now, timed=True)
    if due_at is not None and due_at < at:
        raise RuleBroken("due_at", "Hạn của cơ quan kia trước lúc gửi.", "Chọn lại hạn.")
    return SentOn(sent_at=at, authority=nfc(authority.strip()), due_at=due_at, note=nfc(note.strip()))


def take_back(dossier: Dossier, at: int, now: int, note: str = "") -> CameBack:
    """Take the dossier back from the other authority."""
    require(dossier, Act.TAKE_BACK, "back_at")
    if at < dossier.sendings[-1].sent.sent_at:
        raise RuleBroken("back_at", "Hồ sơ về trước khi gửi đi.", "Chọn thời điểm sau lúc gửi.")
    in_its_time(dossier, "back_at", at, now, timed=True)
    return CameBack(back_at=at, note=nfc(note.strip()))


def issue_result(
    dossier: Dossier,
    at: int,
    now: int,
    *,
    timed: bool = True,
    digitized: bool | None = None,
    left: Left = Left.NOTHING,
    signed_by: str = "",
    saved_minutes: int | None = None,
) -> ResultIssued:
    """Sign the result of an open dossier; ``left`` says whether its paper has yet to reach the counter."""
    require(dossier, Act.ISSUE, "issued_at")
    in_its_time(dossier, "issued_at", at, now, timed=timed)
    return ResultIssued(
        issued_at=at,
        timed=timed,
        digitized=digitized,
        left=left,
        signed_by=nfc(signed_by.strip()),
        saved_minutes=saved_minutes,
    )


def take_paper(dossier: Dossier, at: int, now: int, giver: str, receiver: str) -> ResultArrived:
    """Take the paper of the result at the counter, from whose hands into whose."""
    require(dossier, Act.TAKE_PAPER, "arrived_at")
    _after_end(dossier, "arrived_at", at, now)
    return ResultArrived(arrived_at=at, giver=nfc(giver.strip()), receiver=nfc(receiver.strip()))


def give(
    dossier: Dossier, at: int, now: int, way: Delivery = Delivery.COUNTER, receiver: str = "", proxy: str = ""
) -> ResultGiven:
    """Give the result to the citizen; another than the applicant takes it by a written authority only."""
    require(dossier, Act.GIVE, "given_at")
    _after_end(dossier, "given_at", at, now)
    taker = nfc(receiver.strip()) or dossier.received.person.name
    if way is Delivery.COUNTER and taker != dossier.received.person.name and not proxy.strip():
        title = "Người nhận khác người nộp hồ sơ mà chưa ghi giấy ủy quyền."
        raise RuleBroken("proxy", title, "Ghi số, ngày của giấy ủy quyền hoặc giấy tờ chứng minh quan hệ.")
    return ResultGiven(given_at=at, way=way, receiver=taker, proxy=nfc(proxy.strip()))


def refuse(dossier: Dossier, at: int, now: int, reason: str, letter: str = "") -> DossierRefused:
    """Refuse an open dossier, only with a written reason (NĐ 61/2018 art. 17); its letter is printed or noted."""
    _named("reason", reason, "Từ chối phải có lý do bằng văn bản.", "Ghi lý do, nêu căn cứ pháp lý.")
    require(dossier, Act.REFUSE, "refused_at")
    in_its_time(dossier, "refused_at", at, now, timed=True)
    return DossierRefused(refused_at=at, reason=nfc(reason.strip()), letter=nfc(letter.strip()))


def withdraw(dossier: Dossier, at: int, now: int, reason: str = "") -> DossierWithdrawn:
    """Give an open dossier back to the citizen who asks for it."""
    require(dossier, Act.WITHDRAW, "withdrawn_at")
    in_its_time(dossier, "withdrawn_at", at, now, timed=True)
    return DossierWithdrawn(withdrawn_at=at, reason=nfc(reason.strip()))


def apologise(
    dossier: Dossier, at: int, new_due_at: int, reason: str, letter: str = "", exception: str = ""
) -> ApologySent:
    """Record the letter of apology (form 04) with its new date: one, after the due date, which stays as it was."""
    if dossier.step not in OPEN_STEPS:
        title = f"Hồ sơ {STEP_WORDS[dossier.step]}."
        raise RuleBroken("sent_at", title, "Chỉ xin lỗi với hồ sơ chưa có kết quả.")
    if new_due_at <= max(dossier.due_at, at):
        raise RuleBroken(
            "new_due_at", "Ngày hẹn lại phải sau ngày hẹn trả và sau hôm nay.", "Chọn ngày hẹn lại muộn hơn."
        )
    _named("reason", reason, "Thư xin lỗi phải nêu lý do.", "Ghi lý do chậm trả kết quả.")
    if dossier.apologies and not exception.strip():
        title = "Hồ sơ đã một lần xin lỗi và hẹn lại; chỉ được hẹn lại một lần."
        raise RuleBroken("exception", title, "Nếu buộc phải hẹn lại lần nữa, ghi lý do; lý do được giữ trong lịch sử.")
    return ApologySent(
        sent_at=at,
        new_due_at=new_due_at,
        reason=nfc(reason.strip()),
        letter=nfc(letter.strip()),
        exception=nfc(exception.strip()),
    )


def reopen(dossier: Dossier, reason: str) -> DossierReopened:
    """Take back an end that was recorded by mistake."""
    require(dossier, Act.REOPEN, "reason")
    _named("reason", reason, "Mở lại phải có lý do.", "Ghi lý do; lý do được giữ trong lịch sử.")
    return DossierReopened(reason=nfc(reason.strip()))


def _named(field: str, text: str, title: str, remedy: str) -> None:
    if not text.strip():
        raise RuleBroken(field, title, remedy)


def _after_end(dossier: Dossier, field: str, at: int, now: int) -> None:
    in_its_time(dossier, field, at, now, timed=True)
    if dossier.end is not None and dossier.end.timed and at < dossier.end.at:
        raise RuleBroken(field, "Thời điểm trước khi ký kết quả.", "Kiểm tra lại ngày giờ.")
