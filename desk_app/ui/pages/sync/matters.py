"""Matters to look at: dossiers for which two counters decided at once, one of them unfolded."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossier import machine
from desk_app.domain.dossier.machine import may
from desk_app.ui.pages.sync.clash_words import act_words, by, headline, rule, shortened, stands
from desk_app.ui.pages.sync.words import moment
from desk_app.ui.theme.tokens import IconSize, Role, Space, Tone, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.panel import Card, Rule, SectionHead
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text
from desk_app.usecases.clashes import Act, Clash, Matter

_OF_AN_END = {Matter.ENDED_TWICE, Matter.ACTED_AFTER_END, Matter.ISSUED_WHILE_WAITING}
"""Matters in which the end may be the mistake"""
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}


class MattersPane(QWidget):
    """↑ ↓ unfold one matter, Enter agrees with the rule's outcome, M makes a new event."""

    agreed = Signal(object)
    reopened = Signal(object)
    asked = Signal(str)
    """the id of a dossier to be shown"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clashes: Sequence[Clash] = ()
        self._now, self._at = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWhatsThis(
            self.tr(
                "Two counters decided about one dossier before they met. The rule took one of the two; the other stays "
                "in the ledger. Enter agrees: it only clears the matter here. M makes a new event where the rule took "
                "the wrong one."
            )
        )
        self._head = SectionHead(self.tr("For you to look at"))
        self._place = QVBoxLayout()
        self._place.setSpacing(Space.X2)
        self._cards = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X3)
        column.addWidget(self._head)
        column.addLayout(self._place)
        self._place.addWidget(self._cards)
        column.addStretch()
        self.show_clashes((), 0)

    @property
    def clash(self) -> Clash | None:
        """Return the matter that is unfolded."""
        return self._clashes[self._at] if self._clashes else None

    def show_clashes(self, clashes: Sequence[Clash], now: int) -> None:
        """Show other matters; the unfolded one stays so while it is among them."""
        shown = None if self.clash is None else (self.clash.dossier.id, self.clash.matter)
        self._clashes, self._now = clashes, now
        places = [place for place, clash in enumerate(clashes) if (clash.dossier.id, clash.matter) == shown]
        self._at = places[0] if places else min(self._at, max(len(clashes) - 1, 0))
        self._show()

    def go_to(self, place: int) -> None:
        """Unfold another matter."""
        if self._clashes and place != self._at:
            self._at = min(max(place, 0), len(self._clashes) - 1)
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, J and K."""
        step = _MOVES.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers():
            self.go_to(self._at + step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cards.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cards.update()

    def _show(self) -> None:
        count = len(self._clashes)
        aside = self.tr("{count} dossiers on which two counters acted").format(count=count)
        self._head.say(self.tr("For you to look at"), aside if count else "")
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        if not count:
            column.addWidget(self._nothing())
        for place, clash in enumerate(self._clashes):
            unfolded = place == self._at
            column.addWidget(self._unfolded(clash, place) if unfolded else self._folded(clash, place))
        self.setAccessibleName(self._spoken())
        elder, self._cards = self._cards, fresh
        self._place.replaceWidget(elder, fresh)
        elder.hide()
        elder.deleteLater()

    def _spoken(self) -> str:
        """Return what a screen reader says of the matter that is unfolded."""
        if self.clash is None:
            return self.tr("For you to look at")
        act = self.clash.second if self.clash.second_stands or self.clash.first is None else self.clash.first
        told = self.tr("{what}. In force: {act}. Rule: {rule}")
        return told.format(what=headline(self.clash, self._now), act=act_words(act.event.fact), rule=rule(self.clash))

    def _nothing(self) -> QWidget:
        card = Card(padding=Space.X4)
        row = QHBoxLayout()
        row.setSpacing(Space.X3)
        row.addWidget(Picture("checkc", Role.GOOD_TEXT, IconSize.RAIL))
        row.addWidget(Text(self.tr("Nothing: no two counters contradict each other."), tone="label"), 1)
        card.body.addLayout(row)
        return card

    def _folded(self, clash: Clash, place: int) -> QWidget:
        card = _Line(self)
        card.pressed.connect(partial(self.go_to, place))
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(Picture("right", Role.TEXT_LABEL, IconSize.CHIP))
        row.addWidget(Text(escape(headline(clash, self._now)), weight=Weight.MEDIUM, wrap=True), 1)
        row.addWidget(Text(self.tr("Dossier {number}").format(number=_number(clash)), tone="quiet", tabular=True))
        card.body.addLayout(row)
        return card

    def _unfolded(self, clash: Clash, place: int) -> QWidget:
        card = _Ringed(self)
        card.body.setSpacing(Space.X4)
        card.body.addLayout(self._title(clash, place))
        card.body.addWidget(Rule())
        acts = QHBoxLayout()
        acts.setSpacing(Space.X3)
        for act in (clash.first, clash.second):
            if act is not None:
                acts.addWidget(self._act(act, stands=stands(clash, act)), 1)
        if clash.first is None:
            acts.addStretch(1)
        card.body.addLayout(acts)
        said = self.tr("<b>Rule:</b> {rule}").format(rule=rule(clash))
        card.body.addWidget(Text(said, tone="label", wrap=True))
        card.body.addLayout(self._buttons(clash))
        return card

    def _title(self, clash: Clash, place: int) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        name = Text(escape(headline(clash, self._now)), Type.HEAD, wrap=True)
        words.addWidget(name)
        line = QHBoxLayout()
        line.setSpacing(Space.X1)
        number = Button(_number(clash), kind=Kind.LINK, name=self.tr("Open the dossier"))
        number.clicked.connect(partial(self.asked.emit, clash.dossier.id))
        received = clash.dossier.received
        line.addWidget(Text(self.tr("Dossier"), tone="label"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        told = escape(f"· {received.person.name} · {shortened(received.procedure.name)}")
        line.addWidget(Text(told, tone="label", wrap=True), 1)
        words.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(Space.X3)
        row.addWidget(Picture("alert", Role.WARN_TEXT, IconSize.RAIL), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if len(self._clashes) > 1:
            text = self.tr("{place} of {all}").format(place=place + 1, all=len(self._clashes))
            row.addWidget(Text(text, tone="quiet", tabular=True), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _act(self, act: Act, *, stands: bool) -> QWidget:
        card = Card(padding=Space.X3, state="good" if stands else "")
        card.body.addWidget(Text(by(act), Type.SMALL, tone="label"))
        card.body.addWidget(Text(escape(act_words(act.event.fact)), weight=Weight.MEDIUM, wrap=True))
        card.body.addWidget(Text(moment(act.event.happened, self._now), tone="label", tabular=True))
        chip = (
            Chip(self.tr("In force"), Tone.GOOD, "check")
            if stands
            else Chip(self.tr("Kept in the ledger, not applied"), Tone.NEUTRAL, "lock")
        )
        card.body.addWidget(chip)
        card.body.addStretch()
        return card

    def _buttons(self, clash: Clash) -> QHBoxLayout:
        agree = Button(self.tr("Agree"), kind=Kind.MAIN, key="Enter", within=self)
        agree.clicked.connect(partial(self.agreed.emit, clash))
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(agree)
        if clash.matter in _OF_AN_END and may(clash.dossier, machine.Act.REOPEN):
            other = Button(self.tr("Ended by mistake, open it again…"), key="M", within=self)
            other.clicked.connect(partial(self.reopened.emit, clash))
        else:
            other = Button(self.tr("Open the dossier to mend it"), key="M", within=self)
            other.clicked.connect(partial(self.asked.emit, clash.dossier.id))
        row.addWidget(other)
        row.addStretch()
        story = Button(self.tr("See its history"), kind=Kind.LINK)
        story.clicked.connect(partial(self.asked.emit, clash.dossier.id))
        row.addWidget(story)
        return row


class _Ringed(Card):
    """The unfolded matter: it wears the focus of the list."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(padding=Space.X4)
        self._owner = owner

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._owner.hasFocus():
            drawing.focus_ring(QPainter(self), self.rect().toRectF())


class _Line(QFrame):
    """A matter that is folded: a click unfolds it."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X3)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


def _number(clash: Clash) -> str:
    return clash.dossier.received.reception or clash.dossier.official
