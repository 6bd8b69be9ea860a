"""What a side takes: chains that their devices sealed, from devices that somebody vouches for, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.domain.device import DeviceRevoked
from desk_app.domain.dossier.facts import ResultIssued
from desk_app.domain.letter import LetterSent
from desk_app.domain.localtime import local_date
from desk_app.store import codec
from desk_app.store.codec import FIRST_LINK, Row
from desk_app.sync import messages, reasons, segments
from desk_app.sync.messages import Segment
from desk_app.sync.replica import SEGMENT_ROWS, Replica
from desk_app.sync.seals import sealed
from desk_app.sync.taking import Taken
from tests.store import pcs
from tests.sync.sides import Side

ALL = 1 << 30


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Side]:
    side = Side(tmp_path / "county", 200)
    yield side
    side.database.close()


@pytest.fixture
def desk(tmp_path: Path, county: Side) -> Iterator[Side]:
    side = Side(tmp_path / "desk", 1)
    county.enrol(side)
    yield side
    side.database.close()


@pytest.fixture
def taking(county: Side) -> Replica:
    """Return the county's side."""
    return county.replica(authority=county.device, enrolled_only=True)


def sent(side: Side, after: int = 0, until: int = 0, of: Side | None = None) -> list[Segment]:
    """Return what a side gives of a chain."""
    return side.replica().segments([((of or side).device, after, until)], ALL)


def why(taken: Taken) -> list[str]:
    return [refusal.reason for refusal in taken.refusals]


def forged(side: Side, rows: list[Row], seal: bytes | None = None) -> Segment:
    """Return a segment of rows that never stood in its ledger, sealed by its own key unless another seal is given."""
    last = rows[-1]
    signature = side.keys.sign(sealed(side.device, last[1], last[8])) if seal is None else seal
    return segments.written(side.device, rows[0][1] - 1, FIRST_LINK, rows, signature)


def chained(device: str, *told: tuple[int, str, str]) -> list[Row]:
    """Return rows from the beginning of a chain: clock, kind, body."""
    rows: list[Row] = []
    previous = FIRST_LINK
    for seq, (stamp, kind, body) in enumerate(told, 1):
        unhashed = (device, seq, stamp << 16, "f" * 32, kind, stamp, "A", body)
        previous = codec.link(previous, unhashed)
        rows.append((*unhashed, previous))
    return rows


def test_a_chain_arrives_whole_and_once(desk: Side, county: Side, taking: Replica) -> None:
    desk.receive(3)
    assert taking.take(sent(desk)).new == 3
    assert taking.take(sent(desk)).new == 0
    assert [row for row in county.rows if row[0] == desk.device] == desk.rows
    assert county.database.first_fault() is None


def test_a_long_chain_comes_in_segments_that_each_end_in_a_seal(desk: Side, taking: Replica) -> None:
    with desk.database.work("A") as work:
        for _ in range(2 * SEGMENT_ROWS + 10):
            work.record(work.new_subject(), pcs.reception())
    found = sent(desk)
    assert [len(segment.rows) for segment in found] == [SEGMENT_ROWS, SEGMENT_ROWS, 10]
    assert taking.take(found).new == 2 * SEGMENT_ROWS + 10


def test_as_much_is_given_as_was_asked_for_and_at_least_one_segment(desk: Side) -> None:
    desk.receive(50)
    replica = desk.replica()
    few = replica.segments([(desk.device, 0, 0)], 2_000)
    assert 1 <= sum(len(segment.rows) for segment in few) < 20
    assert sum(len(segment.rows) for segment in replica.segments([(desk.device, 0, 0)], 1)) == 1


def test_another_pc_passes_on_what_it_got_by_the_seals_of_who_wrote_it(
    desk: Side, county: Side, taking: Replica, tmp_path: Path
) -> None:
    desk.receive(5)
    taking.take(sent(desk))
    other = Side(tmp_path / "other", 2)
    colleague = other.replica(authority=county.device, keys={county.device: county.keys.verify_key})
    colleague.take(sent(county))
    assert colleague.take(sent(county, of=desk)).new == 5
    third = Side(tmp_path / "third", 3).replica(authority=county.device, keys={county.device: county.keys.verify_key})
    third.take(sent(county))
    assert third.take(sent(other, of=desk)).new == 5


def test_a_gap_is_refused_and_named_by_where_it_begins(desk: Side, county: Side, taking: Replica) -> None:
    desk.receive(2)
    first = sent(desk)
    desk.receive(2)
    later = sent(desk, after=2)
    taken = taking.take(later)
    assert (taken.new, why(taken), taken.refusals[0].seq) == (0, [reasons.GAP], 1)
    assert taking.take([*first, *later]).new == 4


def test_what_follows_a_refusal_in_one_request_is_passed_over(desk: Side, taking: Replica) -> None:
    desk.receive(2)
    first = sent(desk)
    desk.receive(2)
    later = sent(desk, after=2)
    taken = taking.take([*later, *first])
    assert (taken.new, why(taken)) == (0, [reasons.GAP])


def test_another_history_under_the_same_numbers_is_a_fork(desk: Side, taking: Replica, tmp_path: Path) -> None:
    desk.receive(3)
    taking.take(sent(desk))
    twin = Side(tmp_path / "twin", 1)
    twin.receive(4, name="Khác")
    taken = taking.take(sent(twin))
    assert (taken.new, why(taken)) == (0, [reasons.FORK])
    assert taken.refusals[0].seq == 1


def test_a_fork_after_the_end_that_both_have_is_seen_at_its_first_event(
    desk: Side, taking: Replica, tmp_path: Path
) -> None:
    desk.receive(3)
    twin = Side(tmp_path / "twin", 1)
    pcs.tell(twin.database, desk.rows)
    desk.receive(1)
    twin.receive(2, name="Khác")
    taking.take(sent(desk))
    taken = taking.take(sent(twin, after=3))
    assert (why(taken), taken.refusals[0].seq) == ([reasons.FORK], 4)


def test_a_changed_event_breaks_the_seal(desk: Side, taking: Replica) -> None:
    desk.receive(3)
    (whole,) = sent(desk)
    row = whole.rows[1]
    changed = (*row[:5], row[5].replace("Đông", "Tây"))
    assert changed != row
    spoiled = messages.Segment(
        whole.device, whole.after, whole.before, [whole.rows[0], changed, whole.rows[2]], whole.seal
    )
    taken = taking.take([spoiled])
    assert (taken.new, why(taken)) == (0, [reasons.BROKEN_SEAL])


def test_a_segment_cut_short_has_no_seal(desk: Side, taking: Replica) -> None:
    desk.receive(3)
    (whole,) = sent(desk)
    cut = messages.Segment(whole.device, whole.after, whole.before, whole.rows[:2], whole.seal)
    assert why(taking.take([cut])) == [reasons.BROKEN_SEAL]


@pytest.mark.parametrize("seal", [b"", b"\x00" * 64, b"s" * 63, b"s" * 200])
def test_rows_that_chain_well_are_nothing_without_a_seal(desk: Side, taking: Replica, seal: bytes) -> None:
    rows = chained(desk.device, (1, "survey.recorded/1", "{}"), (2, "survey.recorded/1", "{}"))
    taken = taking.take([forged(desk, rows, seal)])
    assert (taken.new, why(taken)) == (0, [reasons.BROKEN_SEAL])


def test_a_seal_of_another_pc_is_none(desk: Side, county: Side, taking: Replica, tmp_path: Path) -> None:
    other = Side(tmp_path / "other", 2)
    county.enrol(other)
    desk.receive(2)
    (whole,) = sent(desk)
    last = desk.rows[-1]
    lie = other.keys.sign(sealed(desk.device, last[1], last[8]))
    assert why(taking.take([replace_seal(whole, lie)])) == [reasons.BROKEN_SEAL]


def replace_seal(segment: Segment, seal: bytes) -> Segment:
    return messages.Segment(segment.device, segment.after, segment.before, segment.rows, seal)


@pytest.mark.parametrize("body", ["", "no json", "{}", '{"grade":"good"}', '{"day":"2023-06-12","grade":7}'])
def test_a_body_that_is_none_of_its_kind_is_refused_before_it_stops_a_fold(
    desk: Side, county: Side, taking: Replica, body: str
) -> None:
    rows = chained(desk.device, (1, "survey.recorded/1", body))
    assert why(taking.take([forged(desk, rows)])) == [reasons.UNREADABLE]
    assert county.database.first_difference() is None


@pytest.mark.parametrize("subject", [b"\xff\xfe", b"\xc3\x28\x00"])
def test_what_is_no_text_is_refused_and_breaks_nothing(desk: Side, taking: Replica, subject: bytes) -> None:
    desk.receive(1)
    (whole,) = sent(desk)
    row = whole.rows[0]
    spoiled = messages.Segment(whole.device, 0, whole.before, [(row[0], subject, *row[2:])], whole.seal)
    assert why(taking.take([spoiled])) == [reasons.BROKEN_SEAL]


@pytest.mark.parametrize("delta", [-(1 << 62), (1 << 63) - 1, (1 << 64) - 1])
def test_a_clock_that_no_clock_shows_is_refused_and_breaks_nothing(desk: Side, taking: Replica, delta: int) -> None:
    desk.receive(2)
    (whole,) = sent(desk)
    row = whole.rows[1]
    spoiled = messages.Segment(whole.device, 0, whole.before, [whole.rows[0], (delta, *row[1:])], whole.seal)
    assert why(taking.take([spoiled])) == [reasons.BROKEN_SEAL]


def test_an_unknown_device_is_refused(taking: Replica, tmp_path: Path) -> None:
    stranger = Side(tmp_path / "stranger", 9)
    stranger.receive(2)
    taken = taking.take(sent(stranger))
    assert (taken.new, why(taken)) == (0, [reasons.UNKNOWN_DEVICE])


def test_a_device_cannot_vouch_for_itself(taking: Replica, county: Side, tmp_path: Path) -> None:
    stranger = Side(tmp_path / "stranger", 9)
    stranger.enrol(stranger)
    assert why(taking.take(sent(stranger))) == [reasons.UNKNOWN_DEVICE]


def test_a_revoked_device_is_refused_from_then_on(desk: Side, county: Side, taking: Replica) -> None:
    desk.receive(2)
    taking.take(sent(desk))
    county.revoke(desk)
    desk.receive(1)
    taken = taking.take(sent(desk, after=2))
    assert (taken.new, why(taken)) == (0, [reasons.REVOKED])


def test_what_a_pc_wrote_before_it_was_revoked_still_comes_to_whoever_was_away(
    desk: Side, county: Side, taking: Replica, tmp_path: Path
) -> None:
    desk.receive(2)
    taking.take(sent(desk))
    county.record(DeviceRevoked(last=2), subject=desk.device)
    away = Side(tmp_path / "away", 2).replica(authority=county.device, keys={county.device: county.keys.verify_key})
    away.take(sent(county))
    assert away.take(sent(county, of=desk)).new == 2
    desk.receive(1)
    assert why(away.take(sent(desk, after=2))) == [reasons.REVOKED]


def test_what_only_the_county_writes_is_refused_of_a_pc(desk: Side, taking: Replica) -> None:
    desk.receive(1)
    today = local_date(pcs.MONDAY)
    desk.record(LetterSent(number="1/UBND", day=today, title="Giả", text="Giả"))
    taken = taking.take(sent(desk))
    assert (taken.new, why(taken), taken.refusals[0].seq) == (0, [reasons.NOT_YOURS], 2)


def test_a_later_version_of_what_only_the_county_writes_is_refused_too(desk: Side, taking: Replica) -> None:
    rows = chained(desk.device, (1, "device.enrolled/9", "{}"))
    assert why(taking.take([forged(desk, rows)])) == [reasons.NOT_YOURS]


def test_a_clock_that_runs_backwards_is_refused(desk: Side, taking: Replica) -> None:
    rows = chained(desk.device, (5, "survey.voided/1", '{"reason":""}'), (4, "survey.voided/1", '{"reason":""}'))
    taken = taking.take([forged(desk, rows)])
    assert (taken.new, why(taken), taken.refusals[0].seq) == (0, [reasons.CLOCK], 2)


def test_a_kind_that_only_a_newer_program_knows_is_kept_and_passed_on(
    desk: Side, county: Side, taking: Replica
) -> None:
    rows = chained(desk.device, (1, "future.noted/1", '{"any":"thing"}'))
    assert taking.take([forged(desk, rows)]).new == 1
    (passed,) = sent(county, of=desk)
    assert segments.read(passed, FIRST_LINK) == rows


def lose(side: Side, device: str, *seqs: int) -> None:
    """Take events out of a ledger as a damaged disk does."""
    (guard,) = side.database.driver.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'event_is_never_removed'"
    ).fetchone()
    side.database.driver.execute("DROP TRIGGER event_is_never_removed")
    for seq in seqs:
        side.database.driver.execute("DELETE FROM event WHERE device = ? AND seq = ?", (device, seq))
    side.database.driver.execute(guard)


@pytest.mark.parametrize("gone", [(1,), (2, 3), (2, 4), (5,), (1, 2, 3, 4, 5)])
def test_events_that_were_lost_come_back(desk: Side, county: Side, taking: Replica, gone: tuple[int, ...]) -> None:
    subject = desk.record(pcs.reception())
    desk.receive(3)
    desk.record(ResultIssued(issued_at=pcs.MONDAY + pcs.HOUR), subject=subject)
    taking.take(sent(desk))
    lose(county, desk.device, *gone)
    holes = taking.holes()
    assert {seq for _, after, until in holes for seq in range(after + 1, until + 1)} == set(gone)
    for device, after, until in holes:
        taking.take(desk.replica().segments([(device.hex(), after, until)], ALL))
    assert taking.holes() == []
    assert [row for row in county.rows if row[0] == desk.device] == desk.rows
    assert county.database.first_fault() is None
    assert county.database.first_difference() is None


def test_a_chain_is_not_given_over_a_hole(desk: Side, county: Side, taking: Replica) -> None:
    desk.receive(2)
    taking.take(sent(desk))
    desk.receive(3)
    taking.take(sent(desk, after=2))
    lose(county, desk.device, 4)
    assert all(segment.until < 4 for segment in sent(county, of=desk))


def test_a_fork_is_named_by_its_end(desk: Side, taking: Replica) -> None:
    desk.receive(2)
    taking.take(sent(desk))
    stands = desk.replica().stands()
    stand = stands[bytes.fromhex(desk.device)]
    assert taking.forks(stands) == []
    other = replace_stand(stand, hash=b"\x00" * 32)
    assert [fork.reason for fork in taking.forks({bytes.fromhex(desk.device): other})] == [reasons.FORK]


def replace_stand(stand: messages.Stand, **told: object) -> messages.Stand:
    import msgspec

    return msgspec.structs.replace(stand, **told)
