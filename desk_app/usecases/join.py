"""Joining the county: a one-time code becomes a token, a slot, and keys to believe."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.device import DeviceIntroduced, DeviceVouched
from desk_app.domain.unit import SlotTaken
from desk_app.domain.user import UserLeft
from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store.peers import Peer
from desk_app.store.queries import records
from desk_app.store.subjects import UNIT
from desk_app.sync import messages, reasons, wire
from desk_app.sync.exchange import Tell
from desk_app.sync.identity import Identity, KeyStore
from desk_app.sync.transport import Offline, TimedOut, Transport, TurnedAway, let_go
from desk_app.usecases import sync

if TYPE_CHECKING:
    from desk_app.store.database import Database

JOIN_CONTEXT = b"motcua join 1\x00"
SUCCEED_CONTEXT = b"motcua succeed 1\x00"

_NOT_REACHED = DeskError(
    "Không tới được máy chủ của huyện ở {address}.", "Kiểm tra địa chỉ và mạng rồi thử lại; mã vẫn dùng được."
)
_NOT_TAKEN_IN = DeskError(
    "Máy chủ ở {address} không nhận yêu cầu tham gia (mã {status}).",
    "Kiểm tra địa chỉ, chờ vài phút rồi thử lại; nếu vẫn vậy, báo người quản trị huyện.",
)
_CODES: dict[str, tuple[str, str]] = {
    "code": (
        "Mã tham gia không đúng, đã dùng hoặc đã hết hạn.",
        "Gõ lại mã; nếu vẫn vậy, xin huyện một mã mới.",
    ),
    reasons.FOREIGN_UNIT: (
        "Mã này là của một đơn vị khác với đơn vị đã khai báo trên máy.",
        "Xin huyện mã cho đúng đơn vị của máy này.",
    ),
    reasons.FORK: (
        "Huyện đã có một máy mang định danh này với khóa khác: dữ liệu ở đây có thể là bản chép của máy khác.",
        "Khôi phục dữ liệu bằng motcua restore để máy này có định danh riêng, rồi tham gia lại.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """What joining gave: the unit, this PC's slot in it, the county's name, and how the first exchange went."""

    unit: str
    unit_name: str
    slot: int
    county: str
    met: sync.Met


def join(
    directory: Path,
    address: str,
    code: str,
    *,
    name: str,
    actor: str,
    tell: Tell | None = None,
    transport: Callable[[str, str], Transport] | None = None,
    clock: Callable[[], int] | None = None,
) -> Membership:
    """Enrol this PC with the county, making the unit's data where there is none yet, and exchange once.

    Raises ``DeskError``: nothing is left behind then.
    """
    from desk_app.store.database import Database, now_ms
    from desk_app.usecases.place import has_unit

    new = not has_unit(directory)
    clock = clock or now_ms
    database = Database.create(directory, clock=clock) if new else Database.open(directory, clock=clock)
    try:
        identity = KeyStore(directory).identity(database.device)
        joined = _ask(database, identity, address, code, name, transport or _internet)
        _settle(database, directory, identity, joined, address, name, actor)
    except BaseException:
        database.close()
        if new:
            _clear(directory)
        raise
    try:
        return _first_exchange(database, directory, identity, joined, address, actor, tell, transport, clock)
    finally:
        database.close()


def _internet(address: str, token: str) -> Transport:
    from desk_app.sync.internet import Internet

    return Internet(address, token)


def _ask(
    database: "Database",
    identity: Identity,
    address: str,
    code: str,
    name: str,
    transport: Callable[[str, str], Transport],
) -> messages.Joined:
    unit = sync.unit_of(database)
    slot = 0
    if unit:
        with database.view() as work:
            slot = work.slot()
    ask = messages.Join(
        code=code,
        device=bytes.fromhex(identity.device),
        verify_key=bytes.fromhex(identity.verify_key),
        box_key=bytes.fromhex(identity.box_key),
        proof=identity.sign(JOIN_CONTEXT + code.encode() + bytes.fromhex(identity.device)),
        name=name,
        unit=unit,
        slot=slot,
    )
    try:
        with let_go(transport(address, "")) as way:
            return wire.unpack(way.ask("join", wire.pack(ask)), messages.Joined)
    except TurnedAway as error:
        raise _not_taken_in(error, address) from error
    except (Offline, TimedOut, wire.BadMessage) as error:
        raise DeskError(_NOT_REACHED.title.format(address=address), _NOT_REACHED.remedy) from error


def _not_taken_in(error: TurnedAway, address: str) -> DeskError:
    if not error.reason:  # a server's own answer, not one of the protocol
        title = _NOT_TAKEN_IN.title.format(address=address, status=error.status)
        return DeskError(title, _NOT_TAKEN_IN.remedy)
    title, remedy = _CODES.get(error.reason) or reasons.sentence(error.reason)
    return DeskError(title, remedy)


def _settle(
    database: "Database",
    directory: Path,
    identity: Identity,
    joined: messages.Joined,
    address: str,
    name: str,
    actor: str,
) -> None:
    """Keep the token and whom to believe; tell the other PCs of the unit who the county is."""
    county = joined.county.hex()
    KeyStore(directory).set_secret(sync.county_token_name(identity.device), joined.token)
    peer = Peer(
        id=county,
        kind=peers.COUNTY,
        name=joined.county_name,
        address=address.rstrip("/"),
        verify_key=joined.verify_key.hex(),
        box_key=joined.box_key.hex(),
    )
    vouched = DeviceVouched(name=peer.name, verify_key=peer.verify_key, box_key=peer.box_key, county=True)
    introduced = DeviceIntroduced(name=name, verify_key=identity.verify_key, box_key=identity.box_key)
    database.set_meta(sync.UNIT_META, joined.unit)
    with database.work(actor) as work:
        peers.put(work.driver, peer)
        work.record(county, vouched)
        work.record(identity.device, introduced)
        work.record(UNIT, SlotTaken(slot=joined.slot, device=identity.device))


def _first_exchange(
    database: "Database",
    directory: Path,
    identity: Identity,
    joined: messages.Joined,
    address: str,
    actor: str,
    tell: Tell | None,
    transport: Callable[[str, str], Transport] | None,
    clock: Callable[[], int],
) -> Membership:
    with database.view() as work:
        peer = peers.county(work.driver)
    assert peer is not None
    with let_go((transport or _internet)(address, joined.token)) as way, ThreadPoolExecutor(1) as ahead:
        met = sync.meet(database, directory, peer, way, identity, clock=clock, tell=tell, ahead=ahead)
        if met.complete:
            found = _found_unit(database, joined, actor)
            left = _leave_to_the_elder(database, actor)
            if found or left:
                met = sync.meet(database, directory, peer, way, identity, clock=clock, tell=tell)
    return Membership(
        unit=joined.unit, unit_name=joined.unit_name, slot=joined.slot, county=joined.county_name, met=met
    )


def _found_unit(database: "Database", joined: messages.Joined, actor: str) -> bool:
    """Found the unit on its first PC: neither it nor the county held anything of the unit before."""
    from desk_app.usecases.setup import NewUnit, found_unit

    with database.view() as work:
        if work.knows_unit():
            return False
    new = NewUnit(
        code=joined.unit,
        name=joined.unit_name,
        superior=joined.superior,
        province_code=joined.province_code,
        slot=joined.slot,
    )
    with database.work(actor) as work:
        found_unit(work, new, database.device)
    return True


def _leave_to_the_elder(database: "Database", actor: str) -> bool:
    """Take this PC's own first administrator off the desk where another PC brought one of the same name."""
    with database.work(actor) as work:
        found = records.administrators(work.driver)
        others = {name for _, name, device in found if device != database.device}
        left = {subject for subject, name, device in found if device == database.device and name in others}
        for subject in left:
            work.record(subject, UserLeft())
    return bool(left)


def _clear(directory: Path) -> None:
    """Remove the file that was made for a unit that did not come: nothing was recorded in it."""
    from desk_app.store.database import FILE

    for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
        (directory / name).unlink(missing_ok=True)
