"""Meeting the county in the background: by itself, later after each failure, and never in anybody's way."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store.database import Database
from desk_app.store.peers import Peer
from desk_app.ui import exchanging
from desk_app.ui.desk import Desk
from desk_app.ui.drafts import Drafts
from desk_app.ui.exchanging import EVERY_MS, RETRY_MOST_MS, SPREAD, Exchanging
from desk_app.ui.ops import Ops
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from desk_app.usecases.sync import COMPLETE, OFFLINE, Met
from tests.ui.desk_for_tests import ENTRIES, FormPage, queries
from tests.ui.pages.counter import Counter
from tests.ui.pages.sync_scene import quiet_counter

COUNTY = Peer(id="c0" * 16, kind=peers.COUNTY, name="huyện Nam Sách", address="http://127.0.0.1:9")
WHOLE = Met(outcome=COMPLETE, received=3, topics=frozenset({Topic.DOSSIERS, Topic.SYNC}))


class Watched:
    """An exchange that a test watches: on which thread, how often, and what comes of it."""

    def __init__(self, *answers: Met | Exception) -> None:
        self.answers = list(answers)
        self.threads: list[threading.Thread] = []
        self.connections: list[Database] = []

    def __call__(self, database: Database, _directory: Path, tell: Callable[[int, int, str], object]) -> Met:
        self.threads.append(threading.current_thread())
        self.connections.append(database)
        tell(1, 1, "Gửi sự kiện")
        answer = self.answers.pop(0) if self.answers else WHOLE
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = quiet_counter(tmp_path)
    join(made, COUNTY)
    return made


@pytest.fixture
def ops(counter: Counter) -> Iterator[Ops]:
    made = Ops(counter.open, actor="Hòa", clock=counter.clock)
    yield made
    made.close()


def join(counter: Counter, county: Peer) -> None:
    with counter.work() as work:
        peers.put(work.driver, county)


def made(ops: Ops, counter: Counter, meet: Any, chance: float = 0.5) -> Exchanging:
    return Exchanging(ops, counter.directory, clock=counter.clock, meet=meet, chance=lambda: chance)


def met_once(qtbot: QtBot, at_work: Exchanging) -> Any:
    with qtbot.waitSignal(at_work.ended, timeout=10_000) as ended:
        at_work.meet_now()
    assert ended.args is not None
    return ended.args[0]


def test_an_exchange_has_its_own_thread_and_connection_and_tells_what_it_changed(
    qtbot: QtBot, ops: Ops, counter: Counter
) -> None:
    meet = Watched()
    at_work = made(ops, counter, meet)
    with qtbot.waitSignal(ops.changed, timeout=10_000) as changed:
        assert met_once(qtbot, at_work) is WHOLE
    assert changed.args == [WHOLE.topics]
    assert meet.threads[0] is not threading.main_thread()
    assert meet.threads[0].daemon


def test_it_meets_by_itself_soon_after_the_start_and_then_every_quarter_of_an_hour(
    qtbot: QtBot, ops: Ops, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "FIRST_MS", 10)
    at_work = made(ops, counter, Watched())
    with qtbot.waitSignal(at_work.ended, timeout=10_000):
        at_work.start()
    assert at_work.next_at == counter.clock.now + EVERY_MS


def test_a_pc_that_knows_nobody_meets_nobody_by_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "FIRST_MS", 10)
    (tmp_path / "alone").mkdir()
    alone = quiet_counter(tmp_path / "alone")
    ops, meet = Ops(alone.open, clock=alone.clock), Watched()
    at_work = made(ops, alone, meet)
    with qtbot.waitSignal(at_work.ended, timeout=10_000) as ended:
        at_work.start()
    assert ended.args == [None]
    assert meet.threads == []
    ops.close()


def test_each_failure_doubles_the_wait_up_to_an_hour_and_a_success_ends_that(
    qtbot: QtBot, ops: Ops, counter: Counter
) -> None:
    refusals = [DeskError("Không mở được.", "Thử lại.")] * 4
    offline = Met(outcome=OFFLINE)
    at_work = made(ops, counter, Watched(*refusals, *[offline] * 4, WHOLE))
    waits = []
    for _ in range(8):
        met_once(qtbot, at_work)
        waits.append(at_work.wait_ms() // 60_000)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    met_once(qtbot, at_work)
    assert (at_work.failures, at_work.wait_ms()) == (0, EVERY_MS)


def test_waits_stray_so_that_not_every_pc_comes_at_one_second(ops: Ops, counter: Counter) -> None:
    waits = [made(ops, counter, Watched(), chance).wait_ms() for chance in (0.0, 0.5, 1.0)]
    assert waits == [EVERY_MS * (1 - SPREAD), EVERY_MS, EVERY_MS * (1 + SPREAD)]
    assert RETRY_MOST_MS * (1 + SPREAD) < 2 * 3_600_000


def test_another_way_leaves_the_countys_turn_as_it_was(qtbot: QtBot, ops: Ops, counter: Counter) -> None:
    at_work = made(ops, counter, Watched(Met(outcome=OFFLINE)))
    met_once(qtbot, at_work)
    planned = at_work.next_at
    with qtbot.waitSignal(at_work.ended, timeout=10_000):
        assert at_work.run(Watched(), another_way=True)
        assert not at_work.run(Watched(), another_way=True), "one exchange at a time"
    assert (at_work.failures, at_work.next_at) == (1, planned)


def test_a_stopped_exchange_is_no_failure(qtbot: QtBot, ops: Ops, counter: Counter) -> None:
    begun = threading.Event()

    def endless(_database: Any, _directory: Path, tell: Callable[[int, int, str], object]) -> Met:
        while True:
            begun.set()
            time.sleep(0.01)
            tell(1, 2, "")

    at_work = made(ops, counter, endless)
    with qtbot.waitSignal(at_work.ended, timeout=10_000) as ended, qtbot.assertNotEmitted(ops.crashed):
        at_work.meet_now()
        assert begun.wait(5)
        at_work.stop()
    assert ended.args == [None]
    assert at_work.failures == 0
    assert at_work.next_at is not None


def test_an_exchange_under_way_keeps_nobody_from_handing_the_pc_over(qtbot: QtBot, ops: Ops, counter: Counter) -> None:
    gate = threading.Event()

    def waiting(*_anything: object) -> Met:
        gate.wait(10)
        return WHOLE

    at_work = made(ops, counter, waiting)
    at_work.meet_now()
    assert at_work.is_running
    assert not ops.is_at_work
    with qtbot.waitSignal(at_work.ended, timeout=10_000):
        gate.set()


# A network that takes the connection and never answers


@pytest.fixture
def dead_county(tmp_path: Path) -> Iterator[Counter]:
    (tmp_path / "dead").mkdir()
    dead = quiet_counter(tmp_path / "dead")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        join(
            dead,
            Peer(id=COUNTY.id, kind=peers.COUNTY, name="huyện", address=f"http://127.0.0.1:{silent.getsockname()[1]}"),
        )
        yield dead


def window_over(dead: Counter, directory: Path, meet: Any = exchanging.meet) -> tuple[MainWindow, Exchanging]:
    theme().install()
    ops = Ops(dead.open, actor="Hòa", clock=dead.clock)
    at_work = Exchanging(ops, dead.directory, clock=dead.clock, meet=meet)
    desk = Desk(ops=ops, directory=directory, clock=dead.clock, exchanging=at_work)
    return MainWindow(desk, ENTRIES, queries(), Drafts(directory / "drafts")), at_work


def test_the_window_lives_and_closes_while_an_exchange_hangs_on_a_dead_network(
    qtbot: QtBot, dead_county: Counter, tmp_path: Path
) -> None:
    window, at_work = window_over(dead_county, tmp_path)
    with qtbot.waitSignal(window.painted, timeout=5_000):
        window.show_page("intake")
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.person != "")
    beats: list[float] = []
    heart = QTimer(window)
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    at_work.meet_now()
    qtbot.wait(300)  # modules of the network are imported in this time
    heart.start()
    page = window.page
    assert isinstance(page, FormPage)
    page.field.setFocus()
    QTest.keyClicks(page.field, "Nguyen Van A")
    qtbot.wait(1_000)
    heart.stop()
    assert at_work.is_running
    assert "Đang" in window._status._network.text() or "Synchronising" in window._status._network.text()
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    assert sum(gaps) > 0.9
    assert max(gaps) < 0.15
    begun = time.perf_counter()
    window.close()
    assert time.perf_counter() - begun < 3
    again, _ = window_over(dead_county, tmp_path)
    with qtbot.waitSignal(again.painted, timeout=5_000):
        again.show_page("intake")
        again.show()
    typed = again.page
    assert isinstance(typed, FormPage)
    qtbot.waitUntil(lambda: typed.field.text() == "Nguyen Van A", timeout=5_000)
    for one in (again, window):
        one.close()
        one.deleteLater()


def test_the_last_exchange_is_given_a_moment_and_no_more(qtbot: QtBot, ops: Ops, counter: Counter) -> None:
    gate = threading.Event()
    first, last = Watched(), threading.Event()

    def hanging(*told: Any) -> Met:
        if not first.threads:
            return first(*told)
        last.set()
        gate.wait(10)
        return WHOLE

    at_work = made(ops, counter, hanging)
    met_once(qtbot, at_work)
    ops.close()
    begun = time.perf_counter()
    at_work.leave_s = 0.3
    at_work.leave()
    assert last.is_set()
    assert time.perf_counter() - begun < 1
    gate.set()


def test_after_a_failure_closing_does_not_try_once_more(qtbot: QtBot, ops: Ops, counter: Counter) -> None:
    meet = Watched(Met(outcome=OFFLINE))
    at_work = made(ops, counter, meet)
    met_once(qtbot, at_work)
    ops.close()
    at_work.leave()
    assert len(meet.threads) == 1
