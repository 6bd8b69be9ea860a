"""What else is known of a dossier: officer, other dates, other authorities, exceptions, money, prints. Only what is."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.dossier.facts import DossierPaused, FeeCollected
from desk_app.domain.dossier.state import Dossier, Sending
from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.pages.dossiers.acts import reversible
from desk_app.ui.pages.dossiers.prints import printed_words
from desk_app.ui.pages.dossiers.states import delivery_word, due_words, payment_word
from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.text import Text
from desk_app.usecases.browse import File

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A label and what stands beside it; `receipt` is the entry of the cash book that can be taken back."""

    label: str
    text: str
    tone: str = "main"
    receipt: str | None = None


class Circumstances(QWidget):
    """A section of label and value; a payment has its way back beside it."""

    reversed = Signal(str)
    """receipt"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.X4)
        self._grid.setVerticalSpacing(Space.X1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(SectionHead(self.tr("More about it")))
        column.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_file(self, file: File, now: int) -> None:
        """Show what is known; nothing where all is ordinary."""
        rows = list(_rows(file, now))
        while len(self._lines) < len(rows):
            self._add_line()
        for place, line in enumerate(self._lines):
            line.show_row(rows[place] if place < len(rows) else None)
        self.setAccessibleName("\n".join(f"{row.label}: {row.text}" for row in rows))
        self.setVisible(bool(rows))

    def _add_line(self) -> None:
        """Make one more line; lines are kept, for they are dear and every dossier has some."""
        line, place = _Line(self.tr("Give back")), len(self._lines)
        line.back.clicked.connect(lambda: self.reversed.emit(line.receipt))
        for column, part in enumerate((line.label, line.value, line.back)):
            self._grid.addWidget(part, place, column, Qt.AlignmentFlag.AlignTop)
        self._lines.append(line)


class _Line:
    """The widgets of one row."""

    def __init__(self, give_back: str) -> None:
        self.label, self.value = Text(tone="label"), Text(wrap=True)
        self.back = Button(give_back, kind=Kind.LINK)
        self.receipt = ""
        self._give_back, self._shown = give_back, Row(label="", text="")

    def show_row(self, row: Row | None) -> None:
        """Show a row, or nothing."""
        self.label.setVisible(row is not None)
        self.value.setVisible(row is not None)
        self.back.setVisible(row is not None and row.receipt is not None)
        if row is None or row == self._shown:
            return
        self._shown, self.receipt = row, row.receipt or ""
        self.label.say(row.label)
        self.value.say(escape(row.text))
        self.value.set_tone(row.tone)
        self.back.setAccessibleName(f"{self._give_back} {self.receipt}")


def _rows(file: File, now: int) -> Iterator[Row]:
    dossier = file.dossier
    yield from _hands(dossier)
    yield from _dates(dossier, now)
    for sending in dossier.sendings:
        yield _elsewhere(sending, now)
    yield from _reception(dossier)
    yield from _exceptions(file)
    yield from _money(dossier)
    if dossier.prints:
        yield Row(label=translate("Dossiers", "Printed"), text=", ".join(printed_words(dossier.prints)))


def _hands(dossier: Dossier) -> Iterator[Row]:
    if dossier.officer:
        yield Row(label=translate("Dossiers", "Officer"), text=dossier.officer)
    owner = dossier.received.owner
    if owner is not None:
        yield Row(label=translate("Dossiers", "Whose dossier"), text=owner.name)
    given = dossier.given
    if given is not None and given.receiver:
        how = " · ".join(part for part in (given.receiver, delivery_word(given.way), given.proxy) if part)
        yield Row(label=translate("Dossiers", "Taken by"), text=how)


def _dates(dossier: Dossier, now: int) -> Iterator[Row]:
    internal = dossier.internal_due_at
    if internal is not None and internal != dossier.due_at:
        late = dossier.end is None and internal < now
        text = translate("Dossiers", "{due}, passed") if late else "{due}"
        tone = "warn" if late else "main"
        label = translate("Dossiers", "The unit's own term")
        yield Row(label=label, text=text.format(due=due_words(internal, True)), tone=tone)
    for letter in dossier.apologies:
        told = [
            translate("Dossiers", "{due}, letter of {day}").format(
                due=due_words(letter.new_due_at, True), day=words.day_of(letter.sent_at)
            )
        ]
        told += [letter.letter] if letter.letter else []
        text = f"{' · '.join(told)}: {letter.reason}" if letter.reason else " · ".join(told)
        yield Row(label=translate("Dossiers", "Promised again"), text=text)


def _elsewhere(sending: Sending, now: int) -> Row:
    """Return a stay at another authority, with the clock that runs there."""
    sent, back = sending.sent, sending.back
    parts = [sent.authority, translate("Dossiers", "sent {day}").format(day=words.day_of(sent.sent_at))]
    if sent.due_at is not None:
        parts.append(translate("Dossiers", "due there {day}").format(day=words.day_of(sent.due_at)))
    ended = now if back is None else back.back_at
    late = 0 if sent.due_at is None else (local_date(ended) - local_date(sent.due_at)).days
    if back is not None:
        parts.append(translate("Dossiers", "back {day}").format(day=words.day_of(back.back_at)))
    if late > 0:
        parts.append(translate("Dossiers", "late by {count} days").format(count=late))
    label = translate("Dossiers", "Other authority")
    return Row(label=label, text=", ".join(parts), tone="late" if late > 0 else "main")


def _reception(dossier: Dossier) -> Iterator[Row]:
    received = dossier.received
    if received.competent:
        text = translate("Dossiers", "{agency}; received regardless of boundaries").format(agency=received.competent)
        yield Row(label=translate("Dossiers", "Decided by"), text=text)
    if received.by_choice:
        text = translate("Dossiers", "was offered to submit online and wished to hand in directly")
        yield Row(label=translate("Dossiers", "Citizen's wish"), text=text)
    if received.note:
        yield Row(label=translate("Dossiers", "Note"), text=received.note)


def _exceptions(file: File) -> Iterator[Row]:
    """Yield every rule that was broken with a reason: at reception, by a second request, by a second promise."""
    label = translate("Dossiers", "Exception")
    for name, why in file.dossier.received.exceptions.items():
        yield Row(label=label, text=f"{_field_word(name)}: {why}", tone="warn")
    for one in reversed(file.happened):
        if isinstance(one.event.fact, DossierPaused) and one.event.fact.exception:
            again = translate("Dossiers", "second supplement")
            yield Row(label=label, text=f"{again}: {one.event.fact.exception}", tone="warn")
    for letter in file.dossier.apologies:
        if letter.exception:
            again = translate("Dossiers", "promised again")
            yield Row(label=label, text=f"{again}: {letter.exception}", tone="warn")


def _field_word(name: str) -> str:
    return {
        "citizen_id": translate("Dossiers", "citizen id"),
        "fee": translate("Dossiers", "fee"),
        "due_at": translate("Dossiers", "due date"),
        "components": translate("Dossiers", "components"),
    }.get(name, name)


def _money(dossier: Dossier) -> Iterator[Row]:
    open_entries = reversible(dossier)
    for payment in dossier.payments:
        label = translate("Dossiers", "Receipt") if payment.amount > 0 else translate("Dossiers", "Given back")
        way_back = payment.receipt if payment in open_entries else None
        yield Row(label=label, text=_entry(payment), receipt=way_back)


def _entry(payment: FeeCollected) -> str:
    parts = [
        payment.receipt or payment.reverses,
        words.money(abs(payment.amount)),
        payment_word(payment.way),
        words.day_of(payment.collected_at),
    ]
    text = " · ".join(part for part in parts if part)
    return f"{text}: {payment.reason}" if payment.reason else text
