"""Facts as canonical JSON (sorted keys, NFC) and back, whatever version wrote them.

A changed shape gets a new number in its kind and a pure upcaster from the old body to the new: old rows are
hashed and never rewritten. A kind that nobody here knows is kept as it came.
"""

import hashlib
import unicodedata
from collections.abc import Callable
from typing import Any

import msgspec

from desk_app.domain import assistance, cash, device, feedback, letter, postal, procedure, quarter, survey, unit, user
from desk_app.domain.dossier import facts as dossier
from desk_app.domain.event import Event, Fact, UnknownFact

KINDS: dict[str, type[Fact]] = {
    fact.kind: fact
    for module in (
        dossier,
        procedure,
        survey,
        feedback,
        postal,
        unit,
        quarter,
        user,
        device,
        letter,
        assistance,
        cash,
    )
    for fact in module.FACTS
}

UPCASTERS: dict[str, Callable[[dict[str, Any]], Fact]] = {}
"""Old kind → what reads its body as the fact of today."""

FIRST_LINK = bytes(32)
"""The hash before a device's first event."""

_encoder = msgspec.json.Encoder(order="sorted")
_decoders = {kind: msgspec.json.Decoder(fact) for kind, fact in KINDS.items()}


def body(fact: Fact) -> str:
    """Return the fact's canonical JSON.

    >>> body(dossier.OfficialNumberGiven(official="H23.15.30-230615-0007"))
    '{"official":"H23.15.30-230615-0007"}'
    """
    return settled(fact)[0]


def settled(fact: Fact) -> tuple[str, Fact]:
    """Return the fact's canonical JSON, and the fact as everybody will read it from there: all texts composed."""
    if isinstance(fact, UnknownFact):
        return fact.body, fact
    encoded = _encoder.encode(fact).decode()
    if encoded.isascii() or unicodedata.is_normalized("NFC", encoded):
        return encoded, fact
    encoded = _encoder.encode(_composed(msgspec.json.decode(encoded))).decode()
    return encoded, _decoders[fact.kind].decode(encoded)


def _composed(value: Any) -> Any:
    """Return the value with every text in it composed; composing the JSON itself would take the n of an escape."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case list():
            return [_composed(item) for item in value]
        case dict():
            return {_composed(key): _composed(item) for key, item in value.items()}
        case _:
            return value


def fact(kind: str, encoded: str) -> Fact:
    """Return the fact that the body tells of; of an unknown kind, the body itself."""
    decoder = _decoders.get(kind)
    if decoder is not None:
        return decoder.decode(encoded)
    upcaster = UPCASTERS.get(kind)
    if upcaster is not None:
        return upcaster(msgspec.json.decode(encoded))
    return UnknownFact(body=encoded)


def link(previous: bytes, row: tuple[str, int, int, str, str, int, str, str]) -> bytes:
    """Return the hash that chains an event to the one before it on its device.

    SHA-256 over the previous hash and the canonical JSON array
    ``[device, seq, clock, subject, kind, happened, actor, body]``.
    """
    return hashlib.sha256(previous + _encoder.encode(row)).digest()


Row = tuple[str, int, int, str, str, int, str, str, bytes]
"""An event as the ledger's table holds it: device, seq, clock, subject, kind, happened, actor, body, hash."""


def event(row: Row) -> Event:
    """Return the event in a ledger row."""
    device, seq, clock, subject, kind, happened, actor, encoded, _ = row
    return Event(device, seq, clock, subject, kind, happened, actor, fact(kind, encoded))
