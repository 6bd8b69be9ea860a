"""Text as it is stored and searched, local time, and the clock that never runs backwards."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import clock, localtime
from desk_app.domain.text import fold, nfc

vietnamese = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậẤỨỪỬĐƠ \u00a0\t"), max_size=20)
days = st.dates(date(1970, 1, 1), date(2100, 1, 1))
walls = st.integers(0, 10).map(lambda ms: 1_700_000_000_000 + ms)
clocks = st.builds(clock.pack, walls, st.sampled_from([0, 1, 65_534, 65_535]))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nguyễn Đông", "nguyen dong"),
        ("ĐẶNG THỊ ƯỚC", "dang thi uoc"),
        (unicodedata.normalize("NFD", "Trường Sơn"), "truong son"),
        ("  Lê\u00a0 Thị\tMai ", "le thi mai"),
        ("Xã Đồng Lạc, số 5/2", "xa dong lac, so 5/2"),
        ("", ""),
    ],
)
def test_names_are_found_without_marks(text, folded):
    assert fold(text) == folded


@given(vietnamese | st.text("aİßẞΣΩÅK각ǅﬁ\u0301\u0323\u200b", max_size=10))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(vietnamese)
def test_both_spellings_of_a_letter_are_one_text(text):
    pieces = unicodedata.normalize("NFD", text)
    assert nfc(pieces) == nfc(text)
    assert fold(pieces) == fold(text)
    assert fold(text).isascii()


@given(days, st.integers(0, 23), st.integers(0, 59))
def test_a_local_clock_time_comes_back(day, hour, minute):
    moment = localtime.at(day, hour, minute)
    assert localtime.local(moment).replace(tzinfo=None).timetuple()[:5] == (day.year, day.month, day.day, hour, minute)
    assert localtime.local_date(moment) == day
    assert localtime.minute_of_day(moment) == hour * 60 + minute


@given(days)
def test_a_day_ends_where_the_next_begins(day):
    assert localtime.at(day, 24) == localtime.day_start(day + timedelta(days=1))
    assert localtime.local_date(localtime.at(day, 24) - 1) == day


@given(clocks, walls)
def test_the_clock_always_goes_forward(last, now_ms):
    following = clock.tick(last, now_ms)
    assert following > last
    assert clock.wall_ms(following) >= now_ms


@given(clocks, walls)
def test_the_clock_shows_the_wall_as_soon_as_the_wall_is_ahead(last, now_ms):
    if now_ms > clock.wall_ms(last):
        assert clock.tick(last, now_ms) == clock.pack(now_ms, 0)


@given(walls, st.lists(walls, min_size=2, max_size=8))
def test_clocks_that_tick_on_what_they_hear_are_in_causal_order(start, readings):
    heard = clock.pack(start, 0)
    for now_ms in readings:
        assert (heard := clock.tick(before := heard, now_ms)) > before
        assert heard < 1 << 63


def test_a_count_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="65536"):
        clock.pack(1, 65_536)
