"""What is watched at a unit's counter: in its own units, what did not happen named once."""

from desk_app.county.views import followed
from desk_app.figures.registry import FIGURES

NOTHING = {code: None if code.startswith("rate.") else 0 for code in FIGURES}


def test_figures_stand_in_their_own_units_and_the_rest_is_named() -> None:
    told = {**NOTHING, "internal.total": 2, "internal.missed": 2, "rate.internal": 0.0, "time.saved_minutes": 750}
    watched, elsewhere, helped = followed.groups(told)
    assert [(item.title, item.text) for item in watched.items] == [
        ("Đã giải quyết, có hạn nội bộ", "2"),
        ("Không đạt hạn nội bộ", "2"),
        ("Tỷ lệ đạt hạn nội bộ", "0,00 %"),
        ("Thời gian rút ngắn", "12 giờ 30 phút"),
    ]
    assert watched.idle.startswith("Đạt hạn nội bộ, Lượt tạm dừng")
    assert (elsewhere.items, helped.items, helped.idle) == ((), (), "Hỗ trợ tạo tài khoản, Hỗ trợ nộp trực tuyến")


def test_what_there_should_be_none_of_is_late_and_a_unit_that_sent_nothing_has_no_groups() -> None:
    watched = followed.groups({**NOTHING, "pauses.begun": 3, "contacts.owed": 1})[0]
    assert {item.code: item.late for item in watched.items} == {"pauses.begun": False, "contacts.owed": True}
    assert followed.groups({}) == []
