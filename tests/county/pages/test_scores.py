"""QĐ 766 by calendar month: points of what the ledgers know, and nothing for what they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.county.views import scores
from tests.county.conftest import Browser
from tests.county.pages.looking import row, text
from tests.county.sample_county import SAMPLE


def test_a_units_month_has_points_and_ratios(reader: Browser) -> None:
    found = row(reader.get("/chi-so-766?thang=2023-05").text, "Đồng Lạc")
    assert found[1] == "20,00 100,00 %"
    assert found[2] == "6,00 98,81 %"
    assert found[-1] == "50,14"


def test_the_months_of_a_unit_say_the_same_as_the_month_of_all(reader: Browser) -> None:
    assert (
        row(reader.get(f"/chi-so-766/{SAMPLE}").text, "Tháng 5/2023")[1:]
        == (row(reader.get("/chi-so-766?thang=2023-05").text, "Đồng Lạc")[1:])
    )


def test_what_is_not_told_is_said(reader: Browser) -> None:
    said = text(reader.get("/chi-so-766").text)
    assert "tính được 56/100 điểm" in said
    assert "phần chưa tính không phải là 0 điểm" in said
    assert "Tháng chưa hết" in said


def test_the_groups_make_a_hundred() -> None:
    assert sum(most for _, _, most, *_ in scores.GROUPS) == scores.WHOLE


def test_a_month_without_dossiers_has_no_points() -> None:
    assert scores.total(scores.scores({})) is None


@pytest.mark.parametrize(
    ("code", "ratio", "points"),
    [("2.1", 92.5, 18.5), ("3.3", 49.99, 6.0), ("3.3", 25.0, 3.0), ("4.3", 40.0, 1.0), ("5.4", 45.0, 3.0)],
)
def test_points_grow_with_the_ratio_up_to_where_all_are_given(code: str, ratio: float, points: float) -> None:
    part = next(part for part in scores.PARTS if part.code == code)
    assert scores.points(part, ratio) == points


@given(st.sampled_from(scores.PARTS), st.integers(0, 10_000))
def test_no_part_has_more_than_its_most_nor_less_than_nothing(part: scores.Part, hundredths: int) -> None:
    found = scores.points(part, hundredths / 100)
    assert found is not None
    assert 0 <= found <= part.most
