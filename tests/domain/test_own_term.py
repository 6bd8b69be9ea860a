"""The unit's own term of a dossier: moved by pauses as the law's is, and never later than it."""

from datetime import date

from desk_app.domain.dossier import process
from desk_app.domain.dossier.facts import (
    Channel,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    PauseReason,
    Person,
    ProcedureRef,
)
from desk_app.domain.dossier.fold import begin, take
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import at
from desk_app.domain.working_time import WorkingCalendar

MONDAY, WEDNESDAY, FRIDAY = date(2023, 6, 12), date(2023, 6, 14), date(2023, 6, 16)


def received(own: int | None = at(WEDNESDAY, 9)) -> Dossier:
    fact = DossierReceived(
        procedure=ProcedureRef(code="1", name="Thủ tục", field="Hộ tịch"),
        person=Person(name="Người Nộp"),
        channel=Channel.DIRECT,
        received_at=at(MONDAY, 9),
        due_at=at(FRIDAY, 9),
        due_timed=True,
        internal_due_at=own,
    )
    return begin("0" * 32, fact)


def paused(dossier: Dossier) -> Dossier:
    """Return the dossier after a pause from Tuesday to Wednesday morning, a working day."""
    take(dossier, DossierPaused(paused_at=at(date(2023, 6, 13), 9), why=PauseReason.OTHER))
    now = at(WEDNESDAY, 9)
    take(dossier, process.resume(dossier, now, now, WorkingCalendar()))
    return dossier


def test_a_pause_of_a_working_day_moves_both_terms_by_a_working_day() -> None:
    dossier = paused(received())
    assert dossier.internal_due_at == at(date(2023, 6, 15), 9)
    assert dossier.due_at == at(date(2023, 6, 19), 9)


def test_a_dossier_without_an_own_term_gets_none_by_a_pause() -> None:
    assert paused(received(None)).internal_due_at is None


def test_a_corrected_due_date_that_comes_first_is_the_own_term_too() -> None:
    dossier = received()
    take(dossier, DossierCorrected(reason="nhầm", due_at=at(MONDAY, 17), due_timed=True))
    assert dossier.internal_due_at == at(MONDAY, 17)
