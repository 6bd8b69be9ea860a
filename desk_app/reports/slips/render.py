"""From a slip's values and its form to a PDF."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from desk_app.domain import localtime
from desk_app.errors import DeskError
from desk_app.reports import fonts, numbers
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Block
from desk_app.reports.slips import blocks, content, fields, frame, legal, sheets
from desk_app.reports.slips.content import DossierSlip, FeeSlip, Sheet, Slip, SlipPaper
from desk_app.reports.slips.fields import Values
from desk_app.reports.slips.legal import Form, Part
from desk_app.reports.slips.rich import Look, clean, side_by_side, words

_FORMS: dict[type[Slip], str] = {
    content.ReceiptSlip: "receipt",
    content.SupplementSlip: "supplement",
    content.RefusalSlip: "refusal",
    content.ApologySlip: "apology",
    content.StoppingSlip: "stopping",
    content.ResultSlip: "result",
    content.FeeSlip: "fee",
}

_LINE = Look(size=10, leading=12, after=1.3)
_TEXT = Look(size=10, leading=12.5, align=Align.JUSTIFIED, before=3, after=3.5)
_LETTER = Look(size=10.5, leading=13.8, align=Align.JUSTIFIED, indent=8 * MM, after=3)
_ADDRESSED = Look(size=10.5, leading=13.8, align=Align.CENTRED, after=1)
_FOOT = Look(size=8, leading=9.5)
_TIGHTER = (0, 0.35, 0.7, 1)
"""Less and less white; the first that needs the fewest pages is taken."""


def render(slip: Slip, *, sheet: Sheet = Sheet.A5) -> bytes:
    """Return the slip as a PDF; the same slip gives the same bytes."""
    return render_all((slip,), sheet=sheet)


def render_all(slips: Sequence[Slip], *, sheet: Sheet = Sheet.A5) -> bytes:
    """Return several slips in one PDF, both copies of a receipt say: on A4 two pages share a sheet."""
    pages = [page for slip in slips for page in _Composer(slip).pages()]
    first = _Composer(slips[0])
    about = sheets.About(
        title=first.name,
        author=f"UBND {clean(slips[0].unit.name)}",
        printed_at_ms=slips[0].printed_at_ms,
        cut=first.words["cut"],
    )
    return sheets.write(pages, sheet, about)


def form_of(slip: Slip) -> Form:
    """Return the form that the slip is printed on, by the day its dossier was received."""
    return legal.form(_regime(slip), _FORMS[type(slip)])


def _regime(slip: Slip) -> str:
    received = slip.dossier.received_at_ms if isinstance(slip, DossierSlip) else slip.issued_at_ms
    received = slip.received_at_ms if isinstance(slip, FeeSlip) else received
    return legal.regime(localtime.local_date(received))


class _Composer:
    """Set one slip: each part of its form becomes blocks."""

    def __init__(self, slip: Slip) -> None:
        self.slip: Any = slip  # a form names lists that only its own slip has
        self.form = form_of(slip)
        self.words = legal.words(_regime(slip))
        self.values: Values = fields.values(slip, self.words)
        self._kinds: dict[str, Callable[[Part], list[Block]]] = {
            "numbers": self._numbers,
            "line": self._line,
            "text": lambda part: [words(self._runs(part.text), _TEXT, frame.A5, keep=part.text.endswith(":"))],
            "letter": lambda part: [words(self._runs(part.text), _LETTER, frame.A5, keep=part.text.endswith(":"))],
            "address": self._address,
            "papers": self._papers,
            "sentences": self._sentences,
            "due": lambda part: [blocks.due_frame(frame.A5, part.label, self._runs(part.text))],
            "facts": self._facts,
            "items": self._items,
            "fee": self._fee,
            "signatures": self._signatures,
            "signed": self._signed,
        }

    @property
    def name(self) -> str:
        """The form's title in one line."""
        return " ".join(self.form.title.split())

    def pages(self) -> list[sheets.Page]:
        furniture, made = self._furniture(), self.blocks()
        tries = (
            sheets.fill([blocks.tighter(block, much) for block in made], self._again(), furniture.room)
            for much in _TIGHTER
        )
        laid = min(tries, key=len)
        return [
            sheets.Page(placed=page, furniture=furniture, number=number, count=len(laid))
            for number, page in enumerate(laid, 1)
        ]

    def blocks(self) -> list[Block]:
        """Return head, title and every part that the slip has something to say in."""
        _check_glyphs(self.values.values())
        made: list[Block] = [self._head(), self._title()]
        for part in self.form.parts:
            if (part.when and not self.values[part.when]) or (part.unless and self.values[part.unless]):
                continue
            made += self._kinds[part.kind](part)
        return _held(made)

    def _told(self, template: str) -> str:
        return clean(fields.filled(template, self.values))

    def _runs(self, template: str) -> Any:
        return fields.runs(template, self.values)

    def _word(self, name: str, **values: str) -> str:
        return fields.filled(self.words[name], {**self.values, **values})

    def _head(self) -> Block:
        sign = self._told(self.form.sign)
        return frame.head(
            frame.A5,
            superior=self._told(self.form.superior).upper(),
            agency="\n".join(self._told(line) for line in self.form.agency.splitlines()).upper(),
            number=self._number(sign),
            place_and_date=self._word("place_and_date"),
        )

    def _number(self, sign: str) -> str:
        """Return the line of the number; one that was noted with its sign keeps it."""
        signed = "/" in self.values["number"]
        return self._word("number", sign=sign).removesuffix(f"/{sign}" if signed else "")

    def _title(self) -> Block:
        return frame.title(frame.A5, self.form.title, self._told(self.form.below), before=4 if self.form.below else 10)

    def _numbers(self, _part: Part) -> list[Block]:
        labels = frame.NumberLabels(
            reception=self._word("reception"),
            official=self._word("official"),
            awaited=self._word("awaited"),
            scan=self._word("scan"),
        )
        unit = clean(self.slip.unit.code)
        row = frame.numbers_row(frame.A5, unit, self.values["reception"], self.values["official"], labels)
        return [row]

    def _line(self, part: Part) -> list[Block]:
        told = [self._runs(item) for item in part.items if not fields.is_empty(item, self.values)]
        line = side_by_side(told, _LINE, frame.A5)
        return [blocks.keep(line)] if part.items[-1].endswith(":") else [line]

    def _address(self, part: Part) -> list[Block]:
        told = [self._runs(item) for item in part.items]
        to = words(self._runs(part.text), _ADDRESSED, frame.A5, keep=True)
        return [to, side_by_side(told, replace(_ADDRESSED, size=10, after=6), frame.A5)]

    def _papers(self, part: Part) -> list[Block]:
        papers: tuple[SlipPaper, ...] = getattr(self.slip, part.of)
        if not papers:
            return [words(part.empty, _LINE, frame.A5)] if part.empty else []
        rows = [_paper(number, paper) for number, paper in enumerate(papers, 1)]
        _check_glyphs(row[1] for row in rows)
        label = words(part.label, _LINE, frame.A5, keep=True)
        return [label, blocks.papers_table(frame.A5, part.heads, rows)]

    def _sentences(self, part: Part) -> list[Block]:
        told = [clean(sentence) for sentence in getattr(self.slip, part.of)]
        _check_glyphs(told)
        numbered = part.numbered and len(told) > 1
        texts = [f"{number}. {sentence}" if numbered else sentence for number, sentence in enumerate(told, 1)]
        return [blocks.framed(frame.A5, texts)] if texts else []

    def _facts(self, part: Part) -> list[Block]:
        rows = [
            (row.label, self._runs(row.value), row.strong)
            for row in part.rows
            if not fields.is_empty(row.value, self.values)
        ]
        return [blocks.facts(frame.A5, rows, label=26 * MM, pad=4 if len(rows) < 4 else 2)]

    def _items(self, part: Part) -> list[Block]:
        slip: FeeSlip = self.slip
        rows = [
            (str(number), clean(item.reception), clean(item.what), clean(item.quantity), numbers.count(item.amount))
            for number, item in enumerate(slip.items, 1)
        ]
        _check_glyphs(text for row in rows for text in row)
        aligns = (Align.CENTRED, Align.LEFT, Align.LEFT, Align.CENTRED, Align.RIGHT)
        total = (part.label, numbers.count(slip.total))
        return [blocks.table(frame.A5, (8, 24, 50, 22, 17), part.heads, rows, aligns, total)]

    def _fee(self, part: Part) -> list[Block]:
        lines = [self._runs(line) for line in part.lines if not fields.is_empty(line, self.values)]
        payload = self.values["bank"]
        caption = self._told(part.caption) if payload else ""
        first, last = self._runs(part.text), self._told(part.close)
        return [blocks.fee_block(frame.A5, first, lines, last, payload, caption)]

    def _signatures(self, part: Part) -> list[Block]:
        columns = [(column.title, column.note, self._told(column.name)) for column in part.columns]
        return [blocks.signatures(frame.A5, columns, room=part.room)]

    def _signed(self, part: Part) -> list[Block]:
        signer: content.SlipSigner = self.slip.signer
        recipients = [clean(line) for line in self.slip.recipients] or [self._told(line) for line in part.lines]
        name = clean(signer.name) or self.words["name"]
        _check_glyphs((*recipients, name))
        posts = [post for post in (part.text, *self._posts(signer)) if post]
        return [blocks.signed(frame.A5, part.label, recipients, posts, name, room=part.room)]

    def _posts(self, signer: content.SlipSigner) -> list[str]:
        """Return what stands over the signature; a deputy signs for the head."""
        named = ("for_head", "deputy") if signer.deputy else ("head",)
        return [self._word(name, post=clean(signer.post).upper()) for name in named]

    def _again(self) -> Block:
        return frame.small_head(frame.A5, self._word("again", title=self.name), self._again_numbers())

    def _again_numbers(self) -> str:
        if not isinstance(self.slip, DossierSlip):
            return self._number(self._told(self.form.sign))
        official = self.values["official"]
        return f"{self.words['official']} {official}" if official else self._word("reception")

    def _furniture(self) -> sheets.Furniture:
        printed = self._printed()
        beside = fonts.width(printed, Face.REGULAR, 8) + 14
        foot = self._told(self.form.foot)
        whole = words(foot, _FOOT, frame.A5)
        fits = bool(whole.lines) and whole.lines[-1].width + beside <= frame.A5.width
        return sheets.Furniture(
            measure=frame.A5,
            mark=self.form.mark,
            foot=whole if fits else words(foot, _FOOT, frame.A5.inset(0, beside)),
            printed=printed,
            page=self.words["page"],
        )

    def _printed(self) -> str:
        at = localtime.local(self.slip.printed_at_ms)
        told = {"at": f"{at:%H:%M} {numbers.short_date(at.date())}", "times": str(self.slip.reprint)}
        return self._word("reprinted" if self.slip.reprint else "printed", **told)


def _held(made: list[Block]) -> list[Block]:
    """Keep the last words with the signatures: they never stand alone on a page."""
    if len(made) > 1:
        made[-2] = blocks.keep(made[-2])
    return made


def _paper(number: int, paper: SlipPaper) -> tuple[str, ...]:
    name = f"{paper.name} ({paper.note})" if paper.note else paper.name
    counts = (str(count) if count else "–" for count in (paper.originals, paper.certified, paper.photocopies))
    return (str(number), clean(name), *counts)


def _check_glyphs(texts: Iterable[str]) -> None:
    """Refuse a letter that the typeface lacks: drawn, it would be blank and lost without a word."""
    glyphs: Any = fonts.font(Face.REGULAR).face
    lacking = sorted({letter for text in texts for letter in text if ord(letter) not in glyphs.charToGlyph})
    if lacking:
        shown = " ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in lacking[:5])
        raise DeskError(f"Phiếu có ký tự không in được: {shown}.", "Sửa các ký tự này trong hồ sơ rồi in lại.")
