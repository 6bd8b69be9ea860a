"""A device (máy): a PC of the unit, or the county's server, as the others know it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIntroduced(Fact):
    """A PC says what it is called and by which keys it is known; written by itself, believed by nobody for that."""

    kind: ClassVar[str] = "device.introduced/1"
    name: str
    verify_key: str
    """Ed25519 public key, 64 hex digits: by it the PC's seals are checked."""
    box_key: str
    """X25519 public key, 64 hex digits: to it carried files are encrypted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceVouched(Fact):
    """A colleague's PC paired with this one and vouches for its keys; the county's word goes before it.

    ``county`` says that the device is the county's server, which the PC that writes this has joined.
    """

    kind: ClassVar[str] = "device.vouched/1"
    name: str
    verify_key: str
    box_key: str
    county: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(Fact):
    """The county took the PC in; only the county writes this."""

    kind: ClassVar[str] = "device.enrolled/1"
    name: str
    slot: int
    verify_key: str
    box_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Fact):
    """The county no longer takes anything from the PC; what it had taken before stays, on every PC."""

    kind: ClassVar[str] = "device.revoked/1"
    reason: str = ""
    last: int = 0
    """Seq of the PC's last event that the county had taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSucceeded(Fact):
    """The PC was restored from an old copy and goes on under another identity."""

    kind: ClassVar[str] = "device.succeeded/1"
    successor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A PC as it stands."""

    id: str
    name: str = ""
    slot: int = 0
    verify_key: str = ""
    box_key: str = ""
    enrolled: bool = False
    vouched: bool = False
    county: bool = False
    revoked: str | None = None
    revoked_after: int = 0
    """Seq of the last event that still counts, while it is revoked."""
    successor: str = ""

    @property
    def trusted(self) -> bool:
        """Say whether somebody else than the PC itself stands for its keys."""
        return self.revoked is None and (self.enrolled or self.vouched)


FACTS: tuple[type[Fact], ...] = (DeviceIntroduced, DeviceVouched, DeviceEnrolled, DeviceRevoked, DeviceSucceeded)


def fold(events: Iterable[Event]) -> Device | None:
    """Return the device that the events tell of. The county's word stands before a colleague's, that before its own."""
    device: Device | None = None
    for event in in_order(events):
        if isinstance(event.fact, FACTS):
            device = _taken(device or Device(id=event.subject), event.fact)
    return device


def _taken(device: Device, fact: Fact) -> Device:
    match fact:
        case DeviceEnrolled():
            return replace(
                device,
                name=fact.name,
                slot=fact.slot,
                verify_key=fact.verify_key,
                box_key=fact.box_key,
                enrolled=True,
                revoked=None,
            )
        case DeviceVouched() if not (device.enrolled or device.vouched):
            return replace(
                device,
                name=fact.name,
                verify_key=fact.verify_key,
                box_key=fact.box_key,
                vouched=True,
                county=fact.county,
            )
        case DeviceIntroduced() if not (device.enrolled or device.vouched):
            return replace(device, name=fact.name, verify_key=fact.verify_key, box_key=fact.box_key)
        case DeviceIntroduced():
            return replace(device, name=fact.name)
        case DeviceRevoked():
            return replace(device, revoked=fact.reason, revoked_after=fact.last)
        case DeviceSucceeded():
            return replace(device, successor=fact.successor)
        case _:
            return device
