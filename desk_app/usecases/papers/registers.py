"""The register of any period: one volume a counter and year, its rows streamed from the ledger."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import Delivery
from desk_app.domain.dossier.state import Dossier, Outcome
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window
from desk_app.errors import DeskError
from desk_app.reports import numbers
from desk_app.reports.registers.content import RegisterPaper, RegisterRow
from desk_app.store.queries import register
from desk_app.usecases.papers.case import register_place, slip_unit
from desk_app.usecases.quarter import window as window_of

if TYPE_CHECKING:
    from desk_app.store.work import Work

Progress = Callable[[int, int, str], None]
BLOCK = 400
"""Dossiers that are read at once."""

_DELIVERIES = {
    Delivery.COUNTER: "Tại quầy",
    Delivery.POST: "Qua bưu chính",
    Delivery.ELECTRONIC: "Bản điện tử",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterWanted:
    """Which register: a period as commands name it, of all counters or of one (0 is all)."""

    period: str
    counter: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterWritten:
    """What a register holds: its days, how many lines, how many sheets (0 in a workbook)."""

    window: Window
    lines: int
    sheets: int


def write_register(
    work: "Work", wanted: RegisterWanted, out: Path, progress: Progress | None = None
) -> RegisterWritten:
    """Write the register as a PDF, or as a workbook where the name ends so. Raises ``PeriodError``, ``DeskError``.

    ``progress`` may raise to stop; the older file stays as it was then.
    """
    if out.suffix.lower() not in (".pdf", ".xlsx"):
        raise DeskError(f"Không biết ghi sổ ra tệp {out.name}.", "Đặt tên tệp kết thúc bằng .pdf hoặc .xlsx.")
    work.flush()
    window = window_of(work, wanted.period)
    slots = register.slots(work.driver, window.start_ms, window.end_ms)
    if wanted.counter:
        slots = [wanted.counter]
    volumes = [(slot, register.keys(work.driver, window.start_ms, window.end_ms, slot)) for slot in slots]
    total = sum(len(keys) for _, keys in volumes)
    paper = RegisterPaper(
        unit=slip_unit(work.unit().profile, window.end_ms - 1),
        first=window.first,
        last=window.last,
        printed_at_ms=work.now,
        volume=slots[0] if len(slots) == 1 and slots[0] != register.NO_SLOT else None,
        total=total,
    )
    rows = _rows(work, volumes)
    if out.suffix.lower() == ".xlsx":
        from desk_app.reports.registers.register_book import write_register_xlsx

        write_register_xlsx(paper, rows, out, progress)
        return RegisterWritten(window=window, lines=total, sheets=0)
    from desk_app.reports.registers.register import write_register_pdf

    return RegisterWritten(window=window, lines=total, sheets=write_register_pdf(paper, rows, out, progress))


def _rows(work: "Work", volumes: "list[tuple[int, array[int]]]") -> Iterator[RegisterRow]:
    """Yield the lines volume after volume; only one block of dossiers is ever held."""
    agency = f"UBND {slip_unit(work.unit().profile, work.now).name}"
    for slot, keys in volumes:
        line = 0
        for start in range(0, len(keys), BLOCK):
            for dossier in register.dossiers(work.driver, keys[start : start + BLOCK]):
                line += 1
                yield row_of(dossier, agency, slot, line)


def row_of(dossier: Dossier, agency: str, volume: int, line: int) -> RegisterRow:
    """Return a dossier as a line; its number is the reception's serial, to which form 01 points.

    ``line`` numbers what another system received: such dossiers have no serial of ours.
    """
    received, end = dossier.received, dossier.end
    place = register_place(received.reception)
    returned = _returned(dossier)
    person = received.person if received.owner is None else received.owner
    return RegisterRow(
        number=line if place is None else place[1],
        volume=None if volume == register.NO_SLOT else volume,
        person=received.person.name if received.owner is None else f"{person.name} (nộp thay: {received.person.name})",
        procedure=received.procedure.name,
        received_at=received.received_at,
        official=dossier.official,
        reception=received.reception,
        sets=received.sets,
        address=person.address or received.person.address,
        phone=received.person.phone or person.phone,
        agency=received.competent or agency,
        due_at=dossier.due_at,
        returned_at=returned,
        received_timed=received.received_timed,
        due_timed=dossier.due_timed,
        returned_timed=dossier.given is not None or (end is not None and end.timed),
        delivery=_DELIVERIES[received.delivery if dossier.given is None else dossier.given.way],
        signed="" if dossier.given is None else dossier.given.receiver,
        note=_note(dossier),
        voided=dossier.voided is not None,
    )


def _returned(dossier: Dossier) -> int | None:
    """Return when the citizen had the result, or a refused or withdrawn dossier back."""
    if dossier.voided is not None:
        return None
    if dossier.given is not None:
        return dossier.given.given_at
    end = dossier.end
    if end is None or (end.outcome is Outcome.RESOLVED and end.left):
        return None
    return end.at


def _note(dossier: Dossier) -> str:
    """Return what a reader of the line has to know besides: how it ended, what happened to its promise."""
    if dossier.voided is not None:
        return f"Nhập nhầm, đã hủy: {dossier.voided}"
    notes = []
    if dossier.end is not None and dossier.end.outcome is Outcome.REFUSED:
        notes.append("Từ chối")
    if dossier.end is not None and dossier.end.outcome is Outcome.WITHDRAWN:
        notes.append("Công dân rút")
    if dossier.apologies:
        notes.append(f"Hẹn lại {numbers.short_date(local_date(dossier.apologies[-1].new_due_at))}")
    if dossier.pause is not None:
        notes.append("Đang dừng")
    return "; ".join(notes)
