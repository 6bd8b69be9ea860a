"""Vì sao hẹn ngày này?: the counting of a due date, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.domain.deadline import Line, Reason, Term, TermUnit
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import local
from desk_app.ui import words
from desk_app.ui.pages.dossiers.states import days_and_hours, due_words
from desk_app.usecases.browse import DueReasons

translate = QCoreApplication.translate
Explained = tuple[str, str]
"""When, and what about it"""


def explained(reasons: DueReasons, dossier: Dossier) -> list[Explained]:
    """Return the lines of the explanation; a date that a person set is told as such."""
    if reasons.term is None:
        return _by_hand(dossier)
    rows = [(_when(line), _what(line, reasons.term)) for line in _shortened(reasons.lines)]
    return [*rows, *_apologies(dossier)]


def _by_hand(dossier: Dossier) -> list[Explained]:
    received = dossier.received
    return [
        (words.day_of(received.received_at), translate("Dossiers", "received")),
        (
            due_words(dossier.due_at, dossier.due_timed),
            translate(
                "Dossiers", "as the receipt, the register or a correction says; not counted by the procedure's term"
            ),
        ),
        *_apologies(dossier),
    ]


def _apologies(dossier: Dossier) -> list[Explained]:
    text = translate("Dossiers", "new date in the letter of apology; the dossier is measured by the first")
    return [(due_words(letter.new_due_at, True), text) for letter in dossier.apologies]


def _shortened(lines: Sequence[Line]) -> list[Line]:
    """Leave out the first counted days of a long term: only the days that explain something stay."""
    counted = [line for line in lines if line.reason is Reason.COUNTED]
    hidden = {id(line) for line in counted[2:-2]} if len(counted) > 6 else set()
    return [line for line in lines if id(line) not in hidden]


def _when(line: Line) -> str:
    day = f"{words.weekday(line.day)} {local(line.at):%d/%m}"
    day = day[:1].upper() + day[1:]
    if line.reason in (Reason.RECEIVED, Reason.PROMISED, Reason.MOVED, Reason.OUTSIDE_HOURS, Reason.INTO_HOURS):
        return f"{day} {words.clock_time(line.at)}"
    return day


def _what(line: Line, term: Term) -> str:
    amount = line.amount
    match line.reason:
        case Reason.RECEIVED:
            return translate("Dossiers", "received; term: {term}").format(term=term_words(term))
        case Reason.OUTSIDE_HOURS:
            return translate("Dossiers", "received online outside office hours: counted from here")
        case Reason.AFTER_CUT_OFF:
            return translate("Dossiers", "received after {time}: done the next working day").format(
                time=f"{amount // 60:02}:{amount % 60:02}"
            )
        case Reason.COUNTED:
            return translate("Dossiers", "working day {count}").format(count=amount)
        case Reason.MADE_UP:
            return translate("Dossiers", "working day {count} (worked in exchange)").format(count=amount)
        case Reason.WORKED:
            return translate("Dossiers", "{time} of office hours").format(time=days_and_hours(amount))
        case _:
            return _what_else(line)


def _what_else(line: Line) -> str:
    match line.reason:
        case Reason.LAST_DAY:
            return translate("Dossiers", "the term ends by the calendar")
        case Reason.SHORT_MONTH:
            return translate("Dossiers", "the month is shorter: its last day")
        case Reason.WEEKEND:
            return translate("Dossiers", "weekend, not counted")
        case Reason.DAY_OFF:
            return translate("Dossiers", "day off, not counted")
        case Reason.INTO_HOURS:
            return translate("Dossiers", "moved into office hours")
        case Reason.PAUSED:
            return translate("Dossiers", "paused, {time} of office hours").format(time=days_and_hours(line.amount))
        case Reason.MOVED:
            return translate("Dossiers", "due after the pauses")
        case _:
            return translate("Dossiers", "due")


def term_words(term: Term) -> str:
    """Return a processing time in words."""
    match term.unit:
        case TermUnit.DAYS:
            return translate("Dossiers", "{count} working days").format(count=term.amount)
        case TermUnit.HOURS:
            return translate("Dossiers", "{count} working hours").format(count=term.amount)
        case TermUnit.SAME_DAY:
            return translate("Dossiers", "the same day")
        case TermUnit.CALENDAR_DAYS:
            return translate("Dossiers", "{count} calendar days").format(count=term.amount)
        case TermUnit.MONTHS:
            return translate("Dossiers", "{count} months").format(count=term.amount)
