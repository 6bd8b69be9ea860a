"""What stands behind a unit's figure: counts by field, then dossier numbers. No names: a record carries none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.county.views import unit, words
from desk_app.county.views.table import Figures
from desk_app.domain.localtime import local_date
from desk_app.figures.records import Record, listed
from desk_app.figures.registry import FIELD_CODES, FIGURES, RATIOS

AT_ONCE = 200
_STATES = {
    "processing": "đang giải quyết",
    "paused": "tạm dừng",
    "resolved": "đã giải quyết",
    "refused": "từ chối",
    "withdrawn": "rút",
    "returned": "đã trả kết quả",
    "good": "tốt",
    "fair": "bình thường",
    "poor": "chưa tốt",
    "open": "chưa trả lời",
    "answered": "đã trả lời",
    "in transit": "đang chuyển",
    "delivered": "đã phát",
    "public": "công khai",
    "not public": "chưa công khai",
    "supplement": "chờ bổ sung",
    "away": "chưa về",
    "back": "đã về",
    "account": "tạo tài khoản",
    "submission": "nộp trực tuyến",
    "cash": "tiền mặt",
    "transfer": "chuyển khoản",
    "gateway": "trực tuyến",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field's part of a figure; of a rate, the count behind it and what it is counted over."""

    field: str
    text: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """A record behind a figure by its numbers."""

    subject: str
    number: str
    official: str
    procedure: str
    field: str
    received: str
    due: str
    ended: str
    state: str


def label(code: str) -> str:
    """Return what a figure is called, as a title begins. Raises ``KeyError``."""
    said = FIGURES[code].label
    return f"{said[:1].upper()}{said[1:]}"


def is_rate(code: str) -> bool:
    """Say whether a figure is a rate."""
    return code in RATIOS


def list_of(code: str) -> str:
    """Return the figure whose records are listed: of a rate, the count that it is made of."""
    return listed(code).code


def by_field(code: str, told: Mapping[str, Figures]) -> list[FieldRow]:
    """Return a figure by field, the largest first; nothing where it belongs to no field."""
    if code not in FIELD_CODES:
        return []
    rows = [(field, figures) for field, figures in told.items() if figures.get(list_of(code)) or _whole(code, figures)]
    rows.sort(key=lambda row: -(row[1].get(list_of(code)) or 0))
    return [
        FieldRow(
            field=field,
            text=words.figure(figures.get(code)),
            part=words.figure(figures.get(list_of(code))),
            whole=words.figure(_whole(code, figures)),
        )
        for field, figures in rows
    ]


def _whole(code: str, figures: Figures) -> int | float | None:
    ratio = RATIOS.get(code)
    return None if ratio is None else figures.get(ratio.per)


def records(found: Sequence[Record], year: int) -> list[RecordRow]:
    """Return the lines of the list behind a figure."""
    return [_record(one, year) for one in found]


def _record(one: Record, year: int) -> RecordRow:
    return RecordRow(
        subject=one.subject,
        number=unit.number(one, year) if one.reception else "",
        official=one.official or "",
        procedure=one.procedure,
        field=one.field,
        received=_day(one.received_at),
        due=_day(one.due_at),
        ended=_day(one.ended_at),
        state=_STATES.get(one.state, one.state),
    )


def _day(moment: int | None) -> str:
    return "" if moment is None else words.whole_day(local_date(moment))
