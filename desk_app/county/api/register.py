"""Communes and PCs."""

from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from desk_app.county.api.answers import WRONG, Device, Unit, moment
from desk_app.domain.localtime import local
from desk_app.store.county.office import County
from desk_app.usecases.county import devices

UnitCode = Annotated[str, QueryParameter(description="Mã đơn vị; bỏ trống là mọi đơn vị", max_length=200)]


@get("/units", sync_to_thread=True, responses=WRONG, summary="Các đơn vị")
def list_units(county: NamedDependency[County]) -> list[Unit]:
    """Return every commune, in the county's order."""
    heard = devices.oldest_heard(county)
    limits, now = devices.limits(county), county.clock()
    counted: dict[str, int] = {}
    for standing in devices.standings(county, now):
        counted[standing.device.unit] = counted.get(standing.device.unit, 0) + standing.taken
    return [
        Unit(
            code=book.unit,
            name=book.name,
            devices=counted.get(book.unit, 0),
            heard=moment(heard.get(book.unit)),
            age=str(limits.age(heard.get(book.unit), now)),
        )
        for book in county.books.all()
    ]


@get("/devices", sync_to_thread=True, responses=WRONG, summary="Các máy")
def list_devices(county: NamedDependency[County], unit: UnitCode = "") -> list[Device]:
    """Return every PC with its last event and how long it was silent."""
    return [_device(standing) for standing in devices.standings(county, county.clock(), unit or None)]


def _device(standing: devices.Standing) -> Device:
    pc = standing.device
    return Device(
        id=pc.id,
        unit=pc.unit,
        name=pc.name,
        slot=pc.slot,
        enrolled=local(pc.enrolled_at),
        revoked=moment(pc.revoked_at),
        successor=pc.successor,
        heard=moment(pc.heard_at),
        age=str(standing.age),
        last_event=pc.last_seq,
        last_event_at=moment(pc.last_at),
        waiting=pc.waiting,
        clock_off_ms=pc.clock_off_ms,
        program=pc.program,
    )
