"""The register (Sổ theo dõi hồ sơ): the keys of a period's dossiers in its order, and blocks of whole dossiers."""

from array import array
from collections.abc import Sequence
from typing import Any

from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.state import Dossier
from desk_app.store import ledger

NO_SLOT = 0
"""Stands for dossiers that another system numbered."""

_SERIAL = "CAST(substr(reception, instr(reception, '-') + 1) AS INTEGER)"
_SLOT = "CAST(reception AS INTEGER)"
"""A cast reads digits up to the first other character: `1-00413/2023` begins with its slot."""


def slots(driver: Any, since: int, until: int) -> list[int]:
    """Return the counters that received something between two moments (UTC ms), those without a number last."""
    rows = driver.execute(
        f"SELECT DISTINCT {_SLOT} FROM dossier WHERE received_at >= ? AND received_at < ?", (since, until)
    )
    return sorted((slot for (slot,) in rows), key=lambda slot: (slot == NO_SLOT, slot))


def keys(driver: Any, since: int, until: int, slot: int) -> "array[int]":
    """Return the keys of a counter's volume in its order: by year and serial; 200,000 of them are 1.6 MB."""
    rows = driver.execute(
        f"SELECT rank FROM dossier WHERE received_at >= ? AND received_at < ? AND {_SLOT} = ? "
        f"ORDER BY substr(reception, -4), {_SERIAL}, rank DESC",
        (since, until, slot),
    )
    return array("q", (rank for (rank,) in rows))


def dossiers(driver: Any, ranks: Sequence[int]) -> list[Dossier]:
    """Return whole dossiers of some keys, in the order of the keys; one that moved meanwhile is left out."""
    marks = ",".join("?" * len(ranks))
    ids = dict(driver.execute(f"SELECT rank, id FROM dossier WHERE rank IN ({marks})", tuple(ranks)).fetchall())
    wanted = [ids[rank] for rank in ranks if rank in ids]
    twins = _twins(driver, wanted)
    histories = ledger.histories(driver, [*wanted, *(twin for own in twins.values() for twin in own)])
    folded = (fold(event for part in (one, *twins.get(one, ())) for event in histories[part]) for one in wanted)
    return [dossier for dossier in folded if dossier is not None]


def _twins(driver: Any, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the records that are folded into those dossiers."""
    marks = ",".join("?" * len(ids))
    found: dict[str, list[str]] = {}
    for primary, twin in driver.execute(
        f"SELECT primary_id, subject FROM twin WHERE primary_id IN ({marks}) ORDER BY subject", tuple(ids)
    ):
        found.setdefault(primary, []).append(twin)
    return found
