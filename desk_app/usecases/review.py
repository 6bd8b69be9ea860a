"""What is looked at before a summary is signed: matters that do not agree, and what changed since it was approved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.domain.period import preceding
from desk_app.usecases import quarter as quarters
from desk_app.usecases import report
from desk_app.usecases.report import Summary

if TYPE_CHECKING:
    from desk_app.figures.quoted import Quoted
    from desk_app.figures.reconcile import Contradiction
    from desk_app.figures.records import Record
    from desk_app.reports.quarter_paper import QuarterPaper
    from desk_app.store.work import Work

Value = int | float | None
Report = report.Progress


class Origin(StrEnum):
    """Where the number stands that does not agree."""

    FIGURES = "figures"
    TEXT = "text"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One disagreement in a sentence; ``key`` is what its explanation is kept under, ``figures`` take part in it."""

    key: str
    origin: Origin
    sentence: str
    figures: tuple[str, ...] = ()
    difference: int | float | None = None
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A summary with everything that its page shows; ``own`` are the sections that were written for this period."""

    told: Summary
    paper: "QuarterPaper"
    own: frozenset[str]
    matters: tuple[Matter, ...]
    way: quarters.Way

    @property
    def open_matters(self) -> tuple[Matter, ...]:
        """Return the matters that nobody has explained."""
        return tuple(matter for matter in self.matters if not self.told.quarter.explanations.get(matter.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A figure that is no longer what was approved."""

    code: str
    approved: Value
    now: Value


def read(work: "Work", period: str) -> Reading:
    """Return the summary of a period as its page shows it."""
    return _reading(work, report.summary(work, period))


def read_texts(work: "Work", told: Summary) -> Reading:
    """Return the same with its texts, explanations and approval read anew: its figures are as they were."""
    return _reading(work, replace(told, quarter=quarters.summary(work, told.window.label), now=work.now))


def _reading(work: "Work", told: Summary) -> Reading:
    made = report.paper(told, report.province_name(told.profile.province_code))
    own = frozenset(work.quarter(told.window.label).narratives)
    computed = tuple(of_figures(found) for found in told.contradictions)
    return Reading(
        told=told,
        paper=made,
        own=own,
        matters=(*computed, *_of_texts(told)),
        way=quarters.way(work, told.quarter),
    )


def _of_texts(told: Summary) -> tuple[Matter, ...]:
    return tuple(_of_quoted(found) for found in report.typed_numbers(told))


def of_figures(found: "Contradiction", origin: Origin = Origin.FIGURES) -> Matter:
    """Return a contradiction as a matter to look at."""
    key = found.rule if origin is Origin.FIGURES else f"{origin}:{found.rule}"
    return Matter(
        key=key,
        origin=origin,
        sentence=f"{found.sentence.partition('; lệch')[0].rstrip('.')}.",
        figures=tuple(found.figures),
        difference=abs(found.difference),
    )


def _of_quoted(found: "Quoted") -> Matter:
    gap = None if found.expected is None else round(abs(found.value - found.expected), 2)
    return Matter(
        key=found.key,
        origin=Origin.TEXT,
        sentence=report.typed_sentence(found),
        figures=(found.code,) if found.code else (),
        difference=gap,
        section=found.section,
    )


def of_paper(told: Summary, typed: Mapping[str, int | float]) -> tuple[Matter, ...]:
    """Return what does not agree within a paper's typed figures, and between them and those of the period."""
    from desk_app.figures.reconcile import declared

    if not typed:
        return ()
    document: dict[str, Any] = {"period": told.window.label, "figures": dict(typed), "by_field": {}}
    within = [of_figures(found, Origin.PAPER) for found in declared(document)]
    return (*within, *_against_computed(told, typed))


def _against_computed(told: Summary, typed: Mapping[str, int | float]) -> list[Matter]:
    from desk_app.reports.values import in_prose
    from desk_app.reports.wording import LABELS

    found: list[Matter] = []
    for code, value in typed.items():
        computed = told.figures.whole.get(code)
        if computed is None or _is_same(value, computed):
            continue
        label = LABELS.get(code, code)
        found.append(
            Matter(
                key=f"{Origin.PAPER}:{code}:{value}",
                origin=Origin.PAPER,
                sentence=f"{label[:1].upper()}{label[1:]}: báo cáo giấy ghi {in_prose(code, value)}, "
                f"số liệu kỳ này là {in_prose(code, computed)}.",
                figures=(code,),
                difference=round(abs(value - computed), 2),
            )
        )
    return found


def _is_same(typed: int | float, computed: int | float) -> bool:
    """Say whether a paper says the figure; a rate may be rounded to one decimal on it.

    >>> _is_same(89.2, 89.18), _is_same(10.8, 10.82), _is_same(1098, 1007)
    (True, True, False)
    """
    if isinstance(typed, int):
        return typed == computed
    return abs(typed - computed) < (0.0551 if round(typed, 1) == typed else 0.005)


def trend(work: "Work", period: str, count: int, progress: Report) -> list[dict[str, Value]]:
    """Return the figures of the ``count`` periods that end with this one, the oldest first; stops between two."""
    kind = quarters.window_kind(work)
    windows = [quarters.window(work, period)]
    while len(windows) < count:
        windows.insert(0, preceding(windows[0], kind))
    found: list[dict[str, Value]] = []
    for window in windows:
        progress(len(found), count, "")
        found.append(report.figures_of(work, window).whole)
    return found


def changed_since_approval(told: Summary) -> tuple[Changed, ...]:
    """Return the figures that were approved and are something else now; nothing while the summary is a draft."""
    approved = told.quarter.approved
    if approved is None:
        return ()
    now = told.figures.whole
    return tuple(
        Changed(code=code, approved=approved.figures[code], now=value)
        for code, value in now.items()
        if code in approved.figures and approved.figures[code] != value
    )


def export_behind(
    work: "Work", period: str, codes: Sequence[str], field: str, title: str, path: Path, progress: Report
) -> int:
    """Write the list behind a figure to a workbook and return its length; no citizen's name or id is in it."""
    from desk_app.exchange.export import Column, Kind, export_table

    columns = [
        Column(title="Số tiếp nhận", width=16),
        Column(title="Mã hồ sơ", width=26),
        Column(title="Thủ tục", width=52),
        Column(title="Lĩnh vực", width=20),
        Column(title="Tiếp nhận", kind=Kind.MOMENT),
        Column(title="Hẹn trả", kind=Kind.MOMENT),
        Column(title="Kết thúc", kind=Kind.MOMENT),
        Column(title="Tình trạng", width=18),
        Column(title="Số tiền", kind=Kind.NUMBER, width=12),
    ]
    rows = (_row(record) for record in _reported(report.all_behind(work, period, codes, field=field), progress))
    path.parent.mkdir(parents=True, exist_ok=True)
    return export_table(path, columns, rows, sheet="Danh sách", title=title)


def _reported(records: Any, progress: Report) -> Any:
    for place, record in enumerate(records):
        if place % 500 == 0:
            progress(place, 0, "")
        yield record


def _row(record: "Record") -> list[str | int | None]:
    return [
        record.reception,
        record.official,
        record.procedure,
        record.field,
        record.received_at,
        record.due_at,
        record.ended_at,
        state_word(record.state),
        record.amount,
    ]


_STATES = {
    "processing": "Đang xử lý",
    "paused": "Tạm dừng",
    "supplement": "Chờ bổ sung",
    "resolved": "Đã trả",
    "refused": "Từ chối",
    "withdrawn": "Rút",
    "good": "Tốt",
    "fair": "Khá",
    "poor": "Chưa tốt",
    "open": "Chưa trả lời",
    "answered": "Đã trả lời",
    "in transit": "Đang chuyển",
    "delivered": "Đã phát",
    "public": "Công khai",
    "not public": "Chưa công khai",
    "cash": "Tiền mặt",
    "transfer": "Chuyển khoản",
    "gateway": "Trực tuyến",
    "away": "Chưa về",
    "back": "Đã về",
    "account": "Tài khoản",
    "submission": "Nộp hồ sơ",
}


def state_word(state: str) -> str:
    """Return the state of a record in a list as papers and workbooks say it."""
    return _STATES.get(state, state)
