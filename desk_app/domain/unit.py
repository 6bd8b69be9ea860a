"""The unit (UBND xã with its counter): its profile, its days, its numbering."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar, TypeVar

from desk_app.domain.event import Event, Fact, in_order
from desk_app.domain.period import WindowKind
from desk_app.domain.working_time import HALVES, DayPart, Half, OfficeHours


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    """People at the counter by title, never by name."""

    title: str
    count: int = 1
    duty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProfiled(Fact):
    """The unit's profile as its administrator wrote it: the whole of it, each time."""

    kind: ClassVar[str] = "unit.profiled/1"
    code: str
    name: str
    superior: str
    province_code: str
    regime: str = ""
    window: WindowKind = WindowKind.DAY_15
    place: str = ""
    report_sign: str = "BC-UBND"
    signer_title: str = "CHỦ TỊCH"
    signer_name: str = ""
    deputy: bool = False
    recipients: tuple[str, ...] = ()
    area_m2: int | None = None
    computers: int | None = None
    scanners: int | None = None
    printers: int | None = None
    staff: tuple[StaffLine, ...] = ()
    allowance: int | None = None
    """Đồng a person a month."""
    phone: str = ""
    address: str = ""
    targets: dict[str, float] = field(default_factory=dict)
    """Figure code → least percentage asked for."""
    internal_percent: int = 30
    """By how many per cent the unit's own terms are shorter than the law's, unless a procedure says otherwise."""
    bank_bin: str = ""
    bank_account: str = ""
    bank_holder: str = ""
    """The account that fees may be transferred to, by VietQR; none without a number."""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySet(Fact):
    """A day off, or a swapped Saturday that is worked: the unit's own, on top of the State's.

    A half of a day is closed (a power cut) or opened (a Saturday morning) for itself; the other half stays as it was.
    """

    kind: ClassVar[str] = "unit.day_set/1"
    day: date
    working: bool | None
    """None takes the unit's own entry back."""
    name: str = ""
    part: DayPart = DayPart.WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoursSet(Fact):
    """The hours in which the unit works, from a day on: of each weekday, of days made up, and the same-day cut-off."""

    kind: ClassVar[str] = "unit.office_hours_set/1"
    valid_from: date
    hours: OfficeHours | None
    """None takes back what was set for that day: the hours before it go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotTaken(Fact):
    """A PC numbers receptions in this slot from now on."""

    kind: ClassVar[str] = "unit.slot_taken/1"
    slot: int
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberingStarted(Fact):
    """A slot's numbers of a year start at ``first``: the counter changed over in mid-year."""

    kind: ClassVar[str] = "unit.numbering_started/1"
    slot: int
    year: int
    first: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersExplained(Fact):
    """Why the numbers from ``first`` to ``last`` of a slot and year stand in no dossier."""

    kind: ClassVar[str] = "unit.numbers_explained/1"
    slot: int
    year: int
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetsSet(Fact):
    """The county's targets from a day on: figure code → least percentage (most, for a count of what should not be)."""

    kind: ClassVar[str] = "unit.targets_set/1"
    valid_from: date
    targets: dict[str, float]
    basis: str = ""
    """The decision that sets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeSet(Fact):
    """The reporting regime that the county names, from a day on."""

    kind: ClassVar[str] = "unit.regime_set/1"
    valid_from: date
    regime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitsSet(Fact):
    """After how many hours of silence the county marks a PC: first a warning, then red."""

    kind: ClassVar[str] = "unit.limits_set/1"
    warn_hours: int
    red_hours: int


@dataclass(slots=True, kw_only=True)
class Unit:
    """The unit as it stands."""

    profile: UnitProfiled
    days: dict[date, tuple[bool, str]] = field(default_factory=dict)
    """Day → whether it is worked, and what it is called."""
    halves: dict[Half, tuple[bool, str]] = field(default_factory=dict)
    """The same of a half day, on top of its day."""
    hours: dict[date, OfficeHours] = field(default_factory=dict)
    """First day → the office hours from it on."""
    slots: dict[str, int] = field(default_factory=dict)
    """Device → slot."""
    starts: dict[tuple[int, int], NumberingStarted] = field(default_factory=dict)
    """(slot, year) → where its numbers start."""
    explained: list[NumbersExplained] = field(default_factory=list)
    targets: list[TargetsSet] = field(default_factory=list)
    """The county's, in the order in which they were written."""
    regimes: list[RegimeSet] = field(default_factory=list)
    limits: LimitsSet = LimitsSet(warn_hours=4, red_hours=24)

    def profile_on(self, day: date) -> UnitProfiled:
        """Return the profile with the targets and the regime that hold on a day."""
        return replace(self.profile, targets=self.targets_on(day), regime=self.regime_on(day))

    def targets_on(self, day: date) -> dict[str, float]:
        """Return the targets in force on a day: the unit's own, with the county's latest on top."""
        given = _in_force(self.targets, day)
        return {**self.profile.targets, **({} if given is None else given.targets)}

    def hours_on(self, day: date) -> OfficeHours:
        """Return the office hours in force on a day, the usual ones before any were set."""
        begun = [since for since in self.hours if since <= day]
        return self.hours[max(begun)] if begun else OfficeHours()

    def regime_on(self, day: date) -> str:
        """Return the regime that the county names for a day, else the unit's own choice."""
        named = _in_force(self.regimes, day)
        return self.profile.regime if named is None else named.regime


_FromDay = TypeVar("_FromDay", TargetsSet, RegimeSet)
_Place = TypeVar("_Place", date, Half)


def _in_force(written: Iterable[_FromDay], day: date) -> _FromDay | None:
    """Return what holds on a day: the newest that has begun; of two for one day, the one written later."""
    begun = [given for given in written if given.valid_from <= day]
    return max(reversed(begun), key=lambda given: given.valid_from, default=None)


FACTS: tuple[type[Fact], ...] = (
    UnitProfiled,
    DaySet,
    SlotTaken,
    NumberingStarted,
    NumbersExplained,
    TargetsSet,
    RegimeSet,
    LimitsSet,
    OfficeHoursSet,
)


def fold(events: Iterable[Event]) -> Unit | None:
    """Return the unit that the events tell of, or None while it has no profile."""
    ordered = in_order(events)
    profiles = [event.fact for event in ordered if isinstance(event.fact, UnitProfiled)]
    if not profiles:
        return None
    unit = Unit(profile=profiles[-1])
    for event in ordered:
        _take(unit, event.fact)
    return unit


def _take(unit: Unit, fact: Fact) -> None:
    match fact:
        case DaySet():
            _take_day(unit, fact)
        case OfficeHoursSet(hours=None):
            unit.hours.pop(fact.valid_from, None)
        case OfficeHoursSet(hours=OfficeHours() as hours):
            unit.hours[fact.valid_from] = hours
        case SlotTaken():
            unit.slots[fact.device] = fact.slot
        case NumberingStarted():
            unit.starts[(fact.slot, fact.year)] = fact
        case NumbersExplained():
            unit.explained.append(fact)
        case TargetsSet():
            unit.targets.append(fact)
        case RegimeSet():
            unit.regimes.append(fact)
        case LimitsSet():
            unit.limits = fact
        case _:
            pass


def _take_day(unit: Unit, fact: DaySet) -> None:
    """Set or take back a day or a half of one; a day set as a whole is the last word on its halves."""
    if fact.part is not DayPart.WHOLE:
        _put(unit.halves, (fact.day, fact.part), fact)
        return
    _put(unit.days, fact.day, fact)
    if fact.working is not None:
        for part in HALVES:
            unit.halves.pop((fact.day, part), None)


def _put(entries: dict[_Place, tuple[bool, str]], place: _Place, fact: DaySet) -> None:
    if fact.working is None:
        entries.pop(place, None)
    else:
        entries[place] = (fact.working, fact.name)
