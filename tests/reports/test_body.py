"""Lines, and what may not be parted."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.reports import page
from desk_app.reports.body import BODY, bind, paragraph
from desk_app.reports.numbers import NBSP

WORDS = st.lists(
    st.sampled_from(["hồ", "sơ", "nghiêm", "thủ tục", "1.022 hồ sơ", "(98,53 %)", "số 61/2018/NĐ-CP"]),
    min_size=1,
    max_size=200,
)


def shown(text: str) -> str:
    return "".join("".join(segment.text for segment in line.segments) for line in paragraph(text).lines)


@given(WORDS)
def test_breaking_loses_no_word_and_overfills_no_line(words):
    text = " ".join(words)
    set_ = paragraph(text)
    joined = " ".join("".join(segment.text for segment in line.segments).strip() for line in set_.lines)
    assert joined.replace(NBSP, " ") == text
    assert all(line.indent + line.width <= page.TEXT_WIDTH + 0.01 for line in set_.lines)


@given(WORDS, st.integers(1, 40))
def test_a_split_leaves_two_lines_or_more_on_either_side(words, lines):
    whole = paragraph(" ".join(words))
    parts = whole.split(lines * BODY.leading)
    if parts:
        assert all(len(part.lines) >= 2 for part in parts)
        assert parts[0].lines + parts[1].lines == whole.lines
        assert parts[0].height <= lines * BODY.leading


def test_a_number_keeps_its_sign_its_noun_and_its_word():
    for bound in ("98,53 %", "1.022 hồ sơ", "45 m²", "139 thủ tục", "năm 2023", "quý II", "số 57", "Bảng 1", "ngày 15"):
        assert bind(f"là {bound} đó").split(" ")[1].replace(NBSP, " ").startswith(" ".join(bound.split(" ")[:2]))
    assert bind("Văn phòng - Thống kê") == f"Văn phòng{NBSP}- Thống kê"


def test_words_that_only_look_like_roman_figures_stay_free():
    assert bind("năm Canh Tý") == "năm Canh Tý"
