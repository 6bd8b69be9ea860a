"""A scanner that types like a keyboard: told from a person by its pace and by what it types, whatever has the focus.

Keys pass as they come, for nobody knows at the first one who types. A burst at a pace that no hand keeps, whose text
has the shape of a card or of a slip's number, is a scan: the field gets its former text back, and the text goes to
whoever takes scans. As soon as a fast burst cannot be a person's any more its keys are held back; should it turn out to
be something else, they are handed to the field after all.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desk_app.domain import citizen_card, slip_code
from desk_app.ui.scanning_fields import TAKES_CODES
from desk_app.ui.widgets.segments import Segments

BETWEEN_MS = 35
"""A scanner's keys follow each other at this pace or faster, on the average of a burst"""
GAP_MS = 100
"""A longer pause parts two bursts: a PC at work may well be late by some of that"""
PAUSE_MS = 120
"""After such a pause a scanner that sends no Enter is done"""
LEAST = 8
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_AltGr)
_BEGINS_A_CODE = re.compile(r"0\d|[1-9]\d{0,2}-|[A-Za-z]\d\d|[Mm][Cc]1", re.ASCII)
"""How cards and numbers begin: where nothing is typed, keys that would act are held from here on"""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What was scanned; an input method had a hand in what is ``composed``."""

    text: str
    composed: bool = False


@dataclass(slots=True, kw_only=True)
class _Moment:
    """When a key came: by the keyboard's clock where it tells, for ours stands still while the window is busy."""

    stamp: int
    clock: float

    def since(self, other: "_Moment") -> float:
        return self.stamp - other.stamp if self.stamp and other.stamp else self.clock - other.clock


@dataclass(slots=True, kw_only=True)
class _Burst:
    """Keys that follow each other closely."""

    place: QWidget
    put_back: Callable[[], None]
    began: _Moment
    last: _Moment
    text: str = ""
    keys: int = 0
    composed: bool = False
    announced: tuple[int, str] | None = None
    """The key that has been counted before it came: shortcuts see it first, and one that they take never comes"""
    held: list[QKeyEvent] = field(default_factory=list)

    def take(self, text: str, moment: _Moment) -> None:
        self.text += text
        self.keys += 1
        self.last = moment

    @property
    def is_fast(self) -> bool:
        return self.keys > 1 and self.last.since(self.began) <= BETWEEN_MS * (self.keys - 1)

    @property
    def is_scan(self) -> bool:
        return self.is_fast and len(self.text) >= LEAST and is_code(self.text)

    @property
    def is_to_be_held(self) -> bool:
        """Say whether the next keys are kept from whatever has the focus: no person types on like this."""
        if self.held:
            return True
        begins = "|" in self.text or (not _is_typed_in(self.place) and _BEGINS_A_CODE.match(self.text) is not None)
        return begins and self.is_fast and not self.composed


class Scanner(QObject):
    """Watch the keys on their way to the focus; `scanned` comes with a Scan."""

    scanned = Signal(object)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._burst: _Burst | None = None
        self._handing_back = False
        self._due = 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def takes(self, watched: QObject, event: QEvent) -> bool:
        """Hear an event of the application; say whether it is kept from whom it was meant for."""
        if self._handing_back or not _is_meant_for(watched):
            return False
        assert isinstance(watched, QWidget)
        if isinstance(event, QInputMethodEvent):
            return self._hear_composed(watched, event)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._announce(watched, event)
        return event.type() == QEvent.Type.KeyPress and self._hear_key(watched, event)

    # Hearing

    def _announce(self, focus: QWidget, event: QKeyEvent) -> bool:
        """Count a key before shortcuts see it, and keep it from them where it is part of a scan or ends one."""
        burst = self._of(focus, event)
        if _is_plain(event):
            burst = burst or self._begin(focus, self._moment(event))
            burst.announced = (event.key(), event.text())
            self._count(burst, event)
            mine = burst.is_to_be_held
        else:
            mine = burst is not None and burst.is_scan and _is_end(event)
        if mine:
            event.accept()
        return mine

    def _hear_key(self, focus: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        burst = self._of(focus, event)
        if _is_end(event):
            return self._end(burst)
        if event.key() == Qt.Key.Key_Backspace and burst is not None and not burst.held:
            burst.text, burst.composed = burst.text[:-1], True  # an input method rewrites what was typed
            burst.take("", self._moment(event))
            return False
        if not _is_plain(event):
            self._let_go()
            return False
        return self._hold(burst or self._begin(focus, self._moment(event)), event)

    def _hold(self, burst: _Burst, event: QKeyEvent) -> bool:
        """Hold a key back where it cannot be a person's."""
        announced, burst.announced = burst.announced, None
        if announced != (event.key(), event.text()):
            self._count(burst, event)
        if burst.is_to_be_held:
            burst.held.append(event.clone())
            return True
        return False

    def _hear_composed(self, focus: QWidget, event: QInputMethodEvent) -> bool:
        """Count what an input method writes; it is never held back, for the method would lose its place."""
        moment = _Moment(stamp=0, clock=self._clock() * 1_000)
        burst = self._running(moment)
        if burst is None or burst.place is not _place(focus):
            self._let_go()
            burst = self._begin(focus, moment)
        burst.composed = True
        burst.last = moment
        burst.text += event.commitString()
        burst.keys += max(1, len(event.commitString()))
        self._wait()
        return False

    def _count(self, burst: _Burst, event: QKeyEvent) -> None:
        burst.take(event.text(), self._moment(event))
        self._wait()

    def _end(self, burst: _Burst | None) -> bool:
        """Hear Enter or Tab: after a scan it belongs to the scan."""
        if burst is not None and burst.is_scan:
            self._finish(burst)
            return True
        self._let_go()
        return False

    def _on_pause(self) -> None:
        """Judge a burst that no Enter ended; were we late ourselves, its next keys may still be on their way."""
        late = self._clock() * 1_000 - self._due
        if late > PAUSE_MS:
            self._wait()
        elif self._burst is not None and self._burst.is_scan:
            self._finish(self._burst)
        else:
            self._let_go()

    # Bursts

    def _begin(self, focus: QWidget, moment: _Moment) -> _Burst:
        self._burst = _Burst(place=_place(focus), put_back=_way_back(focus), began=moment, last=moment)
        return self._burst

    def _of(self, focus: QWidget, event: QKeyEvent) -> _Burst | None:
        """Return the burst that a key continues; one in another field, or of a key held down, continues none."""
        burst = self._running(self._moment(event))
        if burst is not None and (burst.place is not _place(focus) or event.isAutoRepeat()):
            self._let_go()
        return self._burst

    def _running(self, moment: _Moment) -> _Burst | None:
        """Return the burst to which a key of this moment belongs."""
        if self._burst is not None and moment.since(self._burst.last) > GAP_MS:
            self._let_go()
        return self._burst

    def _let_go(self) -> None:
        """Forget a burst that was no scan, and hand on the keys that were held."""
        burst, self._burst = self._burst, None
        self._pause.stop()
        if burst is None or not burst.held:
            return
        self._handing_back = True
        try:
            for event in burst.held:
                QApplication.sendEvent(burst.place, event)
        finally:
            self._handing_back = False

    def _finish(self, burst: _Burst) -> None:
        """Take a scan out of the field, and hand it on once the key has been dealt with."""
        self._burst = None
        self._pause.stop()
        if burst.composed:
            QGuiApplication.inputMethod().reset()
        burst.put_back()
        if not _fill_in(burst.place, burst.text):
            scan = Scan(text=burst.text, composed=burst.composed)
            QTimer.singleShot(0, self, lambda: self.scanned.emit(scan))

    def _wait(self) -> None:
        self._due = self._clock() * 1_000 + PAUSE_MS
        self._pause.start()

    def _moment(self, event: QKeyEvent) -> _Moment:
        return _Moment(stamp=event.timestamp(), clock=self._clock() * 1_000)


def is_code(text: str) -> bool:
    """Say whether a text has the shape of a card, of whatever kind, or of a slip's code.

    >>> is_code("1-00413/2023"), is_code("030186001242||A|14081986|Nam|B"), is_code("Nguyen Van An")
    (True, True, False)
    """
    return citizen_card.looks_like_card(text) or slip_code.parse(text) is not None


def _is_meant_for(watched: QObject) -> bool:
    """Say whether an event is on its way to what has the focus, not to a parent of it, a dialog or a menu."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    return watched is focus and QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None


def _is_typed_in(focus: QWidget) -> bool:
    return isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit)


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _is_plain(event: QKeyEvent) -> bool:
    """Say whether a key writes something; AltGr, which Windows tells as Ctrl and Alt, does."""
    held = event.modifiers() & _COMMANDS
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text().isprintable() and bool(event.text()) and held in (Qt.KeyboardModifier.NoModifier, alt_gr)


def _place(focus: QWidget) -> QWidget:
    """Return the choice of which one segment has the focus, else what has it."""
    around = focus.parentWidget()
    return around if isinstance(around, Segments) else focus


def _way_back(focus: QWidget) -> Callable[[], None]:
    """Return what gives a field or a choice back what it holds now."""
    if isinstance(focus, QLineEdit):
        return _line_as_it_is(focus)
    if isinstance(focus, QPlainTextEdit):
        return _area_as_it_is(focus)
    place = _place(focus)
    if isinstance(place, Segments):
        return _choice_as_it_is(place)
    return lambda: None


def _line_as_it_is(line: QLineEdit) -> Callable[[], None]:
    text, cursor = line.text(), line.cursorPosition()
    start, length = line.selectionStart(), line.selectionLength()

    def put_back() -> None:
        if line.text() != text:
            line.setText(text)
            line.textEdited.emit(text)
        line.setCursorPosition(cursor)
        if start >= 0:
            line.setSelection(start, length)

    return put_back


def _area_as_it_is(area: QPlainTextEdit) -> Callable[[], None]:
    text, cursor = area.toPlainText(), area.textCursor().position()

    def put_back() -> None:
        if area.toPlainText() != text:
            area.setPlainText(text)
            there = area.textCursor()
            there.setPosition(cursor)
            area.setTextCursor(there)

    return put_back


def _choice_as_it_is(choice: Segments) -> Callable[[], None]:
    value: Any = choice.value()

    def put_back() -> None:
        if choice.value() != value:
            choice.set_value(value)
            choice.setFocus()
            choice.chosen.emit(value)

    return put_back


def _fill_in(focus: QWidget, text: str) -> bool:
    """Write a slip's number into a field that asks for one; False where the focus is in no such field."""
    wanted, slip = focus.property(TAKES_CODES), slip_code.parse(text)
    if not wanted or slip is None or not isinstance(focus, QLineEdit):
        return False
    number = slip.official or ("" if wanted == "official" else slip.reception)
    if not number:
        return False
    focus.setText(number)
    focus.textEdited.emit(number)
    return True
