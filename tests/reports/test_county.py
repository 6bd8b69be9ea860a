"""A table of the county on paper and as a workbook: the same values in both."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook
from pypdf import PdfReader

from desk_app.domain.localtime import at
from desk_app.reports.county import county_pdf
from desk_app.reports.county_book import county_book
from desk_app.reports.county_table import CountyTable, Kind, TableColumn, TableRow, Value

NOW = at(date(2023, 6, 14), 17)


def table(*rows: tuple[Value, ...], title: str = "Số liệu các đơn vị") -> CountyTable:
    return CountyTable(
        county="huyện Nam Sách",
        superior="UBND tỉnh Hải Dương",
        title=title,
        about=("Quý II/2023: 15/3 – 14/6",),
        columns=(
            TableColumn(title="Đơn vị", share=3),
            TableColumn(title="Tiếp nhận", kind=Kind.COUNT),
            TableColumn(title="Trực tuyến (%)", kind=Kind.RATE),
            TableColumn(title="Ngày", kind=Kind.DAY),
        ),
        rows=tuple(TableRow(values=values) for values in rows),
        total=TableRow(values=("Toàn huyện", 1022, 98.4, None), strong=True),
        notes=("Ghi chú.",),
        made_at_ms=NOW,
    )


ROWS: tuple[tuple[Value, ...], ...] = (("Đồng Lạc", 1022, 98.4, date(2023, 6, 14)), ("=1+1 <b>", 0, None, None))


def test_paper_has_the_head_the_values_and_when_it_was_made() -> None:
    said = PdfReader(BytesIO(county_pdf(table(*ROWS)))).pages[0].extract_text()
    for part in (
        "ỦY BAN NHÂN DÂN HUYỆN NAM SÁCH",
        "Độc lập - Tự do - Hạnh phúc",
        "SỐ LIỆU CÁC ĐƠN VỊ",
        "1.022",
        "98,40",
    ):
        assert part in said
    assert "14/6/2023" in said
    assert "=1+1 <b>" in said
    assert "Lập lúc 17:00 ngày 14/6/2023." in said


def test_a_long_table_repeats_its_head_and_numbers_its_sheets() -> None:
    pages = PdfReader(BytesIO(county_pdf(table(*ROWS * 60)))).pages
    assert len(pages) > 2
    assert all("Tiếp nhận" in page.extract_text() for page in pages[:-1])
    assert pages[1].extract_text().split()[0] == "2"
    assert "CỘNG HÒA" not in pages[1].extract_text()


def test_the_same_table_gives_the_same_bytes() -> None:
    assert county_pdf(table(*ROWS)) == county_pdf(table(*ROWS))


def test_a_workbook_keeps_numbers_as_numbers_and_words_as_words() -> None:
    book = load_workbook(BytesIO(county_book([table(*ROWS)])))
    (sheet,) = book.worksheets
    found = {row[0].value: row for row in sheet.iter_rows() if row[0].value}
    assert [cell.value for cell in found["Đồng Lạc"][1:3]] == [1022, 98.4]
    assert found["Đồng Lạc"][2].number_format == "#,##0.00"
    assert found["=1+1 <b>"][0].data_type == "s"
    assert found["=1+1 <b>"][2].value is None
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.freeze_panes == "B6"


def test_several_tables_are_several_sheets() -> None:
    book = load_workbook(BytesIO(county_book([table(*ROWS), table(title="Khác")])))
    assert len(book.worksheets) == 2
