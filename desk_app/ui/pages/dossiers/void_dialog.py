"""Voiding a dossier: the one act here that cannot be undone, so a dialog names what follows."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.rule import RuleBroken
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import AreaField
from desk_app.ui.widgets.text import Text


class VoidDialog(QDialog):
    """Ask for the reason; `confirmed` comes with it, and the owner closes the dialog when the act is recorded."""

    confirmed = Signal(str)

    def __init__(self, number: str, person: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Void the dossier"))
        self.setFixedWidth(Width.DIALOG)
        words = self.tr(
            "<b>{number}</b> of {person} will count in no figure and no list of work. Its number stays used and "
            "explained by the reason below. This cannot be undone."
        )
        self.reason = AreaField(self.tr("Why it was entered by mistake"))
        self.reason.edited.connect(lambda _text: self.reason.set_fault(""))
        stay = Button(self.tr("Keep it"))
        stay.clicked.connect(self.reject)
        void = Button(self.tr("Void the dossier"), kind=Kind.GRAVE, icon="x", key="Ctrl+Enter")
        void.clicked.connect(lambda: self.confirmed.emit(self.reason.value()))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(void)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(self.tr("Void the dossier"), Type.HEAD))
        column.addWidget(Text(words.format(number=escape(number), person=escape(person)), wrap=True))
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.reason.setFocus()

    def show_fault(self, broken: RuleBroken) -> None:
        """Say what is wrong; the typed reason stays."""
        self.reason.set_fault(f"{broken.title} {broken.remedy}")
