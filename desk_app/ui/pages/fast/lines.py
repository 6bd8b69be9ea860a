"""The table of the batch: a head, the lines, and the one row in which the next line is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.certification import Kind
from desk_app.domain.rule import RuleBroken
from desk_app.ui.pages.fast.cells import CountEdit, KindBox, PaperEdit, RowEdit
from desk_app.ui.pages.fast.typed import Counted, Known, Typed, needs_pages
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Scheme, Space, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.button import Kind as ButtonKind
from desk_app.ui.words import group

EDITOR = Height.CONTROL + Space.X2
_MOST_DIGITS = 4


class Col(IntEnum):
    """The columns from left to right."""

    NUMBER = 0
    KIND = 1
    TITLE = 2
    PAGES = 3
    COPIES = 4
    HOW = 5
    FEE = 6
    AWAY = 7


_WIDTHS = {
    Col.NUMBER: 90,
    Col.KIND: 92,
    Col.PAGES: 60,
    Col.COPIES: 60,
    Col.HOW: 168,
    Col.FEE: 70,
    Col.AWAY: 36,
}
_GROWING = frozenset({Col.NUMBER, Col.KIND, Col.FEE})
"""What must be read whole grows with larger letters."""
_SHRINKS = 240
"""How fast the counting makes room for it: who reads larger letters reads the fee first."""
_RIGHT = frozenset({Col.PAGES, Col.COPIES, Col.FEE})


def spans(width: int) -> dict[Col, QRectF]:
    """Return where each column stands in a row of that width; the title takes what is left."""
    scale = theme().text_scale
    widths = {column: round(wide * scale) if column in _GROWING else wide for column, wide in _WIDTHS.items()}
    widths[Col.HOW] -= round(_SHRINKS * (scale - 1))
    title = width - sum(widths.values())
    found, left = {}, 0.0
    for column in Col:
        wide = widths.get(column, title)
        found[column] = QRectF(left, 0, wide, 0)
        left += wide
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A row in words."""

    number: str = ""
    kind: str = ""
    title: str = ""
    pages: str = ""
    copies: str = ""
    how: str = ""
    fee: str = ""

    def cell(self, column: Col) -> str:
        """Return the words of a column."""
        return str(getattr(self, column.name.lower(), ""))


class _Row(QWidget):
    """What rows have alike: cells at the same places, drawn in one go."""

    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = Shown()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def cell(self, column: Col) -> QRectF:
        """Return where the words of a column stand."""
        area = spans(self.width())[column]
        return QRectF(area.x() + Space.X2, 0, area.width() - 2 * Space.X2, self.height() - Line.HAIR)

    def draw(self, painter: QPainter, column: Col, font: QFont, ink: QColor) -> None:
        """Draw the words of a column."""
        align = drawing.RIGHT if column in _RIGHT else drawing.LEFT
        drawing.words(painter, self.cell(column), self.shown.cell(column), font, ink, align)

    def line_below(self, painter: QPainter) -> None:
        """Draw the hairline that parts it from the next."""
        drawing.hairline(painter, 0, self.height() - Line.HAIR, self.width())


class HeadRow(_Row):
    """The names of the columns."""

    def __init__(self, shown: Shown, parent: QWidget) -> None:
        super().__init__(Height.TABLE_HEADER, parent)
        self.shown = shown

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names and the line below."""
        painter = QPainter(self)
        for column in Col:
            self.draw(painter, column, theme().font(Type.SMALL), theme().color(Role.TEXT_QUIET))
        self.line_below(painter)


class _Cross(Button):
    """A quiet cross: it stands in every row."""

    def _ink(self) -> Role:
        return Role.TEXT_LABEL


class LineRow(_Row):
    """A line of the batch; pressing it types it anew (`asked`), its cross takes it away (`dropped`)."""

    asked = Signal()
    dropped = Signal()

    def __init__(self, shown: Shown, parent: QWidget) -> None:
        super().__init__(Height.ROW, parent)
        self.shown = shown
        self._away = _Cross(
            icon="x", small=True, kind=ButtonKind.QUIET, name=self.tr("Take the line away"), parent=self
        )
        self._away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._away.clicked.connect(self.dropped)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = (shown.number, shown.kind, shown.title, shown.pages, shown.copies, shown.how, shown.fee)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setToolTip(" · ".join(part for part in (shown.title, shown.how) if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the line to be typed anew."""
        self.asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross in its column."""
        side = Height.SMALL_BUTTON
        area = spans(self.width())[Col.AWAY]
        left = area.x() + (area.width() - side) / 2
        self._away.setGeometry(QRect(round(left), (self.height() - side) // 2, side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells; what one scans is bolder, how it was counted is quiet."""
        painter, main = QPainter(self), theme().color(Role.TEXT_MAIN)
        label, quiet = theme().color(Role.TEXT_LABEL), theme().color(Role.TEXT_QUIET)
        self.draw(painter, Col.NUMBER, theme().font(tabular=True), label)
        self.draw(painter, Col.KIND, theme().font(), main)
        self.draw(painter, Col.TITLE, theme().font(), main)
        self.draw(painter, Col.PAGES, theme().font(tabular=True), main)
        self.draw(painter, Col.COPIES, theme().font(weight=Weight.MEDIUM, tabular=True), main)
        self.draw(painter, Col.HOW, theme().font(tabular=True), quiet)
        self.draw(painter, Col.FEE, theme().font(weight=Weight.SEMI, tabular=True), main)
        self.line_below(painter)


class EditorRow(_Row):
    """The row in which a line is typed. `added` comes with the line by Enter, `faulted` with what it lacks."""

    added = Signal(object)
    faulted = Signal(str)
    edited = Signal()
    undone = Signal()
    back = Signal()

    def __init__(self, kinds: list[tuple[Kind, str]], parent: QWidget) -> None:
        super().__init__(EDITOR, parent)
        self.known, self._procedure = Known(), ""
        self.kind = KindBox(kinds, name=self.tr("Kind"), parent=self)
        self.title = PaperEdit(self.tr("Name of the paper"), self)
        self.pages = CountEdit(self.tr("Pages of one copy"), _MOST_DIGITS, self)
        self.copies = CountEdit(self.tr("Copies"), _MOST_DIGITS - 1, self)
        self._wire()
        self.clear()

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is typed that could be lost."""
        return self.typed().is_blank

    def typed(self) -> Typed:
        """Return what is typed."""
        kind = Kind(self.kind.value())
        title = " ".join(self.title.value().split())
        pages = self.pages.number() if needs_pages(kind) else None
        return Typed(kind=kind, title=title, pages=pages, copies=self.copies.number(), procedure=self._procedure)

    def show_typed(self, typed: Typed) -> None:
        """Show a line to be typed on."""
        self.kind.set_value(typed.kind)
        self.title.set_value(typed.title)
        self.pages.set_number(typed.pages)
        self.copies.set_number(typed.copies)
        self._procedure = typed.procedure
        self._suit_kind()

    def clear(self) -> None:
        """Begin the next line."""
        self.show_typed(Typed())
        self.clear_faults()

    def clear_faults(self) -> None:
        """Forget what was wrong."""
        for field in self._fields():
            field.set_faulty(False)
        self.faulted.emit("")

    def show_known(self, known: Known) -> None:
        """Know other papers and tariffs."""
        self.known = known
        self._suit_kind()

    def say_fault(self, field: str, words: str) -> None:
        """Say what is wrong with a field, and go there."""
        part = {"pages": self.pages, "copies": self.copies}.get(field, self.title)
        part.set_faulty(True)
        part.setFocus()
        self.faulted.emit(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of what has the cursor, the number to come, and what it would cost."""
        painter = QPainter(self)
        drawing.fill(painter, self.rect().toRectF(), theme().color(Role.BG_SELECT))
        contrast = theme().scheme is Scheme.CONTRAST
        ink = theme().color(Role.TEXT_ON_SELECT if contrast else Role.TEXT_LABEL)
        for column in (Col.NUMBER, Col.HOW, Col.FEE):
            self.draw(painter, column, theme().font(tabular=True), ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fields in their columns."""
        places = spans(self.width())
        for column, field in (
            (Col.KIND, self.kind),
            (Col.TITLE, self.title),
            (Col.PAGES, self.pages),
            (Col.COPIES, self.copies),
        ):
            area = places[column]
            top = (self.height() - Height.CONTROL) // 2
            field.setGeometry(round(area.x()) + 1, top, round(area.width()) - Space.X1, Height.CONTROL)

    def sizeHint(self) -> QSize:
        """Return room for the fields."""
        return QSize(self.width(), EDITOR)

    def say_counted(self, number: str, counted: Counted) -> None:
        """Show the number to come and what the line would cost."""
        self.shown = Shown(number=number, how=counted.how, fee=group(counted.amount))
        self.update()

    def enter(self) -> None:
        """Add what is typed, or say what it lacks; a blank row adds nothing."""
        typed = self.typed()
        if typed.is_blank:
            return
        self.clear_faults()
        if not typed.title:
            self.say_fault("title", self.tr("Type what the paper is called."))
            return
        rate = self.known.tariff(typed)
        try:
            if rate is not None:
                from desk_app.domain.tariff import check

                check(rate, typed.copies or 0, typed.pages or 0)
        except RuleBroken as broken:
            self.say_fault(broken.field, f"{broken.title} {broken.remedy}")
            return
        self.added.emit(typed)

    def _fields(self) -> tuple[RowEdit, ...]:
        return (self.title, self.pages, self.copies)

    def _wire(self) -> None:
        for field in self._fields():
            field.entered.connect(self.enter)
            field.undone.connect(self.undone)
            field.textEdited.connect(self._on_edited)
        self.title.textEdited.connect(self._forget_procedure)
        self.title.chose_kind.connect(self._choose_kind)
        self.title.taken.connect(self._on_taken)
        self.title.back.connect(self.back)
        self.kind.chosen.connect(self._choose_kind)
        for before, after in ((self.kind, self.title), (self.title, self.pages), (self.pages, self.copies)):
            QWidget.setTabOrder(before, after)

    def _choose_kind(self, kind: Kind) -> None:
        self.kind.set_value(kind)
        self._procedure = ""
        self._suit_kind()
        self.title.setFocus()
        self._on_edited()

    def _suit_kind(self) -> None:
        kind = Kind(self.kind.value())
        self.title.show_known(self.known, kind)
        self.pages.setEnabled(needs_pages(kind))
        if not needs_pages(kind):
            self.pages.set_number(None)

    def _on_taken(self, paper: object) -> None:
        found = self.known.paper(Kind(self.kind.value()), self.title.value())
        if found is None or found != paper:
            return
        self._procedure = found.procedure
        if found.pages and self.pages.number() is None and needs_pages(found.kind):
            self.pages.set_number(found.pages)
        self._on_edited()

    def _forget_procedure(self) -> None:
        """Let a title that was changed by hand belong to the usual procedure again, or to that of a known paper."""
        found = self.known.paper(Kind(self.kind.value()), self.title.value())
        self._procedure = "" if found is None else found.procedure

    def _on_edited(self) -> None:
        self.clear_faults()
        self.edited.emit()


class LinesCard(QFrame):
    """The table; `asked` and `dropped` come with the place of a line."""

    asked = Signal(int)
    dropped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.kinds = {
            Kind.COPY: self.tr("Copy"),
            Kind.SIGNATURE: self.tr("Signature"),
            Kind.CONTRACT: self.tr("Contract"),
        }
        heads = Shown(
            number=self.tr("Reception no."),
            kind=self.tr("Kind"),
            title=self.tr("Name of the paper"),
            pages=self.tr("Pages"),
            copies=self.tr("Copies"),
            how=self.tr("How it is counted"),
            fee=self.tr("Fee (đ)"),
        )
        self.editor = EditorRow(list(self.kinds.items()), self)
        self._rows: list[LineRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Line.HAIR, Line.HAIR, Line.HAIR, Line.HAIR)
        self._column.setSpacing(0)
        self._column.addWidget(HeadRow(heads, self))
        self._column.addWidget(self.editor)

    def show_lines(self, lines: Sequence[Typed], numbers: Sequence[str], known: Known) -> None:
        """Show other lines; the row that is typed stays."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(place, line, numbers[place], known) for place, line in enumerate(lines)]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(1 + place, row)
        self.editor.say_counted(numbers[len(lines)], known.counted(self.editor.typed()))

    def _row(self, place: int, line: Typed, number: str, known: Known) -> LineRow:
        counted = known.counted(line)
        shown = Shown(
            number=number,
            kind=self.kinds[line.kind],
            title=line.title,
            pages=group(line.pages),
            copies=group(line.copies),
            how=counted.how,
            fee=group(counted.amount),
        )
        row = LineRow(shown, self)
        row.asked.connect(lambda: self.asked.emit(place))
        row.dropped.connect(lambda: self.dropped.emit(place))
        return row
