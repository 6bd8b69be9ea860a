"""A signed letter as a PDF, the same bytes every time."""

from functools import cache
from io import BytesIO


@cache
def signed_letter() -> bytes:
    """Return a PDF of one blank sheet."""
    from pypdf import PdfWriter

    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.write(file)
    return file.getvalue()
