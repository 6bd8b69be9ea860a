"""Up to which event of each PC the county had which moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, bindparam, column, func, select, table, true

from desk_app.store.county.tables import arrival
from desk_app.store.county.upsert import once


@dataclass(frozen=True, slots=True, kw_only=True)
class Newest:
    """A PC's last event that the county has, and when it came."""

    seq: int
    at: int


def note(connection: Connection, unit: str, ends: Mapping[str, int], at: int) -> None:
    """Note the last event had of each PC of a commune, after some arrived; what was had before keeps its moment."""
    for device, seq in ends.items():
        once(connection, arrival, unit=unit, device=device, seq=seq, at=at)


_AS_OF = arrival.c.at <= bindparam("at", type_=BigInteger)
_HEAD = table("head", column("unit"), column("device"), schema="public")
_LATEST = (
    select(arrival.c.seq)
    .where(arrival.c.unit == _HEAD.c.unit, arrival.c.device == _HEAD.c.device, _AS_OF)
    .order_by(arrival.c.at.desc(), arrival.c.seq.desc())
    .limit(1)
    .lateral("latest")
)
_KNOWN: dict[str, Select[tuple[Any, ...]]] = {
    "postgresql": select(_HEAD.c.unit, _HEAD.c.device, _LATEST.c.seq).select_from(_HEAD.join(_LATEST, true())),
    "sqlite": select(arrival.c.unit, arrival.c.device, func.max(arrival.c.seq))
    .where(_AS_OF)
    .group_by(arrival.c.unit, arrival.c.device),
}
"""On a server the ledgers say which PCs there are, and one step into the index what was had of each: in ten years of a
province there are some ten million arrivals."""


def known(connection: Connection, at: int) -> dict[str, dict[str, int]]:
    """Return for each commune, per PC, the last event that the county had at a moment (``books.Arrived``)."""
    rows = connection.execute(_KNOWN[connection.dialect.name], {"at": at})
    told: dict[str, dict[str, int]] = {}
    for unit, device, seq in rows:
        told.setdefault(unit, {})[device] = seq
    return told


def newest(connection: Connection) -> dict[tuple[str, str], Newest]:
    """Return each PC's last event by commune and PC."""
    rows = connection.execute(
        select(arrival.c.unit, arrival.c.device, func.max(arrival.c.seq), func.max(arrival.c.at)).group_by(
            arrival.c.unit, arrival.c.device
        )
    )
    return {(unit, device): Newest(seq=seq, at=at) for unit, device, seq, at in rows}


def events(connection: Connection) -> int:
    """Return how many events of PCs arrived in all: a PC's events are numbered without gaps."""
    return sum(last.seq for last in newest(connection).values())
