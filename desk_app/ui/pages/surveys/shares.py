"""How a period's sheets are shared out among the grades, and how sure that is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.proportion import wilson
from desk_app.domain.survey import Grade
from desk_app.ui.pages.surveys.asked import GRADES, TONES, grade_word
from desk_app.ui.pages.surveys.reading import Counts
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.bars import Share, ShareBar
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.words import day_month, group, percent

_ROMAN = ("I", "II", "III", "IV")


def quarter_name(label: str) -> str:
    """Return a quarter's name as heads write it.

    >>> quarter_name("2023-Q2")
    'Quý II/2023'
    """
    return f"Quý {short_name(label)}"


def short_name(label: str) -> str:
    """Return a quarter's name where the word stands before it already.

    >>> short_name("2023-Q2")
    'II/2023'
    """
    year, _, number = label.partition("-Q")
    return f"{_ROMAN[int(number) - 1]}/{year}"


class Shares(QWidget):
    """The quarter's name, the bar with its counts, the interval, and the line that warns of a one-sided answer."""

    asked = Signal()
    """the warning's link was followed"""

    def __init__(self, *, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._head, self._bar, self._notices = SectionHead(""), ShareBar(), NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        for part in (self._head, self._bar, self._notices):
            column.addWidget(part)

    def show_counts(self, counts: Counts) -> None:
        """Show a period's counts."""
        words = self.tr("{count} sheets, {first}–{last}").format(
            count=group(counts.total), first=day_month(counts.window.first), last=day_month(counts.window.last)
        )
        self._head.say(quarter_name(counts.window.label), words)
        shares = [
            Share(value=counts.of(grade), word=grade_word(grade), tone=TONES[grade], shown=group(counts.of(grade)))
            for grade in GRADES
        ]
        self._bar.show_shares(shares, self._interval(counts))
        self._warn(counts)

    def _interval(self, counts: Counts) -> str:
        """Say the share of good sheets and the interval that so few of them speak for."""
        if not counts.total:
            return self.tr("No sheet yet: no share can be told.")
        good = counts.of(Grade.GOOD)
        low, high = wilson(good, counts.total)
        return self.tr("Good {share}, 95 % interval: {low} – {high}").format(
            share=percent(good / counts.total), low=percent(low).rpartition("\u00a0")[0], high=percent(high)
        )

    def _warn(self, counts: Counts) -> None:
        if not counts.is_one_sided:
            self._notices.take_back("one-sided")
            return
        text = self.tr("Every sheet is of one grade while there are {count} complaints. Who reads the report will ask.")
        self._notices.tell(
            "one-sided",
            Tone.WARN,
            text.format(count=group(counts.complaints)),
            action=self._action,
            act=self.asked.emit,
        )
