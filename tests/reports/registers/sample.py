"""The counter's own papers with generated persons, and the day of the sample unit."""

from collections.abc import Iterator
from datetime import date

from desk_app.domain import localtime
from desk_app.reports.registers.content import RegisterPaper, RegisterRow, SlipOfficer, SlipUnit

UNIT = SlipUnit(
    code="H23.15.42",
    name="xã Đồng Lạc",
    superior="huyện Nam Sách",
    place="Đồng Lạc",
    phone="0220 000 0000",
)
DAY = date(2023, 6, 20)
PRINTED = localtime.at(DAY, 16, 42)
CLERK = SlipOfficer(name="Nguyễn Thị Mẫu", title="Công chức Văn phòng - Thống kê")
HEAD = SlipOfficer(name="Phạm Văn Thử", title="Phó Chủ tịch UBND xã")

_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Hoàng", "Đặng")
_MIDDLES = ("Thị", "Văn", "Đức", "Thị Thanh", "Hữu")
_GIVEN = ("Mẫu", "Thử", "Ví Dụ", "An", "Bình", "Hường", "Khuê", "Uyên")
PROCEDURES = (
    "Cấp Giấy xác nhận tình trạng hôn nhân",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc "
    "chứng nhận",
    "Đăng ký khai sinh",
    "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
    "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng",
)


def person(number: int) -> str:
    """Return a generated name."""
    return f"{_SURNAMES[number % 7]} {_MIDDLES[number % 5]} {_GIVEN[number % 8]}"


def register_rows(count: int) -> Iterator[RegisterRow]:
    """Yield generated rows, each made when it is asked for."""
    for number in range(1, count + 1):
        received = localtime.at(date(2023, 6, 1 + number % 20), 7 + number % 9, number % 60)
        returned = received + 2 * localtime.DAY_MS if number % 4 else None
        yield RegisterRow(
            number=number,
            official=f"H23.15.42-2306{1 + number % 20:02}-{number % 10_000:04}" if number % 3 else "",
            reception=f"1-{number:05}/2023",
            procedure=PROCEDURES[number % 5],
            person=person(number),
            address=f"Thôn Mẫu {number % 9 + 1}, xã Đồng Lạc",
            phone=f"0900 000 {number % 1000:03}" if number % 2 else "",
            agency="UBND xã Đồng Lạc",
            received_at=received,
            due_at=received + 3 * localtime.DAY_MS,
            due_timed=number % 5 != 1,
            returned_at=returned,
            delivery=("Tại quầy", "Trực tuyến", "Qua bưu chính")[number % 3],
            signed=person(number) if returned else "",
            note="" if number % 6 else "Hẹn lại 01 lần",
        )


REGISTER = RegisterPaper(
    unit=UNIT,
    first=date(2023, 6, 1),
    last=date(2023, 6, 20),
    printed_at_ms=PRINTED,
    volume=2,
    keeper=CLERK,
    head=HEAD,
)
