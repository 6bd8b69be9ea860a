"""Codes in pictures: as they come from cameras and scanners, and pictures that hold none or are none."""

import io
from typing import Any, cast

import pytest
import segno
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from desk_app.domain.slip_code import build
from desk_app.errors import DeskError
from desk_app.exchange.codes import MOST_PIXELS, Code, CodeKind, read_grey, read_picture

CARD = "030186001242||Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì, Đồng Lạc, Nam Sách, Hải Dương|15042021"
SLIP = build("H23.15.30", "1-00413/2023", "H23.15.30-230613-0007")


def qr(text: str, *, scale: int = 4, eci: bool = False) -> Image.Image:
    file = io.BytesIO()
    segno.make(text, encoding="utf-8", eci=eci, error="m", micro=False).save(file, kind="png", scale=scale)
    return Image.open(file).convert("L")


def code_128(text: str) -> Image.Image:
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    picture = _grey(made.to_image(scale=3))
    framed = Image.new("L", (picture.width + 80, 120), 255)
    framed.paste(picture.resize((picture.width, 80)), (40, 20))
    return framed


def _grey(drawn: zxingcpp.Image) -> Image.Image:
    height, width = drawn.shape
    return Image.frombytes("L", (width, height), bytes(memoryview(cast(Any, drawn))))


def table(*codes: Image.Image, size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Return the codes lying on a grey table, as a camera sees them."""
    seen = Image.new("L", size, 190)
    for place, code in enumerate(codes):
        seen.paste(code, (300 + place * 500, 350))
    return seen


def noisy(picture: Image.Image, sigma: float) -> Image.Image:
    grain = Image.effect_noise(picture.size, sigma)
    return ImageChops.add(picture, grain, 1, -128)


def file_of(picture: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize("eci", [False, True], ids=["as the cards", "with its encoding named"])
def test_a_card_is_read_from_every_kind_of_picture(kind: str, eci: bool) -> None:
    assert read_picture(file_of(table(qr(CARD, eci=eci)), kind)) == [Code(kind=CodeKind.QR, text=CARD)]


@pytest.mark.parametrize("degrees", [3, 45, 90, 180, 200, 271])
def test_a_card_is_read_however_it_lies(degrees: int) -> None:
    seen = table(qr(CARD)).rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=170, expand=True)
    assert [code.text for code in read_picture(file_of(seen))] == [CARD]


@pytest.mark.parametrize(("scale", "blur", "sigma"), [(4, 1.0, 20), (4, 0, 60), (6, 1.5, 40), (6, 2, 40)])
def test_a_card_is_read_through_blur_and_noise(scale: int, blur: float, sigma: float) -> None:
    seen = noisy(table(qr(CARD, scale=scale)).filter(ImageFilter.GaussianBlur(blur)), sigma)
    assert [code.text for code in read_picture(file_of(seen))] == [CARD]


def test_a_photograph_in_colour_and_strongly_compressed_is_read() -> None:
    seen = Image.merge("RGB", [table(qr(CARD, scale=6))] * 3)
    assert [code.text for code in read_picture(file_of(seen, "JPEG", quality=30))] == [CARD]


def test_both_codes_of_a_slip_are_read() -> None:
    found = read_picture(file_of(table(qr(SLIP), code_128("1-00413/2023"))))
    assert set(found) == {Code(kind=CodeKind.QR, text=SLIP), Code(kind=CodeKind.CODE_128, text="1-00413/2023")}


def test_a_picture_of_the_camera_is_read_with_its_row_ends() -> None:
    seen = table(qr(CARD), size=(1281, 962))
    stride = 1284
    rows = b"".join(
        seen.tobytes()[row * 1281 : (row + 1) * 1281] + b"\x00" * (stride - 1281) for row in range(seen.height)
    )
    assert [code.text for code in read_grey(rows, seen.width, seen.height, stride)] == [CARD]


def test_a_picture_without_a_code_shows_none() -> None:
    seen = Image.new("L", (640, 480), 255)
    ImageDraw.Draw(seen).rectangle((50, 50, 300, 200), outline=0, width=3)
    assert read_picture(file_of(seen)) == []


def test_codes_of_other_kinds_are_not_read() -> None:
    made = zxingcpp.create_barcode("8934563138165", zxingcpp.BarcodeFormat.EAN13)
    assert read_picture(file_of(_grey(made.to_image(scale=3)))) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        file_of(Image.new("L", (400, 400)), "PNG")[:60],
        file_of(table(qr(CARD)), "JPEG")[:900],
        file_of(table(qr(CARD)), "PNG")[:-200],
    ],
    ids=["nothing", "text", "head", "short", "half a photograph", "without its end"],
)
def test_a_broken_picture_is_told_with_what_to_do(data: bytes) -> None:
    with pytest.raises(DeskError) as told:
        read_picture(data)
    assert "ảnh" in told.value.title
    assert told.value.remedy.endswith(".")


@pytest.mark.parametrize("side", [8_000, 12_000])
def test_a_picture_larger_than_any_photograph_is_refused_unread(side: int) -> None:
    assert side * side > MOST_PIXELS
    with pytest.raises(DeskError, match="quá lớn"):
        read_picture(file_of(Image.new("1", (side, side))))
