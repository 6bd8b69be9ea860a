"""Reporting periods: NĐ 09/2019 art. 12 (15th to 14th) and whole months."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.localtime import at, local_date
from desk_app.domain.period import (
    PeriodError,
    Window,
    WindowKind,
    half,
    month,
    month_of,
    parse_period,
    preceding,
    quarter,
    quarter_of,
    whole_year,
    year_before,
)

DAY = timedelta(days=1)
kinds = st.sampled_from(WindowKind)
years = st.sampled_from([1999, 2000, 2023, 2024, 2025, 2100])
days = st.builds(
    lambda year, number, apart: date(year, number, 15) + timedelta(days=apart),
    years,
    st.integers(1, 12),
    st.sampled_from([-15, -14, -1, 0, 1, 13, 14, 15, 16, 17]),
)
named = st.one_of(
    st.builds(month, years, st.integers(1, 12), kinds),
    st.builds(quarter, years, st.integers(1, 4), kinds),
    st.builds(half, years, st.integers(1, 2), kinds),
    st.builds(whole_year, years, kinds),
)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2023-Q2", "day-15", "2023-03-15", "2023-06-14"),
        ("2023-Q1", "day-15", "2022-12-15", "2023-03-14"),
        ("2023-Q4", "day-15", "2023-09-15", "2023-12-14"),
        ("2023-06", "day-15", "2023-05-15", "2023-06-14"),
        ("2023-01", "day-15", "2022-12-15", "2023-01-14"),
        ("2023-H1", "day-15", "2022-12-15", "2023-06-14"),
        ("2023-H2", "day-15", "2023-06-15", "2023-12-14"),
        ("2023", "day-15", "2022-12-15", "2023-12-14"),
        ("2023-Q2", "calendar", "2023-04-01", "2023-06-30"),
        ("2024-02", "calendar", "2024-02-01", "2024-02-29"),
        ("2023-H2", "calendar", "2023-07-01", "2023-12-31"),
        ("2023", "calendar", "2023-01-01", "2023-12-31"),
        (" 2023-q2 ", "calendar", "2023-04-01", "2023-06-30"),
        ("2023-03-15..2023-06-14", "calendar", "2023-03-15", "2023-06-14"),
        ("2023-03-15 .. 2023-03-15", "day-15", "2023-03-15", "2023-03-15"),
    ],
)
def test_a_period_counts_these_days(text, kind, first, last):
    window = parse_period(text, WindowKind(kind))
    assert (str(window.first), str(window.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "quý 2",
            "2023-Q5",
            "2023-Q0",
            "2023-13",
            "2023-00",
            "2023-6",
            "2023-H3",
            "23-Q2",
            "0000",
            "9999-Q1",
            "٢٠٢٣",
        ),
        *(
            "2023-06-14..2023-03-15",
            "2023-02-30..2023-03-01",
            "2023-03-15..",
            "..",
            "2023-01-01..2023-02-01..2023-03-01",
        ),
        "0001-01-01..2023-01-01",
    ],
)
def test_a_senseless_period_is_refused_in_words(text):
    with pytest.raises(PeriodError, match=r"\.$"):
        parse_period(text, WindowKind.DAY_15)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-Q2", "Quý II năm 2023"),
        ("2023-Q4", "Quý IV năm 2023"),
        ("2023-06", "Tháng 6 năm 2023"),
        ("2023-H1", "6 tháng đầu năm 2023"),
        ("2023-H2", "6 tháng cuối năm 2023"),
        ("2023", "Năm 2023"),
        ("2023-03-15..2023-06-14", "Từ ngày 15/03/2023 đến ngày 14/06/2023"),
    ],
)
def test_a_report_names_its_period(text, words):
    assert parse_period(text, WindowKind.DAY_15).label_vi == words


@pytest.mark.parametrize(
    ("text", "before", "last_year"),
    [
        ("2023-Q1", "2022-Q4", "2022-Q1"),
        ("2023-01", "2022-12", "2022-01"),
        ("2023-H2", "2023-H1", "2022-H2"),
        ("2023", "2022", "2022"),
        ("2023-03-15..2023-06-14", "2022-12-15..2023-03-14", "2022-03-15..2022-06-14"),
        ("2024-02-01..2024-02-29", "2024-01-01..2024-01-31", "2023-02-01..2023-02-28"),
        ("2023-02-01..2023-02-28", "2023-01-01..2023-01-31", "2022-02-01..2022-02-28"),
        ("2023-06-05..2023-06-09", "2023-05-31..2023-06-04", "2022-06-05..2022-06-09"),
        ("2024-02-28..2024-02-28", "2024-02-27..2024-02-27", "2023-02-28..2023-02-28"),
        ("2025-02-28..2025-02-28", "2025-02-27..2025-02-27", "2024-02-28..2024-02-29"),
    ],
)
def test_a_period_is_compared_with_these(text, before, last_year):
    window = parse_period(text, WindowKind.DAY_15)
    assert preceding(window, WindowKind.DAY_15).label == before
    assert year_before(window, WindowKind.DAY_15).label == last_year


def test_a_window_runs_from_midnight_to_midnight():
    window = quarter(2023, 2, WindowKind.DAY_15)
    assert (window.start_ms, window.end_ms) == (at(date(2023, 3, 15)), at(date(2023, 6, 15)))
    assert window.contains(window.start_ms)
    assert window.contains(window.end_ms - 1)
    assert not window.contains(window.end_ms)


def test_a_window_cannot_end_before_it_begins():
    with pytest.raises(PeriodError):
        Window(first=date(2023, 6, 15), last=date(2023, 6, 14), label="2023-Q2")


@given(years, st.integers(1, 4), kinds)
def test_quarters_follow_one_another_without_gap_or_overlap(year, number, kind):
    following = quarter(year + number // 4, number % 4 + 1, kind)
    assert following.first == quarter(year, number, kind).last + DAY


@given(years, kinds)
def test_months_fill_quarters_quarters_halves_and_halves_the_year(year, kind):
    whole = whole_year(year, kind)
    for parts in (
        [month(year, number, kind) for number in range(1, 13)],
        [quarter(year, number, kind) for number in range(1, 5)],
        [half(year, number, kind) for number in (1, 2)],
    ):
        assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
        assert all(one.last + DAY == next_one.first for one, next_one in pairwise(parts))


@given(days, kinds)
def test_every_day_is_in_the_month_and_quarter_that_count_it(day, kind):
    for window in (month_of(day, kind), quarter_of(day, kind)):
        assert window.first <= day <= window.last


@given(named, kinds)
def test_a_label_says_the_whole_window(window, kind):
    assert any(parse_period(window.label, each) == window for each in WindowKind)
    before = preceding(parse_period(window.label, kind), kind)
    assert before.last + DAY == parse_period(window.label, kind).first
    assert local_date(before.end_ms - 1) == before.last


@given(days, days)
def test_any_range_is_preceded_by_one_that_touches_it(one, other):
    first, last = sorted((one, other))
    window = parse_period(f"{first}..{last}", WindowKind.CALENDAR)
    before = preceding(window, WindowKind.CALENDAR)
    assert before.last + DAY == window.first
    assert before.label == f"{before.first}..{before.last}"
    assert year_before(window, WindowKind.CALENDAR).first.year == first.year - 1
