"""What the window asks the ledger for itself: who works here, and what the palette's words find."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from desk_app.ui import words
from desk_app.ui.desk import Desk, Exchange, Found, Identity, Kind, Network, Queries

if TYPE_CHECKING:
    from desk_app.store.queries.dossiers import DossierLine
    from desk_app.store.queries.procedures import ProcedureLine
    from desk_app.store.work import Work

MOST = 30
"""Dossiers and procedures that the palette asks for; the counts at its heads go no further"""
OFFICE = "Bộ phận Một cửa"


def queries(desk: Desk) -> Queries:
    """Return the window's questions; who worked at this PC last still does, while they may work at the desk."""
    return Queries(identity=partial(identity, desk=desk), exchange=exchange, counts=counts, search=search)


def identity(work: "Work", *, desk: Desk) -> Identity:
    """Return the unit's name, this PC's counter and the person at it.

    This PC remembers the person by id: who is written anew under another name is still the same.
    """
    from desk_app.usecases import unit

    known = desk.settings
    person_id, name = str(known.value("identity/person_id", "")), str(known.value("identity/person", ""))
    people = [(one, its_name) for one, its_name, _, _, active in unit.people(work) if active]
    here = [person for person in people if person[0] == person_id] or [one for one in people if one[1] == name]
    person_id, name = next(iter(here or people), ("", ""))
    authority, counter = _authority(work.unit().profile.name), f"Quầy {work.slot()}"
    return Identity(unit=authority, office=OFFICE, counter=counter, person=name, person_id=person_id)


def exchange(work: "Work") -> Exchange:
    """Return what the status bar says of the county."""
    from desk_app.usecases import sync_status
    from desk_app.usecases.sync_status import State

    standing = sync_status.standing(work)
    networks = {
        State.WORKS: Network.ALONE,
        State.OFFLINE: Network.OFFLINE,
        State.NEVER_MET: Network.OFFLINE,
        State.TROUBLE: Network.TROUBLE,
    }
    return Exchange(
        network=networks.get(standing.state, Network.ONLINE),
        last_at=standing.last_at,
        waiting=standing.waiting.events,
        papers=standing.waiting.papers,
        since=standing.waiting.since,
    )


def counts(work: "Work") -> dict[str, int]:
    """Return the numbers beside pages in the rail."""
    from desk_app.usecases import cash, sync_status, worklist

    return {
        "today": worklist.count(work),
        "cash": len(cash.unclosed(work)),
        "sync": sync_status.to_look_at(work),
    }


def search(work: "Work", typed: str) -> Sequence[Found]:
    """Return the newest dossiers and the procedures in force that answer to the words."""
    from desk_app.store.queries import dossiers
    from desk_app.usecases import catalogue

    lines = dossiers.newest(work.driver, dossiers.DossierFilter(typed=typed), MOST)
    return [
        *(_dossier(line) for line in lines),
        *(_procedure(line) for line in catalogue.find(work, typed)[:MOST]),
    ]


def _authority(name: str) -> str:
    return name if name.startswith("UBND") else f"UBND {name}"


def _dossier(line: "DossierLine") -> Found:
    due = f"{words.clock_time(line.due_at)} " if line.due_timed else ""
    ended = f"xong {words.day_of(line.ended_at)}" if line.ended_at is not None else ""
    promise = ended or f"hẹn trả {due}{words.day_of(line.due_at)}"
    return Found(
        kind=Kind.DOSSIER,
        title=f"{line.person_name} · {line.procedure_name}",
        detail=" · ".join(part for part in (line.reception, line.official, promise) if part),
        icon="dossier",
        page="dossiers",
        what=line.id,
    )


def _procedure(line: "ProcedureLine") -> Found:
    return Found(
        kind=Kind.PROCEDURE,
        title=line.name,
        detail=f"{line.code} · {line.field}",
        icon="book",
        page="procedures",
        what=line.code,
    )
