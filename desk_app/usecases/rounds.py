"""One round of meetings: the county, and where it cannot be reached, the colleagues' PCs in the office."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.store import peers
from desk_app.store.peers import Peer
from desk_app.sync.exchange import Tell
from desk_app.usecases import sync
from desk_app.usecases.sync import Met

if TYPE_CHECKING:
    from desk_app.store.database import Database


def meet_whoever_is_there(database: "Database", directory: Path, tell: Tell) -> Met:
    """Meet the county; without it, every colleague's PC that this one is paired with.

    Returns how the county's meeting went, with what colleagues gave and took. Raises ``DeskError`` where there is
    nobody at all.
    """
    with database.view() as work:
        known = peers.every(work.driver)
    county = next((peer for peer in known if peer.kind == peers.COUNTY), None)
    colleagues = [peer for peer in known if peer.kind == peers.DESK]
    if county is not None or not colleagues:
        met = sync.meet_county(database, directory, tell)
        if met.outcome != sync.OFFLINE:
            return met
        return _joined(met, [_colleague(database, directory, peer, tell) for peer in colleagues])
    mets = [_colleague(database, directory, peer, tell) for peer in colleagues]
    return _joined(mets[0], mets[1:])


def meet_colleague(database: "Database", directory: Path, peer: str, tell: Tell) -> Met:
    """Meet one colleague's PC, by its device id."""
    with database.view() as work:
        known = peers.of(work.driver, peer)
    if known is None:
        raise ValueError(f"{peer} is no peer")
    return _colleague(database, directory, known, tell)


def _colleague(database: "Database", directory: Path, peer: Peer, tell: Tell) -> Met:
    from desk_app.usecases import colleagues

    return colleagues.meet_colleague(database, directory, peer, tell)


def _joined(first: Met, others: list[Met]) -> Met:
    """Add what the others gave and took; the outcome is the first one's."""
    for met in others:
        first = replace(
            first,
            sent=first.sent + met.sent,
            received=first.received + met.received,
            papers_sent=first.papers_sent + met.papers_sent,
            papers_received=first.papers_received + met.papers_received,
            refused=first.refused + met.refused,
            requests=first.requests + met.requests,
            topics=first.topics | met.topics,
        )
    return first
