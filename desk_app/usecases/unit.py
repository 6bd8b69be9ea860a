"""The unit's profile, days and numbering, and the people of the desk."""

from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.unit import DaySet, NumberingStarted, NumbersExplained, Unit, UnitProfiled
from desk_app.domain.user import Role, UserAdded, UserLeft
from desk_app.store.queries import numbers, records
from desk_app.store.queries.numbers import Gap, VoidedNumber
from desk_app.store.subjects import UNIT

if TYPE_CHECKING:
    from desk_app.store.work import Work


def profile(work: "Work") -> Unit:
    """Return the unit as it stands."""
    return work.unit()


def write_profile(work: "Work", written: UnitProfiled) -> None:
    """Write the unit's profile; nothing where nothing changed."""
    if not written.name.strip():
        raise RuleBroken("name", "Chưa có tên đơn vị.", "Nhập tên, ví dụ: xã Đồng Lạc.")
    if written != work.unit().profile:
        work.record(UNIT, written)


def set_day(work: "Work", day: date, working: bool | None, name: str = "") -> None:
    """Make a day one of work or of rest for this unit; None goes back to the State's calendar."""
    work.record(UNIT, DaySet(day=day, working=working, name=nfc(name.strip())))


def start_numbers(work: "Work", slot: int, year: int, first: int, reason: str) -> None:
    """Let a slot's numbers of a year start later than 1: the counter changed over in mid-year."""
    if not reason.strip():
        raise RuleBroken("reason", "Chưa ghi lý do.", "Ghi rõ các số trước đó nằm ở sổ nào.")
    given = numbers.next_serial(work.driver, work.unit(), slot, year)
    if first < given:
        raise RuleBroken("first", f"Số {first} đã qua.", f"Chọn từ số {given} trở đi.")
    work.record(UNIT, NumberingStarted(slot=slot, year=year, first=first, reason=nfc(reason.strip())))


def explain_numbers(work: "Work", gap: Gap, reason: str) -> None:
    """Write why numbers stand in no dossier."""
    if not reason.strip():
        raise RuleBroken("reason", "Chưa ghi lý do.", "Ghi lý do vì sao thiếu số.")
    fact = NumbersExplained(slot=gap.slot, year=gap.year, first=gap.first, last=gap.last, reason=nfc(reason.strip()))
    work.record(UNIT, fact)


def gaps(work: "Work") -> list[Gap]:
    """Return every run of missing reception numbers with what explains it."""
    return numbers.gaps(work.driver, work.unit())


def voided_numbers(work: "Work") -> list[VoidedNumber]:
    """Return the numbers whose dossiers were voided."""
    return numbers.voided(work.driver)


def add_person(work: "Work", name: str, role: Role, title: str = "") -> str:
    """Let somebody work at the desk and return their id."""
    if not name.strip():
        raise RuleBroken("name", "Chưa có họ và tên.", "Nhập họ và tên người dùng.")
    subject = work.new_subject()
    work.record(subject, UserAdded(name=nfc(" ".join(name.split())), role=role, title=nfc(title.strip())))
    return subject


def remove_person(work: "Work", subject: str) -> None:
    """Take somebody off the desk; what they did stays theirs."""
    work.record(subject, UserLeft())


def people(work: "Work") -> list[tuple[str, str, str, str, bool]]:
    """Return the people of the desk: id, name, role, title, active."""
    return records.users(work.driver)
