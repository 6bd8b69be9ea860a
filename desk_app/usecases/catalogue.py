"""The procedure catalogue: taking one in, and what changes in it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.localtime import local_date
from desk_app.domain.procedure import (
    OTHER_FIELD,
    Procedure,
    ProcedureAbolished,
    ProcedureCatalogued,
    ProcedureMadePublic,
    uncoded,
)
from desk_app.domain.rule import RuleBroken
from desk_app.store.queries import procedures
from desk_app.store.queries.procedures import ProcedureLine
from desk_app.store.subjects import procedure_subject
from desk_app.usecases.tariffs import tariff_of_procedure

if TYPE_CHECKING:
    from desk_app.exchange.catalogue import Catalogue, ProcedureRow
    from desk_app.store.work import Work


@dataclass(slots=True, kw_only=True)
class CatalogueImport:
    """What taking a catalogue in did."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    rejected_file: Path | None = None


def take_catalogue(work: "Work", catalogue: "Catalogue") -> CatalogueImport:
    """Add new procedures, replace changed ones, abolish those with a day; the same file again changes nothing."""
    done = CatalogueImport(read=catalogue.read, rejected=len(catalogue.rejected))
    for row in catalogue.rows:
        code = row.code or uncoded(row.name)
        known = work.procedure(code)
        changed = _take_row(work, code, row, known)
        if known is None:
            done.added += 1
        elif changed:
            done.updated += 1
        else:
            done.unchanged += 1
    return done


def _take_row(work: "Work", code: str, row: "ProcedureRow", known: Procedure | None) -> bool:
    entry = _entry(code, row, known)
    facts: list[ProcedureCatalogued | ProcedureAbolished] = []
    if known is None or known.entry != entry:
        facts.append(entry)
    if row.abolished_on is not None and (facts or known is None or known.abolished_on != row.abolished_on):
        facts.append(ProcedureAbolished(abolished_on=row.abolished_on, decision=row.decision))
    work.record(procedure_subject(code), *facts)
    return bool(facts)


def _entry(code: str, row: "ProcedureRow", known: Procedure | None) -> ProcedureCatalogued:
    """Return the entry that a line tells; what no catalogue tells stays as the unit has it."""
    public = row.public if row.public is not None else known is None or known.entry.public
    return ProcedureCatalogued(
        code=code,
        name=row.name,
        field=row.field or OTHER_FIELD,
        term=row.term,
        fee=row.fee,
        fee_note=row.fee_unit,
        result=row.result,
        components=row.components,
        online_level=row.online_level,
        legal_basis=row.legal_basis,
        published_on=row.published_on,
        public=public,
        internal_percent=None if known is None else known.entry.internal_percent,
        tariff=tariff_of_procedure(code) if known is None else known.entry.tariff,
    )


def write_procedure(work: "Work", entry: ProcedureCatalogued) -> None:
    """Write an entry by hand; nothing where nothing changed."""
    for name, value in (("code", entry.code), ("name", entry.name), ("field", entry.field)):
        if not value.strip():
            raise RuleBroken(name, "Còn ô trống.", "Nhập mã, tên và lĩnh vực của thủ tục.")
    known = work.procedure(entry.code)
    if known is None or known.entry != entry:
        work.record(procedure_subject(entry.code), entry)


def abolish(work: "Work", code: str, day: date, decision: str = "") -> None:
    """Take a procedure out of force from a day on; its old dossiers keep it."""
    work.record(procedure_subject(code), ProcedureAbolished(abolished_on=day, decision=decision.strip()))


def reinstate(work: "Work", code: str) -> None:
    """Put an abolished procedure into force again: the day was entered by mistake, or a decision took it back."""
    known = work.procedure(code)
    if known is not None and known.abolished_on is not None:
        work.record(procedure_subject(code), replace(known.entry, public=known.public))


def match(work: "Work", unmatched: str, entry: ProcedureCatalogued) -> None:
    """Say which procedure a name met in a register is; where it got a code, the name's own key goes out of force.

    Dossiers keep the name under which they were received. Raises ``RuleBroken`` where another entry has the code.
    """
    if entry.code == unmatched:
        write_procedure(work, replace(entry, matched=True))
        return
    if work.procedure(entry.code) is not None:
        raise RuleBroken(
            "code", f"Mã {entry.code} đã có trong danh mục.", "Mở thủ tục đó; tên lạ này thì bãi bỏ khỏi danh mục."
        )
    write_procedure(work, replace(entry, matched=True))
    known = work.procedure(unmatched)
    if known is not None:
        work.record(procedure_subject(unmatched), replace(known.entry, field=entry.field, matched=True))
        abolish(work, unmatched, local_date(work.now), f"Khớp với {entry.code}")


def make_public(work: "Work", code: str, public: bool) -> None:
    """Record that the procedure is posted at the counter and on the unit's page, or is not."""
    work.record(procedure_subject(code), ProcedureMadePublic(public=public))


def entries(work: "Work") -> list[ProcedureLine]:
    """Return the whole catalogue, by field and name."""
    return procedures.all_entries(work.driver)


def find(work: "Work", typed: str) -> list[ProcedureLine]:
    """Return the procedures that a few letters lead to, in force or not."""
    return procedures.find(work.driver, typed, 500)


def entry(work: "Work", code: str) -> ProcedureLine | None:
    """Return the entry of a code."""
    return procedures.by_code(work.driver, code)
