"""Papers that go from hand to hand: the control slip of one dossier, the handover list of many."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desk_app.domain import reception_number
from desk_app.domain.dossier.facts import HandedOver, ResultArrived
from desk_app.domain.dossier.state import Dossier, Timing, timing
from desk_app.domain.localtime import local
from desk_app.errors import DeskError
from desk_app.reports.registers.content import (
    ControlPaper,
    HandedDossier,
    HandOver,
    HandoverPaper,
    Pace,
    Party,
    SlipUnit,
)
from desk_app.reports.registers.legal import law_at
from desk_app.reports.slips.content import SlipOfficer
from desk_app.usecases.papers.case import Case, open_case, slip_dossier
from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import Form

if TYPE_CHECKING:
    from desk_app.store.work import Work

_PACES = {Timing.EARLY: Pace.EARLY, Timing.ON_TIME: Pace.ON_TIME, Timing.OVERDUE: Pace.OVERDUE}


# -- the control slip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passed:
    """A hand-over with the moment by which its receiver is to be done."""

    step: HandOver
    at: int
    due_at: int
    due_timed: bool = True


def control_of(work: "Work", subject: str, choices: Choices) -> ControlPaper:
    """Fill the control slip with every recorded hand-over, in the order of their moments."""
    case = open_case(work, subject, Form.CONTROL)
    dossier = case.dossier
    authorities = dict.fromkeys(sending.sent.authority for sending in dossier.sendings)
    first = dossier.handed[0].handed_at if dossier.handed else dossier.received_at
    return ControlPaper(
        unit=case.unit,
        dossier=slip_dossier(case, as_promised=True),
        issued_at_ms=first,
        printed_at_ms=work.now,
        agency=case.received.competent or f"UBND {case.unit.name}",
        partners=", ".join(authorities),
        steps=tuple(_paced(case, sorted(_passed(case), key=lambda one: one.at))),
        number=choices.number or case.received.reception.partition("/")[0],
        officer=SlipOfficer(name=dossier.officer),
        reprint=case.reprint(Form.CONTROL),
    )


def _passed(case: Case) -> Iterator[_Passed]:
    """Yield every hand-over: to officers, to other authorities and back, of the result to the counter."""
    dossier, counter, office = case.dossier, _counter(case.unit, case.dossier), f"UBND {case.unit.name}"
    for handed in dossier.handed:
        step = HandOver(
            giver=office if handed.after else counter,
            receiver=office,
            at_ms=handed.handed_at,
            giver_name=handed.giver,
            receiver_name=handed.receiver,
            note=handed.note,
        )
        yield _Passed(step=step, at=handed.handed_at, due_at=dossier.due_at, due_timed=dossier.due_timed)
    for sending in dossier.sendings:
        sent, back = sending.sent, sending.back
        there = HandOver(giver=office, receiver=sent.authority, at_ms=sent.sent_at, note=sent.note)
        yield _Passed(step=there, at=sent.sent_at, due_at=dossier.due_at if sent.due_at is None else sent.due_at)
        if back is not None:
            home = HandOver(giver=sent.authority, receiver=office, at_ms=back.back_at, note=back.note)
            yield _Passed(step=home, at=back.back_at, due_at=dossier.due_at, due_timed=dossier.due_timed)
    if (arrived := dossier.arrived) is not None:
        step = HandOver(
            giver=office,
            receiver=counter,
            at_ms=arrived.arrived_at,
            giver_name=arrived.giver,
            receiver_name=arrived.receiver,
            note="Bản giấy của kết quả",
        )
        yield _Passed(step=step, at=arrived.arrived_at, due_at=dossier.due_at, due_timed=dossier.due_timed)


def _paced(case: Case, passed: Sequence[_Passed]) -> Iterator[HandOver]:
    """Yield the hand-overs with how each receiver kept its time: until it gave the dossier on, or the result was there.

    A body with a term of its own (another authority) is held to that, everybody else to the dossier's due moment.
    """
    for one, after in pairwise((*passed, None)):
        if one is None:
            continue
        done = _done(case.dossier) if after is None else min(after.at, _signed(case.dossier, one.at, after.at))
        if done is None:
            yield one.step
        else:
            pace = timing(max(done, one.at), True, one.due_at, one.due_timed)
            yield replace(one.step, pace=_PACES[pace])


def _signed(dossier: Dossier, since: int, otherwise: int) -> int:
    """Return when the result was issued while somebody had the dossier: its paper may lie with them for a day after."""
    return dossier.end.at if dossier.end is not None and dossier.end.at >= since else otherwise


def _done(dossier: Dossier) -> int | None:
    """Return when the last who had it was done: the result was given, or where there is no paper to give, issued."""
    if dossier.given is not None:
        return dossier.given.given_at
    if dossier.end is not None and dossier.arrived is None:
        return dossier.end.at
    return None


def _counter(unit: SlipUnit, dossier: Dossier) -> str:
    return law_at(dossier.received_at, unit).counter


# -- the handover list


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverList:
    """The list with its lines."""

    paper: HandoverPaper
    dossiers: tuple[HandedDossier, ...]


def handover_of(work: "Work", subjects: Sequence[str], choices: Choices) -> HandoverList:
    """Fill the list of dossiers that one person gave another: to the officer, or with results back to the counter."""
    cases = [open_case(work, subject, Form.HANDOVER) for subject in subjects]
    hands = [_hand(case, choices.back) for case in cases]
    if len({(hand.giver, hand.receiver) for hand in hands}) > 1:
        raise DeskError(
            "Các hồ sơ này không cùng một người giao, một người nhận.", "In giấy bàn giao riêng cho từng người nhận."
        )
    first, unit = hands[0], cases[0].unit
    counter, office = _counter(unit, cases[0].dossier), f"UBND {unit.name}"
    given_at = max(hand.at for hand in hands)
    sides = (office, counter) if choices.back else (counter, office)
    purpose = "Kết quả chuyển về trả cho công dân" if choices.back else "Hồ sơ chuyển công chức chuyên môn giải quyết"
    return HandoverList(
        paper=HandoverPaper(
            unit=unit,
            list_number=_list_number(cases, given_at, choices.back),
            giver=Party(name=first.giver, body=sides[0]),
            receiver=Party(name=first.receiver, body=sides[1]),
            given_at_ms=given_at,
            printed_at_ms=work.now,
            taken_at_ms=_taken_at(hands),
            purpose=choices.purpose or purpose,
            number=choices.number,
            reprint=min(case.reprint(Form.HANDOVER, hand.fact) for case, hand in zip(cases, hands, strict=True)),
        ),
        dossiers=tuple(_handed(case, choices.back) for case in cases),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hand:
    """Who gave to whom and when; ``taken_at`` is when the receiver began with it."""

    fact: HandedOver | ResultArrived
    giver: str
    receiver: str
    at: int
    taken_at: int | None


def _hand(case: Case, back: bool) -> _Hand:
    dossier = case.dossier
    shown = case.received.reception or dossier.official
    if back:
        arrived = dossier.arrived
        if arrived is None:
            raise DeskError(f"Kết quả của hồ sơ {shown} chưa ghi về quầy.", "Ghi việc nhận bản giấy trước, rồi in.")
        at = arrived.arrived_at
        return _Hand(fact=arrived, giver=arrived.giver, receiver=arrived.receiver, at=at, taken_at=at)
    if not dossier.handed:
        raise DeskError(f"Hồ sơ {shown} chưa ghi bàn giao.", "Ghi và lưu việc bàn giao trước, rồi in.")
    last = dossier.handed[-1]
    begun = dossier.begun.begun_at if dossier.begun is not None and dossier.begun.begun_at >= last.handed_at else None
    return _Hand(fact=last, giver=last.giver, receiver=last.receiver, at=last.handed_at, taken_at=begun)


def _taken_at(hands: Iterable[_Hand]) -> int | None:
    """Return when everything was taken; open while something is not."""
    times = [hand.taken_at for hand in hands]
    known = [time for time in times if time is not None]
    return max(known) if len(known) == len(times) else None


def _list_number(cases: Sequence[Case], given_at: int, back: bool) -> str:
    """Return the list's own number: the same whenever it is printed again, and no other list's.

    Digits in pairs keep its Code 128 short enough for bars of 0.3 mm, which any counter's printer and scanner manage.
    """
    lowest = min(case.received.reception or case.dossier.official for case in cases)
    number = reception_number.parse(lowest)
    first = "".join(filter(str.isdigit, lowest.partition("-")[2] or lowest))
    if number is not None:
        first = f"{number.slot}{number.serial:05}"
    return f"{'KQ' if back else 'BG'}{local(given_at):%y%m%d%H%M}-{first}"


def _handed(case: Case, back: bool) -> HandedDossier:
    """Return a line of the list; papers handed in and the note went to the officer, they say nothing of the result."""
    dossier, received = case.dossier, case.received
    present = [component for component in dossier.components if component.present]
    counted = sum(component.originals + component.certified + component.photocopies for component in present)
    return HandedDossier(
        reception=received.reception,
        person=received.person.name,
        procedure=received.procedure.name,
        official=dossier.official,
        papers=0 if back else counted or len(present),
        due_at=dossier.due_at,
        due_timed=dossier.due_timed,
        note=dossier.handed[-1].note if dossier.handed and not back else "",
    )
