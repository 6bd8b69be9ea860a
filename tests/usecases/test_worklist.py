"""The day's work: which dossiers stand in which groups, what is to be done, how long is left."""

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.deadline import Due
from desk_app.domain.dossier.facts import Left, Person
from desk_app.domain.dossier.machine import OPEN_STEPS, Act, may
from desk_app.domain.dossier.state import Dossier, Step
from desk_app.domain.localtime import DAY_MS, MINUTE_MS, at, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.working_time import WorkingCalendar
from desk_app.store.database import Database
from desk_app.usecases import intake, steps, worklist
from desk_app.usecases.worklist import Chosen, Group, Task, Todo, Whose
from desk_app.usecases.worklist_paper import paper, write_pdf
from tests.ui.pages.counter import CLERK, Counter, new_counter
from tests.ui.pages.work_day import CERTIFIED, NGAN, TUAN, day_of_the_picture, june
from tests.usecases.walking import ACTS, BESIDES

NOW = june(20, 8, 15)


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Counter:
    return day_of_the_picture(tmp_path_factory.mktemp("day") / "unit")


def listed(counter: Counter, chosen: Chosen | None = None, now: int = NOW) -> worklist.WorkList:
    counter.clock.now = now
    database = counter.open()
    try:
        with database.view() as work:
            return worklist.work_list(work, chosen or Chosen())
    finally:
        database.close()
        counter.clock.now = NOW


def by_group(found: worklist.WorkList) -> dict[Group, list[str]]:
    return {
        group: [number(task) for task in found.tasks if task.group is group]
        for group in Group
        if any(task.group is group for task in found.tasks)
    }


def number(task: Task) -> str:
    return task.line.reception.partition("/")[0]


def test_a_morning_stands_in_its_groups_what_is_due_first_first(counter: Counter) -> None:
    assert by_group(listed(counter)) == {
        Group.OVERDUE: ["1-00377", "1-00398"],
        Group.TODAY: ["2-00391", "1-00471", "1-00473", "3-00112"],
        Group.APOLOGY: ["1-00390"],
        Group.TOMORROW: ["1-00390", "1-00477", "1-00481"],
        Group.IN_TWO_DAYS: ["1-00480", "1-00377"],
        Group.WAITING: ["1-00380", "1-00385", "1-00390", "3-00107", "2-00396"],
        Group.CONTACT: ["1-00380", "2-00396"],
        Group.PAPER: ["1-00468"],
        Group.UNFETCHED: ["1-00350"],
        Group.LETTER: ["1-00361"],
    }


def test_the_rail_counts_the_same_tasks(counter: Counter) -> None:
    database = counter.open()
    try:
        with database.view() as work:
            assert worklist.count(work) == len(listed(counter).tasks) == 22
    finally:
        database.close()


def test_each_task_has_its_next_act(counter: Counter) -> None:
    found = {(task.group, number(task)): task.todo for task in listed(counter).tasks}
    assert found[Group.OVERDUE, "1-00398"] is Todo.APOLOGISE
    assert found[Group.OVERDUE, "1-00377"] is Todo.REMIND  # apologised for: the new date is the officer's to keep
    assert found[Group.TODAY, "2-00391"] is Todo.REMIND
    assert found[Group.TODAY, "1-00471"] is Todo.GIVE
    assert found[Group.TODAY, "3-00112"] is Todo.VIEW
    assert found[Group.APOLOGY, "1-00390"] is Todo.APOLOGISE
    assert found[Group.TOMORROW, "1-00481"] is Todo.HAND_OVER
    assert found[Group.WAITING, "1-00380"] is Todo.TAKE_SUPPLEMENT
    assert found[Group.WAITING, "3-00107"] is Todo.RESUME
    assert found[Group.WAITING, "1-00385"] is Todo.TAKE_BACK
    assert found[Group.CONTACT, "2-00396"] is Todo.CALL
    assert found[Group.PAPER, "1-00468"] is Todo.TAKE_PAPER
    assert found[Group.UNFETCHED, "1-00350"] is Todo.GIVE
    assert found[Group.LETTER, "1-00361"] is Todo.REFUSAL


def test_an_officer_does_what_others_remind_of(counter: Counter) -> None:
    found = {(task.group, number(task)): task.todo for task in listed(counter, Chosen(me=NGAN)).tasks}
    assert found[Group.TODAY, "2-00391"] is Todo.ISSUE
    assert found[Group.TOMORROW, "1-00477"] is Todo.ISSUE


def test_time_left_and_time_gone_are_working_time(counter: Counter) -> None:
    found = {(task.group, number(task)): task for task in listed(counter).tasks}
    assert (found[Group.TODAY, "2-00391"].minutes, found[Group.TODAY, "2-00391"].soon) == (105, True)
    assert (found[Group.OVERDUE, "1-00398"].days, found[Group.OVERDUE, "1-00377"].days) == (1, 3)
    assert found[Group.UNFETCHED, "1-00350"].days == 6


def test_a_weekend_makes_nothing_later(counter: Counter) -> None:
    on_friday = {number(t): t for t in listed(counter, now=june(16, 16)).tasks if t.group is Group.OVERDUE}
    on_sunday = {number(t): t for t in listed(counter, now=june(18, 16)).tasks if t.group is Group.OVERDUE}
    assert on_friday["1-00377"].days == on_sunday["1-00377"].days == 1


def test_on_friday_the_next_day_is_monday(counter: Counter) -> None:
    found = listed(counter, now=june(16, 8))
    assert (found.day.tomorrow, found.day.after) == (date(2023, 6, 19), date(2023, 6, 20))
    assert "1-00398" in by_group(found)[Group.TOMORROW]


def test_in_its_last_hour_a_dossier_in_process_owes_an_apology(counter: Counter) -> None:
    assert "2-00391" in by_group(listed(counter, now=june(20, 9)))[Group.APOLOGY]
    assert "2-00391" not in by_group(listed(counter, now=june(20, 8, 59)))[Group.APOLOGY]


def test_a_dossier_that_nobody_began_owes_one_with_a_quarter_of_its_term_left(counter: Counter) -> None:
    # received on the 19th at 16:00, due on the 21st at 17:00: 960 working minutes, of which 240 are left at 12:45
    assert "1-00481" in by_group(listed(counter, now=june(21, 11, 0)))[Group.APOLOGY]
    assert "1-00481" not in by_group(listed(counter, now=june(21, 10, 59)))[Group.APOLOGY]


def test_another_authority_that_answers_in_time_lets_a_dossier_make_it(counter: Counter) -> None:
    line = next(task.line for task in listed(counter).tasks if number(task) == "1-00385")  # due on the 28th
    day = worklist.day_of(june(27, 8), WorkingCalendar())
    assert worklist.will_not_make_it(line, day)  # it should have answered on the 23rd
    assert not worklist.will_not_make_it(replace(line, other_due_at=june(27, 17)), day)
    assert worklist.will_not_make_it(replace(line, other_due_at=june(28, 17)), day)
    assert worklist.will_not_make_it(replace(line, other_due_at=None), day)


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        (Chosen(whose=Whose.COUNTER), {"1"}),
        (Chosen(whose=Whose.MINE, me="Trần Thị Hạnh"), {"2", "3"}),
    ],
)
def test_the_list_narrows_to_a_counter_and_to_who_received(counter: Counter, chosen: Chosen, numbers: set[str]) -> None:
    assert {number(task)[0] for task in listed(counter, chosen).tasks} == numbers


def test_mine_are_an_officers_dossiers_of_every_counter(counter: Counter) -> None:
    mine = listed(counter, Chosen(whose=Whose.MINE, me=NGAN)).tasks
    assert {task.line.officer for task in mine} == {NGAN}
    assert {number(task)[0] for task in mine} == {"1", "2", "3"}


def test_nothing_is_nobodys(counter: Counter) -> None:
    assert not listed(counter, Chosen(whose=Whose.MINE)).tasks


def test_fields_and_officers_are_offered_whatever_is_chosen(counter: Counter) -> None:
    found = listed(counter, Chosen(field=CERTIFIED, officer=TUAN))
    assert {number(task) for task in found.tasks} == {"1-00471", "1-00350"}
    assert found.fields == ["Chứng thực", "Hộ tịch", "Người có công"]
    assert found.officers == sorted([NGAN, TUAN, "Đỗ Hồng Quân"])
    assert (found.counters, found.slot) == (3, 1)


def test_of_very_many_overdue_the_latest_are_shown_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = new_counter(tmp_path / "unit")
    counter.clock.now = june(1, 8)
    database = counter.open()
    try:
        with database.work(CLERK) as work:
            for day in range(1, 8):
                due = Due(at=june(day, 17), timed=True)
                person = Person(name=f"Nguyễn Văn {day}")
                intake.receive(work, intake.Receive(procedure_code="1.001022", person=person, due=due))
        counter.clock.now = june(12, 8)
        monkeypatch.setattr(worklist, "MOST", 3)
        with database.view() as work:
            found = worklist.work_list(work, Chosen())
            narrowed = worklist.work_list(work, Chosen(field="Hộ tịch"))
            assert worklist.count(work) == 7
    finally:
        database.close()
    for shown in (found, narrowed):
        assert [task.line.person_name for task in shown.tasks] == ["Nguyễn Văn 5", "Nguyễn Văn 6", "Nguyễn Văn 7"]
        assert shown.counts[Group.OVERDUE] == 7


def test_the_paper_holds_the_same_tasks(counter: Counter, tmp_path: Path) -> None:
    database = counter.open()
    try:
        with database.view() as work:
            made = paper(work, Chosen(me=CLERK))
            day = write_pdf(work, Chosen(me=CLERK), tmp_path / "list.pdf")
    finally:
        database.close()
    assert sum(len(group.lines) for group in made.groups) == len(listed(counter).tasks)
    standings = {group.title: [line.standing for line in group.lines] for group in made.groups}
    assert standings["Quá hạn"] == ["quá 3 ngày làm việc, đã hẹn lại", "quá 1 ngày làm việc"]
    assert standings["Hẹn trả hôm nay"][0] == "còn 1 giờ 45 phút"
    assert standings["Hẹn trả ngày làm việc tới, 21/06/2023"][0] == "ở Phòng Tư pháp huyện"
    assert standings["Chưa liên hệ công dân"][0] == "chưa gọi, nợ từ 12/06"
    assert day == date(2023, 6, 20)
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_what_lets_the_clock_run_can_be_undone(tmp_path: Path) -> None:
    counter = day_of_the_picture(tmp_path / "unit")
    subject = counter.ids["3-00107"]
    with counter.work() as work:
        pause = worklist.resume(work, subject)
        assert work.dossier(subject).step is Step.PROCESSING
        worklist.pause_again(work, subject, pause)
        dossier = work.dossier(subject)
    assert (dossier.step, dossier.pauses[-1].reason) == (Step.PAUSED, "Chờ xác minh nơi đăng ký cũ")


# Every dossier is in exactly the groups that its state says


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Counter, Database]]:
    counter = new_counter(tmp_path_factory.mktemp("walk") / "unit")
    counter.clock.now = june(1, 8)
    database = counter.open()
    yield counter, database
    database.close()


MOVES = st.sampled_from([*(("act", act) for act in Act), *(("besides", name) for name in BESIDES), ("signed", None)])
MOMENT = st.integers(0, 9 * 24 * 60)


@given(
    moves=st.lists(MOVES, max_size=6),
    term=st.integers(1, 5 * 24 * 60),
    timed=st.booleans(),
    later=st.integers(0, 7 * 24 * 60),
)
def test_every_dossier_is_in_exactly_the_groups_its_state_says(
    walked: tuple[Counter, Database], moves: list[tuple[str, object]], term: int, timed: bool, later: int
) -> None:
    counter, database = walked
    counter.clock.now = june(1, 8)
    with database.work(CLERK) as work:
        due = Due(at=work.now + term * MINUTE_MS, timed=timed)
        person = Person(name="Nguyễn Văn An")
        subject = intake.receive(work, intake.Receive(procedure_code="1.001022", person=person, due=due)).id
    for kind, what in moves:
        counter.clock.now += 37 * MINUTE_MS
        _try(database, subject, kind, what)
    counter.clock.now += later * MINUTE_MS
    with database.work(CLERK) as work:
        found = [task.group for task in worklist.work_list(work, Chosen()).tasks if task.line.id == subject]
        dossier = work.dossier(subject)
        steps_left = expected(dossier, work.now, work.calendar())
        _void(work, subject, dossier)
    assert Tally(found) == Tally(steps_left)


def _try(database: Database, subject: str, kind: str, what: object) -> None:
    try:
        with database.work(CLERK) as work:
            if kind == "signed":
                steps.issue_result(work, subject, left=Left.GIVING)
            elif isinstance(what, Act):
                ACTS[what](work, subject)
            else:
                BESIDES[str(what)](work, subject)
    except RuleBroken:
        pass  # out of order: the dossier stays where it is


def _void(work: object, subject: str, dossier: Dossier) -> None:
    """Take the dossier off the list, so that the next example's list stays short."""
    if may(dossier, Act.VOID):
        ACTS[Act.VOID](work, subject)  # type: ignore[arg-type]  # a Work, as its use cases take it


def expected(dossier: Dossier, now: int, calendar: WorkingCalendar) -> set[Group]:
    """Return the groups, told from the dossier itself and in other words than the rule's."""
    today = local_date(now)
    due, promised = dossier.due_at, dossier.due_at
    timed = promised_timed = dossier.due_timed
    if dossier.apologies:
        promised, promised_timed = dossier.apologies[-1].new_due_at, True
    step, runs = dossier.step, dossier.step in OPEN_STEPS - {Step.PAUSED, Step.SUPPLEMENT}
    on, gone = local_date(promised), _gone(promised, promised_timed, now)
    next_day, day_after = calendar.add_days(today, 1), calendar.add_days(today, 2)
    holds = {
        Group.OVERDUE: runs and _gone(due, timed, now),
        Group.TODAY: on == today and ((runs and not gone) or step in (Step.SIGNED, Step.AT_COUNTER)),
        Group.TOMORROW: runs and today < on <= next_day,
        Group.IN_TWO_DAYS: runs and next_day < on <= day_after,
        Group.WAITING: step in (Step.PAUSED, Step.SUPPLEMENT, Step.ELSEWHERE),
        Group.CONTACT: dossier.contact_owed_since is not None,
        Group.PAPER: step is Step.SIGNED,
        Group.UNFETCHED: step is Step.AT_COUNTER and on < today,
        Group.LETTER: dossier.letter_owed,
        Group.APOLOGY: runs
        and not dossier.apologies
        and not _gone(due, timed, now)
        and local_date(due) <= next_day
        and _cannot(dossier, now, calendar),
    }
    return {group for group, held in holds.items() if held}


def _gone(moment: int, timed: bool, now: int) -> bool:
    return moment < now if timed else local_date(moment) < local_date(now)


def _cannot(dossier: Dossier, now: int, calendar: WorkingCalendar) -> bool:
    if dossier.step is Step.ELSEWHERE:
        theirs = dossier.sendings[-1].sent.due_at
        return theirs is None or theirs < now or theirs > dossier.due_at
    end = dossier.due_at if dossier.due_timed else calendar.closes_at(local_date(dossier.due_at))
    left = calendar.working_minutes(now, end)
    if dossier.step is Step.PROCESSING:
        return left <= 60
    return left <= calendar.working_minutes(dossier.received_at, dossier.due_at) / 4


@given(now=MOMENT, due=MOMENT, timed=st.booleans(), step=st.sampled_from(sorted(Step)))
def test_a_task_never_counts_backwards(counter: Counter, now: int, due: int, timed: bool, step: Step) -> None:
    line = replace(listed_once(counter), step=step.value, due_at=june(10) + due * MINUTE_MS, due_timed=int(timed))
    day = worklist.day_of(june(10) + now * MINUTE_MS, WorkingCalendar())
    for task in worklist.tasks([line], day):
        assert task.minutes >= 0
        assert task.days >= 0
        assert not task.soon or task.minutes <= worklist.SOON
        assert task.group is not Group.TODAY or local_date(line.due_at) == day.today


_once: list[worklist.WorkLine] = []


def listed_once(counter: Counter) -> worklist.WorkLine:
    if not _once:
        _once.extend(task.line for task in listed(counter).tasks[:1])
    return _once[0]


def test_the_day_begins_where_the_clock_of_the_counter_says() -> None:
    before, after = at(date(2023, 6, 20)) - 1, at(date(2023, 6, 20))
    assert worklist.day_of(after, WorkingCalendar()).today == date(2023, 6, 20)
    assert worklist.day_of(before, WorkingCalendar()).tomorrow == date(2023, 6, 20)
    assert after - before < DAY_MS
