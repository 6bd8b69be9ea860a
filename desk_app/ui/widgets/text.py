"""Words on the screen, by size, weight and tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Type, Weight


class Text(QLabel):
    """A label: `Text("Hôm nay", Type.HEAD)`; `tone` is main, label, quiet, off, accent, good, warn, late or info.

    With `wrap` the lines are as far apart as the type scale says, and `<b>` sets words at 600; whatever else comes from
    data must pass through `html.escape` first.
    """

    def __init__(
        self,
        text: str = "",
        style: Type = Type.BODY,
        *,
        weight: Weight | None = None,
        tone: str = "main",
        tabular: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._tabular, self._wraps = style, tabular, wrap
        self._weight = weight or (Weight.REGULAR if style in (Type.SMALL, Type.BODY) else Weight.SEMI)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setMinimumHeight(style.value.line)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed if not wrap else QSizePolicy.Policy.Minimum
        )
        self._dress()
        theme().changed.connect(self._dress)
        self.say(text)

    def say(self, text: str) -> None:
        """Show other words."""
        self.setText(
            f'<div style="line-height:{self._style.value.line}px">{text}</div>' if self._wraps and text else text
        )

    def set_tone(self, tone: str) -> None:
        """Show the words in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_weight(self, weight: Weight) -> None:
        """Show the words lighter or bolder."""
        self._weight = weight
        self._dress()

    def _dress(self) -> None:
        self.setFont(theme().font(self._style, self._weight, tabular=self._tabular))
