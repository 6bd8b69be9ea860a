"""What is called a contradiction in typed figures, and what is left in peace."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.figures.compute import Figures
from desk_app.figures.reconcile import Contradiction, NotFigures, contradictions, declared, unknown_codes
from desk_app.figures.registry import FIGURES, RATIOS
from desk_app.store.database import Database
from tests.figures.histories import QUARTERS, Step, histories, one_by_one, written
from tests.figures.test_histories import asked

DONG_LAC = {
    "received.total": 1022,
    "received.carried_over": 20,
    "received.direct": 16,
    "received.online": 1022,
    "resolved.total": 1098,
    "resolved.early": 898,
    "resolved.on_time": 109,
    "resolved.overdue": 0,
    "rate.resolved": 98.53,
    "rate.early": 89.2,
    "rate.on_time": 10.8,
    "rate.overdue": 0,
    "pending.total": 9,
    "pending.not_due": 9,
    "digitized.complete": 999,
    "rate.digitized": 99.21,
    "survey.sheets": 232,
    "survey.good": 232,
    "feedback.received": 0,
    "complaints.received": 1,
    "procedures.total": 139,
    "procedures.fields": 28,
}
FIELDS = {"Hộ tịch": 181, "Chứng thực": 790, "Bảo trợ xã hội": 21, "Người có công": 25}
FROM_FIELDS = {field: {"received.total": count} for field, count in FIELDS.items()}


def found(figures: Mapping[str, object], by_field: Mapping[str, object] | None = None) -> list[Contradiction]:
    return declared({"period": "2023-Q2", "figures": figures, "by_field": by_field or {}})


def sides(figures: Mapping[str, object], by_field: Mapping[str, object] | None = None) -> set[tuple[object, ...]]:
    return {(each.figures[0], each.left, each.right, each.difference) for each in found(figures, by_field)}


RESOLVED = ("resolved.total", 1098, 1007, 91)
RECEIVED = ("received.total", 1022, 1016, 6)
ONLINE = ("received.online", 1022, 986, 36)
ADDED = ("received.total", 1022, 1017, 5)


def test_the_dong_lac_report_is_named_where_it_disagrees_with_itself_and_left_in_peace_elsewhere() -> None:
    assert sides(DONG_LAC, FROM_FIELDS) == {RESOLVED, RECEIVED, ONLINE, ADDED}


@pytest.mark.parametrize("missing", [("resolved.overdue",), ("rate.overdue",), ("resolved.overdue", "rate.overdue")])
def test_a_part_that_is_not_stated_is_nothing_where_its_whole_cannot_be(missing: tuple[str, ...]) -> None:
    typed = {code: value for code, value in DONG_LAC.items() if code not in missing}
    assert sides(typed, FROM_FIELDS) == {RESOLVED, RECEIVED, ONLINE, ADDED}


def test_a_figure_stated_twice_must_be_the_same_and_holds_by_either_reading() -> None:
    typed = {**DONG_LAC, "received.online": [1022, 986]}
    online = {field: {"received.online": count} for field, count in FIELDS.items()}
    assert sides(typed, online) == {RESOLVED, RECEIVED, ONLINE, ("received.online", 1022, 1017, 5)}
    assert found({"received.online": [986, 986]}) == []


def test_the_paper_with_its_own_slip_mended_still_leaves_six_dossiers_unexplained() -> None:
    typed = {**DONG_LAC, "resolved.total": 1007, "received.online": 986}
    assert sides(typed) == {RECEIVED}
    assert found({**typed, "closed.refused": 4, "closed.withdrawn": 2}) == []


def test_sentences_are_vietnamese_and_say_which_and_by_how_much() -> None:
    (resolved,) = (each for each in found(DONG_LAC) if each.figures[0] == "resolved.total")
    assert resolved.rule == "resolved.total = resolved.early + resolved.on_time + resolved.overdue"
    assert resolved.sentence == (
        "Hồ sơ đã giải quyết 1098, nhưng hồ sơ giải quyết trước hạn 898 + hồ sơ giải quyết đúng hạn 109 "
        "+ hồ sơ giải quyết quá hạn 0 = 1007; lệch 91."
    )


@pytest.mark.parametrize(
    "figures",
    [
        {"resolved.total": 1098, "resolved.early": 898, "resolved.on_time": 109},
        {"received.total": 1022, "resolved.total": 1007},
        {"received.total": 1022, "pending.total": 9, "closed.refused": 1},
        {"received.total": 1022, "resolved.total": 1007, "pending.total": 9, "closed.refused": 4},
        {"received.total": 1022, "received.online": 986},
        {"rate.resolved": 98.53},
        {"rate.early": 89.2, "rate.on_time": 10.8},
        {"resolved.total": 0, "rate.early": 0, "resolved.early": 0},
        {"received.total": 0, "rate.resolved": 100, "resolved.total": 0},
        {"rate.paid_online": None, "fees.dossiers": 0},
        {"survey.sheets": 3, "survey.good": 2, "survey.fair": 1, "survey.score": 83.3},
        {"fees.amount": -8000},
        {"received.total": 1022.0, "received.carried_over": 20, "received.in_period": 1002},
    ],
)
def test_what_a_missing_number_could_explain_is_left_in_peace(figures: dict[str, object]) -> None:
    assert found(figures) == []


@pytest.mark.parametrize(
    ("figures", "side"),
    [
        ({"resolved.total": 10, "resolved.early": 11}, ("resolved.total", 10, 11, -1)),
        ({"received.total": 10, "resolved.total": 11}, ("received.total", 10, 11, -1)),
        ({"received.in_period": 5, "reused.dossiers": 6}, ("reused.dossiers", 6, 5, 1)),
        ({"received.total": 1022, "resolved.total": 1007, "rate.resolved": 98.6}, ("rate.resolved", 98.6, 98.53, 0.07)),
        ({"rate.early": 60, "rate.on_time": 50}, ("rate.early", 110, 100, 10)),
        ({"rate.early": 60, "rate.on_time": 30, "rate.overdue": 5}, ("rate.early", 95, 100, -5)),
        ({"rate.resolved": 107.44}, ("rate.resolved", 107.44, 100, 7.44)),
        ({"pending.total": -1}, ("pending.total", -1, 0, -1)),
        (
            {"survey.sheets": 3, "survey.good": 2, "survey.fair": 1, "survey.score": 83.4},
            ("survey.score", 83.4, 83.33, 0.07),
        ),
        ({"survey.sheets": 231, "survey.good": 232}, ("survey.sheets", 231, 232, -1)),
        ({"procedures.total": 28, "procedures.fields": 34}, ("procedures.fields", 34, 28, 6)),
        ({"apologies.owed": 0, "pending.overdue": 2}, ("apologies.owed", 0, 2, -2)),
    ],
)
def test_what_nothing_could_explain_is_named(figures: dict[str, object], side: tuple[object, ...]) -> None:
    assert sides(figures) == {side}


def test_a_contradiction_within_a_field_says_which_field() -> None:
    fields = {"Hộ tịch": {"resolved.total": 3, "resolved.early": 4}}
    (only,) = found({}, fields)
    assert (only.field, only.sentence.partition(":")[0]) == ("Hộ tịch", "Lĩnh vực Hộ tịch")


def test_fields_that_leave_a_figure_out_only_bound_the_whole() -> None:
    fields: dict[str, dict[str, int]] = {"Hộ tịch": {"received.total": 181}, "Chứng thực": {"resolved.total": 1}}
    assert found({"received.total": 1022}, fields) == []
    assert sides({"received.total": 180}, fields) == {("received.total", 180, 181, -1)}


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"figures": {"received.total": "1022"}},
        {"figures": {"received.total": True}},
        {"figures": [1]},
        {"by_field": {"Hộ tịch": 181}},
        {"figures": {"rate.early": float("nan")}},
    ],
)
def test_a_document_without_figures_is_refused_in_one_sentence(document: dict[str, object]) -> None:
    with pytest.raises(NotFigures):
        declared(document)


def test_codes_that_no_figure_has_are_told_and_nothing_is_said_of_them() -> None:
    document = {"figures": {"received.totl": 1, "received.total": 1}}
    assert (declared(document), unknown_codes(document)) == ([], ["received.totl"])


def test_a_wrong_count_among_computed_figures_is_named() -> None:
    values: dict[str, int | float | None] = dict.fromkeys(FIGURES, 0)
    right = Figures(whole={**values, **dict.fromkeys(RATIOS)}, by_field={})
    assert contradictions(right) == []
    wrong = replace(right, whole={**right.whole, "received.total": 1})
    assert {each.rule.partition(" ")[0] for each in contradictions(wrong)} == {"received.total", "received.online"}


@given(steps=histories(), data=st.data())
def test_computed_figures_typed_off_in_part_are_never_called_contradictory(
    counter: Database, steps: list[Step], data: st.DataObject
) -> None:
    """Whatever is left out, but for the endings that a paper must speak of and the fields that it must list."""
    (figures,) = asked(counter, one_by_one(written(steps)), QUARTERS[0])
    spoken = {"closed.refused", "closed.withdrawn"}
    if figures.whole["closed.refused"] == figures.whole["closed.withdrawn"] == 0:
        spoken = set()
    typed = data.draw(st.sets(st.sampled_from(list(FIGURES)))) | spoken
    places = data.draw(st.sampled_from((0, 1, 2)))
    whole = {code: _as_typed(code, figures.whole[code], places) for code in typed}
    fields = {
        field: {code: _as_typed(code, value, places) for code, value in values.items() if code in typed}
        for field, values in figures.by_field.items()
    }
    assert found(whole, fields if any(fields.values()) else {"": {}}) == []


def _as_typed(code: str, value: float | None, places: int) -> float | None:
    if value is None or code not in RATIOS:
        return value
    scale = 10.0**places
    return int(value * scale + 0.5) / scale
