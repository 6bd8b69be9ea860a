"""Where an act asks what it needs, in place above the dossier's steps; and where a due date is explained."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Card, SectionHead
from desk_app.ui.widgets.text import Text

Carry = Callable[[Deed, Callable[[], None], Callable[[Refusal], None]], None]
"""Do a deed: deed, what follows when it is done, what follows when it is refused"""


class ActPanel(QFrame):
    """One form at a time, with the button that carries it out."""

    closed = Signal()

    def __init__(self, carry: Carry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carry = carry
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self._form: ActForm | None = None
        self._faults = NoticeBar()
        self._main: Button | None = None
        self.hide()

    @property
    def form(self) -> ActForm | None:
        """Return the form that is open."""
        return self._form

    def show_form(self, form: ActForm) -> None:
        """Ask what an act needs."""
        self._empty()
        self._form = form
        self._main = Button(form.act, kind=Kind.MAIN, key="Ctrl+Enter")
        self._main.clicked.connect(self._submit)
        self._faults = NoticeBar()
        self._show([form, self._faults], form.title, self.tr("Cancel"), self._main)
        if not form.focus_first():
            self._main.setFocus()

    def explain(self, title: str, rows: Sequence[tuple[str, str]], aside: str = "") -> None:
        """Show lines of an explanation."""
        self._empty()
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.X4)
        grid.setVerticalSpacing(Space.X1)
        grid.setColumnStretch(1, 1)
        for place, (when, what) in enumerate(rows):
            grid.addWidget(Text(when, tabular=True, tone="label"), place, 0)
            grid.addWidget(Text(escape(what), wrap=True), place, 1)
        lines.setAccessibleName("\n".join(f"{when}: {what}" for when, what in rows))
        self._show([lines], title, self.tr("Close"), aside=aside)

    def close_panel(self) -> bool:
        """Put the panel away; False when none was open."""
        shown = self._card is not None
        self._empty()
        if shown:
            self.closed.emit()
        return shown

    def _show(
        self, parts: Sequence[QWidget], title: str, close: str, main: Button | None = None, aside: str = ""
    ) -> None:
        card = Card()
        card.body.setSpacing(Space.FIELDS)
        card.body.addWidget(SectionHead(title, aside))
        for part in parts:
            card.body.addWidget(part)
        leave = Button(close, key="Esc", within=card)
        leave.clicked.connect(self.close_panel)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(leave)
        if main is not None:
            foot.addWidget(main)
        card.body.addLayout(foot)
        self._card = card
        self._column.addWidget(card)
        self.show()
        if main is None:
            leave.setFocus()

    def _submit(self) -> None:
        form, main = self._form, self._main
        if form is None or main is None:
            return
        form.clear_faults()
        self._faults.clear()
        deed = form.deed()
        if deed is not None:
            main.set_off(self.tr("It is being saved."))
            self._carry(deed, self._on_done, self._on_refused)

    def _on_done(self) -> None:
        self.close_panel()

    def _on_refused(self, error: Refusal) -> None:
        """Say what is wrong beside its field; what was typed stays."""
        if self._main is not None:
            self._main.set_off()
        if self._form is None or self._form.show_fault(error):
            return
        self._faults.tell("refused", Tone.LATE, told(error))

    def _empty(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card, self._form, self._main = None, None, None
        self.hide()
