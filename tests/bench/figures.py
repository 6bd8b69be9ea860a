"""All figures of a quarter at 200,000 dossiers, against the best single scan written by hand; memory above idle."""

import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desk_app.domain import reception_number
from desk_app.domain.deadline import Due, extended
from desk_app.domain.dossier.facts import (
    ApologySent,
    Channel,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierWithdrawn,
    PauseReason,
    Payment,
    ProcedureRef,
    ResultIssued,
)
from desk_app.domain.event import Fact
from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived
from desk_app.domain.localtime import DAY_MS, at, local_date
from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.domain.working_time import WorkingCalendar
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


def decade() -> Path:
    """Return a data directory with ten years of a busy counter; made at the first run and kept."""
    directory = CACHE / f"decade-{DOSSIERS}"
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
    reception = DossierReceived(
        procedure=ProcedureRef(code=f"1.{field:06}", name=f"Thủ tục {FIELDS[field]}", field=FIELDS[field]),
        person=people.person(),
        channel=chance.choices((Channel.ONLINE, Channel.DIRECT, Channel.POSTAL), (90, 9, 1))[0],
        received_at=received_at,
        due_at=due_at,
        due_timed=True,
        reception=reception_number.format(1, number % 99_999 + 1, day.year),
        official=f"H23.15.30-{day:%y%m%d}-{number % 10_000:04}",
        components_digitized=chance.random() < 0.95,
        reused=chance.random() < 0.5,
        fee=fee,
        paid=chance.choice((Payment.CASH, Payment.GATEWAY)) if fee else None,
    )
    return [reception, *_course(chance, calendar, reception)]


def _course(chance: random.Random, calendar: WorkingCalendar, reception: DossierReceived) -> Iterator[Fact]:
    received_at, due_at = reception.received_at, reception.due_at
    if chance.random() < 0.02:
        paused_at = received_at + chance.randrange(due_at - received_at)
        yield DossierPaused(paused_at=paused_at, why=PauseReason.SUPPLEMENT)
        if chance.random() < 0.1:
            return
        resumed_at = paused_at + chance.randrange(10 * DAY_MS)
        moved = extended(Due(at=due_at, timed=True), [(paused_at, resumed_at)], calendar)
        yield DossierResumed(resumed_at=resumed_at, due_at=moved.at, due_timed=moved.timed)
        received_at, due_at = resumed_at, max(moved.at, resumed_at + 1)
    ended_at = received_at + int(chance.random() * (due_at - received_at) * 1.03)
    if ended_at > due_at and chance.random() < 0.5:
        yield ApologySent(sent_at=due_at, new_due_at=due_at + DAY_MS)
    lot = chance.random()
    if lot < 0.985:
        yield ResultIssued(issued_at=ended_at, digitized=chance.random() < 0.97)
    elif lot < 0.991:
        yield DossierRefused(refused_at=ended_at, reason="Không đủ thành phần")
    elif lot < 0.995:
        yield DossierWithdrawn(withdrawn_at=ended_at)


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


if __name__ == "__main__":
    sys.exit(0 if decade() else 1)
