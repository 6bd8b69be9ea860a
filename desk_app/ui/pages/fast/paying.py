"""The panel at the right: what the batch costs, how it is paid, and the code that a phone reads."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain import vietqr
from desk_app.domain.vietqr import Account
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.field import Labelled, mask_id
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.notice import Notice
from desk_app.ui.widgets.panel import FactRow, Panel, Rule
from desk_app.ui.widgets.qr import QrCode
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.typeahead import Typeahead
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.usecases.certify import Outlook

CASH, TRANSFER, EXEMPT = "cash", "transfer", ""
WAY_KEY, SEEN_KEY = "F7", "F5"
_PURPOSE = "CHUNG THUC"
QR_SIDE = 200
"""Four pixels a module of the usual payload, with its white round it"""


class PayPanel(Panel):
    """`edited` comes with every choice; `account_asked` when the unit's account shall be told."""

    edited = Signal()
    account_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        theme().changed.connect(self._fit)
        self._fit()
        self._account: Account | None = None
        self._total, self._exempted, self._first = 0, 0, ""
        self._figure = Text("0", Type.FIGURE, tabular=True)
        self._count = Text("", Type.SMALL, tone="quiet", wrap=True)
        self.way = Segments(
            [(CASH, self.tr("Cash")), (TRANSFER, self.tr("VietQR")), (EXEMPT, self.tr("Exempt"))],
            name=self.tr("Paid by"),
            key=WAY_KEY,
            parent=self,
        )
        self.code = QrCode(QR_SIDE)
        self._number = FactRow(self.tr("Account"))
        self._purpose = FactRow(self.tr("Purpose"))
        self._receipt = FactRow(self.tr("Receipt no."))
        self.seen = Tick(self.tr("The money is on the account"))
        self._fault = Text("", Type.SMALL, tone="late", wrap=True)
        self.reason = Typeahead(self.tr("Reason of the exemption"), icon="", eager=False, ruled=False, parent=self)
        self._transfer, self._check, self._lacking = QWidget(), QWidget(), self._no_account()
        self._build()
        self._wire()
        self.clear()

    def value(self) -> dict[str, Any]:
        """Return what is chosen, as a draft keeps it."""
        return {"way": self.way.value(), "seen": self.seen.isChecked(), "reason": self.reason.value()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.way.set_value(value.get("way", CASH))
        self.seen.setChecked(bool(value.get("seen")))
        self.reason.set_value(str(value.get("reason", "")))
        self._suit_way()

    def is_touched(self) -> bool:
        """Say whether somebody chose here, so that there is something to lose."""
        return bool(self.way.value() != CASH)

    def clear(self) -> None:
        """Go back to the usual: cash."""
        self.set_value({})
        self.say_fault("", "")

    def show_outlook(self, outlook: "Outlook") -> None:
        """Take the unit's account and the receipt's number to come."""
        account = Account(bin=outlook.bank_bin, number=outlook.bank_account, holder=outlook.bank_holder)
        self._account = None if vietqr.fault_of(account) else account
        self._receipt.say(outlook.receipt)
        self._suit_way()

    def show_batch(self, total: int, count: int, law: str, first: str) -> None:
        """Show what the batch costs, by which law, and under which number it begins."""
        self._total, self._first = total, first
        words = self.tr("{count} dossiers").format(count=count)
        self._count.say(f"{words} · {law}" if count else self.tr("No paper yet"))
        self._show_total()
        self._show_code()

    def say_fault(self, field: str, words: str) -> None:
        """Say beside its field what is wrong, and go there."""
        self.reason.set_fault(words if field == "exempt" else "")
        self._fault.say(words if field == "money_seen" else "")
        self._fault.setVisible(field == "money_seen")
        part = {"exempt": self.reason.input, "money_seen": self.seen}.get(field)
        if part is not None:
            part.setFocus()

    def payload(self) -> str:
        """Return the transfer that the code asks for, nothing where none can be asked."""
        if self._account is None or not self._total or self.way.value() != TRANSFER:
            return ""
        return vietqr.build(self._account, self._total, purpose=self._words())

    def _words(self) -> str:
        """Return the purpose as banks pass it on: the batch's first number without its year."""
        return vietqr.plain(f"{_PURPOSE} {self._first.partition('/')[0]}")

    # Building

    def _fit(self) -> None:
        """Grow with larger letters: account and purpose must be read whole."""
        self.setFixedWidth(round(Width.PANEL * theme().text_scale))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.X1)
        head.addWidget(self._figure)
        head.addWidget(Text(self.tr("đồng"), Type.HEAD, weight=Weight.MEDIUM), 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        body = self.body
        body.addWidget(Text(self.tr("Total fee"), tone="label"))
        body.addLayout(head)
        body.addWidget(self._count)
        body.addSpacing(Space.X1)
        body.addWidget(Labelled(self.tr("Paid by"), self.way, aside=WAY_KEY, parent=self))
        body.addWidget(self.reason)
        self._build_transfer()
        for part in (self._lacking, self._transfer, self._receipt, self._check):
            body.addWidget(part)
        body.addStretch()

    def _build_transfer(self) -> None:
        column = QVBoxLayout(self._transfer)
        column.setContentsMargins(0, Space.X1, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.X2)
        column.addWidget(self._number)
        column.addWidget(self._purpose)
        column = QVBoxLayout(self._check)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        column.addWidget(Rule())
        seen = QHBoxLayout()
        seen.addWidget(self.seen, 1)
        seen.addWidget(Text(SEEN_KEY, Type.SMALL, tone="quiet"))
        column.addLayout(seen)
        column.addWidget(self._fault)
        words = self.tr("A transfer at the counter is not counted as paid online in the report.")
        column.addWidget(Text(words, Type.SMALL, tone="quiet", wrap=True))

    def _no_account(self) -> Notice:
        notice = Notice(Tone.WARN, self.tr("The unit's account is not told yet."), action=self.tr("Tell it"))
        notice.acted.connect(self.account_asked)
        return notice

    def _wire(self) -> None:
        self.way.chosen.connect(self._on_way)
        self.seen.toggled.connect(self._on_seen)
        self.reason.asked.connect(self._offer_reasons)
        self.reason.edited.connect(lambda _text: self._on_reason())
        self.reason.taken.connect(lambda _reason: self._on_reason())
        shortcut(SEEN_KEY, self.seen, self.seen.toggle)

    # What follows from a choice

    def _on_way(self) -> None:
        self.say_fault("", "")
        self.seen.setChecked(False)
        self._suit_way()
        if self.way.value() == EXEMPT:
            self.reason.input.setFocus()
            self._offer_reasons(self.reason.value())
        self.edited.emit()

    def _on_seen(self) -> None:
        if self.seen.isChecked():
            self.say_fault("", "")
        self.edited.emit()

    def _on_reason(self) -> None:
        self.reason.set_fault("")
        self.edited.emit()

    def _offer_reasons(self, typed: str) -> None:
        from desk_app.ui.matching import matches, spans
        from desk_app.ui.widgets.suggestions import Suggestion
        from desk_app.usecases.tariffs import exemptions

        found = [
            Suggestion(value=one.reason, text=one.reason, marks=spans(one.reason, typed), note=one.basis)
            for one in exemptions()
            if matches(one.reason, typed)
        ]
        self.reason.offer(typed, found)

    def _suit_way(self) -> None:
        way = self.way.value()
        self.reason.setVisible(way == EXEMPT)
        self._lacking.setVisible(way == TRANSFER and self._account is None)
        for part in (self._transfer, self._check):
            part.setVisible(way == TRANSFER and self._account is not None)
        self._receipt.setVisible(way != EXEMPT)
        self._show_total()
        self._show_code()

    def _show_total(self) -> None:
        total = 0 if self.way.value() == EXEMPT else self._total
        self._figure.say(group(total))
        self._figure.setAccessibleName(self.tr("Total fee: {sum} đồng").format(sum=group(total)))

    def _show_code(self) -> None:
        self.code.show_payload(self.payload())
        if self._account is None:
            return
        self._number.say(mask_id(self._account.number))
        self._purpose.say(self._words())
        said = self.tr("VietQR: {sum} đồng to {holder}, {purpose}").format(
            sum=group(self._total), holder=self._account.holder or self._account.number, purpose=self._words()
        )
        self.code.setAccessibleName(said)
