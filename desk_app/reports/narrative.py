"""The report's words: sections with placeholders, filled with a period's figures.

A text is paragraphs parted by an empty line. `- ` or `1. ` opens an item, `**…**`
round a whole paragraph makes it a bold line, and a table or drawing stands where
`[Bảng 1]`, `[Biểu đồ]` or `[Bảng 2]` stands alone.

| written | shown |
|---|---|
| `{resolved.total}` | the figure, by the rules of `numbers` |
| `{resolved.overdue\\|không có}` | the words instead, when the figure is 0 |
| `{?complaints.received: …}` | the text only when the figure is above 0 |
| `{!pending.overdue: …}` | the text only when the figure is 0 |
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

import resources
from desk_app.domain.text import nfc
from desk_app.reports.values import Shown, Standing, Values, missing

_HEADING = re.compile(r"^#+ +(\S+)(?: +(.+))?$")
_CONDITION = re.compile(r"\{([?!])([\w.]+): *((?:[^{}]|\{[^{}]*\})*)\}")
_PLACEHOLDER = re.compile(r"\{([\w.]+)(?:\|([^{}]*))?\}")
_INSERT = re.compile(r"\[(Bảng 1|Bảng 2|Biểu đồ)\]")


class Look(Enum):
    """How a paragraph is set."""

    BODY = "body"
    STRONG = "strong"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text; a flagged one is bold on grey."""

    text: str
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph, filled."""

    pieces: tuple[Piece, ...]
    look: Look = Look.BODY

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A placeholder that could not be filled soundly."""

    name: str
    text: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A section's paragraphs and what is wrong in them."""

    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The section as plain text, for a preview."""
        return "\n\n".join(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the form, fixed, and the text that is written under it."""

    key: str
    heading: str
    text: str


def parse_sections(source: str) -> tuple[Section, ...]:
    """Read `# KEY heading` and the text below each; what stands above the first heading is a note."""
    sections: list[Section] = []
    for block in re.split(r"^(?=#)", nfc(source), flags=re.MULTILINE):
        first, _, rest = block.partition("\n")
        heading = _HEADING.match(first)
        if heading:
            sections.append(Section(key=heading[1], heading=heading[2] or "", text=rest.strip()))
    return tuple(sections)


@cache
def form(regime: str) -> tuple[Section, ...]:
    """Return the form of the report under the regime, with its default texts."""
    return parse_sections(resources.path(f"reports/quarter/{regime}.md").read_text(encoding="utf-8"))


def default_texts(regime: str) -> dict[str, str]:
    """Return section key → text that a unit starts from; its next report starts from its last."""
    return {section.key: section.text for section in form(regime)}


def parse_texts(source: str) -> dict[str, str]:
    """Return section key → text of a unit's own file in the same form."""
    return {section.key: section.text for section in parse_sections(source)}


def render(text: str, values: Values) -> Rendered:
    """Fill a section's text; a paragraph that its condition empties goes."""
    found: list[Finding] = []
    passages = [_passage(block, values, found) for block in re.split(r"\n\s*\n", nfc(text).strip())]
    return Rendered(passages=tuple(one for one in passages if one.text), findings=tuple(found))


def render_line(text: str, values: Values) -> tuple[Piece, ...]:
    """Fill a heading, whose line breaks are meant."""
    return _pieces(_settle(text, values), values, [])


def _passage(block: str, values: Values, found: list[Finding]) -> Passage:
    if _INSERT.fullmatch(block.strip()):
        return Passage(pieces=(Piece(text=block.strip()[1:-1]),), look=Look.INSERT)
    line = " ".join(_settle(block, values).split())
    if len(line) > 4 and line.startswith("**") and line.endswith("**"):
        return Passage(pieces=_pieces(line[2:-2], values, found), look=Look.STRONG)
    return Passage(pieces=_pieces(line, values, found))


def _settle(text: str, values: Values) -> str:
    """Keep or drop the conditional texts; one whose figure is unknown shows the mark instead."""

    def kept(match: re.Match[str]) -> str:
        sign, name, inner = match.groups()
        number = values.number(name)
        if number is None:
            return f"{{{name}}}"
        return inner if (number > 0) == (sign == "?") else ""

    return _CONDITION.sub(kept, text)


def _pieces(text: str, values: Values, found: list[Finding]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    done = 0
    for match in _PLACEHOLDER.finditer(text):
        shown = _fill(match[1], match[2], values)
        _note(found, match[1], shown)
        pieces += [Piece(text=text[done : match.start()]), Piece(text=nfc(shown.text), flagged=shown.flagged)]
        done = match.end()
    pieces.append(Piece(text=text[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _fill(name: str, at_zero: str | None, values: Values) -> Shown:
    if at_zero is None or values.disputed(name):
        return values.shown(name)
    number = values.number(name)
    if number is None:
        return missing(name)
    return Shown(text=at_zero) if number == 0 else values.shown(name)


def _note(found: list[Finding], name: str, shown: Shown) -> None:
    if shown.flagged:
        found.append(Finding(name=name, text=shown.text, standing=shown.standing))


def unplaced(texts: Mapping[str, str], regime: str) -> tuple[str, ...]:
    """Return the keys of texts that the form has no place for; they are kept, and not printed."""
    return tuple(sorted(texts.keys() - default_texts(regime).keys()))
