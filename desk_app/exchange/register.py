"""Read a register of dossiers (sổ theo dõi hồ sơ) from a workbook: typed rows, and a reason for each row that is none.

What can be judged from the file alone is judged here (contract: what a row may leave out, what it may not be);
what needs the catalogue or the ledger is the use case's. Columns are read whole, a few thousand rows at a time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from typing import Any

from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.domain.localtime import local_date
from desk_app.exchange.cells import (
    Cell,
    Memo,
    Trouble,
    citizen_id,
    dossier_number,
    money,
    phone,
    text,
    yes_or_no,
)
from desk_app.exchange.columns import RegisterColumn, titles
from desk_app.exchange.header import Header, Vocabulary
from desk_app.exchange.moments import Moment, moment
from desk_app.exchange.noise import is_footer, is_noise
from desk_app.exchange.presets import Preset, load_preset
from desk_app.exchange.rows import RejectedRow, cell_name, formula_reason
from desk_app.exchange.sheets import locate, no_column
from desk_app.exchange.words import BY_DATE, Channels, States, StateWord
from desk_app.exchange.workbook import Sheet

Progress = Callable[[int, int], object]
"""Told how many rows of how many are read; may raise to stop."""

_CHUNK = 2_000
_C = RegisterColumn
_ENDED = frozenset({Standing.RESOLVED, Standing.REFUSED, Standing.WITHDRAWN})
_PAUSED = frozenset({Standing.PAUSED, Standing.SUPPLEMENT})
_MARKS = {_C.ONLINE: Channel.ONLINE, _C.POSTAL: Channel.POSTAL, _C.DIRECT: Channel.DIRECT}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """A dossier as a line of the register tells it; texts are '' where blank, marks None where the register is silent.

    A moment that is not ``timed`` is its local day. ``paused_since`` is set while the dossier is paused.
    """

    line: int = field(compare=False)
    official: str
    procedure_code: str
    procedure_name: str
    field: str
    person: str
    citizen_id: str
    address: str
    phone: str
    channel: Channel
    received: Moment
    due: Moment | None
    ended: Moment | None
    paused_since: Moment | None
    state: Standing
    components_digitized: bool | None
    result_digitized: bool | None
    reused: bool | None
    fee: int | None
    paid_online: bool | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSheet:
    """A register as read; ``repeated`` lines equal an earlier one, ``others`` are sheets with a like header."""

    path: Path
    sheet: str
    header_rows: tuple[tuple[Cell, ...], ...]
    columns: frozenset[RegisterColumn]
    rows: tuple[RegisterRow, ...]
    rejected: tuple[RejectedRow, ...]
    repeated: int
    others: tuple[str, ...]
    source: Sequence[Sequence[Cell]] = field(default=(), repr=False)
    """The sheet's rows as they stand, the first is line 1."""

    @property
    def read(self) -> int:
        """Return how many lines were taken for records."""
        return len(self.rows) + len(self.rejected) + self.repeated

    def refusal(self, line: int, reason: str) -> RejectedRow:
        """Return a line that was read well but cannot be taken, with what the ledger or catalogue says against it."""
        return RejectedRow(line=line, cells=tuple(self.source[line - 1]), reason=reason)


def read_register(path: Path, progress: Progress | None = None, *, preset: Preset | str | None = None) -> RegisterSheet:
    """Return the register in the workbook; raises DeskError where the file holds none."""
    own = load_preset(preset) if isinstance(preset, str) else preset
    found = locate(path, Vocabulary(titles(RegisterColumn), own.columns if own else None))
    _refuse_without_key(path, found.header)
    reading = _Reading(found.sheet, found.header, _readers(own))
    total = len(found.sheet.rows) - found.header.data_row
    for start in range(found.header.data_row, len(found.sheet.rows), _CHUNK):
        reading.take(start, found.sheet.rows[start : start + _CHUNK])
        if progress is not None:
            progress(min(start - found.header.data_row + _CHUNK, total), total)
    header_rows = found.sheet.rows[found.header.first_row : found.header.data_row]
    return RegisterSheet(
        path=path,
        sheet=found.sheet.name,
        header_rows=tuple(tuple(row) for row in header_rows),
        columns=frozenset(found.header.columns),
        rows=tuple(reading.rows.values()),
        rejected=reading.refused(),
        repeated=reading.repeated,
        others=found.others,
        source=found.sheet.rows,
    )


def _refuse_without_key(path: Path, header: Header[RegisterColumn]) -> None:
    """Refuse a table in which every row would lack what a row may not lack."""
    needed = [_C.OFFICIAL, _C.RECEIVED]
    if _C.PROCEDURE_CODE not in header.columns:
        needed.append(_C.PROCEDURE_NAME)
    missing = [titles(RegisterColumn)[column][0] for column in needed if column not in header.columns]
    if missing:
        raise no_column(path, header, missing)


def _readers(own: Preset | None) -> Mapping[RegisterColumn, Callable[[Cell], object]]:
    """Return how each column is read; what repeats itself is remembered."""
    words: Memo[str] = Memo(text)
    marks: Memo[bool | None] = Memo(yes_or_no)
    return {
        _C.OFFICIAL: dossier_number,
        _C.PROCEDURE_CODE: words.__getitem__,
        _C.PROCEDURE_NAME: words.__getitem__,
        _C.FIELD: words.__getitem__,
        _C.PERSON: text,
        _C.CITIZEN_ID: citizen_id,
        _C.ADDRESS: words.__getitem__,
        _C.PHONE: phone,
        _C.CHANNEL: Memo(Channels(own.channels if own else None)).__getitem__,
        _C.RECEIVED: moment,
        _C.DUE: moment,
        _C.ENDED: moment,
        _C.RETURNED: moment,
        _C.PAUSED: moment,
        _C.STATE: Memo(States(own.states if own else None)).__getitem__,
        _C.COMPONENTS_DIGITIZED: marks.__getitem__,
        _C.RESULT_DIGITIZED: marks.__getitem__,
        _C.REUSED: marks.__getitem__,
        _C.FEE: Memo(money).__getitem__,
        _C.PAID_ONLINE: marks.__getitem__,
        _C.NOTE: words.__getitem__,
    }


_BLANK: Mapping[RegisterColumn, object] = {
    _C.CHANNEL: Channel.DIRECT,
    _C.STATE: BY_DATE,
    **dict.fromkeys((_C.DUE, _C.ENDED, _C.RETURNED, _C.PAUSED, _C.FEE, _C.PAID_ONLINE)),
    **dict.fromkeys((_C.COMPONENTS_DIGITIZED, _C.RESULT_DIGITIZED, _C.REUSED)),
}
"""What a column that the register does not have says of every row; else ''."""


class _Reading:
    """The rows taken so far, the lines refused, and the numbers already met."""

    def __init__(
        self, sheet: Sheet, header: Header[RegisterColumn], readers: Mapping[RegisterColumn, Callable[[Cell], object]]
    ) -> None:
        self.rows: dict[str, RegisterRow] = {}
        self.repeated = 0
        self._refused: list[RejectedRow] = []
        self._sheet, self._header, self._readers = sheet, header, readers
        self._last_record = -1
        self._gaps = _gaps_by_row(sheet, header)

    def take(self, start: int, cells: Sequence[Sequence[Cell]]) -> None:
        """Read a stretch of rows, whole columns at a time."""
        columns = list(zip(*cells, strict=True))
        read = [self._column(column, columns) for column in self._readers]
        doubtful = self._doubtful(start, read)
        for at, values in enumerate(zip(range(start + 1, start + 1 + len(cells)), *read, strict=False)):
            row = None if at in doubtful else _row(*values)
            if row is None:
                self._refuse(start + at, cells[at], values)
            elif (first := self.rows.setdefault(row.official, row)) is row:
                self._last_record = start + at
            else:
                self._repeat(start + at, cells[at], row, first)

    def _column(self, column: RegisterColumn, columns: Sequence[Sequence[Cell]]) -> Any:
        place = self._header.columns.get(column)
        if place is not None:
            return list(map(self._readers[column], columns[place]))
        if column is _C.CHANNEL and any(mark in self._header.columns for mark in _MARKS):
            return self._marked_channel(columns)
        return repeat(_BLANK.get(column, ""))

    def _marked_channel(self, columns: Sequence[Sequence[Cell]]) -> list[Channel]:
        """Read the way in where each way has a column of its own with a cross in it."""
        read = [Channel.DIRECT] * len(columns[0])
        for mark, channel in _MARKS.items():
            place = self._header.columns.get(mark)
            for at, cell in enumerate(columns[place] if place is not None else ()):
                if cell != "" and yes_or_no(cell) is not False:
                    read[at] = channel
        return read

    def _doubtful(self, start: int, read: Sequence[Any]) -> set[int]:
        """Return the rows of the stretch with a cell that could not be read or was never computed."""
        found = {row - start for row in self._gaps}
        for values in read:
            if isinstance(values, list) and Trouble in map(type, values):
                found.update(at for at, value in enumerate(values) if type(value) is Trouble)
        return found

    def _refuse(self, place: int, cells: Sequence[Cell], values: Sequence[Any]) -> None:
        """Note why the row is no record, unless it is not meant to be one."""
        number = self._header.columns.get(_C.OFFICIAL)
        shown = list(cells)
        for column in self._gaps.get(place, ()):
            shown[self._header.columns[column]] = "="
        if not is_noise(shown, self._header, number):
            reason = " ".join(self._reasons(place, values))
            self._refused.append(RejectedRow(line=place + 1, cells=tuple(cells), reason=reason))

    def _repeat(self, place: int, cells: Sequence[Cell], row: RegisterRow, first: RegisterRow) -> None:
        """Keep the first of two rows with one number; an equal one says nothing new."""
        self._last_record = place
        if row == first:
            self.repeated += 1
            return
        reason = (
            f"{self._cell(_C.OFFICIAL, place)}: trùng số với dòng {first.line} nhưng nội dung khác; giữ dòng trước."
        )
        self._refused.append(RejectedRow(line=place + 1, cells=tuple(cells), reason=reason))

    def refused(self) -> tuple[RejectedRow, ...]:
        """Return the refused rows without the signature block below the last record."""
        number = self._header.columns.get(_C.OFFICIAL)
        return tuple(
            row
            for row in self._refused
            if row.line - 1 < self._last_record or row.line - 1 in self._gaps or not is_footer(row.cells, number)
        )

    def _reasons(self, place: int, values: Sequence[Any]) -> Iterator[str]:
        said = dict(zip(self._readers, values[1:], strict=True))
        gaps = self._gaps.get(place, {})
        for column, error in gaps.items():
            yield f"{self._cell(column, place)}: {formula_reason(error)}"
        unread = {column: value for column, value in said.items() if type(value) is Trouble and column not in gaps}
        for column, trouble in unread.items():
            yield f"{self._cell(column, place)}: {trouble.reason}"
        yield from self._contradictions(place, said, {*gaps, *unread})

    def _contradictions(
        self, place: int, said: Mapping[RegisterColumn, Any], dark: set[RegisterColumn]
    ) -> Iterator[str]:
        """Say what is missing or cannot be together, as far as the cells could be read."""
        if not said[_C.OFFICIAL] and _C.OFFICIAL not in dark:
            yield f"{self._cell(_C.OFFICIAL, place)}: thiếu mã hồ sơ."
        if said[_C.RECEIVED] is None:
            yield f"{self._cell(_C.RECEIVED, place)}: thiếu ngày tiếp nhận."
        if not (said[_C.PROCEDURE_CODE] or said[_C.PROCEDURE_NAME] or dark & {_C.PROCEDURE_CODE, _C.PROCEDURE_NAME}):
            column = _C.PROCEDURE_NAME if _C.PROCEDURE_NAME in self._header.columns else _C.PROCEDURE_CODE
            yield f"{self._cell(column, place)}: thiếu thủ tục."
        if not dark & {_C.RECEIVED, _C.ENDED, _C.RETURNED, _C.STATE, _C.PAUSED} and said[_C.RECEIVED]:
            yield from self._disorder(place, said)

    def _disorder(self, place: int, said: Mapping[RegisterColumn, Any]) -> Iterator[str]:
        """Say which dates and state cannot be together."""
        ended, received = said[_C.ENDED] or said[_C.RETURNED], said[_C.RECEIVED]
        state = said[_C.STATE].with_end if ended else said[_C.STATE].without_end
        end_column = _C.ENDED if said[_C.ENDED] or _C.RETURNED not in self._header.columns else _C.RETURNED
        if ended and _before(ended, received):
            yield f"{self._cell(end_column, place)}: ngày trả kết quả trước ngày tiếp nhận."
        if state in _ENDED and not ended:
            yield f"{self._cell(end_column, place)}: hồ sơ đã kết thúc nhưng thiếu ngày trả kết quả hoặc ngày kết thúc."
        if state not in _ENDED and ended:
            yield f"{self._cell(_C.STATE, place)}: hồ sơ chưa kết thúc nhưng có ngày trả kết quả."
        if state in _PAUSED and said[_C.PAUSED] and _before(said[_C.PAUSED], received):
            yield f"{self._cell(_C.PAUSED, place)}: ngày tạm dừng trước ngày tiếp nhận."

    def _cell(self, column: RegisterColumn, place: int) -> str:
        return cell_name(self._header, column, place)


def _row(
    line: int,
    official: str,
    procedure_code: str,
    procedure_name: str,
    field_name: str,
    person: str,
    citizen: str,
    address: str,
    telephone: str,
    channel: Channel,
    received: Moment | None,
    due: Moment | None,
    ended: Moment | None,
    returned: Moment | None,
    paused: Moment | None,
    word: StateWord,
    components_digitized: bool | None,
    result_digitized: bool | None,
    reused: bool | None,
    fee: int | None,
    paid_online: bool | None,
    note: str,
) -> RegisterRow | None:
    """Return the row, from values in the order of the readers; None where it may not be (why: `_contradictions`)."""
    if not official or received is None or not (procedure_code or procedure_name):
        return None
    end = ended or returned
    state = word.with_end if end else word.without_end
    if (end is None) is (state in _ENDED) or (end is not None and _before(end, received)):
        return None
    since = (paused or received) if state in _PAUSED else None
    if since is not None and _before(since, received):
        return None
    return RegisterRow(
        line=line,
        official=official,
        procedure_code=procedure_code,
        procedure_name=procedure_name,
        field=field_name,
        person=person,
        citizen_id=citizen,
        address=address,
        phone=telephone,
        channel=channel,
        received=received,
        due=due,
        ended=end,
        paused_since=since,
        state=state,
        components_digitized=components_digitized,
        result_digitized=result_digitized,
        reused=reused,
        fee=fee,
        paid_online=paid_online,
        note=note,
    )


def _before(later: Moment, earlier: Moment) -> bool:
    """Say whether two moments stand the wrong way round: by day where either has no time."""
    if later.at >= earlier.at:
        return False
    if later.timed and earlier.timed:
        return True
    return local_date(later.at) < local_date(earlier.at)


def _gaps_by_row(sheet: Sheet, header: Header[RegisterColumn]) -> dict[int, dict[RegisterColumn, str]]:
    """Return the uncomputed formulas that stand in columns of ours."""
    meaning = {place: column for column, place in header.columns.items()}
    found: dict[int, dict[RegisterColumn, str]] = {}
    for (row, place), error in sheet.gaps.items():
        if place in meaning and row >= header.data_row:
            found.setdefault(row, {})[meaning[place]] = error
    return found
