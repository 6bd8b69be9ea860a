"""PCs that have the same events show the same, whatever way the events came."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.dossier import facts as f
from desk_app.domain.event import Fact
from desk_app.domain.procedure import ProcedureAbolished, ProcedureCatalogued
from desk_app.domain.quarter import NarrativeWritten
from desk_app.domain.survey import Grade, SheetRecorded, SheetVoided
from desk_app.domain.unit import SlotTaken
from desk_app.store.codec import Row
from desk_app.store.database import FILE, Database
from desk_app.store.subjects import UNIT, procedure_subject, quarter_subject
from desk_app.store.work import Work
from tests.store import pcs
from tests.store.conftest import MakePc

PCS = 3
OFFICIALS = ("", "H23.15.30-230612-0001", "H23.15.30-230612-0002", "H23.15.30-230612-0003")
MOMENTS = (pcs.MONDAY, pcs.MONDAY + 60_000, pcs.MONDAY + 30 * pcs.HOUR)
REFS = (pcs.BIRTH, pcs.COPY)


@dataclass(slots=True)
class Desk:
    """A PC with what it received, and the number it gives next."""

    pc: Database
    clock: pcs.Clock
    slot: int
    serial: int = 0


Step = tuple[int, str, int, int]
"""Which PC does what, to which of the subjects it knows, with which of a few values."""


def received(desk: Desk, value: int) -> f.DossierReceived:
    desk.serial += 1
    moment = MOMENTS[value % 3]
    return pcs.reception(
        f"Người {value}",
        received_at=moment,
        number=f"{desk.slot}-{desk.serial:05}/2023",
        official=OFFICIALS[value % 4],
        procedure=REFS[value % 2],
        fee=1000 * value,
        paid=f.Payment.CASH if value % 2 else None,
    )


def imported(value: int) -> f.DossierReceived:
    return replace(
        pcs.reception(f"Sổ {value}", official=OFFICIALS[1 + value % 3]),
        received_timed=False,
        components_digitized=value % 2 == 0,
        channel=f.Channel.ONLINE,
    )


FOLLOWING: dict[str, Callable[[int], Fact]] = {
    "resolve": lambda v: f.ResultIssued(issued_at=MOMENTS[v % 3] + pcs.HOUR, digitized=bool(v % 2)),
    "refuse": lambda v: f.DossierRefused(refused_at=MOMENTS[v % 3], reason="lý do"),
    "pause": lambda v: f.DossierPaused(paused_at=MOMENTS[v % 3], why=f.PauseReason.SUPPLEMENT),
    "resume": lambda v: f.DossierResumed(
        resumed_at=MOMENTS[v % 3] + pcs.HOUR, due_at=MOMENTS[2] + v * pcs.HOUR, due_timed=True
    ),
    "move": lambda v: f.DossierCorrected(reason="sửa", received_at=MOMENTS[v % 3], due_at=MOMENTS[2], due_timed=False),
    "correct": lambda v: f.DossierCorrected(reason="sửa", official=OFFICIALS[v % 4], person=f.Person(name=f"Sửa {v}")),
    "number": lambda v: f.OfficialNumberGiven(official=OFFICIALS[1 + v % 3]),
    "void": lambda v: f.DossierVoided(reason=f"nhầm {v}"),
    "reopen": lambda _: f.DossierReopened(reason="nhầm"),
    "fee": lambda v: f.FeeCollected(collected_at=MOMENTS[v % 3], amount=500 * (v + 1), way=f.Payment.GATEWAY),
    "settle": lambda v: f.MatterSettled(matter=("received-twice", "ended-twice", "paused-twice")[v % 3]),
}


def do(desk: Desk, act: str, which: int, value: int) -> None:
    with desk.pc.work(f"Quầy {desk.slot}") as work:
        if act == "receive":
            work.record(work.new_subject(), received(desk, value))
        elif act == "import":
            ended = f.ResultIssued(issued_at=MOMENTS[2], timed=False)
            work.record(work.new_subject(), imported(value), *([ended] if value % 2 else []))
        elif act == "other":
            _other(work, desk, value)
        else:
            known = work.driver.execute(
                "SELECT DISTINCT subject FROM event WHERE kind = 'dossier.received/1' ORDER BY clock"
            ).fetchall()
            if known:
                work.record(known[which % len(known)][0], FOLLOWING[act](value))


def _other(work: Work, desk: Desk, value: int) -> None:
    """Record what every PC names alike, and a sheet."""
    entry = ProcedureCatalogued(code="9.9", name=f"Thủ tục {desk.slot}{value}", field="Khác", fee=value)
    work.record(procedure_subject("9.9"), entry)
    if value == 3:
        work.record(procedure_subject("9.9"), ProcedureAbolished(abolished_on=date(2025, 7, 1)))
    work.record(
        quarter_subject("2023-Q2"), NarrativeWritten(period="2023-Q2", section="I.1", text=f"{desk.slot}{value}")
    )
    work.record(UNIT, SlotTaken(slot=desk.slot, device=desk.pc.device))
    sheet = work.new_subject()
    work.record(sheet, SheetRecorded(day=date(2023, 6, 12), grade=Grade.GOOD))
    if value % 2:
        work.record(sheet, SheetVoided(reason="nhầm"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty data file; copying it is much quicker than making one."""
    directory = tmp_path_factory.mktemp("template")
    pcs.new_pc(directory).close()
    return directory / FILE


@contextmanager
def some_pcs(template: Path, count: int) -> Iterator[list[Database]]:
    """Yield copies of the empty data file, each a device of its own."""
    with TemporaryDirectory() as scratch:
        made: list[Database] = []
        for number in range(count):
            directory = Path(scratch) / str(number)
            directory.mkdir()
            shutil.copyfile(template, directory / FILE)
            pc = Database.open(directory, clock=pcs.Clock())
            pc.device = f"{number:032x}"
            pc.set_meta("device", pc.device)
            made.append(pc)
        yield made
        for pc in made:
            pc.close()


def lived(desks: Sequence[Desk], steps: Sequence[Step]) -> None:
    """Let the PCs work, tell each other now and then, and exchange all in the end."""
    for number, act, which, value in steps:
        desk = desks[number]
        desk.clock.now += (value - 1) * 60_000
        if act == "tell":
            pcs.tell(desks[which % PCS].pc, pcs.events(desk.pc))
        else:
            do(desk, act, which, value)
    for one in desks:
        for other in desks:
            pcs.tell(one.pc, pcs.events(other.pc))


def any_order(rows: Sequence[Row], chance: Random) -> Iterator[list[Row]]:
    """Yield the rows in batches of any size: devices mixed at will, each device's own in the order of seq."""
    queues: dict[str, list[Row]] = {}
    for row in rows:
        queues.setdefault(row[0], []).append(row)
    mixed: list[Row] = []
    while queues:
        device = chance.choice(sorted(queues))
        mixed.append(queues[device].pop(0))
        if not queues[device]:
            del queues[device]
    while mixed:
        cut = chance.randint(1, len(mixed))
        yield mixed[:cut]
        mixed = mixed[cut:]


def reversed_devices(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with the devices in the other order."""
    return sorted(rows, key=lambda row: row[0], reverse=True)


STEPS = st.lists(
    st.tuples(
        st.integers(0, PCS - 1),
        st.sampled_from(["receive", "receive", "import", "tell", "tell", "other", *FOLLOWING]),
        st.integers(0, 5),
        st.integers(0, 3),
    ),
    max_size=24,
)


@given(STEPS, st.randoms(use_true_random=False))
def test_any_split_and_any_order_of_the_same_events_gives_equal_projections(
    template: Path, steps: list[Step], chance: Random
) -> None:
    with some_pcs(template, PCS + 2) as made:
        desks = [Desk(pc, pcs.Clock(), slot) for slot, pc in enumerate(made[:PCS], start=1)]
        for desk in desks:
            desk.pc._clock = desk.clock
        lived(desks, steps)
        rows = pcs.events(desks[0].pc)
        for pc in made[PCS:]:
            for batch in any_order(rows, chance):
                pcs.tell(pc, batch)
        shown = [pcs.projected(pc) for pc in made]
        assert all(other == shown[0] for other in shown[1:])
        assert made[0].first_difference() is None
        assert all(pc.first_fault() is None for pc in made)
        _once_more_changes_nothing(made[-1], rows, chance)


def _once_more_changes_nothing(pc: Database, rows: Sequence[Row], chance: Random) -> None:
    before = pcs.projected(pc)
    for batch in any_order(rows, chance):
        with pc.work("sync") as work:
            assert pcs.take_in(work, batch) == 0
        assert work.topics == frozenset()
    assert pcs.projected(pc) == before
    assert pcs.events(pc) == rows


def test_the_later_clock_wins_whatever_the_numbers_of_the_events(make_pc: MakePc) -> None:
    early, late, third = make_pc("early"), make_pc("late", pcs.Clock(pcs.MONDAY + pcs.HOUR)), make_pc("third")
    with early.work("A") as work:
        subject = work.new_subject()
        work.record(subject, pcs.reception())
    pcs.tell(late, pcs.events(early))
    with late.work("B") as work:
        work.record(subject, f.OfficialNumberGiven(official=OFFICIALS[2]))
    with early.work("A") as work:
        for _ in range(5):
            work.record(subject, f.OfficialNumberGiven(official=OFFICIALS[1]))
    pcs.meet(early, late)
    pcs.tell(third, reversed_devices(pcs.events(late)))
    for pc in (early, late, third):
        assert pc.driver.execute("SELECT official FROM dossier").fetchall() == [(OFFICIALS[2],)]


def test_what_two_pcs_decided_at_once_asks_for_attention_on_both(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(pcs.MONDAY + pcs.HOUR))
    with one.work("A") as work:
        subject = work.new_subject()
        work.record(subject, pcs.reception())
    pcs.meet(one, other)
    with one.work("A") as work:
        work.record(subject, f.ResultIssued(issued_at=pcs.MONDAY + pcs.HOUR))
    with other.work("B") as work:
        work.record(subject, f.DossierRefused(refused_at=pcs.MONDAY + pcs.HOUR, reason="lý do"))
    pcs.meet(one, other)
    for pc in (one, other):
        assert pc.driver.execute("SELECT standing FROM dossier").fetchall() == [("refused",)]
        assert pc.driver.execute("SELECT subject, matter FROM attention").fetchall() == [(subject, "ended-twice")]
    with one.work("A") as work:
        work.record(subject, f.MatterSettled(matter="ended-twice"))
    pcs.meet(one, other)
    assert other.driver.execute("SELECT * FROM attention").fetchall() == []


def test_a_merge_says_which_topics_it_touched(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other")
    pcs.found(one)
    with other.work("sync") as work:
        pcs.take_in(work, pcs.events(one))
    assert {topic.value for topic in work.topics} == {"procedures", "unit", "calendar", "users"}
