"""The sample printed once for all tests that read it."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk_app.reports.quarter import write_quarter_pdf
from desk_app.reports.quarter_paper import QuarterPaper
from tests.reports import sample


@dataclass(frozen=True)
class Printed:
    """A printed report as its reader sees it."""

    file: Path
    pages: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)

    @property
    def flowing(self) -> str:
        """The text without line ends."""
        return " ".join(self.text.split())


def printed(paper: QuarterPaper, file: Path) -> Printed:
    write_quarter_pdf(paper, file)
    with PdfReader(file) as reader:
        return Printed(file, [page.extract_text() for page in reader.pages])


@pytest.fixture(scope="session")
def approved(tmp_path_factory) -> Printed:
    return printed(sample.APPROVED, tmp_path_factory.mktemp("approved") / "report.pdf")


@pytest.fixture(scope="session")
def draft(tmp_path_factory) -> Printed:
    return printed(sample.DRAFT, tmp_path_factory.mktemp("draft") / "report.pdf")


@pytest.fixture(scope="session")
def doubted(tmp_path_factory) -> Printed:
    return printed(sample.DOUBTED, tmp_path_factory.mktemp("doubted") / "report.pdf")
