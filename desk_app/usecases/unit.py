"""The unit's profile, days and numbering, and the people of the desk."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.unit import DaySet, NumberingStarted, NumbersExplained, Unit, UnitProfiled
from desk_app.domain.user import Role, UserAdded, UserLeft
from desk_app.store.queries import numbers, records
from desk_app.store.queries.numbers import Gap, VoidedNumber
from desk_app.store.subjects import UNIT

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day that the calendar takes out of the week's order; ``own`` is the unit's, else the State's."""

    day: date
    working: bool
    name: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextNumber:
    """Where this PC's numbers stand: the slot, the year, and the serial that the next dossier gets."""

    slot: int
    year: int
    serial: int


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


def calendar_year(work: "Work", year: int) -> list[CalendarDay]:
    """Return the year's days off and days made up, the State's and the unit's own, in order."""
    from desk_app.store.calendar import state_day_names, state_days

    names, own = state_day_names(), work.unit().days
    days = [
        CalendarDay(day=day, working=working, name=names[day], own=False)
        for day, working in state_days().items()
        if day not in own
    ]
    days += [CalendarDay(day=day, working=working, name=name, own=True) for day, (working, name) in own.items()]
    return sorted((one for one in days if one.day.year == year), key=lambda one: one.day)


def next_number(work: "Work") -> NextNumber:
    """Return the number that this PC gives next."""
    slot, year = work.slot(), local_date(work.now).year
    return NextNumber(slot=slot, year=year, serial=numbers.next_serial(work.driver, work.unit(), slot, year))


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


def change_person(work: "Work", subject: str, name: str, role: Role, title: str = "") -> None:
    """Write a person's name, role or title anew; who had left is at the desk again."""
    if not name.strip():
        raise RuleBroken("name", "Chưa có họ và tên.", "Nhập họ và tên người dùng.")
    _keep_an_administrator(work, subject, role)
    work.record(subject, UserAdded(name=nfc(" ".join(name.split())), role=role, title=nfc(title.strip())))


def remove_person(work: "Work", subject: str) -> None:
    """Take somebody off the desk; what they did stays theirs."""
    _keep_an_administrator(work, subject, None)
    work.record(subject, UserLeft())


def people(work: "Work") -> list[tuple[str, str, str, str, bool]]:
    """Return the people of the desk: id, name, role, title, active."""
    return records.users(work.driver)


def _keep_an_administrator(work: "Work", subject: str, role: Role | None) -> None:
    """Refuse to leave the desk without anybody who may change the unit."""
    others = [one for one, _, its_role, _, active in people(work) if active and its_role == Role.ADMINISTRATOR]
    if others == [subject] and role is not Role.ADMINISTRATOR:
        raise RuleBroken("role", "Đây là người quản trị cuối cùng.", "Giao vai trò quản trị cho người khác trước đã.")
