"""The fields of the row that is typed: the kind, the paper with what it may become, two counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from desk_app.domain.certification import Kind
from desk_app.ui.pages.fast.typed import Known, rest_of
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Space
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import LineEdit
from desk_app.usecases.certify import UsualPaper

_KINDS = {Qt.Key.Key_1: Kind.COPY, Qt.Key.Key_2: Kind.SIGNATURE, Qt.Key.Key_3: Kind.CONTRACT}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ARROW = " → "


def kind_of(event: QKeyEvent) -> Kind | None:
    """Return the kind that a digit alone chooses."""
    return _KINDS.get(Qt.Key(event.key())) if event.modifiers() in _PLAIN else None


class RowEdit(LineEdit):
    """A field of the row: `entered` with Enter, `undone` with Ctrl+Z once there is nothing of its own to undo."""

    entered = Signal()
    undone = Signal()

    def __init__(self, name: str, *, tabular: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(tabular=tabular, parent=parent)
        self.setAccessibleName(name)
        self.before_key = self.takes

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key means in the row; say whether it was one of those."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ENTERS and held in _PLAIN:
            self.entered.emit()
        elif key == Qt.Key.Key_Z and held == Qt.KeyboardModifier.ControlModifier and not self.isUndoAvailable():
            self.undone.emit()
        else:
            return False
        return True


class PaperEdit(RowEdit):
    """The paper's name. What the letters may become stands beside them; Tab and Enter take what is shown there.

    The typed text itself is never touched, so that Telex and VNI are not disturbed. ↑ ↓ show other papers, Esc none.
    """

    chose_kind = Signal(object)
    taken = Signal(object)
    back = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._known, self._kind = Known(), Kind.COPY
        self._offers: Sequence[UsualPaper] = ()
        self._place = 0
        self.textEdited.connect(self._look)

    def show_known(self, known: Known, kind: Kind) -> None:
        """Look among other papers from now on."""
        self._known, self._kind = known, kind
        self._look()

    def offered(self) -> UsualPaper | None:
        """Return the paper that is shown beside what is typed."""
        here = self.hasFocus() and self.cursorPosition() == len(self.text()) and not self.is_composing()
        return self._offers[self._place] if here and self._offers else None

    def take(self) -> bool:
        """Take the paper that is shown; say whether one was."""
        paper = self.offered()
        if paper is None:
            return False
        self._offers = ()
        self.set_value(paper.title)
        self.setCursorPosition(len(paper.title))
        self.taken.emit(paper)
        return True

    def forget(self) -> bool:
        """Show no paper beside what is typed; say whether one was shown."""
        shown, self._offers = self.offered() is not None, ()
        self.update()
        return shown

    def takes(self, event: QKeyEvent) -> bool:
        """Choose a kind by a digit before any letter; go through the papers, take one, or leave it."""
        key, kind = Qt.Key(event.key()), kind_of(event)
        if kind is not None and not self.text():
            self.chose_kind.emit(kind)
        elif key in _STEPS and self._offers:
            self._place = (self._place + _STEPS[key]) % len(self._offers)
            self._say()
        elif key == Qt.Key.Key_Up:
            self.back.emit()
        elif (key == Qt.Key.Key_Right and self.take()) or (key == Qt.Key.Key_Escape and self.forget()):
            pass
        elif key in _ENTERS and event.modifiers() in _PLAIN:
            self.take()
            self.entered.emit()
        else:
            return super().takes(event)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take what is shown on the way to the next field."""
        if forward:
            self.take()
        return super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the letters may become after them, as far as there is room."""
        super().paintEvent(event)
        paper = self.offered()
        if paper is None:
            return
        rest = rest_of(paper.title, self.text()) or _ARROW + paper.title
        left = self.cursorRect().center().x() + Line.HAIR
        room = QRectF(left, 0, self.width() - left - Space.X2, self.height())
        width = min(drawing.width_of(rest, theme().font()), room.width())
        ground = QRectF(left, (self.height() - Height.CHIP) / 2, width, Height.CHIP)
        painter = QPainter(self)
        drawing.fill(painter, ground, theme().color(Role.ACCENT_FILL))
        drawing.words(painter, room, rest, theme().font(), theme().color(Role.ACCENT_ON))

    def _look(self) -> None:
        self._offers = self._known.offers(self._kind, self.text())
        self._place = 0
        self._say()

    def _say(self) -> None:
        paper = self.offered()
        self.setAccessibleDescription("" if paper is None else paper.title)
        self.update()


class CountEdit(RowEdit):
    """A count of pages or copies, numbers at the right."""

    def __init__(self, name: str, digits: int, parent: QWidget | None = None) -> None:
        super().__init__(name, tabular=True, parent=parent)
        typed = QRegularExpression(rf"[0-9]{{0,{digits}}}")
        self.setValidator(QRegularExpressionValidator(typed, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def number(self) -> int | None:
        """Return the number, None where there is none."""
        return int(self.value()) if self.value() else None

    def set_number(self, number: int | None) -> None:
        """Show a number."""
        self.set_value("" if number is None else str(number))


class KindBox(DropDown):
    """The kind of certification; 1, 2 and 3 choose as well."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and word, as narrow as the column; the digits above the table say how to choose."""
        painter, area = QPainter(self), self.rect().toRectF()
        ground = Role.BG_HOVER if self.underMouse() else Role.BG_SURFACE
        drawing.box(painter, area, theme().color(ground), theme().color(Role.LINE_EDGE))
        inner = area.adjusted(Space.X2, 0, -Space.X1, 0)
        drawing.words(painter, inner, self.currentText(), theme().font(), theme().color(Role.TEXT_MAIN))
        if self.hasFocus():
            drawing.focus_ring(painter, area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit."""
        kind = kind_of(event)
        if kind is None:
            super().keyPressEvent(event)
        else:
            self.set_value(kind)
            self.chosen.emit(kind)
