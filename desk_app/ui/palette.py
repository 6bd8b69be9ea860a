"""The command palette: a few letters find a dossier, a procedure, a page or a command from anywhere."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.ui.desk import Found, Kind
from desk_app.ui.matching import matches
from desk_app.ui.palette_list import FoundList, Head, Row
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Radius, Role, Space, Tone, Type, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.panel import Rule
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text

EACH = 5
"""Rows a group shows while all kinds are shown"""
Search = Callable[[str, Callable[[Sequence[Found]], None]], None]
KINDS: tuple[Kind | None, ...] = (None, *Kind)


class Veil(QWidget):
    """Cover the window while the palette is open; a click on it closes the palette."""

    pressed = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color(Role.VEIL))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class Panel(QFrame):
    """The palette's own ground."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        drawing.box(
            QPainter(self),
            self.rect().toRectF(),
            colours.color(Role.BG_SURFACE),
            colours.color(Role.LINE_EDGE),
            radius=Radius.PALETTE,
        )


class Palette(QObject):
    """Open over a window, ask as one types, act on Enter, give the focus back on Esc."""

    opened = Signal(str, object)
    """page name, what to show there"""

    def __init__(self, window: QWidget, *, local: Callable[[], Sequence[Found]], search: Search) -> None:
        super().__init__(window)
        self._window, self._local, self._search = window, local, search
        self._kind: Kind | None = None
        self._from_ledger: Sequence[Found] = ()
        self._before: QWidget | None = None
        self._veil = Veil(window)
        self._veil.hide()
        self._veil.pressed.connect(self.close)
        self._build()
        window.installEventFilter(self)
        self.field.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Say whether the palette covers the window."""
        return self._veil.isVisible()

    def open(self, typed: str = "") -> None:
        """Show the palette and take the focus; what had it gets it back on closing."""
        if not self.is_open:
            self._before = QApplication.focusWidget()
        self._kind, self._from_ledger = None, ()
        self.field.setText(typed)
        self._say_kind()
        self._ask(typed)
        self._veil.show()
        self._veil.raise_()
        self._place()
        self.field.setFocus()

    def close(self) -> None:
        """Hide the palette and give the focus back."""
        self._veil.hide()
        before, self._before = self._before, None
        if before is not None:
            try:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:  # the widget has gone meanwhile
                self._window.setFocus()

    def close_quietly(self) -> None:
        """Hide the palette without giving the focus back: another page is about to take it."""
        self._veil.hide()
        self._before = None

    def narrow(self, kind: Kind | None) -> None:
        """Show one kind alone; None shows all."""
        self._kind = kind
        self._say_kind()
        self._show_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    # Building

    def _build(self) -> None:
        self.panel = Panel(self._veil)
        self.panel.setAccessibleName(self.tr("Command palette"))
        self.list = FoundList(self.panel)
        self.list.acted.connect(self._act)
        self._nothing = Text(tone="quiet", parent=self.panel)
        self._nothing.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X3)
        self._column = layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(Line.HAIR, Line.HAIR, Line.HAIR, Line.HAIR)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        for part in (Rule(), self.list, self._nothing, Rule(), self._foot()):
            layout.addWidget(part)

    def _head(self) -> QWidget:
        head = QWidget(self.panel)
        head.setFixedHeight(Height.PALETTE_FIELD)
        self.field = QLineEdit(head)
        self.field.setProperty("bare", True)
        self.field.setFont(theme().font(Type.HEAD))
        self.field.setPlaceholderText(self.tr("Name, number, procedure, page or command"))
        self.field.setAccessibleName(self.tr("What do you look for?"))
        self.field.textEdited.connect(self._ask)
        self._chip = Chip("", parent=head)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(Space.X4, 0, Space.X4, 0)
        layout.setSpacing(Space.X3)
        layout.addWidget(Picture("search", Role.TEXT_LABEL, IconSize.PAGE))
        layout.addWidget(self.field, 1)
        layout.addWidget(self._chip)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget(self.panel)
        foot.setFixedHeight(Height.PALETTE_FOOT)
        keys = [
            ("Up Down", self.tr("choose")),
            ("Enter", self.tr("open")),
            ("Tab", self.tr("one kind")),
            (">", self.tr("commands only")),
        ]
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(Space.X4, 0, 0, 0)
        layout.addWidget(KeyHints(keys, foot), 1)
        layout.addWidget(KeyHints([("Esc", self.tr("close"))], foot))
        return foot

    def _place(self) -> None:
        """Lie over the whole window; the panel hangs from its upper edge, as high as its rows."""
        self._veil.setGeometry(self._window.rect())
        room = self._window.height() - Width.PALETTE_TOP - Height.PALETTE_FIELD - Height.PALETTE_FOOT - Space.PAGE
        self.list.setFixedHeight(min(self.list.wanted_height(), room))
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)
        height = self._column.sizeHint().height()
        left = (self._window.width() - Width.PALETTE) // 2
        self.panel.setGeometry(QRect(QPoint(left, Width.PALETTE_TOP), QSize(Width.PALETTE, height)))

    # Asking

    def _ask(self, typed: str) -> None:
        words = self._words(typed)
        if words and not typed.startswith(">"):
            self._search(words, lambda found: self._hear(words, found))
        else:
            self._from_ledger = ()
        self._show_rows()

    def _hear(self, words: str, found: Sequence[Found]) -> None:
        if words == self._words(self.field.text()):
            self._from_ledger = found
            self._show_rows()

    def _show_rows(self) -> None:
        words = self._words(self.field.text())
        self.list.show_rows(self._rows(words), words)
        self._nothing.say(self.tr("Nothing found for “{words}”").format(words=words))
        self._place()

    def _rows(self, words: str) -> list[Row]:
        """Return heads and what stands under them, in the order of the kinds."""
        found = [*self._from_ledger, *(one for one in self._local() if matches(_all_words(one), words))]
        kind = Kind.COMMAND if self.field.text().startswith(">") else self._kind
        rows: list[Row] = []
        order = list(Kind)
        for of_kind, group in groupby(sorted(found, key=lambda one: order.index(one.kind)), key=lambda one: one.kind):
            if kind in {None, of_kind}:
                rows += self._group(of_kind, list(group), whole=kind is not None)
        return rows

    def _group(self, kind: Kind, found: list[Found], *, whole: bool) -> list[Row]:
        head = Head(f"{self._kind_name(kind)} {len(found)}" if len(found) > 1 else self._kind_name(kind))
        return [head, *(found if whole else found[:EACH])]

    def _words(self, typed: str) -> str:
        return typed.removeprefix(">").strip()

    def _kind_name(self, kind: Kind | None) -> str:
        match kind:
            case None:
                return self.tr("Everywhere")
            case Kind.DOSSIER:
                return self.tr("Dossiers")
            case Kind.PROCEDURE:
                return self.tr("Procedures")
            case Kind.PAGE:
                return self.tr("Pages")
            case Kind.COMMAND:
                return self.tr("Commands")

    def _say_kind(self) -> None:
        self._chip.say(self._kind_name(self._kind), Tone.NEUTRAL if self._kind is None else Tone.INFO)

    # Acting

    def _press(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.narrow(KINDS[(KINDS.index(self._kind) + step) % len(KINDS)])
            return True
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._act(self.list.chosen())
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.list.step(event.key())
            case _:
                return False
        return True

    def _act(self, found: Found | None) -> None:
        if found is None:
            return
        self.close()
        if found.act is not None:
            found.act()
        elif found.page:
            self.opened.emit(found.page, found.what)


def _all_words(found: Found) -> str:
    return f"{found.title} {found.detail} {found.aliases}"
