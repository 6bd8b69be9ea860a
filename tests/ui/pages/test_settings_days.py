"""Settings, days: half days closed and opened, office hours with a Saturday morning; worked by keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk_app.domain.unit import Unit
from desk_app.domain.working_time import DayPart, OfficeHours, WorkingCalendar
from desk_app.ui.pages.settings import SettingsPage
from desk_app.ui.pages.settings.days_pane import HOURS, DaysPane
from desk_app.usecases import unit
from tests.ui.pages.counter import Counter, new_counter
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key
SATURDAY, MONDAY = date(2023, 6, 17), date(2023, 6, 19)
MORNING = ((450, 690),)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    counter: Counter = new_counter(tmp_path / "unit")
    with shown(qtbot, counter, "settings") as made:
        made.window.show_page("settings", "days")
        made.settle()
        yield made


def pane(desk: Shown) -> DaysPane:
    page = desk.page
    assert isinstance(page, SettingsPage)
    return page.days


def the_unit(desk: Shown) -> Unit:
    with desk.counter.work() as work:
        return unit.profile(work)


def calendar(desk: Shown) -> WorkingCalendar:
    with desk.counter.work() as work:
        held: WorkingCalendar = work.calendar()
        return held


def kinds(desk: Shown) -> list[str]:
    return [str(pane(desk).model.index(row, 2).data()) for row, one in enumerate(pane(desk)._days) if one.own]


def set_half(desk: Shown, typed: str, digit: Qt.Key, *, worked: bool = False) -> None:
    """Type a day, choose a half by its digit, and save."""
    days = pane(desk)
    days.day.setFocus()
    desk.type(typed)
    days.kind.set_value(worked)
    days.part.setFocus()
    desk.press(digit)
    desk.press(Key.Key_Return, held=CTRL)


def test_an_afternoon_without_power_is_closed_and_shown(desk: Shown) -> None:
    set_half(desk, "19/6/2023", Key.Key_3)
    assert the_unit(desk).halves == {(MONDAY, DayPart.AFTERNOON): (False, "")}
    assert calendar(desk).spans(MONDAY) == MORNING
    desk.until(lambda: bool(kinds(desk)))
    assert [(one.day, one.part) for one in pane(desk)._days if one.own] == [(MONDAY, DayPart.AFTERNOON)]
    assert pane(desk).part.value() is DayPart.WHOLE


def test_a_saturday_morning_is_opened_taken_back_and_put_back(desk: Shown) -> None:
    set_half(desk, "17/6/2023", Key.Key_2, worked=True)
    assert calendar(desk).spans(SATURDAY) == MORNING
    desk.until(lambda: any(one.own for one in pane(desk)._days))
    days = pane(desk)
    days.table.go_to(next(row for row, one in enumerate(days._days) if one.own))
    days.table.setFocus()
    desk.press(Key.Key_Delete)
    assert not calendar(desk).is_working(SATURDAY)
    desk.press(Key.Key_Z, held=CTRL)
    assert calendar(desk).spans(SATURDAY) == MORNING


def test_undoing_a_whole_day_brings_its_halves_back(desk: Shown) -> None:
    set_half(desk, "19/6/2023", Key.Key_2)
    set_half(desk, "19/6/2023", Key.Key_1)
    assert not calendar(desk).is_working(MONDAY)
    desk.press(Key.Key_Z, held=CTRL)
    assert the_unit(desk).days == {}
    assert the_unit(desk).halves == {(MONDAY, DayPart.MORNING): (False, "")}


def test_office_hours_are_set_from_a_day_on_and_undone(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    saturday, since = days.hours.parts["saturday"], days.hours.valid_from
    saturday.setFocus()
    desk.type("7h30-11h30")
    since.setFocus()
    since.input.selectAll()
    desk.type("19/6/2023")
    desk.press(Key.Key_Return, held=CTRL)
    assert the_unit(desk).hours_on(MONDAY).weekdays[5] == MORNING
    assert the_unit(desk).hours_on(SATURDAY) == OfficeHours()
    assert days.hours.valid_from.day() == MONDAY
    desk.until(lambda: saturday.value() == "7:30-11:30")
    desk.press(Key.Key_Z, held=CTRL)
    assert the_unit(desk).hours == {}
    desk.until(lambda: saturday.value() == "")


@pytest.mark.parametrize(
    ("name", "typed"), [("monday", "sang"), ("tuesday", "11:30-7:30"), ("thursday", "7-14"), ("cut_off", "25:00")]
)
def test_hours_that_cannot_be_are_said_beside_their_field_and_kept(desk: Shown, name: str, typed: str) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    field = days.hours.parts[name]
    field.setFocus()
    written = desk.focus()
    assert isinstance(written, QLineEdit)
    written.selectAll()
    desk.press(Key.Key_Delete)
    desk.type(typed)
    desk.press(Key.Key_Return, held=CTRL)
    assert field.fault()
    assert field.value().startswith(typed)
    assert the_unit(desk).hours == {}
    days.hours.parts["made_up"].set_value("")
    assert days.step_back()
    assert not field.fault()


def test_days_made_up_without_hours_are_refused(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    days.hours.parts["made_up"].set_value("")
    days.set_hours()
    desk.settle()
    assert days.hours.parts["made_up"].fault()


def test_the_same_hours_again_are_not_set(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    desk.press(Key.Key_Return, held=CTRL)
    assert the_unit(desk).hours == {}
    assert desk.notices()


def test_a_week_without_hours_is_refused(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    days.hours.parts["monday"].set_value("")
    days.hours.like_monday()
    days.set_hours()
    desk.settle()
    assert days.hours.parts["monday"].fault()


def test_tuesday_to_friday_take_the_hours_of_monday(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    days.hours.parts["monday"].set_value("7:00-11:30, 13:30-16:30")
    days.hours.like_monday()
    days.set_hours()
    desk.settle()
    since = days.hours.valid_from.day()
    assert since is not None
    assert the_unit(desk).hours[since].weekdays == (*[((420, 690), (810, 990))] * 5, (), ())


def test_hours_half_typed_outlive_what_others_do_and_a_step_back_throws_them_away(desk: Shown) -> None:
    days = pane(desk)
    days.show_side(HOURS)
    desk.settle()
    days.hours.parts["friday"].set_value("7:30-11:30")
    days.read()
    desk.settle()
    assert days.hours.parts["friday"].value() == "7:30-11:30"
    assert days.step_back()
    assert days.hours.parts["friday"].value() == "7:30-11:30, 13:30-17:00"
    assert days.step_back()
    assert not days.step_back()
