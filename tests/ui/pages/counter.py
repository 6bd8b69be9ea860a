"""A small counter with dossiers in every state, opened in a real page over a real ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.deadline import Due
from desk_app.domain.dossier.facts import Channel, Component, Delivery, PauseReason, Payment, Person
from desk_app.domain.localtime import at
from desk_app.domain.postal import Direction
from desk_app.store.database import Database
from desk_app.store.queries import procedures
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Ops
from desk_app.usecases import fees, intake, post, steps
from desk_app.usecases.setup import NewUnit, initialise

NOW = at(date(2023, 6, 20), 8, 15)
CLERK = "Nguyễn Thị Hòa"
CITIZEN = "030186001242"


@dataclass(slots=True)
class Clock:
    """A clock that a test sets."""

    now: int = NOW

    def __call__(self) -> int:
        return self.now


@dataclass(slots=True)
class Counter:
    """A unit's data directory with its clock; `ids` are its dossiers by the person's given name."""

    directory: Path
    clock: Clock = field(default_factory=Clock)
    ids: dict[str, str] = field(default_factory=dict)

    def open(self) -> Database:
        return Database.open(self.directory, clock=self.clock)

    def desk(self) -> Desk:
        ops = Ops(self.open, actor=CLERK, clock=self.clock)
        return Desk(ops=ops, directory=self.directory, clock=self.clock)

    @contextmanager
    def work(self) -> Iterator[Any]:
        """Record something beside the desk, as another program would."""
        database = self.open()
        try:
            with database.work("Lê Minh Tuấn") as work:
                yield work
        finally:
            database.close()


def new_counter(directory: Path) -> Counter:
    """Make the unit without dossiers."""
    counter = Counter(directory)
    initialise(
        directory,
        NewUnit(code="30.15", name="xã Đồng Lạc", superior="UBND huyện Nam Sách", province_code="30"),
    )
    return counter


def receive(work: Any, name: str, received_at: int, **more: Any) -> str:
    """Take a dossier in, for the catalogue's first procedure unless told otherwise."""
    code = more.pop("code", "") or procedures.all_entries(work.driver)[0].code
    person = Person(name=name, citizen_id=more.pop("citizen_id", ""), phone=more.pop("phone", ""))
    command = intake.Receive(procedure_code=code, person=person, received_at=received_at, **more)
    return intake.receive(work, command).id


def busy_counter(directory: Path) -> Counter:
    """Make a unit whose dossiers stand in every state there is."""
    counter = new_counter(directory)
    day = lambda month, number, hour=9, minute=0: at(date(2023, month, number), hour, minute)  # noqa: E731 – short on purpose
    papers = (
        Component(name="Tờ khai đăng ký giám hộ", digitized=True),
        Component(name="Văn bản cử người giám hộ"),
        Component(name="Giấy chứng minh điều kiện giám hộ", present=False),
        Component(name="Giấy khai sinh người được giám hộ", present=False),
    )
    birth = (Component(name="Giấy khai sinh người được giám hộ", digitized=True),)
    with counter.work() as work:
        ids = counter.ids
        ids["Hà"] = receive(work, "Nguyễn Đông Hà", day(3, 3), citizen_id=CITIZEN, components=birth)
        ids["Sơn"] = receive(work, "Nguyễn Đông Sơn", day(3, 10), due=Due(at=day(3, 14), timed=True))
        ids["Phương"] = receive(work, "Nguyễn Đông Phương", day(4, 20), due=Due(at=day(4, 28), timed=True))
        ids["Anh"] = receive(work, "Trần Đông Anh", day(5, 2), due=Due(at=day(5, 9), timed=True))
        ids["Hải"] = receive(work, "Lê Thị Hải", day(5, 15), channel=Channel.POSTAL, delivery=Delivery.POST)
        ids["Quân"] = receive(work, "Nguyễn Đông Quân", day(6, 1), due=Due(at=day(6, 5), timed=True))
        ids["Mai"] = receive(
            work, "Phạm Thị Mai", day(6, 12), fee=15_000, channel=Channel.ONLINE, due=Due(at=day(7, 3), timed=True)
        )
        ids["Lan"] = receive(work, "Đỗ Thị Lan", day(6, 14), due=Due(at=day(6, 26), timed=True))
        ids["Đông"] = receive(
            work,
            "Nguyễn Văn Đông",
            day(6, 15, 10),
            citizen_id=CITIZEN,
            phone="0912345678",
            official="H23.15.30-230615-0007",
            components=papers,
            due=Due(at=day(6, 20, 10), timed=True),
        )
        work.flush()
        steps.issue_result(work, ids["Hà"], at=day(3, 6), digitized=True)
        steps.issue_result(work, ids["Sơn"], at=day(3, 15))
        steps.issue_result(work, ids["Phương"], at=day(4, 28, 8))
        steps.refuse(work, ids["Anh"], "Không thuộc thẩm quyền", at=day(5, 3))
        steps.pause(work, ids["Lan"], PauseReason.SUPPLEMENT, "Thiếu bản sao hộ khẩu", at=day(6, 15))
        fees.collect(work, ids["Mai"], 5_000, Payment.CASH, at=day(6, 12, 10))
        post.hand_over(
            work,
            post.HandOver(
                dossier=ids["Hải"], direction=Direction.IN, tracking="EE473124829VN", handed_over_at=day(5, 13)
            ),
        )
    return counter
