"""From an empty process to a painted page, and a second start that finds the first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.app import desk_wish
from desk_app.store import database
from desk_app.ui.desk import Desk
from desk_app.ui.doorbell import Doorbell, ring
from desk_app.ui.first_run import FirstRun
from desk_app.ui.ops import Ops
from desk_app.ui.process_age import process_age_ms
from desk_app.ui.theme.theme import theme
from desk_app.usecases import place
from desk_app.usecases.setup import NewUnit, initialise

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def unit(directory: Path) -> Path:
    new = NewUnit(code="H23.1", name="xã Đồng Lạc", superior="UBND huyện Nam Sách", province_code="H23", catalogue="")
    initialise(directory, new)
    return directory


def motcua(*arguments: str, code: str = "") -> "subprocess.CompletedProcess[str]":
    program = ["-c", code] if code else ["-m", "desk_app.app"]
    return subprocess.run(
        [sys.executable, *program, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        timeout=60,
        check=False,
    )


def test_the_desk_says_how_long_its_first_page_took_and_closes(tmp_path: Path) -> None:
    done = motcua("--data", str(unit(tmp_path / "unit")), "--exit-when-shown")
    assert done.returncode == 0, done.stderr
    assert 0 < int(done.stdout) < 60_000


def test_without_a_unit_the_first_questions_are_shown(tmp_path: Path) -> None:
    done = motcua("--data", str(tmp_path / "new"), "--exit-when-shown")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0


WATCHED = """
import sys
from desk_app.ui import start
before = start.process_age_ms

def made(kind):
    return {kind.__name__}.union(*(made(each) for each in kind.__subclasses__()))

def painted():
    from PySide6.QtCore import QEvent, QObject
    global seen
    seen = {*sys.modules, *made(QObject), *made(QEvent)}
    return before()

start.process_age_ms = painted
from desk_app.app import main
assert main(["--data", sys.argv[1], "--exit-when-shown"]) == 0
print(*sorted(seen))
"""
HEAVY = {"sqlalchemy", "sqlcipher3", "alembic", "openpyxl", "reportlab", "python_calamine", "PySide6.QtNetwork"}
LATER = {
    *("_hashlib", "html", "json", "platform", "queue", "urllib.request"),
    *("desk_app.domain.deadline", "desk_app.domain.dossier.facts", "desk_app.domain.dossier.state"),
    *("desk_app.store.work", "desk_app.usecases.intake", "desk_app.usecases.today", "desk_app.usecases.unit"),
    *("desk_app.ui.doorbell", "desk_app.ui.explain", "desk_app.ui.fault_dialog", "desk_app.ui.first_run"),
    *("desk_app.ui.due_words", "desk_app.ui.matching", "desk_app.ui.notices", "desk_app.ui.palette"),
    *("desk_app.ui.pages.dossiers", "desk_app.ui.pages.intake.record", "desk_app.ui.pages.settings"),
    *("desk_app.ui.widgets.cell", "desk_app.ui.widgets.notice", "desk_app.ui.widgets.suggestions"),
    *("desk_app.ui.panes", "desk_app.ui.widgets.table"),
}
"""Ours, and the standard library's dear ones, of which the first picture shows nothing"""
UNSEEN_OF_QT = {"QActionEvent", "QCalendarWidget", "QProcess", "QStyle", "QWizard"}
"""Made, with every other class of their kind, as soon as PySide is handed one widget, object or event of Qt's own"""


@pytest.fixture(scope="module")
def seen_before_paint(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the modules and Qt classes that were there when the first page was painted."""
    done = motcua(str(unit(tmp_path_factory.mktemp("start") / "unit")), code=WATCHED)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def test_nothing_heavy_is_imported_before_the_first_page_is_painted(seen_before_paint: set[str]) -> None:
    assert "desk_app.ui.pages.intake.page" in seen_before_paint
    assert sorted(seen_before_paint & HEAVY) == []


def test_what_the_first_picture_does_not_show_is_imported_after_it(seen_before_paint: set[str]) -> None:
    assert sorted(seen_before_paint & LATER) == []


def test_classes_of_qt_that_the_first_picture_does_not_use_are_not_made_for_it(seen_before_paint: set[str]) -> None:
    assert {"QLabel", "QPaintEvent"} <= seen_before_paint
    assert sorted(seen_before_paint & UNSEEN_OF_QT) == []


def test_a_second_start_rings_at_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path, theme())
    code = "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication as A; a = A([]); \
from desk_app.ui.doorbell import ring; sys.exit(0 if ring(Path(sys.argv[1])) else 1)"
    second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=ENVIRONMENT)
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0


def test_nobody_answers_where_no_desk_is_open(tmp_path: Path) -> None:
    assert not ring(tmp_path)


LOCKED = """
import sys
from pathlib import Path
from PySide6.QtCore import QLockFile
lock = QLockFile(str(Path(sys.argv[1]) / "desk.lock"))
assert lock.tryLock(0)
print("locked", flush=True)
sys.stdin.read()
"""


def test_data_that_another_program_holds_is_said_in_words(tmp_path: Path) -> None:
    directory = unit(tmp_path / "unit")
    with subprocess.Popen(
        [sys.executable, "-c", LOCKED, str(directory)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        done = motcua("--data", str(directory), "--exit-when-shown")
        holder.communicate()
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "đang mở trong một chương trình khác" in done.stderr
    assert str(holder.pid) in done.stderr


def test_this_copy_passes_its_own_test() -> None:
    done = motcua("--self-test")
    assert done.returncode == 0, done.stdout
    assert "HỎNG" not in done.stdout


def test_the_first_questions_make_a_unit(qtbot: QtBot, tmp_path: Path) -> None:
    theme().install()
    ops = Ops(lambda: pytest.fail("nothing to open yet"))
    first = FirstRun(Desk(ops=ops, directory=tmp_path / "unit"))
    qtbot.addWidget(first)
    first.show()
    first.make_unit()
    assert first._fields["name"].fault()
    for name, value in (
        ("name", "xã Đồng Lạc"),
        ("code", "H23.19.12"),
        ("superior", "UBND huyện Nam Sách"),
        ("province_code", "H23"),
        ("slot", "2"),
        ("administrator", "Nguyễn Thị Hòa"),
    ):
        first._fields[name].set_value(value)
    with qtbot.waitSignal(first.created, timeout=20_000):
        first.make_unit()
    stored = database.Database.open(tmp_path / "unit")
    with stored.view() as work:
        assert work.unit().profile.name == "xã Đồng Lạc"
        assert work.slot() == 2
    stored.close()
    ops.close()


def test_a_slot_that_may_not_be_is_said_beside_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    theme().install()
    ops = Ops(lambda: pytest.fail("nothing to open yet"))
    first = FirstRun(Desk(ops=ops, directory=tmp_path / "unit"))
    qtbot.addWidget(first)
    for field in first._fields.values():
        field.set_value("1000")
    first.make_unit()
    qtbot.waitUntil(lambda: "999" in first._fields["slot"].fault())
    ops.close()


def test_the_name_of_the_data_file_is_told_twice_but_is_one() -> None:
    assert place.FILE == database.FILE


def test_the_data_directory_is_the_given_one_then_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_DATA", "/there")
    assert place.data_directory("/here") == Path("/here")
    assert place.data_directory() == Path("/there")
    monkeypatch.delenv("MOTCUA_DATA")
    assert place.data_directory().name == "motcua"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a session always has a screen")
def test_without_a_screen_one_line_says_so(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    del bare["QT_QPA_PLATFORM"]
    done = subprocess.run(
        [sys.executable, "-m", "desk_app.app", "--data", str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        env=bare,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_the_process_has_an_age() -> None:
    assert 0 < process_age_ms() < 86_400_000


@pytest.mark.parametrize("arguments", [["screenshots"], ["--out", "there"], ["import", "--data", "x"], ["-h"]])
def test_other_words_are_for_the_command_line(arguments: list[str]) -> None:
    assert desk_wish(arguments) is None
