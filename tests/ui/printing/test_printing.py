"""Papers from the real window onto a real printer that prints to a file: no printer stands in for another."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.reports.slips.content import Copy, Sheet
from desk_app.store.database import Database
from desk_app.ui.desk import Desk
from desk_app.ui.drafts import Drafts
from desk_app.ui.ops import Ops
from desk_app.ui.page import Message, Page
from desk_app.ui.pages import present
from desk_app.ui.printing import printers, sheets
from desk_app.ui.printing.asking import print_now, receipt_offer, show_paper
from desk_app.ui.printing.view import PaperView
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Tone
from desk_app.ui.window import MainWindow
from tests.ui.desk_for_tests import queries
from tests.usecases.paper_scene import CLERK, NEW, Clock, Scene, full_scene
from tests.usecases.test_papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier


class Office:
    """The window over a scene, and what is asked of it."""

    def __init__(self, qtbot: QtBot, scene: Scene, directory: Path) -> None:
        theme().install()
        self.qtbot, self.scene = qtbot, scene
        ops = Ops(lambda: Database.open(scene.directory, clock=scene.clock), actor=CLERK, clock=scene.clock)
        self.desk = Desk(ops=ops, directory=directory, clock=scene.clock)
        entries = tuple(entry for entry in present() if entry.name == "dossiers")
        self.window = MainWindow(self.desk, entries, queries(), Drafts(directory / "drafts"))
        self.window.resize(1366, 768)
        self.window.show_page("dossiers")
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        page = self.window.page
        assert page is not None
        self.page: Page = page
        self.said: list[Message] = []
        page.notify.connect(self.said.append)
        self.until(lambda: bool(self.window.person))

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=10_000)

    def show(self, form: str, *names: str, **choices: object) -> PaperView:
        """Ask for a paper and wait until it is seen."""
        view = show_paper(self.page, self.desk, form, [self.scene.ids[name] for name in names or (form,)], **choices)
        self.until(lambda: bool(view.sheets))
        return view

    def prints(self, name: str) -> dict[str, int]:
        with self.scene.view() as work:
            return dict(work.dossier(self.scene.ids[name]).prints)


def to_file(path: Path) -> QPrinter:
    """Return a real printer that prints to a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(300)
    printer.setOutputFileName(str(path))
    return printer


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return full_scene(tmp_path_factory.mktemp("scene") / "unit", NEW)


@pytest.fixture
def office(qtbot: QtBot, made_once: Scene, tmp_path: Path) -> Iterator[Office]:
    shutil.copytree(made_once.directory, tmp_path / "unit")
    scene = Scene(tmp_path / "unit", NEW, Clock(made_once.clock.now), made_once.ids, made_once.receptions)
    desk = tmp_path / "desk"
    desk.mkdir()
    made = Office(qtbot, scene, desk)
    yield made
    made.window.close()
    made.window.deleteLater()


def test_a_paper_is_seen_as_it_will_be_printed(office: Office) -> None:
    view = office.show("refusal")
    assert view.isModal()
    assert view.windowTitle() == "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"
    assert view.copies.number() == 2, "its foot says that there are two"
    small = view.sheets[0].height()
    assert small <= view.area.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Plus, CTRL)
    office.until(lambda: view.sheets[0].height() > small)


def _is_reprint(view: PaperView, time: int) -> bool:
    return bool(view.shown) and view.shown.reprint == time


def test_the_receipt_is_printed_and_the_second_time_says_so(office: Office, tmp_path: Path) -> None:
    view = office.show("receipt", "paid")
    assert len(view.sheets) == 2
    for time in (1, 2):
        out = tmp_path / f"print-{time}.pdf"
        printer = to_file(out)
        printers.lay(printer, sheets.size_of(view.shown.pdf))
        with office.qtbot.waitSignal(view.printed, timeout=10_000) as printed:
            view.print_on(printer)
        assert printed.args == [time]
        assert office.prints("paid") == {"receipt": time}
        with PdfDocument(out) as document:
            assert len(document) == 2
            width, height = document.get_page_size(0)
            assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (148, 210)
        office.until(partial(_is_reprint, view, time))
        assert f"In lại lần {time}" in text_of(view.shown.pdf)
        notice = view.notices.notice("printed")
        assert notice is not None
        assert notice.tone is Tone.GOOD


def test_what_is_printed_is_dark_where_the_paper_is(office: Office, tmp_path: Path) -> None:
    view = office.show("refusal")
    out = tmp_path / "out.pdf"
    printer = to_file(out)
    printers.lay(printer, sheets.size_of(view.shown.pdf))
    with office.qtbot.waitSignal(view.printed, timeout=10_000):
        view.print_on(printer)
    with PdfDocument(out) as printed, PdfDocument(view.shown.pdf) as wanted:
        one, other = (_grey(document) for document in (printed, wanted))
    assert abs(len(one) - len(other)) < 1000, "true size, to a point"
    assert abs(sum(one) / len(one) - sum(other) / len(other)) < 4


def _grey(document: PdfDocument) -> bytes:
    return bytes(document[0].render(scale=1, grayscale=True).buffer)


def test_copies_are_painted_where_the_printer_makes_none(office: Office, tmp_path: Path) -> None:
    view = office.show("refusal")
    printer = to_file(tmp_path / "out.pdf")
    printer.setCopyCount(3)
    with office.qtbot.waitSignal(view.printed, timeout=10_000):
        view.print_on(printer)
    with PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) == 3 or printer.supportsMultipleCopies()
    assert office.prints("refusal") == {"refusal": 1}, "copies of one print are one print"


@pytest.mark.qt_log_ignore("QPainter", "QPdf")
def test_a_printer_that_does_not_open_is_said_and_nothing_is_noted(office: Office, tmp_path: Path) -> None:
    view = office.show("receipt", "paid")
    view.print_on(to_file(tmp_path / "no such folder" / "out.pdf"))
    office.until(lambda: view.notices.notice("printer") is not None)
    notice = view.notices.notice("printer")
    assert notice is not None
    assert "không nhận lệnh in" in notice.text()
    assert "Hồ sơ đã lưu" in notice.text()
    assert view.print.isEnabled(), "one can try again"
    assert office.prints("paid") == {}


def test_a_pc_without_printer_is_told_what_to_do(office: Office) -> None:
    assert printers.names() == [], "a test's PC has none"
    view = office.show("receipt", "paid")
    QTest.keyClick(view, Qt.Key.Key_P, CTRL)
    office.until(lambda: view.notices.notice("printer") is not None)
    assert view._dialog is None


def test_the_print_is_noted_although_the_preview_was_closed(office: Office, tmp_path: Path) -> None:
    view = office.show("receipt", "paid")
    view.print_on(to_file(tmp_path / "out.pdf"))
    view.reject()
    office.until(lambda: office.prints("paid") == {"receipt": 1})
    office.until(lambda: bool(office.said))


def test_a_slip_of_a_step_that_was_not_saved_is_refused(office: Office) -> None:
    view = show_paper(office.page, office.desk, "refusal", [office.scene.ids["paid"]])
    office.until(lambda: not view.pane.is_content_shown())
    office.until(lambda: "chưa ghi từ chối" in _words(view))
    assert view.sheets == []
    assert not view.print.isEnabled()
    assert not view.save.isEnabled()


def _words(view: PaperView) -> str:
    return " ".join(
        f"{widget.accessibleName()} {widget.property('text')}" for widget in view.pane.findChildren(QWidget)
    )


def test_the_paper_is_saved_as_pdf(office: Office, tmp_path: Path) -> None:
    view = office.show("apology")
    view.save_to(str(tmp_path / "thư.pdf"))
    office.until(lambda: view.notices.notice("saved") is not None)
    assert (tmp_path / "thư.pdf").read_bytes() == view.shown.pdf
    view.save_to(str(tmp_path / "no such folder" / "x.pdf"))
    office.until(lambda: (said := view.notices.notice("saved")) is not None and said.tone is Tone.LATE)
    assert office.prints("apology") == {}, "a file is no print"


def test_the_sheet_is_remembered_on_this_pc(office: Office) -> None:
    view = office.show("receipt", "paid")
    assert view.sheet.value() is Sheet.A5
    QTest.keyClick(view, Qt.Key.Key_F7)
    view.sheet.chosen.emit(Sheet.A4)
    office.until(lambda: len(view.sheets) == 1)
    view.reject()
    again = office.show("receipt", "paid")
    assert again.sheet.value() is Sheet.A4
    assert len(again.sheets) == 1


def test_one_copy_is_shown_alone(office: Office) -> None:
    view = office.show("receipt", "paid")
    view.copy.chosen.emit((Copy.GIVEN,))
    office.until(lambda: len(view.sheets) == 1)
    assert "(Liên 2" in text_of(view.shown.pdf)


def test_esc_gives_the_focus_back(office: Office) -> None:
    office.page.focus_first()
    before = QApplication.focusWidget()
    view = office.show("receipt", "paid")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert view.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    office.until(lambda: QApplication.focusWidget() is before)
    assert not office.window.findChildren(PaperView) or not view.isVisible()


def test_the_explanation_is_edited_before_it_is_printed(office: Office) -> None:
    view = office.show("explanation", "apology")
    assert view.letter is not None
    assert view.notices.notice("missing") is not None
    field = view.letter.fields["remedy"]
    assert "[thiếu: biện pháp khắc phục]" in field.value()
    field.input.setFocus()
    field.input.selectAll()
    event = QInputMethodEvent()
    event.setCommitString("Đã cử người trực tiếp đi xác minh.")
    QApplication.sendEvent(field.input, event)
    office.until(lambda: "Đã cử người trực tiếp đi xác minh." in text_of(view.shown.pdf))
    assert view.notices.notice("missing") is None
    view.reject()
    again = office.show("explanation", "apology")
    assert "Đã cử người trực tiếp đi xác minh." in text_of(again.shown.pdf), "what was typed is not lost"


def test_a_saved_reception_offers_its_receipt(office: Office) -> None:
    offer = receipt_offer(office.page, office.desk, office.scene.ids["paid"], "Đã lưu")
    assert (offer.key, bool(offer.action)) == ("Ctrl+P", True)
    assert offer.act is not None
    view = offer.act()
    assert isinstance(view, PaperView)
    office.until(lambda: len(view.sheets) == 2)


def test_printing_at_once_looks_first_where_no_printer_is_known(office: Office) -> None:
    print_now(office.page, office.desk, "receipt", [office.scene.ids["paid"]])
    view = office.window.findChild(PaperView)
    assert isinstance(view, PaperView)
    office.until(lambda: len(view.sheets) == 2)


@pytest.mark.parametrize("form", ["supplement", "stopping", "control", "result", "fee", "handover"])
def test_every_form_is_seen_and_printed(office: Office, tmp_path: Path, form: str) -> None:
    names = {"fee": ("paid", "control"), "handover": ("result", "control")}.get(form, (form,))
    view = office.show(form, *names)
    with office.qtbot.waitSignal(view.printed, timeout=10_000):
        view.print_on(to_file(tmp_path / "out.pdf"))
    assert all(office.prints(name).get(form) == 1 for name in names)
