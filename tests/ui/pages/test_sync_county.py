"""Page Synchronisation against a real county's server and a real colleague's PC."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import Person
from desk_app.store import peers
from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.sync.lan.pairing import Offer
from desk_app.ui.desk import Desk
from desk_app.ui.exchanging import Exchanging
from desk_app.ui.first_run import FirstRun
from desk_app.ui.hosting import Hosting
from desk_app.ui.ops import Ops, wall_clock_ms
from desk_app.ui.pages.sync import SyncPage
from desk_app.ui.pages.sync.pairing_dialog import PairingDialog
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme
from desk_app.usecases import intake, letters, pairing
from desk_app.usecases.colleagues import Serving
from desk_app.usecases.county import letters as county_letters
from desk_app.usecases.county.by import By
from desk_app.usecases.setup import NewUnit, initialise
from tests.journeys.county_server import Server, code_for, motcua, serving
from tests.ui.pages.counter import Clock, Counter
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key
UNIT, NAME = "30.15", "xã Đồng Lạc"
LAWFUL = date(2030, 1, 1)


class RealCounter(Counter):
    """A counter whose desk meets whoever there is, by the wall's clock; its door is open to this machine alone."""

    def desk(self) -> Desk:
        made = Counter.desk(self)
        hosting = Hosting(made.ops, self.directory, opens=near)
        return replace(made, exchanging=Exchanging(made.ops, self.directory), hosting=hosting)

    def open(self) -> Database:
        return Database.open(self.directory)


def near(directory: Path, changed: object) -> Serving:
    return Serving(directory, port=0, changed=changed, addresses=lambda: ["127.0.0.1"], announced=[])  # type: ignore[arg-type]  # as Hosting calls it


def new_counter(directory: Path, slot: int = 1) -> RealCounter:
    new = NewUnit(
        code=UNIT, name=NAME, superior="huyện Nam Sách", province_code="30", slot=slot, administrator=f"Người {slot}"
    )
    initialise(directory, new)
    return RealCounter(directory)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "county") as server:
        yield server


def page(desk: Shown) -> SyncPage:
    found = desk.page
    assert isinstance(found, SyncPage)
    return found


def receive(counter: Counter, name: str) -> None:
    with counter.work() as work:
        intake.receive(work, intake.Receive(procedure_code="1.001022", person=Person(name=name)))


def synchronise(qtbot: QtBot, desk: Shown) -> None:
    exchanging = desk.desk.exchanging
    assert exchanging is not None
    with qtbot.waitSignal(exchanging.ended, timeout=30_000):
        desk.press(Key.Key_R, held=CTRL)
    desk.settle()


def state(desk: Shown, row: int) -> str:
    model = page(desk).exchange.table.peers
    return model.cell(row, len(model.columns) - 1).text


def test_a_clerk_joins_sends_reads_a_letter_explains_it_and_is_revoked(
    qtbot: QtBot, tmp_path: Path, county: Server
) -> None:
    counter = new_counter(tmp_path / "unit")
    with shown(qtbot, counter, "sync") as desk:
        join(desk, county)
        receive(counter, "Nguyễn Văn A")
        synchronise(qtbot, desk)
        assert [state(desk, row) for row in (0, 1)] == ["County has it all", "Agrees"]
        send_letter(county)
        synchronise(qtbot, desk)
        desk.until(lambda: desk.window._rail.view.pages._counts.get("sync") == 1)
        desk.window.show_page("sync", "letters")
        desk.settle()
        desk.press(Key.Key_Return)
        desk.type("Da khac phuc.")
        desk.press(Key.Key_Return, held=CTRL)
        synchronise(qtbot, desk)
        assert explanations(county) == ["Da khac phuc."]
        county.kill()
        receive(counter, "Trần Thị B")
        desk.window.show_page("sync", "exchange")
        synchronise(qtbot, desk)
        assert state(desk, 1) == "No network"
        assert "changes wait to be sent" in desk.window._status._network.text()
        county.start()
        motcua("county", "revoke", "--data", county.directory, device(counter))
        synchronise(qtbot, desk)
        told = " ".join(notice.text() for notice in page(desk).exchange.notices._notices.values())
        assert "thu hồi" in told


def join(desk: Shown, county: Server) -> None:
    form = page(desk).exchange.joining
    form.address.input.setFocus()
    desk.type(county.address)
    form.code.input.setFocus()
    desk.type(code_for(county, UNIT, NAME))
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: form.isHidden() or bool(form.code.fault()))
    assert form.isHidden(), form.code.fault()


def test_a_new_pc_joins_at_its_first_start_and_has_what_the_unit_recorded(
    qtbot: QtBot, tmp_path: Path, county: Server
) -> None:
    elder = tmp_path / "elder"
    motcua("join", "--data", elder, "--county", county.address, "--code", code_for(county, UNIT, NAME))
    receive(Counter(elder, clock=Clock(wall_clock_ms())), "Nguyễn Văn A")
    motcua("sync", "--data", elder)
    theme().install(Scheme.LIGHT)
    desk = Desk(ops=Ops(lambda: Database.open(tmp_path / "new"), held=True), directory=tmp_path / "new")
    first = FirstRun(desk)
    qtbot.addWidget(first)
    first.show()
    first.joining.address.set_value(county.address)
    first.joining.code.set_value("khong-dung")
    first.joining.submit()
    qtbot.waitUntil(lambda: "không đúng" in first.joining.code.fault(), timeout=20_000)
    assert not (tmp_path / "new" / "motcua.sqlite").exists()
    first.joining.code.set_value(code_for(county, UNIT, NAME))
    with qtbot.waitSignal(first.created, timeout=30_000):
        first.joining.submit()
    database = Database.open(tmp_path / "new")
    with database.view() as work:
        assert (work.unit().profile.name, work.slot()) == (NAME, 2)
        assert work.driver.execute("SELECT person_name FROM dossier").fetchall() == [("Nguyễn Văn A",)]
    database.close()
    desk.ops.close()


def send_letter(server: Server) -> None:
    with County.open(server.directory) as office:
        new = county_letters.NewLetter(
            number="12/UBND",
            day=date(2023, 6, 8),
            title="Về hồ sơ tạm dừng",
            text="Đề nghị giải trình.",
            explain_by=LAWFUL,
        )
        county_letters.send(office, [UNIT], new, by=By(person="x", title="Văn phòng"))


def explanations(server: Server) -> list[str]:
    with County.open(server.directory) as office:
        return [line.letter.explanation for line in county_letters.all_sent(office)]


def device(counter: Counter) -> str:
    database = counter.open()
    try:
        return database.device
    finally:
        database.close()


# A colleague's PC


@pytest.fixture
def two(tmp_path: Path) -> tuple[RealCounter, RealCounter]:
    return new_counter(tmp_path / "one", 1), new_counter(tmp_path / "two", 2)


def test_the_code_shown_here_lets_a_colleagues_pc_in(qtbot: QtBot, two: tuple[RealCounter, RealCounter]) -> None:
    here, there = two
    with shown(qtbot, here, "sync") as desk:
        page(desk).pair()
        dialog = page(desk).findChild(PairingDialog)
        assert dialog is not None
        desk.until(lambda: dialog._offer is not None)
        assert dialog._serving is not None
        address = dialog._serving.addresses[0]
        assert address in dialog.said.text()
        with qtbot.waitSignal(dialog.paired, timeout=10_000) as paired:
            other = there.open()
            pairing.accept(other, there.directory, dialog.code.text(), address, actor="Người 2")
            other.close()
        assert paired.args == ["Quầy 2"]
        desk.settle()
        assert "Paired with" in desk.notices()
        assert [peer.name for peer in known(here)] == ["Quầy 2"]
        hosting = desk.desk.hosting
        assert hosting is not None
        hosting.close()


def test_a_code_typed_here_pairs_and_then_the_two_exchange(qtbot: QtBot, two: tuple[RealCounter, RealCounter]) -> None:
    here, there = two
    receive(there, "Lê Văn C")
    with near(there.directory, lambda _topics: None) as server, shown(qtbot, here, "sync") as desk:
        offer: Offer = pairing.offer(server, actor="Người 2")
        page(desk).pair()
        dialog = page(desk).findChild(PairingDialog)
        assert dialog is not None
        dialog.show_side("type")
        dialog.address.set_value(server.addresses[0])
        dialog.typed.set_value("CFGH-JKMN-PQRT" if offer.code != "CFGH-JKMN-PQRT" else "CCCC-CCCC-CCCC")
        dialog._on_chosen("")
        dialog.found.set_value("")
        dialog.submit()
        desk.until(lambda: bool(dialog.typed.fault()))
        dialog.typed.set_value(offer.code)
        with qtbot.waitSignal(dialog.paired, timeout=20_000):
            dialog.submit()
        desk.settle()
        send_through(qtbot, desk, known(here)[0].id)
        assert state(desk, 1) in ("Agrees", "Not all exchanged")
        hosting = desk.desk.hosting
        assert hosting is not None
        hosting.close()
    database = here.open()
    with database.view() as work:
        assert work.driver.execute("SELECT person_name FROM dossier").fetchall() == [("Lê Văn C",)]
    database.close()


def send_through(qtbot: QtBot, desk: Shown, peer: str) -> None:
    exchanging = desk.desk.exchanging
    assert exchanging is not None
    with qtbot.waitSignal(exchanging.ended, timeout=30_000):
        page(desk).exchange.ways.buttons[peer].click()
    desk.settle()


def known(counter: Counter) -> list[peers.Peer]:
    database = counter.open()
    try:
        return pairing.paired(database)
    finally:
        database.close()


def test_a_file_carries_what_waits_to_a_colleague(
    qtbot: QtBot, two: tuple[RealCounter, RealCounter], tmp_path: Path
) -> None:
    here, there = two
    with near(there.directory, lambda _topics: None) as server:
        offer = pairing.offer(server, actor="Người 2")
        database = here.open()
        pairing.accept(database, here.directory, offer.code, server.addresses[0], actor="Người 1")
        database.close()
    receive(here, "Phạm Thị D")
    file = tmp_path / "stick" / "goi.motcua-goi"
    file.parent.mkdir()
    with shown(qtbot, here, "sync") as desk:
        exchanging = desk.desk.exchanging
        assert exchanging is not None
        with qtbot.waitSignal(exchanging.ended, timeout=30_000):
            page(desk).carry(file)
        desk.settle()
        assert "from the file" in desk.notices()
    with shown(qtbot, there, "sync") as desk:
        exchanging = desk.desk.exchanging
        assert exchanging is not None
        with qtbot.waitSignal(exchanging.ended, timeout=30_000):
            page(desk).carry(file)
        desk.settle()
    database = there.open()
    with database.view() as work:
        assert work.driver.execute("SELECT person_name FROM dossier").fetchall() == [("Phạm Thị D",)]
        assert letters.every(work) == []
    database.close()
