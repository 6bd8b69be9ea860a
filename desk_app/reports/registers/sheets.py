"""Sheets that follow one another: a cursor that moves down, running lines, page numbers with their total."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.domain import localtime
from desk_app.reports import fonts, page
from desk_app.reports.fonts import Face
from desk_app.reports.output import writing
from desk_app.reports.page import MM, Pen
from desk_app.reports.registers.wrapping import printable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_TOTAL = "sheets-in-all"
_NUMBER_DOWN = 13.5 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A sheet and its margins, in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def measure(self) -> float:
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def centre(self) -> float:
        """The middle of the text, not of the sheet."""
        return self.left + self.measure / 2


A4 = Format(
    width=page.WIDTH, height=page.HEIGHT, top=page.TOP, bottom=page.BOTTOM, left=page.LEFT, right=page.RIGHT
)  # fmt: skip
"""NĐ 30/2020/NĐ-CP, annex I."""
A4_LANDSCAPE = Format(
    width=page.HEIGHT, height=page.WIDTH, top=20 * MM, bottom=15 * MM, left=20 * MM, right=20 * MM
)  # fmt: skip
"""As forms of reports are laid: the text is 257 mm wide."""
A5 = Format(
    width=148 * MM, height=page.WIDTH, top=9 * MM, bottom=10 * MM, left=15 * MM, right=12 * MM
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the file says of itself."""

    title: str
    author: str
    printed_at_ms: int


Running = Callable[["Book"], None]
"""Draws what stands outside the text on the sheet that is open."""


class Book:
    """The sheets so far; ``y`` is how far down the open one is filled. Sheets are packed as they are turned."""

    def __init__(self, canvas: "Canvas", form: Format, running: Running) -> None:
        self.form = form
        self.pen = Pen(canvas)
        self.sheet = 1
        self._canvas = canvas
        self._running = running
        self.y = form.height - form.top
        self._running(self)

    @property
    def room(self) -> float:
        """What is left of the open sheet."""
        return self.y - self.form.bottom + 0.01

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the open sheet yet."""
        return self.y >= self.form.height - self.form.top

    def down(self, height: float) -> float:
        """Take so much of the open sheet and return where it begins."""
        top = self.y
        self.y -= height
        return top

    def turn(self) -> None:
        """Open the next sheet."""
        self._close()
        self.sheet += 1
        self.y = self.form.height - self.form.top
        self._running(self)

    def numbered_of_all(self, x: float, y: float) -> None:
        """Write round x which sheet this is, of how many, which only the end knows."""
        begun = f"Trang {self.sheet}/"
        self.pen.right(x + 10, y, begun, Face.REGULAR, 9)
        self._canvas.saveState()
        self._canvas.translate(x + 10, y)
        self._canvas.doForm(_TOTAL)
        self._canvas.restoreState()

    def finish(self) -> None:
        """Close the last sheet and fill in the total."""
        self._close()
        self._canvas.beginForm(_TOTAL, 0, -3, 40, 12)
        self.pen.text(0, 0, str(self.sheet), Face.REGULAR, 9)
        self._canvas.endForm()

    def _close(self) -> None:
        self._canvas.showPage()
        _pack(self._canvas)


def _pack(canvas: "Canvas") -> None:
    """Pack the sheet just closed: reportlab keeps every sheet as it was drawn until the file is saved.

    A register of ten thousand rows is 30 MB of drawing and 3 MB packed.
    """
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

    document: Any = canvas
    closed = document._doc.Pages.pages[-1]
    drawn = closed.stream if isinstance(closed.stream, bytes) else closed.stream.encode("latin-1")
    closed.stream = None
    packed = PDFDictionary({"Filter": PDFArray([PDFName("FlateDecode")])})
    closed.Contents = PDFStream(packed, zlib.compress(drawn) + b"\n")


@contextmanager
def printed(file: Path, form: Format, imprint: Imprint, running: Running) -> Iterator[Book]:
    """Lend a book; it becomes a file once it is filled, and none where filling it was stopped or failed.

    The same content gives the same bytes.
    """
    from reportlab.pdfgen.canvas import Canvas

    fonts.register()
    face: Any = Face.REGULAR.value  # the stubs take the initial font for a number
    size = (form.width, form.height)
    partial = partial_of(file)
    canvas = Canvas(str(partial), pagesize=size, invariant=1, pageCompression=1, lang="vi", initialFontName=face)
    _stamp(canvas, imprint)
    book = Book(canvas, form, running)
    yield book
    book.finish()
    with put_in_place(file):
        canvas.save()


def partial_of(file: Path) -> Path:
    """Return where the file is written first, so that an older one stays whole until the new one is."""
    return file.with_name(f".{file.name}.tmp")


@contextmanager
def put_in_place(file: Path) -> Iterator[None]:
    """Give the partial file its name once it is written; a failure leaves neither behind."""
    try:
        with writing(file):
            yield
            partial_of(file).replace(file)
    except BaseException:
        partial_of(file).unlink(missing_ok=True)
        raise


def _stamp(canvas: "Canvas", imprint: Imprint) -> None:
    """Name the file's content, and date it by the paper, not by the PC's clock."""
    canvas.setTitle(printable(imprint.title))
    canvas.setAuthor(printable(imprint.author))
    canvas.setCreator("Một Cửa Desk")
    moment = localtime.local(imprint.printed_at_ms)
    document: Any = canvas
    stamp = document._doc._timeStamp
    stamp.t, stamp.lt = moment.timestamp(), moment.timetuple()
    stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(moment.timetuple())[:6], 7, 0


def numbered(book: Book) -> None:
    """Number an official paper: from its second sheet, above the middle of the text (NĐ 30/2020/NĐ-CP, annex I)."""
    if book.sheet > 1:
        book.pen.centred(book.form.centre, book.form.height - _NUMBER_DOWN, str(book.sheet), Face.REGULAR, 13)
