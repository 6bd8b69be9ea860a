"""Exchanges that were tried: the last few on the page, all of them in a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.pages.sync.words import meeting_icon, meeting_words, moment, since, way_word
from desk_app.ui.theme.tokens import Height, IconSize, Role, Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.panel import Rule, SectionHead
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases.sync_status import Met

translate = QCoreApplication.translate
SHOWN = 5
_ROLES = {"good": Role.GOOD_TEXT, "quiet": Role.TEXT_QUIET, "warn": Role.WARN_TEXT}
_TONES = {"good": Tone.GOOD, "quiet": Tone.NEUTRAL, "warn": Tone.WARN}


class MeetingsPane(QWidget):
    """The last exchanges, and the way to all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meetings: Sequence[Met] = ()
        self._now = 0
        head = SectionHead(self.tr("Exchanges"))
        self.all = Button(self.tr("All"), kind=Kind.LINK)
        self.all.clicked.connect(self.show_all)
        head.add(self.all)
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.addWidget(self._lines)
        self.show_meetings((), 0)

    def show_meetings(self, meetings: Sequence[Met], now: int) -> None:
        """Show other exchanges."""
        self._meetings, self._now = meetings, now
        self.all.setVisible(len(meetings) > SHOWN)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, Space.X1, 0, 0)
        column.setSpacing(0)
        if not meetings:
            column.addWidget(Text(self.tr("None yet."), tone="quiet"))
        for met in meetings[:SHOWN]:
            column.addWidget(_line(met, now))
            column.addWidget(Rule())
        elder, self._lines = self._lines, fresh
        self._column.replaceWidget(elder, fresh)
        elder.hide()
        elder.deleteLater()

    def show_all(self) -> None:
        """Open the dialog with all that are remembered."""
        MeetingsDialog(self._meetings, self._now, self).open()


def _line(met: Met, now: int) -> QWidget:
    line = QWidget()
    line.setFixedHeight(Height.ROW)
    icon, tone = meeting_icon(met)
    name, said = met.name or way_word(met.line.way), meeting_words(met)
    line.setAccessibleName(f"{since(met.line.ended_at, now)}, {name}: {said}")
    line.setToolTip(met.line.fault)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.X3)
    row.addWidget(Text(since(met.line.ended_at, now), tone="quiet", tabular=True))
    row.addWidget(Picture(icon, _ROLES[tone], IconSize.CHIP))
    row.addWidget(Text(name), 2)
    row.addWidget(Text(said, tone="label"), 3)
    return line


class MeetingsDialog(QDialog):
    """All exchanges that are remembered, with what went wrong."""

    def __init__(self, meetings: Sequence[Met], now: int, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Exchanges")
        self.setWindowTitle(title)
        self.setFixedWidth(Width.PALETTE + Width.PANEL)
        columns = (
            Column(title=self.tr("Ended"), width=120, tabular=True),
            Column(title=self.tr("With"), width=180),
            Column(title=self.tr("By"), width=120),
            Column(title=self.tr("What came of it"), stretch=True),
        )
        self.table = Table(RowsModel(columns, [_cells(met, now) for met in meetings]), name=title, framed=True)
        self.table.setFixedHeight(Height.TABLE_HEADER + 12 * Height.ROW)
        self._said = Text(tone="label", wrap=True)
        self.table.moved.connect(
            lambda row: self._said.say(meetings[row].line.fault if 0 <= row < len(meetings) else "")
        )
        close = Button(self.tr("Close"), kind=Kind.MAIN)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        column.addWidget(self.table)
        column.addLayout(foot)
        self.finished.connect(self.deleteLater)
        self.table.go_to(0)
        self.table.setFocus()


def _cells(met: Met, now: int) -> list[Cell]:
    icon, tone = meeting_icon(met)
    return [
        Cell(text=moment(met.line.ended_at, now), ink=Ink.LABEL),
        Cell(text=met.name or "–"),
        Cell(text=way_word(met.line.way), ink=Ink.LABEL),
        Cell(text=meeting_words(met), icon=icon, icon_tone=_TONES[tone], tip=met.line.fault),
    ]
