"""The result: signed, its paper at the counter, given back. Two steps and a list between them: none passes silently."""

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import Delivery, Left
from desk_app.domain.postal import Direction
from desk_app.domain.user import Role
from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts, deeds
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import named
from desk_app.ui.pages.dossiers.forms.ready import ReadyForm
from desk_app.ui.pages.dossiers.states import delivery_word
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.tick import Tick
from desk_app.usecases import post, steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from desk_app.store.work import Work


class IssueForm(ReadyForm):
    """Sign the result; Enter twice is all it takes."""

    NAME = acts.ISSUE

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title = self.act = self.tr("Sign the result")
        self._digitized = Tick(self.tr("Result digitized and signed"))
        self._digitized.setChecked(file.dossier.result_digitized)
        self._left = Segments(
            [
                (Left.PAPER, self.tr("Paper still to come")),
                (Left.GIVING, self.tr("Ready at the counter")),
                (Left.NOTHING, self.tr("Given at once")),
            ]
        )
        electronic = file.dossier.received.delivery is Delivery.ELECTRONIC
        self._left.set_value(Left.GIVING if electronic else Left.PAPER)
        self._signed_by = Field(self.tr("Signed by"))
        self._signed_by.set_value(_signer(file))
        self.add("left", Labelled(self.tr("Paper of the result"), self._left))
        self.add_with_moment("signed_by", self._signed_by, self.tr("Day of the result"))
        self.add("digitized", self._digitized)

    def deed(self) -> Deed | None:
        """Return the signing; what is given at once is given to the applicant."""
        if not self.has_moment():
            return None
        subject, at_ms, left = self.subject, self.moment(), Left(self._left.value())
        digitized, signer = self._digitized.isChecked() or None, self._signed_by.value()

        def do(work: "Work") -> None:
            ready = Left.GIVING if left is Left.NOTHING else left
            steps.issue_result(work, subject, at=at_ms, digitized=digitized, left=ready, signed_by=signer)
            if left is Left.NOTHING:
                work.flush()
                steps.give(work, subject, at=at_ms)

        said = {
            Left.PAPER: self.tr("Result signed, its paper is still to come: {number}"),
            Left.GIVING: self.tr("Result signed, ready at the counter: {number}"),
            Left.NOTHING: self.tr("Result signed and given back: {number}"),
        }[left]
        return Deed(do=do, said=said.format(number=named(self.file)), undo=deeds.reopened(subject))


class TakePaperForm(ReadyForm):
    """The paper of the result comes to the counter: from whose hands, into those of who works here."""

    NAME = acts.TAKE_PAPER

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Paper of the result arrives"), self.tr("The paper is here")
        self._giver = Field(self.tr("Brought by"))
        self._giver.set_value(file.dossier.officer)
        self.add_with_moment("giver", self._giver, self.tr("Arrived"))

    def deed(self) -> Deed | None:
        """Return the arrival; taken back, the result is signed and its paper still to come."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(steps.take_paper, subject=self.subject, giver=self._giver.value(), at=self.moment()),
            said=self.tr("The paper is at the counter: {number}").format(number=named(self.file)),
            undo=deeds.signed_again(self.file.dossier, Left.PAPER),
        )


class GiveForm(ReadyForm):
    """The citizen gets the result: at the counter, by post or electronically."""

    NAME = acts.GIVE

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title = self.act = self.tr("Give the result back")
        received = file.dossier.received
        self._way = Segments([(way, delivery_word(way)) for way in Delivery])
        self._way.set_value(received.delivery)
        self._receiver = Field(self.tr("Who takes it"))
        self._receiver.set_value(received.person.name)
        self._proxy = Field(
            self.tr("Authority, number and day"), aside=self.tr("if another than the applicant takes it")
        )
        self._tracking = Field(self.tr("Tracking number"), icon="qr", aside=self.tr("optional"))
        self.add("way", Labelled(self.tr("How"), self._way))
        self.add_row(("receiver", self._receiver), ("proxy", self._proxy))
        self.add_with_moment("tracking", self._tracking, self.tr("Given back"))
        self._way.chosen.connect(self._on_way)
        self._on_way()

    def deed(self) -> Deed | None:
        """Return the giving back, with the parcel that carries it; taken back, the result lies at the counter."""
        if not self.has_moment():
            return None
        subject, at_ms, way = self.subject, self.moment(), Delivery(self._way.value())
        receiver, proxy, tracking = self._receiver.value(), self._proxy.value(), self._tracking.value()

        def do(work: "Work") -> None:
            steps.give(work, subject, way=way, receiver=receiver, proxy=proxy, at=at_ms)
            if way is Delivery.POST and tracking:
                post.hand_over(
                    work,
                    post.HandOver(dossier=subject, direction=Direction.OUT, tracking=tracking, handed_over_at=at_ms),
                )

        said = self.tr("Given back: {number}").format(number=f"{named(self.file)} · {escape(receiver)}")
        parcel = way is Delivery.POST and bool(tracking)
        undo = None if parcel else deeds.signed_again(self.file.dossier, Left.GIVING)
        return Deed(do=do, said=said, undo=undo)

    def _on_way(self) -> None:
        self._tracking.setVisible(self._way.value() == Delivery.POST)
        self._proxy.setVisible(self._way.value() == Delivery.COUNTER)


def _signer(file: File) -> str:
    """Return who signs by the look of it: the one leader of the desk."""
    leaders = [one.name for one in file.colleagues if one.role == Role.LEADER]
    return leaders[0] if len(leaders) == 1 else ""
