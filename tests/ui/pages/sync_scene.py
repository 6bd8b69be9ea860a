"""A morning of a unit with three PCs and its county: what was met, what waits, what two counters did at once."""

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from desk_app.domain.device import DeviceEnrolled
from desk_app.domain.dossier.facts import PauseReason
from desk_app.domain.letter import LetterSent
from desk_app.domain.localtime import at
from desk_app.domain.unit import SlotTaken
from desk_app.domain.user import Role, UserAdded
from desk_app.store import ledger, papers, peers
from desk_app.store.database import Database
from desk_app.store.peers import Meeting, Peer, Refused
from desk_app.store.subjects import UNIT
from desk_app.usecases import steps
from desk_app.usecases.setup import NewUnit, found_unit
from tests.store import pcs
from tests.ui.pages.counter import Counter, receive

NOW = at(date(2023, 6, 13), 11, 30)
COUNTY = "c0" * 16
COUNTY_NAME = "UBND huyện Nam Sách"
PEOPLE = {1: "Nguyễn Thị Hòa", 2: "Lê Minh Tuấn", 3: "Vũ Thu Trang"}
DAY = date(2023, 6, 13)


class Scene:
    """The unit as this PC, counter 1, knows it; `others` are its colleagues' PCs."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.clock = counter.clock
        self.others: dict[int, Database] = {}
        self.dossier = ""

    @classmethod
    def begun(cls, directory: Path) -> "Scene":
        """Make the three PCs."""
        scene = cls(new_unit(directory / "unit", at(date(2023, 6, 12), 8)))
        scene.others = {slot: scene._other(directory / f"pc{slot}", slot) for slot in (2, 3)}
        return scene

    def copied(self, directory: Path, target: Path) -> "Scene":
        """Return the same PCs in another place; this scene is closed."""
        shutil.copytree(directory, target, dirs_exist_ok=True)
        counter = Counter(target / "unit")
        counter.clock.now = self.clock.now
        scene = Scene(counter)
        scene.others = {slot: Database.open(target / f"pc{slot}", clock=counter.clock) for slot in self.others}
        scene.dossier = self.dossier
        return scene

    def _other(self, directory: Path, slot: int) -> Database:
        directory.mkdir()
        other = Database.create(directory, clock=self.clock)
        self._with_here(lambda here: pcs.tell(other, pcs.events(here)))
        with other.work(PEOPLE[slot]) as work:
            work.record(UNIT, SlotTaken(slot=slot, device=other.device))
            work.record(work.new_subject(), UserAdded(name=PEOPLE[slot], role=Role.CLERK))
            enrolled = DeviceEnrolled(name=f"Quầy {slot}", slot=slot, verify_key="", box_key="")
            work.record(other.device, enrolled)
        self._with_here(lambda here: pcs.meet(here, other))
        return other

    def _with_here(self, act: Callable[[Database], Any]) -> Any:
        here = self.counter.open()
        try:
            return act(here)
        finally:
            here.close()

    def at(self, hour: int, minute: int, day: date = DAY) -> "Scene":
        """Set every clock."""
        self.clock.now = at(day, hour, minute)
        return self

    def here(self, act: Callable[[Any], Any], person: str = PEOPLE[1]) -> Any:
        """Do something at this PC, outside its window."""

        def doing(here: Database) -> Any:
            with here.work(person) as work:
                return act(work)

        return self._with_here(doing)

    def there(self, slot: int, act: Callable[[Any], Any]) -> Any:
        """Do something at a colleague's PC."""
        with self.others[slot].work(PEOPLE[slot]) as work:
            return act(work)

    def meet(self, slot: int) -> None:
        """Let this PC and a colleague's exchange everything."""
        self._with_here(lambda here: pcs.meet(here, self.others[slot]))

    def paired(self, slot: int, met_at: int, **more: Any) -> None:
        """Have met a colleague's PC at a moment, up to what it holds now."""
        other = self.others[slot]
        peer = Peer(id=other.device, kind=peers.DESK, name=f"Quầy {slot}", met_at=met_at, tried_at=met_at, way="lan")
        held = {device: ledger.head(other.driver, device).seq for device in devices(other)}
        self.here(lambda work: _know(work, peer, held, met_at, more))

    def joined(self, *, met_at: int | None, left: int = 0, **more: Any) -> None:
        """Have joined the county and met it; it has everything but this PC's last `left` events."""
        peer = Peer(id=COUNTY, kind=peers.COUNTY, name=COUNTY_NAME, address="https://motcua.namsach.example")
        here = self._with_here(lambda pc: pc.device)

        def know(work: Any) -> None:
            heads = {device: ledger.head(work.driver, device).seq for device in _devices(work.driver)}
            held = {device: seq - left if device == here else seq for device, seq in heads.items()}
            known = {"met_at": met_at, "tried_at": met_at, "way": "internet", **more}
            _know(work, peer, held if met_at is not None else {}, met_at or 0, known)

        self.here(know)

    def enrolled(self) -> None:
        """Have been taken in by the county under this counter's name."""
        device = self._with_here(lambda pc: pc.device)
        enrolled = DeviceEnrolled(name="Quầy 1", slot=1, verify_key="", box_key="")
        self.here(lambda work: work.record(device, enrolled))

    def exchanged(self, peer: str, ended_at: int, outcome: str = "complete", **more: Any) -> None:
        """Have tried an exchange."""
        counts = dict.fromkeys(("sent", "received", "refused", "papers_sent", "papers_received"), 0)
        told = {"way": "internet" if peer == COUNTY else "lan", "fault": "", **counts, **more}
        meeting = Meeting(
            id=f"{ended_at:032x}", peer=peer, started_at=ended_at, ended_at=ended_at, outcome=outcome, **told
        )
        self.here(lambda work: peers.add_meeting(work.driver, meeting))

    def refused(self, reason: str, *, slot: int = 1, seq: int = 12) -> None:
        """Have had events refused by the county."""
        device = self._with_here(lambda pc: pc.device) if slot == 1 else self.others[slot].device
        told = Refused(peer=COUNTY, device=device, seq=seq, reason=reason, at=self.clock.now, ours=True)
        self.here(lambda work: peers.refuse(work.driver, told))

    def paper(self, digest: str, size: int) -> None:
        """Hold a paper that nobody else holds."""
        self.here(lambda work: papers.note(work.driver, digest * 64, size, here=True, now=self.clock.now))

    def letter(self, number: str, title: str, explain_by: date | None, text: str = "", paper: str = "") -> str:
        """Have got a letter of direction."""
        fact = LetterSent(
            number=number,
            day=DAY,
            title=title,
            text=text or "Đề nghị đơn vị thực hiện và báo cáo.",
            explain_by=explain_by,
            figures=("rate.paid_online", "resolved.overdue"),
            paper=paper,
        )

        def record(work: Any) -> str:
            subject = work.new_subject()
            work.record(subject, fact)
            return str(subject)

        return str(self.here(record))

    def close(self) -> None:
        """Let the colleagues' data go."""
        for other in self.others.values():
            other.close()


def new_unit(directory: Path, now: int) -> Counter:
    """Make the unit's data at a moment; every clock in its ledger begins there."""
    counter = Counter(directory)
    counter.clock.now = now
    here = Database.create(directory, clock=counter.clock)
    new = NewUnit(
        code="30.15",
        name="xã Đồng Lạc",
        superior=COUNTY_NAME,
        province_code="30",
        administrator=PEOPLE[1],
    )
    with here.work(PEOPLE[1]) as work:
        found_unit(work, new, here.device)
    here.close()
    return counter


def devices(pc: Database) -> list[str]:
    return _devices(pc.driver)


def _devices(driver: Any) -> list[str]:
    return [device for (device,) in driver.execute("SELECT device FROM head").fetchall()]


def _know(work: Any, peer: Peer, held: dict[str, int], now: int, more: dict[str, Any]) -> None:
    from dataclasses import replace

    peers.put(work.driver, replace(peer, **more))
    peers.acknowledge(work.driver, peer.id, held, now)


def two_counters_at_once(scene: Scene) -> None:
    """Let counter 2 give a result back and counter 1 refuse the same dossier; and let both pause another one."""
    scene.at(16, 0, date(2023, 6, 12))
    ended = scene.here(lambda work: receive(work, "Mai Văn Tiến", scene.clock.now))
    paused = scene.here(lambda work: receive(work, "Đỗ Thị Lan", scene.clock.now))
    for slot in (2, 3):
        scene.meet(slot)
    scene.at(9, 5)
    scene.there(3, lambda work: steps.pause(work, paused, PauseReason.SUPPLEMENT, "Thiếu giấy khai sinh"))
    scene.at(9, 20)
    scene.there(2, lambda work: steps.pause(work, paused, PauseReason.SUPPLEMENT, "Thiếu bản sao hộ khẩu"))
    scene.at(10, 14)
    scene.there(2, lambda work: steps.issue_result(work, ended))
    scene.at(10, 16)
    scene.here(lambda work: steps.refuse(work, ended, "Không thuộc thẩm quyền của xã"))
    for slot in (2, 3):
        scene.meet(slot)
    scene.dossier = ended


def a_morning(directory: Path) -> Scene:
    """Return the whole morning as the picture of the page shows it."""
    scene = Scene.begun(directory)
    scene.enrolled()
    two_counters_at_once(scene)
    yesterday = date(2023, 6, 12)
    scene.at(8, 5).joined(met_at=at(DAY, 8, 5))
    for turn in range(12):
        scene.at(8, 11 + turn)
        scene.here(partial(_received, turn=turn))
    scene.at(11, 27).there(2, lambda work: receive(work, "Phạm Quốc Hưng", work.now))
    scene.meet(2)
    scene.paired(2, at(DAY, 11, 27), waiting_there=0)
    scene.paired(3, at(yesterday, 16, 42))
    fault = f"Chưa có mạng tới {COUNTY_NAME} nên chưa gửi, chưa nhận gì."
    scene.joined(met_at=at(DAY, 8, 5), tried_at=at(DAY, 11, 20), failures=3, fault=fault, left=14)
    scene.paper("a", 1_240_000)
    scene.paper("b", 840_000)
    two, three = scene.others[2].device, scene.others[3].device
    scene.exchanged(three, at(yesterday, 16, 42), received=4, sent=2)
    scene.exchanged(COUNTY, at(DAY, 8, 5), sent=41)
    scene.exchanged(two, at(DAY, 10, 58), received=2, sent=5)
    scene.exchanged(COUNTY, at(DAY, 11, 20), outcome="offline", fault=fault)
    scene.exchanged(two, at(DAY, 11, 27), received=6, sent=3)
    scene.at(11, 30)
    return scene


def _received(work: Any, turn: int) -> str:
    return receive(work, f"Công dân {turn}", work.now)


def quiet_counter(directory: Path) -> Counter:
    """Return a unit with one PC, joined to nobody."""
    return new_unit(directory / "unit", NOW)
