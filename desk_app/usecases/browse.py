"""What the page of dossiers reads: a list as keys and lines, one dossier with all that is known of it.

A list of 200,000 is asked for in three ways that suit a screen: its first lines in one query, its keys as one
array of 1.6 MB, and the lines of a few keys round what is seen. Instants are UTC milliseconds.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.deadline import Line, Reason, Stop, Term, explain
from desk_app.domain.dossier.facts import Channel, Component, PauseReason
from desk_app.domain.dossier.fold import fold as fold_dossier
from desk_app.domain.dossier.state import OPEN, Dossier, Pause, Standing, Timing
from desk_app.domain.event import Event
from desk_app.domain.localtime import local_date
from desk_app.domain.text import fold
from desk_app.domain.user import Role
from desk_app.domain.working_time import WorkingCalendar
from desk_app.errors import DeskError
from desk_app.store.queries import dossiers, procedures, records
from desk_app.store.queries.dossiers import DossierFilter as DossierFilter
from desk_app.store.queries.dossiers import DossierLine as DossierLine
from desk_app.store.queries.records import PostLine as PostLine
from desk_app.usecases import clashes
from desk_app.usecases.clashes import Clash
from desk_app.usecases.intake import promise
from desk_app.usecases.returning import digitized

if TYPE_CHECKING:
    from desk_app.store.work import Work

SOON = 450
"""Working minutes before the due moment from which a dossier is due soon: one working day."""
_BLOCK = 500

Report = Callable[[int, int, str], None]
"""How far a long job is: done, total, what is being done; it may raise to stop it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLines:
    """The beginning of a list, and until when a dossier still counts as due soon."""

    lines: Sequence[DossierLine]
    soon_until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event of a dossier or of its post; ``set_aside`` says that the state no longer holds what it recorded."""

    event: Event
    counter: int | None
    here: bool = False
    """Recorded on this PC"""
    set_aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReasons:
    """Why the due date lies where it lies: the steps of counting, none where a person set the date."""

    term: Term | None
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody who works at the desk and may be handed a dossier."""

    name: str
    role: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A paper of an earlier dossier of the same person that is digitized already."""

    component: str
    source: str
    received_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One dossier with all that the page shows of it. ``components`` is the catalogue's list where none was marked."""

    dossier: Dossier
    key: int | None
    components: tuple[Component, ...]
    happened: Sequence[Happened]
    post: Sequence[PostLine]
    reasons: DueReasons
    offers: Sequence[Offer]
    minutes_left: int
    """Working minutes until the due moment, 0 once it has passed."""
    soon_until: int
    colleagues: Sequence[Colleague] = ()
    """Who may be handed the dossier: officers first, then everybody else at the desk."""
    clashes: Sequence[Clash] = ()
    """What a rule settled about it and nobody has looked at yet."""
    papers: Sequence[str] = ()
    """Codes of the forms that its saved steps allow."""
    gives_stopping_notice: bool = False
    """The regime that it was received under knows a notice of stopping (form 05, NĐ 118/2025/NĐ-CP)."""


def first_lines(work: "Work", chosen: DossierFilter, limit: int) -> FirstLines:
    """Return the first lines of a list."""
    return FirstLines(lines=dossiers.newest(work.driver, chosen, limit), soon_until=soon_until(work))


def keys(work: "Work", chosen: DossierFilter) -> "array[int]":
    """Return the keys of a whole list, newest first."""
    return dossiers.ranks(work.driver, chosen)


def lines(work: "Work", wanted: Sequence[int]) -> list[DossierLine]:
    """Return the lines of some keys."""
    return dossiers.lines(work.driver, wanted)


def soon_until(work: "Work") -> int:
    """Return the moment until which what is due is due soon."""
    return work.calendar().add_minutes(work.now, SOON)


def is_overdue(due_at: int, due_timed: bool, now: int) -> bool:
    """Say whether an open dossier's promise has passed: by moment where one was promised, else by day.

    >>> is_overdue(0, True, 60_000), is_overdue(0, False, 60_000), is_overdue(0, False, 86_400_000)
    (True, False, True)
    """
    return due_at < now if due_timed else local_date(due_at) < local_date(now)


def fields(work: "Work") -> list[str]:
    """Return the fields of the catalogue."""
    return sorted({entry.field for entry in procedures.all_entries(work.driver)})


def find(work: "Work", what: str) -> str | None:
    """Return the id of the dossier with that id or either number, as typed or scanned."""
    try:
        return work.dossier(what).id
    except DeskError:
        return dossiers.by_number(work.driver, what)


def open_file(work: "Work", what: str) -> File:
    """Return one dossier, found by id or either number. Raises ``DeskError`` where there is none."""
    dossier = work.dossier(find(work, what) or what)
    calendar = work.calendar()
    post = records.post(work.driver, dossier.id)
    return File(
        dossier=dossier,
        key=_key(work, dossier),
        components=dossier.components or _expected(work, dossier),
        happened=_happened(work, dossier, post),
        post=post,
        reasons=_reasons(work, dossier, calendar),
        offers=_offers(work, dossier) if dossier.standing in OPEN else (),
        minutes_left=calendar.working_minutes(work.now, dossier.due_at),
        soon_until=soon_until(work),
        colleagues=colleagues(work),
        clashes=clashes.of_dossier(work, dossier),
        papers=_papers(work, dossier),
        gives_stopping_notice=_knows_form("stopping", local_date(dossier.received_at)),
    )


def export_list(work: "Work", chosen: DossierFilter, path: Path, report: Report) -> int:
    """Write the list to a workbook and return how many dossiers it holds; citizen ids and phones stay here."""
    from desk_app.exchange.export import Column, Kind, export_table

    columns = [
        Column(title="Số tiếp nhận", width=16),
        Column(title="Mã hồ sơ", width=26),
        Column(title="Người nộp", width=26),
        Column(title="Thủ tục", width=52),
        Column(title="Lĩnh vực", width=20),
        Column(title="Hình thức nộp", width=14),
        Column(title="Tiếp nhận", kind=Kind.MOMENT),
        Column(title="Hẹn trả", kind=Kind.MOMENT),
        Column(title="Kết thúc", kind=Kind.MOMENT),
        Column(title="Tình trạng", width=16),
        Column(title="Lệ phí", kind=Kind.NUMBER, width=12),
        Column(title="Đã thu", kind=Kind.NUMBER, width=12),
    ]
    wanted = keys(work, chosen)
    return export_table(path, columns, _rows(work, wanted, report), sheet="Hồ sơ")


_CHANNELS = {Channel.DIRECT: "Trực tiếp", Channel.ONLINE: "Trực tuyến", Channel.POSTAL: "Bưu chính"}
_STANDINGS = {
    Standing.PROCESSING: "Đang xử lý",
    Standing.PAUSED: "Tạm dừng",
    Standing.SUPPLEMENT: "Chờ bổ sung",
    Standing.RESOLVED: "Đã trả",
    Standing.REFUSED: "Từ chối",
    Standing.WITHDRAWN: "Rút",
    Standing.VOIDED: "Đã hủy",
}
_TIMINGS = {Timing.EARLY: "Trước hạn", Timing.ON_TIME: "Đúng hạn", Timing.OVERDUE: "Quá hạn"}


def _rows(work: "Work", wanted: "array[int]", report: Report) -> Iterator[list[str | int | None]]:
    for start in range(0, len(wanted), _BLOCK):
        report(start, len(wanted), "")
        for line in lines(work, wanted[start : start + _BLOCK]):
            yield _row(line, work.now)
    report(len(wanted), len(wanted), "")


def _row(line: DossierLine, now: int) -> list[str | int | None]:
    return [
        line.reception,
        line.official,
        line.person_name,
        line.procedure_name,
        line.field,
        _CHANNELS[Channel(line.channel)],
        line.received_at,
        line.due_at,
        line.ended_at,
        _state(line, now),
        line.fee,
        line.paid,
    ]


def _state(line: DossierLine, now: int) -> str:
    if line.timing:
        return _TIMINGS[Timing(line.timing)]
    if line.standing == Standing.PROCESSING and is_overdue(line.due_at, bool(line.due_timed), now):
        return _TIMINGS[Timing.OVERDUE]
    return _STANDINGS[Standing(line.standing)]


def _key(work: "Work", dossier: Dossier) -> int | None:
    """Return where the dossier stands in lists, found by its number or name; None where that leads nowhere."""
    typed = dossier.received.reception or dossier.official or dossier.received.person.name
    for line in dossiers.newest(work.driver, DossierFilter(typed=typed), _BLOCK):
        if line.id == dossier.id:
            return line.rank
    return None


def _expected(work: "Work", dossier: Dossier) -> tuple[Component, ...]:
    """Return the catalogue's papers, none marked; where a register answered for all of them, one line for the whole."""
    entry = procedures.by_code(work.driver, dossier.received.procedure.code)
    if dossier.components_digitized or dossier.reused or entry is None or not entry.components:
        return (Component(name="Toàn bộ hồ sơ", digitized=dossier.components_digitized, reused=dossier.reused),)
    return tuple(Component(name=name, present=False) for name in entry.components)


def _papers(work: "Work", dossier: Dossier) -> list[str]:
    from desk_app.usecases.papers.forms import offered

    return [form.value for form in offered(dossier, work.now)]


@cache
def _knows_form(form: str, received_on: date) -> bool:
    """Say whether the regime of a dossier's day of reception has a form."""
    import resources
    from desk_app.reports.wording import regime_on

    return resources.path(f"legal/{regime_on(received_on).code}/{form}.toml").is_file()


def _reasons(work: "Work", dossier: Dossier, calendar: WorkingCalendar) -> DueReasons:
    """Return how the due date was counted, if the procedure's term leads to the date that was promised."""
    received = dossier.received
    entry = procedures.by_code(work.driver, received.procedure.code)
    term = None if entry is None else entry.term
    if term is None or promise(work, term, received.received_at, received.channel).at != dossier.dues[0][1]:
        return DueReasons(term=None, lines=())
    stops = [_stop(pause, pause.until) for pause in dossier.pauses if pause.until is not None]
    online = received.channel is Channel.ONLINE
    counted = explain(received.received_at, term, calendar, online=online, pauses=stops)
    return DueReasons(term=term, lines=counted)


def _stop(pause: Pause, until: int) -> Stop:
    """Return a pause as the counting tells it; a list of missing papers stays in the history."""
    supplement = pause.why is PauseReason.SUPPLEMENT
    why, name = (Reason.SUPPLEMENT, "") if supplement else (Reason.PAUSED, pause.reason)
    return Stop(since=pause.since, until=until, why=why, name=name)


def colleagues(work: "Work") -> list[Colleague]:
    """Return who works at the desk, officers before leaders before clerks."""
    people = records.users(work.driver)
    found = [Colleague(name=name, role=role, title=title) for _, name, role, title, active in people if active]
    return sorted(found, key=lambda one: _HANDED_FIRST.index(Role(one.role)))


_HANDED_FIRST = (Role.OFFICER, Role.LEADER, Role.CLERK, Role.ADMINISTRATOR)


def _offers(work: "Work", dossier: Dossier) -> list[Offer]:
    """Return the papers that earlier dossiers of the person hold digitized and that are still missing here."""
    missing = frozenset(fold(c.name) for c in dossier.components if not (c.digitized or c.reused))
    offers: dict[str, Offer] = {}
    for name, line in digitized(work, dossier.received.person.citizen_id, missing, besides=dossier.id):
        source = line.reception or line.official
        offers.setdefault(name, Offer(component=name, source=source, received_at=line.received_at))
    return list(offers.values())


def _happened(work: "Work", dossier: Dossier, post: Sequence[PostLine]) -> list[Happened]:
    """Return the events of the dossier and of its post, newest first."""
    own = work.history(dossier.id)
    aside = set_aside(own)
    told = [(event, place in aside) for place, event in enumerate(own)]
    for item in post:
        told += [(event, False) for event in work.history(item.id)]
    slots = work.unit().slots
    found = [
        Happened(
            event=event, counter=slots.get(event.device), here=event.device == work.device, set_aside=moved_nothing
        )
        for event, moved_nothing in told
    ]
    return sorted(found, key=lambda one: (one.event.happened, one.event.clock), reverse=True)


def set_aside(events: Sequence[Event]) -> set[int]:
    """Return the places of events that the fold's rules set aside: two PCs decided, and one decision stands."""
    dossier = fold_dossier(events)
    if dossier is None:
        return set()
    aside = {id(fact) for fact in dossier.aside}
    return {place for place, event in enumerate(events) if id(event.fact) in aside}
