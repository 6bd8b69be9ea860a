"""Figures that stand on no paper, under the report's own: sections, what is folded, lists, questions."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.county.views import followed as in_the_county
from desk_app.figures.records import Record
from desk_app.figures.registry import COUNTS
from desk_app.ui.pages.quarter.figure_cells import brief, hours
from desk_app.ui.pages.quarter.figure_row import FigureRow, Unit
from desk_app.ui.pages.quarter.figures_pane import destination
from desk_app.ui.pages.quarter.followed import EVERY, SECTIONS, row_of
from desk_app.ui.pages.quarter.rows import ROWS
from tests import sample_unit
from tests.ui.pages.counter import Clock, Counter
from tests.ui.pages.followed_scene import follow
from tests.ui.pages.quarter_screen import THE_DAY_AFTER, Screen, opened

WATCHED, ELSEWHERE, HELP = SECTIONS


@pytest.fixture
def sample(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    with opened(qtbot, tmp_path) as screen:
        yield screen


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    counter = Counter(sample_unit.copied(tmp_path / "unit"), Clock(THE_DAY_AFTER))
    with counter.work() as work:
        follow(work)
    screen = Screen(qtbot, counter, tmp_path)
    yield screen
    screen.close()


def heads(screen: Screen) -> list[str]:
    figures = screen.page.figures.table.figures
    return [figures.cell(figures.lines.index(section), 0).aside for section in SECTIONS]


def shown(screen: Screen, code: str) -> list[str]:
    """Return number, rate, the period before and target of a row."""
    figures = screen.page.figures.table.figures
    place = next(place for place, line in enumerate(figures.lines) if line is row_of(code))
    return [figures.cell(place, column).text.replace("\u00a0", " ") for column in (1, 2, 3, 5)]


def test_every_count_has_a_row_of_its_own_name() -> None:
    shown = {code for row in EVERY for code in row.codes}
    assert COUNTS.keys() - shown == {"postal.received"}, "it is received.postal by definition"
    assert len({row.source for row in EVERY}) > len(ROWS)
    assert len({row.key for row in EVERY}) == len(EVERY)


def test_the_county_shows_what_the_communes_own_page_shows() -> None:
    here = {code for _, codes in in_the_county.GROUPS for code, _ in codes} - {"rate.internal"}
    there = {code for section in SECTIONS for row in section.rows for code in row.codes}
    assert there - here == {"procedures.unmatched"}, "the catalogue's page of the county shows it"
    assert here <= there


def test_the_reports_own_rows_come_first_and_what_did_not_happen_is_one_line_a_section(sample: Screen) -> None:
    lines = sample.page.figures.table.figures.lines
    assert lines[: len(ROWS)] == ROWS
    assert heads(sample) == ["nothing happened in 10 of 13 rows", "nothing happened", "nothing happened"]
    assert [line.key for line in lines[len(ROWS) :] if isinstance(line, FigureRow)] == [
        *("pauses.begun", "supplements.requested", "contacts.owed")
    ]


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("internal.met", ["2", "100,00 %", "–", ""]),
        ("time.saved_minutes", ["12 h 30 min", "", "0 min", ""]),
        ("contacts.owed", ["3", "75,00 %", "100,00 %", "0"]),
        ("fees.transfer", ["8.000 đ", "", "0 đ", ""]),
        ("forwarded.overdue", ["1", "100,00 %", "–", "0"]),
        ("higher.total", ["2", "", "0", ""]),
        ("assistance.accounts", ["2", "", "0", ""]),
    ],
)
def test_a_row_says_its_number_in_its_own_unit(screen: Screen, code: str, texts: list[str]) -> None:
    assert shown(screen, code) == texts


def _is_behind(figures: Any, line: FigureRow) -> bool:
    return bool(figures.behind.shown) and figures.behind.shown[0] is line


def test_each_row_has_the_list_that_it_counts(screen: Screen) -> None:
    figures = screen.page.figures
    for line in [line for line in figures.table.figures.lines[len(ROWS) :] if isinstance(line, FigureRow)]:
        figures.table.go_to_code(line.key)
        screen.until(partial(_is_behind, figures, line))
        amounts = {"time.saved_minutes": 2, "fees.transfer": 1}
        value = amounts.get(line.key, line.count(screen.page._reading.told.figures.whole))
        assert (line.key, screen.listed()) == (line.key, value)


def test_minutes_saved_are_listed_by_dossier(screen: Screen) -> None:
    figures = screen.page.figures
    figures.table.go_to_code("time.saved_minutes")
    figures.table.setFocus()
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: figures.behind.model.size() == 2 and figures.behind.table.hasFocus())
    cells = [figures.behind.model.cell(row, 3) for row in range(2)]
    assert sorted((cell.text, cell.tip) for cell in cells) == [("270 min", "4 h 30 min"), ("480 min", "8 h")]


def test_enter_on_a_head_unfolds_its_section_and_folds_it_again(sample: Screen) -> None:
    table = sample.page.figures.table
    table.go_to(table.figures.lines.index(HELP))
    table.setFocus()
    assert sample.page.figures.behind.shown is None
    sample.press(Qt.Key.Key_Return)
    assert table.figures.lines[-3:] == (HELP, *HELP.rows)
    sample.press(Qt.Key.Key_Down)
    assert table.figure() is HELP.rows[0]
    sample.press(Qt.Key.Key_Up)
    sample.press(Qt.Key.Key_Return)
    assert (table.figures.lines[-1], table.line()) == (HELP, HELP)


def test_going_to_a_figure_that_is_folded_away_unfolds_it(sample: Screen) -> None:
    table = sample.page.figures.table
    table.go_to_code("rate.internal")
    assert table.figure() is row_of("internal.met")


def test_what_became_nothing_keeps_its_row() -> None:
    now, before = dict.fromkeys(COUNTS, 0), dict.fromkeys(COUNTS, 0)
    assert row_of("paper.missing") in WATCHED.idle(now, before)
    assert row_of("paper.missing") not in WATCHED.idle(now, {**before, "paper.missing": 3})


def test_questions_stand_under_contradictions_and_are_none(sample: Screen) -> None:
    matters = sample.page.figures.matters
    rules = [question.rule for question in matters.questions]
    assert rules == ["all sheets good beside a complaint", "pauses without a word to the citizen"]
    assert (matters.matters, matters._count.text(), matters._asked.text()) == ((), "All figures agree", "2 questions")
    sample.write_wrong()
    assert [line is matters.matters[0] for line in matters.lines] == [True, False, False]
    assert len(sample.page._reading.open_matters) == 1
    cell = sample.page.figures.table.figures.cell(ROWS.index(row_of("survey.good")), 1)
    assert (cell.after, cell.text) == ("info", "232")


def test_a_question_says_its_figures_and_leads_to_the_first(sample: Screen) -> None:
    figures = sample.page.figures
    figures.table.go_to(0)
    sample.press(Qt.Key.Key_Up)
    assert figures.matters.line() is figures.matters.questions[-1]
    assert (figures._sides.currentWidget(), figures.matter.matter) == (figures.matter, None)
    assert not figures.matter.why.isVisible()
    sample.press(Qt.Key.Key_N)
    assert figures.matters.table.hasFocus()
    sample.press(Qt.Key.Key_Return)
    assert figures.table.figure() is row_of("contacts.owed")


@pytest.mark.parametrize(
    ("code", "record", "opened"),
    [
        ("pauses.begun", Record(subject="d", place=()), ("dossiers", "d")),
        ("assistance.accounts", Record(subject="a", place=()), ("", None)),
        (
            "assistance.submissions",
            Record(subject="a", place=(), reception="1-00001/2023"),
            ("dossiers", "1-00001/2023"),
        ),
    ],
)
def test_a_line_opens_the_dossier_that_it_is_about(code: str, record: Record, opened: tuple[str, str | None]) -> None:
    assert destination(code, record) == opened


def test_a_narrow_column_says_whole_hours() -> None:
    row = row_of("time.saved_minutes")
    assert row is not None
    assert row.unit is Unit.MINUTES
    assert [brief(row, minutes) for minutes in (None, 0, 59, 750)] == ["–", "0 min", "59 min", "13 h"]
    assert hours(74_130) == "1.235 h 30 min"
