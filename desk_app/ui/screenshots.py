"""Pictures of every page, dialog and state, in light, dark and high contrast: for the handbook and for review."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.exchanging import Exchanging
from desk_app.ui.fault_dialog import FaultDialog
from desk_app.ui.first_run import FirstRun
from desk_app.ui.ops import Ops, wall_clock_ms
from desk_app.ui.page import Message
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme, Tone, Width
from desk_app.ui.window import MainWindow

LARGE = 1.3
SETTLE_MS = 250
PATIENCE_S = 20.0


def take_pictures(out: str, data: str | None) -> int:
    """Write the pictures to a folder; without data directory they show a unit that was just made."""
    from desk_app.ui.start import make_application

    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    theme().install(Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as scratch:
        directory = Path(data) if data else _new_unit(Path(scratch) / "unit")
        for scheme in Scheme:
            theme().choose(scheme)
            _Photographer(folder, scheme.value).take(directory)
        theme().choose(Scheme.LIGHT)
        theme().enlarge(LARGE)
        _Photographer(folder, "large").take(directory)
        theme().enlarge(1.0)
    application.processEvents()
    print(f"{len(list(folder.glob('*.png')))} ảnh ở {folder}", file=sys.stderr)
    return 0


def _new_unit(directory: Path) -> Path:
    from desk_app.usecases.setup import NewUnit, initialise

    unit = NewUnit(
        code="H23.19.12",
        name="xã Đồng Lạc",
        superior="UBND huyện Nam Sách",
        province_code="H23",
        administrator="Nguyễn Thị Hòa",
    )
    initialise(directory, unit)
    return directory


class _Photographer:
    """Take all pictures in one look."""

    def __init__(self, folder: Path, look: str) -> None:
        self._folder, self._look = folder, look

    def take(self, directory: Path) -> None:
        """Show and photograph pages, their states, the palette, notices, the first run and the fault dialog."""
        from desk_app.store.database import Database
        from desk_app.ui import questions
        from desk_app.ui.drafts import Drafts
        from desk_app.ui.pages import present

        with tempfile.TemporaryDirectory() as own:
            ops = Ops(lambda: Database.open(directory))
            exchanging = Exchanging(ops, directory)  # never started: pictures are taken without a network
            desk = Desk(ops=ops, directory=Path(own), clock=wall_clock_ms, exchanging=exchanging)
            entries = present()
            window = MainWindow(desk, entries, questions.queries(desk), Drafts(Path(own)))
            window.resize(Width.WINDOW, Width.WINDOW_HEIGHT)
            window.show()
            for entry in entries:
                self._page(window, desk, entry.name)
            self._shell(window, desk)
            self._dialogs(window, desk)
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _page(self, window: MainWindow, desk: Desk, name: str) -> None:
        window.show_page(name)
        settle(desk)
        self._keep(window, name)
        page = window.page
        for state, act in page.pictures().items() if page is not None else ():
            act()
            settle(desk)
            self._keep(window, f"{name}-{state}")

    def _shell(self, window: MainWindow, desk: Desk) -> None:
        window.notify(Message(text="Đã lưu <b>1-00413</b>", action="Hoàn tác", key="Ctrl+Z", act=lambda: None))
        self._settled(window, desk, "notice")
        window.notify(Message(text="<b>Không ghi được.</b> Đĩa đã đầy: giải phóng chỗ rồi lưu lại.", tone=Tone.LATE))
        self._settled(window, desk, "notice-fault")
        window.open_palette()
        self._settled(window, desk, "palette")
        window.open_palette("giám hộ")
        self._settled(window, desk, "palette-found")
        window.close_palette()
        window.resize(Width.WINDOW_LEAST, Width.WINDOW_LEAST_HEIGHT)
        self._settled(window, desk, "smallest")

    def _dialogs(self, window: MainWindow, desk: Desk) -> None:
        dialog = FaultDialog("A1B2C3", "Một Cửa Desk\nLookupError: …\n  desk_app/ui/pages/intake.py:41 _save", window)
        first = FirstRun(desk)
        for name, widget in (("fault", dialog), ("first-run", first)):
            widget.show()
            self._settled(widget, desk, name)
            widget.close()
            widget.deleteLater()

    def _settled(self, widget: QWidget, desk: Desk, name: str) -> None:
        settle(desk)
        self._keep(widget, name)

    def _keep(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{self._look}.png"))


def settle(desk: Desk) -> None:
    """Let the window work until nothing waits for the ledger and nothing moves."""
    _work_until(lambda: not desk.ops.is_waiting, PATIENCE_S)
    _work_until(lambda: False, SETTLE_MS / 1000)


def _work_until(ready: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not ready() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        time.sleep(0.005)
