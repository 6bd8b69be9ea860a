"""Code 128 and QR, drawn as black rectangles: sharp on any printer, and the same bytes each time."""

from typing import TYPE_CHECKING, Any

from desk_app.reports.page import MM, Pen

if TYPE_CHECKING:
    from collections.abc import Iterator

BAR_WIDTH, BAR_HEIGHT = 56 * MM, 9 * MM
QUIET = 3 * MM
"""White that both codes keep round themselves."""


def code_128(pen: Pen, x: float, y: float, text: str, *, width: float = BAR_WIDTH, height: float = BAR_HEIGHT) -> None:
    """Draw the bars exactly so wide, from the lower left corner; the white beside them is the caller's."""
    from reportlab.graphics.barcode.code128 import Code128

    one_point: Any = Code128(text, barWidth=1, quiet=0)
    bars: Any = Code128(text, barWidth=width / one_point.width, barHeight=height, quiet=0)
    bars.drawOn(pen.canvas, x, y)


def qr(pen: Pen, x: float, y: float, text: str, side: float) -> None:
    """Draw the code from its lower left corner, level M or better where the size allows it."""
    import segno

    matrix = segno.make(text, error="m", micro=False).matrix
    module = side / len(matrix)
    path: Any = pen.canvas.beginPath()
    for row, modules in enumerate(matrix):
        for start, length in _dark(modules):
            # A hair taller than its row: viewers would draw white seams between rows that only touch.
            path.rect(x + start * module, y + side - (row + 1) * module - 0.02, length * module, module + 0.04)
    pen.canvas.drawPath(path, stroke=0, fill=1)


def _dark(modules: bytes | bytearray) -> "Iterator[tuple[int, int]]":
    """Yield where dark modules of a row begin and how many there are."""
    start = None
    for column, dark in enumerate((*modules, 0)):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            yield start, column - start
            start = None
