"""The foot of the list: what came in by each way, and the share paid online against the targets."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossier.facts import Payment
from desk_app.ui import words
from desk_app.ui.pages.cash.listing import way_word
from desk_app.ui.theme.tokens import Height, Space, Type, Weight
from desk_app.ui.widgets.text import Text
from desk_app.usecases.cash import Book, ShareOnline

_HUNDRED = 100


class Totals(QFrame):
    """A sum a way, and all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self.setFixedHeight(Height.ACTION_BAR)
        self._sums = {way: Text("", weight=Weight.MEDIUM, tabular=True) for way in Payment}
        self._all = Text("", weight=Weight.SEMI, tabular=True)
        self._share = Text("", Type.SMALL, tone="label")
        self._targets = Text("", Type.SMALL, tone="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.X6)
        for way, text in self._sums.items():
            row.addLayout(_stacked(Text(way_word(way), Type.SMALL, tone="label"), text))
        row.addLayout(_stacked(Text(self.tr("In all"), Type.SMALL, tone="label"), self._all))
        row.addStretch()
        row.addLayout(_stacked(self._share, self._targets))

    def show_book(self, book: Book) -> None:
        """Show the sums of a day."""
        for sums in book.ways:
            self._sums[sums.way].say(words.money(sums.left))
        self._all.say(words.money(book.total))

    def show_share(self, share: ShareOnline) -> None:
        """Show the share paid online; a transfer at the counter is not among it."""
        name = self.tr("Paid online, {period}").format(period=share.title)
        if share.rate is None:
            self._share.say(f"{name}: –")
            self._targets.say(self.tr("no dossier owes a fee yet"))
            return
        counts = f"{words.group(share.online)}/{words.group(share.dossiers)}"
        self._share.say(f"{name}: {words.percent(share.rate / _HUNDRED)} ({counts})")
        rate = share.rate
        self._targets.say(" · ".join(self._target(target, rate >= target) for target in share.targets))

    def _target(self, target: float, is_met: bool) -> str:
        said = self.tr("target {share} met") if is_met else self.tr("target {share} not met")
        return said.format(share=words.percent(target / _HUNDRED, 0))


def _stacked(name: Text, value: Text) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch()
    column.addWidget(name)
    column.addWidget(value)
    column.addStretch()
    return column
