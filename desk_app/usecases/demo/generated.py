"""Any number of generated dossiers over a year, the same for the same seed, in the mix of a commune's counter."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from desk_app.domain.deadline import Due, Term, TermUnit, due, extended
from desk_app.domain.dossier.facts import (
    Channel,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    PauseReason,
    Payment,
    ProcedureRef,
    ResultIssued,
)
from desk_app.domain.event import Fact
from desk_app.domain.localtime import MINUTE_MS, at, local_date
from desk_app.domain.working_time import WorkingCalendar
from desk_app.errors import DeskError
from desk_app.store.bulk import many_objects
from desk_app.usecases import catalogue
from desk_app.usecases.demo.filling import SLOT, Hand, Numbers, Progress, new_unit
from desk_app.usecases.demo.people import People
from desk_app.usecases.setup import NewUnit, found_unit

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.store.queries.procedures import ProcedureLine

CHUNK = 5_000
_CERTIFY = "Chứng thực"
_USUAL = ("2.000815", "2.000884", "2.000635", "1.004873", "1.001193", "1.000656", "1.000894", "1.004859")
"""The procedures that people come for most, the most frequent first."""
_CERTIFIED = 0.77
_CHANNELS = (Channel.ONLINE, Channel.DIRECT, Channel.POSTAL)
_BY_CHANNEL = tuple(accumulate((0.62, 0.34, 0.04)))
_PAUSED, _REFUSED, _WITHDRAWN, _OVERDUE, _VOIDED = 0.02, 0.012, 0.006, 0.006, 0.001
_DIGITIZED, _REUSED, _GATEWAY = 0.94, 0.2, 0.3
_SAME_DAY = Term(unit=TermUnit.SAME_DAY)
_BEYOND = 60
"""Days after the last reception in which ends may still be drawn."""

UNIT = NewUnit(
    code="H23.15.99",
    name="UBND xã Mẫu",
    superior="UBND huyện Nam Sách",
    province_code="H23",
    slot=SLOT,
    administrator="Quản trị",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """What to generate."""

    dossiers: int
    year: int
    seed: int = 0


@dataclass(frozen=True, slots=True)
class _Story:
    received: DossierReceived
    then: Sequence[tuple[int, Fact]]
    """What followed, each with its moment."""


def fill_generated(directory: Path, wish: Generated, *, now: int, progress: Progress | None = None) -> None:
    """Fill an empty directory with generated dossiers. ``now`` (UTC ms): a year that is not over ends the day before.

    Raises ``DeskError`` where the directory holds data, or the year has not begun.
    """
    first = date(wish.year, 1, 1)
    last = min(date(wish.year, 12, 31), local_date(now) - timedelta(days=1))
    if last < first:
        raise DeskError(f"Năm {wish.year} chưa bắt đầu.", "Chọn năm nay hoặc một năm trước, ví dụ --year 2023.")
    if wish.dossiers < 1:
        raise DeskError("Số hồ sơ phải từ 1 trở lên.", "Ghi ví dụ --dossiers 20000.")
    clock = Hand(at(first, 7))
    with many_objects(), new_unit(directory, clock) as database:
        _found(database)
        with database.view() as work:
            teller = _Teller(wish, work.calendar(), first, last, catalogue.entries(work))
        stories = teller.tell()
        done = 0
        while sheaf := list(islice(stories, CHUNK)):
            clock.move(max(at for story in sheaf for at in _moments(story)) + MINUTE_MS)
            _record(database, sheaf)
            done += len(sheaf)
            if progress is not None:
                progress(done, wish.dossiers, "Sinh hồ sơ")


def _found(database: "Database") -> None:
    with database.work(UNIT.administrator) as work:
        found_unit(work, UNIT, database.device)


def _moments(story: _Story) -> Iterator[int]:
    yield story.received.received_at
    yield from (moment for moment, _ in story.then)


def _record(database: "Database", sheaf: Sequence[_Story]) -> None:
    with database.work(UNIT.administrator) as work:
        for story in sheaf:
            subject = work.new_subject()
            work.record(subject, story.received, happened=story.received.received_at)
            for moment, fact in story.then:
                work.record(subject, fact, happened=moment)


class _Teller:
    """Tells dossiers in the order of reception."""

    def __init__(
        self,
        wish: Generated,
        calendar: WorkingCalendar,
        first: date,
        last: date,
        entries: "Sequence[ProcedureLine]",
    ) -> None:
        self._chance = Random(f"{wish.seed}/{wish.year}/{wish.dossiers}")
        self._count = wish.dossiers
        self._calendar = calendar
        self._until = at(last, 24)
        span = ((last - first).days + 1, (last - first).days + 1 + _BEYOND)
        days = [first + timedelta(days=number) for number in range(span[1])]
        self._days = [day for day in days if calendar.is_working(day)]
        self._open = bisect_left(self._days, last + timedelta(days=1)) or 1
        self._minutes = [_minutes(calendar, day) for day in self._days]
        known = sorted((entry for entry in entries if entry.term is not None), key=_how_rare)
        self._certified = [entry for entry in known if entry.field == _CERTIFY]
        self._others = [entry for entry in known if entry.field != _CERTIFY]
        self._people = People(
            self._chance,
            place="xã Mẫu, huyện Nam Sách, tỉnh Hải Dương",
            province="030",
            count=max(200, wish.dossiers // 3),
        )
        self._numbers = Numbers(UNIT.code)
        self._same_day = [
            [due(minutes[0], _SAME_DAY, calendar), due(minutes[-1], _SAME_DAY, calendar)] for minutes in self._minutes
        ]

    def tell(self) -> Iterator[_Story]:
        """Yield every dossier; the days are equally busy."""
        chance = self._chance
        for place in range(self._open):
            busy = self._count * (place + 1) // self._open - self._count * place // self._open
            for moment in sorted(chance.choices(self._minutes[place], k=busy)):
                yield self._story(place, moment)

    def _story(self, place: int, received_at: int) -> _Story:
        chance = self._chance
        entry = self._entry()
        channel = chance.choices(_CHANNELS, cum_weights=_BY_CHANNEL)[0]
        promised = self._promise(entry, place, received_at, channel)
        paid = Payment.GATEWAY if channel is Channel.ONLINE and chance.random() < _GATEWAY else Payment.CASH
        received = DossierReceived(
            procedure=ProcedureRef(code=entry.code, name=entry.name, field=entry.field),
            person=self._people.someone(),
            channel=channel,
            received_at=received_at,
            due_at=promised.at,
            due_timed=promised.timed,
            components_digitized=chance.random() < _DIGITIZED,
            reused=chance.random() < _REUSED,
            fee=entry.fee,
            paid=paid if entry.fee else None,
        )
        then = [(moment, fact) for moment, fact in self._follow(received, promised, place) if moment < self._until]
        return _Story(self._numbers.numbered(received), then)

    def _entry(self) -> "ProcedureLine":
        """Return a procedure: three in four are certifications, most of them of copies."""
        chance = self._chance
        if chance.random() >= _CERTIFIED:
            return self._others[int(len(self._others) * chance.random() ** 3)]
        return self._certified[int(len(self._certified) * chance.random() ** 4)]

    def _promise(self, entry: "ProcedureLine", place: int, received_at: int, channel: Channel) -> Due:
        assert entry.term is not None
        if entry.term.unit is not TermUnit.SAME_DAY:
            return due(received_at, entry.term, self._calendar, online=channel is Channel.ONLINE)
        today, tomorrow = self._same_day[place]
        return today if received_at <= at(self._days[place], 15) else tomorrow

    def _follow(self, received: DossierReceived, promised: Due, place: int) -> Iterator[tuple[int, Fact]]:
        chance = self._chance
        lot = chance.random()
        if lot < _VOIDED:
            yield received.received_at + MINUTE_MS, DossierVoided(reason="Nhập nhầm, đã nhập lại đúng hồ sơ khác.")
            return
        soon = self._later(place, received.received_at, 0, promised)
        if lot < _VOIDED + _REFUSED:
            yield soon, DossierRefused(refused_at=soon, reason="Giấy tờ không đủ điều kiện giải quyết.")
        elif lot < _VOIDED + _REFUSED + _WITHDRAWN:
            yield soon, DossierWithdrawn(withdrawn_at=soon, reason="Công dân đề nghị rút hồ sơ.")
        else:
            yield from self._resolve(received, promised, place)

    def _resolve(self, received: DossierReceived, promised: Due, place: int) -> Iterator[tuple[int, Fact]]:
        """Yield the result, most often some days before the promised one; of a few the clock stood for three days."""
        chance = self._chance
        long = self._place(promised.at) - place
        if chance.random() < _OVERDUE:
            moment = self._later(self._place(promised.at) + 1, received.received_at, chance.randint(0, 3), None)
        else:
            moment = self._later(place, received.received_at, int(long * chance.random()), promised)
            if long > 6 and chance.random() < _PAUSED * 8:
                since = self._later(place, received.received_at, 1, None)
                until = self._later(place, received.received_at, 3, None)
                moved = extended(promised, [(since, until)], self._calendar)
                yield (
                    since,
                    DossierPaused(paused_at=since, why=PauseReason.SUPPLEMENT, reason="Đề nghị bổ sung giấy tờ."),
                )
                yield until, DossierResumed(resumed_at=until, due_at=moved.at, due_timed=moved.timed)
                moment = self._later(place, received.received_at, 4 + int((long - 4) * chance.random()), promised)
        yield moment, ResultIssued(issued_at=moment, digitized=chance.random() < _DIGITIZED)

    def _place(self, moment: int) -> int:
        """Return where a moment's day stands among the working days."""
        return bisect_left(self._days, local_date(moment))

    def _later(self, place: int, received_at: int, days: int, promised: Due | None) -> int:
        """Return a moment so many working days later, after the reception, not after the promise."""
        minutes = self._minutes[min(place + days, len(self._minutes) - 1)]
        begun = bisect_left(minutes, received_at + 5 * MINUTE_MS)
        if begun >= len(minutes):
            return received_at + 5 * MINUTE_MS
        moment = minutes[begun + int((len(minutes) - begun) * self._chance.random())]
        return moment if promised is None else max(received_at + MINUTE_MS, min(moment, promised.at))


def _how_rare(entry: "ProcedureLine") -> tuple[int, str]:
    return (_USUAL.index(entry.code) if entry.code in _USUAL else len(_USUAL), entry.code)


def _minutes(calendar: WorkingCalendar, day: date) -> list[int]:
    """Return every minute of the day in which the counter works."""
    return [
        minute
        for start, end in calendar.stretches(at(day), at(day, 24))
        for minute in range(start + MINUTE_MS, end - MINUTE_MS, MINUTE_MS)
    ]
