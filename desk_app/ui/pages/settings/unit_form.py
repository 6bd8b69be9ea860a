"""The unit's profile as a form: who it is, how it reports, what its counter has, what it is measured by."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.period import WindowKind
from desk_app.domain.unit import UnitProfiled
from desk_app.ui.form import Form
from desk_app.ui.pages.settings.staff import StaffEditor
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick

REGIMES = ("nd61-2018", "nd118-2025")
MOST = 100
TEXTS = ("name", "code", "superior", "province_code", "address", "phone", "place", "report_sign")
SIGNER = ("signer_title", "signer_name")
NUMBERS = ("area_m2", "computers", "scanners", "printers", "allowance")
TARGETS = (
    "rate.resolved",
    "rate.early",
    "online.rate",
    "rate.digitized_components",
    "rate.digitized_results",
    "rate.digitized",
    "rate.reused",
    "rate.paid_online",
    "survey.score",
)


class UnitForm(QWidget):
    """All of the profile; `edited` with every change that a person makes."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.identity, self.report = Form(), Form()
        self.equipment, self.targets = Form(), Form()
        self.staff = StaffEditor()
        self._window = Segments(
            [(WindowKind.DAY_15.value, self.tr("From the 15th")), (WindowKind.CALENDAR.value, self.tr("Calendar"))],
            name=self.tr("The report's quarter"),
        )
        self._regime = DropDown(
            [("", self.tr("by the date of the report")), *((code, self._regime_word(code)) for code in REGIMES)],
            name=self.tr("Law of the report"),
        )
        self._deputy = Tick(self.tr("A deputy signs for the chair"))
        self._recipients = AreaField(self.tr("Recipients"), aside=self.tr("one a line"))
        self._kept: dict[str, float] = {}
        self._shown: dict[str, float] = {}
        self._kept_regime = ""
        self._fill_forms()
        self._lay_out()
        self._wire()

    def profile(self) -> UnitProfiled | None:
        """Return the profile as typed, None while a number cannot be read."""
        forms = (self.identity, self.report, self.equipment, self.targets)
        for form in forms:
            form.clear_faults()
        if not all(form.is_readable() for form in forms):
            return None
        recipients = self._recipients.value().splitlines()
        values: dict[str, Any] = {name: self._text(name) for name in (*TEXTS, *SIGNER)}
        values |= {name: self._number(self.equipment, name) for name in NUMBERS}
        regime = self._regime.value()
        return UnitProfiled(
            **values,
            regime=self._kept_regime if regime is None else str(regime),
            window=WindowKind(self._window.value()),
            deputy=self._deputy.isChecked(),
            recipients=tuple(line.strip() for line in recipients if line.strip()),
            staff=self.staff.lines(),
            targets=self._targets(),
        )

    def show_profile(self, profile: UnitProfiled) -> None:
        """Show a profile."""
        for name in (*TEXTS, *SIGNER):
            self._field(name).set_value(getattr(profile, name))
        self._regime.set_value(profile.regime)
        self._kept_regime = profile.regime
        self._window.set_value(profile.window.value)
        self._deputy.setChecked(profile.deputy)
        self._recipients.set_value("\n".join(profile.recipients))
        for name in NUMBERS:
            self._numeric(self.equipment, name).set_number(getattr(profile, name))
        for code in TARGETS:
            least = profile.targets.get(code)
            self._numeric(self.targets, code).set_number(None if least is None else round(least))
        self._kept = {code: least for code, least in profile.targets.items() if code not in TARGETS}
        self._shown = dict(profile.targets)
        self.staff.show_lines(profile.staff)

    def values(self) -> dict[str, Any]:
        """Return what is typed, as a draft can hold it."""
        forms = {"identity": self.identity, "report": self.report}
        forms |= {"equipment": self.equipment, "targets": self.targets}
        return {name: form.values() for name, form in forms.items()} | {"staff": self.staff.values()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type what a draft holds."""
        self.identity.fill(values["identity"])
        self.report.fill(values["report"])
        self.equipment.fill(values["equipment"])
        self.targets.fill(values["targets"])
        self.staff.fill(values["staff"])

    def _targets(self) -> dict[str, float]:
        """Return the targets; one with decimals that nobody touched stays as it was."""
        targets = dict(self._kept)
        for code in TARGETS:
            typed, before = self._number(self.targets, code), self._shown.get(code)
            if typed is not None:
                targets[code] = before if before is not None and round(before) == typed else float(typed)
        return targets

    def _field(self, name: str) -> Field:
        part = self.identity.parts.get(name) or self.report.parts[name]
        assert isinstance(part, Field)
        return part

    def _text(self, name: str) -> str:
        return self._field(name).value()

    def _numeric(self, form: Form, name: str) -> NumberField:
        part = form.parts[name]
        assert isinstance(part, NumberField)
        return part

    def _number(self, form: Form, name: str) -> int | None:
        return self._numeric(form, name).number()

    def _regime_word(self, code: str) -> str:
        old, new = self.tr("Decree 61/2018 (district)"), self.tr("Decree 118/2025 (province)")
        return old if code == REGIMES[0] else new

    # Building

    def _fill_forms(self) -> None:
        identity, report = self.identity, self.report
        identity.add_row(("name", Field(self.tr("Name of the unit"))), ("superior", Field(self.tr("Its superior"))))
        identity.add_row(
            ("code", Field(self.tr("Code of the unit"), tabular=True)),
            ("province_code", Field(self.tr("Code of the province"), tabular=True)),
            ("phone", Field(self.tr("Phone"), tabular=True)),
        )
        identity.add_row(("address", Field(self.tr("Address"))))
        report.add_row(
            ("place", Field(self.tr("Place in the report's date"))),
            ("report_sign", Field(self.tr("Sign after the number"))),
        )
        report.add_row(
            ("window", Labelled(self.tr("The report's quarter"), self._window)),
            ("regime", Labelled(self.tr("Law of the report"), self._regime)),
        )
        report.add_row(
            ("signer_title", Field(self.tr("Title of who signs"))),
            ("signer_name", Field(self.tr("Name of who signs"))),
        )
        report.add_row(("deputy", self._deputy))
        report.add_row(("recipients", self._recipients))
        self._fill_counts()

    def _fill_counts(self) -> None:
        self.equipment.add_row(
            ("area_m2", NumberField(self.tr("Area of the counter"), unit="m²")),
            ("computers", NumberField(self.tr("Computers"))),
            ("scanners", NumberField(self.tr("Scanners"))),
            ("printers", NumberField(self.tr("Printers"))),
        )
        self.equipment.add_row(
            ("allowance", NumberField(self.tr("Allowance a person a month"), unit=self.tr("dong"))), shares=(6,)
        )
        cells = [(code, NumberField(self._target_word(code), unit="%", most=MOST)) for code in TARGETS]
        for start in range(0, len(cells), 3):
            self.targets.add_row(*cells[start : start + 3])

    def _target_word(self, code: str) -> str:
        return {
            "rate.resolved": self.tr("Resolved"),
            "rate.early": self.tr("Early"),
            "online.rate": self.tr("Received online"),
            "rate.digitized_components": self.tr("Components digitized"),
            "rate.digitized_results": self.tr("Results digitized"),
            "rate.digitized": self.tr("Digitized in whole"),
            "rate.reused": self.tr("Papers reused"),
            "rate.paid_online": self.tr("Paid online"),
            "survey.score": self.tr("Satisfaction"),
        }[code]

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * Space.PAGE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        sides: tuple[list[tuple[str, QWidget]], ...] = (
            [(self.tr("The unit"), self.identity), (self.tr("The quarterly report"), self.report)],
            [
                (self.tr("The counter"), self.equipment),
                (self.tr("Staff at the counter"), self.staff),
                (self.tr("Targets, at least"), self.targets),
            ],
        )
        for place, side in enumerate(sides):
            column = QVBoxLayout()
            column.setSpacing(Space.X2)
            for title, part in side:
                column.addWidget(Text(title, Type.HEAD))
                column.addWidget(part)
                column.addSpacing(Space.X4)
            column.addStretch()
            grid.addLayout(column, 0, place)

    def _wire(self) -> None:
        for form in (self.identity, self.report, self.equipment, self.targets):
            for part in form.parts.values():
                if isinstance(part, Field | AreaField):
                    part.edited.connect(lambda _text: self.edited.emit())
        self._window.chosen.connect(lambda _kind: self.edited.emit())
        self._regime.chosen.connect(lambda _code: self.edited.emit())
        self._deputy.toggled.connect(lambda _on: self.edited.emit())
        self.staff.edited.connect(self.edited)
