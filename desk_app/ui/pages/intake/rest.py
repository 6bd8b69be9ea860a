"""The province's number, sets, a tracking number, a note, another time, another due day."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import at, local, local_date
from desk_app.ui.pages.intake.fields import ClockField, ShortDate
from desk_app.ui.scanning_fields import take_official_numbers
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.text import Text

_NOON = 12 * 60
_MOST_SETS = 99


class RestPart(QWidget):
    """The optional fields; `timed` comes when the time of reception or the day set by hand changed."""

    timed = Signal()

    def __init__(self, clock: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        optional = self.tr("optional")
        self.official = Field(
            self.tr("Official number"), aside=optional, placeholder="H23.15.30-230615-0007", tabular=True, parent=self
        )
        self.sets = NumberField(self.tr("Sets"), most=_MOST_SETS, parent=self)
        self.tracking = Field(self.tr("Tracking number"), placeholder="EE123456785VN", tabular=True, parent=self)
        self.note = Field(self.tr("Note"), aside=optional, parent=self)
        self.day = ShortDate(self.tr("Received on"), today=self._today, parent=self)
        self.time = ClockField(self.tr("at"), parent=self)
        self.due = ShortDate(self.tr("Promise another day"), today=self._today, parent=self)
        self._fault = Text("", Type.SMALL, tone="late", wrap=True, parent=self)
        self._explain()
        self._build()
        self._wire()

    def value(self) -> dict[str, str]:
        """Return what is typed, as a draft keeps it."""
        return {name: field.value() for name, field in self.fields().items()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.clear()
        for name, field in self.fields().items():
            field.set_value(str(value.get(name, "")))
        self._judge()

    def clear(self) -> None:
        """Empty the fields and forget their faults and hints."""
        for field in self.fields().values():
            field.clear()
        self.tracking.set_hint("")
        self._say_fault()

    def show_now(self) -> None:
        """Show the present moment where none was typed."""
        now = local(self._clock())
        self.day.input.setPlaceholderText(f"{now:%d/%m/%Y}")
        self.time.input.setPlaceholderText(f"{now:%H:%M}")

    def show_tracking(self, shown: bool) -> None:
        """Ask for the tracking number, or not."""
        self.tracking.setVisible(shown)

    def received_at(self) -> int | None:
        """Return the moment of reception that was typed; None is now. A time alone is today's, a day alone its noon."""
        day, minutes = self.day.day(), self.time.minutes()
        if day is None and minutes is None:
            return None
        return at(day or self._today(), 0, _NOON if minutes is None else minutes)

    def due_on(self) -> date | None:
        """Return the day that is promised by hand, None where the term counts."""
        return self.due.day()

    def number_of_sets(self) -> int:
        """Return how many sets are handed in."""
        return self.sets.number() or 1

    def is_valid(self) -> bool:
        """Say whether dates and time can be: readable, the reception past, the due day not before it."""
        for field in (self.day, self.time, self.due):
            field.check()
        self._judge()
        faulty = (field for field in self.moments() if field.input.accessibleDescription())
        wrong: Field | None = next(faulty, None if self.sets.is_valid() else self.sets)
        if wrong is not None:
            wrong.input.setFocus()
            return False
        return self._is_official()

    def fields(self) -> dict[str, Field]:
        """Return the fields by their names in a draft."""
        return {
            "official": self.official,
            "sets": self.sets,
            "tracking": self.tracking,
            "note": self.note,
            **dict(zip(("day", "time", "due"), self.moments(), strict=True)),
        }

    def moments(self) -> tuple[ShortDate, ClockField, ShortDate]:
        """Return the fields that say when."""
        return self.day, self.time, self.due

    def _is_official(self) -> bool:
        """Say whether the official number has the shape of one; it is refused, as nobody could find it by that."""
        from desk_app.domain import official_number

        typed = self.official.value()
        if not typed or official_number.is_valid(typed):
            return True
        self.official.set_fault(
            self.tr("Not the shape of an official number. Copy it as the province's system shows it.")
        )
        self.official.input.setFocus()
        return False

    def _today(self) -> date:
        return local_date(self._clock())

    def _explain(self) -> None:
        self.official.setWhatsThis(
            self.tr("The number of the province's system, if it has one already. It can be filled in later.")
        )
        self.day.setWhatsThis(
            self.tr("Empty is now. For dossiers taken in on paper, after a power cut for instance, type when it was.")
        )
        self.due.setWhatsThis(
            self.tr("Only where the receipt already promised another day than the procedure's term gives.")
        )

    def _build(self) -> None:
        take_official_numbers(self.official.input)
        numbers, notes, times = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (numbers, (self.official, self.tracking)),
            (notes, (self.sets, self.note)),
            (times, self.moments()),
        ):
            row.setSpacing(Space.FIELDS)
            for part in parts:
                row.addWidget(part, 1)
        self.time.setFixedWidth(Width.DIGIT_FIELD - Space.X6)
        self.sets.setFixedWidth(Width.DIGIT_FIELD)
        self.sets.input.setPlaceholderText("1")
        below = QVBoxLayout()
        below.setSpacing(Space.X1)
        below.addLayout(times)
        below.addWidget(self._fault)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        for line in (numbers, notes, below):
            column.addLayout(line)
        self._fault.hide()
        self.tracking.hide()

    def _wire(self) -> None:
        for field in (self.day, self.due):
            field.told.connect(self._say_fault)
            field.left.connect(self._judge)
            field.dated.connect(self._on_dated)
        self.time.told.connect(self._say_fault)
        self.time.left.connect(self._on_dated)
        self.tracking.left.connect(self._check_tracking)
        self.official.left.connect(lambda: self.official.set_fault(""))
        self.official.edited.connect(lambda _text: self.official.set_fault(""))

    def _on_dated(self, *_: object) -> None:
        self._judge()
        self.timed.emit()

    def _judge(self) -> None:
        """Say at once of dates that can be read whether they can be: beside the field, before anybody saves."""
        received_at, due = self.received_at(), self.due.day()
        if self.day.is_valid() and self.time.is_valid():
            late = received_at is not None and received_at > self._clock()
            self.day.set_fault(self.tr("This moment has not come yet: check day and time.") if late else "")
        if due is not None:
            received_on = self._today() if received_at is None else local_date(received_at)
            early = self.tr("The day promised lies before the reception: check both days.")
            self.due.set_fault(early if due < received_on else "")

    def _say_fault(self, *_: object) -> None:
        faults = (field.input.accessibleDescription() for field in self.moments())
        text = next((fault for fault in faults if fault), "")
        self._fault.say(text)
        self._fault.setVisible(bool(text))

    def _check_tracking(self) -> None:
        """Warn of a mistyped digit; older and domestic numbers follow other rules, so nothing is refused."""
        from desk_app.domain.postal_number import Verdict, check, normalise

        typed = self.tracking.value()
        self.tracking.set_value(normalise(typed))
        wrong = bool(typed) and check(typed) is Verdict.WRONG_DIGIT
        self.tracking.set_hint(
            self.tr("The check digit does not agree: compare with the slip.") if wrong else "", "warn"
        )
