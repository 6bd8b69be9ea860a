"""Ops: the ledger's thread, long jobs, and a window that stays alive."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.ui.ops import Ops
from desk_app.ui.progress import Progress


@dataclass(slots=True)
class Notes:
    """One transaction over a table of notes."""

    connection: sqlite.Connection
    topics: frozenset[Topic] = frozenset()

    def add(self, text: str) -> int:
        self.connection.execute("INSERT INTO notes (text) VALUES (?)", (text,))
        self.topics |= {Topic.DOSSIERS}
        return self.count()

    def count(self) -> int:
        return int(self.connection.execute("SELECT count(*) FROM notes").fetchone()[0])


class NoteBook:
    """A real SQLite file behind the interface that Ops asks for."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite.connect(str(path), isolation_level=None)
        self._connection.execute("CREATE TABLE IF NOT EXISTS notes (text TEXT)")
        self.thread = threading.current_thread()

    @contextmanager
    def work(self, _actor: str) -> Iterator[Notes]:
        assert threading.current_thread() is self.thread
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield Notes(self._connection)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def view(self) -> Iterator[Notes]:
        assert threading.current_thread() is self.thread
        self._connection.execute("BEGIN")
        yield Notes(self._connection)
        self._connection.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def ops(qtbot: QtBot, tmp_path: Path) -> Iterator[Ops]:
    del qtbot
    ops = Ops(lambda: NoteBook(tmp_path / "notes.db"), actor="Hòa", clock=lambda: 1_686_630_540_000)
    yield ops
    ops.close()


def add(text: str, notes: Any) -> int:
    return int(notes.add(text))


def stall(notes: Any) -> int:
    time.sleep(2)
    return add("một", notes)


def count(notes: Any) -> int:
    return int(notes.count())


def say(text: str, _notes: Any) -> str:
    return text


def notes_on_disk(tmp_path: Path) -> list[str]:
    connection = sqlite.connect(str(tmp_path / "notes.db"))
    try:
        return [row[0] for row in connection.execute("SELECT text FROM notes ORDER BY rowid")]
    finally:
        connection.close()


def test_a_write_answers_on_the_gui_thread_and_tells_what_changed(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    heard: list[object] = []
    ops.saved.connect(lambda at: heard.append(("saved", at)))
    ops.changed.connect(lambda topics: heard.append(("changed", topics)))
    done = lambda count: heard.append((count, threading.current_thread() is threading.main_thread()))  # noqa: E731
    with qtbot.waitSignals([ops.busy, ops.idle, ops.changed], timeout=5000):
        ops.write(page, partial(add, "một"), done)
    assert heard == [
        ("saved", 1_686_630_540_000),
        (1, True),
        ("changed", frozenset({Topic.DOSSIERS})),
    ]
    assert not ops.is_busy


def test_a_read_changes_nothing_and_says_nothing(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    counts: list[int] = []
    with qtbot.assertNotEmitted(ops.changed), qtbot.assertNotEmitted(ops.saved):
        ops.read(page, count, counts.append)
        qtbot.waitUntil(lambda: counts == [0])


def test_a_newer_read_with_the_same_key_supersedes_the_older(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    answers: list[str] = []
    for letters in ("n", "ng", "ngu"):
        ops.read(page, partial(say, letters), answers.append, key="search")
    ops.read(page, lambda _notes: "other", answers.append, key="other")
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["ngu", "other"]


def test_the_answer_for_a_page_that_has_gone_is_dropped_but_the_change_is_told(qtbot: QtBot, ops: Ops) -> None:
    page, answers = QObject(), []
    with qtbot.waitSignal(ops.changed, timeout=5000):
        ops.write(page, partial(add, "một"), answers.append)
        page.deleteLater()
        qtbot.waitUntil(lambda: not ops.is_busy)
    assert answers == []


def test_what_a_person_can_mend_goes_to_the_page_and_a_bug_to_the_fault_dialog(
    qtbot: QtBot, ops: Ops, page: QWidget
) -> None:
    error = DeskError("Không có hồ sơ H9.", "Kiểm tra lại mã trên giấy biên nhận.")

    def refuse(_notes: Any) -> None:
        raise error

    with qtbot.waitSignal(ops.failed, timeout=5000) as failed:
        ops.write(page, refuse, lambda _nothing: None)
    assert failed.args == [page, error]
    with qtbot.waitSignal(ops.crashed, timeout=5000) as crashed:
        ops.read(page, partial(add, "một", "one too many"), lambda _nothing: None)
    assert isinstance(crashed.args[0], TypeError)


def test_a_rule_of_the_counter_that_an_act_breaks_comes_with_its_field(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    broken = RuleBroken("person", "Chưa có họ và tên người nộp.", "Nhập họ và tên.")
    taken: list[object] = []

    def refuse(_notes: Any) -> None:
        raise broken

    ops.write(page, refuse, lambda _nothing: None, failed=taken.append)
    qtbot.waitUntil(lambda: taken == [broken])


def test_a_page_may_take_its_error_itself(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    error, taken = DeskError("Số này đã có.", "Gõ số khác."), []

    def refuse(_notes: Any) -> None:
        raise error

    with qtbot.assertNotEmitted(ops.failed):
        ops.write(page, refuse, lambda _nothing: None, failed=taken.append)
        qtbot.waitUntil(lambda: taken == [error])


def test_a_failed_write_leaves_nothing_behind(qtbot: QtBot, ops: Ops, page: QWidget, tmp_path: Path) -> None:
    def add_then_fail(notes: Any) -> None:
        notes.add("một")
        raise DeskError("Không ghi được.", "Thử lại.")

    with qtbot.assertNotEmitted(ops.changed), qtbot.waitSignal(ops.failed, timeout=5000):
        ops.write(page, add_then_fail, lambda _nothing: None)
    assert notes_on_disk(tmp_path) == []


def test_a_database_that_does_not_open_is_asked_again_next_time(qtbot: QtBot, page: QWidget, tmp_path: Path) -> None:
    locked = [DeskError("Sổ đang khóa.", "Đóng chương trình kia rồi thử lại.")]

    def open_database() -> NoteBook:
        if locked:
            raise locked.pop()
        return NoteBook(tmp_path / "notes.db")

    ops, counts = Ops(open_database), []
    with qtbot.waitSignal(ops.failed, timeout=5000):
        ops.read(page, count, counts.append)
    ops.read(page, count, counts.append)
    qtbot.waitUntil(lambda: counts == [0])
    ops.close()


def test_closing_finishes_waiting_writes_tells_them_and_drops_reads(page: QWidget, tmp_path: Path) -> None:
    gate, answers, reads = threading.Event(), [], []
    ops = Ops(lambda: NoteBook(tmp_path / "notes.db"))
    ops.read(page, lambda _notes: gate.wait(0.2), reads.append)
    for text in ("một", "hai", "ba"):
        ops.write(page, partial(add, text), answers.append)
    ops.read(page, count, reads.append)
    ops.close()
    assert notes_on_disk(tmp_path) == ["một", "hai", "ba"]
    assert answers == [1, 2, 3]
    assert reads == []
    with pytest.raises(ValueError, match="lost"):
        ops.write(page, partial(add, "bốn"), answers.append)


def test_closing_with_jobs_waiting_and_running_raises_nothing_in_the_event_loop(
    qtbot: QtBot, page: QWidget, tmp_path: Path
) -> None:
    """Futures that a shutdown cancels must not surface as CancelledError (style.md 6.3)."""
    ops, started = Ops(lambda: NoteBook(tmp_path / "notes.db")), threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            started.set()
            time.sleep(0.01)
            progress.report(1, 2)

    with qtbot.captureExceptions() as exceptions, qtbot.assertNotEmitted(ops.crashed):
        for _ in range(6):
            ops.run(page, endless, lambda _nothing: None)
        assert started.wait(5)
        ops.close()
        qtbot.wait(50)
    assert exceptions == []


def test_a_long_job_reports_writes_and_answers(qtbot: QtBot, ops: Ops, page: QWidget, tmp_path: Path) -> None:
    def import_rows(progress: Progress) -> int:
        for number in range(3):
            progress.report(number + 1, 3, "Đang nhập")
            with progress.work() as notes:
                add(str(number), notes)
        return 3

    reports, answers = [], []
    with qtbot.waitSignal(ops.changed, timeout=5000):
        job = ops.run(page, import_rows, answers.append)
        job.reported.connect(lambda done, total, text: reports.append((done, total, text)))
    qtbot.waitUntil(lambda: answers == [3])
    assert reports[-1] == (3, 3, "Đang nhập")
    assert notes_on_disk(tmp_path) == ["0", "1", "2"]


def test_a_job_that_a_person_stops_answers_nothing_and_is_no_error(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    def endless(progress: Progress) -> None:
        while True:
            time.sleep(0.005)
            progress.report(0, 0)

    answers: list[None] = []
    with qtbot.assertNotEmitted(ops.failed), qtbot.assertNotEmitted(ops.crashed):
        job = ops.run(page, endless, answers.append)
        with qtbot.waitSignal(job.ended, timeout=5000):
            job.cancel()
    assert answers == []


def test_a_disk_that_stalls_two_seconds_leaves_the_window_alive(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    beats: list[float] = []
    heart = QTimer(page)
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    page.show()
    heart.start()
    with qtbot.waitSignal(ops.idle, timeout=10_000):
        ops.write(page, stall, lambda _count: None)
    heart.stop()
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    assert sum(gaps) > 1.9
    assert max(gaps) < 0.1


def test_a_save_does_not_wait_behind_pages_that_refresh(qtbot: QtBot, ops: Ops, page: QWidget) -> None:
    order: list[str] = []
    ops.read(page, lambda _notes: time.sleep(0.1), lambda _nothing: None)
    for _ in range(3):
        ops.read(page, count, lambda _count: order.append("read"))
    ops.write(page, partial(add, "một"), lambda _count: order.append("write"))
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order[0] == "write"
