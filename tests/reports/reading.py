"""Printed papers, read back as their readers see them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument

_DPI = 140


@dataclass(frozen=True)
class Read:
    """A printed paper: its file and the text of each sheet."""

    file: Path
    pages: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)

    @property
    def flowing(self) -> str:
        """The text without line ends."""
        return " ".join(self.text.split())

    @property
    def packed(self) -> str:
        """The text without any white, for what a narrow cell has broken."""
        return "".join(self.text.split())

    def has(self, text: str) -> bool:
        """Return whether the paper says it, wherever its lines end."""
        return "".join(text.split()) in self.packed

    @property
    def golden(self) -> str:
        return "\f\n".join(f"{page}\n" for page in self.pages)


def read(file: Path) -> Read:
    with PdfReader(file) as reader:
        return Read(file, [page.extract_text() for page in reader.pages])


def codes(file: Path) -> Iterator[tuple[str, str]]:
    """Yield kind and text of every code that a scanner finds on a picture of 140 dpi of each sheet."""
    document = PdfDocument(file)
    try:
        for page in document:
            picture = page.render(scale=_DPI / 72).to_pil().convert("L")
            for found in zxingcpp.read_barcodes(picture):
                yield found.format.name, found.text
    finally:
        document.close()
