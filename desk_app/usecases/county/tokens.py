"""Tokens by which programs ask: a reader's for the API, one for the metrics. Only their digests are kept."""

import hashlib
import secrets
from typing import TYPE_CHECKING

from desk_app.usecases.county import people as verbs

if TYPE_CHECKING:
    from desk_app.store.county.office import County
    from desk_app.store.county.people import Person

_METRICS = "metrics_token"


def new_reader_token(county: "County", login: str, *, by: str) -> str:
    """Return a token by which programs read the API in a person's name; their last one opens nothing any more."""
    from desk_app.store.county import audit, people

    with county.reading() as connection:
        person = verbs.known(people.by_login(connection, login.strip().lower()), login)
    secret = secrets.token_urlsafe(32)
    county.set_setting(_setting(person.id), _digest(secret))
    with county.writing() as connection:
        audit.note(connection, at=county.clock(), person=by, did="person-token", what=person.login)
    return f"{person.id}.{secret}"


def holder(county: "County", token: str) -> "Person | None":
    """Return the person in whose name a reader's token asks, while they may sign in."""
    from desk_app.store.county import people

    id_, _, secret = token.partition(".")
    with county.reading() as connection:
        person = people.by_id(connection, id_)
    if person is None or not person.active:
        return None
    return person if _is_kept(county.setting(_setting(person.id)), secret) else None


def new_metrics_token(county: "County") -> str:
    """Return a token by which the metrics may be read from elsewhere; the one before opens nothing any more."""
    secret = secrets.token_urlsafe(32)
    county.set_setting(_METRICS, _digest(secret))
    return secret


def opens_metrics(county: "County", token: str) -> bool:
    """Say whether it is the token of the metrics."""
    return _is_kept(county.setting(_METRICS), token)


def _is_kept(kept: str, secret: str) -> bool:
    return bool(kept) and secrets.compare_digest(kept, _digest(secret))


def _setting(person: str) -> str:
    return f"api_token/{person}"


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
