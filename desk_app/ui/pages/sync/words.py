"""How PCs, waiting, meetings and refusals are said on the screen."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.theme.tokens import Tone
from desk_app.ui.words import group
from desk_app.usecases.sync_status import HOUR_MS, Mark, Met, Row, State, Waiting, Who

translate = QCoreApplication.translate
Said = tuple[str, Tone | None, str]
"""Words, tone (None: as any words), icon"""

TONES = {Mark.GOOD: Tone.GOOD, Mark.QUIET: None, Mark.WARN: Tone.WARN, Mark.RED: Tone.LATE}
ICONS = {Mark.GOOD: "checkc", Mark.QUIET: "clock", Mark.WARN: "alert", Mark.RED: "late"}
DAYS_FROM_HOURS = 48
MEGABYTE, KILOBYTE = 1_000_000, 1_000


def name_of(row: Row) -> str:
    """Return what a PC or the county is called."""
    if row.who is Who.COUNTY:
        return row.name or translate("Sync", "County")
    return counter_name(row.slot, row.name or row.id[:8])


def counter_name(slot: int, otherwise: str) -> str:
    """Return the counter's name, or what else is known where a PC numbers in no slot."""
    return translate("Sync", "Counter {slot}").format(slot=slot) if slot else otherwise


def aside_of(row: Row) -> str:
    """Return the quiet words after the name: this PC, who works there, the server."""
    if row.who is Who.HERE:
        return translate("Sync", "this PC")
    return translate("Sync", "server") if row.who is Who.COUNTY else row.person


def moment(at_ms: int | None, now: int) -> str:
    """Return time and day, without the year while it is this year."""
    if at_ms is None:
        return "–"
    day, today = local_date(at_ms), local_date(now)
    told = words.day_month(day) if day.year == today.year else words.day(day)
    return f"{words.clock_time(at_ms)} {told}"


def since(at_ms: int, now: int) -> str:
    """Return the time alone for today, else with its day."""
    return words.clock_time(at_ms) if local_date(at_ms) == local_date(now) else moment(at_ms, now)


def age(since_ms: int | None, now: int) -> str:
    """Return how long ago a moment is: minutes, hours, from two days on days."""
    if since_ms is None:
        return ""
    hours = (now - since_ms) // HOUR_MS
    if hours >= DAYS_FROM_HOURS:
        return translate("Sync", "{count} days").format(count=hours // 24)
    if hours >= 1:
        return translate("Sync", "{count} hours").format(count=hours)
    return translate("Sync", "{count} minutes").format(count=max((now - since_ms) // 60_000, 0))


def way_word(way: str) -> str:
    """Return how the other side was met."""
    return {
        "internet": translate("Sync", "Internet"),
        "lan": translate("Sync", "office network"),
        "file": translate("Sync", "carried file"),
    }.get(way, way)


def contact(row: Row, now: int) -> str:
    """Return when and how the other side was met last."""
    if row.met_at is None:
        return "–"
    return ", ".join(part for part in (since(row.met_at, now), way_word(row.way)) if part)


def size_words(size: int) -> str:
    """Return a length of a file.

    >>> size_words(3_140_000), size_words(20_480), size_words(12)
    ('3,1\\xa0MB', '20\\xa0KB', '1\\xa0KB')
    """
    if size >= MEGABYTE:
        return f"{size / MEGABYTE:.1f}".replace(".", ",") + "\u00a0MB"
    return f"{max(round(size / KILOBYTE), 1)}\u00a0KB"


def state_words(row: Row, now: int) -> Said:
    """Return the state of a PC or the county: words, tone, icon; never a colour alone."""
    return _words(row, now), TONES[row.mark], _icon(row)


def _icon(row: Row) -> str:
    if row.state is State.OFFLINE and row.mark is Mark.QUIET:
        return "nonet"
    return "lock" if row.state is State.REVOKED else ICONS[row.mark]


def _words(row: Row, now: int) -> str:
    match row.state:
        case State.WORKS:
            return translate("Sync", "Works")
        case State.AGREES:
            return _agrees(row)
        case State.WAITING:
            return _waits(row, now)
        case State.SILENT:
            said = (
                translate("Sync", "Not met for {age}") if row.who is Who.COUNTY else translate("Sync", "Silent {age}")
            )
            return said.format(age=age(row.since, now))
        case State.OFFLINE:
            long = f" {age(row.since, now)}" if row.mark in (Mark.WARN, Mark.RED) else ""
            return translate("Sync", "No network{long}").format(long=long)
        case _:
            return _trouble(row)


def _agrees(row: Row) -> str:
    if row.who is Who.HERE:
        return translate("Sync", "County has it all")
    if row.who is Who.COLLEAGUE and row.met_at is None:
        return translate("Sync", "Heard through the county")
    return translate("Sync", "Agrees")


def _waits(row: Row, now: int) -> str:
    if row.since is not None and row.who is Who.HERE:
        return translate("Sync", "Since {time}").format(time=since(row.since, now))
    if row.waiting is not None and not row.waiting.events and row.waiting.papers:
        return translate("Sync", "Papers still wait")
    return translate("Sync", "Not all exchanged")


def _trouble(row: Row) -> str:
    match row.state:
        case State.FORKED:
            return translate("Sync", "Its ledger forked")
        case State.REVOKED:
            return translate("Sync", "Revoked")
        case State.NEVER_MET:
            return translate("Sync", "Never met yet")
        case _:
            return translate("Sync", "Wants a look, see below")


def waiting_words(waiting: Waiting, now: int) -> str:
    """Say what waits for the county and since when: events and papers apart."""
    if not waiting.events and not waiting.papers:
        return translate("Sync", "Nothing waits: the county has everything that was recorded here.")
    parts = []
    if waiting.events:
        parts.append(translate("Sync", "{count} changes").format(count=group(waiting.events)))
    if waiting.papers:
        said = translate("Sync", "{count} papers ({size})")
        parts.append(said.format(count=group(waiting.papers), size=size_words(waiting.paper_bytes)))
    told = translate("Sync", "{what} wait to be sent").format(what=translate("Sync", " and ").join(parts))
    if waiting.since is None:
        return f"{told}."
    return translate("Sync", "{what}, the eldest since {time}.").format(what=told, time=since(waiting.since, now))


def meeting_icon(met: Met) -> tuple[str, str]:
    """Return the icon of a meeting in a list, and the tone of a `Text` or role beside it."""
    match met.line.outcome:
        case "complete":
            return "checkc", "good"
        case "offline":
            return "nonet", "quiet"
        case _:
            return "alert", "warn"


def _offline_words(met: Met) -> str:
    if met.first_at is None:
        return translate("Sync", "no network, nothing was sent")
    said = translate("Sync", "no network, {count} tries since {time}")
    return said.format(count=group(met.times), time=since(met.first_at, met.line.ended_at))


def meeting_words(met: Met) -> str:
    """Say what an exchange came to."""
    line = met.line
    if line.outcome == "offline":
        return _offline_words(met)
    parts = []
    if line.received:
        parts.append(translate("Sync", "received {count}").format(count=group(line.received)))
    if line.sent:
        parts.append(translate("Sync", "sent {count}").format(count=group(line.sent)))
    if line.papers_sent or line.papers_received:
        count = line.papers_sent + line.papers_received
        parts.append(translate("Sync", "{count} papers").format(count=group(count)))
    if line.refused:
        parts.append(translate("Sync", "{count} refused").format(count=group(line.refused)))
    if line.outcome == "partial":
        parts.append(translate("Sync", "not all yet"))
    elif line.outcome == "complete" and line.sent and met.county:
        parts.append(translate("Sync", "the county has all"))
    return ", ".join(parts) or (
        translate("Sync", "nothing new, both agree") if line.outcome == "complete" else line.fault
    )


def clock_words(off_ms: int) -> str:
    """Say that this PC's clock is off: positive where it is slow."""
    minutes = round(abs(off_ms) / 60_000)
    told = age(0, abs(off_ms)) if minutes >= 60 else translate("Sync", "{count} minutes").format(count=minutes)
    said = (
        translate("Sync", "<b>This PC's clock is {off} slow.</b> Set it right; what was recorded keeps its order.")
        if off_ms > 0
        else translate("Sync", "<b>This PC's clock is {off} fast.</b> Set it right; what was recorded keeps its order.")
    )
    return said.format(off=told)
