"""The page: two tabs, and what its head and its keys do."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.exchanging import Meet, Tell
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Draft, Message, told
from desk_app.ui.pages.sync import exchange_pane
from desk_app.ui.pages.sync.exchange_pane import ExchangePane, Read
from desk_app.ui.pages.sync.identity_dialog import IdentityDialog
from desk_app.ui.pages.sync.letters_pane import LettersPane
from desk_app.ui.pages.sync.words import name_of, since
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.tabbed_page import TabbedPage
from desk_app.ui.theme.tokens import Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.words import group
from desk_app.usecases import clashes, steps
from desk_app.usecases.clashes import Clash
from desk_app.usecases.sync_status import State, Status

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.ui.progress import Progress
    from desk_app.usecases.integrity import Verdict
    from desk_app.usecases.sync import Met

EXCHANGE, LETTERS = "exchange", "letters"
BUNDLE_FOLDER = "bundle/folder"
BUNDLE = ".motcua-goi"


class SyncPage(TabbedPage):
    """Who has what, what waits and since when, what went wrong and what to do, and the county's letters."""

    NAME = "sync"
    SHOWS = frozenset({Topic.SYNC, Topic.DEVICES, Topic.ATTENTION, Topic.LETTERS, Topic.UNIT, Topic.DOSSIERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._met: Met | None = None
        self._is_carrying = False
        self._verifying: Job | None = None
        self.exchange = ExchangePane(desk)
        self.letters = LettersPane(desk)
        self.verify = Button(self.tr("Check the ledger"), icon="checkc")
        self.meet = Button(self.tr("Synchronise now"), kind=Kind.MAIN, icon="sync", key="Ctrl+R")
        titles = {EXCHANGE: self.tr("Exchange"), LETTERS: self.tr("Letters of direction")}
        self.lay_out(self.tr("Synchronisation"), titles, {EXCHANGE: self.exchange, LETTERS: self.letters})
        self.header.add(self.verify)
        self.header.add(self.meet)
        self._wire()

    # What the window asks

    def panes(self) -> Sequence[QWidget]:
        """Return the panes of the tab that is shown."""
        return self.letters.panes() if self.tabs.value() == LETTERS else self.exchange.panes()

    def open(self, what: object) -> None:
        """Show a tab by its name, or a letter by its id."""
        if isinstance(what, str) and what not in (EXCHANGE, LETTERS):
            self.show_tab(LETTERS)
            self.letters.show_letter(what)
        else:
            super().open(what)

    def step_back(self) -> bool:
        """Go back to the list of letters, then to the first tab."""
        if self.tabs.value() != LETTERS:
            return False
        if not self.letters.step_back():
            self.show_tab(EXCHANGE)
        return True

    def commands(self) -> Sequence[Found]:
        """Offer what the head and the card of ways do."""
        commands: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Check the ledger"), "checkc", self.check_ledger),
            (self.tr("Pair with a colleague's PC"), "pc", self.pair),
            (self.tr("Write a file for a USB stick"), "usb", self.write_file),
            (self.tr("Read a file from a USB stick"), "usb", self.read_file),
            (self.tr("Read the county's letters"), "post", partial(self.show_tab, LETTERS)),
        )
        detail = self.tr("Synchronisation")
        return [
            Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon=icon, act=act)
            for title, icon, act in commands
        ]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the letters."""
        return {"letters": partial(self.show_tab, LETTERS)}

    def draft(self) -> Draft | None:
        """Return what is half typed: explanations, the county's address."""
        half = {"letters": self.letters.draft(), "joining": self.exchange.joining.draft()}
        kept = {name: value for name, value in half.items() if value}
        return kept or None

    def restore(self, draft: Draft) -> None:
        """Type again what was half typed."""
        self.letters.restore(dict(draft.get("letters", {})))
        self.exchange.joining.restore(dict(draft.get("joining", {})))

    # Reading

    def refresh(self) -> None:
        """Read how exchanging stands, whose head both tabs share, and the letters where they are shown."""
        self.read_exchange()
        if self.tabs.value() == LETTERS:
            self.letters.read()

    def read_exchange(self) -> None:
        """Read how exchanging stands."""
        self._desk.ops.read(self, exchange_pane.read, self._on_read, key="exchange")

    def _on_read(self, found: Read) -> None:
        busy = self._desk.exchanging is not None and self._desk.exchanging.is_running
        self.exchange.show_read(found, self._met, busy=busy)
        self._show_head(found.status, busy=busy)

    def _show_head(self, status: Status, *, busy: bool) -> None:
        self.header.say(self.tr("Synchronisation"), self._note(status))
        letters = self.tr("Letters of direction")
        self.tabs.rename(LETTERS, f"{letters} ({status.letters})" if status.letters else letters)
        if self._desk.exchanging is None:
            self.meet.set_off(self.tr("The desk is not open here, only its pages."))
        elif busy:
            self.meet.set_off(self.tr("An exchange is under way."))
        elif not status.joined and not status.colleagues:
            self.meet.set_off(self.tr("Join the county or pair with a colleague's PC first."))
        else:
            self.meet.set_off()

    def _note(self, status: Status) -> str:
        county = next((row for row in status.rows if status.county is not None and row.id == status.county.id), None)
        if county is None:
            return self.tr("not joined to a county · everything is kept on this PC")
        if county.state is State.OFFLINE:
            return self.tr("no network · everything is kept on this PC")
        if county.met_at is None:
            return self.tr("not met yet · everything is kept on this PC")
        return self.tr("agreed with the county {time}").format(time=since(county.met_at, status.now))

    # Exchanging

    def synchronise(self) -> None:
        """Meet the county, or whoever there is, now."""
        if self._desk.exchanging is not None and self.meet.isEnabled():
            self._desk.exchanging.meet_now()

    def meet_colleague(self, peer: str) -> None:
        """Meet one colleague's PC now."""

        def with_colleague(database: "Database", directory: Path, tell: Tell) -> "Met":
            from desk_app.usecases import rounds

            return rounds.meet_colleague(database, directory, peer, tell)

        self._exchange(with_colleague)

    def _exchange(self, meet: Meet) -> bool:
        return self._desk.exchanging is not None and self._desk.exchanging.run(meet, another_way=True)

    def _on_began(self) -> None:
        self.exchange.show_busy(True)
        self.read_exchange()

    def _on_ended(self, result: "Met | Refusal | None") -> None:
        """Show what came of it; what went wrong stands in the page itself."""
        self.exchange.show_busy(False)
        if result is None or isinstance(result, Refusal):
            if result is not None and self.isVisible():
                self.on_failed(result)
        elif self._is_carrying:
            said = self.tr(
                "Read {received} events from the file and wrote {sent} into it. Carry it to the county or a colleague."
            )
            text = said.format(received=group(result.received), sent=group(result.sent))
            bad = f"<b>{escape(result.fault)}</b> {escape(result.remedy)}"
            self.notify.emit(Message(text=bad, tone=Tone.LATE) if result.fault else Message(text=text))
        else:
            self._met = result
        self._is_carrying = False
        self.read_exchange()

    # Other ways

    def pair(self) -> None:
        """Open the dialog by which two PCs learn to trust each other."""
        from desk_app.ui.pages.sync.pairing_dialog import PairingDialog

        dialog = PairingDialog(self._desk, self)
        dialog.paired.connect(self._on_paired)
        dialog.open()

    def _on_paired(self, name: str) -> None:
        said = self.tr("Paired with <b>{name}</b>. The two PCs exchange whenever both are on.").format(
            name=escape(name)
        )
        self.notify.emit(Message(text=said))
        self._desk.ops.changed.emit(frozenset({Topic.SYNC, Topic.DEVICES}))

    def ask_to_forget(self, peer: str) -> None:
        """Say what follows from forgetting a colleague's PC, and do it if a person says so."""
        from desk_app.ui.pages.sync.forget_dialog import ForgetDialog

        status = self.exchange.status
        row = next((row for row in (status.rows if status else ()) if row.id == peer), None)
        dialog = ForgetDialog(self._desk, peer, peer[:8] if row is None else name_of(row), self)
        dialog.forgotten.connect(self._on_forgotten)
        dialog.open()

    def _on_forgotten(self, name: str) -> None:
        said = self.tr("<b>{name}</b> is not paired any more. What it recorded stays here.")
        self.notify.emit(Message(text=said.format(name=escape(name))))

    def write_file(self) -> None:
        """Ask where to write the file that is carried to the county or a colleague, and write it."""
        title, kinds = self.tr("Write a file for a USB stick"), self.tr("Carried files ({files})")
        place = str(Path(self._bundles()) / f"mot-cua-{self._today():%Y-%m-%d}{BUNDLE}")
        only_ask = QFileDialog.Option.DontConfirmOverwrite  # what stands there is read before it is replaced
        path, _ = QFileDialog.getSaveFileName(self, title, place, kinds.format(files=f"*{BUNDLE}"), options=only_ask)
        if path:
            self.carry(Path(path if path.endswith(BUNDLE) else f"{path}{BUNDLE}"))

    def read_file(self) -> None:
        """Ask for the file that was carried here, take in what is in it, and write ours in its place."""
        title, kinds = self.tr("Read a file from a USB stick"), self.tr("Carried files ({files})")
        path, _ = QFileDialog.getOpenFileName(self, title, self._bundles(), kinds.format(files=f"*{BUNDLE}"))
        if path:
            self.carry(Path(path))

    def carry(self, path: Path) -> None:
        """Exchange through a file: read what the other side wrote, write what it lacks."""
        self._desk.settings.setValue(BUNDLE_FOLDER, str(path.parent))

        def through_file(database: "Database", directory: Path, tell: Tell) -> "Met":
            from desk_app.usecases.carry import carry

            return carry(database, directory, path, tell=tell)

        self._is_carrying = self._exchange(through_file)

    def _bundles(self) -> str:
        """Return the folder that was used last, else where sticks and documents are found."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._desk.settings.value(BUNDLE_FOLDER, documents))

    def _today(self) -> date:
        return local_date(self._desk.clock())

    # A new identity

    def ask_identity(self) -> None:
        """Explain the fork, and take a new identity if a person says so."""
        dialog = IdentityDialog(self._desk, self)
        dialog.renewed.connect(self._on_renewed)
        dialog.open()

    def _on_renewed(self, count: int) -> None:
        said = self.tr("This PC has a new identity; {count} events go to the county as a branch of the ledger.")
        self.notify.emit(Message(text=said.format(count=group(count))))
        self.synchronise()

    # Checking

    def check_ledger(self) -> None:
        """Recompute the ledger's chains and every figure from it, beside the work of the desk."""
        if self._verifying is not None:
            return
        self.verify.set_off(self.tr("The ledger is being checked."))
        self.exchange.notices.tell("verify", Tone.INFO, self.tr("The ledger is being checked…"), icon="checkc")
        job = partial(_verify, self._desk.directory, self._desk.clock)
        self._verifying = self._desk.ops.run(self, job, self._on_verified, failed=self._on_unverified)
        self._verifying.reported.connect(self._on_verifying)
        self._verifying.ended.connect(self._on_verify_ended)

    def _on_verifying(self, _done: object, _total: object, text: str) -> None:
        notice = self.exchange.notices.notice("verify")
        if notice is not None and text:
            notice.say(escape(text) + "…")

    def _on_verified(self, verdict: "Verdict") -> None:
        if verdict.finding is None:
            said = self.tr(
                "<b>The ledger is whole.</b> {devices} PCs, {events} events, every figure follows from them."
            )
            text = said.format(devices=verdict.devices, events=group(verdict.events))
            self.notify.emit(Message(text=text))
            return
        said = self.tr("<b>{what}</b> Keep working, write a backup to another disk, and call who supports you.")
        self.notify.emit(Message(text=said.format(what=escape(verdict.finding.sentence)), tone=Tone.LATE))

    def _on_unverified(self, error: Refusal) -> None:
        self.notify.emit(Message(text=told(error), tone=Tone.LATE))

    def _on_verify_ended(self) -> None:
        self._verifying = None
        self.verify.set_off()
        self.exchange.notices.take_back("verify")

    # Matters

    def agree(self, clash: Clash) -> None:
        """Clear the matter: the rule's outcome is right. It changes nothing else."""
        command = partial(steps.settle, subject=clash.dossier.id, matter=clash.matter.value)
        said = self.tr("Agreed. Both acts stay in the history.")
        self._desk.ops.write(self, command, lambda _nothing: self.notify.emit(Message(text=said)))

    def reopen(self, clash: Clash) -> None:
        """Ask why the dossier is opened again, and clear the matter with it."""
        title = self.tr("Open the dossier again")
        said = self.tr("Dossier {number} is in process again; both ends stay in the history with this reason.")
        number = clash.dossier.received.reception or clash.dossier.official
        dialog = ReasonDialog(title, said.format(number=escape(number)), title, self)
        command = partial(clashes.reopen, clash=clash)
        done = Message(text=self.tr("The dossier is open again."))
        dialog.ask(self._desk.ops, command, partial(self.notify.emit, done))

    # Building

    def _wire(self) -> None:
        self.exchange.wanted.connect(self.read_exchange)
        self.meet.clicked.connect(self.synchronise)
        self.verify.clicked.connect(self.check_ledger)
        matters, ways = self.exchange.matters, self.exchange.ways
        matters.agreed.connect(self.agree)
        matters.reopened.connect(self.reopen)
        matters.asked.connect(lambda dossier: self.go.emit("dossiers", dossier))
        ways.county_asked.connect(self.synchronise)
        ways.colleague_asked.connect(self.meet_colleague)
        ways.pairing_asked.connect(self.pair)
        self.exchange.forgetting_asked.connect(self.ask_to_forget)
        ways.writing_asked.connect(self.write_file)
        ways.reading_asked.connect(self.read_file)
        joining = self.exchange.joining
        joining.told.connect(self.notify)
        joining.pairing_asked.connect(self.pair)
        self.exchange.identity_asked.connect(self.ask_identity)
        self.exchange.joining_asked.connect(self.exchange.ask_to_join)
        self.letters.told.connect(self.notify)
        exchanging = self._desk.exchanging
        if exchanging is not None:
            exchanging.began.connect(self._on_began)
            exchanging.progressed.connect(self._on_progressed)
            exchanging.ended.connect(self._on_ended)
            self.exchange.progress.stopped.connect(exchanging.stop)
            self.exchange.show_busy(exchanging.is_running)

    def _on_progressed(self, done: int, total: int, text: str) -> None:
        self.exchange.progress.advance(done, total, text)


def _verify(directory: Path, clock: Callable[[], int], progress: "Progress") -> "Verdict":
    """Check on a connection of the job's own; a person who leaves stops it between two steps."""
    from desk_app.store.database import Database
    from desk_app.usecases import integrity

    database = Database.open(directory, clock=clock)
    try:
        return integrity.verify(database, lambda what: progress.report(0, 0, what))
    finally:
        database.close()
