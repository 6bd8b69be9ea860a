"""Help given at the counter: counted once, taken back, linked to the dossier that it submitted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.assistance import Help
from desk_app.domain.dossier.facts import Channel
from desk_app.domain.localtime import at
from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.store.database import Database
from desk_app.usecases import agencies, assistance
from desk_app.usecases.assistance import Helped
from tests.ui.pages.counter import Counter, new_counter, receive

NOW = at(date(2023, 6, 13), 9)


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = NOW
    return made


@pytest.fixture
def database(counter: Counter) -> Iterator[Database]:
    opened = counter.open()
    yield opened
    opened.close()


def linked(database: Database) -> list[Any]:
    with database.view() as work:
        rows: list[Any] = work.driver.execute("SELECT help, dossier, given_at, slot FROM assistance").fetchall()
        return rows


def test_each_help_counts_on_its_day_and_pages_hear_of_it(counter: Counter, database: Database) -> None:
    with database.work("Hòa") as work:
        assistance.give(work, Help.ACCOUNT)
        assistance.give(work, Help.SUBMISSION)
        assistance.give(work, Help.SUBMISSION)
        assert assistance.today(work) == Helped(accounts=1, submissions=2)
    assert Topic.ASSISTANCE in work.topics
    counter.clock.now += 24 * 3_600_000
    with database.view() as later:
        assert assistance.today(later) == Helped()


def test_a_key_pressed_by_mistake_is_taken_back_and_counts_nowhere(database: Database) -> None:
    with database.work("Hòa") as work:
        subject = assistance.give(work, Help.ACCOUNT)
    for _ in range(2):
        with database.work("Hòa") as work:
            assistance.undo(work, subject)
            assert assistance.today(work) == Helped()
            assert len(work.history(subject)) == 2


def test_a_submission_is_linked_to_its_dossier_and_still_counts_once(counter: Counter, database: Database) -> None:
    with database.work("Hòa") as work:
        subject = assistance.give(work, Help.SUBMISSION)
    counter.clock.now += 600_000
    with database.work("Hòa") as work:
        dossier = receive(work, "Trần Văn Bình", counter.clock.now, channel=Channel.ONLINE)
        assistance.link(work, subject, dossier)
        assert assistance.today(work) == Helped(submissions=1)
    assert linked(database) == [("submission", dossier, NOW, 1)]


def test_a_help_that_was_taken_back_is_not_linked(counter: Counter, database: Database) -> None:
    with database.work("Hòa") as work:
        dossier = receive(work, "Trần Văn Bình", NOW, channel=Channel.ONLINE)
        subject = assistance.give(work, Help.SUBMISSION)
        assistance.undo(work, subject)
        with pytest.raises(RuleBroken):
            assistance.link(work, subject, dossier)


def test_agencies_are_those_named_before_then_the_communes_round_without_this_unit(database: Database) -> None:
    with database.work("Hòa") as work:
        receive(work, "Trần Văn Bình", NOW, competent="Sở Tư pháp tỉnh Hải Dương")
        receive(work, "Lê Thị Mai", NOW, competent="UBND xã Thái Tân")
        names = [agency.name for agency in agencies.agencies(work)]
    assert set(names[:2]) == {"Sở Tư pháp tỉnh Hải Dương", "UBND xã Thái Tân"}
    assert names.count("UBND xã Thái Tân") == 1
    assert "UBND xã Nam Hưng" in names
    assert "UBND xã Đồng Lạc" not in names


def test_what_another_agency_decides_has_no_target_of_this_unit(database: Database) -> None:
    with database.work("Hòa") as work:
        own = receive(work, "Trần Văn Bình", NOW, code="1.001022")
        other = receive(work, "Lê Thị Mai", NOW, code="1.001022", competent="UBND xã Thái Tân")
        targets = [work.dossier(subject).received.internal_due_at for subject in (own, other)]
    assert targets[0] is not None
    assert targets[1] is None
