"""Two PCs of one commune meet over TLS in the office, with no internet and no county."""

import logging
import socket
import ssl
import time
from contextlib import closing, contextmanager

import pytest

from desk_app.domain.device import DeviceRevoked
from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.sync import wire
from desk_app.sync.lan import server
from desk_app.sync.lan.certificate import asking, certificate
from desk_app.sync.lan.connection import AnotherCertificate, Connection
from desk_app.sync.lan.finding import Announcer, Found, found
from desk_app.sync.lan.server import Server
from desk_app.sync.lan.transport import OTHER_PC, Lan
from desk_app.sync.messages import Fault
from desk_app.sync.transport import Offline, TimedOut, TurnedAway
from desk_app.usecases import pairing as verbs
from desk_app.usecases import sync
from desk_app.usecases.colleagues import colleague_at, meet_colleague
from tests.sync.office import ACTOR, LOOPBACK, Pc, pc

DAY_MS = 86_400_000


@pytest.fixture
def one(tmp_path):
    return pc(tmp_path / "one", 1)


@pytest.fixture
def two(tmp_path):
    return pc(tmp_path / "two", 2)


def pair(serving, other: Pc) -> None:
    code = verbs.offer(serving, actor=ACTOR).code
    with other.opened() as database:
        verbs.accept(database, other.directory, code, serving.addresses[0], actor=ACTOR)


def meet(asking_pc: Pc, **how) -> sync.Met:
    with asking_pc.opened() as database:
        (peer,) = verbs.paired(database)
        return meet_colleague(database, asking_pc.directory, peer, interfaces=LOOPBACK, **how)


def test_two_pcs_hold_the_same_after_one_meeting(one, two):
    one.works("Trần Văn Một", "Lê Thị Hai")
    two.works("Phạm Văn Ba")
    with one.serving() as serving:
        pair(serving, two)
        met = meet(two)
        assert met.complete, met
        assert met.sent >= 1
        assert met.received >= 2
    assert one.events() == two.events()
    assert one.people() == two.people() >= {"Trần Văn Một", "Lê Thị Hai", "Phạm Văn Ba"}


def test_meeting_again_moves_nothing_in_two_requests(one, two):
    with one.serving() as serving:
        pair(serving, two)
        meet(two)
        again = meet(two)
    assert (again.complete, again.sent, again.received) == (True, 0, 0)
    assert again.requests <= 2


def test_the_pc_that_was_asked_knows_what_the_other_holds(one, two):
    heard = []
    with one.serving(changed=heard.append) as serving:
        pair(serving, two)
        two.works("Phạm Văn Ba")
        meet(two)
        meet(two)
        (peer,) = verbs.paired(serving.database)
        with serving.database.view() as work:
            assert peers.waiting(work.driver, two.device) == 0
        assert peer.met_at is not None
        assert peer.way == "lan"
    assert any(len(topics) > 1 for topics in heard)


def test_a_third_pc_believes_whom_a_colleague_paired_with(one, two, tmp_path):
    three = pc(tmp_path / "three", 3)
    two.works("Phạm Văn Ba")
    with one.serving() as serving:
        pair(serving, two)
        meet(two)
        pair(serving, three)
        met = meet(three)
        assert met.complete, met
    assert "Phạm Văn Ba" in three.people()


def test_an_address_leads_to_the_pc_that_was_paired_there(one, two):
    with one.serving() as serving:
        pair(serving, two)
        with two.opened() as database:
            assert colleague_at(database, serving.addresses[0]).id == one.device
            address = serving.addresses[0]
    with two.opened() as database, pytest.raises(DeskError, match="Không có máy nào trả lời"):
        colleague_at(database, address)


def test_a_pc_that_was_never_paired_is_sent_nothing(one, two):
    with (
        one.serving() as serving,
        two.opened() as database,
        pytest.raises(DeskError, match="chưa ghép đôi"),
    ):
        colleague_at(database, serving.addresses[0])


def test_no_network_is_said_and_changes_nothing(one, two):
    with one.serving() as serving:
        pair(serving, two)
    before = two.events()
    met = meet(two)
    assert met.outcome == sync.OFFLINE
    assert two.events() == before


@pytest.mark.parametrize("token", ["", "wrong", "."])
def test_without_the_token_nobody_gets_anything(one, two, token):
    with one.serving() as serving:
        pair(serving, two)
        for device in (two.device, one.device, "", "x"):
            with closing(lan(serving, token, device=device)) as way, pytest.raises(TurnedAway) as turned:
                way.ask("hello", b"")
            assert turned.value.status == 401


def lan(serving, token: str, *, device: str, pinned: str = "", **how) -> Lan:
    return Lan(serving.addresses[0], device=device, token=token, pinned=pinned, **how)


def test_the_token_of_one_pc_opens_nothing_for_another(one, two, tmp_path):
    from desk_app.sync.identity import KeyStore
    from desk_app.usecases.colleagues import token_name

    three = pc(tmp_path / "three", 3)
    with one.serving() as serving:
        pair(serving, two)
        pair(serving, three)
        token = KeyStore(two.directory).secret(token_name(two.device, one.device)) or ""
        with closing(lan(serving, token, device=two.device)) as way:
            with pytest.raises(TurnedAway) as turned:
                way.ask("hello", b"no message")
            assert turned.value.status == 400
        with closing(lan(serving, token, device=three.device)) as way, pytest.raises(TurnedAway) as turned:
            way.ask("hello", b"no message")
        assert turned.value.status == 401


def test_a_revoked_pc_is_turned_away_by_name(one, two):
    with one.serving() as serving:
        pair(serving, two)
        with serving.database.work(ACTOR) as work:
            work.record(two.device, DeviceRevoked(reason="mất máy"))
        met = meet(two)
    assert met.outcome == sync.REFUSED
    assert "thu hồi" in met.fault


def test_another_certificate_at_the_address_hears_nothing(one, two, tmp_path):
    three = pc(tmp_path / "three", 3)
    with one.serving() as serving:
        pair(serving, two)
    with three.serving() as stranger:
        met = meet(two, address=stranger.addresses[0])
        assert met.outcome == sync.REFUSED
        assert "không phải máy đã ghép đôi" in met.fault
        with (
            closing(lan(stranger, "t", device=two.device, pinned="0" * 64)) as way,
            pytest.raises(TurnedAway) as turned,
        ):
            way.ask("hello", b"")
        assert turned.value.reason == OTHER_PC


def test_a_pc_that_moved_is_found_by_its_name(one, two):
    with one.serving() as serving:
        pair(serving, two)
    with one.serving(announced=LOOPBACK) as serving:
        assert wait_for(lambda: found("H23.15.30", seconds=1, interfaces=LOOPBACK, enough=lambda _pc: True))
        met = meet(two)
        assert met.complete, met
        with two.opened() as database:
            (peer,) = verbs.paired(database)
        assert peer.address == serving.addresses[0]


def wait_for(asked):
    for _ in range(20):
        if told := asked():
            return told
        time.sleep(0.1)
    return None


def test_only_pcs_of_the_unit_are_found_and_nothing_personal_is_announced():
    announcer = Announcer(device="ab" * 16, name="Quầy 2", unit="H23.15.30", interfaces=LOOPBACK)
    with closing(announcer):
        announcer.announce(["127.0.0.1", "8.8.8.8"], 5555)
        pcs = found("H23.15.30", seconds=5, interfaces=LOOPBACK, enough=lambda _pc: True)
        assert pcs == [Found(device="ab" * 16, name="Quầy 2", address="https://127.0.0.1:5555")]
        assert not found("H23.15.31", seconds=0.5, interfaces=LOOPBACK)
        assert not found("H23.15.30", but="ab" * 16, seconds=0.5, interfaces=LOOPBACK)


def test_a_network_without_multicast_finds_nobody():
    announcer = Announcer(device="ab" * 16, name="Quầy 2", unit="U", interfaces=["192.0.2.77"])
    with closing(announcer):
        announcer.announce(["127.0.0.1"], 5555)
        assert not found("U", seconds=0.2, interfaces=["192.0.2.77"])


# -- the server by itself


class House:
    """Answers everybody with what they said."""

    def __init__(self, fault: Exception | None = None, slow: float = 0):
        self.fault, self.slow = fault, slow

    def answer(self, route, body, device, token):
        from desk_app.sync.answer import Answer

        time.sleep(self.slow)
        if self.fault is not None:
            raise self.fault
        return Answer(status=200, body=route.encode() + body)

    def offer(self):
        return None


@contextmanager
def alone(tmp_path, house=None, addresses=LOOPBACK):
    own = certificate(tmp_path / "keys")
    with closing(Server(house or House(), own, port=0, addresses=lambda: addresses)) as serving:
        yield serving, f"https://127.0.0.1:{serving.port}", own


def test_one_connection_carries_many_requests_and_comes_back_after_a_pause(tmp_path, monkeypatch):
    monkeypatch.setattr(server._Handler, "timeout", 0.2)
    with alone(tmp_path) as (_, address, own), closing(Connection(address, pinned=own.fingerprint)) as connection:
        for number in range(3):
            assert connection.post("/sync/a", b"%d" % number) == (200, b"a%d" % number)
        time.sleep(0.6)
        assert connection.post("/sync/a", b"again") == (200, b"aagain")


def test_a_certificate_is_made_once_and_says_nothing_of_the_pc(tmp_path):
    from cryptography import x509

    own = certificate(tmp_path)
    assert certificate(tmp_path) == own
    assert own.file.stat().st_mode & 0o77 == 0
    shown = x509.load_pem_x509_certificate(own.file.read_bytes()[own.file.read_bytes().index(b"-----BEGIN CERT") :])
    assert shown.subject.rfc4514_string() == "CN=motcua"
    assert not list(shown.extensions)


def test_a_pin_that_does_not_fit_ends_before_anything_is_said(tmp_path):
    house = House(AssertionError("something was said"))
    with (
        alone(tmp_path, house) as (_, address, _own),
        closing(Connection(address, pinned="0" * 64)) as connection,
        pytest.raises(AnotherCertificate),
    ):
        connection.post("/sync/hello", b"secret")


def test_a_server_that_is_gone_is_offline_and_one_that_hangs_is_a_time_out(tmp_path):
    with alone(tmp_path) as (_, address, _own):
        pass
    with closing(Connection(address)) as connection, pytest.raises(Offline):
        connection.post("/sync/a", b"")
    with (
        alone(tmp_path, House(slow=1)) as (_, address, _own),
        closing(Connection(address, answer_seconds=0.2)) as connection,
        pytest.raises(TimedOut),
    ):
        connection.post("/sync/a", b"")


def test_what_is_too_large_or_nowhere_is_turned_away(tmp_path):
    with alone(tmp_path) as (_, address, _own):
        for path, headers, status in (
            ("/sync/a", {"Content-Length": str(server.LARGEST + 1)}, 413),
            ("/sync/a", {"Content-Length": "-1"}, 413),
            ("/pair/open", {"Content-Length": "5000"}, 413),
            ("/pair/open", {}, 404),
            ("/other", {}, 404),
        ):
            with closing(Connection(address)) as connection:
                told, body = connection.post(path, b"", headers)
            assert told == status
            assert wire.unpack(body, Fault) == Fault("")


@pytest.mark.expects_log
def test_a_fault_of_ours_is_told_without_anything_of_anybody_s(tmp_path, caplog):
    with (
        caplog.at_level(logging.ERROR),
        alone(tmp_path, House(KeyError("Nguyễn Văn A"))) as (_, address, _own),
        closing(Connection(address)) as connection,
    ):
        assert connection.post("/sync/a", b"")[0] == 500
    assert "Nguyễn" not in caplog.text


def test_data_that_is_busy_is_tried_again_later(tmp_path):
    with alone(tmp_path, House(DeskError("Bận.", "Chờ."))) as (_, address, own):
        way = Lan(address, device="d", token="t", pinned=own.fingerprint)
        with closing(way), pytest.raises(TimedOut):
            way.ask("hello", b"")


def test_who_speaks_no_tls_or_says_nothing_holds_up_nobody(tmp_path):
    with alone(tmp_path) as (_, address, _own):
        port = int(address.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as rude, socket.create_connection(("127.0.0.1", port)):
            rude.sendall(b"GET / HTTP/1.0\r\n\r\n")
            with closing(Connection(address)) as connection:
                assert connection.post("/sync/a", b"x") == (200, b"ax")


def test_an_old_tls_is_not_spoken(tmp_path):
    with alone(tmp_path) as (serving, _address, _own):
        old = asking()
        old.minimum_version = ssl.TLSVersion.TLSv1_2
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        with socket.create_connection(("127.0.0.1", serving.port)) as raw, pytest.raises(ssl.SSLError):
            old.wrap_socket(raw)


def test_it_serves_on_private_addresses_alone_and_follows_them(tmp_path):
    addresses = ["127.0.0.1", "203.162.4.190", "0.0.0.0"]
    own = certificate(tmp_path)
    with closing(Server(House(), own, port=0, addresses=lambda: addresses)) as serving:
        assert serving.addresses == ["127.0.0.1"]
        assert not serving.refresh()
        addresses.append("127.0.0.2")
        assert serving.refresh()
        with closing(Connection(f"127.0.0.2:{serving.port}")) as connection:
            assert connection.reach() == own.fingerprint
        addresses.remove("127.0.0.1")
        assert serving.refresh()
        with closing(Connection(f"127.0.0.1:{serving.port}")) as connection, pytest.raises(Offline):
            connection.reach()


def test_a_port_that_another_program_has_is_left_to_it(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with closing(Server(House(), certificate(tmp_path), port=port, addresses=lambda: LOOPBACK)) as serving:
            assert serving.addresses == ["127.0.0.1"]
            assert serving.port != port


def test_the_pc_s_own_addresses_are_private():
    assert "127.0.0.1" in server.private_addresses()
    assert all(server.is_private(address) for address in server.private_addresses())
