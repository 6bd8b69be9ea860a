"""A paper report held against itself and the figures: what was typed of it, and what does not agree."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk_app.ui.desk import Desk
from desk_app.ui.page import Page
from desk_app.ui.pages.quarter.dialogs import PaperDialog
from desk_app.usecases import review
from desk_app.usecases.report import Summary
from desk_app.usecases.review import Matter

Typed = Mapping[str, int | float]


class PaperCheck(QObject):
    """Asks for the figures of a paper; `found` tells once their matters are known."""

    found = Signal()

    def __init__(self, page: Page, desk: Desk, told: Callable[[], Summary | None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._told = page, desk, told
        self.typed: dict[str, int | float] = {}
        self.matters: tuple[Matter, ...] = ()

    def ask(self) -> None:
        """Open the dialog in which a paper's figures are typed."""
        if self._told() is not None:
            dialog = PaperDialog(self.typed, self._check, self._page)
            dialog.taken.connect(self.take)
            dialog.open()

    def take(self, typed: dict[str, int | float]) -> None:
        """Put what does not agree on the list of contradictions."""
        self.typed = typed
        self._check(typed, self._keep)

    def forget(self) -> None:
        """Begin anew: another period has another paper."""
        self.typed, self.matters = {}, ()

    def _check(self, typed: Typed, done: Callable[[Sequence[Matter]], None]) -> None:
        told = self._told()
        if told is not None:
            self._desk.ops.read(self._page, partial(_of_paper, told, typed), done, key="paper")

    def _keep(self, found: Sequence[Matter]) -> None:
        self.matters = tuple(found)
        self.found.emit()


def _of_paper(told: Summary, typed: Typed, _work: object) -> tuple[Matter, ...]:
    return review.of_paper(told, typed)
