"""The county's figures: the desk's own registry over all communes, of any period, as of any moment.

The table of all communes follows one custom, the county's (setting ``window``, ``day-15`` where it is not set), so
that its rows can be added up; a commune's own pages follow the custom in that commune's profile.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desk_app.domain import unit as units
from desk_app.domain.localtime import local, local_date
from desk_app.domain.period import Window, WindowKind, month, parse_period, preceding, quarter_of
from desk_app.usecases.county.counting import counts, knowledge, profiles, seen

if TYPE_CHECKING:
    from desk_app.figures.compute import Figures, Value
    from desk_app.figures.records import Record
    from desk_app.figures.span import Span
    from desk_app.store.county.office import County
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A commune in the table; ``figures`` None where nothing of its own ever arrived: that is not 0 of anything.

    ``heard`` is when the commune's oldest-heard PC was last heard (UTC ms), None where one of them never was.
    """

    code: str
    name: str
    figures: "dict[str, Value] | None"
    heard: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All communes' figures of a period at a moment; ``whole`` is made of sums, and rates of sums."""

    window: Window
    at: int
    units: dict[str, UnitLine]
    whole: "dict[str, Value]"
    targets: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure of one period; None before there was anything to count, or where a rate has no denominator."""

    window: Window
    value: "Value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The figures that QĐ 766/QĐ-TTg is about, of a calendar month; None before the first dossier."""

    window: Window
    figures: "dict[str, Value] | None"


CODES_766 = (
    *("received.total", "received.in_period", "resolved.total", "resolved.overdue", "pending.overdue"),
    *("rate.early", "rate.on_time", "rate.overdue", "online.rate", "rate.paid_online"),
    *("rate.digitized_results", "rate.digitized", "rate.reused"),
    *("feedback.received", "feedback.answered", "feedback.overdue", "survey.sheets", "survey.score"),
)
"""What the communes' ledgers can tell of groups 2 to 5; groups 1 and what the national portal alone sees are not in
them (QĐ 766/QĐ-TTg of 23/6/2022: calendar months, quarters and years)."""


def window_kind(county: "County") -> WindowKind:
    """Return the custom of the county's table."""
    return WindowKind(county.setting("window") or WindowKind.DAY_15)


def table(
    county: "County", *, period: str, at: int | None = None, known: bool = False, codes: Collection[str] | None = None
) -> Table:
    """Return every commune's figures of a period, all or those of the codes, as of a moment (UTC ms).

    A period that is not over at the moment ends there. ``known`` leaves out what had not arrived by then: asked again
    later, the answer is the same. Raises ``PeriodError``, and ``KeyError`` for a code of no figure.
    """
    from desk_app.figures.by_unit import added
    from desk_app.figures.compute import figures_of
    from desk_app.figures.span import Span

    at = _moment(county, at)
    window = parse_period(period, window_kind(county))
    counted = counts(county, Span.of(window, at), knowledge(county, at if known else None), codes)
    heard = _heard(county, at)
    lines = {
        book.unit: UnitLine(
            code=book.unit,
            name=book.name,
            figures=None if (own := counted[book.unit]) is None else figures_of(own, codes),
            heard=heard.get(book.unit),
        )
        for book in county.books.all()
        if book.unit in counted
    }
    whole = added((own for own in counted.values() if own is not None), codes)
    return Table(
        window=window, at=at, units=lines, whole=figures_of(whole, codes), targets=_targets(profiles(county), at)
    )


def _moment(county: "County", at: int | None) -> int:
    return county.clock() if at is None else min(at, county.clock())


def _heard(county: "County", at: int) -> dict[str, int | None]:
    from desk_app.store.county import heard

    with county.reading() as connection:
        return heard.oldest(connection, at)


def _targets(states: Mapping[str, units.Unit], at: int) -> dict[str, float]:
    """Return the targets of the table: the county's latest in force, and beside them what all communes state alike."""
    day = local_date(at)
    stated: dict[str, set[float]] = {}
    for state in states.values():
        for code, value in state.profile.targets.items():
            stated.setdefault(code, set()).add(value)
    alike = {code: values.pop() for code, values in stated.items() if len(values) == 1}
    given = [given for state in states.values() for given in state.targets if given.valid_from <= day]
    latest = max(given, key=lambda given: given.valid_from, default=None)
    return {**alike, **({} if latest is None else latest.targets)}


# -- one commune


def by_field(county: "County", unit: str, *, period: str, at: int | None = None, known: bool = False) -> "Figures":
    """Return a commune's figures, whole and by field, in its own custom. Raises ``PeriodError``, ``UnknownUnit``."""
    from desk_app.figures.compute import compute

    with _asked(county, unit, period, at, known) as (connection, span):
        return compute(connection, span)


def behind(
    county: "County",
    unit: str,
    *,
    period: str,
    code: str,
    at: int | None = None,
    known: bool = False,
    field: str | None = None,
    limit: int | None = None,
    after: tuple[Any, ...] | None = None,
) -> "list[Record]":
    """Return the records behind a commune's figure, as many as it says; they carry numbers, and nobody's name.

    Raises ``PeriodError``, ``UnknownUnit``, and ``KeyError`` for a code of no figure.
    """
    from desk_app.figures.records import records

    with _asked(county, unit, period, at, known) as (connection, span):
        return records(connection, span, code, field=field, limit=limit, after=after)


@contextmanager
def _asked(county: "County", unit: str, period: str, at: int | None, known: bool) -> "Iterator[tuple[Any, Span]]":
    from desk_app.figures.span import Span

    moment, book = _moment(county, at), county.books.get(unit)
    with seen(county, book, knowledge(county, moment if known else None)) as found:
        yield found.connection, Span.of(parse_period(period, _kind(county, found.work)), moment)


def _kind(county: "County", work: "Work") -> WindowKind:
    """Return the commune's own custom, the county's while the commune has no profile."""
    from desk_app.store.ledger import events_of
    from desk_app.store.subjects import UNIT

    state = units.fold(events_of(work.driver, UNIT))
    return window_kind(county) if state is None else state.profile.window


# -- over time


def trend(
    county: "County", unit: str | None, code: str, *, quarters: int = 8, period: str = "", at: int | None = None
) -> list[Point]:
    """Return a figure over the quarters that end with a period, else with the quarter of the moment, the oldest first.

    ``unit`` None asks of the whole county. Raises ``PeriodError``, ``UnknownUnit``, ``KeyError``.
    """
    return trends(county, unit, (code,), quarters=quarters, period=period, at=at)[code]


def trends(
    county: "County",
    unit: str | None,
    codes: Collection[str],
    *,
    quarters: int = 8,
    period: str = "",
    at: int | None = None,
) -> dict[str, list[Point]]:
    """Return several figures over the same quarters, each quarter counted once."""
    at = _moment(county, at)
    kind = window_kind(county) if unit is None else _kind_of(county, unit)
    windows = [parse_period(period, kind) if period else quarter_of(local_date(at), kind)]
    while len(windows) < quarters:
        windows.insert(0, preceding(windows[0], kind))
    counted = _over(county, unit, windows, at, codes)
    return {
        code: [
            Point(window=window, value=None if figures is None else figures[code])
            for window, figures in zip(windows, counted, strict=True)
        ]
        for code in codes
    }


def months766(county: "County", *, year: int, unit: str | None = None, at: int | None = None) -> list[Month]:
    """Return the calendar months of a year that have begun, with what QĐ 766 asks of each: of a commune or of all."""
    at = _moment(county, at)
    windows = [month(year, number, WindowKind.CALENDAR) for number in range(1, 13)]
    begun = [window for window in windows if window.start_ms <= at]
    counted = _over(county, unit, begun, at, CODES_766)
    return [Month(window=window, figures=figures) for window, figures in zip(begun, counted, strict=True)]


def _kind_of(county: "County", unit: str) -> WindowKind:
    with county.books.view(unit) as work:
        return _kind(county, work)


def _over(
    county: "County", unit: str | None, windows: Sequence[Window], at: int, codes: Collection[str]
) -> "list[dict[str, Value] | None]":
    """Return the figures of each window; None for the first ones, as long as there was nothing to count."""
    from desk_app.figures.compute import figures_of
    from desk_app.figures.span import Span

    spans = [Span.of(window, at) for window in windows]
    wanted = {*codes, "received.total"}
    counted = _of_county(county, spans, wanted) if unit is None else _of_unit(county, unit, spans, wanted)
    begun, found = False, []
    for counts_then in counted:
        begun = begun or counts_then["received.total"] > 0
        found.append(figures_of(counts_then, codes) if begun else None)
    return found


def _of_county(county: "County", spans: "Sequence[Span]", codes: Collection[str]) -> list[dict[str, int]]:
    from desk_app.figures.by_unit import added

    everything = knowledge(county, None)
    return [
        added((own for own in counts(county, span, everything, codes).values() if own is not None), codes)
        for span in spans
    ]


def _of_unit(county: "County", unit: str, spans: "Sequence[Span]", codes: Collection[str]) -> list[dict[str, int]]:
    from desk_app.figures.compute import count

    with seen(county, county.books.get(unit), knowledge(county, None)) as found:
        return [count(found.connection, span, codes) for span in spans]


# -- as JSON


def document(county: "County", period: str, *, at: int | None = None, known: bool = False) -> dict[str, Any]:
    """Return the JSON document of ``motcua county figures``: ``figures`` null for a commune that sent nothing yet."""
    found = table(county, period=period, at=at, known=known)
    return {
        "period": found.window.label,
        "from": found.window.first.isoformat(),
        "to": found.window.last.isoformat(),
        "at": _iso(found.at),
        "units": {
            line.code: {"name": line.name, "figures": line.figures, "heard": _iso(line.heard)}
            for line in found.units.values()
        },
        "figures": found.whole,
    }


def _iso(moment: int | None) -> str | None:
    return None if moment is None else local(moment).isoformat(timespec="seconds")
