"""Money of a dossier: taken, and given back by a counter-entry."""

from functools import partial

from desk_app.domain.dossier.facts import FeeCollected, Payment
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm, named
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.pages.dossiers.states import payment_word
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.usecases import fees
from desk_app.usecases.browse import File


class FeeForm(ActForm):
    """Take money, under the counter's next receipt number."""

    NAME = acts.FEE

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Collect the fee"), self.tr("Record the payment")
        self._amount = NumberField(self.tr("Amount"), unit=self.tr("dong"))
        self._amount.set_number(max(file.dossier.received.fee - file.dossier.paid, 0))
        self._way = Segments([(way, payment_word(way)) for way in Payment])
        self._way.set_value(Payment.CASH)
        self.add("amount", self._amount)
        self.add("way", Labelled(self.tr("Way of paying"), self._way))
        self.add("at", MomentField(self.tr("Day"), desk.clock))

    def deed(self) -> Deed | None:
        """Return the payment; taken back, the same sum is reversed."""
        if not self.has_moment():
            return None
        amount, way, at_ms = self._amount.number() or 0, Payment(self._way.value()), self.moment()
        reason = self.tr("entered by mistake")
        return Deed(
            do=partial(fees.collect, subject=self.subject, amount=amount, way=way, at=at_ms),
            said=self.tr("Fee collected: {number}").format(number=named(self.file)),
            undo=lambda entry: partial(fees.reverse, subject=self.subject, receipt=entry.receipt, reason=reason),
        )


class ReverseForm(ActForm):
    """Give money back: a counter-entry of today in the cash book, never a removal."""

    NAME = acts.REVERSE

    def __init__(self, file: File, desk: Desk, receipt: str = "") -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Give money back"), self.tr("Record the counter-entry")
        entries = acts.reversible(file.dossier)
        self._receipt = DropDown([(entry.receipt, entry_words(entry)) for entry in entries])
        self._receipt.set_value(receipt if receipt else entries[-1].receipt)
        self._reason = AreaField(self.tr("Reason, kept in the history"))
        self.add("receipt", Labelled(self.tr("Receipt"), self._receipt))
        self.parts["amount"] = self.parts["receipt"]
        self.add("reason", self._reason)

    def values(self) -> dict[str, object]:
        """Leave out the second name of the receipt."""
        return {name: value for name, value in super().values().items() if name != "amount"}

    def deed(self) -> Deed:
        """Return the counter-entry; what was given back by mistake is collected anew."""
        receipt, reason = str(self._receipt.value() or ""), self._reason.value()
        return Deed(
            do=partial(fees.reverse, subject=self.subject, receipt=receipt, reason=reason),
            said=self.tr("Given back: {number}").format(number=named(self.file)),
        )


def entry_words(entry: FeeCollected) -> str:
    """Return an entry of the cash book: receipt, sum, way, day."""
    parts = (entry.receipt, words.money(entry.amount), payment_word(entry.way), words.day_of(entry.collected_at))
    return " · ".join(part for part in parts if part)
