"""What is asked of an entry of the catalogue, and of its abolition."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.localtime import local_date
from desk_app.domain.procedure import ProcedureCatalogued, uncoded
from desk_app.domain.text import fold
from desk_app.ui.form import Form
from desk_app.ui.matching import matches, spans
from desk_app.ui.pages.procedures.listing import shown_code
from desk_app.ui.theme.tokens import POPUP_ROWS, Height
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.suggestions import Suggestion
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine

MOST = 90
"""Per cent by which an own term can be shorter than the law's"""
ONLINE = ("toàn trình", "một phần", "")
"""As the national catalogue writes them; empty: only information"""


class EntryForm(Form):
    """An entry, new or as it stands; only what has no code yet gets one."""

    def __init__(self, line: "ProcedureLine | None", fields: Sequence[str], today: date) -> None:
        super().__init__()
        self.line, self._fields = line, fields
        self.name = Field(self.tr("Name"))
        self.code = Field(self.tr("Code"), tabular=True, aside=self.tr("empty: none yet"))
        self.field = Typeahead(self.tr("Field"), icon="", eager=False)
        self.amount = NumberField(self.tr("Processing time"))
        self.unit = DropDown(self._units(), name=self.tr("Counted in"))
        self.fee = NumberField(self.tr("Fee"), unit=self.tr("dong"))
        self.fee_note = Field(self.tr("Fee, in words"))
        self.tariff = DropDown(self._tariffs(), name=self.tr("Fee counted by"))
        self.internal = NumberField(
            self.tr("Own term shorter by"), unit="%", aside=self.tr("empty: as the unit"), most=MOST
        )
        self.level = Segments(
            [(ONLINE[0], self.tr("Whole")), (ONLINE[1], self.tr("Part")), (ONLINE[2], self.tr("None"))],
            name=self.tr("Online service"),
        )
        self.result = Field(self.tr("Result"))
        self.components = AreaField(self.tr("Components"), aside=self.tr("one a line"))
        self.basis = AreaField(self.tr("Legal basis"))
        self.published = DateField(self.tr("Published on"), today=today, aside=self.tr("optional"))
        self.public = Tick(self.tr("Posted at the counter and on the unit's page"))
        self._lay_out()
        self.field.asked.connect(self._offer_fields)
        self.field.taken.connect(self._take_field)
        self.unit.chosen.connect(lambda _unit: self._fit_amount())
        self._show(line)

    def _units(self) -> list[tuple[TermUnit | None, str]]:
        return [
            (TermUnit.DAYS, self.tr("working days")),
            (TermUnit.HALF_DAYS, self.tr("half working days")),
            (TermUnit.HOURS, self.tr("working hours")),
            (TermUnit.SAME_DAY, self.tr("the same day")),
            (TermUnit.CALENDAR_DAYS, self.tr("calendar days")),
            (TermUnit.MONTHS, self.tr("months")),
            (None, self.tr("not said")),
        ]

    def _tariffs(self) -> list[tuple[str, str]]:
        from desk_app.usecases.tariffs import tariffs

        known = {tariff.code: f"{tariff.name} ({tariff.source})" for tariff in tariffs()}
        return [("", self.tr("the fee above, a dossier")), *known.items()]

    def entry(self) -> ProcedureCatalogued | None:
        """Return the entry as typed, None while something cannot be read."""
        self.clear_faults()
        if not self.is_readable():
            return None
        unit, amount = self.unit.value(), self.amount.number()
        counted = unit not in (None, TermUnit.SAME_DAY)
        if counted and not amount:
            self.amount.set_fault(self.tr("How many?"))
            self.amount.setFocus()
            return None
        name = self.name.value()
        return ProcedureCatalogued(
            code=self.code.value() or self._own_key(name),
            name=name,
            field=self.field.value(),
            term=None if unit is None else Term(amount=amount or 1 if counted else 1, unit=unit),
            fee=self.fee.number() or 0,
            fee_note=self.fee_note.value(),
            result=self.result.value(),
            components=tuple(line.strip() for line in self.components.value().splitlines() if line.strip()),
            online_level=str(self.level.value() or ""),
            legal_basis=self.basis.value(),
            published_on=self.published.day(),
            public=self.public.isChecked(),
            internal_percent=self.internal.number(),
            tariff=str(self.tariff.value() or ""),
        )

    def _own_key(self, name: str) -> str:
        """Return the key of an entry without a code: the one that it has, else one made of its name."""
        return self.line.code if self.line is not None else uncoded(name) if name else ""

    def _show(self, line: "ProcedureLine | None") -> None:
        if line is None:
            self.unit.set_value(TermUnit.DAYS)
            self.level.set_value(ONLINE[2])
            self.public.setChecked(True)
            return
        self.name.set_value(line.name)
        self.code.set_value(shown_code(line.code))
        self.code.setEnabled(not shown_code(line.code))
        self.field.set_value(line.field)
        self.unit.set_value(line.term.unit if line.term else None)
        self.amount.set_number(line.term.amount if line.term else None)
        self.fee.set_number(line.fee or None)
        self.fee_note.set_value(line.fee_note)
        self.tariff.set_value(line.tariff)
        self.internal.set_number(line.internal_percent)
        self.level.set_value(line.online_level if line.online_level in ONLINE else ONLINE[2])
        self.result.set_value(line.result)
        self.components.set_value("\n".join(line.components))
        self.basis.set_value(line.legal_basis)
        self.published.set_day(None if line.published_at is None else local_date(line.published_at))
        self.public.setChecked(line.public)
        self._fit_amount()

    def _fit_amount(self) -> None:
        """Ask for a number only where the unit has one."""
        counted = self.unit.value() not in (None, TermUnit.SAME_DAY)
        self.amount.setEnabled(counted)
        if not counted:
            self.amount.set_number(None)

    def _offer_fields(self, typed: str) -> None:
        found = [name for name in self._fields if matches(name, typed) and fold(name) != fold(typed)]
        self.field.offer(
            typed, [Suggestion(value=name, text=name, marks=spans(name, typed)) for name in found[:POPUP_ROWS]]
        )

    def _take_field(self, name: object) -> None:
        self.field.set_value(str(name))

    def _lay_out(self) -> None:
        self.components.input.setMinimumHeight(2 * Height.AREA)
        self.add_row(("name", self.name))
        self.add_row(("code", self.code), ("field", self.field), shares=(5, 7))
        counted = Labelled(self.tr("Counted in"), self.unit)
        self.add_row(("amount", self.amount), ("unit", counted), shares=(5, 7))
        self.add_row(("internal_percent", self.internal))
        self.add_row(("fee", self.fee), ("published_on", self.published), shares=(5, 7))
        self.add_row(("fee_note", self.fee_note))
        self.add_row(("tariff", Labelled(self.tr("Fee counted by"), self.tariff)))
        self.add_row(("level", Labelled(self.tr("Online service"), self.level)))
        self.add_row(("components", self.components))
        self.add_row(("result", self.result))
        self.add_row(("legal_basis", self.basis))
        self.add_row(("public", self.public))


class AbolishForm(Form):
    """From which day, by which decision."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day = DateField(self.tr("Out of force from"), today=today)
        self.day.set_day(today)
        self.decision = Field(self.tr("Decision"), aside=self.tr("optional"))
        self.add_row(("day", self.day), ("decision", self.decision), shares=(5, 7))

    def said(self) -> tuple[date, str] | None:
        """Return day and decision, None while the day cannot be read."""
        self.clear_faults()
        day = self.day.day()
        if day is None:
            self.day.set_fault(self.tr("The day is missing."))
            self.day.setFocus()
            return None
        return day, self.decision.value()
