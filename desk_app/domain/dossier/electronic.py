"""The five steps on the electronic environment: receive, digitize, process, sign, return (NĐ 107/2021/NĐ-CP)."""

from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.dossier.facts import Channel, Delivery, ResultIssued
from desk_app.domain.dossier.state import Dossier, Outcome


class ElectronicStep(StrEnum):
    """One of the five, in their order."""

    RECEIVE = "receive"
    DIGITIZE = "digitize"
    PROCESS = "process"
    SIGN = "sign"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A step: when it was done (None: not yet, or nobody noted when), and whether electronically.

    ``electronic`` is None while the step is not done.
    """

    step: ElectronicStep
    at: int | None = None
    electronic: bool | None = None


def electronic_steps(dossier: Dossier) -> tuple[Done, ...]:
    """Return the five steps of a dossier: which were done, and which of them electronically.

    Receiving is electronic through the portal; processing, where an officer took it into process here; signing,
    where the result is digitized and signed; returning, where the citizen gets the electronic result.
    """
    received = dossier.received
    issued = dossier.end.fact if dossier.end is not None and dossier.end.outcome is Outcome.RESOLVED else None
    signed_at = issued.issued_at if isinstance(issued, ResultIssued) else None
    begun_at = dossier.begun.begun_at if dossier.begun is not None else None
    signed = None if signed_at is None else dossier.result_digitized
    return (
        Done(step=ElectronicStep.RECEIVE, at=received.received_at, electronic=received.channel is Channel.ONLINE),
        Done(step=ElectronicStep.DIGITIZE, electronic=True if dossier.components_digitized else _if(signed_at)),
        Done(step=ElectronicStep.PROCESS, at=begun_at, electronic=True if dossier.begun else _if(signed_at)),
        Done(step=ElectronicStep.SIGN, at=signed_at, electronic=signed),
        _returned(dossier),
    )


def _if(signed_at: int | None) -> bool | None:
    """Return that a step was passed over, once the result is signed."""
    return None if signed_at is None else False


def _returned(dossier: Dossier) -> Done:
    given = dossier.given
    if given is None:
        return Done(step=ElectronicStep.RETURN)
    return Done(step=ElectronicStep.RETURN, at=given.given_at, electronic=given.way is Delivery.ELECTRONIC)
