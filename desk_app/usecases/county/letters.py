"""Letters of direction: sent into the books of the communes chosen, explained by them, closed by the county."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.letter import Letter, LetterClosed, LetterSent, LetterState
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.store import papers
from desk_app.store.queries import letters
from desk_app.store.queries.letters import LetterLine
from desk_app.usecases.county.by import By, note
from desk_app.usecases.letters import of

if TYPE_CHECKING:
    from desk_app.store.county.office import County

LARGEST_PAPER = 20 << 20
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLetter:
    """A letter to be sent; ``explain_by`` None asks for no explanation."""

    number: str
    day: date
    title: str
    text: str
    explain_by: date | None = None
    figures: tuple[str, ...] = ()
    paper: bytes = b""
    """The signed letter as a PDF, empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A letter in a commune's book."""

    unit: str
    name: str
    letter: LetterLine

    @property
    def owed(self) -> bool:
        """Whether an explanation is owed: asked for, not given, not closed."""
        waits = self.letter.explained_at is None and self.letter.state != LetterState.CLOSED
        return self.letter.explain_by is not None and waits


def send(county: "County", units: Sequence[str], new: NewLetter, *, by: By) -> dict[str, str]:
    """Write the letter into every commune's book; return commune → the letter's id there. Raises ``RuleBroken``."""
    _check(new, units, local_date(county.clock()))
    digest = hashlib.sha256(new.paper).hexdigest() if new.paper else ""
    fact = LetterSent(
        number=nfc(new.number.strip()),
        day=new.day,
        title=nfc(new.title.strip()),
        text=nfc(new.text.strip()),
        explain_by=new.explain_by,
        figures=new.figures,
        paper=digest,
    )
    sent: dict[str, str] = {}
    for unit in dict.fromkeys(units):
        sent[unit] = _write(county, unit, fact, new.paper, by)
        note(county, by, "letter-send", fact.number or fact.title, unit)
    return sent


def _write(county: "County", unit: str, fact: LetterSent, paper: bytes, by: By) -> str:
    """Write the letter down; its paper lies among the commune's before the book speaks of it."""
    if paper:
        county.papers(unit).put(paper)
    with county.books.work(unit, by.title) as work:
        subject = work.new_subject()
        work.record(subject, fact)
        if paper:
            papers.note(work.driver, fact.paper, len(paper), here=True, now=work.now)
    return subject


def _check(new: NewLetter, units: Sequence[str], today: date) -> None:
    if not units:
        raise RuleBroken("units", "Chưa chọn đơn vị nhận.", "Chọn ít nhất một đơn vị.")
    for name, value in (("title", new.title), ("text", new.text)):
        if not value.strip():
            raise RuleBroken(name, "Còn ô trống.", "Nhập trích yếu và nội dung thư.")
    if new.explain_by is not None and new.explain_by < max(today, new.day):
        raise RuleBroken("explain_by", "Hạn giải trình đã qua.", "Chọn một ngày từ hôm nay trở đi.")
    _check_paper(new.paper)


def _check_paper(paper: bytes) -> None:
    from desk_app.reports.preview import sheets

    if len(paper) > LARGEST_PAPER:
        most = LARGEST_PAPER >> 20
        raise RuleBroken("paper", f"Văn bản kèm theo lớn hơn {most} MB.", "Quét lại với độ nét thấp hơn rồi chọn lại.")
    if paper and not (paper.startswith(_PDF) and sheets(paper)):
        raise RuleBroken("paper", "Văn bản kèm theo không phải tệp PDF đọc được.", "Chọn tệp PDF của văn bản đã ký.")


def all_sent(county: "County") -> list[Sent]:
    """Return every letter of every commune, the newest first."""
    found: list[Sent] = []
    for book in county.books.all():
        with county.books.view(book.unit) as work:
            lines = letters.letters(work.driver)
        found += [Sent(unit=book.unit, name=book.name, letter=line) for line in lines]
    return sorted(found, key=lambda sent: (-sent.letter.sent_at, sent.name))


def one(county: "County", unit: str, subject: str) -> Letter:
    """Return a letter. Raises ``DeskError`` where the commune has none of that id."""
    with county.books.view(unit) as work:
        return of(work, subject)


def paper_of(county: "County", unit: str, subject: str) -> Path | None:
    """Return where a letter's paper lies, None for a letter without one. Raises ``DeskError``, ``UnknownUnit``."""
    digest, kept = one(county, unit, subject).sent.paper, county.papers(unit)
    return kept.path(digest) if digest and kept.has(digest) else None


def close(county: "County", unit: str, subject: str, remark: str, *, by: By) -> None:
    """Close a letter: the county has what it asked for. Raises ``DeskError``."""
    with county.books.work(unit, by.title) as work:
        if of(work, subject).state is not LetterState.CLOSED:
            work.record(subject, LetterClosed(remark=nfc(remark.strip())))
    note(county, by, "letter-close", subject, unit)


def answered(county: "County") -> int:
    """Return how many explanations came and wait for the county to close their letters."""
    return sum(1 for sent in all_sent(county) if sent.letter.state == LetterState.EXPLAINED)
