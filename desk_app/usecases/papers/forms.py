"""The forms by their codes, and the saved step that each belongs to."""

from collections.abc import Callable
from enum import StrEnum

from desk_app.domain.dossier.facts import Left, PauseReason
from desk_app.domain.dossier.state import Dossier, Outcome, Timing
from desk_app.domain.localtime import local_date
from desk_app.errors import DeskError
from desk_app.reports import wording


class Form(StrEnum):
    """What ``PaperPrinted.form`` keeps."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOPPING = "stopping"
    CONTROL = "control"
    RESULT = "result"
    FEE = "fee"
    EXPLANATION = "explanation"
    HANDOVER = "handover"


TITLES: dict[Form, str] = {
    Form.RECEIPT: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    Form.SUPPLEMENT: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    Form.REFUSAL: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ",
    Form.APOLOGY: "Thư xin lỗi và hẹn lại ngày trả kết quả",
    Form.STOPPING: "Thông báo dừng giải quyết hồ sơ",
    Form.CONTROL: "Phiếu kiểm soát quá trình giải quyết",
    Form.RESULT: "Giấy biên nhận trả kết quả",
    Form.FEE: "Biên nhận thu phí, lệ phí",
    Form.EXPLANATION: "Báo cáo giải trình hồ sơ quá hạn",
    Form.HANDOVER: "Giấy bàn giao hồ sơ",
}
"""What a person calls the form, in either regime."""

TWO_SHEETS = frozenset({Form.RECEIPT, Form.SUPPLEMENT, Form.REFUSAL, Form.APOLOGY, Form.STOPPING, Form.RESULT})
ON_A4_ONLY = frozenset({Form.EXPLANATION, Form.HANDOVER})
OF_MANY = frozenset({Form.FEE, Form.HANDOVER})
"""Forms in which several dossiers stand together."""
GIVEN_TWICE = frozenset({Form.SUPPLEMENT, Form.REFUSAL, Form.STOPPING, Form.RESULT, Form.HANDOVER})
"""Forms whose foot says `Lập thành 02 bản`."""


def form_of(code: str) -> Form:
    """Return the form of a code; a code that is none is told."""
    try:
        return Form(code)
    except ValueError:
        known = ", ".join(Form)
        raise DeskError(f"Không có mẫu giấy nào tên “{code}”.", f"Chọn một trong: {known}.") from None


def offered(dossier: Dossier, now: int) -> list[Form]:
    """Return the forms that the dossier's saved steps allow, in the order of its life."""
    return [form for form in Form if not lack(dossier, form, now)]


def lack(dossier: Dossier, form: Form, now: int) -> str:
    """Return the sentence that says which saved step is missing; nothing where the paper can be printed."""
    if dossier.voided is not None:
        return "Hồ sơ này đã hủy vì nhập nhầm."
    if not (dossier.received.reception or dossier.official):
        return "Hồ sơ này chỉ biết từ sổ cũ: không có số tiếp nhận và mã hồ sơ."
    holds, sentence = _STEPS[form]
    return "" if holds(dossier, now) else sentence


def require(dossier: Dossier, form: Form, now: int) -> None:
    """Refuse a paper whose step was not saved."""
    sentence = lack(dossier, form, now)
    if sentence:
        raise DeskError(f"Chưa in được {TITLES[form]}. {sentence}", _remedy(dossier, form))


def _remedy(dossier: Dossier, form: Form) -> str:
    if dossier.voided is not None:
        return "Hồ sơ đã hủy không in giấy nữa; kiểm tra lại số tiếp nhận."
    if form is Form.STOPPING and wording.regime_on(local_date(dossier.received_at)).code == "nd61-2018":
        return "Hồ sơ tiếp nhận trước ngày 01/7/2025 theo mẫu cũ: ghi việc công dân rút hồ sơ là đủ."
    return "Ghi và lưu bước đó trên hồ sơ trước, rồi in."


def _always(_dossier: Dossier, _now: int) -> bool:
    return True


def _supplemented(dossier: Dossier, _now: int) -> bool:
    return any(pause.why is PauseReason.SUPPLEMENT for pause in dossier.pauses)


def _ended(outcome: Outcome) -> Callable[[Dossier, int], bool]:
    return lambda dossier, _now: dossier.end is not None and dossier.end.outcome is outcome


def _stopped(dossier: Dossier, now: int) -> bool:
    """Say whether it was withdrawn under the law that knows the notice (form 05 since 1/7/2025)."""
    knows = wording.regime_on(local_date(dossier.received_at)).code != "nd61-2018"
    return knows and _ended(Outcome.WITHDRAWN)(dossier, now)


def _given(dossier: Dossier, now: int) -> bool:
    resolved = _ended(Outcome.RESOLVED)(dossier, now) and dossier.end is not None
    return dossier.given is not None or (resolved and dossier.end is not None and dossier.end.left is Left.NOTHING)


def _charged(dossier: Dossier, _now: int) -> bool:
    return dossier.received.fee > 0 or bool(dossier.payments)


def is_late(dossier: Dossier, now: int) -> bool:
    """Say whether the result came late, or has not come although the promise has passed."""
    if dossier.end is not None:
        return dossier.timing is Timing.OVERDUE
    return now > dossier.due_at if dossier.due_timed else local_date(now) > local_date(dossier.due_at)


def _handed(dossier: Dossier, _now: int) -> bool:
    return bool(dossier.handed) or dossier.arrived is not None


_STEPS: dict[Form, tuple[Callable[[Dossier, int], bool], str]] = {
    Form.RECEIPT: (_always, ""),
    Form.SUPPLEMENT: (_supplemented, "Hồ sơ chưa ghi yêu cầu bổ sung."),
    Form.REFUSAL: (_ended(Outcome.REFUSED), "Hồ sơ chưa ghi từ chối."),
    Form.APOLOGY: (lambda dossier, _now: bool(dossier.apologies), "Hồ sơ chưa ghi xin lỗi và ngày hẹn lại."),
    Form.STOPPING: (_stopped, "Hồ sơ chưa ghi việc công dân xin dừng, hoặc theo luật cũ không có thông báo này."),
    Form.CONTROL: (_always, ""),
    Form.RESULT: (_given, "Hồ sơ chưa ghi trả kết quả cho công dân."),
    Form.FEE: (_charged, "Hồ sơ không có phí, lệ phí."),
    Form.EXPLANATION: (is_late, "Hồ sơ không quá hạn."),
    Form.HANDOVER: (_handed, "Hồ sơ chưa ghi bàn giao."),
}
