"""The dossiers of the sample, told from reception to end so that they add up to the plan."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from desk_app.domain.deadline import Due, Term, TermUnit, due, extended
from desk_app.domain.dossier.facts import (
    ApologySent,
    Channel,
    Component,
    Delivery,
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
from desk_app.domain.localtime import MINUTE_MS, local_date
from desk_app.domain.period import Window
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.usecases.demo.moments import Moments
from desk_app.usecases.demo.people import People
from desk_app.usecases.demo.plan import DECKS, FIRST_LEFT, LONG, MIX, Quarter, Row

EARLY, ON_TIME, OVERDUE, REFUSED, WITHDRAWN = "early", "on time", "overdue", "refused", "withdrawn"

_EVENINGS = 0.25
"""Share of the online dossiers that are handed in after hours."""
_PAUSED = 0.3
"""Share of the long dossiers with an early result whose clock stood for a while."""
_LONG_DAYS = 5
_INTO_NEXT = 3
"""Working days of the next quarter in which what is left open is not yet due."""
_PAGES = 6
_COPY = "2.000815"
"""The certification of copies, whose fee goes by the page."""

_REASONS = {
    "Chứng thực": "Bản chính bị tẩy xóa, không đủ điều kiện chứng thực (Nghị định số 23/2015/NĐ-CP, Điều 22).",
    "Hộ tịch": "Giấy tờ nộp không thống nhất, công dân cần làm thủ tục cải chính trước.",
}
_REASON = "Không đủ điều kiện hưởng theo quy định; đã hướng dẫn bằng văn bản."
_PAUSE = "Đề nghị bổ sung giấy tờ chứng minh."
_LATE = "Chờ kết quả xác minh của cơ quan phối hợp."
_SHOWN_ONLY = ("xuất trình", "nếu", "trường hợp")


@dataclass(slots=True)
class Story:
    """A dossier: its reception, its end, and what followed each with its moment."""

    received: DossierReceived
    term: int
    """Working days."""
    end: tuple[str, int] | None = None
    complete: bool = False
    """Whether components and result are digitized."""
    paused: tuple[int, int] | None = None

    @property
    def due(self) -> Due:
        """Return the moment promised at reception."""
        return Due(at=self.received.due_at, timed=self.received.due_timed)

    @property
    def reception(self) -> DossierReceived:
        """Return the reception; where its papers are not listed, it says whether all are digitized."""
        listed = bool(self.received.components)
        return self.received if listed else replace(self.received, components_digitized=self.complete)

    @property
    def is_resolved(self) -> bool:
        """Return whether a result was issued."""
        return self.end is not None and self.end[0] in (EARLY, ON_TIME, OVERDUE)


Open = dict[str, list[Story]]
"""Field → dossiers that are open at the end of a quarter."""


class Storyteller:
    """Tells quarter after quarter; what one leaves open the next one ends."""

    def __init__(
        self, chance: Random, moments: Moments, people: People, catalogue: Sequence[ProcedureCatalogued]
    ) -> None:
        self._chance = chance
        self._moments = moments
        self._people = people
        self._procedures = {entry.code: entry for entry in catalogue}

    def tell(self, quarters: Sequence[Quarter], window: Callable[[str], Window]) -> list[Story]:
        """Return the dossiers of all quarters, in no order."""
        first = window(quarters[0].period).first
        before = self._moments.working_days(first - timedelta(days=14), first - timedelta(days=1))
        left = self._leave(FIRST_LEFT, before, [Channel.DIRECT] * sum(FIRST_LEFT.values()))
        told = [story for stories in left.values() for story in stories]
        for quarter in quarters:
            days = self._moments.working_days(window(quarter.period).first, window(quarter.period).last)
            received, left = self._quarter(quarter, days, left)
            told += received
        return told

    def _quarter(self, quarter: Quarter, days: Sequence[date], carried: Open) -> tuple[list[Story], Open]:
        """Return the dossiers that the quarter receives, and those of them that it leaves open."""
        received: list[Story] = []
        left: Open = {}
        for name, row in quarter.rows.items():
            before = carried.get(name, []) if name else [one for stories in carried.values() for one in stories]
            if len(before) != row.carried:
                raise ValueError(f"{quarter.period} {name}: {len(before)} carried over, not {row.carried}")
            channels = [Channel.ONLINE] * row.online + [Channel.DIRECT] * row.direct
            open_ones = self._leave(row.left, days, channels)
            fresh = self._end_new(row, name, days, channels, before)
            received += [*fresh, *(story for stories in open_ones.values() for story in stories)]
            left |= open_ones
        self._share(quarter, received, [story for stories in carried.values() for story in stories])
        return received, left

    # -- receptions

    def _leave(self, wanted: Mapping[str, int], days: Sequence[date], channels: list[Channel]) -> Open:
        """Return dossiers received so late, of procedures so long, that they are not due before the next days."""
        left: Open = {}
        for name, count in wanted.items():
            codes = LONG[name]
            for number in range(count):
                procedure = self._procedures[codes[number % len(codes)]]
                latest = min(len(days), _days_of(procedure) - _INTO_NEXT)
                day = days[-self._chance.randint(1, latest)]
                story = self._receive(procedure, self._moments.in_hours(day), channels.pop(0))
                left.setdefault(name, []).append(story)
        return left

    def _end_new(
        self, row: Row, name: str, days: Sequence[date], channels: list[Channel], carried: Sequence[Story]
    ) -> list[Story]:
        """Return the row's dossiers that are received and ended in the quarter; end those carried over, too."""
        chance = self._chance
        outcomes = [EARLY] * row.early + [ON_TIME] * row.on_time + [OVERDUE] * row.overdue
        chance.shuffle(outcomes)
        for story in carried:
            outcome = outcomes.pop()
            story.end = (outcome, self._end_of_carried(story, outcome, days))
        outcomes += [REFUSED] * row.refused + [WITHDRAWN] * row.withdrawn
        codes = self._codes(name, len(outcomes))
        chance.shuffle(channels)
        return [
            self._through(self._procedures[code], channel, outcome, days)
            for code, channel, outcome in zip(codes, channels, outcomes, strict=True)
        ]

    def _codes(self, name: str, count: int) -> list[str]:
        """Return the procedures of so many dossiers of a field, or of all fields."""
        shares = {name: count} if name else _dealt(MIX, count)
        codes = [
            code
            for field, of_field in shares.items()
            for code, times in _dealt(DECKS.get(field, {}), of_field).items()
            for _ in range(times)
        ]
        self._chance.shuffle(codes)
        return codes

    def _through(self, procedure: ProcedureCatalogued, channel: Channel, outcome: str, days: Sequence[date]) -> Story:
        """Return a dossier that is received and ended within the days."""
        term = _days_of(procedure)
        worked = 0 if term == 1 else self._chance.randint(0, term - 1)
        needed = {EARLY: worked, ON_TIME: term, OVERDUE: term + 5}.get(outcome, 0)
        evening = channel is Channel.ONLINE and self._chance.random() < _EVENINGS
        day = days[self._chance.randrange(max(1, len(days) - needed - evening))]
        received_at = self._moments.in_the_evening(day) if evening else self._moments.in_hours(day)
        story = self._receive(procedure, received_at, channel)
        story.end = (outcome, self._end_of(story, outcome, worked))
        if outcome == EARLY and worked >= _LONG_DAYS - 1 and self._chance.random() < _PAUSED:
            story.paused = self._moments.after_days(received_at, 1), self._moments.after_days(received_at, 3)
        return story

    def _end_of(self, story: Story, outcome: str, worked: int) -> int:
        received_at = story.received.received_at
        match outcome:
            case "on time":
                return self._moments.on_due_day(story.due)
            case "overdue":
                return self._moments.too_late(story.due)
            case "early" if worked:
                return self._moments.after_days(received_at, worked)
            case _:
                return self._moments.soon(received_at, story.due)

    def _end_of_carried(self, story: Story, outcome: str, days: Sequence[date]) -> int:
        """Return when a dossier that was carried over ends, in the quarter's first days where it is early."""
        if outcome != EARLY:
            return self._end_of(story, outcome, 0)
        before_due = [day for day in days[:6] if day < local_date(story.due.at)]
        return self._moments.in_hours(self._chance.choice(before_due))

    def _receive(self, procedure: ProcedureCatalogued, received_at: int, channel: Channel) -> Story:
        chance = self._chance
        term = procedure.term or Term(unit=TermUnit.SAME_DAY)
        promised = due(received_at, term, self._moments.calendar, online=channel is Channel.ONLINE)
        electronic = channel is Channel.ONLINE and chance.random() < 0.6
        received = DossierReceived(
            procedure=ProcedureRef(code=procedure.code, name=procedure.name, field=procedure.field),
            person=self._people.someone(),
            channel=channel,
            received_at=received_at,
            due_at=promised.at,
            due_timed=promised.timed,
            fee=procedure.fee * (chance.randint(1, _PAGES) if procedure.code == _COPY else 1),
            delivery=Delivery.ELECTRONIC if electronic else Delivery.COUNTER,
        )
        return Story(received, term.amount)

    # -- what is counted over a quarter's dossiers

    def _share(self, quarter: Quarter, received: Sequence[Story], carried: Sequence[Story]) -> None:
        """Let so many be digitized, reuse papers, pay online, as the plan says."""
        chance = self._chance
        resolved = [story for story in (*received, *carried) if story.is_resolved]
        for story in chance.sample(resolved, quarter.digitized):
            story.complete = True
        reusing = {id(story) for story in chance.sample(received, quarter.reused)}
        online = [one for one in received if one.received.fee and one.received.channel is Channel.ONLINE]
        paying = {id(story) for story in chance.sample(online, quarter.paid_online)}
        usual = quarter.digitized * 2 > len(resolved)
        for story in received:
            way = Payment.GATEWAY if id(story) in paying else Payment.CASH
            story.received = replace(
                story.received,
                paid=way if story.received.fee else None,
                components=self._papers(story, usual, id(story) in reusing) if quarter.detailed else (),
                reused=None if quarter.detailed else id(story) in reusing,
            )

    def _papers(self, story: Story, usual: bool, reused: bool) -> tuple[Component, ...]:
        """Return the papers of a dossier; of one that is not complete, the last is not digitized."""
        names = self._procedures[story.received.procedure.code].components
        own = [name for name in names if not any(word in name for word in _SHOWN_ONLY)] or names[:1] or ("Tờ khai",)
        digitized = story.complete or (usual and not story.is_resolved)
        return tuple(
            Component(name=name, digitized=digitized or place + 1 < len(own), reused=reused and place == 0)
            for place, name in enumerate(own)
        )

    def facts(self, story: Story) -> Iterator[tuple[int, Fact]]:
        """Yield what followed the reception, each with its moment."""
        yield from self._pause(story)
        if story.end is None:
            return
        outcome, at = story.end
        reason = _REASONS.get(story.received.procedure.field, _REASON)
        match outcome:
            case "refused":
                yield at, DossierRefused(refused_at=at, reason=reason)
            case "withdrawn":
                yield at, DossierWithdrawn(withdrawn_at=at, reason="Công dân đề nghị rút hồ sơ.")
            case _:
                if outcome == OVERDUE:
                    sent = story.due.at - 30 * MINUTE_MS
                    yield sent, ApologySent(sent_at=sent, new_due_at=at + 60 * MINUTE_MS, reason=_LATE)
                yield at, ResultIssued(issued_at=at, digitized=story.complete)

    def _pause(self, story: Story) -> Iterator[tuple[int, Fact]]:
        if story.paused is None:
            return
        since, until = story.paused
        moved = extended(story.due, [story.paused], self._moments.calendar)
        yield since, DossierPaused(paused_at=since, why=PauseReason.SUPPLEMENT, reason=_PAUSE)
        yield until, DossierResumed(resumed_at=until, due_at=moved.at, due_timed=moved.timed)


def _days_of(procedure: ProcedureCatalogued) -> int:
    if procedure.term is None or procedure.term.unit is not TermUnit.DAYS:
        raise ValueError(f"the sample wants a term in working days of {procedure.code}")
    return procedure.term.amount


def _dealt(deck: Mapping[str, int], count: int) -> dict[str, int]:
    """Share a count out in the deck's proportions, to the last one.

    >>> _dealt({"a": 3, "b": 1}, 4), _dealt({"a": 3, "b": 1}, 2)
    ({'a': 3, 'b': 1}, {'a': 2, 'b': 0})
    """
    whole = sum(deck.values())
    dealt = {name: share * count // whole for name, share in deck.items()}
    rests = sorted(deck, key=lambda name: -(deck[name] * count % whole))
    for name in rests[: count - sum(dealt.values())]:
        dealt[name] += 1
    return dealt
