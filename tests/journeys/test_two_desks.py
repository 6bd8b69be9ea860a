"""Two PCs of one unit, apart for a morning: the same register on both, receptions on each, and one truth afterwards."""

from collections import Counter as Tally
from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.dossier.facts import Person
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import at
from desk_app.store.database import Database
from desk_app.usecases import browse, figures, intake, integrity, steps
from desk_app.usecases.register import import_register
from desk_app.usecases.setup import NewUnit, initialise
from tests.journeys.register import register
from tests.store import pcs

MORNING = at(date(2023, 6, 13), 8)
MINUTE = 60_000
QUARTER = figures.Question(period="2023-Q2")
IN_REGISTER, ON_EACH = 24, 8
BOTH = "H23.15.30-230613-0500"
"""A citizen gave this number at both counters"""


def test_two_desks(tmp_path: Path) -> None:
    one, other = (desk(tmp_path / f"pc{slot}", slot) for slot in (1, 2))
    book = register(tmp_path / "so.xlsx", count=IN_REGISTER)
    for slot, pc in ((1, one), (2, other)):
        assert import_register(pc, book, actor=f"Người {slot}").added == IN_REGISTER
        a_morning(pc, slot)
    pcs.meet(one, other)
    for pc in (one, other):
        is_one_truth(pc)
    assert asked(one) == asked(other)
    assert pcs.projected(one) == pcs.projected(other)
    assert import_register(other, book, actor="Người 2").unchanged == IN_REGISTER
    an_afternoon(one, other)
    for pc in (one, other):
        pc.close()


def desk(directory: Path, slot: int) -> Database:
    """Make the unit's data on one more PC, in a slot of its own."""
    new = NewUnit(
        code="30.15",
        name="xã Đồng Lạc",
        superior="UBND huyện Nam Sách",
        province_code="H23",
        slot=slot,
        administrator=f"Người {slot}",
    )
    initialise(directory, new)
    return Database.open(directory, clock=pcs.Clock(MORNING))


def a_morning(pc: Database, slot: int) -> None:
    """Receive without a network, resolve some, and take the one dossier that both counters take."""
    for turn in range(ON_EACH):
        with pc.work(f"Người {slot}") as work:
            official = BOTH if turn == 0 else f"H23.15.30-230613-0{slot}{turn:02}"
            person = Person(name=f"Công dân {slot}.{turn}", citizen_id=f"03018600{slot}{turn:03}")
            moment = MORNING + (turn - 60) * MINUTE
            received = intake.receive(
                work,
                intake.Receive(procedure_code="1.001022", person=person, official=official, received_at=moment),
            )
            work.flush()
            if turn % 3 == slot:
                steps.issue_result(work, received.id)
        assert received.reception == f"{slot}-{turn + 1:05}/2023"


def an_afternoon(one: Database, other: Database) -> None:
    """Go on apart after the meeting: numbers go on where each slot stood, and a second meeting agrees as well."""
    for slot, pc in ((1, one), (2, other)):
        with pc.work(f"Người {slot}") as work:
            assert intake.next_reception(work, work.now) == f"{slot}-{ON_EACH + 1:05}/2023"
            command = intake.Receive(procedure_code="1.001022", person=Person(name=f"Buổi chiều {slot}"))
            intake.receive(work, command)
    pcs.meet(other, one)
    assert asked(one) == asked(other)
    assert asked(one)[0]["received.in_period"] == IN_REGISTER - 3 + 2 * ON_EACH - 1 + 2


def is_one_truth(pc: Database) -> None:
    """Every official number stands once, no reception number twice, and the ledger agrees with itself."""
    found = dossiers(pc)
    officials = Tally(dossier.official for dossier in found if dossier.official)
    assert set(officials.values()) == {1}
    assert officials[BOTH] == 1
    receptions = Tally(number for dossier in found for number in dossier.receptions)
    assert set(receptions.values()) == {1}
    assert len(receptions) == 2 * ON_EACH
    assert len(found) == IN_REGISTER + 2 * ON_EACH - 1
    assert next(dossier.receptions for dossier in found if dossier.official == BOTH) == ["1-00001/2023", "2-00001/2023"]
    assert integrity.verify(pc, lambda _what: None).finding is None


def dossiers(pc: Database) -> list[Dossier]:
    with pc.view() as work:
        keys = browse.keys(work, browse.DossierFilter())
        return [work.dossier(line.id) for line in browse.lines(work, list(keys))]


def asked(pc: Database) -> tuple[Any, Any]:
    with pc.view() as work:
        told = figures.ask(work, QUARTER).figures
    return told.whole, told.by_field
