"""Help given at the counter to create an account or to submit online: one key, one count, nobody named."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk_app.domain import assistance
from desk_app.domain.assistance import AssistanceGiven, AssistanceVoided, Help
from desk_app.domain.localtime import DAY_MS, day_start, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.store.queries.assistance import counts

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """How often the unit's counters helped on a day, as far as this PC knows."""

    accounts: int = 0
    submissions: int = 0


def give(work: "Work", help_: Help, dossier: str = "") -> str:
    """Record a help of this moment and return its id; ``dossier`` is the one that was submitted, where it is known."""
    subject = work.new_subject()
    submitted = work.dossier(dossier).id if dossier else ""
    work.record(subject, AssistanceGiven(given_at=work.now, help=help_, slot=work.slot(), dossier=submitted))
    return subject


def undo(work: "Work", subject: str) -> None:
    """Take a help back whose key was pressed by mistake; a second time changes nothing."""
    known = assistance.fold(work.history(subject))
    if known is not None and not known.voided:
        work.record(subject, AssistanceVoided())


def link(work: "Work", subject: str, dossier: str) -> str:
    """Say which dossier a help submitted: the help counts once, at its own moment, under the id that is returned.

    What was recorded is never changed, so the help without a dossier is voided and told again with it.
    """
    known = assistance.fold(work.history(subject))
    if known is None or known.voided:
        raise RuleBroken("assistance", "Lượt hỗ trợ này đã hoàn tác.", "Ghi lại lượt hỗ trợ rồi gắn hồ sơ.")
    linked = work.new_subject()
    given = replace(known.given, dossier=work.dossier(dossier).id)
    work.record(subject, AssistanceVoided())
    work.record(linked, given, happened=given.given_at)
    return linked


def today(work: "Work") -> Helped:
    """Return how often was helped today."""
    work.flush()
    start = day_start(local_date(work.now))
    known = counts(work.driver, start, start + DAY_MS)
    return Helped(accounts=known.get(Help.ACCOUNT, 0), submissions=known.get(Help.SUBMISSION, 0))
