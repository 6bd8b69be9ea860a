"""The papers of a dossier: which there can be now, under which number of form, and how often each was printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import PauseReason
from desk_app.domain.dossier.state import Dossier, Outcome, Step, Timing
from desk_app.usecases.browse import File, is_overdue

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper by the form's code, and how often it was printed."""

    form: str
    title: str
    copies: int

    @property
    def words(self) -> str:
        """Return its words in the menu of papers."""
        if not self.copies:
            return f"{self.title}…"
        again = translate("Dossiers", "print again, copy {count}").format(count=self.copies + 1)
        return f"{self.title} – {again}…"


def papers(file: File, now: int) -> list[Paper]:
    """Return the papers that the dossier can have as it stands, in the order of its way."""
    prints = file.dossier.prints
    return [
        Paper(form=form, title=form_word(form), copies=prints.get(form, 0))
        for form in _FORMS
        if form in prints or form in _called_for(file, now)
    ]


_FORMS = (
    *("receipt", "control", "handover", "supplement", "apology", "refusal", "stopping"),
    *("fee", "result", "explanation"),
)


def owed(file: File) -> str:
    """Return the form whose paper is owed now, empty without one."""
    return "refusal" if file.dossier.letter_owed else ""


def form_word(form: str) -> str:
    """Return what a form is called."""
    return {
        "receipt": translate("Dossiers", "Receipt with the due date (form 01)"),
        "supplement": translate("Dossiers", "Request for a supplement (form 02)"),
        "refusal": translate("Dossiers", "Letter of refusal (form 03)"),
        "apology": translate("Dossiers", "Letter of apology (form 04)"),
        "stopping": translate("Dossiers", "Notice of stopping (form 05)"),
        "control": translate("Dossiers", "Control slip"),
        "handover": translate("Dossiers", "Slip of handing over"),
        "fee": translate("Dossiers", "Note of the fee taken"),
        "result": translate("Dossiers", "Slip of the result's return"),
        "explanation": translate("Dossiers", "Explanation for the superior"),
    }.get(form, form)


def _called_for(file: File, now: int) -> set[str]:
    dossier = file.dossier
    if dossier.step is Step.VOIDED:
        return set()
    forms = {"receipt", "control"}
    forms |= {"handover"} if dossier.handed or dossier.arrived else set()
    forms |= {"supplement"} if any(pause.why is PauseReason.SUPPLEMENT for pause in dossier.pauses) else set()
    forms |= {"apology"} if dossier.apologies else set()
    forms |= {"fee"} if dossier.paid > 0 else set()
    forms |= {"explanation"} if _is_late(dossier, now) else set()
    return forms | _of_the_end(file)


def _of_the_end(file: File) -> set[str]:
    end = file.dossier.end
    match None if end is None else end.outcome:
        case Outcome.RESOLVED:
            return {"result"}
        case Outcome.REFUSED:
            return {"refusal"}
        case Outcome.WITHDRAWN:
            return {"stopping"} if file.gives_stopping_notice else set()
        case _:
            return set()


def _is_late(dossier: Dossier, now: int) -> bool:
    if dossier.end is None:
        return is_overdue(dossier.due_at, dossier.due_timed, now)
    return dossier.timing is Timing.OVERDUE


def printed_words(prints: dict[str, int]) -> Sequence[str]:
    """Return what was printed and how often."""
    times = translate("Dossiers", "{paper} ×{count}")
    return [times.format(paper=form_word(form), count=count) for form, count in prints.items()]
