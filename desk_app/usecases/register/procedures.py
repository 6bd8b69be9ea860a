"""Which procedure a register's row means, and the due date it leaves out."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.deadline import Due, Term, due
from desk_app.domain.dossier.facts import Channel, ProcedureRef
from desk_app.domain.localtime import local_date
from desk_app.domain.procedure import OTHER_FIELD, ProcedureCatalogued, uncoded
from desk_app.domain.text import fold
from desk_app.store.queries import procedures
from desk_app.store.subjects import procedure_subject

if TYPE_CHECKING:
    from desk_app.exchange.moments import Moment
    from desk_app.exchange.register import RegisterRow
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True)
class Known:
    """A procedure as a dossier keeps it, with the term that counts its due date."""

    ref: ProcedureRef
    term: Term | None


class Finder:
    """Finds procedures by code, else by name; one that nobody knows is added to the catalogue as unmatched.

    A finder remembers between chunks of one import.
    """

    def __init__(self, work: "Work") -> None:
        self._calendar = work.calendar()
        self._by_code: dict[str, Known] = {}
        self._by_name: dict[str, Known] = {}
        self._asked: dict[tuple[str, str], Known | None] = {}
        self._promised: dict[tuple[date, Term], int] = {}
        entries = procedures.all_entries(work.driver)
        for entry in sorted(entries, key=lambda entry: entry.abolished_at is not None):  # of one name, the one in force
            self._keep(Known(ProcedureRef(code=entry.code, name=entry.name, field=entry.field), entry.term))

    def find(self, row: "RegisterRow") -> Known | None:
        """Return the procedure that the row names, None where no catalogue knows it."""
        asked = (row.procedure_code, row.procedure_name)
        if asked not in self._asked:
            self._asked[asked] = self._look_up(row.procedure_code, row.procedure_name)
        return self._asked[asked]

    def add_unmatched(self, work: "Work", row: "RegisterRow") -> Known:
        """Add the row's procedure to the catalogue, for somebody to match."""
        name = row.procedure_name or row.procedure_code
        code = row.procedure_code or uncoded(name)
        field = row.field or OTHER_FIELD
        work.record(procedure_subject(code), ProcedureCatalogued(code=code, name=name, field=field, matched=False))
        added = Known(ProcedureRef(code=code, name=name, field=field), None)
        self._keep(added)
        self._asked.clear()
        return added

    def promised(self, row: "RegisterRow", term: Term | None) -> Due | None:
        """Return the row's due date, else the one that the term gives; None where neither is there."""
        if row.due is not None:
            return self._written(row.due)
        if term is None:
            return None
        online = row.channel is Channel.ONLINE
        if row.received.timed:
            return due(row.received.at, term, self._calendar, online=online)
        return Due(at=self._end_of_term(local_date(row.received.at), term), timed=False)

    def _written(self, moment: "Moment") -> Due:
        """Return a due date as the register writes it: a day without a time ends with the office hours."""
        at = moment.at if moment.timed else self._calendar.closes_at(local_date(moment.at))
        return Due(at=at, timed=moment.timed)

    def _end_of_term(self, received: date, term: Term) -> int:
        """Return when the office closes on the due day of a dossier whose time of reception nobody wrote."""
        key = (received, term)
        if key not in self._promised:
            promised = due(self._calendar.opens_at(received), term, self._calendar)
            self._promised[key] = self._calendar.closes_at(local_date(promised.at))
        return self._promised[key]

    def _look_up(self, code: str, name: str) -> Known | None:
        found = self._by_code.get(code) if code else None
        return found or (self._by_name.get(fold(name)) if name else None)

    def _keep(self, known: Known) -> None:
        self._by_code[known.ref.code] = known
        self._by_name.setdefault(fold(known.ref.name), known)
