"""A letter with its signed paper: taken as a PDF, kept for each commune, given to its PCs and to no one else."""

from collections.abc import Callable
from typing import Any

import pytest

from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county import letters
from tests.county.conftest import LOGINS, Browser
from tests.signed_letter import signed_letter

WORDS: dict[str, Any] = {"day": "2026-11-22", "number": "12/UBND-VP", "title": "Về việc", "text": "Đề nghị thực hiện."}
TOO_LARGE = b"%PDF-1.7" + bytes(letters.LARGEST_PAPER)


@pytest.fixture
def officer(browser: Browser) -> Browser:
    """Return a browser in which an officer has the form before them."""
    assert browser.sign_in(LOGINS[Role.OFFICER]).status_code == 303
    assert 'enctype="multipart/form-data"' in browser.get("/thu-chi-dao/moi").text
    return browser


def sent(county: County) -> list[letters.Sent]:
    return letters.all_sent(county)


def test_a_letter_goes_to_each_commune_with_a_paper_of_its_own(county: County, officer: Browser) -> None:
    chosen = {"paper": ("van ban.pdf", signed_letter(), "application/pdf")}
    assert officer.post("/thu-chi-dao/moi", files=chosen, units=["07", "08"], **WORDS).status_code == 303
    assert {one.unit for one in sent(county)} == {"07", "08"}
    for one in sent(county):
        assert county.papers(one.unit).read(one.letter.paper) == signed_letter()
        place = f"/thu-chi-dao/{one.unit}/{one.letter.id}"
        assert f'{place}/van-ban.pdf">' in officer.get(place).text
        paper = officer.get(f"{place}/van-ban.pdf")
        assert (paper.content, paper.headers["content-type"]) == (signed_letter(), "application/pdf")
        with county.books.view(one.unit) as work:
            told = work.driver.execute("SELECT digest, bytes, here FROM paper").fetchall()
        assert told == [(one.letter.paper, len(signed_letter()), 1)]


def test_a_letter_without_a_paper_goes_as_before(county: County, officer: Browser) -> None:
    nothing = {"paper": ("", b"", "application/octet-stream")}
    assert officer.post("/thu-chi-dao/moi", files=nothing, units="07", **WORDS).status_code == 303
    (one,) = sent(county)
    assert one.letter.paper == ""
    place = f"/thu-chi-dao/07/{one.letter.id}"
    assert "van-ban.pdf" not in officer.get(place).text
    assert officer.get(f"{place}/van-ban.pdf").status_code == 404


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"PK\x03\x04", "không phải tệp PDF"), (b"%PDF-1.7 cut", "không phải tệp PDF"), (TOO_LARGE, "lớn hơn 20 MB")],
)
def test_what_is_no_pdf_or_too_large_is_refused_and_nothing_goes(
    county: County, officer: Browser, content: bytes, why: str
) -> None:
    chosen = {"paper": ("van ban.pdf", content, "application/pdf")}
    answer = officer.post("/thu-chi-dao/moi", files=chosen, units="07", **WORDS)
    assert answer.status_code == 422
    assert why in answer.text
    assert "chọn lại tệp" in answer.text
    assert 'value="12/UBND-VP"' in answer.text
    assert sent(county) == []


def test_a_reader_sends_no_letter_but_reads_its_paper(
    county: County, officer: Browser, open_browser: Callable[[], Browser]
) -> None:
    chosen = {"paper": ("van ban.pdf", signed_letter(), "application/pdf")}
    officer.post("/thu-chi-dao/moi", files=chosen, units="07", **WORDS)
    (one,) = sent(county)
    reader = open_browser()
    place = f"/thu-chi-dao/07/{one.letter.id}/van-ban.pdf"
    assert reader.get(place).status_code == 303
    reader.sign_in(LOGINS[Role.READER])
    assert reader.get(place).content == signed_letter()
    assert reader.post("/thu-chi-dao/moi", units="07", **WORDS).status_code == 403
    assert len(sent(county)) == 1
