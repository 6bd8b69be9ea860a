"""A register of 20,000 rows and 20 columns taken in, durable, against openpyxl's read-only walk of the same file."""

import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from desk_app.domain.localtime import local
from desk_app.store.database import Database
from desk_app.usecases.register import import_register
from desk_app.usecases.setup import NewUnit, initialise
from tests.bench import ledgers
from tests.bench.measure import CACHE, Result, interleaved, ms, percentile
from tests.bench.people import PROCEDURES, receptions

ROWS = 20_000
ROUNDS = 3
BAR = 0.5
HEADER = (
    *("STT", "Mã hồ sơ", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Tên cá nhân, tổ chức", "CCCD", "Địa chỉ"),
    *("Số điện thoại", "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái"),
    *("Số hóa thành phần", "Số hóa kết quả", "Tái sử dụng", "Lệ phí", "Thanh toán trực tuyến", "Ghi chú"),
)


def measure() -> Iterator[Result]:
    """Interleave the import into a fresh unit's data with the walk."""
    path = register()
    with tempfile.TemporaryDirectory(dir=CACHE.parent) as scratch:
        units = iter([_unit(Path(scratch) / f"desk-{number}") for number in range(ROUNDS)])
        taken = interleaved({"import": lambda: _import(next(units), path), "walk": lambda: _walk(path)}, ROUNDS)
    ours, peer = percentile(taken["import"], 50), percentile(taken["walk"], 50)
    yield Result(
        what=f"import of a register, {ROWS:,} rows",
        ours=ms(ours),
        peer=f"{ms(peer)} (openpyxl)",
        ratio=ours / peer,
        bar=BAR,
        note=f"best {ms(min(taken['import']))} / {ms(min(taken['walk']))}",
    )


def register() -> Path:
    """Return the workbook, written once."""
    directory, ready = ledgers.cached(f"register-{ROWS}")
    path = directory / "register.xlsx"
    if ready:
        return path
    from openpyxl import Workbook

    directory.mkdir(parents=True)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sổ tiếp nhận")
    sheet.append(HEADER)
    for row in _rows():
        sheet.append(row)
    book.save(path)
    (directory / "ready").touch()
    return path


def _rows() -> Iterator[tuple[object, ...]]:
    names = {code: name for code, name, _ in PROCEDURES}
    for number, fact in enumerate(receptions(ROWS), start=1):
        received = _wall(fact.received_at)
        person, open_still = fact.person, number % 10 == 0
        yield (
            *(str(number), f"H23.15.30-{received:%y%m%d}-{number:05}", fact.procedure.code, names[fact.procedure.code]),
            *(fact.procedure.field, person.name, person.citizen_id, "Thôn Đồng Lạc", person.phone),
            *("Trực tuyến" if number % 3 else "Trực tiếp", received, _wall(fact.due_at)),
            *(None if open_still else received + timedelta(days=1), "Đang xử lý" if open_still else "Đã trả kết quả"),
            *("Có", "Không" if open_still else "Có", "Không"),
            *(fact.fee, "x" if number % 4 else "", ""),
        )


def _wall(moment: int) -> datetime:
    return local(moment).replace(tzinfo=None, second=0, microsecond=0)


def _unit(directory: Path) -> Database:
    initialise(directory, NewUnit(code="X", name="UBND xã Đồng Lạc", superior="UBND thành phố", province_code="30"))
    return Database.open(directory)


def _import(database: Database, path: Path) -> None:
    done = import_register(database, path, actor="A")
    database.close()
    if done.added != ROWS:
        raise ValueError(f"{done} of {ROWS} rows")


def _walk(path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    cells = sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    if cells != (ROWS + 1) * len(HEADER):
        raise ValueError(f"{cells} cells")
