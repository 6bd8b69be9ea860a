"""Whose hands a dossier goes through: an officer's, another authority's and back; and word to the citizen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm, named
from desk_app.ui.pages.dossiers.forms.ready import ReadyForm
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.pages.dossiers.states import way_word
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.usecases import steps
from desk_app.usecases.browse import Colleague, File

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate
WAYS = ("phone", "counter", "message", "letter")


class HandOverForm(ActForm):
    """Give the dossier with its control slip to an officer."""

    NAME = acts.HAND_OVER

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Hand over to an officer"), self.tr("Hand over")
        self._receiver = DropDown([(one.name, _colleague_words(one)) for one in file.colleagues])
        others = [one.name for one in file.colleagues if one.name != file.dossier.officer]
        self._receiver.set_value(next(iter(others), None))
        self._giver = Field(self.tr("Handed over by"))
        self._giver.set_value(file.dossier.officer or desk.ops.actor)
        self._note = Field(self.tr("Note"), aside=self.tr("optional"))
        self.add_row(("receiver", Labelled(self.tr("Officer"), self._receiver)), ("giver", self._giver))
        self.add_row(("note", self._note), ("at", MomentField(self.tr("Handed over"), desk.clock)))
        self.add_print(self.tr("Print the control slip"), ticked=False)

    def focus_first(self) -> bool:
        """Start with the officer; Ctrl+Enter takes the one that stands there."""
        self._receiver.setFocus()
        return True

    def deed(self) -> Deed | None:
        """Return the hand-over."""
        if not self.has_moment():
            return None
        receiver = str(self._receiver.value() or "")
        return Deed(
            do=partial(
                steps.hand_over,
                subject=self.subject,
                receiver=receiver,
                giver=self._giver.value(),
                note=self._note.value(),
                at=self.moment(),
            ),
            said=self.tr("Handed over to {officer}: {number}").format(officer=receiver, number=named(self.file)),
            paper=self.paper("control"),
        )


class SendOnForm(ActForm):
    """Send the dossier to another authority, with the term that it has there; ours runs on."""

    NAME = acts.SEND_ON

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Send to another authority"), self.tr("Send")
        self._authority = Field(self.tr("Authority"))
        self._authority.set_value(file.dossier.received.competent)
        self._due = MomentField(self.tr("Due back from there"), desk.clock, at_ms=file.dossier.due_at)
        self._note = Field(self.tr("Note"), aside=self.tr("optional"))
        self.add("authority", self._authority)
        self.add_row(("due_at", self._due), ("at", MomentField(self.tr("Sent"), desk.clock)))
        self.add("note", self._note)

    def deed(self) -> Deed | None:
        """Return the sending; taken back, it came back at once. A day without a time ends when the office closes."""
        due = self._due
        without_due = not due.day.value()
        if not self.has_moment() or not (without_due or due.is_valid()):
            return None
        subject, authority, note, at_ms = self.subject, self._authority.value(), self._note.value(), self.moment()
        day = None if without_due else due.date()
        moment = due.moment() if day is not None and due.is_timed() else None

        def do(work: "Work") -> int:
            due_at = work.calendar().closes_at(day) if day is not None and moment is None else moment
            steps.send_on(work, subject, authority, due_at=due_at, note=note, at=at_ms)
            return work.now if at_ms is None else at_ms

        said = self.tr("Sent to {authority}: {number}").format(authority=authority, number=named(self.file))
        excuse = translate("Dossiers", "Undone at once")
        return Deed(do=do, said=said, undo=lambda sent: partial(steps.take_back, subject=subject, note=excuse, at=sent))


class TakeBackForm(ReadyForm):
    """The dossier comes back from the other authority."""

    NAME = acts.TAKE_BACK

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Back from the other authority"), self.tr("It is back")
        self._note = Field(self.tr("Note"), aside=self.tr("optional"))
        self.add_with_moment("note", self._note, self.tr("Came back"))

    def deed(self) -> Deed | None:
        """Return the return."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(steps.take_back, subject=self.subject, note=self._note.value(), at=self.moment()),
            said=self.tr("Back: {number}").format(number=named(self.file)),
        )


class ContactForm(ActForm):
    """Word to the citizen: how, whether somebody was reached, what was explained. Owed on the day of a pause."""

    NAME = acts.CONTACT

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Contact with the citizen"), self.tr("Record the contact")
        self._way = Segments([(way, way_word(way)) for way in WAYS])
        self._way.set_value(WAYS[0])
        self._reached = Segments([(True, self.tr("Reached")), (False, self.tr("Not reached"))])
        self._reached.set_value(True)
        self._explained = AreaField(self.tr("What was explained"))
        phone = file.dossier.received.person.phone
        way = Labelled(self.tr("How"), self._way, aside=phone)
        self.add_row(("way", way), ("reached", Labelled(self.tr("Outcome"), self._reached)))
        self.add("explained", self._explained)
        self.add("at", MomentField(self.tr("When"), desk.clock))

    def deed(self) -> Deed | None:
        """Return the contact; somebody not reached still has to be told."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(
                steps.contact,
                subject=self.subject,
                explained=self._explained.value(),
                way=str(self._way.value()),
                reached=bool(self._reached.value()),
                at=self.moment(),
            ),
            said=self.tr("Contact recorded: {number}").format(number=named(self.file)),
        )


def _colleague_words(one: Colleague) -> str:
    return f"{one.name} · {one.title}" if one.title else one.name
