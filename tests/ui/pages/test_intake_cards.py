"""A citizen's card fills the form: from the scanner, a picture, the clipboard, the camera; what is wrong is said."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QTransform
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desk_app.domain import slip_code
from desk_app.domain.dossier.facts import Component
from desk_app.domain.localtime import at
from desk_app.ui.pages.counter import CounterPage
from desk_app.ui.pages.dossiers import DossiersPage
from desk_app.ui.pages.intake.person_block import PersonBlock
from desk_app.ui.scanning_camera import EACH, LONGEST_SIDE, CameraDialog
from desk_app.ui.theme.theme import theme
from tests.ui.pages.counter import CITIZEN, Counter, receive
from tests.ui.pages.intake_typist import TARIFF, Typist, take
from tests.ui.pages.shown import Shown, shown
from tests.ui.wedge import BARE_CARD, CARD, Wedge

NAME, ADDRESS = "Nguyễn Thị Thu Hằng", "Thôn Trực Trì, Đồng Lạc, Nam Sách"
INSURANCE = f"HS4010120800001|{NAME.encode().hex()}|14/08/1986|2|{ADDRESS.encode().hex()}|01 - 012|01/01/2024|$"


@pytest.fixture
def wedge() -> Wedge:
    return Wedge()


def person_of(typist: Typist) -> tuple[str, str, date | None, str, str]:
    person = typist.form.person
    value = person.value()
    return person.citizen_id(), value["name"], person.day_of_birth(), value["sex"], value["address"]


SCANNED = (CITIZEN, NAME, date(1986, 8, 14), "Nữ", ADDRESS)


def scan(typist: Typist, wedge: Wedge, text: str = CARD) -> None:
    wedge.scan(text)
    wedge.rest()
    typist.qtbot.wait(1)
    typist.settle()


def scanned(typist: Typist) -> bool:
    return typist.form.person.is_scanned


def test_a_scan_fills_five_fields_and_goes_on_to_the_procedure(typist: Typist, wedge: Wedge) -> None:
    scan(typist, wedge)
    assert person_of(typist) == SCANNED
    assert typist.form.person.head.said() != ""
    assert typist.form.person.warnings() == []
    assert typist.form.person.number.input.text() == "0301••••••42"
    assert typist.form.procedure.input.hasFocus()
    take(typist)
    typist.save()
    saved = typist.dossiers()[0].received.person
    assert (saved.citizen_id, saved.name, saved.born, saved.sex, saved.address) == SCANNED
    assert not scanned(typist)


@pytest.mark.parametrize("focus", ["name", "born", "address", "procedure", "note", "papers", "way"])
def test_a_scan_is_taken_whatever_has_the_focus_and_leaves_it_as_it_was(
    typist: Typist, wedge: Wedge, focus: str
) -> None:
    take(typist)
    form = typist.form
    typist.open_rest()
    before = [paper.present for paper in form.papers.papers()], form.procedure.chosen()
    {
        "name": form.person.name.input,
        "born": form.person.born.input,
        "address": form.person.address.input,
        "procedure": form.further.rest.official.input,
        "note": form.further.rest.note.input,
        "papers": form.papers.list,
        "way": form.pay.way.choices()[0],
    }[focus].setFocus()
    way = form.pay.way.value()
    scan(typist, wedge)
    assert person_of(typist) == SCANNED
    assert (before[0], before[1]) == ([False] * 4, form.procedure.chosen())
    assert [paper.present for paper in form.papers.papers()] == [False, False, True, False]
    assert (form.further.value()["note"], form.further.value()["official"], form.pay.way.value()) == ("", "", way)
    assert form.papers.list.hasFocus()


def test_the_identity_paper_is_ticked_once_the_procedure_is_taken(typist: Typist, wedge: Wedge) -> None:
    scan(typist, wedge)
    typist.answered(TARIFF)
    assert not any(paper.present for paper in typist.form.papers.papers())
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    assert [paper.present for paper in typist.form.papers.papers()] == [False, False, True, False]


def test_lost_marks_are_asked_about_and_known_ones_come_back(typist: Typist, wedge: Wedge) -> None:
    scan(typist, wedge, BARE_CARD)
    assert typist.form.person.name.value() == "NGUYEN THI THU HANG"
    assert len(typist.form.person.warnings()) == 1
    take(typist)
    typist.form.person.name.input.setFocus()
    typist.form.person.name.input.selectAll()
    typist.compose(NAME)
    assert typist.form.person.warnings() == []
    typist.form.person.address.set_value(ADDRESS)
    typist.save()
    scan(typist, wedge, BARE_CARD)
    assert person_of(typist) == SCANNED
    assert typist.form.person.warnings() == []


def test_a_card_that_contradicts_its_number_says_so_at_once(typist: Typist, wedge: Wedge) -> None:
    scan(typist, wedge, CARD.replace("14081986", "14081968").replace("|Nữ|", "|Nam|"))
    (told,) = typist.form.person.warnings()
    assert "1986" in told
    assert typist.form.person.born.input.property("fault")
    typist.form.person.born.set_value("14/08/1986")
    typist.form.person.born.check()
    typist.form.person.born.input.setFocus()
    typist.press(Qt.Key.Key_Tab)
    assert not typist.form.person.born.input.property("fault")
    assert "1986" not in " ".join(typist.form.person.warnings())


def test_a_returning_citizen_keeps_the_phone_and_is_counted(typist: Typist, wedge: Wedge) -> None:
    with typist.counter.work() as work:
        for day in (2, 9):
            receive(work, NAME, at(date(2023, 5, day), 9), citizen_id=CITIZEN, phone="0912345678")
    scan(typist, wedge)
    person = typist.form.person
    assert (person.phone.value(), person.visit) == ("0912345678", 3)
    scan(typist, wedge, CARD.replace(CITIZEN, "030186001259"))
    assert (person.phone.value(), person.visit) == ("", 0)


def test_a_number_typed_to_its_end_fills_who_was_here_before(typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, NAME, at(date(2023, 5, 2), 9), citizen_id=CITIZEN, phone="0912345678")
    typist.answered(CITIZEN)
    typist.press(Qt.Key.Key_Tab)
    typist.settle()
    person = typist.form.person
    assert (person.name.value(), person.phone.value(), person.visit) == (NAME, "0912345678", 2)
    assert typist.form.procedure.input.hasFocus()


def test_a_number_beside_a_typed_name_leaves_the_name(typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, NAME, at(date(2023, 5, 2), 9), citizen_id=CITIZEN)
    typist.form.person.name.input.setFocus()
    typist.answered("Tran Van Binh")
    typist.form.person.number.input.setFocus()
    typist.answered(CITIZEN)
    typist.form.person.number.close_list()
    typist.press(Qt.Key.Key_Tab)
    typist.settle()
    assert typist.form.person.name.value() == "Tran Van Binh"


# From a picture


def picture(text: str = CARD, *, scale: int = 5, turned: float = 0, size: tuple[int, int] = (1280, 960)) -> QImage:
    """Return a card on a table as a camera sees it."""
    modules = segno.make(text, encoding="utf-8", error="m", micro=False).matrix
    seen = QImage(*size, QImage.Format.Format_RGB32)
    seen.fill(QColor(190, 195, 200))
    painter = QPainter(seen)
    painter.setTransform(QTransform().translate(size[0] / 2, size[1] / 2).rotate(turned))
    side = len(modules) * scale
    painter.translate(-side / 2, -side / 2)
    painter.fillRect(-4 * scale, -4 * scale, side + 8 * scale, side + 8 * scale, Qt.GlobalColor.white)
    for row, dark in enumerate(modules):
        for column, is_dark in enumerate(dark):
            if is_dark:
                painter.fillRect(column * scale, row * scale, scale, scale, Qt.GlobalColor.black)
    painter.end()
    return seen


def until_told(typist: Typist) -> str:
    typist.qtbot.waitUntil(lambda: typist.form.person.head.warning() != "", timeout=10_000)
    return typist.form.person.head.warning()


def test_a_picture_is_chosen_by_key_and_read(typist: Typist, tmp_path: Path) -> None:
    path = tmp_path / "the.png"
    picture(turned=20).save(str(path))
    reader = typist.form.person.head.reader
    dialog = reader.file_dialog()
    dialog.open()
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    typist.qtbot.waitUntil(lambda: scanned(typist), timeout=10_000)
    typist.settle()
    assert person_of(typist) == SCANNED
    assert reader.file_dialog().directory().absolutePath() == str(tmp_path)


def test_a_picture_is_dropped_on_any_field(typist: Typist, tmp_path: Path) -> None:
    path = tmp_path / "the.jpg"
    picture().save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    person = typist.form.person
    where = QPointF(person.address.pos())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QApplication.sendEvent(person, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(person, QDropEvent(where, copy, data, left, none))
    typist.qtbot.waitUntil(lambda: scanned(typist), timeout=10_000)
    assert not person.address.input.acceptDrops()


def test_words_that_are_dragged_here_are_no_card(typist: Typist) -> None:
    data = QMimeData()
    data.setText("Nguyễn Văn An")
    entering = QDragEnterEvent(
        QPointF().toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    QApplication.sendEvent(typist.form.person, entering)
    assert not entering.isAccepted()


@pytest.mark.parametrize("kind", ["image", "file", "text"])
def test_the_clipboard_is_pasted(typist: Typist, tmp_path: Path, kind: str) -> None:
    data = QMimeData()
    if kind == "image":
        data.setImageData(picture())
    elif kind == "file":
        picture().save(str(tmp_path / "the.png"))
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "the.png"))])
    else:
        data.setText(CARD)
    QGuiApplication.clipboard().setMimeData(data)
    typist.press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    typist.qtbot.waitUntil(lambda: scanned(typist), timeout=10_000)
    assert person_of(typist) == SCANNED


def test_what_cannot_be_read_is_said_and_what_was_typed_stays(typist: Typist, tmp_path: Path) -> None:
    typist.answered("Tran Van Binh")
    reader = typist.form.person.head.reader
    (tmp_path / "hong.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    QImage(640, 480, QImage.Format.Format_RGB32).save(str(tmp_path / "trong.png"))
    said = []
    for name in ("hong.png", "trong.png", "khong-co.png"):
        typist.form.person.head.warn("")
        reader.read_file(tmp_path / name)
        said.append(until_told(typist))
    for text in (INSURANCE, slip_code.build("30.15", "1-00413/2023"), "https://example.org", "12345"):
        typist.form.person.head.warn("")
        picture(text).save(str(tmp_path / "khac.png"))
        reader.read_file(tmp_path / "khac.png")
        said.append(until_told(typist))
    assert len(set(said)) == len(said)
    assert "1-00413/2023" in said[4]
    assert typist.form.person.value()["number"] == "Tran Van Binh"


def test_an_empty_clipboard_is_said(typist: Typist) -> None:
    QGuiApplication.clipboard().setText("")
    typist.press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert until_told(typist)


def test_the_ways_to_a_card_are_offered_with_their_keys(typist: Typist) -> None:
    menu = typist.form.person.head.menu()
    assert [action.text().partition("\t")[2] for action in menu.actions()] == ["Ctrl+I", "Ctrl+Shift+V", "Ctrl+Shift+I"]
    menu.actions()[1].trigger()
    assert until_told(typist)


# By the camera


@pytest.fixture
def camera(typist: Typist) -> Iterator[CameraDialog]:
    typist.press(Qt.Key.Key_I, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = typist.window.findChild(CameraDialog)
    assert isinstance(dialog, CameraDialog)
    yield dialog
    typist.settle()


def show(dialog: CameraDialog, image: QImage, times: int = EACH) -> None:
    for _ in range(times):
        dialog.reader.sink.setVideoFrame(QVideoFrame(image))


def test_a_pc_without_a_camera_is_told_so(camera: CameraDialog) -> None:
    assert "." in camera.words()
    assert not camera._choice.isVisible()
    camera.reject()


def test_the_camera_closes_by_itself_when_a_card_was_read(typist: Typist, camera: CameraDialog) -> None:
    show(camera, picture("nothing of a card", turned=5))
    typist.qtbot.waitUntil(lambda: camera._finder.has_image() and not typist.desk.ops.is_waiting, timeout=10_000)
    show(camera, picture(turned=12, scale=8, size=(1920, 1080)))
    typist.qtbot.waitUntil(lambda: scanned(typist), timeout=10_000)
    typist.settle()
    assert person_of(typist) == SCANNED
    assert not isValid(camera) or not camera.isVisible()


def test_another_card_in_the_camera_is_said_and_it_looks_on(typist: Typist, camera: CameraDialog) -> None:
    before = camera.words()
    show(camera, picture(INSURANCE))
    typist.qtbot.waitUntil(lambda: camera.words() != before, timeout=10_000)
    assert camera.isVisible()
    large = picture(scale=14, size=(LONGEST_SIDE * 2, LONGEST_SIDE))

    def found() -> bool:
        if not scanned(typist):
            show(camera, large)
        return scanned(typist)

    typist.qtbot.waitUntil(found, timeout=10_000)


def test_a_camera_that_refuses_is_said_in_words(camera: CameraDialog) -> None:
    camera._on_error(camera_error(), "Device <busy>")
    assert "&lt;busy&gt;" in camera.words()
    camera.reject()


def camera_error():
    from PySide6.QtMultimedia import QCamera

    return QCamera.Error.CameraError


# From any page


def name_at_counter(there: Shown) -> str:
    page = there.page
    assert isinstance(page, CounterPage)
    return page.intake._form.person.name.value()


def dossier_shown(there: Shown) -> str:
    page = there.page
    assert isinstance(page, DossiersPage)
    return "" if page._detail.file is None else page._detail.file.dossier.id


def test_a_card_scanned_on_another_page_comes_to_the_counter(qtbot: QtBot, counter: Counter, wedge: Wedge) -> None:
    with shown(qtbot, counter, "procedures") as there:
        wedge.scan(CARD)
        there.until(lambda: there.page.objectName() == "intake")
        there.settle()
        assert name_at_counter(there) == NAME
        there.window._palette.open("")
        wedge.rest()
        wedge.scan(CARD.replace("Hằng", "Hương"))
        there.until(lambda: name_at_counter(there).endswith("Hương"))
        assert not there.window._palette.is_open


@pytest.mark.parametrize("page", ["intake", "procedures", "surveys", "settings", "dossiers", "sync", "quarter"])
def test_a_receipt_brings_its_dossier_up_from_any_page(qtbot: QtBot, counter: Counter, wedge: Wedge, page: str) -> None:
    with counter.work() as work:
        ids = [receive(work, f"Người {n}", at(date(2023, 6, 12), 9)) for n in range(3)]
    with shown(qtbot, counter, page) as there:
        wedge.scan(slip_code.build("30.15", "1-00002/2023"))
        there.until(lambda: there.page.objectName() == "dossiers")
        there.until(lambda: dossier_shown(there) == ids[1])
        wedge.rest()
        wedge.scan("1-00003/2023", end=Qt.Key.Key_Tab)
        there.until(lambda: dossier_shown(there) == ids[2])
        there.settle()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (slip_code.build("30.99", "1-00001/2023"), "30.99"),
        ("9-00001/2023", "9-00001/2023"),
        (INSURANCE, ""),
        ("030186001242|1|2|3|4|5", ""),
    ],
)
def test_what_leads_nowhere_is_said_where_one_is(
    qtbot: QtBot, counter: Counter, wedge: Wedge, text: str, said: str
) -> None:
    with counter.work() as work:
        receive(work, "Trần Văn Bình", at(date(2023, 6, 12), 9))
    with shown(qtbot, counter, "intake") as there:
        wedge.scan(text)
        there.until(lambda: "_notices" in there.window.__dict__ and there.notices() != "")
        assert said in there.notices()
        assert there.page.objectName() == "intake"


# The block in which a person becomes one line


@pytest.fixture
def block(qtbot: QtBot, counter: Counter) -> Iterator[PersonBlock]:
    theme().install()
    desk = counter.desk()
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    window = QWidget()
    made = PersonBlock(desk, lambda: date(2023, 6, 13), window)
    QVBoxLayout(window).addWidget(made)
    window.resize(900, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.focus_first()
    yield made
    qtbot.waitUntil(lambda: not desk.ops.is_waiting)
    window.close()
    desk.ops.close()


def test_a_card_settles_the_person_into_one_line(qtbot: QtBot, counter: Counter, block: PersonBlock) -> None:
    from desk_app.domain.citizen_card import Card, parse

    with counter.work() as work:
        papers = (Component(name="Tờ khai"),)
        receive(work, NAME, at(date(2023, 5, 2), 9), citizen_id=CITIZEN, phone="0912345678", components=papers)
    card = parse(CARD)
    assert isinstance(card, Card)
    block.take_card(card)
    assert block.is_settled
    qtbot.waitUntil(lambda: "0301••••••42" in block.line.accessibleName() and block.part.visit == 2)
    assert NAME in block.line.accessibleName()
    assert (block.person().citizen_id, block.person().phone) == (CITIZEN, "0912345678")
    block.line.other.click()
    assert block.part.isVisible()
    assert block.part.number.input.hasFocus()
    assert block.person().name == ""


def test_a_person_with_something_to_check_stays_open(block: PersonBlock) -> None:
    from desk_app.domain.citizen_card import Card, parse

    card = parse(BARE_CARD)
    assert isinstance(card, Card)
    block.take_card(card)
    assert block.part.isVisible()
    assert block.settle()
    assert block.is_settled
    block.clear()
    assert not block.settle()
    assert block.part.name.input.hasFocus()
