"""The A5 slips, each from the saved step that it tells of."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import Certification, DossierPaused, DossierReceived, PauseReason
from desk_app.domain.dossier.state import Pause
from desk_app.domain.localtime import local_date
from desk_app.domain.text import fold
from desk_app.errors import DeskError
from desk_app.reports import wording
from desk_app.reports.slips.content import (
    ApologySlip,
    Copy,
    FeeItem,
    FeeSlip,
    ReceiptSlip,
    RefusalSlip,
    ResultSlip,
    Slip,
    SlipOfficer,
    SlipPaper,
    SlipPerson,
    StoppingSlip,
    SupplementSlip,
)
from desk_app.usecases.papers.case import (
    Case,
    open_case,
    papers,
    paying,
    purpose_of,
    slip_dossier,
    slip_person,
)
from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import Form

if TYPE_CHECKING:
    from desk_app.store.work import Work


def slips_of(work: "Work", form: Form, subjects: Sequence[str], choices: Choices) -> tuple[Slip, ...]:
    """Fill a form for one dossier: both copies of a receipt, else one slip; the fee slip takes several dossiers."""
    if form is Form.FEE:
        return (_fee(work, [open_case(work, subject, form) for subject in subjects], choices),)
    case = open_case(work, subjects[0], form)
    if form is Form.RECEIPT:
        return _receipts(case, choices)
    return (_FILLED[form](case, choices),)


def _receipts(case: Case, choices: Choices) -> tuple[Slip, ...]:
    """Return the copies; how to pay stands on the citizen's."""
    received, dossier = case.received, case.dossier
    fee = paying(case.profile, received.fee, tuple(dossier.payments), purpose_of(received.reception, dossier.official))
    place = received.reception.partition("/")[0]
    return tuple(
        ReceiptSlip(
            unit=case.unit,
            issued_at_ms=received.received_at,
            printed_at_ms=case.now,
            number=choices.number or place,
            officer=_receiver(case),
            reprint=case.reprint(Form.RECEIPT),
            dossier=slip_dossier(case, as_promised=True),
            copy=copy,
            papers=papers(dossier.components),
            fee=fee.fee,
            paid=fee.paid,
            part=fee.part,
            transfer=fee.transfer if copy is Copy.GIVEN else None,
        )
        for copy in choices.copies
    )


def _receiver(case: Case) -> SlipOfficer:
    """Return who received the dossier: a correction changes the reception, not who took it in."""
    first = next((event for event in case.events if isinstance(event.fact, DossierReceived)), None)
    return SlipOfficer(name="" if first is None else first.actor)


def _supplement(case: Case, choices: Choices) -> Slip:
    pause = next(one for one in reversed(case.dossier.pauses) if one.why is PauseReason.SUPPLEMENT)
    fact = _asked(case, pause)
    return SupplementSlip(
        unit=case.unit,
        issued_at_ms=pause.since,
        printed_at_ms=case.now,
        number=choices.number,
        officer=case.who(fact),
        reprint=case.reprint(Form.SUPPLEMENT, fact),
        dossier=slip_dossier(case),
        wanted=tuple(SlipPaper(name=name) for name in pause.missing),
        reasons=_sentences(pause.reason, pause.missing),
        until_ms=choices.until_ms,
    )


def _asked(case: Case, pause: Pause) -> DossierPaused | None:
    """Return the fact that began the pause."""
    facts = (event.fact for event in reversed(case.events))
    return next(
        (fact for fact in facts if isinstance(fact, DossierPaused) and (fact.paused_at, fact.why) == _key(pause)), None
    )


def _key(pause: Pause) -> tuple[int, PauseReason]:
    return pause.since, pause.why


def _sentences(reason: str, missing: Sequence[str] = ()) -> tuple[str, ...]:
    """Return a reason's lines; one that only repeats what is missing says no more than that.

    >>> _sentences("Thiếu chữ ký.\\nSai mẫu."), _sentences("A; B", ("A", "B"))
    (('Thiếu chữ ký.', 'Sai mẫu.'), ('Hồ sơ còn thiếu giấy tờ nêu trên.',))
    """
    if missing and fold(reason) in ("", fold("; ".join(missing))):
        return ("Hồ sơ còn thiếu giấy tờ nêu trên.",)
    return tuple(line.strip() for line in reason.splitlines() if line.strip())


def _refusal(case: Case, choices: Choices) -> Slip:
    end = case.dossier.end
    assert end is not None
    return RefusalSlip(
        unit=case.unit,
        issued_at_ms=end.at,
        printed_at_ms=case.now,
        number=end.letter or choices.number,
        officer=case.who(end.fact),
        reprint=case.reprint(Form.REFUSAL, end.fact),
        dossier=slip_dossier(case),
        reasons=_sentences(end.reason),
        returned=choices.returned or _originals(case),
    )


def _originals(case: Case) -> tuple[SlipPaper, ...]:
    """Return the papers that lie at the counter and go back: those of which somebody counted what was handed in."""
    counted = (paper for paper in papers(case.dossier.components) if paper.originals or paper.certified)
    return tuple(
        SlipPaper(name=paper.name, originals=paper.originals, certified=paper.certified, photocopies=paper.photocopies)
        for paper in counted
    )


def _apology(case: Case, choices: Choices) -> Slip:
    sent = case.dossier.apologies[-1]
    return ApologySlip(
        unit=case.unit,
        issued_at_ms=sent.sent_at,
        printed_at_ms=case.now,
        number=sent.letter or choices.number,
        officer=case.who(sent),
        reprint=case.reprint(Form.APOLOGY, sent),
        dossier=slip_dossier(case),
        new_due_at_ms=sent.new_due_at,
        reason=_small(sent.reason),
        time=len(case.dossier.apologies),
        signer=case.signer,
    )


def _small(text: str) -> str:
    """Return a sentence as it goes on after a colon; a word in capitals keeps them.

    >>> _small("Chờ kết quả xác minh."), _small("UBND tỉnh chưa trả lời")
    ('chờ kết quả xác minh', 'UBND tỉnh chưa trả lời')
    """
    said = " ".join(text.split()).removesuffix(".")
    return said if said[:2].isupper() else said[:1].lower() + said[1:]


def _stopping(case: Case, choices: Choices) -> Slip:
    end = case.dossier.end
    assert end is not None
    return StoppingSlip(
        unit=case.unit,
        issued_at_ms=end.at,
        printed_at_ms=case.now,
        number=choices.number,
        officer=case.who(end.fact),
        reprint=case.reprint(Form.STOPPING, end.fact),
        dossier=slip_dossier(case),
        asked_at_ms=end.at,
        asked_how=choices.asked_how,
        reason=_small(end.reason),
        returned=choices.returned or _originals(case),
    )


def _result(case: Case, choices: Choices) -> Slip:
    dossier, given, end = case.dossier, case.dossier.given, case.dossier.end
    assert end is not None
    fact, at = (end.fact, end.at) if given is None else (given, given.given_at)
    certified = case.received.certification
    return ResultSlip(
        unit=case.unit,
        issued_at_ms=at,
        printed_at_ms=case.now,
        number=choices.number,
        officer=case.who(fact),
        reprint=case.reprint(Form.RESULT, fact),
        dossier=slip_dossier(case),
        receiver=_taker(case, "" if given is None else given.receiver),
        given_at_ms=at,
        kind=choices.kind or _kind(case),
        result_number=choices.result_number or _book_number(certified),
        abstract=choices.abstract or (certified.title if certified is not None else dossier.received.procedure.name),
        result_date_ms=end.at,
        copies=choices.result_copies or (1 if certified is None else certified.copies),
        proxy="" if given is None else given.proxy,
        returned=choices.returned,
    )


def _kind(case: Case) -> str:
    return (case.entry.result if case.entry is not None else "") or "Kết quả giải quyết thủ tục hành chính"


def _book_number(certified: Certification | None) -> str:
    """Return the number under which a certification stands in its book."""
    if certified is None or not certified.number:
        return ""
    return f"{certified.number}, quyển số {certified.book}" if certified.book else certified.number


def _taker(case: Case, name: str) -> SlipPerson:
    """Return who took the result, with what is known of the applicant or the owner where it is one of them."""
    received = case.received
    for person in (received.person, received.owner):
        if person is not None and (not name or fold(name) == fold(person.name)):
            return slip_person(person)
    return SlipPerson(name=name)


def _fee(work: "Work", cases: Sequence[Case], choices: Choices) -> Slip:
    first = cases[0]
    if len({fold(case.received.person.name) for case in cases}) > 1:
        raise DeskError("Các hồ sơ này của nhiều người nộp.", "In biên nhận thu phí riêng cho từng người.")
    if len({wording.regime_on(local_date(case.dossier.received_at)).code for case in cases}) > 1:
        raise DeskError(
            "Các hồ sơ này tiếp nhận theo hai quy định khác nhau.", "In riêng các hồ sơ trước và từ ngày 01/7/2025."
        )
    payments = [payment for case in cases for payment in case.dossier.payments]
    purpose = purpose_of(first.received.reception, first.dossier.official)
    fee = paying(first.profile, sum(case.received.fee for case in cases), tuple(payments), purpose)
    last = max(payments, key=lambda payment: payment.collected_at, default=None)
    at = work.now if last is None else last.collected_at
    return FeeSlip(
        unit=first.unit,
        issued_at_ms=at,
        printed_at_ms=work.now,
        number=choices.number,
        officer=first.who(last) if first.event_of(last) is not None else _receiver(first),
        reprint=min(case.reprint(Form.FEE) for case in cases),
        person=slip_person(first.received.person),
        items=tuple(_item(case) for case in cases),
        received_at_ms=min(case.received.received_at for case in cases),
        paid=fee.paid,
        part=fee.part,
        transfer=fee.transfer,
    )


def _item(case: Case) -> FeeItem:
    received = case.received
    return FeeItem(
        reception=received.reception or case.dossier.official,
        what=received.procedure.name,
        amount=received.fee,
        quantity=_quantity(case),
        official=case.dossier.official,
        received_at_ms=received.received_at,
    )


def _quantity(case: Case) -> str:
    """Return copies and pages as the tariff counted them."""
    charges = case.received.charges
    if not charges:
        return f"{case.received.sets:02} bộ"
    copies, pages = sum(charge.copies for charge in charges), sum(charge.pages * charge.copies for charge in charges)
    return f"{copies:02} bản, {pages:02} trang" if pages else f"{copies:02} bản"


_FILLED: dict[Form, Callable[[Case, Choices], Slip]] = {
    Form.SUPPLEMENT: _supplement,
    Form.REFUSAL: _refusal,
    Form.APOLOGY: _apology,
    Form.STOPPING: _stopping,
    Form.RESULT: _result,
}
