"""From an empty PC to a printed quarter: founded, filled, counted, written, approved, all by the keyboard."""

import re
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex

from desk_app.domain.dossier.state import Standing
from desk_app.domain.localtime import at
from desk_app.store.database import Database
from desk_app.ui.pages.quarter.rows import ROWS
from desk_app.usecases import integrity
from tests.journeys.dossier_page import dossier, say_why, show
from tests.journeys.hands import CTRL, Hands, Key
from tests.journeys.register import register
from tests.ui.pages.counter import Clock

MORNING = at(date(2023, 6, 13), 8, 30)
MINUTE = 60_000
RECOGNITION = "1.001022"
"""Đăng ký nhận cha, mẹ, con: four components, 15.000 đ"""
NAMES = ("Trần Văn Bình", "Lê Thị Mai", "Phạm Quốc Hưng", "Vũ Thị Lan", "Đặng Văn Sửu")
WRITTEN = " Đã tuyên truyền lưu động tại 06 thôn."
IN_REGISTER, AT_THE_COUNTER = 24, 10

SAID = {
    "received.total": "tổng số hồ sơ phải giải quyết là {} hồ sơ",
    "received.online": "tiếp nhận trực tuyến {} hồ sơ",
    "received.direct": "trực tiếp {} hồ sơ",
    "received.postal": "qua dịch vụ bưu chính công ích {} hồ sơ",
    "received.carried_over": "kỳ trước chuyển sang {} hồ sơ",
    "resolved.total": "Đã giải quyết {} hồ sơ",
    "resolved.early": "trước hạn {} hồ sơ",
    "resolved.on_time": "đúng hạn {} hồ sơ",
    "resolved.overdue": "quá hạn {} hồ sơ",
    "closed.refused": "do từ chối {} hồ sơ",
    "pending.total": "Đang giải quyết {} hồ sơ",
    "digitized.complete": "số hóa hồ sơ, giấy tờ giải quyết TTHC: {} hồ sơ",
    "survey.good": "{} phiếu đánh giá mức tốt",
    "procedures.total": "UBND cấp xã là {} thủ tục",
}
"""Where the paper says a figure."""


@pytest.mark.usefixtures("qtbot")
def test_a_counter_from_empty_to_printed_quarter(tmp_path: Path) -> None:
    hands = Hands(tmp_path / "unit", Clock(MORNING))
    hands.open()
    found_a_unit(hands)
    bring_in_the_register(hands, register(tmp_path / "So tay.xlsx", count=IN_REGISTER))
    receive_ten(hands)
    work_on_dossiers(hands)
    hear_citizens(hands)
    hands.clock.now = at(date(2023, 6, 15), 9, 24)
    figures = read_the_quarter(hands)
    for figure in figures.items():
        is_as_long_as_it_says(hands, figure)
    write_a_paragraph(hands)
    says_the_figures(print_it(hands, tmp_path / "draft.pdf"), figures, draft=True)
    hands.close()
    agrees(hands.directory)
    hands.open()
    assert read_the_quarter(hands) == figures
    approve(hands)
    says_the_figures(print_it(hands, tmp_path / "final.pdf"), figures, draft=False)
    hands.close()
    agrees(hands.directory)


def found_a_unit(hands: Hands) -> None:
    for typed in ("xã Đồng Lạc", "30.15", "H23", "UBND huyện Nam Sách"):
        hands.type(typed)
        hands.press(Key.Key_Tab)
    hands.press(Key.Key_Tab)
    hands.type("Nguyễn Thị Hòa")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: hands.session._shown is not None and hasattr(hands.window, "page"))
    hands.until(lambda: hands.main.person == "Nguyễn Thị Hòa")
    hands.settle()
    assert hands.page.objectName() == "intake"


def bring_in_the_register(hands: Hands, path: Path) -> None:
    hands.press(Key.Key_K, held=CTRL)
    hands.type("register from Excel")
    hands.press(Key.Key_Return)
    hands.choose_file(path, Key.Key_O)
    pane = hands.page.register
    assert (pane.done.added, pane.done.rejected) == (IN_REGISTER, 0)
    hands.press(Key.Key_Return, held=CTRL)
    assert (pane.done.read, pane.done.added, pane.done.rejected) == (IN_REGISTER, IN_REGISTER, 0)


def receive_ten(hands: Hands) -> None:
    page = hands.go(Key.Key_1)
    for turn in range(AT_THE_COUNTER):
        hands.clock.now += 7 * MINUTE
        hands.type(f"0301860010{turn:02}")
        hands.press(Key.Key_Tab)
        hands.type(f"{NAMES[turn % 5]} {'AB'[turn // 5]}")
        hands.press(Key.Key_Tab)
        hands.type("140886")
        hands.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
        hands.type(RECOGNITION)
        hands.press(Key.Key_Return)
        hands.press(Key.Key_Space, Key.Key_Down, Key.Key_Space)
        hands.press(Key.Key_Return, held=CTRL)
        assert f"1-{turn + 1:05}/2023" in hands.notices()
    assert page.intake._number.text() == "1-00011/2023"


def work_on_dossiers(hands: Hands) -> None:
    hands.clock.now = at(date(2023, 6, 14), 9, 0)
    hands.go(Key.Key_3)
    resolve(hands, 1, 2, 3)
    pause_and_go_on(hands, 4)
    refuse(hands, 5)
    void(hands, 6)
    type_its_official_number(hands, 7)
    digitize(hands, result_of=1, components_of=8)
    send_by_post(hands, 2)


def resolve(hands: Hands, *serials: int) -> None:
    for serial in serials:
        show(hands, serial)
        hands.press(Key.Key_T, Key.Key_Return)
        assert dossier(hands).standing == Standing.RESOLVED


def pause_and_go_on(hands: Hands, serial: int) -> None:
    show(hands, serial)
    hands.press(Key.Key_P)
    say_why(hands, "Chờ xác minh giấy chứng sinh")
    assert dossier(hands).standing == Standing.PAUSED
    hands.clock.now += 30 * MINUTE
    hands.press(Key.Key_C, Key.Key_Return)
    assert dossier(hands).standing == Standing.PROCESSING


def refuse(hands: Hands, serial: int) -> None:
    show(hands, serial)
    hands.press(Key.Key_X)
    say_why(hands, "Không thuộc thẩm quyền, khoản 1 Điều 24 Luật Hộ tịch")
    hands.press(Key.Key_Escape)  # the letter of refusal is shown for printing
    assert dossier(hands).standing == Standing.REFUSED


def void(hands: Hands, serial: int) -> None:
    show(hands, serial)
    hands.press(Key.Key_Delete)
    hands.dialog()
    say_why(hands, "Nhập hai lần")
    hands.until(lambda: f"1-{serial:05}/2023" in hands.notices())


def type_its_official_number(hands: Hands, serial: int) -> None:
    show(hands, serial)
    hands.press(Key.Key_M)
    say_why(hands, "H23.15.30-230613-0777")
    assert dossier(hands).official == "H23.15.30-230613-0777"


def digitize(hands: Hands, *, result_of: int, components_of: int) -> None:
    show(hands, result_of)
    hands.press(Key.Key_A, Key.Key_Q)
    assert (dossier(hands).components_digitized, dossier(hands).result_digitized) == (True, True)
    show(hands, components_of)
    hands.press(Key.Key_D, Key.Key_Down, Key.Key_R)
    say_why(hands, "Kho dữ liệu điện tử tỉnh")
    components = hands.page._detail.file.components
    assert (components[0].digitized, components[1].reused) == (True, True)


def send_by_post(hands: Hands, serial: int) -> None:
    show(hands, serial)
    hands.press(Key.Key_B)
    say_why(hands, "EE473124829VN")
    hands.clock.now += 60 * MINUTE
    hands.press(Key.Key_G)
    hands.press(Key.Key_Return, held=CTRL)
    assert [item.delivered_at for item in hands.page._detail.file.post] == [hands.clock.now]


def hear_citizens(hands: Hands) -> None:
    hands.go(Key.Key_5)
    for number, overall in (("DL-23-000001", Key.Key_1), ("DL-23-000002", Key.Key_1), ("DL-23-000003", Key.Key_2)):
        hands.retype(number)
        hands.press(Key.Key_Return, *(Key.Key_1 for _ in range(5)), overall, Key.Key_Return)
        assert number in hands.notices()
    page = hands.go(Key.Key_7)
    hands.press(Key.Key_N, held=CTRL)
    hands.type("Chờ lâu quá")
    hands.press(Key.Key_Tab, Key.Key_Right)
    assert page.panel.form.kind.value() == "complaint"
    hands.press(Key.Key_Return, held=CTRL)
    assert page.panel.form is None


def read_the_quarter(hands: Hands) -> dict[str, str]:
    """Return what the table shows, row by row, and hold it against the identities of the report."""
    hands.dismiss_notices()
    page = hands.go(Key.Key_8)
    hands.until(lambda: page._reading is not None and page._compared.trend)
    hands.settle()
    assert page._reading.told.window.label == "2023-Q2"
    table = page.figures.table
    assert table.hasFocus()
    figures = {row.key: table.figures.cell(place, 1).text for place, row in enumerate(ROWS)}
    of = {code: as_number(shown) for code, shown in figures.items() if shown != "–"}
    assert of["received.total"] == of["received.carried_over"] + of["received.in_period"]
    assert of["received.in_period"] == sum(of[f"received.{way}"] for way in ("online", "direct", "postal"))
    assert of["resolved.total"] == sum(of[f"resolved.{when}"] for when in ("early", "on_time", "overdue"))
    assert of["closed.refused+closed.withdrawn"] == of["closed.refused"] + of["closed.withdrawn"]
    ended = of["resolved.total"] + of["closed.refused"] + of["closed.withdrawn"]
    assert of["received.total"] == ended + of["pending.total"]
    assert of["pending.total"] == sum(of[f"pending.{how}"] for how in ("not_due", "overdue", "paused"))
    assert (of["received.carried_over"], of["received.in_period"]) == (3, IN_REGISTER + AT_THE_COUNTER - 1 - 3)
    assert (of["survey.good"], of["survey.fair"], of["complaints.received"]) == (2, 1, 1)
    assert (of["postal.returned"], of["reused.dossiers"] > 0, len(page.figures.matters.matters)) == (1, True, 0)
    return figures


def as_number(shown: str) -> int:
    return int(shown.removesuffix("đ").strip().replace(".", ""))


def is_as_long_as_it_says(hands: Hands, figure: tuple[str, str]) -> None:
    """Press Enter on the figure under the cursor, count the list behind it, and go on to the next."""
    code, shown = figure
    figures = hands.page.figures
    assert figures.table.figure().key == code
    hands.press(Key.Key_Return)
    hands.until(lambda: figures.behind.shown is not None and figures.behind.shown[0].key == code)
    model = figures.behind.model
    hands.until(lambda: not model._asking)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        hands.until(lambda: not model._asking)
    if not code.startswith("fees.amount"):
        assert (code, model.size()) == (code, 0 if shown == "–" else as_number(shown))
    if model.size():
        assert figures.behind.table.hasFocus()
        hands.press(Key.Key_Escape)
    assert figures.table.hasFocus()
    hands.press(Key.Key_Down)


def write_a_paragraph(hands: Hands) -> None:
    hands.press(Key.Key_E)
    narrative = hands.page.narrative
    while narrative._part.key != "I.7":
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_End, held=CTRL)
    hands.type(WRITTEN)
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: WRITTEN.strip() in hands.page._reading.told.quarter.narratives["I.7"])
    hands.press(Key.Key_Escape)


def print_it(hands: Hands, path: Path) -> str:
    """Print the report as a PDF and return its text, as somebody searches in it."""
    hands.press(Key.Key_P)
    hands.until(lambda: hands.page.sheets._printed is not None and hands.page.sheets.is_shown(hands.page._reading))
    hands.settle()
    hands.choose_file(path, Key.Key_S)
    hands.until(path.exists)
    hands.press(Key.Key_Escape)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def says_the_figures(text: str, figures: dict[str, str], *, draft: bool) -> None:
    assert ("Dự thảo" in text) == draft
    assert WRITTEN.strip() in text
    for code, words in SAID.items():
        assert re.search(words.format(rf"\b0?{re.escape(figures[code])}"), text), (code, figures[code])
    table = ("received.total", "received.carried_over", "received.online")
    assert f"Tổng số {' '.join(figures[code] for code in table)} " in text


def approve(hands: Hands) -> None:
    hands.press(Key.Key_F10)
    hands.dialog()
    hands.retype("Trần Văn Khải")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: hands.page._reading.told.quarter.approved is not None)
    hands.settle()
    assert "Trần Văn Khải" in hands.page.head.chip.text()


def agrees(directory: Path) -> None:
    database = Database.open(directory)
    try:
        verdict = integrity.verify(database, lambda _what: None)
    finally:
        database.close()
    assert verdict.finding is None
