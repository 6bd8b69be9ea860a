"""The counter's own papers with generated persons, and the day of the sample unit."""

from collections.abc import Iterator
from datetime import date

from desk_app.domain import localtime
from desk_app.reports.registers.content import (
    CashLine,
    CashPaper,
    ControlPaper,
    ExplanationPaper,
    HandedDossier,
    HandOver,
    HandoverPaper,
    Happening,
    Pace,
    Party,
    RegisterPaper,
    RegisterRow,
    SlipDossier,
    SlipOfficer,
    SlipPerson,
    SlipSigner,
    SlipUnit,
    WorkGroup,
    WorkLine,
    WorkPaper,
)

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

HANDOVER = HandoverPaper(
    unit=UNIT,
    list_number="BG1-230620-02",
    giver=Party(name="Nguyễn Thị Mẫu", title="Công chức Văn phòng - Thống kê", body="Bộ phận Tiếp nhận và Trả kết quả"),
    receiver=Party(name="Trần Văn Thử", title="Công chức Tư pháp - Hộ tịch"),
    given_at_ms=localtime.at(DAY, 15, 40),
    taken_at_ms=localtime.at(DAY, 15, 52),
    printed_at_ms=PRINTED,
    purpose="Hồ sơ chuyển công chức chuyên môn giải quyết",
    number="7",
)


def handed(count: int) -> tuple[HandedDossier, ...]:
    """Return generated dossiers of a handover list."""
    return tuple(
        HandedDossier(
            official=row.official,
            reception=row.reception,
            person=row.person,
            procedure=row.procedure,
            papers=row.number % 4,
            due_at=row.due_at,
            due_timed=row.due_timed,
            note=row.note,
        )
        for row in register_rows(count)
    )


CASH = CashPaper(
    unit=UNIT,
    day=DAY,
    printed_at_ms=PRINTED,
    opening=200_000,
    counted=232_000,
    reason="chưa thu đủ lệ phí biên lai số 0000415, người nộp hẹn nộp sáng hôm sau",
    cashier=CLERK,
    treasurer=SlipOfficer(name="Lê Thị Ví Dụ"),
    head=HEAD,
    closed_at_ms=localtime.at(DAY, 16, 45),
)
CASH_LINES = (
    *(
        CashLine(
            number=f"{410 + number:07}",
            at_ms=localtime.at(DAY, 7 + number, 12),
            reception=f"1-{400 + number:05}/2023",
            payer=person(number),
            procedure=PROCEDURES[number % 2],
            amount=(15_000, 8_000, 24_000)[number % 3],
            way=("Tiền mặt", "Tiền mặt", "Chuyển khoản", "Cổng dịch vụ công")[number % 4],
        )
        for number in range(1, 9)
    ),
    CashLine(
        number="Đ-0000414",
        at_ms=localtime.at(DAY, 15, 30),
        reception="1-00404/2023",
        payer=person(4),
        procedure=PROCEDURES[0],
        amount=-8_000,
        way="Tiền mặt",
        reverses="0000414",
        note="thu nhầm, hộ nghèo được miễn",
    ),
)

WORK = WorkPaper(
    unit=UNIT,
    day=DAY,
    printed_at_ms=PRINTED,
    officer=CLERK,
    groups=tuple(
        WorkGroup(
            title=title,
            lines=tuple(
                WorkLine(
                    reception=row.reception,
                    official=row.official,
                    person=row.person,
                    phone=row.phone,
                    procedure=row.procedure,
                    due_at=row.due_at,
                    due_timed=row.due_timed,
                    standing=standing,
                    officer="CC Tư pháp - Hộ tịch",
                )
                for row in register_rows(count)
            ),
        )
        for title, standing, count in (
            ("Quá hạn", "quá hạn 2 ngày làm việc", 3),
            ("Đến hạn hôm nay", "còn 1 giờ 18 phút", 5),
            ("Đến hạn ngày mai", "còn 1 ngày làm việc", 0),
            ("Có kết quả, chưa có bản giấy tại quầy", "chờ 1 ngày", 2),
        )
    ),
)

DOSSIER = SlipDossier(
    reception="1-00413/2023",
    official="H23.15.42-230608-0007",
    person=SlipPerson(
        name="Công Dân Mẫu",
        citizen_id="030199000000",
        phone="0900 000 000",
        address="thôn Mẫu, xã Đồng Lạc, huyện Nam Sách, tỉnh Hải Dương",
    ),
    procedure_name="Cấp Giấy xác nhận tình trạng hôn nhân",
    received_at_ms=localtime.at(date(2023, 6, 8), 9, 24),
    due_at_ms=localtime.at(date(2023, 6, 13), 9, 24),
    term="03 ngày làm việc",
    register_volume=2,
    register_ordinal=412,
)
EXPLANATION = ExplanationPaper(
    unit=UNIT,
    dossier=DOSSIER,
    superior="Ủy ban nhân dân huyện Nam Sách",
    story=(
        Happening(at_ms=localtime.at(date(2023, 6, 8), 9, 24), text="Bộ phận Tiếp nhận và Trả kết quả tiếp nhận hồ sơ"),
        Happening(
            at_ms=localtime.at(date(2023, 6, 8), 10, 5),
            text="chuyển công chức Tư pháp - Hộ tịch giải quyết (giấy bàn giao BG1-230608-01)",
        ),
        Happening(
            at_ms=localtime.at(date(2023, 6, 8)),
            text="UBND xã gửi văn bản đề nghị UBND cấp xã nơi thường trú trước đây xác minh tình trạng hôn nhân",
            timed=False,
        ),
        Happening(
            at_ms=localtime.at(date(2023, 6, 12), 14, 5),
            text="gọi điện cho công dân, giải thích việc chưa có trả lời xác minh",
        ),
    ),
    days_late=5,
    as_of_ms=localtime.at(DAY, 16, 30),
    printed_at_ms=PRINTED,
    cause="chưa nhận được văn bản trả lời xác minh tình trạng hôn nhân của UBND cấp xã nơi công dân từng thường trú; "
    "công chức phụ trách chưa đôn đốc kịp thời",
    responsible="công chức Tư pháp - Hộ tịch",
    remedy="UBND xã đã đôn đốc bằng điện thoại và văn bản; giao công chức Tư pháp - Hộ tịch báo cáo tiến độ hằng ngày",
    new_due_at_ms=localtime.at(date(2023, 6, 23), 9, 24),
    apology_at_ms=localtime.at(date(2023, 6, 12), 14, 5),
    apology_number="03/PXL-UBND",
    number="58",
    dated_ms=localtime.at(DAY),
    signer=SlipSigner(name="Phạm Văn Thử", deputy=True),
)
CONTROL = ControlPaper(
    unit=UNIT,
    dossier=DOSSIER,
    issued_at_ms=DOSSIER.received_at_ms,
    printed_at_ms=PRINTED,
    agency="UBND xã Đồng Lạc (công chức Tư pháp - Hộ tịch)",
    partners="UBND cấp xã nơi thường trú trước đây",
    number="412",
    steps=(
        HandOver(
            giver="Bộ phận Tiếp nhận và Trả kết quả",
            receiver="Công chức Tư pháp - Hộ tịch",
            at_ms=localtime.at(date(2023, 6, 8), 10, 5),
            giver_name="Nguyễn Thị Mẫu",
            receiver_name="Trần Văn Thử",
            pace=Pace.EARLY,
            note="02 giấy tờ",
        ),
        HandOver(
            giver="Công chức Tư pháp - Hộ tịch",
            receiver="Bộ phận Tiếp nhận và Trả kết quả",
            at_ms=localtime.at(date(2023, 6, 16), 8, 40),
            giver_name="Trần Văn Thử",
            receiver_name="Nguyễn Thị Mẫu",
            pace=Pace.OVERDUE,
            note="Đã xin lỗi, hẹn lại",
        ),
    ),
)
