"""The unit's working calendar: the State's days, the unit's own, its half days and hours, as the ledger tells them."""

from datetime import date

from desk_app.domain.deadline import Term, TermUnit, due
from desk_app.domain.localtime import at
from desk_app.domain.unit import DaySet
from desk_app.domain.working_time import DayPart
from desk_app.store import codec
from desk_app.store.database import Database
from desk_app.usecases import unit

FRIDAY, SATURDAY, MONDAY = date(2023, 6, 16), date(2023, 6, 17), date(2023, 6, 19)
HOURS = ((420, 690), (810, 990))
WEEK = dict.fromkeys(unit.WEEKDAYS[:5], HOURS) | {"saturday": ((450, 690),)}


def test_an_old_day_is_a_whole_one() -> None:
    old = codec.fact("unit.day_set/1", '{"day":"2023-06-17","name":"Làm bù","working":true}')
    assert old == DaySet(day=SATURDAY, working=True, name="Làm bù", part=DayPart.WHOLE)


def test_half_days_and_hours_reach_the_due_date(pc: Database) -> None:
    assert promised(pc, at(FRIDAY, 15)) == at(MONDAY, 15)
    with pc.work("A") as work:
        unit.set_day(work, SATURDAY, True, "Cấp căn cước lưu động", DayPart.MORNING)
    assert promised(pc, at(FRIDAY, 15)) == at(SATURDAY, 11, 30)
    with pc.work("A") as work:
        unit.set_day(work, MONDAY, False, "Mất điện", DayPart.AFTERNOON)
    assert promised(pc, at(SATURDAY, 15)) == at(MONDAY, 11, 30)
    assert pc.first_difference() is None


def promised(pc: Database, received_at: int) -> int:
    with pc.view() as view:
        return due(received_at, Term(amount=1, unit=TermUnit.DAYS), view.calendar()).at


def test_hours_hold_from_their_day_on(pc: Database) -> None:
    with pc.work("A") as work:
        unit.set_day(work, MONDAY, False, "Mất điện", DayPart.AFTERNOON)
        unit.set_office_hours(work, MONDAY, WEEK, HOURS, 870)
    with pc.view() as view:
        assert view.calendar().spans(MONDAY) == ((420, 690),)
        assert view.calendar().spans(date(2023, 6, 24)) == ((450, 690),)
        assert view.calendar().hours_on(MONDAY).cut_off == 870
        assert view.calendar().minutes_on(FRIDAY) == 450


def test_the_year_lists_halves_after_their_day(pc: Database) -> None:
    with pc.work("A") as work:
        unit.set_day(work, MONDAY, False, "Bão")
        unit.set_day(work, MONDAY, True, "Chiều trực", DayPart.AFTERNOON)
        unit.set_day(work, MONDAY, True, "Sáng trực", DayPart.MORNING)
    with pc.view() as view:
        own = [(one.part.value, one.working, one.name) for one in unit.calendar_year(view, 2023) if one.own]
    assert own == [("whole", False, "Bão"), ("morning", True, "Sáng trực"), ("afternoon", True, "Chiều trực")]


def test_a_day_is_put_back_as_it_was(pc: Database) -> None:
    with pc.work("A") as work:
        unit.set_day(work, MONDAY, False, "Bão")
        unit.set_day(work, MONDAY, True, "Trực", DayPart.MORNING)
        was = unit.set_day(work, MONDAY, True, "Làm cả ngày")
        assert unit.profile(work).halves == {}
        unit.put_day_back(work, MONDAY, was)
        assert unit.profile(work).days == {MONDAY: (False, "Bão")}
        assert unit.profile(work).halves == {(MONDAY, DayPart.MORNING): (True, "Trực")}


def test_the_same_hours_again_are_no_event(pc: Database) -> None:
    with pc.work("A") as work:
        assert unit.set_office_hours(work, MONDAY, WEEK, HOURS, 900) is None
        count = len(work.history("unit"))
        was = unit.set_office_hours(work, MONDAY, WEEK, HOURS, 900)
        assert was == unit.profile(work).hours[MONDAY]
        assert len(work.history("unit")) == count
