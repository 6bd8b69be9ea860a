"""The quarter's report through the window, the keys and the sample unit Đồng Lạc."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.figures.records import Record
from desk_app.ui.pages.quarter.dialogs import ApproveDialog, PaperDialog
from desk_app.ui.pages.quarter.exports import EXPORT_FOLDER
from desk_app.ui.pages.quarter.figure_table import TREND
from desk_app.ui.pages.quarter.figures_pane import destination
from desk_app.ui.pages.quarter.head import FIGURES, PAPER, WORDS
from desk_app.ui.pages.quarter.matters import BY_FIELD
from desk_app.ui.pages.quarter.rows import ROWS
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.usecases import quarter, steps
from tests.ui.pages.counter import new_counter
from tests.ui.pages.quarter_screen import CTRL, WRONG, Screen, opened


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    with opened(qtbot, tmp_path) as screen:
        yield screen


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("received.total", ["1.022", "", "918", "876", ""]),
        ("received.online", ["986", "98,40\u00a0%", "91,12\u00a0%", "64,36\u00a0%", "≥ 80\u00a0%"]),
        ("resolved.total", ["1.007", "98,53\u00a0%", "97,82\u00a0%", "96,12\u00a0%", ""]),
        ("resolved.early", ["898", "89,18\u00a0%", "86,41\u00a0%", "80,17\u00a0%", ""]),
        ("closed.refused+closed.withdrawn", ["6", "", "0", "11", ""]),
        ("survey.good", ["232", "100,00\u00a0%"]),
    ],
)
def test_a_row_says_figure_rate_and_the_periods_before(screen: Screen, code: str, shown: list[str]) -> None:
    assert [text.replace(" %", "\u00a0%") for text in screen.cells(code)[1:]][: len(shown)] == shown


def test_the_quarter_that_just_ended_is_shown_and_its_trend_has_eight_points(screen: Screen) -> None:
    assert screen.page._reading is not None
    assert screen.page._reading.told.window.label == "2023-Q2"
    assert screen.page.head.chip.text() == "Draft"
    assert len(screen.page._compared.trend) == TREND
    assert len(screen.page.figures.table.figures.cell(0, 6).spark) == TREND


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("received.total", 1022),
        ("received.carried_over", 20),
        ("closed.refused+closed.withdrawn", 6),
        ("survey.good", 232),
        ("procedures.fields", 28),
        ("complaints.received", 1),
    ],
)
def test_the_list_behind_is_as_long_as_its_figure(screen: Screen, code: str, count: int) -> None:
    screen.go_to(code)
    assert screen.listed() == count


def test_enter_goes_into_the_list_and_on_to_the_dossier_and_esc_comes_back(screen: Screen) -> None:
    screen.go_to("closed.refused+closed.withdrawn")
    assert screen.listed() == 6
    screen.press(Qt.Key.Key_Return)
    assert screen.page.figures.behind.table.hasFocus()
    with screen.qtbot.waitSignal(screen.page.go) as heard:
        screen.press(Qt.Key.Key_Return)
    assert heard.args == ["dossiers", screen.page.figures.behind.model.lines[0].record.subject]
    screen.window.show_page("quarter")
    screen.page.figures.behind.table.setFocus()
    screen.press(Qt.Key.Key_Escape)
    assert screen.page.figures.table.hasFocus()


@pytest.mark.parametrize(
    ("code", "record", "opened"),
    [
        ("resolved.total", Record(subject="d", place=()), ("dossiers", "d")),
        ("fees.amount", Record(subject="d", place=(), reception="1-00001/2023"), ("dossiers", "d")),
        ("survey.good", Record(subject="s", place=()), ("surveys", "list")),
        ("survey.good", Record(subject="s", place=(), reception="1-00001/2023"), ("dossiers", "1-00001/2023")),
        ("postal.in_transit", Record(subject="p", place=()), ("post", None)),
        ("complaints.received", Record(subject="f", place=()), ("feedback", "f")),
        ("procedures.total", Record(subject="p", place=(), official="1.001193"), ("procedures", "1.001193")),
        ("procedures.fields", Record(subject="", place=(), field="Hộ tịch"), ("", None)),
    ],
)
def test_a_line_opens_what_it_stands_for(code: str, record: Record, opened: tuple[str, str | None]) -> None:
    assert destination(code, record) == opened


def test_a_field_has_its_own_list(screen: Screen) -> None:
    figures = screen.page.figures
    figures.show_view(BY_FIELD)
    figures.fields.setCurrentIndex(figures.fields.model().index(1, 6))
    screen.until(lambda: figures.behind.shown is not None and figures.behind.shown[1] == "Hộ tịch")
    assert figures.behind.shown is not None
    row, field = figures.behind.shown
    assert screen.page._reading is not None
    value = row.count(screen.page._reading.told.figures.by_field[field])
    assert (field, screen.listed()) == ("Hộ tịch", value)


def test_the_list_goes_to_a_workbook_by_x(screen: Screen, tmp_path: Path) -> None:
    screen.desk.settings.setValue(EXPORT_FOLDER, str(tmp_path / "out"))
    screen.go_to("received.carried_over")
    assert screen.listed() == 20
    screen.press(Qt.Key.Key_X)
    screen.until(lambda: bool(screen.said))
    (path,) = (tmp_path / "out").glob("*.xlsx")
    sheet = load_workbook(path).active
    assert sheet is not None
    assert sheet.max_row == 3 + 20


def test_computed_figures_agree_and_a_typed_number_that_is_none_stands_on_top(screen: Screen) -> None:
    assert screen.sentences() == []
    screen.write_wrong()
    assert screen.sentences() == ["Hồ sơ đã giải quyết: đoạn I.4 ghi 1.098 hồ sơ, số liệu kỳ này là 1.007."]
    cell = screen.page.figures.table.figures.cell(
        next(place for place, row in enumerate(ROWS) if row.key == "resolved.total"), 1
    )
    assert (cell.after, cell.text) == ("alert", "1.007")
    assert "đoạn I.4" in cell.spoken


def test_up_from_the_figures_is_the_contradiction_and_n_explains_it(screen: Screen) -> None:
    screen.write_wrong()
    screen.press(Qt.Key.Key_Escape)
    figures = screen.page.figures
    figures.table.go_to(0)
    screen.press(Qt.Key.Key_Up)
    assert figures.matters.table.hasFocus()
    assert figures.table.row() == -1
    while figures.matters.matter() is None:
        screen.press(Qt.Key.Key_Up)  # past the questions, which stand below
    screen.press(Qt.Key.Key_N)
    screen.write("Chép nhầm, lấy theo sổ")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: figures.matters._aside.text() == "all explained")
    screen.press(Qt.Key.Key_Return)
    assert figures.table.figure() is not None
    assert figures.table.figure().key == "resolved.total"


def test_e_opens_the_section_of_the_contradiction(screen: Screen) -> None:
    screen.write_wrong()
    screen.press(Qt.Key.Key_Escape)
    screen.page.figures.matters.table.go_to(0)
    screen.page.figures.matters.table.setFocus()
    screen.press(Qt.Key.Key_E)
    assert screen.page._side() == WORDS
    assert screen.page.narrative.area.input.hasFocus()
    assert screen.page.narrative.area.value() == WRONG


def test_the_preview_reads_as_the_paper_will(screen: Screen) -> None:
    screen.page.show_side(WORDS)
    screen.page.narrative.open_section("I.9")
    screen.page.narrative.area.input.selectAll()
    screen.write("Đã nhận {survey.sheets} phiếu, {no.such}.")
    screen.until(lambda: "[thiếu: no.such]" in screen.page.narrative._reads.text())
    assert "232 phiếu" in screen.page.narrative._reads.text().replace("\u00a0", " ")


def test_a_paragraph_is_kept_when_it_is_left_and_goes_back_to_what_it_started_from(screen: Screen) -> None:
    screen.page.show_side(WORDS)
    narrative = screen.page.narrative
    narrative.open_section("I.8")
    before = narrative.area.value()
    narrative.area.input.selectAll()
    screen.write("Không phát sinh.")
    narrative.table.setFocus()
    screen.until(lambda: screen.page._reading.told.quarter.narratives["I.8"] == "Không phát sinh.")
    narrative._back.click()
    screen.until(lambda: screen.page._reading.told.quarter.narratives.get("I.8") != "Không phát sinh.")
    screen.until(lambda: narrative.area.value() != "Không phát sinh.")
    assert before


def test_a_paragraph_may_be_emptied(screen: Screen) -> None:
    screen.page.show_side(WORDS)
    screen.page.narrative.open_section("I.8")
    screen.page.narrative.area.input.selectAll()
    screen.press(Qt.Key.Key_Delete)
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.page._reading.told.quarter.narratives["I.8"] == "")


def test_number_and_day_stand_on_the_paper(screen: Screen) -> None:
    screen.page.show_side(WORDS)
    narrative = screen.page.narrative
    narrative.number.setFocus()
    narrative.number.input.selectAll()
    screen.write("57")
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: screen.page._reading.paper.number == "57")


def test_approving_repeats_what_is_open_and_a_late_correction_is_told(screen: Screen) -> None:
    screen.write_wrong()
    screen.press(Qt.Key.Key_Escape)
    screen.press(Qt.Key.Key_F10)
    dialog = screen.dialog(ApproveDialog)
    dialog.signer.set_value("Trần Văn Khải")
    dialog._on_confirmed()
    assert "1" in dialog.typed.fault()
    dialog.typed.set_value("1")
    dialog._on_confirmed()
    screen.until(lambda: "Trần Văn Khải" in screen.page.head.chip.text())
    assert screen.page._reading.paper.approved
    screen.go_to("pending.total")
    assert screen.listed() == 9
    subject = screen.page.figures.behind.model.lines[0].record.subject
    with screen.counter.work() as work:
        steps.issue_result(work, subject, at=at(date(2023, 6, 14), 16))
    screen.desk.ops.changed.emit(frozenset(screen.page.SHOWS))
    screen.until(lambda: screen.page.notices.notice("changed") is not None)
    assert "1.007 → <b>1.008</b>" in screen.page.notices.notice("changed").text()


def test_an_approval_is_withdrawn_with_a_reason_and_locks_the_words_until_then(screen: Screen) -> None:
    screen.approve()
    assert screen.page.narrative.area.input.isReadOnly()
    screen.page.head.withdraw.click()
    dialog = screen.dialog(ReasonDialog)
    dialog.confirmed.emit("Sai số văn bản")
    screen.until(lambda: screen.page._reading.told.quarter.approved is None)
    assert not screen.page.narrative.area.input.isReadOnly()
    assert screen.page.head.chip.text() == "Draft"


def test_a_paper_report_is_held_against_itself_and_the_figures(screen: Screen) -> None:
    screen.page.figures.matters.paper.click()
    dialog = screen.dialog(PaperDialog)
    for code, typed in (("resolved.total", "1.098"), ("resolved.early", "898"), ("resolved.on_time", "109")):
        dialog.fields[code].set_value(typed)
    dialog.fields["rate.early"].set_value("89,2")
    dialog._ask()
    screen.until(lambda: "báo cáo giấy ghi 1.098" in dialog._found.text())
    dialog._take()
    screen.until(lambda: len(screen.sentences()) == 2)
    draft = screen.page.draft()
    assert draft is not None
    assert draft["paper"]["resolved.total"] == 1098


@pytest.mark.parametrize(
    ("typed", "label"), [("quý 1/2023", "2023-Q1"), ("5/2023", "2023-05"), ("1/4/2023 - 30/6/2023", None)]
)
def test_another_period_is_typed(screen: Screen, typed: str, label: str | None) -> None:
    screen.page.head._on_chosen("")
    screen.write(typed)
    screen.press(Qt.Key.Key_Return)
    wanted = label or "2023-04-01..2023-06-30"
    screen.until(lambda: screen.page._reading.told.window.label == wanted)
    assert screen.page.head.choice.value() == wanted


def test_a_period_that_cannot_be_is_said_beside_the_field(screen: Screen) -> None:
    screen.page.head._on_chosen("")
    screen.write("mai")
    screen.press(Qt.Key.Key_Return)
    assert "mai" in screen.page.head.other.fault()
    screen.press(Qt.Key.Key_Escape)
    assert screen.page.head._row.isHidden()


def test_half_a_paragraph_is_a_draft_that_comes_back(screen: Screen) -> None:
    screen.page.show_side(WORDS)
    narrative = screen.page.narrative
    narrative.open_section("II.2")
    narrative.area.input.selectAll()
    screen.write("Còn hạn chế")
    draft = screen.page.draft()
    assert draft == {"period": "2023-Q2", "paragraph": {"section": "II.2", "text": "Còn hạn chế"}}
    narrative.area.set_value(narrative._part.text)
    screen.page.show_side(FIGURES)
    screen.page.restore(draft)
    screen.until(lambda: narrative.area.value() == "Còn hạn chế")
    assert screen.page._side() == WORDS


def test_the_print_carries_the_watermark_until_it_is_approved(screen: Screen, tmp_path: Path) -> None:
    screen.page.show_side(PAPER)
    screen.until(lambda: screen.page.sheets._printed is not None)
    assert len(screen.page.sheets._printed.sheets) > 2
    screen.page.sheets.save_to(str(tmp_path / "draft.pdf"))
    screen.until(lambda: (tmp_path / "draft.pdf").exists())
    screen.page.show_side(FIGURES)
    screen.approve()
    screen.page.show_side(PAPER)
    screen.until(lambda: not screen.desk.ops.is_waiting)
    screen.page.sheets.save_to(str(tmp_path / "final.pdf"))
    screen.page.sheets.forms_to(str(tmp_path / "forms.xlsx"))
    screen.until(lambda: (tmp_path / "final.pdf").exists() and (tmp_path / "forms.xlsx").exists())
    texts = [PdfReader(tmp_path / name).pages[0].extract_text() for name in ("draft.pdf", "final.pdf")]
    assert ["Dự thảo" in text for text in texts] == [True, False]


def test_the_words_of_last_quarter_are_the_start_of_this_one(screen: Screen) -> None:
    with screen.counter.work() as work:
        quarter.write_narrative(work, "2023-Q2", "I.7", "Tuyên truyền lưu động.")
    screen.page.open("2023-Q3")
    screen.until(lambda: screen.page._reading.told.window.label == "2023-Q3")
    assert screen.page._reading.told.quarter.narratives["I.7"] == "Tuyên truyền lưu động."
    assert screen.page.notices.notice("running") is not None


def test_an_empty_unit_shows_an_empty_quarter(qtbot: QtBot, tmp_path: Path) -> None:
    counter = new_counter(tmp_path / "unit")
    screen = Screen(qtbot, counter, tmp_path)
    assert screen.cells("received.total")[1] == "0"
    assert screen.cells("resolved.total")[2] == "–"
    screen.go_to("received.total")
    assert screen.listed() == 0
    screen.close()
