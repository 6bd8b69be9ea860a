"""The side panel: an item handed over, for a dossier found by either number or by name."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from desk_app.domain.localtime import at, local_date
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.matching import spans
from desk_app.ui.pages.post import record
from desk_app.ui.pages.post.record import Filled
from desk_app.ui.scanning_fields import take_any_number
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.panel import Panel
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.suggestions import Suggestion
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.store.queries.dossiers import DossierLine

OUT, IN = "out", "in"
_NOON = 12


class HandOverForm(Panel):
    """The form in the panel; `saved` comes when it shall be recorded."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dossier = ""
        self.direction = Segments([(OUT, self.tr("To the citizen")), (IN, self.tr("To the counter"))], key="F5")
        self.dossier = Typeahead(self.tr("Dossier"), placeholder=self.tr("Number or name"), ruled=False)
        take_any_number(self.dossier.input)
        self.tracking = Field(self.tr("Tracking number"), placeholder="EE123456785VN", tabular=True)
        self.day = DateField(self.tr("Handed over on"), today=lambda: local_date(desk.clock()))
        self.button = Button(self.tr("Save"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._explain()
        self._build()
        self._wire()
        self.clear()

    def clear(self) -> None:
        """Empty the form; the direction stays: items come in runs."""
        self._dossier = ""
        for field in (self.dossier, self.tracking, self.day):
            field.clear()
        for field in (self.dossier, self.tracking):
            field.set_hint("")
        self.day.input.setPlaceholderText(words.day_of(self._desk.clock()))
        if self.direction.value() is None:
            self.direction.set_value(OUT)

    def collected(self) -> dict[str, str] | None:
        """Return what is typed, None where nothing is."""
        typed = {"typed": self.dossier.value(), "tracking": self.tracking.value(), "day": self.day.value()}
        if not any(typed.values()):
            return None
        return {**typed, "dossier": self._dossier, "direction": str(self.direction.value())}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self._dossier = str(draft.get("dossier", ""))
        self.direction.set_value(draft.get("direction", OUT))
        self.dossier.choose(self._dossier or None, str(draft.get("typed", "")))
        self.tracking.set_value(str(draft.get("tracking", "")))
        self.day.set_value(str(draft.get("day", "")))

    def is_complete(self) -> bool:
        """Say whether the form can be saved; where it cannot, the first field to mend has the focus and says why."""
        self._check_tracking()
        if not self._dossier:
            return _refuse(self.dossier, self.tr("Type a number or a name and take the dossier by Enter."))
        if not self.tracking.value():
            return _refuse(self.tracking, self.tr("Type or scan the number on the slip."))
        if not self.day.is_valid():
            return _refuse(self.day, self.tr("This is no day. Type it like 13/6."))
        moment = self.moment()
        if moment is not None and moment > self._desk.clock():
            return _refuse(self.day, self.tr("This day has not come yet."))
        return True

    def moment(self) -> int | None:
        """Return when the item was handed over; None is now. Of an earlier day only the day is known: its noon."""
        day = self.day.day()
        return None if day is None or day == local_date(self._desk.clock()) else at(day, _NOON)

    def filled(self) -> Filled:
        """Return the form, read."""
        return Filled(
            dossier=self._dossier,
            direction=str(self.direction.value()),
            tracking=self.tracking.value(),
            handed_over_at=self.moment(),
        )

    def field(self, name: str) -> Field | None:
        """Return the field that a broken rule is about."""
        return {"dossier": self.dossier, "tracking": self.tracking, "handed_over_at": self.day}.get(name)

    def focus_first(self) -> None:
        """Start with the dossier."""
        self.dossier.input.setFocus()

    def _explain(self) -> None:
        self.tracking.setWhatsThis(
            self.tr("The number on the post's slip. A wrong check digit is told; other forms of number are taken too.")
        )
        self.day.setWhatsThis(self.tr("Empty is now."))

    def _build(self) -> None:
        self.body.setSpacing(Space.FIELDS)
        self.body.addWidget(Text(self.tr("Hand over an item"), Type.HEAD))
        self.body.addWidget(Labelled(self.tr("Direction"), self.direction, aside="F5"))
        for field in (self.dossier, self.tracking, self.day):
            self.body.addWidget(field)
        self.body.addSpacing(Space.X1)
        self.body.addWidget(self.button)
        self.body.addStretch()

    def _wire(self) -> None:
        self.dossier.asked.connect(self._look)
        self.dossier.taken.connect(self._on_taken)
        self.dossier.edited.connect(self._on_edited)
        self.tracking.left.connect(self._check_tracking)
        self.tracking.edited.connect(lambda _text: self.tracking.set_fault(""))
        self.tracking.entered.connect(self.saved)
        self.day.entered.connect(self.saved)
        self.button.clicked.connect(self.saved)

    def _look(self, typed: str) -> None:
        found: Callable[[list[DossierLine]], None] = partial(self._offer, typed)
        self._desk.ops.read(self, partial(record.find, typed=typed), found, key="dossiers")

    def _offer(self, typed: str, lines: "list[DossierLine]") -> None:
        rows = [
            Suggestion(
                value=line,
                text=line.person_name,
                marks=spans(line.person_name, typed),
                note=" · ".join(part for part in (line.reception, line.official, line.procedure_name) if part),
            )
            for line in lines
        ]
        self.dossier.set_hint("" if rows or not typed else self.tr("No dossier answers to that."))
        self.dossier.offer(typed, rows)

    def _on_taken(self, line: "DossierLine") -> None:
        self._dossier = line.id
        number = line.reception.partition("/")[0] or line.official
        self.dossier.choose(line, f"{number} · {line.person_name}")
        self.dossier.set_hint(line.procedure_name)
        self.tracking.input.setFocus()

    def _on_edited(self, _text: str) -> None:
        self._dossier = ""
        self.dossier.set_fault("")
        self.dossier.set_hint("")

    def _check_tracking(self) -> None:
        from desk_app.domain.postal_number import Verdict, check, normalise

        typed = self.tracking.value()
        self.tracking.set_value(normalise(typed))
        wrong = bool(typed) and check(typed) is Verdict.WRONG_DIGIT
        self.tracking.set_hint(
            self.tr("The check digit does not agree: compare with the slip.") if wrong else "", "warn"
        )


def _refuse(field: Field, text: str) -> bool:
    field.set_fault(text)
    field.input.setFocus()
    return False
