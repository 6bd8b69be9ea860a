"""What the pages ask of the county, in the shape that the views take."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from desk_app.county.views import unit as unit_views
from desk_app.county.views.table import Limits, Line, Table
from desk_app.county.views.today import CODES
from desk_app.county.views.words import Value, short_unit
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window, WindowKind
from desk_app.domain.unit import fold
from desk_app.domain.working_time import WorkingCalendar
from desk_app.figures.compute import Figures
from desk_app.figures.records import Record
from desk_app.store.county import devices
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from desk_app.store.queries import letters
from desk_app.store.queries.letters import LetterLine
from desk_app.store.subjects import UNIT
from desk_app.usecases.county import figures


def table(county: County, period: str, at: int, *, known: bool = True, codes: Collection[str] = CODES) -> Table:
    """Return every unit's figures of a period as asked at a moment. Raises ``PeriodError``."""
    asked = figures.table(county, period=period, at=at, known=known, codes=codes)
    lines = tuple(
        Line(code=line.code, name=short_unit(line.name), figures=line.figures or {}, heard=line.heard)
        for line in asked.units.values()
    )
    return Table(window=asked.window, at=asked.at, lines=lines, whole=asked.whole, targets=asked.targets)


def limits(county: County) -> Limits:
    """Return after how many hours of silence a unit is marked."""
    default = Limits()
    return Limits(
        warn_hours=int(county.setting("warn_hours") or default.warn_hours),
        red_hours=int(county.setting("red_hours") or default.red_hours),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTold:
    """What a unit's page asks."""

    name: str
    kind: WindowKind
    windows: tuple[Window, ...]
    series: dict[str, tuple[Value, ...]]
    figures: Figures
    targets: dict[str, float]
    open: list[Record]
    pcs: list[Enrolled]
    letters: list[LetterLine]
    is_working: Callable[[date], bool]


def unit(county: County, code: str, period: str, at: int, *, known: bool) -> UnitTold:
    """Return what a unit's page shows of a period. Raises ``PeriodError``, ``UnknownUnit``."""
    over = figures.trends(county, code, unit_views.TREND_CODES, period=period, at=at)
    with county.books.view(code) as work:
        state = fold(work.history(UNIT))
        sent = letters.letters(work.driver)
        calendar = WorkingCalendar() if state is None else work.calendar()
    with county.reading() as connection:
        pcs = [pc for pc in devices.everyone(connection, code) if pc.revoked_at is None and pc.successor is None]
    return UnitTold(
        name=county.books.get(code).name,
        kind=figures.window_kind(county) if state is None else state.profile.window,
        windows=tuple(point.window for point in over["received.total"]),
        series={one: tuple(point.value for point in points) for one, points in over.items()},
        figures=figures.by_field(county, code, period=period, at=at, known=known),
        targets={} if state is None else state.targets_on(local_date(at)),
        open=figures.behind(county, code, period=period, code="pending.total", at=at, known=known),
        pcs=pcs,
        letters=sent,
        is_working=calendar.is_working,
    )


def year_before(county: County, code: str, window: Window, at: int) -> dict[str, Value]:
    """Return a unit's figures of the same period of the year before, as they stand now; none before its first."""
    points = figures.trends(county, code, unit_views.TREND_CODES, quarters=1, period=window.label, at=at)
    return {one: found[0].value for one, found in points.items()}
