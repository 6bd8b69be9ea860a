"""People of the county's web page: who may sign in, as what, and by which password."""

import hashlib
import re
import secrets
import threading
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.usecases.county.enrol import ALPHABET

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from desk_app.store.county.office import County
    from desk_app.store.county.people import Person, Role

LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
SHORTEST = 10
_LONGEST = 200
_HASHING = threading.BoundedSemaphore(2)
"""A hash takes 64 MiB on purpose: many at once would take the server's memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody who shall be able to sign in."""

    login: str
    title: str
    role: "Role"
    password: str = ""
    """Empty for one that is made up and shown once."""


def everyone(county: "County") -> "list[Person]":
    """Return everyone, by login."""
    from desk_app.store.county import people

    with county.reading() as connection:
        return people.everyone(connection)


def add(county: "County", new: NewPerson, *, by: str) -> "tuple[Person, str]":
    """Add a person; return them and their password, which is kept nowhere. Raises ``RuleBroken``."""
    from desk_app.store.county import audit, people

    login, title = nfc(new.login).strip().lower(), nfc(new.title).strip()
    _check(login, title)
    password = new.password or new_password()
    check_password(password, login)
    now = county.clock()
    person = people.Person(
        id=secrets.token_hex(16),
        login=login,
        title=title,
        role=new.role,
        password=hashed(password),
        active=True,
        added_at=now,
    )
    with county.writing() as connection:
        if people.by_login(connection, login) is not None:
            raise RuleBroken("login", f"Đã có người dùng “{login}”.", "Chọn tên đăng nhập khác.")
        people.add(connection, person)
        audit.note(connection, at=now, person=by, did="person-add", what=f"{login}: {person.role}")
    return person, password


def set_role(county: "County", login: str, role: "Role", *, by: str) -> "Person":
    """Give a person another role. Raises ``RuleBroken`` where no administrator would be left."""
    from desk_app.store.county import audit, people

    with county.writing() as connection:
        person = known(people.by_login(connection, login.strip().lower()), login)
        if person.active and not role.covers(people.Role.ADMINISTRATOR):
            _leaves_an_administrator(person, people.administrators(connection))
        people.change(connection, person.id, role=str(role))
        audit.note(connection, at=county.clock(), person=by, did="person-role", what=f"{person.login}: {role}")
    return replace(person, role=role)


def set_active(county: "County", login: str, active: bool, *, by: str) -> "Person":
    """Let a person sign in, or no longer; their sessions end with the next request. Raises ``RuleBroken``."""
    from desk_app.store.county import audit, people

    with county.writing() as connection:
        person = known(people.by_login(connection, login.strip().lower()), login)
        if person.active and not active:
            _leaves_an_administrator(person, people.administrators(connection))
        people.change(connection, person.id, active=int(active))
        did = "person-activate" if active else "person-deactivate"
        audit.note(connection, at=county.clock(), person=by, did=did, what=person.login)
    return replace(person, active=active)


def reset_password(county: "County", login: str, *, by: str, password: str = "") -> str:
    """Give a person another password, made up where none is told, and return it; their sessions end."""
    from desk_app.store.county import audit, people

    with county.reading() as connection:
        person = known(people.by_login(connection, login.strip().lower()), login)
    password = password or new_password()
    check_password(password, person.login)
    fresh = hashed(password)
    with county.writing() as connection:
        people.change(connection, person.id, password=fresh)
        audit.note(connection, at=county.clock(), person=by, did="person-password", what=person.login)
    return password


def change_own_password(county: "County", id_: str, old: str, new: str) -> "Person":
    """Give oneself another password, knowing the one that was. Raises ``RuleBroken``."""
    from desk_app.store.county import audit, people

    with county.reading() as connection:
        person = known(people.by_id(connection, id_), id_)
    if not _fits(person.password, old):
        raise RuleBroken("old", "Mật khẩu hiện tại không đúng.", "Nhập lại mật khẩu đang dùng.")
    check_password(new, person.login)
    changed = replace(person, password=hashed(new))
    with county.writing() as connection:
        people.change(connection, person.id, password=changed.password)
        audit.note(connection, at=county.clock(), person=person.id, did="own-password")
    return changed


def sign_in(county: "County", login: str, password: str) -> "Person | None":
    """Return the person whose password it is; a wrong name takes as long as a wrong password."""
    from desk_app.store.county import audit, people

    login = nfc(login).strip().lower()
    with county.reading() as connection:
        person = people.by_login(connection, login)
    right = _fits(_nobodys_hash() if person is None else person.password, password)
    now = county.clock()
    with county.writing() as connection:
        if person is None or not right or not person.active:
            known = "" if person is None else person.login
            audit.note(
                connection, at=now, person="" if person is None else person.id, did="sign-in-refused", what=known
            )
            return None
        kept = hashed(password) if _hasher().check_needs_rehash(person.password) else person.password
        people.change(connection, person.id, signed_in_at=now, password=kept)
        audit.note(connection, at=now, person=person.id, did="sign-in")
    return replace(person, signed_in_at=now, password=kept)


def stamp(person: "Person") -> str:
    """Return what a session remembers of the password it was opened by: another password, and the session is over."""
    return hashlib.sha256(person.password.encode()).hexdigest()[:32]


def new_password() -> str:
    """Return a password made up of 78 bits that can be read out."""
    return "-".join("".join(secrets.choice(ALPHABET.lower()) for _ in range(4)) for _ in range(4))


def hashed(password: str) -> str:
    """Return the argon2id hash of a password."""
    with _HASHING:
        return _hasher().hash(nfc(password))


def check_password(password: str, login: str) -> None:
    """Raise ``RuleBroken`` where a password is easy to guess."""
    if not SHORTEST <= len(password) <= _LONGEST or len(set(password)) < 5 or login in password.lower():
        raise RuleBroken(
            "password",
            f"Mật khẩu quá dễ đoán: cần từ {SHORTEST} ký tự, không lặp vài ký tự, không chứa tên đăng nhập.",
            "Chọn một câu dài dễ nhớ.",
        )


def _fits(hash_: str, password: str) -> bool:
    from argon2.exceptions import VerificationError

    try:
        with _HASHING:
            return _hasher().verify(hash_, nfc(password[:_LONGEST]))
    except VerificationError:
        return False


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys_hash() -> str:
    return hashed(secrets.token_hex(16))


def known(person: "Person | None", told: str) -> "Person":
    if person is None:
        raise RuleBroken("login", f"Không có người dùng “{told}”.", "Xem danh sách người dùng.")
    return person


def _leaves_an_administrator(person: "Person", administrators: int) -> None:
    if person.role == "administrator" and administrators <= 1:
        raise RuleBroken("login", "Đây là quản trị duy nhất còn đăng nhập được.", "Thêm một quản trị khác trước.")


def _check(login: str, title: str) -> None:
    if not LOGIN.fullmatch(login):
        raise RuleBroken(
            "login",
            "Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch.",
            "Ví dụ: chuyenvien.vp.",
        )
    if not title or len(title) > _LONGEST:
        raise RuleBroken("title", "Còn trống chức danh.", "Nhập chức danh, ví dụ: Chuyên viên Văn phòng.")
