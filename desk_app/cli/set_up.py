"""`init` and `demo`: a unit's data comes into being."""

from argparse import Namespace

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, group
from desk_app.cli.terminal import Terminal
from desk_app.domain.period import WindowKind

SAMPLE = "dong-lac-2023q2"


def add(commands: Commands) -> None:
    """Add the commands."""
    init = command(commands, "init", "tạo dữ liệu của một đơn vị: thư mục, người quản trị, máy này", run_init)
    init.add_argument("--unit-code", metavar="MÃ", required=True, help="mã đơn vị")
    init.add_argument("--unit-name", metavar="TÊN", required=True, help="tên đơn vị, ví dụ: “UBND xã Đồng Lạc”")
    init.add_argument("--superior", metavar="TÊN", required=True, help="cấp trên nhận báo cáo")
    init.add_argument("--province-code", metavar="H23", required=True, help="mã tỉnh trong mã hồ sơ")
    init.add_argument("--slot", metavar="N", type=int, default=1, help="số quầy của máy này, mỗi máy một số (1)")
    init.add_argument("--regime", metavar="R", default="", help="chế độ báo cáo; bỏ trống thì theo ngày của kỳ")
    init.add_argument(
        "--window",
        choices=[kind.value for kind in WindowKind],
        default=WindowKind.DAY_15.value,
        help="kỳ báo cáo: calendar (tháng tròn) hoặc day-15 (15 đến 14; mặc định)",
    )
    demo = group(commands, "demo", "đổ dữ liệu mẫu vào một thư mục trống")
    command(demo, SAMPLE, "đơn vị mẫu xã Đồng Lạc, hai năm đến hết quý II năm 2023", run_sample)
    generated = command(demo, "generated", "hồ sơ sinh ngẫu nhiên, cùng hạt giống thì như nhau", run_generated)
    generated.add_argument("--dossiers", metavar="N", type=int, required=True, help="số hồ sơ")
    generated.add_argument("--year", metavar="Y", type=int, required=True, help="năm tiếp nhận")
    generated.add_argument("--seed", metavar="S", type=int, default=0, help="hạt giống (0)")


def run_init(options: Namespace, terminal: Terminal) -> int:
    """Make a unit's data directory."""
    from desk_app.reports.wording import REGIME_CODES
    from desk_app.usecases.setup import NewUnit, initialise

    if options.regime and options.regime not in REGIME_CODES:
        known = ", ".join(sorted(REGIME_CODES))
        terminal.note(f"Không có chế độ “{options.regime}” ({known}): báo cáo sẽ theo chế độ của ngày cuối kỳ.")
    new = NewUnit(
        code=options.unit_code,
        name=options.unit_name,
        superior=options.superior,
        province_code=options.province_code,
        slot=options.slot,
        regime=options.regime,
        window=WindowKind(options.window),
    )
    place = unit_data.directory(options)
    initialise(place, new)
    terminal.answer(
        {"data": str(place), "unit": {"code": new.code, "name": new.name}, "slot": new.slot, "window": options.window},
        [f"Đã tạo dữ liệu của {new.name} (mã {new.code}) ở {place}, máy này số quầy {new.slot}."],
    )
    return Exit.DONE


def run_sample(options: Namespace, terminal: Terminal) -> int:
    """Fill an empty directory with the sample unit."""
    from desk_app.usecases.demo import fill_sample

    place = unit_data.directory(options)
    fill_sample(place, terminal.progress)
    return _filled(options, terminal, SAMPLE)


def run_generated(options: Namespace, terminal: Terminal) -> int:
    """Fill an empty directory with generated dossiers."""
    from desk_app.store.database import now_ms
    from desk_app.usecases.demo import Generated, fill_generated

    wish = Generated(dossiers=options.dossiers, year=options.year, seed=options.seed)
    fill_generated(unit_data.directory(options), wish, now=now_ms(), progress=terminal.progress)
    return _filled(options, terminal, "generated")


def _filled(options: Namespace, terminal: Terminal, name: str) -> int:
    with unit_data.opened(options) as database:
        _, events = database.size()
    place = unit_data.directory(options)
    document = {"demo": name, "data": str(place), "events": events}
    terminal.answer(document, [f"Đã đổ dữ liệu mẫu {name} vào {place}: {events} sự kiện."])
    return Exit.DONE
