"""How the desk looks on this PC: colours and size of letters, kept here and nowhere else."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.pages.settings.pane import Pane, column_of, scrolled
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme, Space, Tone, Type, Width
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.field import Labelled
from desk_app.ui.widgets.panel import Card
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import percent

SCHEME, SCALE = "look/scheme", "look/scale"
SCALES = (1.0, 1.1, 1.2, 1.3)
SYSTEM = ""


class LookPane(Pane):
    """Two choices that act at once, and a sample of what they do."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.scheme = Segments(
            [
                (SYSTEM, self.tr("As the system")),
                (Scheme.LIGHT.value, self.tr("Light")),
                (Scheme.DARK.value, self.tr("Dark")),
                (Scheme.CONTRAST.value, self.tr("High contrast")),
            ],
            name=self.tr("Colours"),
        )
        self.scale = Segments([(scale, percent(scale, 0)) for scale in SCALES], name=self.tr("Size of letters"))
        self.scheme.chosen.connect(self._choose_scheme)
        self.scale.chosen.connect(self._choose_scale)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BLOCK)
        column.addWidget(Labelled(self.tr("Colours"), self.scheme))
        column.addWidget(Labelled(self.tr("Size of letters"), self.scale))
        column.addWidget(self._sample())
        said = self.tr("It holds for this PC and acts at once. Ctrl+K finds the same by name.")
        column.addWidget(Text(said, tone="quiet", wrap=True))
        column_of(self).addWidget(scrolled(content, Width.PALETTE))

    def read(self) -> None:
        """Show what is chosen on this PC; the palette may have chosen meanwhile."""
        stored = str(self._desk.settings.value(SCHEME, SYSTEM) or SYSTEM)
        self.scheme.set_value(stored if stored in set(Scheme) else SYSTEM)
        self.scale.set_value(min(SCALES, key=lambda scale: abs(scale - theme().text_scale)))

    def focus_first(self) -> None:
        """Start with the colours."""
        self.scheme.setFocus()

    def _choose_scheme(self, value: str) -> None:
        theme().choose(Scheme(value) if value else None)
        self._desk.settings.setValue(SCHEME, value)

    def _choose_scale(self, scale: float) -> None:
        theme().enlarge(scale)
        self._desk.settings.setValue(SCALE, theme().text_scale)

    def _sample(self) -> QWidget:
        card = Card()
        card.body.setSpacing(Space.X2)
        card.body.addWidget(Text(self.tr("Nguyễn Văn Đông"), Type.HEAD))
        card.body.addWidget(Text(self.tr("Guardianship · due 11:30 Friday 16/06/2023"), tone="label", tabular=True))
        chip = Chip(self.tr("in time"), Tone.GOOD, "check")
        card.body.addWidget(chip)
        return card
