"""The desk's window: rail, pages built when first shown, notices, palette, status bar, keys that act everywhere."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Found, Identity, Kind, Queries
from desk_app.ui.drafts import SETTLE_MS, Drafts
from desk_app.ui.header import PALETTE_KEY, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message, Page
from desk_app.ui.pages import Entry
from desk_app.ui.rail import Rail
from desk_app.ui.status import StatusBar
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme, Tone, Width

if TYPE_CHECKING:
    from desk_app.ui.assisting import Assisting
    from desk_app.ui.explain import Explanation
    from desk_app.ui.notices import NoticeLine
    from desk_app.ui.palette import Palette
    from desk_app.ui.scanning_routes import Scans

TYPING = {QEvent.Type.KeyRelease, QEvent.Type.InputMethod, QEvent.Type.MouseButtonRelease}
SCANNED = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod}
LARGER = 0.1
HAND_OVER_MS = 100
"""How often is looked whether what is under way for one person is done, before the next takes the PC over"""


class MainWindow(QMainWindow):
    """Hold the pages together; the window asks the ledger only through Ops and knows no use case."""

    painted = Signal()
    """the first page has been drawn; what a picture does not need may begin"""

    def __init__(self, desk: Desk, entries: Sequence[Entry], queries: Queries, drafts: Drafts) -> None:
        super().__init__()
        self._desk, self._queries, self._drafts = desk, queries, drafts
        self._entries = {entry.name: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._came_from: list[str] = []
        self._identity = self._remembered_identity()
        self._is_painted = False
        self.setMinimumSize(Width.WINDOW_LEAST, Width.WINDOW_LEAST_HEIGHT)
        self._build()
        self._wire()
        self._restore_place()
        self._show_identity(self._identity)

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def person(self) -> str:
        """Return who works here, as far as the ledger has said."""
        return self._identity.person

    def show_page(self, name: str, what: object = None) -> None:
        """Show a page, built now if it was never shown, and there what is asked for."""
        self.keep_drafts()
        page = self._pages.get(name) or self._build_page(self._entries[name])
        if "_palette" in self.__dict__:
            self._palette.close_quietly()
        self._stack.setCurrentWidget(page)
        self._rail.show_page(name)
        self.setWindowTitle(self._title())
        if what is not None:
            page.open(what)
        else:
            page.focus_first()

    def show_first_page(self) -> None:
        """Show the page with which a day begins: the first of the rail."""
        for name in list(self._entries)[:1]:
            self.show_page(name)

    def open_palette(self, typed: str = "") -> None:
        """Ask what to find or do."""
        self._palette.open(typed)

    def close_palette(self) -> None:
        """Give the focus back to the page."""
        self._palette.close()

    def notify(self, message: Message) -> None:
        """Show one message over the foot of the page."""
        self._notices.show_message(message)

    # Building

    def _build(self) -> None:
        self._rail = Rail(list(self._entries.values()))
        self._stack = QStackedWidget()
        self._status = StatusBar(self._desk.clock)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail)
        body.addWidget(self._stack, 1)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._status)
        self.setCentralWidget(ground)

    def _wire(self) -> None:
        ops = self._desk.ops
        ops.changed.connect(self._on_changed)
        ops.failed.connect(self._on_failed)
        ops.busy.connect(self._status.show_saving)
        ops.saved.connect(self._status.show_saved)
        ops.idle.connect(self._status.show_idle)
        if (exchanging := self._desk.exchanging) is not None:
            exchanging.began.connect(self._status.show_exchanging)
            exchanging.progressed.connect(self._status.show_progress)
            exchanging.ended.connect(self._status.show_exchanged)
        self._rail.chosen.connect(self._go_by_hand)
        self._drafts.failed.connect(self._on_drafts_failed)
        for entry in self._entries.values():
            self._key(entry.key, partial(self._go_by_hand, entry.name))
        for key, act in (
            (PALETTE_KEY, self.open_palette),
            ("/", self.open_palette),
            ("F1", self._explain),
            ("F6", partial(self._step_pane, 1)),
            ("Shift+F6", partial(self._step_pane, -1)),
        ):
            self._key(key, act)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.keep_drafts)

    def _key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(act)

    def _build_page(self, entry: Entry) -> Page:
        page = entry.build(self._desk)
        page.setObjectName(entry.name)
        page.setAccessibleName(entry.title)
        page.notify.connect(self.notify)
        page.go.connect(self._go)
        self._pages[entry.name] = page
        self._stack.addWidget(page)
        if self._is_painted:
            self._settle_in(page)
        return page

    def _settle_in(self, page: Page) -> None:
        """Do for a page what a first picture does not need."""
        for box in page.findChildren(PaletteBox):
            box.clicked.connect(lambda: self.open_palette())
        self._load_draft(page.objectName(), page)

    @cached_property
    def _notices(self) -> "NoticeLine":
        """Build the notice line with its first notice."""
        from desk_app.ui.notices import NoticeLine

        return NoticeLine(self._stack)

    @cached_property
    def _palette(self) -> "Palette":
        """Build the palette when it is first wanted: the first picture does without."""
        from desk_app.ui.palette import Palette

        palette = Palette(self, local=self._local_finds, search=self._search)
        palette.opened.connect(self._go)
        return palette

    @cached_property
    def _scans(self) -> "Scans":
        from desk_app.ui.scanning_routes import Scans

        return Scans(self, self._desk, self._go)

    @cached_property
    def _assisting(self) -> "Assisting":
        """Log helps from the palette, whatever page is shown."""
        from desk_app.ui.assisting import Assisting

        made = Assisting(self._desk, self)
        made.told.connect(self.notify)
        return made

    @cached_property
    def _explanation(self) -> "Explanation":
        from desk_app.ui.explain import Explanation

        return Explanation(self)

    # Going about

    def _go_by_hand(self, name: str) -> None:
        self._came_from.clear()
        self.show_page(name)

    def _go(self, name: str, what: object) -> None:
        if self.page is not None and self.page.objectName() != name:
            self._came_from.append(self.page.objectName())
        self.show_page(name, what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc when nothing inside wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        had_notice = "_notices" in self.__dict__ and self._notices.dismiss()
        if had_notice or (self.page is not None and self.page.step_back()):
            return
        if self._came_from:
            self.show_page(self._came_from.pop())
        elif self.page is not None:
            self.page.focus_first()

    def _step_pane(self, way: int) -> None:
        from desk_app.ui import panes

        page_panes = self.page.panes() if self.page is not None else ()
        panes.step((self._rail.view, *page_panes), way)

    def _explain(self) -> None:
        if not self._explanation.toggle():
            self.notify(Message(text=self.tr("Nothing more to explain here."), tone=Tone.INFO))

    # The palette

    def _search(self, words: str, done: Callable[[Sequence[Found]], None]) -> None:
        search = self._queries.search
        self._desk.ops.read(self, lambda work: search(work, words), done, key="palette")

    def _local_finds(self) -> Sequence[Found]:
        pages = [
            Found(
                kind=Kind.PAGE, title=entry.title, icon=entry.icon, key=entry.key, act=partial(self._go_by_hand, name)
            )
            for name, entry in self._entries.items()
        ]
        return [*pages, *(self.page.commands() if self.page is not None else ()), *self._own_commands()]

    def _own_commands(self) -> Sequence[Found]:
        looks = (
            (self.tr("Follow the system's colours"), None),
            (self.tr("Light colours"), Scheme.LIGHT),
            (self.tr("Dark colours"), Scheme.DARK),
            (self.tr("High contrast"), Scheme.CONTRAST),
        )
        look = self.tr("Appearance")
        commands: list[tuple[str, str, str, Callable[[], object]]] = [
            *((title, look, "gear", partial(self._choose_scheme, scheme)) for title, scheme in looks),
            (self.tr("Larger letters"), look, "plus", partial(self._enlarge, LARGER)),
            (self.tr("Smaller letters"), look, "gear", partial(self._enlarge, -LARGER)),
            (self.tr("Close the desk"), "", "x", self.close),
        ]
        if (exchanging := self._desk.exchanging) is not None:
            commands.append((self.tr("Synchronise now"), self.tr("County"), "sync", exchanging.meet_now))
        return [
            Found(kind=Kind.COMMAND, title=title, detail=detail, icon=icon, act=act)
            for title, detail, icon, act in commands
        ] + [*self._assisting.commands(), *self._ways_in()]

    def _ways_in(self) -> list[Found]:
        """Offer what is done once and must be found without knowing where it lives."""
        if "settings" not in self._entries:
            return []
        ways = (
            (self.tr("Bring in a register from Excel"), "open", "import"),
            (self.tr("Change who works at this PC"), "user", "person"),
        )
        detail = self.tr("Settings")
        return [
            Found(kind=Kind.COMMAND, title=title, detail=detail, icon=icon, page="settings", what=what)
            for title, icon, what in ways
        ]

    def _choose_scheme(self, scheme: Scheme | None) -> None:
        theme().choose(scheme)
        self._desk.settings.setValue("look/scheme", scheme.value if scheme else "")

    def _enlarge(self, by: float) -> None:
        theme().enlarge(theme().text_scale + by)
        self._desk.settings.setValue("look/scale", theme().text_scale)

    # Hearing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in SCANNED and self._scans.takes(watched, event):
            return True
        if kind in TYPING:
            self._settled.start()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return "_notices" in self.__dict__ and self._notices.takes_key_from_field(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        """Begin to hear the whole application: before, thousands of events went by while widgets were made."""
        if self._is_painted:
            return
        self._is_painted = True
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a window has an application
        self.painted.emit()
        for page in self._pages.values():
            self._settle_in(page)
        ops = self._desk.ops
        ops.start()
        self._ask_identity()
        ops.read(self, self._queries.exchange, self._status.show_exchange, key="exchange")
        ops.read(self, self._queries.counts, self._rail.show_counts, key="counts")

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        for page in self._pages.values():
            page.on_changed(topics)
        ops = self._desk.ops
        if topics & {Topic.UNIT, Topic.USERS}:
            self._ask_identity()
        ops.read(self, self._queries.exchange, self._status.show_exchange, key="exchange")
        ops.read(self, self._queries.counts, self._rail.show_counts, key="counts")

    def _on_failed(self, asker: QObject | None, error: Refusal) -> None:
        """Let the page in which the matter is say it; what nobody shows is said over whatever is."""
        while asker is not None and not isinstance(asker, Page):
            asker = asker.parent()
        if isinstance(asker, Page) and isValid(asker):
            asker.on_failed(error)
        else:
            self.notify(Message.of(error))

    def _ask_identity(self) -> None:
        self._desk.ops.read(self, self._queries.identity, self._on_identity, key="identity")

    def _on_identity(self, identity: Identity) -> None:
        """Show whose desk it is; what is under way for one person ends before the next takes over."""
        before = self._identity
        if not before.person or identity.is_same_person(before):
            self._show_identity(identity)
            if identity.person != before.person:
                self._take_drafts_along(before.person)
        elif self._desk.ops.is_at_work:
            QTimer.singleShot(HAND_OVER_MS, self, self._ask_identity)
            return
        else:
            self._hand_over(identity)
        if identity != before:
            self._remember_identity()

    def _take_drafts_along(self, former: str) -> None:
        """Keep under the person's name what stands under a former one; look for what they left behind."""
        for name, page in self._pages.items():
            self._drafts.drop(name, former)
            self._keep_draft(page)
            self._load_draft(name, page)

    def _hand_over(self, identity: Identity) -> None:
        """Put away what one person has half typed, and bring back what the next one had."""
        begun = []
        for name, page in self._pages.items():
            self._keep_draft(page)
            if page.draft() is not None:
                begun.append(name)
        self._show_identity(identity)
        for name in set(self._pages) - set(begun):
            self._load_draft(name, self._pages[name])
        for name in begun:
            self._build_anew(name)

    def _build_anew(self, name: str) -> None:
        """Put a page away with what is typed on it, and show it empty where it was shown."""
        page, shown = self._pages.pop(name), self.page
        if page is shown:
            fresh = self._build_page(self._entries[name])
            self._stack.setCurrentWidget(fresh)
            fresh.focus_first()
        self._stack.removeWidget(page)
        page.deleteLater()

    def _show_identity(self, identity: Identity) -> None:
        self._identity = identity
        self._desk.ops.actor = identity.person
        self._rail.show_identity(identity)
        self._status.show_identity(identity)
        self.setWindowTitle(self._title())

    def _title(self) -> str:
        page = self.page.accessibleName() if self.page is not None else ""
        return " – ".join(part for part in (page, self._identity.unit, "Một Cửa Desk") if part)

    # Drafts, and what the window remembers

    def keep_drafts(self) -> None:
        """Keep what is half typed on the shown page."""
        if self.page is not None:
            self._keep_draft(self.page)

    def _keep_draft(self, page: Page) -> None:
        draft = page.draft()
        if draft is None:
            self._drafts.drop(page.objectName(), self.person)
        else:
            self._drafts.keep(page.objectName(), self.person, draft)

    def _load_draft(self, name: str, page: Page) -> None:
        self._drafts.load(name, self.person, partial(self._restore_draft, page))

    def _restore_draft(self, page: Page, draft: Mapping[str, object]) -> None:
        if isValid(page) and page.draft() is None:
            page.restore(draft)
            self.notify(Message(text=self.tr("What you had typed is here again."), tone=Tone.INFO))

    def _on_drafts_failed(self, _error: OSError) -> None:
        text = self.tr("Half-filled forms cannot be kept on this disk now; save what you type.")
        self.notify(Message(text=text, tone=Tone.WARN))

    def _remembered_identity(self) -> Identity:
        """Return what the rail said last time: the first picture does not wait for the ledger."""
        known = self._desk.settings
        return Identity(**{part: str(known.value(f"identity/{part}", "")) for part in Identity.__slots__})

    def _restore_place(self) -> None:
        geometry = self._desk.settings.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(Width.WINDOW, Width.WINDOW_HEIGHT)

    def _remember(self) -> None:
        self._desk.settings.setValue("window/geometry", self.saveGeometry())

    def _remember_identity(self) -> None:
        """Remember at once who works here: after a crash their drafts are looked for under their name."""
        settings = self._desk.settings
        for part in Identity.__slots__:
            settings.setValue(f"identity/{part}", getattr(self._identity, part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_narrow(self.width() < Width.RAIL_NARROW_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed, remember the window, and let waiting writes reach the disk."""
        with suppress(RuntimeError):
            self.keep_drafts()
        self._remember()
        self.hide()
        self._drafts.close()
        self._desk.ops.close()
        super().closeEvent(event)
