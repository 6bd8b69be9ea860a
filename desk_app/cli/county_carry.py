"""`county carry`: what a commune brought on a stick goes into its book, and the answer goes back on it."""

from argparse import Namespace
from pathlib import Path

from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command
from desk_app.cli.terminal import Terminal


def add(county: Commands) -> None:
    """Add the command."""
    carry = command(county, "carry", "đọc tệp một xã mang tới trên thẻ nhớ, rồi ghi phần xã còn thiếu vào chỗ ấy", run)
    carry.add_argument("file", metavar="FILE", type=Path, help="tệp .motcua-goi của xã")
    carry.add_argument("--out", metavar="FILE", type=Path, help="ghi phần trả lời ra tệp khác, để nguyên tệp của xã")


def run(options: Namespace, terminal: Terminal) -> int:
    """Take what was brought, and answer it."""
    from desk_app.cli.county import directory
    from desk_app.store.county.office import County
    from desk_app.sync import reasons
    from desk_app.usecases.county.carry import answer_file, read_file

    with County.open(directory(options)) as county:
        read = read_file(county, options.file)
        written = answer_file(county, read, options.out or options.file)
    document = {
        "unit": read.header.unit,
        "received": read.new,
        "refused": len(read.refusals),
        "papers": len(read.papers),
        "written": written.events,
    }
    said = f"Nhận {read.new} sự kiện, {len(read.papers)} giấy tờ của đơn vị {read.header.unit}; "
    terminal.answer(document, [f"{said}ghi lại {written.events} sự kiện cho xã mang về."])
    for refusal in read.refusals:
        title, remedy = reasons.sentence(refusal.reason)
        terminal.note(f"Máy {refusal.device.hex()[:8]}, sự kiện {refusal.seq}: {title} {remedy}")
    return Exit.FINDINGS if read.refusals else Exit.DONE
