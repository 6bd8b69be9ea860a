"""The window over 200,000 dossiers: a page switch and the save of a step, against one frame and a bare event-loop turn.

A switch is timed from the key that asks for a page to the page's paint, the pages in turn as a clerk goes through them.
A save is timed from asking the ledger's thread to the answer in the GUI thread, so the commit to disk, the folded rows
and the signal to the pages are in it. The bar is a frame of 60 Hz at p50; the ratio to a turn of the event loop that
does nothing says how far above Qt's own floor both lie, and has no bar of its own.
"""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desk_app.domain.localtime import at
from desk_app.store.work import Work
from desk_app.ui.ops import Refusal
from desk_app.ui.start import make_application
from desk_app.usecases import steps
from tests.bench import ledgers
from tests.bench.measure import Result, ms, percentile
from tests.journeys.hands import Hands
from tests.ui.pages.counter import Clock

DOSSIERS = 200_000
ROUNDS, SAVES, TURNS = 12, 60, 400
FRAME_S = 1 / 60
MORNING = at(date(2023, 7, 3), 9)
PAGES = ("intake", "today", "dossiers", "surveys", "post", "feedback", "procedures")


def measure() -> Iterator[Result]:
    """Open the real window on a copy of the data, switch pages, save steps."""
    application = QApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        directory = ledgers.copy(ledgers.counter(DOSSIERS), Path(folder) / "unit")
        hands = Hands(directory, Clock(MORNING))
        hands.open()
        turn = percentile([_turn() for _ in range(TURNS)], 50)
        switches = _switches(hands)
        saves = _saves(hands)
        hands.close()
        shutil.rmtree(directory, ignore_errors=True)
    yield _result("page switch, asked to painted", switches, turn)
    yield _result("step save, asked to answered", saves, turn)


def _result(what: str, took: list[float], turn: float) -> Result:
    ours = percentile(took, 50)
    floor = f"{ours / turn:,.0f} × a no-op turn ({turn * 1e6:.0f} µs)"
    note = f"{floor}; p95 {ms(percentile(took, 95))}; {DOSSIERS:,} dossiers"
    return Result(what=what, ours=ms(ours), peer=f"{ms(FRAME_S)} a frame", ratio=ours / FRAME_S, bar=1, note=note)


def _turn() -> float:
    """Return how long a turn of the event loop takes that has one empty thing to do."""
    came: list[bool] = []
    start = time.perf_counter()
    QTimer.singleShot(0, lambda: came.append(True))
    while not came:
        QCoreApplication.processEvents()
    return time.perf_counter() - start


class _Painted(QObject):
    """Hears the first paint of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def _switches(hands: Hands) -> list[float]:
    """Return how long switches take, once every page was built."""
    names = [name for name in PAGES if name in hands.main._entries]
    for name in names:
        hands.main.show_page(name)
        hands.settle()
    return [_switch(hands, name) for _ in range(ROUNDS) for name in names]


def _switch(hands: Hands, name: str) -> float:
    page, painted = hands.main._pages[name], _Painted()
    page.installEventFilter(painted)
    start = time.perf_counter()
    hands.main.show_page(name)
    while not painted.seen:
        QCoreApplication.processEvents()
    took = time.perf_counter() - start
    page.removeEventFilter(painted)
    hands.settle()
    return took


def _saves(hands: Hands) -> list[float]:
    """Return how long the saves of steps take, one after another on the page of dossiers."""
    hands.main.show_page("dossiers")
    hands.settle()
    found: list[str] = []
    query = f"SELECT id FROM dossier WHERE standing <> 'resolved' AND step = 'received' LIMIT {SAVES}"
    hands.desk.ops.read(
        hands.page, lambda work: work.driver.execute(query).fetchall(), lambda rows: found.extend(i for (i,) in rows)
    )
    hands.settle()
    return [_save(hands, partial(steps.hand_over, subject=subject, receiver="Vũ Thị Ngân")) for subject in found]


def _save(hands: Hands, step: Callable[[Work], None]) -> float:
    answered: list[bool] = []
    start = time.perf_counter()
    refused: list[Refusal] = []
    hands.desk.ops.write(hands.page, step, lambda _nothing: answered.append(True), failed=refused.append)
    while not answered:
        QCoreApplication.processEvents()
        assert not refused, refused[0].title
        assert not hands.crashes, hands.crashes
    took = time.perf_counter() - start
    hands.settle()
    return took
