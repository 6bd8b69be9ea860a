"""The page: one person, the papers of the batch, where they stand in the book, and what they cost."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.domain.dossier.facts import Payment
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.ui import due_words, words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import UNDO_KEY, Draft, Message, Page, told
from desk_app.ui.pages.fast.batch import Batch
from desk_app.ui.pages.fast.book import BookPart
from desk_app.ui.pages.fast.last import LastBatch, Saved
from desk_app.ui.pages.fast.paying import CASH, EXEMPT, TRANSFER, PayPanel
from desk_app.ui.pages.fast.typed import Known, Typed
from desk_app.ui.pages.intake.person_block import PersonBlock
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.notice import Notice, NoticeBar
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group
from desk_app.usecases import certify
from desk_app.usecases.certify import Certified, Certify, Outlook

if TYPE_CHECKING:
    from desk_app.domain.certification import Kind as Certifying
    from desk_app.domain.citizen_card import Card
    from desk_app.usecases.certify import Place

SPLIT_KEY, PRINT_KEY, VOID_KEY = "F9", "Ctrl+P", "Alt+Z"
"""Ctrl+Z is the lines' own here; what was saved is taken back with a reason, by another key while its notice stands"""
_WAYS = {CASH: Payment.CASH, TRANSFER: Payment.TRANSFER, EXEMPT: None}
_SAVED = "saved"


class EscButton(Button):
    """A button that wears Esc; the key itself comes by way of the window, which may have nearer things to close."""

    @property
    def cap(self) -> str:
        """Return what stands on the key's cap."""
        return "Esc"


class FastPage(Page):
    """Certify papers by the keyboard alone."""

    NAME = "fast"
    SHOWS = frozenset({Topic.DOSSIERS, Topic.PROCEDURES, Topic.UNIT, Topic.USERS, Topic.CALENDAR})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known = Known()
        self._outlook: Outlook | None = None
        self._sent: list[Draft] = []
        self._wiped: Draft | None = None
        self.last = LastBatch(self, desk)
        self._split = False
        self._build()
        self._wire()
        self._say_split()
        self._show_batch()

    # What the window asks

    def refresh(self) -> None:
        """Read anew what can be known before anything is typed."""
        self._desk.ops.read(self, certify.outlook, self._show_outlook, key="outlook", failed=self._on_unreadable)

    def focus_first(self) -> None:
        """Start with the person; where they are known, with the next paper."""
        if self.person.is_settled:
            self.batch.focus_first()
        else:
            self.person.focus_first()

    def panes(self) -> Sequence[QWidget]:
        """Return person, papers, book and fee."""
        return (self.person, self.batch, self.book, self.pay)

    def step_back(self) -> bool:
        """Empty the page, or go back to its start."""
        if self.collected() is not None:
            self.wipe()
            return True
        if not self.person.part.number.input.hasFocus():
            self.focus_first()
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer what the page's keys do."""
        acts: list[tuple[str, str, str, Callable[[], object]]] = [
            (self.tr("Save and give back"), "check", "Ctrl+Enter", self.save),
            (self.tr("Repeat the line above"), "reuse", "Ctrl+D", self.batch.repeat),
            (self.tr("Sign later"), "sign", SPLIT_KEY, self._toggle_split),
            (self.tr("Empty the page"), "x", "Esc", self.wipe),
        ]
        if self.last.saved is not None:
            acts.append((self.tr("Print the receipt of the last batch"), "print", "", self.last.show_receipt))
            acts.append((self.tr("Take the last batch back…"), "undo", "", self.last.take_back))
        return [Found(kind=FoundKind.COMMAND, title=t, icon=icon, key=key, act=act) for t, icon, key, act in acts]

    def take_card(self, card: "Card") -> None:
        """Fill the person in from their card."""
        self.person.take_card(card)

    def draft(self) -> Draft | None:
        """Return what is typed; what was sent and is not on disk yet counts as typed."""
        return self.collected() or next(iter(self._sent), None)

    def restore(self, draft: Draft) -> None:
        """Fill the page from a draft that a crash left behind."""
        self.person.set_value(draft.get("person", {}))
        self.batch.set_value(draft.get("batch", {}))
        self.book.set_value(draft.get("book", {}))
        self.pay.set_value(draft.get("pay", {}))
        self._split = bool(draft.get("split"))
        self._say_split()
        if draft.get("settled"):
            self.person.settle()
        self._show_batch()

    def collected(self) -> Draft | None:
        """Return the page as it stands, None where nothing is typed."""
        person = self.person.value()
        if not (any(person.values()) or not self.batch.is_blank or self.pay.is_touched()):
            return None
        return {
            "person": person,
            "settled": self.person.is_settled,
            "batch": self.batch.value(),
            "book": self.book.value(),
            "pay": self.pay.value(),
            "split": self._split,
        }

    # Building

    def _build(self) -> None:
        clock = self._desk.clock
        self.header = PageHeader(self.tr("Counter"))
        self.header.add(PaletteBox())
        ground = QWidget()
        self.person = PersonBlock(self._desk, lambda: local_date(clock()), ground)
        self.batch = Batch(ground)
        self.book = BookPart(ground)
        self.pay = PayPanel(self)
        self._split_notice = Notice(Tone.INFO, "", action=self.tr("Split off signing"), key=SPLIT_KEY)
        self._notices = NoticeBar()
        self._day = Text("", tone="label")
        self._clear_button = EscButton(self.tr("Empty the page"), kind=Kind.QUIET)
        self._save_button = Button(self.tr("Save and give back"), kind=Kind.MAIN, key="Ctrl+Enter")
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.PAGE, Space.BLOCK, Space.PAGE, Space.BLOCK)
        column.setSpacing(Space.BLOCK)
        for part in (self._notices, self.person, self.batch, self.book, self._split_notice):
            column.addWidget(part)
        column.addStretch()
        self._lay_out(ground)

    def _lay_out(self, ground: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        self._area = area
        self._pane = StatePane(area)
        bar = ActionBar()
        bar.left.addWidget(self._day)
        bar.add(self._clear_button)
        bar.add(self._save_button)
        middle = QHBoxLayout()
        middle.addWidget(self._pane, 1)
        middle.addWidget(self.pay)
        whole = QVBoxLayout(self)
        for layout in (whole, middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(middle, 1)
        whole.addWidget(bar)

    def _wire(self) -> None:
        self.person.settled.connect(self._on_settled)
        self.person.opened.connect(self.person.focus_first)
        self.batch.changed.connect(self._show_batch)
        self.batch.nothing_to_undo.connect(self._bring_back)
        self.book.asked.connect(self._ask_place)
        self.pay.account_asked.connect(lambda: self.go.emit("settings", None))
        self._split_notice.acted.connect(self._toggle_split)
        self._clear_button.clicked.connect(self.wipe)
        self._save_button.clicked.connect(self.save)
        shortcut("Ctrl+D", self, self.batch.repeat)
        shortcut("Ctrl+Delete", self, self.batch.drop_typed)
        self.last.gone.connect(lambda: self._notices.take_back(_SAVED))

    # Showing

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self._known = Known(papers=outlook.papers, tariffs=outlook.tariffs)
        self.batch.show_known(self._known, outlook.reception)
        self.book.show_outlook(outlook, self._promised(outlook))
        self.pay.show_outlook(outlook)
        count, paid = outlook.today
        said = self.tr("Today: {count} certifications, {sum} đồng")
        self._day.say(said.format(count=group(count), sum=group(paid)))
        self._pane.show_content()
        self._show_batch()

    def _promised(self, outlook: Outlook) -> str:
        """Return when a certification received now is given back."""
        if local_date(outlook.due.at) != local_date(self._desk.clock()):
            return due_words.due_words(outlook.due)
        return self.tr("Today, before {time}").format(time=words.clock_time(outlook.due.at))

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _show_batch(self) -> None:
        """Count the batch anew: total, numbers in the books, the code."""
        lines = self.batch.lines
        counted = [self._known.counted(line).amount or 0 for line in lines]
        rates = [self._known.tariff(line) for line in lines] or [self._known.tariff(Typed())]
        laws = dict.fromkeys(rate.source for rate in rates if rate is not None)
        law = self.tr("tariff {laws}").format(laws=", ".join(laws)) if laws else ""
        first = self._outlook.reception if self._outlook is not None else ""
        self.pay.show_batch(sum(counted), len(lines), law, first)
        self.book.show_kinds(self.batch.kind(), Counter(line.kind for line in lines))

    def _ask_place(self, kind: "Certifying", book: str) -> None:
        def query(work: Any) -> "Place":
            return certify.next_place(work, kind, book)

        self._desk.ops.read(self, query, lambda place: self.book.take_place(kind, place), key="place")

    def _on_settled(self) -> None:
        self._notices.take_back(_SAVED)
        self.batch.focus_first()

    def _toggle_split(self) -> None:
        self._split = not self._split
        self._say_split()

    def _say_split(self) -> None:
        whole = self.tr("One save records three steps: received, signed, given back. Each line is a dossier.")
        split = self.tr("Only the reception is recorded; signing and giving back follow later. F9 joins them again.")
        self._split_notice.say(split if self._split else whole)
        self._save_button.setText(self.tr("Save, sign later") if self._split else self.tr("Save and give back"))
        self._save_button.updateGeometry()

    # Saving

    def save(self) -> None:
        """Send the batch and empty the page at once: the next citizen is waiting."""
        command = self._command()
        sent = self.collected()
        if command is None or sent is None:
            return
        self._sent.append(sent)
        self._empty()
        name = command.person.name
        done, failed = partial(self._on_saved, sent, name), partial(self._on_refused, sent)
        self._desk.ops.write(self, partial(certify.certify, command=command), done, failed=failed)

    def _command(self) -> Certify | None:
        """Return what would be recorded; None where something lacks, which is said beside it."""
        if not self.person.is_settled and not self.person.settle():
            return None
        if not self.batch.is_ready():
            return None
        way = _WAYS[self.pay.way.value()]
        lacking = self._lacking(way)
        if lacking is not None:
            self.pay.say_fault(lacking.field, f"{lacking.title} {lacking.remedy}")
            return None
        return Certify(
            person=self.person.person(),
            lines=[line.line() for line in self.batch.lines],
            way=way,
            exempt=self.pay.reason.value(),
            money_seen=self.pay.seen.isChecked(),
            signer=str(self.book.signer.value() or ""),
            places=self.book.places(),
            split=self._split,
        )

    def _lacking(self, way: Payment | None) -> RuleBroken | None:
        """Return what of the payment is not told yet: said before the page is emptied."""
        try:
            certify.check_payment(way, self.pay.reason.value(), money_seen=self.pay.seen.isChecked())
        except RuleBroken as broken:
            return broken
        return None

    def _on_saved(self, sent: Draft, name: str, done: Certified) -> None:
        self._forget(sent)
        self.last.saved = Saved(ids=done.ids, name=name)
        first, last = done.receptions[0], done.receptions[-1]
        numbers = first if first == last else f"{first.partition('/')[0]} – {last}"
        text = self.tr("Saved {numbers}").format(numbers=f"<b>{numbers}</b>")
        undo = self.tr("Take back…")
        self.notify.emit(Message(text=text, action=undo, key=VOID_KEY, act=self.last.take_back))
        if self.collected() is None:
            self._offer_receipt(name, done)

    def _offer_receipt(self, name: str, done: Certified) -> None:
        """Offer to print what the citizen may want, until the next one is there."""
        count, paid = len(done.ids), group(done.total)
        said = self.tr("{name} · {count} dossiers · {sum} đồng").format(
            name=f"<b>{escape(name)}</b>", count=count, sum=paid
        )
        if done.receipt:
            said += " · " + self.tr("receipt {number}").format(number=done.receipt)
        act = self.last.show_receipt
        self._notices.tell(_SAVED, Tone.GOOD, said, action=self.tr("Print the receipt"), key=PRINT_KEY, act=act)

    def _forget(self, sent: Draft) -> None:
        self._sent = [other for other in self._sent if other is not sent]

    def _on_refused(self, sent: Draft, error: Refusal) -> None:
        """Put the page back as it was, unless somebody types the next batch already: then offer it."""
        self._forget(sent)
        if self.collected() is None:
            self.restore(sent)
            self._say_fault(error)
        else:
            act = partial(self._take_back_draft, sent)
            self.notify.emit(Message(text=told(error), tone=Tone.LATE, action=self.tr("Back to that batch"), act=act))

    def _say_fault(self, error: Refusal) -> None:
        said = f"{error.title} {error.remedy}"
        field = error.field if isinstance(error, RuleBroken) else ""
        if field in {"title", "pages", "copies", "lines"}:
            self.batch.say_fault(field, said)
        elif field in {"exempt", "money_seen"}:
            self.pay.say_fault(field, said)
        elif not self.book.say_fault(field, said):
            if field in {"citizen_id", "born", "person"}:
                self.person.open_fields()
            self.on_failed(error)

    # Emptying

    def wipe(self) -> None:
        """Empty the page, and let it be taken back."""
        draft = self.collected()
        self._empty()
        if draft is not None:
            self._wiped = draft
            text, act = self.tr("The page is empty."), self._undo
            message = Message(text=text, tone=Tone.INFO, action=self.tr("Take back"), key=UNDO_KEY, act=act)
            self.notify.emit(message)

    def _undo(self) -> None:
        """Bring the emptied page back; where somebody types again by now, take back what they did last."""
        if self.collected() is None:
            self._bring_back()
        else:
            self.batch.undo()

    def _bring_back(self) -> None:
        draft, self._wiped = self._wiped, None
        if draft is not None and self.collected() is None:
            self._take_back_draft(draft)

    def _empty(self) -> None:
        self._wiped = None
        self.batch.clear()
        self.book.clear()
        self.pay.clear()
        self._split = False
        self._say_split()
        self.person.clear()
        self.person.focus_first()
        self._show_batch()

    def _take_back_draft(self, draft: Draft) -> None:
        self.restore(draft)
        self.focus_first()

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the page with a batch that is paid by transfer."""
        from desk_app.ui.pages.fast.sample import SAMPLE

        return {"batch": partial(self.restore, SAMPLE)}
