"""Báo cáo giải trình: why a dossier is late, drafted from what the ledger knows, for the superior (NĐ 30/2020/NĐ-CP).

The draft is text that a person may edit before it is printed; what is missing
stands in it as `[thiếu: …]` and is printed bold on grey, never left out in silence.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from desk_app.domain import localtime
from desk_app.reports import body, numbers, page, wording
from desk_app.reports.body import Paragraph, paragraph
from desk_app.reports.head import Head, Title
from desk_app.reports.narrative import Piece
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import Block
from desk_app.reports.quarter_paper import Signer
from desk_app.reports.registers.content import ExplanationPaper, Happening
from desk_app.reports.registers.legal import Law, law_at
from desk_app.reports.registers.letterhead import even_lines, number_line
from desk_app.reports.registers.moments import in_line, in_words
from desk_app.reports.registers.sheets import A4, Book, Imprint, printed
from desk_app.reports.registers.wrapping import printable
from desk_app.reports.signature import signature

SECTIONS = ("opening", "dossier", "story", "late", "cause", "responsibility", "remedy", "closing", "recipients")
"""The keys of the texts, in the order in which they stand."""

_MISSING = re.compile(r"(\[thiếu: [^\]]*\])")
_OPEN = NBSP * 8


def draft(paper: ExplanationPaper) -> dict[str, str]:
    """Return every text of the letter by its key, the facts filled in; an edited one stands as it was edited.

    A text is paragraphs parted by an empty line; `**…**` round one makes it a heading.
    """
    law = law_at(paper.dossier.received_at_ms, paper.unit)
    facts = _facts(paper)
    drafted = {
        "opening": law.text("explanation.opening"),
        "dossier": law.text("explanation.dossier", **facts),
        "story": _joined(law.text("explanation.story"), *_story(paper.story)),
        "late": _joined(law.text("explanation.late"), *_late(paper, law, facts)),
        "cause": law.text("explanation.cause", **facts),
        "responsibility": law.text("explanation.responsibility", **facts),
        "remedy": _joined(law.text("explanation.remedy", **facts), *_new_due(paper, law)),
        "closing": law.text("explanation.closing", **facts),
        "recipients": "\n".join(paper.recipients) or law.text("explanation.recipients"),
    }
    return {key: paper.texts.get(key, drafted[key]) for key in SECTIONS}


def missing(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the letter still lacks, in the order of the text."""
    return tuple(found for key in SECTIONS for found in _MISSING.findall(texts[key]))


def write_explanation_pdf(paper: ExplanationPaper, out_path: Path) -> int:
    """Print the letter and return how many sheets it has."""
    law = law_at(paper.dossier.received_at_ms, paper.unit)
    imprint = Imprint(
        title=f"Báo cáo giải trình hồ sơ {paper.dossier.official or paper.dossier.reception}",
        author=f"UBND {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )
    sheets = page.fill(list(_blocks(paper, law)))
    with printed(out_path, A4, imprint, _nothing_outside) as book:
        for number, sheet in enumerate(sheets, 1):
            if number > 1:
                book.turn()
            page.draw_sheet(book.pen, sheet, number, None)
    return len(sheets)


def _nothing_outside(book: Book) -> None:
    """Draw nothing: the sheet itself has the number."""


def _blocks(paper: ExplanationPaper, law: Law) -> Iterator[Block]:
    texts = draft(paper)
    yield _head(paper)
    lines = tuple(printable(line) for line in law.lines("explanation.title"))
    yield Title(lines=lines, address=printable(paper.superior))
    for key in SECTIONS[:-2]:
        yield from map(_paragraph, _paragraphs(texts[key]))
    for text in _paragraphs(texts["closing"]):
        held = paragraph(_pieces(text), body.LEAD)
        yield Paragraph(lines=held.lines, style=held.style)
    signer = Signer(name=printable(paper.signer.name), post=paper.signer.post, deputy=paper.signer.deputy)
    yield signature(signer, tuple(printable(line) for line in texts["recipients"].splitlines() if line.strip()))


def _head(paper: ExplanationPaper) -> Head:
    place = printable(paper.unit.place)
    if paper.dated_ms is None:
        month = numbers.month_of(localtime.local_date(paper.printed_at_ms))
        day = f"ngày{_OPEN}{month}"
    else:
        day = numbers.long_date(localtime.local_date(paper.dated_ms))
    return Head(
        superior=printable(f"UBND {paper.unit.superior}".upper()),
        agency=even_lines(f"{wording.AUTHORITY} {paper.unit.name.upper()}"),
        number=number_line(paper.number, paper.sign),
        place_and_date=f"{place}, {day}",
    )


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split(" ")) for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]


def _paragraph(text: str) -> Paragraph:
    if len(text) > 4 and text.startswith("**") and text.endswith("**"):
        return paragraph(printable(text[2:-2]), body.SECTION)
    return paragraph(_pieces(text), body.LEAD if text.endswith(":") else body.BODY)


def _pieces(text: str) -> tuple[Piece, ...]:
    """Flag what is missing."""
    parts = _MISSING.split(printable(text))
    return tuple(Piece(text=part, flagged=bool(number % 2)) for number, part in enumerate(parts) if part)


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _or_missing(text: str, what: str) -> str:
    return text.strip() or f"[thiếu: {what}]"


def _facts(paper: ExplanationPaper) -> dict[str, str]:
    dossier = paper.dossier
    person = dossier.person
    return {
        "official": dossier.official or "chưa có",
        "reception": dossier.reception,
        "person": ", ".join(part for part in (person.name, person.address) if part),
        "procedure": dossier.procedure_name,
        "received": in_words(dossier.received_at_ms, timed=dossier.received_timed),
        "term": _or_missing(dossier.term, "thời gian giải quyết theo quy định"),
        "due": in_words(dossier.due_at_ms, timed=dossier.due_timed),
        "as_of": in_words(paper.as_of_ms, timed=False),
        "days": numbers.prose(paper.days_late),
        "cause": _sentence(_or_missing(paper.cause, "nguyên nhân")),
        "responsible": _or_missing(paper.responsible, "người, bộ phận chịu trách nhiệm").rstrip("."),
        "remedy": _sentence(_or_missing(paper.remedy, "biện pháp khắc phục")),
        "addressee": paper.superior,
    }


def _sentence(text: str) -> str:
    """Return the words with a capital at their head and a stop at their end.

    >>> _sentence("chưa nhận được trả lời xác minh")
    'Chưa nhận được trả lời xác minh.'
    """
    said = text[:1].upper() + text[1:]
    return said if said.endswith((".", "!", "?", "]")) else f"{said}."


def _story(story: tuple[Happening, ...]) -> Iterator[str]:
    """Yield a line for each step by day; within a day as given, since some have no clock time."""
    if not story:
        yield "[thiếu: quá trình giải quyết]"
    for number, step in enumerate(sorted(story, key=lambda one: localtime.local_date(one.at_ms)), 1):
        end = "." if number == len(story) else ";"
        moment = in_line(step.at_ms, timed=step.timed).replace(" ", " ngày ") if step.timed else _day(step)
        yield f"- {moment[:1].upper()}{moment[1:]}: {step.text.strip().rstrip('.;')}{end}"


def _day(step: Happening) -> str:
    return f"ngày {in_line(step.at_ms, timed=False)}"


def _late(paper: ExplanationPaper, law: Law, facts: Mapping[str, str]) -> Iterator[str]:
    """Yield how late it is, and whether the citizen was told in time (the apology is owed before the due date)."""
    if paper.finished_at_ms is None:
        yield law.text("explanation.late.open", **facts)
    else:
        yield law.text("explanation.late.finished", **{**facts, "finished": in_words(paper.finished_at_ms)})
    if paper.apology_at_ms is None:
        yield law.text("explanation.apology.none")
        return
    numbered = f" số {paper.apology_number}" if paper.apology_number else ""
    told = f"{numbered} {in_words(paper.apology_at_ms, timed=False)}"
    sent = law.text("explanation.apology.sent", apology=told)
    after = paper.apology_at_ms > paper.dossier.due_at_ms
    yield f"{sent} {law.text('explanation.apology.late')}" if after else sent


def _new_due(paper: ExplanationPaper, law: Law) -> Iterator[str]:
    if paper.new_due_at_ms is not None:
        yield law.text("explanation.new_due", new_due=in_words(paper.new_due_at_ms, timed=paper.new_due_timed))
    elif paper.finished_at_ms is None:
        yield law.text("explanation.new_due", new_due="[thiếu: thời gian hẹn mới]")
