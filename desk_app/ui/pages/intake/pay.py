"""The fee, how it is paid, and where the result goes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.theme.tokens import Height, Space, Type, Width
from desk_app.ui.widgets.field import Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine

LATER = ""
"""Not taken yet"""
_NOTE_MOST = 90
_MOST = 999_999_999


class PayPart(QWidget):
    """Fee, way of paying and delivery. At the counter the usual way is cash; otherwise nothing is taken yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen_by_hand = False
        self.fee = NumberField(self.tr("Fee"), unit=self.tr("đồng"), most=_MOST, parent=self)
        self.exempt = Tick(self.tr("Exempt"))
        self._note = Text("", Type.SMALL, tone="quiet", wrap=True, parent=self)
        self.way = Segments(
            [
                ("cash", self.tr("Cash")),
                ("transfer", self.tr("Transfer")),
                ("gateway", self.tr("Online")),
                (LATER, self.tr("Not yet")),
            ],
            key="F7",
            parent=self,
        )
        self.delivery = Segments(
            [
                ("counter", self.tr("At the counter")),
                ("post", self.tr("By post")),
                ("electronic", self.tr("Electronic")),
            ],
            parent=self,
        )
        self.way.setWhatsThis(
            self.tr("Only what came through the portal's payment gateway counts as paid online in the report.")
        )
        self._build()
        self._wire()
        self.clear()

    def value(self) -> dict[str, Any]:
        """Return what stands here, as a draft keeps it."""
        return {
            "fee": self.fee.number(),
            "exempt": self.exempt.isChecked(),
            "way": self.way.value(),
            "by_hand": self._chosen_by_hand,
            "delivery": self.delivery.value(),
        }

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        fee = value.get("fee")
        self.fee.set_number(fee if isinstance(fee, int) else None)
        self.exempt.setChecked(bool(value.get("exempt")))
        self.way.set_value(value.get("way", "cash"))
        self._chosen_by_hand = bool(value.get("by_hand"))
        self.delivery.set_value(value.get("delivery", "counter"))

    def is_touched(self) -> bool:
        """Say whether somebody chose here, so that there is something to lose."""
        return self._chosen_by_hand or self.exempt.isChecked() or self.delivery.value() != "counter"

    def taken(self) -> tuple[int | None, str]:
        """Return the fee and the way it was paid, empty where nothing was taken."""
        if self.exempt.isChecked():
            return 0, LATER
        fee = self.fee.number()
        return fee, self.way.value() if fee else LATER

    def show_procedure(self, line: "ProcedureLine | None") -> None:
        """Show the tariff of a procedure."""
        self.fee.set_number(None if line is None else line.fee)
        self._note.say("" if line is None else self._tariff(line))
        self._note.setToolTip("" if line is None else line.fee_note)

    def suit_channel(self, channel: str) -> None:
        """Take the usual way of paying of a channel, as long as nobody chose another."""
        if not self._chosen_by_hand:
            self.way.set_value("cash" if channel == "direct" else LATER)

    def clear(self) -> None:
        """Go back to the usual."""
        self._chosen_by_hand = False
        self.fee.clear()
        self.exempt.setChecked(False)
        self.way.set_value("cash")
        self.delivery.set_value("counter")
        self._note.say("")

    def _tariff(self, line: "ProcedureLine") -> str:
        if not line.fee:
            return self.tr("No fee")
        from html import escape

        note = line.fee_note.removeprefix("đ")
        note = note if len(note) <= _NOTE_MOST else ""
        later = self.tr("It may be taken when the result is given.")
        return self.tr("Tariff: {fee} đ{note}.").format(fee=group(line.fee), note=escape(note)) + " " + later

    def _build(self) -> None:
        self.fee.setFixedWidth(Width.DIGIT_FIELD + Space.X4)
        for part in (self.exempt, self._note):
            part.setMinimumHeight(Height.CONTROL)
        self._note.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        beside = QHBoxLayout()
        beside.setSpacing(Space.FIELDS)
        beside.addWidget(self.fee)
        beside.addWidget(self.exempt, 0, Qt.AlignmentFlag.AlignBottom)
        beside.addWidget(self._note, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addLayout(beside)
        column.addWidget(Labelled(self.tr("Paid by"), self.way, aside="F7", parent=self))
        column.addWidget(Labelled(self.tr("Where the result goes"), self.delivery, parent=self))

    def _wire(self) -> None:
        self.way.chosen.connect(self._on_way)
        self.exempt.toggled.connect(self._on_exempt)

    def _on_way(self) -> None:
        self._chosen_by_hand = True

    def _on_exempt(self, exempt: bool) -> None:
        self.fee.setEnabled(not exempt)
        self.way.setEnabled(not exempt)
