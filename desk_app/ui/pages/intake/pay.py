"""The fee, how it is paid, and where the result goes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.pages.intake.fee import Counting
from desk_app.ui.theme.tokens import Height, Space, Type, Width
from desk_app.ui.widgets.field import Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.typeahead import Typeahead
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.domain.dossier.facts import Charge
    from desk_app.store.queries.procedures import ProcedureLine
    from desk_app.usecases.intake import Till

LATER = ""
"""Not taken yet"""
WAY_KEY = "F7"
_NOTE_MOST = 90
_MOST, _MOST_COPIES, _MOST_PAGES = 999_999_999, 999, 9_999


class PayPart(QWidget):
    """Fee, way of paying and delivery. At the counter the usual way is cash; otherwise nothing is taken yet.

    A fee that is not the tariff's is said at once, and asks for a reason, as an exemption does.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._chosen_by_hand = False
        self._line: ProcedureLine | None = None
        self._counting = Counting()
        self._till: Till | None = None
        self.copies = NumberField(self.tr("Copies"), most=_MOST_COPIES, parent=self)
        self.pages = NumberField(self.tr("Pages"), most=_MOST_PAGES, parent=self)
        self.fee = NumberField(self.tr("Fee"), unit=self.tr("đồng"), most=_MOST, parent=self)
        self.exempt = Tick(self.tr("Exempt"))
        self._note = Text("", Type.SMALL, tone="quiet", wrap=True, parent=self)
        self.reason = Typeahead(self.tr("Why"), icon="", eager=False, ruled=False, parent=self)
        self.way = self._ways()
        self.delivery = self._deliveries()
        self._way = Labelled(self.tr("Paid by"), self.way, aside=WAY_KEY, parent=self)
        self._build()
        self._wire()
        self.clear()

    # Reading

    def value(self) -> dict[str, Any]:
        """Return what stands here, as a draft keeps it."""
        return {
            "copies": self.copies.number(),
            "pages": self.pages.number(),
            "fee": self.fee.number(),
            "exempt": self.exempt.isChecked(),
            "reason": self.reason.value(),
            "way": self.way.value(),
            "by_hand": self._chosen_by_hand,
            "delivery": self.delivery.value(),
        }

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        for name, field in (("copies", self.copies), ("pages", self.pages), ("fee", self.fee)):
            number = value.get(name)
            field.set_number(number if isinstance(number, int) else None)
        self.exempt.setChecked(bool(value.get("exempt")))
        self.reason.set_value(str(value.get("reason", "")))
        self.way.set_value(value.get("way", "cash"))
        self._chosen_by_hand = bool(value.get("by_hand"))
        self.delivery.set_value(value.get("delivery", "counter"))
        self._judge()

    def is_touched(self) -> bool:
        """Say whether somebody chose here, so that there is something to lose."""
        return self._chosen_by_hand or self.exempt.isChecked() or self.delivery.value() != "counter"

    def taken(self) -> tuple[int | None, str]:
        """Return the fee and the way it was paid, empty where nothing was taken."""
        if self.exempt.isChecked():
            return 0, LATER
        fee = self.fee.number()
        fee = self._expected() if fee is None else fee
        return fee, self.way.value() if fee else LATER

    def charges(self) -> "Sequence[Charge]":
        """Return what the fee was counted by."""
        exempt = self.reason.value() if self.exempt.isChecked() else ""
        return self._counting.charges(self.copies.number(), self.pages.number(), self.taken()[0] or 0, exempt)

    def exceptions(self) -> dict[str, str]:
        """Return why the fee is not the tariff's, by its field."""
        return {"fee": self.reason.value()} if self._differs() and self.reason.value() else {}

    def is_valid(self) -> bool:
        """Say whether the fee can be recorded; where not, the first field to mend has the focus and says why."""
        for field in (self.copies, self.pages, self.fee):
            if not field.is_valid():
                field.input.setFocus()
                return False
        if self._uncounted() is not None and self.fee.number() is None and not self.exempt.isChecked():
            self._judge(strictly=True)
            self._uncounted_field().input.setFocus()
            return False
        if self._wants_reason() and not self.reason.value():
            self.reason.set_fault(self.tr("Write why; the reason stays in the history."))
            self.reason.input.setFocus()
            return False
        return not self._is_refused()

    def faulty(self, name: str) -> Labelled[Any]:
        """Return what a refused rule is said beside."""
        if name == "paid":
            return self._way
        return self.reason if self._wants_reason() else self.fee

    # Showing

    def focus_first(self) -> None:
        """Start with what the fee is counted by, else with the fee."""
        first = self.pages if self._counting.by_pages else self.copies if self._counting.by_copies else self.fee
        first.input.setFocus()

    def show_procedure(self, line: "ProcedureLine | None") -> None:
        """Show the tariff of a procedure, and what it comes to."""
        from desk_app.ui.pages.intake.fee import counting_of

        self._line, self._counting = line, counting_of(line, self._today())
        self.copies.set_number(1 if self._counting.by_copies else None)
        self.pages.set_number(None)
        self.copies.setVisible(self._counting.by_copies)
        self.pages.setVisible(self._counting.by_pages)
        self._note.setToolTip("" if line is None else line.fee_note)
        self._count()

    def show_till(self, till: "Till") -> None:
        """Show the number of the next receipt, or why no money can be taken."""
        self._till = till
        self._show_receipt()

    def suit_channel(self, channel: str) -> None:
        """Take the usual way of paying of a channel, as long as nobody chose another."""
        if not self._chosen_by_hand:
            self.way.set_value("cash" if channel == "direct" else LATER)
            self._show_receipt()

    def clear(self) -> None:
        """Go back to the usual."""
        self._chosen_by_hand = False
        self._line, self._counting = None, Counting()
        for field in (self.copies, self.pages, self.fee, self.reason):
            field.clear()
        self.copies.hide()
        self.pages.hide()
        self.exempt.setChecked(False)
        self.way.set_value("cash")
        self.delivery.set_value("counter")
        self._judge()

    # Counting

    def _expected(self) -> int | None:
        return self._counting.expected(self.copies.number(), self.pages.number())

    def _count(self, *_: object) -> None:
        """Show what copies and pages come to."""
        self.fee.set_number(self._expected())
        self._judge()

    def _uncounted(self) -> str | None:
        """Say what the counting lacks, None where it lacks nothing."""
        if self._counting.tariff is None or self._expected() is not None:
            return None
        return self.tr("Type how many pages a copy has, and how many copies.")

    def _uncounted_field(self) -> NumberField:
        return self.pages if self.copies.number() and self._counting.by_pages else self.copies

    def _differs(self) -> bool:
        fee, expected = self.fee.number(), self._expected()
        return not self.exempt.isChecked() and None not in (fee, expected) and fee != expected

    def _wants_reason(self) -> bool:
        owed = bool(self._expected()) or self._counting.tariff is not None
        return self._differs() or (self.exempt.isChecked() and owed)

    def _judge(self, *_: object, strictly: bool = False) -> None:
        """Say at once what the tariff says to the fee; a reason is asked for where it is another."""
        differs, lacking = self._differs(), self._uncounted()
        if differs:
            text = self.tr("The tariff comes to {fee}: mend the sum, or write why it is another.")
            self._say(text.format(fee=f"{group(self._expected())} đ"), "late")
        elif lacking is not None and not self.exempt.isChecked():
            self._say(lacking, "late" if strictly else "quiet")
        else:
            self._say(self._tariff(), "quiet")
        self.fee.input.set_faulty(differs)
        if not self._wants_reason():
            self.reason.clear()
        self.reason.setVisible(self._wants_reason())
        self._show_receipt()

    def _say(self, text: str, tone: str) -> None:
        self._note.set_tone(tone)
        self._note.say(text)
        self._note.setAccessibleName(text)
        self._note.setVisible(bool(text))

    def note(self) -> str:
        """Return what is said of the fee."""
        return self._note.accessibleName()

    def _tariff(self) -> str:
        if self._line is None:
            return ""
        later = self.tr("It may be taken when the result is given.")
        if (how := self._counting.explained(self.copies.number(), self.pages.number())) != "":
            return self.tr("Tariff: {how}.").format(how=how) + " " + later
        if not self._line.fee:
            return self.tr("No fee")
        from html import escape

        note = self._line.fee_note.removeprefix("đ")
        note = note if len(note) <= _NOTE_MOST else ""
        words = self.tr("Tariff: {fee} đ{note}.").format(fee=group(self._line.fee), note=escape(note))
        return f"{words} {later}"

    # Paying

    def _is_refused(self) -> bool:
        """Say whether the cash book takes no money, and go to where another way is chosen."""
        self._show_receipt()
        if self._way.fault():
            self.way.setFocus()
        return bool(self._way.fault())

    def _show_receipt(self) -> None:
        """Show under which receipt the money is taken, or beside the way why it cannot be."""
        fee, way = self.taken()
        takes = bool(fee and way) and self._till is not None
        receipt = self._till.receipt if takes and self._till is not None else ""
        self._way.set_fault(self._till.refusal if takes and self._till is not None else "")
        self._way.set_aside(
            self.tr("receipt {number}").format(number=receipt) + f" · {WAY_KEY}" if receipt else WAY_KEY
        )

    def _on_way(self) -> None:
        self._chosen_by_hand = True
        self._show_receipt()

    def _on_exempt(self, exempt: bool) -> None:
        self.fee.setEnabled(not exempt)
        self.way.setEnabled(not exempt)
        self._judge()
        if exempt and self.reason.isVisible() and self.exempt.hasFocus():
            self.reason.input.setFocus()

    def _offer_reasons(self, typed: str) -> None:
        """Offer the law's usual exemptions; for another fee, whatever is typed."""
        from desk_app.ui.matching import matches, spans
        from desk_app.ui.widgets.suggestions import Suggestion
        from desk_app.usecases.tariffs import exemptions

        known = exemptions() if self.exempt.isChecked() else ()
        self.reason.offer(
            typed,
            [
                Suggestion(value=one, text=one.reason, marks=spans(one.reason, typed), note=one.basis)
                for one in known
                if matches(one.reason, typed)
            ],
        )

    # Building

    def _ways(self) -> Segments:
        ways = [
            ("cash", self.tr("Cash")),
            ("transfer", self.tr("Transfer")),
            ("gateway", self.tr("Online")),
            (LATER, self.tr("Not yet")),
        ]
        made = Segments(ways, key=WAY_KEY, parent=self)
        made.setWhatsThis(
            self.tr("Only what came through the portal's payment gateway counts as paid online in the report.")
        )
        return made

    def _deliveries(self) -> Segments:
        ways = [
            ("counter", self.tr("At the counter")),
            ("post", self.tr("By post")),
            ("electronic", self.tr("Electronic")),
        ]
        return Segments(ways, parent=self)

    def _build(self) -> None:
        self.fee.setFixedWidth(Width.DIGIT_FIELD + Space.X4)
        for narrow in (self.copies, self.pages):
            narrow.setFixedWidth(Width.DIGIT_FIELD - Space.X6)
        self.exempt.setMinimumHeight(Height.CONTROL)
        beside = QHBoxLayout()
        beside.setSpacing(Space.FIELDS)
        for part in (self.copies, self.pages, self.fee):
            beside.addWidget(part)
        beside.addWidget(self.exempt, 1, Qt.AlignmentFlag.AlignBottom)
        amount = QVBoxLayout()
        amount.setSpacing(Space.X1)
        amount.addLayout(beside)
        amount.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addLayout(amount)
        column.addWidget(self.reason)
        column.addWidget(self._way)
        column.addWidget(Labelled(self.tr("Where the result goes"), self.delivery, parent=self))

    def _wire(self) -> None:
        self.way.chosen.connect(self._on_way)
        self.exempt.toggled.connect(self._on_exempt)
        self.copies.numbered.connect(self._count)
        self.pages.numbered.connect(self._count)
        self.fee.numbered.connect(self._judge)
        self.reason.asked.connect(self._offer_reasons)
        self.reason.edited.connect(lambda _text: self.reason.set_fault(""))
