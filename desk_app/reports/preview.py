"""The first sheet of a PDF as a picture, and how many sheets it has."""

import threading
from io import BytesIO
from pathlib import Path
from typing import Any

_PDFIUM = threading.Lock()
"""PDFium works for one thread at a time."""


def sheets(paper: Path | bytes) -> int | None:
    """Return how many sheets a PDF has, None for what is none."""
    from pypdfium2 import PdfDocument, PdfiumError

    with _PDFIUM:
        try:
            document = PdfDocument(paper)
        except PdfiumError:
            return None
        try:
            return len(document)
        finally:
            document.close()


def first_sheet(path: Path, width: int) -> bytes | None:
    """Return the first sheet as a PNG of so many pixels across, None for a file that is no PDF."""
    from pypdfium2 import PdfDocument, PdfiumError

    with _PDFIUM:
        try:
            document = PdfDocument(path)
        except PdfiumError:
            return None
        try:
            page: Any = document[0]
            picture = page.render(scale=width / page.get_width()).to_pil()
        finally:
            document.close()
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
