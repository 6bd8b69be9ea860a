"""Two PCs trust each other by a code, once; whoever stands between them, or guesses, gets nothing."""

import contextlib
import select
import socket
import ssl
import threading
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.errors import DeskError
from desk_app.store import replica as chains
from desk_app.sync.identity import Identity, KeyStore, from_seed
from desk_app.sync.lan import pairing
from desk_app.sync.lan.certificate import certificate, serving
from desk_app.sync.lan.pairing import Introduction, NotPaired, Offer
from desk_app.usecases import pairing as verbs
from desk_app.usecases.colleagues import is_granted, token_name
from tests.sync.office import ACTOR, pc


def pure(number: int, unit: str = "U") -> tuple[Introduction, Identity]:
    keys = from_seed(f"{number:032x}", bytes([number]) * 64)
    own = Introduction(
        device=keys.device,
        name=f"Quầy {number}",
        unit=unit,
        unit_name=f"xã {unit}",
        verify_key=keys.verify_key,
        box_key=keys.box_key,
        certificate=f"{number:064x}",
        port=47815,
    )
    return own, keys


class Table:
    """An offering PC without disk or network, whose clock the test turns."""

    def __init__(self):
        self.own, self.keys = pure(1)
        self.paired = []
        self.now = 1_000_000
        self.offer = Offer(self.own, self.keys, self.paired.append, clock=lambda: self.now)

    def ask(self, step, body):
        return self.offer.answer(step, body, "192.168.1.9")

    def accept(self, number=2, code=None, seen=None, unit="U", ask=None):
        own, keys = pure(number, unit)
        certificate = self.own.certificate if seen is None else seen
        return pairing.accept(own, keys, code or self.offer.code, ask or self.ask, lambda: certificate)


def test_both_sides_know_each_other_and_hold_each_other_s_token():
    table = Table()
    mine = table.accept()
    (theirs,) = table.paired
    assert mine.other == table.own
    assert theirs.other == pure(2)[0]
    assert (mine.token, mine.granted) == (theirs.granted, theirs.token)
    assert mine.token != mine.granted
    assert theirs.host == "192.168.1.9"
    assert table.offer.partner == pure(2)[0]


def test_a_code_works_once():
    table = Table()
    table.accept()
    with pytest.raises(NotPaired) as refused:
        table.accept(3)
    assert refused.value.reason == pairing.NOT_OFFERED
    assert len(table.paired) == 1


def test_a_code_ends_after_ten_minutes():
    table = Table()
    table.now += pairing.VALID_MS
    with pytest.raises(NotPaired, match=pairing.NOT_OFFERED):
        table.accept()
    assert not table.paired


def test_five_wrong_codes_end_the_offer_even_for_the_right_one():
    table = Table()
    for _ in range(pairing.TRIES):
        with pytest.raises(NotPaired, match=pairing.WRONG_CODE):
            table.accept(code=pairing.new_code())
    with pytest.raises(NotPaired, match=pairing.NOT_OFFERED):
        table.accept()
    assert not table.paired


def test_an_answer_that_was_lost_is_given_again_and_pairs_once():
    table = Table()

    def forgetful(step, body):
        table.ask(step, body) if step == "prove" else None
        return table.ask(step, body)

    assert table.accept(ask=forgetful).token == table.paired[0].granted
    assert len(table.paired) == 1


def test_another_certificate_than_the_offering_pc_s_own_fails():
    table = Table()
    with pytest.raises(NotPaired, match=pairing.WRONG_CODE):
        table.accept(seen="f" * 64)
    assert not table.paired


def test_a_pc_that_claims_another_s_keys_fails():
    table = Table()
    own, _ = pure(2)
    _, wrong = pure(3)
    with pytest.raises(NotPaired, match=pairing.WRONG_CODE):
        pairing.accept(own, wrong, table.offer.code, table.ask, lambda: table.own.certificate)
    assert not table.paired


def test_another_unit_is_refused_by_name():
    table = Table()
    with pytest.raises(NotPaired) as refused:
        table.accept(unit="V")
    assert (refused.value.reason, refused.value.said) == (pairing.FOREIGN_UNIT, "xã U")
    assert "(xã U)" in str(verbs.refused(refused.value.reason, refused.value.said))


def test_a_copy_of_this_pc_is_refused():
    table = Table()
    with pytest.raises(NotPaired, match=pairing.SELF):
        table.accept(1)


@settings(max_examples=25)
@given(place=st.integers(0, 2000), bit=st.integers(0, 7), step=st.sampled_from(["open", "prove"]), back=st.booleans())
def test_whatever_is_changed_on_the_way_pairs_nobody_with_anybody_else(place, bit, step, back):
    table = Table()

    def meddled(told: bytes) -> bytes:
        at = place % len(told)
        return told[:at] + bytes([told[at] ^ 1 << bit]) + told[at + 1 :]

    def ask(asked, body):
        if asked != step:
            return table.ask(asked, body)
        return meddled(table.ask(asked, body)) if back else table.ask(asked, meddled(body))

    try:
        mine = table.accept(ask=ask)
    except NotPaired:
        if not (step == "prove" and back):  # the last answer came too late to take anything back
            assert not table.paired
    else:
        assert (mine.token, mine.other) == (table.paired[0].granted, table.own)
        assert table.paired[0].other == pure(2)[0]


@given(st.binary(max_size=300), st.sampled_from(["open", "prove"]))
def test_what_is_no_message_is_answered_and_pairs_nobody(body, step):
    table = Table()
    table.ask(step, body)
    assert not table.paired


def test_a_code_has_neither_look_alikes_nor_what_telex_and_vni_change():
    assert not set("AEIOUYDWLSZB0125 8") & set(pairing.ALPHABET)
    for _ in range(50):
        code = pairing.new_code()
        assert [len(group) for group in code.split("-")] == [4, 4, 4]
        assert pairing.typed(code.lower().replace("-", " ")) == code.replace("-", "")


# -- two PCs on one table


@pytest.fixture
def one(tmp_path):
    return pc(tmp_path / "one", 1)


@pytest.fixture
def two(tmp_path):
    return pc(tmp_path / "two", 2)


def test_two_pcs_pair_over_the_network_and_vouch_for_each_other(one, two):
    with one.serving() as serving, two.opened() as database:
        code = verbs.offer(serving, actor=ACTOR).code
        colleague = verbs.accept(database, two.directory, code, serving.addresses[0], actor=ACTOR)
        assert (colleague.id, colleague.name) == (one.device, "Quầy 1")
        (peer,) = verbs.paired(database)
        assert peer.pinned == certificate(one.directory / "keys").fingerprint
        with database.view() as work:
            known = chains.known(work.driver, one.device)
        assert known is not None
        assert known.vouched
        (back,) = verbs.paired(serving.database)
        assert (back.id, back.name, back.verify_key) == (two.device, "Quầy 2", known_key(two))


def known_key(owner):
    return KeyStore(owner.directory).identity(owner.device).verify_key


def test_a_wrong_code_leaves_nothing_on_either_side(one, two):
    before = one.events(), two.events()
    with one.serving() as serving, two.opened() as database:
        verbs.offer(serving, actor=ACTOR)
        with pytest.raises(DeskError, match="Mã ghép đôi không đúng"):
            verbs.accept(database, two.directory, pairing.new_code(), serving.addresses[0], actor=ACTOR)
        assert not verbs.paired(database)
        assert not verbs.paired(serving.database)
    assert (one.events(), two.events()) == before


def test_another_commune_s_pc_is_refused_by_name(one, tmp_path):
    foreign = pc(tmp_path / "foreign", 1, unit="H23.15.31", name="xã An Bình")
    with one.serving() as serving, foreign.opened() as database:
        code = verbs.offer(serving, actor=ACTOR).code
        with pytest.raises(DeskError, match="xã Đồng Lạc"):
            verbs.accept(database, foreign.directory, code, serving.addresses[0], actor=ACTOR)
        assert not verbs.paired(serving.database)


def test_a_pc_that_offers_nothing_pairs_with_nobody(one, two):
    with one.serving() as serving, two.opened() as database:
        verbs.offer(serving, actor=ACTOR)
        verbs.withdraw(serving)
        with pytest.raises(DeskError, match="không chờ ghép đôi"):
            verbs.accept(database, two.directory, pairing.new_code(), serving.addresses[0], actor=ACTOR)


def test_no_pc_at_the_address_is_said_by_its_address(two):
    with two.opened() as database, pytest.raises(DeskError, match=r"127\.0\.0\.1:9"):
        verbs.accept(database, two.directory, pairing.new_code(), "https://127.0.0.1:9", actor=ACTOR)


class Between:
    """Somebody in the office's network who answers with a certificate of their own and passes everything on."""

    def __init__(self, there: tuple[str, int], own) -> None:
        self._there = there
        self._context = serving(own)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"https://127.0.0.1:{self._listening.getsockname()[1]}"
        self.heard = b""
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        with self._listening:
            victim, _ = self._listening.accept()
        with victim, self._context.wrap_socket(victim, server_side=True) as here:
            plain = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            plain.check_hostname, plain.verify_mode = False, ssl.CERT_NONE
            with (
                socket.create_connection(self._there) as raw,
                plain.wrap_socket(raw) as there,
                contextlib.suppress(OSError),
            ):
                self._carry({here: there, there: here})

    def _carry(self, ways: dict[ssl.SSLSocket, ssl.SSLSocket]) -> None:
        """Pass on what comes from either side until one leaves; one thread does, for two break a TLS connection."""
        while True:
            waiting = [source for source in ways if source.pending()] or select.select([*ways], [], [])[0]
            for source in waiting:
                source.setblocking(False)
                try:
                    told = source.recv(65536)
                except ssl.SSLWantReadError:  # a ticket, or half a record
                    continue
                finally:
                    source.setblocking(True)
                if not told:
                    return
                self.heard += told
                ways[source].sendall(told)

    def close(self) -> None:
        self._thread.join(10)


def test_a_man_in_the_middle_with_another_certificate_pairs_with_nobody(one, two, tmp_path):
    with one.serving() as serving, two.opened() as database:
        code = verbs.offer(serving, actor=ACTOR).code
        own = certificate(tmp_path / "between")
        between = Between(("127.0.0.1", serving.port), own)
        with closing(between), pytest.raises(DeskError, match="máy lạ đứng giữa"):
            verbs.accept(database, two.directory, code, between.address, actor=ACTOR)
        assert b"Qu" in between.heard
        assert code.replace("-", "").encode() not in between.heard
        assert not verbs.paired(database)
        assert not verbs.paired(serving.database)
        offer = serving.offer()
        assert offer is not None
        assert offer.tries_left == pairing.TRIES - 1


def test_a_pc_that_was_forgotten_is_let_in_no_more(one, two):
    with one.serving() as serving, two.opened() as database:
        code = verbs.offer(serving, actor=ACTOR).code
        verbs.accept(database, two.directory, code, serving.addresses[0], actor=ACTOR)
        token = KeyStore(two.directory).secret(token_name(two.device, one.device))
        assert token
        assert is_granted(serving.database, two.device, token)
        verbs.forget(serving.database, one.directory, two.device)
        assert not is_granted(serving.database, two.device, token)
        assert not is_granted(serving.database, two.device, "")
        assert not verbs.paired(serving.database)
