"""A slip as its reader sees it."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pypdf import PdfReader

from desk_app.reports.slips.content import Sheet, Slip
from desk_app.reports.slips.render import render


@dataclass(frozen=True)
class Printed:
    """The file and the text of its pages."""

    pdf: bytes
    pages: tuple[str, ...]

    @property
    def flowing(self) -> str:
        """The text without line ends and with plain spaces only."""
        return " ".join(" ".join(self.pages).split())


def printed(slip: Slip, sheet: Sheet = Sheet.A5) -> Printed:
    pdf = render(slip, sheet=sheet)
    with PdfReader(io.BytesIO(pdf)) as reader:
        return Printed(pdf, tuple(page.extract_text() for page in reader.pages))


@pytest.fixture(scope="session")
def print_once() -> Callable[[Slip], Printed]:
    """Print each slip once for all tests that read it."""
    kept: dict[Slip, Printed] = {}

    def of(slip: Slip) -> Printed:
        if slip not in kept:
            kept[slip] = printed(slip)
        return kept[slip]

    return of
