"""The summary of a period: its figures, what contradicts them, and the paper made of both."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import db
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window, preceding, year_before
from desk_app.domain.quarter import Quarter
from desk_app.domain.unit import UnitProfiled
from desk_app.usecases import quarter as quarters
from desk_app.usecases.targets import usual_on

if TYPE_CHECKING:
    from desk_app.figures.compute import Figures
    from desk_app.figures.quoted import Quoted
    from desk_app.figures.reconcile import Contradiction
    from desk_app.figures.records import Record
    from desk_app.reports.quarter_paper import QuarterPaper
    from desk_app.store.database import Database
    from desk_app.store.work import Work

_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "TP. Hồ Chí Minh"})

Progress = Callable[[int, int, str], None]
"""Told done, total, and what is being done; may raise to stop."""


Place = tuple[object, ...]
"""Where a record stands in its list."""
LISTED_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A line of the list behind a figure, and from where the list goes on after it."""

    record: "Record"
    place: tuple[int, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything that the summary of a period says."""

    window: Window
    profile: UnitProfiled
    """With the targets and the regime that hold on the window's last day: the usual targets, the unit's own on top,
    the county's on top of those."""
    quarter: Quarter
    figures: "Figures"
    previous: "Figures"
    contradictions: "tuple[Contradiction, ...]"
    now: int


def figures_of(work: "Work", window: Window) -> "Figures":
    """Return every figure of the window; one that is not over ends now."""
    from desk_app.figures.compute import compute
    from desk_app.figures.span import Span

    work.flush()
    return compute(work.connection, Span.of(window, work.now))


def summary(work: "Work", period: str) -> Summary:
    """Return the summary of a period with the figures of the one before it."""
    from desk_app.figures.reconcile import contradictions

    kind = quarters.window_kind(work)
    window = quarters.window(work, period)
    figures = figures_of(work, window)
    return Summary(
        window=window,
        profile=_profile_on(work, window.last),
        quarter=quarters.summary(work, window.label),
        figures=figures,
        previous=figures_of(work, preceding(window, kind)),
        contradictions=tuple(contradictions(figures)),
        now=work.now,
    )


def _profile_on(work: "Work", day: date) -> UnitProfiled:
    profile = work.unit().profile_on(day)
    return replace(profile, targets={**usual_on(day), **profile.targets})


def history(work: "Work", period: str, count: int) -> "list[tuple[Window, Figures]]":
    """Return the figures of the ``count`` periods that end with this one, the oldest first."""
    kind = quarters.window_kind(work)
    windows = [quarters.window(work, period)]
    while len(windows) < count:
        windows.insert(0, preceding(windows[0], kind))
    return [(window, figures_of(work, window)) for window in windows]


def a_year_before(work: "Work", period: str) -> "Figures":
    """Return the figures of the same period of the year before."""
    kind = quarters.window_kind(work)
    return figures_of(work, year_before(quarters.window(work, period), kind))


def extent(work: "Work") -> tuple[date, date] | None:
    """Return the first and the last day on which a dossier was received."""
    from desk_app.store.queries.extent import extent as moments

    ends = moments(work.driver)
    return None if ends is None else (local_date(ends[0]), local_date(ends[1]))


def behind(
    work: "Work", period: str, codes: Sequence[str], *, field: str = "", after: tuple[int, Place] | None = None
) -> "list[Behind]":
    """Return the next records behind a figure, or behind a sum of figures, the newest of each first.

    ``after`` is the place of the last line seen; an empty answer is the end.
    """
    from desk_app.figures.records import records
    from desk_app.figures.span import Span

    span = Span.of(quarters.window(work, period), work.now)
    start, place = after or (0, None)
    for part in range(start, len(codes)):
        while found := records(work.connection, span, codes[part], limit=LISTED_AT_ONCE, after=place):
            place = found[-1].place
            kept = [Behind(record=one, place=(part, one.place)) for one in found if not field or one.field == field]
            if kept:
                return kept
        place = None
    return []


def all_behind(work: "Work", period: str, codes: Sequence[str], *, field: str = "") -> "Iterator[Record]":
    """Yield every record behind a figure or a sum of figures."""
    after: tuple[int, Place] | None = None
    while found := behind(work, period, codes, field=field, after=after):
        after = found[-1].place
        yield from (one.record for one in found)


def paper(told: Summary, province: str) -> "QuarterPaper":
    """Return the paper of a summary, ready to be set; a typed number that is no figure is told on its draft.

    An approved paper is as of its approval: whenever and wherever it is printed, it is the same file.
    """
    from desk_app.reports import drafting
    from desk_app.reports.quarter_paper import Contradiction as OnPaper

    return drafting.draft(
        profile=told.profile,
        quarter=told.quarter,
        window=told.window,
        figures=told.figures.whole,
        by_field=told.figures.by_field,
        printed_at_ms=told.quarter.approved_at or told.now,
        previous=told.previous.whole,
        contradictions=[
            *(
                OnPaper(figures=tuple(found.figures), sentence=found.sentence, left=found.left, right=found.right)
                for found in told.contradictions
            ),
            *(
                OnPaper(figures=(), sentence=typed_sentence(typed), left=typed.value, right=typed.expected or 0)
                for typed in typed_numbers(told)
            ),
        ],
        province=province,
    )


def typed_numbers(told: Summary) -> "tuple[Quoted, ...]":
    """Return the numbers typed into the texts that no figure of the period bears out, in the order of the form."""
    from desk_app.figures.quoted import unborne

    texts = dict(sorted(told.quarter.narratives.items(), key=lambda pair: _form_order(pair[0])))
    return unborne(texts, told.figures.whole, told.figures.by_field, told.previous.whole)


def _form_order(section: str) -> tuple[str, int]:
    part, _, number = section.partition(".")
    return part, int(number) if number.isdecimal() else 0


def typed_sentence(found: "Quoted") -> str:
    """Return in words which section says what, and what the period's figure is."""
    from desk_app.reports.values import in_prose
    from desk_app.reports.wording import LABELS

    said = f"đoạn {found.section} ghi {found.text}"
    stale = " (đó là số kỳ trước)" if found.stale else ""
    if not found.code or found.expected is None:
        return f"{said[:1].upper()}{said[1:]}{stale}, kỳ này không có số liệu nào như vậy."
    label = LABELS.get(found.code, found.code)
    shown = in_prose(found.code, found.expected)
    return f"{label[:1].upper()}{label[1:]}: {said}{stale}, số liệu kỳ này là {shown}."


def province_name(code: str) -> str:
    """Return a province by its office code, as papers say it; `tỉnh` where the table does not know it.

    >>> province_name("H23"), province_name("H26"), province_name("X")
    ('tỉnh Hải Dương', 'thành phố Hà Nội', 'tỉnh')
    """
    with db.path("seeds/provinces.csv").open(encoding="utf-8", newline="") as file:
        names = {row["office_code"]: row["name"] for row in csv.DictReader(file)}
    name = names.get(code)
    if name is None:
        return "tỉnh"
    return f"thành phố {name.removeprefix('TP. ')}" if name in _CITIES else f"tỉnh {name}"


def write_summary(
    database: "Database", period: str, out: Path, *, forms: Path | None = None, progress: Progress | None = None
) -> Summary:
    """Print the summary as a PDF, and its forms as a workbook where a path is given. Raises ``PeriodError``."""
    with database.view() as work:
        told = summary(work, period)
    print_summary(told, out, forms=forms, progress=progress)
    return told


def print_summary(told: Summary, out: Path, *, forms: Path | None = None, progress: Progress | None = None) -> None:
    """Print a summary that was read as a PDF, and its forms as a workbook where a path is given."""
    from desk_app.reports.quarter import write_quarter_pdf

    made = paper(told, province_name(told.profile.province_code))
    write_quarter_pdf(made, out, progress)
    if forms is not None:
        write_forms(made, forms)


def write_forms(made: "QuarterPaper", out: Path) -> None:
    """Write the forms of a paper as a workbook."""
    from desk_app.reports.forms import write_forms as write

    write(made, out)
