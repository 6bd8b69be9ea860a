"""The disk stands still for two seconds under a save: the window lives, one types on, and both dossiers are there."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from desk_app.store.database import FILE
from desk_app.store.engine import connect
from desk_app.store.queries.dossiers import DossierFilter, newest
from tests.journeys.hands import CTRL, Hands, Key
from tests.ui.pages.counter import Clock, Counter, new_counter

STALL_S = 2.0
LONGEST_GAP_S = 0.2
"""A beat is due every 5 ms; a gap that a person feels as standing still is longer than this"""
PROCEDURE = "1.001022"


@pytest.mark.usefixtures("qtbot")
def test_stalled_disk(tmp_path: Path) -> None:
    counter = new_counter(tmp_path / "unit")
    hands = Hands(counter.directory, Clock())
    hands.open()
    form = hands.page.intake._form
    person(hands, "Trần Văn Bình")
    procedure(hands)
    with stalled(counter.directory) as over, beating(hands) as beats:
        QTest.keyClick(hands.focus(), Key.Key_Return, CTRL)
        hands.until(lambda: hands.desk.ops.is_busy)
        assert hands.main._status._saved.text() == "Saving…"
        assert form.person.number.input.hasFocus()
        QTest.keyClick(hands.focus(), Key.Key_Tab)
        for letter in "Pham Thi Mai":
            QTest.keyClicks(hands.focus(), letter)
            QTest.qWait(100)
        assert not over.is_set()
        assert hands.desk.ops.is_busy
        hands.until(over.is_set)
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    assert sum(gaps) > STALL_S / 2
    assert max(gaps) < LONGEST_GAP_S
    hands.settle()
    assert "1-00001/2023" in hands.notices()
    assert form.person.name.value() == "Pham Thi Mai"
    hands.clock.now += 60_000
    procedure(hands)
    hands.press(Key.Key_Return, held=CTRL)
    hands.close()
    assert taken(counter) == ["Pham Thi Mai", "Trần Văn Bình"]


def person(hands: Hands, name: str) -> None:
    hands.press(Key.Key_Tab)
    hands.type(name)


def procedure(hands: Hands) -> None:
    hands.page.intake._form.procedure.input.setFocus()
    hands.type(PROCEDURE)
    hands.press(Key.Key_Return)


@contextmanager
def stalled(directory: Path) -> Iterator[threading.Event]:
    """Hold the data file as a disk does that answers nobody: whoever writes waits."""
    held, over = threading.Event(), threading.Event()

    def hold() -> None:
        other = connect(directory / FILE)
        other.execute("BEGIN IMMEDIATE")
        held.set()
        time.sleep(STALL_S)
        over.set()
        other.execute("ROLLBACK")
        other.close()

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait()
    try:
        yield over
    finally:
        holder.join()


@contextmanager
def beating(hands: Hands) -> Iterator[list[float]]:
    """Note every beat of the window's heart."""
    beats: list[float] = []
    heart = QTimer(hands.window)
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    try:
        yield beats
    finally:
        heart.stop()


def taken(counter: Counter) -> list[str]:
    """Return who was taken in, the newest first."""
    database = counter.open()
    try:
        with database.view() as work:
            return [line.person_name for line in newest(work.driver, DossierFilter(), 9)]
    finally:
        database.close()
