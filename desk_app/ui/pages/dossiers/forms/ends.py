"""How a dossier ends without a result, is promised for another day, or goes on after a mistaken end."""

from functools import partial
from typing import TYPE_CHECKING

from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts, deeds
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm, named
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.widgets.field import AreaField, Field
from desk_app.ui.widgets.tick import Tick
from desk_app.usecases import steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from desk_app.store.work import Work


class ReasonForm(ActForm):
    """Ask for a reason, and when it happened."""

    def __init__(self, file: File, desk: Desk, label: str) -> None:
        super().__init__(file, desk)
        self.reason = AreaField(label)
        self.add("reason", self.reason)

    def add_letter(self) -> None:
        """Ask for the number of a letter that was written elsewhere: then none need be printed here."""
        letter = Field(self.tr("Number of the letter"), aside=self.tr("if it was written elsewhere"))
        letter.edited.connect(self._on_letter)
        self.add("letter", letter)

    def letter(self) -> str:
        """Return the letter's number."""
        field: Field = self.parts["letter"]
        return field.value()

    def _on_letter(self, typed: str) -> None:
        tick: Tick = self.parts["print"]
        tick.setChecked(not typed)


class RefuseForm(ReasonForm):
    """Refuse, only with a written reason (NĐ 61/2018/NĐ-CP art. 17); the letter is printed here or noted."""

    NAME = acts.REFUSE

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk, self.tr("Reason, with its legal ground"))
        self.title = self.act = self.tr("Refuse")
        self.add_letter()
        self.add("at", MomentField(self.tr("Day"), desk.clock))
        self.add_print(self.tr("Print the letter of refusal (form 03)"))

    def deed(self) -> Deed | None:
        """Return the refusal."""
        if not self.has_moment():
            return None
        reason, letter = self.reason.value(), self.letter()
        return Deed(
            do=partial(steps.refuse, subject=self.subject, reason=reason, letter=letter, at=self.moment()),
            said=self.tr("Refused: {number}").format(number=named(self.file)),
            undo=deeds.reopened(self.subject),
            paper=self.paper("refusal"),
        )


class WithdrawForm(ReasonForm):
    """Give the dossier back to the citizen who asks for it; since 1/7/2025 with a notice of stopping (form 05)."""

    NAME = acts.WITHDRAW

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk, self.tr("Reason, if the citizen gives one"))
        self.title = self.act = self.tr("Withdrawn by the citizen")
        self.add("at", MomentField(self.tr("Day"), desk.clock))
        self.add_print(self.tr("Print the notice of stopping (form 05)"), ticked=file.gives_stopping_notice)
        self.parts["print"].setVisible(file.gives_stopping_notice)

    def deed(self) -> Deed | None:
        """Return the withdrawal."""
        if not self.has_moment():
            return None
        return Deed(
            do=partial(steps.withdraw, subject=self.subject, reason=self.reason.value(), at=self.moment()),
            said=self.tr("Withdrawn: {number}").format(number=named(self.file)),
            undo=deeds.reopened(self.subject),
            paper=self.paper("stopping") if self.file.gives_stopping_notice else "",
        )


class ReopenForm(ReasonForm):
    """Take an end back that was recorded by mistake."""

    NAME = acts.REOPEN

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk, self.tr("Reason, kept in the history"))
        self.title = self.act = self.tr("Open again")

    def deed(self) -> Deed:
        """Return the reopening; taken back, the same end stands again."""
        return Deed(
            do=partial(steps.reopen, subject=self.subject, reason=self.reason.value()),
            said=self.tr("Open again: {number}").format(number=named(self.file)),
            undo=deeds.ended_again(self.file.dossier),
        )


class ApologyForm(ReasonForm):
    """The letter of apology with its new date: once; another one needs the reason of an exception."""

    NAME = acts.APOLOGY
    EXCEPTS = True

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk, self.tr("Reason for the delay"))
        self.title, self.act = self.tr("Letter of apology"), self.tr("Record the letter")
        promised = max(desk.clock(), file.dossier.due_at)
        self.parts["new_due_at"] = MomentField(self.tr("New date"), desk.clock, at_ms=promised)
        self.column.insertWidget(0, self.parts["new_due_at"])
        self.add_letter()
        self.add_print(self.tr("Print the letter of apology (form 04)"))

    def focus_first(self) -> bool:
        """Start with the date."""
        self.parts["new_due_at"].setFocus()
        return True

    def deed(self) -> Deed | None:
        """Return the letter; a date without a time ends when the office closes."""
        field: MomentField = self.parts["new_due_at"]
        if not field.is_valid():
            return None
        subject, day, reason = self.subject, field.date(), self.reason.value()
        moment = field.moment() if field.is_timed() else None
        letter, exception = self.letter(), self.exception()

        def do(work: "Work") -> None:
            due = work.calendar().closes_at(day) if moment is None else moment
            steps.apologise(work, subject, due, reason, letter=letter, exception=exception)

        said = self.tr("Letter of apology recorded: {number}").format(number=named(self.file))
        return Deed(do=do, said=said, paper=self.paper("apology"))
