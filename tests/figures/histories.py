"""Histories of a counter on three PCs, drawn from few moments round the edges of a quarter, where mistakes are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from desk_app.domain.assistance import AssistanceGiven, AssistanceVoided, Help
from desk_app.domain.clock import pack
from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    Channel,
    Charge,
    ComponentsMarked,
    ContactMade,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    FeeCollected,
    Left,
    OfficialNumberGiven,
    PauseReason,
    Payment,
    Person,
    ProcedureRef,
    ResultArrived,
    ResultDigitized,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.event import Event, Fact
from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived, FeedbackVoided
from desk_app.domain.localtime import at
from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver, PostVoided
from desk_app.domain.procedure import ProcedureAbolished, ProcedureCatalogued, ProcedureMadePublic
from desk_app.domain.survey import Grade, SheetRecorded, SheetVoided
from desk_app.figures.span import Span
from desk_app.store import codec
from desk_app.store.codec import FIRST_LINK, Row

DAYS = (date(2023, 3, 14), date(2023, 3, 15), date(2023, 6, 14), date(2023, 6, 15), date(2023, 9, 14))
START, MIDDLE, END = at(DAYS[1]), at(DAYS[3]), at(date(2023, 9, 15))
QUARTERS = (Span(START, MIDDLE), Span(MIDDLE, END))
MOMENTS = (
    *(START - 1, START, at(DAYS[1], 9), MIDDLE - 1, MIDDLE, MIDDLE + 1, at(DAYS[3], 9)),
    *(at(date(2023, 5, 4), 8), at(date(2023, 8, 4), 8), END - 1, END),
)
OFFICIALS = ("", "", "H23.15.30-230615-0001", "H23.15.30-230615-0002")
FIELDS = ("Hộ tịch", "Chứng thực", "Người có công")
NAMED = ("dossier0", "dossier1")
"""Dossiers that other records name."""
DEVICES = ("a", "b", "c")
RECORDED_FROM = at(date(2023, 10, 1))

Step = tuple[str, str, Fact]
"""Device, subject, fact."""

moment = st.sampled_from(MOMENTS)
day = st.sampled_from(DAYS)
field = st.sampled_from(FIELDS)
procedure = st.builds(lambda name: ProcedureRef(code=name, name=f"Thủ tục {name}", field=name), field)
maybe = st.booleans()

reception = st.builds(
    DossierReceived,
    procedure=procedure,
    person=st.just(Person(name="Người Nộp")),
    channel=st.sampled_from(Channel),
    received_at=moment,
    due_at=moment,
    due_timed=maybe,
    official=st.sampled_from(OFFICIALS),
    components_digitized=maybe,
    reused=maybe,
    fee=st.sampled_from((0, 8_000)),
    paid=st.sampled_from((None, *Payment)),
    competent=st.sampled_from(("", "UBND xã Hợp Tiến")),
    by_choice=maybe,
    internal_due_at=st.none() | moment,
    charges=st.sampled_from(
        ((), (Charge(tariff="copy", amount=8_000),), (Charge(tariff="copy", amount=0, exempt="hộ nghèo"),))
    ),
)
course = st.one_of(
    st.builds(
        ResultIssued,
        issued_at=moment,
        timed=maybe,
        digitized=st.sampled_from((None, True, False)),
        left=st.sampled_from(Left),
        saved_minutes=st.sampled_from((None, 0, 90)),
    ),
    st.builds(ResultArrived, arrived_at=moment),
    st.builds(ResultGiven, given_at=moment),
    st.builds(SentOn, sent_at=moment, authority=st.just("UBND huyện"), due_at=st.none() | moment),
    st.builds(CameBack, back_at=moment),
    st.builds(ContactMade, contacted_at=moment, explained=st.just("…"), reached=maybe),
    st.builds(DossierRefused, refused_at=moment, timed=maybe),
    st.builds(DossierWithdrawn, withdrawn_at=moment, timed=maybe),
    st.builds(DossierPaused, paused_at=moment, why=st.sampled_from(PauseReason)),
    st.builds(DossierResumed, resumed_at=moment, due_at=moment, due_timed=maybe, internal_due_at=st.none() | moment),
    st.builds(DossierReopened, reason=st.just("nhầm")),
    st.builds(DossierVoided, reason=st.just("nhầm")),
    st.builds(
        DossierCorrected,
        reason=st.just("nhầm"),
        procedure=st.none() | procedure,
        channel=st.none() | st.sampled_from(Channel),
        received_at=st.none() | moment,
        due_at=st.none() | moment,
        official=st.none() | st.sampled_from(OFFICIALS),
        fee=st.sampled_from((None, 0, 50_000)),
    ),
    st.builds(OfficialNumberGiven, official=st.sampled_from(OFFICIALS[2:])),
    st.builds(FeeCollected, collected_at=moment, amount=st.sampled_from((8_000, -8_000)), way=st.sampled_from(Payment)),
    st.builds(ApologySent, sent_at=moment, new_due_at=moment),
    st.builds(ResultDigitized, digitized=maybe),
    st.builds(ComponentsMarked, components_digitized=maybe, reused=maybe),
)
entry = st.builds(
    ProcedureCatalogued,
    code=st.just("1.000001"),
    name=st.just("Thủ tục"),
    field=field,
    published_on=st.none() | day,
    public=maybe,
    matched=maybe,
)
beside = {
    "sheet": st.builds(SheetRecorded, day=day, grade=st.sampled_from(Grade))
    | st.builds(SheetVoided, reason=st.just("nhầm")),
    "told": st.builds(
        FeedbackReceived, what=st.sampled_from(FeedbackKind), day=day, text=st.just("…"), due=st.none() | day
    )
    | st.builds(FeedbackAnswered, day=day, text=st.just("…"))
    | st.builds(FeedbackVoided, reason=st.just("nhầm")),
    "item": st.builds(
        PostHandedOver,
        dossier=st.sampled_from((*NAMED, "elsewhere")),
        direction=st.sampled_from(Direction),
        tracking=st.just(""),
        handed_over_at=moment,
    )
    | st.builds(PostDelivered, delivered_at=moment)
    | st.builds(PostVoided, reason=st.just("nhầm")),
    "help": st.builds(
        AssistanceGiven, given_at=moment, help=st.sampled_from(Help), dossier=st.sampled_from(("", *NAMED))
    )
    | st.builds(AssistanceVoided),
    "entry": entry | st.builds(ProcedureAbolished, abolished_on=day) | st.builds(ProcedureMadePublic, public=maybe),
}


def _id(name: str, number: int) -> str:
    """Return a 128-bit id; all begin alike, so that dossiers of one moment compete for their place in a list."""
    return f"{('dossier', *beside).index(name) * 16 + number:032x}"


def _renamed(fact: Fact) -> Fact:
    if isinstance(fact, PostHandedOver | AssistanceGiven) and fact.dossier in NAMED:
        return replace(fact, dossier=_id("dossier", NAMED.index(fact.dossier)))
    return fact


@st.composite
def histories(draw: st.DrawFn, most: int = 14) -> list[Step]:
    """Draw what three PCs record, in the order of the hybrid clock."""
    device, number = st.sampled_from(DEVICES), st.integers(0, 3)
    began = [(draw(device), _id("dossier", each), draw(reception)) for each in range(draw(st.integers(1, 4)))]
    went_on = draw(st.lists(st.tuples(device, number.map(lambda each: _id("dossier", each)), course), max_size=most))
    others = [
        (draw(device), _id(name, draw(st.integers(0, 1))), _renamed(draw(facts)))
        for name, facts in beside.items()
        for _ in range(draw(st.integers(0, 2)))
    ]
    return draw(st.permutations([*began, *others])) + went_on if draw(maybe) else [*began, *went_on, *others]


def written(steps: Sequence[Step]) -> list[Row]:
    """Return the steps as the rows of three ledgers, a second apart."""
    rows: list[Row] = []
    ends = dict.fromkeys(DEVICES, (0, FIRST_LINK))
    for number, (device, subject, fact) in enumerate(steps):
        seq, link = ends[device]
        clock = pack(RECORDED_FROM + number * 1_000, 0)
        unhashed = (device, seq + 1, clock, subject, fact.kind, clock >> 16, "clerk", codec.body(fact))
        ends[device] = (seq + 1, codec.link(link, unhashed))
        rows.append((*unhashed, ends[device][1]))
    return rows


def events(rows: Sequence[Row]) -> list[Event]:
    """Return the rows as events."""
    return [codec.event(row) for row in rows]


def one_by_one(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows each in a batch of its own."""
    return [[row] for row in rows]


def shuffled(rows: Sequence[Row], order: Sequence[str]) -> list[list[Row]]:
    """Return the rows as they arrive device by device, each in a batch of its own."""
    return one_by_one([row for batch in arrivals(rows, order) for row in batch])


def arrivals(rows: Sequence[Row], order: Sequence[str]) -> list[list[Row]]:
    """Return the rows in batches as they arrive: device by device, half of each one's in a turn."""
    batches: list[list[Row]] = []
    for turn in range(2):
        for device in order:
            own = [row for row in rows if row[0] == device]
            half = len(own) // 2
            batches.append(own[half:] if turn else own[:half])
    return [batch for batch in batches if batch]
