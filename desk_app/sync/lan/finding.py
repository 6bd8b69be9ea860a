"""Finding colleagues' PCs in the office by multicast DNS: only those of the same unit, and nothing personal is said."""

import contextlib
import hashlib
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.sync.lan.server import is_private, private_addresses

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, Zeroconf

SERVICE = "_motcua._tcp.local."
_WAIT_MS = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A PC of the same unit that announces itself: what it is called, and where it serves."""

    device: str
    name: str
    address: str


def unit_mark(code: str) -> str:
    """Return the mark by which PCs of one unit know each other; the code itself is not announced.

    >>> unit_mark("H23.15.30") == unit_mark("H23.15.31"), len(unit_mark("H23.15.30"))
    (False, 16)
    """
    return hashlib.sha256(f"motcua unit {code}".encode()).hexdigest()[:16]


class Announcer:
    """Tells the office's network where this PC serves, until it is closed; without multicast nobody hears it.

    ``interfaces`` None speaks on those where the PC serves, empty on none.
    """

    def __init__(self, *, device: str, name: str, unit: str, interfaces: Sequence[str] | None = None) -> None:
        self._device = device
        self._properties = {"v": "1", "unit": unit_mark(unit), "device": device, "name": name}
        self._interfaces = interfaces
        self._speaking: Zeroconf | None = None

    def announce(self, addresses: Sequence[str], port: int) -> None:
        """Announce these addresses instead of those before."""
        from zeroconf import ServiceInfo

        self.close()
        heard = [address for address in addresses if is_private(address)]
        spoken = heard if self._interfaces is None else self._interfaces
        if not heard or not spoken:
            return
        self._speaking = _speaking(spoken)
        if self._speaking is None:
            return
        info = ServiceInfo(
            SERVICE,
            f"{self._device[:16]}.{SERVICE}",
            addresses=[socket.inet_aton(address) for address in heard],
            port=port,
            properties=self._properties,
            server=f"motcua-{self._device[:16]}.local.",
        )
        with _deaf():
            self._speaking.register_service(info, allow_name_change=True)

    def close(self) -> None:
        """Say goodbye."""
        if self._speaking is not None:
            with _deaf():
                self._speaking.close()
            self._speaking = None


def found(
    unit: str,
    *,
    but: str = "",
    seconds: float = 3.0,
    interfaces: Sequence[str] | None = None,
    enough: Callable[[Found], bool] = lambda _found: False,
) -> list[Found]:
    """Listen for so long and return the unit's PCs but the one with the device id ``but``, by name.

    Ends early at a PC that is ``enough``.
    """
    from zeroconf import ServiceBrowser

    listener = _Listener(unit_mark(unit), but, enough)
    speaking = _speaking(interfaces or private_addresses())
    if speaking is None:
        return []
    with _deaf():
        try:
            ServiceBrowser(speaking, SERVICE, handlers=[listener.changed])
            listener.heard(seconds)
        finally:
            speaking.close()
    return listener.found()


class _Listener:
    """Gathers what is announced. The library calls it on its own thread, where nothing may be asked in return."""

    def __init__(self, mark: str, but: str, enough: Callable[[Found], bool]) -> None:
        self._mark = mark
        self._but = but
        self._enough = enough
        self._names: set[tuple[str, str]] = set()
        self._changed = threading.Event()
        self._speaking: Zeroconf | None = None
        self._found: dict[str, Found] = {}

    def changed(self, zeroconf: "Zeroconf", service_type: str, name: str, **_state: object) -> None:
        """Note the name; what stands behind it is asked on our own thread, where a PC that went gives no answer."""
        self._speaking = zeroconf
        self._names.add((service_type, name))
        self._changed.set()

    def heard(self, seconds: float) -> None:
        """Gather for so long, or until it is enough."""
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            if not self._changed.wait(left):
                return
            self._changed.clear()
            for kind, name in list(self._names):
                if self._is_enough(kind, name):
                    return
                self._names.discard((kind, name))

    def _is_enough(self, kind: str, name: str) -> bool:
        info = None if self._speaking is None else self._speaking.get_service_info(kind, name, _WAIT_MS)
        pc = None if info is None else _found(info, self._mark)
        if pc is None or pc.device == self._but:
            return False
        self._found[pc.device] = pc
        return self._enough(pc)

    def found(self) -> list[Found]:
        return sorted(self._found.values(), key=lambda pc: (pc.name, pc.device))


def _found(info: "ServiceInfo", mark: str) -> Found | None:
    """Read an announcement of the unit; what anybody may shout into the network is not believed, only shown."""
    from zeroconf import IPVersion

    told = {key: value for key, value in info.decoded_properties.items() if value is not None}
    addresses = [address for address in info.parsed_addresses(IPVersion.V4Only) if is_private(address)]
    name = told.get("name", "")
    if told.get("unit") != mark or not addresses or not info.port or not name.isprintable():
        return None
    return Found(device=told.get("device", ""), name=name[:80], address=f"https://{_near(addresses)}:{info.port}")


def _near(addresses: Sequence[str]) -> str:
    """Return the address to ask: one in a network that is ours too; the loopback, which every PC has, comes last."""
    ours = [int(ipaddress.IPv4Address(address)) for address in private_addresses()]

    def distance(address: str) -> tuple[bool, int]:
        there = int(ipaddress.IPv4Address(address))
        return ipaddress.IPv4Address(address).is_loopback, min(here ^ there for here in ours)

    return min(addresses, key=distance)


def _speaking(interfaces: Sequence[str]) -> "Zeroconf | None":
    """Return what speaks multicast DNS on the interfaces, None where the system or the network lets nobody."""
    from zeroconf import IPVersion, Zeroconf

    here = [address for address in private_addresses() if address in interfaces]  # others leak a socket there
    try:
        return Zeroconf(interfaces=here, ip_version=IPVersion.V4Only) if here else None
    except (OSError, RuntimeError):
        return None


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Take a network that carries no multicast as one in which nobody is found."""
    from zeroconf import Error

    with contextlib.suppress(OSError, Error):
        yield
