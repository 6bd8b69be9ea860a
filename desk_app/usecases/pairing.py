"""Pairing with a colleague's PC: a code shown on one, typed on the other, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.device import DeviceVouched
from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store import replica as chains
from desk_app.store.peers import Peer
from desk_app.sync.identity import KeyStore
from desk_app.sync.lan import pairing
from desk_app.sync.lan.pairing import NotPaired, Offer, Paired
from desk_app.usecases.colleagues import Serving, grant, introduction, token_name

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.sync.lan.finding import Found

NOBODY = "nobody"

_ENROLLED_OTHERWISE = "enrolled-otherwise"
_REVOKED = "revoked"
_SENTENCES: dict[str, tuple[str, str]] = {
    pairing.WRONG_CODE: (
        "Mã ghép đôi không đúng nên hai máy chưa tin nhau.",
        "Gõ lại mã đang hiện trên máy kia. Gõ đúng mà vẫn vậy thì có thể có máy lạ đứng giữa: báo người quản trị mạng.",
    ),
    pairing.NOT_OFFERED: (
        "Máy kia không chờ ghép đôi: mã đã dùng, đã hết mười phút hoặc đã gõ sai năm lần.",
        "Trên máy kia chọn “Ghép đôi” để có mã mới rồi gõ mã ấy.",
    ),
    pairing.FOREIGN_UNIT: (
        "Máy kia thuộc đơn vị khác ({said}) nên không ghép đôi.",
        "Chỉ ghép đôi các máy của cùng một xã; kiểm tra mã đơn vị của hai máy.",
    ),
    pairing.OTHER_VERSION: (
        "Hai máy dùng hai bản phần mềm không ghép đôi được với nhau.",
        "Cập nhật Một Cửa Desk trên cả hai máy.",
    ),
    pairing.SELF: (
        "Đây là chính máy này, hoặc một bản chép dữ liệu của nó.",
        "Chọn máy khác; nếu dữ liệu được chép từ máy kia, khôi phục bằng motcua restore để có định danh riêng.",
    ),
    _REVOKED: (
        "Huyện đã thu hồi quyền của máy này hoặc máy kia nên không ghép đôi.",
        "Liên hệ huyện để lấy mã tham gia mới cho máy ấy.",
    ),
    _ENROLLED_OTHERWISE: (
        "Máy kia mang định danh đã biết nhưng với khóa khác: dữ liệu của nó có thể là bản chép của máy khác.",
        "Khôi phục dữ liệu trên máy ấy bằng motcua restore để nó có định danh riêng, rồi ghép đôi lại.",
    ),
    NOBODY: (
        "Không có máy nào trả lời ở {said}.",
        "Kiểm tra hai máy cùng một mạng, máy kia đang hiện mã và tường lửa cho phép, rồi thử lại.",
    ),
}
_OTHERWISE = ("Máy kia không trả lời đúng cách nên chưa ghép đôi.", "Cập nhật phần mềm trên cả hai máy rồi thử lại.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A PC that this one is paired with."""

    id: str
    name: str


def refused(reason: str, said: str = "") -> DeskError:
    """Return what a person reads of a pairing that did not come about."""
    title, remedy = _SENTENCES.get(reason, _OTHERWISE)
    return DeskError(title.format(said=said), remedy)


def offer(serving: Serving, *, actor: str) -> Offer:
    """Show a code: for ten minutes, once, and five wrong ones at most, the PC that proves it is let in.

    A new offer takes the place of the one before.
    """
    with serving.lock:
        own = introduction(serving.database, serving.keys, serving.port)
        identity = serving.keys.identity(own.device)

    def paired(found: Paired) -> None:
        address = f"https://{found.host}:{found.other.port}" if found.other.port else ""
        with serving.lock:
            _record(serving.database, serving.keys, found, address, actor)

    offered = Offer(own, identity, paired, clock=serving.clock)
    serving.offered(offered)
    return offered


def withdraw(serving: Serving) -> None:
    """Show no code any more."""
    serving.offered(None)


def accept(database: "Database", directory: Path, code: str, address: str, *, actor: str, port: int = 0) -> Colleague:
    """Pair with the PC at an address by the code that it shows. ``port`` is where this PC serves, 0 where it does not.

    Raises ``DeskError``: nothing was recorded then.
    """
    from desk_app.sync.lan.connection import Connection
    from desk_app.sync.transport import Offline, TimedOut

    keys = KeyStore(directory)
    own = introduction(database, keys, port)
    if pairing.typed(code) is None:
        raise DeskError(
            "Mã ghép đôi có 12 chữ và số.", "Gõ đủ mã đang hiện trên máy kia, ví dụ CFGH-JKMN-PQRT; gạch nối tùy ý."
        )
    connection = Connection(address)

    def ask(step: str, body: bytes) -> bytes:
        status, answer = connection.post(f"/pair/{step}", body)
        if status != 200:
            raise NotPaired(pairing.NOT_OFFERED)
        return answer

    try:
        found = pairing.accept(own, keys.identity(own.device), code, ask, lambda: connection.seen)
        return _record(database, keys, found, address, actor)
    except NotPaired as why:
        raise refused(why.reason, why.said) from why
    except (Offline, TimedOut) as error:
        raise refused(NOBODY, address) from error
    finally:
        connection.close()


def _record(database: "Database", keys: KeyStore, found: Paired, address: str, actor: str) -> Colleague:
    """Keep whom we paired with, and vouch for its keys before the other PCs of the unit. Raises ``NotPaired``."""
    other = found.other
    peer = Peer(
        id=other.device,
        kind=peers.DESK,
        name=other.name,
        address=address,
        verify_key=other.verify_key,
        box_key=other.box_key,
        pinned=other.certificate,
        way="lan",
    )
    with database.view() as work:
        own, known = chains.known(work.driver, database.device), chains.known(work.driver, other.device)
    if any(pc is not None and pc.revoked for pc in (own, known)):
        raise NotPaired(_REVOKED)
    trusted = known is not None and (known.enrolled or known.vouched)
    if known is not None and trusted and known.verify_key != other.verify_key:
        raise NotPaired(_ENROLLED_OTHERWISE)
    keys.set_secret(token_name(database.device, other.device), found.token)
    with database.work(actor) as work:
        peers.put(work.driver, peer)
        grant(database, other.device, found.granted)
        if not trusted:
            vouched = DeviceVouched(name=other.name, verify_key=other.verify_key, box_key=other.box_key)
            work.record(other.device, vouched)
    return Colleague(id=other.device, name=other.name)


def found(database: "Database", *, seconds: float = 3.0, interfaces: Sequence[str] | None = None) -> "list[Found]":
    """Listen in the office's network and return the PCs of this unit by name; none where there is no network."""
    from desk_app.sync.lan.finding import found as heard

    with database.view() as work:
        unit = work.unit().profile.code
    return heard(unit, but=database.device, seconds=seconds, interfaces=interfaces)


def paired(database: "Database") -> list[Peer]:
    """Return the colleagues' PCs that this one is paired with."""
    with database.view() as work:
        return [peer for peer in peers.every(work.driver) if peer.kind == peers.DESK]


def forget(database: "Database", directory: Path, peer: str) -> None:
    """Exchange with a colleague's PC no more, and let it in no more. What it wrote stays, and so does its good name."""
    grant(database, peer, "")
    with database.work("Đồng bộ") as work:
        peers.forget(work.driver, peer)
    KeyStore(directory).forget(token_name(database.device, peer))
