"""The forms workbook."""

from dataclasses import replace

import openpyxl
import pytest

from desk_app.reports.forms import write_forms
from tests.reports import sample


def rows_of(file, title):
    book = openpyxl.load_workbook(file)
    return [[value for value in row if value is not None] for row in book[title].iter_rows(values_only=True)]


@pytest.fixture
def file(tmp_path):
    write_forms(sample.APPROVED, tmp_path / "forms.xlsx")
    return tmp_path / "forms.xlsx"


def figures_of(rows):
    return [row[-11:] for row in rows if len(row) >= 12 and isinstance(row[-1], int)]


def test_form_06a_is_the_sample_s(file):
    rows = rows_of(file, "II.06a")
    assert ["I", "TTHC thuộc thẩm quyền cấp xã", 1022, 986, 16, 20, 1013, 898, 115, 0, 9, 9, 0] in rows
    assert [1, "Hộ tịch", 181, 170, 5, 6, 179, 138, 41, 0, 2, 2, 0] in rows


def test_every_row_of_form_06a_keeps_the_identities(file):
    told = figures_of(rows_of(file, "II.06a"))
    assert len(told) == 8
    keeps_the_identities(told)


def keeps_the_identities(told):
    for c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13 in told:
        assert (c3, c7, c11) == (c4 + c5 + c6, c8 + c9 + c10, c12 + c13)
        assert c3 == c7 + c11


def test_the_identities_hold_with_paused_and_late_dossiers_too(tmp_path):
    figures = {**sample.FIGURES, "pending.not_due": 4, "pending.overdue": 2, "pending.paused": 3}
    write_forms(replace(sample.APPROVED, figures=figures), tmp_path / "forms.xlsx")
    whole = figures_of(rows_of(tmp_path / "forms.xlsx", "II.06a"))[0]
    assert whole[-3:] == [9, 7, 2]


def test_what_went_up_stands_in_row_two_and_leaves_row_one(tmp_path):
    went = dict(zip(sample.HIGHER, (5, 2, 2, 1, 3, 1, 1, 1, 2, 1, 1), strict=True))
    late = {"resolved.early": 897, "resolved.overdue": 1, "pending.not_due": 8, "pending.overdue": 1}
    figures = {**sample.FIGURES, **went, **late}
    by_field = {**sample.BY_FIELD, "Hộ tịch": {**sample.BY_FIELD["Hộ tịch"], **went}}
    write_forms(replace(sample.APPROVED, figures=figures, by_field=by_field), tmp_path / "forms.xlsx")
    rows = rows_of(tmp_path / "forms.xlsx", "II.06a")
    assert ["II", "TTHC tiếp nhận để chuyển cấp trên", *went.values()] in rows
    assert [1, "Hộ tịch", *went.values()] in rows
    told = figures_of(rows)
    keeps_the_identities([told[0], *told[-3:]])
    assert [one + two for one, two in zip(told[0], went.values(), strict=True)] == told[-1]
    notes = [row[0] for row in rows if row and str(row[0]).startswith("¹")]
    assert "Mục II gồm các hồ sơ xã đã tiếp nhận và chuyển đến cơ quan, cấp khác" in notes[0]


def test_the_footnote_says_where_those_stand_that_ended_without_a_result(file):
    notes = [row[0] for row in rows_of(file, "II.06a") if row and str(row[0]).startswith("¹")]
    assert "06 hồ sơ kết thúc khác" in notes[0]
    assert "1.007 hồ sơ, trong đó đúng hạn 109" in notes[0]


def test_a_missing_figure_is_missing_in_the_workbook(file):
    assert any("[thiếu]" in row for row in rows_of(file, "Số hóa"))


def test_a_name_that_begins_like_a_formula_stays_a_name(tmp_path):
    fields = {"=1+1": sample.BY_FIELD["Hộ tịch"]}
    write_forms(replace(sample.APPROVED, by_field=fields), tmp_path / "forms.xlsx")
    book = openpyxl.load_workbook(tmp_path / "forms.xlsx")
    cells = [cell for row in book["II.06a"].iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


def test_a_draft_says_so(tmp_path, file):
    write_forms(sample.DRAFT, tmp_path / "draft.xlsx")
    assert rows_of(tmp_path / "draft.xlsx", "II.06a")[0] == ["DỰ THẢO"]
    assert rows_of(file, "II.06a")[0] != ["DỰ THẢO"]


def test_every_figure_of_the_period_is_there(file):
    codes = {row[0] for row in rows_of(file, "Số liệu") if row}
    assert sample.FIGURES.keys() <= codes
