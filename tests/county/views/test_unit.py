"""One unit: its line over time, its place, what is open, what is missing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk_app.county.views import unit, words
from desk_app.county.views.trend import HEIGHT, WIDTH, trend
from desk_app.domain.localtime import at
from desk_app.domain.period import Window, WindowKind, parse_period, preceding
from desk_app.figures.records import Record
from tests.county.views.test_today import LIMITS, line, table


def windows(count: int = 8) -> list[Window]:
    found = [parse_period("2023-Q2", WindowKind.DAY_15)]
    while len(found) < count:
        found.insert(0, preceding(found[0], WindowKind.DAY_15))
    return found


VALUES = st.lists(st.none() | st.integers(0, 10_000) | st.floats(0, 100), min_size=8, max_size=8)


@given(VALUES, st.none() | st.floats(0, 100), st.booleans())
def test_a_line_stays_within_its_drawing(values: list[int | float | None], target: float | None, least: bool) -> None:
    drawn = trend(windows(), values, target=target, from_least=least)
    assert len(drawn.points) == sum(1 for value in values if value is not None)
    for point in drawn.points:
        assert 0 <= point.x <= WIDTH
        assert 0 <= point.y <= HEIGHT
    assert drawn.target is None or least or 0 <= drawn.target <= HEIGHT


def test_a_quarter_without_data_has_no_point_and_breaks_the_line() -> None:
    drawn = trend(windows(), [None, 1, 2, None, 3, 4, 5, 6])
    assert len(drawn.points) == 6
    assert [len(line.split(" ")) for line in drawn.lines] == [2, 4]
    assert [name.text for name in drawn.names] == ["III/21", "II/22", "II/23"]


def test_the_last_point_is_marked_only_where_there_is_one() -> None:
    assert [point.last for point in trend(windows(), [1, 2, 3, 4, 5, 6, 7, 8]).points].count(True) == 1
    assert not any(point.last for point in trend(windows(), [1, 2, 3, 4, 5, 6, 7, None]).points)


def test_a_line_is_told_in_words_too() -> None:
    assert trend(windows(2), [None, 98.4]).told == "Quý I/2023 –; Quý II/2023 98,40"


def test_places_are_among_units_heard_from_and_equal_figures_share_one() -> None:
    told = table(
        line("a", online_rate=90.0),
        line("b", online_rate=95.0),
        line("c", online_rate=90.0),
        line("stale", ago=10**9, online_rate=99.0),
    )
    assert unit.places(told, LIMITS, "online.rate") == {"b": 1, "a": 2, "c": 2}


@given(st.integers(0, 2_000), st.integers(0, 2_000), st.integers(1, 100))
def test_what_is_missing_is_the_least_that_reaches_the_target(part: int, more: int, target: int) -> None:
    whole = part + more
    rate = None if not whole else round(100 * part / whole, 2)
    told = {"fees.paid_online": part, "fees.dossiers": whole, "rate.paid_online": rate}
    for lack in unit.lacks(told, {"rate.paid_online": float(target)}):
        reached = part + lack.missing
        assert lack.missing <= 0 or 100 * (reached - 1) < target * whole <= 100 * reached


WEEK = [date(2023, 6, 10) + timedelta(days=step) for step in range(14)]


@given(st.sampled_from(WEEK), st.sampled_from(WEEK))
def test_working_days_are_counted_alike_both_ways(today: date, due: date) -> None:
    def weekday(day: date) -> bool:
        return day.weekday() < 5

    left = unit.days_left(today, due, weekday)
    assert left == -unit.days_left(due, today, weekday)
    assert abs(left) <= abs((due - today).days)


def record(reception: str, due: date | None, official: str | None = None) -> Record:
    moment = None if due is None else at(due, 17)
    return Record(subject="f" * 32, place=(), reception=reception, official=official, due_at=moment)


def test_open_dossiers_stand_by_due_date_and_say_how_long_there_is() -> None:
    today = at(date(2023, 6, 14), 17)
    told = unit.open_dossiers(
        [
            record("1-00003/2023", date(2023, 6, 15)),
            record("1-00002/2023", date(2023, 6, 14)),
            record("1-00009/2022", date(2023, 6, 12)),
            record("", None, "H23-1"),
        ],
        today,
        lambda day: day.weekday() < 5,
    )
    assert [one.number for one in told] == ["1-00009/2022", "1-00002", "1-00003", "H23-1"]
    assert [one.words for one in told][:3] == ["quá 2", "hôm nay", "1"]
    assert unit.summed_up(told) == "4 hồ sơ, 1 quá hạn"


def test_fields_beyond_the_largest_are_one_line_and_nothing_is_lost() -> None:
    told = {f"field {place}": {"received.total": 20 - place} for place in range(9)}
    shown = unit.fields(told, 4)
    assert [name for name, _ in shown] == ["field 0", "field 1", "field 2", "6 lĩnh vực khác"]
    assert sum(values[0] for _, values in shown) == sum(20 - place for place in range(9))


def test_names_are_short_in_tables_and_whole_in_titles() -> None:
    assert words.short_unit("UBND xã An Lâm") == "An Lâm"
    assert words.named_unit("UBND xã An Lâm") == "Xã An Lâm"
