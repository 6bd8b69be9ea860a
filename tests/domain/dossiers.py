"""Dossiers for tests: a reception, and the events that follow it."""

from dataclasses import replace
from datetime import date

from desk_app.domain.clock import pack
from desk_app.domain.dossier.facts import Channel, Component, DossierReceived, Person, ProcedureRef
from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.event import Event, Fact
from desk_app.domain.localtime import at

RECEIVED_AT = at(date(2023, 6, 13), 11, 30)
DUE_AT = at(date(2023, 6, 16), 11, 30)
NOW = at(date(2023, 6, 30), 8)

RECEPTION = DossierReceived(
    procedure=ProcedureRef(code="1.004859", name="Cải chính hộ tịch", field="Hộ tịch"),
    person=Person(name="Nguyễn Thị Hằng", citizen_id="030186000042"),
    channel=Channel.DIRECT,
    received_at=RECEIVED_AT,
    due_at=DUE_AT,
    due_timed=True,
    reception="1-00413/2023",
    components=(Component(name="Tờ khai"), Component(name="Giấy khai sinh")),
)


def history(*facts: Fact, device: str = "a", start: int = 1) -> list[Event]:
    """Return the facts as events of one PC, a second apart."""
    return [
        Event(device, seq, pack(RECEIVED_AT + seq * 1_000, 0), "d", fact.kind, RECEIVED_AT, "clerk", fact)
        for seq, fact in enumerate(facts, start)
    ]


def dossier(*facts: Fact, **changes: object) -> Dossier:
    """Return the dossier that a reception and the facts after it make."""
    folded = fold(history(replace(RECEPTION, **changes), *facts))  # type: ignore[arg-type]  # fields of the reception
    assert folded is not None
    return folded
