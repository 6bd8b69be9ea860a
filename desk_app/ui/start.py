"""Opening the desk: from an empty process to a painted page, and back to an empty one.

The first page is painted before the store is imported; Ops holds its ledger thread until then.
"""

import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from desk_app.ui import questions, translation
from desk_app.ui.desk import Desk
from desk_app.ui.drafts import Drafts
from desk_app.ui.exchanging import LEAVE_S, Exchanging
from desk_app.ui.faults import Faults
from desk_app.ui.hosting import Hosting
from desk_app.ui.ops import Ops
from desk_app.ui.pages import present
from desk_app.ui.process_age import process_age_ms
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme
from desk_app.ui.window import MainWindow
from desk_app.usecases.place import has_unit

if TYPE_CHECKING:
    from desk_app.ui.ops import Database

LOCK = "desk.lock"
LEAVING_MS = round(LEAVE_S * 1_000) + 1_000
"""How long a desk that was closed may still be sending what waits"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the desk was asked to open."""

    directory: Path
    exit_when_shown: bool = False


def has_screen() -> bool:
    """Say whether a window can open: on Linux a session names its display, or somebody chose a platform."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


def make_application() -> QApplication:
    """Return the application, sharp at every scale and in Vietnamese; without a screen it draws to memory."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("motcua")
    application.setApplicationDisplayName("Một Cửa Desk")
    application.setDesktopFileName("motcua")
    translation.install(application)
    return application


def open_desk(start: Start) -> int:
    """Open the desk and stay until its window closes; return the exit code."""
    if not has_screen():
        print("Máy này không có màn hình. Dùng các lệnh của motcua, xem motcua --help.", file=sys.stderr)
        return 1
    application = make_application()
    start.directory.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(start.directory / LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if _has_rung(start):
            return 0
        if not lock.tryLock(LEAVING_MS):
            return _already_open(start, lock)
    faults = Faults(start.directory)
    faults.install()
    session = Session(start, faults)
    session.open()
    try:
        return application.exec()
    finally:
        session.close()
        faults.uninstall()
        lock.unlock()


class Session(QObject):
    """One opening of the desk: the first-run page while there is no unit, then the window."""

    def __init__(self, start: Start, faults: Faults) -> None:
        super().__init__()
        self._start = start
        ops = Ops(self._open_database, held=True)
        self.exchanging = Exchanging(ops, start.directory)
        self.hosting = Hosting(ops, start.directory)
        self.desk = Desk(ops=ops, directory=start.directory, exchanging=self.exchanging, hosting=self.hosting)
        self._faults = faults
        self._shown: QMainWindow | None = None
        self._is_listening = False
        faults.happened.connect(self._show_fault)
        self.desk.ops.crashed.connect(faults.take)
        settings = self.desk.settings
        scheme = str(settings.value("look/scheme", ""))
        theme().install(Scheme(scheme) if scheme in set(Scheme) else None, float(str(settings.value("look/scale", 1))))

    def open(self) -> None:
        """Show what there is to show: the pages, or the first questions to a new unit."""
        if has_unit(self._start.directory):
            self._open_window()
        else:
            self._open_first_run()

    def close(self) -> None:
        """Let threads end, whichever way the program leaves, and send what still waits."""
        self.desk.ops.close()
        if self._is_listening:
            self.hosting.close()
            self.exchanging.leave()

    def _open_window(self) -> None:
        desk = self.desk
        drafts = Drafts(self._start.directory / "drafts")
        window = MainWindow(desk, present(), questions.queries(desk), drafts)
        window.painted.connect(self._on_painted)
        self._shown, before = window, self._shown
        try:
            window.show_first_page()
        except Exception as error:  # a bug of one page leaves the others
            self._faults.take(error)
        window.show()
        if before is not None:
            before.close()

    def _open_first_run(self) -> None:
        from desk_app.ui.first_run import FirstRun

        first = FirstRun(self.desk)
        first.created.connect(self._open_window)
        first.painted.connect(self._on_painted)
        self._shown = first
        first.show()

    def _on_painted(self) -> None:
        gc.freeze()
        gc.enable()
        if self._start.exit_when_shown:
            print(round(process_age_ms()), flush=True)
            QTimer.singleShot(0, self._leave)
        else:
            QTimer.singleShot(0, self._listen)

    def _leave(self) -> None:
        if self._shown is not None:
            self._shown.close()
        QApplication.quit()

    def _listen(self) -> None:
        """Come forward when the desk is started a second time, and begin to meet the county."""
        from desk_app.ui.doorbell import Doorbell

        if isinstance(self._shown, MainWindow):
            self.exchanging.start()
            self.hosting.start()
            self._watch_the_evening(self._shown)
        if self._is_listening:
            return
        self._is_listening = True
        Doorbell(self._start.directory, self).rung.connect(self._come_forward)

    def _watch_the_evening(self, window: MainWindow) -> None:
        """Say at the end of the day that the cash book is open still."""
        from desk_app.ui.pages.cash.evening import Evening

        Evening(self.desk, window.notify, window.show_page, window)

    def _come_forward(self) -> None:
        if self._shown is not None:
            self._shown.setWindowState(self._shown.windowState() & ~Qt.WindowState.WindowMinimized)
            self._shown.raise_()
            self._shown.activateWindow()

    def _open_database(self) -> "Database":
        """Open the unit's data; called on the ledger thread, where the store is first imported."""
        from desk_app.store.database import Database as Stored

        return Stored.open(self._start.directory, clock=self.desk.clock)

    def _show_fault(self, code: str, report: str) -> None:
        from desk_app.ui.fault_dialog import FaultDialog

        if self._start.exit_when_shown:
            print(report, file=sys.stderr)
            QTimer.singleShot(0, lambda: QApplication.exit(1))
            return
        if isinstance(self._shown, MainWindow):
            self._shown.keep_drafts()
        gc.enable()
        dialog = FaultDialog(code, report, self._shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _has_rung(start: Start) -> bool:
    """Bring the running window forward, if there is one."""
    from desk_app.ui.doorbell import ring

    if not ring(start.directory):
        return False
    print("Cửa sổ đang mở đã được đưa lên trước.", file=sys.stderr)
    return True


def _already_open(start: Start, lock: QLockFile) -> int:
    """Say in words who has the data open."""
    pid, host, _program = lock.getLockInfo()[-3:]
    print(
        f"Dữ liệu ở {start.directory} đang mở trong một chương trình khác (máy {host}, tiến trình {pid}). "
        "Đóng chương trình ấy rồi mở lại.",
        file=sys.stderr,
    )
    return 1
