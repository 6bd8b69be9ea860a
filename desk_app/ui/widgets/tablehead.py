"""The head of a table: quiet words over their columns, an arrow where it is sorted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Space, Type, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.cell import TableModel


class TableHead(QHeaderView):
    """Draw the heads of columns; `lead` is how far the first stands in. `mark_sorted(2)` puts the arrow."""

    def __init__(self, lead: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._lead, self._sorted = lead, -1
        self.setFixedHeight(Height.TABLE_HEADER)
        self.setMinimumSectionSize(Width.COLUMN_LEAST)
        self.setHighlightSections(False)

    def mark_sorted(self, column: int) -> None:
        """Show by which column the rows are sorted."""
        self._sorted = column
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw the words of one column and the hairline under them."""
        area = QRectF(rect)
        painter.fillRect(area, theme().color(Role.BG_SURFACE))
        drawing.hairline(painter, area.x(), area.bottom() - Line.HAIR, area.right())
        inner = area.adjusted(self._lead if logical == 0 else Space.X2, 0, -Space.X2, -Line.HAIR)
        inner.adjust(0, 0, -self._room_after(logical), 0)
        title = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        side = self.model().headerData(logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        align = drawing.RIGHT if side and side & Qt.AlignmentFlag.AlignRight else drawing.LEFT
        font = theme().font(Type.SMALL)
        width = drawing.words(painter, inner, title, font, theme().color(Role.TEXT_QUIET), align)
        if logical == self._sorted:
            spot = QRectF(inner.x() + width + Space.X1, inner.y(), IconSize.CHIP - Line.FOCUS, inner.height())
            icons.paint(painter, "down", spot, theme().color(Role.TEXT_QUIET))

    def _room_after(self, logical: int) -> int:
        model = self.model()
        after = isinstance(model, TableModel) and model.columns[logical].after
        return IconSize.CHIP + Space.X1 if after else 0
