"""The unit's profile as a form: who it is, how it reports, what its counter has, what it is measured by."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.period import WindowKind
from desk_app.domain.unit import UnitProfiled
from desk_app.ui.form import Form
from desk_app.ui.pages.settings.staff import StaffEditor
from desk_app.ui.theme.tokens import POPUP_ROWS, Space, Type
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.typeahead import Typeahead
from desk_app.usecases.unit import MOST_INTERNAL

REGIMES = ("nd61-2018", "nd118-2025")
MOST = 100
TEXTS = ("name", "code", "superior", "province_code", "address", "phone", "website", "place", "report_sign")
ACCOUNT = ("bank_bin", "bank_account", "bank_holder")
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
        self.equipment, self.targets, self.money = Form(), Form(), Form()
        self._bank = Typeahead(self.tr("Bank"), icon="", eager=False, ruled=False)
        self._internal = NumberField(self.tr("Own terms shorter by"), unit="%", most=MOST_INTERNAL)
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
        for form in self.forms().values():
            form.clear_faults()
        if not all(form.is_readable() for form in self.forms().values()):
            return None
        recipients = self._recipients.value().splitlines()
        values: dict[str, Any] = {name: self._text(name) for name in (*TEXTS, *SIGNER, "bank_holder")}
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
            internal_percent=self._internal.number() or 0,
            bank_bin=self._bin(),
            bank_account="".join(self._text("bank_account").split()),
        )

    def show_profile(self, profile: UnitProfiled) -> None:
        """Show a profile."""
        for name in (*TEXTS, *SIGNER, *ACCOUNT[1:]):
            self._field(name).set_value(getattr(profile, name))
        self._bank.set_value(self._bank_words(profile.bank_bin))
        self._internal.set_number(profile.internal_percent)
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
        return {name: form.values() for name, form in self.forms().items()} | {"staff": self.staff.values()}

    def forms(self) -> dict[str, Form]:
        """Return the forms under the names by which a draft keeps them."""
        return {
            "identity": self.identity,
            "report": self.report,
            "equipment": self.equipment,
            "targets": self.targets,
            "money": self.money,
        }

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type what a draft holds."""
        for name, form in self.forms().items():
            form.fill(values.get(name, {}))
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
        part = self.identity.parts.get(name) or self.report.parts.get(name) or self.money.parts[name]
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
        identity.add_row(("address", Field(self.tr("Address"))), ("website", Field(self.tr("Website"))), shares=(7, 5))
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
        self._fill_money()

    def _fill_money(self) -> None:
        account = Field(self.tr("Account number"), tabular=True)
        self.money.add_row(("bank_bin", self._bank), ("bank_account", account))
        self.money.add_row(("bank_holder", Field(self.tr("Account holder"))))
        self._bank.asked.connect(self._offer_banks)
        self._bank.taken.connect(self._on_bank)

    def _offer_banks(self, typed: str) -> None:
        from desk_app.ui.matching import matches, spans
        from desk_app.ui.widgets.suggestions import Suggestion
        from desk_app.usecases.banks import banks

        found = [
            Suggestion(value=bank.bin, text=bank.short_name, marks=spans(bank.short_name, typed), note=bank.name)
            for bank in banks()
            if matches(f"{bank.short_name} {bank.name} {bank.bin}", typed)
        ]
        self._bank.offer(typed, found[:POPUP_ROWS])

    def _on_bank(self, bin_: object) -> None:
        self._bank.set_value(self._bank_words(str(bin_)))
        self.edited.emit()

    def _bank_words(self, bin_: str) -> str:
        """Return a bank as the field shows it: its name and BIN."""
        from desk_app.usecases.banks import bank_name

        name = bank_name(bin_)
        return f"{name} · {bin_}" if name != bin_ else bin_

    def _bin(self) -> str:
        """Return the BIN of what is typed: its six digits, or the bank of that name."""
        from desk_app.domain.text import fold
        from desk_app.usecases.banks import banks

        typed = self._bank.value()
        named = next((bank.bin for bank in banks() if fold(bank.short_name) == fold(typed)), "")
        return named or typed.rpartition("·")[2].strip()

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
        self.targets.add_row(("internal_percent", self._internal), shares=(4,))
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
                (self.tr("Account for fees (VietQR)"), self.money),
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
        for form in self.forms().values():
            for part in form.parts.values():
                if isinstance(part, Field | AreaField):
                    part.edited.connect(lambda _text: self.edited.emit())
        self._window.chosen.connect(lambda _kind: self.edited.emit())
        self._regime.chosen.connect(lambda _code: self.edited.emit())
        self._deputy.toggled.connect(lambda _on: self.edited.emit())
        self.staff.edited.connect(self.edited)
