"""The numbers a counter reads: reception, official, citizen's, the post's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import citizen_id, official_number, postal_number, reception_number
from desk_app.domain.citizen_id import Contradiction, Sex
from desk_app.domain.postal_number import Verdict
from desk_app.domain.reception_number import ReceptionNumber

digits = st.text("0123456789", min_size=1)
slots, serials, years = st.integers(1, 999), st.sampled_from([1, 99_999, 100_000, 999_999_999]), st.integers(2020, 2099)


@given(slots, serials, years)
def test_a_reception_number_comes_back(slot, serial, year):
    text = reception_number.format(slot, serial, year)
    parsed = reception_number.parse(text)
    assert parsed == ReceptionNumber(slot=slot, serial=serial, year=year)
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text", ["", "1-413/2023", "0-00413/2023", "1-00000/2023", "1-00413", "1-00413/23", "x1-00413/2023"]
)
def test_what_is_no_reception_number_is_none(text):
    assert reception_number.parse(text) is None


@pytest.mark.parametrize(("slot", "serial", "year"), [(0, 1, 2023), (1, 0, 2023), (1000, 1, 2023), (1, 1, 23)])
def test_a_reception_number_out_of_range_is_refused(slot, serial, year):
    with pytest.raises(ValueError, match="no reception number"):
        reception_number.format(slot, serial, year)


def test_a_serial_beyond_five_digits_sorts_after_them():
    texts = ["1-100000/2023", "1-99999/2023", "1-00001/2024"]
    numbers = sorted(filter(None, map(reception_number.parse, texts)))
    assert [str(number) for number in numbers] == ["1-99999/2023", "1-100000/2023", "1-00001/2024"]


@pytest.mark.parametrize(
    ("typed", "stored", "province", "received_on"),
    [
        ("H23.15.30-230615-0007", "H23.15.30-230615-0007", "H23", date(2023, 6, 15)),
        (" h23.15.30 – 230615 – 0007 ", "H23.15.30-230615-0007", "H23", date(2023, 6, 15)),
        ("000.00.15.H23-230614-0001", "000.00.15.H23-230614-0001", "H23", date(2023, 6, 14)),
        ("H15.50.05.13-261008-0975", "H15.50.05.13-261008-0975", "H15", date(2026, 10, 8)),
        ("G15.101.01-261008-150975", "G15.101.01-261008-150975", None, date(2026, 10, 8)),
        ("H38-230229-00000001", "H38-230229-00000001", "H38", None),
    ],
)
def test_an_official_number_is_read(typed, stored, province, received_on):
    number = official_number.parse(typed)
    assert number is not None
    assert official_number.normalise(typed) == stored
    assert (number.province, number.received_on) == (province, received_on)
    assert official_number.is_valid(typed)


@pytest.mark.parametrize(
    "text",
    [
        *("", "0007", "H23.15.30-230615-007", "H23.15.30-230615-000000007", "H23.15.30.1-230615-0007"),
        *("H23-15-30-230615-0007", "000.00.15.G23-230614-0001", "1-00413/2023", "H٢٣.15-230615-0007"),
    ],
)
def test_another_shape_is_no_official_number(text):
    assert official_number.parse(text) is None
    assert not official_number.is_valid(text)


@given(st.text("hH23.15-–— \t\u00a0", max_size=20))
def test_a_normal_official_number_stays_as_it_is(text):
    assert official_number.normalise(official_number.normalise(text)) == official_number.normalise(text)


@given(st.integers(0, 999), st.sampled_from(Sex), st.integers(1900, 2399), st.integers(0, 999_999))
def test_a_citizen_id_says_province_sex_and_year_of_birth(province, sex, year, rest):
    mark = (year // 100 - 19) * 2 + (sex is Sex.FEMALE)
    number = citizen_id.parse(f"{province:03}{mark}{year % 100:02}{rest:06}")
    assert number is not None
    assert (number.province, number.sex, number.birth_year) == (f"{province:03}", sex, year)
    assert citizen_id.contradictions(number, date(year, 1, 1), sex) == ()


@pytest.mark.parametrize(
    ("born", "sex", "expected"),
    [
        (date(1986, 8, 14), Sex.FEMALE, ()),
        (date(2086, 8, 14), Sex.FEMALE, (Contradiction.BIRTH_YEAR,)),
        (date(1986, 8, 14), Sex.MALE, (Contradiction.SEX,)),
        (date(1985, 8, 14), Sex.MALE, (Contradiction.BIRTH_YEAR, Contradiction.SEX)),
        (None, None, ()),
    ],
)
def test_a_person_may_contradict_the_number(born, sex, expected):
    number = citizen_id.parse("030186001142")
    assert number is not None
    assert citizen_id.contradictions(number, born, sex) == expected


def test_an_old_number_contradicts_nobody():
    number = citizen_id.parse("012345678")
    assert number is not None
    assert number.is_old
    assert citizen_id.contradictions(number, date(1986, 8, 14), Sex.MALE) == ()


@pytest.mark.parametrize("text", ["", "03018600114", "0301860011420", "03018600114x", "٠٣٠١٨٦٠٠١١٤٢"])
def test_what_is_no_citizen_id_is_none(text):
    assert citizen_id.parse(text) is None


@given(digits)
def test_a_masked_number_shows_at_most_six_digits_and_keeps_its_length(number):
    masked = citizen_id.mask(number)
    assert sum(letter.isdigit() for letter in masked) <= 6
    assert len(masked) == len(number)


def test_a_citizen_id_is_masked_as_on_the_screens():
    assert citizen_id.mask("030186001142") == "0301••••••42"


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("EE473124829VN", Verdict.SOUND),
        ("rr 123 456 785 vn", Verdict.SOUND),
        ("EE000000005VN", Verdict.SOUND),
        ("EE473124828VN", Verdict.WRONG_DIGIT),
        ("EE473124892VN", Verdict.WRONG_DIGIT),
        ("BD-2023/17", Verdict.OTHER_FORM),
        ("EE47312482VN", Verdict.OTHER_FORM),
        ("", Verdict.OTHER_FORM),
    ],
)
def test_a_tracking_number_is_checked_and_never_refused(number, verdict):
    assert postal_number.check(number) is verdict


@given(st.text("0123456789", min_size=8, max_size=8), st.integers(1, 9))
def test_a_mistyped_check_digit_is_always_found(serial, apart):
    wrong = (postal_number.check_digit(serial) + apart) % 10
    assert postal_number.check(f"EE{serial}{wrong}VN") is Verdict.WRONG_DIGIT
