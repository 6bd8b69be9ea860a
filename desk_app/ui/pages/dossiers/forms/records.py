"""What is told of a dossier beside its steps: the province's number, the post, where a paper lies."""

from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain import postal_number
from desk_app.domain.dossier.facts import DossierCorrected
from desk_app.domain.postal import Direction
from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts, deeds
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.scanning_fields import take_official_numbers
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.usecases import post, steps
from desk_app.usecases.browse import File

translate = QCoreApplication.translate


class OfficialForm(ActForm):
    """The provincial system's number."""

    NAME = acts.OFFICIAL

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
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


class PostForm(ActForm):
    """An item given to the post, or come by it."""

    NAME = acts.POST

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Post"), self.tr("Record the item")
        ways = [(Direction.OUT, self.tr("Result to the citizen")), (Direction.IN, self.tr("Dossier to the counter"))]
        self._direction = Segments(ways)
        self._direction.set_value(Direction.IN if _expects_inward(file) else Direction.OUT)
        self._tracking = Field(self.tr("Tracking number"), icon="qr")
        self._tracking.edited.connect(self._check)
        self.add("direction", Labelled(self.tr("Direction"), self._direction))
        self.add("tracking", self._tracking)
        self.add("at", MomentField(self.tr("Handed over"), desk.clock))

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
            undo=deeds.post_voided,
        )

    def _check(self, typed: str) -> None:
        wrong = postal_number.check(typed) is postal_number.Verdict.WRONG_DIGIT
        self._tracking.set_fault("")
        self._tracking.set_hint(self.tr("A digit may be mistyped: compare with the slip.") if wrong else "")


class DeliveredForm(ActForm):
    """An item that reached its receiver."""

    NAME = acts.DELIVERED

    def __init__(self, file: File, desk: Desk, item: str = "") -> None:
        super().__init__(file, desk)
        self._item = item or next(line.id for line in file.post if line.delivered_at is None)
        tracking = next(line.tracking for line in file.post if line.id == self._item)
        self.title = self.tr("Delivered: {number}").format(number=tracking)
        self.act = self.tr("Record the delivery")
        self._receiver = Field(self.tr("Receiver"), aside=self.tr("optional"))
        self.add("at", MomentField(self.tr("Delivered on"), desk.clock))
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

    def __init__(self, file: File, desk: Desk, row: int = 0) -> None:
        super().__init__(file, desk)
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
        return deeds.reuse(self.file, self._row, source)


def _expects_inward(file: File) -> bool:
    return acts.by_post(file) and file.dossier.end is None and file.dossier.received.channel.value == "postal"
