"""A paper from what the ledger holds to a PDF, and the note that it was printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from desk_app.errors import DeskError
from desk_app.reports.registers.content import ControlPaper, ExplanationPaper
from desk_app.reports.slips.content import Slip
from desk_app.usecases import steps
from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import OF_MANY, TITLES, Form, form_of
from desk_app.usecases.papers.hands import HandoverList, control_of, handover_of
from desk_app.usecases.papers.slips import slips_of
from desk_app.usecases.papers.story import explanation_of

if TYPE_CHECKING:
    from desk_app.store.work import Work

Filled = tuple[Slip, ...] | ControlPaper | HandoverList | ExplanationPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A paper ready to look at, to print, to save."""

    form: Form
    pdf: bytes
    name: str
    """What its file is called, without an ending."""
    title: str
    reprint: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)
    """Of an explanation: its paragraphs by key, as drafted or edited."""
    missing: tuple[str, ...] = ()
    """What an explanation still lacks."""


def slip(work: "Work", form: str, *subjects: str, **choices: Any) -> Filled:
    """Fill a paper for saved dossiers. Raises ``DeskError`` where the form's step was never saved.

    The result is the form's value: a slip for each copy, a control slip, a handover list, an explanation.
    """
    return filled(work, form_of(form), subjects, Choices(**choices))


def filled(work: "Work", form: Form, subjects: Sequence[str], choices: Choices) -> Filled:
    """Fill a paper."""
    if not subjects:
        raise DeskError("Chưa chọn hồ sơ nào để in.", "Chọn hồ sơ rồi in lại.")
    if len(subjects) > 1 and form not in OF_MANY:
        raise DeskError(f"{TITLES[form]} in riêng từng hồ sơ.", "Chọn một hồ sơ rồi in lại.")
    match form:
        case Form.CONTROL:
            return control_of(work, subjects[0], choices)
        case Form.HANDOVER:
            return handover_of(work, subjects, choices)
        case Form.EXPLANATION:
            return explanation_of(work, subjects[0], choices)
        case _:
            return slips_of(work, form, subjects, choices)


def make(work: "Work", form: str, subjects: Sequence[str], choices: Choices | None = None) -> Made:
    """Fill a paper and print it as a PDF; nothing is recorded by that."""
    known, chosen = form_of(form), choices or Choices()
    paper = filled(work, known, subjects, chosen)
    number = work.dossier(subjects[0]).received.reception or work.dossier(subjects[0]).official
    name = f"{known.value}-{number.replace('/', '-')}" + (f"-{len(subjects)}" if len(subjects) > 1 else "")
    texts, missing = _texts(paper)
    return Made(
        form=known,
        pdf=pdf_of(paper, chosen),
        name=name,
        title=f"{TITLES[known]} · {number}",
        reprint=reprint_of(paper),
        texts=texts,
        missing=missing,
    )


def pdf_of(paper: Filled, choices: Choices) -> bytes:
    """Return the paper as a PDF."""
    if isinstance(paper, tuple):
        from desk_app.reports.slips.render import render_all

        return render_all(paper, sheet=choices.sheet)
    with TemporaryDirectory(prefix="motcua-") as folder:
        path = Path(folder) / "paper.pdf"
        _write(paper, path, choices)
        return path.read_bytes()


def _write(paper: ControlPaper | HandoverList | ExplanationPaper, path: Path, choices: Choices) -> None:
    match paper:
        case ControlPaper():
            from desk_app.reports.registers.control import write_control_pdf

            write_control_pdf(paper, path, choices.sheet)
        case HandoverList():
            from desk_app.reports.registers.handover import write_handover_pdf

            write_handover_pdf(paper.paper, paper.dossiers, path)
        case ExplanationPaper():
            from desk_app.reports.registers.explanation import write_explanation_pdf

            write_explanation_pdf(paper, path)


def reprint_of(paper: Filled) -> int:
    """Return which reprint the paper is; 0 is the first print."""
    match paper:
        case tuple():
            return paper[0].reprint
        case HandoverList():
            return paper.paper.reprint
        case ControlPaper():
            return paper.reprint
        case _:
            return 0


def _texts(paper: Filled) -> tuple[Mapping[str, str], tuple[str, ...]]:
    if not isinstance(paper, ExplanationPaper):
        return {}, ()
    from desk_app.reports.registers.explanation import draft, missing

    texts = draft(paper)
    return texts, missing(texts)


def note(work: "Work", form: str, subjects: Sequence[str]) -> int:
    """Note a print in the history of each dossier, and return for which time it was, at most."""
    known = form_of(form)
    return max(steps.note_printed(work, subject, known.value) for subject in subjects)
