"""Việc hôm nay on paper: the same groups and tasks as the page, in the office's words."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.dossier.machine import STEP_WORDS
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import local_date
from desk_app.usecases.worklist import Chosen, Day, Group, Task, promised, work_list

if TYPE_CHECKING:
    from desk_app.reports.registers.content import WorkLine, WorkPaper
    from desk_app.store.work import Work

TITLES: dict[Group, str] = {
    Group.OVERDUE: "Quá hạn",
    Group.TODAY: "Hẹn trả hôm nay",
    Group.APOLOGY: "Khó kịp hẹn, cần xin lỗi và hẹn lại",
    Group.TOMORROW: "Hẹn trả ngày làm việc tới, {day}",
    Group.IN_TWO_DAYS: "Hẹn trả sau hai ngày làm việc, {day}",
    Group.WAITING: "Đang chờ",
    Group.CONTACT: "Chưa liên hệ công dân",
    Group.PAPER: "Có kết quả, chưa có bản giấy tại quầy",
    Group.UNFETCHED: "Có kết quả, dân chưa đến lấy",
    Group.LETTER: "Từ chối, chưa có văn bản",
}
_HOUR = 60


def paper(work: "Work", chosen: Chosen) -> "WorkPaper":
    """Return the list as it is printed."""
    from desk_app.reports.registers.content import SlipOfficer, WorkGroup, WorkPaper
    from desk_app.usecases.papers.case import slip_unit

    found = work_list(work, chosen)
    groups: list[WorkGroup] = []
    for group, tasks in groupby(found.tasks, key=lambda task: task.group):
        groups.append(WorkGroup(title=_title(group, found.day), lines=_lines(list(tasks))))
    return WorkPaper(
        unit=slip_unit(work.unit().profile, work.now),
        day=found.day.today,
        printed_at_ms=work.now,
        groups=tuple(groups),
        officer=SlipOfficer(name=chosen.me),
    )


def write_pdf(work: "Work", chosen: Chosen, path: Path) -> date:
    """Print the list to a file and return its day."""
    from desk_app.reports.registers.work_list import write_work_list_pdf

    made = paper(work, chosen)
    write_work_list_pdf(made, path)
    return made.day


def _title(group: Group, day: Day) -> str:
    when = {Group.TOMORROW: day.tomorrow, Group.IN_TWO_DAYS: day.after}.get(group, day.today)
    return TITLES[group].format(day=f"{when:%d/%m/%Y}")


def _lines(tasks: Sequence[Task]) -> "tuple[WorkLine, ...]":
    from desk_app.reports.registers.content import WorkLine

    return tuple(
        WorkLine(
            reception=task.line.reception,
            official=task.line.official,
            person=task.line.person_name,
            phone=task.line.phone,
            procedure=task.line.procedure_name,
            due_at=promised(task.line)[0],
            due_timed=promised(task.line)[1],
            standing=standing(task),
            officer=task.line.officer,
        )
        for task in tasks
    )


def standing(task: Task) -> str:
    """Return what a task waits for, as it stands under its state on paper."""
    line = task.line
    match task.group:
        case Group.OVERDUE:
            again = "" if line.promised_at is None else ", đã hẹn lại"
            return f"quá {_lasted(task)}{again}"
        case Group.CONTACT:
            return f"chưa gọi, nợ từ {local_date(line.contact_owed_at or line.since_at):%d/%m}"
        case Group.UNFETCHED:
            return f"chờ {_lasted(task)}"
        case Group.LETTER:
            return "chưa có văn bản"
        case _ if line.step == Step.ELSEWHERE:
            return f"ở {line.authority}"
        case _ if task.soon:
            return f"còn {_lasted(task)}"
        case _:
            return STEP_WORDS[Step(line.step)]


def _lasted(task: Task) -> str:
    if task.days:
        return f"{task.days} ngày làm việc"
    hours, minutes = divmod(task.minutes, _HOUR)
    parts = [f"{hours} giờ"] if hours else []
    parts += [f"{minutes} phút"] if minutes or not hours else []
    return " ".join(parts)
