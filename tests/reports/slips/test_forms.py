"""Every field of each legal form stands on its slip, under both regimes."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.localtime import at
from desk_app.errors import DeskError
from desk_app.reports.slips import legal
from desk_app.reports.slips.content import SlipOfficer, SlipSigner
from desk_app.reports.slips.render import form_of, render
from tests.reports.slips import sample
from tests.reports.slips.conftest import printed
from tests.reports.slips.sample import NEW, OLD

HEAD = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số tiếp nhận: 1-00412/",
    "Mã hồ sơ H23.15.42-",
)
PERSON = (
    "CÔNG DÂN MẪU",
    "Địa chỉ: thôn Mẫu, xã Đồng Lạc",
    "điện thoại: 0900 000 000",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
)

FIELDS = {
    "receipt": (
        *PERSON,
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "(Liên 2: Giao người nộp hồ sơ)",
        "Tiếp nhận hồ sơ của: CÔNG DÂN MẪU",
        "Số định danh: 030199000000",
        "Email: (không có)",
        "Hình thức nộp: Trực tiếp",
        "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận",
        "1. Thành phần hồ sơ nộp gồm:",
        "1 Tờ khai cấp Giấy xác nhận tình trạng hôn nhân 1 – –",
        "2 Trích lục ghi chú ly hôn (đã số hóa, dùng lại) – – 1",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 09 giờ 24 phút, ngày 08 tháng",
        "5. Thời gian trả kết quả giải quyết hồ sơ:",
        "09 giờ 24 phút, ngày 13 tháng",
        "6. Đăng ký nhận kết quả tại:",
        "Vào Sổ theo dõi hồ sơ, Quyển số 02, Số thứ tự 0412",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "liên 2 giao người nộp; có thể đăng ký nhận kết quả tại nhà qua bưu chính",
        "Lệ phí: 15.000 đồng",
        "Số tài khoản: 0011012345678",
    ),
    "supplement": (
        *PERSON,
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Tiếp nhận hồ sơ/yêu cầu của: CÔNG DÂN MẪU",
        "Nội dung yêu cầu giải quyết:",
        "Email: (không có)",
        "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung sau:",
        "1 Giấy tờ chứng minh nơi cư trú (xuất trình) 1 – –",
        "Lý do:",
        "Thông tin nơi cư trú chưa tra cứu được",
        "ngày 20 tháng",
        "số điện thoại 0220 000 0001",
        ".gov.vn",
        "NGƯỜI HƯỚNG DẪN",
    ),
    "refusal": (
        *PERSON,
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        "Email: (không có)",
        "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
        *(f"{number}. {reason}" for number, reason in enumerate(sample.REASONS, 1)),
        "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân 1 – –",
        "Xin thông báo cho Ông/Bà được biết và thực hiện",
        "0220 000 0001",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ),
    "apology": (
        "Kính gửi: Ông/Bà CÔNG DÂN MẪU",
        "Địa chỉ: thôn Mẫu",
        "Điện thoại: 0900 000 000",
        "Ngày 08 tháng",
        "đã tiếp nhận hồ sơ đề nghị Cấp Giấy xác nhận tình trạng hôn nhân",
        "mã hồ sơ H23.15.42-",
        "thời gian hẹn trả kết quả: 09 giờ 24 phút, ngày 13 tháng",
        "Lý do: chưa nhận được văn bản trả lời xác minh",
        "xin lỗi Ông/Bà",
        "Hẹn trước 09 giờ 24 phút, ngày 13 tháng",
        "Hẹn lại 09 giờ 24 phút, ngày 16 tháng",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ),
    "stopping": (
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        "Kính gửi: Ông/Bà CÔNG DÂN MẪU",
        "Điều 21 Nghị định số 118/2025/NĐ-CP",
        "Điều 7 Thông tư số 03/2025/TT-VPCP",
        "Đề nghị dừng ngày 09 tháng 10 năm 2025, trực tiếp",
        "Lý do không còn nhu cầu",
        "GIÁM ĐỐC",
    ),
    "result": (
        "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
        "Người trả: Công chức Tư pháp - Hộ tịch",
        "Điện thoại: 0220 000 0001",
        "Người nhận: NGƯỜI NHẬN MẪU",
        "Số định danh: 030190000002",
        "Điện thoại: 0911 000 000",
        "Nhận thay theo: Giấy ủy quyền",
        "Loại kết quả Giấy xác nhận (01 bản)",
        "Số, ký hiệu 61/UBND-XNTTHN",
        "Trích yếu Xác nhận tình trạng hôn nhân",
        "Ngày ký ngày 12 tháng",
        "Trả kết quả lúc 08 giờ 05 phút, ngày 13 tháng",
        "NGƯỜI NHẬN KẾT QUẢ",
        "NGƯỜI TRẢ KẾT QUẢ",
    ),
    "fee": (
        "BIÊN NHẬN THU PHÍ, LỆ PHÍ",
        "Người nộp: CÔNG DÂN MẪU",
        "1-00413/2023 Chứng thực bản sao từ bản chính 03 bản 12.000",
        "1-00415/2023 Cấp bản sao trích lục hộ tịch 04 bản 32.000",
        "Tổng cộng 54.000",
        "Năm mươi tư nghìn đồng",
        "VietQR · 54.000 đ",
        "Phiếu này không thay cho biên lai thu phí, lệ phí.",
        "NGƯỜI NỘP TIỀN",
        "NGƯỜI THU TIỀN",
    ),
}

CASES = [(regime, name) for regime in (OLD, NEW) for name in sample.slips(regime)]
OF_ONE_REGIME = {
    OLD: {
        "receipt": ("Mẫu số 01", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "Số: 412/BPTNTKQ"),
        "supplement": ("Mẫu số 02", "Số: 09/HDHS"),
        "refusal": ("Mẫu số 03", "Số: 07/BPTNTKQ", "Bộ phận Tiếp nhận và Trả kết quả xã Đồng Lạc"),
        "apology": ("Mẫu số 04", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "UBND HUYỆN NAM SÁCH", "Số: 03/PXL-UBND"),
    },
    NEW: {
        "receipt": ("Mẫu số 01", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Số: 412/TTPVHCC"),
        "supplement": ("Mẫu số 02", "Số: 09/TTPVHCC"),
        "refusal": ("Mẫu số 03", "Số: 07/TTPVHCC", "Trung tâm Phục vụ hành chính công xã Mẫu Sơn"),
        "apology": (
            "Mẫu số 04",
            "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
            "đề nghị gia hạn thời gian giải quyết",
            "UBND THÀNH PHỐ HẢI PHÒNG",
        ),
        "stopping": ("Mẫu số 05", "Số: 02/TB-TTPVHCC"),
    },
}


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_every_field_of_the_form_stands_on_the_slip(print_once, regime, name):
    text = print_once(sample.slips(regime)[name]).flowing
    wanted = FIELDS[name.removesuffix("-kept")]
    if name == "receipt-kept":
        wanted = tuple("(Liên 1: Lưu)" if field.startswith("(Liên") else field for field in wanted)
    head = HEAD if name != "fee" else HEAD[:2]
    own = OF_ONE_REGIME[regime].get(name, ())
    assert [field for field in (*head, *wanted, *own) if field not in text] == []


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_a_slip_reads_as_it_did_before(print_once, golden, regime, name):
    pages = print_once(sample.slips(regime)[name]).pages
    golden(f"slips/{regime}-{name}.txt", "\f\n".join(f"{page}\n" for page in pages))


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_all_text_is_composed_and_no_placeholder_is_left(print_once, regime, name):
    text = print_once(sample.slips(regime)[name]).flowing
    assert text == unicodedata.normalize("NFC", text)
    assert not [mark for mark in "{}[]*|" if mark in text]


def test_nothing_of_the_other_regime_is_said(print_once):
    for slip in sample.slips(NEW).values():
        text = print_once(slip).flowing
        assert "Bộ phận Tiếp nhận" not in text
        assert "BPTNTKQ" not in text
    for slip in sample.slips(OLD).values():
        assert "hành chính công" not in print_once(slip).flowing.lower()


def test_old_dossiers_finish_under_old_rules():
    refusal = sample.slips(OLD)["refusal"]
    received = replace(
        sample.dossier(OLD), received_at_ms=at(date(2025, 6, 30), 16), due_at_ms=at(date(2025, 7, 3), 16)
    )
    late = replace(refusal, dossier=received, issued_at_ms=at(date(2025, 7, 2), 9))
    assert form_of(late).source == "TT 01/2018/TT-VPCP, mẫu số 03"
    new = replace(late, dossier=replace(received, received_at_ms=at(date(2025, 7, 1), 8)))
    assert form_of(new).source == "TT 03/2025/TT-VPCP, mẫu số 03"


def test_before_july_2025_no_notice_of_stopping_exists_and_the_person_is_told_what_to_do():
    stopping = replace(sample.slips(NEW)["stopping"], dossier=sample.dossier(OLD))
    with pytest.raises(DeskError, match="61/2018") as told:
        render(stopping)
    assert told.value.remedy.endswith(".")


def test_a_paid_receipt_says_how_and_asks_for_nothing():
    receipt = replace(sample.slips(OLD)["receipt"], paid="đã nộp tiền mặt, biên lai số 0001234")
    text = printed(receipt).flowing
    assert "Lệ phí: 15.000 đồng (đã nộp tiền mặt, biên lai số 0001234)" in text
    assert "VietQR" not in text
    assert "chưa nộp" not in text


def test_without_a_fee_or_an_account_there_is_no_code_to_pay_by():
    receipt = sample.slips(OLD)["receipt"]
    assert "Lệ phí" not in printed(replace(receipt, fee=0, transfer=None)).flowing
    at_the_counter = printed(replace(receipt, transfer=None)).flowing
    assert "Lệ phí: 15.000 đồng (chưa nộp)" in at_the_counter
    assert "VietQR" not in at_the_counter


def test_what_is_not_known_yet_leaves_room_or_is_said():
    receipt = sample.slips(OLD)["receipt"]
    of = replace(receipt.dossier, official="", register_volume=None, register_ordinal=None, due_timed=False)
    text = printed(replace(receipt, number="", papers=(), dossier=of)).flowing
    assert "(chờ cấp mã)" in text
    assert "Số: /BPTNTKQ" in text
    assert "Quyển số …" in text
    assert "1. Thành phần hồ sơ nộp gồm: (không có)" in text
    assert "ngày 13 tháng 6 năm 2023" in text
    assert text.count("09 giờ 24 phút") == 1


def test_another_persons_dossier_names_its_owner():
    receipt = sample.with_dossier(sample.slips(OLD)["receipt"], owner=sample.OWNER)
    text = printed(receipt).flowing
    assert "Chủ hồ sơ: CHỦ HỒ SƠ MẪU Số định danh: 030165000001" in text
    assert "Địa chỉ: thôn Khác, xã Đồng Lạc" in text


def test_a_reprint_says_so_and_a_first_print_does_not():
    receipt = sample.slips(OLD)["receipt"]
    assert "In lúc 09:25 08/6/2023" in printed(receipt).flowing
    again = printed(replace(receipt, reprint=2)).flowing
    assert "In lại lần 2, 09:25 08/6/2023" in again
    assert "In lúc" not in again


def test_a_unit_that_calls_its_counter_otherwise_is_named_so():
    receipt = sample.slips(OLD)["receipt"]
    unit = replace(receipt.unit, counter="Bộ phận Một cửa", counter_sign="MC")
    text = printed(replace(receipt, unit=unit)).flowing
    assert "BỘ PHẬN MỘT CỬA" in text
    assert "Số: 412/MC" in text
    assert "Tiếp nhận và Trả" not in text


def test_the_official_and_the_head_are_named_where_their_names_are_known():
    slips = sample.slips(OLD)
    receipt = replace(slips["receipt"], officer=SlipOfficer(name="Cán bộ Mẫu", title="Công chức"))
    assert "Cán bộ Mẫu" in printed(receipt).flowing
    apology = replace(slips["apology"], signer=SlipSigner(name="Chủ tịch Mẫu"), recipients=("- Ông A;", "- Lưu: VT."))
    text = printed(apology).flowing
    assert "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Chủ tịch Mẫu" in text
    assert "- Ông A;" in text
    assert "- Như trên;" not in text
    assert "KT." not in text


def test_a_letter_that_cannot_be_drawn_is_refused_by_name():
    receipt = sample.slips(OLD)["receipt"]
    person = replace(receipt.dossier.person, name="AN 😀")
    with pytest.raises(DeskError, match="U\\+1F600"):
        render(sample.with_dossier(receipt, person=person))


def test_decomposed_and_invisible_letters_come_out_clean():
    receipt = sample.slips(OLD)["receipt"]
    name = unicodedata.normalize("NFD", "Nguyễn\u200b Thị\n Mẫu")
    text = printed(sample.with_dossier(receipt, person=replace(receipt.dossier.person, name=name))).flowing
    assert "Tiếp nhận hồ sơ của: Nguyễn Thị Mẫu" in text


@pytest.mark.parametrize("regime", [OLD, NEW])
def test_every_form_names_its_source_and_what_nobody_has_read(regime):
    names = {name.removesuffix("-kept") for name in sample.slips(regime)}
    for name in names:
        form = legal.form(regime, name)
        assert form.source
        assert form.unverified
