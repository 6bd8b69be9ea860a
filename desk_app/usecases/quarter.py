"""The texts, number and day of a period's summary."""

from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.period import Window, WindowKind, parse_period, preceding
from desk_app.domain.quarter import ContradictionExplained, NarrativeWritten, PaperNumbered, Quarter
from desk_app.domain.text import nfc
from desk_app.store.subjects import quarter_subject

if TYPE_CHECKING:
    from desk_app.store.work import Work

_LOOK_BACK = 20
"""Periods that are searched backwards for a paragraph to start from: five years of quarters."""


def window(work: "Work", period: str) -> Window:
    """Return the period's days under the unit's own window setting. Raises ``PeriodError``."""
    return parse_period(period, window_kind(work))


def window_kind(work: "Work") -> WindowKind:
    """Return whether the unit's periods are calendar months or run from the 15th to the 14th."""
    return work.unit().profile.window


def write_narrative(work: "Work", period: str, section: str, text: str | None) -> None:
    """Write a paragraph of the summary; None takes it back to what it starts from."""
    written = None if text is None else nfc(text)
    if work.quarter(period).narratives.get(section) != written:
        work.record(quarter_subject(period), NarrativeWritten(period=period, section=section, text=written))


def number_paper(work: "Work", period: str, number: str, day: date | None) -> None:
    """Give the summary its number in the outgoing register, and its day."""
    work.record(quarter_subject(period), PaperNumbered(period=period, number=nfc(number.strip()), day=day))


def explain_contradiction(work: "Work", period: str, rule: str, text: str) -> None:
    """Write why a contradiction among the figures stands."""
    work.record(quarter_subject(period), ContradictionExplained(period=period, rule=rule, text=nfc(text.strip())))


def summary(work: "Work", period: str) -> Quarter:
    """Return the summary with its paragraphs; one that was not written yet starts from the newest earlier period's."""
    kind = window_kind(work)
    current = work.quarter(period)
    texts = dict(current.narratives)
    earlier = parse_period(period, kind)
    for _ in range(_LOOK_BACK):
        earlier = preceding(earlier, kind)
        for section, text in work.quarter(earlier.label).narratives.items():
            texts.setdefault(section, text)
    current.narratives = texts
    return current
