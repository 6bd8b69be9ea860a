"""Two counters and the county through a week: real commands, a real server, a network that comes and goes."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.dossier.facts import PauseReason, Person
from desk_app.domain.localtime import at
from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.usecases import intake, integrity, letters, quarter, report, sending, steps
from desk_app.usecases.county import letters as county_letters
from desk_app.usecases.county import summaries
from desk_app.usecases.county.by import By
from desk_app.usecases.county.catch_up import catch_up_all
from desk_app.usecases.register import import_register
from tests.journeys.county_server import Server, code_for, motcua, serving
from tests.journeys.register import register
from tests.journeys.told import everything
from tests.postgres import Cluster
from tests.signed_letter import signed_letter
from tests.store import pcs

UNIT, NAME = "30.15", "xã Đồng Lạc"
MONDAY = at(date(2023, 6, 5), 8)
DAY = 86_400_000
PERIOD = "2023-Q2"


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_week(tmp_path: Path, kind: str, cluster: Cluster) -> None:
    url = cluster.new_database() if kind == "postgresql" else None
    with serving(tmp_path / "county", database=url) as server:
        one, other = _two_pcs_join(server, tmp_path)
        _monday(server, one, other)
        _tuesday_without_a_network(server, one, other)
        _wednesday_both_import_the_same_register(tmp_path, one, other)
        _thursday_a_letter(server, one, other)
        _the_quarter_goes_to_the_county(server, one)
        _friday_a_pc_is_stolen(server, tmp_path, one)
        _everyone_agrees(server, one, other)


def _two_pcs_join(server: Server, place: Path) -> tuple[Path, Path]:
    """The first PC founds the unit, the second takes it over with a slot of its own."""
    for slot in (1, 2):
        told = motcua(
            *("join", "--data", place / f"pc{slot}", "--county", server.address),
            *("--code", code_for(server, UNIT, NAME), "--name", f"Quầy {slot}"),
        )
        assert (told["slot"], told["unit"]["code"], told["complete"]) == (slot, UNIT, True)
    return place / "pc1", place / "pc2"


def _monday(server: Server, one: Path, other: Path) -> None:
    receptions = [_receive(pc, MONDAY, f"Thứ Hai {pc.name}") for pc in (one, one, other)]
    assert receptions == ["1-00001/2023", "1-00002/2023", "2-00001/2023"]
    for pc in (one, other, one):
        assert motcua("sync", "--data", pc)["complete"]
    again = motcua("sync", "--data", one)
    assert (again["sent"], again["received"], again["requests"]) == (0, 0, 1)
    assert _county(server)["units"][UNIT]["figures"]["received.in_period"] == 3
    assert _figures(one) == _figures(other)


def _tuesday_without_a_network(server: Server, one: Path, other: Path) -> None:
    """The server loses its power; both counters act on one dossier; nothing is lost, and both acts are kept."""
    server.kill()
    subject = _dossiers(one)[0]
    _act(one, MONDAY + DAY, lambda work: steps.issue_result(work, subject))
    _act(other, MONDAY + DAY + 60_000, lambda work: steps.pause(work, subject, PauseReason.OTHER, "Chờ xác minh"))
    motcua("sync", "--data", one, code=1)
    server.start()
    for pc in (one, other, one):
        assert motcua("sync", "--data", pc)["complete"]
    assert _figures(one) == _figures(other)
    with _opened(one) as database, database.view() as work:
        assert {fact.kind for fact in (event.fact for event in work.history(subject))} >= {
            "dossier.result_issued/1",
            "dossier.paused/1",
        }


def _wednesday_both_import_the_same_register(place: Path, one: Path, other: Path) -> None:
    book = register(place / "so.xlsx", count=24)
    for pc in (one, other):
        with _opened(pc, MONDAY + 2 * DAY) as database:
            assert import_register(database, book, actor="Quầy").added == 24
    for pc in (one, other, one):
        assert motcua("sync", "--data", pc)["complete"]
    for pc in (one, other):
        assert len(_dossiers(pc)) == 24 + 3


def _thursday_a_letter(server: Server, one: Path, other: Path) -> None:
    with County.open(server.directory) as county:
        new = county_letters.NewLetter(
            number="12/UBND-VP",
            day=date(2023, 6, 8),
            title="Về hồ sơ tạm dừng",
            text="Đề nghị giải trình.",
            explain_by=date(2030, 1, 1),
            paper=signed_letter(),
        )
        county_letters.send(county, [UNIT], new, by=By(person="x", title="Văn phòng"))
    assert motcua("sync", "--data", other)["papers"]["received"] == 1
    with _opened(other, MONDAY + 3 * DAY) as database, database.work("Quầy 2") as work:
        (letter,) = letters.waiting(work)
        copy = letters.to_read(other, letter, other / "opened")
        assert (copy.name, copy.read_bytes()) == ("12-UBND-VP.pdf", signed_letter())
        letters.opened(work, letter.id)
        letters.explain(work, letter.id, "Đã giải quyết trong ngày.")
    motcua("sync", "--data", other)
    motcua("sync", "--data", one)
    with _opened(one) as database, database.view() as work:
        assert letters.waiting(work) == []


def _the_quarter_goes_to_the_county(server: Server, one: Path) -> None:
    """The approved summary arrives with its paper, and the county can open it."""
    with _opened(one) as database:
        with database.work("Văn phòng") as work:
            quarter.approve(work, PERIOD, "Lãnh đạo", dict(report.summary(work, PERIOD).figures.whole))
        sent = sending.send(database.view, lambda: database.work("Văn phòng"), one, PERIOD)
    assert motcua("sync", "--data", one)["papers"] == {"sent": 1, "received": 0, "waiting": 0}
    with County.open(server.directory) as county:
        paper = summaries.paper_of(county, UNIT, PERIOD)
        assert paper is not None
        assert paper.name == sent.pdf
        assert paper.stat().st_size == sent.pdf_bytes


def _friday_a_pc_is_stolen(server: Server, place: Path, one: Path) -> None:
    """Who has no right any more, and who never had one, gets nothing and gives nothing."""
    stolen = place / "stolen"
    code = code_for(server, UNIT, NAME)
    motcua("join", "--data", stolen, "--county", server.address, "--code", code, "--name", "Quầy 3")
    with _opened(stolen) as database:
        device = database.device
    motcua("county", "revoke", "--data", server.directory, device)
    _receive(one, MONDAY + 4 * DAY, "Sau khi mất máy")
    assert motcua("sync", "--data", one)["complete"]
    before = len(_dossiers(stolen))
    _receive(stolen, MONDAY + 4 * DAY, "Kẻ gian")
    told = motcua("sync", "--data", stolen, code=1)
    assert (told["sent"], told["received"], told["complete"]) == (0, 0, False)
    assert len(_dossiers(stolen)) == before + 1
    motcua("join", "--data", place / "thief", "--county", server.address, "--code", code, "--name", "Lạ", code=1)
    assert not (place / "thief" / "motcua.sqlite").exists()
    motcua("init", "--data", place / "foreign", *_unit("99.99", "xã Khác"))
    foreign = code_for(server, UNIT, NAME)
    motcua("join", "--data", place / "foreign", "--county", server.address, "--code", foreign, "--name", "K", code=1)


def _everyone_agrees(server: Server, one: Path, other: Path) -> None:
    for pc in (other, one):
        assert motcua("sync", "--data", pc)["complete"]
    assert _figures(one) == _figures(other) == _county(server)["units"][UNIT]["figures"]
    for pc in (one, other):
        with _opened(pc) as database:
            assert integrity.verify(database, lambda _what: None).finding is None
    with County.open(server.directory) as county:
        catch_up_all(county)
        (line,) = county_letters.all_sent(county)
        assert line.letter.explanation == "Đã giải quyết trong ngày."
        with county.books.view(UNIT) as work, _opened(one) as database:
            assert everything(work.driver) == everything(database.driver)
    assert server.stop() == 0


# -- hands


def _opened(pc: Path, now: int | None = None) -> Any:
    return closing(Database.open(pc, clock=pcs.Clock(now)) if now is not None else Database.open(pc))


def _act(pc: Path, now: int, act: Any) -> Any:
    with _opened(pc, now) as database, database.work(pc.name) as work:
        return act(work)


def _receive(pc: Path, now: int, name: str) -> str:
    command = intake.Receive(procedure_code="1.001022", person=Person(name=name))
    return str(_act(pc, now, lambda work: intake.receive(work, command)).reception)


def _dossiers(pc: Path) -> list[str]:
    with _opened(pc) as database:
        return [subject for (subject,) in database.driver.execute("SELECT id FROM dossier ORDER BY rank DESC")]


def _figures(pc: Path) -> Any:
    return motcua("figures", PERIOD, "--data", pc)["figures"]


def _county(server: Server) -> Any:
    return motcua("county", "figures", PERIOD, "--data", server.directory)


def _unit(code: str, name: str) -> tuple[str, ...]:
    return ("--unit-code", code, "--unit-name", name, "--superior", "huyện Nam Sách", "--province-code", "H23")
