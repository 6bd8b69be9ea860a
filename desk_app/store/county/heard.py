"""When each commune was last heard, now and at earlier moments: as long ago as its oldest PC."""

from sqlalchemy import Connection, func, select

from desk_app.store.county import devices
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.tables import arrival


def oldest(connection: Connection, at: int) -> dict[str, int | None]:
    """Return for each commune that had PCs at a moment when its oldest-heard one had last been heard then.

    None where one of them had not been heard at all: what it holds is in no figure. A PC counts from its enrolment to
    its revocation. What is kept of a PC is when it was heard last; where that is after the moment, the last arrival of
    its own events before the moment stands for it: a word without events in between is not known, and the commune is
    then shown older than it was, never younger.
    """
    arrived = _arrivals(connection, at)
    told: dict[str, int | None] = {}
    for pc in devices.everyone(connection):
        if _takes_part(pc, at):
            heard = _heard(pc, at, arrived.get((pc.unit, pc.id)))
            before = told.get(pc.unit, heard)
            told[pc.unit] = None if heard is None or before is None else min(before, heard)
    return told


def _takes_part(pc: Enrolled, at: int) -> bool:
    return pc.enrolled_at <= at and (pc.revoked_at is None or pc.revoked_at > at)


def _heard(pc: Enrolled, at: int, arrived: int | None) -> int | None:
    return pc.heard_at if pc.heard_at is not None and pc.heard_at <= at else arrived


def _arrivals(connection: Connection, at: int) -> dict[tuple[str, str], int]:
    """Return (commune, device) → when events of it had last arrived at a moment."""
    rows = connection.execute(
        select(arrival.c.unit, arrival.c.device, func.max(arrival.c.at))
        .where(arrival.c.at <= at)
        .group_by(arrival.c.unit, arrival.c.device)
    )
    return {(unit, device): moment for unit, device, moment in rows}
