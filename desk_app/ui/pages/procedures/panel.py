"""The side panel: one entry with what may be done to it, or a form."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.ui import words
from desk_app.ui.due_words import term_words
from desk_app.ui.form_panel import FormPanel
from desk_app.ui.pages.procedures.listing import fee_words, is_abolished, shown_code, state
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.notice import Notice
from desk_app.ui.widgets.panel import FactRow
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine

EDIT, PUBLIC, ABOLISH, REINSTATE = "edit", "public", "abolish", "reinstate"


class ProcedurePanel(FormPanel):
    """`asked` comes with the act that was chosen; `left` when a form was put away."""

    asked = Signal(str)

    def show_entry(self, line: "ProcedureLine", now: int) -> None:
        """Show an entry."""
        column = self.fresh()
        column.addWidget(Text(escape(line.name), Type.HEAD, wrap=True))
        column.addLayout(self._marks(line, now))
        if not line.matched:
            column.addWidget(self._unmatched())
        for name, value in self._facts(line):
            column.addWidget(FactRow(name, value))
        column.addLayout(self._acts(line, now))
        self._add_list(column, self.tr("Components"), list(line.components))
        self._add_words(column, self.tr("Result"), line.result)
        self._add_words(column, self.tr("Fee, in words"), line.fee_note if len(line.fee_note) > 1 else "")
        self._add_words(column, self.tr("Legal basis"), line.legal_basis)
        column.addStretch()

    def _marks(self, line: "ProcedureLine", now: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(Text(line.field, tone="label"))
        found = state(line, now)
        if found is not None:
            row.addWidget(Chip(*found))
        row.addStretch()
        return row

    def _unmatched(self) -> Notice:
        said = self.tr("This name came with a register and stands in no catalogue. Correct it so that it counts.")
        notice = Notice(Tone.WARN, said, action=self.tr("Match"))
        notice.acted.connect(lambda: self.asked.emit(EDIT))
        return notice

    def _facts(self, line: "ProcedureLine") -> list[tuple[str, str]]:
        term = self.tr("not said") if line.term is None else term_words(line.term)
        facts = [
            (self.tr("Code"), shown_code(line.code) or self.tr("none yet")),
            (self.tr("Processing time"), term),
            (self.tr("Fee"), fee_words(line)),
            (self.tr("Online service"), line.online_level or self.tr("none")),
            (self.tr("Public"), self.tr("yes") if line.public else self.tr("no")),
        ]
        if line.tariff:
            facts.insert(3, (self.tr("Fee counted by"), self._tariff(line.tariff)))
        if line.internal_percent is not None:
            facts.insert(2, (self.tr("Own term shorter by"), f"{line.internal_percent}\u00a0%"))
        if line.published_at is not None:
            facts.append((self.tr("Published on"), words.day_of(line.published_at)))
        if line.abolished_at is not None:
            facts.append((self.tr("Out of force from"), words.day_of(line.abolished_at)))
        return facts

    def _tariff(self, code: str) -> str:
        """Return the source of a tariff, its code where nobody here knows it."""
        from desk_app.usecases.tariffs import tariffs

        return next((tariff.source for tariff in tariffs() if tariff.code == code), code)

    def _acts(self, line: "ProcedureLine", now: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        gone = line.abolished_at is not None
        edit = Button(self.tr("Edit"), icon="note", key="F2")
        edit.set_off(self.tr("Put it into force again first.") if gone else "")
        public = Button(self.tr("Not public") if line.public else self.tr("Make public"))
        public.set_off(self.tr("It is out of force.") if is_abolished(line, now) else "")
        grave = Button(self.tr("In force again"), icon="undo") if gone else Button(self.tr("Abolish…"), kind=Kind.GRAVE)
        for button, act in ((edit, EDIT), (public, PUBLIC), (grave, REINSTATE if gone else ABOLISH)):
            button.clicked.connect(lambda _checked=False, act=act: self.asked.emit(act))
            row.addWidget(button)
        row.addStretch()
        row.setContentsMargins(0, Space.X2, 0, Space.X2)
        return row

    def _add_words(self, column: QVBoxLayout, title: str, said: str) -> None:
        if said:
            column.addWidget(Text(title, weight=Weight.SEMI))
            column.addWidget(Text(escape(said), tone="label", wrap=True))

    def _add_list(self, column: QVBoxLayout, title: str, lines: list[str]) -> None:
        if lines:
            column.addWidget(Text(f"{title} ({len(lines)})", weight=Weight.SEMI))
            for place, line in enumerate(lines, 1):
                column.addWidget(Text(f"{place}. {escape(line)}", tone="label", wrap=True))
