"""Who is let in, by what, and how often: requests come twice, late, and from people who should not send them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk_app.errors import DeskError
from desk_app.store.county import devices
from desk_app.store.county.office import County
from desk_app.sync import identity, messages, reasons, wire
from desk_app.sync.answer import Answer
from desk_app.sync.transport import TurnedAway
from desk_app.usecases.county import devices as verbs
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.county.exchange import BAD_CODE, answer
from desk_app.usecases.join import JOIN_CONTEXT, SUCCEED_CONTEXT, join
from tests.store import pcs

UNIT, OTHER = "30.15", "30.16"


@dataclass(frozen=True, slots=True)
class Pc:
    """A PC's keys, and what it asks."""

    keys: identity.Identity

    @property
    def device(self) -> bytes:
        return bytes.fromhex(self.keys.device)

    def join(self, code: str) -> bytes:
        """Return its request to be let in."""
        proof = self.keys.sign(JOIN_CONTEXT + code.encode() + self.device)
        verify_key, box_key = bytes.fromhex(self.keys.verify_key), bytes.fromhex(self.keys.box_key)
        return wire.pack(messages.Join(code, self.device, verify_key, box_key, proof, "Quầy", "", 0))

    def succeeded_by(self, other: "Pc") -> bytes:
        """Return its request to go on as another."""
        verify_key, box_key = bytes.fromhex(other.keys.verify_key), bytes.fromhex(other.keys.box_key)
        proof = self.keys.sign(SUCCEED_CONTEXT + other.device + verify_key + box_key)
        return wire.pack(messages.Succeed(other.device, verify_key, box_key, proof))


def pc(number: int) -> Pc:
    return Pc(identity.from_seed(f"{number:032x}", bytes([number]) * 64))


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    with County.create(tmp_path / "county", name="huyện Nam Sách", clock=pcs.Clock()) as made:
        yield made


def new_code(county: County, unit: str = UNIT) -> str:
    return enrol(county, unit, f"xã {unit}", by="").code


def token(told: Answer) -> str:
    assert told.status == 200
    return wire.unpack(told.body, messages.Joined).token


def why(told: Answer) -> str:
    assert told.status != 200
    return wire.unpack(told.body, messages.Fault).reason


def opens(county: County, told: str) -> bool:
    return answer(county, told, "papers/ask", wire.pack(messages.PapersAsk([]))).status == 200


def written(county: County, unit: str = UNIT) -> int:
    with county.books.view(unit) as work:
        (count,) = work.driver.execute("SELECT count(*) FROM event").fetchone()
    return int(count)


def test_the_same_request_twice_gives_the_same_token_and_writes_once(county: County) -> None:
    asked = pc(1).join(new_code(county))
    first = token(answer(county, "", "join", asked))
    events = written(county)
    assert token(answer(county, "", "join", asked)) == first
    assert opens(county, first)
    assert written(county) == events


def test_a_code_is_one_pcs(county: County) -> None:
    code = new_code(county)
    answer(county, "", "join", pc(1).join(code))
    assert why(answer(county, "", "join", pc(2).join(code))) == BAD_CODE


def test_tokens_of_two_pcs_and_of_two_codes_differ(county: County) -> None:
    told = [token(answer(county, "", "join", pc(number).join(new_code(county)))) for number in (1, 2, 1)]
    assert len(set(told)) == 3


def test_a_late_request_does_not_lock_out_who_was_let_in_by_another_code(county: County) -> None:
    early = pc(1).join(new_code(county))
    answer(county, "", "join", early)
    now = token(answer(county, "", "join", pc(1).join(new_code(county))))
    assert why(answer(county, "", "join", early)) == BAD_CODE
    assert opens(county, now)


def test_a_revoked_pc_is_not_let_in_by_its_old_code_but_by_a_new_one(county: County) -> None:
    asked = pc(1).join(new_code(county))
    told = token(answer(county, "", "join", asked))
    verbs.revoke(county, pc(1).keys.device, by="", actor="Huyện")
    assert not opens(county, told)
    assert why(answer(county, "", "join", asked)) == BAD_CODE
    assert opens(county, token(answer(county, "", "join", pc(1).join(new_code(county)))))


def test_a_pc_goes_on_as_another_and_may_say_so_again(county: County) -> None:
    old = token(answer(county, "", "join", pc(1).join(new_code(county))))
    asked = pc(1).succeeded_by(pc(2))
    new = token(answer(county, old, "succeed", asked))
    events = written(county)
    assert opens(county, new)
    assert not opens(county, old)
    assert token(answer(county, old, "succeed", asked)) == new
    assert written(county) == events
    assert why(answer(county, old, "succeed", pc(1).succeeded_by(pc(3)))) == reasons.REVOKED


@pytest.mark.parametrize("unit", [UNIT, OTHER])
def test_nobody_goes_on_as_a_pc_that_is_somebody_elses(county: County, unit: str) -> None:
    mine = token(answer(county, "", "join", pc(1).join(new_code(county))))
    theirs = token(answer(county, "", "join", pc(2).join(new_code(county, unit))))
    assert why(answer(county, mine, "succeed", pc(1).succeeded_by(pc(2)))) == reasons.FORK
    assert opens(county, mine)
    assert opens(county, theirs)
    with county.reading() as connection:
        known = devices.by_id(connection, pc(2).keys.device)
    assert known is not None
    assert (known.unit, known.verify_key) == (unit, pc(2).keys.verify_key)


def test_a_successor_that_was_revoked_is_not_let_in_by_its_predecessor(county: County) -> None:
    old = token(answer(county, "", "join", pc(1).join(new_code(county))))
    asked = pc(1).succeeded_by(pc(2))
    new = token(answer(county, old, "succeed", asked))
    verbs.revoke(county, pc(2).keys.device, by="", actor="Huyện")
    assert why(answer(county, old, "succeed", asked)) == reasons.REVOKED
    assert not opens(county, new)
    with county.books.view(UNIT) as work:
        (revoked,) = work.driver.execute(
            "SELECT revoked IS NOT NULL FROM device WHERE id = ?", (pc(2).keys.device,)
        ).fetchone()
    assert revoked


def test_a_proof_of_another_key_lets_nobody_in(county: County) -> None:
    code = new_code(county)
    forged = wire.unpack(pc(1).join(code), messages.Join)
    stolen = messages.Join(code, pc(2).device, forged.verify_key, forged.box_key, forged.proof, "Quầy", "", 0)
    assert why(answer(county, "", "join", wire.pack(stolen))) == reasons.BROKEN_SEAL
    token(answer(county, "", "join", pc(1).join(code)))


def test_a_county_whose_disk_is_full_lets_nobody_in_and_says_why(county: County) -> None:
    codes = [new_code(county) for _ in range(60)]
    with county.writing() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    told = [answer(county, "", "join", pc(number).join(code)) for number, code in enumerate(codes, 1)]
    full = [answered for answered in told if answered.status != 200]
    assert {(answered.status, why(answered)) for answered in full} == {(507, reasons.STORAGE)}


@pytest.mark.parametrize(
    ("turned", "said", "remedy"),
    [
        (TurnedAway(507, reasons.STORAGE), "ổ đĩa đầy", "Thử lại sau ít phút"),
        (TurnedAway(429), "mã 429", "chờ vài phút"),
        (TurnedAway(403, BAD_CODE), "Mã tham gia không đúng", "xin huyện một mã mới"),
    ],
)
def test_a_pc_that_is_not_let_in_is_told_what_it_can_do(
    tmp_path: Path, turned: TurnedAway, said: str, remedy: str
) -> None:
    with pytest.raises(DeskError) as told:
        join(tmp_path, "https://huyen", "MA", name="Quầy 1", actor="A", transport=lambda _address, _token: Shut(turned))
    assert said in told.value.title
    assert remedy in told.value.remedy
    assert "phần mềm" not in told.value.remedy


class Shut:
    """A county that lets nobody in."""

    way = "internet"

    def __init__(self, turned: TurnedAway) -> None:
        self._turned = turned

    def ask(self, _route: str, _body: bytes) -> bytes:
        raise self._turned
