"""Titles are known by what they mean."""

import pytest

from desk_app.exchange.columns import CatalogueColumn, RegisterColumn, SurveyColumn, titles
from desk_app.exchange.header import Vocabulary

C = RegisterColumn


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Mã số hồ sơ", C.OFFICIAL),
        ("Số biên nhận", C.OFFICIAL),
        ("MA HO SO", C.OFFICIAL),
        ("2. Mã hồ sơ (*)", C.OFFICIAL),
        ("Tên thủ tục hành chính (TTHC)", C.PROCEDURE_NAME),
        ("Ngày, tháng, năm tiếp nhận", C.RECEIVED),
        ("Ngày nhận hồ sơ", C.RECEIVED),
        ("Thời gian tiếp nhận hồ sơ của công dân", C.RECEIVED),
        ("Ngày hẹn\ntrả kết quả", C.DUE),
        ("Hạn trả (dd/mm/yyyy)", C.DUE),
        ("Ngày trả kết quả", C.RETURNED),
        ("Ngày trả kết quả dự kiến", C.DUE),
        ("Ngày nhận kết quả", C.RETURNED),
        ("Họ tên công dân", C.PERSON),
        ("Họ và tên người nộp hồ sơ", C.PERSON),
        ("Địa chỉ người nộp", C.ADDRESS),
        ("Số CCCD/CMND của chủ hồ sơ", C.CITIZEN_ID),
        ("Điện thoại", C.PHONE),
        ("Số điện thoại người nộp", C.PHONE),
        ("Lệ phí (đồng)", C.FEE),
        ("Mã hồ sơ / Số hồ sơ", C.OFFICIAL),
        ("Tên cá nhân, tổ chức / Người nộp / Chủ hồ sơ", C.PERSON),
        ("Hình thức tiếp nhận / Kênh", C.CHANNEL),
        ("Hình thức (trực tiếp/trực tuyến)", C.CHANNEL),
        ("Trực tiếp/trực tuyến", C.CHANNEL),
        ("Ngày trả kết quả / Ngày kết thúc xử lý", C.RETURNED),
        ("Số hóa thành phần hồ sơ TTHC", C.COMPONENTS_DIGITIZED),
    ],
)
def test_a_title_is_known_in_its_many_spellings(title: str, column: RegisterColumn):
    meaning = Vocabulary(titles(RegisterColumn)).meaning(title)
    assert meaning is not None
    assert meaning[2] is column


@pytest.mark.parametrize(
    "title",
    [
        "STT",
        "Số lượng hồ sơ (bộ)",
        "Người tiếp nhận",
        "Cán bộ thụ lý",
        "Ngày sinh",
        "Lý do trả lại",
        "Mã lĩnh vực",
        "Nơi nhận",
        "Lý do",
    ],
)
def test_a_title_that_means_something_else_is_left_alone(title: str):
    assert Vocabulary(titles(RegisterColumn)).meaning(title) is None


@pytest.mark.parametrize("columns", [RegisterColumn, SurveyColumn, CatalogueColumn])
def test_no_title_means_two_columns(columns: type[RegisterColumn]):
    vocabulary = Vocabulary(titles(columns))
    for column, known in titles(columns).items():
        for title in known:
            meaning = vocabulary.meaning(title)
            assert meaning is not None
            assert (title, meaning[2]) == (title, column)
