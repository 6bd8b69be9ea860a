"""When each commune was last heard, now and at earlier moments: as long ago as its oldest PC."""

from sqlalchemy import Connection, and_, func, or_, select

from desk_app.store.county.tables import arrival, device, hearing


def oldest(connection: Connection, at: int) -> dict[str, int | None]:
    """Return for each commune that had PCs at a moment when its oldest-heard one had last been heard then.

    None where one of them had not been heard at all: what it holds is in no figure. A PC counts from its enrolment to
    its revocation. Its events that came by a colleague's PC are a word of it, too.
    """
    noted = select(func.max(hearing.c.at)).where(hearing.c.device == device.c.id, hearing.c.at <= at)
    of_pc = and_(arrival.c.unit == device.c.unit, arrival.c.device == device.c.id)
    arrived = select(func.max(arrival.c.at)).where(of_pc, arrival.c.at <= at)
    rows = connection.execute(
        select(device.c.unit, device.c.heard_at, noted.scalar_subquery(), arrived.scalar_subquery()).where(
            device.c.enrolled_at <= at, or_(device.c.revoked_at.is_(None), device.c.revoked_at > at)
        )
    )
    told: dict[str, int | None] = {}
    for unit, *moments in rows:
        heard = max((moment for moment in moments if moment is not None and moment <= at), default=None)
        before = told.get(unit, heard)
        told[unit] = None if heard is None or before is None else min(before, heard)
    return told
