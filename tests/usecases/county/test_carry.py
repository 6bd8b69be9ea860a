"""A stick between a commune and the county: what went up counts there, what came down is believed."""

from pathlib import Path

import pytest

from desk_app.domain.unit import LimitsSet
from desk_app.store.county import arrivals
from desk_app.store.county.office import County
from desk_app.store.county.register import UnknownUnit
from desk_app.store.subjects import UNIT
from desk_app.sync import reasons
from desk_app.sync.bundle import BundleRefused
from desk_app.sync.transport import TurnedAway
from desk_app.usecases.carry import carry
from desk_app.usecases.county.carry import answer_file, read_file
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.county.exchange import answer
from desk_app.usecases.join import join
from tests.sync.office import Pc, pc

UNIT_CODE = "H23.15.30"


class Within:
    """The way to a county in this very process."""

    way = "internet"

    def __init__(self, county: County, token: str) -> None:
        self._county, self._token = county, token

    def ask(self, route: str, body: bytes) -> bytes:
        told = answer(self._county, self._token, route, body)
        if told.status != 200:
            raise TurnedAway(told.status)
        return told.body


@pytest.fixture
def county(tmp_path):
    with County.create(tmp_path / "county", name="huyện Nam Sách") as made:
        yield made


@pytest.fixture
def desk(tmp_path, county):
    owner = pc(tmp_path / "desk", 1)
    joined(owner, county)
    return owner


def joined(owner: Pc, county: County, name: str = "xã Đồng Lạc") -> None:
    with owner.opened() as database, database.view() as work:
        unit = work.unit().profile.code
    code = enrol(county, unit, name, by="test").code
    way = lambda _address, token: Within(county, token)  # noqa: E731
    member = join(owner.directory, "https://huyen", code, name="Quầy 1", actor="A", transport=way)
    assert member.met.complete, member.met


def carried(owner: Pc, file: Path):
    with owner.opened() as database:
        return carry(database, owner.directory, file)


def test_what_was_carried_up_stands_at_the_county_and_what_came_back_on_the_desk(county, desk, tmp_path):
    file = tmp_path / "xa.motcua-goi"
    desk.works("Trần Văn Một", "Lê Thị Hai")
    with county.books.work(UNIT_CODE, "Huyện") as work:
        work.record(UNIT, LimitsSet(warn_hours=2, red_hours=5))
    assert carried(desk, file).sent == 2
    read = read_file(county, file)
    assert (read.new, read.refusals) == (2, [])
    assert answer_file(county, read, file).events == 1
    back = carried(desk, file)
    assert (back.received, back.complete, back.sent) == (1, True, 0)
    with desk.opened() as database, database.view() as work:
        assert work.unit().limits.red_hours == 5
    with county.reading() as connection:
        assert arrivals.newest(connection)[UNIT_CODE, desk.device].seq == desk.events()[desk.device][0]


def test_reading_twice_changes_nothing_the_second_time(county, desk, tmp_path):
    file = tmp_path / "xa.motcua-goi"
    desk.works("Trần Văn Một")
    carried(desk, file)
    assert [read_file(county, file).new for _ in range(2)] == [1, 0]


def test_a_commune_that_the_county_does_not_have_is_refused(county, desk, tmp_path):
    other = pc(tmp_path / "other", 1, unit="H23.15.99")
    other.trusts(desk)
    file = tmp_path / "xa.motcua-goi"
    carried(other, file)
    with pytest.raises(UnknownUnit):
        read_file(county, file)


def test_a_pc_that_the_county_did_not_take_in_is_refused(county, desk, tmp_path):
    other = pc(tmp_path / "other", 2)
    other.trusts(desk)
    file = tmp_path / "xa.motcua-goi"
    carried(other, file)
    with pytest.raises(BundleRefused) as refused:
        read_file(county, file)
    assert refused.value.reason == reasons.UNKNOWN_DEVICE


def test_a_file_of_the_county_is_believed_only_with_its_own_signature(county, desk, tmp_path):
    file = tmp_path / "xa.motcua-goi"
    carried(desk, file)
    answer_file(county, read_file(county, file), file)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    before = desk.events()
    with pytest.raises(BundleRefused):
        carried(desk, file)
    assert desk.events() == before
