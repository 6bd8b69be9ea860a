"""QR codes and Code 128 in pictures: a photograph or a scan of a card or a slip, a picture of the camera.

Everything is read in grey. Where a picture shows no code at once it is looked at again smaller and smoother: that takes
away the noise of a sensor and the grain of paper, and finds codes that the first look misses.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desk_app.errors import DeskError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 60_000_000
"""A photograph of sixty megapixels; more is no photograph, and would not fit in a small PC's memory."""
_SMALLER = (2, 1.5)


class CodeKind(StrEnum):
    """The codes that cards and slips carry."""

    QR = "QR"
    CODE_128 = "Code 128"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code and what it says."""

    kind: CodeKind
    text: str


def read_picture(data: bytes) -> list[Code]:
    """Return the codes in a picture file (PNG, JPEG, TIFF, BMP, WebP), none where it shows none.

    Raises ``DeskError`` where the file is no such picture, is broken or too large.
    """
    return _read(_opened(data))


def read_grey(pixels: bytes, width: int, height: int, stride: int) -> list[Code]:
    """Return the codes in a picture of one grey byte a pixel, its rows ``stride`` bytes apart; one look is enough,
    for the camera's next picture follows."""
    from PIL import Image

    return _codes(Image.frombuffer("L", (width, height), pixels, "raw", "L", stride, 1))


def _opened(data: bytes) -> "Image":
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(data))
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_large()
        return picture.convert("L")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except (OSError, SyntaxError, ValueError, EOFError):  # what Pillow raises for files cut short or not its own
        raise DeskError(
            "Không đọc được tệp ảnh này.", "Chọn ảnh PNG hoặc JPG còn nguyên, hoặc chụp lại thẻ rồi thử lại."
        ) from None


def _too_large() -> DeskError:
    return DeskError("Ảnh quá lớn.", "Chụp hoặc quét lại ở 200–300 dpi, chỉ lấy phần có mã.")


def _read(picture: "Image") -> list[Code]:
    return next((found for look in _looks(picture) if (found := _codes(look))), [])


def _looks(picture: "Image") -> Iterator["Image"]:
    """Yield the picture, then smaller, then smoother."""
    from PIL import Image, ImageFilter

    yield picture
    for times in _SMALLER:
        size = (max(1, round(picture.width / times)), max(1, round(picture.height / times)))
        yield picture.resize(size, Image.Resampling.BILINEAR)
    yield picture.filter(ImageFilter.GaussianBlur(1))


def _codes(picture: "Image") -> list[Code]:
    import zxingcpp
    from zxingcpp import BarcodeFormat, BarcodeFormats

    kinds = {BarcodeFormat.QRCode: CodeKind.QR, BarcodeFormat.Code128: CodeKind.CODE_128}
    found = zxingcpp.read_barcodes(picture, formats=BarcodeFormats(list(kinds)))
    codes = [Code(kind=kind, text=_text(code)) for code in found for its, kind in kinds.items() if code.format == its]
    return list(dict.fromkeys(codes))


def _text(code: Any) -> str:
    """Return what a code says: the State's cards hold UTF-8 without saying so, and a reader's guess may differ."""
    try:
        return bytes(code.bytes).decode("utf-8")
    except UnicodeDecodeError:
        return str(code.text)
