"""A row written in any of the accepted spellings reads back to the same values."""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.domain.localtime import at
from desk_app.exchange.cells import Cell, citizen_id, money, phone, yes_or_no
from desk_app.exchange.moments import Moment, moment
from desk_app.exchange.register import read_register
from tests.exchange.books import HEADER, ROW, xlsx

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
CLOCKS = st.tuples(DAYS, st.integers(0, 23), st.integers(0, 59))

DAY_SPELLINGS: tuple[Callable[[date], Cell], ...] = (
    lambda day: day,
    lambda day: datetime(day.year, day.month, day.day),
    lambda day: float((day - date(1899, 12, 30)).days),
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f" {day:%d-%m-%Y} ",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%d/%m/%Y} 00:00:00",
    lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    lambda day: unicodedata.normalize("NFD", f"Ngày {day:%d} tháng {day:%m} năm {day:%Y}"),
)
CLOCK_SPELLINGS: tuple[Callable[[datetime], Cell], ...] = (
    lambda when: when,
    lambda when: (when - datetime(1899, 12, 30)) / timedelta(days=1),
    lambda when: f"{when:%d/%m/%Y %H:%M}",
    lambda when: f"{when:%d/%m/%Y %H:%M:%S}",
    lambda when: f"{when:%d/%m/%Y  %H:%M}",
    lambda when: f"{when.day}/{when.month}/{when.year} {when.hour}:{when:%M}",
    lambda when: f"{when:%H:%M %d/%m/%Y}",
    lambda when: f"{when:%d/%m/%Y} {when.hour}h{when:%M}",
    lambda when: f"{when.hour} giờ {when.minute} phút, ngày {when:%d/%m/%Y}",
    lambda when: f"{when:%Y-%m-%dT%H:%M:%S}",
    lambda when: f"{when:%d/%m/%Y} {when.hour % 12 or 12}:{when:%M} {'CH' if when.hour >= 12 else 'SA'}",
)
YES = ("Có", "có", "x", "X", 1.0, "1", True, "✓", "Đã", "Đã số hóa", "CÓ", "Rồi")
NO = ("Không", "không", 0.0, "0", False, "Chưa", "Chưa số hóa", "KHÔNG", "ko")
MONEY: tuple[Callable[[int], Cell], ...] = (
    float,
    str,
    lambda amount: f"{amount:,}",
    lambda amount: f"{amount:,}".replace(",", "."),
    lambda amount: f"{amount:,}".replace(",", " ") + " đ",
    lambda amount: f"{amount:,}".replace(",", ".") + " đồng",
    lambda amount: f"{amount}VNĐ",
    lambda amount: f"{amount:,}".replace(",", ".") + "đ/bản",
)


@given(DAYS, st.sampled_from(DAY_SPELLINGS))
def test_a_day_is_a_day_however_it_is_written(day: date, spelling: Callable[[date], Cell]):
    assert moment(spelling(day)) == Moment(at(day), False)


@given(CLOCKS, st.sampled_from(CLOCK_SPELLINGS))
def test_a_moment_is_a_moment_however_it_is_written(clock: tuple[date, int, int], spelling: Callable[[datetime], Cell]):
    day, hour, minute = clock
    written = spelling(datetime(day.year, day.month, day.day, hour, minute))
    assert moment(written) == Moment(at(day, hour, minute), bool(hour or minute))


@given(st.integers(0, 999_999_999), st.sampled_from(MONEY))
def test_money_is_money_however_it_is_written(amount: int, spelling: Callable[[int], Cell]):
    assert money(spelling(amount)) == amount


@given(st.integers(1, 96), st.integers(0, 3), st.integers(0, 99_999_999))
def test_a_citizen_number_gets_back_the_zeros_that_excel_dropped(province: int, sex: int, rest: int):
    number = f"{province:03d}{sex}{rest:08d}"
    assert citizen_id(float(number)) == citizen_id(number) == citizen_id(f" {number[:3]} {number[3:]}") == number


@given(st.integers(200_000_000, 999_999_999))
def test_a_telephone_gets_back_its_zero(number: int):
    assert phone(float(number)) == phone(f"0{number}") == phone(f"+84{number}") == f"0{number}"


def test_yes_and_no_are_known():
    assert {yes_or_no(cell) for cell in YES} == {True}
    assert {yes_or_no(cell) for cell in NO} == {False}


_serial = count()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    order=st.permutations(range(len(HEADER))),
    received=st.sampled_from(CLOCK_SPELLINGS[:1] + CLOCK_SPELLINGS[2:]),
    due=st.sampled_from(CLOCK_SPELLINGS[:1] + CLOCK_SPELLINGS[2:]),
    fee=st.sampled_from(MONEY),
    yes=st.sampled_from(YES),
    channel=st.sampled_from(["Trực tuyến", "TRUC TUYEN", "Nộp qua Cổng DVC", "trực tuyến toàn trình"]),
    state=st.sampled_from(["Đã trả kết quả", "da giai quyet", "Đã xử lý xong", "Hoàn thành", ""]),
    form=st.sampled_from(["NFC", "NFD"]),
    titles_above=st.integers(0, 18),
)
def test_a_row_is_the_same_row_however_it_is_written(
    tmp_path: Path,
    order: list[int],
    received: Callable[[datetime], Cell],
    due: Callable[[datetime], Cell],
    fee: Callable[[int], Cell],
    yes: Cell,
    channel: str,
    state: str,
    form: str,
    titles_above: int,
):
    written: list[object] = list(ROW)
    written[9], written[13], written[17] = channel, state, fee(15000)
    written[10], written[11] = received(datetime(2023, 6, 5, 7, 30)), due(datetime(2023, 6, 6, 7, 30))
    written[14] = written[15] = written[18] = yes
    spelled = [
        unicodedata.normalize("NFD" if form == "NFD" else "NFC", cell) if isinstance(cell, str) else cell
        for cell in written
    ]
    path = xlsx(
        tmp_path / f"{next(_serial)}.xlsx",
        *[[f"Dòng {line}"] for line in range(titles_above)],
        [HEADER[place] for place in order],
        [spelled[place] for place in order],
    )
    plain = read_register(xlsx(tmp_path / "plain.xlsx", HEADER, ROW))
    assert read_register(path).rows == plain.rows
