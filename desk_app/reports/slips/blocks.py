"""The parts of a slip below its numbers: tables, the one frame, the fee, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Any

from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Block, Pen, Whole
from desk_app.reports.slips import codes
from desk_app.reports.slips.frame import Stack
from desk_app.reports.slips.rich import Look, Measure, Text, Words, words

HEAD = Look(size=9, leading=10.2, face=Face.BOLD, align=Align.CENTRED)
CELL = Look(size=9.5, leading=11.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table that may end one page and go on, under its head again, on the next; no row is cut."""

    measure: Measure
    edges: tuple[float, ...]
    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    total: tuple[Words, ...] = ()
    before: float = 1.5
    after: float = 7
    keep_with_next: bool = False

    LINE = 0.4
    TOP, BOTTOM = 1.2, 2.1

    @property
    def height(self) -> float:
        return sum(map(self._height, self._all))

    @property
    def floats(self) -> bool:
        return False

    @property
    def least(self) -> float:
        return sum(map(self._height, self._all[:2]))

    @property
    def _all(self) -> tuple[tuple[Words, ...], ...]:
        return (self.head, *self.rows, *((self.total,) if self.total else ()))

    def _height(self, row: tuple[Words, ...]) -> float:
        return max(cell.height for cell in row) + self.TOP + self.BOTTOM

    def split(self, room: float) -> "tuple[Table, Table] | None":
        """Part it between rows; the last row stays with the total."""
        used, fitting = self._height(self.head), 0
        for row in self.rows[:-1] if self.total else self.rows:
            used += self._height(row)
            if used > room:
                break
            fitting += 1
        if not 0 < fitting < len(self.rows):
            return None
        return replace(self, rows=self.rows[:fitting], total=()), replace(self, rows=self.rows[fitting:])

    def draw(self, pen: Pen, top: float) -> None:
        for row in self._all:
            height = self._height(row)
            self._row(pen, row, top, height)
            top -= height

    def _row(self, pen: Pen, row: tuple[Words, ...], top: float, height: float) -> None:
        edges = self.edges if len(row) == len(self.edges) - 1 else (self.edges[0], *self.edges[-len(row) :])
        for cell, left, right in zip(row, edges, edges[1:], strict=False):
            pen.box(self.measure.left + left, top - height, right - left, height, grey=None, line=self.LINE)
            slack = height - self.TOP - self.BOTTOM - cell.height
            cell.draw(pen, top - self.TOP - slack / 2)


def table(
    measure: Measure,
    columns: Sequence[float],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    aligns: Sequence[Align],
    total: tuple[str, str] | None = None,
    *,
    size: float = 9.5,
) -> Table:
    """Set a table; columns are shares of the measure, a total is a label over all columns but the last and a sum."""
    unit = measure.width / sum(columns)
    edges = tuple(share * unit for share in accumulate(columns, initial=0.0))
    cells = [Measure(measure.left + a, b - a).inset(3, 3) for a, b in pairwise(edges)]
    looks = [replace(CELL, size=size, leading=size * 1.2, align=align) for align in aligns]
    return Table(
        measure=measure,
        edges=edges,
        head=tuple(words(text, HEAD, cell.inset(-1, -1)) for text, cell in zip(head, cells, strict=True)),
        rows=tuple(tuple(map(words, row, looks, cells)) for row in rows),
        total=_total(total, measure, cells, looks) if total else (),
    )


def _total(total: tuple[str, str], measure: Measure, cells: list[Measure], looks: list[Look]) -> tuple[Words, ...]:
    label = measure.inset(3, measure.right - cells[-1].left + 6)
    bold = replace(looks[-1], face=Face.BOLD)
    return words(total[0], replace(bold, align=Align.RIGHT), label), words(total[1], bold, cells[-1])


def papers_table(measure: Measure, heads: Sequence[str], papers: Sequence[Sequence[str]]) -> Table:
    """Set TT, name, originals, certified copies, photocopies."""
    aligns = (Align.CENTRED, Align.LEFT, *(Align.CENTRED,) * 3)
    return table(measure, (8, 71, 14, 14, 14), heads, papers, aligns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """The slip's one frame, round sentences; long ones go on, framed again, on the next page."""

    measure: Measure
    parts: tuple[Words, ...]
    weight: float = 0.8
    before: float = 4
    after: float = 8
    keep_with_next: bool = False

    PAD = 4

    @property
    def height(self) -> float:
        between = sum(part.after for part in self.parts[:-1])
        return sum(part.height for part in self.parts) + between + 2 * self.PAD + 1

    @property
    def floats(self) -> bool:
        return False

    @property
    def least(self) -> float:
        return self.parts[0].least + 2 * self.PAD + 1

    def split(self, room: float) -> "tuple[Framed, Framed] | None":
        """Part it between sentences, or inside the one that the page ends in."""
        left = room - 2 * self.PAD - 1
        for number, part in enumerate(self.parts):
            if part.height > left:
                halves = part.split(left)
                first = self.parts[:number] + (halves[:1] if halves else ())
                rest = (halves[1:] if halves else (part,)) + self.parts[number + 1 :]
                return (replace(self, parts=first), replace(self, parts=rest)) if first else None
            left -= part.height + part.after
        return None

    def draw(self, pen: Pen, top: float) -> None:
        pen.box(self.measure.left, top - self.height, self.measure.width, self.height, grey=None, line=self.weight)
        y = top - self.PAD
        for part in self.parts:
            part.draw(pen, y)
            y -= part.height + part.after


def framed(measure: Measure, texts: Sequence[Text], *, weight: float = 0.8) -> Framed:
    """Frame sentences."""
    inside = measure.inset(6, 6)
    look = Look(size=10, leading=12.5, align=Align.JUSTIFIED, after=3.5)
    return Framed(measure=measure, parts=tuple(words(text, look, inside) for text in texts), weight=weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Whole):
    """The slip's one frame, as rows of label and value with rules between them."""

    measure: Measure
    rows: tuple[tuple[Words, Words], ...]
    weight: float
    pad: float
    before: float = 2
    after: float = 6
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return sum(map(self._height, self.rows))

    def _height(self, row: tuple[Words, Words]) -> float:
        return max(cell.height for cell in row) + 2 * self.pad + 1

    def draw(self, pen: Pen, top: float) -> None:
        foot = top - self.height
        pen.box(self.measure.left, foot, self.measure.width, top - foot, grey=None, line=self.weight)
        for number, row in enumerate(self.rows):
            height = self._height(row)
            if number:
                pen.rule(self.measure.left, top, self.measure.right, top, 0.4)
            for cell in row:
                cell.draw(pen, top - (height - cell.height) / 2 + 0.5)
            top -= height


def due_frame(measure: Measure, label: Text, value: Text) -> Facts:
    """Frame the one moment that the citizen must know, large and at the right."""
    inside = measure.inset(4, 4)
    shown = words(value, Look(size=11.5, leading=14, face=Face.BOLD, align=Align.RIGHT), inside.inset(37 * MM))
    named = words(label, Look(), inside.inset(0, inside.width - 36 * MM))
    return Facts(measure=measure, rows=((named, shown),), weight=1, pad=3)


def facts(measure: Measure, rows: Sequence[tuple[Text, Text, bool]], *, label: float, pad: float = 4) -> Facts:
    """Frame label and value row by row; a strong one is set large and bold."""
    inside = measure.inset(6, 6)
    names, values = inside.inset(0, inside.width - label), inside.inset(label)
    plain = Look(size=10, leading=12)
    strong = Look(size=11.5, leading=14, face=Face.BOLD)
    set_rows = tuple(
        (
            words(name, replace(plain, size=9.5, face=Face.BOLD if loud else Face.REGULAR), names),
            words(value, strong if loud else plain, values),
        )
        for name, value, loud in rows
    )
    return Facts(measure=measure, rows=set_rows, weight=0.9, pad=pad)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee(Whole):
    """What is to be paid and how, between two rules; with the bank's QR where there is one."""

    measure: Measure
    payload: str
    caption: Words | None
    told: Stack
    before: float = 3
    after: float = 3
    keep_with_next: bool = False

    QR = 25 * MM

    @property
    def height(self) -> float:
        of_code = 6 + self.QR + 3 + self.caption.height + 2 if self.caption else 0
        return max(of_code, self.told.height + 12)

    def draw(self, pen: Pen, top: float) -> None:
        for y in (top, top - self.height):
            pen.rule(self.measure.left, y, self.measure.right, y, 0.4)
        if self.caption:
            codes.qr(pen, self.measure.left, top - 6 - self.QR, self.payload, self.QR)
            self.caption.draw(pen, top - 6 - self.QR - 3)
        self.told.draw(pen, top - (self.height - self.told.height) / 2)


def fee_block(measure: Measure, first: Text, lines: Sequence[Text], last: Text, payload: str, caption: str) -> Fee:
    """Set the block; without a payload the words begin at the measure's left edge."""
    column = measure.inset(30 * MM) if payload else measure
    plain = Look(size=9, leading=11, after=0.5)
    told = [words(first, Look(size=10, leading=12, after=3), column)]
    told += [words(line, plain, column) for line in lines if line]
    if last:
        told[-1] = replace(told[-1], look=replace(plain, after=2))
        told.append(words(last, Look(size=8.5, leading=10.5, face=Face.ITALIC), column))
    under = Look(size=8, leading=9.5, face=Face.BOLD, align=Align.CENTRED)
    shown = words(caption, under, Measure(measure.left, Fee.QR).inset(-3, -3)) if payload else None
    return Fee(measure=measure, payload=payload, caption=shown, told=Stack(parts=tuple(told)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures(Whole):
    """Columns in which people sign: title, a note below, room, the name."""

    columns: tuple[tuple[Stack, Words], ...]
    room: float
    before: float = 5
    after: float = 0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return self._titles + self.room + max(name.height for _, name in self.columns)

    @property
    def _titles(self) -> float:
        return max(above.height for above, _ in self.columns)

    def draw(self, pen: Pen, top: float) -> None:
        for above, name in self.columns:
            above.draw(pen, top)
            name.draw(pen, top - self._titles - self.room)


def signatures(measure: Measure, columns: Sequence[tuple[str, str, str]], *, room: float) -> Signatures:
    """Set as many equal columns as people sign, each of title, note and name."""
    width = measure.width / len(columns)
    bold = Look(size=10, leading=11.5, face=Face.BOLD, align=Align.CENTRED, after=0)
    small = Look(size=9, leading=11, face=Face.ITALIC, align=Align.CENTRED)
    name = Look(size=10, leading=12, align=Align.CENTRED)
    made = []
    for number, (title, note, signed) in enumerate(columns):
        column = Measure(measure.left + number * width, width).inset(2, 2)
        above = Stack(parts=(words(title, bold, column), words(note, small, column)))
        made.append((above, words(signed, name, column)))
    return Signatures(columns=tuple(made), room=room, before=room / 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed(Whole):
    """Who receives the letter at the left, who signs it at the right, with room for seal and signature."""

    recipients: Stack
    posts: Stack
    name: Words
    room: float
    before: float = 6
    after: float = 0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return max(self.posts.height + self.room + self.name.height, self.recipients.height)

    def draw(self, pen: Pen, top: float) -> None:
        self.recipients.draw(pen, top)
        self.posts.draw(pen, top)
        self.name.draw(pen, top - self.posts.height - self.room)


def signed(
    measure: Measure, label: str, recipients: Sequence[str], posts: Sequence[str], name: str, *, room: float = 50
) -> Signed:
    """Set recipients and signature of a letter."""
    right = measure.inset(measure.width - 68 * MM)
    left = measure.inset(0, 68 * MM + 4)
    bold = Look(size=10.5, leading=13, face=Face.BOLD, align=Align.CENTRED, after=0)
    first = Look(size=10, leading=12, face=Face.BOLD_ITALIC, after=0)
    listed = Look(size=9, leading=11, after=0)
    return Signed(
        recipients=Stack(parts=(words(label, first, left), *(words(line, listed, left) for line in recipients))),
        posts=Stack(parts=tuple(words(post, bold, right) for post in posts)),
        name=words(name, bold, right),
        room=room,
    )


def tighter(block: Block, much: float) -> Any:
    """Return the block with less white in and round it, by 0 … 1: a slip a little too long for a page stays on it."""
    changed: Any = block
    before, after = block.before * (1 - much / 2), block.after * (1 - much / 2)
    if isinstance(block, Words):
        leading = block.look.leading * (1 - 0.045 * much)
        return replace(block, look=replace(block.look, leading=leading, before=before, after=after))
    if isinstance(block, Signatures | Signed):
        changed = replace(block, room=block.room * (1 - much / 4))
    return replace(changed, before=before, after=after)


def keep(block: Any) -> Any:
    """Return the block so that what follows stays with it."""
    return replace(block, keep_with_next=True)
