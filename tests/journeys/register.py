"""A register as another counter kept it: titles above, its own names in its own order, dates as text, totals below."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from tests.exchange.books import xlsx

TITLES = (
    ("ỦY BAN NHÂN DÂN XÃ ĐỒNG LẠC",),
    ("SỔ THEO DÕI TIẾP NHẬN VÀ TRẢ KẾT QUẢ HỒ SƠ",),
    ("(Kèm theo sổ giấy quyển số 1)",),
    (),
)
HEADER = (
    "Số TT",
    "Thời gian nhận hồ sơ",
    "HỌ VÀ TÊN NGƯỜI NỘP",
    "Số CCCD",
    "Mã số hồ sơ",
    "Tên thủ tục hành chính",
    "Lĩnh vực giải quyết",
    "Hạn trả",
    "Ngày có kết quả",
    "Kênh tiếp nhận",
    "Tình trạng xử lý",
    "Số hóa TPHS",
    "Số hóa KQ",
)
FAMILIES = ("Nguyễn Thị", "Trần Văn", "Lê Thị", "Phạm Văn", "Đỗ Thị")
GIVEN = ("Đào", "Bình", "Hiền", "Sửu", "Ngọc", "Thắng", "Út")
COPIES, MARRIAGE = ("Chứng thực bản sao từ bản chính", "Chứng thực"), ("Đăng ký kết hôn", "Hộ tịch")
FIRST_DAY = date(2023, 3, 15)


def register(path: Path, *, count: int = 24) -> Path:
    """Write a register of so many rows, three of them of the quarter before, and return its path."""
    lines = list(rows(count))
    below = ((), ("", "Tổng cộng:", f"{count} hồ sơ"), ("", "", "", "", "", "", "", "Người lập biểu"))
    return xlsx(path, *TITLES, HEADER, *lines, *below, sheet="Quý 2")


def rows(count: int) -> Iterator[list[object]]:
    """Give the rows, told apart by their number: every fifth is ended by a refusal or a withdrawal, or open."""
    for number in range(1, count + 1):
        day = FIRST_DAY + timedelta(days=2 * number) if number > 3 else FIRST_DAY - timedelta(days=20 + number)
        day += timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))
        received = datetime.combine(day, time(8, 5 + number))
        due = received + timedelta(days=7)
        ended, state = _ended(number, received, due)
        name, field = (COPIES, MARRIAGE)[number % 2]
        yield [
            f"{number:02}",
            f"{received:%Hh%M} ngày {received:%d/%m/%Y}",
            f"{FAMILIES[number % 5]} {GIVEN[number % 7]}",
            f"0301860{number:05}",
            f"H23.15.30-{day:%y%m%d}-{number:04}",
            name,
            field,
            f"{due:%d/%m/%Y %H:%M}",
            "" if ended is None else f"{ended:%d.%m.%Y %H:%M}",
            ("Trực tuyến", "Một cửa", "BCCI")[number % 3],
            state,
            ("Có", "x", "Không")[number % 3],
            "x" if number % 2 else "",
        ]


def _ended(number: int, received: datetime, due: datetime) -> tuple[datetime | None, str]:
    if number <= 3:
        return datetime.combine(FIRST_DAY + timedelta(days=5 + number), time(9)), "Đã trả kết quả"
    if number % 5 == 0:
        return (None, "Đang xử lý") if number % 10 else (received + timedelta(days=1), "Từ chối")
    late = timedelta(days=3) if number % 7 == 0 else timedelta()
    return due - timedelta(days=number % 4) + late, "Đã giải quyết xong"
