"""Letters of direction: which wait, reading them, explaining in time."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk_app.domain.letter import LetterClosed, LetterOpened, LetterSent, LetterState
from desk_app.domain.localtime import at
from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store.database import Database
from desk_app.usecases import letters
from tests.usecases.units import CLERK, opened

OWED = LetterSent(
    number="412/UBND-VP",
    day=date(2023, 6, 20),
    title="Chấn chỉnh việc trả kết quả quá hạn",
    text="Yêu cầu giải trình.",
    explain_by=date(2023, 6, 27),
    figures=("resolved.overdue",),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "unit") as database:
        yield database


def sent(database: Database, letter: LetterSent = OWED) -> str:
    """Let the county's letter arrive and return its id."""
    with database.work("Huyện") as work:
        subject = work.new_subject()
        work.record(subject, letter)
    return subject


def state(database: Database, id: str) -> LetterState:
    with database.view() as work:
        return letters.of(work, id).state


def explained(database: Database, id: str, text: str = "Chờ cơ quan cấp trên.") -> None:
    with database.work(CLERK) as work:
        letters.explain(work, id, text)


def waiting(database: Database) -> list[str]:
    with database.view() as work:
        return [line.id for line in letters.waiting(work)]


def test_a_letter_says_what_the_county_wrote(database: Database) -> None:
    id = sent(database)
    with database.view() as work:
        (line,) = letters.waiting(work)
    assert (line.id, line.number, line.figures, line.state) == (id, "412/UBND-VP", ("resolved.overdue",), "unread")
    assert line.explain_by == at(date(2023, 6, 27), 24)


def test_the_nearest_last_day_comes_first_and_what_asks_for_nothing_last(database: Database) -> None:
    plain = sent(database, replace(OWED, explain_by=None))
    late = sent(database, replace(OWED, explain_by=date(2023, 7, 30)))
    soon = sent(database)
    assert waiting(database) == [soon, late, plain]


def test_a_letter_waits_until_it_is_read_or_explained(database: Database) -> None:
    owed, plain = sent(database), sent(database, replace(OWED, explain_by=None))
    for id in (owed, plain):
        with database.work(CLERK) as work:
            letters.opened(work, id)
    assert waiting(database) == [owed]
    explained(database, owed)
    assert waiting(database) == []
    with database.view() as work:
        assert {line.id for line in letters.every(work)} == {owed, plain}


def test_all_letters_stand_in_one_list_with_those_that_wait_at_its_head(database: Database) -> None:
    done, owed = sent(database), sent(database, replace(OWED, explain_by=date(2023, 9, 1)))
    explained(database, done)
    with database.view() as work:
        assert [line.id for line in letters.every(work)] == [owed, done]


def test_reading_twice_is_recorded_once(database: Database) -> None:
    id = sent(database)
    for _ in range(2):
        with database.work(CLERK) as work:
            letters.opened(work, id)
    with database.view() as work:
        assert [type(event.fact) for event in work.history(id)] == [LetterSent, LetterOpened]


def test_an_explanation_is_kept_composed_with_who_wrote_it(database: Database) -> None:
    id = sent(database)
    explained(database, id, unicodedata.normalize("NFD", "  Chờ cơ quan cấp trên. "))
    with database.view() as work:
        found = letters.of(work, id)
    assert (found.explanation, found.explained_by) == ("Chờ cơ quan cấp trên.", CLERK)
    assert found.opened_at is not None


def test_a_later_explanation_replaces_the_earlier_and_the_same_again_is_nothing(database: Database) -> None:
    id = sent(database)
    explained(database, id)
    explained(database, id)
    with database.view() as work:
        before = len(work.history(id))
    explained(database, id, "Đã trả kết quả.")
    with database.view() as work:
        assert letters.of(work, id).explanation == "Đã trả kết quả."
        assert (before, len(work.history(id))) == (3, 4)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_explanation_says_something(database: Database, text: str) -> None:
    id = sent(database)
    with pytest.raises(RuleBroken) as refused:
        explained(database, id, text)
    assert (refused.value.field, refused.value.remedy[-1]) == ("text", ".")
    assert state(database, id) is LetterState.UNREAD


def test_a_closed_letter_takes_no_explanation(database: Database) -> None:
    id = sent(database)
    with database.work("Huyện") as work:
        work.record(id, LetterClosed(remark="Đã rõ"))
    with pytest.raises(RuleBroken, match="412/UBND-VP"):
        explained(database, id)
    assert state(database, id) is LetterState.CLOSED
    assert waiting(database) == []


def test_a_letter_that_is_not_there_is_said_so(database: Database) -> None:
    with pytest.raises(DeskError, match="Không tìm thấy"):
        explained(database, "f" * 32)


def test_what_is_done_with_a_letter_tells_the_pages_that_show_letters(database: Database) -> None:
    id = sent(database)
    with database.work(CLERK) as work:
        letters.opened(work, id)
        work.flush()
        assert work.topics == {Topic.LETTERS}
