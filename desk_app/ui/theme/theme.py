"""The theme in force: which colours, how large the letters, and when they change."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desk_app.ui.theme import fonts
from desk_app.ui.theme.stylesheet import style_sheet
from desk_app.ui.theme.tokens import COLOURS, TEXT_SCALE_MOST, Role, Scheme, Type, Weight


class Theme(QObject):
    """Follow the system's light, dark or high contrast, unless the person has chosen.

    Painted widgets ask for colours while painting, so a change needs no more than the repaint that the new style sheet
    causes; who keeps a colour or a font listens to `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Scheme | None = None
        self._scale = 1.0
        self._installed = False
        self._dress(Scheme.LIGHT)

    @property
    def scheme(self) -> Scheme:
        """Return the colours in force."""
        return self._scheme

    @property
    def choice(self) -> Scheme | None:
        """Return what the person chose; None follows the system."""
        return self._choice

    @property
    def text_scale(self) -> float:
        """Return how much larger than designed the letters are."""
        return self._scale

    def install(self, choice: Scheme | None = None, text_scale: float = 1.0) -> None:
        """Dress the application and begin to follow the system; once, before the first window."""
        self._choice = choice
        self._scale = min(max(text_scale, 1.0), TEXT_SCALE_MOST)
        hints = QGuiApplication.styleHints()
        if not self._installed:
            self._installed = True
            hints.colorSchemeChanged.connect(self._follow)
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._dress(self._wanted())
        self._apply()

    def choose(self, choice: Scheme | None) -> None:
        """Take the person's colours, or follow the system again."""
        self._choice = choice
        self._follow()

    def enlarge(self, text_scale: float) -> None:
        """Scale all letters, at most by TEXT_SCALE_MOST."""
        self._scale = min(max(text_scale, 1.0), TEXT_SCALE_MOST)
        self._apply()

    def color(self, role: Role) -> QColor:
        """Return the colour of a role in the scheme in force; do not change it."""
        return self._colors[role]

    def font(self, style: Type = Type.BODY, weight: Weight = Weight.REGULAR, *, tabular: bool = False) -> QFont:
        """Return a font at the scale in force; do not change it."""
        wanted = (style, weight, tabular)
        if wanted not in self._fonts:
            self._fonts[wanted] = fonts.font(style, weight, tabular=tabular, scale=self._scale)
        return self._fonts[wanted]

    def _wanted(self) -> Scheme:
        """Return the person's choice, else what the system shows."""
        hints = QGuiApplication.styleHints()
        if self._choice is not None:
            return self._choice
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self._scheme:
            self._dress(wanted)
            self._apply()

    def _dress(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._colors = {role: QColor(value) for role, value in COLOURS[scheme].items()}
        self._fonts: dict[tuple[Type, Weight, bool], QFont] = {}

    def _apply(self) -> None:
        """Hand fonts, palette and style sheet to Qt, and tell who listens."""
        self._fonts.clear()
        app = QApplication.instance()
        if self._installed and isinstance(app, QApplication):
            app.setFont(self.font())
            app.setPalette(self._palette())
            app.setStyleSheet(style_sheet(self._scheme, self._scale))
        self.changed.emit()

    def _palette(self) -> QPalette:
        """Return the colours that Qt itself asks for: selection, place holder, links."""
        made = QPalette()
        for part, role in _PALETTE.items():
            made.setColor(part, self._colors[role])
        for part in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            made.setColor(QPalette.ColorGroup.Disabled, part, self._colors[Role.TEXT_OFF])
        return made


_PALETTE = {
    QPalette.ColorRole.Window: Role.BG_CANVAS,
    QPalette.ColorRole.Base: Role.BG_SURFACE,
    QPalette.ColorRole.AlternateBase: Role.BG_SUNKEN,
    QPalette.ColorRole.Button: Role.BG_SURFACE,
    QPalette.ColorRole.WindowText: Role.TEXT_MAIN,
    QPalette.ColorRole.Text: Role.TEXT_MAIN,
    QPalette.ColorRole.ButtonText: Role.TEXT_MAIN,
    QPalette.ColorRole.PlaceholderText: Role.TEXT_QUIET,
    QPalette.ColorRole.Highlight: Role.ACCENT_FILL,
    QPalette.ColorRole.HighlightedText: Role.ACCENT_ON,
    QPalette.ColorRole.Link: Role.ACCENT_TEXT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT_TEXT,
    QPalette.ColorRole.ToolTipBase: Role.TIP_BG,
    QPalette.ColorRole.ToolTipText: Role.TIP_TEXT,
    QPalette.ColorRole.Accent: Role.ACCENT_FILL,
}


@cache
def theme() -> Theme:
    """Return the theme of this program; it lives as long as the application."""
    return Theme(QCoreApplication.instance())
