"""Survey sheets, the procedure catalogue, and presets."""

from datetime import date
from pathlib import Path

import pytest

import db
from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.domain.survey import Grade
from desk_app.errors import DeskError
from desk_app.exchange.catalogue import read_catalogue
from desk_app.exchange.presets import list_presets, load_preset
from desk_app.exchange.register import read_register
from desk_app.exchange.surveys import read_surveys
from tests.exchange.books import xlsx


def test_survey_sheets_are_read_by_their_words(tmp_path: Path):
    sheets = read_surveys(
        xlsx(
            tmp_path / "phieu.xlsx",
            ["PHIẾU ĐÁNH GIÁ"],
            ["STT", "Ngày đánh giá", "Mức độ hài lòng", "Mã hồ sơ", "Ý kiến"],
            [1, date(2023, 6, 5), "Rất hài lòng", "h23.15.30-230605-0001", "Tốt"],
            [2, "06/06/2023", "Bình thường", None, None],
            [3, "06/06/2023", "Không hài lòng", "1-00413/2023", "Chờ lâu"],
            [4, "32/06/2023", "Tốt"],
            [5, "06/06/2023", None, "X-1", None],
            ["Tổng cộng", None, 5],
        )
    )
    assert [row.grade for row in sheets.rows] == [Grade.GOOD, Grade.FAIR, Grade.POOR]
    assert [row.dossier for row in sheets.rows] == ["H23.15.30-230605-0001", "", "1-00413/2023"]
    assert (sheets.rows[0].day, sheets.rows[2].comment) == (date(2023, 6, 5), "Chờ lâu")
    assert [row.reason for row in sheets.rejected] == [
        "Ô B6: “32/06/2023” không phải là một ngày có thật.",
        "Ô C7: thiếu mức đánh giá.",
    ]


def test_survey_sheets_with_a_cross_under_each_grade_are_read(tmp_path: Path):
    sheets = read_surveys(
        xlsx(
            tmp_path / "phieu.xlsx",
            ["STT", "Ngày", "Mức độ hài lòng", None, None],
            [None, None, "Hài lòng", "Bình thường", "Không hài lòng"],
            [1, "05/06/2023", "x", None, None],
            [2, "05/06/2023", None, None, "x"],
            [3, "05/06/2023", "x", None, "x"],
            merged=["C1:E1"],
        )
    )
    assert [row.grade for row in sheets.rows] == [Grade.GOOD, Grade.POOR]
    assert len(sheets.rejected) == 1


def test_the_starter_catalogue_is_read_whole():
    catalogue = read_catalogue(db.path("seeds/procedures.csv"))
    assert (len(catalogue.rows), catalogue.rejected) == (208, ())
    birth = next(row for row in catalogue.rows if row.code == "1.001193")
    assert (birth.name, birth.field, birth.term) == ("Đăng ký khai sinh", "Hộ tịch", Term(unit=TermUnit.SAME_DAY))
    assert birth.components[0] == "Tờ khai đăng ký khai sinh"
    assert len(birth.components) == 8


def test_a_catalogue_in_a_workbook_is_read_by_its_titles(tmp_path: Path):
    catalogue = read_catalogue(
        xlsx(
            tmp_path / "danh-muc.xlsx",
            ["DANH MỤC THỦ TỤC HÀNH CHÍNH"],
            [
                "STT",
                "Mã TTHC",
                "Tên thủ tục hành chính",
                "Lĩnh vực",
                "Thời hạn giải quyết",
                "Lệ phí",
                "Ngày công bố",
                "Ngày bãi bỏ",
            ],
            ["I", "Lĩnh vực hộ tịch"],
            [1, "1.001193", "Đăng ký khai sinh", "Hộ tịch", "Trong ngày", "Miễn phí", "05/05/2023", None],
            [2, "1.000894", "Đăng ký kết hôn", "Hộ tịch", "0,5 ngày", "15.000 đ", None, date(2023, 6, 1)],
            [3, "1.000894", "Đăng ký kết hôn", "Hộ tịch", "1", 0, None, None],
            [4, "1.000656", "Đăng ký khai tử", "Hộ tịch", "sớm", 0, None, None],
        )
    )
    one, two = catalogue.rows
    assert (one.term, one.fee, one.published_on, one.abolished_on) == (
        Term(unit=TermUnit.SAME_DAY),
        0,
        date(2023, 5, 5),
        None,
    )
    assert (two.term, two.fee, two.abolished_on) == (Term(amount=1, unit=TermUnit.HALF_DAYS), 15000, date(2023, 6, 1))
    assert [row.reason for row in catalogue.rejected] == [
        "Ô B6: trùng thủ tục với dòng 5; giữ dòng trước.",
        "Ô E7: “sớm” không phải là thời hạn giải quyết.",
    ]


def test_a_catalogue_parted_by_semicolons_is_read(tmp_path: Path):
    path = tmp_path / "danh-muc.csv"
    path.write_text("\ufeffcode;name;field;days\n1.1;Khai sinh;Hộ tịch;3\n", encoding="utf-8")
    [row] = read_catalogue(path).rows
    assert (row.name, row.term) == ("Khai sinh", Term(amount=3, unit=TermUnit.DAYS))


def test_a_file_without_a_catalogue_is_told(tmp_path: Path):
    path = tmp_path / "danh-muc.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DeskError, match="tiêu đề"):
        read_catalogue(path)


def test_the_provinces_export_is_read_with_its_preset(tmp_path: Path):
    path = xlsx(
        tmp_path / "so.xlsx",
        [
            "Số hồ sơ",
            "Thủ tục",
            "Chủ hồ sơ",
            "Nguồn tiếp nhận",
            "Ngày tiếp nhận",
            "Ngày hẹn trả",
            "Trạng thái",
            "Ngày kết thúc xử lý",
        ],
        ["A-1", "Khai sinh", "An", "Nộp qua Cổng DVC quốc gia", "05/06/2023", "06/06/2023", "Được tiếp nhận", None],
        ["A-2", "Khai sinh", "Bình", "Nộp trực tiếp", "05/06/2023", "06/06/2023", "Đã xử lý xong", "06/06/2023"],
    )
    one, two = read_register(path, preset="provincial").rows
    assert (one.channel, one.state) == (Channel.ONLINE, Standing.PROCESSING)
    assert (two.channel, two.state) == (Channel.DIRECT, Standing.RESOLVED)


def test_every_preset_loads_and_another_is_told():
    assert [load_preset(name).name for name in list_presets()] == list(list_presets())
    with pytest.raises(DeskError, match="Không có mẫu cột"):
        load_preset("khong-co")
