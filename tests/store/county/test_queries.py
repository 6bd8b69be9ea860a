"""The county's own tables are asked alike on SQLite and PostgreSQL."""

from dataclasses import replace
from typing import Any

import pytest

from desk_app.store.county import arrivals, audit, codes, devices, people, refusals, sessions
from desk_app.store.county.arrivals import Newest
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from desk_app.store.county.people import Person, Role
from tests.store.county.conftest import A, B

PC = Enrolled(id="ab" * 16, unit=A, name="Quầy 1", slot=1, verify_key="01", box_key="02", enrolled_at=5)
OTHER = replace(PC, id="ac" * 16, name="100% _ Quầy", slot=2)
PERSON = Person(id="p1", login="xem", title="Chuyên viên", role=Role.READER, password="hash", active=True, added_at=1)


def test_people_are_kept_and_changed(county: County) -> None:
    chief = replace(PERSON, id="p2", login="an", role=Role.ADMINISTRATOR)
    with county.writing() as connection:
        people.add(connection, PERSON)
        people.add(connection, chief)
        assert people.administrators(connection) == 1
        people.change(connection, "p2", active=0, role=str(Role.OFFICER), signed_in_at=9)
    with county.reading() as connection:
        assert people.by_login(connection, "xem") == PERSON
        assert people.by_id(connection, "p2") == replace(chief, active=False, role=Role.OFFICER, signed_in_at=9)
        assert [one.login for one in people.everyone(connection)] == ["xem", "an"], "who may not sign in stands last"
        assert people.administrators(connection) == 0
        assert people.by_login(connection, "ai") is None


def test_a_session_lasts_as_long_as_it_was_said(county: County) -> None:
    with county.writing() as connection:
        sessions.write(connection, "s", b"one", 100)
        sessions.write(connection, "s", b"two", 200)
        sessions.write(connection, "old", b"x", 50)
        sessions.renew(connection, "s", 300)
        assert sessions.read(connection, "s", 299) == (b"two", 300)
        assert sessions.read(connection, "s", 300) is None
        assert sessions.sweep(connection, 50) == 1
        sessions.end(connection, "s")
        assert sessions.read(connection, "s", 0) is None
        sessions.end_all(connection)


def test_a_pc_is_found_by_what_people_call_it(county: County) -> None:
    with county.writing() as connection:
        devices.add(connection, PC, "t1")
        devices.add(connection, OTHER, "t2")
        assert [pc.id for pc in devices.called(connection, PC.id.upper())] == [PC.id]
        assert [pc.id for pc in devices.called(connection, "100% _ Quầy")] == [OTHER.id]
        assert len(devices.called(connection, "a")) == 2
        assert devices.called(connection, "%") == devices.called(connection, "_") == []
        assert devices.next_slot(connection, A) == 3
        assert devices.next_slot(connection, B) == 1


def test_a_pcs_last_event_stands_beside_it(county: County) -> None:
    with county.writing() as connection:
        devices.add(connection, PC, "t1")
        devices.heard(connection, PC.id, 77, protocol=2, program="0.2.0", clock_off_ms=-5, waiting=3)
        arrivals.note(connection, A, {PC.id: 10}, 100)
        arrivals.note(connection, A, {PC.id: 25}, 200)
        arrivals.note(connection, A, {PC.id: 25}, 300)
        arrivals.note(connection, B, {"cd" * 16: 4}, 50)
        (pc,) = devices.everyone(connection, A)
        assert (pc.last_seq, pc.last_at, pc.heard_at, pc.waiting) == (25, 200, 77, 3), "it was had at 200 already"
        assert devices.by_id(connection, PC.id) == pc
        assert arrivals.events(connection) == 29
        assert arrivals.newest(connection)[(A, PC.id)] == Newest(seq=25, at=200)


def test_a_token_opens_for_its_pc_until_it_gets_another(county: County) -> None:
    with county.writing() as connection:
        devices.add(connection, PC, "t1")
        found = devices.by_token(connection, "t1")
        assert found is not None
        assert found.id == PC.id
        devices.set_token(connection, PC.id, "t2")
        assert devices.by_token(connection, "t1") is None
        assert devices.revoke(connection, PC.id, 9)
        assert not devices.revoke(connection, PC.id, 10)
        revoked = devices.by_token(connection, "t2")
        assert revoked is not None
        assert revoked.revoked_at == 9, "it is known, and turned away by name"


@pytest.mark.parametrize(("device", "now", "opens"), [("d1", 99, A), ("d2", 99, None), ("d1", 100, None)])
def test_a_code_is_used_once_in_its_time(county: County, device: str, now: int, opens: str | None) -> None:
    with county.writing() as connection:
        codes.add(connection, "h", unit=A, expires_at=100, made_by="cli")
        assert [one.unit for one in codes.waiting(connection, 99)] == [A]
        assert codes.take(connection, "h", device="d1", now=50) == A
        assert codes.waiting(connection, 99) == []
        assert codes.take(connection, "h", device=device, now=now) == opens
        assert codes.take(connection, "other", device="d1", now=50) is None


def test_a_refusal_is_kept_once_and_cleared(county: County) -> None:
    told: dict[str, Any] = {"unit": A, "sender": PC.id, "device": PC.id, "seq": 7, "reason": "fork"}
    with county.writing() as connection:
        first = refusals.keep(connection, **told, at=1, segment=b"\x00bytes")
        assert refusals.keep(connection, **told, at=2, segment=b"\x00bytes") == first
        refusals.keep(connection, **{**told, "reason": "gap"}, at=3, segment=b"")
        assert refusals.counted(connection) == {"fork": 1, "gap": 1}
        assert [one.reason for one in refusals.standing(connection, A)] == ["gap", "fork"]
        assert refusals.segment(connection, first) == b"\x00bytes"
        assert refusals.segment(connection, "none") is None
        assert refusals.clear(connection, PC.id, 4, unit=B) == 0
        assert refusals.clear(connection, PC.id, 4, unit=A) == 2
        assert refusals.standing(connection) == []


def test_the_audit_is_read_newest_first_in_pages(county: County) -> None:
    with county.writing() as connection:
        for number in range(5):
            audit.note(connection, at=10, person="p1", did="look", what=f"/{number}" * 400, unit=A)
        audit.note(connection, at=11, person="p2", did="revoke", unit=B)
    with county.reading() as connection:
        first = audit.newest(connection, most=4)
        rest = audit.newest(connection, before=(first[-1].at, first[-1].id))
        assert first[0].did == "revoke"
        assert len({entry.id for entry in first + rest}) == 6
        assert len(rest) == 2
        assert all(len(entry.what) <= audit.MOST for entry in first)
        assert [entry.person for entry in audit.newest(connection, unit=B)] == ["p2"]
        assert audit.newest(connection, person="p1", did="revoke") == []
