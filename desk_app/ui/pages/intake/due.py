"""The answer beside the question: when the result is promised, and why on that day; after a save, the number given."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.pages.intake.worn import WornButton
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.panel import Answer
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.domain.deadline import Term
    from desk_app.ui.due_words import Explained
    from desk_app.usecases.intake import Promise, Received


PRINT_KEY = "Ctrl+P"


class WhyCard(QFrame):
    """The counting of a due date, line by line, over what lies below the answer."""

    def __init__(self, page: QWidget, under: QWidget) -> None:
        super().__init__(page)
        self._page, self._under = page, under
        self.setProperty("popup", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(Space.X4)
        self._rows.setVerticalSpacing(Space.X1)
        self._rows.setColumnStretch(1, 1)
        self._law = Text(
            self.tr("The day of reception is not counted (Civil Code 2015, article 147)."),
            Type.SMALL,
            tone="quiet",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X2)
        column.setSpacing(Space.X2)
        column.addLayout(self._rows)
        column.addWidget(self._law)
        column.addWidget(KeyHints([("F8", self.tr("close"))]))
        page.installEventFilter(self)
        self.hide()

    def show_lines(self, lines: "Sequence[Explained]", first_day_free: bool) -> None:
        """Show other lines; `first_day_free` says that the term does not count the day of reception."""
        from html import escape

        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (when, what) in enumerate(lines):
            last = row == len(lines) - 1
            weight = Weight.SEMI if last else Weight.REGULAR
            self._rows.addWidget(Text(when, tone="label", tabular=True), row, 0, Qt.AlignmentFlag.AlignTop)
            words = escape(what)
            self._rows.addWidget(Text(f"<b>{words}</b>" if last else words, weight=weight, wrap=True), row, 1)
        self._law.setVisible(first_day_free)
        self.setAccessibleName("; ".join(f"{when}: {what}" for when, what in lines))
        if self.isVisible():
            self._place()

    def toggle(self) -> None:
        """Explain, or stop explaining."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        corner = self._under.mapTo(self._page, QPoint(0, self._under.height() + Space.X1))
        self.setFixedWidth(self._under.width())
        layout = self.layout()
        height = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        self.setGeometry(corner.x(), corner.y(), self.width(), max(height, self.sizeHint().height()))
        self.raise_()


class DuePart(QWidget):
    """What is promised for what stands in the form.

    `asked` comes when the saved dossier shall be opened, `printed` when its receipt shall be.
    """

    asked = Signal(str)
    printed = Signal()

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._saved_id = ""
        self._due = Answer(self.tr("Due"), tone=Tone.NEUTRAL, parent=self)
        self.why = Button(self.tr("Why this day?"), kind=Kind.LINK, key="F8")
        policy = self.why.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.why.setSizePolicy(policy)
        self._due.add(self.why)
        self._card: WhyCard | None = None
        self._explanation: tuple[Sequence[Explained], bool] = ((), False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._due)
        self.why.clicked.connect(self.explain)
        self.say_nothing()

    @cached_property
    def _saved(self) -> Answer:
        """Make the answer after a save with the first one."""
        answer = Answer(self.tr("Received"), parent=self)
        door = Button(self.tr("Open the dossier"), kind=Kind.LINK, key="Ctrl+O")
        door.clicked.connect(lambda: self.asked.emit(self._saved_id))
        slip = WornButton(self.tr("Print the receipt"), wears=PRINT_KEY, kind=Kind.LINK)
        slip.clicked.connect(self.printed)
        answer.add(slip)
        answer.add(door)
        self._column.addWidget(answer)
        return answer

    @property
    def card(self) -> WhyCard:
        """Return the explanation's card, made when it is first asked for."""
        if self._card is None:
            self._card = WhyCard(self._page, self)
            self._card.show_lines(*self._explanation)
        return self._card

    def is_explaining(self) -> bool:
        """Say whether the explanation is shown."""
        return self._card is not None and self._card.isVisible()

    def explain(self) -> None:
        """Show the explanation, or take it away."""
        self.card.toggle()

    def stop_explaining(self) -> None:
        """Take the explanation away."""
        if self._card is not None:
            self._card.hide()

    def say_nothing(self) -> None:
        """Show that nothing is promised yet; the number of the last dossier stays in sight."""
        self.stop_explaining()
        self.why.set_off(self.tr("Choose the procedure first."))
        self.why.hide()
        self._due.say("–", self.tr("Choose the procedure to see the due date."), Tone.NEUTRAL)

    def say_promise(self, promise: "Promise", term: "Term | None") -> None:
        """Show what the procedure's term promises."""
        from desk_app.domain.deadline import TermUnit
        from desk_app.ui import due_words
        from desk_app.usecases.intake import UNSTATED

        self._swap(saved=False)
        counted = term or UNSTATED
        parts = [due_words.term_words(counted), due_words.passed_over(promise.lines)]
        note = ", ".join(part for part in parts if part)
        if term is None:
            note = self.tr("The catalogue states no term: promised for the same day")
        note = " · ".join(part for part in (note, self._own_target(promise)) if part)
        self._due.say(due_words.due_words(promise.due), note, Tone.GOOD if term is not None else Tone.WARN)
        self.why.set_off("")
        self.why.show()
        free = counted.unit not in (TermUnit.HOURS, TermUnit.SAME_DAY)
        self._explanation = due_words.explained(promise.lines, counted), free
        if self._card is not None:
            self._card.show_lines(*self._explanation)

    def say_by_hand(self, day: str) -> None:
        """Show a day that the clerk promises against the catalogue's term."""
        self._swap(saved=False)
        self.stop_explaining()
        self.why.hide()
        self._due.say(day, self.tr("Set by hand, not counted by the procedure's term"), Tone.WARN)

    def say_saved(self, received: "Received", name: str) -> None:
        """Show the number that was just given, until the next procedure is chosen."""
        from desk_app.ui import due_words

        self._saved_id = received.id
        due = self.tr("due {moment}").format(moment=due_words.due_words(received.due))
        self._saved.say(received.reception, f"{name} · {due}")
        self._swap(saved=True)

    def shows_saved(self) -> bool:
        """Say whether the number of the dossier saved last is still in sight."""
        return "_saved" in self.__dict__ and not self._saved.isHidden()

    def _own_target(self, promise: "Promise") -> str:
        """Return where the unit's own, shorter term ends: its day, or on the due day its time; nothing at its end."""
        own = promise.internal_due_at
        if own is None or own >= promise.due.at:
            return ""
        day = local_date(own)
        when = words.clock_time(own) if day == local_date(promise.due.at) else words.day_month(day)
        return self.tr("own target {when}").format(when=when)

    def _swap(self, *, saved: bool) -> None:
        self._due.setVisible(not saved)
        if saved or "_saved" in self.__dict__:
            self._saved.setVisible(saved)
