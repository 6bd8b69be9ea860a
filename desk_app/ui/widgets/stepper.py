"""How far a dossier is: dots joined by lines, read and not clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Space, Type, Weight, Width
from desk_app.ui.widgets import drawing

translate = QCoreApplication.translate


class StepState(Enum):
    """How far a step is; a step only partly done is a ring, not a tick."""

    DONE = "done"
    PART = "partly done"
    NOW = "at work"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its name, who or how, and when."""

    name: str
    state: StepState = StepState.AHEAD
    who: str = ""
    when: str = ""


_RINGS = {StepState.PART: Role.WARN_TEXT, StepState.NOW: Role.ACCENT_TEXT, StepState.AHEAD: Role.LINE_EDGE}


class Stepper(QWidget):
    """Steps side by side: `Stepper()`, then `show_steps([Step(name="Tiếp nhận", state=StepState.DONE)])`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[Step] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(
            "; ".join(", ".join(filter(None, (s.name, _spoken(s.state), s.who, s.when))) for s in steps)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dots and three lines below them."""
        lines = Type.BODY.value.line + 2 * Type.SMALL.value.line
        return QSize(len(self._steps) * Width.DIGIT_FIELD, Height.STEP_DOT + Space.X1 + lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each step at its place, and the line to the next."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / max(len(self._steps), 1)
        for place, step in enumerate(self._steps):
            area = QRectF(place * wide, 0, wide, self.height())
            _draw_dot(painter, area, place + 1, step.state)
            if place + 1 < len(self._steps):
                _draw_line(painter, area, step.state)
            _draw_words(painter, area, step)


def _draw_dot(painter: QPainter, area: QRectF, number: int, state: StepState) -> None:
    dot = QRectF(area.x(), area.y(), Height.STEP_DOT, Height.STEP_DOT)
    if state is StepState.DONE:
        drawing.box(painter, dot, theme().color(Role.GOOD_TEXT), radius=Height.STEP_DOT / 2)
        spot = QRectF(dot.x(), dot.y(), IconSize.CHIP, IconSize.CHIP)
        spot.moveCenter(dot.center())
        icons.paint(painter, "check", spot, theme().color(Role.BG_SURFACE))
        return
    width = Line.HAIR if state is StepState.AHEAD else Line.STEP
    ring = theme().color(_RINGS[state])
    drawing.box(painter, dot, theme().color(Role.BG_SURFACE), ring, radius=Height.STEP_DOT / 2, width=width)
    weight = Weight.REGULAR if state is StepState.AHEAD else Weight.SEMI
    ink = theme().color(Role.TEXT_LABEL) if state is StepState.AHEAD else ring
    drawing.words(painter, dot, str(number), theme().font(Type.SMALL, weight), ink, drawing.CENTRE)


def _draw_line(painter: QPainter, area: QRectF, state: StepState) -> None:
    """Draw the line to the next step: good behind what is done, else a hairline's colour."""
    role = Role.GOOD_TEXT if state is StepState.DONE else Role.LINE_HAIR
    painter.setPen(QPen(theme().color(role), Line.STEP))
    middle = area.y() + Height.STEP_DOT / 2
    painter.drawLine(
        round(area.x() + Height.STEP_DOT + Space.X2), round(middle), round(area.right() - Space.X2), round(middle)
    )


def _draw_words(painter: QPainter, area: QRectF, step: Step) -> None:
    small, ahead = Type.SMALL.value.line, step.state is StepState.AHEAD
    line = QRectF(area.x(), Height.STEP_DOT + Space.X1, area.width() - Space.X2, Type.BODY.value.line)
    main = theme().color(Role.TEXT_LABEL if ahead else Role.TEXT_MAIN)
    drawing.words(painter, line, step.name, theme().font(Type.BODY, Weight.MEDIUM if ahead else Weight.SEMI), main)
    part = theme().color(Role.WARN_TEXT if step.state is StepState.PART else Role.TEXT_QUIET)
    line = QRectF(line.x(), line.bottom(), line.width(), small)
    drawing.words(painter, line, step.who, theme().font(Type.SMALL), part)
    line.translate(0, small)
    drawing.words(painter, line, step.when, theme().font(Type.SMALL, tabular=True), theme().color(Role.TEXT_QUIET))


def _spoken(state: StepState) -> str:
    return {
        StepState.DONE: translate("Stepper", "done"),
        StepState.PART: translate("Stepper", "partly done"),
        StepState.NOW: translate("Stepper", "at work"),
        StepState.AHEAD: translate("Stepper", "ahead"),
    }[state]
