"""Correcting what was recorded at reception, with a reason that stays in the history."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from desk_app.domain.dossier.facts import Channel, DossierCorrected, Person, ProcedureRef
from desk_app.ui.desk import Desk
from desk_app.ui.matching import spans
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm, named
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.pages.dossiers.states import channel_word
from desk_app.ui.theme.tokens import POPUP_ROWS, Space
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.suggestions import Suggestion
from desk_app.ui.widgets.typeahead import Typeahead
from desk_app.usecases import intake, steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine
    from desk_app.store.work import Work

translate = QCoreApplication.translate
_PERSON = ("name", "citizen_id", "phone", "address")


class CorrectForm(ActForm):
    """Person, procedure, way in, the two moments and the fee as recorded; what is typed anew is corrected."""

    NAME = acts.CORRECT

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Correct"), self.tr("Save the correction")
        self._person_fields = {
            "name": Field(self.tr("Full name")),
            "citizen_id": Field(self.tr("Citizen id"), masked=True),
            "phone": Field(self.tr("Phone")),
            "address": Field(self.tr("Address")),
        }
        self._procedure = Typeahead(self.tr("Procedure"))
        self._channel = Segments([(way, channel_word(way)) for way in Channel])
        self._fee = NumberField(self.tr("Fee"), unit=self.tr("dong"))
        self._reason = AreaField(self.tr("Reason, kept in the history"))
        self._show()
        self._lay_out()
        self._procedure.asked.connect(self._find)

    def deed(self) -> Deed | None:
        """Return the correction of what changed, and the one that takes it back."""
        received, due = self._received(), self._due()
        if not (received.is_valid() and due.is_valid()):
            return None
        changed = self._correction()
        if changed == DossierCorrected(reason=changed.reason) and not due.is_changed():
            self._reason.set_fault(self.tr("Nothing is changed yet."))
            return None
        subject, day = self.subject, due.date()
        closes = due.is_changed() and not due.is_timed()

        def do(work: "Work") -> None:
            closing = replace(changed, due_at=work.calendar().closes_at(day), due_timed=False)
            steps.correct(work, subject, closing if closes else changed)

        back = partial(steps.correct, subject=subject, correction=self._as_before(changed, due.is_changed()))
        said = self.tr("Corrected: {number}").format(number=named(self.file))
        return Deed(do=do, said=said, undo=lambda _nothing: back)

    def _correction(self) -> DossierCorrected:
        first, received, due = self.file.dossier.received, self._received(), self._due()
        procedure, channel, fee = self._new_procedure(), Channel(self._channel.value()), self._fee.number() or 0
        person = self._new_person()
        return DossierCorrected(
            reason=self._reason.value(),
            procedure=procedure,
            person=person if person != first.person else None,
            channel=channel if channel is not first.channel else None,
            received_at=received.moment() if received.is_changed() else None,
            received_timed=received.is_timed() if received.is_changed() else None,
            due_at=due.moment() if due.is_changed() and due.is_timed() else None,
            due_timed=True if due.is_changed() and due.is_timed() else None,
            fee=fee if fee != first.fee else None,
        )

    def _as_before(self, changed: DossierCorrected, due_changed: bool) -> DossierCorrected:
        """Return the correction that gives every changed field its elder value."""
        dossier, first = self.file.dossier, self.file.dossier.received
        moved = changed.received_at is not None
        return DossierCorrected(
            reason=translate("Dossiers", "Undone at once"),
            procedure=first.procedure if changed.procedure else None,
            person=first.person if changed.person else None,
            channel=first.channel if changed.channel else None,
            received_at=first.received_at if moved else None,
            received_timed=first.received_timed if moved else None,
            due_at=dossier.due_at if due_changed else None,
            due_timed=dossier.due_timed if due_changed else None,
            fee=first.fee if changed.fee is not None else None,
        )

    def _new_person(self) -> Person:
        typed: dict[str, Any] = {name: field.value() for name, field in self._person_fields.items()}
        return replace(self.file.dossier.received.person, **typed)

    def _new_procedure(self) -> ProcedureRef | None:
        chosen = self._procedure.chosen()
        return None if chosen is None or chosen == self.file.dossier.received.procedure else chosen

    def _received(self) -> MomentField:
        part: MomentField = self.parts["received_at"]
        return part

    def _due(self) -> MomentField:
        part: MomentField = self.parts["due_at"]
        return part

    def _find(self, typed: str) -> None:
        self.desk.ops.read(
            self,
            partial(intake.find_procedures, typed=typed, limit=POPUP_ROWS),
            partial(self._offer, typed),
            key="find",
        )

    def _offer(self, typed: str, found: "list[ProcedureLine]") -> None:
        suggestions = [
            Suggestion(
                value=ProcedureRef(code=line.code, name=line.name, field=line.field),
                text=line.name,
                marks=spans(line.name, typed),
                note=f"{line.code} · {line.field}",
            )
            for line in found
        ]
        self._procedure.offer(typed, suggestions)

    def _show(self) -> None:
        dossier, received = self.file.dossier, self.file.dossier.received
        for name in _PERSON:
            self._person_fields[name].set_value(getattr(received.person, name))
        self._procedure.choose(received.procedure, received.procedure.name)
        self._channel.set_value(received.channel)
        self._fee.set_number(received.fee)
        self.parts = {
            **self._person_fields,
            "person": self._person_fields["name"],
            "procedure": self._procedure,
            "channel": Labelled(self.tr("Way in"), self._channel),
            "received_at": MomentField(
                self.tr("Received"), self.clock, at_ms=received.received_at, timed=received.received_timed
            ),
            "due_at": MomentField(self.tr("Due"), self.clock, at_ms=dossier.due_at, timed=dossier.due_timed),
            "fee": self._fee,
            "reason": self._reason,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(Space.X2)
        places = ("name", "citizen_id", "phone", "address", "received_at", "due_at", "channel", "fee")
        for place, name in enumerate(places):
            grid.addWidget(self.parts[name], place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addWidget(self._procedure)
        self.column.addLayout(grid)
        self.column.addWidget(self._reason)

    def values(self) -> dict[str, Any]:
        """Leave out what stands for another field, and the procedure that is not typed but chosen."""
        return {name: value for name, value in super().values().items() if name not in ("person", "procedure")}
