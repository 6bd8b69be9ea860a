"""`peer serve|pair|list|forget`: colleagues' PCs in the office, without the internet."""

import threading
from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, group
from desk_app.cli.terminal import Terminal, table
from desk_app.errors import DeskError

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.store.peers import Peer
    from desk_app.sync.lan.finding import Found

_SECONDS = 3.0
_LOOK_SECONDS = 0.2


def add(commands: Commands) -> None:
    """Add the commands."""
    peer = group(commands, "peer", "máy đồng nghiệp trong mạng của cơ quan")
    serve = command(peer, "serve", "trả lời các máy đã ghép đôi cho đến khi bấm Ctrl+C", run_serve)
    serve.add_argument("--port", metavar="N", type=int, help="cổng mạng (mặc định 47815)")
    pair = command(peer, "pair", "ghép đôi một lần: máy này hiện mã, máy kia gõ mã với --code", run_pair)
    pair.add_argument("--port", metavar="N", type=int, help="cổng mạng khi hiện mã (mặc định 47815)")
    pair.add_argument("--code", metavar="MÃ", help="mã đang hiện trên máy kia")
    pair.add_argument("--peer", metavar="URL", help="địa chỉ máy kia hiện ra; bỏ trống thì tìm trong mạng")
    command(peer, "list", "các máy đã ghép đôi và các máy cùng đơn vị đang thấy trong mạng", run_list)
    forget = command(peer, "forget", "thôi trao đổi với một máy đã ghép đôi", run_forget)
    forget.add_argument("peer", metavar="MÁY", help="tên hoặc định danh của máy")


def run_serve(options: Namespace, terminal: Terminal) -> int:
    """Answer colleagues' PCs until somebody stops it."""
    from desk_app.usecases.colleagues import Serving

    with Serving(unit_data.directory(options), port=options.port) as serving:
        terminal.answer(
            {"addresses": serving.addresses}, [f"Đang chờ ở {', '.join(serving.addresses)}; Ctrl+C để dừng."]
        )
        _flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            terminal.note("Đã dừng.")
    return Exit.DONE


def run_pair(options: Namespace, terminal: Terminal) -> int:
    """Show a code and wait, or type the code of the other PC."""
    return _show_code(options, terminal) if options.code is None else _type_code(options, terminal)


def _show_code(options: Namespace, terminal: Terminal) -> int:
    """Show a code until the other PC proved it, or it is worth nothing any more."""
    from desk_app.usecases import pairing
    from desk_app.usecases.colleagues import Serving

    with Serving(unit_data.directory(options), port=options.port) as serving:
        offer = pairing.offer(serving, actor=unit_data.actor())
        terminal.note(f"Mã ghép đôi: {offer.code} (dùng một lần, trong mười phút).")
        terminal.note(f"Trên máy kia: motcua peer pair --code {offer.code} --peer {serving.addresses[0]}")
        while offer.open:
            threading.Event().wait(_LOOK_SECONDS)
        partner = offer.partner
    if partner is None:
        raise DeskError(
            "Mã đã hết hạn hoặc đã gõ sai năm lần; chưa ghép đôi với máy nào.",
            "Chạy lại motcua peer pair để có mã mới.",
        )
    terminal.answer({"id": partner.device, "name": partner.name}, [f"Đã ghép đôi với {partner.name}."])
    return Exit.DONE


def _type_code(options: Namespace, terminal: Terminal) -> int:
    from desk_app.usecases import pairing

    place = unit_data.directory(options)
    with unit_data.opened(options) as database:
        address = options.peer or _found(database, terminal)
        partner = pairing.accept(database, place, options.code, address, actor=unit_data.actor())
    said = f"Đã ghép đôi với {partner.name}. Trao đổi: motcua sync --peer {address}"
    terminal.answer({"id": partner.id, "name": partner.name, "address": address}, [said])
    return Exit.DONE


def _found(database: "Database", terminal: Terminal) -> str:
    """Return the address of the one PC of the unit that is seen. Raises ``DeskError``."""
    from desk_app.usecases import pairing

    terminal.stage("Tìm máy cùng đơn vị trong mạng")
    pcs = pairing.found(database, seconds=_SECONDS)
    if not pcs:
        raise DeskError(
            "Không thấy máy nào cùng đơn vị trong mạng.", "Ghi địa chỉ mà máy kia hiện ra bằng --peer https://…:47815."
        )
    if len(pcs) > 1:
        names = ", ".join(f"{pc.name} ({pc.address})" for pc in pcs)
        raise DeskError(f"Thấy nhiều máy: {names}.", "Chọn một máy bằng --peer.")
    return pcs[0].address


def run_list(options: Namespace, terminal: Terminal) -> int:
    """Tell which PCs are paired, and which are seen."""
    from desk_app.usecases import pairing

    with unit_data.opened(options) as database:
        paired = pairing.paired(database)
        terminal.stage("Tìm máy cùng đơn vị trong mạng")
        seen = {pc.device: pc for pc in pairing.found(database, seconds=_SECONDS)}
    known = {peer.id for peer in paired}
    document = {
        "paired": [
            {"id": peer.id, "name": peer.name, "address": _address(peer, seen), "seen": peer.id in seen}
            for peer in paired
        ],
        "found": [
            {"id": pc.device, "name": pc.name, "address": pc.address} for pc in seen.values() if pc.device not in known
        ],
    }
    rows = [(peer.name, _address(peer, seen), "đã ghép đôi", _seen(peer.id in seen)) for peer in paired]
    rows += [(pc.name, pc.address, "chưa ghép đôi", _seen(True)) for pc in seen.values() if pc.device not in known]
    lines = table(["Máy", "Địa chỉ", "Ghép đôi", "Trong mạng"], rows) if rows else ["Chưa ghép đôi với máy nào."]
    terminal.answer(document, lines)
    return Exit.DONE


def _address(peer: "Peer", seen: Mapping[str, "Found"]) -> str:
    return seen[peer.id].address if peer.id in seen else peer.address


def _seen(is_seen: bool) -> str:
    return "đang thấy" if is_seen else "không thấy"


def run_forget(options: Namespace, terminal: Terminal) -> int:
    """Exchange with a PC no more."""
    from desk_app.usecases import pairing

    with unit_data.opened(options) as database:
        peer = _named(pairing.paired(database), options.peer)
        pairing.forget(database, unit_data.directory(options), peer.id)
    said = f"Đã thôi trao đổi với {peer.name}. Những gì máy ấy đã ghi vẫn còn; chạy lệnh này trên máy kia nữa."
    terminal.answer({"id": peer.id, "name": peer.name}, [said])
    return Exit.DONE


def _named(paired: list["Peer"], told: str) -> "Peer":
    """Return the paired PC of that name, or whose id begins so. Raises ``DeskError``."""
    matching = [peer for peer in paired if peer.name == told or (len(told) >= 4 and peer.id.startswith(told))]
    if len(matching) != 1:
        title = f"Chưa ghép đôi với máy “{told}”." if not matching else f"Có nhiều máy tên “{told}”."
        raise DeskError(title, "Xem motcua peer list rồi ghi đúng tên, hoặc các chữ đầu của định danh.")
    return matching[0]


def _flush() -> None:
    """Let whoever started the command read the address now."""
    import sys

    sys.stdout.flush()
