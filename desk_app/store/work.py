"""A unit of work: one transaction on a unit's data, in which use cases read, record and learn what changed."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desk_app.domain import procedure, quarter
from desk_app.domain import unit as units
from desk_app.domain.dossier import fold as dossier_fold
from desk_app.domain.dossier import state as dossiers
from desk_app.domain.event import Event, Fact, in_order, subject_type
from desk_app.domain.topic import Topic
from desk_app.domain.working_time import WorkingCalendar
from desk_app.errors import DeskError
from desk_app.store import ledger, projections
from desk_app.store.codec import Row
from desk_app.store.queries import procedures
from desk_app.store.queries.procedures import ProcedureLine
from desk_app.store.subjects import UNIT, procedure_subject, quarter_subject

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(slots=True)
class Memory:
    """What a ``Database`` remembers between two works, while no other program writes beside it."""

    data_version: int = -1
    head: ledger.Head | None = None
    latest: int = 0
    unit: units.Unit | None = None
    calendar: WorkingCalendar | None = None
    entries: dict[str, ProcedureLine] = field(default_factory=dict)


class Work:
    """One transaction. ``now`` (UTC ms) stands still in it; ``topics`` says afterwards what it changed.

    Made by ``Database.work`` or ``Database.view``; a view may not record.
    """

    def __init__(
        self, connection: "Connection", driver: Any, memory: Memory, *, now: int, device: str, actor: str | None
    ) -> None:
        self.connection = connection
        self.driver = driver
        self.now = now
        self.device = device
        self.topics: frozenset[Topic] = frozenset()
        self._memory = memory
        self._actor = actor
        self.folds_dossiers_later = False
        """Leave the dossiers of arriving rows to ``catch_up``: the sender waits for the ledger, not for figures."""
        self._touched: dict[str, list[Event]] = {}
        self._arrived: list[Row] = []
        self._ends: dict[str, ledger.Head] = {}
        self._born: set[str] = set()
        self._tape = None if actor is None else self._open_tape(actor)

    def _open_tape(self, actor: str) -> ledger.Tape:
        if self._memory.head is None:
            self._memory.head = ledger.head(self.driver, self.device)
            self._memory.latest = ledger.latest_clock(self.driver)
        return ledger.Tape(self.driver, self._memory.head, self._memory.latest, self.now, actor)

    @property
    def actor(self) -> str:
        """Who works here; nobody in a view."""
        return self._actor or ""

    # -- recording

    def record(self, subject: str, *facts: Fact, happened: int | None = None) -> None:
        """Append the facts to the subject's history. They are on disk when the work ends, with every row they touch."""
        if self._tape is None:
            raise ValueError("a view may not record")
        for fact in facts:
            self._touched.setdefault(subject, []).append(self._tape.append(subject, fact, happened))

    def take_identity(self, device: str) -> None:
        """Go on recording as another device, from here on and in every later work."""
        if self._actor is None:
            raise ValueError("a view may not record")
        self.flush()
        self.driver.execute("UPDATE meta SET value = ? WHERE key = 'device'", (device,))
        self.device = device
        self._memory.head = None
        self._tape = self._open_tape(self._actor)

    def flush(self) -> None:
        """Write what was recorded so far, and fold what arrived, so that queries of this work see it."""
        if self._arrived:
            self._take_arrived()
        if not self._touched:
            return
        assert self._tape is not None
        touched, fresh = self._with_history(self._touched)
        self._tape.flush()
        self._touched = {}
        self._settle(touched, fresh)

    def continue_chain(self, last: ledger.Head, rows: Sequence[Row]) -> None:
        """Append rows whose hashes were just computed from the end of their device's chain; ``last`` is its new end.

        They are written, and what they touch is folded anew, at the next ``flush``; any order of batches gives the
        same projections.
        """
        if self._tape is None:
            raise ValueError("a view may not merge")
        self._ends[last.device] = last
        self._arrived += rows

    def mend_chain(self, rows: Sequence[Row]) -> None:
        """Put rows back that were missing before their chain's end; their hashes were checked."""
        self.flush()
        ledger.write_rows(self.driver, rows)
        self._merge(rows, lost=True)

    def _take_arrived(self) -> None:
        """Write the rows that arrived in this work and fold anew what they touch, dossiers only where it is time."""
        assert self._tape is not None
        arrived, self._arrived = self._arrived, []
        self._tape.latest = max(self._tape.latest, *(row[2] for row in arrived))
        ledger.write_rows(self.driver, arrived)
        for last in self._ends.values():
            ledger.set_head(self.driver, last)
        self._ends.clear()
        if self.folds_dossiers_later:
            arrived = [row for row in arrived if subject_type(row[4]) != "dossier"]
        if arrived:
            self._merge(arrived)

    def catch_up(self, most: int = 2_000) -> bool:
        """Fold dossiers whose events were left for later, of about so many events; say whether there are more."""
        self.flush()
        behind = ledger.unfolded(self.driver)
        for device, (after, last) in behind.items():
            until = min(after + max(most, 1), last)
            rows = ledger.rows_between(self.driver, device, after, until)
            dossiers = {row[3] for row in rows if subject_type(row[4]) == "dossier"}
            known = ledger.with_rows(self.driver, list(dossiers))
            self._settle(ledger.histories(self.driver, list(dossiers)), frozenset(dossiers - known))
            ledger.set_folded(self.driver, device, until)
            most -= until - after
            if most <= 0:
                break
        return bool(ledger.unfolded(self.driver)) if behind else False

    def _merge(self, arrived: Sequence[Row], *, lost: bool = False) -> None:
        """Fold anew every subject that the rows of other devices speak of; ``lost`` rows may have been folded once."""
        assert self._tape is not None
        self._tape.latest = max(self._tape.latest, ledger.latest_clock(self.driver))
        if any(row[0] == self.device for row in arrived):  # what a restored copy of this PC had lost came back
            self._tape.last = ledger.head(self.driver, self.device)
        new = Counter(row[3] for row in arrived)
        touched = ledger.histories(self.driver, list(new))
        fresh = () if lost else (subject for subject, events in touched.items() if len(events) == new[subject])
        self._settle(touched, frozenset(fresh))

    def _settle(self, touched: dict[str, list[Event]], fresh: frozenset[str]) -> None:
        topics = projections.project(self.driver, touched, fresh)
        self.topics |= topics
        if Topic.PROCEDURES in topics:
            self._memory.entries = {}
        if UNIT in touched:
            self._memory.unit = self._memory.calendar = None

    def _with_history(self, recorded: dict[str, list[Event]]) -> tuple[dict[str, list[Event]], frozenset[str]]:
        """Return each subject's whole history, and which subjects began in this work."""
        touched: dict[str, list[Event]] = {}
        fresh: set[str] = set()
        for subject, events in recorded.items():
            known = [] if subject in self._born else ledger.events_of(self.driver, subject)
            touched[subject] = known + events
            if not known:
                fresh.add(subject)
        self._born.clear()
        return touched, frozenset(fresh)

    def close(self) -> None:
        """Flush and hand what is known of the chain's end to the next work."""
        self.flush()
        if self._tape is not None:
            self._memory.head, self._memory.latest = self._tape.last, self._tape.latest

    # -- reading

    def history(self, subject: str) -> list[Event]:
        """Return the subject's events in clock order, those of this work among them; of a dossier, its twins' too."""
        self.flush()
        twins = self.driver.execute("SELECT subject FROM twin WHERE primary_id = ?", (subject,))
        members = [subject, *(twin for (twin,) in twins.fetchall())]
        return in_order(event for member in members for event in ledger.events_of(self.driver, member))

    def dossier(self, subject: str) -> dossiers.Dossier:
        """Return the dossier; a record folded into another leads to that one. Raises ``DeskError`` for none."""
        row = self.driver.execute("SELECT primary_id FROM twin WHERE subject = ?", (subject,)).fetchone()
        state = dossier_fold.fold(self.history(subject if row is None else row[0]))
        if state is None:
            raise DeskError("Không tìm thấy hồ sơ.", "Kiểm tra lại số trên giấy tiếp nhận.")
        return state

    def knows_unit(self) -> bool:
        """Say whether the unit's profile is here: a PC that just joined waits for it."""
        self.flush()
        return units.fold(ledger.events_of(self.driver, UNIT)) is not None

    def unit(self) -> units.Unit:
        """Return the unit's profile, days and numbering. Raises ``DeskError`` where the data was never set up."""
        if self._touched.get(UNIT):
            self.flush()
        if self._memory.unit is None:
            self._memory.unit = units.fold(ledger.events_of(self.driver, UNIT))
        if self._memory.unit is None:
            raise DeskError(
                "Chưa khai báo đơn vị.", "Chạy motcua init, motcua join hoặc mở phần mềm để khai báo đơn vị."
            )
        return self._memory.unit

    def calendar(self) -> WorkingCalendar:
        """Return the working calendar: the State's days with the unit's own on top."""
        from desk_app.store.calendar import working_calendar

        if self._memory.calendar is None:
            self._memory.calendar = working_calendar(self.unit())
        return self._memory.calendar

    def entry(self, code: str) -> ProcedureLine | None:
        """Return the catalogue's line of a code, which is asked at every intake."""
        self.flush()
        known = self._memory.entries.get(code) or procedures.by_code(self.driver, code)
        if known is not None:
            self._memory.entries[code] = known
        return known

    def procedure(self, code: str) -> procedure.Procedure | None:
        """Return the catalogue's entry of a code."""
        return procedure.fold(self.history(procedure_subject(code)))

    def quarter(self, period: str) -> quarter.Quarter:
        """Return the summary of a period, empty while nobody wrote to it."""
        return quarter.fold(self.history(quarter_subject(period))) or quarter.Quarter(period=period)

    def new_subject(self) -> str:
        """Return a random 128-bit id, which this work knows to have no history."""
        subject = secrets.token_hex(16)
        self._born.add(subject)
        return subject

    def slot(self) -> int:
        """Return the slot in which this PC numbers receptions."""
        return self.unit().slots.get(self.device, 1)
