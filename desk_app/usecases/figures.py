"""Figures, the records behind one, and what contradicts them: of a period, as of a day, as known at a moment."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desk_app.domain.period import Window
from desk_app.domain.unit import UnitProfiled
from desk_app.usecases import quarter as quarters

if TYPE_CHECKING:
    from desk_app.figures.compute import Figures
    from desk_app.figures.reconcile import Contradiction
    from desk_app.figures.records import Record
    from desk_app.figures.span import Span
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A period; ``as_of`` ends it with that day, ``known_at`` (UTC ms) leaves out what was recorded later."""

    period: str
    as_of: date | None = None
    known_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The figures of a question, with the unit and the days that they are about."""

    window: Window
    profile: UnitProfiled
    figures: "Figures"


def ask(work: "Work", question: Question) -> Answer:
    """Return every figure. Raises ``PeriodError``."""
    from desk_app.figures.compute import compute

    window = quarters.window(work, question.period)
    profile = work.unit().profile
    with _as_asked(work, question, window) as (connection, span):
        return Answer(window=window, profile=profile, figures=compute(connection, span))


def behind(work: "Work", question: Question, code: str) -> "list[Record]":
    """Return the records behind a figure, as many as it says. Raises ``PeriodError``, ``KeyError`` for no figure."""
    from desk_app.figures.records import records

    window = quarters.window(work, question.period)
    with _as_asked(work, question, window) as (connection, span):
        return records(connection, span, code)


@contextmanager
def _as_asked(work: "Work", question: Question, window: Window) -> "Iterator[tuple[Any, Span]]":
    """Yield the connection and span that are asked: a window that was not over at the moment of knowing ended then."""
    from desk_app.figures.known import as_known_at
    from desk_app.figures.span import Span

    if question.known_at is None:
        work.flush()
        yield work.connection, Span.of(window, work.now, question.as_of)
        return
    now = min(work.now, question.known_at)
    with as_known_at(work, question.known_at) as connection:
        yield connection, Span.of(window, now, question.as_of)


def codes() -> "Mapping[str, str]":
    """Return figure code → what it is called, in the order of the public contract."""
    from desk_app.figures.registry import FIGURES

    return {code: figure.label for code, figure in FIGURES.items()}


def contradictions(figures: "Figures") -> "list[Contradiction]":
    """Return what cannot hold among computed figures."""
    from desk_app.figures.reconcile import contradictions as judged

    return judged(figures)


def declared(document: Any) -> "tuple[list[Contradiction], list[str]]":
    """Return what cannot hold among typed figures, and the codes that no figure has. Raises ``DeskError``."""
    from desk_app.figures.reconcile import declared as judged
    from desk_app.figures.reconcile import unknown_codes

    return judged(document), unknown_codes(document)
