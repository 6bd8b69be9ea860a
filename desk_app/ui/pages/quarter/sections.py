"""The sections of the report as a list, and their text with its placeholders marked."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Role, Tone, Type, Weight
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel

if TYPE_CHECKING:
    from desk_app.reports.narrative import Rendered
    from desk_app.reports.values import Values
    from desk_app.usecases.review import Reading

_KEY, _MARK = 56, 44
_PLACEHOLDER = re.compile(r"\{[?!]?[\w.]+(?:\|[^{}]*|:)?\}?|\}|^\[(?:Bảng 1|Bảng 2|Biểu đồ)\]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section: its heading filled, its text, and what is wrong in it."""

    key: str
    heading: str
    text: str
    own: bool
    start: str
    """What it was before this period wrote it: the form's own words where no earlier period did"""
    findings: int


def parts_of(reading: "Reading", values: "Values") -> list[Part]:
    """Return the sections that have a text, in the order of the form."""
    from desk_app.reports.narrative import form, render, render_line

    texts = reading.told.quarter.narratives
    typed = [matter.section for matter in reading.matters]
    parts = []
    for section in form(reading.paper.regime):
        if not section.text:
            continue
        text = texts.get(section.key, section.text)
        heading = "".join(piece.text for piece in render_line(section.heading, values))
        wrong = len(render(text, values).findings) + typed.count(section.key)
        own = section.key in reading.own
        name = heading or special_name(section.key)
        parts.append(Part(key=section.key, heading=name, text=text, own=own, start=section.text, findings=wrong))
    return parts


def special_name(key: str) -> str:
    """Return what a part without number is called."""
    translate = QCoreApplication.translate
    names = {
        "title": translate("Sections", "Title"),
        "address": translate("Sections", "Addressed to"),
        "opening": translate("Sections", "Opening"),
        "closing": translate("Sections", "Closing"),
        "recipients": translate("Sections", "Recipients"),
    }
    return names.get(key, key)


class SectionModel(RowsModel):
    """One row a section: number, heading, and whether it is to be looked at."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(title=self.tr("Section"), width=_KEY, tabular=True),
                Column(title=self.tr("Heading"), stretch=True),
                Column(title="", width=_MARK),
            )
        )
        self.parts: Sequence[Part] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show the sections."""
        self.parts = parts
        self.show([self._cells(part) for part in parts])

    def _cells(self, part: Part) -> list[Cell]:
        key = part.key if part.key[:1].isupper() else ""
        mark = Cell()
        if part.findings:
            spoken = self.tr("{count} to look at").format(count=part.findings)
            mark = Cell(text=str(part.findings), tone=Tone.LATE, icon="alert", spoken=spoken, tip=spoken)
        elif part.own:
            spoken = self.tr("written")
            mark = Cell(icon="note", ink=Ink.QUIET, spoken=spoken, tip=spoken)
        return [
            Cell(text=key, ink=Ink.LABEL),
            Cell(text=part.heading, weight=Weight.MEDIUM if part.own else Weight.REGULAR, tip=part.heading),
            mark,
        ]


class PlaceholderMarks(QSyntaxHighlighter):
    """Draw placeholders as chips within the text; one that has no figure is red."""

    def __init__(self, document: QTextDocument, is_missing: Callable[[str], bool]) -> None:
        super().__init__(document)
        self._is_missing = is_missing
        theme().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark the placeholders of one paragraph."""
        for match in _PLACEHOLDER.finditer(text):
            name = match[0].strip("{}").partition("|")[0]
            tone = Tone.LATE if match[0].endswith("}") and len(match[0]) > 1 and self._is_missing(name) else Tone.INFO
            self.setFormat(match.start(), len(match[0]), _chip(tone))


def _chip(tone: Tone) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme().color(tone.ground))
    look.setForeground(theme().color(tone.text))
    return look


def rendered_html(rendered: "Rendered") -> str:
    """Return a section as it will stand on paper; what is missing or disputed stands out."""
    from desk_app.reports.narrative import Look

    late, ground = (theme().color(role).name() for role in (Tone.LATE.text, Tone.LATE.ground))
    quiet = theme().color(Role.TEXT_QUIET).name()
    blocks = []
    for passage in rendered.passages:
        words = "".join(
            f'<span style="color:{late}; background:{ground}">{_plain(piece.text)}</span>'
            if piece.flagged
            else _plain(piece.text)
            for piece in passage.pieces
        )
        if passage.look is Look.INSERT:
            words = f'<span style="color:{quiet}">[{words}]</span>'
        elif passage.look is Look.STRONG:
            words = f"<b>{words}</b>"
        blocks.append(f'<p style="line-height:{Type.BODY.value.line}px">{words}</p>')
    return "".join(blocks)


def _plain(text: str) -> str:
    from html import escape

    return escape(text)


def placeholders() -> list[tuple[str, str]]:
    """Return the figures that can be put into a text, with their names."""
    from desk_app.reports.wording import LABELS

    labels: Mapping[str, str] = LABELS
    return [(code, f"{label[:1].upper()}{label[1:]}") for code, label in labels.items()]
