"""A PC that asks the county's server, by the messages of the protocol."""

import hashlib
from dataclasses import dataclass

from desk_app.store.county.office import County
from desk_app.sync import messages, wire
from desk_app.sync.identity import Identity, from_seed
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.join import JOIN_CONTEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class PC:
    """A PC: ``token`` once the county took it in."""

    identity: Identity
    token: str = ""

    @property
    def bearer(self) -> dict[str, str]:
        """Return what it shows with each request."""
        return {"Authorization": f"Bearer {self.token}"}

    def hello(self, unit: str) -> bytes:
        """Return its greeting."""
        device = bytes.fromhex(self.identity.device)
        return wire.pack(messages.Hello(messages.PROTOCOL, messages.OLDEST, device, unit, 1_795_270_000_000, {}))


def new_pc(seed: str) -> PC:
    """Return a PC with keys of its own."""
    grown = hashlib.sha512(seed.encode()).digest()
    return PC(identity=from_seed(hashlib.sha256(seed.encode()).hexdigest()[:32], grown))


def joining(pc: PC, code: str) -> bytes:
    """Return the message by which a PC uses a one-time code."""
    identity, device = pc.identity, bytes.fromhex(pc.identity.device)
    return wire.pack(
        messages.Join(
            code=code,
            device=device,
            verify_key=bytes.fromhex(identity.verify_key),
            box_key=bytes.fromhex(identity.box_key),
            proof=identity.sign(JOIN_CONTEXT + code.encode() + device),
            name=f"Quầy {identity.device[:2]}",
            unit="",
            slot=0,
        )
    )


def code_for(county: County, unit: str = "07") -> str:
    """Return a one-time code of a commune."""
    return enrol(county, unit, "xã", by="cli").code
