"""An exchange says what is true: what arrived, what did not, and complete only where both sides proved it."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk_app.store.work import Work
from desk_app.sync import messages, reasons, wire
from desk_app.sync.answer import Unheeding
from desk_app.sync.line import Line
from desk_app.sync.messages import Hello, Refusal, Stand
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Rules, Taken
from desk_app.sync.transport import Offline, TimedOut, TurnedAway
from tests.store import pcs
from tests.sync.sides import UNIT, Meeting, Side
from tests.sync.test_replica import lose

Through = Callable[[bytes], bytes]


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


def of_county(county: Side) -> Replica:
    return county.replica(authority=county.device, enrolled_only=True)


def of_desk(desk: Side, county: Side) -> Replica:
    return desk.replica(authority=county.device, keys={county.device: county.keys.verify_key})


def meeting(desk: Side, county: Side, **told: object) -> Meeting:
    return Meeting(of_desk(desk, county), of_county(county), county, **told)


def equal(desk: Side, county: Side) -> bool:
    return desk.rows == county.rows and pcs.projected(desk.database) == pcs.projected(county.database)


def test_both_sides_hold_the_same_afterwards_and_say_so(desk: Side, county: Side) -> None:
    desk.receive(4)
    county.receive(3)
    outcome = meeting(desk, county).run()
    assert (outcome.complete, outcome.sent, outcome.received) == (True, 4, 4)
    assert equal(desk, county)


def test_an_idle_exchange_is_one_question_of_less_than_a_kilobyte(desk: Side, county: Side, tmp_path: Path) -> None:
    colleagues = [Side(tmp_path / f"pc{number}", number) for number in (2, 3)]
    county.enrol(*colleagues)
    for side in (desk, *colleagues):
        side.receive(3)
    for _ in range(2):
        for side in (desk, *colleagues):
            meeting(side, county).run()
    idle = meeting(desk, county)
    assert idle.run().complete
    assert len(idle.pipe.asked) <= 2
    assert idle.pipe.carried <= 1024


def test_a_second_exchange_moves_nothing(desk: Side, county: Side) -> None:
    desk.receive(4)
    meeting(desk, county).run()
    again = meeting(desk, county).run()
    assert (again.complete, again.sent, again.received, again.refusals) == (True, 0, 0, [])


def test_what_arrived_is_acknowledged_with_its_hash(desk: Side, county: Side) -> None:
    desk.receive(4)
    met = meeting(desk, county)
    met.run()
    assert met.notes.held[desk.device] == 4


@pytest.mark.parametrize("place", range(1, 8))
@pytest.mark.parametrize("processed", [False, True])
def test_a_cut_at_any_place_costs_nothing_that_arrived(desk: Side, county: Side, place: int, processed: bool) -> None:
    desk.receive(6)
    county.receive(6)
    count = 0

    def cut(route: str, body: bytes, through: Through) -> bytes:
        nonlocal count
        count += 1
        if count >= place:
            if processed:
                through(body)
            raise Offline if not processed else TimedOut
        return through(body)

    line = Line(patience=0)
    line.batch_bytes = 1_000
    first = meeting(desk, county, trouble=cut)
    try:
        assert first.run(line).complete
        assert count < place
    except (Offline, TimedOut):
        assert not first.exchange.outcome.complete
    rest = meeting(desk, county).run()
    assert rest.complete
    assert equal(desk, county)


def test_a_bad_line_gets_smaller_and_smaller_batches(desk: Side, county: Side) -> None:
    with desk.database.work("A") as work:
        for _ in range(400):
            work.record(work.new_subject(), pcs.reception(note="x" * 300))
    pushed: list[int] = []

    def narrow(route: str, body: bytes, through: Through) -> bytes:
        if route == "push":
            rows = sum(len(one.rows) for one in wire.unpack(body, messages.Push).segments)
            pushed.append(rows)
            if rows > 60:
                raise TimedOut
        return through(body)

    outcome = meeting(desk, county, trouble=narrow).run()
    assert outcome.complete
    assert outcome.sent == 400
    assert pushed[0] > 60
    assert min(pushed[:4]) <= 60
    assert equal(desk, county)


def test_what_is_made_ready_meanwhile_is_done_before_a_lost_batch_is_made_anew(desk: Side, county: Side) -> None:
    desk.receive(8)
    lost = 0

    def lose_some(route: str, body: bytes, through: Through) -> bytes:
        nonlocal lost
        if route == "push" and lost < 3:
            lost += 1
            raise TimedOut
        return through(body)

    @contextmanager
    def slow_work() -> Iterator[Work]:
        with desk.database.work("sync") as work:
            time.sleep(0.02)
            yield work

    slow = Replica(
        slow_work,
        desk.database.view,
        desk.keys,
        Rules(unit=UNIT, authority=county.device, keys={county.device: county.keys.verify_key}),
    )
    with ThreadPoolExecutor(1) as ahead:
        met = Meeting(slow, of_county(county), county, trouble=lose_some, ahead=ahead)
        assert met.run().complete
    assert lost == 3
    assert equal(desk, county)


def test_a_line_that_carries_nothing_is_given_up_and_never_called_complete(desk: Side, county: Side) -> None:
    desk.receive(3)

    def swallow(route: str, body: bytes, through: Through) -> bytes:
        if route == "push":
            raise TimedOut
        return through(body)

    met = meeting(desk, county, trouble=swallow)
    with pytest.raises(TimedOut):
        met.run()
    assert not met.exchange.outcome.complete
    assert met.notes.held.get(desk.device, 0) == 0


def test_an_answer_that_came_cut_counts_as_none(desk: Side, county: Side) -> None:
    desk.receive(3)
    met = meeting(desk, county, trouble=lambda _route, body, through: through(body)[:-3])
    with pytest.raises(TimedOut):
        met.run()
    assert not met.exchange.outcome.complete


def test_a_request_that_comes_twice_is_one(desk: Side, county: Side) -> None:
    desk.receive(5)

    def twice(route: str, body: bytes, through: Through) -> bytes:
        through(body)
        return through(body)

    assert meeting(desk, county, trouble=twice).run().complete
    assert equal(desk, county)


def test_a_push_that_comes_much_later_changes_nothing(desk: Side, county: Side) -> None:
    kept: list[bytes] = []

    def keep(route: str, body: bytes, through: Through) -> bytes:
        if route == "push":
            kept.append(body)
        return through(body)

    desk.receive(3)
    meeting(desk, county, trouble=keep).run()
    desk.receive(3)
    meeting(desk, county).run()
    before = county.rows
    for body in kept:
        answer = meeting(desk, county).responder.answer("push", body)
        assert wire.unpack(answer.body, messages.Pushed).refusals == []
    assert county.rows == before


def test_events_written_meanwhile_go_along_or_wait_and_are_not_called_sent(desk: Side, county: Side) -> None:
    desk.receive(1)

    def busy(route: str, body: bytes, through: Through) -> bytes:
        answer = through(body)
        if route in ("hello", "push"):
            desk.receive(1)
        return answer

    outcome = meeting(desk, county, trouble=busy).run()
    assert not outcome.complete
    assert meeting(desk, county).run().complete


# -- the proof


@pytest.mark.parametrize("loser", ["county", "desk"])
@pytest.mark.parametrize("gone", [(2,), (1, 2), (3,)])
def test_what_one_side_lost_is_named_and_mended_from_the_other(
    desk: Side, county: Side, loser: str, gone: tuple[int, ...]
) -> None:
    desk.receive(3)
    county.receive(3)
    meeting(desk, county).run()
    here, whose = (county, desk) if loser == "county" else (desk, county)
    lose(here, whose.device, *gone)
    assert here.database.first_fault() is not None
    assert meeting(desk, county).run().complete
    assert equal(desk, county)
    assert here.database.first_fault() is None


def test_a_pc_that_lost_its_own_events_gets_them_back(desk: Side, county: Side) -> None:
    desk.receive(3)
    meeting(desk, county).run()
    lose(desk, desk.device, 2)
    assert meeting(desk, county).run().complete
    assert equal(desk, county)


def test_two_histories_are_never_called_complete(desk: Side, county: Side, tmp_path: Path) -> None:
    desk.receive(3)
    meeting(desk, county).run()
    twin = Side(tmp_path / "twin", 1)
    twin.receive(3, name="Khác")
    met = meeting(twin, county)
    outcome = met.run()
    assert not outcome.complete
    assert [refusal.reason for refusal in outcome.refusals] == [reasons.FORK]
    assert [ours for _, _, ours in met.notes.refusals] == [True]
    assert [row for row in county.rows if row[0] == desk.device] == [row for row in desk.rows if row[0] == desk.device]


def test_where_the_other_side_answers_falsely_nothing_is_acknowledged(desk: Side, county: Side) -> None:
    desk.receive(2)

    def lie(route: str, body: bytes, through: Through) -> bytes:
        if route == "pull":
            return through(body)
        if route == "push":
            return wire.pack(messages.Pushed({bytes.fromhex(desk.device): Stand(2, b"\x07" * 32, 2)}))
        welcome = wire.unpack(through(body), messages.Welcome)
        stands = {**welcome.stands, bytes.fromhex(desk.device): Stand(2, b"\x07" * 32, 2)}
        return wire.pack(messages.Welcome(2, welcome.device, welcome.name, welcome.now, stands))

    met = meeting(desk, county, trouble=lie)
    assert not met.run().complete
    assert met.notes.held.get(desk.device, 0) == 0


# -- what a restored PC wrote


def test_what_only_a_colleague_still_has_goes_on_as_a_branch(desk: Side, county: Side, tmp_path: Path) -> None:
    colleague, restored = Side(tmp_path / "colleague", 2), Side(tmp_path / "restored", 1)
    county.enrol(colleague)
    desk.receive(2)
    meeting(desk, county).run()
    pcs.tell(restored.database, desk.rows)
    desk.receive(3, name="Trước khi hỏng")
    lan = Meeting(of_desk(colleague, county), of_desk(desk, county), desk)
    assert lan.run().complete
    restored.receive(1, name="Sau khi khôi phục")
    assert meeting(restored, county).run().complete
    met = meeting(colleague, county)
    outcome = met.run()
    assert outcome.complete
    assert met.notes.refusals == []
    assert meeting(restored, county).run().complete
    assert equal(colleague, county)
    assert equal(restored, county)
    assert len({row[0] for row in county.rows}) == 3
    names = [name for (name,) in county.database.driver.execute("SELECT person_name FROM dossier")]
    assert (names.count("Trước khi hỏng"), names.count("Sau khi khôi phục")) == (3, 1)
    assert county.database.first_fault() is None
    assert colleague.database.first_difference() is None


def test_two_colleagues_make_one_branch_of_it(desk: Side, county: Side, tmp_path: Path) -> None:
    colleagues = [Side(tmp_path / f"pc{number}", number) for number in (2, 3)]
    county.enrol(*colleagues)
    restored = Side(tmp_path / "restored", 1)
    meeting(desk, county).run()
    for count, colleague in zip((2, 4), colleagues, strict=True):
        desk.receive(count)
        Meeting(of_desk(colleague, county), of_desk(desk, county), desk).run()
    restored.receive(1, name="Khác")
    meeting(restored, county).run()
    for side in (*colleagues, *colleagues, restored):
        assert meeting(side, county).run().complete
    assert len(county.rows) == 3 + 6 + 1
    for side in (*colleagues, restored):
        assert equal(side, county)


# -- who may not


class Heard(Unheeding):
    """A host that remembers."""

    def __init__(self) -> None:
        self.taken: list[Taken] = []

    def took(self, taken: Taken, stands: dict[bytes, Stand], now: int) -> None:
        """Remember."""
        self.taken.append(taken)


def test_a_pc_of_another_commune_gets_nothing(desk: Side, county: Side) -> None:
    desk.receive(1)
    stranger = Meeting(desk.replica(unit="30.99"), of_county(county), county)
    with pytest.raises(TurnedAway) as turned:
        stranger.run()
    assert turned.value.reason == reasons.FOREIGN_UNIT


def test_what_was_refused_is_told_to_both_and_kept(desk: Side, county: Side, tmp_path: Path) -> None:
    stranger = Side(tmp_path / "stranger", 9)
    stranger.receive(2)
    host = Heard()
    met = meeting(stranger, county, host=host)
    outcome = met.run()
    assert [refusal.reason for refusal in outcome.refusals] == [reasons.UNKNOWN_DEVICE]
    assert not outcome.complete
    ((refusal, segment, ours),) = met.notes.refusals
    assert (refusal.seq, ours) == (1, True)
    assert segment is not None
    assert [refused.reason for refused, _ in host.taken[0].rejected] == [reasons.UNKNOWN_DEVICE]
    assert not [row for row in county.rows if row[0] == stranger.device]


# -- versions


@pytest.mark.parametrize(("ours", "theirs"), [(1, 1), (1, 2), (2, 1)])
def test_versions_one_and_two_exchange_events_either_way(desk: Side, county: Side, ours: int, theirs: int) -> None:
    desk.receive(3)
    county.receive(3)
    outcome = meeting(desk, county, protocol=ours, theirs=theirs).run()
    assert (outcome.complete, outcome.protocol) == (True, 1)
    assert equal(desk, county)


def test_a_program_from_after_our_time_is_spoken_to_in_our_words(desk: Side, county: Side) -> None:
    desk.receive(1)
    assert meeting(desk, county, protocol=7).run().complete
    county.receive(1)
    assert meeting(desk, county, theirs=7).run().complete


def hello_of(desk: Side, protocol: int, oldest: int) -> bytes:
    device = bytes.fromhex(desk.device)
    return wire.pack(Hello(protocol=protocol, oldest=oldest, device=device, unit="30.15", now=0, stands={}))


@pytest.mark.parametrize(
    ("protocol", "oldest", "reason"), [(0, 0, reasons.TOO_OLD), (9, 8, reasons.TOO_NEW)], ids=["older", "newer"]
)
def test_versions_too_far_apart_are_turned_away_by_name(
    desk: Side, county: Side, protocol: int, oldest: int, reason: str
) -> None:
    answer = meeting(desk, county).responder.answer("hello", hello_of(desk, protocol, oldest))
    assert (answer.status, wire.unpack(answer.body, messages.Fault).reason) == (426, reason)


def test_a_side_that_does_not_count_is_held_to_its_hashes(desk: Side, county: Side) -> None:
    desk.receive(3)
    county.receive(1)
    assert meeting(desk, county, protocol=1, theirs=1).run().complete
    lose(county, desk.device, 2)
    assert meeting(desk, county, theirs=2).run().complete
    assert equal(desk, county)


# -- clocks


def test_the_clocks_difference_is_told_from_the_middle_of_the_way(desk: Side, county: Side) -> None:
    theirs = pcs.Clock()
    met = meeting(desk, county, their_clock=theirs)

    def slow(route: str, body: bytes, through: Through) -> bytes:
        met.clock.now += 4_000
        theirs.now = met.clock.now + 600_000
        answer = through(body)
        met.clock.now += 4_000
        return answer

    met.pipe._trouble = slow
    assert abs(met.run().clock_off_ms - 600_000) < 10


def test_a_refusal_of_a_newer_program_is_told_though_nobody_here_knows_it(desk: Side, county: Side) -> None:
    desk.receive(1)

    def newer(route: str, body: bytes, through: Through) -> bytes:
        if route == "push":
            return wire.pack(messages.Pushed({}, [Refusal(bytes.fromhex(desk.device), 1, "quota-exceeded")]))
        return through(body)

    outcome = meeting(desk, county, trouble=newer).run()
    assert not outcome.complete
    title, remedy = reasons.sentence(outcome.refusals[0].reason)
    assert "quota-exceeded" in title
    assert remedy.endswith(".")
