"""The side panel of a list: one thing shown, or the form in which it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Panel
from desk_app.ui.widgets.text import Text


class FormPanel(Panel):
    """One content at a time, put into the column that `fresh` returns; `left` when a form was put away."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Width.PANEL_REVIEW, parent=parent)
        self.content = QWidget()
        self.body.addWidget(self.content)
        self.form: Form | None = None
        self._faults = NoticeBar()
        self._main: Button | None = None

    def show_form(self, title: str, form: Form, act: str, submit: Callable[[], object], note: str = "") -> None:
        """Show a form with its button; Esc or *Cancel* puts it away."""
        column = self.fresh()
        column.addWidget(Text(title, Type.HEAD))
        if note:
            column.addWidget(Text(note, tone="label", wrap=True))
        column.addSpacing(Space.X2)
        self._faults = NoticeBar()
        column.addWidget(form)
        column.addSpacing(Space.X2)
        column.addWidget(self._faults)
        column.addLayout(self._foot(act, submit))
        column.addStretch()
        self.form = form

    def refuse(self, error: Refusal) -> None:
        """Say what is wrong beside its field, or above the buttons."""
        self.set_busy(False)
        if self.form is None or not self.form.show_fault(error):
            self._faults.tell("refused", Tone.LATE, told(error))

    def set_busy(self, busy: bool) -> None:
        """Take the main button out of use while it is being saved."""
        if self._main is not None:
            self._main.set_off(self.tr("It is being saved.") if busy else "")

    def fresh(self) -> QVBoxLayout:
        """Put the elder content away and return where the new one goes."""
        elder, self.content = self.content, QWidget()
        self.body.replaceWidget(elder, self.content)
        elder.hide()
        elder.deleteLater()
        self.form, self._main = None, None
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        return column

    def _foot(self, act: str, submit: Callable[[], object]) -> QHBoxLayout:
        self._main = Button(act, kind=Kind.MAIN, key="Ctrl+Enter")
        self._main.clicked.connect(submit)
        cancel = Button(self.tr("Cancel"), key="Esc", within=self.content)
        cancel.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self._main)
        return foot
