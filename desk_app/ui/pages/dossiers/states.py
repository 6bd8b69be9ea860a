"""Where a dossier stands, in a word with its colour and icon, and other words that list and detail share."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import Channel, Delivery, Payment
from desk_app.domain.dossier.state import Standing, Timing
from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases.browse import is_overdue

translate = QCoreApplication.translate
HOUR = 60
FULL_DAY = 450
"""Working minutes of a day, for "còn 3 ngày" """


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A dossier's state as a cell or a chip shows it."""

    word: str
    tone: Tone | None = None
    icon: str = ""
    overdue: bool = False
    soon: bool = False


def condition(standing: str, timing: str, due_at: int, due_timed: bool, *, now: int, soon_until: int) -> Condition:
    """Return the state of a dossier in one word."""
    if timing:
        return _timed(Timing(timing))
    match Standing(standing):
        case Standing.REFUSED:
            return Condition(word=translate("Dossiers", "Refused"))
        case Standing.WITHDRAWN:
            return Condition(word=translate("Dossiers", "Withdrawn"))
        case Standing.VOIDED:
            return Condition(word=translate("Dossiers", "Voided"))
        case Standing.PAUSED:
            return Condition(word=translate("Dossiers", "Paused"), tone=Tone.INFO, icon="pause")
        case Standing.SUPPLEMENT:
            return Condition(word=translate("Dossiers", "Supplement"), tone=Tone.INFO, icon="pause")
        case _:
            return _running(due_at, due_timed, now, soon_until)


def _timed(timing: Timing) -> Condition:
    if timing is Timing.OVERDUE:
        return Condition(word=translate("Dossiers", "Overdue"), tone=Tone.LATE, icon="late")
    early, on_time = translate("Dossiers", "Early"), translate("Dossiers", "On time")
    return Condition(word=early if timing is Timing.EARLY else on_time, tone=Tone.GOOD, icon="check")


def _running(due_at: int, due_timed: bool, now: int, soon_until: int) -> Condition:
    if is_overdue(due_at, due_timed, now):
        return Condition(word=translate("Dossiers", "Overdue"), tone=Tone.LATE, icon="clock", overdue=True)
    if due_at <= soon_until:
        return Condition(word=translate("Dossiers", "Due soon"), tone=Tone.WARN, icon="clock", soon=True)
    return Condition(word=translate("Dossiers", "In process"), tone=Tone.ACCENT)


def time_left(shown: Condition, due_at: int, minutes: int, now: int) -> str:
    """Return the chip's words: the state, and how much time is left or gone where the dossier is open."""
    if shown.overdue:
        days = (local_date(now) - local_date(due_at)).days
        gone = days_and_hours(days * FULL_DAY or (now - due_at) // 60_000)
        return translate("Dossiers", "Overdue by {time}").format(time=gone)
    if shown.soon or shown.tone is Tone.ACCENT:
        return translate("Dossiers", "{state}: {time} left").format(state=shown.word, time=days_and_hours(minutes))
    return shown.word


def days_and_hours(minutes: int) -> str:
    """Return working minutes in words, in days from two days on."""
    if minutes >= FULL_DAY:
        return translate("Dossiers", "{count} days").format(count=minutes // FULL_DAY)
    hours, rest = divmod(minutes, HOUR)
    parts = [translate("Dossiers", "{count} hours").format(count=hours)] if hours else []
    parts += [translate("Dossiers", "{count} minutes").format(count=rest)] if rest or not hours else []
    return " ".join(parts)


def channel_word(channel: Channel) -> str:
    """Return the way in."""
    return {
        Channel.DIRECT: translate("Dossiers", "At the counter"),
        Channel.ONLINE: translate("Dossiers", "Online"),
        Channel.POSTAL: translate("Dossiers", "By post"),
    }[channel]


def payment_word(way: Payment) -> str:
    """Return the way of paying."""
    return {
        Payment.CASH: translate("Dossiers", "Cash"),
        Payment.TRANSFER: translate("Dossiers", "Transfer"),
        Payment.GATEWAY: translate("Dossiers", "Payment gateway"),
    }[way]


def delivery_word(way: Delivery) -> str:
    """Return where the citizen gets the result."""
    return {
        Delivery.COUNTER: translate("Dossiers", "Over the counter"),
        Delivery.POST: translate("Dossiers", "By post"),
        Delivery.ELECTRONIC: translate("Dossiers", "Electronically"),
    }[way]


def way_word(way: str) -> str:
    """Return how somebody was told."""
    return {
        "phone": translate("Dossiers", "By phone"),
        "counter": translate("Dossiers", "Over the counter"),
        "message": translate("Dossiers", "By message"),
        "letter": translate("Dossiers", "By letter"),
    }.get(way, way)


def due_words(due_at: int, due_timed: bool) -> str:
    """Return a due moment in full.

    >>> due_words(0, True), due_words(0, False)
    ('07:00 01/01/1970', '01/01/1970')
    """
    day = words.day_of(due_at)
    return f"{words.clock_time(due_at)} {day}" if due_timed else day


def due_short(due_at: int, due_timed: bool, today_ms: int) -> str:
    """Return a due moment as a narrow column shows it: the time only near today.

    >>> due_short(0, True, 86_400_000), due_short(0, True, 86_400_000 * 30)
    ('07:00 01/01', '01/01/1970')
    """
    if due_timed and abs(due_at - today_ms) < 7 * 86_400_000:
        return f"{words.clock_time(due_at)} {words.day_month(local_date(due_at))}"
    return words.day_of(due_at)


def short_number(reception: str, official: str) -> str:
    """Return the number that a list shows: our own without its year, else the tail of the province's.

    >>> short_number("1-00413/2023", "H23.15.30-230615-0007"), short_number("", "H23.15.30-230615-0007")
    ('1-00413', '230615-0007')
    """
    return reception.partition("/")[0] or official.partition("-")[2] or official
