"""Giấy bàn giao hồ sơ: many dossiers from hand to hand in one list, with both names and both times."""

from collections.abc import Sequence
from pathlib import Path

from desk_app.reports import numbers
from desk_app.reports.body import Align
from desk_app.reports.page import MM
from desk_app.reports.registers.content import HandedDossier, HandoverPaper, Party
from desk_app.reports.registers.ending import ASIDE, Ending, Signatory, closing
from desk_app.reports.registers.legal import Law, law_at
from desk_app.reports.registers.letterhead import counter_head, number_line, place_and_day, title
from desk_app.reports.registers.moments import in_table, in_words
from desk_app.reports.registers.ruled import Column, Look, Ruled
from desk_app.reports.registers.running import foot_line
from desk_app.reports.registers.sheets import A4, Book, Imprint, numbered, printed
from desk_app.reports.registers.spoken import spoken
from desk_app.reports.registers.wrapping import printable
from desk_app.reports.slips import codes
from desk_app.reports.slips.rich import Look as WordsLook
from desk_app.reports.slips.rich import Measure, words

_BARS, _BARS_HIGH = 54 * MM, 9 * MM
_COLUMNS = (
    Column(title="TT", mm=8, align=Align.CENTRED),
    Column(title="Mã hồ sơ,\nsố tiếp nhận", mm=40),
    Column(title="Người nộp\nhồ sơ", mm=32),
    Column(title="Thủ tục hành chính", mm=40),
    Column(title="Số\ngiấy tờ", mm=12, align=Align.RIGHT),
    Column(title="Hẹn trả", mm=18, align=Align.CENTRED),
    Column(title="Ghi chú", mm=15),
)
_LOOK = Look(size=10.5, leading=12.2, head_size=10.5, head_leading=12, beside=2.4)
_OPEN_MOMENT = "…… giờ …… phút, ngày …… tháng …… năm ……"


def write_handover_pdf(paper: HandoverPaper, dossiers: Sequence[HandedDossier], out_path: Path) -> int:
    """Print the list and return how many sheets it has; ValueError for a list number that is not ASCII."""
    if not (paper.list_number.isascii() and paper.list_number.isprintable() and paper.list_number):
        raise ValueError(f"Code 128 cannot say {paper.list_number!r}")
    law = law_at(paper.given_at_ms, paper.unit)
    imprint = Imprint(
        title=f"Giấy bàn giao hồ sơ {paper.list_number}",
        author=f"{law.counter} {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )
    with printed(out_path, A4, imprint, lambda book: _running(book, paper)) as book:
        _top(book, paper, law)
        _facts(book, paper)
        table = Ruled(book, _COLUMNS, _LOOK)
        for number, dossier in enumerate(dossiers, 1):
            table.add(_texts(number, dossier))
        papers = sum(dossier.papers for dossier in dossiers)
        count = numbers.prose(len(dossiers))
        table.sums(f"Cộng: {count} hồ sơ", 3, (numbers.count(papers) if papers else "", "", ""), skip=1)
        ending = _ending(paper, law, len(dossiers), papers)
        table.finish(ending.height)
        ending.draw(book)
    return book.sheet


def _texts(number: int, dossier: HandedDossier) -> tuple[str, ...]:
    return (
        str(number),
        "\n".join(part for part in (dossier.official, dossier.reception) if part),
        dossier.person,
        dossier.procedure,
        numbers.count(dossier.papers) if dossier.papers else "–",
        in_table(dossier.due_at, timed=dossier.due_timed),
        dossier.note,
    )


def _running(book: Book, paper: HandoverPaper) -> None:
    numbered(book)
    foot_line(book, f"Giấy bàn giao {paper.list_number}", paper.printed_at_ms, paper.reprint, counted=False)


def _top(book: Book, paper: HandoverPaper, law: Law) -> None:
    number = number_line(paper.number, law.sign)
    day = place_and_day(paper.unit.place, paper.given_at_ms)
    counter_head(law, paper.unit, number=number, place_and_date=day).draw(book)
    title(book, law.lines("handover.title"), below=[paper.purpose] if paper.purpose else ())


def _facts(book: Book, paper: HandoverPaper) -> None:
    """Set both sides and both times, with the list's Code 128 at the right."""
    form = book.form
    column = Measure(form.left, form.measure - _BARS - 6 * MM)
    look = WordsLook(size=12, leading=15.5, after=0)
    told = (
        f"Bên giao: {_party(paper.giver)}",
        f"Bên nhận: {_party(paper.receiver)}",
        f"Thời điểm giao: {in_words(paper.given_at_ms)}",
        f"Thời điểm nhận: {in_words(paper.taken_at_ms) if paper.taken_at_ms is not None else _OPEN_MOMENT}",
    )
    facts = [words(printable(line), look, column) for line in told]
    height = max(sum(one.height for one in facts), 44)
    top = book.down(height + 10)
    bars = form.left + form.measure - _BARS
    codes.code_128(book.pen, bars, top - 3 - _BARS_HIGH, paper.list_number, width=_BARS, height=_BARS_HIGH)
    under = WordsLook(size=9, leading=11, align=Align.CENTRED)
    words(paper.list_number, under, Measure(bars, _BARS)).draw(book.pen, top - 5 - _BARS_HIGH)
    for one in facts:
        one.draw(book.pen, top)
        top -= one.height


def _party(party: Party) -> str:
    return ", ".join(part for part in (party.name, party.title, party.body) if part)


def _ending(paper: HandoverPaper, law: Law, count: int, papers: int) -> Ending:
    of_papers = f", {papers} ({spoken(papers)}) giấy tờ" if papers else ""
    said = law.paragraphs("handover.closing", count=numbers.prose(count), spoken=spoken(count), papers=of_papers)
    return Ending(
        words=(*closing(A4, said), *closing(A4, law.paragraphs("handover.aside"), ASIDE)),
        signatories=(
            Signatory(title="BÊN NHẬN", name=paper.receiver.name),
            Signatory(title="BÊN GIAO", name=paper.giver.name),
        ),
    )
