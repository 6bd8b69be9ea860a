"""What must hold after each step, and what must hold when all is healed."""

import hashlib
from typing import TYPE_CHECKING, Any

from desk_app.domain.localtime import DAY_MS
from desk_app.figures.compute import compute
from desk_app.figures.span import Span
from desk_app.store import peers, tables, verify
from desk_app.store.codec import Row
from desk_app.store.county import refusals
from desk_app.store.papers import Papers
from desk_app.sync import branches, reasons
from tests.simulation.clocks import START
from tests.simulation.desk import Desk

if TYPE_CHECKING:
    from tests.simulation.world import World

Heads = list[tuple[str, int, bytes]]
_HEADS = "SELECT device, seq, hash FROM head ORDER BY device"
_EVENTS = "SELECT device, seq, clock, subject, kind, happened, actor, body, hash FROM event ORDER BY device, seq"


Place = tuple[str, int, bytes]
"""Device, seq, hash."""


def place(row: Row) -> Place:
    """Return where a row stands, and that it is this one."""
    return (row[0], row[1], row[8])


def heads(desk: Desk) -> Heads:
    """Return where a PC's chains end."""
    return list(desk.database.driver.execute(_HEADS).fetchall())


def county_heads(world: "World", unit: str) -> Heads:
    """Return where the chains of the county's book end."""
    with world.county.county.books.view(unit) as work:
        return list(work.driver.execute(_HEADS).fetchall())


def acknowledged_truly(world: "World", desk: Desk) -> None:
    """The county holds every event of which the PC believes so."""
    held = desk.database.driver.execute(
        "SELECT device, seq, hash FROM acknowledged JOIN event USING (device, seq) "
        "WHERE peer = (SELECT id FROM peer WHERE kind = 'county')"
    ).fetchall()
    with world.county.county.books.view(desk.unit) as work:
        for device, seq, link in held:
            row = work.driver.execute("SELECT hash FROM event WHERE device = ? AND seq = ?", (device, seq)).fetchone()
            assert row is not None, f"{desk.name} believes that {device[:4]}#{seq} arrived"
            assert row[0] == link, f"{desk.name} believes that its {device[:4]}#{seq} arrived, and another did"


def everything(world: "World", unit: str) -> set[Place]:
    """Return, as it was written, every event that anybody in a commune, or the county, holds."""
    held: set[Place] = set()
    for desk in world.desks:
        if desk.unit == unit:
            held |= _held(desk.database.driver)
    with world.county.county.books.view(unit) as work:
        return held | _held(work.driver)


def _held(driver: Any) -> set[Place]:
    return {place(row) for row in _as_written(_events(driver), _origins(driver))}


def _events(driver: Any) -> list[Row]:
    return list(driver.execute(_EVENTS).fetchall())


def healed(world: "World") -> None:
    """Everybody agrees about everything, and nothing that was saved is missing."""
    for unit in world.units:
        with world.county.county.books.view(unit) as work:
            events = _events(work.driver)
            shown = _projected(work.driver, search=world.template.server is None)
            origins = _origins(work.driver)
            figures = compute(work.connection, _SPAN)
            papers = work.driver.execute("SELECT digest, bytes FROM paper ORDER BY digest").fetchall()
        desks = [desk for desk in world.desks if desk.unit == unit]
        for desk in desks:
            _same_ledger(desk, events)
            _same_projections(desk, shown)
            _nothing_waits(desk)
        _sound(world, desks[0], unit)
        assert all(count == 1 for count in _officials(shown)), "an official number stands for two dossiers"
        with desks[-1].database.view() as work:
            assert compute(work.connection, _SPAN) == figures, f"other figures on {desks[-1].name}"
        _no_fork_stands(world, unit)
        _nothing_lost(world, unit, events, origins)
        _papers_arrived(world, desks, unit, [digest for digest, _ in papers])


_SPAN = Span(START - DAY_MS, START + 100 * DAY_MS)


def _projected(driver: Any, *, search: bool = True) -> dict[str, list[tuple[Any, ...]]]:
    """Return what every projection says; a county on a server keeps no search index."""
    names = [*tables.projections.tables, *(["search"] if search else [])]
    return {name: list(verify.rows(driver, name)) for name in names}


def _same_ledger(desk: Desk, events: list[Row]) -> None:
    found = _events(desk.database.driver)
    if found != events:
        here, there = {place(row) for row in found}, {place(row) for row in events}
        only = sorted((device[:4], seq) for device, seq, _ in here - there)
        lacks = sorted((device[:4], seq) for device, seq, _ in there - here)
        raise AssertionError(f"{desk.name} has another ledger than the county: only here {only}, not here {lacks}")


def _same_projections(desk: Desk, shown: dict[str, list[tuple[Any, ...]]]) -> None:
    found = _projected(desk.database.driver)
    for name, rows in shown.items():
        if found[name] != rows:
            ours = [row for row in found[name] if row not in rows]
            theirs = [row for row in rows if row not in found[name]]
            raise AssertionError(f"{desk.name} shows another {name}: {ours[:2]} against {theirs[:2]}")


def _nothing_waits(desk: Desk) -> None:
    with desk.database.view() as work:
        county = peers.county(work.driver)
        assert county is not None
        assert peers.waiting(work.driver, county.id) == 0, f"{desk.name} says that something waits"
        assert county.failures == 0, f"{desk.name} says that the last exchange failed"
        refused = work.driver.execute(
            "SELECT device, seq, reason FROM refused WHERE cleared_at IS NULL AND peer = ?", (county.id,)
        ).fetchall()
        assert not refused, f"{desk.name} still says what was refused: {refused}"


def refused(desk: Desk) -> list[str]:
    """Return what stands as refused on a PC."""
    found = desk.database.driver.execute(
        "SELECT device, seq, reason, ours FROM refused WHERE cleared_at IS NULL ORDER BY device, seq"
    ).fetchall()
    return [f"{device[:4]}#{seq} {reason} by {'them' if ours else 'us'}" for device, seq, reason, ours in found]


def _no_fork_stands(world: "World", unit: str) -> None:
    with world.county.county.reading() as connection:
        standing = [told for told in refusals.standing(connection, unit) if told.reason == reasons.FORK]
    assert not standing, f"the county still speaks of forks: {standing}"


def _sound(world: "World", desk: Desk, unit: str) -> None:
    """Chains and projections are right on one PC, and so on all, for they are equal."""
    fault = desk.database.first_fault()
    assert fault is None, f"{desk.name}: {fault}"
    difference = desk.database.first_difference()
    assert difference is None, f"{desk.name}: {difference}"


def _officials(shown: dict[str, list[tuple[Any, ...]]]) -> list[int]:
    place = verify.columns_of("dossier").index("official")
    numbers = [row[place] for row in shown["dossier"] if row[place]]
    return [numbers.count(number) for number in set(numbers)]


def _nothing_lost(world: "World", unit: str, events: list[Row], origins: dict[str, branches.Origin]) -> None:
    """What was saved is there once, under its own name or in a branch of it."""
    written = [place(row) for row in _as_written(events, origins)]
    assert len(written) == len(set(written)), "an event is there twice"
    places = set(written)
    for promise in world.promises:
        row = promise.row
        assert promise.unit != unit or place(row) in places, f"saved, and gone: {row[0][:4]}#{row[1]} {row[3:8]}"


def _as_written(events: list[Row], origins: dict[str, branches.Origin]) -> list[Row]:
    """Return the rows as the devices wrote them: those of a branch under their first name, number and hash."""
    own = [row for row in events if row[0] not in origins]
    tails = [origin.rows([row for row in events if row[0] == name]) for name, origin in origins.items()]
    return own + [row for tail in tails for row in tail]


def _origins(driver: Any) -> dict[str, branches.Origin]:
    """Return where each branch comes from."""
    seals = driver.execute("SELECT device, signature FROM seal").fetchall()
    found = ((device, branches.origin(bytes(signature))) for device, signature in seals)
    return {device: origin for device, origin in found if origin is not None}


def _papers_arrived(world: "World", desks: list[Desk], unit: str, digests: list[str]) -> None:
    """Every paper that anybody holds is with everybody, as it was."""
    stores = {desk.name: Papers(desk.directory) for desk in desks} | {"county": world.county.papers(unit)}
    for digest in digests:
        holders = [name for name, store in stores.items() if store.has(digest)]
        assert not holders or len(holders) == len(stores), f"paper {digest[:4]} is only with {holders}"
        for name in holders:
            content = stores[name].path(digest).read_bytes()
            assert hashlib.sha256(content).hexdigest() == digest, f"paper {digest[:4]} is changed on {name}"
