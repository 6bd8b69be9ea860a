"""The papers of a dossier: which there can be now, under which number of form, and how often each was printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.usecases.browse import File

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


def papers(file: File) -> list[Paper]:
    """Return the papers that the dossier can have as it stands."""
    prints = file.dossier.prints
    return [Paper(form=form, title=form_word(form), copies=prints.get(form, 0)) for form in file.papers]


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


def printed_words(prints: dict[str, int]) -> Sequence[str]:
    """Return what was printed and how often."""
    times = translate("Dossiers", "{paper} ×{count}")
    return [times.format(paper=form_word(form), count=count) for form, count in prints.items()]
