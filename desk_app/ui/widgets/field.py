"""Fields: a label above, the box, help or fault below."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Role, Space, Type
from desk_app.ui.widgets import drawing, keys
from desk_app.ui.widgets.text import Text

Inner = TypeVar("Inner", bound=QWidget)
_ID_HEAD, _ID_TAIL = 4, 2
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def mask_id(number: str) -> str:
    """Return a citizen id as it may stand on a screen that others see.

    >>> mask_id("030186001242")
    '0301••••••42'
    >>> mask_id("0301")
    '0301'
    """
    hidden = len(number) - _ID_HEAD - _ID_TAIL
    return number if hidden <= 0 else number[:_ID_HEAD] + "•" * hidden + number[-_ID_TAIL:]


class LineEdit(QLineEdit):
    """One line of text, NFC, with an icon before it and quiet words after it.

    With `masked` it shows a citizen id only while it has the focus; `value()` is the number always.
    """

    left = Signal()

    def __init__(
        self, *, icon: str = "", masked: bool = False, tabular: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tabular = tabular
        self._icon_name, self._trailing, self._masked, self._real = icon, "", masked, ""
        self._fault, self._composing = False, False
        self.before_key: Callable[[QKeyEvent], bool] | None = None
        """Sees every key first, and says whether it took it"""
        theme().changed.connect(self._dress)
        self._dress()

    def is_composing(self) -> bool:
        """Return whether a letter is half composed by an input method; keys are its, not ours."""
        return self._composing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let whoever helps with typing have the key before the field, never while a letter is composed."""
        if self._composing or self.before_key is None or not self.before_key(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep in mind whether a letter is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def value(self) -> str:
        """Return what is typed, NFC and without blanks around it."""
        return unicodedata.normalize("NFC", self._real if self._hides() else self.text()).strip()

    def set_value(self, text: str) -> None:
        """Show a value without telling anyone that it was edited."""
        self._real = text
        shown = mask_id(text) if self._masked and not self.hasFocus() else text
        if shown != self.text():
            self.setText(shown)
            self._show_start()

    def set_trailing(self, text: str) -> None:
        """Show quiet words at the right end: a unit, a count."""
        self._trailing = text
        self._fit()

    def set_faulty(self, faulty: bool) -> None:
        """Draw the box as one with something to mend in it."""
        if faulty != self._fault:
            self._fault = faulty
            self.setProperty("fault", faulty)
            self.style().unpolish(self)
            self.style().polish(self)
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Uncover a masked number, before Qt selects it."""
        if self._masked:
            self.setText(self._real)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cover a masked number again."""
        super().focusOutEvent(event)
        if self._masked:
            self._real = self.text()
            self.setText(mask_id(self._real))
        self._show_start()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and trailing words over Qt's own drawing."""
        super().paintEvent(event)
        painter = QPainter(self)
        inner = self.rect().toRectF().adjusted(Space.X2 + 1, 0, -Space.X2 - 1, 0)
        quiet = theme().color(Role.TEXT_QUIET)
        if self._icon_name:
            area = QRectF(inner.x(), 0, IconSize.CONTROL, self.height())
            icons.paint(painter, self._icon_name, area, theme().color(Role.TEXT_LABEL))
        if self._fault:
            area = QRectF(inner.right() - IconSize.CONTROL, 0, IconSize.CONTROL, self.height())
            icons.paint(painter, "late", area, theme().color(Role.LATE_TEXT))
            inner.setRight(area.left() - Space.X1)
        if self._trailing:
            drawing.words(painter, inner, self._trailing, theme().font(), quiet, drawing.RIGHT)

    def _hides(self) -> bool:
        return self._masked and not self.hasFocus()

    def _dress(self) -> None:
        """Take type and margins from the theme in force."""
        if self._tabular:
            self.setFont(theme().font(tabular=True))
        self._fit()

    def _show_start(self) -> None:
        """Show a long text from its beginning while nobody types in it."""
        if not self.hasFocus():
            self.setCursorPosition(0)

    def _fit(self) -> None:
        """Keep the typed text clear of what is painted at both ends."""
        after = drawing.width_of(self._trailing, theme().font()) + Space.X1 if self._trailing else 0
        after += IconSize.CONTROL + Space.X1 if self._fault else 0
        self.setTextMargins(IconSize.CONTROL + Space.X2 if self._icon_name else 0, 0, round(after), 0)
        self.update()


class Area(QPlainTextEdit):
    """Several lines of text, NFC; Tab leaves it, as it leaves every field."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(Height.AREA)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().setDocumentMargin(Space.X1)

    def sizeHint(self) -> QSize:
        """Return the least height; whoever wants more lines sets a minimum height."""
        return QSize(super().sizeHint().width(), Height.AREA)

    def value(self) -> str:
        """Return what is typed, NFC and without blanks around it."""
        return unicodedata.normalize("NFC", self.toPlainText()).strip()

    def set_value(self, text: str) -> None:
        """Show a text."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def set_faulty(self, faulty: bool) -> None:
        """Draw the box as one with something to mend in it."""
        self.setProperty("fault", faulty)
        self.style().unpolish(self)
        self.style().polish(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text is done with."""
        super().focusOutEvent(event)
        self.left.emit()


class Labelled(QWidget, Generic[Inner]):
    """A label above something that takes input, and help or a fault below it.

    `key` (F5 …) is written at the right end of the label and brings the focus, or does `act`. `aside` stands there
    instead: "không bắt buộc".
    """

    def __init__(
        self, label: str, inner: Inner, *, key: str = "", aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.inner = inner
        self._label = Text(label, Type.SMALL, tone="label")
        self._aside: Text | None = None
        self._help: Text | None = None
        self._hint, self._hint_tone, self._faulty = "", "quiet", False
        self._build()
        self.set_aside(key or aside)
        self._label.setBuddy(inner)
        inner.setAccessibleName(label)
        self.setFocusProxy(inner)
        if key:
            keys.shortcut(key, self, self._take_focus)

    def set_hint(self, text: str, tone: str = "quiet") -> None:
        """Show help below, as long as there is no fault; a warning takes the tone `warn`."""
        self._hint, self._hint_tone = text, tone
        if not self._faulty:
            self._show_help(text, tone)

    def set_fault(self, text: str) -> None:
        """Say below what to do; the typed text stays. Without text the fault is gone."""
        self._faulty = bool(text)
        self._show_help(text or self._hint, "late" if text else self._hint_tone)
        if isinstance(self.inner, LineEdit | Area):
            self.inner.set_faulty(self._faulty)

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return self.inner.accessibleDescription() if self._faulty else ""

    def set_aside(self, text: str) -> None:
        """Show words at the right end of the label."""
        if text and self._aside is None:
            self._aside = Text("", Type.SMALL, tone="quiet", parent=self)
            self._head.addWidget(self._aside)
        if self._aside is not None:
            self._aside.say(text)

    def _build(self) -> None:
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(self._label, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.X1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.inner)
        if self.inner.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
            self._column.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside a taller one the labels stay level

    def _show_help(self, text: str, tone: str) -> None:
        """Show words below; most fields never have any, and a label for them is made when they do."""
        if text and self._help is None:
            self._help = Text("", Type.SMALL, tone="quiet", wrap=True, parent=self)
            self._column.addWidget(self._help)
        if self._help is not None:
            self._help.set_tone(tone)
            self._help.say(_escaped(text))
            self._help.setVisible(bool(text))
        self.inner.setAccessibleDescription(text)

    def _take_focus(self) -> None:
        self.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)


class Field(Labelled[LineEdit]):
    """One line of text with its label: `Field("Họ và tên")`.

    `edited` comes with every change that the person makes, never with a half-composed letter; `entered` with Enter;
    `left` when the focus goes.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        label: str,
        *,
        icon: str = "",
        unit: str = "",
        placeholder: str = "",
        key: str = "",
        aside: str = "",
        masked: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.input = LineEdit(icon=icon, masked=masked, tabular=tabular)
        super().__init__(label, self.input, key=key, aside=aside, parent=parent)
        self.input.setPlaceholderText(placeholder)
        self.input.set_trailing(unit)
        self.input.textEdited.connect(self._on_edited)
        self.input.returnPressed.connect(self.entered)
        self.input.left.connect(self.left)

    def value(self) -> str:
        """Return what is typed, NFC and without blanks around it."""
        return self.input.value()

    def set_value(self, text: str) -> None:
        """Show a value; `edited` is not told."""
        self.input.set_value(text)

    def set_trailing(self, text: str) -> None:
        """Show quiet words at the right end: a unit, a count."""
        self.input.set_trailing(text)

    def clear(self) -> None:
        """Empty the field and forget its fault."""
        self.set_value("")
        self.set_fault("")

    def _on_edited(self, _text: str) -> None:
        self.edited.emit(self.value())


class AreaField(Labelled[Area]):
    """Several lines of text with their label: `AreaField("Ý kiến khác", key="F5")`; Ctrl+Enter is left to the page."""

    edited = Signal(str)
    left = Signal()

    def __init__(
        self, label: str, *, key: str = "", aside: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        self.input = Area()
        super().__init__(label, self.input, key=key, aside=aside, parent=parent)
        self.input.setPlaceholderText(placeholder)
        self.input.textChanged.connect(self._on_edited)
        self.input.left.connect(self.left)

    def value(self) -> str:
        """Return what is typed, NFC and without blanks around it."""
        return self.input.value()

    def set_value(self, text: str) -> None:
        """Show a text; `edited` is not told."""
        self.input.blockSignals(True)
        self.input.set_value(text)
        self.input.blockSignals(False)

    def clear(self) -> None:
        """Empty the field and forget its fault."""
        self.set_value("")
        self.set_fault("")

    def _on_edited(self) -> None:
        self.edited.emit(self.value())


class SearchField(LineEdit):
    """A search box without a label: `SearchField("Tìm hồ sơ", key="Ctrl+K")`; Esc empties it, ↓ asks for the list."""

    downward = Signal()
    edited = Signal(str)

    def __init__(self, placeholder: str, *, key: str = "", parent: QWidget | None = None) -> None:
        self._cap = ""
        super().__init__(icon="search", parent=parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textEdited.connect(self._on_edited)
        if key:
            made = keys.shortcut(key, self, self._take_focus)
            self._cap = keys.cap_text(made)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards to the list; empty by Esc, and let a second Esc pass to the page."""
        if event.key() == Qt.Key.Key_Down:
            self.downward.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.edited.emit("")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key that brings the focus here."""
        super().paintEvent(event)
        if self._cap and not self._trailing and not self.hasFocus():
            painter = QPainter(self)
            left = self.width() - Space.X2 - drawing.cap_width(self._cap)
            colors = theme().color(Role.TEXT_LABEL), theme().color(Role.LINE_HAIR)
            drawing.cap(painter, left, self.height() / 2, self._cap, *colors)

    def _fit(self) -> None:
        super()._fit()
        if self._cap and not self._trailing:
            self._fit_cap()

    def _fit_cap(self) -> None:
        margins = self.textMargins()
        margins.setRight(round(drawing.cap_width(self._cap)))
        self.setTextMargins(margins)

    def _on_edited(self, _text: str) -> None:
        self.edited.emit(self.value())

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()


def _escaped(text: str) -> str:
    """Return data as plain words for a label that reads marks."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
