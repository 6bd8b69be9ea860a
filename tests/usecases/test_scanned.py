"""What is scanned leads to a citizen or a dossier."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import segno
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from desk_app.domain import slip_code
from desk_app.domain.localtime import at
from desk_app.domain.slip_code import SlipCode
from desk_app.errors import DeskError
from desk_app.usecases import scanned, steps
from desk_app.usecases.scanned import Named
from tests.ui.pages.counter import CITIZEN, Counter, new_counter, receive

CARD = "030186001242||Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì, Đồng Lạc|15042021"
OFFICIAL = "H23.15.30-230502-0007"


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = at(date(2023, 6, 13), 11, 30)
    return made


@pytest.fixture
def work(counter: Counter) -> Iterator[Any]:
    with counter.work() as at_work:
        yield at_work


def test_a_slip_leads_to_its_dossier_by_either_number(work: Any) -> None:
    found = receive(work, "Nguyễn Văn Đông", at(date(2023, 5, 2), 9), official=OFFICIAL)
    work.flush()
    number = work.dossier(found).received.reception
    for slip in (
        SlipCode(reception=number),
        SlipCode(official=OFFICIAL),
        SlipCode(unit="30.15", reception=number),
        SlipCode(unit="30.15", reception=number, official="H23.15.30-230502-0099"),
        SlipCode(unit="30.16", reception="1-09999/2023", official=OFFICIAL),
    ):
        assert scanned.dossier_of(work, slip) == Named(id=found)


def test_the_slip_of_another_unit_never_opens_ours(work: Any) -> None:
    number = work.dossier(receive(work, "Nguyễn Văn Đông", at(date(2023, 5, 2), 9))).received.reception
    work.flush()
    assert scanned.dossier_of(work, SlipCode(unit="30.16", reception=number)) == Named(elsewhere="30.16")
    assert scanned.dossier_of(work, SlipCode(reception="2-00001/2023")) == Named()


def test_a_citizen_is_known_by_number_with_the_days_on_which_they_came(work: Any) -> None:
    assert scanned.known_person(work, CITIZEN) is None
    assert scanned.known_person(work, "") is None
    for day, hour in ((2, 9), (2, 15), (9, 8)):
        receive(work, "Nguyễn Văn Đông", at(date(2023, 5, day), hour), citizen_id=CITIZEN, phone="0912345678")
    voided = receive(work, "Nguyễn Văn Đông", at(date(2023, 5, 30), 9), citizen_id=CITIZEN)
    receive(work, "Trần Thị Mai", at(date(2023, 6, 1), 9), citizen_id="030186001243")
    work.flush()
    steps.void(work, voided, "Nhập nhầm")
    work.flush()
    known = scanned.known_person(work, CITIZEN)
    assert known is not None
    assert (known.person.phone, known.visit, known.last_at) == ("0912345678", 3, at(date(2023, 5, 9), 8))
    receive(work, "Nguyễn Văn Đông", work.now, citizen_id=CITIZEN)
    work.flush()
    again = scanned.known_person(work, CITIZEN)
    assert again is not None
    assert again.visit == 3


def test_a_scan_kept_as_pdf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "the.pdf"
    canvas = Canvas(str(path))
    drawing = Drawing(120, 120)
    drawing.add(QrCodeWidget(CARD, barWidth=120, barHeight=120))
    drawing.drawOn(canvas, 200, 400)
    canvas.save()
    assert scanned.texts_in_file(path) == [CARD]


def test_a_picture_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "thẻ.png"
    segno.make(CARD, encoding="utf-8", micro=False).save(str(path), scale=4)
    assert scanned.texts_in_file(path) == [CARD]
    assert slip_code.parse(CARD) is None


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    blank = tmp_path / "trống.pdf"
    canvas = Canvas(str(blank))
    canvas.showPage()
    canvas.save()
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    for path in (blank, broken, tmp_path / "không có.png", tmp_path):
        with pytest.raises(DeskError) as told:
            scanned.texts_in_file(path)
        assert told.value.remedy.endswith(".")


def test_a_film_is_not_taken_into_the_memory(tmp_path: Path) -> None:
    film = tmp_path / "phim.mp4"
    with film.open("wb") as file:
        file.truncate(scanned.LARGEST + 1)
    with pytest.raises(DeskError, match="quá lớn"):
        scanned.texts_in_file(film)
