"""The sample printed once for all tests that read it."""

from pathlib import Path

import pytest

from desk_app.reports.quarter import write_quarter_pdf
from desk_app.reports.quarter_paper import QuarterPaper
from tests.reports import sample
from tests.reports.reading import Read, read


def printed(paper: QuarterPaper, file: Path) -> Read:
    write_quarter_pdf(paper, file)
    return read(file)


@pytest.fixture(scope="session")
def approved(tmp_path_factory) -> Read:
    return printed(sample.APPROVED, tmp_path_factory.mktemp("approved") / "report.pdf")


@pytest.fixture(scope="session")
def draft(tmp_path_factory) -> Read:
    return printed(sample.DRAFT, tmp_path_factory.mktemp("draft") / "report.pdf")


@pytest.fixture(scope="session")
def doubted(tmp_path_factory) -> Read:
    return printed(sample.DOUBTED, tmp_path_factory.mktemp("doubted") / "report.pdf")
