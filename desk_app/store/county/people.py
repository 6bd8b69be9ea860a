"""People of the county's web page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from desk_app.store.county.tables import person


class Role(StrEnum):
    """What a person may do: each role may do what the one before it may."""

    READER = "reader"
    OFFICER = "officer"
    ADMINISTRATOR = "administrator"

    def covers(self, other: "Role") -> bool:
        """Say whether this role may do what the other may.

        >>> Role.OFFICER.covers(Role.READER), Role.OFFICER.covers(Role.ADMINISTRATOR)
        (True, False)
        """
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as the county keeps them: ``title`` is their office, never a name; ``password`` an argon2id hash."""

    id: str
    login: str
    title: str
    role: Role
    password: str
    active: bool
    added_at: int
    signed_in_at: int | None = None


def everyone(connection: Connection) -> list[Person]:
    """Return everyone, by login, those who may no longer sign in last."""
    return [_person(row) for row in connection.execute(select(person).order_by(person.c.active.desc(), person.c.login))]


def by_id(connection: Connection, id_: str) -> Person | None:
    """Return the person of that id."""
    row = connection.execute(select(person).where(person.c.id == id_)).first()
    return None if row is None else _person(row)


def by_login(connection: Connection, login: str) -> Person | None:
    """Return the person who signs in by that name."""
    row = connection.execute(select(person).where(person.c.login == login)).first()
    return None if row is None else _person(row)


def add(connection: Connection, new: Person) -> None:
    """Add a person."""
    values = {column.name: getattr(new, column.name) for column in person.c}
    connection.execute(insert(person).values(**values | {"role": str(new.role), "active": int(new.active)}))


def change(connection: Connection, id_: str, **values: Any) -> None:
    """Change ``role``, ``password``, ``active``, ``title`` or ``signed_in_at`` of a person."""
    connection.execute(update(person).where(person.c.id == id_).values(**values))


def administrators(connection: Connection) -> int:
    """Return how many administrators may sign in."""
    wanted = (person.c.role == str(Role.ADMINISTRATOR)) & (person.c.active == 1)
    return int(connection.execute(select(func.count()).select_from(person).where(wanted)).scalar_one())


def _person(row: Row[Any]) -> Person:
    values = row._asdict()
    return Person(**values | {"role": Role(values["role"]), "active": bool(values["active"])})
