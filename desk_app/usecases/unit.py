"""The unit's profile, days and numbering, and the people of the desk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain import vietqr
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.unit import (
    DaySet,
    NumberingStarted,
    NumbersExplained,
    OfficeHoursSet,
    Unit,
    UnitProfiled,
)
from desk_app.domain.user import Role, UserAdded, UserLeft
from desk_app.domain.vietqr import Account
from desk_app.domain.working_time import DayPart, OfficeHours, Spans
from desk_app.store.queries import numbers, records
from desk_app.store.queries.numbers import Gap, VoidedNumber
from desk_app.store.subjects import UNIT

if TYPE_CHECKING:
    from desk_app.store.work import Work

MOST_INTERNAL = 90
"""Per cent by which a unit's own terms can be shorter than the law's."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day or half day that the calendar takes out of the week's order; ``own`` is the unit's, else the State's."""

    day: date
    working: bool
    name: str
    own: bool
    part: DayPart = DayPart.WHOLE


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
    _check_account(written)
    if not 0 <= written.internal_percent <= MOST_INTERNAL:
        title = f"Mục tiêu nội bộ phải từ 0 đến {MOST_INTERNAL} %."
        raise RuleBroken("internal_percent", title, "Nhập phần trăm rút ngắn so với hạn của pháp luật, thường là 30.")
    if written != work.unit().profile:
        work.record(UNIT, written)


def _check_account(written: UnitProfiled) -> None:
    """Refuse an account that no VietQR can lead to; none at all is fine."""
    if not (written.bank_bin or written.bank_account):
        return
    fault = vietqr.fault_of(Account(bin=written.bank_bin, number=written.bank_account))
    if fault == "bin":
        title = "Mã ngân hàng không đúng."
        raise RuleBroken("bank_bin", title, "Chọn ngân hàng trong danh sách, hoặc nhập mã BIN 6 chữ số.")
    if fault:
        title = "Số tài khoản không đúng."
        raise RuleBroken("bank_account", title, "Nhập số tài khoản viết liền, tối đa 19 chữ hoặc số.")


def set_day(
    work: "Work", day: date, working: bool | None, name: str = "", part: DayPart = DayPart.WHOLE
) -> Sequence[CalendarDay]:
    """Make a day or a half of it one of work or of rest for this unit; None goes back to the State's calendar.

    Return the unit's own entries of that day as they were, for ``put_day_back``.
    """
    was = [one for one in own_days(work) if one.day == day]
    work.record(UNIT, DaySet(day=day, working=working, name=nfc(name.strip()), part=part))
    return was


def put_day_back(work: "Work", day: date, was: Sequence[CalendarDay]) -> None:
    """Make the unit's own entries of a day what they were: what stands is taken back, what stood is set again."""
    now = [DaySet(day=day, working=None, part=one.part) for one in own_days(work) if one.day == day]
    then = [DaySet(day=day, working=one.working, name=one.name, part=one.part) for one in sorted(was, key=_place)]
    work.record(UNIT, *now, *then)


def office_hours(work: "Work") -> list[tuple[date, OfficeHours]]:
    """Return the office hours with the day from which each hold, oldest first; the usual ones hold from ever."""
    return [(date.min, OfficeHours()), *sorted(work.unit().hours.items(), key=lambda change: change[0])]


def set_office_hours(
    work: "Work", valid_from: date, weekdays: Mapping[str, Spans], made_up: Spans, cut_off: int
) -> OfficeHours | None:
    """Let other office hours hold from a day on; ``weekdays`` by ``WEEKDAYS``. Raises ``RuleBroken`` beside the day.

    Return the hours that were set for that very day before, for ``put_hours_back``.
    """
    week = {name: weekdays.get(name, ()) for name in WEEKDAYS}
    for name, spans in {**week, "made_up": made_up}.items():
        _check_hours(name, spans)
    if not any(week.values()):
        raise RuleBroken("monday", "Cả tuần chưa có giờ làm việc.", "Nhập giờ của ít nhất một ngày.")
    if not made_up:
        raise RuleBroken("made_up", "Chưa có giờ của ngày làm bù.", "Nhập giờ, ví dụ: 7:30-11:30, 13:30-17:00.")
    hours = OfficeHours(weekdays=tuple(week.values()), made_up=made_up, cut_off=cut_off)
    unit = work.unit()
    was = unit.hours.get(valid_from)
    if hours != unit.hours_on(valid_from):
        work.record(UNIT, OfficeHoursSet(valid_from=valid_from, hours=hours))
    return was


def put_hours_back(work: "Work", valid_from: date, was: OfficeHours | None) -> None:
    """Make the hours set for a day what they were; None takes them back, and the hours before that day go on."""
    work.record(UNIT, OfficeHoursSet(valid_from=valid_from, hours=was))


def _check_hours(field: str, spans: Spans) -> None:
    """Refuse hours that overlap, end before they begin, or leave the day."""
    edges = [edge for span in spans for edge in span]
    if edges != sorted(set(edges)):
        raise RuleBroken(field, "Giờ làm việc chồng nhau hoặc ngược.", "Nhập theo thứ tự: 7:30-11:30, 13:30-17:00.")


def calendar_year(work: "Work", year: int) -> list[CalendarDay]:
    """Return the year's days off and days made up, the State's and the unit's own, in order."""
    from desk_app.store.calendar import state_day_names, state_days

    names, own = state_day_names(), work.unit().days
    days = [
        CalendarDay(day=day, working=working, name=names[day], own=False)
        for day, working in state_days().items()
        if day not in own
    ]
    days += own_days(work)
    return sorted((one for one in days if one.day.year == year), key=_place)


def own_days(work: "Work") -> Iterator[CalendarDay]:
    """Yield the unit's own days and half days."""
    unit = work.unit()
    for day, (working, name) in unit.days.items():
        yield CalendarDay(day=day, working=working, name=name, own=True)
    for (day, part), (working, name) in unit.halves.items():
        yield CalendarDay(day=day, working=working, name=name, own=True, part=part)


def _place(one: CalendarDay) -> tuple[date, int]:
    return one.day, list(DayPart).index(one.part)


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
