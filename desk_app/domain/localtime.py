"""Moments as UTC milliseconds, and the counter's days and hours.

Viet Nam has had one zone without summer time since 1975 (+07:00; QĐ 121/CP of
1967, QĐ 134/2002/QĐ-TTg), so a fixed offset is exact and needs no zone
database on the PC.
"""

from datetime import UTC, date, datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")

MINUTE_MS = 60_000
DAY_MS = 86_400_000

_OFFSET_MS = 7 * 60 * MINUTE_MS
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


def at(day: date, hour: int = 0, minute: int = 0) -> int:
    """Return the moment of a local clock time, in UTC milliseconds; 24:00 is the next day's 00:00.

    >>> at(date(1970, 1, 1), 7)
    0
    >>> at(date(2023, 6, 14), 24) == at(date(2023, 6, 15))
    True
    """
    return (day.toordinal() - _EPOCH_ORDINAL) * DAY_MS + (hour * 60 + minute) * MINUTE_MS - _OFFSET_MS


def day_start(day: date) -> int:
    """Return the moment at which the local day begins."""
    return at(day)


def local(moment_ms: int) -> datetime:
    """Return the moment as the wall clock of the counter shows it, zone included.

    >>> local(0).isoformat()
    '1970-01-01T07:00:00+07:00'
    """
    return (_EPOCH + timedelta(milliseconds=moment_ms)).astimezone(ZONE)


def local_date(moment_ms: int) -> date:
    """Return the local day of the moment.

    >>> local_date(at(date(2023, 6, 14), 23, 59)), local_date(at(date(2023, 6, 14), 24))
    (datetime.date(2023, 6, 14), datetime.date(2023, 6, 15))
    """
    return date.fromordinal((moment_ms + _OFFSET_MS) // DAY_MS + _EPOCH_ORDINAL)


def minute_of_day(moment_ms: int) -> int:
    """Return the whole minutes since local midnight.

    >>> minute_of_day(at(date(2023, 6, 14), 13, 30))
    810
    """
    return (moment_ms + _OFFSET_MS) % DAY_MS // MINUTE_MS
