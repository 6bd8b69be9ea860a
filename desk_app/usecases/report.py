"""The summary of a period: its figures, what contradicts them, and the paper made of both."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import db
from desk_app.domain.period import Window, preceding, year_before
from desk_app.domain.quarter import Quarter
from desk_app.domain.unit import UnitProfiled
from desk_app.usecases import quarter as quarters

if TYPE_CHECKING:
    from desk_app.figures.compute import Figures
    from desk_app.figures.reconcile import Contradiction
    from desk_app.reports.quarter_paper import QuarterPaper
    from desk_app.store.database import Database
    from desk_app.store.work import Work

_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "TP. Hồ Chí Minh"})

Progress = Callable[[int, int, str], None]
"""Told done, total, and what is being done; may raise to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything that the summary of a period says."""

    window: Window
    profile: UnitProfiled
    quarter: Quarter
    figures: "Figures"
    previous: "Figures"
    contradictions: "tuple[Contradiction, ...]"
    now: int


def figures_of(work: "Work", window: Window) -> "Figures":
    """Return every figure of the window; one that is not over ends now."""
    from desk_app.figures.compute import compute
    from desk_app.figures.span import span_of

    work.flush()
    return compute(work.connection, span_of(window, work.now))


def summary(work: "Work", period: str) -> Summary:
    """Return the summary of a period with the figures of the one before it."""
    from desk_app.figures.reconcile import contradictions

    kind = quarters.window_kind(work)
    window = quarters.window(work, period)
    figures = figures_of(work, window)
    return Summary(
        window=window,
        profile=work.unit().profile,
        quarter=quarters.summary(work, window.label),
        figures=figures,
        previous=figures_of(work, preceding(window, kind)),
        contradictions=tuple(contradictions(figures)),
        now=work.now,
    )


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


def paper(told: Summary, province: str) -> "QuarterPaper":
    """Return the paper of a summary, ready to be set."""
    from desk_app.reports import drafting
    from desk_app.reports.quarter_paper import Contradiction as OnPaper

    return drafting.draft(
        profile=told.profile,
        quarter=told.quarter,
        window=told.window,
        figures=told.figures.whole,
        by_field=told.figures.by_field,
        printed_at_ms=told.now,
        previous=told.previous.whole,
        contradictions=[
            OnPaper(figures=tuple(found.figures), sentence=found.sentence, left=found.left, right=found.right)
            for found in told.contradictions
        ],
        province=province,
    )


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
    from desk_app.reports.forms import write_forms
    from desk_app.reports.quarter import write_quarter_pdf

    with database.view() as work:
        told = summary(work, period)
    made = paper(told, province_name(told.profile.province_code))
    write_quarter_pdf(made, out, progress)
    if forms is not None:
        write_forms(made, forms)
    return told
