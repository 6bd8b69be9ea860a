"""A register written by other hands comes in whole, and what cannot be taken is told in words."""

import unicodedata
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.domain.localtime import at
from desk_app.errors import DeskError
from desk_app.exchange.columns import RegisterColumn
from desk_app.exchange.moments import Moment
from desk_app.exchange.register import RegisterSheet, read_register
from tests.exchange.books import HEADER, ROW, changed, numbered, xls, xlsx

RECEIVED = Moment(at(date(2023, 6, 5), 7, 30), True)


def reasons(sheet: RegisterSheet) -> list[str]:
    return [row.reason for row in sheet.rejected]


def test_every_column_of_the_contract_is_read(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, ROW))
    [row] = sheet.rows
    assert (row.line, row.official) == (2, "H23.15.30-230605-0001")
    assert (row.procedure_code, row.procedure_name) == ("2.000815", "Chứng thực bản sao từ bản chính")
    assert (row.field, row.person, row.citizen_id) == ("Chứng thực", "Nguyễn Thị Đào", "030181056775")
    assert (row.address, row.phone, row.channel) == ("Thôn Đồng Lạc", "0983982757", Channel.ONLINE)
    assert row.received == RECEIVED
    assert row.due == Moment(at(date(2023, 6, 6), 7, 30), True)
    assert row.ended == Moment(at(date(2023, 6, 5), 15), True)
    assert (row.state, row.paused_since) == (Standing.RESOLVED, None)
    assert (row.components_digitized, row.result_digitized, row.reused) == (True, True, False)
    assert (row.fee, row.paid_online, row.note) == (15000, True, "")
    assert (sheet.read, sheet.rejected, sheet.repeated) == (1, (), 0)


def test_other_names_another_order_titles_above_and_totals_below_change_nothing(tmp_path: Path):
    sheet = read_register(
        xlsx(
            tmp_path / "so.xlsx",
            ["ỦY BAN NHÂN DÂN XÃ ĐỒNG LẠC", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["SỔ THEO DÕI HỒ SƠ QUÝ II/2023"],
            [],
            [
                "HẠN TRẢ",
                "ngày nộp\nhồ sơ",
                "Họ tên công dân",
                "SĐT",
                "TEN THU TUC",
                "Mã  số hồ sơ (*)",
                "Tình trạng",
                "Ngày KT",
            ],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            ["I", "Lĩnh vực chứng thực"],
            [
                "06/06/2023",
                "5/6/2023 7:30",
                "Nguyễn Thị Đào",
                983982757,
                "Chứng thực",
                "h23.15.30-230605-0001",
                "Đang xử lý",
            ],
            [],
            [
                "HẠN TRẢ",
                "ngày nộp\nhồ sơ",
                "Họ tên công dân",
                "SĐT",
                "TEN THU TUC",
                "Mã  số hồ sơ (*)",
                "Tình trạng",
                "Ngày KT",
            ],
            [
                "06/06/2023",
                "05/06/2023 07:31",
                "Trần Văn Bình",
                "+84 912 000 111",
                "Chứng thực",
                "H23.15.30-230605-0002",
            ],
            ["Tổng cộng: 2 hồ sơ", None, None, None, None, None, 2],
            [None, "Đồng Lạc, ngày 15 tháng 6 năm 2023"],
            [None, "Người lập biểu", None, None, None, "Chủ tịch"],
            [None, "(Ký, ghi rõ họ tên)"],
        )
    )
    assert reasons(sheet) == []
    first, second = sheet.rows
    assert (first.official, first.received, first.phone) == ("H23.15.30-230605-0001", RECEIVED, "0983982757")
    assert first.due == Moment(at(date(2023, 6, 6)), False)
    assert (second.phone, second.state, second.line) == ("0912000111", Standing.PROCESSING, 10)


def test_a_header_of_two_rows_is_read_through_its_merged_titles(tmp_path: Path):
    sheet = read_register(
        xlsx(
            tmp_path / "so.xlsx",
            ["SỔ THEO DÕI"],
            [
                "STT",
                "Mã hồ sơ",
                "Tên TTHC",
                "Nhận và trả kết quả",
                None,
                None,
                "Số hóa",
                None,
                "Hình thức tiếp nhận",
                None,
                None,
            ],
            [
                None,
                None,
                None,
                "Nhận hồ sơ",
                "Hẹn trả kết quả",
                "Trả kết quả",
                "Thành phần",
                "Kết quả",
                "Trực tuyến",
                "Trực tiếp",
                "BCCI",
            ],
            [1, "A-1", "Khai sinh", "05/06/2023", "06/06/2023", "05/06/2023", "x", None, None, None, "x"],
            [2, "A-2", "Khai sinh", "05/06/2023", "06/06/2023", None, "x", "x", "x", None, None],
            merged=["D2:F2", "G2:H2", "I2:K2", "A2:A3", "B2:B3", "C2:C3"],
        )
    )
    one, two = sheet.rows
    assert (one.channel, two.channel) == (Channel.POSTAL, Channel.ONLINE)
    assert (one.ended, two.ended) == (Moment(at(date(2023, 6, 5)), False), None)
    assert (one.components_digitized, one.result_digitized) == (True, None)
    assert sheet.columns >= {RegisterColumn.DUE, RegisterColumn.RESULT_DIGITIZED}
    assert len(sheet.header_rows) == 2


def test_text_in_pieces_comes_in_composed(tmp_path: Path):
    pieces = [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in ROW]
    sheet = read_register(xlsx(tmp_path / "so.xlsx", [unicodedata.normalize("NFD", title) for title in HEADER], pieces))
    assert sheet.rows == read_register(xlsx(tmp_path / "nfc.xlsx", HEADER, ROW)).rows


def test_an_old_xls_says_the_same_as_an_xlsx_whatever_its_name(tmp_path: Path):
    old = read_register(xls(tmp_path / "so.xls", HEADER, ROW)).rows
    assert old == read_register(xlsx(tmp_path / "so.xlsx", HEADER, ROW)).rows
    (tmp_path / "so.xls").rename(tmp_path / "cu.xlsx")
    assert read_register(tmp_path / "cu.xlsx").rows == old


def test_the_sheet_with_the_best_header_is_taken_and_its_like_are_named(tmp_path: Path):
    path = xlsx(tmp_path / "so.xlsx", ["Ngày", "Ghi chú"], ["1/1/2023", "bìa"], sheet="Bìa")
    book = openpyxl.load_workbook(path)
    for name in ("Tháng 6", "Tháng 7"):
        page = book.create_sheet(name)
        page.append(list(HEADER))
        page.append(list(ROW))
    book.save(path)
    sheet = read_register(path)
    assert (sheet.sheet, sheet.others, len(sheet.rows)) == ("Tháng 6", ("Tháng 7",), 1)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (changed(B=None), "Ô B2: thiếu mã hồ sơ."),
        (changed(K=None), "Ô K2: thiếu ngày tiếp nhận."),
        (changed(C=None, D=None), "Ô D2: thiếu thủ tục."),
        (changed(K="31/02/2023"), "Ô K2: “31/02/2023” không phải là một ngày có thật."),
        (changed(L="06/25/2023"), "Ô L2: “06/25/2023” không phải là một ngày có thật."),
        (changed(L="chưa hẹn"), "Ô L2: “chưa hẹn” không phải là ngày (cần dạng 05/06/2023 hoặc 05/06/2023 08:30)."),
        (changed(M=datetime(2023, 6, 4, 15)), "Ô M2: ngày trả kết quả trước ngày tiếp nhận."),
        (changed(M=datetime(2023, 6, 5, 7, 29)), "Ô M2: ngày trả kết quả trước ngày tiếp nhận."),
        (changed(M=None), "Ô M2: hồ sơ đã kết thúc nhưng thiếu ngày trả kết quả hoặc ngày kết thúc."),
        (changed(M=None, N="Từ chối"), "Ô M2: hồ sơ đã kết thúc nhưng thiếu ngày trả kết quả hoặc ngày kết thúc."),
        (changed(M=None, N="Công dân rút"), "Ô M2: hồ sơ đã kết thúc nhưng thiếu ngày trả kết quả hoặc ngày kết thúc."),
        (changed(N="Đang xử lý"), "Ô N2: hồ sơ chưa kết thúc nhưng có ngày trả kết quả."),
        (changed(N="Bình thường"), "Ô N2: “Bình thường” không phải là trạng thái hồ sơ đã biết."),
        (changed(R="mười nghìn"), "Ô R2: “mười nghìn” không phải là số tiền đồng."),
        (changed(R=-5), "Ô R2: “-5” không phải là số tiền đồng."),
        (changed(O="một nửa"), "Ô O2: “một nửa” không rõ là có hay không."),
    ],
)
def test_a_row_that_may_not_be_is_refused_by_name_and_the_others_go_in(tmp_path: Path, row: list[object], reason: str):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, row, numbered(2)))
    assert (reasons(sheet), len(sheet.rows), sheet.read) == ([reason], 1, 2)


def test_every_trouble_of_a_row_is_named_at_once(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, changed(B=None, K="45/6/2023", R="?"), numbered(2)))
    [reason] = reasons(sheet)
    assert [name in reason for name in ("Ô B2:", "Ô K2:", "Ô R2:")] == [True] * 3


def test_a_refused_row_at_the_end_is_not_taken_for_a_signature(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, ROW, numbered(2, K=None), [None, "Người lập biểu"]))
    assert reasons(sheet) == ["Ô K3: thiếu ngày tiếp nhận."]


def test_days_without_a_time_are_compared_by_day(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, changed(M=date(2023, 6, 5))))
    assert reasons(sheet) == []


def test_the_first_of_two_rows_with_one_number_stands(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, ROW, ROW, changed(F="Trần Văn Bình"), numbered(2)))
    assert [row.person for row in sheet.rows] == ["Nguyễn Thị Đào", "Nguyễn Thị Đào"]
    assert (sheet.repeated, sheet.read) == (1, 4)
    assert reasons(sheet) == ["Ô B4: trùng số với dòng 2 nhưng nội dung khác; giữ dòng trước."]


@pytest.mark.parametrize(
    ("said", "ended", "state"),
    [
        ("", None, Standing.PROCESSING),
        ("", date(2023, 6, 7), Standing.RESOLVED),
        ("Đã giải quyết", date(2023, 6, 7), Standing.RESOLVED),
        ("Đã trả kết quả đăng ký khai sinh", date(2023, 6, 7), Standing.RESOLVED),
        ("Trả lại", date(2023, 6, 7), Standing.REFUSED),
        ("Hồ sơ bị từ chối", date(2023, 6, 7), Standing.REFUSED),
        ("Rút hồ sơ", date(2023, 6, 7), Standing.WITHDRAWN),
        ("Quá hạn", None, Standing.PROCESSING),
        ("Quá hạn", date(2023, 6, 7), Standing.RESOLVED),
        ("Chưa giải quyết", None, Standing.PROCESSING),
        ("Tạm dừng", None, Standing.PAUSED),
        ("Yêu cầu bổ sung hồ sơ", None, Standing.SUPPLEMENT),
    ],
)
def test_states_are_known_by_their_words_or_by_the_end_date(
    tmp_path: Path, said: str, ended: date | None, state: Standing
):
    [row] = read_register(xlsx(tmp_path / "so.xlsx", HEADER, changed(N=said, M=ended))).rows
    assert row.state is state


def test_a_paused_dossier_is_paused_since_its_day_or_else_since_it_was_received(tmp_path: Path):
    header = [*HEADER, "Ngày tạm dừng"]
    paused = [*changed(N="Tạm dừng", M=None), date(2023, 6, 6)]
    sheet = read_register(xlsx(tmp_path / "so.xlsx", header, paused, [*numbered(2, N="Chờ bổ sung", M=None), None]))
    assert [row.paused_since for row in sheet.rows] == [Moment(at(date(2023, 6, 6)), False), RECEIVED]


def test_the_end_of_work_goes_before_the_day_the_result_was_fetched(tmp_path: Path):
    header = [*HEADER, "Ngày kết thúc xử lý"]
    sheet = read_register(
        xlsx(tmp_path / "so.xlsx", header, [*changed(M=date(2023, 6, 9)), date(2023, 6, 7)], [*numbered(2), None])
    )
    assert [row.ended for row in sheet.rows] == [
        Moment(at(date(2023, 6, 7)), False),
        Moment(at(date(2023, 6, 5), 15), True),
    ]


def test_a_formula_that_was_never_computed_is_told_and_not_read_as_blank(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, changed(A="=1+0", L="=K2+1"), ["=A2+1", *numbered(2)[1:]]))
    assert reasons(sheet) == ["Ô L2: công thức chưa có giá trị; mở tệp bằng Excel, lưu lại rồi nhập."]
    assert len(sheet.rows) == 1


def test_a_total_that_was_never_computed_is_still_a_total(tmp_path: Path):
    total = [None, "Tổng cộng", *[None] * 15, "=SUM(R2:R2)"]
    assert reasons(read_register(xlsx(tmp_path / "so.xlsx", HEADER, ROW, total))) == []


def test_a_person_called_tong_is_no_total(tmp_path: Path):
    header = ["Người nộp", "Mã hồ sơ", "Tên TTHC", "Ngày tiếp nhận", "Ngày hẹn trả"]
    sheet = read_register(
        xlsx(tmp_path / "so.xlsx", header, ["Tống Thị An", None, "Khai sinh", "05/06/2023", "06/06/2023"])
    )
    assert reasons(sheet) == ["Ô B2: thiếu mã hồ sơ."]


def test_preprinted_lines_and_numbered_headings_are_no_rows(tmp_path: Path):
    rows = [[None, "1. Khác"], ROW, [2], [3], [None, "Cộng: 1"]]
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, *rows))
    assert (len(sheet.rows), reasons(sheet)) == (1, [])


def test_a_formula_in_error_is_told(tmp_path: Path):
    sheet = read_register(xlsx(tmp_path / "so.xlsx", HEADER, changed(F="#N/A")))
    assert reasons(sheet) == ["Ô F2: công thức báo lỗi #N/A."]


def test_progress_is_told_and_may_stop_the_reading(tmp_path: Path):
    path = xlsx(tmp_path / "so.xlsx", HEADER, *(numbered(serial) for serial in range(1, 2501)))
    told: list[tuple[int, int]] = []
    read_register(path, lambda done, total: told.append((done, total)))
    assert told == [(2000, 2500), (2500, 2500)]

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_register(path, stop)


def test_a_table_without_a_column_that_is_needed_names_it(tmp_path: Path):
    with pytest.raises(DeskError, match="thiếu cột “Mã hồ sơ” và “Tên TTHC”"):
        read_register(xlsx(tmp_path / "so.xlsx", ["Họ tên", "Ngày tiếp nhận"], ["An", "05/06/2023"]))


def test_a_header_with_nothing_below_is_an_empty_register(tmp_path: Path):
    assert read_register(xlsx(tmp_path / "so.xlsx", HEADER)).read == 0
