"""What opens under a row without leaving the list: a quick look at its dossier, or the form of a call."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.dossier.machine import STEP_WORDS
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.event import Event
from desk_app.ui import words
from desk_app.ui.pages.today.wording import due_words
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.panel import FactRow, Rule
from desk_app.ui.widgets.text import Text
from desk_app.usecases.worklist import Look

translate = QCoreApplication.translate


class RowCard(QFrame):
    """A card under a row of the list, or over it where there is no room below; `fill` gives it other contents."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("popup", True)
        self.setFixedWidth(Width.PALETTE)
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X2)
        self.hide()

    def fill(self, content: QWidget, name: str) -> None:
        """Show other contents."""
        self._drop()
        self.content = content
        self.setAccessibleName(name)
        self._column.addWidget(content)
        content.show()  # in a card that is open already nothing else would before it is measured

    def stand_by(self, row: QRect, left: int) -> None:
        """Stand under a row, whose place is given in the page, without leaving the page."""
        page = self.parentWidget()
        assert page is not None
        self.adjustSize()
        top = row.bottom() + Space.X1
        if top + self.height() > page.height():
            top = row.top() - Space.X1 - self.height()
        self.move(QPoint(left, max(top, Space.X2)))
        self.show()
        self.raise_()

    def close_card(self) -> bool:
        """Put the card away; False where none was open."""
        was_open = not self.isHidden()
        self.hide()
        self._drop()
        return was_open

    def _drop(self) -> None:
        if self.content is not None:
            self._column.removeWidget(self.content)
            self.content.hide()
            self.content.deleteLater()
            self.content = None


class QuickLook(QWidget):
    """A dossier at a glance: whom to call, where it is, why, and what happened last."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        dossier = look.dossier
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(Text(title(dossier), Type.HEAD))
        column.addWidget(Text(escape(dossier.received.procedure.name), tone="label", wrap=True))
        column.addLayout(_side_by_side(facts(dossier)))
        if dossier.pause is not None:
            reason = self.tr("Stopped because: {reason}").format(reason=escape(dossier.pause.reason))
            column.addWidget(Text(reason, wrap=True))
        column.addWidget(Rule())
        for sentence in told(look.latest):
            column.addWidget(Text(sentence, tone="label"))
        hints = [
            ("Space", self.tr("close")),
            ("O", self.tr("open the dossier")),
            ("P", self.tr("log a call")),
        ]
        column.addSpacing(Space.X1)
        column.addWidget(KeyHints(hints))


def _side_by_side(found: Sequence[tuple[str, str]]) -> QGridLayout:
    """Lay facts out in two columns."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.X6)
    grid.setVerticalSpacing(0)
    for place, (name, value) in enumerate(found):
        grid.addWidget(FactRow(name, value), place // 2, place % 2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return grid


def title(dossier: Dossier) -> str:
    """Return number and person."""
    number = dossier.received.reception or dossier.official
    return " · ".join(part for part in (number, dossier.received.person.name) if part)


def facts(dossier: Dossier) -> list[tuple[str, str]]:
    """Return what a clerk looks for, name and value; what nobody knows is left out."""
    received = dossier.received
    step, since = STEP_WORDS[dossier.step], dossier.step_since
    anew = due_words(dossier.apologies[-1].new_due_at, True) if dossier.apologies else ""
    found = [
        (translate("QuickLook", "Phone"), received.person.phone or translate("QuickLook", "none noted")),
        (translate("QuickLook", "Due"), due_words(dossier.due_at, dossier.due_timed)),
        (translate("QuickLook", "New date by apology"), anew),
        (translate("QuickLook", "Where it stands"), f"{step[:1].upper()}{step[1:]}"),
        (translate("QuickLook", "Since"), f"{words.clock_time(since)} {words.day_of(since)}"),
        (translate("QuickLook", "Officer"), dossier.officer),
        (translate("QuickLook", "Fee"), _fee(dossier)),
    ]
    return [(name, value) for name, value in found if value]


def _fee(dossier: Dossier) -> str:
    if not dossier.received.fee:
        return ""
    paid, asked = words.money(dossier.paid), words.money(dossier.received.fee)
    return translate("QuickLook", "{paid} of {fee} paid").format(paid=paid, fee=asked)


def told(events: Sequence[Event]) -> list[str]:
    """Return what happened, a sentence each, with the day and who did it."""
    from desk_app.ui.pages.dossiers import happenings  # its page is built by then, or will be

    sentences = []
    for event in events:
        _, sentence = happenings.told(event.fact)
        parts = (f"{words.clock_time(event.happened)} {words.day_of(event.happened)}", sentence, event.actor)
        sentences.append(" · ".join(part for part in parts if part))
    return sentences
