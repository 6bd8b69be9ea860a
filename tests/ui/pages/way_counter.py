"""A counter with officers and a leader, and dossiers at every step of their way, for pictures and for tests."""

from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.deadline import Due
from desk_app.domain.dossier.facts import Component, Delivery, Left, PauseReason, Payment
from desk_app.domain.localtime import at
from desk_app.domain.user import Role
from desk_app.usecases import steps, unit
from tests.ui.pages.counter import CITIZEN, CLERK, Counter, new_counter, receive

OFFICER, LEADER = "Vũ Thị Ngân", "Phạm Quang Minh"
PAPERS = (
    Component(name="Tờ khai đăng ký giám hộ", digitized=True),
    Component(name="Văn bản cử người giám hộ", digitized=True),
    Component(name="Giấy chứng minh điều kiện giám hộ"),
    Component(name="Giấy khai sinh người được giám hộ", present=False),
)


def day(number: int, hour: int = 9, minute: int = 0, month: int = 6) -> int:
    return at(date(2023, month, number), hour, minute)


def on_the_way(directory: Path) -> Counter:
    """Return a unit with one dossier at each step, each under its person's given name."""
    counter = new_counter(directory)
    counter.clock.now = at(date(2023, 6, 20), 8, 15)
    with counter.work() as work:
        unit.add_person(work, OFFICER, Role.OFFICER, "Công chức tư pháp – hộ tịch")
        unit.add_person(work, LEADER, Role.LEADER, "Phó Chủ tịch")
        unit.add_person(work, CLERK, Role.CLERK)
        for name in ("Mới", "Giao", "Xử", "Chờ", "Dừng", "Chuyển", "Ký", "Quầy", "Trả", "Từ", "Hẹn"):
            counter.ids[name] = receive(
                work,
                f"Nguyễn Văn {name}",
                day(15, 10),
                citizen_id=CITIZEN,
                phone="0912345678",
                components=PAPERS,
                due=Due(at=day(20, 10), timed=True),
                fee=15_000,
                paid=Payment.CASH,
                by_choice=name == "Hẹn",
            )
        work.flush()
        _walk(work, counter.ids)
    return counter


def _walk(work: Any, ids: dict[str, str]) -> None:
    for name in ids:
        if name not in ("Mới", "Từ"):
            steps.hand_over(work, ids[name], OFFICER, giver=CLERK, at=day(15, 13, 30))
            work.flush()
    for name in ids:
        if name not in ("Mới", "Giao", "Từ"):
            steps.begin(work, ids[name], at=day(15, 14))
            work.flush()
    missing = ("Giấy khai sinh người được giám hộ",)
    steps.request_supplement(work, ids["Chờ"], missing, "", at=day(16, 9))
    steps.pause(work, ids["Dừng"], PauseReason.OTHER, "Chờ xác minh nơi cư trú", at=day(20, 8, 5))
    steps.send_on(work, ids["Chuyển"], "Phòng Tư pháp huyện Nam Sách", due_at=day(19, 17), at=day(16))
    for name, left in (("Ký", Left.PAPER), ("Quầy", Left.GIVING), ("Trả", Left.GIVING)):
        steps.issue_result(work, ids[name], at=day(19, 16), digitized=True, left=left, signed_by=LEADER)
    work.flush()
    steps.give(work, ids["Trả"], way=Delivery.COUNTER, receiver="Trần Thị Lụa", proxy="UQ 12/2023", at=day(20, 8))
    steps.refuse(work, ids["Từ"], "Không thuộc thẩm quyền giải quyết của xã", at=day(19))
    steps.apologise(work, ids["Hẹn"], day(23, 10), "Chờ kết quả xác minh", letter="15/TXL-UBND")
