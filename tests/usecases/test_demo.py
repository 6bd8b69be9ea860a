"""The sample unit says what contract.md promises of it, and generated data is the same for the same seed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.localtime import at, local_date, minute_of_day
from desk_app.domain.period import WindowKind, parse_period
from desk_app.errors import DeskError
from desk_app.store.database import FILE, Database
from desk_app.store.queries import records
from desk_app.store.work import Work
from desk_app.usecases import feedback, report, unit
from desk_app.usecases.demo import Generated, fill_generated, fill_sample, plan
from desk_app.usecases.figures import Question, ask, behind
from tests import sample_unit

NOW = at(date(2024, 3, 1), 9)

PROMISED: dict[str, Any] = {
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
    "pending.overdue": 0,
    "pending.paused": 0,
    "rate.resolved": 98.53,
    "rate.early": 89.18,
    "rate.on_time": 10.82,
    "rate.overdue": 0.0,
    "digitized.complete": 999,
    "rate.digitized": 99.21,
    "reused.dossiers": 214,
    "rate.reused": 21.36,
    "online.rate": 98.4,
    "fees.dossiers": 934,
    "fees.paid_online": 262,
    "rate.paid_online": 28.05,
    "survey.sheets": 232,
    "survey.good": 232,
    "survey.fair": 0,
    "survey.poor": 0,
    "survey.score": 100.0,
    "postal.received": 0,
    "postal.returned": 0,
    "postal.in_transit": 0,
    "feedback.received": 0,
    "feedback.overdue": 0,
    "complaints.received": 1,
    "procedures.total": 139,
    "procedures.fields": 28,
    "procedures.published_new": 18,
    "procedures.abolished": 0,
    "apologies.owed": 0,
}
FIELDS = {"Hộ tịch": 181, "Chứng thực": 790, "Bảo trợ xã hội": 21, "Người có công": 25}
OTHERS = 5


@pytest.fixture(scope="module")
def work() -> Iterator[Work]:
    with sample_unit.opened() as database, database.view() as work:
        yield work


@pytest.fixture(scope="module")
def figures(work: Work) -> dict[str, Any]:
    return dict(ask(work, Question(period="2023-Q2")).figures.whole)


@pytest.mark.parametrize(("code", "value"), PROMISED.items(), ids=PROMISED)
def test_the_sample_gives_what_the_report_says(figures: dict[str, Any], code: str, value: Any) -> None:
    assert figures[code] == value
    assert type(figures[code]) is type(value)


def test_the_fields_add_up_as_the_report_says(work: Work) -> None:
    by_field = {
        name: values["received.total"]
        for name, values in ask(work, Question(period="2023-Q2")).figures.by_field.items()
    }
    assert {name: by_field.pop(name) for name in FIELDS} == FIELDS
    assert sum(value or 0 for value in by_field.values()) == OTHERS


@pytest.mark.parametrize("quarter", plan.QUARTERS, ids=lambda quarter: quarter.period)
def test_every_quarter_of_the_sample_adds_up_to_its_plan(work: Work, quarter: plan.Quarter) -> None:
    whole = ask(work, Question(period=quarter.period)).figures.whole
    rows = quarter.rows.values()
    for code, name in (
        ("received.carried_over", "carried"),
        ("received.online", "online"),
        ("received.direct", "direct"),
        ("resolved.early", "early"),
        ("resolved.on_time", "on_time"),
        ("resolved.overdue", "overdue"),
        ("closed.refused", "refused"),
        ("closed.withdrawn", "withdrawn"),
    ):
        assert whole[code] == sum(getattr(row, name) for row in rows), code
    assert whole["pending.not_due"] == sum(sum(row.left.values()) for row in rows)
    assert whole["digitized.complete"] == quarter.digitized
    assert (whole["survey.good"], whole["survey.fair"], whole["survey.poor"]) == quarter.sheets


def test_each_quarter_carries_over_what_the_one_before_left(work: Work) -> None:
    told = [figures.whole for _, figures in report.history(work, "2023-Q2", len(plan.QUARTERS))]
    assert [one["received.carried_over"] for one in told[1:]] == [one["pending.total"] for one in told[:-1]]


def test_nothing_in_the_sample_contradicts_itself(work: Work) -> None:
    told = report.summary(work, "2023-Q2")
    assert told.contradictions == ()
    assert report.typed_numbers(told) == ()
    assert records.matters(work.driver) == []


def test_nobody_in_the_sample_was_received_or_answered_when_the_counter_was_closed(work: Work) -> None:
    calendar = work.calendar()
    for record in behind(work, Question(period="2023-Q2"), "resolved.total"):
        assert record.ended_at is not None
        day, minute = local_date(record.ended_at), minute_of_day(record.ended_at)
        assert any(start <= minute <= end for start, end in calendar.spans(day)), record
    for record in behind(work, Question(period="2023-Q2"), "received.direct"):
        assert record.received_at is not None
        assert calendar.is_working(local_date(record.received_at)), record


def test_reception_numbers_run_without_an_unexplained_gap(work: Work) -> None:
    assert [gap for gap in unit.gaps(work) if not gap.reason] == []
    assert [(gap.year, gap.first, gap.last) for gap in unit.gaps(work)] == [(2021, 1, 640)]


def test_the_complaint_is_the_one_that_the_report_tells_of(work: Work) -> None:
    complaints = [line for line in feedback.feedback(work) if line.what == "complaint"]
    assert len(complaints) == 1
    assert "yêu cầu phải tiếp nhận hồ sơ trực tiếp" in complaints[0].text
    assert complaints[0].answered_at is not None


def test_what_was_known_in_the_middle_of_the_quarter_is_less(work: Work) -> None:
    then = ask(work, Question(period="2023-Q2", known_at=at(date(2023, 5, 1)))).figures.whole
    assert (then["received.carried_over"], then["survey.good"]) == (20, 133)
    assert 400 < (then["received.in_period"] or 0) < 600


def test_the_profile_is_the_reports(work: Work) -> None:
    profile = work.unit().profile
    assert (profile.area_m2, profile.computers, profile.scanners, profile.printers) == (45, 3, 1, 3)
    assert (profile.allowance, profile.signer_title) == (300_000, "CHỦ TỊCH")
    assert profile.targets["rate.digitized"] == 98


def test_a_directory_with_data_is_left_alone(tmp_path: Path) -> None:
    place = sample_unit.copied(tmp_path / "data")
    before = (place / FILE).read_bytes()
    with pytest.raises(DeskError, match="đã có dữ liệu"):
        fill_sample(place)
    assert (place / FILE).read_bytes() == before


def test_a_filling_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill_generated(tmp_path, Generated(dossiers=10, year=2023), now=NOW, progress=stop)
    assert list(tmp_path.iterdir()) == []


def _generated(directory: Path, wish: Generated) -> dict[str, Any]:
    fill_generated(directory, wish, now=NOW)
    database = Database.open(directory)
    try:
        assert database.first_fault() is None
        assert database.first_difference() is None
        with database.view() as work:
            told = report.summary(work, f"{wish.year}")
            people = work.driver.execute("SELECT reception, official, person_name FROM dossier ORDER BY reception")
            assert told.contradictions == ()
            return {"figures": told.figures, "people": people.fetchall()}
    finally:
        database.close()


def test_generated_dossiers_are_the_same_for_the_same_seed_and_others_for_another(tmp_path: Path) -> None:
    wish = Generated(dossiers=400, year=2023, seed=7)
    first = _generated(tmp_path / "first", wish)
    assert _generated(tmp_path / "second", wish) == first
    assert _generated(tmp_path / "third", replace(wish, seed=8)) != first


def test_generated_dossiers_are_as_many_as_were_asked_for_and_of_that_year(tmp_path: Path) -> None:
    told = _generated(tmp_path, Generated(dossiers=997, year=2022, seed=1))
    assert len(told["people"]) == 997
    window = parse_period("2022-01-01..2022-12-31", WindowKind.CALENDAR)
    database = Database.open(tmp_path)
    with database.view() as work:
        counted = ask(work, Question(period=window.label)).figures
    database.close()
    voided = 997 - (counted.whole["received.in_period"] or 0)
    assert 0 <= voided <= 10
    assert (counted.by_field["Chứng thực"]["received.in_period"] or 0) > 700


def test_a_year_that_has_not_begun_cannot_be_generated(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="chưa bắt đầu"):
        fill_generated(tmp_path / "data", Generated(dossiers=1, year=2030), now=NOW)
    assert not (tmp_path / "data").exists()
