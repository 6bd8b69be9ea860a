"""`join`, `sync`, `renew`: this PC meets the county, a colleague's PC, or a file carried on a stick."""

import platform
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command
from desk_app.cli.terminal import Terminal

if TYPE_CHECKING:
    from desk_app.usecases.sync import Met


def add(commands: Commands) -> None:
    """Add the commands."""
    join = command(commands, "join", "cho máy này tham gia với huyện bằng mã một lần", run_join)
    join.add_argument("--county", metavar="URL", required=True, help="địa chỉ máy chủ của huyện")
    join.add_argument("--code", metavar="MÃ", required=True, help="mã một lần huyện cấp")
    join.add_argument("--name", metavar="TÊN", default="", help="tên máy, ví dụ “Quầy 2” (tên của máy tính)")
    sync = command(commands, "sync", "trao đổi một lần với huyện, máy đồng nghiệp, hoặc qua một tệp", run_sync)
    way = sync.add_mutually_exclusive_group()
    way.add_argument("--county", metavar="URL", help="huyện ở địa chỉ này; bỏ trống thì huyện đã tham gia")
    way.add_argument("--peer", metavar="URL", help="máy đồng nghiệp đã ghép đôi")
    way.add_argument("--bundle", metavar="FILE", type=Path, help="tệp mang trên thẻ nhớ: đọc phần bên kia, ghi phần ta")
    command(commands, "renew", "nhận định danh mới sau khi khôi phục từ bản cũ rồi ghi tiếp", run_renew)


def run_join(options: Namespace, terminal: Terminal) -> int:
    """Join the county."""
    from desk_app.usecases.join import join

    place = unit_data.directory(options)
    name = options.name or platform.node() or "Máy quầy"
    member = join(place, options.county, options.code, name=name, actor=unit_data.actor(), tell=terminal.progress)
    document = {
        "data": str(place),
        "unit": {"code": member.unit, "name": member.unit_name},
        "slot": member.slot,
        "county": member.county,
        **_document(member.met),
    }
    said = f"Đã tham gia với {member.county}: {member.unit_name} (mã {member.unit}), máy này số quầy {member.slot}."
    terminal.answer(document, [said, _line(member.met)])
    return _code(member.met, terminal)


def run_sync(options: Namespace, terminal: Terminal) -> int:
    """Exchange once."""
    from desk_app.usecases.sync import meet_county

    with unit_data.opened(options) as database:
        place = unit_data.directory(options)
        if options.bundle is not None:
            from desk_app.usecases.carry import carry

            met = carry(database, place, options.bundle, tell=terminal.progress)
        elif options.peer is not None:
            from desk_app.usecases.colleagues import meet_at

            met = meet_at(database, place, options.peer, tell=terminal.progress)
        else:
            met = meet_county(database, place, tell=terminal.progress, address=options.county or "")
    terminal.answer(_document(met), [_line(met)])
    return _code(met, terminal)


def run_renew(options: Namespace, terminal: Terminal) -> int:
    """Take a new identity after a fork."""
    from desk_app.sync.internet import Internet
    from desk_app.usecases.renew import renew
    from desk_app.usecases.sync import county_address

    with unit_data.opened(options) as database:
        address = county_address(database)
        again = renew(
            database,
            unit_data.directory(options),
            lambda token: Internet(address, token),
            actor=unit_data.actor(),
        )
        device = database.device
    said = f"Máy này mang định danh mới; {again} sự kiện ghi từ lúc khôi phục đi tiếp thành một nhánh của sổ."
    terminal.answer({"device": device, "events": again}, [said, "Chạy motcua sync để gửi; số đã in giữ nguyên."])
    return Exit.DONE


def _document(met: "Met") -> dict[str, object]:
    return {
        "sent": met.sent,
        "received": met.received,
        "refused": met.refused,
        "complete": met.complete,
        "papers": {"sent": met.papers_sent, "received": met.papers_received, "waiting": met.papers_left},
        "requests": met.requests,
        "clock_off_ms": met.clock_off_ms,
    }


def _line(met: "Met") -> str:
    papers = (
        f", giấy tờ gửi {met.papers_sent}, nhận {met.papers_received}" if met.papers_sent + met.papers_received else ""
    )
    proved = "hai bên đã đối chiếu, khớp đủ" if met.complete else "hai bên chưa khớp"
    return f"Gửi {met.sent}, nhận {met.received}, bị từ chối {met.refused}{papers}; {proved}."


def _code(met: "Met", terminal: Terminal) -> int:
    """Say what went wrong; 3 where something was refused, 1 where the exchange did not come to its end."""
    if met.clock_is_off:
        minutes = round(abs(met.clock_off_ms) / 60_000)
        terminal.note(f"Đồng hồ máy này lệch {minutes} phút; thứ tự sự kiện vẫn đúng. Chỉnh lại giờ của máy.")
    if met.complete:
        return Exit.DONE
    terminal.note(f"{met.fault} {met.remedy}")
    return Exit.FINDINGS if met.refused else Exit.NOT_DONE
