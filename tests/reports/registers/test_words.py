"""Words in narrow cells, numbers in words, and the law's words of both regimes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.reports import fonts, wording
from desk_app.reports.fonts import Face
from desk_app.reports.narrative import parse_texts
from desk_app.reports.numbers import NBSP
from desk_app.reports.registers.legal import Law
from desk_app.reports.registers.spoken import spoken
from desk_app.reports.registers.wrapping import printable, wrap
from resources import path
from tests.reports.registers import sample

WORDS = st.text(alphabet="aăâđeêơưỵẫ 019-./,MWÐ😀\u200b\n", max_size=120)


@given(WORDS, st.floats(20, 200))
def test_no_letter_is_lost_and_no_line_is_wider_than_its_cell(text, measure):
    lines = wrap(text, Face.REGULAR, 9.5, measure)
    assert all(fonts.width(line, Face.REGULAR, 9.5) <= measure + 0.01 or len(line) == 1 for line in lines)
    assert re.sub(rf"[\s{NBSP}]", "", "".join(lines)) == re.sub(r"\s", "", printable(text))


@given(WORDS)
def test_what_is_printable_stays_as_it_is(text):
    assert printable(printable(text)) == printable(text)


def test_no_two_numbers_are_spoken_alike():
    said = [spoken(number) for number in (*range(12_000), *range(995_000, 1_006_000), 10**9, 10**9 + 1)]
    assert len(set(said)) == len(said)
    assert all("  " not in words and words == words.strip() for words in said)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (15, "mười lăm"),
        (25, "hai mươi lăm"),
        (31, "ba mươi mốt"),
        (11, "mười một"),
        (44, "bốn mươi tư"),
        (14, "mười bốn"),
        (105, "một trăm linh năm"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_500_000_000, "hai tỷ năm trăm triệu"),
    ],
)
def test_numbers_are_spoken_as_money_is(number, words):
    assert spoken(number) == words


def test_both_regimes_have_the_same_words_and_fill_the_same_places():
    texts = [parse_texts(path(f"legal/{one.code}/registers.md").read_text(encoding="utf-8")) for one in wording.REGIMES]
    places = [{key: set(re.findall(r"\{(\w+)\}", text)) for key, text in of_one.items()} for of_one in texts]
    assert places[0] == places[1]


def test_a_place_that_nobody_fills_is_a_bug():
    with pytest.raises(KeyError):
        Law("nd61-2018", sample.UNIT).text("explanation.cause")
