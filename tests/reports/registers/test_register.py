"""The register on paper and as a workbook: every column of the circular, every row whole, however many there are."""

import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk_app.domain import localtime
from desk_app.errors import DeskError
from desk_app.reports.registers.content import RegisterPaper, RegisterRow
from desk_app.reports.registers.register import COLUMNS, write_register_pdf
from desk_app.reports.registers.register_book import write_register_xlsx
from desk_app.reports.registers.sheets import A4_LANDSCAPE
from tests.reports.reading import Read, read
from tests.reports.registers import sample

LEGAL = (
    "STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Số lượng hồ sơ (bộ)", "Tên cá nhân, tổ chức",
    "Địa chỉ, số điện thoại", "Cơ quan chủ trì giải quyết", "Nhận và trả kết quả",
    "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả",
    "Phương thức nhận kết quả", "Ký nhận", "Ghi chú",
)  # fmt: skip
"""The circular's columns (domain.md §1)."""
TEN_THOUSAND = """
import resource, sys
from pathlib import Path
from tests.reports.registers import sample
from desk_app.reports.registers.{module} import {write}
{write}(sample.REGISTER, sample.register_rows(200), Path(sys.argv[1]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
{write}(sample.REGISTER, sample.register_rows(10_000), Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
MOST_MORE_KB = 48 * 1024


def printed(rows: int, file: Path, paper: RegisterPaper = sample.REGISTER) -> Read:
    write_register_pdf(paper, sample.register_rows(rows), file)
    return read(file)


@pytest.fixture(scope="module")
def register(tmp_path_factory) -> Read:
    return printed(30, tmp_path_factory.mktemp("register") / "register.pdf")


def test_the_register_reads_as_it_did_before(register, golden):
    golden("register-dong-lac.txt", register.golden)


def test_every_column_of_the_circular_stands_on_every_sheet(register):
    for page in register.pages:
        packed = "".join(page.split())
        assert [column for column in LEGAL if "".join(column.split()) not in packed] == []


def test_every_word_of_every_row_is_printed(register):
    for row in sample.register_rows(30):
        for text in (row.official, row.reception, row.procedure, row.person, row.address, row.phone, row.signed):
            assert register.has(text), text


def test_the_columns_fill_the_sheet():
    assert sum(column.mm for column in COLUMNS) == pytest.approx(257)


def test_the_cover_names_unit_days_and_volume_and_the_form_goes_by_the_regime(register, tmp_path):
    assert register.has("Quyển số 02, từ ngày 01/6/2023 đến hết ngày 20/6/2023")
    assert register.has("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
    assert register.has("Mẫu số 06")
    later = replace(sample.REGISTER, first=date(2025, 10, 1), last=date(2025, 10, 31), volume=None)
    new = printed(3, tmp_path / "new.pdf", later)
    assert new.has("Mẫu số 07")
    assert new.has("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")
    assert new.has("Từ ngày 01/10/2025 đến hết ngày 31/10/2025")


def test_each_sheet_says_which_it_is_of_how_many(register):
    of_all = [page.replace("\n", "") for page in register.pages]
    assert all(f"Trang {number}/{len(of_all)}" in page for number, page in enumerate(of_all, 1))


def test_the_end_says_how_many_there_were_and_who_keeps_the_book(register):
    assert register.has("Cộng: 30 hồ sơ, từ số thứ tự 1 đến số thứ tự 30.")
    assert register.has("NGƯỜI GHI SỔ")
    assert sample.CLERK.name in register.pages[-1]


@pytest.mark.parametrize("rows", [0, 1, 5, 6, 7, 8, 13, 14, 15])
def test_the_signatures_are_never_alone_on_their_sheet(rows, tmp_path):
    last = printed(rows, tmp_path / "register.pdf").pages[-1]
    assert "NGƯỜI GHI SỔ" in last
    assert rows == 0 or f"1-{rows:05}/2023" in last


def test_a_row_higher_than_a_sheet_goes_on_instead_of_being_cut(tmp_path):
    words = [f"chữ{number}" for number in range(900)]
    row = replace(next(sample.register_rows(1)), note=" ".join(words))
    write_register_pdf(sample.REGISTER, [row], tmp_path / "register.pdf")
    told = read(tmp_path / "register.pdf")
    assert len(told.pages) > 2
    assert [word for word in words if word not in told.packed] == []


def test_a_word_wider_than_its_column_and_a_letter_without_shape_are_shown(tmp_path):
    row = replace(next(sample.register_rows(1)), note="x" * 90, person="Nguyễn 😀 An", signed="a" * 40)
    write_register_pdf(sample.REGISTER, [row], tmp_path / "register.pdf")
    told = read(tmp_path / "register.pdf")
    assert told.has("x" * 90)
    assert told.has("a" * 40)
    assert told.has("Nguyễn □ An")


def test_decomposed_names_come_out_composed(tmp_path):
    row = replace(next(sample.register_rows(1)), person=unicodedata.normalize("NFD", "Đặng Hữu Khuê"))
    write_register_pdf(sample.REGISTER, [row], tmp_path / "register.pdf")
    assert read(tmp_path / "register.pdf").has("Đặng Hữu Khuê")


def test_the_same_register_gives_the_same_bytes(tmp_path):
    first, second = (tmp_path / name for name in ("a.pdf", "b.pdf"))
    for file in (first, second):
        write_register_pdf(sample.REGISTER, sample.register_rows(20), file)
    assert first.read_bytes() == second.read_bytes()


class Stopped(Exception):
    pass


@pytest.mark.parametrize("write", [write_register_pdf, write_register_xlsx])
def test_a_stopped_register_leaves_the_older_file_whole_and_no_other(write, tmp_path):
    file = tmp_path / "register.out"
    file.write_bytes(b"older")
    told: list[int] = []

    def stop_at_a_hundred(done: int, total: int, what: str) -> None:
        told.append(done)
        if done == 100:
            raise Stopped

    paper = replace(sample.REGISTER, total=400)
    with pytest.raises(Stopped):
        write(paper, sample.register_rows(400), file, stop_at_a_hundred)
    assert told == [0, 50, 100]
    assert file.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("write", [write_register_pdf, write_register_xlsx])
def test_the_end_is_told_with_the_count_that_was_reached(write, tmp_path):
    told: list[tuple[int, int]] = []
    write(sample.REGISTER, sample.register_rows(60), tmp_path / "r", lambda done, total, _: told.append((done, total)))
    assert told == [(0, 0), (50, 0), (60, 60)]


@pytest.mark.parametrize("write", [write_register_pdf, write_register_xlsx])
def test_a_folder_that_is_not_there_is_told_as_a_sentence(write, tmp_path):
    with pytest.raises(DeskError, match="Không ghi được tệp"):
        write(sample.REGISTER, sample.register_rows(3), tmp_path / "none" / "register.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="the peak of a process is asked of the resource module")
@pytest.mark.parametrize(
    ("module", "write"), [("register", "write_register_pdf"), ("register_book", "write_register_xlsx")]
)
def test_ten_thousand_rows_take_little_more_memory_than_two_hundred(module, write, tmp_path):
    script = TEN_THOUSAND.format(module=module, write=write)
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "out")], cwd=root, capture_output=True, text=True, check=True
    )
    unit = 1024 if sys.platform == "darwin" else 1
    assert int(done.stdout) / unit < MOST_MORE_KB


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "register.xlsx"
    write_register_xlsx(sample.REGISTER, sample.register_rows(12), file)
    return load_workbook(file).worksheets[0]


def test_the_workbook_has_every_column_of_the_circular(sheet):
    heads = {cell.value for row in sheet["A5:O6"] for cell in row if cell.value}
    assert set(LEGAL) <= heads


def test_days_are_days_and_moments_are_moments(sheet):
    received, due, returned = (sheet.cell(8, column) for column in (10, 11, 12))
    assert received.value == datetime(2023, 6, 2, 8, 1)
    assert received.number_format == "dd/mm/yyyy hh:mm"
    assert (due.value, due.number_format) == (datetime(2023, 6, 5), "dd/mm/yyyy")
    assert returned.is_date


def test_the_heads_repeat_on_every_printed_page_and_stay_in_sight(sheet):
    assert sheet.print_title_rows == "$5:$7"
    assert sheet.freeze_panes == "D8"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


@pytest.mark.parametrize("text", ["=1+1", "+84 900 000 000", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "#N/A", "001"])
def test_text_never_becomes_a_formula(text, tmp_path):
    row = replace(next(sample.register_rows(1)), note=text, person=text, phone=text)
    write_register_xlsx(sample.REGISTER, [row], tmp_path / "register.xlsx")
    sheet = load_workbook(tmp_path / "register.xlsx").worksheets[0]
    for column in (6, 8, 15):
        assert (sheet.cell(8, column).value, sheet.cell(8, column).data_type) == (text, "s")


def test_an_empty_register_says_so(tmp_path):
    assert write_register_xlsx(sample.REGISTER, [], tmp_path / "register.xlsx") == 0
    assert printed(0, tmp_path / "register.pdf").has("Trong kỳ không có hồ sơ.")


def test_a_dossier_of_which_only_the_day_is_known_has_no_clock_time(tmp_path):
    day = localtime.at(date(2023, 6, 8))
    row = RegisterRow(number=1, person="An", procedure="Việc", received_at=day, received_timed=False)
    write_register_pdf(sample.REGISTER, [row], tmp_path / "register.pdf")
    told = read(tmp_path / "register.pdf")
    assert told.has("08/6/2023")
    assert not told.has("00:00")


def test_nothing_stands_outside_the_sheet(register):
    import pypdfium2

    document = pypdfium2.PdfDocument(register.file)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
        assert all(left >= 0 and right <= A4_LANDSCAPE.width and low >= 0 for left, low, right, _ in boxes)
    document.close()
