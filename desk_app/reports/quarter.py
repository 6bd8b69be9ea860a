"""The quarterly report: sections I.1–I.12, II and III in the order of the form, printed as one PDF."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.domain import localtime
from desk_app.domain.text import nfc
from desk_app.reports import body, fonts, page
from desk_app.reports.body import Paragraph, paragraph
from desk_app.reports.charts import charts
from desk_app.reports.head import Title, head
from desk_app.reports.narrative import Finding, Look, Passage, Piece, Rendered, Section, form, render, render_line
from desk_app.reports.output import writing
from desk_app.reports.page import Block, Pen, Sheet
from desk_app.reports.quarter_paper import QuarterPaper
from desk_app.reports.signature import Signature, signature
from desk_app.reports.tables import digital_table, results_table
from desk_app.reports.values import Values

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Report = Callable[[int, int, str], None]
"""Told how many sheets are drawn, of how many."""

_OWN_PLACES = frozenset({"title", "address", "opening", "closing", "recipients"})
_INSERTS = {"I.4": ("Bảng 1", "Biểu đồ"), "I.6": ("Bảng 2",)}
"""What a section must show even where the unit struck its place out of the text."""


def findings(paper: QuarterPaper) -> tuple[Finding, ...]:
    """Return every placeholder of the paper that is missing or contradicted, in the order of the text."""
    values = Values(paper)
    return tuple(found for section in form(paper.regime) for found in _render(paper, section, values).findings)


def write_quarter_pdf(paper: QuarterPaper, out_path: Path, progress: Report | None = None) -> int:
    """Print the report and return how many sheets it has; the same paper gives the same bytes."""
    fonts.register()
    sheets = lay_out(paper)
    canvas = _canvas(paper, out_path)
    pen = Pen(canvas)
    draft = None if paper.approved else localtime.local(paper.printed_at_ms)
    for number, sheet in enumerate(sheets, 1):
        page.draw_sheet(pen, sheet, number, draft)
        canvas.showPage()
        if progress:
            progress(number, len(sheets), f"Trang {number}")
    with writing(out_path):
        canvas.save()
    return len(sheets)


def lay_out(paper: QuarterPaper) -> list[Sheet]:
    """Return the sheets without drawing them."""
    return page.fill(compose(paper))


def compose(paper: QuarterPaper) -> list[Block]:
    """Return the report's blocks from head to signature; on a draft, what is to be looked at follows."""
    values = Values(paper)
    texts = {section.key: _render(paper, section, values) for section in form(paper.regime)}
    _check_glyphs(paper, texts.values())
    blocks: list[Block] = [head(paper), _title(paper, values)]
    blocks += _paragraphs(texts["opening"])
    for section in form(paper.regime):
        if section.key not in _OWN_PLACES:
            blocks += _section(paper, section, texts[section.key], values)
    blocks += [*_held(_paragraphs(texts["closing"])), _signature(paper, values)]
    return [*blocks, *([] if paper.approved else _review(paper))]


def _text(paper: QuarterPaper, section: Section) -> str:
    return paper.narratives.get(section.key, section.text)


def _texts(paper: QuarterPaper) -> dict[str, str]:
    return {section.key: _text(paper, section) for section in form(paper.regime)}


def _render(paper: QuarterPaper, section: Section, values: Values) -> Rendered:
    return render(_text(paper, section), values)


def _title(paper: QuarterPaper, values: Values) -> Title:
    """Break the title where its writer broke it, and where a line would not fit."""
    texts = _texts(paper)
    style = body.Style(size=14, leading=17, face=fonts.Face.BOLD, align=body.Align.CENTRED, indent=0)
    lines = [
        "".join(segment.text for segment in line.segments)
        for written in _flat(texts["title"], values).split("\n")
        for line in paragraph(written, style).lines
    ]
    return Title(lines=tuple(lines), address=_flat(texts["address"], values))


def _flat(text: str, values: Values) -> str:
    return "".join(piece.text for piece in render_line(text.strip(), values))


def _section(paper: QuarterPaper, section: Section, rendered: Rendered, values: Values) -> list[Block]:
    """Set the heading and what stands under it."""
    blocks: list[Block] = [_heading(section, values)]
    placed: set[str] = set()
    for passage in rendered.passages:
        if passage.look is Look.INSERT:
            placed.add(passage.text)
            blocks += _insert(paper, passage.text)
        else:
            blocks.append(_paragraph(passage))
    for name in _INSERTS.get(section.key, ()):
        blocks += [] if name in placed else _insert(paper, name)
    return blocks


def _heading(section: Section, values: Values) -> Paragraph:
    part = "." not in section.key
    number = section.key if part else section.key.partition(".")[2]
    text = f"{number}. {_flat(section.heading, values)}"
    style = body.PART if part else body.SECTION
    return paragraph(text, style, outline=(section.key, text, 0 if part else 1))


def _insert(paper: QuarterPaper, name: str) -> list[Block]:
    if name == "Bảng 1":
        return [results_table(paper)]
    if name == "Bảng 2":
        return [digital_table(paper)]
    return [charts(paper) or paragraph((Piece(text="[thiếu: số liệu của biểu đồ]", flagged=True),), body.BODY)]


def _paragraphs(rendered: Rendered) -> list[Paragraph]:
    return [_paragraph(passage) for passage in rendered.passages]


def _paragraph(passage: Passage) -> Paragraph:
    if passage.look is Look.STRONG:
        return paragraph(passage.pieces, body.STRONG)
    return paragraph(passage.pieces, body.LEAD if passage.text.endswith(":") else body.BODY)


def _held(paragraphs: list[Paragraph]) -> list[Block]:
    """Keep the closing words with the signature."""
    return [Paragraph(lines=one.lines, style=body.LEAD, measure=one.measure) for one in paragraphs]


def _signature(paper: QuarterPaper, values: Values) -> Signature:
    lines = tuple(line.strip() for line in _flat(_texts(paper)["recipients"], values).splitlines())
    return signature(paper.signer, paper.recipients or tuple(line for line in lines if line))


def _review(paper: QuarterPaper) -> list[Block]:
    """List on a draft the sentences about figures that disagree."""
    if not paper.contradictions:
        return []
    told = [paragraph(f"- {nfc(one.sentence)}", body.BODY) for one in paper.contradictions]
    return [paragraph("Cần xem lại trước khi ký (phần này không in trên bản chính thức):", body.STRONG), *told]


def _check_glyphs(paper: QuarterPaper, texts: Iterable[Rendered]) -> None:
    names = (paper.unit.name, paper.unit.place, paper.signer.name if paper.signer else "", *paper.by_field)
    sentences = (one.sentence for one in paper.contradictions)
    fonts.require_glyphs((*names, *sentences, *paper.recipients, *(rendered.text for rendered in texts)))


def _canvas(paper: QuarterPaper, out_path: Path) -> "Canvas":
    from reportlab.pdfgen.canvas import Canvas

    size = (page.WIDTH, page.HEIGHT)
    face: Any = fonts.Face.REGULAR.value  # the stubs take the initial font for a number
    canvas = Canvas(str(out_path), pagesize=size, invariant=1, pageCompression=1, lang="vi", initialFontName=face)
    _stamp(canvas, localtime.local(paper.printed_at_ms))
    label = paper.period.label_vi
    canvas.setTitle(f"Báo cáo kiểm soát thủ tục hành chính {label[:1].lower()}{label[1:]}, UBND {paper.unit.name}")
    canvas.setAuthor(f"UBND {paper.unit.name}")
    canvas.setSubject("Báo cáo" if paper.approved else "Dự thảo báo cáo")
    canvas.setCreator("Một Cửa Desk")
    canvas.showOutline()
    return canvas


def _stamp(canvas: "Canvas", printed: datetime) -> None:
    """Date the file by the paper, not by the PC's clock: reportlab would write a fixed day into reproducible files."""
    document: Any = canvas
    stamp = document._doc._timeStamp
    stamp.t, stamp.lt = printed.timestamp(), printed.timetuple()
    stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(printed.timetuple())[:6], 7, 0
