"""What the pages ask of the county, in the shape that the views take."""

from desk_app.county.views.choices import CUSTOM
from desk_app.county.views.table import Limits, Line, Table
from desk_app.domain.localtime import local_date
from desk_app.domain.period import parse_period
from desk_app.errors import DeskError
from desk_app.figures.compute import compute
from desk_app.figures.span import Span
from desk_app.store.county import devices
from desk_app.store.county.office import County


def table(county: County, period: str, at: int, *, known: bool = True) -> Table:
    """Return every unit's figures of a period as asked at a moment."""
    window = parse_period(period, CUSTOM)
    with county.reading() as connection:
        pcs = [pc for pc in devices.everyone(connection) if pc.revoked_at is None and pc.successor is None]
    lines, targets = [], {}
    for book in county.books.all():
        own = [pc.heard_at for pc in pcs if pc.unit == book.unit]
        with county.books.view(book.unit) as work:
            try:
                targets.update(work.unit().targets_on(local_date(at)))
            except DeskError:
                pass
            figures = compute(work.connection, Span.of(window, at)).whole
        heard = None if not own or None in own else min(one for one in own if one is not None)
        lines.append(Line(code=book.unit, name=book.name, figures=figures, heard=heard))
    whole = {code: _sum([line.figures.get(code) for line in lines]) for code in (lines[0].figures if lines else ())}
    return Table(window=window, at=at, lines=tuple(lines), whole=whole, targets=targets)


def _sum(values):
    known = [value for value in values if value is not None]
    return sum(known) if known and isinstance(known[0], int) else None


def limits(county: County) -> Limits:
    """Return after how many hours of silence a unit is marked."""
    default = Limits()
    return Limits(
        warn_hours=int(county.setting("warn_hours") or default.warn_hours),
        red_hours=int(county.setting("red_hours") or default.red_hours),
    )
