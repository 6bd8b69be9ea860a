"""A counter with a dossier for every form of paper, made through use cases, in either regime; nobody is real."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.deadline import Due, Term, TermUnit
from desk_app.domain.dossier.facts import Channel, Component, Delivery, Left, Payment, Person
from desk_app.domain.localtime import at
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.store.database import Database
from desk_app.store.subjects import UNIT, procedure_subject
from desk_app.usecases import fees, intake, steps
from desk_app.usecases.setup import NewUnit, initialise

OLD, NEW = "nd61-2018", "nd118-2025"
CLERK, OFFICER, SECOND = "Nguyễn Thị Hòa", "Vũ Thị Ngân", "Lê Minh Tuấn"
DAYS = {OLD: date(2023, 6, 8), NEW: date(2025, 10, 8)}
CODE = "1.004837"
PERSON = Person(
    name="Phạm Thị Cẩm Ly",
    citizen_id="030186001242",
    phone="0912 000 111",
    address="thôn Trực Trì, xã Đồng Lạc",
    born=date(1986, 5, 4),
    sex="Nữ",
    email="camly@example.vn",
)
OWNER = Person(name="Phạm Văn Trọng", citizen_id="030060001243", address="thôn Mạc Bình, xã Đồng Lạc")
PAPERS = (
    Component(name="Tờ khai đăng ký giám hộ", digitized=True, originals=1),
    Component(name="Văn bản cử người giám hộ", certified=2, photocopies=3),
    Component(name="Giấy chứng minh điều kiện giám hộ", present=False),
)


@dataclass(slots=True)
class Clock:
    """A clock that a scene moves."""

    now: int

    def __call__(self) -> int:
        return self.now


@dataclass(slots=True)
class Scene:
    """The counter; `ids` are dossiers by the form that they were made for."""

    directory: Path
    regime: str
    clock: Clock
    ids: dict[str, str] = field(default_factory=dict)
    receptions: dict[str, str] = field(default_factory=dict)

    def on(self, day: int, hour: int = 9, minute: int = 24) -> int:
        """Return a moment so many days after the regime's sample day."""
        return at(date.fromordinal(DAYS[self.regime].toordinal() + day), hour, minute)

    @contextmanager
    def work(self, actor: str = CLERK) -> Iterator[Any]:
        database = Database.open(self.directory, clock=self.clock)
        try:
            with database.work(actor) as work:
                yield work
        finally:
            database.close()

    @contextmanager
    def view(self) -> Iterator[Any]:
        database = Database.open(self.directory, clock=self.clock)
        try:
            with database.view() as work:
                yield work
        finally:
            database.close()

    def receive(self, name: str, **more: Any) -> str:
        """Take in a dossier of the sample person under a name."""
        person = more.pop("person", PERSON)
        with self.work() as work:
            received = intake.receive(work, intake.Receive(procedure_code=CODE, person=person, **more))
        self.ids[name], self.receptions[name] = received.id, received.reception
        return received.id

    def then(self, moment: int, name: str, step: Any, *arguments: Any, actor: str = CLERK, **more: Any) -> None:
        """Let a step happen to a dossier at a moment."""
        self.clock.now = moment
        with self.work(actor) as work:
            step(work, self.ids[name], *arguments, **more)


def new_scene(directory: Path, regime: str) -> Scene:
    """Make the unit with its profile, account and catalogue."""
    day = DAYS[regime]
    initialise(
        directory,
        NewUnit(code="H23.15.42", name="xã Đồng Lạc", superior="UBND huyện Nam Sách", province_code="H23"),
    )
    scene = Scene(directory, regime, Clock(at(day, 9, 24)))
    with scene.work() as work:
        profile = replace(
            work.unit().profile,
            phone="0220 375 4001",
            website="donglac.example.vn",
            address="nhà văn hóa xã",
            signer_name="Trần Quang Huy",
            bank_bin="970436",
            bank_account="0011012345678",
            bank_holder="UBND XA DONG LAC",
        )
        work.record(UNIT, profile)
        entry = ProcedureCatalogued(
            code=CODE,
            name="Đăng ký giám hộ",
            field="Hộ tịch",
            term=Term(amount=3, unit=TermUnit.DAYS),
            fee=15_000,
            result="Trích lục đăng ký giám hộ",
        )
        work.record(procedure_subject(CODE), entry)
    return scene


def full_scene(directory: Path, regime: str) -> Scene:
    """Make a dossier for every form."""
    scene = new_scene(directory, regime)
    scene.receive(
        "receipt",
        owner=OWNER,
        official=f"H23.15.42-{DAYS[regime]:%y%m%d}-0007",
        components=PAPERS,
        sets=2,
        channel=Channel.POSTAL,
        delivery=Delivery.POST,
        due=Due(at=scene.on(5, 11, 30), timed=True),
    )
    scene.receive("paid", paid=Payment.CASH, components=PAPERS)
    for name in ("supplement", "refusal", "stopping", "result", "control"):
        scene.receive(name, components=PAPERS)
    scene.receive("apology", due=Due(at=scene.on(2, 16, 0), timed=True))
    _follow(scene)
    return scene


def _follow(scene: Scene) -> None:
    then, on = scene.then, scene.on
    missing = ["Giấy khai sinh người được giám hộ", "Văn bản đồng ý của cha, mẹ"]
    then(on(1), "supplement", steps.request_supplement, missing, "Giấy tờ đã nộp quá thời hạn sử dụng.")
    then(on(1, 10), "refusal", steps.refuse, "Không thuộc thẩm quyền của xã.\nĐề nghị nộp tại huyện.", letter="17")
    then(on(1, 11), "stopping", steps.withdraw, "Chuyển nơi cư trú")
    for name in ("result", "control", "apology"):
        then(on(1, 14), name, steps.hand_over, OFFICER, note="Kèm bản gốc")
        then(on(1, 14, 30), name, steps.begin, actor=OFFICER)
    then(on(1, 15), "apology", steps.apologise, on(6, 10), "Chờ cơ quan công an xác minh nơi cư trú.", letter="21")
    then(on(1, 15), "control", steps.send_on, "Công an huyện Nam Sách", due_at=on(1, 16))
    then(on(1, 17), "control", steps.take_back, note="Đã xác minh")
    for name in ("result", "control"):
        then(on(4 if name == "result" else 5, 9), name, steps.issue_result, left=Left.PAPER, signed_by="Trần Quang Huy")
        then(on(5, 15), name, steps.take_paper)
    then(on(6, 8), "result", fees.collect, 15_000, Payment.TRANSFER)
    then(on(6, 8, 15), "result", steps.give, receiver="Phạm Văn Đức", proxy="Giấy ủy quyền số 05 chứng thực")
    scene.clock.now = on(6, 8, 30)
