"""Numbers, moments and ages as the pages write them."""

from datetime import date

from desk_app.domain.localtime import DAY_MS, MINUTE_MS, local, local_date
from desk_app.domain.period import Window
from desk_app.reports import numbers

HOUR_MS = 60 * MINUTE_MS
NONE = "–"
"""Where there is no figure: never a 0."""
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_ROMAN = ("I", "II", "III", "IV")

Value = int | float | None


def figure(value: Value) -> str:
    """Return a count with points, a rate with two decimals.

    >>> figure(1022), figure(98.4), figure(None)
    ('1.022', '98,40', '–')
    """
    if value is None:
        return NONE
    return numbers.decimal(value) if isinstance(value, float) else numbers.count(value)


def target(value: float) -> str:
    """Return a target without needless decimals.

    >>> target(80.0), target(97.5)
    ('80', '97,50')
    """
    return numbers.target(value)


def day(day: date) -> str:
    """Return the day within its year.

    >>> day(date(2023, 6, 1))
    '01/6'
    """
    return numbers.short_date(day).rpartition("/")[0]


def whole_day(day: date) -> str:
    """Return the day with its year.

    >>> whole_day(date(2023, 6, 14))
    '14/6/2023'
    """
    return numbers.short_date(day)


def named_day(day: date) -> str:
    """Return the day with the name it has in the week.

    >>> named_day(date(2023, 6, 14))
    'Thứ Tư, 14/6/2023'
    """
    return f"{_WEEKDAYS[day.weekday()]}, {whole_day(day)}"


def clock(moment_ms: int) -> str:
    """Return the time of day."""
    return f"{local(moment_ms):%H:%M}"


def moment(moment_ms: int, seen_from_ms: int) -> str:
    """Return the time of day, with the day where it is not that from which it is seen.

    >>> from desk_app.domain.localtime import at
    >>> seen = at(date(2023, 6, 14), 17)
    >>> moment(at(date(2023, 6, 14), 16, 32), seen), moment(at(date(2023, 6, 12), 9, 20), seen)
    ('16:32', '09:20 12/6')
    """
    there, here = local_date(moment_ms), local_date(seen_from_ms)
    if there == here:
        return clock(moment_ms)
    return f"{clock(moment_ms)} {day(there) if there.year == here.year else whole_day(there)}"


def age(span_ms: int) -> str:
    """Return how long ago, in its two largest units.

    >>> age(55 * HOUR_MS + 40 * MINUTE_MS), age(5 * HOUR_MS + 14 * MINUTE_MS), age(18 * MINUTE_MS), age(-5)
    ('2 ngày 7 giờ', '5 giờ 14 phút', '18 phút', '0 phút')
    """
    span_ms = max(0, span_ms)
    if span_ms >= DAY_MS:
        days, hours = span_ms // DAY_MS, span_ms % DAY_MS // HOUR_MS
        return f"{days} ngày {hours} giờ" if hours else f"{days} ngày"
    hours, minutes = span_ms // HOUR_MS, span_ms % HOUR_MS // MINUTE_MS
    if not hours:
        return f"{minutes} phút"
    return f"{hours} giờ {minutes} phút" if minutes else f"{hours} giờ"


def working_time(minutes: int) -> str:
    """Return a span of working time in hours and minutes: days of work are not days.

    >>> working_time(750), working_time(45), working_time(74_100)
    ('12 giờ 30 phút', '45 phút', '1.235 giờ')
    """
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} phút"
    return f"{figure(hours)} giờ {rest} phút" if rest else f"{figure(hours)} giờ"


def size(length: int) -> str:
    """Return the length of a file.

    >>> size(3_140_000), size(20_480), size(12)
    ('3,0 MB', '20 KB', '1 KB')
    """
    if length >= 1 << 20:
        return f"{length / (1 << 20):.1f} MB".replace(".", ",")
    return f"{max(round(length / (1 << 10)), 1)} KB"


def short_window(window: Window) -> str:
    """Return a period's short name: a quarter, a month, a half or a year; a range by its days.

    >>> from desk_app.domain.period import WindowKind, parse_period
    >>> [short_window(parse_period(one, WindowKind.DAY_15)) for one in ("2023-Q2", "2023-06", "2023", "2023-H1")]
    ['Quý II/2023', 'Tháng 6/2023', 'Năm 2023', '6 tháng đầu 2023']
    """
    year, _, part = window.label.partition("-")
    if ".." in window.label:
        return days_of(window)
    if not part:
        return f"Năm {year}"
    if part.startswith("Q"):
        return f"Quý {_ROMAN[int(part[1]) - 1]}/{year}"
    if part.startswith("H"):
        return f"6 tháng {'đầu' if part == 'H1' else 'cuối'} {year}"
    return f"Tháng {int(part)}/{year}"


def within(window: Window) -> str:
    """Return a period's short name as it stands within a sentence.

    >>> from desk_app.domain.period import WindowKind, quarter
    >>> within(quarter(2023, 2, WindowKind.DAY_15))
    'quý II/2023'
    """
    said = short_window(window)
    return f"{said[:1].lower()}{said[1:]}"


def brief(window: Window) -> str:
    """Return a period as charts name it.

    >>> from desk_app.domain.period import WindowKind, parse_period
    >>> [brief(parse_period(one, WindowKind.DAY_15)) for one in ("2023-Q2", "2023-06", "2023-H1", "2023")]
    ['II/23', '6/23', '6T đầu 23', '2023']
    """
    year, _, part = window.label.partition("-")
    if ".." in window.label:
        return day(window.last)
    if part.startswith("Q"):
        return f"{_ROMAN[int(part[1]) - 1]}/{year[2:]}"
    if part.startswith("H"):
        return f"6T {'đầu' if part == 'H1' else 'cuối'} {year[2:]}"
    return f"{int(part)}/{year[2:]}" if part else year


def days_of(window: Window) -> str:
    """Return the days of a window; a year is named where the two differ in it, and once otherwise.

    >>> from desk_app.domain.period import WindowKind, parse_period
    >>> days_of(parse_period("2023-Q2", WindowKind.DAY_15)), days_of(parse_period("2023-Q1", WindowKind.DAY_15))
    ('15/3 – 14/6', '15/12/2022 – 14/3/2023')
    """
    if window.first.year != window.last.year:
        return f"{whole_day(window.first)} – {whole_day(window.last)}"
    return f"{day(window.first)} – {day(window.last)}"


def named_window(window: Window) -> str:
    """Return the period with its days: every window is named.

    >>> from desk_app.domain.period import WindowKind, parse_period
    >>> named_window(parse_period("2023-Q2", WindowKind.DAY_15))
    'Quý II/2023: 15/3 – 14/6'
    """
    return days_of(window) if ".." in window.label else f"{short_window(window)}: {days_of(window)}"


def whole_of(county: str) -> str:
    """Return what the sums of a county are called.

    >>> whole_of("huyện Nam Sách"), whole_of("UBND tỉnh Hải Dương"), whole_of("")
    ('Toàn huyện', 'Toàn tỉnh', 'Toàn huyện')
    """
    return f"Toàn {county.removeprefix('UBND ').partition(' ')[0] or 'huyện'}"


_KINDS = {"xã": "", "thị trấn": "TT", "phường": "P.", "đặc khu": "ĐK"}


def full_unit(name: str) -> str:
    """Return a unit's name without the office that writes it.

    >>> full_unit("UBND xã Đồng Lạc"), full_unit("xã Đồng Lạc")
    ('xã Đồng Lạc', 'xã Đồng Lạc')
    """
    return name.removeprefix("UBND ").strip() or name


def named_unit(name: str) -> str:
    """Return a unit's name as a title begins.

    >>> named_unit("UBND xã Đồng Lạc"), named_unit("Đồng Lạc")
    ('Xã Đồng Lạc', 'Đồng Lạc')
    """
    said = full_unit(name)
    return f"{said[:1].upper()}{said[1:]}"


def short_unit(name: str) -> str:
    """Return a unit's name as tables have it.

    >>> short_unit("UBND xã Đồng Lạc"), short_unit("UBND thị trấn Nam Sách"), short_unit("An Lâm")
    ('Đồng Lạc', 'TT Nam Sách', 'An Lâm')
    """
    said = full_unit(name)
    for kind, brief_ in _KINDS.items():
        if said.lower().startswith(f"{kind} "):
            return f"{brief_} {said[len(kind) + 1 :]}".strip()
    return said
