"""The register and the papers by the command line."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from desk_app.cli.exits import Exit
from tests.cli.conftest import Call
from tests.usecases.paper_scene import OLD, full_scene
from tests.usecases.test_papers import text_of


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return full_scene(tmp_path_factory.mktemp("scene") / "unit", OLD).directory


def test_the_register_of_a_period_is_a_pdf_or_a_workbook(call: Call, sample: Path, tmp_path: Path) -> None:
    counted = call("figures", "2023-Q2", "--data", sample, "--json").document["figures"]["received.in_period"]
    pdf, book = tmp_path / "so.pdf", tmp_path / "so.xlsx"
    told = call("register", "2023-Q2", "--out", pdf, "--data", sample, "--json")
    assert (told.code, told.document["dossiers"]) == (Exit.DONE, counted)
    with PdfDocument(pdf) as document:
        assert len(document) == told.document["sheets"]
    told = call("register", "2023-Q2", "--out", book, "--data", sample, "--json")
    assert told.document["dossiers"] == counted
    sheet = load_workbook(book).worksheets[0]
    assert sum(bool(row) and isinstance(row[0], int) for row in sheet.iter_rows(values_only=True)) == counted


def test_a_file_that_is_neither_is_refused(call: Call, sample: Path, tmp_path: Path) -> None:
    told = call("register", "2023-Q2", "--out", tmp_path / "so.doc", "--data", sample)
    assert told.code == Exit.NOT_DONE
    assert ".pdf hoặc .xlsx" in told.err


def test_a_line_of_the_register_says_how_it_went(call: Call, data: Path, tmp_path: Path) -> None:
    told = call("register", "2023-06-01..2023-06-30", "--out", tmp_path / "so.pdf", "--data", data)
    assert told.code == Exit.DONE
    text = text_of((tmp_path / "so.pdf").read_bytes())
    for wanted in (
        *("Quyển số 01, từ ngày 01/6/2023", "1-00004/2023", "Từ chối", "Công dân rút", "Hẹn lại", "14/6/2023"),
        *("Phạm Văn Trọng (nộp thay: Phạm Thị Cẩm Ly)", "H23.15.42-", "Đăng ký giám hộ", "UBND xã Đồng Lạc"),
        *("ĐT: 0912 000 111", "Phạm Văn Đức", "Cộng: 08 hồ sơ, từ số thứ tự 1 đến số thứ tự 8."),
    ):
        assert wanted in text, wanted


def test_a_paper_is_written_and_its_step_must_be_saved(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"
    told = call("paper", "refusal", "1-00004/2023", "--out", out, "--data", data, "--json")
    assert (told.code, told.document["reprint"]) == (Exit.DONE, 0)
    assert "Không thuộc thẩm quyền của xã." in text_of(out.read_bytes())
    told = call("paper", "refusal", "1-00001/2023", "--out", out, "--data", data)
    assert told.code == Exit.NOT_DONE
    assert "chưa ghi từ chối" in told.err
    told = call("paper", "receipt", "1-09999/2023", "--out", out, "--data", data)
    assert (told.code, "Không tìm thấy hồ sơ 1-09999/2023" in told.err) == (Exit.NOT_DONE, True)


def test_one_copy_on_a4(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"
    call("paper", "receipt", "1-00002/2023", "--copy", "2", "--sheet", "A4", "--out", out, "--data", data)
    with PdfDocument(out) as document:
        assert len(document) == 1
        assert document.get_page_size(0)[0] > document.get_page_size(0)[1]
    assert "(Liên 1" not in text_of(out.read_bytes())
