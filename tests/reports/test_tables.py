"""Tables and drawing: rows that add up, fields drawn together, nothing that lies."""

from dataclasses import replace

from desk_app.reports.charts import charts
from desk_app.reports.tables import digital_table, field_rows, results_table
from tests.reports import sample


def test_the_largest_fields_keep_their_rows_in_order_and_the_rest_stand_together():
    rows = field_rows(sample.BY_FIELD, 4)
    assert [row.name for row in rows] == ["Hộ tịch", "Chứng thực", "Người có công", "Lĩnh vực khác"]
    assert rows[-1].figures["received.total"] == 21 + 5
    assert sum(int(row.figures["received.total"] or 0) for row in rows) == 1022


def test_an_idle_field_has_no_row():
    idle = dict.fromkeys(sample.BY_FIELD["Hộ tịch"], 0)
    assert len(field_rows({**sample.BY_FIELD, "Đất đai": idle}, 8)) == 5


def test_a_table_of_28_busy_fields_still_stands_on_one_sheet():
    fields = {f"Lĩnh vực có tên rất dài số {n}": sample.BY_FIELD["Hộ tịch"] for n in range(28)}
    assert results_table(replace(sample.APPROVED, by_field=fields)).height < 450


def texts(table) -> list[str]:
    return ["".join(seg.text for line in cell.words.lines for seg in line.segments) for cell in table.cells]


def test_post_stands_with_direct_so_that_the_columns_add_up():
    figures = {**sample.FIGURES, "received.direct": 10, "received.postal": 6}
    table = results_table(replace(sample.APPROVED, figures=figures))
    assert texts(table)[-10:] == ["1.022", "20", "986", "16", "1.007", "898", "109", "0", "6", "9"]
    assert any("bưu chính công ích (06 hồ sơ)" in shown(note).replace("\u00a0", " ") for note in table.notes)


def shown(note) -> str:
    return "".join(segment.text for line in note.lines for segment in line.segments)


def test_a_target_is_met_or_not_by_the_rate_itself():
    met = texts(digital_table(sample.APPROVED))
    assert met.count("Đạt") == 2
    missed = texts(digital_table(replace(sample.APPROVED, targets={"rate.digitized": 99.5})))
    assert "Chưa đạt" in missed
    assert "≥\u00a099,50" in missed or "≥ 99,50" in missed


def test_a_share_of_nothing_is_a_dash():
    figures = {**sample.FIGURES, "survey.sheets": 0, "survey.good": 0}
    assert texts(digital_table(replace(sample.APPROVED, figures=figures))).count("0,00") == 2


def test_rows_of_figures_that_were_counted_are_added():
    counted = {"digitized.components": 990, "digitized.results": 1001, "reused.dossiers": 500}
    shown_ = texts(digital_table(replace(sample.APPROVED, figures={**sample.FIGURES, **counted})))
    assert "Kết quả số hóa, ký số" in shown_
    assert "49,90" in shown_


def test_the_drawing_ranks_fields_by_size_with_the_rest_last():
    drawn = charts(sample.APPROVED)
    assert drawn is not None
    assert [bar.name for bar in drawn.rows] == [
        "Chứng thực", "Hộ tịch", "Người có công", "Bảo trợ xã hội", "Lĩnh vực khác",
    ]  # fmt: skip
    assert sum(bar.received for bar in drawn.rows) == 1022


def test_the_drawing_has_five_rows_at_most():
    fields = {f"Lĩnh vực {n}": sample.BY_FIELD["Hộ tịch"] for n in range(12)}
    drawn = charts(replace(sample.APPROVED, by_field=fields))
    assert drawn is not None
    assert len(drawn.rows) == 5
    assert sum(bar.received for bar in drawn.rows) == 12 * 181


def test_there_is_no_drawing_of_a_guess():
    fields = {**sample.BY_FIELD, "Hộ tịch": {**sample.BY_FIELD["Hộ tịch"], "resolved.overdue": None}}
    assert charts(replace(sample.APPROVED, by_field=fields)) is None
