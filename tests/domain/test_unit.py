"""What the county sets for a unit holds from its day on, in whatever order it arrived."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.event import Event, Fact
from desk_app.domain.unit import DaySet, LimitsSet, OfficeHoursSet, RegimeSet, TargetsSet, Unit, UnitProfiled, fold
from desk_app.domain.working_time import DayPart, OfficeHours
from tests.domain.histories import events, shuffled, told

APRIL, JULY = date(2023, 4, 1), date(2023, 7, 1)
PROFILE = UnitProfiled(
    code="X",
    name="xã Đồng Lạc",
    superior="huyện",
    province_code="H23",
    regime="own",
    targets={"rate.digitized": 50.0, "rate.early": 30.0},
)


def unit(*facts: Fact) -> Unit:
    folded = fold(told(PROFILE, *facts))
    assert folded is not None
    return folded


def test_without_a_word_of_the_county_the_unit_s_own_targets_and_regime_hold() -> None:
    assert unit().targets_on(APRIL) == PROFILE.targets
    assert unit().regime_on(APRIL) == "own"


def test_the_county_s_targets_lie_on_top_from_their_day() -> None:
    set_in_july = unit(TargetsSet(valid_from=JULY, targets={"rate.digitized": 80.0}))
    assert set_in_july.targets_on(JULY - timedelta(days=1)) == PROFILE.targets
    assert set_in_july.targets_on(JULY) == {"rate.digitized": 80.0, "rate.early": 30.0}


def test_the_newest_that_has_begun_holds_although_it_was_written_first() -> None:
    july = TargetsSet(valid_from=JULY, targets={"rate.digitized": 80.0})
    april = TargetsSet(valid_from=APRIL, targets={"rate.digitized": 60.0, "rate.paid_online": 20.0})
    both = unit(july, april)
    assert both.targets_on(APRIL)["rate.digitized"] == 60.0
    assert both.targets_on(JULY) == {"rate.digitized": 80.0, "rate.early": 30.0}


def test_of_two_for_one_day_the_one_written_later_holds() -> None:
    first, second = (TargetsSet(valid_from=JULY, targets={"rate.digitized": least}) for least in (80.0, 85.0))
    assert unit(first, second).targets_on(JULY)["rate.digitized"] == 85.0
    assert unit(second, first).targets_on(JULY)["rate.digitized"] == 80.0
    regimes = [RegimeSet(valid_from=JULY, regime=code) for code in ("nd61-2018", "nd118-2025")]
    assert unit(*regimes).regime_on(JULY) == "nd118-2025"


def test_the_county_s_regime_holds_from_its_day() -> None:
    named = unit(RegimeSet(valid_from=JULY, regime="nd118-2025"))
    assert (named.regime_on(JULY - timedelta(days=1)), named.regime_on(JULY)) == ("own", "nd118-2025")


def test_the_last_limits_hold() -> None:
    assert unit().limits == LimitsSet(warn_hours=4, red_hours=24)
    assert unit(LimitsSet(warn_hours=1, red_hours=2), LimitsSet(warn_hours=8, red_hours=48)).limits.red_hours == 48


DAYS = st.sampled_from([APRIL, JULY, JULY + timedelta(days=1)])
FACTS = st.one_of(
    st.just(PROFILE),
    st.builds(lambda day, least: TargetsSet(valid_from=day, targets={"a": least}), DAYS, st.sampled_from([1.0, 2.0])),
    st.builds(RegimeSet, valid_from=DAYS, regime=st.sampled_from(["x", "y"])),
    st.builds(LimitsSet, warn_hours=st.sampled_from([1, 2]), red_hours=st.just(9)),
    st.builds(DaySet, day=DAYS, working=st.sampled_from([True, False, None]), part=st.sampled_from(DayPart)),
    st.builds(OfficeHoursSet, valid_from=DAYS, hours=st.sampled_from([None, OfficeHours()])),
)


@given(st.data(), events(FACTS), DAYS)
def test_what_holds_on_a_day_does_not_hang_on_the_order_of_arrival(
    data: st.DataObject, history: list[Event], day: date
) -> None:
    one, other = fold(data.draw(shuffled(history))), fold(history)
    assert one == other
    if one is not None and other is not None:
        assert (one.targets_on(day), one.regime_on(day)) == (other.targets_on(day), other.regime_on(day))


# Days, half days, hours

MORNING, AFTERNOON = DayPart.MORNING, DayPart.AFTERNOON
EARLY = OfficeHours(weekdays=(*[((420, 690), (810, 990))] * 5, ((420, 690),), ()))


def test_a_half_day_lies_on_top_of_its_day() -> None:
    told_of = unit(DaySet(day=JULY, working=False, name="Bão"), DaySet(day=JULY, working=True, part=AFTERNOON))
    assert told_of.days == {JULY: (False, "Bão")}
    assert told_of.halves == {(JULY, AFTERNOON): (True, "")}


def test_a_day_set_as_a_whole_is_the_last_word_on_its_halves() -> None:
    half = DaySet(day=JULY, working=False, part=MORNING)
    assert unit(half, DaySet(day=JULY, working=True)).halves == {}
    assert unit(half, DaySet(day=APRIL, working=True)).halves == {(JULY, MORNING): (False, "")}


def test_a_half_is_taken_back_alone_and_so_is_its_day() -> None:
    whole, half = DaySet(day=JULY, working=False), DaySet(day=JULY, working=True, part=MORNING)
    assert unit(whole, half, DaySet(day=JULY, working=None, part=MORNING)).days == {JULY: (False, "")}
    assert unit(whole, half, DaySet(day=JULY, working=None)).halves == {(JULY, MORNING): (True, "")}


def test_office_hours_hold_from_their_day_on_until_they_are_taken_back() -> None:
    told_of = unit(OfficeHoursSet(valid_from=JULY, hours=EARLY))
    assert (told_of.hours_on(JULY - timedelta(days=1)), told_of.hours_on(JULY)) == (OfficeHours(), EARLY)
    back = unit(OfficeHoursSet(valid_from=JULY, hours=EARLY), OfficeHoursSet(valid_from=JULY, hours=None))
    assert back.hours == {}
