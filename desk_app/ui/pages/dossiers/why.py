"""Vì sao hẹn ngày này?: the counting of a due date, and what a person set against it."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.state import Dossier
from desk_app.ui import due_words as counting
from desk_app.ui import words
from desk_app.ui.due_words import Explained
from desk_app.ui.pages.dossiers.states import due_words
from desk_app.usecases.browse import DueReasons

translate = QCoreApplication.translate


def explained(reasons: DueReasons, dossier: Dossier) -> list[Explained]:
    """Return the lines of the explanation; a date that a person set is told as such."""
    if reasons.term is None:
        return _by_hand(dossier)
    counted = counting.explained(reasons.lines, reasons.term)
    return [*counted, *_standing(dossier), *_internal(dossier), *_apologies(dossier)]


def _by_hand(dossier: Dossier) -> list[Explained]:
    received = dossier.received
    return [
        (words.day_of(received.received_at), translate("Dossiers", "received")),
        *_pauses(dossier),
        (
            due_words(dossier.due_at, dossier.due_timed),
            translate(
                "Dossiers", "as the receipt, the register or a correction says; not counted by the procedure's term"
            ),
        ),
        *_standing(dossier),
        *_internal(dossier),
        *_apologies(dossier),
    ]


def _pauses(dossier: Dossier) -> list[Explained]:
    """Return the pauses that moved a date which nobody counted by a term."""
    moved = translate("Dossiers", "the clock stood")
    return [
        (f"{due_words(pause.since, True)} – {due_words(pause.until, True)}", f"{moved}: {pause.reason}")
        for pause in dossier.pauses
        if pause.until is not None
    ]


def _standing(dossier: Dossier) -> list[Explained]:
    """Return that the clock stands now: how much it will move the date is known when it runs again."""
    pause = dossier.pause
    if pause is None:
        return []
    text = translate("Dossiers", "the clock stands since then; the date moves by the working time of the pause")
    return [(due_words(pause.since, True), text)]


def _internal(dossier: Dossier) -> list[Explained]:
    target = dossier.internal_due_at
    if target is None or target == dossier.due_at:
        return []
    return [(due_words(target, True), translate("Dossiers", "the unit's own, shorter term ends"))]


def _apologies(dossier: Dossier) -> list[Explained]:
    text = translate("Dossiers", "new date in the letter of apology; the dossier is measured by the first")
    return [(due_words(letter.new_due_at, True), text) for letter in dossier.apologies]
