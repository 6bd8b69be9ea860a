"""Which PC is believed: the county's word before a colleague's, that before its own."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.device import (
    Device,
    DeviceEnrolled,
    DeviceIntroduced,
    DeviceRevoked,
    DeviceSucceeded,
    DeviceVouched,
    fold,
)
from desk_app.domain.event import Event, Fact
from tests.domain.histories import events, shuffled, told

INTRODUCED = DeviceIntroduced(name="Máy", verify_key="1", box_key="1b")
VOUCHED = DeviceVouched(name="Máy của Lan", verify_key="2", box_key="2b")
ENROLLED = DeviceEnrolled(name="Quầy 2", slot=2, verify_key="3", box_key="3b")
REVOKED = DeviceRevoked(reason="Máy bị mất")


def device(*facts: Fact) -> Device:
    folded = fold(told(*facts))
    assert folded is not None
    return folded


def test_a_pc_that_only_speaks_for_itself_is_known_and_not_trusted() -> None:
    assert device(INTRODUCED).verify_key == "1"
    assert not device(INTRODUCED).trusted


def test_a_colleague_may_vouch_and_the_county_enrols() -> None:
    assert (device(INTRODUCED, VOUCHED).trusted, device(INTRODUCED, VOUCHED).verify_key) == (True, "2")
    enrolled = device(INTRODUCED, VOUCHED, ENROLLED)
    assert (enrolled.trusted, enrolled.verify_key, enrolled.box_key, enrolled.slot) == (True, "3", "3b", 2)


def test_nobody_s_word_comes_before_the_county_s_however_late_it_is() -> None:
    after = device(ENROLLED, VOUCHED, DeviceIntroduced(name="Tên mới", verify_key="9", box_key="9b"))
    assert (after.verify_key, after.box_key, after.vouched) == ("3", "3b", False)
    assert after.name == "Tên mới"


def test_who_was_vouched_for_does_not_change_its_own_keys() -> None:
    assert device(VOUCHED, INTRODUCED).verify_key == "2"


def test_the_first_colleague_s_word_stands() -> None:
    other = DeviceVouched(name="Máy lạ", verify_key="8", box_key="8b")
    assert device(VOUCHED, other).verify_key == "2"


def test_a_revoked_pc_is_trusted_again_only_when_the_county_enrols_it_anew() -> None:
    assert not device(ENROLLED, REVOKED).trusted
    assert not device(ENROLLED, REVOKED, VOUCHED, INTRODUCED).trusted
    assert not device(VOUCHED, REVOKED).trusted
    assert device(ENROLLED, REVOKED, ENROLLED).trusted
    assert device(ENROLLED, REVOKED, ENROLLED).revoked is None


def test_a_revocation_without_a_reason_is_one() -> None:
    assert not device(ENROLLED, DeviceRevoked()).trusted


def test_a_successor_is_named_and_the_old_identity_stays_what_it_was() -> None:
    assert device(ENROLLED, DeviceSucceeded(successor="s2")).successor == "s2"
    assert device(ENROLLED, DeviceSucceeded(successor="s2")).trusted


def test_of_nothing_nothing_is_known() -> None:
    assert fold([]) is None


KEYS = st.sampled_from("1234")
FACTS = st.one_of(
    st.builds(lambda key: DeviceIntroduced(name=key, verify_key=key, box_key=key), KEYS),
    st.builds(lambda key: DeviceVouched(name=key, verify_key=key, box_key=key), KEYS),
    st.builds(lambda key, slot: DeviceEnrolled(name=key, slot=slot, verify_key=key, box_key=key), KEYS, st.just(2)),
    st.builds(DeviceRevoked, reason=st.sampled_from(["", "mất"])),
    st.builds(DeviceSucceeded, successor=KEYS),
)


@given(st.data(), events(FACTS))
def test_a_device_does_not_hang_on_the_order_of_arrival(data: st.DataObject, history: list[Event]) -> None:
    assert fold(data.draw(shuffled(history))) == fold(history)


@given(events(FACTS))
def test_after_a_revocation_only_an_enrolment_brings_trust(history: list[Event]) -> None:
    folded = fold(history)
    ordered = sorted(history, key=lambda event: (event.clock, event.device, event.seq))
    words = [event.fact for event in ordered if isinstance(event.fact, DeviceEnrolled | DeviceRevoked)]
    if words and isinstance(words[-1], DeviceRevoked):
        assert folded is not None
        assert not folded.trusted
    if any(isinstance(word, DeviceEnrolled) for word in words):
        enrolled = [word for word in words if isinstance(word, DeviceEnrolled)]
        assert folded is not None
        assert folded.verify_key == enrolled[-1].verify_key
