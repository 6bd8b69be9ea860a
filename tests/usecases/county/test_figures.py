"""The county's table: all communes by one custom, as of any moment; nobody silent is shown as fine."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk_app.domain.localtime import DAY_MS, MINUTE_MS, at
from desk_app.domain.period import PeriodError, WindowKind
from desk_app.domain.unit import TargetsSet
from desk_app.figures.registry import FIGURES
from desk_app.store.county import devices
from desk_app.store.county.office import County
from desk_app.store.county.register import UnknownUnit
from desk_app.store.subjects import UNIT
from desk_app.usecases.county import figures
from desk_app.usecases.county.catch_up import catch_up_all
from tests.county.sample_county import BUSY, HEARD, NAMES, NOW, QUIET, SAMPLE, SILENT, STALE, Clock, copied
from tests.figures.histories import written
from tests.usecases.county.test_counting import RECEIVED, arrive

QUARTER = "2023-Q2"


@pytest.fixture(scope="module")
def folded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the sample county lies with everything folded; nobody writes to it."""
    place = tmp_path_factory.mktemp("county") / "data"
    with copied(place) as opened:
        catch_up_all(opened)
    return place


@pytest.fixture(scope="module")
def county(folded: Path) -> Iterator[County]:
    with County.open(folded, clock=Clock()) as opened:
        yield opened


@pytest.fixture
def changing(folded: Path, tmp_path: Path) -> Iterator[tuple[County, Clock]]:
    """Return a county that may be written to."""
    shutil.copytree(folded, tmp_path / "data")
    clock = Clock()
    with County.open(tmp_path / "data", clock=clock) as opened:
        yield opened, clock


def test_every_commune_has_its_line_in_the_countys_order(county: County) -> None:
    table = figures.table(county, period=QUARTER)
    assert [(line.code, line.name) for line in table.units.values()] == list(NAMES.items())
    sample = table.units[SAMPLE].figures
    assert sample is not None
    assert (sample["received.total"], sample["rate.paid_online"]) == (1022, 28.05)
    assert list(sample) == list(table.whole) == list(FIGURES)
    assert (table.window.first, table.window.last, table.at) == (date(2023, 3, 15), date(2023, 6, 14), NOW)


def test_the_whole_is_made_of_sums_and_its_rates_of_sums(county: County) -> None:
    table = figures.table(county, period=QUARTER)
    lines = [line.figures for line in table.units.values() if line.figures is not None]
    received, online = (sum(line[code] or 0 for line in lines) for code in ("received.in_period", "received.online"))
    assert table.whole["received.in_period"] == received
    assert table.whole["online.rate"] == round(100 * online / received, 2)


def test_a_commune_that_never_sent_has_no_figures_and_is_no_part_of_the_whole(county: County) -> None:
    table = figures.table(county, period=QUARTER)
    assert table.units[SILENT].figures is None
    assert table.units[SILENT].heard is None
    assert table.whole["procedures.total"] is not None


def test_a_commune_is_as_old_as_its_oldest_heard_pc(county: County) -> None:
    table = figures.table(county, period=QUARTER)
    assert {line.code: line.heard for line in table.units.values()} == {
        **{code: min(moments) for code, moments in HEARD.items()},
        SILENT: None,
    }


def test_a_pc_that_was_never_heard_leaves_its_commune_unheard(changing: tuple[County, Clock]) -> None:
    county, _ = changing
    with county.writing() as connection:
        known = devices.everyone(connection, BUSY)[0]
        new = type(known)(
            id="f" * 32, unit=BUSY, name="Quầy 9", slot=9, verify_key="", box_key="", enrolled_at=NOW - DAY_MS
        )
        devices.add(connection, new, "token")
    assert figures.table(county, period=QUARTER, codes=["received.total"]).units[BUSY].heard is None
    with county.writing() as connection:
        devices.revoke(connection, "f" * 32, NOW - MINUTE_MS)
    assert figures.table(county, period=QUARTER, codes=["received.total"]).units[BUSY].heard == HEARD[BUSY][0]


def test_how_old_a_commune_was_is_told_of_a_moment_that_has_passed_too(changing: tuple[County, Clock]) -> None:
    county, clock = changing
    clock.now = NOW + DAY_MS
    with county.writing() as connection:
        for pc in devices.everyone(connection, SAMPLE):
            for heard in (NOW - MINUTE_MS, clock.now - MINUTE_MS):
                devices.heard(connection, pc.id, heard)
    codes = ["received.total"]
    assert figures.table(county, period=QUARTER, codes=codes).units[SAMPLE].heard == clock.now - MINUTE_MS
    assert figures.table(county, period=QUARTER, at=NOW, codes=codes).units[SAMPLE].heard == NOW - MINUTE_MS
    earlier = figures.table(county, period=QUARTER, at=NOW - MINUTE_MS - 1, codes=codes)
    assert earlier.units[SAMPLE].heard == min(HEARD[SAMPLE])


def test_only_the_codes_that_are_asked_for_are_there(county: County) -> None:
    table = figures.table(county, period=QUARTER, codes=("rate.reused", "received.total"))
    assert table.units[SAMPLE].figures == {"received.total": 1022, "rate.reused": 21.36}
    assert list(table.whole) == ["received.total", "rate.reused"]
    with pytest.raises(KeyError):
        figures.table(county, period=QUARTER, codes=["received.none"])


def test_the_table_follows_the_countys_custom_and_a_communes_page_its_own(changing: tuple[County, Clock]) -> None:
    county, _ = changing
    county.set_setting("window", WindowKind.CALENDAR)
    assert figures.table(county, period=QUARTER, codes=["received.total"]).window.first == date(2023, 4, 1)
    assert figures.by_field(county, SAMPLE, period=QUARTER).whole["received.total"] == 1022


def test_a_moment_of_the_past_ends_the_period_there(county: County) -> None:
    early = figures.table(county, period=QUARTER, at=at(date(2023, 4, 3), 17), codes=["received.in_period"])
    late = figures.table(county, period=QUARTER, codes=["received.in_period"])
    assert 0 < (early.whole["received.in_period"] or 0) < (late.whole["received.in_period"] or 0)
    assert figures.table(county, period=QUARTER, at=NOW + DAY_MS, codes=["received.in_period"]) == late


def test_what_had_not_arrived_by_then_was_not_known_then(changing: tuple[County, Clock]) -> None:
    county, clock = changing
    then = figures.table(county, period=QUARTER, at=NOW, known=True)
    before = figures.table(county, period=QUARTER, at=min(HEARD[STALE]) - 1, known=True)
    assert then.units[STALE].figures is not None
    assert [line.figures for line in before.units.values()] == [None] * len(NAMES)
    clock.now = NOW + DAY_MS
    for unit in (QUIET, SILENT):
        arrive(county, unit, [written(RECEIVED)], clock.now)
    now = figures.table(county, period=QUARTER, at=NOW)
    assert now.units[SILENT].figures is not None
    assert now.units[QUIET].figures != then.units[QUIET].figures
    assert figures.table(county, period=QUARTER, at=NOW, known=True) == then


def test_the_countys_targets_go_before_what_communes_state_alike(changing: tuple[County, Clock]) -> None:
    county, _ = changing
    own = figures.table(county, period=QUARTER, codes=["received.total"]).targets
    assert own == {"rate.digitized": 98.0, "online.rate": 80.0, "rate.reused": 50.0, "rate.paid_online": 30.0}
    with county.books.work(SAMPLE, "Huyện") as work:
        for first, wanted in ((date(2023, 1, 1), 35.0), (date(2023, 6, 1), 40.0), (date(2023, 7, 1), 90.0)):
            work.record(UNIT, TargetsSet(valid_from=first, targets={"rate.paid_online": wanted}))
    table = figures.table(county, period=QUARTER, codes=["received.total"])
    assert table.targets == {**own, "rate.paid_online": 40.0}
    assert figures.table(county, period=QUARTER, at=at(date(2023, 5, 1)), codes=["received.total"]).targets == {
        **own,
        "rate.paid_online": 35.0,
    }


def test_the_records_behind_a_figure_are_as_many_and_name_nobody(county: County) -> None:
    found = figures.behind(county, SAMPLE, period=QUARTER, code="pending.total")
    assert len(found) == 9
    assert not [record for record in found if "person" in str(record) or "name" in record.__slots__]
    first = figures.behind(county, SAMPLE, period=QUARTER, code="pending.total", limit=4)
    rest = figures.behind(county, SAMPLE, period=QUARTER, code="pending.total", after=first[-1].place)
    assert first + rest == found
    with pytest.raises(UnknownUnit):
        figures.behind(county, "nowhere", period=QUARTER, code="pending.total")
    with pytest.raises(PeriodError):
        figures.behind(county, SAMPLE, period="2023-Q9", code="pending.total")


def test_fields_of_a_commune_add_up_to_its_line(county: County) -> None:
    fields = figures.by_field(county, SAMPLE, period=QUARTER)
    assert sum(values["received.total"] or 0 for values in fields.by_field.values()) == 1022
    assert fields.whole == figures.table(county, period=QUARTER).units[SAMPLE].figures


def test_a_trend_ends_with_the_quarter_of_the_moment_and_begins_where_there_was_something(county: County) -> None:
    trend = figures.trend(county, STALE, "received.total", quarters=4)
    assert [point.window.label for point in trend] == ["2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2"]
    assert [point.value is None for point in trend] == [True, True, False, False]
    assert trend[-1].value == figures.by_field(county, STALE, period=QUARTER).whole["received.total"]
    whole = figures.trends(county, None, ["received.total", "rate.early"], quarters=2, period="2023-Q1")
    assert [point.window.label for point in whole["rate.early"]] == ["2022-Q4", "2023-Q1"]


def test_months_of_the_indicators_are_calendar_months_that_have_begun(county: County) -> None:
    months = figures.months766(county, year=2023, unit=STALE)
    assert [str(month.window.first) for month in months] == [f"2023-{number:02}-01" for number in range(1, 7)]
    assert all(month.figures is not None and set(month.figures) == set(figures.CODES_766) for month in months)
    assert figures.months766(county, year=2024) == []


def test_the_document_is_that_of_the_public_contract(county: County) -> None:
    document = json.loads(json.dumps(figures.document(county, QUARTER)))
    assert (document["period"], document["from"], document["to"]) == (QUARTER, "2023-03-15", "2023-06-14")
    assert document["units"][SAMPLE]["figures"]["received.total"] == 1022
    assert document["units"][SAMPLE]["heard"] == "2023-06-14T16:42:00+07:00"
    assert document["units"][SILENT] == {"name": "Nam Tân", "figures": None, "heard": None}
    assert list(document["figures"]) == list(FIGURES)
