"""Words with placeholders, filled with figures."""

from dataclasses import replace

import pytest

from desk_app.reports.narrative import default_texts, form, render
from desk_app.reports.quarter_paper import Contradiction
from desk_app.reports.values import Standing, Values
from tests.reports import sample

VALUES = Values(sample.DRAFT)


def said(text: str, **figures: int | None) -> str:
    paper = replace(sample.DRAFT, figures={**sample.FIGURES, **{k.replace("__", "."): v for k, v in figures.items()}})
    return render(text, Values(paper)).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{received.total} hồ sơ", "1.022 hồ sơ"),
        ("{pending.total} hồ sơ", "09 hồ sơ"),
        ("{resolved.overdue} hồ sơ", "0 hồ sơ"),
        ("{resolved.overdue|không có} hồ sơ", "không có hồ sơ"),
        ("{pending.total|không có} hồ sơ", "09 hồ sơ"),
        ("{rate.resolved}", "98,53 %"),
        ("{closed.total}", "06"),
        ("{resolved.within}/{resolved.total} ({rate.within})", "1.007/1.007 (100,00 %)"),
        ("{Period}, {period}, {period.noun}", "Quý II năm 2023, quý II năm 2023, quý"),
        ("{target.rate.digitized}: {verdict.rate.digitized}", "98 %: đạt"),
        ("{unit.area}, {unit.pcs}, {unit.allowance}", "45 m², 03, 300.000 đồng"),
        (
            "{fields.received.total}",
            "chứng thực 790 hồ sơ, hộ tịch 181 hồ sơ, người có công 25 hồ sơ, bảo trợ xã hội 21 hồ sơ, "
            "lĩnh vực khác 05 hồ sơ",
        ),
        ("{no.such}", "[thiếu: no.such]"),
        ("{fees.amount}", "[thiếu: số tiền phí, lệ phí đã thu]"),
        ("{fees.amount|không thu}", "[thiếu: số tiền phí, lệ phí đã thu]"),
        ("một { ngoặc } lẻ", "một { ngoặc } lẻ"),
    ],
)
def test_a_placeholder_shows_its_value_by_the_rules_of_numbers(written, shown):
    assert said(written) == shown


def test_a_condition_keeps_or_drops_its_text():
    text = "Có{?complaints.received: {complaints.received} khiếu nại}{!complaints.received: không}."
    assert said(text, complaints__received=3) == "Có03 khiếu nại."
    assert said(text, complaints__received=0) == "Cókhông."


def test_a_condition_on_an_unknown_figure_shows_that_it_is_unknown():
    assert said("{?complaints.received: Có khiếu nại.}", complaints__received=None) == "[thiếu: khiếu nại]"


def test_a_paragraph_that_its_condition_empties_goes():
    assert said("Một.\n\n{?resolved.overdue: Còn {resolved.overdue} hồ sơ.}\n\nHai.") == "Một.\n\nHai."


def test_the_first_figure_of_a_contradiction_shows_both_sides_and_the_others_are_marked():
    wrong = Contradiction(figures=("resolved.total", "resolved.early"), sentence="…", left=1098, right=1007)
    rendered = render("{resolved.total} gồm {resolved.early|0}", Values(replace(sample.DRAFT, contradictions=(wrong,))))
    pieces = rendered.passages[0].pieces
    assert [(piece.text, piece.flagged) for piece in pieces] == [
        ("[1.098 ≠ 1.007: xem lại]", True),
        (" gồm ", False),
        ("898", True),
    ]
    assert [found.standing for found in rendered.findings] == [Standing.CONTRADICTED] * 2


def test_the_quarter_before_can_be_spoken_of():
    values = Values(replace(sample.DRAFT, previous={"received.total": 1000, "rate.resolved": 99.0}))
    rendered = render("{previous.received.total}, {change.received.total}, {change.rate.resolved}", values)
    assert rendered.text.replace("\u00a0", " ") == "1.000, tăng 22, giảm 0,47 %"


@pytest.mark.parametrize("regime", ["nd61-2018", "nd118-2025"])
def test_every_default_text_is_filled_from_what_a_unit_has(regime):
    values = Values(replace(sample.DRAFT, regime=regime))
    found = [one for section in form(regime) for one in render(section.text, values).findings]
    assert found == []
    assert all(text for key, text in default_texts(regime).items() if key not in ("I", "II"))
