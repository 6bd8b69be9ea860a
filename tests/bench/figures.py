"""All figures of a quarter at 200,000 dossiers, against the best single scan written by hand; memory above idle."""

import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import psutil

from desk_app.domain import reception_number
from desk_app.domain.assistance import AssistanceGiven, Help
from desk_app.domain.deadline import Due, extended
from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    Channel,
    Charge,
    ContactMade,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierWithdrawn,
    Left,
    PauseReason,
    Payment,
    ProcedureRef,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.event import Fact
from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived
from desk_app.domain.localtime import DAY_MS, at, local_date
from desk_app.domain.period import WindowKind, parse_period
from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.domain.working_time import WorkingCalendar
from desk_app.figures.compute import Figures, compute
from desk_app.figures.span import Span
from desk_app.store.database import FILE, Database
from desk_app.store.subjects import procedure_subject
from tests.bench.measure import CACHE, Result, interleaved, ms, percentile
from tests.bench.people import People

DOSSIERS = 200_000
YEARS = 10
FIRST_DAY = date(2014, 1, 1)
FIELDS = ("Chứng thực", "Hộ tịch", "Người có công", "Bảo trợ xã hội", *(f"Lĩnh vực {n}" for n in range(5, 29)))
_WEIGHTS = (700, 160, 25, 20, *(4,) * 24)
_CHUNK = 4_000

PERIODS = ("2023-Q4", "2023-Q2", "2019-Q2", "2015-Q1")
ROUNDS = 15

_IN = "received_at >= :s"
_ENDED = "ended_at >= :s AND ended_at < :e"
_DONE = f"{_ENDED} AND outcome = 1"
_CONCERNED = "(ended_at IS NULL OR ended_at >= :s)"
_OPEN = "(ended_at IS NULL OR ended_at >= :e)"
_PHASE = (
    "(SELECT CASE WHEN paused THEN 2 ELSE due_at < :e END FROM phase p "
    "WHERE p.rank = r.rank AND p.start_at < :e ORDER BY p.start_at DESC LIMIT 1)"
)
_STATE = f"CASE WHEN ended_at < :e THEN NULL WHEN phased THEN {_PHASE} ELSE due_at < :e END"
_LATE = f"(({_DONE} AND timing = 3) OR {_STATE} = 1)"
_LEFT = "ended_at < :e AND outcome = 1 AND (settled_at IS NULL OR settled_at >= :e)"
_UP = "sent_on_at < :e"
COUNTS_BY_HAND = {
    "received.total": _CONCERNED,
    "received.carried_over": f"received_at < :s AND {_CONCERNED}",
    "received.in_period": _IN,
    "received.online": f"{_IN} AND channel = 1",
    "received.direct": f"{_IN} AND channel = 2",
    "received.postal": f"{_IN} AND channel = 3",
    "resolved.total": _DONE,
    "resolved.early": f"{_DONE} AND timing = 1",
    "resolved.on_time": f"{_DONE} AND timing = 2",
    "resolved.overdue": f"{_DONE} AND timing = 3",
    "closed.refused": f"{_ENDED} AND outcome = 2",
    "closed.withdrawn": f"{_ENDED} AND outcome = 3",
    "pending.total": _OPEN,
    "pending.not_due": f"{_STATE} = 0",
    "pending.overdue": f"{_STATE} = 1",
    "pending.paused": f"{_STATE} = 2",
    "digitized.components": f"{_IN} AND components_digitized",
    "digitized.results": f"{_DONE} AND result_digitized",
    "digitized.complete": f"{_DONE} AND components_digitized AND result_digitized",
    "reused.dossiers": f"{_IN} AND reused",
    "apologies.owed": _LATE,
    "apologies.sent": f"{_LATE} AND apology_at < :e",
    "fees.dossiers": f"{_IN} AND fee > 0",
    "fees.paid_online": f"{_IN} AND fee > 0 AND paid_online",
    "fees.exempt": f"{_IN} AND exempt",
    "internal.total": f"{_DONE} AND internal_due_at IS NOT NULL",
    "internal.met": f"{_DONE} AND ended_at < internal_due_at + 60000",
    "internal.missed": f"{_DONE} AND ended_at >= internal_due_at + 60000",
    "paper.missing": f"{_LEFT} AND remaining = 2 AND (paper_at IS NULL OR paper_at >= :e)",
    "waiting.citizen": f"{_LEFT} AND (remaining = 1 OR paper_at < :e)",
    "received.by_choice": f"{_IN} AND channel = 2 AND by_choice",
    "nonboundary.received": f"{_IN} AND elsewhere",
    "nonboundary.resolved": f"{_DONE} AND elsewhere",
    "higher.total": f"{_UP} AND {_CONCERNED}",
    "higher.online": f"{_UP} AND {_IN} AND channel = 1",
    "higher.offline": f"{_UP} AND {_IN} AND channel <> 1",
    "higher.carried_over": f"{_UP} AND received_at < :s AND {_CONCERNED}",
    "higher.ended": f"{_UP} AND {_ENDED}",
    "higher.ended_early": f"{_UP} AND {_ENDED} AND timing = 1",
    "higher.ended_on_time": f"{_UP} AND {_ENDED} AND timing IN (0, 2)",
    "higher.ended_overdue": f"{_UP} AND {_ENDED} AND timing = 3",
    "higher.pending": f"{_UP} AND {_OPEN}",
    "higher.pending_in_time": f"{_UP} AND {_STATE} <> 1",
    "higher.pending_overdue": f"{_UP} AND {_STATE} = 1",
}
_WHERE = "received_at < :e AND (settled_at IS NULL OR settled_at >= :s)"


def _scan_by(shape: str) -> str:
    counts = ", ".join(shape.format(test) for test in COUNTS_BY_HAND.values())
    saved = f"sum(CASE WHEN {_DONE} THEN coalesce(saved_minutes, 0) ELSE 0 END)"
    return f"SELECT field, {counts}, {saved} FROM reporting r WHERE {_WHERE} GROUP BY field"


SCANS = {"filters": _scan_by("count(*) FILTER (WHERE {})"), "cases": _scan_by("sum(CASE WHEN {} THEN 1 ELSE 0 END)")}
_DAY = "(({} + 25200000) / 86400000)"
FIELDS_BESIDE: dict[str, tuple[str, ...]] = {
    "SELECT field, sum(amount), sum((way = 'transfer') * amount) FROM payment "
    "WHERE collected_at >= :s AND collected_at < :e GROUP BY field": ("fees.amount", "fees.transfer"),
    f"SELECT field, count(*), sum(supplement), sum(told_at IS NULL OR {_DAY.format('told_at')} > "
    f"{_DAY.format('since_at')}) FROM pause WHERE since_at >= :s AND since_at < :e GROUP BY field": (
        *("pauses.begun", "supplements.requested", "contacts.owed"),
    ),
    "SELECT field, sum(sent_at >= :s), sum(coalesce(back_at < :e, 0)), sum(coalesce(back_at >= :e, 1)), "
    "sum(coalesce(back_at >= :e, 1) AND coalesce(due_at < :e, 0)) FROM sending "
    "WHERE sent_at < :e AND (back_at IS NULL OR back_at >= :s) GROUP BY field": (
        *("forwarded.sent", "forwarded.returned", "forwarded.open", "forwarded.overdue"),
    ),
}
CODES_BY_HAND = (*COUNTS_BY_HAND, "time.saved_minutes", *(code for codes in FIELDS_BESIDE.values() for code in codes))
BESIDE = (
    "SELECT count(*), coalesce(sum(grade = 'good'), 0), coalesce(sum(grade = 'fair'), 0), "
    "coalesce(sum(grade = 'poor'), 0) FROM sheet WHERE day_at >= :s AND day_at < :e",
    "SELECT coalesce(sum(direction = 'out' AND handed_over_at >= :s), 0), "
    "coalesce(sum(delivered_at IS NULL OR delivered_at >= :e), 0) FROM postal_item WHERE handed_over_at < :e",
    "SELECT coalesce(sum(what = 'feedback' AND received_at >= :s AND received_at < :e), 0), "
    "coalesce(sum(what = 'complaint' AND received_at >= :s AND received_at < :e), 0) FROM feedback",
    "SELECT count(*), count(DISTINCT field) FROM procedure WHERE coalesce(published_at, 0) < :e",
    "SELECT coalesce(sum(help = 'account'), 0), coalesce(sum(help = 'submission'), 0) FROM assistance "
    "WHERE given_at >= :s AND given_at < :e",
)
CODES_BESIDE = (
    *("survey.sheets", "survey.good", "survey.fair", "survey.poor", "postal.returned", "postal.in_transit"),
    *("feedback.received", "complaints.received", "procedures.total", "procedures.fields"),
    *("assistance.accounts", "assistance.submissions"),
)


def decade() -> Path:
    """Return a data directory with ten years of a busy counter; made at the first run and kept."""
    directory = CACHE / f"decade-{DOSSIERS}-2"
    if (directory / "done").exists():
        return directory
    for leftover in directory.glob(f"{FILE}*"):
        leftover.unlink()
    database = Database.create(directory, clock=lambda: at(date(2024, 1, 1)))
    histories = _histories()
    for start in range(0, DOSSIERS, _CHUNK):
        with database.work("bench") as work:
            for _ in range(min(_CHUNK, DOSSIERS - start)):
                work.record(work.new_subject(), *next(histories))
    _beside(database)
    database.close()
    (directory / "done").touch()
    return directory


def _histories() -> Iterator[list[Fact]]:
    """Yield the life of one dossier after another, a few minutes apart."""
    people = People(5)
    chance, calendar = people.chance, WorkingCalendar()
    step = YEARS * 365 * DAY_MS // DOSSIERS
    for number in range(DOSSIERS):
        received_at = at(FIRST_DAY) + number * step
        yield _life(people, chance, calendar, received_at, number)


def _life(
    people: People, chance: random.Random, calendar: WorkingCalendar, received_at: int, number: int
) -> list[Fact]:
    field = chance.choices(range(len(FIELDS)), _WEIGHTS)[0]
    due_at = received_at + chance.choice((1, 3, 5, 15, 25)) * DAY_MS
    fee = chance.choice((0, 0, 8_000, 50_000))
    day = local_date(received_at)
    channel = chance.choices((Channel.ONLINE, Channel.DIRECT, Channel.POSTAL), (90, 9, 1))[0]
    reception = DossierReceived(
        procedure=ProcedureRef(code=f"1.{field:06}", name=f"Thủ tục {FIELDS[field]}", field=FIELDS[field]),
        person=people.person(),
        channel=channel,
        received_at=received_at,
        due_at=due_at,
        due_timed=True,
        reception=reception_number.format(1, number % 99_999 + 1, day.year),
        official=f"H23.15.30-{day:%y%m%d}-{number % 10_000:04}",
        components_digitized=chance.random() < 0.95,
        reused=chance.random() < 0.5,
        fee=fee,
        paid=chance.choice((Payment.CASH, Payment.GATEWAY, Payment.TRANSFER)) if fee else None,
        competent="UBND xã Hợp Tiến" if chance.random() < 0.03 else "",
        by_choice=channel is Channel.DIRECT and chance.random() < 0.2,
        internal_due_at=received_at + (due_at - received_at) * 7 // 10 if chance.random() < 0.8 else None,
        charges=(Charge(tariff="copy", amount=fee, exempt="Hộ nghèo" if chance.random() < 0.05 else ""),),
    )
    return [reception, *_course(chance, calendar, reception)]


def _course(chance: random.Random, calendar: WorkingCalendar, reception: DossierReceived) -> Iterator[Fact]:
    received_at, due_at = reception.received_at, reception.due_at
    if chance.random() < 0.02:
        paused_at = received_at + chance.randrange(due_at - received_at)
        yield DossierPaused(paused_at=paused_at, why=chance.choice(tuple(PauseReason)))
        if chance.random() < 0.8:
            yield ContactMade(contacted_at=paused_at + chance.randrange(DAY_MS), explained="Thiếu tờ khai.")
        if chance.random() < 0.1:
            return
        resumed_at = paused_at + chance.randrange(10 * DAY_MS)
        moved = extended(Due(at=due_at, timed=True), [(paused_at, resumed_at)], calendar)
        yield DossierResumed(resumed_at=resumed_at, due_at=moved.at, due_timed=moved.timed)
        received_at, due_at = resumed_at, max(moved.at, resumed_at + 1)
    if chance.random() < 0.05:
        yield from _stay(chance, received_at, due_at)
    ended_at = received_at + int(chance.random() * (due_at - received_at) * 1.03)
    if ended_at > due_at and chance.random() < 0.5:
        yield ApologySent(sent_at=due_at, new_due_at=due_at + DAY_MS)
    lot = chance.random()
    if lot < 0.985:
        yield from _result(chance, ended_at)
    elif lot < 0.991:
        yield DossierRefused(refused_at=ended_at, reason="Không đủ thành phần")
    elif lot < 0.995:
        yield DossierWithdrawn(withdrawn_at=ended_at)


def _stay(chance: random.Random, received_at: int, due_at: int) -> Iterator[Fact]:
    """Yield a stay at another authority; one in twenty has not come back."""
    sent_at = received_at + chance.randrange(DAY_MS // 2)
    yield SentOn(sent_at=sent_at, authority="UBND huyện", due_at=chance.choice((None, due_at)))
    if chance.random() < 0.95:
        yield CameBack(back_at=sent_at + chance.randrange(2 * DAY_MS))


def _result(chance: random.Random, ended_at: int) -> Iterator[Fact]:
    """Yield a result, the way of its paper and its giving back; a few lie at the counter for ever."""
    left = chance.choices(tuple(Left), (5, 55, 40))[0]
    saved = chance.randrange(0, 2_400, 5)
    yield ResultIssued(issued_at=ended_at, digitized=chance.random() < 0.97, left=left, saved_minutes=saved)
    if left is Left.PAPER and chance.random() < 0.999:
        yield ResultArrived(arrived_at=ended_at + chance.randrange(DAY_MS))
    if left is not Left.NOTHING and chance.random() < 0.998:
        yield ResultGiven(given_at=ended_at + DAY_MS + chance.randrange(5 * DAY_MS))


def _beside(database: Database) -> None:
    """Record what is counted beside dossiers: catalogue, sheets, feedback, post."""
    chance = random.Random(3)
    days = [date.fromordinal(FIRST_DAY.toordinal() + n) for n in range(YEARS * 365)]
    with database.work("bench") as work:
        for number in range(139):
            code = f"1.{number:06}"
            entry = ProcedureCatalogued(
                code=code, name=f"Thủ tục {number}", field=FIELDS[number % 28], published_on=chance.choice(days)
            )
            work.record(procedure_subject(code), entry)
        for _ in range(10_000):
            grade = chance.choices(tuple(Grade), (90, 8, 2))[0]
            work.record(work.new_subject(), SheetRecorded(day=chance.choice(days), grade=grade))
        for _ in range(200):
            day = chance.choice(days)
            told = FeedbackReceived(what=chance.choice(tuple(FeedbackKind)), day=day, text="…", due=day)
            work.record(work.new_subject(), told, FeedbackAnswered(day=day, text="…"))
        for _ in range(2_000):
            moment = at(chance.choice(days), 9)
            item = PostHandedOver(dossier="", direction=Direction.OUT, tracking="", handed_over_at=moment)
            work.record(work.new_subject(), item, PostDelivered(delivered_at=moment + 3 * DAY_MS))
        for _ in range(5_000):
            given = AssistanceGiven(given_at=at(chance.choice(days), 9), help=chance.choice(tuple(Help)))
            work.record(work.new_subject(), given)


def measure() -> Iterator[Result]:
    """Yield the time against the best statements written by hand for the same figures, and the memory it takes."""
    database = Database.open(decade())
    with database.view() as work:
        spans = [Span.of(parse_period(period, WindowKind.DAY_15), at(date(2024, 1, 1))) for period in PERIODS]
        peers = {name: partial(_by_hand, work.driver, scan, spans) for name, scan in SCANS.items()}
        for found in _by_hand(work.driver, SCANS["filters"], spans[:1]):
            assert found == _as_by_hand(compute(work.connection, spans[0])), "the two sides count differently"
        sides: dict[str, Callable[[], object]] = {
            "ours": lambda: [compute(work.connection, span) for span in spans],
            **peers,
        }
        taken = interleaved(sides, ROUNDS)
        scan_alone = interleaved({"scan": partial(_scan, work.driver, SCANS["filters"], spans)}, ROUNDS)["scan"]
    database.close()
    medians = {name: percentile(times, 50) / len(spans) for name, times in taken.items()}
    ours = medians.pop("ours")
    best = min(medians, key=lambda name: medians[name])
    alone = percentile(scan_alone, 50) / len(spans)
    yield Result(
        what=f"all figures of a quarter, {DOSSIERS:,} dossiers",
        ours=ms(ours),
        peer=f"{ms(medians[best])} by hand ({best})",
        ratio=ours / medians[best],
        bar=1.2,
        note=f"its scan of dossiers alone, without money, sheets, post: {ms(alone)}",
    )
    grown = _memory()
    yield Result(what="their memory above idle", ours=f"{grown:.1f} MB", peer="64 MB", ratio=grown / 64, bar=1.0)


def _by_hand(driver: Any, scan: str, spans: Sequence[Span]) -> list[dict[str, list[int]]]:
    """Return what hand-written SQL counts, by field and, under an empty name, beside fields."""
    found = []
    for span, rows in zip(spans, _scan(driver, scan, spans), strict=True):
        bounds = {"s": span.start_ms, "e": span.end_ms}
        nothing = [0] * (len(CODES_BY_HAND) - len(COUNTS_BY_HAND) - 1)
        fields = {field: [*counts, *nothing] for field, *counts in rows}
        place = len(COUNTS_BY_HAND) + 1
        for statement, codes in FIELDS_BESIDE.items():
            for field, *values in driver.execute(statement, bounds):
                fields.setdefault(field, [0] * len(CODES_BY_HAND))[place : place + len(codes)] = values
            place += len(codes)
        fields[""] = [count for statement in BESIDE for count in driver.execute(statement, bounds).fetchone()]
        found.append(fields)
    return found


def _scan(driver: Any, scan: str, spans: Sequence[Span]) -> list[list[tuple[Any, ...]]]:
    return [driver.execute(scan, {"s": span.start_ms, "e": span.end_ms}).fetchall() for span in spans]


def _as_by_hand(figures: Figures) -> dict[str, list[object]]:
    counted: dict[str, list[object]] = {
        field: [values[code] for code in CODES_BY_HAND] for field, values in figures.by_field.items()
    }
    return {**counted, "": [figures.whole[code] for code in CODES_BESIDE]}


def _memory() -> float:
    """Return by how many megabytes a desk at rest grows at most while it computes, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.figures"]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _grown() -> float:
    """Open the data, rest, compute every period; return the growth in megabytes, sampled each millisecond."""
    me, done = psutil.Process(), threading.Event()
    database = Database.open(decade())
    with database.view() as work:
        work.driver.execute("SELECT count(*) FROM head").fetchone()
        idle = highest = me.memory_info().rss

        def sample() -> None:
            nonlocal highest
            while not done.wait(0.001):
                highest = max(highest, me.memory_info().rss)

        sampler = threading.Thread(target=sample)
        sampler.start()
        for period in (*PERIODS, "2014-01-01..2023-12-31"):
            compute(work.connection, Span.of(parse_period(period, WindowKind.DAY_15), at(date(2024, 1, 1))))
        done.set()
        sampler.join()
    database.close()
    return float(max(highest, me.memory_info().rss) - idle) / 2**20


if __name__ == "__main__":
    print(_grown())
