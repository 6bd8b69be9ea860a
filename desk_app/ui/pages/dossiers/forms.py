"""The small forms of acts that ask something first: a reason, a moment, a number. Each makes one `Deed`."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain import postal_number
from desk_app.domain.dossier.facts import DossierCorrected, PauseReason, Payment
from desk_app.domain.postal import Direction
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.acts import Deed
from desk_app.ui.pages.dossiers.form import ActForm, Clock, named
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.pages.dossiers.states import payment_word
from desk_app.ui.scanning_fields import take_official_numbers
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.usecases import fees, post, steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate


class IssueForm(ActForm):
    """Issue the result; Enter twice is all it takes."""

    NAME = acts.ISSUE

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title = self.act = self.tr("Issue the result")
        self._digitized = Tick(self.tr("Result digitized and signed"))
        self._digitized.setChecked(file.dossier.result_digitized)
        self.add("digitized", self._digitized)
        self.add("at", MomentField(self.tr("Day of the result"), clock))

    def focus_first(self) -> bool:
        """Leave the focus to the main button."""
        return False

    def deed(self) -> Deed | None:
        """Return the issue of the result."""
        if not self.has_moment():
            return None
        digitized = self._digitized.isChecked() or None
        return Deed(
            do=partial(steps.issue_result, subject=self.subject, at=self.moment(), digitized=digitized),
            said=self.tr("Result issued: {number}").format(number=named(self.file)),
            undo=acts.reopened(self.subject),
        )


class PauseForm(ActForm):
    """Stop the clock, with what is missing."""

    NAME = acts.PAUSE

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title, self.act = self.tr("Pause, ask for a supplement"), self.tr("Stop the clock")
        ways = [(PauseReason.SUPPLEMENT, self.tr("Supplement")), (PauseReason.OTHER, self.tr("Other reason"))]
        self._why = Segments(ways)
        self._why.set_value(PauseReason.SUPPLEMENT)
        self._reason = AreaField(self.tr("What is missing, or why"))
        self.add("why", Labelled(self.tr("Waiting for"), self._why))
        self.add("reason", self._reason)
        self.add("at", MomentField(self.tr("From"), clock))

    def deed(self) -> Deed | None:
        """Return the pause; taken back, it took no time."""
        if not self.has_moment():
            return None
        subject, at_ms, why, reason = self.subject, self.moment(), self._why.value(), self._reason.value()

        def do(work: "Work") -> int:
            steps.pause(work, subject, PauseReason(why), reason, at=at_ms)
            return work.now if at_ms is None else at_ms

        return Deed(
            do=do,
            said=self.tr("Paused: {number}").format(number=named(self.file)),
            undo=lambda since: partial(steps.resume, subject=subject, at=since),
        )


class ReasonForm(ActForm):
    """Ask for a reason, and when it happened."""

    def __init__(self, file: File, clock: Clock, label: str, *, with_moment: bool = True) -> None:
        super().__init__(file, clock)
        self.reason = AreaField(label)
        self.add("reason", self.reason)
        if with_moment:
            self.add("at", MomentField(self.tr("Day"), clock))


class RefuseForm(ReasonForm):
    """Refuse, only with a written reason (NĐ 61/2018/NĐ-CP art. 17)."""

    NAME = acts.REFUSE

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock, self.tr("Reason, with its legal ground"))
        self.title = self.act = self.tr("Refuse")

    def deed(self) -> Deed | None:
        """Return the refusal."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(steps.refuse, subject=self.subject, reason=self.reason.value(), at=self.moment()),
            said=self.tr("Refused: {number}").format(number=named(self.file)),
            undo=acts.reopened(self.subject),
        )


class WithdrawForm(ReasonForm):
    """Give the dossier back to the citizen who asks for it."""

    NAME = acts.WITHDRAW

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock, self.tr("Reason, if the citizen gives one"))
        self.title = self.act = self.tr("Withdrawn by the citizen")

    def deed(self) -> Deed | None:
        """Return the withdrawal."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(steps.withdraw, subject=self.subject, reason=self.reason.value(), at=self.moment()),
            said=self.tr("Withdrawn: {number}").format(number=named(self.file)),
            undo=acts.reopened(self.subject),
        )


class ReopenForm(ReasonForm):
    """Take an end back that was recorded by mistake."""

    NAME = acts.REOPEN

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock, self.tr("Reason, kept in the history"), with_moment=False)
        self.title = self.act = self.tr("Open again")

    def deed(self) -> Deed:
        """Return the reopening; taken back, the same end stands again."""
        return Deed(
            do=partial(steps.reopen, subject=self.subject, reason=self.reason.value()),
            said=self.tr("Open again: {number}").format(number=named(self.file)),
            undo=acts.ended_again(self.file.dossier),
        )


class ApologyForm(ActForm):
    """The letter of apology with its new date."""

    NAME = acts.APOLOGY

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title, self.act = self.tr("Letter of apology"), self.tr("Record the letter")
        self.add("new_due_at", MomentField(self.tr("New date"), clock, at_ms=max(clock(), file.dossier.due_at)))
        self._reason = AreaField(self.tr("Reason for the delay"))
        self.add("reason", self._reason)

    def focus_first(self) -> bool:
        """Start with the date."""
        self.parts["new_due_at"].setFocus()
        return True

    def deed(self) -> Deed | None:
        """Return the letter; a date without a time ends when the office closes."""
        field: MomentField = self.parts["new_due_at"]
        if not field.is_valid():
            return None
        subject, day, reason = self.subject, field.date(), self._reason.value()
        moment = field.moment() if field.is_timed() else None

        def do(work: "Work") -> None:
            steps.apologise(work, subject, work.calendar().closes_at(day) if moment is None else moment, reason)

        return Deed(do=do, said=self.tr("Letter of apology recorded: {number}").format(number=named(self.file)))


class OfficialForm(ActForm):
    """The provincial system's number."""

    NAME = acts.OFFICIAL

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title, self.act = self.tr("Official number"), self.tr("Save the number")
        self._number = Field(self.tr("Number in the provincial system"), placeholder="H23.15.30-230615-0007")
        take_official_numbers(self._number.input)
        self._number.set_value(file.dossier.official)
        self.add("official", self._number)

    def deed(self) -> Deed:
        """Return the number given; taken back, the number before it stands."""
        undone = DossierCorrected(reason=translate("Dossiers", "Undone at once"), official=self.file.dossier.official)
        back = partial(steps.correct, subject=self.subject, correction=undone)
        return Deed(
            do=partial(steps.give_official_number, subject=self.subject, number=self._number.value()),
            said=self.tr("Official number saved: {number}").format(number=f"<b>{escape(self._number.value())}</b>"),
            undo=lambda _nothing: back,
        )


class FeeForm(ActForm):
    """Money taken."""

    NAME = acts.FEE

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title, self.act = self.tr("Collect the fee"), self.tr("Record the payment")
        self._amount = NumberField(self.tr("Amount"), unit=self.tr("dong"))
        self._amount.set_number(max(file.dossier.received.fee - file.dossier.paid, 0))
        self._way = Segments([(way, payment_word(way)) for way in Payment])
        self._way.set_value(Payment.CASH)
        self.add("amount", self._amount)
        self.add("way", Labelled(self.tr("Way of paying"), self._way))
        self.add("at", MomentField(self.tr("Day"), clock))

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


class PostForm(ActForm):
    """An item given to the post, or come by it."""

    NAME = acts.POST

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__(file, clock)
        self.title, self.act = self.tr("Post"), self.tr("Record the item")
        ways = [(Direction.OUT, self.tr("Result to the citizen")), (Direction.IN, self.tr("Dossier to the counter"))]
        self._direction = Segments(ways)
        self._direction.set_value(Direction.IN if _expects_inward(file) else Direction.OUT)
        self._tracking = Field(self.tr("Tracking number"), icon="qr")
        self._tracking.edited.connect(self._check)
        self.add("direction", Labelled(self.tr("Direction"), self._direction))
        self.add("tracking", self._tracking)
        self.add("at", MomentField(self.tr("Handed over"), clock))

    def focus_first(self) -> bool:
        """Start with the number."""
        self._tracking.setFocus()
        return True

    def deed(self) -> Deed | None:
        """Return the item handed over; taken back, it is voided."""
        if not self.has_moment():
            return None
        command = post.HandOver(
            dossier=self.subject,
            direction=Direction(self._direction.value()),
            tracking=self._tracking.value(),
            handed_over_at=self.moment(),
        )
        number = escape(postal_number.normalise(self._tracking.value()))
        return Deed(
            do=partial(post.hand_over, command=command),
            said=self.tr("Given to the post: {number}").format(number=f"<b>{number}</b>"),
            undo=acts.post_voided,
        )

    def _check(self, typed: str) -> None:
        wrong = postal_number.check(typed) is postal_number.Verdict.WRONG_DIGIT
        self._tracking.set_fault("")
        self._tracking.set_hint(self.tr("A digit may be mistyped: compare with the slip.") if wrong else "")


class DeliveredForm(ActForm):
    """An item that reached its receiver."""

    NAME = acts.DELIVERED

    def __init__(self, file: File, clock: Clock, item: str = "") -> None:
        super().__init__(file, clock)
        self._item = item or next(line.id for line in file.post if line.delivered_at is None)
        tracking = next(line.tracking for line in file.post if line.id == self._item)
        self.title = self.tr("Delivered: {number}").format(number=tracking)
        self.act = self.tr("Record the delivery")
        self._receiver = Field(self.tr("Receiver"), aside=self.tr("optional"))
        self.add("at", MomentField(self.tr("Delivered on"), clock))
        self.parts["delivered_at"] = self.parts["at"]
        self.add("receiver", self._receiver)

    def values(self) -> dict[str, Any]:
        """Leave out the second name of the moment."""
        return {name: value for name, value in super().values().items() if name != "delivered_at"}

    def deed(self) -> Deed | None:
        """Return the delivery."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(post.deliver, subject=self._item, at=self.moment(), receiver=self._receiver.value()),
            said=self.tr("The delivery is recorded."),
        )


class ReuseForm(ActForm):
    """Where a paper that is used again lies."""

    NAME = "reuse"

    def __init__(self, file: File, clock: Clock, row: int = 0) -> None:
        super().__init__(file, clock)
        self._row = row
        self.title, self.act = self.tr("Use again"), self.tr("Use again")
        self._source = Field(self.tr("Where it lies: a dossier's number, or a data store"))
        self.column.addWidget(Text(file.components[row].name, tone="label"))
        self.add("components", self._source)

    def deed(self) -> Deed | None:
        """Return the mark with its source."""
        source = self._source.value()
        if not source:
            self._source.set_fault(self.tr("Say where the paper lies, so that it can be found."))
            return None
        return acts.reuse(self.file, self._row, source)


def _expects_inward(file: File) -> bool:
    return acts.by_post(file) and file.dossier.end is None and file.dossier.received.channel.value == "postal"


def _forms() -> Sequence[type[ActForm]]:
    return (
        IssueForm,
        PauseForm,
        RefuseForm,
        WithdrawForm,
        ReopenForm,
        ApologyForm,
        OfficialForm,
        FeeForm,
        PostForm,
        DeliveredForm,
    )


FORMS: Mapping[str, Callable[[File, Clock], ActForm]] = {form.NAME: form for form in _forms()}
"""Act → its form, for those that need no more than the dossier"""
