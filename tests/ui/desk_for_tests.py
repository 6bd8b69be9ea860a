"""Small real pages and a real ledger stand-in for the tests of the window."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Exchange, Found, Identity, Kind, Network, Queries
from desk_app.ui.drafts import Drafts
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Ops
from desk_app.ui.page import Draft, Page
from desk_app.ui.pages import Entry, Group
from desk_app.ui.window import MainWindow

NOW = at(date(2023, 6, 13), 11, 30)
FOUND = (
    Found(
        kind=Kind.DOSSIER,
        title="Nguyễn Văn Đông · Đăng ký giám hộ",
        detail="2-00391 · hẹn trả 10:00 hôm nay",
        icon="dossier",
        page="dossiers",
        what="2-00391",
    ),
    Found(
        kind=Kind.DOSSIER, title="Đặng Thị Hiền · Đăng ký giám hộ", detail="2-00233", icon="dossier", page="dossiers"
    ),
    Found(kind=Kind.PROCEDURE, title="Đăng ký giám hộ", detail="1.004837 · 3 ngày làm việc", icon="book"),
)


class FormPage(Page):
    """A page with one field, as small as a page can be."""

    SHOWS = frozenset({Topic.DOSSIERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.refreshed = 0
        self.shown_things: list[object] = []
        self.field = QLineEdit()
        self.field.setAccessibleName("Họ và tên")
        self.field.setWhatsThis("Gõ họ và tên như trên thẻ căn cước.")
        self.second = QLineEdit()
        header = PageHeader("Hồ sơ", "1.042 hồ sơ")
        header.add(PaletteBox())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(header)
        layout.addWidget(self.field)
        layout.addWidget(self.second)
        layout.addStretch()

    def refresh(self) -> None:
        self.refreshed += 1

    def open(self, what: object) -> None:
        self.shown_things.append(what)

    def focus_first(self) -> None:
        self.field.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.field, self.second)

    def draft(self) -> Draft | None:
        return {"name": self.field.text()} if self.field.text() else None

    def restore(self, draft: Draft) -> None:
        self.field.setText(str(draft["name"]))


def entry(name: str, source: str, icon: str, key: str, group: Group = Group.WORK) -> Entry:
    return Entry(name=name, source=source, icon=icon, key=key, group=group, factory=f"{__name__}:FormPage")


ENTRIES = (
    entry("intake", "Counter", "counter", "Ctrl+1"),
    entry("today", "Today's work", "today", "Ctrl+2"),
    entry("dossiers", "Dossiers", "dossier", "Ctrl+3"),
    entry("surveys", "Surveys", "smile", "Ctrl+5", Group.CITIZENS),
    entry("quarter", "Quarter's report", "report", "Ctrl+8", Group.UNIT),
    entry("procedures", "Procedures", "book", "Ctrl+9", Group.UNIT),
    entry("sync", "Synchronisation", "sync", "Ctrl+0", Group.DEVICE),
    entry("settings", "Settings", "gear", "Ctrl+,", Group.DEVICE),
)


@dataclass(slots=True)
class Nothing:
    """A transaction that can be told what it changed."""

    topics: frozenset[Topic] = frozenset()


class NoLedger:
    """Transactions over nothing, for what is about the window alone."""

    @contextmanager
    def work(self, _actor: str) -> Iterator[Nothing]:
        assert threading.current_thread() is not threading.main_thread()
        yield Nothing()

    def view(self) -> AbstractContextManager[Nothing]:
        return self.work("")

    def close(self) -> None:
        """Nothing was opened."""


def queries() -> Queries:
    return Queries(
        identity=lambda _work: Identity(
            unit="UBND xã Đồng Lạc", office="Bộ phận Một cửa", counter="Quầy 1", person="Nguyễn Thị Hòa"
        ),
        exchange=lambda _work: Exchange(network=Network.OFFLINE, last_at=at(date(2023, 6, 13), 8, 5), waiting=14),
        counts=lambda _work: {"today": 6},
        search=lambda _work, words: FOUND if "ho" in words else (),
    )


def window(directory: Path) -> MainWindow:
    desk = Desk(ops=Ops(NoLedger, clock=lambda: NOW, held=True), directory=directory, clock=lambda: NOW)
    return MainWindow(desk, ENTRIES, queries(), Drafts(directory / "drafts"))
