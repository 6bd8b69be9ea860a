"""The paragraphs of the explanation, drafted with their facts, to be edited before the letter is printed."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.reports.registers.explanation import SECTIONS
from desk_app.ui.theme.tokens import Height, Space, Width
from desk_app.ui.widgets.field import AreaField

SOON_MS = 500
"""After so long without a key the letter is set anew."""


class LetterEditor(QScrollArea):
    """A field a paragraph; what a person edited stands as edited, the rest follows the facts."""

    edited = Signal(object)
    """dict key → text, of the paragraphs that differ from the draft"""

    def __init__(self, edited: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited = dict(edited)
        self._is_drafted = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(lambda: self.edited.emit(dict(self._edited)))
        self.fields = {key: AreaField(name) for key, name in self._names().items()}
        self.setFixedWidth(Width.PANEL_REVIEW)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Paragraphs of the letter"))
        ground = QWidget()
        ground.setProperty("ground", "surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X3)
        column.setSpacing(Space.X3)
        for key in SECTIONS:
            field = self.fields[key]
            field.input.setMinimumHeight(2 * Height.AREA)
            field.input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.edited.connect(lambda text, key=key: self._on_edited(key, text))
            column.addWidget(field)
        self.setWidget(ground)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show the draft; a field that a person works in stays as it is."""
        for key, text in texts.items():
            field = self.fields[key]
            if key not in self._edited and field.value() != text and not field.input.hasFocus():
                field.set_value(text)
            elif key in self._edited and not self._is_drafted:
                field.set_value(self._edited[key])
        if not self._is_drafted:
            self._is_drafted = True

    def _on_edited(self, key: str, text: str) -> None:
        self._edited[key] = text
        self._soon.start()

    def _names(self) -> dict[str, str]:
        return {
            "opening": self.tr("Opening"),
            "dossier": self.tr("The late dossier"),
            "story": self.tr("What happened"),
            "late": self.tr("How late it is"),
            "cause": self.tr("Cause"),
            "responsibility": self.tr("Responsibility"),
            "remedy": self.tr("What is done about it"),
            "closing": self.tr("Closing"),
            "recipients": self.tr("Recipients"),
        }
