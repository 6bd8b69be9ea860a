"""Rows of dossiers: the wide row of lists, the narrow row of figures, the words of the search.

Records that carry one official number are one dossier: they are folded together under the one whose reception
has the earliest place in the ledger, and only that one has rows.
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from desk_app.domain import certification, reception_number
from desk_app.domain.dossier.facts import Channel, Left, PauseReason, ResultIssued
from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.machine import OPEN_STEPS
from desk_app.domain.dossier.state import Dossier, Outcome, Sending, Step, Timing
from desk_app.domain.event import Event
from desk_app.store import ledger, search, statements, tables

CHANNELS = {Channel.ONLINE: 1, Channel.DIRECT: 2, Channel.POSTAL: 3}
OUTCOMES = {Outcome.RESOLVED: 1, Outcome.REFUSED: 2, Outcome.WITHDRAWN: 3}
TIMINGS = {Timing.EARLY: 1, Timing.ON_TIME: 2, Timing.OVERDUE: 3}

LEFT = {Left.NOTHING: 0, Left.GIVING: 1, Left.PAPER: 2}

_BY_RANK = (
    tables.dossier,
    tables.reporting,
    tables.phase,
    tables.payment,
    tables.worklist,
    tables.pause,
    tables.sending,
    tables.receipt,
    tables.certification,
)
TABLES = (*_BY_RANK, tables.twin, tables.reception_number)

_TIE_BITS = 6
"""Places in a minute. The search stores distances between places: the closer they lie, the faster it reads them."""
_NEIGHBOURS = 9
_MINUTE_MS = 60_000
_BLOCK = 500

_INSERTS = {table: statements.insert(table) for table in (*TABLES, tables.attention)}


def project(driver: Any, touched: Mapping[str, Sequence[Event]], fresh: bool) -> None:
    """Rewrite the rows of the touched subjects.

    ``touched`` maps a subject to all of its events. ``fresh`` says that none of them had rows before, so that
    nothing need be looked for or removed.
    """
    writer = _Writer(driver)
    folded = {subject: fold(events) for subject, events in touched.items()}
    writer.look_ahead([dossier for dossier in folded.values() if dossier is not None])
    for subject, dossier in folded.items():
        if dossier is None:
            continue
        if _stands_alone(driver, writer, subject, dossier, fresh):
            writer.forget(None if fresh else subject)
            writer.write(dossier)
        else:
            writer.flush()
            _regroup(driver, writer, subject)
            writer.flush()  # the next subject may be one of the group, and asks the tables
        writer.number(dossier)
    writer.flush()


def _stands_alone(driver: Any, writer: "_Writer", subject: str, dossier: Dossier, fresh: bool) -> bool:
    """Say whether no other record carries, or carried, this one's official number."""
    if not fresh and _group(driver, subject) != {subject}:
        return False
    if not dossier.official or dossier.voided is not None:
        return True
    return writer.holders.get(dossier.official, subject) == subject


def _group(driver: Any, subject: str) -> set[str]:
    """Return the subject and every record that is folded together with it now."""
    row = driver.execute("SELECT primary_id FROM twin WHERE subject = ?", (subject,)).fetchone()
    primary = subject if row is None else row[0]
    twins = driver.execute("SELECT subject FROM twin WHERE primary_id = ?", (primary,))
    return {subject, primary, *(twin for (twin,) in twins)}


def _regroup(driver: Any, writer: "_Writer", subject: str) -> None:
    """Fold anew every record that shares, or shared, an official number with the subject."""
    histories: dict[str, list[Event]] = {}
    claims: dict[str, str] = {}
    waiting = _group(driver, subject)
    while waiting:
        member = waiting.pop()
        if member in histories:
            continue
        histories[member] = ledger.events_of(driver, member)
        own = fold(histories[member])
        claims[member] = "" if own is None or own.voided is not None else own.official
        waiting |= _group(driver, member)
        if claims[member]:
            holders = driver.execute("SELECT id FROM dossier WHERE official = ?", (claims[member],))
            waiting |= {holder for (holder,) in holders}
    for member in histories:
        writer.forget(member)
    for members in _shared(claims):
        _write_group(writer, members, histories)


def _shared(claims: Mapping[str, str]) -> list[list[str]]:
    """Return the members grouped by what they claim; one that claims nothing stands alone."""
    groups: dict[str, list[str]] = {}
    for member in sorted(claims):
        groups.setdefault(claims[member] or f"alone:{member}", []).append(member)
    return list(groups.values())


def _write_group(writer: "_Writer", members: Sequence[str], histories: Mapping[str, Sequence[Event]]) -> None:
    dossier = fold(event for member in members for event in histories[member])
    if dossier is None:
        return
    writer.look_ahead([dossier])
    writer.write(dossier)
    for member in members:
        if member != dossier.id:
            writer.rows[tables.twin].append((member, dossier.id))


class _Writer:
    """Collects rows and writes them in bulk."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._found_by: list[tuple[int, Dossier]] = []
        self._taken: set[int] = set()
        self._surveyed: set[int] = set()
        self.holders: dict[str, str] = {}
        """Official number → the dossier that carries it, of the numbers that were looked for or written."""
        self.rows: dict[Any, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}

    def look_ahead(self, dossiers: Sequence[Dossier]) -> None:
        """Ask in bulk which official numbers and which places are taken, instead of once a dossier."""
        officials = [dossier.official for dossier in dossiers if dossier.official]
        self.holders.update(self._among("SELECT official, id FROM dossier WHERE official", officials))
        places = [_place(dossier) for dossier in dossiers]
        self._taken.update(rank for (rank,) in self._among("SELECT rank FROM dossier WHERE rank", places))

    def _among(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(values), _BLOCK):
            block = tuple(values[start : start + _BLOCK])
            found += self._driver.execute(f"{query} IN ({','.join('?' * len(block))})", block).fetchall()
        return found

    def write(self, dossier: Dossier) -> None:
        """Take the rows of a dossier."""
        rank = self._rank(dossier)
        if dossier.official and dossier.voided is None:
            self.holders[dossier.official] = dossier.id
        timing = dossier.timing
        self.rows[tables.dossier].append(_wide(rank, dossier, timing))
        self._found_by.append((rank, dossier))
        for matter in dossier.matters:
            self.rows[tables.attention].append((dossier.id, matter))
        self.rows[tables.worklist] += _to_do(rank, dossier)
        self.rows[tables.receipt] += _receipts(rank, dossier)
        self.rows[tables.certification] += _certified(rank, dossier)
        if dossier.voided is None:
            self._count(rank, dossier, timing)

    def _count(self, rank: int, dossier: Dossier, timing: Timing | None) -> None:
        self.rows[tables.reporting].append(_narrow(rank, dossier, timing))
        if dossier.pauses:
            self.rows[tables.phase] += _phases(rank, dossier)
            self.rows[tables.pause] += _pauses(rank, dossier)
        self.rows[tables.sending] += _sendings(rank, dossier)
        for number, payment in enumerate(dossier.payments):
            self.rows[tables.payment].append(
                (
                    rank,
                    number,
                    dossier.received.procedure.field,
                    payment.collected_at,
                    payment.amount,
                    payment.way.value,
                )
            )

    def number(self, own: Dossier) -> None:
        """Take the reception numbers that a record's own events gave, whatever it is folded together with."""
        for given in map(reception_number.parse, own.receptions):
            if given is not None:
                row = (own.id, given.slot, given.year, given.serial, own.voided)
                self._driver.execute(statements.upsert(tables.reception_number), row)

    def forget(self, subject: str | None) -> None:
        """Remove the rows that the subject has."""
        if subject is None:
            return
        row = self._driver.execute("SELECT rank FROM dossier WHERE id = ?", (subject,)).fetchone()
        self._driver.execute("DELETE FROM twin WHERE subject = ?", (subject,))
        if row is None:
            return
        self._taken.discard(row[0])
        self._driver.execute(search.DELETE, row)
        for table in _BY_RANK:
            self._driver.execute(statements.delete_by(table, "rank"), row)
        self._driver.execute(statements.delete_by(tables.attention, "subject"), (subject,))

    def flush(self) -> None:
        """Write what was collected."""
        for table, rows in self.rows.items():
            if rows:
                self._driver.executemany(_INSERTS[table], rows)
                self.rows[table] = []
        if self._found_by:
            # FTS5 starts a new segment at every row number that is not larger than the last.
            ordered = sorted(self._found_by, key=itemgetter(0))
            # Made one by one: a county keeps no words, and its driver asks for none.
            self._driver.executemany(search.INSERT, ((rank, search.text_of(dossier)) for rank, dossier in ordered))
            self._found_by = []

    def _rank(self, dossier: Dossier) -> int:
        """Return a free place in the newest-first order."""
        rank = _place(dossier)
        if rank in self._taken:
            rank = self._free_below(rank)
        self._taken.add(rank)
        return rank

    def _free_below(self, rank: int) -> int:
        """Return the next place that nobody has; a register without times puts a whole day into one minute."""
        while rank in self._taken or self._survey(rank >> _NEIGHBOURS):
            if rank in self._taken:
                rank -= 1
        return rank

    def _survey(self, block: int) -> bool:
        """Learn which places of a block are taken; say whether that was unknown."""
        if block in self._surveyed:
            return False
        self._surveyed.add(block)
        first = block << _NEIGHBOURS
        query = "SELECT rank FROM dossier WHERE rank >= ? AND rank < ?"
        self._taken.update(rank for (rank,) in self._driver.execute(query, (first, first + (1 << _NEIGHBOURS))))
        return True


def _place(dossier: Dossier) -> int:
    """Return where a dossier belongs in the newest-first order: by minute, then by a few bits of its id."""
    minute = dossier.received_at // _MINUTE_MS
    return -((minute << _TIE_BITS) | int(dossier.id[:8], 16) >> 32 - _TIE_BITS)


def _wide(rank: int, dossier: Dossier, timing: Timing | None) -> tuple[Any, ...]:
    received, end = dossier.received, dossier.end
    claims = dossier.official and dossier.voided is None
    return (
        rank,
        dossier.id,
        received.reception,
        dossier.official if claims else None,
        received.procedure.code,
        received.procedure.name,
        received.procedure.field,
        received.person.name,
        received.person.citizen_id,
        received.person.phone,
        received.channel.value,
        received.received_at,
        int(received.received_timed),
        dossier.due_at,
        int(dossier.due_timed),
        dossier.ended_at,
        None if end is None else int(end.timed),
        dossier.standing.value,
        None if timing is None else timing.value,
        received.fee,
        dossier.paid,
        dossier.step.value,
        dossier.officer,
    )


def _narrow(rank: int, dossier: Dossier, timing: Timing | None) -> tuple[Any, ...]:
    received, issued = dossier.received, _issued(dossier)
    return (
        rank,
        received.procedure.field,
        CHANNELS[received.channel],
        received.received_at,
        dossier.ended_at,
        _settled_at(dossier),
        0 if dossier.end is None else OUTCOMES[dossier.end.outcome],
        0 if timing is None else TIMINGS[timing],
        dossier.due_at,
        int(bool(dossier.pauses)),
        int(dossier.components_digitized),
        int(dossier.result_digitized),
        int(dossier.reused),
        received.fee,
        int(dossier.paid_online),
        dossier.apologies[0].sent_at if dossier.apologies else None,
        None if dossier.internal_due_at is None else dossier.internal_due_at // _MINUTE_MS * _MINUTE_MS,
        None if issued is None else issued.saved_minutes,
        int(bool(received.competent)),
        int(received.by_choice),
        0 if issued is None else LEFT[issued.left],
        None if dossier.arrived is None else dossier.arrived.arrived_at,
        int(any(charge.exempt for charge in received.charges)),
        min((stay.sent.sent_at for stay in dossier.sendings), default=None),
    )


def _settled_at(dossier: Dossier) -> int | None:
    """Return the moment from which nobody has anything left to do for the dossier."""
    end, ended_at = dossier.end, dossier.ended_at
    if end is None or ended_at is None or end.outcome is not Outcome.RESOLVED or end.left is Left.NOTHING:
        return ended_at
    return None if dossier.given is None else max(dossier.given.given_at, ended_at)


def _issued(dossier: Dossier) -> ResultIssued | None:
    fact = None if dossier.end is None else dossier.end.fact
    return fact if isinstance(fact, ResultIssued) else None


def _phases(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    """Return the stretches that have a length; two at one moment would leave one of them without a place."""
    return [
        (rank, phase.start, phase.end, phase.due_at, int(phase.paused))
        for phase in dossier.phases()
        if phase.end is None or phase.end > phase.start
    ]


_TO_DO = OPEN_STEPS | {Step.SIGNED, Step.AT_COUNTER}


def _to_do(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    """Return the dossier's line of the work list, if anybody still has to do something for it."""
    if dossier.step not in _TO_DO and not dossier.letter_owed:
        return []
    row = (
        rank,
        dossier.step.value,
        dossier.due_at,
        int(dossier.due_timed),
        dossier.step_since,
        dossier.officer,
        dossier.contact_owed_since,
        dossier.apologies[-1].new_due_at if dossier.apologies else None,
        int(dossier.letter_owed),
    )
    return [row]


def _pauses(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    rows = []
    for number, pause in enumerate(dossier.pauses):
        told = [made.contacted_at for made in dossier.contacts if made.reached and made.contacted_at >= pause.since]
        supplement = int(pause.why is PauseReason.SUPPLEMENT)
        field = dossier.received.procedure.field
        rows.append((rank, number, field, pause.since, pause.until, supplement, min(told, default=None)))
    return rows


def _sendings(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    field = dossier.received.procedure.field
    return [
        (
            rank,
            number,
            field,
            stay.sent.authority,
            stay.sent.sent_at,
            stay.sent.due_at,
            _back_at(dossier, stay),
        )
        for number, stay in enumerate(dossier.sendings)
    ]


def _back_at(dossier: Dossier, stay: Sending) -> int | None:
    end = dossier.ended_at if stay.back is None else stay.back.back_at
    return None if end is None else max(end, stay.sent.sent_at)


def _receipts(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    return [
        (
            rank,
            number,
            paid.slot,
            paid.collected_at,
            paid.amount,
            paid.way.value,
            paid.receipt,
            paid.reverses,
            paid.reason,
        )
        for number, paid in enumerate(dossier.payments)
    ]


def _certified(rank: int, dossier: Dossier) -> list[tuple[Any, ...]]:
    """Return what the dossier certifies and where it stands in its book, if it is a certification."""
    received, made = dossier.received, dossier.received.certification
    if made is None:
        return []
    serial = certification.serial_of(made.number)
    slot = received.slot or _slot_of(received.reception)
    row = (rank, made.kind, made.title, made.pages, made.copies, made.book, serial, made.signer, slot)
    return [(*row, received.received_at)]


def _slot_of(reception: str) -> int:
    """Return the counter that received the dossier: an exempt one was paid at none."""
    given = reception_number.parse(reception)
    return 0 if given is None else given.slot
