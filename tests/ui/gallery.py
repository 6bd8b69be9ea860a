"""Draw every widget in three themes and three scales: `python -m tests.ui.gallery OUT_DIR [sheet …]`.

For the eye, not for comparison: fonts and screens differ from machine to machine.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import resources
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import IconSize, Role, Scheme, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.bars import Share, ShareBar
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowKind, RowsModel
from desk_app.ui.widgets.checklist import CheckItem, Checklist
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import Empty, Fault, Skeleton
from desk_app.ui.widgets.field import AreaField, Field, Labelled, SearchField
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.notice import Notice
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.panel import ActionBar, Answer, Card, FactRow, Panel, Rule, SectionHead
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.stepper import Step, Stepper, StepState
from desk_app.ui.widgets.suggestions import Suggestion
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.timeline import Happening, Timeline
from desk_app.ui.widgets.typeahead import Typeahead

SCALES = (1.0, 1.5, 2.0)
TODAY = date(2023, 6, 13)


def sheet(width: int, height: int) -> tuple[QWidget, QVBoxLayout]:
    """Return an empty canvas and its column."""
    canvas = QWidget()
    canvas.setProperty("ground", "canvas")
    canvas.setFixedSize(QSize(width, height))
    column = QVBoxLayout(canvas)
    column.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X4)
    column.setSpacing(Space.X3)
    return canvas, column


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Return widgets side by side."""
    line = QHBoxLayout()
    line.setSpacing(Space.X3)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch()
    return line


def controls() -> QWidget:
    """Return buttons in all kinds and states, fields, segments, chips, notices."""
    canvas, column = sheet(900, 1100)
    kinds = (Kind.MAIN, Kind.PLAIN, Kind.QUIET, Kind.GRAVE, Kind.LINK)
    column.addLayout(row(*(Button(f"{kind.name.title()} của ta", kind=kind, key="Ctrl+S") for kind in kinds)))
    off = [Button("Không dùng được", kind=kind, icon="print") for kind in kinds]
    for button in off:
        button.set_off("Chưa chọn thủ tục.")
    column.addLayout(row(*off))
    small = [Button("Dùng lại", key="R", small=True), Button("Ghi tệp…", small=True), Button(icon="dots", name="Thêm")]
    column.addLayout(row(*small, Button("Thêm", kind=Kind.QUIET, icon="filter"), Button(icon="print", name="In")))
    column.addLayout(row(*(Chip("còn 1 giờ 45 phút", tone, tone.icon) for tone in Tone)))
    column.addLayout(fields())
    segments = Segments([(1, "Trực tiếp"), (2, "Trực tuyến"), (3, "Bưu chính")])
    segments.set_value(1)
    digits = Segments([(1, "Tốt"), (2, "Bình thường"), (3, "Chưa tốt")], digits=True, small=True)
    digits.set_value(2)
    column.addLayout(row(Labelled("Hình thức nộp", segments, key="F5"), Labelled("Thái độ", digits), stretch=False))
    tick, ticked = Tick("Đã thấy tiền vào tài khoản"), Tick("Đã in giấy hẹn")
    ticked.setChecked(True)
    menu = DropDown([(None, "tất cả"), (1, "hộ tịch")], caption="Lĩnh vực")
    column.addLayout(row(tick, ticked, menu, DropDown([(1, "Quý II/2023")])))
    for tone in Tone:
        text = "Hết giấy in. <b>1-00413</b> đã lưu."
        column.addWidget(Notice(tone, text, action="In lại", key="" if tone is Tone.NEUTRAL else "Ctrl+Z"))
    column.addWidget(KeyHints([("Up Down", "chọn"), ("Enter", "nhận"), ("F1", "xem quy định"), ("Space", "xem nhanh")]))
    styles = [Text(f"{style.name.title()} 1.022 Ủy ban", style) for style in Type]
    column.addLayout(row(*styles))
    column.addLayout(
        row(*(Text(tone, tone=tone) for tone in ("main", "label", "quiet", "accent", "good", "warn", "late")))
    )
    column.addStretch()
    return canvas


def fields() -> QGridLayout:
    """Return fields in their states."""
    grid = QGridLayout()
    grid.setSpacing(Space.X3)
    masked = Field("Số căn cước", masked=True)
    masked.set_value("030186001242")
    faulty = Field("Số căn cước", masked=True)
    faulty.set_value("030186001242")
    faulty.set_fault("Số này là của người sinh 1986, ngày sinh ghi 1996. Kiểm tra lại trên thẻ.")
    hinted = NumberField("Lệ phí", unit="đồng")
    hinted.set_number(15000)
    hinted.set_hint("Biểu phí: 15.000 đ/việc. Thu khi trả kết quả cũng được.")
    born = DateField("Ngày sinh", today=TODAY)
    off = Field("Biên lai số")
    off.set_value("0001873")
    off.setEnabled(False)
    area = AreaField("Ý kiến khác", key="F5", placeholder="Người dân nói gì thêm")
    for place, field in enumerate((masked, faulty, hinted, born, off, SearchField("Tìm hồ sơ", key="Ctrl+K"), area)):
        grid.addWidget(field, place // 3, place % 3, Qt.AlignmentFlag.AlignTop)
    return grid


def intake() -> QWidget:
    """Return the intake form as screen 1 shows it, with the list open."""
    canvas, column = sheet(1166, 690)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    body = QHBoxLayout()
    left, right = QVBoxLayout(), QVBoxLayout()
    for side in (left, right):
        side.setSpacing(Space.X3)
        side.setContentsMargins(Space.PAGE, Space.X4, 0, Space.X4)
    _person(left)
    finder = Typeahead("Thủ tục")
    left.addWidget(finder)
    left.addStretch()
    _answer(right)
    right.addStretch()
    body.addLayout(left, 10)
    body.addLayout(right, 9)
    body.addSpacing(Space.PAGE)
    body.addWidget(_today())
    column.addLayout(body, 1)
    bar = ActionBar()
    bar.left.addWidget(Picture("paper"))
    bar.left.addWidget(Text("Số tiếp nhận kế tiếp", tone="label"))
    bar.left.addWidget(Text("1-00413", weight=Weight.SEMI, tabular=True))
    bar.add(Button("Xóa trắng", kind=Kind.QUIET, key="Esc"))
    bar.add(Button("Lưu, không in", key="Ctrl+S"))
    bar.add(Button("Lưu và in giấy hẹn", kind=Kind.MAIN, key="Ctrl+Enter"))
    column.addWidget(bar)
    canvas.show()
    canvas.activateWindow()
    finder.setFocus()
    QApplication.processEvents()
    finder.input.setText("bo sung")
    finder.offer("bo sung", SUGGESTIONS, "3 trong 139")
    return canvas


SUGGESTIONS = (
    Suggestion(
        value=1,
        text="Thay đổi, cải chính, bổ sung thông tin hộ tịch",
        marks=[(21, 7)],
        note="1.004859 · Hộ tịch · 3 ngày làm việc · 15.000 đ",
    ),
    Suggestion(
        value=2,
        text="Chứng thực việc sửa đổi, bổ sung, hủy bỏ hợp đồng, giao dịch",
        marks=[(25, 7)],
        note="2.000913 · Chứng thực · 2 ngày làm việc · 30.000 đ",
    ),
    Suggestion(
        value=3,
        text="Bổ sung tình hình thân nhân trong hồ sơ liệt sĩ",
        marks=[(0, 7)],
        note="1.010825 · Người có công · không thu phí",
    ),
)


def _person(column: QVBoxLayout) -> None:
    channel = Segments([(1, "Trực tiếp"), (2, "Trực tuyến"), (3, "Bưu chính")])
    channel.set_value(1)
    column.addWidget(Labelled("Hình thức nộp", channel, key="F5"))
    head = SectionHead("Người nộp")
    head.add(Chip("Đã quét thẻ căn cước", Tone.GOOD, "card"))
    column.addWidget(head)
    number, name = Field("Số căn cước", masked=True), Field("Họ và tên")
    number.set_value("030186001242")
    name.set_value("Nguyễn Thị Thu Hằng")
    column.addLayout(row(number, name, stretch=False))
    place = Field("Nơi thường trú")
    place.set_value("Thôn Trực Trì, xã Đồng Lạc, huyện Nam Sách")
    column.addWidget(place)


def _answer(column: QVBoxLayout) -> None:
    due = Answer("Hẹn trả")
    due.add(Button("Vì sao ngày này?", kind=Kind.LINK, key="F8"))
    due.say("11:30 thứ Sáu 16/06/2023", "3 ngày làm việc, trừ T7, CN · mục tiêu nội bộ 15/06")
    column.addWidget(due)
    section = SectionHead("Thành phần hồ sơ")
    section.add(Chip("Xem trước · Enter để nhận thủ tục", Tone.INFO))
    column.addWidget(section)
    papers = Checklist(name="Thành phần hồ sơ")
    papers.show_items(PAPERS)
    column.addWidget(papers)
    fee, way = NumberField("Lệ phí", unit="đồng"), Segments([(1, "Tiền mặt"), (2, "VietQR"), (3, "Miễn")])
    fee.set_number(15000)
    way.set_value(1)
    column.addLayout(row(fee, Labelled("Thu bằng", way, key="F7"), stretch=False))


PAPERS = (
    CheckItem(key=1, text="Tờ khai cải chính hộ tịch", note="Bản chính 1"),
    CheckItem(key=2, text="Giấy tờ làm căn cứ cải chính", note="Bản chính 1 · bản sao 1"),
    CheckItem(key=3, text="Giấy khai sinh", note="Bản chính 1", offer="Có bản ký số từ hồ sơ 1-00187"),
    CheckItem(key=4, text="Giấy tờ tùy thân của người yêu cầu", note="Xuất trình · đã quét lúc 11:28", ticked=True),
    CheckItem(key=5, text="Văn bản ủy quyền (nếu ủy quyền)", note="Không cần: người nộp tự làm", off=True),
)


def _today() -> Panel:
    panel = Panel(Width.PANEL)
    panel.body.addWidget(Text("Hôm nay", Type.HEAD))
    panel.body.addWidget(Text("thứ Ba 13/06/2023, cả ba quầy", Type.SMALL, tone="quiet"))
    panel.body.addWidget(FactRow("Đã tiếp nhận", "37"))
    panel.body.addWidget(FactRow("Đã trả kết quả", "31"))
    panel.body.addWidget(Rule())
    panel.body.addWidget(FactRow("Hẹn trả hôm nay", "6", icon="clock"))
    soon = FactRow("Còn dưới 2 giờ", icon="alert")
    soon.say("1", "warn")
    panel.body.addWidget(soon)
    panel.body.addWidget(Rule())
    panel.body.addWidget(FactRow("Đã thu", "412.000 đ"))
    panel.body.addWidget(Button("Tất cả hồ sơ hôm nay", kind=Kind.LINK))
    panel.body.addStretch()
    return panel


class FiguresModel(RowsModel):
    """Rows as the report and the work list have them."""

    HAS_GROUPS = True

    def row_kind(self, row: int) -> RowKind:
        """Return one group, one row not read yet."""
        return {0: RowKind.GROUP, 7: RowKind.WAITING, 8: RowKind.GROUP_CLOSED}.get(row, RowKind.PLAIN)

    def row_tone(self, row: int) -> Tone | None:
        """Return one row that stands out."""
        return Tone.WARN if row == 5 else None


def tables() -> QWidget:
    """Return a table with every kind of cell."""
    canvas, column = sheet(1100, 420)
    column.setContentsMargins(0, 0, 0, 0)
    columns = [
        Column(title="Số tiếp nhận", width=92, tabular=True),
        Column(title="Người nộp", width=190),
        Column(title="Quý II", width=90, right=True, tabular=True, after=True),
        Column(title="Cùng kỳ", width=80, right=True, tabular=True),
        Column(title="Chỉ tiêu", width=84, right=True, tabular=True),
        Column(title="8 quý", width=96),
        Column(title="Tình trạng", width=160),
        Column(title="Việc cần làm", stretch=True),
    ]
    rows = [[Cell(text="Hẹn trả hôm nay", icon="clock", aside="5")]]
    rows += [_figures(place) for place in range(1, 8)]
    rows += [[Cell(text="Chưa liên hệ công dân", icon="phone", tone=Tone.WARN, aside="2")], _figures(9)]
    table = Table(FiguresModel(columns, rows), name="Việc hôm nay")
    table.go_to(3)
    table.mark_sorted(0)
    column.addWidget(table)
    return canvas


def _figures(place: int) -> list[Cell]:
    wrong, missed = place % 3 == 0, place == 4
    return [
        Cell(text=f"1-0039{place}"),
        Cell(text="Nguyễn Văn Đông", weight=Weight.MEDIUM, marks=[(0, 6), (11, 4)] if place % 2 else ()),
        Cell(text="1.007", weight=Weight.MEDIUM, tone=Tone.LATE if wrong else None, after="alert" if wrong else ""),
        Cell(text="80,17 %", ink=Ink.QUIET),
        Cell(text="≥ 80 %", icon="x" if missed else "check", icon_tone=Tone.LATE if missed else Tone.GOOD),
        Cell(spark=[3, 4, 2, 5, 6, 7, 6, 9], missed=missed),
        Cell(text="còn 1 giờ 45 phút", chip=True, tone=Tone.WARN, icon="clock"),
        Cell(text="Trả kết quả", enter=True),
    ]


def detail() -> QWidget:
    """Return stepper, framed table, timeline and bar as screens 5 and 6 show them."""
    canvas, column = sheet(700, 560)
    stepper = Stepper()
    stepper.show_steps(
        [
            Step(name="Tiếp nhận", state=StepState.DONE, who="Trực tiếp", when="15/06 10:00"),
            Step(name="Số hóa", state=StepState.PART, who="3 trong 4, chưa đủ", when="15/06 10:04"),
            Step(name="Xử lý", state=StepState.NOW, who="Vũ Thị Ngân", when="từ 15/06 13:30"),
            Step(name="Ký số", who="chưa làm"),
            Step(name="Trả kết quả", who="chưa làm"),
        ]
    )
    column.addWidget(stepper)
    head = SectionHead("Diễn biến", "4 sự kiện, 2 quầy")
    head.add(Button("Vì sao hẹn ngày này?", kind=Kind.LINK, key="F8"))
    column.addWidget(head)
    timeline = Timeline()
    by = "Lê Minh Tuấn · Quầy 2"
    timeline.show_happenings(
        [
            Happening(day="Hôm nay", time="08:02", icon="phone", text="Nhắc người xử lý qua điện thoại", by=by),
            Happening(
                day="15/06", time="13:30", icon="user", text="Bàn giao cho Vũ Thị Ngân, có phiếu kiểm soát", by=by
            ),
            Happening(
                day="15/06", time="10:16", icon="pause", text="Tạm dừng", by=by, set_aside="hồ sơ đã trả kết quả"
            ),
            Happening(day="15/06", time="10:00", icon="dossier", text="Tiếp nhận trực tiếp", by=by),
        ]
    )
    column.addWidget(timeline)
    bar = ShareBar()
    shares = [
        Share(value=200, word="tốt", tone=Tone.GOOD),
        Share(value=20, word="bình thường", tone=Tone.WARN),
        Share(value=5, word="chưa tốt", tone=Tone.LATE),
    ]
    bar.show_shares(shares, "Tốt 88,89 %")
    column.addWidget(bar)
    column.addStretch()
    return canvas


def states() -> QWidget:
    """Return the states of a page as screen 8 shows them."""
    canvas, column = sheet(1140, 620)
    acts = [
        Button("Nhập sổ từ Excel…", kind=Kind.MAIN, key="Ctrl+O"),
        Button("Tiếp nhận hồ sơ", icon="plus", key="Ctrl+N"),
        Button("Xem thử với đơn vị mẫu", kind=Kind.LINK),
    ]
    text = "Đưa sổ Excel đang dùng vào, hoặc tiếp nhận hồ sơ đầu tiên. Số tiếp nhận bắt đầu từ <b>1-00001</b>."
    empty, wrong, busy = Card(), Card(padding=Space.X4), Card(padding=Space.X4)
    empty.body.addWidget(Empty("Chưa có hồ sơ nào", text, actions=acts))
    help_ = Button("Cách bỏ mật khẩu", kind=Kind.LINK, key="F1")
    remedy = "so-theo-doi-2023.xlsx đang khóa. Mở tệp trong Excel, bỏ mật khẩu, lưu lại, rồi chọn lại."
    fault = Fault("Tệp có mật khẩu, chưa đọc được", remedy, actions=[Button("Chọn lại tệp", small=True), help_])
    wrong.body.addWidget(fault)
    wrong.body.addWidget(Notice(Tone.LATE, "Hết giấy in. <b>1-00413</b> đã lưu.", action="In lại", icon="print"))
    wrong.body.addWidget(Notice(Tone.GOOD, "Đã lưu <b>1-00413</b>", action="Hoàn tác", key="Ctrl+Z"))
    wrong.body.addStretch()
    busy.body.addWidget(Skeleton(lead=0), 1)
    work = Progress("Đang nhập so-theo-doi.xlsx")
    work.advance(12480, 20000, "Còn khoảng 2 giây. Vẫn làm việc khác được.")
    busy.body.addWidget(work)
    column.addLayout(row(empty, wrong, busy, stretch=False))
    return canvas


def icon_set() -> QWidget:
    """Return every icon in the sizes at which it is shown."""
    canvas, column = sheet(1000, 560)
    grid = QGridLayout()
    names = sorted(path.stem for path in resources.path("icons").glob("*.svg"))
    for place, name in enumerate(names):
        cell = QHBoxLayout()
        for size in (IconSize.PAGE, IconSize.CONTROL, IconSize.CHIP):
            cell.addWidget(Picture(name, Role.TEXT_MAIN, size))
        cell.addWidget(Text(name, Type.SMALL, tone="quiet"), 1)
        grid.addLayout(cell, place // 7, place % 7)
    column.addLayout(grid)
    return canvas


SHEETS: dict[str, Callable[[], QWidget]] = {
    "controls": controls,
    "intake": intake,
    "tables": tables,
    "detail": detail,
    "states": states,
    "icons": icon_set,
}


def draw(out: Path, names: list[str], ratio: str) -> None:
    """Draw sheets at the scale that this process was started with."""
    app = QApplication(["gallery", "-style", "fusion"])
    vietnamese = QTranslator()
    if vietnamese.load(str(resources.path("translations/vi.qm"))):
        app.installTranslator(vietnamese)
    theme().install()
    for scheme in Scheme:
        theme().choose(scheme)
        for name in names:
            widget = SHEETS[name]()
            widget.show()
            QApplication.processEvents()
            widget.grab().save(str(out / f"{name}-{scheme}-{round(float(ratio) * 100)}.png"))
            widget.close()
            widget.deleteLater()


def main() -> None:
    """Draw the sheets that are named, or all of them; Qt takes the scale from the environment, so a process each."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    ratio = os.environ.get("QT_SCALE_FACTOR")
    if ratio:
        draw(out, sys.argv[2:] or list(SHEETS), ratio)
        return
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
        subprocess.run([sys.executable, "-m", "tests.ui.gallery", *sys.argv[1:]], env=environment, check=True)


if __name__ == "__main__":
    main()
