"""The facts that a register's row tells: of a dossier that nobody knew, and of one that changed since."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from desk_app.domain.deadline import Due
from desk_app.domain.dossier import acts, process
from desk_app.domain.dossier.facts import (
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierWithdrawn,
    FeeCollected,
    PauseReason,
    Payment,
    Person,
    ProcedureRef,
    ResultDigitized,
    ResultIssued,
)
from desk_app.domain.dossier.state import Dossier, Standing
from desk_app.domain.event import Fact
from desk_app.domain.localtime import local_date

if TYPE_CHECKING:
    from desk_app.domain.working_time import WorkingCalendar
    from desk_app.exchange.moments import Moment
    from desk_app.exchange.register import RegisterRow

REASON = "Cập nhật theo sổ đã nhập"
ENDS = frozenset({Standing.RESOLVED, Standing.REFUSED, Standing.WITHDRAWN})
WAITS = {Standing.PAUSED: PauseReason.OTHER, Standing.SUPPLEMENT: PauseReason.SUPPLEMENT}


def received(row: "RegisterRow", procedure: ProcedureRef, promised: Due) -> DossierReceived:
    """Return the reception that the row tells."""
    return DossierReceived(
        procedure=procedure,
        person=Person(name=row.person, citizen_id=row.citizen_id, phone=row.phone, address=row.address),
        channel=row.channel,
        received_at=row.received.at,
        received_timed=row.received.timed,
        due_at=promised.at,
        due_timed=promised.timed,
        official=row.official,
        components_digitized=row.components_digitized,
        reused=row.reused,
        fee=row.fee or 0,
        paid=_way(row) if row.fee else None,
        note=row.note,
    )


def followed(row: "RegisterRow") -> Iterator[tuple[Fact, int]]:
    """Yield what happened after the reception, each with its moment."""
    if row.state in ENDS:
        assert row.ended is not None
        yield _end(row, row.ended), row.ended.at
        return
    if row.result_digitized:
        yield ResultDigitized(digitized=True), row.received.at
    if row.state in WAITS:
        since = row.paused_since or row.received
        yield DossierPaused(paused_at=since.at, why=WAITS[row.state]), since.at


def changed(
    row: "RegisterRow",
    dossier: Dossier,
    procedure: ProcedureRef,
    promised: Due | None,
    calendar: "WorkingCalendar",
    now: int,
) -> list[Fact]:
    """Return the facts that bring a known dossier to what the row says; none where it says nothing new.

    What the register leaves blank stays as the desk knows it, and so does a time of day that it does not write.
    """
    facts: list[Fact] = []
    correction = _correction(row, dossier, procedure, promised)
    if correction != DossierCorrected(reason=REASON):
        facts.append(correction)
    facts += acts.answer_components(dossier, row.components_digitized, row.reused)
    facts += _fees(row, dossier)
    facts += _moved(row, dossier, promised, calendar, now)
    if row.result_digitized is not None and row.result_digitized != dossier.result_digitized:
        facts.append(ResultDigitized(digitized=row.result_digitized))
    return facts


def _correction(
    row: "RegisterRow", dossier: Dossier, procedure: ProcedureRef, promised: Due | None
) -> DossierCorrected:
    first = dossier.received
    moved = row.due is not None and promised is not None and _differs(row.due, dossier.due_at)
    received_moved = _differs(row.received, first.received_at)
    return DossierCorrected(
        reason=REASON,
        procedure=procedure if procedure.code != first.procedure.code else None,
        person=_person(row, first.person),
        channel=row.channel if row.channel is not first.channel else None,
        received_at=row.received.at if received_moved else None,
        received_timed=row.received.timed if received_moved else None,
        due_at=promised.at if moved and promised is not None else None,
        due_timed=promised.timed if moved and promised is not None else None,
        fee=row.fee if row.fee is not None and row.fee != first.fee else None,
        note=row.note if row.note and row.note != first.note else None,
    )


def _person(row: "RegisterRow", known: Person) -> Person | None:
    told = Person(
        name=row.person or known.name,
        citizen_id=row.citizen_id or known.citizen_id,
        phone=row.phone or known.phone,
        address=row.address or known.address,
        born=known.born,
        sex=known.sex,
        email=known.email,
    )
    return None if told == known else told


def _differs(told: "Moment", known: int) -> bool:
    return told.at != known if told.timed else local_date(told.at) != local_date(known)


def _fees(row: "RegisterRow", dossier: Dossier) -> Iterator[Fact]:
    """Yield the entries that bring the money taken to what the row says, never by changing an earlier one."""
    if row.fee is None:
        return
    way = _way(row)
    paid, online = dossier.paid, dossier.paid_online
    if paid and row.paid_online is not None and row.paid_online != online:
        was = Payment.GATEWAY if online else Payment.CASH
        yield FeeCollected(collected_at=row.received.at, amount=-paid, way=was)
        paid = 0
    if row.fee != paid:
        yield FeeCollected(collected_at=row.received.at, amount=row.fee - paid, way=way)


def _way(row: "RegisterRow") -> Payment:
    return Payment.GATEWAY if row.paid_online else Payment.CASH


def _moved(
    row: "RegisterRow", dossier: Dossier, promised: Due | None, calendar: "WorkingCalendar", now: int
) -> Iterator[Fact]:
    """Yield the step from where the dossier stands to where the row says it stands."""
    standing = dossier.standing
    if row.state in ENDS:
        assert row.ended is not None
        same = standing is row.state and dossier.end is not None and not _differs(row.ended, dossier.end.at)
        if same:
            return
        if standing in ENDS and standing is not row.state:
            yield DossierReopened(reason=REASON)
        yield _end(row, row.ended)
        return
    if standing in ENDS:
        yield DossierReopened(reason=REASON)
    if row.state in WAITS and standing not in WAITS:
        since = row.paused_since or row.received
        yield DossierPaused(paused_at=since.at, why=WAITS[row.state])
    elif row.state is Standing.PROCESSING and standing in WAITS:
        resumed = process.resume(dossier, now, now, calendar)
        yield resumed if promised is None else replace(resumed, due_at=promised.at, due_timed=promised.timed)


def _end(row: "RegisterRow", ended: "Moment") -> Fact:
    match row.state:
        case Standing.REFUSED:
            return DossierRefused(refused_at=ended.at, timed=ended.timed, reason=row.note)
        case Standing.WITHDRAWN:
            return DossierWithdrawn(withdrawn_at=ended.at, timed=ended.timed, reason=row.note)
        case _:
            return ResultIssued(issued_at=ended.at, timed=ended.timed, digitized=row.result_digitized)
