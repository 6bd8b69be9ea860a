"""Summaries that were sent to the county, as lists show them: the latest edition of each period."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """The latest edition of a period's summary; ``figures`` are those frozen in it."""

    id: str
    period: str
    first_at: int
    last_at: int
    pdf: str
    pdf_bytes: int
    number: str
    signer: str
    approved_at: int | None
    sent_at: int
    sent_by: str
    figures: dict[str, float | int | None]
    delivery: str
    remark: str
    answered_at: int | None


_SUMMARY = (
    "id, period, first_at, last_at, pdf, pdf_bytes, number, signer, approved_at, sent_at, sent_by, figures, delivery, "
    "remark, answered_at"
)


def summaries(driver: Any) -> list[SummaryLine]:
    """Return the latest edition of every period's summary."""
    rows = driver.execute(f"SELECT {_SUMMARY} FROM summary ORDER BY last_at DESC, period").fetchall()
    return [_summary(row) for row in rows]


def summary(driver: Any, period: str) -> SummaryLine | None:
    """Return the latest edition of a period's summary."""
    row = driver.execute(f"SELECT {_SUMMARY} FROM summary WHERE period = ?", (period,)).fetchone()
    return None if row is None else _summary(row)


def _summary(row: Any) -> SummaryLine:
    values: dict[str, Any] = dict(zip(_SUMMARY.split(", "), row, strict=True))
    return SummaryLine(**values | {"figures": json.loads(values["figures"])})
