"""What a period's share paid online is held against: the usual target of its day, unless somebody set another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk_app.domain.localtime import at
from desk_app.domain.unit import TargetsSet, UnitProfiled
from desk_app.figures.registry import RATIOS
from desk_app.store.database import Database
from desk_app.store.subjects import UNIT
from desk_app.store.work import Work
from desk_app.usecases import report, targets

PROFILE = UnitProfiled(code="X", name="xã Mẫu", superior="huyện Mẫu", province_code="H23")
PAID = "rate.paid_online"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    database = Database.create(tmp_path, clock=lambda: at(date(2025, 6, 30), 8))
    with database.work("clerk") as work:
        work.record(UNIT, PROFILE)
        yield work
    database.close()


def asked(work: Work, period: str) -> float | None:
    return report.summary(work, period).profile.targets.get(PAID)


def test_the_share_paid_online_is_held_against_thirty_then_eighty_per_cent(work: Work) -> None:
    assert [asked(work, period) for period in ("2022-Q2", "2023-Q2", "2024-Q4", "2025-Q2")] == [None, 30, 30, 80]


def test_the_units_own_target_goes_before_the_usual_one_and_the_countys_before_both(work: Work) -> None:
    work.record(UNIT, replace(PROFILE, targets={PAID: 50.0}))
    assert asked(work, "2025-Q2") == 50
    work.record(UNIT, TargetsSet(valid_from=date(2025, 5, 1), targets={PAID: 90.0}))
    assert (asked(work, "2025-Q1"), asked(work, "2025-Q2")) == (50, 90)


def test_every_usual_target_is_of_a_rate() -> None:
    assert set(targets.usual_on(date(2030, 1, 1))) <= set(RATIOS)
