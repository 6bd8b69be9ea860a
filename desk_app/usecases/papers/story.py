"""The explanation for the superior, its facts filled in: what happened to a late dossier, told from the ledger."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    ContactMade,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierWithdrawn,
    HandedOver,
    PauseReason,
    ProcessingBegun,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.event import Fact
from desk_app.domain.localtime import local_date
from desk_app.domain.working_time import WorkingCalendar
from desk_app.reports import wording
from desk_app.reports.registers.content import ExplanationPaper, Happening
from desk_app.reports.registers.moments import in_line
from desk_app.usecases.papers.case import Case, open_case, slip_dossier
from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import Form

if TYPE_CHECKING:
    from desk_app.store.work import Work

_DAY = timedelta(days=1)


def explanation_of(work: "Work", subject: str, choices: Choices) -> ExplanationPaper:
    """Fill the letter; what nobody knows (a remedy, say) stands in it as missing, for a person to write."""
    case = open_case(work, subject, Form.EXPLANATION)
    dossier = case.dossier
    finished = None if dossier.end is None else dossier.end.at
    apology = dossier.apologies[-1] if dossier.apologies else None
    due = dossier.due_at
    return ExplanationPaper(
        unit=case.unit,
        dossier=slip_dossier(case),
        superior=_addressee(case),
        story=tuple(_story(case)),
        days_late=late_days(work.calendar(), due, work.now if finished is None else finished),
        as_of_ms=work.now,
        printed_at_ms=work.now,
        cause=choices.cause or ("" if apology is None else apology.reason),
        remedy=choices.remedy,
        new_due_at_ms=None if apology is None else apology.new_due_at,
        apology_at_ms=None if apology is None else apology.sent_at,
        apology_number="" if apology is None else apology.letter,
        responsible=choices.responsible or (f"công chức {dossier.officer}" if dossier.officer else ""),
        finished_at_ms=finished,
        number=choices.number,
        signer=case.signer,
        texts=choices.texts,
    )


def late_days(calendar: WorkingCalendar, due_at: int, until: int) -> int:
    """Return the working days after the due day, up to the day of a moment; late within the due day is one.

    >>> from datetime import date
    >>> from desk_app.domain.localtime import at
    >>> late_days(WorkingCalendar(), at(date(2023, 6, 16), 11, 30), at(date(2023, 6, 20), 8))
    2
    """
    day, last, count = local_date(due_at), local_date(until), 0
    while day < last:
        day += _DAY
        count += calendar.is_working(day)
    return max(count, 1)


def _addressee(case: Case) -> str:
    """Return the superior authority in full."""
    return f"{wording.AUTHORITY.capitalize()} {case.unit.superior}"


def _story(case: Case) -> Iterator[Happening]:
    """Yield what happened, oldest first; what a rule set aside, corrections and prints are not the dossier's story."""
    aside = list(case.dossier.aside)
    for event in sorted(case.events, key=lambda one: (one.happened, one.clock)):
        if event.fact in aside:
            continue
        sentence = _sentence(event.fact, event.actor)
        if sentence:
            yield Happening(at_ms=event.happened, text=sentence, timed=_timed(event.fact))


def _timed(fact: Fact) -> bool:
    """Say whether the time of day is known: a register may know days alone."""
    if isinstance(fact, DossierReceived):
        return fact.received_timed
    return fact.timed if isinstance(fact, ResultIssued | DossierRefused | DossierWithdrawn) else True


def _sentence(fact: Fact, actor: str) -> str:
    match fact:
        case DossierReceived():
            return f"tiếp nhận hồ sơ, hẹn trả {in_line(fact.due_at, timed=fact.due_timed)}{_by(actor)}"
        case HandedOver():
            return f"bàn giao hồ sơ cho {fact.receiver}{_by(fact.giver)}"
        case ProcessingBegun():
            return f"{fact.officer} bắt đầu giải quyết"
        case SentOn():
            until = f", hẹn trả lời {in_line(fact.due_at)}" if fact.due_at is not None else ""
            return f"chuyển {fact.authority}{until}"
        case CameBack():
            return _with("nhận lại hồ sơ từ cơ quan phối hợp", fact.note)
        case ContactMade():
            reached = "" if fact.reached else ", chưa liên lạc được"
            return _with(f"liên hệ với công dân{reached}", fact.explained)
        case ApologySent():
            numbered = f" số {fact.letter}" if fact.letter else ""
            return _with(f"gửi thư xin lỗi{numbered}, hẹn lại {in_line(fact.new_due_at)}", fact.reason)
        case _:
            return _stopped(fact) or _finished(fact)


def _stopped(fact: Fact) -> str:
    match fact:
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            return _with("yêu cầu bổ sung hồ sơ", "; ".join(fact.missing) or fact.reason)
        case DossierPaused():
            return _with("tạm dừng giải quyết", fact.reason)
        case DossierResumed():
            return f"tiếp tục giải quyết, hẹn trả {in_line(fact.due_at, timed=fact.due_timed)}"
        case _:
            return ""


def _finished(fact: Fact) -> str:
    match fact:
        case ResultIssued():
            return f"có kết quả{f', {fact.signed_by} ký' if fact.signed_by else ''}"
        case ResultArrived():
            return "bản giấy của kết quả về quầy"
        case ResultGiven():
            return f"trả kết quả cho {fact.receiver or 'công dân'}"
        case DossierRefused():
            return _with("từ chối giải quyết", fact.reason)
        case DossierWithdrawn():
            return _with("công dân xin rút hồ sơ", fact.reason)
        case DossierReopened():
            return _with("mở lại hồ sơ", fact.reason)
        case _:
            return ""


def _by(name: str) -> str:
    return f" ({name})" if name else ""


def _with(text: str, reason: str) -> str:
    return f"{text}: {' '.join(reason.split()).removesuffix('.')}" if reason.strip() else text
