"""Who looked at what, and who changed what."""

from typing import Any

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Template

from desk_app.county.admin.words import ACTS, moment
from desk_app.county.pages.frame import page
from desk_app.county.security.roles import administrators
from desk_app.store.county import audit
from desk_app.store.county.audit import Entry
from desk_app.store.county.office import County
from desk_app.usecases.county import people

MOST = 100


@get("/nhat-ky", guards=[administrators], include_in_schema=False, sync_to_thread=True)
def audit_page(
    request: Request[Any, Any, Any],
    county: NamedDependency[County],
    nguoi: FromQuery[str] = "",
    don_vi: FromQuery[str] = "",
    viec: FromQuery[str] = "",
    truoc: FromQuery[str] = "",
) -> Template:
    """List entries, newest first, a page at a time."""
    known = people.everyone(county)
    with county.reading() as connection:
        entries = audit.newest(connection, before=_place(truoc), person=nguoi, unit=don_vi, did=viec, most=MOST + 1)
    titles = {one.id: f"{one.title} ({one.login})" for one in known}
    last = entries[MOST - 1] if len(entries) > MOST else None
    shown: dict[str, Any] = {
        "lines": [_line(entry, titles) for entry in entries[:MOST]],
        "people": [(one.id, titles[one.id]) for one in known],
        "units": county.books.all(),
        "acts": ACTS,
        "chosen": {"nguoi": nguoi, "don_vi": don_vi, "viec": viec},
        "older": "" if last is None else f"{last.at}.{last.id}",
    }
    return page(request, "admin/audit.html", "audit", **shown)


def _line(entry: Entry, titles: dict[str, str]) -> tuple[str, str, str, str, str]:
    who = titles.get(entry.person) or ("Dòng lệnh" if entry.person == "cli" else entry.person)
    return moment(entry.at), who, ACTS.get(entry.did, entry.did), entry.what, entry.unit


def _place(told: str) -> tuple[int, str] | None:
    """Return the entry after which to go on, None where what is told names none."""
    at, _, id_ = told.partition(".")
    return (int(at), id_) if at.isascii() and at.isdigit() and len(at) < 16 and id_ else None
