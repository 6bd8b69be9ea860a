"""The card's text, as scanners, cameras and pictures hand it over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import citizen_card, slip_code
from desk_app.domain.citizen_card import Card, Other
from desk_app.domain.citizen_id import Contradiction, Sex, contradictions, parse
from desk_app.domain.text import nfc

TEXT = "030186001242|142345678|Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì, Đồng Lạc, Nam Sách, Hải Dương|15042021"
CARD = Card(
    number="030186001242",
    old_number="142345678",
    name="Nguyễn Thị Thu Hằng",
    born=date(1986, 8, 14),
    sex=Sex.FEMALE,
    address="Thôn Trực Trì, Đồng Lạc, Nam Sách, Hải Dương",
    issued=date(2021, 4, 15),
)
WITHOUT_MARKS = "030186001242||NGUYEN THI THU HANG|14081986|Nu|Thon Truc Tri, Dong Lac, Nam Sach, Hai Duong|15042021"


def read(text: str, *, composed: bool = False) -> Card:
    card = citizen_card.parse(text, composed=composed)
    assert isinstance(card, Card)
    return card


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT + "\r\n",
        f"  {TEXT}\t",
        "\ufeff" + TEXT,
        f"]Q1{TEXT}",
        TEXT + "|Nguyễn Văn Cha|Trần Thị Mẹ|",
        TEXT.encode().decode("latin-1"),
        TEXT.replace("Nguyễn", "Nguye\u0302\u0303n"),
        TEXT.replace("Thị Thu", "Thị  Thu "),
    ],
    ids=[
        "plain",
        "line-end",
        "blanks",
        "byte-order-mark",
        "symbology",
        "more-fields",
        "bytes",
        "in-pieces",
        "blanks-within",
    ],
)
def test_a_card_is_read_whatever_the_scanner_adds(text: str) -> None:
    assert read(text) == CARD


def test_six_fields_are_enough_and_an_old_number_may_be_missing() -> None:
    card = read("030186001242||Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì")
    assert (card.old_number, card.issued, card.marks_lost) == ("", None, False)


def test_lost_marks_are_known_and_the_sex_is_still_read() -> None:
    card = read(WITHOUT_MARKS)
    assert card.marks_lost
    assert (card.name, card.sex, card.born) == ("NGUYEN THI THU HANG", Sex.FEMALE, date(1986, 8, 14))


@pytest.mark.parametrize("sign", ["?", "\ufffd"])
def test_a_sign_in_place_of_a_letter_tells_of_lost_marks(sign: str) -> None:
    assert read(TEXT.replace("ễ", sign)).marks_lost


def test_a_name_that_an_input_method_had_a_hand_in_is_to_be_checked() -> None:
    assert read(TEXT, composed=True).marks_lost


@pytest.mark.parametrize("born", ["00001986", "31021986", "1986", "", "14/08/86", "１４０８１９８６"])
def test_a_birth_date_that_is_none_is_left_out(born: str) -> None:
    assert read(TEXT.replace("14081986", born)).born is None


@pytest.mark.parametrize("sex", ["", "N", "M", "1", "Khác"])
def test_a_sex_that_is_not_said_is_left_out(sex: str) -> None:
    assert read(TEXT.replace("|Nữ|", f"|{sex}|")).sex is None


def test_what_contradicts_the_number_is_found_by_its_digits() -> None:
    card = read(TEXT.replace("14081986", "14081968").replace("|Nữ|", "|Nam|"))
    number = parse(card.number)
    assert number is not None
    assert contradictions(number, card.born, card.sex) == (Contradiction.BIRTH_YEAR, Contradiction.SEX)


INSURANCE = "HS4010120800001|{name}|14/08/1986|2|{place}|01 - 012|01/01/2024|-|05/01/2024|0112345|-|4|01/01/2029|x|$"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (INSURANCE.format(name="Nguyễn Thị Hòa".encode().hex(), place="Đồng Lạc".encode().hex()), Other.INSURANCE),
        (INSURANCE.format(name="Nguyễn Thị Hòa", place="Đồng Lạc"), Other.INSURANCE),
        ("0112345678|4e677579e1bb856e|14/08/1986|2|4ec3a0|01 - 012|$", Other.INSURANCE),
        ("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304", Other.PAYMENT),
        ("https://dichvucong.gov.vn/tra-cuu?ma=1", Other.LINK),
        (slip_code.build("H23.15.30", "1-00413/2023"), Other.SLIP),
        ("1-00413/2023", Other.SLIP),
        ("MC1|x", Other.SLIP),
        ("030186001242|142345678|Nguyễn Thị", Other.CUT_SHORT),
        ("030186001242142345678|Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì|15042021", Other.CUT_SHORT),
        ("030186001242||||||", Other.CUT_SHORT),
        ("142345678|1|Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì|15042021", Other.CUT_SHORT),
        ("030186001242|1|14081986|Nữ|Thôn Trực Trì|15042021|", Other.CUT_SHORT),
        ("", Other.UNKNOWN),
        ("8934563138165", Other.UNKNOWN),
        ("x|ff|c|d|e|f|g", Other.UNKNOWN),
        ("HS4010120800001|ff|c|d|e|f|g", Other.UNKNOWN),
    ],
)
def test_what_is_no_card_is_told_apart(text: str, other: Other) -> None:
    assert citizen_card.parse(text) is other


NAMES = st.text(st.characters(categories=["L"], codec="utf-8"), min_size=1).map(nfc).filter(str.strip)


@given(
    st.from_regex(r"0[0-9]{11}", fullmatch=True),
    NAMES,
    st.dates(date(1900, 1, 1), date(2050, 12, 31)),
    st.sampled_from(Sex),
    NAMES,
)
def test_what_a_card_says_comes_back(number: str, name: str, born: date, sex: Sex, address: str) -> None:
    card = read(f"{number}||{name}|{born:%d%m%Y}|{sex}|{address}|")
    assert (card.number, card.born, card.sex) == (number, born, sex)
    assert (card.name, card.address) == (name, address)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(citizen_card.parse(text), Card | Other)
    slip_code.parse(text)


@pytest.mark.parametrize("code", ["1-00413/2023", "H15.50.05.13-261008-0975", "000.00.15.H23-230614-0001"])
def test_a_bare_number_is_a_slips_code(code: str) -> None:
    slip = slip_code.parse(code.lower())
    assert slip is not None
    assert code in (slip.reception, slip.official)


def test_a_slips_code_comes_back_and_a_later_version_may_add_to_it() -> None:
    text = slip_code.build("H23.15.30", "1-00413/2023", "H23.15.30-230613-0007")
    slip = slip_code.parse(text)
    assert str(slip) == text
    assert slip_code.parse(f"{text}|more") == slip
    assert slip_code.parse(text.lower()) == slip


@pytest.mark.parametrize(
    "text", ["MC1|x||", "MC1|x|1-413|", "MC1|x|1-00413/2023|nothing", "MC1|x", "MC2|x|1-00413/2023|"]
)
def test_what_is_no_slips_code_is_none(text: str) -> None:
    assert slip_code.parse(text) is None


@pytest.mark.parametrize("parts", [("x|y", "1-00413/2023", ""), ("x", "", "")])
def test_a_slip_without_a_number_is_a_bug(parts: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="slip's code"):
        slip_code.build(*parts)
