"""Chỉ số 766: the points of QĐ 766/QĐ-TTg that the communes' ledgers can tell, by calendar month.

Maxima and formulas are those that the national portal scores by (docs/county/trang-web.md says where they come from).
A part that the ledgers know nothing of has no points here, and the page says so: it is never a 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.county.views import today, words
from desk_app.county.views.choices import Choice
from desk_app.county.views.table import Figures, Freshness, Limits, Table, freshness
from desk_app.county.views.words import Value
from desk_app.domain.period import Window, WindowKind, month, month_of, parse_period, preceding
from desk_app.figures.figure import half_up

_MONTHS = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sub-indicator that is told: ``full`` is the ratio, in per cent, from which it has all its points."""

    code: str
    title: str
    most: int
    full: int = 100


PARTS = (
    Part(code="2.1", title="Đúng hạn", most=20),
    Part(code="3.3", title="Nộp trực tuyến", most=6, full=50),
    Part(code="3.6", title="Thanh toán trực tuyến", most=6),
    Part(code="4.1", title="Kết quả điện tử", most=6),
    Part(code="4.2", title="Số hóa hồ sơ", most=4),
    Part(code="4.3", title="Tái sử dụng", most=2, full=80),
    Part(code="5.2", title="Trả lời PAKN đúng hạn", most=6),
    Part(code="5.4", title="Hài lòng tiếp nhận", most=6, full=90),
)
TOLD = sum(part.most for part in PARTS)
WHOLE = 100
GROUPS = (
    ("1", "Công khai, minh bạch", 18, "", "1.1, 1.2, 1.3 công bố, công khai của tỉnh; 1.4 đồng bộ lên Cổng quốc gia"),
    ("2", "Tiến độ giải quyết", 20, "2.1", ""),
    ("3", "Dịch vụ công trực tuyến", 12, "3.3", "3.1, 3.2 danh mục dịch vụ công trực tuyến của tỉnh"),
    ("4", "Thanh toán trực tuyến", 10, "3.6", "3.5 thủ tục thanh toán được và có giao dịch trên Cổng"),
    ("5", "Số hóa hồ sơ", 22, "4.1, 4.2, 4.3", "4.4 kho dữ liệu cá nhân, 4.5 dữ liệu dân cư, chứng thực điện tử"),
    ("6", "Mức độ hài lòng", 18, "5.2, 5.4", "5.3 hài lòng về xử lý phản ánh, kiến nghị"),
)
"""Group, its name, its points, what is told of it and what is not."""
CODES = (
    *("received.total", "received.in_period", "resolved.overdue", "pending.overdue", "complaints.received"),
    *("online.rate", "rate.paid_online", "fees.dossiers", "rate.digitized_results", "rate.digitized", "rate.reused"),
    *("feedback.received", "feedback.overdue", "resolved.total"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A part's points and the ratio behind them, in per cent; both None where there is nothing to score."""

    points: float | None
    ratio: float | None
    most: int

    @property
    def text(self) -> str:
        """The points."""
        return words.figure(self.points)

    @property
    def share(self) -> str:
        """The ratio in words."""
        return "" if self.ratio is None else f"{words.figure(self.ratio)} %"

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.points is not None and self.points >= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """A unit's, or a month's, points."""

    code: str
    name: str
    scores: tuple[Score, ...]
    total: str
    state: Freshness = Freshness.FRESH
    note: str = ""


def ratios(figures: Figures) -> dict[str, float | None]:
    """Return the ratio of each part, in per cent.

    >>> told = dict.fromkeys(CODES, 0) | {"received.total": 200, "resolved.overdue": 3, "pending.overdue": 1}
    >>> ratios(told)["2.1"], ratios(told)["5.2"]
    (98.0, 100.0)
    """
    received = _count(figures, "received.total")
    late = _count(figures, "resolved.overdue") + _count(figures, "pending.overdue")
    asked, unanswered = _count(figures, "feedback.received"), _count(figures, "feedback.overdue")
    blamed = min(received, late + _count(figures, "complaints.received"))
    return {
        "2.1": half_up(100 * (received - min(late, received)), received),
        "3.3": _rate(figures, "online.rate"),
        "3.6": _rate(figures, "rate.paid_online"),
        "4.1": _rate(figures, "rate.digitized_results"),
        "4.2": _rate(figures, "rate.digitized"),
        "4.3": _rate(figures, "rate.reused"),
        "5.2": half_up(100 * max(asked - unanswered, 0), asked) if asked else (0.0 if unanswered else 100.0),
        "5.4": half_up(100 * (received - blamed), received),
    }


def scores(figures: Figures) -> tuple[Score, ...]:
    """Return the points of each part; none where nothing was received: there is nothing to score."""
    told = ratios(figures) if _count(figures, "received.total") else dict.fromkeys(part.code for part in PARTS)
    return tuple(Score(points=points(part, told[part.code]), ratio=told[part.code], most=part.most) for part in PARTS)


def points(part: Part, ratio: float | None) -> float | None:
    """Return the points of a ratio, half-up to two decimals.

    >>> points(PARTS[0], 98.0), points(PARTS[1], 30.0), points(PARTS[1], 60.0), points(PARTS[5], 21.36)
    (19.6, 3.6, 6.0, 0.53)
    """
    if ratio is None:
        return None
    return min(float(part.most), half_up(round(100 * ratio) * part.most, 100 * part.full) or 0.0)


def _count(figures: Figures, code: str) -> int:
    return int(figures.get(code) or 0)


def _rate(figures: Figures, code: str) -> float | None:
    value = figures.get(code)
    return None if value is None else float(value)


def total(found: Sequence[Score]) -> float | None:
    """Return the points together; a part that has none leaves them out."""
    told = [score.points for score in found if score.points is not None]
    return round(sum(told), 2) if told else None


def by_unit(table: Table, limits: Limits, month_end: int) -> list[ScoreRow]:
    """Return the units of a month, the most points first; those not heard from since are marked, and last."""
    rows = []
    for line in table.lines:
        state = freshness(line.heard, min(table.at, month_end), limits)
        found = scores({} if line.heard is None else line.figures)
        shown = today.row_of(line, table, limits)
        note = "" if state is Freshness.FRESH else shown.age
        rows.append(
            ScoreRow(
                code=line.code, name=line.name, scores=found, total=words.figure(total(found)), state=state, note=note
            )
        )
    rows.sort(key=lambda row: (row.state is not Freshness.FRESH, -(total(row.scores) or 0)))
    return rows


def by_month(windows: Sequence[Window], series: Mapping[str, Sequence[Value]]) -> list[ScoreRow]:
    """Return a unit's months, the newest first."""
    rows = []
    for place, window in enumerate(windows):
        found = scores({code: values[place] for code, values in series.items()})
        said = f"Tháng {window.first.month}/{window.first.year}"
        rows.append(ScoreRow(code=f"{window.first:%Y-%m}", name=said, scores=found, total=words.figure(total(found))))
    return rows[::-1]


def month_asked(typed: str, day: date) -> Window:
    """Return the calendar month that was asked for as a range of days; the day's where it is none, or to come."""
    try:
        found = parse_period(typed, WindowKind.CALENDAR) if len(typed) == 7 else month_of(day, WindowKind.CALENDAR)
    except ValueError:
        found = month_of(day, WindowKind.CALENDAR)
    return month_of(day, WindowKind.CALENDAR) if found.first > day else found


def as_range(window: Window) -> str:
    """Return a month as the range that every custom counts alike."""
    return f"{window.first}..{window.last}"


def months(day: date, chosen: str, href: Mapping[str, str]) -> list[Choice]:
    """Return the months to choose from, the newest first."""
    return [
        Choice(text=words.named_window(window), href=href[window.label], current=window.label == chosen)
        for window in months_before(day)
    ]


def months_before(day: date, count: int = _MONTHS) -> list[Window]:
    """Return the day's calendar month and those before it."""
    found = [month_of(day, WindowKind.CALENDAR)]
    while len(found) < count:
        found.append(preceding(found[-1], WindowKind.CALENDAR))
    return found


def begun(year: int, day: date) -> list[Window]:
    """Return the months of a year that have begun on a day.

    >>> len(begun(2023, date(2023, 6, 14))), len(begun(2022, date(2023, 6, 14))), len(begun(2024, date(2023, 6, 14)))
    (6, 12, 0)
    """
    found = [month(year, number, WindowKind.CALENDAR) for number in range(1, 13)]
    return [window for window in found if window.first <= day]


def unfinished(window: Window, day: date) -> str:
    """Say that a month is not over, and until when it is counted."""
    if window.last + timedelta(days=1) <= day:
        return ""
    return f"Tháng chưa hết: tính đến {words.whole_day(day)}."
