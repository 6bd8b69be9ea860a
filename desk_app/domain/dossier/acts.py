"""What may be recorded of a dossier beside its steps: reception, number, papers, money, corrections.

Each act returns the facts that it makes, or raises the rule that it breaks. Instants are UTC milliseconds. Sources:
NĐ 61/2018/NĐ-CP art. 17–20, NĐ 118/2025/NĐ-CP art. 17–22.
"""

from dataclasses import replace
from datetime import date

from desk_app.domain import official_number
from desk_app.domain.citizen_id import Contradiction, Sex, contradictions, parse
from desk_app.domain.dossier import machine
from desk_app.domain.dossier.facts import (
    Component,
    ComponentsMarked,
    DossierCorrected,
    DossierReceived,
    DossierVoided,
    FeeCollected,
    OfficialNumberGiven,
    PaperPrinted,
    Person,
    ResultDigitized,
)
from desk_app.domain.dossier.machine import Act
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc

EARLIEST_BIRTH = date(1900, 1, 1)


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
    check_person(draft.person, draft.received_at, excepted="citizen_id" in draft.exceptions)
    _check_fee(draft)
    return replace(draft, official=checked_official(draft.official), person=replace(draft.person, name=_tidy(draft)))


def check_person(person: Person, received_at: int, *, excepted: bool = False) -> None:
    """Raise where the birth date cannot be, or the citizen's number says another year or sex (NĐ 137/2015 art. 13)."""
    if person.born is not None and not EARLIEST_BIRTH <= person.born <= local_date(received_at):
        raise RuleBroken("born", "Ngày sinh không thể có.", "Nhập lại ngày sinh theo giấy tờ, dạng ngày/tháng/năm.")
    number = parse(person.citizen_id)
    if number is None or excepted:
        return
    sex = next((known for known in Sex if known.value == person.sex), None)
    wrong = contradictions(number, person.born, sex)
    if Contradiction.BIRTH_YEAR in wrong:
        title = f"Số định danh cho năm sinh {number.birth_year}, khác ngày sinh đã nhập."
        raise RuleBroken("citizen_id", title, "So lại với thẻ; nếu thẻ in đúng như vậy, ghi lý do để tiếp nhận.")
    if Contradiction.SEX in wrong:
        title = "Số định danh không khớp giới tính đã nhập."
        raise RuleBroken("citizen_id", title, "So lại với thẻ; nếu thẻ in đúng như vậy, ghi lý do để tiếp nhận.")


def _check_fee(draft: DossierReceived) -> None:
    """Raise where the fee is not the sum of its lines and nobody said why."""
    counted = sum(charge.amount for charge in draft.charges)
    if draft.charges and draft.fee != counted and not draft.exceptions.get("fee", "").strip():
        title = f"Lệ phí {_dong(draft.fee)} khác mức tính theo biểu phí là {_dong(counted)}."
        raise RuleBroken("fee", title, "Sửa số tiền, hoặc ghi lý do; lý do được giữ trong lịch sử.")


def _dong(amount: int) -> str:
    return f"{amount:,} đồng".replace(",", ".")


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


def collect_fee(dossier: Dossier, entry: FeeCollected, now: int) -> FeeCollected:
    """Take money; a negative amount reverses an earlier entry, with its reason, and never more than was paid.

    Of a voided dossier only money may go back: what another PC took meanwhile.
    """
    if entry.amount > 0:
        _not_voided(dossier)
    if entry.amount == 0 or dossier.paid + entry.amount < 0:
        raise RuleBroken("amount", "Số tiền không hợp lệ.", "Nhập số tiền đã thu, lớn hơn 0.")
    if entry.amount < 0 and not entry.reason.strip():
        raise RuleBroken("reason", "Bút toán hoàn phải có lý do.", "Ghi lý do hoàn tiền.")
    in_its_time(dossier, "collected_at", entry.collected_at, now, timed=True)
    return replace(entry, reason=nfc(entry.reason.strip()))


def reverse_fee(dossier: Dossier, receipt: str, now: int, reason: str, slot: int) -> FeeCollected:
    """Take an entry of the cash book back by a counter-entry of the same way and amount."""
    taken = next((paid for paid in dossier.payments if paid.receipt == receipt and paid.amount > 0), None)
    if taken is None:
        raise RuleBroken("receipt", "Không có biên lai này ở hồ sơ.", "Kiểm tra lại số biên lai.")
    if receipt and any(paid.reverses == receipt for paid in dossier.payments):
        raise RuleBroken("receipt", f"Biên lai {receipt} đã được hoàn.", "Xem sổ quỹ của ngày hoàn.")
    entry = FeeCollected(
        collected_at=now, amount=-taken.amount, way=taken.way, slot=slot, reverses=receipt, reason=reason
    )
    return collect_fee(dossier, entry, now)


def print_paper(dossier: Dossier, form: str, now: int) -> PaperPrinted:
    """Note that a slip was printed, and for which time."""
    return PaperPrinted(form=form, printed_at=now, copy=dossier.prints.get(form, 0) + 1)


def correct(dossier: Dossier, correction: DossierCorrected) -> list[DossierCorrected]:
    """Correct what was recorded at reception, with a reason that stays in the history."""
    _not_voided(dossier)
    if not correction.reason.strip():
        raise RuleBroken("reason", "Sửa hồ sơ phải có lý do.", "Ghi lý do sửa; lý do được giữ trong lịch sử.")
    received = dossier.received_at if correction.received_at is None else correction.received_at
    due = dossier.due_at if correction.due_at is None else correction.due_at
    if due < received:
        raise RuleBroken("due_at", "Ngày hẹn trả trước ngày tiếp nhận.", "Kiểm tra lại hai ngày.")
    if correction.person is not None:
        check_person(correction.person, received, excepted=True)
    return [correction]


def void(dossier: Dossier, reason: str) -> DossierVoided:
    """Void a dossier entered by mistake: it counts nowhere and its number stays explained."""
    machine.require(dossier, Act.VOID, "dossier")
    if not reason.strip():
        raise RuleBroken("reason", "Hủy hồ sơ nhập nhầm phải có lý do.", "Ghi lý do; số tiếp nhận vẫn được giải trình.")
    return DossierVoided(reason=nfc(reason.strip()))


def in_its_time(dossier: Dossier, name: str, at: int, now: int, *, timed: bool) -> None:
    """Raise where an act would lie in the future or before the reception."""
    if at > now + 60_000:
        raise RuleBroken(name, "Thời điểm ở tương lai.", "Kiểm tra lại ngày giờ.")
    if timed and dossier.received.received_timed and at < dossier.received_at:
        raise RuleBroken(name, "Thời điểm trước khi tiếp nhận.", "Kiểm tra lại ngày giờ.")


def _not_voided(dossier: Dossier) -> None:
    if dossier.voided is not None:
        raise RuleBroken("dossier", "Hồ sơ này đã hủy.", "Tiếp nhận hồ sơ mới nếu cần.")
