"""A grave step of this PC: what follows from it in words, and the button that takes it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress


class DecisionDialog(QDialog):
    """Explain, and carry the step out once a person says so; what goes wrong is said here, and may be tried again."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.notices = desk, NoticeBar()
        self.stay, self.go = self.buttons()
        self.setFixedWidth(Width.DIALOG)
        self.stay.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def buttons(self) -> tuple[Button, Button]:
        """Return the button that leaves everything as it is, and the one that takes the step."""
        raise NotImplementedError

    def explain(self, title: str, lines: Sequence[str]) -> None:
        """Say what the step is and what follows from it, above the two buttons."""
        self.setWindowTitle(title)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.stay)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        for line in lines:
            column.addWidget(Text(line, wrap=True, tone="label"))
        column.addWidget(self.notices)
        column.addLayout(buttons)

    def carry_out(
        self, work: "Callable[[Progress], Any]", done: Callable[[Any], None], why_off: str, *, may_hang: bool = False
    ) -> None:
        """Take the step beside the window's thread; until it is taken the button is off, and says why."""
        self.go.set_off(why_off)
        self.desk.ops.run(self, work, done, failed=self._on_failed, may_hang=may_hang)

    def _on_failed(self, error: Refusal) -> None:
        self.go.set_off()
        self.notices.tell("state", Tone.LATE, told(error))
