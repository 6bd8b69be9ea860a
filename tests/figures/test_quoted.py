"""Typed numbers in a paragraph are held against the figures of its period."""

import pytest

from desk_app.figures.quoted import Value, unborne

DONG_LAC: dict[str, Value] = {
    "received.total": 1022,
    "received.carried_over": 20,
    "received.in_period": 1002,
    "received.online": 986,
    "received.direct": 16,
    "received.postal": 0,
    "resolved.total": 1007,
    "resolved.early": 898,
    "resolved.on_time": 109,
    "resolved.overdue": 0,
    "closed.refused": 4,
    "closed.withdrawn": 2,
    "pending.total": 9,
    "pending.not_due": 9,
    "digitized.complete": 999,
    "rate.resolved": 98.53,
    "rate.early": 89.18,
    "rate.on_time": 10.82,
    "rate.overdue": 0.0,
    "rate.digitized": 99.21,
    "online.rate": 98.40,
    "survey.sheets": 232,
    "survey.good": 232,
    "survey.fair": 0,
    "survey.poor": 0,
    "procedures.total": 139,
    "procedures.fields": 28,
    "complaints.received": 1,
    "feedback.received": 0,
}
FIELDS: dict[str, dict[str, Value]] = {
    name: {"received.total": count}
    for name, count in (("Hộ tịch", 181), ("Chứng thực", 790), ("Bảo trợ xã hội", 21), ("Người có công", 25))
}
PAPER = """Quý II năm 2023, đã tiếp nhận giải quyết 1022 hồ sơ (trong đó tiếp nhận trực tiếp: 16 hồ sơ, tiếp nhận trực
tuyến mức độ 3,4: 986 hồ sơ, kỳ trước chuyển sang 20 hồ sơ), hồ sơ giải quyết trước hạn và đúng hạn: 1098 hồ sơ (đạt tỷ
lệ 98.53 %) (trong đó hồ sơ giải quyết trước hạn: 898 hồ sơ = 89.2%), hồ sơ giải quyết đúng hạn: 109 hồ sơ = 10.8%), hồ
sơ giải quyết quá hạn: 0 hồ sơ (đạt tỷ lệ 0 %); hồ sơ đang giải quyết 09 hồ sơ (chưa đến hạn).

Lĩnh vực hộ tịch: 181 hồ sơ, chứng thực: 790 hồ sơ. Thực hiện số hóa hồ sơ = 999 hồ sơ = 99,21%."""


def strays(text: str, previous: dict[str, Value] | None = None) -> list[str]:
    return [one.text for one in unborne({"I.4": text}, DONG_LAC, FIELDS, previous)]


def test_of_the_real_paper_only_the_wrong_number_is_named() -> None:
    (found,) = unborne({"I.4": PAPER}, DONG_LAC, FIELDS)
    assert (found.section, found.text, found.value) == ("I.4", "1098 hồ sơ", 1098)
    assert (found.code, found.expected) == ("resolved.total", 1007)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, Công văn số 3343/UBND-VP, 45 m², 03 máy in.",
        "100% số thủ tục hành chính được tiếp nhận tại bộ phận một cửa; 100 % hồ sơ được số hóa.",
        "Bảo đảm tối thiểu 98%, phấn đấu tỷ lệ hồ sơ trực tuyến 80 %.",
        "Đã giải quyết {resolved.total} hồ sơ, đạt {rate.resolved}; {resolved.overdue|không có} hồ sơ quá hạn.",
        "Kết thúc khác 06 hồ sơ; đúng và trước hạn 1.007/1.022 hồ sơ.",
        "Đã nhận 232 phiếu; 139 TTHC thuộc 28 lĩnh vực, 01 khiếu nại.",
        "Thu 300.000 đồng/người/tháng, ngày 15 tháng 6 năm 2023.",
    ],
)
def test_what_agrees_or_is_no_figure_is_left_in_peace(text: str) -> None:
    assert strays(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kiến nghị giữ nguyên 34 lĩnh vực với 139 thủ tục", ["34 lĩnh vực"]),
        ("đã nhận 230 phiếu", ["230 phiếu"]),
        ("đạt 98,35 %", ["98,35 %"]),
        ("trong đó trước hạn 89,3 %", ["89,3 %"]),
        ("đạt 1.007/1.098 hồ sơ", ["1.098 hồ sơ"]),
        ("{?resolved.overdue: Còn 12 hồ sơ quá hạn.}", ["12 hồ sơ"]),
        ("1.098 hồ sơ, và lại 1.098 hồ sơ", ["1.098 hồ sơ"]),
    ],
)
def test_a_number_that_no_figure_bears_out_is_named_as_it_was_typed(text: str, found: list[str]) -> None:
    assert strays(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Đã giải quyết 1.008 hồ sơ", "resolved.total"),
        ("trong đó trước hạn 899 hồ sơ", "resolved.early"),
        ("hồ sơ trực tuyến 987 hồ sơ", "received.online"),
        ("tỷ lệ hồ sơ trực tuyến đạt 97 %", "online.rate"),
        ("Năm nay có 77 hồ sơ", ""),
    ],
)
def test_words_before_a_number_say_which_figure_it_speaks_of(text: str, code: str) -> None:
    (found,) = unborne({"I.4": text}, DONG_LAC, FIELDS)
    assert found.code == code
    assert found.expected == (DONG_LAC[code] if code else None)


def test_a_figure_under_another_ones_name_is_named() -> None:
    (found,) = unborne({"I.4": "hồ sơ trực tuyến: 1.022 hồ sơ, trực tiếp 16 hồ sơ"}, DONG_LAC, FIELDS)
    assert (found.text, found.code, found.expected) == ("1.022 hồ sơ", "received.online", 986)


def test_last_periods_number_is_known_as_such() -> None:
    previous: dict[str, Value] = {"received.total": 918}
    found = [one.stale for one in unborne({"I.4": "tiếp nhận 918 hồ sơ, trả 77 hồ sơ"}, DONG_LAC, FIELDS, previous)]
    assert found == [True, False]


def test_each_section_is_named_apart_and_keeps_its_explanation() -> None:
    found = unborne({"I.4": "1.098 hồ sơ", "I.6": "1.098 hồ sơ"}, DONG_LAC, FIELDS)
    assert [one.key for one in found] == ["quoted:I.4:1.098 hồ sơ", "quoted:I.6:1.098 hồ sơ"]
