"""Slips of nobody: the sample commune, a sample citizen."""

from dataclasses import replace
from datetime import date
from typing import Any

from desk_app.domain import vietqr
from desk_app.domain.localtime import at
from desk_app.reports.slips.content import (
    ApologySlip,
    Copy,
    FeeItem,
    FeeSlip,
    ReceiptSlip,
    RefusalSlip,
    ResultSlip,
    SlipDossier,
    SlipOfficer,
    SlipPaper,
    SlipPerson,
    SlipSigner,
    SlipUnit,
    StoppingSlip,
    SupplementSlip,
    Transfer,
)

OLD, NEW = "nd61-2018", "nd118-2025"
DAYS = {OLD: date(2023, 6, 8), NEW: date(2025, 10, 8)}

UNITS = {
    OLD: SlipUnit(
        code="H23.15.42",
        name="xã Đồng Lạc",
        superior="huyện Nam Sách",
        place="Đồng Lạc",
        phone="0220 000 0000",
        website="donglac.namsach.haiduong.gov.vn",
        address="nhà Văn hóa xã",
    ),
    NEW: SlipUnit(
        code="H23.15.42",
        name="xã Mẫu Sơn",
        superior="thành phố Hải Phòng",
        place="Mẫu Sơn",
        phone="0220 000 0000",
        website="mauson.haiphong.gov.vn",
    ),
}
PERSON = SlipPerson(
    name="CÔNG DÂN MẪU",
    citizen_id="030199000000",
    phone="0900 000 000",
    address="thôn Mẫu, xã Đồng Lạc, huyện Nam Sách, tỉnh Hải Dương",
)
OWNER = SlipPerson(name="CHỦ HỒ SƠ MẪU", citizen_id="030165000001", address="thôn Khác, xã Đồng Lạc")
OFFICER = SlipOfficer(title="Công chức Tư pháp - Hộ tịch", phone="0220 000 0001")
DECLARATION = SlipPaper(name="Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", originals=1)
PAPERS = (
    DECLARATION,
    SlipPaper(name="Trích lục ghi chú ly hôn", photocopies=1, note="đã số hóa, dùng lại"),
)
REASONS = (
    "Người yêu cầu đăng ký thường trú tại xã khác tại thời điểm nộp hồ sơ; việc cấp giấy thuộc thẩm quyền của UBND "
    "cấp xã nơi thường trú.",
    "Căn cứ: khoản 1 Điều 21 Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ.",
    "Ông/Bà có thể nộp hồ sơ tại UBND xã nơi thường trú hoặc nộp trực tuyến trên Cổng Dịch vụ công quốc gia.",
)


def transfer(amount: int, purpose: str) -> Transfer:
    account = vietqr.Account(bin="970436", number="0011012345678", holder="UBND xã Đồng Lạc")
    return Transfer(
        payload=vietqr.build(account, amount, purpose=purpose),
        amount=amount,
        account="0011012345678 (mẫu)",
        purpose=purpose,
        holder="UBND xã Đồng Lạc",
    )


def dossier(regime: str) -> SlipDossier:
    day = DAYS[regime]
    return SlipDossier(
        reception=f"1-00412/{day.year}",
        official=f"H23.15.42-{day:%y%m%d}-0007",
        person=PERSON,
        procedure_name="Cấp Giấy xác nhận tình trạng hôn nhân",
        procedure_code="1.004873",
        channel="Trực tiếp",
        term="03 ngày làm việc",
        received_at_ms=at(day, 9, 24),
        due_at_ms=at(day.replace(day=13), 9, 24),
        register_volume=2,
        register_ordinal=412,
    )


def slips(regime: str) -> dict[str, Any]:
    """Return one of each slip of the regime, by the name of its form; the receipt in both copies."""
    made = {**_of_the_circular(regime), **_extra(regime)}
    return made | {"receipt-kept": replace(made["receipt"], copy=Copy.KEPT)}


def _common(regime: str) -> dict[str, Any]:
    printed = at(DAYS[regime], 9, 25)
    return {"unit": UNITS[regime], "issued_at_ms": printed, "printed_at_ms": printed, "officer": OFFICER}


def _of_the_circular(regime: str) -> dict[str, Any]:
    day, of, common = DAYS[regime], dossier(regime), _common(regime)
    made: dict[str, Any] = {
        "receipt": ReceiptSlip(
            **common, dossier=of, number="412", papers=PAPERS, fee=15_000, transfer=transfer(15_000, "LP 1-00412/2023")
        ),
        "supplement": SupplementSlip(
            **common,
            dossier=of,
            number="9",
            wanted=(SlipPaper(name="Giấy tờ chứng minh nơi cư trú", originals=1, note="xuất trình"),),
            reasons=("Thông tin nơi cư trú chưa tra cứu được trong Cơ sở dữ liệu quốc gia về dân cư.",),
            until_ms=at(day.replace(day=20)),
        ),
        "refusal": RefusalSlip(**common, dossier=of, number="7", reasons=REASONS, returned=(DECLARATION,)),
        "apology": ApologySlip(
            **common,
            dossier=of,
            number="3",
            new_due_at_ms=at(day.replace(day=16), 9, 24),
            reason="chưa nhận được văn bản trả lời xác minh tình trạng hôn nhân của UBND cấp xã nơi Ông/Bà từng "
            "thường trú (văn bản gửi ngày 08/6/2023)",
            signer=SlipSigner(deputy=True),
        ),
    }
    if regime == NEW:
        made["stopping"] = StoppingSlip(
            **common | {"issued_at_ms": at(day.replace(day=9), 9)},
            dossier=of,
            number="2",
            asked_at_ms=at(day.replace(day=9), 8),
            asked_how="trực tiếp",
            reason="không còn nhu cầu",
            returned=(DECLARATION,),
        )
    return made


def _extra(regime: str) -> dict[str, Any]:
    """Return what is no form of the circular."""
    day, of, common = DAYS[regime], dossier(regime), _common(regime)
    return {
        "result": ResultSlip(
            **common,
            dossier=of,
            number="388",
            receiver=SlipPerson(name="NGƯỜI NHẬN MẪU", citizen_id="030190000002", phone="0911 000 000"),
            given_at_ms=at(day.replace(day=13), 8, 5),
            kind="Giấy xác nhận",
            result_number="61/UBND-XNTTHN",
            abstract="Xác nhận tình trạng hôn nhân của CÔNG DÂN MẪU",
            result_date_ms=at(day.replace(day=12)),
            proxy="Giấy ủy quyền ngày 09/6/2023",
            returned=(SlipPaper(name="Trích lục ghi chú ly hôn", originals=1),),
        ),
        "fee": FeeSlip(
            **common,
            number="31",
            person=PERSON,
            received_at_ms=at(day, 9, 24),
            items=(
                FeeItem(
                    reception="1-00413/2023", what="Chứng thực bản sao từ bản chính", quantity="03 bản", amount=12_000
                ),
                FeeItem(reception="1-00414/2023", what="Chứng thực chữ ký", quantity="01 trường hợp", amount=10_000),
                FeeItem(
                    reception="1-00415/2023", what="Cấp bản sao trích lục hộ tịch", quantity="04 bản", amount=32_000
                ),
            ),
            transfer=transfer(54_000, "LP 1-00413/2023 va 2 HS"),
        ),
    }


def with_dossier(slip: Any, **changes: Any) -> Any:
    return replace(slip, dossier=replace(slip.dossier, **changes))
