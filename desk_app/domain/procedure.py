"""Procedure (thủ tục hành chính): an entry of the catalogue, with the days it was published and abolished."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from desk_app.domain.deadline import Term
from desk_app.domain.event import Event, Fact, in_order
from desk_app.domain.text import fold as fold_name

OTHER_FIELD = "Khác"


def uncoded(name: str) -> str:
    """Return the key of a procedure that nobody gave a code: the same on every PC, and seen not to be a code.

    >>> uncoded("Đăng ký khai sinh") == uncoded("ĐĂNG KÝ  khai sinh"), uncoded("Đăng ký khai sinh")[0]
    (True, '?')
    """
    return f"?{hashlib.sha256(fold_name(name).encode()).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureCatalogued(Fact):
    """An entry was taken into the catalogue, or replaced as a whole by a newer decision."""

    kind: ClassVar[str] = "procedure.catalogued/1"
    code: str
    name: str
    field: str
    term: Term | None = None
    fee: int = 0
    fee_note: str = ""
    result: str = ""
    components: tuple[str, ...] = ()
    online_level: str = ""
    legal_basis: str = ""
    published_on: date | None = None
    public: bool = True
    matched: bool = True
    """False for a name met in a register that no catalogue knows: somebody has to match it."""
    internal_percent: int | None = None
    """By how many per cent the unit's own term is shorter than the law's; None: the unit's rule for all."""
    tariff: str = ""
    """Code of the tariff that its fee is counted by; empty: ``fee`` a dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureAbolished(Fact):
    """A decision abolished the procedure from that day on."""

    kind: ClassVar[str] = "procedure.abolished/1"
    abolished_on: date
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureMadePublic(Fact):
    """The procedure was posted at the counter and on the unit's page, or taken down."""

    kind: ClassVar[str] = "procedure.made_public/1"
    public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """An entry of the catalogue as it stands."""

    id: str
    entry: ProcedureCatalogued
    public: bool
    abolished_on: date | None = None


FACTS: tuple[type[Fact], ...] = (ProcedureCatalogued, ProcedureAbolished, ProcedureMadePublic)


def fold(events: Iterable[Event]) -> Procedure | None:
    """Return the procedure that the events tell of, or None while it was never catalogued."""
    entry: ProcedureCatalogued | None = None
    public: bool | None = None
    abolished_on: date | None = None
    subject = ""
    for event in in_order(events):
        subject = event.subject
        match event.fact:
            case ProcedureCatalogued() as fact:
                entry, public, abolished_on = fact, None, None
            case ProcedureAbolished() as fact:
                abolished_on = fact.abolished_on
            case ProcedureMadePublic() as fact:
                public = fact.public
    if entry is None:
        return None
    shown = entry.public if public is None else public
    return Procedure(id=subject, entry=entry, public=shown, abolished_on=abolished_on)
