"""A file that cannot be read is one clear sentence and what to do."""

from pathlib import Path

import pytest
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from xlwt.CompoundDoc import XlsDoc

from desk_app.errors import DeskError
from desk_app.exchange.register import read_register
from tests.exchange.books import HEADER, ROW, xlsx


def trouble_with(path: Path) -> str:
    with pytest.raises(DeskError) as caught:
        read_register(path)
    assert caught.value.title.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value.title


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    assert trouble_with(tmp_path / "khong-co.xlsx").startswith("Không tìm thấy tệp")


def test_a_folder_is_told(tmp_path: Path):
    assert "thư mục" in trouble_with(tmp_path)


def test_a_pdf_with_another_name_is_told(tmp_path: Path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    assert trouble_with(path) == "Tệp so.xlsx không phải là sổ Excel."


def test_a_web_page_with_the_name_of_a_workbook_is_told(tmp_path: Path):
    path = tmp_path / "so.xls"
    path.write_text("\ufeff<html><table><tr><td>Mã hồ sơ</td></tr></table></html>", encoding="utf-8")
    assert "trang web" in trouble_with(path)


@pytest.mark.parametrize("content", [b"", bytes(512)])
def test_a_file_of_nothing_is_told(tmp_path: Path, content: bytes):
    path = tmp_path / "so.xlsx"
    path.write_bytes(content)
    assert trouble_with(path) == "Tệp so.xlsx trống, không có dữ liệu."


def test_a_workbook_without_a_word_is_told(tmp_path: Path):
    assert trouble_with(xlsx(tmp_path / "so.xlsx")) == "Tệp so.xlsx trống, không có dữ liệu."


def test_a_workbook_cut_short_is_told(tmp_path: Path):
    path = xlsx(tmp_path / "so.xlsx", HEADER, ROW)
    path.write_bytes(path.read_bytes()[:3000])
    assert trouble_with(path) == "Tệp so.xlsx không phải là sổ Excel hoặc đã hỏng."


def test_an_archive_that_is_no_workbook_is_told(tmp_path: Path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "so.xlsx", "w") as archive:
        archive.writestr("a.txt", "x")
    assert "không phải là sổ Excel" in trouble_with(tmp_path / "so.xlsx")


def test_a_password_is_told(tmp_path: Path):
    open_path, path = xlsx(tmp_path / "mo.xlsx", HEADER, ROW), tmp_path / "so.xlsx"
    with open_path.open("rb") as source, path.open("wb") as target:
        OOXMLFile(source).encrypt("mat khau", target)
    assert trouble_with(path) == "Tệp so.xlsx bị khóa bằng mật khẩu."


def test_the_password_of_an_old_xls_is_told(tmp_path: Path):
    book = xlwt.Workbook()
    book.add_sheet("So").write(0, 0, "Mã hồ sơ")
    data = book.get_biff_data()
    after_start = 4 + int.from_bytes(data[2:4], "little")
    file_pass = b"\x2f\x00\x36\x00\x01\x00\x01\x00\x01\x00" + bytes(48)
    XlsDoc().save(str(tmp_path / "so.xls"), data[:after_start] + file_pass + data[after_start:])
    assert trouble_with(tmp_path / "so.xls") == "Tệp so.xls bị khóa bằng mật khẩu."


def test_no_known_title_in_the_first_twenty_rows_is_told(tmp_path: Path):
    above = [["chữ", "không", "liên quan"]] * 20
    assert "20 dòng đầu" in trouble_with(xlsx(tmp_path / "so.xlsx", *above, HEADER, ROW))
    assert len(read_register(xlsx(tmp_path / "19.xlsx", *above[1:], HEADER, ROW)).rows) == 1
