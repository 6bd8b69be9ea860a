"""Read survey sheets (phiếu đánh giá) that were gathered in a workbook: one line a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk_app.domain.localtime import local_date
from desk_app.domain.survey import Grade
from desk_app.exchange.cells import Cell, dossier_number, yes_or_no
from desk_app.exchange.columns import SurveyColumn, titles
from desk_app.exchange.header import Vocabulary
from desk_app.exchange.moments import moment
from desk_app.exchange.noise import is_footer, is_noise
from desk_app.exchange.rows import Line, RejectedRow, formula_reason, lines
from desk_app.exchange.sheets import locate, no_column
from desk_app.exchange.words import grade

_C = SurveyColumn
_MARKS = {_C.POOR: Grade.POOR, _C.FAIR: Grade.FAIR, _C.GOOD: Grade.GOOD}


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow:
    """A sheet: its day, its overall grade, the dossier's number (official or reception) where it is told."""

    line: int
    day: date
    grade: Grade
    dossier: str
    number: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySheets:
    """A list of survey sheets as read."""

    path: Path
    sheet: str
    header_rows: tuple[tuple[Cell, ...], ...]
    rows: tuple[SurveyRow, ...]
    rejected: tuple[RejectedRow, ...]
    source: Sequence[Sequence[Cell]]

    @property
    def read(self) -> int:
        """Return how many lines were taken for sheets."""
        return len(self.rows) + len(self.rejected)

    def refusal(self, line: int, reason: str) -> RejectedRow:
        """Return a line that was read well but cannot be taken, with what the ledger says against it."""
        return RejectedRow(line=line, cells=tuple(self.source[line - 1]), reason=reason)


def read_surveys(path: Path) -> SurveySheets:
    """Return the survey sheets in the workbook; raises DeskError where the file holds none."""
    found = locate(path, Vocabulary(titles(SurveyColumn)))
    header = found.header
    missing = [] if _C.DAY in header.columns else [titles(SurveyColumn)[_C.DAY][0]]
    if not {_C.GRADE, *_MARKS} & set(header.columns):
        missing.append(titles(SurveyColumn)[_C.GRADE][0])
    if missing:
        raise no_column(path, header, missing)
    rows: list[SurveyRow] = []
    rejected: list[RejectedRow] = []
    for line in lines(found.sheet.rows, header):
        for column, place in header.columns.items():
            if (gap := found.sheet.gaps.get((line.number - 1, place))) is not None:
                line.blame(column, formula_reason(gap))
        row = _row(line)
        if row is not None:
            rows.append(row)
        elif not is_noise(found.sheet.rows[line.number - 1], header, header.columns[_C.DAY]):
            rejected.append(line.rejected)
    last = rows[-1].line if rows else 0
    return SurveySheets(
        path=path,
        sheet=found.sheet.name,
        header_rows=tuple(tuple(row) for row in found.sheet.rows[header.first_row : header.data_row]),
        rows=tuple(rows),
        rejected=tuple(one for one in rejected if one.line < last or not is_footer(one.cells, header.columns[_C.DAY])),
        source=found.sheet.rows,
    )


def _row(line: Line[SurveyColumn]) -> SurveyRow | None:
    """Return the sheet of the line, None where it is none; the line keeps why."""
    when = line.read(_C.DAY, moment)
    said = line.read(_C.GRADE, grade) or _marked(line)
    if not line.troubles and when is None:
        line.blame(_C.DAY, "thiếu ngày của phiếu.")
    if not line.troubles and said is None:
        line.blame(_C.GRADE, "thiếu mức đánh giá.")
    if line.troubles or when is None or said is None:
        return None
    return SurveyRow(
        line=line.number,
        day=local_date(when.at),
        grade=said,
        dossier=dossier_number(line.cell(_C.DOSSIER)),
        number=line.text(_C.NUMBER),
        comment=line.text(_C.COMMENT),
    )


def _marked(line: Line[SurveyColumn]) -> Grade | None:
    """Return the grade where each grade has a column of its own with a cross in it; two crosses are none."""
    marked = [
        value for column, value in _MARKS.items() if line.cell(column) != "" and yes_or_no(line.cell(column)) is True
    ]
    if len(marked) > 1:
        line.blame(_C.GRADE, "phiếu có hơn một mức đánh giá.")
    return marked[0] if len(marked) == 1 else None
